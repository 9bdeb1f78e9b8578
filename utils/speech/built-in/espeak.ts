import {
  type BuiltInLanguage,
  COMMON_DICTIONARY,
  COMMON_PACK,
  ESPEAK_FOLDER,
  VARIANTS,
  type Variant,
} from './languages';
import { type Mark, markReader, type WordEvent } from './marks';
import { type Pack, unpack } from './pack';
import { SAMPLE_RATE } from './protocol';
import { createStretch } from './stretch';

/** What of eSpeak NG's build for JavaScript is used here. */
interface Module {
  FS: { mkdirTree(path: string): void; writeFile(path: string, bytes: Uint8Array): void };
  eSpeakNGWorker: new () => Synthesiser;
}
interface Synthesiser {
  /** @returns 0 where the voice was found. */
  set_voice(name: string): number;
  /** Words a minute, 80 to 450. */
  set_rate(rate: number): void;
  /** 0 to 100, 50 being the voice's own; every 50 an octave. */
  set_pitch(pitch: number): void;
  synthesize(text: string, hear: (samples: Int16Array, events: SpeechEvent[]) => boolean): void;
}
type SpeechEvent = WordEvent & { type: string };

/** Path and content. */
type DataFile = Awaited<ReturnType<typeof unpack>>[number];

const DATA_FOLDER = '/usr/share/espeak-ng-data';
/** The engine's own speed, and the fastest that it can: 2.45 times as fast, measured. */
const WORDS_A_MINUTE = 175;
const MOST_WORDS_A_MINUTE = 450;
const FASTEST = 2.45;
/**
 * The engine rests between the sentences of a text, but not after the last one, and each is a text of its
 * own here. With the 40 ms that pass from one utterance to the next it is a short breath; who wants a
 * longer one has a preference for it.
 */
const REST_S = 0.09;
/** Where a quotation mark follows, the engine takes that for more text, and rests by itself. */
const SENTENCE_END = /[.!?…。！？।؟]\s*$/u;

/** Receives sound as it is made, with the words that begin in it. */
export type Sink = (samples: Float32Array, marks: Mark[]) => void;

export interface ESpeak {
  /** Reads the engine, and what all languages need, before there is something to say. */
  warm(): void;
  /** Makes the sound of a text. @throws when its voice cannot be had. */
  synthesise(
    text: string,
    language: BuiltInLanguage,
    wishes: { rate: number; pitch: number; variant?: Variant | undefined },
    sink: Sink,
  ): Promise<void>;
}

/**
 * eSpeak NG in this worker. Engine and dictionaries are read when they are first needed.
 * @param load imports a script of the extension by its path.
 */
export function createESpeak(load: (path: string) => Promise<{ default: unknown }>): ESpeak {
  let starting: ReturnType<typeof start> | undefined;
  const packs = new Set<string>();

  /** Who comes first reads them; where they cannot be had, each synthesis tells it. */
  function started() {
    starting ??= start();
    return starting;
  }

  async function start() {
    // Both at once: somebody waits for the first word.
    const [{ default: init }, common] = await Promise.all([
      load(`${ESPEAK_FOLDER}/espeak-ng.js`),
      readPack(COMMON_PACK),
    ]);
    const module = await (init as () => Promise<Module>)();
    const isVoice = ([path]: DataFile) => path.startsWith('lang/');
    addFiles(
      module,
      common.filter((file) => !isVoice(file)),
    );
    const synthesiser = new module.eSpeakNGWorker();
    return {
      module,
      synthesiser,
      setVoice: voiceSetter(module, synthesiser, common.filter(isVoice)),
    };
  }

  async function readPack(name: string) {
    const { default: pack } = await load(`${ESPEAK_FOLDER}/${name}.js`);
    return unpack(pack as Pack);
  }

  async function addPack(module: Module, name: string): Promise<void> {
    if (packs.has(name)) return;
    addFiles(module, await readPack(name));
    packs.add(name);
  }

  return {
    warm: () => void started().catch(() => {}),
    async synthesise(text, { voice, dictionary }, { rate, pitch, variant }, sink) {
      const { module, synthesiser, setVoice } = await started();
      if (dictionary !== COMMON_DICTIONARY) await addPack(module, dictionary);
      setVoice(voice, variant);
      synthesiser.set_rate(
        rate < FASTEST ? Math.round(WORDS_A_MINUTE * rate) : MOST_WORDS_A_MINUTE,
      );
      synthesiser.set_pitch(Math.round(Math.min(100, Math.max(0, 50 + 50 * Math.log2(pitch)))));
      // Beyond that its sound is shortened.
      const factor = Math.max(1, rate / FASTEST);
      const stretch = createStretch(factor);
      const readMark = markReader(text);
      synthesiser.synthesize(withoutTags(text), (samples, events) => {
        const marks = events.flatMap((event) =>
          event.type === 'word' ? (readMark(event) ?? []) : [],
        );
        sink(
          stretch.push(toFloats(samples)),
          marks.map((mark) => ({ ...mark, at: mark.at / factor })),
        );
        return false;
      });
      sink(stretch.end(), []);
      if (SENTENCE_END.test(text)) sink(new Float32Array((REST_S / rate) * SAMPLE_RATE), []);
    },
  };
}

/**
 * Sets a voice, by the path of its file. By its name, the engine would first read the files of all
 * voices, and it does as soon as it starts: so each file comes when it is first wanted. The engine asks
 * for them in small letters.
 */
function voiceSetter(module: Module, synthesiser: Synthesiser, files: readonly DataFile[]) {
  const voices = new Map(
    files.map(([path, bytes]): [string, DataFile] => [
      path.split('/').at(-1)!.toLowerCase(),
      [path.toLowerCase(), bytes],
    ]),
  );
  const added = new Set<string>();
  return (voice: string, variant: Variant | undefined) => {
    const file = voices.get(voice);
    if (file && !added.has(voice)) addFiles(module, [file]);
    added.add(voice);
    const path = file?.[0].replace('lang/', '') ?? voice;
    const name = variant ? `${path}+${VARIANTS[variant]}` : path;
    if (synthesiser.set_voice(name) !== 0) throw new Error(`eSpeak NG has no voice "${name}".`);
  };
}

function addFiles({ FS }: Module, files: readonly DataFile[]): void {
  const folders = files.map(([path]) => path.replace(/[^/]*$/, ''));
  for (const folder of new Set(folders)) FS.mkdirTree(`${DATA_FOLDER}/${folder}`);
  for (const [path, bytes] of files) FS.writeFile(`${DATA_FOLDER}/${path}`, bytes);
}

/** The engine takes what stands between two of these for a tag and says nothing of it. */
function withoutTags(text: string): string {
  return text.replaceAll('<', '＜');
}

/** By a loop: `Float32Array.from` with a function took a tenth of all the time that speaking takes. */
function toFloats(samples: Int16Array): Float32Array {
  const floats = new Float32Array(samples.length);
  for (let at = 0; at < floats.length; at += 1) floats[at] = samples[at]! / 32_768;
  return floats;
}
