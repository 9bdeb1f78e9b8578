import DOMPurify from 'dompurify';
import type { SafeHtml } from './article';
import { EMBED_KINDS } from './embed-kinds';
import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
  COLUMNS_MOST,
  DATA_IMAGE_CHARACTERS,
  DROPPED_WITH_TEXT,
  IMAGE_SCHEMES,
  LINK_SCHEMES,
  NUMBER_LIMITS,
  WEB_SCHEMES,
} from './policy';
import { parseTemplate } from './template';
import { parseLanguage } from './text';

/**
 * Makes HTML from a page safe to parse into the reader view. This is the only maker of `SafeHtml`
 * and the last step before the view.
 *
 * It works on strings throughout: in a Chromium content script a node keeps the handlers that the
 * page's world set on it, even when its attributes look clean; a parsed string has none.
 * @param base the address that relative links are resolved against.
 */
export function sanitise(html: string, base: string): SafeHtml {
  // The instance that its module makes for this window; another would cost a page milliseconds.
  // Where it cannot work, it returns what it was given.
  if (!DOMPurify.isSupported) throw new Error('DOMPurify does not work here.');
  const clean = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...ALLOWED_TAGS],
    ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES],
    FORBID_CONTENTS: [...DROPPED_WITH_TEXT],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // An id or name of the page must not stand for a property of the reader's document.
    SANITIZE_NAMED_PROPS: true,
    // A page that asks for Trusted Types does not mean us, and a policy of our own would break its rules.
    TRUSTED_TYPES_POLICY: null,
  });
  // It keeps what it took out, and with that all of the page's copy, for as long as the tab is there.
  DOMPurify.removed = [];
  let template = parseTemplate(clean);
  const odd = template.content.querySelectorAll('[is]');
  for (const element of odd) makePlain(element);
  // Chromium's parser leaves a link within such a link, which it would not within a plain one.
  if (odd.length > 0) template = parseTemplate(template.innerHTML);
  for (const element of template.content.querySelectorAll('*')) restrain(element, base);
  for (const row of template.content.querySelectorAll('tr')) limitColumns(row);
  return template.innerHTML as SafeHtml;
}

function limitColumns(row: Element): void {
  const spanning = [...row.children].filter((cell) => cell.hasAttribute('colspan'));
  const spanned = spanning.reduce((sum, cell) => sum + Number(cell.getAttribute('colspan')), 0);
  if (spanned > COLUMNS_MOST) for (const cell of spanning) cell.removeAttribute('colspan');
}

/** An element that was made with `is` is written with it for ever; one that was not takes its place. */
function makePlain(element: Element): void {
  const plain = element.ownerDocument.createElement(element.localName);
  element.removeAttribute('is');
  for (const { name, value } of element.attributes) plain.setAttribute(name, value);
  plain.append(...element.childNodes);
  element.replaceWith(plain);
}

/** The checks DOMPurify has no setting for: where addresses lead, how large numbers are. */
function restrain(element: Element, base: string): void {
  // Most elements have no attribute, and nothing below is for those.
  if (!element.hasAttributes() && !isPicture(element)) return;
  for (const [name, limit] of LIMITS) limitNumber(element, name, limit);
  for (const name of ['lang', 'hreflang']) {
    const value = element.getAttribute(name);
    if (value !== null && !parseLanguage(value)) element.removeAttribute(name);
  }
  if (!['ltr', 'rtl', 'auto', null].includes(element.getAttribute('dir'))) {
    element.removeAttribute('dir');
  }
  element.removeAttribute('cite');
  if (element.localName !== 'a' || !EMBEDS.has(element.getAttribute('data-embed') ?? '')) {
    element.removeAttribute('data-embed');
  }
  if (element.localName === 'a') restrainLink(element, base);
  else element.removeAttribute('href');
  if (isPicture(element)) restrainImage(element, base);
  else for (const name of ['src', 'srcset']) element.removeAttribute(name);
}

const LIMITS = Object.entries(NUMBER_LIMITS);
const EMBEDS: ReadonlySet<string> = new Set(EMBED_KINDS);

function isPicture({ localName }: Element): boolean {
  return localName === 'img' || localName === 'source';
}

function limitNumber(element: Element, name: string, limit: number): void {
  const value = element.getAttribute(name);
  if (value === null) return;
  const number = Number.parseInt(value, 10);
  if (!(number >= 0 && number <= limit)) element.removeAttribute(name);
}

function restrainLink(link: Element, base: string): void {
  const href = link.getAttribute('href');
  if (href === null) return;
  const fragment = fragmentOf(href, base);
  if (fragment !== null) {
    // SANITIZE_NAMED_PROPS has prefixed the ids; a link into the article must follow them.
    link.setAttribute('href', `#user-content-${fragment.replace(/^user-content-/, '')}`);
    return;
  }
  const url = safeUrl(href, base, LINK_SCHEMES);
  if (url === null) {
    link.removeAttribute('href');
    return;
  }
  link.setAttribute('href', url);
  link.setAttribute('rel', 'noopener noreferrer');
  // The reader has a document of its own; a followed link is for the whole tab, save what one watches
  // or hears beside the text.
  link.setAttribute('target', link.hasAttribute('data-embed') ? '_blank' : '_top');
}

/** The fragment when the link leads to a place on its own page, else null. */
function fragmentOf(href: string, base: string): string | null {
  if (href.startsWith('#')) return href.length > 1 ? href.slice(1) : null;
  const [address, fragment] = href.split('#', 2);
  return fragment && address === base.split('#', 1)[0] ? fragment : null;
}

function restrainImage(image: Element, base: string): void {
  // An empty address would be that of the page, which is no picture.
  const src = image.getAttribute('src')?.trim();
  const url = src ? safeUrl(src, base, IMAGE_SCHEMES) : null;
  if (url === null || (url.startsWith('data:') && !isSmallPicture(url))) {
    image.removeAttribute('src');
  } else image.setAttribute('src', url);
  const srcset = image.getAttribute('srcset');
  const safe = srcset === null ? '' : safeSrcset(srcset, base);
  if (safe) image.setAttribute('srcset', safe);
  else image.removeAttribute('srcset');
  if (image.localName !== 'img') return;
  // Lazy images obey the page's policy in Chromium, eager ones of a content script do not.
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  image.setAttribute('referrerpolicy', 'no-referrer');
}

function safeSrcset(srcset: string, base: string): string {
  // An address may hold commas, so a candidate ends at a comma followed by white space or the end.
  return srcset
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .flatMap(([address = '', descriptor = '']) => {
      const url = address ? safeUrl(address, base, WEB_SCHEMES) : null;
      return url === null ? [] : [`${url} ${descriptor}`.trim()];
    })
    .join(', ');
}

function isSmallPicture(url: string): boolean {
  return (
    /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i.test(url) && url.length <= DATA_IMAGE_CHARACTERS
  );
}

/** The absolute form of an address with one of the schemes and no credentials, else null. */
export function safeUrl(address: string, base: string, schemes: readonly string[]): string | null {
  const url = URL.parse(address, base);
  if (!url || !schemes.includes(url.protocol) || url.username || url.password) return null;
  return url.href;
}
