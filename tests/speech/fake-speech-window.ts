import type { SpeechWindow } from '../../utils/speech/web-speech';

type Handler<Event = void> = ((event: Event) => void) | null;

/** What a boundary event tells; some engines leave out the length. */
export interface Boundary {
  charIndex: number;
  charLength?: number;
  name?: string;
}

/** What the browser was given to speak. The test fires its events by calling the handlers. */
export class FakeUtterance {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  pitch = 1;
  volume = 1;
  onstart: Handler = null;
  onend: Handler = null;
  onerror: Handler<{ error: string }> = null;
  onboundary: Handler<Boundary> = null;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export function voice(name: string, lang: string, more: Partial<SpeechSynthesisVoice> = {}) {
  return { name, lang, voiceURI: `uri:${name}`, localService: true, default: false, ...more };
}

/** The part of a window that speaks, without sound. */
export function fakeSpeechWindow(voices: SpeechSynthesisVoice[]) {
  const spoken: FakeUtterance[] = [];
  const browser = {
    /** The voices that the browser lists; a test may change them. */
    voices,
    spoken,
    cancels: 0,
    /** The utterance that was given last. */
    last: () => spoken.at(-1)!,
  };
  const parts = {
    SpeechSynthesisUtterance: FakeUtterance,
    speechSynthesis: {
      getVoices: () => browser.voices,
      speak: (utterance: FakeUtterance) => void spoken.push(utterance),
      cancel: () => {
        browser.cancels += 1;
      },
    },
  };
  return Object.assign(browser, { scope: parts as unknown as SpeechWindow });
}
