import type { Chromium } from '../drive/chromium';
import { expect } from './journey';

/** Chooses the first voice of the system for English; the built-in one would not wait for it. */
export async function chooseSystemVoice({ context, extensionId }: Chromium): Promise<void> {
  const options = await context.newPage();
  const voice = options.getByLabel('Voice', { exact: true });
  const system = voice.locator('option').filter({ hasText: ', eSpeak' }).first();
  // Voices that came after the deadline are there when the page is loaded again.
  await expect(async () => {
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await system.waitFor({ state: 'attached', timeout: 8000 });
  }).toPass({ timeout: 40_000 });
  await voice.selectOption((await system.getAttribute('value'))!);
  await options.close();
}
