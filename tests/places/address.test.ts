import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAddress } from '../../utils/places/address';

const of = (url: string, canonical = url) => placeAddress({ url, canonical });

describe('the address of a page', () => {
  test.each([
    ['loses its fragment', 'https://paper.example/a#part', 'https://paper.example/a'],
    ['keeps its query', 'https://paper.example/?id=7&p=2', 'https://paper.example/?id=7&p=2'],
    [
      'loses what follows people',
      'https://paper.example/a?utm_source=x&id=7&fbclid=y&UTM_Medium=z',
      'https://paper.example/a?id=7',
    ],
    [
      'loses nothing that only looks like it',
      'https://paper.example/a?pkg=1&ref=2&reference=3&clid-no=4&gallery=5',
      'https://paper.example/a?pkg=1&ref=2&reference=3&clid-no=4&gallery=5',
    ],
    ...['gclid', 'msclkid', 'mc_eid', '_hsenc', 'ref_src', 'igshid', '_gl', 'mkt_tok'].map(
      (name) => [`loses ${name}`, `https://paper.example/a?${name}=1`, 'https://paper.example/a'],
    ),
    ['loses a name and a password', 'https://me:secret@paper.example/', 'https://paper.example/'],
    ['may be that of a file', 'file:///home/me/page.html', 'file:///home/me/page.html'],
  ] as [string, string, string][])('%s', (_what, url, expected) => {
    expect(of(url)).toBe(expected);
  });

  test('is the one that the page names, on the same host alone', () => {
    const named = 'https://paper.example/night-ferry';
    expect(of('https://paper.example/?story=7', named)).toBe(named);
    expect(of('https://mirror.example/?story=7', named)).toBe('https://mirror.example/?story=7');
    expect(of('https://paper.example:8080/x', named)).toBe('https://paper.example:8080/x');
  });

  test('is its own where the site names its first page everywhere', () => {
    expect(of('https://paper.example/a', 'https://paper.example/')).toBe('https://paper.example/a');
    expect(of('https://paper.example/?a=1', 'https://paper.example/')).toBe(
      'https://paper.example/',
    );
  });

  test.each(['data:text/html,x', 'blob:https://paper.example/1', 'about:blank', '', 'no address'])(
    'is none for %j',
    (url) => {
      expect(of(url)).toBeNull();
    },
  );

  test('is none where it is very long', () => {
    expect(of(`https://paper.example/?q=${'x'.repeat(1000)}`)).toBeNull();
  });

  test('is the same when it is cleaned again, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.oneof(fc.webUrl(), fc.string()),
        (url, canonical) => {
          const address = of(url, canonical);
          if (address !== null) expect(of(address)).toBe(address);
        },
      ),
    );
  });
});
