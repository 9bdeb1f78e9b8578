import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/settings/fonts.css';
import '../../components/save-audio/save-audio.css';
import { SaveAudio } from '../../components/save-audio/save-audio';
import { canEncode, createOpusWriter } from '../../utils/audio/opus-encoder';
import { type Recording, record, tagsBefore } from '../../utils/audio/record';
import { parseScript } from '../../utils/audio/script';
import { createWavWriter } from '../../utils/audio/wav-file';
import { t, uiDirection, uiLanguage } from '../../utils/i18n';
import { ask } from '../../utils/messages';
import { readLibrary } from '../../utils/preferences/store';
import { SAMPLE_RATE } from '../../utils/speech/built-in/protocol';
import { createSynthesis } from '../../utils/speech/built-in/synthesis';

document.documentElement.lang = uiLanguage();
document.documentElement.dir = uiDirection();
document.title = t('saveAudioTitle');
const key = location.hash.slice(1);
const [library, script] = await Promise.all([
  readLibrary(),
  ask('audioScript', { key }).then(parseScript, () => null),
]);
render(<SaveAudio initial={library} script={script} make={make} />, document.body);

/** A worker of its own: the one that speaks aloud goes on undisturbed. */
async function make(
  recording: Recording,
  ...[onProgress, signal]: [Parameters<typeof record>[3], AbortSignal]
): Promise<Blob> {
  let worker: Worker | undefined;
  const synthesis = createSynthesis(() => {
    worker = new Worker(browser.runtime.getURL('/synthesiser.js'));
    return worker;
  });
  try {
    const writer = (await canEncode())
      ? createOpusWriter(tagsBefore(recording), SAMPLE_RATE)
      : createWavWriter(SAMPLE_RATE);
    return await record(recording, synthesis, writer, onProgress, signal);
  } finally {
    worker?.terminate();
  }
}
