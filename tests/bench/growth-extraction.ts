import path from 'node:path';
import { startExtractor } from '../drive/extractor';
import type { Series } from './plot';

/** Paragraphs of the pages, each twice the one before: what is linear takes twice as long. */
const SIZES = [500, 1000, 2000, 4000, 8000];
/** A paragraph and its link, and a heading for ten of them. */
const ELEMENTS = 2.1;

/** How extraction grows with a page, beside plain Readability in the same tab. */
export async function extractionByPage(): Promise<Series[]> {
  const extractor = await startExtractor([path.join(import.meta.dirname, 'plain-page.ts')]);
  const ours: [number, number][] = [];
  const plain: [number, number][] = [];
  try {
    for (const paragraphs of SIZES) {
      const [bare, whole] = await extractor.evaluate<[number, number]>(
        page(paragraphs),
        '[plainReadability().ms, extractThisPage().ms]',
      );
      ours.push([paragraphs * ELEMENTS, whole]);
      plain.push([paragraphs * ELEMENTS, bare]);
    }
  } finally {
    await extractor.close();
  }
  return [
    { name: 'extraction', points: ours },
    { name: 'Readability alone', points: plain },
  ];
}

function page(paragraphs: number): Uint8Array {
  const blocks = Array.from({ length: paragraphs }, (_, i) => {
    const heading = i % 10 === 0 ? `<h2>Part ${i}</h2>` : '';
    return `${heading}<p>Paragraph ${i} of the story says something of its own, with a comma, and
      <a href="/a${i}">one link</a> in it, so that anybody would take it for running text.</p>`;
  });
  return Buffer.from(
    `<html lang="en"><title>A long story</title><nav><a href="/">Home</a></nav><main><article>
    <h1>A long story</h1>${blocks.join('')}</article></main></html>`,
  );
}
