import { Component } from 'preact';
import type { SafeHtml } from '../../utils/article/article';
import { scriptOf } from '../../utils/script';
import { charactersInView, takeBelow } from './below';
import { equipEmbeds } from './embeds';
import { afterFirstScreen, isFirstScreen } from './first-screen';
import type { Picture } from './picture-viewer';
import { equipPictures } from './pictures';
import { gatherPieces } from './pieces';

interface Props {
  html: SafeHtml;
  /** In CSS px. */
  textSize: number;
  onEnlarge: (picture: Picture) => void;
}

/** The article's own content. It is parsed once, here and nowhere else; Preact never touches it. */
export class ArticleBody extends Component<Props> {
  override shouldComponentUpdate(next: Props) {
    return next.html !== this.props.html;
  }

  #fill(body: HTMLElement) {
    body.innerHTML = this.props.html;
    // The body stands in an article already; it need not be told twice.
    body.querySelector(':scope > div > article:only-child')?.setAttribute('role', 'none');
    equipPictures(body, (picture) => this.props.onEnlarge(picture));
    equipEmbeds(body);
    for (const block of body.querySelectorAll<HTMLElement>('table, pre')) makeScrollable(block);
    for (const passage of body.querySelectorAll<HTMLElement>('[lang]')) {
      passage.dataset.script = scriptOf(passage.lang);
    }
    gatherPieces(body);
    if (!isFirstScreen()) return;
    const inView = charactersInView(body.ownerDocument.defaultView!, this.props.textSize);
    afterFirstScreen(takeBelow(body, inView));
  }

  override render() {
    // References come before all effects, so that every effect finds the whole text.
    const fill = (body: HTMLElement | null) => {
      if (body) this.#fill(body);
    };
    return <div class="body" data-part="body" ref={fill} />;
  }
}

/**
 * Lets a block that may be wider than the column scroll in a box of its own. The keyboard reaches
 * the box (WCAG 2.1.1), and the page itself never scrolls sideways (1.4.10).
 */
function makeScrollable(block: HTMLElement): void {
  const box = block.ownerDocument.createElement('div');
  box.className = 'scroller';
  box.tabIndex = 0;
  block.replaceWith(box);
  box.append(block);
}
