/**
 * A language that nobody speaks, made of the English texts: letters with accents, 40 % longer, and
 * in brackets. What stands outside of brackets came from no message; what shows two pairs side by
 * side was glued. The mirrored one runs from right to left, as Arabic does.
 */
export type TestLocale = 'en' | 'pseudo' | 'mirrored';

/** The language of the texts that components get; each test begins with English. */
export const locale: { now: TestLocale } = { now: 'en' };

const OPEN = '⟦';
const SHUT = '⟧';
/** Right-to-left override and its end: Latin letters run as Arabic ones do. */
const OVERRIDE = '\u202e';
const POP = '\u202c';
const ACCENTS: Record<string, string> = {
  ...{ a: 'á', e: 'é', i: 'î', o: 'ö', u: 'ů', y: 'ý', c: 'ç', n: 'ñ', s: 'š', z: 'ž', l: 'ł' },
  ...{ A: 'Å', E: 'Ê', I: 'Í', O: 'Ø', U: 'Ü', C: 'Č', N: 'Ň', S: 'Ș', T: 'Ť', L: 'Ł' },
};
const LONGER = 0.4;
const FILLER = 'łöňğ ťéxţ ';

const tag = () => (locale.now === 'mirrored' ? 'ar' : 'en');

/** @param message a text of `_locales`, its $PLACEHOLDERS$ not yet filled in. */
export function pseudo(key: string, message: string): string {
  if (locale.now === 'en') return message;
  // The one text that is no text.
  if (key === 'languageTag') return tag();
  const accented = message
    .split(/(\$\w+\$)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[A-Za-z]/g, (letter) => ACCENTS[letter] ?? letter),
    )
    .join('');
  const added = Math.ceil(message.length * LONGER);
  const filler = FILLER.repeat(Math.ceil(added / FILLER.length))
    .slice(0, added)
    .trim();
  const text = `${accented} ${filler}`;
  return OPEN + (locale.now === 'mirrored' ? OVERRIDE + text + POP : text) + SHUT;
}

const SPOKEN = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt'];

/**
 * What is shown or told in letters and came from no message, or from two put together.
 * @param data a selector of what is the page's, the person's or the device's own: articles, keys.
 * @param names what Intl calls things.
 */
export function unbracketed(root: HTMLElement, data: string, names: readonly string[]): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.closest(`style, ${data}`)) continue;
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.nodeValue)
      .join('');
    const attributes = SPOKEN.map((name) => element.getAttribute(name) ?? '');
    for (const text of [own, ...attributes]) {
      const { outside, groups } = split(text);
      if (names.includes(text) || (groups > 1 && isList(outside, groups))) continue;
      if (/\p{L}/u.test(outside)) found.push(`${element.localName}: "${text.trim()}"`);
      else if (groups > 1) found.push(`${element.localName} is glued: "${text.trim()}"`);
    }
  }
  return found;
}

/** Whether texts stand beside one another as the language puts a list together. */
function isList(between: string, items: number): boolean {
  const style = { style: 'narrow', type: 'conjunction' } as const;
  return (
    between.trim() ===
    new Intl.ListFormat(tag(), style).format(Array<string>(items).fill('')).trim()
  );
}

/** The text outside of all brackets, and how many pairs stand beside one another. */
function split(text: string): { outside: string; groups: number } {
  let [outside, groups, depth] = ['', 0, 0];
  for (const character of text) {
    if (character === OPEN) {
      if (depth === 0) groups += 1;
      depth += 1;
    } else if (character === SHUT) depth -= 1;
    else if (depth === 0) outside += character;
  }
  return { outside, groups };
}
