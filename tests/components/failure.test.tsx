import { expect, test } from 'vitest';
import { Failure } from '../../components/reader/failure';
import { Waiting } from '../../components/reader/waiting';
import { DEFAULTS, draw, expectAccessible, named, press } from './drawing';

test.each([
  ['', ['Read all text of the page', 'Close']],
  ['The pool is closed.', ['Read this part', 'Read all text of the page', 'Close']],
])('where there is no article the reader offers what there is: "%s"', async (guess, buttons) => {
  const pressed: string[] = [];
  const root = await draw(
    <Failure
      preferences={DEFAULTS}
      missing="article"
      guess={guess}
      onReadGuess={() => pressed.push('Read this part')}
      onReadAll={() => pressed.push('Read all text of the page')}
      onReadText={() => pressed.push('text')}
      onClose={() => pressed.push('Close')}
    />,
  );
  expect(document.activeElement?.textContent).toBe('No article found on this page');
  expect(root.querySelector('blockquote')?.textContent ?? '').toBe(guess);
  for (const button of buttons) await press(named(root, 'button', button));
  expect(pressed).toEqual(buttons);
  await expectAccessible(root);
});

test('a page that is too large is told with numbers, and its text is offered', async () => {
  const pressed: string[] = [];
  const root = await draw(
    <Failure
      preferences={DEFAULTS}
      missing="tooLarge"
      guess=""
      excess={{ of: 'elements', count: 164_000, limit: 100_000 }}
      onReadGuess={() => pressed.push('guess')}
      onReadAll={() => pressed.push('all')}
      onReadText={() => pressed.push('text')}
      onReadSelection={() => pressed.push('selection')}
      onClose={() => pressed.push('close')}
    />,
  );
  expect(root.querySelector('[role=status]')?.textContent).toMatch(/164,000.*100,000/);
  for (const button of ['Read as plain text', 'Read the selection', 'Close']) {
    await press(named(root, 'button', button));
  }
  expect(pressed).toEqual(['text', 'selection', 'close']);
  await expectAccessible(root);
});

test('while a large page is read it says so, and can be called off', async () => {
  let closed = 0;
  const root = await draw(<Waiting preferences={DEFAULTS} onClose={() => (closed += 1)} />);
  expect(document.activeElement?.textContent).toBe('Reading the page…');
  await expectAccessible(root);
  await press(named(root, 'button', 'Cancel'));
  expect(closed).toBe(1);
});
