import { ELSEWHERE } from '../blocks';
import { type EmbedKind, kindByAddress, pageOfPlayer } from '../embed-kinds';
import { WEB_SCHEMES } from '../policy';
import { safeUrl } from '../sanitise';
import { cleanLine } from '../text';

/** Smaller frames are trackers and buttons. */
const FRAME_PIXELS = 100;
/**
 * On what stands for an embed, with its kind: in the end a link by itself, and yet no teaser. It comes
 * through to the view, which draws a card for it.
 */
export const EMBED = 'data-embed';
const ADDRESS = 'data-embed-address';
const UNSEEN = `${ELSEWHERE}, [hidden], [aria-hidden="true"]`;
const EMBEDS = 'iframe, video, audio, object, embed';
/** Names of frames that hold advertisements, likes and other things that are not the article's. */
const NOISE =
  /\bad(?:s|vert\w*)?\b|google_ads|banner|sponsor|\b(?:likes?|share|comments?|consent)\b/i;

/**
 * Puts the name and host of what is embedded in the place of each video, sound, post and named frame
 * of the article, so that nothing of it loads before a person asks. Frames that say nothing of
 * themselves, mostly advertisements, leave nothing. `linkEmbeds` makes links of them, after
 * Readability: it judges a text with links in it less likely to be the article.
 */
export function replaceEmbeds(copy: Document): void {
  // What the page itself writes there means nothing.
  for (const name of [EMBED, ADDRESS]) {
    for (const element of copy.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  }
  for (const embed of copy.querySelectorAll(EMBEDS)) {
    const address = embed.closest(UNSEEN) ? null : addressOf(embed);
    const kind = address && kindOf(embed, address);
    if (address && kind) replace(embed, kind, pageOfPlayer(address));
    else if (embed.localName === 'iframe') embed.remove();
  }
}

/** Makes links of what `replaceEmbeds` left. */
export function linkEmbeds(body: Element): void {
  for (const embed of body.querySelectorAll(`[${ADDRESS}]`)) {
    const link = body.ownerDocument.createElement('a');
    link.href = embed.getAttribute(ADDRESS)!;
    link.setAttribute(EMBED, embed.getAttribute(EMBED)!);
    link.textContent = embed.textContent;
    embed.replaceWith(link);
  }
}

const ADDRESSES = ['src', 'data-src', 'data-lazy-src', 'data-original', 'data'];

function addressOf(embed: Element): string | null {
  const source = embed.querySelector(':scope > source[src]') ?? embed;
  for (const name of ADDRESSES) {
    const value = source.getAttribute(name);
    const address = value && safeUrl(value, embed.baseURI, WEB_SCHEMES);
    if (address) return address;
  }
  return null;
}

function kindOf(embed: Element, address: string): EmbedKind | null {
  if (embed.localName === 'video' || embed.localName === 'audio') return embed.localName;
  if (embed.localName !== 'iframe') return 'video';
  if (isSmall(embed, 'width') || isSmall(embed, 'height')) return null;
  const names = ['title', 'aria-label', 'name', 'id', 'class'];
  if (names.some((name) => NOISE.test(embed.getAttribute(name) ?? ''))) return null;
  const known = kindByAddress(address);
  if (known) return known;
  return embed.hasAttribute('allowfullscreen') ? 'video' : titleOf(embed) ? 'frame' : null;
}

/** A share of the place is no size. */
function isSmall(embed: Element, side: string): boolean {
  const size = embed.getAttribute(side) ?? '';
  return !size.includes('%') && Number.parseFloat(size) < FRAME_PIXELS;
}

/**
 * Leaves a figure, since these are kept where they stand. The name is its caption, or the end of the
 * one there: within boxes of the figure it would be taken for a paragraph.
 */
function replace(embed: Element, kind: EmbedKind, address: string): void {
  const page = embed.ownerDocument;
  const figure = embed.closest('figure') ?? page.createElement('figure');
  if (!figure.contains(embed)) {
    embed.before(figure);
    figure.append(embed);
  }
  const caption =
    figure.querySelector('figcaption') ?? figure.appendChild(page.createElement('figcaption'));
  caption.append(' ', nameFor(page, kind, address, titleOf(embed)));
  const poster = embed.getAttribute('poster');
  const image = page.createElement('img');
  if (poster) image.setAttribute('src', poster);
  embed.replaceWith(...(poster ? [image] : []));
}

function nameFor(page: Document, kind: EmbedKind, address: string, title: string): Element {
  const name = page.createElement('span');
  name.setAttribute(EMBED, kind);
  name.setAttribute(ADDRESS, address);
  const host = new URL(address).hostname.replace(/^www\./, '');
  name.textContent = title ? `${title} – ${host}` : host;
  return name;
}

function titleOf(embed: Element): string {
  const name = embed.getAttribute('title') ?? embed.getAttribute('aria-label');
  return cleanLine(name, 150);
}
