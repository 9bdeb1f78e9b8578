import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { AutomaticSite } from '../../components/automatic/automatic-site';
import { AutomaticSites } from '../../components/automatic/automatic-sites';
import { draw, expectAccessible, named, press, Room } from './drawing';
import { granted, permissions, person } from './fake-permissions';

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

async function site() {
  const root = await draw(
    <Room>
      <AutomaticSite host="paper.example" />
    </Room>,
  );
  await settle();
  const box = () =>
    named<HTMLInputElement>(root, 'input', 'Open articles of paper.example by themselves');
  return { root, box };
}

test('a site is chosen with the consent that the browser asks for, and left again', async () => {
  const { root, box } = await site();
  expect(box().checked).toBe(false);
  await press(box());
  await settle();
  expect([...granted]).toEqual(['*://paper.example/*', '*://www.paper.example/*']);
  expect(box().checked).toBe(true);
  await expectAccessible(root);
  await press(box());
  await settle();
  expect(granted.size).toBe(0);
  expect(box().checked).toBe(false);
});

test('who refuses the permission sees the box as it was', async () => {
  person.agrees = false;
  const { box } = await site();
  await press(box());
  await settle();
  expect(box().checked).toBe(false);
});

test('what the browser gives and takes elsewhere is shown', async () => {
  const { box } = await site();
  await act(async () => void permissions.request({ origins: ['*://paper.example/*'] }));
  await settle();
  expect(box().checked).toBe(true);
});

test('the list removes a site, says so, and keeps the focus near', async () => {
  await permissions.request({ origins: ['*://b.example/*', '*://a.example/*', '*://*/*'] });
  const announce = vi.fn();
  const root = await draw(
    <Room>
      <h2>Sites</h2>
      <AutomaticSites onAnnounce={announce} />
    </Room>,
  );
  await settle();
  const names = () => [...root.querySelectorAll('.row-name')].map(({ textContent }) => textContent);
  expect(names()).toEqual(['a.example', 'b.example']);
  await expectAccessible(root);
  await press(named(root, 'button', 'Remove a.example'));
  await settle();
  expect(names()).toEqual(['b.example']);
  expect(document.activeElement?.textContent).toBe('Sites that open by themselves');
  expect(announce).toHaveBeenCalledWith('a.example does not open by itself any more.');
  await press(named(root, 'button', 'Remove b.example'));
  await settle();
  expect(root.textContent).toContain('None. To add one');
});
