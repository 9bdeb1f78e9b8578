/**
 * The script that a language is written in, named as in ISO 15924: by the tag itself or by the likely
 * subtags of Unicode's CLDR, which the browser brings along. Empty where neither tells.
 * @param tag a BCP 47 tag; what is none has no script.
 */
export function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? '';
  } catch {
    return '';
  }
}
