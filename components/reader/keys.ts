import { writingModeOf } from './block-axis';

/** On these an arrow or a page key means something else; on those that are pressed, Space does, too. */
const OPERATED = 'input, select, textarea, .viewer, .help, .panel, .scroller';
const CONTROLS = `button, summary, ${OPERATED}`;

/** Whether a key is meant for a text: no shortcut of the browser's, and not typed on a control. */
export function isForText(event: KeyboardEvent, text: HTMLElement, controls = CONTROLS): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return false;
  // Asked of the root: in a closed one the target seen from outside is its host.
  const { activeElement } = text.getRootNode() as Document | ShadowRoot;
  return activeElement?.closest(controls) == null;
}

/** Whether a key scrolls the text, which it does on a button, too, where it does not press it. */
export function isForScroll(event: KeyboardEvent, text: HTMLElement): boolean {
  return isForText(event, text, event.key === ' ' ? CONTROLS : OPERATED);
}

const LINE_KEYS = {
  'horizontal-tb': ['ArrowUp', 'ArrowDown'],
  'vertical-rl': ['ArrowUp', 'ArrowDown', 'ArrowRight', 'ArrowLeft'],
  'vertical-lr': ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
};

/** Whether a key leads to the next line (1) or to the one before (−1): down, or to where it is seen. */
export function lineStep({ key }: KeyboardEvent, text: HTMLElement): 1 | -1 | null {
  const index = LINE_KEYS[writingModeOf(text)].indexOf(key);
  return index < 0 ? null : index % 2 === 1 ? 1 : -1;
}
