import { LINK_SCHEMES } from '../policy';
import { safeUrl } from '../sanitise';
import { cleanLine } from '../text';

/** Smaller frames are trackers and buttons. */
const FRAME_PIXELS = 100;
/** What stands for an embed: a link by itself, and yet no teaser. */
export const EMBED = 'data-clarion-embed';
const ELSEWHERE =
  'nav, footer, aside, form, [role="navigation"], [role="complementary"], [hidden], [aria-hidden="true"]';
/** Addresses of players, as nearly all services write them. */
const PLAYER = /\b(?:embed|player|video|videos|audio|podcast|watch|episode)\b/i;

/**
 * Puts a link with the name and host of what is embedded in the place of each video, sound and frame
 * of the article, so that nothing of it loads before a person asks. Frames that are neither titled
 * nor a player's, mostly advertisements, leave nothing.
 */
export function replaceEmbeds(copy: Document): void {
  for (const embed of copy.querySelectorAll('iframe, video, audio, object, embed')) {
    const address = embed.closest(ELSEWHERE) ? null : addressOf(embed);
    if (address === null || !isMedia(embed, address)) {
      if (embed.localName === 'iframe') embed.remove();
      continue;
    }
    embed.replaceWith(card(embed, address));
  }
}

function addressOf(embed: Element): string | null {
  const source = embed.querySelector(':scope > source[src]') ?? embed;
  const names = ['src', 'data-src', 'data-lazy-src', 'data'];
  const address = names.map((name) => source.getAttribute(name)).find((value) => value);
  return address ? safeUrl(address, embed.baseURI, LINK_SCHEMES.slice(0, 2)) : null;
}

function isMedia(embed: Element, address: string): boolean {
  if (embed.localName !== 'iframe') return true;
  const sides = ['width', 'height'].map((name) =>
    Number.parseFloat(embed.getAttribute(name) ?? ''),
  );
  if (sides.some((side) => side < FRAME_PIXELS)) return false;
  return embed.hasAttribute('allowfullscreen') || PLAYER.test(address);
}

/** A figure, since these are kept where they stand; the link is its caption, or part of the one there. */
function card(embed: Element, address: string): Element {
  const page = embed.ownerDocument;
  const link = page.createElement('a');
  link.href = address;
  link.setAttribute(EMBED, '');
  link.textContent = [nameOf(embed), new URL(address).hostname.replace(/^www\./, '')]
    .filter((part) => part !== '')
    .join(' – ');
  const around = embed.closest('figure')?.querySelector('figcaption');
  const caption = around ?? page.createElement('figcaption');
  caption.append(' ', link);
  const poster = embed.getAttribute('poster');
  const image = poster ? [page.createElement('img')] : [];
  for (const one of image) one.setAttribute('src', poster!);
  const figure = page.createElement(embed.closest('figure') ? 'span' : 'figure');
  figure.append(...image, ...(around ? [] : [caption]));
  return figure;
}

function nameOf(embed: Element): string {
  const name = embed.getAttribute('title') ?? embed.getAttribute('aria-label');
  return cleanLine(name, 150);
}
