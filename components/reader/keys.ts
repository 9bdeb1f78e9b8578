/** Keys typed here mean something else. */
const CONTROLS = 'button, input, select, textarea, summary, .viewer, .help, .panel, .scroller';

/** Whether a key is meant for the text: no shortcut of the browser's, and not typed on a control. */
export function isForText(event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return false;
  // In a closed root the target seen from outside is its host.
  const [target] = event.composedPath();
  return (target as Partial<Element>).closest?.(CONTROLS) == null;
}
