import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { page } from 'vitest/browser';
import { brief } from '../../../components/controls/brief';
import { Failure } from '../../../components/reader/failure';
import messages from '../../../public/_locales/en/messages.json';
import type { KeptPlace } from '../../../utils/places/place';
import type { Preferences } from '../../../utils/preferences/schema';
import { SPEECH_FAILURES } from '../../../utils/speech/engine';
import { article, DEFAULTS, draw, redraw } from '../drawing';
import { fakeSpeech } from '../fake-speech';
import { drawn, leave, reading, settle } from '../reading';
import type { Scene, Told } from './hearing';

/** A reader that speaks. */
export async function speaking(preferences: Partial<Preferences> = {}) {
  const reader = await reading(preferences);
  await reader.type('k');
  await act(() => reader.speech.start());
  return reader;
}

const failed = (reason: (typeof SPEECH_FAILURES)[number]): [string, Scene] => [
  brief(messages[`speech_${reason}`].message),
  async () => {
    const { speech } = await speaking();
    return () => act(() => speech.fail(reason));
  },
];

/** A reader that is asked to play with a voice that cannot. */
const without =
  (lang: string, local: boolean): Scene =>
  async () => {
    const speech = fakeSpeech([{ id: 'v', name: 'Voice', lang, local }]);
    const { type } = await reading({ onDeviceOnly: true }, {}, speech);
    return () => type('k');
  };

/** Forty paragraphs, no two alike. */
const paragraphs = Array.from({ length: 40 }, (_none, index) => {
  const twice = `Ship ${index} left pier ${index * 3}. `.repeat(6);
  return `<p id="p${index}">Paragraph ${index + 10} begins. ${twice}</p>`;
});
const long = article({ body: paragraphs.join('') });

const memory = (kept: KeptPlace | null) => {
  const keep = vi.fn<(place: Omit<KeptPlace, 'savedAt'>) => void>();
  return { kept, keep, forget: vi.fn() };
};

const failure = (missing: 'article' | 'text') => (
  <Failure
    preferences={DEFAULTS}
    missing={missing}
    guess=""
    onReadGuess={() => {}}
    onReadAll={() => {}}
    onReadText={() => {}}
    onClose={() => {}}
  />
);

export const READER: Told = {
  announcePaused: [
    'Paused',
    async () => {
      const { type } = await speaking();
      return () => type('k');
    },
  ],
  announceFinished: [
    'Stopped reading aloud',
    async () => {
      const { type } = await speaking();
      return () => type('s');
    },
  ],
  announceAway: [
    'The spoken line is out of view. The speech bar has a button that leads back to it.',
    async () => {
      await speaking();
      return () => {
        window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
        return settle();
      };
    },
  ],
  findValue: [
    'Text size: 21 px',
    async () => {
      const { type } = await speaking();
      return () => type('+');
    },
  ],
  profileNow: [
    'Profile: Night',
    async () => {
      const { show } = await speaking();
      return () => show({ notice: 'Profile: Night' });
    },
  ],
  orphaned: [
    messages.orphaned.message,
    async () => {
      const { show } = await reading();
      return () => show({ notice: messages.orphaned.message, limited: true });
    },
  ],
  narrow: [
    'Characters in a line: 3. Most people read more easily with 8 or more.',
    async () => {
      await page.viewport(320, 256);
      const { change } = await reading();
      return () => {
        change({ textSize: 160 });
        return settle();
      };
    },
  ],
  moved: [
    messages.moved.message,
    async () => {
      const { show } = await reading();
      return () => show({ onReadNew: () => {} });
    },
  ],
  standIn: [
    'Paused Reading with another voice: Dora',
    async () => {
      const { speech, type } = await speaking();
      await act(() => speech.replace('Dora'));
      return () => type('k');
    },
  ],
  resume: [
    'Last time you stopped at 48 % of this text.',
    async () => {
      const first = memory(null);
      const { root } = await reading({}, { article: long, memory: first });
      root.querySelector('#p20')!.scrollIntoView({ behavior: 'instant' });
      window.scrollBy(0, -root.querySelector('.toolbar')!.clientHeight);
      await act(() => new Promise((resolve) => setTimeout(resolve, 60)));
      await leave();
      root.remove();
      const kept = { ...first.keep.mock.calls.at(-1)![0], savedAt: Date.now() };
      return () => reading({}, { article: long, memory: memory(kept) });
    },
  ],
  ...Object.fromEntries(SPEECH_FAILURES.map((reason) => [`speech_${reason}`, failed(reason)])),
  speech_noVoiceForLanguage: [
    'No installed voice speaks the language of this text (English).',
    without('fi', true),
  ],
  speech_noVoiceOnDevice: [
    'Only voices that send the text to their provider speak its language, and “On-device voices only” is on.',
    without('en-US', false),
  ],
  nothingToRead: [
    'This page holds no text.',
    async () => {
      const root = await draw(failure('article'));
      drawn.push(root);
      return () => redraw(root, failure('text'));
    },
  ],
};
