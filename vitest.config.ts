import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { chromiumArgs, findChromium } from './tests/drive/programs.ts';

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium: run `npx tsx tests/commands/install.ts`.');

/** What the browser project would otherwise find late, and reload the page for in the middle. */
const PREBUNDLED = ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: [
            'tests/*.test.ts',
            'tests/{article,audio,colour,fonts,messages,places,preferences,shortcuts,speech}/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.ts'],
          environment: 'node',
        },
      },
      {
        plugins: [preact()],
        // The locale is read as a module here; as a public asset it could not be.
        publicDir: false,
        optimizeDeps: {
          include: [
            ...PREBUNDLED,
            'lucide',
            'axe-core',
            'dompurify',
            '@mozilla/readability',
            'culori/fn',
            'fast-check',
          ],
        },
        test: {
          name: 'component',
          include: ['tests/components/**/*.test.{ts,tsx}', 'tests/**/*.browser.test.ts'],
          setupFiles: ['tests/components/setup.ts', 'tests/components/reader-parts.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 900 },
            provider: playwright({ launchOptions: { executablePath, args: [...chromiumArgs] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: { name: 'contracts', include: ['tests/contracts/**/*.test.ts'], environment: 'node' },
      },
    ],
  },
});
