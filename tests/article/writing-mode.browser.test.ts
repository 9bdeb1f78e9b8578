import { afterEach, expect, test, vi } from 'vitest';
import { extract } from '../../utils/article/extract';

afterEach(() => document.body.replaceChildren());

const SENTENCE = '港町の夜を結ぶ渡し船が、金曜日の夜十一時すぎ、九年ぶりに桟橋を離れた。';
const JAPANESE = `<p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(4)}終わり。</p>`;

function read(html: string) {
  document.body.innerHTML = html;
  const found = extract(document);
  if (!found.ok) throw new Error(found.reason);
  return found.value.writingMode;
}

test.each([
  ['lines', 'horizontal-tb', `<article>${JAPANESE}</article>`],
  [
    'columns by the article',
    'vertical-rl',
    `<article style="writing-mode:vertical-rl">${JAPANESE}</article>`,
  ],
  [
    'columns from the left by a style sheet',
    'vertical-lr',
    `<style>.v{writing-mode:vertical-lr}</style><article class="v">${JAPANESE}</article>`,
  ],
  [
    'a title in columns beside lines',
    'horizontal-tb',
    `<article><h1 style="writing-mode:vertical-rl">夜の船</h1>${JAPANESE}</article>`,
  ],
  [
    'lines in a page of columns',
    'horizontal-tb',
    `<div style="writing-mode:vertical-rl"><nav>港</nav><article style="writing-mode:horizontal-tb">${JAPANESE}</article></div>`,
  ],
  [
    'letters that are turned for ornament',
    'horizontal-tb',
    `<article style="writing-mode:sideways-rl">${JAPANESE}</article>`,
  ],
  [
    'a script that is written in lines only',
    'horizontal-tb',
    `<article style="writing-mode:vertical-rl"><p>${'The ferry left the pier with passengers, and nobody minded. '.repeat(6)}</p></article>`,
  ],
  [
    'columns, and a script that holds the text, too',
    'vertical-rl',
    `<script type="application/json">"${SENTENCE.repeat(4)}終わり。"</script><article style="writing-mode:vertical-rl">${JAPANESE}</article>`,
  ],
  [
    'columns in a form whose control answers for a method',
    'vertical-rl',
    `<article><form style="writing-mode:vertical-rl"><input name="checkVisibility">${SENTENCE.repeat(9)}</form></article>`,
  ],
])('%s: %s', (_name, mode, html) => {
  expect(read(html)).toBe(mode);
});

test('a page in Latin script is not asked for it', () => {
  const asked = vi.spyOn(window, 'getComputedStyle');
  const text = 'The ferry left the pier with passengers, and nobody minded. '.repeat(6);
  expect(read(`<article><p>${text}</p></article>`)).toBe('horizontal-tb');
  expect(asked.mock.calls.length).toBe(0);
  asked.mockRestore();
});

test('a file that is not laid out has lines', () => {
  const file = new DOMParser().parseFromString(
    `<article style="writing-mode:vertical-rl">${JAPANESE}</article>`,
    'text/html',
  );
  const found = extract(file);
  expect(found.ok && found.value.writingMode).toBe('horizontal-tb');
});
