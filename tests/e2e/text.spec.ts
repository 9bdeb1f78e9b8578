import { expect, openFromPopup, test } from './journey';

/** What the browser itself does with a text: selecting, copying, finding, translating, zooming. */
test('all of the article is copied as it is written, without the words of our buttons', async ({
  chromium,
  page,
  server,
}) => {
  for (const name of ['english-embeds', 'sample']) {
    await page.goto(`${server.origin}/${name}/page.html`);
    const reader = await openFromPopup(chromium, page);
    const { copied, paragraphs, ours } = await reader.evaluate(() => {
      const article = document.querySelector('article')!;
      getSelection()!.selectAllChildren(article);
      const words = article.querySelectorAll('button, .embed-kind, .alternative');
      return {
        copied: String(getSelection()),
        paragraphs: [...article.querySelectorAll<HTMLElement>('.body p')].map((p) => p.innerText),
        ours: [...words].map((one) => one.textContent!.trim()),
      };
    });
    expect(paragraphs.length).toBeGreaterThan(1);
    for (const paragraph of paragraphs) expect(copied).toContain(paragraph.trim());
    expect(ours.length).toBeGreaterThan(0);
    for (const words of ours) expect(copied).not.toContain(words);
  }
});

test("the browser's own search finds a sentence once, and shows it", async ({ chromium, page }) => {
  const reader = await openFromPopup(chromium, page);
  const found = await reader.evaluate(() => {
    const find = (words: string) =>
      (window as unknown as { find(words: string): boolean }).find(words);
    getSelection()!.removeAllRanges();
    const first = find('came back from her second crossing');
    const { top } = getSelection()!.getRangeAt(0).getBoundingClientRect();
    return { first, again: find('came back from her second crossing'), top, height: innerHeight };
  });
  expect([found.first, found.again]).toEqual([true, false]);
  expect(found.top).toBeGreaterThan(0);
  expect(found.top).toBeLessThan(found.height);
});

test('a translator is given the article, and not our own words', async ({ chromium, page }) => {
  const reader = await openFromPopup(chromium, page);
  await reader.getByRole('button', { name: 'Preferences', exact: true }).click();
  const translated = (selector: string) =>
    reader.evaluate(
      (where) =>
        [...document.querySelectorAll<HTMLElement>(where)].map(({ translate }) => translate),
      selector,
    );
  for (const [selector, wanted] of [
    ['h1, .body p, .body h2, figcaption, [data-part=byline]', true],
    ['.toolbar button, .panel label, .panel h2, .body button', false],
    [
      '[data-part=minutes], [data-part=words], [data-part=published], [data-part=lead] button',
      false,
    ],
  ] as const) {
    const all = await translated(selector);
    expect(all.length).toBeGreaterThan(0);
    expect([...new Set(all)]).toEqual([wanted]);
  }
});

test('pinching and Ctrl with the wheel zoom, as nothing prevents them (WCAG 1.4.4)', async ({
  chromium,
  page,
}) => {
  const reader = await openFromPopup(chromium, page, 'listen');
  const held = await reader.evaluate(() => {
    const hindering = [...document.querySelectorAll('*')]
      .map((element) => getComputedStyle(element).touchAction)
      .filter((action) => !/auto|manipulation|pinch-zoom/.test(action));
    const zooming = { ctrlKey: true, deltaY: -100, bubbles: true, cancelable: true };
    const wheel = new WheelEvent('wheel', zooming);
    document.querySelector('article')!.dispatchEvent(wheel);
    return { hindering, prevented: wheel.defaultPrevented };
  });
  expect(held).toEqual({ hindering: [], prevented: false });
  for (const path of ['options', 'find-size', 'popup']) {
    await page.goto(`chrome-extension://${chromium.extensionId}/${path}.html`);
    const viewport = await page.locator('meta[name=viewport]').getAttribute('content');
    expect(viewport).not.toMatch(/user-scalable|maximum-scale/);
  }
});
