/** A letter, mark or figure of a script that puts spaces between its words. */
const SPACED =
  /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}]/u;

/** What of a `boundary` event says where a word stands. */
type Told = Pick<SpeechSynthesisEvent, 'charIndex' | 'charLength' | 'name'>;

/** The words of one utterance, as far as a voice tells them. */
export interface ToldWords {
  /** The place of the word that an event tells; null when it tells none, or a wrong one. */
  read(event: Told): { start: number; length: number } | null;
  /** Whether the last word has been told. */
  isLast(): boolean;
}

/**
 * Reads the word events of a voice. Many voices send none (crbug.com/40715888 for remote ones,
 * crbug.com/521666 for Android, speech-dispatcher on Linux), and then only the sentence is marked.
 * Some count in other units than we do: an event amid a word shows it, and from then on this voice's
 * events are not believed in this utterance. A wrong word is worse than none.
 */
export function toldWords(text: string): ToldWords {
  let believed = true;
  let end = 0;
  return {
    read({ charIndex: start, charLength, name }) {
      if (name === 'sentence' || !believed) return null;
      const length = charLength || wordLengthAt(text, start);
      believed = !isAmidWord(text, start) && !isAmidWord(text, start + length);
      if (!believed || length === 0 || start + length > text.length) return null;
      end = Math.max(end, start + length);
      return { start, length };
    },
    isLast: () => believed && end > 0 && !/[\p{L}\p{N}]/u.test(text.slice(end)),
  };
}

function wordLengthAt(text: string, start: number): number {
  return /^[^\s]+/.exec(text.slice(start))?.[0].length ?? 0;
}

function isAmidWord(text: string, index: number): boolean {
  const before = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
  return SPACED.test(before) && SPACED.test(text.slice(index));
}
