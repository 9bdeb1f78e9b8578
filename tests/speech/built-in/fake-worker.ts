import type {
  SynthesisAnswer,
  SynthesisRequest,
  Warming,
} from '../../../utils/speech/built-in/protocol';

/** A worker that makes nothing by itself: the test says what it answers. */
export class FakeWorker extends EventTarget {
  readonly asked: SynthesisRequest[] = [];
  /** Whether it was made ready before there was something to say. */
  warmed = false;
  terminated = false;

  postMessage(request: SynthesisRequest | Warming): void {
    if ('type' in request) this.warmed = true;
    else this.asked.push(request);
    this.answer({ type: 'awake' });
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(data: SynthesisAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  /** Answers the last request with one piece of sound and its end. */
  make(seconds: number, marks: { at: number; start: number; length: number }[] = []): void {
    const { id } = this.asked.at(-1)!;
    this.answer({ type: 'piece', id, samples: new Float32Array(seconds * 22_050), marks });
    this.answer({ type: 'done', id });
  }
  crash(): void {
    this.dispatchEvent(new Event('error'));
  }
}
