import type { EngineEvent, EngineListener, SpeechEngine, Utterance } from './engine';

interface Said {
  utterance: Utterance;
  turn: number;
}

/**
 * An engine at the other end of a connection that is made anew when it is lost, as when the browser
 * closes the page where sound is made: the sentence is then said once more from its beginning. A
 * connection that is lost again before anything was heard through it is told.
 * @param create makes the engine; it connects anew by itself when it is next asked for something.
 */
export function revivingEngine(
  create: (listener: EngineListener) => SpeechEngine,
  listener: EngineListener,
): SpeechEngine {
  const inner = create(hear);
  let current: Said | undefined;
  let revived = false;
  let asking = 0;
  let losses = 0;

  function hear(event: EngineEvent): void {
    if (event.type === 'failed' && event.reason === 'disconnected') {
      lose(event);
      return;
    }
    revived = false;
    const isOver = event.type === 'ended' || event.type === 'failed';
    if (isOver && event.turn === current?.turn) current = undefined;
    listener(event);
  }

  function lose(event: EngineEvent): void {
    losses += 1;
    // Between two sentences nothing is lost: the next one connects anew.
    if (!current && asking === 0) return;
    if (revived) {
      current = undefined;
      listener(event);
      return;
    }
    revived = true;
    if (current) void resay(current);
  }

  /** A page that has just been made knows no voices before they have been asked for. */
  async function resay(lost: Said): Promise<void> {
    await inner.voices();
    if (current === lost) inner.speak(lost.utterance, lost.turn);
  }

  return {
    ...inner,
    async voices(...patience) {
      const before = losses;
      asking += 1;
      try {
        const voices = await inner.voices(...patience);
        const lost = losses > before && voices.length === 0;
        return lost ? await inner.voices(...patience) : voices;
      } finally {
        asking -= 1;
      }
    },
    speak(utterance, turn) {
      current = { utterance, turn };
      revived = false;
      inner.speak(utterance, turn);
    },
    cancel() {
      current = undefined;
      inner.cancel();
    },
    close() {
      current = undefined;
      inner.close();
    },
  };
}
