import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { outputFolder } from './output';

/** Bytes after gzip. What is injected is parsed on every opening, so it has the tightest budget. */
const BUDGETS: Record<string, number> = {
  // Readability, DOMPurify and Preact are 30,000 of it; 39,000 are the passes around them, with labels,
  // months and bylines in some thirty languages; the styles 12,000; the rest is the view of an article,
  // the preferences that it follows, and what keeps it over the page.
  'reader.js': 100_000,
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
  // it sweeps old places.
  'background.js': 7_600,
  // What the page that saves audio shares with these pages are files of their own, at about 1,000 bytes.
  'popup.html': 33_500,
  'options.html': 38_500,
  // Its sample is set as the script of its language asks, which the table of scripts tells.
  'find-size.html': 31_800,
  'save-audio.html': 32_000,
};

/** What a page of the extension loads before it is drawn: its scripts and styles, no fonts. */
function partsOf(page: string): string[] {
  const html = fs.readFileSync(path.join(outputFolder('chrome'), page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
}

function gzipped(name: string): number {
  const files = name.endsWith('.html') ? partsOf(name) : [name];
  return files.reduce(
    (sum, file) => sum + gzipSync(fs.readFileSync(path.join(outputFolder('chrome'), file))).length,
    0,
  );
}

test.each(Object.entries(BUDGETS))('%s stays within %i bytes of gzip', (name, budget) => {
  const size = gzipped(name);
  console.log(`${name}: ${size} of ${budget} bytes gzip`);
  expect(size).toBeLessThanOrEqual(budget);
});
