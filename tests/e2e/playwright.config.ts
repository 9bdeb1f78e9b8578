import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  // Texts written down by `toMatchSnapshot`; `npm run e2e -- --update-snapshots` writes them anew.
  snapshotPathTemplate: '{testDir}/ax/{arg}{ext}',
  outputDir: '../../test-results',
  // A browser with an extension needs a core of its own; more at once make each other late.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
});
