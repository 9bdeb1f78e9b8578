import { expect, test } from 'vitest';
import { flattenFormulas } from '../../utils/article/passes/formulas';

function flatten(math: string): string {
  const page = new DOMParser().parseFromString(`<div><math>${math}</math></div>`, 'text/html');
  flattenFormulas(page);
  return page.querySelector('div > span')!.innerHTML;
}

test.each([
  [
    'a fraction',
    '<mfrac><mi>w</mi><mrow><mi>d</mi><mo>+</mo><mn>1</mn></mrow></mfrac>',
    'w/(d + 1)',
  ],
  [
    'a power',
    '<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>',
    'E = mc<sup>2</sup>',
  ],
  ['an index', '<msub><mi>x</mi><mi>i</mi></msub>', 'x<sub>i</sub>'],
  [
    'a sum with bounds',
    '<munderover><mo>∑</mo><mn>1</mn><mi>n</mi></munderover><mi>k</mi>',
    '∑<sub>1</sub><sup>n</sup>k',
  ],
  ['roots', '<msqrt><mn>2</mn></msqrt><mroot><mi>x</mi><mn>3</mn></mroot>', '√2<sup>3</sup>√x'],
  ['a sign of its own', '<mo>−</mo><mn>5</mn>', '−5'],
  ['invisible times', '<mn>2</mn><mo>\u2062</mo><mi>a</mi>', '2a'],
  [
    'a matrix',
    '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>',
    '[1, 0; 0, 1]',
  ],
  [
    'its source beside it',
    '<semantics><mi>x</mi><annotation encoding="application/x-tex">\\hat{x}</annotation></semantics>',
    'x',
  ],
  ['a comparison', '<mi>a</mi><mo>&lt;</mo><mi>b</mi>', 'a &lt; b'],
  ['nothing', '', ''],
])('%s', (_name, math, line) => expect(flatten(math)).toBe(line));

test('a displayed formula is a block', () => {
  const page = new DOMParser().parseFromString(
    '<math display="block"><mi>x</mi></math>',
    'text/html',
  );
  flattenFormulas(page);
  expect(page.body.innerHTML).toBe('<p>x</p>');
});

test('a formula nested beyond reason is told as plain text', () => {
  expect(flatten(`${'<mrow>'.repeat(400)}<mi>x</mi>`)).toBe('x');
});
