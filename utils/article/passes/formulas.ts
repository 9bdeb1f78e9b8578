/**
 * MathML as text on one line, with the parts that matter to its meaning: fractions, powers, roots.
 * MathML itself does not come through: its parsing rules are a way around sanitisers (mutation XSS),
 * and a voice would say the letters of a fraction one after the other.
 */

/** Nobody nests formulas so deep; below this the plain text has to do. */
const DEPTH_LIMIT = 40;
/** Function application, invisible times, separator and plus: marks for machines. */
const INVISIBLE = /[\u2061-\u2064]/g;
const SPACED = /^[=≠≈≡<>≤≥±+×÷·→⇒∈∝~−-]$/;
const SILENT = new Set(['annotation', 'annotation-xml', 'mphantom', 'none', 'mprescripts']);

/** Puts each formula of a page as text in its place, a block where it is displayed as one. */
export function flattenFormulas(copy: Document): void {
  for (const math of [...copy.querySelectorAll('math')]) {
    const line = copy.createElement(math.getAttribute('display') === 'block' ? 'p' : 'span');
    line.append(...partsOf(math, DEPTH_LIMIT));
    line.normalize();
    math.replaceWith(line);
  }
}

/** The formula as text, with `sub` and `sup` elements where it has them. */
function partsOf(element: Element, depth: number): (string | Element)[] {
  if (depth === 0) return [element.textContent ?? ''];
  if (SILENT.has(element.localName)) return [];
  const children = [...element.children];
  const inner = () => children.flatMap((child) => partsOf(child, depth - 1));
  const part = (index: number) => (children[index] ? partsOf(children[index], depth - 1) : []);
  const raised = (name: 'sub' | 'sup', index: number) => wrap(element, name, part(index));
  switch (element.localName) {
    case 'mi':
    case 'mn':
    case 'ms':
    case 'mtext':
      return [textOf(element)];
    case 'mo':
      return [operator(textOf(element), element)];
    case 'mspace':
      return [' '];
    case 'semantics':
      return part(0);
    case 'mfrac':
      return [...grouped(part(0)), '/', ...grouped(part(1))];
    case 'msqrt':
      return ['√', ...grouped(inner())];
    case 'mroot':
      return [...raised('sup', 1), '√', ...grouped(part(0))];
    case 'msub':
    case 'munder':
      return [...part(0), ...raised('sub', 1)];
    case 'msup':
    case 'mover':
      return [...part(0), ...raised('sup', 1)];
    case 'msubsup':
    case 'munderover':
      return [...part(0), ...raised('sub', 1), ...raised('sup', 2)];
    case 'mtable':
      return ['[', ...joined(children, depth, '; '), ']'];
    case 'mtr':
      return joined(children, depth, ', ');
    default:
      return children.length > 0 ? inner() : [textOf(element)];
  }
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(INVISIBLE, '').trim();
}

/** A sign before its number ("−5") stands close to it, one between two terms apart. */
function operator(sign: string, element: Element): string {
  if (sign === ',') return ', ';
  return SPACED.test(sign) && element.previousElementSibling ? ` ${sign} ` : sign;
}

/** In brackets, unless it is one number or name. */
function grouped(parts: (string | Element)[]): (string | Element)[] {
  const text = parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
  return /^[\p{L}\p{N}.]*$/u.test(text) ? parts : ['(', ...parts, ')'];
}

function joined(rows: readonly Element[], depth: number, separator: string) {
  return rows.flatMap((row, index) => {
    const parts = partsOf(row, depth - 1);
    return index === 0 ? parts : [separator, ...parts];
  });
}

function wrap(element: Element, name: 'sub' | 'sup', parts: (string | Element)[]): Element[] {
  if (parts.length === 0) return [];
  const wrapper = element.ownerDocument.createElement(name);
  wrapper.append(...parts);
  return [wrapper];
}
