import { expect, openFromPopup, type Page, popupOver, test } from './journey';

/** What an element of the reader is really drawn in, by the names that the font files bear. */
async function drawnIn(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const reader = frameDocument(root)!;
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: reader.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.map(({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? ' ours' : ''}`);
}

interface DomNode {
  nodeId: number;
  contentDocument?: DomNode;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** The document of the page's first frame, in whatever closed root that stands. */
function frameDocument(node: DomNode): DomNode | undefined {
  if (node.contentDocument) return node.contentDocument;
  for (const inner of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = frameDocument(inner);
    if (found) return found;
  }
  return undefined;
}

const families = () => [...document.fonts].map(({ family, status }) => `${family} ${status}`);

test('a shipped font reaches the text under the strictest policy, and the page sees none', async ({
  chromium,
  page,
  server,
}) => {
  await page.goto(`${server.origin}/strict.html`);
  const requests: string[] = [];
  chromium.context.on('request', (request) => requests.push(request.url()));
  const reader = await openFromPopup(chromium, page);
  expect(await reader.evaluate(families)).toEqual([]);
  const popup = await popupOver(chromium, page);
  await popup.click('.folded > summary');
  await popup.click('input[value=literata]');
  await expect.poll(() => reader.evaluate(families)).toEqual(['Clarion Literata loaded']);
  expect(await drawnIn(page, '.body p')).toEqual(['Literata ours']);
  expect(await page.evaluate(families)).toEqual([]);
  expect(requests.filter((url) => url.startsWith('http'))).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.frames().length).toBe(1);
  const again = await openFromPopup(chromium, page);
  await expect.poll(() => again.evaluate(families)).toEqual(['Clarion Literata loaded']);
});

test('the popup shows each shipped font in its own face', async ({ chromium, page }) => {
  const popup = await popupOver(chromium, page);
  await popup.click('.folded > summary');
  const loaded = `[...document.fonts].filter(({ status }) => status === 'loaded').length === 4`;
  await popup.waitFor(loaded);
});

test('a page that would see our fonts gets none', async ({ chromium, page, server }) => {
  await (await chromium.worker()).evaluate(`chrome.storage.local.set({
    preferences: { font: 'literata' },
  })`);
  await page.goto(`${server.origin}/sandboxed.html`);
  await chromium.clickAction(page);
  const popup = await chromium.popup();
  await popup.waitFor(`document.querySelector('#read')`);
  await popup.click('#read');
  await popup.waitForClose();
  await page.waitForTimeout(500);
  expect(await page.evaluate(families)).toEqual([]);
});

test('a font of the device is used by its name', async ({ chromium, page }) => {
  const reader = await openFromPopup(chromium, page);
  const popup = await popupOver(chromium, page);
  await popup.click('.folded > summary');
  await popup.click('input[value=installed]');
  await popup.click('input[type=text]');
  for (const key of 'Ab') await popup.press(key);
  await expect(reader.locator('article')).toHaveCSS('font-family', /^Ab, system-ui/);
  await popup.waitFor(
    `document.querySelector('.fonts [id$=verdict]').textContent.includes('not found')`,
  );
});
