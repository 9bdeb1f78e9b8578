import { type Send, TargetClosed } from './chromium-session';

/** A true mouse click at a point. */
export async function clickAt(send: Send, point: { x: number; y: number }): Promise<void> {
  const mouse = (type: string) =>
    send('Input.dispatchMouseEvent', { type, ...point, button: 'left', clickCount: 1 });
  await mouse('mousePressed');
  await closingIsFine(mouse('mouseReleased'));
}

const MODIFIERS: Record<string, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

const KEY_CODES: Record<string, number> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  Space: 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
};

const KEY_TEXTS: Record<string, string> = { Enter: '\r', Space: ' ' };

/** A key press, such as 'Tab', 'Shift+Tab' or 'a'. */
export async function press(send: Send, keys: string): Promise<void> {
  const names = keys.split('+');
  const name = names.pop() ?? '';
  const isNamed = name in KEY_CODES;
  const event = {
    key: name === 'Space' ? ' ' : name,
    code: isNamed ? name : `${/\d/.test(name) ? 'Digit' : 'Key'}${name.toUpperCase()}`,
    windowsVirtualKeyCode: KEY_CODES[name] ?? name.toUpperCase().charCodeAt(0),
    modifiers: names.reduce((sum, modifier) => sum | (MODIFIERS[modifier] ?? 0), 0),
    text: isNamed ? KEY_TEXTS[name] : name,
  };
  const type = event.text === undefined ? 'rawKeyDown' : 'keyDown';
  await closingIsFine(send('Input.dispatchKeyEvent', { ...event, type }));
  await closingIsFine(send('Input.dispatchKeyEvent', { ...event, text: undefined, type: 'keyUp' }));
}

async function closingIsFine(sent: Promise<unknown>): Promise<void> {
  await sent.catch((error: unknown) => {
    if (!(error instanceof TargetClosed)) throw error;
  });
}
