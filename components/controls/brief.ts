import { uiLanguage } from '../../utils/i18n';

/** Characters that are heard in a few seconds. */
export const LONGEST = 120;

/**
 * As many whole sentences of a message as are heard in a few seconds, and at least the first: what is
 * longer stands on the screen too, where the rest is read.
 */
export function brief(message: string, language = uiLanguage()): string {
  if (message.length < LONGEST) return message;
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(message);
  let said = '';
  for (const { segment } of sentences) {
    if (said !== '' && (said + segment).trim().length >= LONGEST) break;
    said += segment;
  }
  // What tells a repeated message from the one before is kept.
  return said.trim() + (message.endsWith('\u00A0') ? '\u00A0' : '');
}
