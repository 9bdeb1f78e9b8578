import fs from 'node:fs';
import { expect, test } from 'vitest';
import { outputFolder } from './output';

function manifest(browser: 'chrome' | 'firefox') {
  return JSON.parse(fs.readFileSync(`${outputFolder(browser)}/manifest.json`, 'utf8'));
}

const SHARED = ['activeTab', 'contextMenus', 'scripting', 'storage'];

test('Chromium grants exactly what is promised', () => {
  expect(manifest('chrome').permissions.toSorted()).toEqual([...SHARED, 'offscreen'].toSorted());
});

test('Firefox grants exactly what is promised, and collects nothing', () => {
  const { permissions, browser_specific_settings: settings } = manifest('firefox');
  expect(permissions.toSorted()).toEqual(SHARED);
  expect(settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

test.each(['chrome', 'firefox'] as const)('%s: nothing reaches a page unasked', (browser) => {
  const read = manifest(browser);
  for (const key of [
    'host_permissions',
    'optional_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
  ]) {
    expect(read).not.toHaveProperty(key);
  }
});

test.each(['chrome', 'firefox'] as const)('%s: a person may give it single sites', (browser) => {
  expect(manifest(browser).optional_host_permissions).toEqual(['*://*/*']);
});

test.each(['chrome', 'firefox'] as const)('%s: extension pages may fetch nothing', (browser) => {
  const policy: string = manifest(browser).content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'none'");
  // Not covered by the default: no page may frame the popup and lead a press into it.
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/connect-src|unsafe|https?:|data:|\*/);
  // What a page has made itself, to play it.
  expect(policy.replace('media-src blob:', '')).not.toContain('blob:');
});

/**
 * Commands rather than single keys inside the reader: the browser lets a person change or remove each
 * of them (WCAG 2.1.4). Both keys are free in both browsers.
 */
test.each(['chrome', 'firefox'] as const)('%s: two commands, on the promised keys', (browser) => {
  const commands = Object.entries<{ suggested_key: object }>(manifest(browser).commands);
  expect(commands.map(([name, { suggested_key }]) => [name, suggested_key])).toEqual([
    ['toggle-reader', { default: 'Alt+Shift+L' }],
    ['next-profile', { default: 'Alt+Shift+O' }],
  ]);
});

test.each(['chrome', 'firefox'] as const)('%s: every icon is there', (browser) => {
  const sizes = Object.entries<string>(manifest(browser).icons);
  expect(sizes.map(([size]) => Number(size))).toEqual([16, 24, 32, 48, 96, 128]);
  for (const [, file] of sizes) {
    expect(fs.statSync(`${outputFolder(browser)}/${file}`).size).toBeGreaterThan(100);
  }
});
