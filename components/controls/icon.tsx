import { type IconNode, TextQuote, Undo2 } from 'lucide';
import { h } from 'preact';

/** What points back, or to where lines begin, points the other way where text runs from the right. */
const MIRRORED: readonly IconNode[] = [Undo2, TextQuote];

/** A picture from Lucide beside a text that says the same; screen readers pass over it. */
export function Icon({ node }: { node: IconNode }) {
  return (
    <svg
      class={MIRRORED.includes(node) ? 'icon mirrored' : 'icon'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
