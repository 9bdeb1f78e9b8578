import type { Article } from '../../utils/article/article';
import { extract } from '../../utils/article/extract';
import { indexText } from '../../utils/speech/text-index';

/** Runs in the page: what `npm run extract` prints of it, save the id. */
export interface Extraction
  extends Omit<
    Article,
    'body' | 'outline' | 'url' | 'excerpt' | 'words' | 'characters' | 'minutes' | 'writingMode'
  > {
  /** The running text by blocks, without title, captions and credits. */
  text: string;
  /** The article as the view shows it: standfirst, lead figure and sanitised body. */
  html: string;
  headings: Article['outline'];
  /** What `extract` took, in milliseconds. */
  ms: number;
  /** Why there is no article; null where there is one. */
  error: string | null;
}

function extractThisPage(): Extraction {
  const start = performance.now();
  const found = extract(document);
  const ms = Math.round((performance.now() - start) * 10) / 10;
  if (!found.ok) return { ...EMPTY, ms, error: found.reason };
  const { body, outline, url, excerpt, words, characters, minutes, writingMode, ...facts } =
    found.value;
  return {
    ...facts,
    headings: outline,
    text: runningText(body),
    html: standfirstLine(facts.standfirst) + leadFigure(facts.leadImage) + body,
    ms,
    error: null,
  };
}

const EMPTY = {
  ...{ title: '', byline: '', siteName: '', canonical: '', licence: '' },
  ...{ published: null, modified: null, lang: '', dir: 'ltr' as const },
  ...{ text: '', html: '', standfirst: '', leadImage: null, headings: [], removals: [] },
};

function runningText(body: string): string {
  const { content } = parse(body);
  for (const caption of content.querySelectorAll('figcaption')) caption.remove();
  const root = document.createElement('div');
  root.append(content);
  return (
    indexText(root)
      .blocks.filter(({ kind }) => kind !== 'image')
      // A cell is a block of its own to those who count blocks.
      .flatMap(({ kind, text }) => (kind === 'tableRow' ? text.split('\t') : [text]))
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
      .join('\n\n')
  );
}

function standfirstLine(text: string): string {
  if (!text) return '';
  const line = document.createElement('p');
  line.textContent = text;
  return line.outerHTML;
}

function leadFigure(image: Article['leadImage']): string {
  if (!image) return '';
  const figure = document.createElement('figure');
  const picture = figure.appendChild(parse('<img loading="lazy">').content.firstElementChild!);
  picture.setAttribute('src', image.src);
  picture.setAttribute('alt', image.alt);
  if (image.caption) {
    figure.appendChild(document.createElement('figcaption')).textContent = image.caption;
  }
  return figure.outerHTML;
}

function parse(html: string): HTMLTemplateElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template;
}

Object.assign(globalThis, { extractThisPage });
