/** What components ask of the browser's extension API, where there is no extension. Imported first. */
const i18n = { getMessage: (key: string) => key, getUILanguage: () => 'en' };
Object.assign(globalThis, { chrome: { i18n, runtime: { id: 'bench' } } });
