import {
  expect,
  expectNoViolations,
  marked,
  openFromPopup,
  pressInPopup,
  spoken,
  test,
} from './journey';

test.describe('with a voice', () => {
  test.use({ voice: true });

  test('reads in order, marks sentence and word, and changes speed at once', async ({
    chromium,
    page,
  }) => {
    const reader = await openFromPopup(chromium, page, 'listen');
    await expect.poll(() => marked(reader, 'word')).not.toBe('');
    await expect.poll(async () => (await spoken(chromium)).length).toBeGreaterThan(1);
    const [first, second] = await spoken(chromium);
    expect(first?.text).toBe('Night Ferry Returns to Marrow Sound After Nine Years');
    expect(first?.voice).toBe('Fake English');
    expect(second?.text).toMatch(/^The Lantern at Pier Two/);

    const next = reader.getByRole('button', { name: 'Next sentence' });
    await next.click();
    await expect.poll(() => marked(reader, 'sentence')).toMatch(/^MARROW SOUND/);
    // Asked in each frame: a word stays for a tenth of a second.
    await reader.waitForFunction(() =>
      [...(CSS.highlights.get('clarion-word') ?? [])].some((range) => String(range) === 'ten'),
    );
    await reader.getByRole('button', { name: 'Speed: more' }).click();
    await expect.poll(async () => (await spoken(chromium)).at(-1)?.rate).toBeCloseTo(1.1);
    expect((await spoken(chromium)).at(-1)?.text).not.toMatch(/^MARROW SOUND/);
    expect(await marked(reader, 'sentence')).toMatch(/^MARROW SOUND/);

    await reader.getByRole('button', { name: 'Pause' }).click();
    await page.waitForTimeout(300);
    const count = (await spoken(chromium)).length;
    await page.waitForTimeout(1000);
    expect((await spoken(chromium)).length).toBe(count);
    // Here, because it takes longer than a sentence on a busy machine.
    await expectNoViolations((expression) => reader.evaluate(expression));
    await reader.getByRole('button', { name: 'Previous sentence' }).click();
    await reader.getByRole('button', { name: 'Play' }).click();
    await expect.poll(async () => (await spoken(chromium)).at(-1)?.text).toMatch(/^The Lantern/);
    await reader.getByRole('button', { name: 'Stop' }).click();
    expect(await marked(reader, 'sentence')).toBe('');
    await expect(reader.getByRole('button', { name: 'Listen' })).toBeFocused();
  });

  test('reads from a pressed sentence, by paragraph and heading, and from the first line in view', async ({
    chromium,
    page,
  }) => {
    const reader = await openFromPopup(chromium, page, 'listen');
    await expect.poll(() => marked(reader, 'sentence')).not.toBe('');
    const last = async () => (await spoken(chromium)).at(-1)?.text;
    const paragraph = reader.locator('.body p').nth(1);
    await paragraph.click({ position: { x: 30, y: 12 } });
    const plain = (text: string | null) => text?.replace(/\s+/g, ' ');
    const shown = plain(await paragraph.textContent());
    await expect.poll(async () => shown?.includes((await last()) ?? 'not yet')).toBe(true);
    await reader.getByRole('button', { name: 'Pause' }).click();
    const sentence = await marked(reader, 'sentence');
    expect(shown).toContain(plain(sentence));
    await reader.getByRole('button', { name: 'More controls' }).click();
    await expectNoViolations((expression) => reader.evaluate(expression));
    await reader.getByRole('button', { name: 'Next paragraph' }).click();
    await expect.poll(() => marked(reader, 'sentence')).not.toBe(sentence);
    const next = reader.locator('.body p').nth(2);
    expect(await next.textContent()).toContain(await marked(reader, 'sentence'));
    await reader.getByRole('button', { name: 'Stop' }).click();
    await next.evaluate((element) => {
      const top = element.getBoundingClientRect().top + window.scrollY;
      window.scrollTo({ top: top - document.querySelector('.toolbar')!.clientHeight - 8 });
    });
    await reader.getByRole('button', { name: 'Listen' }).click();
    await expect.poll(() => marked(reader, 'sentence')).not.toBe('');
    expect(await next.textContent()).toContain(await marked(reader, 'sentence'));
  });

  test('the spoken sentence is kept in view', async ({ chromium, page }) => {
    const reader = await openFromPopup(chromium, page, 'listen');
    await expect.poll(() => marked(reader, 'sentence')).not.toBe('');
    for (let i = 0; i < 12; i++)
      await reader.getByRole('button', { name: 'Next sentence' }).click();
    const inView = () =>
      reader.evaluate(() => {
        const [range] = CSS.highlights.get('clarion-sentence') ?? [];
        const { top, bottom } = (range as Range).getBoundingClientRect();
        const floor = document.querySelector('.player')!.getBoundingClientRect().top;
        return top >= 0 && bottom <= floor;
      });
    await expect.poll(inView).toBe(true);
    expect(await reader.evaluate(() => window.scrollY)).toBeGreaterThan(300);
  });

  test('who turns the wheel while it reads is left there, and is led back to the spoken line', async ({
    chromium,
    page,
  }) => {
    const reader = await openFromPopup(chromium, page, 'listen');
    await expect.poll(() => marked(reader, 'sentence')).not.toBe('');
    const back = reader.getByRole('button', { name: 'Back to the spoken line' });
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, 6000);
    await expect(back).toBeVisible();
    const scrolled = () => reader.evaluate(() => window.scrollY);
    const chosen = await scrolled();
    const count = (await spoken(chromium)).length;
    await expect.poll(async () => (await spoken(chromium)).length).toBeGreaterThan(count + 1);
    expect(await scrolled()).toBe(chosen);
    await back.press('Enter');
    await expect(back).toBeHidden();
    await expect(reader.getByRole('button', { name: 'Pause' })).toBeFocused();
    await expect.poll(scrolled).toBeLessThan(chosen - 300);
    await expect(back).toBeHidden();
  });

  test('where the page that makes the sound is closed, the sentence is said once more', async ({
    chromium,
    page,
  }) => {
    const worker = await chromium.worker();
    // Slow enough that the long sentence is not over before the page is closed.
    await worker.evaluate('chrome.storage.local.set({ preferences: { rate: 0.5, savedAt: 1 } })');
    const reader = await openFromPopup(chromium, page, 'listen');
    const said = async (beginning: RegExp) =>
      (await spoken(chromium)).filter(({ text }) => beginning.test(text)).length;
    await expect.poll(() => said(/^The Lantern/)).toBe(1);
    await reader.getByRole('button', { name: 'Next sentence' }).click();
    await expect.poll(() => said(/^MARROW SOUND/)).toBe(1);
    await worker.evaluate('chrome.offscreen.closeDocument()');
    await expect.poll(() => said(/^MARROW SOUND/)).toBe(2);
    expect(await marked(reader, 'sentence')).toMatch(/^MARROW SOUND/);
    await expect(reader.locator('.silence')).toHaveCount(0);
  });

  test('closing the reader ends the speech', async ({ chromium, page }) => {
    const reader = await openFromPopup(chromium, page, 'listen');
    await expect.poll(() => marked(reader, 'word')).not.toBe('');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.frames().length).toBe(1);
    const count = (await spoken(chromium)).length;
    await page.waitForTimeout(2500);
    expect((await spoken(chromium)).length).toBe(count);
  });

  test('Listen in the popup speaks in a reader that is already open', async ({
    chromium,
    page,
  }) => {
    const reader = await openFromPopup(chromium, page);
    await pressInPopup(chromium, page, 'listen');
    await expect.poll(() => marked(reader, 'sentence')).not.toBe('');
  });
});

test('where no voice speaks the language, the reader says so in words, and its button stays', async ({
  chromium,
  page,
  server,
}) => {
  await page.goto(`${server.origin}/japanese.html`);
  const reader = await openFromPopup(chromium, page, 'listen');
  await expect(reader.locator('.silence')).toContainText('No installed voice speaks');
  const play = reader.getByRole('button', { name: 'Play' });
  await expect(play).toBeEnabled();
  await expect(play).toHaveAccessibleDescription(/No installed voice speaks .*Japanese/);
  await expectNoViolations((expression) => reader.evaluate(expression));
});
