/**
 * A name as a person typed it, made fit to look for: no control characters, no white space around
 * it, cut after `limit` units. Cleaning twice is cleaning once.
 */
export function cleanName(text: string, limit: number): string {
  const visible = text.toWellFormed().replace(/[\s\p{Cc}]+/gu, ' ');
  // The cut may leave half a character, and white space at the end.
  return visible
    .trim()
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/**
 * A text as a CSS string, as CSSOM serialises one: whatever stands in it, it ends at the last quote
 * and nowhere before.
 */
export function cssString(text: string): string {
  const escaped = text
    .replaceAll('\0', '\uFFFD')
    .replace(/["\\]/g, '\\$&')
    // A line break would end the string; the space ends the number.
    .replace(/\p{Cc}/gu, (control) => `\\${control.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
