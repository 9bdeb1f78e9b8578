import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { brief } from '../../../components/controls/brief';
import { FindSize } from '../../../components/find-size/find-size';
import { Options } from '../../../components/options/options';
import { Popup } from '../../../components/popup/popup';
import { SaveAudio } from '../../../components/save-audio/save-audio';
import messages from '../../../public/_locales/en/messages.json';
import { OBSTACLES } from '../../../utils/messages';
import { exportLibrary } from '../../../utils/preferences/export-file';
import { FILE_LIMIT } from '../../../utils/preferences/import-file';
import type { Edit } from '../../../utils/preferences/library';
import {
  changeAt,
  chooseAt,
  chooseForSite,
  copyProfile,
} from '../../../utils/preferences/profiles';
import { changeLibrary, readLibrary } from '../../../utils/preferences/store';
import { segmentBlocks } from '../../../utils/speech/segment';
import { libraryWith } from '../../preferences/stored';
import { draw, named } from '../drawing';
import { permissions } from '../fake-permissions';
import { ports } from '../fake-port';
import { fakeSpeech } from '../fake-speech';
import { settle } from '../reading';
import { replies } from '../replies';
import type { Scene, Told } from './hearing';

const VOICES = [{ id: 'near', name: 'Ada', lang: 'en-US', local: true }];

async function press(root: HTMLElement, ...names: string[]): Promise<void> {
  for (const name of names) {
    await act(async () => named(root, 'button', name).click());
    await settle();
  }
}

async function options(edit: Edit = (before) => before): Promise<HTMLElement> {
  await changeLibrary(edit);
  const root = await draw(<Options initial={await readLibrary()} />);
  await settle();
  return root;
}

/** The page of all preferences, on which some buttons were pressed, and one more is. */
const pressing =
  (names: string[], last: string, edit?: Edit): Scene =>
  async () => {
    const root = await options(edit);
    await press(root, ...names);
    return () => press(root, last);
  };

/** The page of all preferences, on which something is written into a field. */
const writing =
  (field: string, keys: string): Scene =>
  async () => {
    const root = await options();
    return async () => {
      await userEvent.click(named(root, 'input', field));
      await userEvent.keyboard(keys);
      await settle();
    };
  };

async function choose(root: HTMLElement, text: string): Promise<void> {
  const input = named<HTMLInputElement>(root, 'input', 'Open a saved file');
  const files = new DataTransfer();
  files.items.add(new File([text], 'saved.json'));
  input.files = files.files;
  await act(async () => void input.dispatchEvent(new Event('change')));
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
}

const choosing =
  (text: string): Scene =>
  async () => {
    const root = await options();
    return () => choose(root, text);
  };

/** A popup whose open button has been answered with a reply. */
const opening =
  (reply: unknown): Scene =>
  async () => {
    const root = await draw(<Popup initial={libraryWith()} host="" />);
    await settle();
    replies.set('open', reply);
    return () => press(root, 'Read this page');
  };

/** A voice that is tried out, and what its speaker tells then. */
const sample =
  (tells: object): Scene =>
  async () => {
    replies.set('voices', VOICES);
    replies.set('sample', 'A sentence.');
    const root = await options();
    await press(root, 'Hear it');
    return () => act(() => ports.at(-1)!.tell({ turn: 1, ...tells }));
  };

/** A file in the making, and what ends it. */
const making =
  (end: (hands: { finish: () => void; fail: () => void }, root: HTMLElement) => unknown): Scene =>
  async () => {
    const hands = { finish: () => {}, fail: () => {} };
    const root = await saveAudio(hands);
    return () => act(async () => void (await end(hands, root)));
  };

function saveAudio(hands: { finish: () => void; fail: () => void }): Promise<HTMLElement> {
  const segments = segmentBlocks([{ text: 'It was late.', lang: 'en' }]);
  const script = { title: 'Ferry', host: 'paper.example', part: false, segments };
  const make = () =>
    new Promise<Blob>((resolve, reject) => {
      hands.finish = () => resolve(new Blob(['x'.repeat(2_900_000)]));
      hands.fail = () => reject(new Error('The voice has failed.'));
    });
  return draw(<SaveAudio initial={libraryWith()} script={script} make={make} />);
}

/** The name of a font is typed, and the hand rests then. */
const namingFont =
  (keys: string): Scene =>
  async () => {
    const root = await options(changeAt('', { font: 'installed' }));
    return async () => {
      await userEvent.click(named(root, 'input', 'Name of the font'));
      await userEvent.keyboard(keys);
      await act(() => new Promise((resolve) => setTimeout(resolve, 700)));
    };
  };

const train = copyProfile('night', 'a', 'Train');
const larger = changeAt('', { textSize: 33 });
const largerNight: Edit = (before) => larger(chooseAt('', 'night')(before));

export const PAGES: Told = {
  opening: ['Opening the reader…', opening(new Promise(() => {}))],
  ...Object.fromEntries(
    OBSTACLES.map((reason) => [
      `obstacle_${reason}`,
      [brief(messages[`obstacle_${reason}`].message), opening({ ok: false, reason })],
    ]),
  ),
  unlikelyArticle: [
    messages.unlikelyArticle.message,
    async () => {
      replies.set('likely', 0.1);
      return async () => {
        await draw(<Popup initial={libraryWith()} host="" />);
        await settle();
      };
    },
  ],
  foundPreferences_one: ['1 found', writing('Find a preference', 'ruler')],
  profileCreated: [
    '“Train” was made and is in use.',
    writing('Name of a new profile', 'Train{Enter}'),
  ],
  renamed: [
    'The profile is called “Bus” now.',
    async () => {
      const root = await options(train);
      await press(root, 'Rename “Train”');
      return async () => {
        await userEvent.keyboard('Bus{Enter}');
        await settle();
      };
    },
  ],
  duplicated: ['The copy is called “Train 2”.', pressing([], 'Duplicate “Train”', train)],
  deleted: ['“Train” was deleted.', pressing([], 'Delete “Train”', train)],
  restored: ['“Train” is back.', pressing(['Delete “Train”'], 'Undo: “Train” was deleted.', train)],
  removed: [
    'paper.example has no profile of its own any more.',
    pressing([], 'Remove paper.example', chooseForSite('paper.example', 'night')),
  ],
  automaticRemoved: [
    'a.example does not open by itself any more.',
    async () => {
      await permissions.request({ origins: ['*://a.example/*'] });
      return pressing([], 'Remove a.example')();
    },
  ],
  placesForgotten: ['Every remembered place is forgotten', pressing([], 'Forget all of them')],
  file_tooLarge: [messages.file_tooLarge.message, choosing('x'.repeat(FILE_LIMIT + 1))],
  file_notJson: [messages.file_notJson.message, choosing('{')],
  file_notOurs: [messages.file_notOurs.message, choosing('{}')],
  file_newer: [messages.file_newer.message, choosing('{"format":"clarion-reader","version":99}')],
  fileUsed: [
    messages.fileUsed.message,
    async () => {
      const root = await options();
      await choose(root, exportLibrary(larger(libraryWith())));
      return () => press(root, 'Use these');
    },
  ],
  fileUndone: [
    messages.fileUndone.message,
    async () => {
      const root = await options();
      await choose(root, exportLibrary(larger(libraryWith())));
      await press(root, 'Use these');
      return () => press(root, 'Undo');
    },
  ],
  resetDone: ['Reset: Text. Press again to undo.', pressing([], 'Reset: Text', larger)],
  resetUndone: [
    messages.resetUndone.message.replace('$GROUP$', 'Text'),
    pressing(['Reset: Text'], 'Undo reset: Text', larger),
  ],
  resetNothing: ['Nothing to reset: Text.', pressing([], 'Reset: Text')],
  profileBackDone: [
    '“Night” is as it came. Press again to undo.',
    pressing([], 'Back to how “Night” came', largerNight),
  ],
  profileBackUndone: [
    messages.profileBackUndone.message.replace('$NAME$', 'Night'),
    pressing(['Back to how “Night” came'], 'Undo: your changes to “Night”', largerNight),
  ],
  announceContrast: [
    'Text colour: 4.3 : 1, below AA',
    writing('Text colour as a code or name', '#777777{Enter}'),
  ],
  colourUnknown: [
    messages.colourUnknown.message,
    writing('Text colour as a code or name', 'blurple{Enter}'),
  ],
  keyTaken: ['K means “Next theme”, not “Play or pause”.', writing('Next theme', 'k')],
  sampleEnded: ['End of the sample.', sample({ type: 'ended' })],
  sampleFailed: [messages.sampleFailed.message, sample({ type: 'failed', reason: 'stalled' })],
  installedFontMissing: [
    messages.installedFontMissing.message.replace('$NAME$', 'No Font 7'),
    namingFont('No Font 7'),
  ],
  installedFontEmpty: [messages.installedFontEmpty.message, namingFont('N{Backspace}')],
  installedFontFound: [
    messages.installedFontFound.message,
    async () => {
      // No name of a font is on every machine: to be there is to have a width of its own.
      let width = 0;
      vi.spyOn(CanvasRenderingContext2D.prototype, 'measureText').mockImplementation(
        () => ({ width: ++width }) as TextMetrics,
      );
      return namingFont('Ferry')();
    },
  ],
  findPixels_other: [
    '64 pixels',
    async () => {
      const root = await draw(
        <FindSize
          initial={libraryWith()}
          createEngine={fakeSpeech().createEngine}
          onClose={() => {}}
        />,
      );
      await settle();
      return () => press(root, 'Smaller text');
    },
  ],
  saveAudioMaking: [
    messages.saveAudioMaking.message,
    async () => () => saveAudio({ finish: () => {}, fail: () => {} }),
  ],
  saveAudioDone: ['The file is ready: 0:00 of sound, 2.9 MB.', making(({ finish }) => finish())],
  saveAudioFailed: [messages.saveAudioFailed.message, making(({ fail }) => fail())],
  saveAudioCancelled: [
    messages.saveAudioCancelled.message,
    making((_hands, root) => named(root, 'button', 'Cancel').click()),
  ],
};
