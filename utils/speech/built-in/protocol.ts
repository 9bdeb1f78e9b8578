import { isRecord } from '../../parse';
import type { Variant } from './languages';
import type { Mark } from './marks';

/** What the page where sound is made asks of the worker. */
export interface SynthesisRequest {
  /** Counts requests; the answers bear it. */
  id: number;
  text: string;
  /** The tag of a built-in language. */
  lang: string;
  variant?: Variant | undefined;
  rate: number;
  pitch: number;
}

/** Has the worker read its engine before there is something to say. */
export type Warming = { type: 'warm' };

/**
 * What the worker answers: first of all that it runs; then, to each request and in this order, pieces of
 * sound, each with the words that begin in it, and that this was all, or that it failed.
 */
export type SynthesisAnswer =
  | { type: 'awake' }
  | { type: 'piece'; id: number; samples: Float32Array<ArrayBuffer>; marks: Mark[] }
  | { type: 'done'; id: number }
  | { type: 'failed'; id: number };

/** Samples per second of what eSpeak NG makes. */
export const SAMPLE_RATE = 22_050;

/** The worker is ours; this only keeps what is not an answer out. */
export function isAnswer(value: unknown): value is SynthesisAnswer {
  return isRecord(value) && typeof value.type === 'string';
}
