import { test as base, expect } from '@playwright/test';
import { type Firefox, launchFirefox } from '../drive/firefox';
import { ADDON_ID } from '../drive/firefox-profile';
import { reloadAddon } from '../drive/firefox-window';
import { type PageServer, servePages } from '../drive/pages';
import { EDGE_PAGES } from './edge-pages';
import { ARTICLES, AXE, FIREFOX_EXTENSION } from './journey';

/** Journeys in stock Firefox, driven over Marionette, against the built extension. */
const test = base.extend<{ server: PageServer; prefs: Record<string, boolean>; firefox: Firefox }>({
  prefs: [{}, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern
  server: async ({}, use) => {
    const server = await servePages(ARTICLES, EDGE_PAGES);
    await use(server);
    await server.close();
  },
  firefox: async ({ prefs }, use) => {
    // A speech daemon that this machine may have is kept out: its voices are not the test's.
    const env = { SPEECHD_ADDRESS: 'unix_socket:/dev/null' };
    const firefox = await launchFirefox({ headless: true, prefs, env });
    await firefox.install(FIREFOX_EXTENSION);
    await use(firefox);
    await firefox.close();
  },
});

const COMMAND = 'Alt+Shift+L';
const title = () => document.querySelector('h1')?.textContent;
const marked = () => [...(CSS.highlights.get('clarion-sentence') ?? [])].map(String).join();

test('the command opens the reader, a preference changes it, Escape closes it', async ({
  firefox,
  server,
}) => {
  await firefox.goto(`${server.origin}/sample/page.html`);
  await firefox.content(() => window.scrollTo(0, 300));
  const before = await firefox.content(() => document.documentElement.outerHTML);
  await firefox.command(COMMAND);
  await firefox.findReader();
  expect(await firefox.content(title)).toBe('Night Ferry Returns to Marrow Sound After Nine Years');
  expect(await firefox.content(() => document.activeElement?.localName)).toBe('h1');
  expect(await firefox.content(() => document.querySelectorAll('.body h2').length)).toBe(2);
  await firefox.click('.toolbar button[title="Larger text"]');
  const size = () => getComputedStyle(document.querySelector('article')!).fontSize;
  await expect.poll(() => firefox.content(size)).toBe('21px');
  const violations = await firefox.content(axeViolations, AXE);
  expect(violations).toEqual([]);
  await firefox.press('Escape');
  await firefox.switchToTop();
  await expect.poll(() => firefox.content(() => document.documentElement.outerHTML)).toBe(before);
  expect(await firefox.content(() => window.scrollY)).toBe(300);

  await firefox.command(COMMAND);
  await firefox.findReader();
  await expect.poll(() => firefox.content(size)).toBe('21px');
  await firefox.switchToTop();
  await firefox.command(COMMAND);
  await expect.poll(() => firefox.content(() => document.documentElement.outerHTML)).toBe(before);
});

test('the line being read stays where it is, and the panel takes keys and Escape alone', async ({
  firefox,
  server,
}) => {
  await firefox.goto(`${server.origin}/sample/page.html`);
  await firefox.command(COMMAND);
  await firefox.findReader();
  await firefox.content(() => {
    const heading = document.querySelectorAll('.body h2')[1]!;
    window.scrollTo(0, heading.getBoundingClientRect().top + window.scrollY - 200);
  });
  const first = () => {
    const covered = document.querySelector('.toolbar')!.getBoundingClientRect().bottom;
    const blocks = [...document.querySelectorAll('.body :is(p, h2, li)')];
    const block = blocks.find((one) => one.getBoundingClientRect().bottom > covered)!;
    return block.textContent;
  };
  const before = await firefox.content(first);
  for (let i = 0; i < 6; i += 1) await firefox.click('.toolbar button[title="Larger text"]');
  await firefox.click('.toolbar [aria-expanded]');
  await expect
    .poll(() => firefox.content(() => document.activeElement?.textContent))
    .toBe('Preferences');
  expect(await firefox.content(first)).toBe(before);
  expect(await firefox.content(axeViolations, AXE)).toEqual([]);
  await firefox.press('Escape');
  expect(await firefox.content(() => document.querySelector('.panel'))).toBeNull();
  expect(await firefox.content(title)).toContain('Night Ferry');
  // Layout is read here before the frame that puts it right is drawn.
  await expect.poll(() => firefox.content(first)).toBe(before);
});

test('the popup opens the reader, and a change in the popup reaches it', async ({
  firefox,
  server,
}) => {
  await firefox.goto(`${server.origin}/sample/page.html`);
  const popup = await firefox.openPopupAction();
  await popup.waitFor(`document.querySelector('#read')`);
  await popup.eval(`document.querySelector('#read').click()`);
  await firefox.findReader();
  const again = await firefox.openPopupAction();
  await again.waitFor(`document.querySelector('form')`);
  await again.eval(`(() => {
    const label = [...document.querySelectorAll('label')].find((l) => l.textContent === 'Theme');
    label.control.value = 'dark';
    label.control.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  const theme = () => document.querySelector('.clarion')?.getAttribute('data-theme');
  await expect.poll(() => firefox.content(theme)).toBe('dark');
});

test('a shipped font reaches the text under the strictest policy, and the page sees none', async ({
  firefox,
  server,
}) => {
  await firefox.goto(`${server.origin}/strict.html`);
  await firefox.command(COMMAND);
  await firefox.findReader();
  const width = () => {
    const range = document.createRange();
    range.setStart(document.querySelector('.body p')!.firstChild!, 0);
    range.setEnd(range.startContainer, 20);
    return range.getBoundingClientRect().width;
  };
  const before = await firefox.content(width);
  await firefox.switchToTop();
  const popup = await firefox.openPopupAction();
  await popup.waitFor(`document.querySelector('input[value=openDyslexic]')`);
  await popup.eval(`document.querySelector('input[value=openDyslexic]').click()`);
  await firefox.findReader();
  const faces = () => [...document.fonts].map(({ family, status }) => `${family} ${status}`);
  await expect
    .poll(() => firefox.content(faces))
    .toEqual(Array(2).fill(expect.stringMatching(/Clarion OpenDyslexic"? loaded/)));
  expect(await firefox.content(width)).toBeGreaterThan(before * 1.1);
  await firefox.switchToTop();
  expect(await firefox.content(faces)).toEqual([]);
});

test('the key switches the profile, and the popup knows the site that may keep it', async ({
  firefox,
  server,
}) => {
  await firefox.goto(`${server.origin}/sample/page.html`);
  await firefox.command(COMMAND);
  await firefox.findReader();
  await firefox.command('Alt+Shift+O');
  const said = () => document.querySelector('[role=status]')?.textContent;
  await expect.poll(() => firefox.content(said)).toBe('Profile: Large print');
  const popup = await firefox.openPopupAction();
  await popup.waitFor(`document.querySelector('form')`);
  await popup.waitFor(
    `[...document.querySelectorAll('label')].some((l) => l.textContent.endsWith('on 127.0.0.1'))`,
  );
});

test('after an update the key takes the old reader away and opens a new one', async ({
  firefox,
  server,
}) => {
  await firefox.goto(`${server.origin}/sample/page.html`);
  const before = await firefox.content(() => document.documentElement.outerHTML);
  await firefox.command(COMMAND);
  await firefox.findReader();
  await firefox.chrome(reloadAddon, ADDON_ID);
  await firefox.switchToTop();
  const mark = () => document.documentElement.lastElementChild!.setAttribute('data-old', '');
  await firefox.content(mark);
  const press = () =>
    firefox.command(COMMAND).then(
      () => true,
      () => false,
    );
  await expect.poll(press).toBe(true);
  const old = () => document.querySelectorAll('[data-old]').length;
  await expect.poll(() => firefox.content(old)).toBe(0);
  await firefox.findReader();
  await expect.poll(() => firefox.content(title)).toContain('Night Ferry');
  await firefox.click('.toolbar .button');
  await firefox.switchToTop();
  await expect.poll(() => firefox.content(() => document.documentElement.outerHTML)).toBe(before);
});

test('the popup says why a page of the browser cannot be read', async ({ firefox }) => {
  await firefox.goto('about:license');
  const popup = await firefox.openPopupAction();
  await popup.waitFor(`document.querySelector('#read')`);
  await popup.eval(`document.querySelector('#read').click()`);
  await popup.waitFor(
    `document.querySelector('[role=status]').textContent.includes('lets no ext')`,
  );
});

test.describe('with the fake voices of Firefox', () => {
  test.use({ prefs: { 'media.webspeech.synth.test': true } });

  test('reads to the end of the article, sentence by sentence', async ({ firefox, server }) => {
    await firefox.goto(`${server.origin}/sample/page.html`);
    const popup = await firefox.openPopupAction();
    await popup.waitFor(`document.querySelector('#listen')`);
    await popup.eval(`document.querySelector('#listen').click()`);
    await firefox.findReader();
    await expect.poll(() => firefox.content(marked)).toMatch(/^(Night Ferry|The Lantern|MARROW)/);
    await firefox.click('.player .main');
    const paused = () =>
      firefox.content(() => document.querySelector('.player .main')?.textContent);
    await expect.poll(paused).toBe('Play');
    await firefox.click('.player .main');
    // These voices take some 20 ms a sentence; at the end the player goes.
    await expect
      .poll(() => firefox.content(() => document.querySelector('.player') === null), {
        timeout: 30_000,
      })
      .toBe(true);
  });
});

test('without a voice the reader says so in words', async ({ firefox, server }) => {
  await firefox.goto(`${server.origin}/strict.html`);
  await firefox.command(COMMAND);
  await firefox.findReader();
  await firefox.click('.toolbar .main');
  const silence = () => document.querySelector('.silence')?.textContent ?? '';
  await expect
    .poll(() => firefox.content(silence), { timeout: 20_000 })
    .toContain('offers no voice');
});

async function axeViolations(source: string): Promise<string[]> {
  // biome-ignore lint/security/noGlobalEval: axe is test code, evaluated in the frame under test
  window.eval(source);
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run();
  return violations.map(({ id }) => id);
}
