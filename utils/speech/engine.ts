/** The interface between the reader and whatever makes the sound. */

export interface Voice {
  /** What `speak` takes; unique within a browser (`voiceURI` in Web Speech). */
  id: string;
  name: string;
  /** BCP 47, canonical. */
  lang: string;
  /** True when the text stays on this device; false when it is sent to the voice's provider. */
  local: boolean;
}

export interface Utterance {
  text: string;
  /** BCP 47 of the text; never empty. */
  lang: string;
  voice: string;
  /** 0.5 to 4, 1 being the voice's own speed. */
  rate: number;
  /** 0.5 to 2; where it is left out it is 1, the voice's own. Some voices take no notice. */
  pitch?: number;
  /** 0 to 1; where it is left out it is 1. */
  volume?: number;
}

/** Why an utterance was not spoken to its end. */
export const SPEECH_FAILURES = [
  'noVoice',
  'refused',
  'stalled',
  'busy',
  'noSound',
  'disconnected',
] as const;
export type SpeechFailure = (typeof SPEECH_FAILURES)[number];

/**
 * What an engine tells. `turn` is the number that `speak` was given; an event of an earlier turn is
 * late and means nothing any more, save that the connection is lost. `start` and `length` count
 * UTF-16 units of the utterance's text.
 */
export type EngineEvent =
  | { type: 'started'; turn: number }
  | { type: 'word'; turn: number; start: number; length: number }
  | { type: 'ended'; turn: number }
  | { type: 'failed'; turn: number; reason: SpeechFailure }
  /** Another voice speaks from here on, as the one that was asked for has failed; told once. */
  | { type: 'standIn'; turn: number; name: string };

/**
 * An engine speaks one utterance at a time: a new one replaces the one before. There is no pause:
 * native pauses are broken on Linux, on Android and in remote voices, so the navigator cancels and
 * remembers where it was.
 */
export interface SpeechEngine {
  /**
   * All voices, waiting a moment for those that register late. Never rejects.
   * @param patient waits longer, for a voice that is known to have been there.
   */
  voices(patient?: boolean): Promise<Voice[]>;
  /** Somebody is about to be spoken to: what takes long before the first word is begun in the meantime. */
  warm?(): void;
  speak(utterance: Utterance, turn: number): void;
  /** What will likely be spoken next, so that its sound can be made in the meantime. */
  prepare?(utterance: Utterance): void;
  /** Silence at once. No event of a cancelled turn counts. */
  cancel(): void;
  /** Frees what the engine holds. */
  close(): void;
}

export type EngineListener = (event: EngineEvent) => void;
