import type { Voice } from '../engine';
import { builtInId, variantOf } from './id';
import { LANGUAGES, VARIANTS, type Variant } from './languages';

/**
 * The built-in voices, as the menu of voices lists them beside the browser's. Those without a variant are
 * first, as among equals the first is picked.
 */
export const BUILT_IN_VOICES: readonly Voice[] = /* @__PURE__ */ [
  undefined,
  ...(Object.keys(VARIANTS) as Variant[]),
].flatMap((variant) =>
  LANGUAGES.map(({ lang }) => ({
    id: builtInId(lang, variant),
    name: 'eSpeak NG',
    lang,
    local: true,
  })),
);

/** What a built-in voice is made from: its language, and the variant where it is one. */
export interface Making {
  lang: string;
  variant?: Variant | undefined;
}

/** Undefined for a voice that is none of these. */
export function makingOf(id: string): Making | undefined {
  const lang = BUILT_IN_VOICES.find((voice) => voice.id === id)?.lang;
  return lang === undefined ? undefined : { lang, variant: variantOf({ id }) };
}
