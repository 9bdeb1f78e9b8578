import { launchFirefox } from '../drive/firefox';
import { FIREFOX_EXTENSION } from './journey';
import { firefoxHands } from './key-map/firefox-hands';
import { walkRows } from './key-map/walk-rows';

walkRows(async (origin) => {
  const prefs = { 'media.webspeech.synth.test': true };
  // No voice and no sound of this machine.
  const env = { SPEECHD_ADDRESS: 'unix_socket:/dev/null', PULSE_SERVER: 'unix:/dev/null' };
  const firefox = await launchFirefox({ headless: true, prefs, env });
  await firefox.install(FIREFOX_EXTENSION);
  return { hands: firefoxHands(firefox, origin), close: firefox.close };
});
