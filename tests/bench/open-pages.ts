import path from 'node:path';
import { pageId, pagesIn, readPage } from '../drive/extractor';
import type { Routes } from '../drive/pages';
import { corpus } from './report';

/** Real pages by their rank in size among all news pages, and what real pages seldom are. */
const RANKS = { small: 0.1, medium: 0.5, large: 0.9, largest: 1 };

/** The pages that readers are opened on, by class; real ones are of the shared corpus. */
export function openPages(): Record<string, { id: string; html: Uint8Array }> {
  const news = pagesIn(path.join(corpus('corpus'), 'news'))
    .map((file) => ({ id: pageId(file), html: readPage(file) }))
    .sort((a, b) => a.html.length - b.html.length);
  const real = Object.entries(RANKS).map(([name, rank]) => {
    return [`real, ${name}`, news[Math.round(rank * (news.length - 1))]!] as const;
  });
  return {
    ...Object.fromEntries(real),
    '20,000 words': { id: '20,000 words', html: longArticle(20_000) },
    '100,000 elements': { id: '100,000 elements', html: crowdedPage(100_000) },
  };
}

/** Without the page's scripts, so that two rounds find the same page. */
export function routesOf(pages: Record<string, { html: Uint8Array }>): Routes {
  const headers = { 'content-security-policy': "script-src 'none'" };
  return Object.fromEntries(
    Object.entries(pages).map(([name, { html }]) => [
      `/${name}.html`,
      { body: html, type: 'text/html', headers },
    ]),
  );
}

const SENTENCE =
  'Late in the evening the old ferry left the pier with sixty passengers, two bicycles and a crate of bread aboard.';

/** An article of so many words under headings, twenty words a sentence, four sentences a paragraph. */
export function longArticle(words: number): Uint8Array {
  const blocks = Array.from({ length: words / 80 }, (_, index) => {
    const heading = index % 12 === 0 ? `<h2>Part ${index / 12 + 1} of the voyage</h2>` : '';
    return `${heading}<p>${`${SENTENCE} `.repeat(4)}<a href="/log/${index}">The log</a> has more.</p>`;
  });
  return page(blocks.join(''));
}

/** A short article on a page of many more elements: menus, lists and comments. */
export function crowdedPage(elements: number): Uint8Array {
  const row = (index: number) =>
    `<li><a href="/t/${index}"><span>Topic ${index}</span></a> <em>new</em></li>`;
  const lists = Array.from({ length: elements / 405 }, (_, list) => {
    const rows = Array.from({ length: 100 }, (_none, index) => row(list * 100 + index));
    return `<div><h3>List ${list}</h3><ul>${rows.join('')}</ul></div>`;
  });
  const story = `<p>${`${SENTENCE} `.repeat(4)}</p>`.repeat(25);
  return page(story, `<aside>${lists.join('')}</aside>`);
}

function page(story: string, around = ''): Uint8Array {
  return Buffer.from(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>The ferry</title>
    <nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <main><article><h1>The ferry</h1>${story}</article></main>${around}</html>`,
  );
}
