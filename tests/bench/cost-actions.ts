import type { Frame, Page } from 'playwright';
import type { Bench, Reader } from './readers';

/** What a person does in an open reader. */
export const ACTIONS = ['size', 'theme', 'profile'] as const;
export type Action = (typeof ACTIONS)[number];

type Act = (bench: Bench, round: number) => Promise<void>;

/** By the person's own keys in ours; in the floor, which has no such thing, by the bare styles. */
export const ACTS: Record<Reader, Record<Action, Act>> = {
  ours: {
    size: ({ page }, round) => page.keyboard.press(round % 2 ? '-' : '+'),
    theme: ({ page }) => page.keyboard.press('t'),
    profile: ({ workers }) => workers.ours.evaluate(pressNextProfile),
  },
  floor: {
    size: ({ page }, round) => restyle(page, { fontSize: round % 2 ? '20px' : '21px' }),
    theme: ({ page }, round) => restyle(page, COLOURS[round % 2]!),
    profile: ({ page }, round) =>
      restyle(page, {
        ...COLOURS[round % 2],
        ...(round % 2 ? { font: '20px/1.6 serif' } : { font: '24px/1.8 sans-serif' }),
      }),
  },
};

const COLOURS = [
  { color: 'white', background: 'black' },
  { color: 'black', background: 'white' },
];

/** Escape, and the key that presses the floor's one button, which has the focus. */
export function close({ page }: Pick<Bench, 'page'>, reader: Reader): Promise<void> {
  return page.keyboard.press(reader === 'ours' ? 'Escape' : 'Enter');
}

/** Turns the wheel over the text, a notch a frame. */
export async function turnWheel(page: Page, ms: number): Promise<void> {
  await page.mouse.move(640, 450);
  for (const end = Date.now() + ms; Date.now() < end; ) {
    await page.mouse.wheel(0, 100);
    await page.waitForTimeout(16);
  }
}

/** The document that a reader's text is in. */
export function textFrame(page: Page): Frame {
  return page.frames().find((one) => one !== page.mainFrame()) ?? page.mainFrame();
}

function restyle(page: Page, style: Partial<Record<string, string>>): Promise<void> {
  return page.evaluate((given) => {
    const main = document.getElementById('floor')!.shadowRoot!.querySelector('main')!;
    Object.assign(main.style, given);
  }, style);
}

declare const chrome: {
  tabs: { query(wanted: object): Promise<object[]> };
  commands: { onCommand: { dispatch(command: string, tab: object | undefined): void } };
};

/** Runs in our worker: what the browser does when the key is pressed. */
async function pressNextProfile(): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.commands.onCommand.dispatch('next-profile', tab);
}
