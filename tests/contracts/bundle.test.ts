import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { outputFolder, read } from './output';

/** What was built, and what it was built of. */

const BROWSERS = ['chrome', 'firefox'] as const;
/** Names of namespaces look like addresses and lead nowhere. */
const NAMESPACE =
  /^https?:\/\/www\.w3\.org\/(?:1999\/xhtml|1999\/xlink|2000\/svg|2000\/xmlns|1998\/Math\/MathML|XML\/1998\/namespace)/;

/** Where an embedded film, sound or post is by itself: links for a person to follow, and nothing loads them. */
const LINKED = [
  ...['https://www.youtube.com/watch', 'https://vimeo.com/', 'https://open.spotify.com/'],
  'https://x.com/i/status/',
];

function scripts(browser: 'chrome' | 'firefox'): [name: string, code: string][] {
  const folder = outputFolder(browser);
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|html)$/.test(name) && !name.startsWith('fonts'))
    .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]);
}

test.each(BROWSERS)('%s: nothing that was built makes code of text', (browser) => {
  const wrong = scripts(browser).filter(([, code]) =>
    /\beval\s*\(|\bnew Function\b|[^.\w]Function\s*\(|set(?:Timeout|Interval)\(\s*["'`]/.test(code),
  );
  expect(wrong.map(([name]) => name)).toEqual([]);
});

test.each(BROWSERS)('%s: nothing that was built knows an address in the network', (browser) => {
  const addresses = scripts(browser).flatMap(([name, code]) =>
    [...code.matchAll(/(?:https?|wss?):\/\/[\w.-]+\.[a-z]{2,}[\w./-]*/gi)]
      .map(([address]) => address)
      .filter((address) => !NAMESPACE.test(address) && !LINKED.includes(address))
      .map((address) => `${name}: ${address}`),
  );
  expect(addresses).toEqual([]);
});

test.each(BROWSERS)('%s: no page of ours loads a script or a style from elsewhere', (browser) => {
  const sources = scripts(browser)
    .filter(([name]) => name.endsWith('.html'))
    .flatMap(([, html]) => [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, url]) => url!));
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.filter((url) => !/^\/[^/]/.test(url))).toEqual([]);
});

test('the notice names every package that is shipped, with the licence it names itself', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: object };
  const named = Object.fromEntries(
    [...read('NOTICE').matchAll(/^(@?[\w./-]+): (.+)$/gm)].map(([, name, licence]) => [
      name,
      licence,
    ]),
  );
  // WXT's small runtime is in what is built.
  for (const name of [...Object.keys(dependencies), 'wxt', '@wxt-dev/browser']) {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`));
    expect([name, named[name]]).toEqual([name, license]);
  }
});
