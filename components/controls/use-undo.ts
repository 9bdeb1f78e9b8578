import { useState } from 'preact/hooks';

/**
 * A way back that stays until something else is done: no time runs out on it.
 * @param now the state that the way back leads from, as a text; once it is another one, what would be
 *   undone is no longer the last thing that happened.
 */
export function useUndo(now: string) {
  const [last, setLast] = useState<{ after: string; back: () => void } | null>(null);
  return {
    /** Leads back, where there is something to undo. */
    back: last?.after === now ? last.back : null,
    /** Offers a way back from the state that an action leads to. */
    offer: (after: string, back: () => void) => setLast({ after, back }),
  };
}
