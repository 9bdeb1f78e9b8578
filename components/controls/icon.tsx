import type { IconNode } from 'lucide';
import { h } from 'preact';

/** A picture from Lucide beside a text that says the same; screen readers pass over it. */
export function Icon({ node }: { node: IconNode }) {
  return (
    <svg
      class="icon"
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
