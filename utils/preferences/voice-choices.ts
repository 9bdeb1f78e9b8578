import { isRecord, own } from '../parse';

/** The person's voice for each language: primary language, as in "pt" of "pt-BR", to the voice's id. */
export type VoiceChoices = Readonly<Record<string, string>>;

/**
 * BCP 47's word for a language that is not determined. Under it stands a voice whose language was not
 * known when it was stored: earlier versions had one voice for all of them.
 */
export const UNDETERMINED = 'und';

const MOST = 100;
const LONGEST_ID = 300;
const LANGUAGE = /^[a-z]{2,8}$/;

/**
 * Choices out of anything, each judged alone; undefined where there can be none. In one order however
 * they came about, so that equal choices are equal texts. No name of a prototype is a language.
 */
export function parseVoiceChoices(value: unknown): VoiceChoices | undefined {
  if (!isRecord(value)) return undefined;
  const good = Object.entries(value).filter(
    (entry): entry is [string, string] => LANGUAGE.test(entry[0]) && isVoiceId(entry[1]),
  );
  return Object.fromEntries(good.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, MOST));
}

/** Whether nothing of a value is lost when it is parsed. */
export function areVoiceChoices(value: unknown): boolean {
  const parsed = parseVoiceChoices(value);
  return parsed !== undefined && Object.keys(parsed).length === Object.keys(value as object).length;
}

/** What is stored of voices, be it by this version or by one that knew a single `voice`. */
export function storedVoices(stored: unknown): unknown {
  const voice = own(stored, 'voice');
  return own(stored, 'voices') ?? (isVoiceId(voice) ? { [UNDETERMINED]: voice } : undefined);
}

function isVoiceId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}
