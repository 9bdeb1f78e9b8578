// The functions below run inside Firefox, and so use nothing from this file but types.

interface PopupBrowser extends Element {
  webProgress: { isLoadingDocument: boolean };
  messageManager: {
    addMessageListener(name: string, listener: (message: { data: Evaluated }) => void): void;
    loadFrameScript(url: string, allowDelayedLoad: boolean): void;
  };
}

/** What an expression came to in the popup: JSON, or why it failed. */
export interface Evaluated {
  json?: string;
  error?: string;
}

interface AddonModule {
  AddonManager: {
    getAddonByID(id: string): Promise<Record<'reload' | 'disable', () => Promise<void>>>;
  };
}

interface ActionModule {
  ExtensionParent: {
    apiManager: {
      global: {
        browserActionFor(extension: unknown): { triggerAction(window: Window): Promise<void> };
      };
    };
  };
}

declare const ChromeUtils: { importESModule<Module>(url: string): Module };
declare const Services: { wm: { getMostRecentWindow(type: string): Window } };
declare const WebExtensionPolicy: { getByID(id: string): { extension: unknown } | null };

/** Gives the extension command that is on this key. */
export function dispatchCommand(key: string): void {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')];
  const named = keys.find((candidate) => candidate.getAttribute('key') === key.toUpperCase());
  if (!named) throw new Error(`No extension has a command on ${key}.`);
  named.dispatchEvent(new CustomEvent('command', { bubbles: true }));
}

/** Clicks the toolbar button of the extension with this id. */
export async function triggerAction(id: string): Promise<void> {
  const url = 'resource://gre/modules/ExtensionParent.sys.mjs';
  const { apiManager } = ChromeUtils.importESModule<ActionModule>(url).ExtensionParent;
  const policy = WebExtensionPolicy.getByID(id);
  if (!policy) throw new Error(`${id} is not installed.`);
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  await apiManager.global.browserActionFor(policy.extension).triggerAction(window);
}

/** Starts an extension anew, as an update does. */
export async function reloadAddon(id: string): Promise<void> {
  const url = 'resource://gre/modules/AddonManager.sys.mjs';
  const { AddonManager } = ChromeUtils.importESModule<AddonModule>(url);
  await (await AddonManager.getAddonByID(id)).reload();
}

/** Switches the extension off, as on the browser's page of add-ons; tells whether anything of it still runs. */
export async function switchOffAddon(id: string): Promise<boolean> {
  const url = 'resource://gre/modules/AddonManager.sys.mjs';
  const { AddonManager } = ChromeUtils.importESModule<AddonModule>(url);
  await (await AddonManager.getAddonByID(id)).disable();
  return WebExtensionPolicy.getByID(id) !== null;
}

/**
 * Whether a popup is open and loaded. Until its panel is open, a popup is loaded in another browser,
 * whose frame scripts are lost.
 */
export function hasPopup(): boolean {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const browser = document.querySelector<PopupBrowser>('.webextension-popup-browser');
  const isPreload = browser?.classList.contains('webextension-preload-browser') ?? true;
  return !isPreload && browser?.webProgress.isLoadingDocument === false;
}

/** Closes the popup, if one is open. */
export function hidePopup(): void {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  for (const browser of document.querySelectorAll('.webextension-popup-browser')) {
    browser.closest<Element & { hidePopup(): void }>('panel')?.hidePopup();
  }
}

/**
 * Evaluates an expression in the open popup, by a frame script, because Marionette's own scripts
 * reach tabs only. What it does counts as done by a person, as a press in the popup would.
 */
export function evaluateInPopup(expression: string): Promise<Evaluated> {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const browser = document.querySelector<PopupBrowser>('.webextension-popup-browser');
  if (!browser) throw new Error('No popup is open.');
  const name = `clarion-popup-${Math.random()}`;
  const script = `{
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const answer = (data) => sendAsyncMessage(${JSON.stringify(name)}, data);
    const code = ${JSON.stringify(`(async () => JSON.stringify(await (${expression})))()`)};
    const press = content.windowUtils.setHandlingUserInput(true);
    new Promise((resolve) => resolve(Cu.evalInSandbox(code, sandbox))).then(
      (json) => answer({ json }),
      (error) => answer({ error: String(error) }),
    );
    press.destruct();
  }`;
  return new Promise((resolve) => {
    browser.messageManager.addMessageListener(name, ({ data }) => resolve(data));
    browser.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}
