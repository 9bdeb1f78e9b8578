import { ELSEWHERE } from '../blocks';
import { WEB_SCHEMES } from '../policy';
import { safeUrl } from '../sanitise';
import { cleanLine } from '../text';

/** Smaller frames are trackers and buttons. */
const FRAME_PIXELS = 100;
/** What stands for an embed: a link by itself, and yet no teaser. */
export const EMBED = 'data-clarion-embed';
const UNSEEN = `${ELSEWHERE}, [hidden], [aria-hidden="true"]`;
/** Addresses of players, as nearly all services write them. */
const PLAYER = /\b(?:embed|player|video|videos|audio|podcast|watch|episode)\b/i;

/**
 * Puts a link with the name and host of what is embedded in the place of each video, sound and frame
 * of the article, so that nothing of it loads before a person asks. Frames that are no player's,
 * mostly advertisements, leave nothing.
 */
export function replaceEmbeds(copy: Document): void {
  for (const embed of copy.querySelectorAll('iframe, video, audio, object, embed')) {
    const address = embed.closest(UNSEEN) ? null : addressOf(embed);
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
  return address ? safeUrl(address, embed.baseURI, WEB_SCHEMES) : null;
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
  link.textContent = [titleOf(embed), new URL(address).hostname.replace(/^www\./, '')]
    .filter((part) => part !== '')
    .join(' – ');
  const around = embed.closest('figure');
  const known = around?.querySelector('figcaption');
  const caption = known ?? page.createElement('figcaption');
  caption.append(' ', link);
  const box = page.createElement(around ? 'span' : 'figure');
  const poster = embed.getAttribute('poster');
  if (poster) box.appendChild(page.createElement('img')).setAttribute('src', poster);
  if (!known) box.append(caption);
  return box;
}

function titleOf(embed: Element): string {
  const name = embed.getAttribute('title') ?? embed.getAttribute('aria-label');
  return cleanLine(name, 150);
}
