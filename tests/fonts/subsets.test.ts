import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAMILIES, type Family, FONT_FILES, familyOf } from '../../utils/fonts/families';
import { facesFor, unicodeRange } from '../../utils/fonts/subsets';

const families = Object.entries<Family>(FAMILIES);

/** The subsets that are loaded for a text in Literata, which has them all. */
function subsetsFor(text: string): (string | null)[] {
  return facesFor(FAMILIES.literata, text, false).map(({ subset }) => subset);
}

describe('the faces that a text needs', () => {
  test.each([
    ['The ferry left.', ['latin']],
    ['Žluťoučký kůň', ['latin-ext', 'latin']],
    ['Zażółć gęślą jaźń', ['latin-ext', 'latin']],
    ['Паром ушёл.', ['cyrillic', 'latin']],
    ['Ѳеѡріѧ', ['cyrillic-ext', 'cyrillic']],
    ['Το πλοίο έφυγε.', ['greek', 'latin']],
    ['Ἐν ἀρχῇ ἦν ὁ λόγος', ['greek-ext', 'greek', 'latin']],
    ['Chuyến phà', ['vietnamese', 'latin']],
    ['渡船', []],
    ['', []],
  ])('%s', (text, subsets) => {
    expect(subsetsFor(text)).toEqual(subsets);
  });

  test('italic ones only where there are italics, and none where the family has none', () => {
    const styles = (family: Family, italic: boolean) =>
      facesFor(family, 'a', italic).map(({ style }) => style);
    expect(styles(FAMILIES.literata, false)).toEqual(['normal']);
    expect(styles(FAMILIES.literata, true)).toEqual(['normal', 'italic']);
    expect(styles(FAMILIES.lexend, true)).toEqual(['normal']);
    expect(styles(FAMILIES.openDyslexic, true)).toHaveLength(4);
  });

  test('every character in the range of a face brings that face', () => {
    for (const face of FAMILIES.literata.faces) {
      const ranges = unicodeRange(face).split(',').map(codesOf);
      const code = fc.oneof(...ranges.map(([min, max]) => fc.integer({ min, max })));
      fc.assert(
        fc.property(code, (point) => {
          const text = String.fromCodePoint(point);
          expect(facesFor(FAMILIES.literata, text, true)).toContain(face);
        }),
      );
    }
  });
});

function codesOf(range: string): [min: number, max: number] {
  const [first, last] = range.replace('U+', '').split('-');
  const min = Number.parseInt(first!, 16);
  return [min, last === undefined ? min : Number.parseInt(last, 16)];
}

describe('the shipped families', () => {
  test.each(families)('%s: every file is in its package, under the OFL', (_key, family) => {
    const folder = `node_modules/${family.source}`;
    for (const { file } of family.faces) {
      expect(fs.existsSync(`${folder}/files/${file}.woff2`)).toBe(true);
    }
    expect(JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8')).license).toBe('OFL-1.1');
    expect(fs.readFileSync(`${folder}/LICENSE`, 'utf8')).toContain('SIL OPEN FONT LICENSE');
  });

  test.each(families)('%s: has each subset that its package has, in its range', (_key, family) => {
    const ranges = JSON.parse(
      fs.readFileSync(`node_modules/${family.source}/unicode.json`, 'utf8'),
    ) as Record<string, string>;
    const cut = family.faces.filter(({ subset }) => subset !== null);
    expect(new Set(cut.map(({ subset }) => subset))).toEqual(new Set(Object.keys(ranges)));
    for (const face of cut) expect(unicodeRange(face)).toBe(ranges[face.subset!]);
  });

  test('no two files have one name, and no option of a prototype is a family', () => {
    expect(new Set(FONT_FILES).size).toBe(FONT_FILES.length);
    expect(familyOf('literata')).toBe(FAMILIES.literata);
    for (const option of ['sans', 'installed', 'constructor']) {
      expect(familyOf(option)).toBeUndefined();
    }
  });
});
