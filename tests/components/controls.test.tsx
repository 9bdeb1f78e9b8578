import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Announcer } from '../../components/controls/announcer';
import { ChoiceField } from '../../components/controls/choice-field';
import { RangeField } from '../../components/controls/range-field';
import { ToggleField } from '../../components/controls/toggle-field';
import { SpacingCheck } from '../../components/settings/spacing-check';
import { SCHEMA } from '../../utils/preferences/schema';
import { DEFAULTS, draw, expectAccessible, named, press, Room } from './drawing';

test('a range is a native slider with its name, and its value in words', async () => {
  const root = await draw(
    <Room>
      <RangeField row={SCHEMA.lineHeight} value={1.6} onChange={() => {}} />
    </Room>,
  );
  const slider = named<HTMLInputElement>(root, 'input', 'Line height');
  expect(slider.type).toBe('range');
  expect(slider.getAttribute('aria-valuetext')).toBe('1.6 lines');
  expect(root.querySelector('output')?.textContent).toBe('1.6 lines');
  await expectAccessible(root);
});

test('− and + move a range by its nudge and have names of their own (WCAG 2.5.1, 2.5.7, 4.1.2)', async () => {
  const onChange = vi.fn();
  const root = await draw(
    <Room>
      <RangeField row={SCHEMA.textSize} value={30} onChange={onChange} />
    </Room>,
  );
  await press(named(root, 'button', 'Text size: more'));
  await press(named(root, 'button', 'Text size: less'));
  expect(onChange.mock.calls).toEqual([[32], [28]]);
});

test('arrow keys move a range', async () => {
  const onChange = vi.fn();
  const root = await draw(
    <Room>
      <RangeField row={SCHEMA.lineLength} value={66} onChange={onChange} />
    </Room>,
  );
  named(root, 'input', 'Line length').focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(onChange).toHaveBeenCalledWith(67);
});

test('the value of a range is told where − or + has the focus, and nowhere else', async () => {
  const root = await draw(
    <Room>
      <RangeField row={SCHEMA.textSize} value={30} onChange={() => {}} />
    </Room>,
  );
  const live = () => root.querySelector('output')!.getAttribute('aria-live');
  expect(live()).toBe('off');
  await act(async () => named(root, 'button', 'Text size: more').focus());
  expect(live()).toBe('polite');
  // The slider tells its value by itself.
  await act(async () => named(root, 'input', 'Text size').focus());
  expect(live()).toBe('off');
});

test('a compact range says its name and value without a slider', async () => {
  const root = await draw(
    <Room>
      <RangeField compact row={SCHEMA.rate} value={1.5} onChange={() => {}} />
    </Room>,
  );
  expect(root.querySelector('[role=group]')?.textContent).toContain('Speed');
  expect(root.querySelector('output')?.textContent).toBe('1.5×');
  await expectAccessible(root);
});

test('a choice is a native select that tells the chosen option', async () => {
  const onChange = vi.fn();
  const root = await draw(
    <Room>
      <ChoiceField row={SCHEMA.theme} value={DEFAULTS.theme} onChange={onChange} />
    </Room>,
  );
  await userEvent.selectOptions(named(root, 'select', 'Theme'), 'Sepia');
  expect(onChange).toHaveBeenCalledWith('sepia');
  await expectAccessible(root);
});

test('every button is at least 44 px in both directions', async () => {
  const root = await draw(
    <Room>
      <RangeField row={SCHEMA.textSize} value={20} onChange={() => {}} />
    </Room>,
  );
  for (const button of root.querySelectorAll('button')) {
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});

test('the announcer is a polite live region', async () => {
  const root = await draw(<Announcer message="Paused" />);
  const region = root.querySelector('[role=status]');
  expect(region?.getAttribute('aria-live')).toBe('polite');
  expect(region?.textContent).toBe('Paused');
});

test('a toggle is a native checkbox that its name toggles too', async () => {
  const onChange = vi.fn();
  const root = await draw(
    <Room>
      <ToggleField row={SCHEMA.hyphenation} value={false} onChange={onChange} />
    </Room>,
  );
  named(root, 'input', 'Hyphenate long words').focus();
  await userEvent.keyboard(' ');
  await press(root.querySelector('label')!);
  expect(onChange.mock.calls).toEqual([[true], [false]]);
  await expectAccessible(root);
});

test('the comparison with WCAG says what is missed and sets it', async () => {
  const onChange = vi.fn();
  const root = await draw(
    <Room>
      <SpacingCheck preferences={DEFAULTS} onChange={onChange} />
    </Room>,
  );
  await press(root.querySelector('summary')!);
  expect(root.textContent).toContain('Letter spacing: 0 em, recommended 0.12 em');
  await expectAccessible(root);
  await press(named(root, 'button', 'Set what 1.4.12 names'));
  expect(onChange).toHaveBeenCalledWith({
    ...{ letterSpacing: 0.12, wordSpacing: 0.16, paragraphSpacing: 2 },
  });
});
