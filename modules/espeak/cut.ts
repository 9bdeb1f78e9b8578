import zlib from 'node:zlib';
import {
  COMMON_DICTIONARY,
  COMMON_PACK,
  LANGUAGES,
  VARIANTS,
} from '../../utils/speech/built-in/languages';
import type { Pack } from '../../utils/speech/built-in/pack';

/** A file of eSpeak NG's data: its path below the data folder, and where in the data it is. */
export interface DataFile {
  path: string;
  start: number;
  end: number;
}

/** The call by which the engine would fetch all of its data, with the list of the files in it. */
const LOADER = /loadPackage\(\{files:\[(.*?)\],remote_package_size:\d+\}\)/s;
const FILE = /\{filename:"\/usr\/share\/espeak-ng-data\/([^"]+)",start:(\d+),end:(\d+)\}/g;

/**
 * The engine without that call, and the files that it named.
 * @throws when the package is built another way than the one this was written for.
 */
export function cutLoader(source: string): { engine: string; files: DataFile[] } {
  const list = LOADER.exec(source)?.[1] ?? '';
  const files = [...list.matchAll(FILE)].map(([, path, start, end]) => ({
    path: path!,
    start: Number(start),
    end: Number(end),
  }));
  if (files.length === 0) throw new Error('espeak-ng.js has no list of data files: see cut.ts.');
  return { engine: source.replace(LOADER, ''), files };
}

/** Which files go into which pack, for the languages that are shipped. */
export function packFiles(files: readonly DataFile[]): Map<string, DataFile[]> {
  const find = (wanted: (path: string) => boolean) => files.filter(({ path }) => wanted(path));
  const dictionaries = new Set(LANGUAGES.map(({ dictionary }) => dictionary));
  const voices = new Set(LANGUAGES.map(({ voice }) => voice));
  const variants = Object.values(VARIANTS).map((variant) => `voices/!v/${variant}`);
  const packs = new Map<string, DataFile[]>();
  packs.set(
    COMMON_PACK,
    find(
      (path) =>
        /^(?:phon|intonations)/.test(path) ||
        path === `${COMMON_DICTIONARY}_dict` ||
        variants.includes(path) ||
        (path.startsWith('lang/') && voices.has(path.split('/').at(-1)!.toLowerCase())),
    ),
  );
  for (const dictionary of dictionaries) {
    if (dictionary === COMMON_DICTIONARY) continue;
    packs.set(
      dictionary,
      find((path) => path === `${dictionary}_dict`),
    );
  }
  for (const [pack, found] of packs)
    if (found.length === 0) throw new Error(`eSpeak NG has no data for "${pack}".`);
  return packs;
}

/** A pack as `unpack` reads it. */
export function pack(files: readonly DataFile[], data: Uint8Array): Pack {
  const bytes = Buffer.concat(files.map(({ start, end }) => data.subarray(start, end)));
  return {
    files: files.map(({ path, start, end }) => [path, end - start]),
    data: zlib.deflateRawSync(bytes, { level: 9 }).toString('base64'),
  };
}
