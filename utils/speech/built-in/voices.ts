import type { Voice } from '../engine';
import { BUILT_IN_PREFIX } from './id';
import { type BuiltInLanguage, LANGUAGES } from './languages';

/** The built-in voices, as the menu of voices lists them beside the browser's. */
export const BUILT_IN_VOICES: readonly Voice[] = /* @__PURE__ */ LANGUAGES.map(({ lang }) => ({
  id: BUILT_IN_PREFIX + lang,
  name: 'eSpeak NG',
  lang,
  local: true,
}));

/** The language of a built-in voice; undefined for a voice that is none. */
export function languageOf(id: string): BuiltInLanguage | undefined {
  return LANGUAGES.find(({ lang }) => BUILT_IN_PREFIX + lang === id);
}
