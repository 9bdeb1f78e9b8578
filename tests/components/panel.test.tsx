import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import { PREFERENCE_KEYS } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, expectAccessible, named, press } from './drawing';
import { fakeSpeech } from './fake-speech';

async function reader(onChange = () => {}, onClose = () => {}) {
  return draw(
    <Reader
      article={article()}
      preferences={DEFAULTS}
      createEngine={fakeSpeech().createEngine}
      listenRequests={0}
      onChange={onChange}
      onClose={onClose}
    />,
  );
}

test('the panel holds every preference but the keys of shortcuts, beside the text, and is announced by its title', async () => {
  const root = await reader();
  const button = named(root, 'button', 'Preferences');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await press(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement?.textContent).toBe('Preferences');
  const controls = root.querySelectorAll('.panel :is(input, select, textarea)');
  expect(controls.length).toBeGreaterThanOrEqual(PREFERENCE_KEYS.length);
  expect(root.querySelector('.panel .shortcuts')).toBeNull();
  for (const group of root.querySelectorAll('details')) group.open = true;
  await expectAccessible(root);
});

test('a change in the panel is handed on at once', async () => {
  const onChange = vi.fn();
  const root = await reader(onChange);
  await press(named(root, 'button', 'Preferences'));
  await press(named(root, 'button', 'Weight of the letters: more'));
  expect(onChange).toHaveBeenCalledWith({ fontWeight: 450 });
});

test('Escape closes the panel alone and gives the focus back (WCAG 2.1.2, 2.4.3)', async () => {
  const onClose = vi.fn();
  const root = await reader(() => {}, onClose);
  const button = named(root, 'button', 'Preferences');
  await press(button);
  const heard = vi.fn();
  window.addEventListener('keydown', heard);
  await userEvent.keyboard('{Tab}{Escape}');
  window.removeEventListener('keydown', heard);
  expect(root.querySelector('.panel')).toBeNull();
  expect(document.activeElement).toBe(button);
  // The reader itself listens on the window; of Escape it must not hear.
  expect(heard.mock.calls.map(([event]) => event.key)).not.toContain('Escape');
});
