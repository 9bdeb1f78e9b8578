import { launchChromium } from '../drive/chromium';
import { CHROME_EXTENSION, FAKE_VOICE } from './journey';
import { chromiumHands } from './key-map/chromium-hands';
import { walkRows } from './key-map/walk-rows';

walkRows(async (origin) => {
  const extensions = [CHROME_EXTENSION, FAKE_VOICE];
  const chromium = await launchChromium({ extensions, headless: true });
  return { hands: chromiumHands(chromium, origin), close: chromium.close };
});
