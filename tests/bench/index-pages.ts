import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const PAGES = 60;
const CARDS = 12;
const ADDRESSES = ['/', '/world', '/news/latest', '/category/city/', '/?page=2', '/blog'];

interface Teaser {
  title: string;
  text: string;
}

/** Index pages with the titles and first paragraphs of corpus pages, the same ones on every run. */
export function indexPages(folders: readonly string[]) {
  const teasers = folders.flatMap(teasersOf);
  return Array.from({ length: PAGES }, (_, n) => {
    const cards = Array.from({ length: CARDS }, (_c, i) =>
      card(teasers[pick(`${n}/${i}`, teasers.length)]!, n % 3),
    );
    const head = n % 2 ? '<meta property="og:type" content="website">' : '';
    const html = `<!doctype html><meta charset="utf-8"><title>Index</title>${head}
      <header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
      <main><h1>Index</h1>${cards.join('\n')}</main>`;
    return { id: `index-${n}`, html, url: `https://index.invalid${ADDRESSES[n % 6]}` };
  });
}

function teasersOf(folder: string): Teaser[] {
  const truth = JSON.parse(fs.readFileSync(path.join(folder, 'truth.json'), 'utf8'));
  return Object.values<{ title?: string; text?: string; expectedHtml?: string }>(truth).flatMap(
    ({ title, text, expectedHtml = '' }) => {
      const plain = text ?? expectedHtml.replace(/<[^>]*>/g, '\n');
      const first = plain.split(/\n/).find((line) => line.trim().length >= 80);
      return first ? [{ title: title ?? first.slice(0, 60), text: first.slice(0, 400) }] : [];
    },
  );
}

function card({ title, text }: Teaser, look: number): string {
  const link = `<a href="/story">${escapeText(title)}</a>`;
  if (look === 0) return `<article><h2>${link}</h2><p>${escapeText(text)}</p></article>`;
  if (look === 1) return `<div class="row"><h3>${link}</h3><div>${escapeText(text)}</div></div>`;
  return `<div><p>${link}</p><p>${escapeText(text)}</p><p><time>2026-03-04</time></p></div>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A number below the limit that looks like chance and is always the same. */
function pick(seed: string, limit: number): number {
  return createHash('md5').update(seed).digest().readUInt32BE(0) % limit;
}
