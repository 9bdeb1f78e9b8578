/** Marks the spoken sentence and word by the CSS Custom Highlight API; the document is not changed. */
export interface Highlighter {
  sentence(range: Range | null): void;
  word(range: Range | null): void;
  close(): void;
}

/** The names that `::highlight()` rules use. */
const SENTENCE = 'clarion-sentence';
const WORD = 'clarion-word';

/** @param view the window of the document whose text is marked; each has a registry of its own. */
export function createHighlighter(view: Window & typeof globalThis): Highlighter {
  const { highlights } = view.CSS;
  const set = (name: string, priority: number) => (range: Range | null) => {
    if (!range) {
      highlights.delete(name);
      return;
    }
    const highlight = new view.Highlight(range);
    highlight.priority = priority;
    highlights.set(name, highlight);
  };
  const sentence = set(SENTENCE, 0);
  const word = set(WORD, 1);
  return {
    sentence,
    word,
    close() {
      sentence(null);
      word(null);
    },
  };
}
