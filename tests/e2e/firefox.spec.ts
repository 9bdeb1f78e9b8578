import { setTimeout as sleep } from 'node:timers/promises';
import { test as base, expect } from '@playwright/test';
import { type Firefox, launchFirefox } from '../drive/firefox';
import { ADDON_ID, ADDON_UUID } from '../drive/firefox-profile';
import { reloadAddon, switchOffAddon } from '../drive/firefox-window';
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
    // A speech daemon that this machine may have is kept out, as its voices are not the test's, and
    // so is a sound server.
    const env = { SPEECHD_ADDRESS: 'unix_socket:/dev/null', PULSE_SERVER: 'unix:/dev/null' };
    const firefox = await launchFirefox({ headless: true, prefs, env });
    await firefox.install(FIREFOX_EXTENSION);
    await use(firefox);
    await firefox.close();
  },
});

const COMMAND = 'Alt+Shift+L';

/** Sets the zoom of the window's page; with `browser.zoom.full` off, that of its text alone. Runs in the window. */
function zoomText(factor: number): void {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  gBrowser.selectedBrowser.textZoom = factor;
}
declare const Services: {
  wm: {
    getMostRecentWindow(type: string): { gBrowser: { selectedBrowser: { textZoom: number } } };
  };
};

/** What stands out of the window sideways and has no box to scroll in. Runs in the page. */
function cutOff(): string[] {
  const width = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll('.clarion *')].filter((element) => {
    if (element.closest('.scroller > *, .unseen, svg')) return false;
    const { left, right } = element.getBoundingClientRect();
    return left < -1 || right > width + 1;
  });
  const scrolls = document.scrollingElement!.scrollWidth > width ? ['the page'] : [];
  return [...scrolls, ...wide.map((element) => `${element.localName}.${element.className}`)];
}

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

test('a page that is opened again goes on where it was left', async ({ firefox, server }) => {
  await firefox.goto(`${server.origin}/sample/page.html`);
  await firefox.command(COMMAND);
  await firefox.findReader();
  await firefox.content(() => document.querySelectorAll('.body p')[8]!.scrollIntoView());
  await firefox.content(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await firefox.press('Escape');
  await firefox.switchToTop();
  await firefox.goto(`${server.origin}/sample/page.html?fbclid=7&utm_source=x`);
  await firefox.command(COMMAND);
  await firefox.findReader();
  expect(await firefox.content(() => window.scrollY)).toBe(0);
  const isOffered = () => document.querySelector('.resume .label') !== null;
  await expect.poll(() => firefox.content(isOffered)).toBe(true);
  await firefox.click('.resume .label');
  const selected = () => String(document.getSelection());
  await expect.poll(() => firefox.content(selected)).not.toBe('');
  const isInView = () => {
    const range = document.getSelection()!.getRangeAt(0);
    const { top, bottom } = range.getBoundingClientRect();
    return top > 0 && bottom < window.innerHeight && window.scrollY > 0;
  };
  expect(await firefox.content(isInView)).toBe(true);
});

test('a long text takes another size in pieces, and the reader comes again when it had left the page', async ({
  firefox,
  server,
}) => {
  await firefox.goto(`${server.origin}/keys.html`);
  await firefox.command(COMMAND);
  await firefox.findReader();
  const paragraphs = () => document.querySelectorAll('.piece p').length;
  await expect.poll(() => firefox.content(paragraphs)).toBeGreaterThan(600);
  const middle = () => document.querySelectorAll('.body p')[300]!.getBoundingClientRect().top;
  await firefox.content(() => {
    const { top } = document.querySelectorAll('.body p')[300]!.getBoundingClientRect();
    window.scrollBy(0, top - 100);
  });
  await sleep(300);
  const before = await firefox.content(middle);
  await firefox.press('+');
  const size = () => getComputedStyle(document.querySelector('article')!).fontSize;
  await expect.poll(() => firefox.content(size)).toBe('21px');
  const held = () => document.querySelectorAll('.piece[style]').length;
  await expect.poll(() => firefox.content(held)).toBe(0);
  // A line at most: that above the paragraph is the first in view.
  expect(Math.abs((await firefox.content(middle)) - before)).toBeLessThan(34);

  await firefox.press('Escape');
  await firefox.switchToTop();
  await sleep(4000);
  await firefox.command(COMMAND);
  await firefox.findReader();
  await expect.poll(() => firefox.content(size)).toBe('21px');
  await firefox.click('.toolbar [aria-expanded]');
  await expect.poll(() => firefox.content(() => document.activeElement?.id)).toBe('panel-title');
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
  // Layout is read here before the frame that puts it right is drawn.
  await expect.poll(() => firefox.content(first)).toBe(before);
  expect(await firefox.content(axeViolations, AXE)).toEqual([]);
  await firefox.press('Escape');
  expect(await firefox.content(() => document.querySelector('.panel'))).toBeNull();
  expect(await firefox.content(title)).toContain('Night Ferry');
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

test.describe('with Zoom Text Only', () => {
  test.use({ prefs: { 'browser.zoom.full': false } });

  test('doubled text makes nothing scroll sideways and no control be cut off', async ({
    firefox,
    server,
  }) => {
    await firefox.send('WebDriver:SetWindowRect', { width: 640, height: 700 });
    await firefox.goto(`${server.origin}/sample/page.html`);
    await firefox.command(COMMAND);
    await firefox.findReader();
    await firefox.click('.toolbar [aria-expanded]');
    const height = () => document.querySelector('.body p')!.getBoundingClientRect().height;
    const before = await firefox.content(height);
    await firefox.chrome(zoomText, 2);
    await firefox.findReader();
    // Twice as large in the same column: about four times as high.
    await expect.poll(() => firefox.content(height)).toBeGreaterThan(before * 3);
    expect(await firefox.content(cutOff)).toEqual([]);
  });
});

test("a size of one's own is found by keyboard alone", async ({ firefox, server }) => {
  await firefox.goto(`moz-extension://${ADDON_UUID}/find-size.html`);
  const heading = () => document.querySelector('h2')?.textContent;
  await expect.poll(() => firefox.content(heading)).toBeTruthy();
  expect(await firefox.content(() => document.activeElement?.localName)).toBe('h2');
  const focused = () => document.activeElement?.textContent?.trim();
  async function tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 30; presses++) {
      await firefox.press('Tab');
      if ((await firefox.content(focused)) === name) return;
    }
    throw new Error(`Tab does not lead to ${name} in ${await firefox.content(heading)}`);
  }
  await tabTo('Smaller text');
  await firefox.press('Enter');
  for (let steps = 0; steps < 4; steps++) {
    const now = await firefox.content(heading);
    await tabTo('Next');
    await firefox.press('Enter');
    await expect.poll(() => firefox.content(heading)).not.toBe(now);
  }
  await tabTo('Save as a profile');
  await firefox.press('Enter');
  await firefox.goto(`${server.origin}/sample/page.html`);
  await firefox.command(COMMAND);
  await firefox.findReader();
  const size = () => getComputedStyle(document.querySelector('article')!).fontSize;
  // One step of 0.1 log units below the 80 px that the samples begin with.
  await expect.poll(() => firefox.content(size)).toBe('64px');
});

test.describe('with a person who agrees to what Firefox asks', () => {
  test.use({ prefs: { 'extensions.webextOptionalPermissionPrompts': false } });

  test('articles of a chosen site open by themselves, its other pages and others do not', async ({
    firefox,
    server,
  }) => {
    const article = `${server.origin}/sample/page.html`;
    const isOpen = () => document.documentElement.children.length > 2;
    await firefox.goto(article);
    expect(await firefox.content(isOpen)).toBe(false);
    const popup = await firefox.openPopupAction();
    const box = `[...document.querySelectorAll('label')].find((l) => l.textContent.includes('by themselves'))?.control`;
    await popup.waitFor(box);
    await popup.eval(`${box}.click()`);
    await popup.waitFor(`${box}.checked`);
    await firefox.goto(`${server.origin}/list.html`);
    await firefox.goto(article);
    await firefox.findReader();
    await firefox.press('Escape');
    await firefox.switchToTop();
    await expect.poll(() => firefox.content(isOpen)).toBe(false);
    await firefox.goto(`${server.origin}/list.html`);
    await firefox.content(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    expect(await firefox.content(isOpen)).toBe(false);
  });
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

for (const path of ['/dot.png', '/paper.pdf']) {
  test(`the popup says that ${path} is no web page`, async ({ firefox, server }) => {
    await firefox.goto(`${server.origin}${path}`);
    const popup = await firefox.openPopupAction();
    await popup.waitFor(`document.querySelector('#read')`);
    await popup.eval(`document.querySelector('#read').click()`);
    await popup.waitFor(
      `document.querySelector('[role=status]').textContent.includes('not a web page')`,
    );
  });
}

test.describe('with the fake voices of Firefox', () => {
  test.use({ prefs: { 'media.webspeech.synth.test': true } });

  test('by keys alone: size, theme, listening, help, closing (WCAG 2.1.1)', async ({
    firefox,
    server,
  }) => {
    await firefox.goto(`${server.origin}/sample/page.html`);
    const before = await firefox.content(() => document.documentElement.outerHTML);
    await firefox.command(COMMAND);
    await firefox.findReader();
    const focused = () => document.activeElement?.localName;
    await expect.poll(() => firefox.content(focused)).toBe('h1');
    const size = () => getComputedStyle(document.querySelector('article')!).fontSize;
    await firefox.press('+');
    await expect.poll(() => firefox.content(size)).toBe('21px');
    await firefox.press('t');
    const theme = () => document.querySelector('.clarion')?.getAttribute('data-theme');
    await expect.poll(() => firefox.content(theme)).toBe('light');
    const playing = () => document.querySelector('.player .main')?.textContent ?? '';
    await firefox.press('k');
    await expect.poll(() => firefox.content(playing)).toBe('Pause');
    await firefox.press('Space');
    await expect.poll(() => firefox.content(playing)).toBe('Play');
    expect(await firefox.content(() => document.querySelector('[role=status]')?.textContent)).toBe(
      'Paused',
    );
    const sentence = await firefox.content(marked);
    await firefox.press('p');
    await expect.poll(() => firefox.content(marked)).not.toBe(sentence);
    expect(await firefox.content(focused)).toBe('h1');
    await firefox.press('?');
    const help = () => document.querySelector('dialog[open] h2')?.textContent ?? '';
    await expect.poll(() => firefox.content(help)).toBe('Keyboard shortcuts');
    expect(await firefox.content(axeViolations, AXE)).toEqual([]);
    await firefox.press('Escape');
    await expect.poll(() => firefox.content(help)).toBe('');
    expect(await firefox.content(focused)).toBe('h1');
    await firefox.press('s');
    await expect.poll(() => firefox.content(playing)).toBe('');
    await firefox.press('Escape');
    await firefox.switchToTop();
    await expect.poll(() => firefox.content(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('switched off while it reads, nothing of it runs on, and the page loads as it was', async ({
    firefox,
    server,
  }) => {
    await firefox.goto(`${server.origin}/sample/page.html`);
    const before = await firefox.content(() => document.documentElement.outerHTML);
    await firefox.command(COMMAND);
    await firefox.findReader();
    await firefox.press('k');
    await expect.poll(() => firefox.content(marked)).not.toBe('');
    expect(await firefox.chrome(switchOffAddon, ADDON_ID)).toBe(false);
    const sentence = await firefox.content(marked);
    await sleep(1000);
    expect(await firefox.content(marked)).toBe(sentence);
    await firefox.switchToTop();
    await firefox.goto(`${server.origin}/sample/page.html`);
    expect(await firefox.content(() => document.documentElement.outerHTML)).toBe(before);
  });

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

test('what comes later is styled under the strictest policy, too', async ({ firefox, server }) => {
  await firefox.goto(`${server.origin}/strict.html`);
  await firefox.command(COMMAND);
  await firefox.findReader();
  const position = (selector: string) => {
    const found = document.querySelector(selector);
    return found && getComputedStyle(found).position;
  };
  await expect.poll(() => firefox.content(position, '.clarion .toolbar')).toBe('sticky');
  await firefox.click('.toolbar [aria-expanded]');
  await expect.poll(() => firefox.content(position, '.panel')).toBe('fixed');
});

test('without a sound device the reader says so in words', async ({ firefox, server }) => {
  await firefox.goto(`${server.origin}/strict.html`);
  await firefox.command(COMMAND);
  await firefox.findReader();
  await firefox.click('.toolbar .main');
  const silence = () => document.querySelector('.silence')?.textContent ?? '';
  await expect
    .poll(() => firefox.content(silence), { timeout: 20_000 })
    .toContain('plays no sound at the moment');
});

async function axeViolations(source: string): Promise<string[]> {
  // biome-ignore lint/security/noGlobalEval: axe is test code, evaluated in the frame under test
  window.eval(source);
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run();
  return violations.map(({ id }) => id);
}
