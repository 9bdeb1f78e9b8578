/** A name that every system takes for a file, of a title. @param ending without its dot. */
export function fileName(title: string, ending: string): string {
  const clean = [
    ...title
      // What Windows refuses, what cannot be seen, and what turns the direction of a name about.
      .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s.]+/, ''),
  ]
    .slice(0, 80)
    .join('')
    .replace(/[\s.]+$/, '');
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(clean);
  return `${clean && !reserved ? clean : `article ${clean}`.trim()}.${ending}`;
}
