import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Extraction } from '../drive/extraction-page';
import { type Extractor, readPage, startExtractor } from '../drive/extractor';

/** What a case's `expected.json` says; the shared seed article has the same form. */
interface Expected {
  title: string;
  byline: string;
  siteName: string;
  publishedTime: string | null;
  lang: string;
  dir: string;
  lead_image: { src: string; caption: string } | null;
  blocks: { type: string; text: string }[];
  must_not_contain: string[];
  /** Where the page has one; it is shown, and no part of the running text. */
  standfirst?: string;
  /** Pieces of the HTML that the view shows: addresses, captions, tags. */
  must_contain?: string[];
}

const CASES = path.resolve(import.meta.dirname, '../fixtures/articles');
const CORPUS = path.resolve(process.env.CLARION_CORPUS ?? '../shared');
const URL_OF_PAGE = 'https://paper.example/news/story.html';

let extractor: Extractor;
beforeAll(async () => {
  extractor = await startExtractor();
}, 60_000);
afterAll(() => extractor?.close());

const seed = path.join(CORPUS, 'seed');
const folders = fs.readdirSync(CASES).map((name) => path.join(CASES, name));
// The seed is shared data outside the repository: a clone alone cannot test it, and says so.
if (fs.existsSync(seed)) folders.push(seed);
else console.warn(`No seed article in ${CORPUS} (CLARION_CORPUS): only the cases here are tested.`);

test.each(folders)('%s reads as expected', async (folder) => {
  const page = ['page.html', 'article.html'].map((name) => path.join(folder, name));
  const found = await extractor.extract(readPage(page.find(fs.existsSync)!), URL_OF_PAGE);
  check(found, readExpected(folder));
});

test.each(fs.readdirSync(CASES))('%s says why it is a case', (name) => {
  expect(fs.readFileSync(path.join(CASES, name, 'why.md'), 'utf8')).toMatch(/^# .+\n\n.+/);
});

function readExpected(folder: string): Expected {
  return JSON.parse(fs.readFileSync(path.join(folder, 'expected.json'), 'utf8'));
}

function check(found: Extraction, expected: Expected): void {
  const { title, byline, siteName, publishedTime, lang, dir } = expected;
  expect(found).toMatchObject({ title, byline, siteName, published: publishedTime, lang, dir });
  expect(found.text.split('\n\n')).toEqual(expected.blocks.map(({ text }) => fold(text)));
  expect(found.standfirst).toBe(expected.standfirst ?? '');
  const headings = expected.blocks.filter(({ type }) => type === 'heading');
  expect(found.headings.map(({ text }) => text)).toEqual(headings.map(({ text }) => text));
  if (expected.lead_image) {
    const src = new URL(expected.lead_image.src, URL_OF_PAGE).href;
    expect(found.leadImage).toMatchObject({ src, caption: expected.lead_image.caption });
  } else expect(found.leadImage).toBeNull();
  for (const leak of expected.must_not_contain) expect(found.html).not.toContain(leak);
  for (const piece of expected.must_contain ?? []) expect(found.html).toContain(piece);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
