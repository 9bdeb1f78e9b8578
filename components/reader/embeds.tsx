import { type IconNode, Play, SquareArrowOutUpRight, UserRound, Volume2 } from 'lucide';
import { render } from 'preact';
import type { EmbedKind } from '../../utils/article/embed-kinds';
import { t, uiLanguage } from '../../utils/i18n';
import { Icon } from '../controls/icon';

const ICONS: Record<EmbedKind, IconNode> = {
  video: Play,
  audio: Volume2,
  post: UserRound,
  frame: SquareArrowOutUpRight,
};

/**
 * Draws the links that stand for embedded videos, sounds, posts and frames as cards, and says over
 * each what it is and that it opens elsewhere. Nothing of what they lead to is loaded.
 */
export function equipEmbeds(body: HTMLElement): void {
  for (const link of body.querySelectorAll<HTMLElement>('a[data-embed]')) {
    const kind = link.dataset.embed as EmbedKind;
    const title = body.ownerDocument.createElement('span');
    title.className = 'embed-title';
    title.append(...link.childNodes);
    const label = body.ownerDocument.createElement('span');
    label.className = 'embed-kind';
    label.lang = uiLanguage();
    label.translate = false;
    // Speech reads the article; the words of the reader itself are in another language.
    label.dataset.silent = '';
    render([<Icon key="icon" node={ICONS[kind]} />, t(`embed_${kind}`)], label);
    link.classList.add('embed');
    link.append(label, ' ', title);
  }
}
