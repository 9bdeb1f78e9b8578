import { describe, expect, test } from 'vitest';
import { cleanByline, readMetadata } from '../../utils/article/metadata';

function read(head: string, body: string, lang = '') {
  const html = `<html${lang ? ` lang="${lang}"` : ''}><head>${head}</head><body>${body}</body></html>`;
  return readMetadata(new DOMParser().parseFromString(html, 'text/html'));
}

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const title = (text: string) => `<title>${text}</title>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

describe('the title', () => {
  test.each([
    [
      'is the heading that the page title holds',
      title('Das Watt | Küstenblatt'),
      '<h1>Das Watt</h1>',
      'Das Watt',
    ],
    [
      'is not the name of the site',
      title('Küstenblatt – Das Watt'),
      '<h1><a href="/">Küstenblatt</a></h1><h2>Das Watt</h2>',
      'Das Watt',
    ],
    [
      'is whole where the page cuts it in its data',
      meta('og:title', 'La marée monte plus'),
      '<h1>La marée monte plus vite que prévu</h1>',
      'La marée monte plus vite que prévu',
    ],
    [
      'is the heading where the page calls itself otherwise',
      title('Über uns - Verein'),
      '<h1>Wer wir sind</h1>',
      'Wer wir sind',
    ],
    [
      'is not one word that opens a part',
      title('How tides work'),
      '<h1>Overview</h1>',
      'How tides work',
    ],
    [
      'has no kicker',
      title('Meer: Das Watt'),
      '<h1><span class="kicker">Meer:</span> Das Watt</h1>',
      'Das Watt',
    ],
    [
      'has no subtitle that stands in the same heading',
      meta('og:title', 'Приливы и отливы'),
      '<h1>Приливы и отливы <small>Как дышит море</small></h1>',
      'Приливы и отливы',
    ],
    [
      'is not the heading of comments',
      title('Tidal power'),
      '<h2>Tidal power</h2><div id="comments"><h1>Two comments</h1></div>',
      'Tidal power',
    ],
    [
      'loses a declared site name',
      title('Prypływ — Gazeta') + meta('og:site_name', 'Gazeta'),
      '',
      'Prypływ',
    ],
    ['loses what a bar sets off', title('潮汐的秘密_科学_海洋网'), '', '潮汐的秘密'],
    ['keeps its own dashes', title('Ebb – Flut - Sturm'), '', 'Ebb – Flut - Sturm'],
  ])('%s', (_promise, head, body, expected) => {
    expect(read(head, body).title).toBe(expected);
  });
});

describe('the byline', () => {
  test.each([
    [
      'is a linked node of the data',
      ld({
        '@graph': [
          { '@type': 'NewsArticle', author: { '@id': '#a' } },
          { '@id': '#a', '@type': 'Person', name: 'Ana Ruiz' },
        ],
      }),
      '',
      'Ana Ruiz',
    ],
    [
      'names all authors of the data',
      ld({ '@type': ['Article'], author: [{ '@type': 'Person', name: 'Ana Ruiz' }, 'Bo Ek'] }),
      '',
      'Ana Ruiz, Bo Ek',
    ],
    [
      'joins names as the page does',
      ld({ '@type': 'Article', author: ['Ana Ruiz', 'Bo Ek'] }),
      '<article><h1>Ebb und Flut</h1><p class="byline">Von Ana Ruiz und Bo Ek</p></article>',
      'Ana Ruiz und Bo Ek',
    ],
    [
      'is the microdata of the article',
      '',
      '<article itemtype="https://schema.org/Article"><h1>Ebb tide</h1><span itemprop="author">Written by <b itemprop="name">Bo Ek</b></span></article>',
      'Bo Ek',
    ],
    [
      'is the shown name before a site-wide one',
      meta('author', 'Küstenblatt Verlag'),
      '<article><h1>Ebb tide</h1><a rel="author">Bo Ek</a></article>',
      'Bo Ek',
    ],
    [
      'is read from a line below the title',
      '',
      '<h1>La marée haute</h1><p>Par Léa Morel | lundi 9 décembre 2019</p><p>Texte.</p>',
      'Léa Morel',
    ],
    [
      'is read after a date',
      '',
      '<h1>Ebb und Flut</h1><div>05.02.2020 - Redaktion: Bo Ek (Sprecher)</div>',
      'Bo Ek',
    ],
    ['ends at a line break', '', '<h1>Ebb und Flut</h1><p>Von Ana Ruiz<br>Husum</p>', 'Ana Ruiz'],
    [
      'is not who comments',
      '',
      '<h1>Ebb and flow</h1><div class="comments"><span class="author">Troll</span></div>',
      '',
    ],
    ['is not an account', '<meta name="author" content="admin">', '<h1>Ebb and flow</h1>', ''],
    [
      'is one of Dublin Core before the plain one',
      '<meta name="dc:creator" content="Bo Ek"><meta name="author" content="CMS House">',
      '',
      'Bo Ek',
    ],
    [
      'keeps a particle that is part of the name',
      ld({ '@type': 'Article', author: { '@type': 'Person', name: 'Di Maio' } }),
      '',
      'Di Maio',
    ],
    [
      'is an organisation where no person is named',
      ld({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Küstenfunk' } }),
      '',
      'Küstenfunk',
    ],
  ])('%s', (_promise, head, body, expected) => {
    expect(read(head, body).byline).toBe(expected);
  });

  test.each([
    ['By Steven Musil February 3, 2020', 'Steven Musil'],
    ['Posted by Jane Doe on Monday, May 6, 2019', 'Jane Doe'],
    ['Autor: Jan Nowak, 5 maja 2019', 'Jan Nowak'],
    ['Автор: Анна Петрова', 'Анна Петрова'],
    ['بقلم: ليلى حسن', 'ليلى حسن'],
    ['作者：李明', '李明'],
    ['jane@example.org', ''],
    ['https://example.org/jane', ''],
    ['Publiziert am', ''],
  ])('of "%s" is "%s"', (written, expected) => {
    expect(cleanByline(written)).toBe(expected);
  });
});

describe('the date of publication', () => {
  const shown = (line: string, lang = '') =>
    read('', `<h1>Ebb and flow</h1><p>${line}</p>`, lang).published;

  test.each([
    ['Tuesday, 3 March 2020', 'en', '2020-03-03'],
    ['3/4/2020', 'en-US', '2020-03-04'],
    ['3/4/2020', 'fr', '2020-04-03'],
    ['Erstellt am 6. Mai 2014', 'en', '2014-05-06'],
    ['lundi 9 décembre 2019 à 09h08', 'fr', '2019-12-09'],
    ['14 de enero de 2020', 'es', '2020-01-14'],
    ['14 Gennaio 20', 'it', '2020-01-14'],
    ['5 listopada 2020', 'pl', '2020-11-05'],
    ['5. listopada 2020', 'hr', '2020-10-05'],
    ['2 января 2020', 'ru', '2020-01-02'],
    ['2020年1月2日', 'zh', '2020-01-02'],
    ['2020년 1월 2일', 'ko', '2020-01-02'],
    ['٢ يناير ٢٠٢٠', 'ar', '2020-01-02'],
    ['2 มกราคม 2563', 'th', '2020-01-02'],
    ['ngày 2 tháng 1 năm 2020', 'vi', '2020-01-02'],
    ['31 February 2020', 'en', null],
    ['Room 12, floor 3', 'en', null],
  ])('"%s" (%s) is %s', (line, lang, expected) => {
    expect(shown(line, lang)).toBe(expected);
  });

  test.each([
    [
      'keeps the offset it is written with',
      ld({ '@type': 'BlogPosting', datePublished: '2018-12-04T00:16:25+0100' }),
      '',
      '2018-12-04T00:16:25+01:00',
    ],
    [
      'is that of the page where no article is described',
      ld({ '@graph': [{ '@type': 'WebPage', datePublished: '2018-06-07' }] }),
      '',
      '2018-06-07',
    ],
    [
      'is that of Dublin Core',
      '<meta name="DC.date.issued" content="2006-12-16">',
      '',
      '2006-12-16',
    ],
    [
      'is that of the article and not of comments',
      '',
      '<div class="comments"><time datetime="2019-01-01">x</time></div><article><h1>Ebb and flow</h1><footer><time datetime="2018-02-02">x</time></footer></article>',
      '2018-02-02',
    ],
    [
      'is not a birthday in a list of facts',
      '',
      '<h1>Grace Hopper</h1><dl><dt>Born</dt><dd>December 9, 1906</dd></dl>',
      null,
    ],
    [
      'is in the address',
      '<link rel="canonical" href="https://example.org/2019/10/22/ebb/">',
      '',
      '2019-10-22',
    ],
    [
      'is in the text before a page-wide one',
      '<meta name="date" content="2020-02-12">',
      '<h1>Ebb and flow</h1><p>05.02.2020</p>',
      '2020-02-05',
    ],
  ])('%s', (_promise, head, body, expected) => {
    expect(read(head, body).published).toBe(expected);
  });

  test('and the last change are told apart', () => {
    const found = read(
      meta('article:modified_time', '2020-01-05') + meta('article:published_time', '2020-01-02'),
      '',
    );
    expect([found.published, found.modified]).toEqual(['2020-01-02', '2020-01-05']);
  });
});

test('the language is that of the root before that of the data', () => {
  expect(read(meta('og:locale', 'en_US'), '', 'sv').lang).toBe('sv');
  expect(read(meta('og:locale', 'pt_BR'), '', 'lang=').lang).toBe('pt-BR');
});

test('data that is broken, deep or hostile is no data', () => {
  const broken = '<script type="application/ld+json">{"@type":"Article",}</script>';
  const hostile = ld({
    '@type': 'Article',
    author: { '@id': '#a', author: [[[]]] },
    headline: { name: [1, null] },
  });
  const proto =
    '<script type="application/ld+json">{"__proto__":{"@type":"Article","headline":"No"}}</script>';
  const nested = '['.repeat(20_000) + ']'.repeat(20_000);
  const deep = `<script type="application/ld+json">{"@type":"Article","author":${nested}}</script>`;
  expect(read(broken + hostile + proto + deep + title('Tide'), '')).toMatchObject({
    title: 'Tide',
    byline: '',
    published: null,
  });
});
