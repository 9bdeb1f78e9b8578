import { createESpeak } from './espeak';
import { LANGUAGES } from './languages';
import type { Mark } from './marks';
import { SAMPLE_RATE, type SynthesisAnswer, type SynthesisRequest, type Warming } from './protocol';
import { joined } from './samples';

/** The part of a worker's global scope that is needed. */
export interface WorkerScope {
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<SynthesisRequest | Warming>) => void,
  ): void;
  postMessage(message: SynthesisAnswer, transfer: Transferable[]): void;
}

/** After the first piece, which is sent at once, pieces are gathered to this length. */
const PIECE = SAMPLE_RATE / 4;

/**
 * Serves synthesis in a worker, one request after the other.
 * @param load imports a script of the extension by its path.
 */
export function serveSynthesis(
  scope: WorkerScope,
  load: (path: string) => Promise<{ default: unknown }>,
): void {
  const espeak = createESpeak(load);
  let before: Promise<void> = Promise.resolve();
  scope.addEventListener('message', ({ data }) => {
    if ('type' in data) espeak.warm();
    else before = before.then(() => serve(data));
  });
  scope.postMessage({ type: 'awake' }, []);

  async function serve({ id, text, lang, ...wishes }: SynthesisRequest): Promise<void> {
    const answer = (message: SynthesisAnswer) =>
      scope.postMessage(message, 'samples' in message ? [message.samples.buffer] : []);
    const gather = gatherer((samples, marks) => answer({ type: 'piece', id, samples, marks }));
    try {
      const language = LANGUAGES.find((one) => one.lang === lang);
      if (!language) throw new Error(`No built-in voice speaks "${lang}".`);
      await espeak.synthesise(text, language, wishes, gather.add);
      gather.flush();
      answer({ type: 'done', id });
    } catch (error) {
      console.error(error);
      answer({ type: 'failed', id });
    }
  }
}

/** The engine makes pieces of a tenth of a second: each as a message would be many. */
function gatherer(send: (samples: Float32Array<ArrayBuffer>, marks: Mark[]) => void) {
  let samples = new Float32Array(0);
  let marks: Mark[] = [];
  let wanted = 0;
  function flush(): void {
    if (samples.length > 0 || marks.length > 0) send(samples, marks);
    samples = new Float32Array(0);
    marks = [];
    wanted = PIECE;
  }
  return {
    add(more: Float32Array, words: Mark[]): void {
      samples = joined([samples, more]);
      marks.push(...words);
      if (samples.length > wanted) flush();
    },
    flush,
  };
}
