import type { WritingMode } from './article';
import { isSeen } from './passes/unseen';

/** Scripts that are written from top to bottom, too: Chinese, Japanese, Korean, Yi and Mongolian. */
const VERTICAL = /[\u1100-\u11ff\u1800-\u18af\u3040-\u31ff\u3400-\ua4cf\uac00-\ud7af]/;

/**
 * The direction in which a page sets an article's text. One element is asked for its style: the one with
 * the longest piece of the text, as a heading or a caption may stand otherwise. No other scripts are
 * looked for, which pages turn for ornament only.
 * @param page the live page; a document without a window lays nothing out and cannot say.
 * @param content the article's body.
 */
export function writingModeIn(page: Document, content: Node): WritingMode {
  if (!page.defaultView) return 'horizontal-tb';
  let longest = '';
  for (const { data } of textsIn(content)) if (data.length > longest.length) longest = data;
  const sought = longest.trim();
  if (!VERTICAL.test(sought)) return 'horizontal-tb';
  for (const text of textsIn(page.body)) {
    const parent = text.parentElement;
    // What a script holds of the text is not what is shown.
    if (!parent || !text.data.includes(sought) || !isSeen(parent)) continue;
    const { writingMode } = page.defaultView.getComputedStyle(parent);
    return writingMode === 'vertical-rl' || writingMode === 'vertical-lr'
      ? writingMode
      : 'horizontal-tb';
  }
  return 'horizontal-tb';
}

function* textsIn(root: Node): Generator<Text> {
  const walker = root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}
