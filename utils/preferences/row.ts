import type { MessageKey, PluralKey } from '../i18n';
import type { ShortcutChoices } from '../shortcuts/choices';
import type { VoiceChoices } from './voice-choices';

/** A number on a scale, drawn as a slider with − and + beside it. */
export interface RangeRow {
  kind: 'range';
  min: number;
  max: number;
  /** The grid that stored values are rounded to. */
  step: number;
  /** What − and + move by, as [from, step] pairs; finer where a small change is a large share. */
  nudges?: readonly (readonly [from: number, step: number])[];
  default: number;
  /** The text that shows a value, with the number as its one placeholder: "32 px", "1 line". */
  display: MessageKey | PluralKey;
  /** The custom property this row sets in the reader, and the unit that goes with the number. */
  css?: { property: `--${string}`; unit: string };
}

/** One of a few named things, drawn as a select. */
export interface ChoiceRow<Option extends string = string> {
  kind: 'choice';
  options: readonly Option[];
  default: Option;
  /** The name of each option. */
  names: Record<Option, MessageKey>;
  /** What options were called in earlier versions, so that a stored choice is kept. */
  renamed?: Readonly<Record<string, Option>>;
  /** The custom property this row sets, and its value for each option. */
  css?: { property: `--${string}`; values: Record<Option, string> };
}

/** On or off, drawn as a checkbox. */
export interface ToggleRow {
  kind: 'toggle';
  default: boolean;
  /** A text that says what it does, where the label alone does not. */
  note?: MessageKey;
  /** The custom property this row sets where it is on; where it is off, the style's own rule holds. */
  css?: { property: `--${string}`; on: string };
}

/** A speech voice for each language, by its `voiceURI`; the best one for a language not named. */
export interface VoicesRow {
  kind: 'voices';
  default: VoiceChoices;
}

/** A few words that a person types; cleaned by `cleanName`. */
export interface TextRow {
  kind: 'text';
  default: string;
  maxLength: number;
}

/** Words and how they are said, one a line: "Nguyen = win"; drawn as a text of several lines. */
export interface PronunciationsRow {
  kind: 'pronunciations';
  default: string;
  maxLength: number;
}

/** A colour as `#rrggbb`; the empty string leaves it to the theme. */
export interface ColourRow {
  kind: 'colour';
  default: string;
  /** The token that this row sets where it holds a colour. */
  css: { property: `--${string}` };
  /** The text and the ground whose contrast the choice decides; one of them is the row's own. */
  pair: readonly [text: `--${string}`, ground: `--${string}`];
}

/** The keys that a person chose for single-key shortcuts, by the shortcut's name. */
export interface ShortcutsRow {
  kind: 'shortcuts';
  default: ShortcutChoices;
}

/** What a preference can be. */
export type Value = string | number | boolean | VoiceChoices | ShortcutChoices;
export type Row = (
  | RangeRow
  | ChoiceRow
  | ToggleRow
  | VoicesRow
  | TextRow
  | ColourRow
  | PronunciationsRow
  | ShortcutsRow
) & {
  label: MessageKey;
  group: Group;
};
export const GROUPS = ['text', 'spacing', 'colour', 'aids', 'speech', 'keys'] as const;
export type Group = (typeof GROUPS)[number];

/** Keeps the options of a choice as a union, so that `names` and `css` must cover each of them. */
export function choice<const Option extends string>(
  row: Omit<ChoiceRow<Option>, 'kind'> & { label: MessageKey; group: Group },
) {
  return { kind: 'choice' as const, ...row };
}
