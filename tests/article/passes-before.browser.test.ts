import { expect, test } from 'vitest';
import { findMarked, lacks } from '../../utils/article/cross-check';
import { pageOfPlayer } from '../../utils/article/embed-kinds';
import {
  flattenCaptions,
  keepDropCaps,
  keepQuoteSources,
  revealLazyImages,
  revealSlides,
} from '../../utils/article/passes/before';
import { tieNamedCaptions } from '../../utils/article/passes/captions';
import {
  dropConsentBoxes,
  dropNamedNoise,
  keepTitledEntry,
  markConsentBoxes,
} from '../../utils/article/passes/containers';
import { linkEmbeds, replaceEmbeds } from '../../utils/article/passes/embeds';
import { protectHeadings, restoreHeadings } from '../../utils/article/passes/headings';
import { dropLongAttributes } from '../../utils/article/passes/long-attributes';
import { markBlocks, rescueBlocks } from '../../utils/article/passes/rescue';
import type { Remove } from '../../utils/article/removals';

const PROSE =
  'The ferry left the pier at eleven with sixty-one passengers, two bicycles and a crate of bread. ';
const TEXT = `<p>${PROSE.repeat(3)}</p>`;

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** What a pass takes out of a page, by reasons. */
function reasons(html: string, pass: (page: Document, remove: Remove) => void): string[] {
  const found: string[] = [];
  pass(parse(html), (element, reason) => {
    found.push(reason);
    element.remove();
  });
  return found;
}

const named = (page: Document, remove: Remove) =>
  dropNamedNoise(page, page.querySelector('h1'), remove);

test.each([
  ['<div class="relatedPosts"><a href="/a">Another story</a></div>', ['related']],
  ['<aside id="newsletter-signup">Every morning.</aside>', ['newsletter']],
  ['<ul class="social-share"><li>Mail</li></ul>', ['share']],
  [`<div id="comments">${TEXT.repeat(9)}</div>`, ['comments']],
  ['<div class="author-bio"><p>She lives in Linz.</p></div>', ['author']],
  ['<div data-testid="cookie-banner">We use cookies.</div>', ['notice']],
  ['<div class="correlated">One word in another.</div>', []],
  ['<div class="share-bar"><blockquote>Said in a post of her own.</blockquote></div>', []],
  [`<article class="related-story"><h1>A ferry</h1>${TEXT}</article>`, []],
])('containers are known by name: %s', (html, expected) => {
  expect(reasons(`<h1>A ferry</h1>${TEXT}${html}`, named)).toEqual(expected);
});

test('what holds nearly all of the text is not noise, whatever it is called', () => {
  expect(reasons(`<h1>A ferry</h1><div class="newsletter">${TEXT}</div>`, named)).toEqual([]);
});

const entries = (page: Document, remove: Remove) =>
  keepTitledEntry(page.querySelector('h1'), remove);

test('the entry that the title names is kept alone', () => {
  const other = `<article><h2><a href="/b">Another</a></h2>${TEXT}</article>`;
  const own = `<article><h1>A ferry</h1>${TEXT}</article>`;
  expect(reasons(`<main>${own}${other}${other}</main>`, entries)).toEqual([
    'another entry',
    'another entry',
  ]);
});

test('entries under a title of their own stay: a live blog', () => {
  const entry = `<article><h2>10:15</h2>${TEXT}</article>`;
  expect(reasons(`<main><h1>Live</h1>${entry}${entry}</main>`, entries)).toEqual([]);
});

test('the marked body wins where the choice lacks most of it', () => {
  const page = parse(`<h1>A ferry</h1><div class="article-body">${TEXT}</div><div>${TEXT}</div>`);
  const marked = findMarked(page, page.querySelector('h1'))!;
  expect(marked.content.className).toBe('article-body');
  expect(lacks(null, marked)).toBe(true);
  expect(lacks(page.querySelector('.article-body'), marked)).toBe(false);
  expect(
    lacks(parse('<p>Some other text of the page, of no length at all.</p>').body, marked),
  ).toBe(true);
});

test('a page that marks nothing has nothing to check against', () => {
  const page = parse(`<h1>A ferry</h1><div>${TEXT}</div>`);
  expect(findMarked(page, page.querySelector('h1'))).toBeNull();
});

test('headings keep level and id though Readability sees no name', () => {
  const page = parse('<h1 class="tags" id="a">One <span class="meta" id="b">x</span></h1>');
  protectHeadings(page);
  const heading = page.querySelector('h1')!;
  expect([heading.id, heading.className, heading.firstElementChild!.id]).toEqual(['', '', '']);
  restoreHeadings(page.body);
  expect([heading.id, heading.firstElementChild!.id]).toEqual(['a', 'b']);
});

test('what was dropped between two kept blocks comes back in its place', () => {
  const page = parse(
    '<p>a</p><h2>Part</h2><p>b</p><figure><img src="i.png" alt=""></figure><p>c</p><h2>End</h2>',
  );
  const blocks = markBlocks(page);
  for (const lost of page.querySelectorAll('h2, figure')) lost.remove();
  rescueBlocks(page.body, blocks);
  const names = [...page.body.children].map(({ localName }) => localName);
  expect(names).toEqual(['p', 'h2', 'p', 'figure', 'p']);
});

test.each([
  ['right over it', `<h2>Foo</h2><div>${TEXT}</div>`, ['h2', 'p']],
  ['in a box of its own', `<section><h2>Languages</h2></section><div>${TEXT}</div>`, ['p']],
])('a heading over the first block is rescued where it stands %s', (_where, html, names) => {
  const page = parse(html);
  const blocks = markBlocks(page);
  for (const heading of page.querySelectorAll('h2')) heading.remove();
  rescueBlocks(page.body, blocks);
  expect([...page.querySelectorAll('h2, p')].map(({ localName }) => localName)).toEqual(names);
});

test('captions are flattened to one line of inline content', () => {
  const page = parse('<figure><figcaption><div><p>A <b>b</b></p></div></figcaption></figure>');
  flattenCaptions(page);
  expect(page.querySelector('figcaption')!.textContent!.trim()).toBe('A b');
  expect(page.querySelector('figcaption :is(div, p)')).toBeNull();
});

test('a line that is called a caption is put into a figure with its picture', () => {
  const page = parse(
    '<div><img src="i.png"></div><div class="imageCaption">Pier</div><span class="credit">I. O.</span>',
  );
  tieNamedCaptions(page);
  expect(page.body.children).toHaveLength(1);
  expect(page.querySelector('figure figcaption')!.textContent).toBe('Pier I. O.');
});

test('a caption without a picture before it stays', () => {
  const page = parse(`${TEXT}<p class="caption">Pier</p>`);
  tieNamedCaptions(page);
  expect(page.querySelector('figure')).toBeNull();
});

const SIZE = 'width="560" height="315"';
test.each([
  [
    `<iframe src="https://video.example/embed/1" title="The pier" ${SIZE}></iframe>`,
    ['video: The pier – video.example'],
  ],
  [`<iframe data-src="//tube.example/watch?v=1" width="100%"></iframe>`, ['video: tube.example']],
  [`<iframe src="https://pod.example/episode/1" ${SIZE}></iframe>`, ['audio: pod.example']],
  [`<iframe src="https://net.example/ann/status/1" ${SIZE}></iframe>`, ['post: net.example']],
  [
    `<iframe src="https://maps.example/pier" title="Map of the pier" ${SIZE}></iframe>`,
    ['frame: Map of the pier – maps.example'],
  ],
  ['<audio src="https://sound.example/a.mp3"></audio>', ['audio: sound.example']],
  ['<video><source src="https://film.example/a.mp4"></video>', ['video: film.example']],
  [`<iframe src="https://ads.example/slot" ${SIZE}></iframe>`, []],
  [`<iframe src="https://x.example/" title="3rd party ad content" ${SIZE}></iframe>`, []],
  ['<iframe src="https://count.example/video" width="1" height="1"></iframe>', []],
  ['<iframe src="javascript:void(0)" allowfullscreen></iframe>', []],
  ['<p data-embed="video" data-embed-address="https://x.example/">Text</p>', []],
])('an embed becomes a named link, or nothing: %s', (html, expected) => {
  const page = parse(html);
  replaceEmbeds(page);
  linkEmbeds(page.body);
  expect(page.querySelector('iframe, video, audio')).toBeNull();
  const links = [...page.querySelectorAll<HTMLElement>('figcaption a')];
  expect(links.map((link) => `${link.dataset.embed}: ${link.textContent}`)).toEqual(expected);
});

test('a link to an embed is the caption of its figure, or the end of the one there', () => {
  const frame = '<div><iframe src="https://video.example/embed/1"></iframe></div>';
  const page = parse(
    `<figure>${frame}</figure><figure>${frame}<figcaption>A gull</figcaption></figure>
     <video src="https://film.example/a.mp4" poster="https://film.example/a.png"></video>`,
  );
  replaceEmbeds(page);
  linkEmbeds(page.body);
  const link = (host: string, path: string) =>
    `<a href="https://${host}/${path}" data-embed="video">${host}</a>`;
  const captions = [...page.querySelectorAll('figure > figcaption')].map((node) => node.innerHTML);
  expect(captions).toEqual([
    ` ${link('video.example', 'embed/1')}`,
    `A gull ${link('video.example', 'embed/1')}`,
    ` ${link('film.example', 'a.mp4')}`,
  ]);
  expect(page.querySelector('figure > img')?.getAttribute('src')).toBe(
    'https://film.example/a.png',
  );
});

test.each([
  ['https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0', 'youtube.com/watch?v=abcdefghijk'],
  ['https://www.youtube.com/embed/videoseries?list=x', 'youtube.com/embed/videoseries?list=x'],
  ['https://player.vimeo.com/video/123?h=a', 'vimeo.com/123'],
  ['https://open.spotify.com/embed/episode/a1?x', 'open.spotify.com/episode/a1'],
  ['https://platform.twitter.com/embed/Tweet.html?dnt=1&id=42&lang=en', 'x.com/i/status/42'],
  ['https://www.instagram.com/p/Ab-1/embed/captioned', 'instagram.com/p/Ab-1/'],
  ['https://player.example/video/1', 'player.example/video/1'],
])('the page of a player: %s', (player, page) => {
  expect(pageOfPlayer(player).replace(/^https:\/\/(www\.)?/, '')).toBe(page);
});

test('a lazy image takes its address from its set, or from the noscript beside it', () => {
  const page = parse(
    `<img id="a" src="data:image/gif;base64,R0" srcset="https://p.example/a.png 320w, b.png 640w">
     <img id="b" alt="Pier"><noscript><img alt="Pier" src="https://p.example/c.png"></noscript>`,
  );
  revealLazyImages(page);
  const sources = [...page.images].map((image) => image.getAttribute('src'));
  expect(sources).toEqual(['https://p.example/a.png', 'https://p.example/c.png']);
});

const REST = 'he four faces of the clock have disagreed since the war.';
test.each([
  ['alone', `<i aria-hidden="true">T</i>${REST}`, `T${REST}`],
  ['after its word', `<span>The</span><i aria-hidden="true">T</i>${REST}`, `T${REST}`],
  ['before its word', `<i aria-hidden="true">T</i><span>The</span>${REST}`, `T${REST}`],
  ['after its twin', `<span>T</span> <i aria-hidden="true">T</i>${REST}`, `T${REST}`],
  ['with a quotation mark', `<i aria-hidden="true">“T</i>${REST}`, `“T${REST}`],
  ['as a word', '<i aria-hidden="true">A</i> ferry left the pier at eleven with bread.', 'A ferry'],
])('a hidden first letter %s is said once', (_name, html, expected) => {
  const page = parse(`<p>${html}</p>`);
  keepDropCaps(page);
  expect(page.querySelector('[aria-hidden]')).toBeNull();
  expect(page.body.textContent).toMatch(new RegExp(`^\\s*${expected}`));
});

test.each([
  [
    'is said elsewhere',
    `<i aria-hidden="true">T</i><i aria-hidden="true">he</i><b>The</b> ${REST}`,
  ],
  ['is a sign', `<i aria-hidden="true">x</i> Close the four faces of the clock at the junction.`],
  ['stands within', `By ten <i aria-hidden="true">T</i>${REST}`],
  ['belongs to a button', '<i aria-hidden="true">F</i>ollow'],
])('a hidden letter stays hidden where it %s', (_name, html) => {
  const page = parse(`<p>${html}</p>`);
  keepDropCaps(page);
  expect(page.body.innerHTML).toBe(`<p>${html}</p>`);
});

test('slides that wait for their turn are shown, copies and other stories are not', () => {
  const figure = (name: string, hidden = true) =>
    `<figure ${hidden ? 'aria-hidden="true"' : ''} class="${name}"><img src="/1.jpg" alt="">${
      name === 'teaser' ? '<a href="/1">Another story</a>' : ''
    }</figure>`;
  const page = parse(
    `<div>${figure('now', false)}${figure('next')}${figure('slide cloned')}${figure('teaser')}</div>
     <div>${figure('alone')}</div>`,
  );
  revealSlides(page);
  const hidden = [...page.querySelectorAll('[aria-hidden]')].map(({ className }) => className);
  expect(hidden).toEqual(['slide cloned', 'teaser', 'alone']);
});

test('the footer of a quotation stays, those of the page do not', () => {
  const page = parse(
    '<blockquote><p>Stop.</p><footer>Ines Okafor</footer></blockquote><footer>Imprint</footer>',
  );
  keepQuoteSources(page);
  expect(page.querySelector('blockquote')!.textContent).toBe('Stop.Ines Okafor');
  expect(page.querySelector('blockquote > footer')).toBeNull();
  expect(page.querySelector('body > footer')).not.toBeNull();
});

const ASKS = '<div><p>You see this because you have to accept all cookies first.</p></div>';
test.each([
  ['a request in its box', `<h1>A harvest</h1>${TEXT}${ASKS}`, ['notice']],
  ['a report on such requests', `<h1>Who needs cookies?</h1>${TEXT}${ASKS}`, []],
  ['a sentence of the text', `<h1>A harvest</h1><main>${TEXT}<p>We use cookies.</p></main>`, []],
  ['a recipe', `<h1>A harvest</h1>${TEXT}<div><p>Bake the cookies for an hour.</p></div>`, []],
])('consent is asked for, or not: %s', (_name, html, expected) => {
  const found = reasons(html, (page, remove) => {
    markConsentBoxes(page, page.querySelector('h1'));
    dropConsentBoxes(page.body, remove);
  });
  expect(found).toEqual(expected);
});

test('attributes that would hold up Readability go, those of real pages stay', () => {
  const set = 'https://cdn.example/a.jpg?crop=1 100w, '.repeat(80).slice(0, -2);
  const page = parse(`<img src="a.png" srcset="${set}" data-x="${'.jpg'.repeat(10_000)} b">`);
  const many = parse(`<meta property="${' '.repeat(3900)}" content="x">`.repeat(100));
  for (const copy of [page, many]) dropLongAttributes(copy);
  expect(page.querySelector('img')!.getAttributeNames()).toEqual(['src', 'srcset']);
  expect(page.querySelector('img')!.srcset).toBe(set);
  const kept = many.querySelectorAll('meta[property]').length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(50);
});
