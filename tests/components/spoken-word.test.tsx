import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { leave, reading, settle } from './reading';

afterEach(leave);

test('a spoken word moves its mark, and neither draws nor words anything anew', async () => {
  const { root, speech, type } = await reading();
  await type('k');
  await act(() => speech.start());
  await act(() => speech.word(0, 1));
  await settle();
  const drawn = new MutationObserver(() => {});
  drawn.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
  const made = (['NumberFormat', 'PluralRules'] as const).map((name) => vi.spyOn(Intl, name));
  const mark = () => String([...CSS.highlights.get('clarion-word')!][0]);
  const before = mark();
  await act(() => speech.word(2, 3));
  await settle();
  expect(mark()).not.toBe(before);
  expect(drawn.takeRecords()).toEqual([]);
  for (const spy of made) expect(spy).not.toHaveBeenCalled();
});
