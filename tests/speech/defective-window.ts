import type { SpeechWindow } from '../../utils/speech/web-speech';
import { FakeUtterance } from './fake-speech-window';

/** How fast these voices speak at rate 1: like real ones, 15 letters a second. */
export const MS_A_LETTER = 66;
/** The first event of a voice comes this long after it was asked. */
const START_MS = 50;

/** What a browser may do wrong; each name has its test, its number stands in `defects.test.ts`. */
export interface Defects {
  /** The list is empty for so many milliseconds, then grows voice by voice. */
  voicesAfter?: number;
  /** A voice that is not on this device falls silent after so long, with no event. */
  remoteCutAfter?: number;
  /** A voice that is not on this device falls silent at the first such character. */
  remoteStopsAt?: RegExp;
  /** Which words are told, and how: none, or counted in bytes. */
  boundaries?: 'none' | 'bytes';
  /** What is asked within so many milliseconds after a cancel is dropped without a word. */
  deafAfterCancel?: number;
  /** A cancelled utterance tells this later: Firefox an `end`, Chromium an `interrupted`. */
  cancelTells?: 'end' | 'interrupted' | 'nothing';
  /** Texts longer than this are refused. */
  longest?: number;
  /** Another page speaks so long before ours may begin. A cancel of ours may end it. */
  busy?: { ms: number; cancelHelps: boolean; shown: boolean };
  /** What happens to an utterance, by how many were asked before it and its voice. */
  happens?: (asked: number, voice: string) => Mishap | undefined;
}

export type Mishap =
  | 'dropped'
  | 'neverStarts'
  | 'error'
  | 'halfway'
  | 'noEvents'
  /** Spoken, but its `end` is lost; the browser knows that it is silent. */
  | 'endLost'
  /** Spoken, but its `end` is lost, and the browser believes that it still speaks. */
  | 'endLostStuck';

/** A browser that speaks in the time of the (fake) clock, and does what is wrong with it. */
export function defectiveWindow(voices: SpeechSynthesisVoice[], defects: Defects = {}) {
  const born = Date.now();
  let timers: ReturnType<typeof setTimeout>[] = [];
  let now: FakeUtterance | undefined;
  let cancelledAt = Number.NEGATIVE_INFINITY;
  let busyUntil = born + (defects.busy?.ms ?? 0);
  let asked = 0;
  const browser = {
    voices,
    /** Every text that was spoken to its end, and in which voice. */
    heard: [] as string[],
    by: [] as string[],
    /** What was begun, whether or not it came to its end. */
    begun: [] as string[],
    cancels: 0,
    /** Calls of what must never be called, as it is broken on most systems. */
    pauses: 0,
    /** Another page cancels all speech. */
    interrupt: () => stop('interrupted'),
    /** A voice is removed from the device, amid a word and without an event. */
    remove: (name: string) => {
      browser.voices = browser.voices.filter((voice) => voice.name !== name);
      if (now?.voice?.name === name) hush();
    },
    get talking() {
      return now !== undefined;
    },
  };

  const later = (ms: number, act: () => void) => void timers.push(setTimeout(act, ms));
  const isRemote = (spoken: FakeUtterance) => spoken.voice?.localService === false;

  function listed(): SpeechSynthesisVoice[] {
    if (defects.voicesAfter === undefined) return browser.voices;
    const over = Date.now() - born - defects.voicesAfter;
    return over < 0 ? [] : browser.voices.slice(0, 1 + Math.floor(over / 200));
  }

  /** How much of a text is heard before the voice falls silent by itself; null is all of it. */
  function silentAt(spoken: FakeUtterance, mishap: Mishap | undefined): number | null {
    const ms = MS_A_LETTER / spoken.rate;
    if (mishap === 'halfway') return spoken.text.length / 2;
    if (!isRemote(spoken)) return null;
    const stop = defects.remoteStopsAt ? spoken.text.search(defects.remoteStopsAt) : -1;
    if (stop >= 0) return stop;
    const cut = (defects.remoteCutAfter ?? Number.POSITIVE_INFINITY) / ms;
    return cut < spoken.text.length ? cut : null;
  }

  function finish(spoken: FakeUtterance, mishap: Mishap | undefined): void {
    browser.heard.push(spoken.text);
    browser.by.push(spoken.voice!.name);
    if (mishap !== 'endLostStuck' && mishap !== 'noEvents') now = undefined;
    if (!mishap) spoken.onend?.();
  }

  function tellWords(spoken: FakeUtterance, until: number): void {
    if (defects.boundaries === 'none' || isRemote(spoken)) return;
    for (const { index, 0: word } of spoken.text.matchAll(/\S+/g)) {
      const before = spoken.text.slice(0, index);
      const inBytes = defects.boundaries === 'bytes';
      const charIndex = inBytes ? new TextEncoder().encode(before).length : index;
      if (index >= until) return;
      later((index * MS_A_LETTER) / spoken.rate, () =>
        spoken.onboundary?.({ name: 'word', charIndex, charLength: word.length }),
      );
    }
  }

  function begin(spoken: FakeUtterance, mishap: Mishap | undefined): void {
    browser.begun.push(spoken.text);
    if (mishap === 'error') {
      now = undefined;
      spoken.onerror?.({ error: '' });
      return;
    }
    if (mishap !== 'noEvents') spoken.onstart?.();
    const end = silentAt(spoken, mishap);
    if (mishap !== 'noEvents') tellWords(spoken, end ?? spoken.text.length);
    if (end !== null) return;
    later((spoken.text.length * MS_A_LETTER) / spoken.rate, () => finish(spoken, mishap));
  }

  function speak(spoken: FakeUtterance): void {
    const mishap = defects.happens?.(asked, spoken.voice?.name ?? '');
    asked += 1;
    const isDeaf = Date.now() - cancelledAt < (defects.deafAfterCancel ?? 0);
    if (isDeaf || mishap === 'dropped') return;
    if (now) throw new Error('two utterances at once');
    now = spoken;
    if (mishap === 'neverStarts') return;
    const refused =
      !listed().includes(spoken.voice!) || spoken.text.length > (defects.longest ?? 32_768);
    const wait = () => {
      if (busyUntil > Date.now()) later(100, wait);
      else begin(spoken, refused ? 'error' : mishap);
    };
    later(START_MS, wait);
  }

  function hush(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  }

  function stop(tells: Defects['cancelTells']): void {
    hush();
    const stopped = now;
    now = undefined;
    if (!stopped || tells === 'nothing') return;
    setTimeout(() => {
      if (tells === 'end') stopped.onend?.();
      else stopped.onerror?.({ error: 'interrupted' });
    }, 20);
  }

  function neverCalled(): void {
    browser.pauses += 1;
  }

  const synthesis = {
    getVoices: listed,
    speak,
    cancel: () => {
      browser.cancels += 1;
      cancelledAt = Date.now();
      if (defects.busy?.cancelHelps) busyUntil = 0;
      stop(defects.cancelTells ?? 'interrupted');
    },
    pause: neverCalled,
    resume: neverCalled,
    pending: false,
    get speaking() {
      return now !== undefined || (defects.busy?.shown === true && busyUntil > Date.now());
    },
  };
  const scope = { SpeechSynthesisUtterance: FakeUtterance, speechSynthesis: synthesis };
  return Object.assign(browser, { scope: scope as unknown as SpeechWindow });
}
