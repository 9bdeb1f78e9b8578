import {
  type Chromium,
  expect,
  expectNoViolations,
  openFromPopup,
  popupOver,
  spoken,
  test,
} from './journey';

test.use({ voice: true });

const ENGLISH = 'This is how I read a text.';
const GERMAN = 'So lese ich einen Text vor.';

const samples = async (chromium: Chromium) =>
  (await spoken(chromium)).map(({ text, voice }) => [text, voice]);

test('a voice is heard from the panel, at the speed chosen there', async ({ chromium, page }) => {
  const reader = await openFromPopup(chromium, page);
  await reader.getByRole('button', { name: 'Preferences', exact: true }).click();
  await reader.locator('summary', { hasText: 'Reading aloud' }).click();
  await reader.locator('.panel').getByRole('button', { name: 'Speed: more' }).click();
  await reader.getByLabel('Language of the voice').selectOption('German');
  await reader.getByLabel('Voice', { exact: true }).selectOption('Fake Deutsch – on this device');
  await reader.getByRole('button', { name: 'Hear it' }).click();
  await expect.poll(() => samples(chromium)).toEqual([[GERMAN, 'Fake Deutsch']]);
  expect((await spoken(chromium))[0]?.rate).toBeCloseTo(1.1);
  await expect(reader.getByRole('button', { name: 'Hear it' })).toBeFocused();
  await expect(reader.getByText('End of the sample.')).toBeAttached();
  await expectNoViolations((expression) => reader.evaluate(expression));
});

test('a voice is heard from the popup and from the options page', async ({ chromium, page }) => {
  const popup = await popupOver(chromium, page);
  const button = `[...document.querySelectorAll('button')].find((b) => b.textContent === 'Hear it')`;
  await popup.waitFor(button);
  await popup.eval(`${button}.click()`);
  await expect.poll(() => samples(chromium)).toEqual([[ENGLISH, 'Fake English']]);

  const options = await chromium.context.newPage();
  await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  await options.getByRole('button', { name: 'Hear it' }).click();
  await expect.poll(async () => (await samples(chromium)).length).toBe(2);
});

test('a text is read by the voice that was chosen for its language', async ({ chromium, page }) => {
  const options = await chromium.context.newPage();
  await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  await options
    .getByLabel('Voice', { exact: true })
    .selectOption('Fake English, United States – on this device');
  await options.getByLabel('Language of the voice').selectOption('German');
  await options.getByLabel('Voice', { exact: true }).selectOption('Fake Deutsch – on this device');
  await options.getByLabel('On-device voices only').check();
  await page.bringToFront();
  await openFromPopup(chromium, page, 'listen');
  await expect.poll(async () => (await spoken(chromium))[0]?.voice).toBe('Fake English');
});

test('a paragraph that the page does not mark is read in its own language where a voice speaks it', async ({
  chromium,
  page,
}) => {
  const german =
    'Die Fähre kehrte nach neun Jahren in den Hafen zurück, und niemand wartete am Kai auf sie.';
  const french =
    'Le bateau est revenu au port après neuf ans, et personne ne l’attendait sur le quai du village.';
  await page.evaluate(
    ([first, ...others]) => {
      const before = [...document.querySelectorAll('p')].find((p) => /MARROW/.test(p.textContent));
      for (const text of [first, ...others]) {
        const added = document.createElement('p');
        added.textContent = text!;
        before!.before(added);
      }
    },
    [german, french],
  );
  await openFromPopup(chromium, page, 'listen');
  const voiceOf = async (text: string) =>
    (await samples(chromium)).find(([said]) => said === text)?.[1];
  await expect.poll(() => voiceOf(german), { timeout: 20_000 }).toBe('Fake Deutsch');
  await expect.poll(() => voiceOf(french), { timeout: 20_000 }).toBe('Fake English');
});
