import type { Firefox } from '../../drive/firefox';
import { ADDON_UUID } from '../../drive/firefox-profile';
import { until } from '../../drive/until';
import { type Hands, isAlone, storeOnly } from './hands';

/** Hands on a Firefox. Its popup takes no keys from a driver: it is opened as a page in the tab. */
export function firefoxHands(firefox: Firefox, origin: string): Hands {
  const { send } = firefox;
  const openPage = (path: string) => firefox.goto(`moz-extension://${ADDON_UUID}${path}`);
  const handles = () => send<string[]>('WebDriver:GetWindowHandles');
  const switchTo = (handle: string) => send('WebDriver:SwitchToWindow', { handle });

  return {
    async begin(preferences) {
      const [first, ...others] = await handles();
      for (const other of others) {
        await switchTo(other);
        await send('WebDriver:CloseWindow');
      }
      await switchTo(first!);
      await openPage('/save-audio.html');
      await firefox.content(storeOnly, preferences ?? null);
    },
    openPage,
    async openReader(path) {
      await firefox.goto(origin + path);
      await firefox.command('Alt+Shift+L');
      await firefox.findReader();
    },
    openPopup: () => openPage('/popup.html'),
    async followTab() {
      const tabs = await until('a tab opens', async () => {
        const found = await handles();
        return found.length > 1 ? found : null;
      });
      await switchTo(tabs.at(-1)!);
    },
    async press(...keys) {
      for (const key of keys) await firefox.press(key);
    },
    see: firefox.content,
    async isPageAlone() {
      await firefox.switchToTop();
      return firefox.content(isAlone);
    },
  };
}
