declare global {
  interface Window {
    /** What was marked so far, oldest first. */
    marks: { sentences: string[]; words: string[] };
  }
}

/** Runs in the reader: keeps every sentence and every word that is marked, as it comes. */
export function collectMarks(): void {
  const { sentences, words } = { sentences: [] as string[], words: [] as string[] };
  window.marks = { sentences, words };
  let last = '';
  const look = () => {
    const text = (name: string) => [...(CSS.highlights.get(`clarion-${name}`) ?? [])].map(String);
    const sentence = text('sentence').join();
    const word = text('word').join();
    if (sentence && sentence !== sentences.at(-1)) sentences.push(sentence);
    if (word && word !== last) words.push(word);
    last = word;
    setTimeout(look, 5);
  };
  look();
}

/** Whether words stand in a text in this order; some may be missing, as marks pass quickly. */
export function areInOrder(words: readonly string[], text: string): boolean {
  let at = 0;
  return words.every((word) => {
    at = text.indexOf(word, at) + word.length;
    return at >= word.length;
  });
}
