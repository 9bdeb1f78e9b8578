import fc from 'fast-check';

/** Markup of every kind that a page may hold, well formed or not, with what attacks are made of. */

const TAGS = [
  ...['p', 'div', 'section', 'article', 'span', 'b', 'i', 'font', 'a', 'ul', 'li', 'h1', 'h3'],
  ...['table', 'tr', 'td', 'caption', 'blockquote', 'pre', 'code', 'figure', 'figcaption', 'img'],
  ...[
    'picture',
    'source',
    'video',
    'audio',
    'track',
    'iframe',
    'frame',
    'object',
    'embed',
    'applet',
  ],
  ...['svg', 'math', 'mglyph', 'mtext', 'annotation-xml', 'foreignObject', 'animate', 'set', 'use'],
  ...[
    'style',
    'script',
    'noscript',
    'template',
    'xmp',
    'noembed',
    'noframes',
    'plaintext',
    'title',
  ],
  ...['form', 'input', 'button', 'select', 'option', 'textarea', 'output', 'dialog', 'details'],
  ...[
    'summary',
    'slot',
    'x-part',
    'link',
    'meta',
    'base',
    'marquee',
    'portal',
    'fencedframe',
    'br',
  ],
];
const ADDRESSES = [
  ...[
    'javascript:x()',
    'JaVa\tScript:x()',
    '&#106;avascript:x()',
    'vbscript:x',
    'data:text/html,x',
  ],
  ...['data:image/svg+xml,<svg onload=x()>', 'data:image/png;base64,AA', 'blob:x', 'about:blank'],
  ...[
    '//a:b@evil.example/',
    'https://u@evil.example',
    '../sea',
    '#x',
    'mailto:a@b',
    'http://[',
    '',
  ],
];
const ATTRIBUTES = [
  ...[
    'href',
    'src',
    'srcset',
    'xlink:href',
    'action',
    'formaction',
    'cite',
    'background',
    'poster',
  ],
  ...[
    'data-src',
    'data-srcset',
    'ping',
    'longdesc',
    'usemap',
    'style',
    'class',
    'id',
    'name',
    'is',
  ],
  ...['slot', 'part', 'popover', 'popovertarget', 'commandfor', 'interestfor', 'contenteditable'],
  ...[
    'onclick',
    'onerror',
    'onload',
    'onfocus',
    'ontoggle',
    'onbeforematch',
    'autofocus',
    'target',
  ],
  ...['width', 'height', 'colspan', 'start', 'lang', 'dir', 'data-embed', 'tabindex', 'accesskey'],
  ...['srcdoc', 'sandbox', 'shadowrootmode', 'attributionsrc', 'download', 'nonce', 'http-equiv'],
];
const VALUES = [
  ...ADDRESSES,
  ...['1', '999999999', '-3', 'x()', 'position:fixed;inset:0', '__proto__', 'nextElementSibling'],
  ...['en', 'x y', 'rtl', '"><img src=x onerror=x()>', '</noscript><img src=x onerror=x()>'],
];
const TEXTS = [
  ...[
    'The ferry left the pier, two bicycles on board. ',
    '&lt;img src=x onerror=x()&gt;',
    '<!--',
    '-->',
  ],
  ...['<![CDATA[', ']]>', '\u202E', '\u0000', '\uD800', '</style>', '</title>', '</xmp>', '&nbsp;'],
];

const attribute = fc
  .tuple(fc.constantFrom(...ATTRIBUTES), fc.constantFrom(...VALUES))
  .map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`);
const attributes = fc.array(attribute, { maxLength: 4 }).map((all) => all.join(''));
const tag = fc.constantFrom(...TAGS);

/** Trees of elements, of which some are never closed or closed by another's name. */
const { tree } = fc.letrec<{ tree: string; element: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom(...TEXTS),
    tie('element'),
    fc.array(tie('tree'), { maxLength: 4 }).map((parts) => parts.join('')),
  ),
  element: fc
    .tuple(tag, attributes, tie('tree'), fc.option(tag, { freq: 8 }))
    .map(([name, own, inner, end]) => `<${name}${own}>${inner}</${end ?? name}>`),
}));

export const anyHtml: fc.Arbitrary<string> = fc
  .array(tree, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

const PROSE = '<p>The ferry left the pier with passengers, two bicycles and a crate of bread.</p>';

/** A whole page with an article around the markup. */
export const anyPage: fc.Arbitrary<string> = fc
  .tuple(anyHtml, anyHtml, fc.nat(8))
  .map(
    ([head, body, paragraphs]) =>
      `<title>A ferry</title>${head.slice(0, 200)}<article><h1>A ferry</h1>${PROSE.repeat(paragraphs)}${body}${PROSE}</article>`,
  );
