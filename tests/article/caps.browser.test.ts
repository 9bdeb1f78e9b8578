import { expect, test } from 'vitest';
import { CAPS, excessOf } from '../../utils/article/caps';
import { extract } from '../../utils/article/extract';

function page(body: string): Document {
  return new DOMParser().parseFromString(`<title>t</title><body>${body}`, 'text/html');
}

/** Built by hand, as parsers stop at 512. */
function deep(levels: number): Document {
  const made = page('');
  let inner: Element = made.body;
  for (let i = 0; i < levels; i++) inner = inner.appendChild(made.createElement('div'));
  inner.textContent = 'The bottom of the well, with words enough for a sentence.';
  return made;
}

test.each([
  ['elements', () => page('<i></i>'.repeat(CAPS.elements))],
  ['depth', () => deep(CAPS.depth)],
  ['characters', () => page('x'.repeat(CAPS.characters))],
] as const)('too many %s are counted and told', (of, make) => {
  const made = make();
  const excess = excessOf(made);
  expect(excess).toMatchObject({ of, limit: CAPS[of] });
  expect(excess!.count).toBeGreaterThan(CAPS[of]);
  expect(extract(made)).toEqual({ ok: false, reason: 'tooLarge' });
});

test('of a page that is too large the text can still be read', () => {
  const found = extract(deep(CAPS.depth + 500), 'text');
  expect(found.ok && found.value.body).toBe(
    '<p>The bottom of the well, with words enough for a sentence.</p>',
  );
});

test('an ordinary page is not too large, whatever its forms call their controls', () => {
  const named = ['firstChild', 'nextSibling', 'parentNode', 'querySelectorAll'];
  const form = `<form>${named.map((name) => `<output name="${name}">`).join('')}</form>`;
  expect(excessOf(page(form))).toBeNull();
});
