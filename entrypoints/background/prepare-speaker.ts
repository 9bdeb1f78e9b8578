import { browser } from 'wxt/browser';

let creating: Promise<void> | undefined;

/** Makes sure that the page where sound is made exists. Firefox's is the background page itself. */
export async function prepareSpeaker(): Promise<true> {
  if (import.meta.env.FIREFOX || (await browser.offscreen.hasDocument())) return true;
  // Two readers may ask at once; a second document would be refused.
  creating ??= createSpeaker().finally(() => {
    creating = undefined;
  });
  await creating;
  return true;
}

async function createSpeaker(): Promise<void> {
  await browser.offscreen.createDocument({
    url: '/speaker.html',
    // With AUDIO_PLAYBACK alone Chromium closes the document after 30 s without audible sound,
    // so a pause of half a minute would end the reading.
    reasons: ['AUDIO_PLAYBACK', 'WORKERS'],
    justification: 'Reads the open article aloud.',
  });
}
