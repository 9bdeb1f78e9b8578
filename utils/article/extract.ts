import { failure, type Result, success } from '../result';
import type { Article, OutlineEntry, Refusal, SafeHtml } from './article';
import { excessOf } from './caps';
import { lacks } from './cross-check';
import { guessContent } from './guess';
import { checkLanguage } from './language';
import { cleanByline, type Metadata, readMetadata } from './metadata';
import { prepare, refine } from './passes';
import { removeControlNames, removeNonText, revealLazyImages } from './passes/before';
import { flattenFormulas } from './passes/formulas';
import { dropLongAttributes } from './passes/long-attributes';
import { rescueBlocks } from './passes/rescue';
import { copyPage } from './passes/unseen';
import { plainText, textFile } from './plain-text';
import { type Found, parseWithReadability } from './readability';
import { countCharacters, countWords, readingMinutes } from './reading-time';
import { startRemovals } from './removals';
import { sanitise } from './sanitise';
import { isIn } from './standfirst';
import { atOnce, type Steps } from './steps';
import { parseTemplate } from './template';
import {
  cleanLine,
  foldSpace,
  parseDate,
  parseLanguage,
  textDirection,
  visibleLength,
} from './text';
import { writingModeIn } from './writing-mode';

/** Fewer characters than a short paragraph are a caption or a notice, not an article. */
const TEXT_MINIMUM = 140;

/**
 * What of the page to read: the article that is found, the part with the most text where there is
 * none, all of its text with its structure or as bare paragraphs, or what the person marked.
 */
export type Part = 'article' | 'guess' | 'page' | 'text' | 'selection';

/**
 * Turns a page into an article. The page is not changed: all work is done on a copy.
 * @param page a document with its address; scripts and layout are used where it has them.
 */
export function extract(page: Document, part: Part = 'article'): Result<Article, Refusal> {
  return atOnce(extraction(page, part));
}

/** The same in steps, as a large page takes its time; what one waits for may be called off between them. */
export function* extraction(page: Document, part: Part): Steps<Result<Article, Refusal>> {
  const refusal = refuse(page);
  if (refusal) return failure(refusal);
  const isFile = page.contentType === 'text/plain';
  if (part === 'text' || (isFile && part !== 'selection')) return readText(page, isFile);
  if (excessOf(page)) {
    if (part !== 'selection') return failure('tooLarge');
    return yield* readSelection(page, bareMetadata(page));
  }
  yield;
  const { copy, unseen } = copyPage(page);
  yield;
  // First of all: a control's name must not answer for a property that any later step reads.
  removeControlNames(copy);
  dropLongAttributes(copy);
  const metadata = readMetadata(copy);
  yield;
  // Not sooner: pages hide microdata.
  for (const element of unseen) element.remove();
  removeNonText(copy);
  revealLazyImages(copy);
  flattenFormulas(copy);
  if (part === 'selection') return yield* readSelection(page, metadata);
  if (part === 'page') return yield* compose(metadata, page, copy.body);
  if (part === 'guess') return yield* compose(metadata, page, guessContent(copy));
  yield;
  return yield* readArticle(page, copy, metadata);
}

/** The article that is found, read from the copy. */
function* readArticle(
  page: Document,
  copy: Document,
  metadata: Metadata,
): Steps<Result<Article, Refusal>> {
  const notes = startRemovals();
  const { marked, blocks, standfirst, leadImage } = prepare(copy, metadata, notes);
  yield;
  const found = parseWithReadability(copy);
  yield;
  const content = marked && lacks(found?.content ?? null, marked) ? marked.content : found?.content;
  if (!content) return failure('noArticle');
  rescueBlocks(content, blocks);
  const complete = found ? completeMetadata(metadata, found) : metadata;
  const lead = refine(content, complete, leadImage, notes);
  yield;
  if (visibleLength(content.textContent ?? '') < TEXT_MINIMUM) return failure('noArticle');
  return yield* compose(complete, page, content, {
    leadImage: lead,
    standfirst: isIn(content, standfirst) ? '' : standfirst,
    removals: notes.removals,
  });
}

/** The reason a document cannot hold an article at all, found without reading it. */
export function refuse(page: Document): Refusal | null {
  // PDF and image viewers are documents with a body too; only the type tells them apart.
  if (!/^(?:text\/(?:html|plain)|application\/xhtml\+xml)$/.test(page.contentType))
    return 'notHtml';
  if (page.body?.localName === 'frameset') return 'frameset';
  if (!page.body) return 'notHtml';
  return null;
}

/** Fills what the page's head did not tell from what Readability read in the text. */
function completeMetadata(metadata: Metadata, found: Found): Metadata {
  return {
    ...metadata,
    title: metadata.title || cleanLine(found.title),
    byline: metadata.byline || cleanByline(found.byline),
    siteName: metadata.siteName || cleanLine(found.siteName),
    excerpt: metadata.excerpt || cleanLine(found.excerpt),
    published: metadata.published ?? parseDate(found.publishedTime),
    dir: metadata.dir ?? (found.dir === 'rtl' ? 'rtl' : found.dir === 'ltr' ? 'ltr' : null),
  };
}

/** The marked part of the page, as elements of an HTML document without a window. */
function* readSelection(page: Document, metadata: Metadata): Steps<Result<Article, Refusal>> {
  const content = document.implementation.createHTMLDocument('').createElement('div');
  const selection = page.getSelection();
  for (let i = 0; i < (selection?.rangeCount ?? 0); i++) {
    const marked = selection!.getRangeAt(i).cloneContents();
    if (excessOf(marked)) return failure('tooLarge');
    content.append(content.ownerDocument.importNode(marked, true));
  }
  return yield* compose(metadata, page, content);
}

/** All text of a page or of a file, as bare paragraphs. */
function readText(page: Document, isFile: boolean): Result<Article, Refusal> {
  const body = isFile ? textFile(page.body.textContent ?? '') : plainText(page.body);
  return describe(bareMetadata(page), page, body, ALONE);
}

/** What can be told without a look through the page. */
function bareMetadata(page: Document): Metadata {
  const file = new URL(page.URL).pathname.split('/').pop() ?? '';
  return {
    title: cleanLine(page.title) || cleanLine(file),
    lang: parseLanguage(page.documentElement.lang),
    canonical: page.URL,
    ...{ byline: '', siteName: '', excerpt: '', licence: '' },
    ...{ published: null, modified: null, dir: null },
  };
}

/** All of a page and a selection stand alone. */
const ALONE = { leadImage: null, standfirst: '', removals: [] };

function* compose(
  metadata: Metadata,
  page: Document,
  content: HTMLElement | null,
  around: Pick<Article, 'leadImage' | 'standfirst' | 'removals'> = ALONE,
): Steps<Result<Article, Refusal>> {
  if (!content) return failure('noArticle');
  const body = sanitise(content.innerHTML, page.baseURI);
  yield;
  const article = describe(metadata, page, body, around);
  // What is done with it may take as long again.
  yield;
  return article;
}

function describe(
  metadata: Metadata,
  page: Document,
  body: SafeHtml,
  around: Pick<Article, 'leadImage' | 'standfirst' | 'removals'>,
): Result<Article, Refusal> {
  const { content, text, outline } = survey(body);
  if (visibleLength(text) === 0) return failure('noArticle');
  const lang = checkLanguage(metadata.lang, text);
  const words = countWords(text, lang);
  return success({
    ...metadata,
    lang,
    title: metadata.title || metadata.siteName || page.location?.hostname || '',
    url: page.URL,
    dir: metadata.dir ?? textDirection(text),
    writingMode: writingModeIn(page, content),
    ...around,
    body,
    words,
    characters: countCharacters(text, lang),
    minutes: readingMinutes(words, lang),
    outline,
  });
}

/** Reads text and headings off the sanitised body, so that both are what the view will show. */
function survey(body: SafeHtml): {
  content: DocumentFragment;
  text: string;
  outline: OutlineEntry[];
} {
  const { content } = parseTemplate(body);
  const outline = [...content.querySelectorAll('h2, h3, h4, h5, h6')].map((heading) => ({
    level: Number(heading.localName[1]) as OutlineEntry['level'],
    text: foldSpace(heading.textContent ?? ''),
  }));
  return { content, text: foldSpace(content.textContent ?? ''), outline };
}
