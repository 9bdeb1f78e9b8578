import type { Utterance } from './engine';
import { cutText, type Part } from './parts';

/** What is being said of one utterance: its parts one after the other, each perhaps anew. */
export interface Job {
  turn: number;
  utterance: Utterance;
  parts: Part[];
  /** The part being said. */
  at: number;
  voice: string;
  /** How often this part has stalled: then it is said again, then by another voice. */
  tries: number;
  started: boolean;
}

export function createJob(utterance: Utterance, turn: number, voice: string, local: boolean): Job {
  const parts = cutText(utterance.text, utterance.rate, local);
  return { turn, utterance, parts, at: 0, voice, tries: 0, started: false };
}
