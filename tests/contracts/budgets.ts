import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What may be how large, in bytes after gzip: contracts hold it, and `npm run bench -- sizes` lists it beside
 * what there is.
 */

/** Of scripts, and of pages with all that they load before they are drawn. */
export const SCRIPT_BUDGETS: Record<string, number> = {
  // What is injected is parsed on every opening, so it has the tightest budget. Readability, DOMPurify and
  // Preact are 30,000 of it; 39,000 are the passes around them, with labels, months and bylines in some
  // thirty languages; the styles 12,000; the rest is the view of an article, the preferences that it
  // follows, what counts its lines in rows and in columns, what keeps a long text back until its beginning
  // is seen, and what keeps the reader over the page.
  'reader.js': 102_000,
  // After the first screen: the cutting of sentences, speech, the place where somebody stopped.
  'reader-listening.js': 20_500,
  // When they are asked for: preferences, voices and keys, and how these look.
  'reader-panel.js': 9_500,
  // Before the reader opens with text that its page sets from top to bottom.
  'reader-vertical.js': 1_500,
  'likely.js': 5_000,
  // On every page of the sites that a person chose, and on no other.
  'automatic.js': 5_500,
  // It keeps profiles and preferences in step, so that it knows the schema and what keys there are, and
  // it sweeps old places; it says who may ask for what, and hands over with a wish what is stored.
  'background.js': 7_800,
  // What the page that saves audio shares with these pages are files of their own, at about 1,000 bytes.
  'popup.html': 33_500,
  'options.html': 38_500,
  // Its sample is set as the script of its language asks, which the table of scripts tells.
  'find-size.html': 31_800,
  'save-audio.html': 32_000,
  // Both are read between the press of Listen and the first word.
  'speaker.html': 13_500,
  'synthesiser.js': 3_500,
};
/** Of what the built-in voice adds to a packed extension: the engine, and all that its languages need. */
export const VOICE_BUDGET = 3_600_000;
/** Of the engine, and of a language by itself; Mandarin's dictionary is the largest. */
export const LANGUAGE_BUDGET = 560_000;
/** Of what the fonts add to a packed extension, both copies of those that the popup shows included. */
export const FONTS_BUDGET = 1_350_000;

/** What a page of the extension loads before it is drawn: its scripts and styles, no fonts. */
export function partsOf(folder: string, page: string): string[] {
  const html = fs.readFileSync(path.join(folder, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
}

/** The bytes of files, as they are and each by itself after gzip, as a packed extension has them. */
export function sizeOf(folder: string, files: readonly string[]): { raw: number; gzip: number } {
  const contents = files.map((file) => fs.readFileSync(path.join(folder, file)));
  const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0);
  return {
    raw: sum(contents.map(({ length }) => length)),
    gzip: sum(contents.map((content) => gzipSync(content).length)),
  };
}
