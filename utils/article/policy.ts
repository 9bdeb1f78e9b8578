/**
 * What may stand in an article, as data. A tag or attribute that is not listed is dropped; the text
 * of a dropped tag stays, save for the ones in DROPPED_WITH_TEXT.
 */
export const ALLOWED_TAGS = [
  ...['p', 'br', 'hr', 'div', 'section', 'article', 'span', 'wbr'],
  ...['h2', 'h3', 'h4', 'h5', 'h6'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['blockquote', 'q', 'cite', 'pre', 'code', 'kbd', 'samp', 'var'],
  ...['a', 'em', 'strong', 'b', 'i', 'u', 's', 'del', 'ins', 'mark', 'small', 'sub', 'sup'],
  ...['abbr', 'dfn', 'time', 'address', 'bdi', 'bdo', 'ruby', 'rb', 'rt', 'rp'],
  ...['figure', 'figcaption', 'img', 'picture', 'source'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['details', 'summary'],
] as const;

export const ALLOWED_ATTRIBUTES = [
  ...['href', 'hreflang', 'src', 'srcset', 'sizes', 'media', 'type', 'alt', 'title', 'width'],
  ...['height', 'lang', 'dir', 'id', 'cite', 'datetime', 'colspan', 'rowspan', 'scope', 'headers'],
  ...['span', 'start', 'reversed', 'value', 'open', 'data-embed'],
] as const;

/** What these hold is not prose: code, controls, embedded documents. */
export const DROPPED_WITH_TEXT = [
  ...['script', 'style', 'template', 'noscript', 'iframe', 'frame', 'frameset', 'object', 'embed'],
  ...['svg', 'math', 'canvas', 'audio', 'video', 'input', 'button', 'select', 'textarea'],
  ...['xmp', 'noembed', 'noframes', 'plaintext', 'dialog', 'link', 'meta', 'base', 'portal'],
] as const;

/** The schemes a link may have; a link with another becomes plain text. */
export const LINK_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'] as const;

/** The schemes of pages and of what is embedded in them. */
export const WEB_SCHEMES = ['http:', 'https:'] as const;

/** The schemes an image may be loaded from; of data: only pictures of at most DATA_IMAGE_CHARACTERS. */
export const IMAGE_SCHEMES = ['http:', 'https:', 'data:'] as const;
export const DATA_IMAGE_CHARACTERS = 500_000;

/** Columns of a row beyond which its cells span none: browsers lay a table out by columns times rows. */
export const COLUMNS_MOST = 1000;

/** The largest numbers that still mean something; a page may not stretch the reader with more. */
export const NUMBER_LIMITS: Readonly<Record<string, number>> = {
  width: 10_000,
  height: 10_000,
  colspan: 100,
  rowspan: 1000,
  span: 100,
  start: 1_000_000,
  value: 1_000_000,
};
