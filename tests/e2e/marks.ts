/** A word that was marked, and when: in ms as `Date.now` tells them. */
export interface MarkedWord {
  word: string;
  at: number;
}

declare global {
  interface Window {
    /** What was marked so far, oldest first. */
    marks: { sentences: string[]; words: string[]; marked: MarkedWord[] };
  }
}

/** Runs in the reader: keeps every sentence and every word that is marked, as it comes. */
export function collectMarks(): void {
  window.marks = { sentences: [], words: [], marked: [] };
  let last = '';
  setInterval(() => {
    const [sentence, word] = ['sentence', 'word'].map((name) =>
      [...(CSS.highlights.get(`clarion-${name}`) ?? [])].map(String).join(),
    );
    const { sentences, words, marked } = window.marks;
    if (sentence && sentence !== sentences.at(-1)) sentences.push(sentence);
    if (word && word !== last) {
      words.push(word);
      marked.push({ word, at: Date.now() });
    }
    last = word!;
  }, 5);
}

/** Whether words stand in a text in this order; some may be missing, as marks pass quickly. */
export function areInOrder(words: readonly string[], text: string): boolean {
  let at = 0;
  return words.every((word) => {
    at = text.indexOf(word, at) + word.length;
    return at >= word.length;
  });
}
