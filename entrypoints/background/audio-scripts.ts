import { browser } from 'wxt/browser';

/** What readers want saved as audio, until the page that does it has asked for it. */
const scripts = new Map<string, unknown>();

/** Opens the page that makes a file of a script. Which one it is, its address tells. */
export async function openSaveAudio(script: unknown): Promise<true> {
  const key = crypto.randomUUID();
  scripts.set(key, script);
  await browser.tabs.create({ url: `${browser.runtime.getURL('/save-audio.html')}#${key}` });
  return true;
}

/** The script of a key, told once; null where there is none. */
export function tellScript(key: string): unknown {
  const script = scripts.get(key) ?? null;
  scripts.delete(key);
  return script;
}
