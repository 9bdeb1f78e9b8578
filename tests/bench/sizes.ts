import fs from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { FAMILIES } from '../../utils/fonts/families';
import { COMMON_PACK, LANGUAGES } from '../../utils/speech/built-in/languages';
import {
  FONTS_BUDGET,
  LANGUAGE_BUDGET,
  partsOf,
  SCRIPT_BUDGETS,
  sizeOf,
  VOICE_BUDGET,
} from '../contracts/budgets';
import { outputFolder } from '../contracts/output';
import type { Report } from './report';

const BROWSERS = { Chromium: 'chrome', Firefox: 'firefox' } as const;

/** A part of the package: what it is called, and the files of it among all that are there. */
interface Part {
  name: string;
  files: (all: readonly string[], folder: string) => string[];
  budget?: number;
}

/**
 * What is in the built packages, in bytes. Each file is compressed by itself, as a package does. A page
 * counts with all that it loads, so that what two pages share is in the rows of both; in the last rows
 * every file counts once.
 */
export async function run(): Promise<Report> {
  const packages = Object.entries(BROWSERS).map(([browser, name]) => {
    const folder = outputFolder(name);
    return { browser, folder, all: filesIn(folder) };
  });
  const rows = PARTS.map(({ name, files, budget }) => ({
    part: name,
    ...Object.fromEntries(
      packages.flatMap(({ browser, folder, all }) => {
        const { raw, gzip } = sizeOf(folder, files(all, folder));
        return [
          [`${browser} raw`, raw],
          [`${browser} gzip`, gzip],
        ];
      }),
    ),
    'budget of gzip in Chromium': budget ?? '',
  }));
  const zips = packages.map(({ browser, folder, all }) => [`${browser} gzip`, zipped(folder, all)]);
  return {
    title: 'What is in the packages, in bytes',
    rows: [...rows, { part: 'all of it as a zip', ...Object.fromEntries(zips) }],
    keep: true,
  };
}

const one = (name: string) => () => [name];
const matching = (pattern: RegExp) => (all: readonly string[]) =>
  all.filter((file) => pattern.test(file));

const SCRIPTS: Part[] = [
  ...Object.entries(SCRIPT_BUDGETS).map(
    ([name, budget]): Part => ({
      name: name.endsWith('.html') ? `${name}, with its scripts and styles` : name,
      files: name.endsWith('.html') ? (_all, folder) => partsOf(folder, name) : one(name),
      budget,
    }),
  ),
];

const names = new Intl.DisplayNames('en', { type: 'language' });
const DICTIONARIES = new Map(
  LANGUAGES.filter(({ dictionary }) => dictionary !== 'en').map(({ dictionary, lang }) => [
    dictionary,
    names.of(lang.split('-')[0]!) ?? lang,
  ]),
);
const VOICE: Part[] = [
  {
    name: 'voice: the engine, compiled to JavaScript',
    files: one('espeak/espeak-ng.js'),
    budget: LANGUAGE_BUDGET,
  },
  {
    name: 'voice: phonemes, all voices, and English',
    files: one(`espeak/${COMMON_PACK}.js`),
    budget: LANGUAGE_BUDGET,
  },
  ...[...DICTIONARIES].map(
    ([dictionary, language]): Part => ({
      name: `voice: ${language}`,
      files: one(`espeak/${dictionary}.js`),
      budget: LANGUAGE_BUDGET,
    }),
  ),
  { name: 'voice: all of it', files: matching(/^espeak\/.*\.js$/), budget: VOICE_BUDGET },
];

/** The scripts that the reader is given, and the few that the pages of the extension have as files. */
const FONTS: Part[] = [
  ...Object.values(FAMILIES).map(({ css, source }): Part => {
    const id = path.basename(source);
    return {
      name: `font: ${css.replace('Clarion ', '')}`,
      files: matching(new RegExp(`^(?:fonts|assets)/${id}-.*\\.(?:js|woff2)$`)),
    };
  }),
  {
    name: 'fonts: all of them, with their licences',
    files: matching(/^(?:fonts\/|assets\/.*\.woff2$)/),
    budget: FONTS_BUDGET,
  },
];

const PARTS: Part[] = [
  ...SCRIPTS,
  ...VOICE,
  ...FONTS,
  { name: 'texts of the interface, in all languages', files: matching(/^_locales\//) },
  { name: 'icons', files: matching(/^icon/) },
  { name: 'licences and notices', files: matching(/(?:LICENSE|NOTICE|COPYING|OFL\.txt)$/) },
  { name: 'manifest.json', files: one('manifest.json') },
  { name: 'all of it, each file once', files: (all) => [...all] },
];

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'));
}

/** What a zip holds besides the files: two headers for each, which both name it, and one at its end. */
const HEADERS = 30 + 46;
const END = 22;

function zipped(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => {
    const content = deflateRawSync(fs.readFileSync(path.join(folder, file)), { level: 9 });
    return sum + content.length + HEADERS + 2 * Buffer.byteLength(file);
  }, END);
}
