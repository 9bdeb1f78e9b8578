import type { Send } from './marionette';

const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** A key press that the page sees, such as 'Escape' or 'Shift+Tab'. */
export async function press(send: Send, keys: string): Promise<void> {
  const values = keys.split(/(?<=.)\+/).map((name) => KEYS[name] ?? name);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  const keyboard = { type: 'key', id: 'keyboard', actions: [...down, ...up] };
  try {
    await send('WebDriver:PerformActions', { actions: [keyboard] });
  } catch (error) {
    // The key may have closed the frame that it was pressed in, before it came up again.
    if (!/no such window|currentWindowGlobal is null/.test(String(error))) throw error;
  }
}
