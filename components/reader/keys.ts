/** Keys typed here mean something else. */
const CONTROLS = 'button, input, select, textarea, summary, .viewer, .help, .panel, .scroller';

/** Whether a key is meant for a text: no shortcut of the browser's, and not typed on a control. */
export function isForText(event: KeyboardEvent, text: HTMLElement): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return false;
  // Asked of the root: in a closed one the target seen from outside is its host.
  const { activeElement } = text.getRootNode() as Document | ShadowRoot;
  return activeElement?.closest(CONTROLS) == null;
}
