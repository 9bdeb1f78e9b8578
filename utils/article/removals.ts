import { foldSpace } from './text';

/** Something of the page that the article leaves out, kept so that a person can be shown it. */
export interface Removal {
  /** The pass that took it out. */
  pass: string;
  reason: string;
  text: string;
}

/** Takes an element out of the article and keeps a note of it. */
export type Remove = (element: Element, reason: string) => void;

/** Notes of all passes, in the order of the removals. */
export interface Notes {
  removals: Removal[];
  /** What a pass takes out with. */
  by(pass: string): Remove;
}

/** Begins the notes of one extraction. */
export function startRemovals(): Notes {
  const removals: Removal[] = [];
  return {
    removals,
    by(pass: string): Remove {
      return (element, reason) => {
        const text = foldSpace(element.textContent ?? '');
        if (text !== '') removals.push({ pass, reason, text });
        element.remove();
      };
    },
  };
}
