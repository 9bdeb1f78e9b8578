import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import type { Preferences } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';

const BODY = `<p>One fell. Two stood.</p><p>Three <a href="#x">linked</a>.</p><h2>Part</h2><p>Four came.</p>
  <h2>End</h2><p>${'Five went. '.repeat(200)}</p><details><summary>More</summary><p>Six.</p></details>`;
export const text = article({ body: BODY });

/** Waits for what comes of it. */
export const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

/** A reader that is gone must not hear the keys of the next. */
export const drawn: HTMLElement[] = [];

/** Takes away what was drawn, with its listeners. */
export async function leave(): Promise<void> {
  for (const root of drawn.splice(0)) await act(() => render(null, root));
  document.scrollingElement!.scrollTop = 0;
}

type Given = Partial<Parameters<typeof Reader>[0]>;

/** A reader with a person at its keyboard. */
export async function reading(
  preferences: Partial<Preferences> = {},
  given: Given = {},
  speech = fakeSpeech(),
) {
  let more = given;
  let now = { ...DEFAULTS, paragraphPause: 0, ...preferences };
  const onClose = vi.fn();
  const node = () => (
    <Reader
      article={text}
      preferences={now}
      createEngine={speech.createEngine}
      listenRequests={0}
      onChange={change}
      onClose={onClose}
      {...more}
    />
  );
  const change = (patch: Partial<Preferences>) => {
    now = { ...now, ...patch };
    void redraw(root, node());
  };
  const root = await draw(node());
  drawn.push(root);
  /** Presses keys as they are on the keyboard: "k", "{Shift>}k{/Shift}". */
  const type = async (keys: string) => {
    await act(() => userEvent.keyboard(keys));
    await settle();
  };
  return {
    ...{ root, speech, onClose, type, change },
    /** Draws it with other properties. */
    show: (next: Given) => {
      more = { ...more, ...next };
      return redraw(root, node());
    },
    now: () => now,
    said: () => speech.spoken.at(-1)?.text,
    status: () => root.querySelector('[role=status]')!.textContent,
    playing: () => root.querySelector('.player .main')?.textContent,
  };
}

/** A key as an input method or a keyboard of another script sends it. */
export async function send(init: KeyboardEventInit, type = 'keydown'): Promise<KeyboardEvent> {
  const event = new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init });
  await act(() => void document.activeElement!.dispatchEvent(event));
  await settle();
  return event;
}
