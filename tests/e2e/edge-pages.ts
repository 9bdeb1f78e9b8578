import type { Routes } from '../drive/pages';

const html = (title: string, body: string, headers: Record<string, string> = {}) => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${body}`,
  type: 'html',
  headers,
});
const prose =
  '<p>The ferry left the pier with passengers, two bicycles and a crate of bread. It was late, as it always had been, and nobody minded.</p>';

/** Long enough that no voice comes to its end, with what keys are for. */
const keys = `<article><h1>Keys</h1>${prose}<p>The ferry stops by <a href="/list.html">a list</a>, then goes on.</p>
<table><tr>${'<td>wide</td>'.repeat(300)}</tr></table>${prose.repeat(3)}<h2>The second part</h2>${prose.repeat(600)}</article>`;

/** Sentences that tell which one they are, in columns that read from the right. */
const columns = Array.from(
  { length: 40 },
  (_, i) =>
    `<p>第${i + 1}段の船は<ruby>桟橋<rp>（</rp><rt>さんばし</rt><rp>）</rp></ruby>を夜の十一時に離れました。客は六十一人、自転車は2台です。<em>灯り</em>が見えたら、<a href="/list.html">坂の上の鐘</a>を鳴らしてください。二分間は待ちますと、組合の事務長は話しています。岸壁では子どもたちが手を振り、船長は短く汽笛を鳴らしました。</p>${i % 10 === 4 ? `<h2>${i + 1}年目の冬</h2>` : ''}`,
).join('');

const story = `<article>${prose.repeat(6)}</article>`;

/** One second of a 440 Hz tone as WAV, 8 bit mono at 8 kHz. */
function tone(): Buffer {
  const rate = 8000;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + rate, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(rate, 40);
  const wave = Buffer.from(
    Array.from({ length: rate }, (_, i) => 128 + 60 * Math.sin((i / rate) * 440 * 2 * Math.PI)),
  );
  return Buffer.concat([header, wave]);
}

/** Pages that a reader must not fail on, by path. */
export const EDGE_PAGES: Routes = {
  '/list.html': html('List', '<ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul>'),
  '/notice.html': html(
    'Notice',
    '<nav><a href="/">Pools</a></nav><div>The pool is closed until Friday. Bring a towel then.</div>',
  ),
  '/keys.html': html('Keys', keys),
  // Takes a while to be read, and is below the caps.
  '/huge.html': html(
    'Huge',
    `<article>${'<p><b>A word</b> in a fog that hides the harbour and all of its lamps.</p>'.repeat(49_000)}</article>`,
  ),
  '/empty.html': html('Empty', ''),
  '/frames.html': {
    body: '<html><frameset cols="50%,50%"><frame src="/list.html"><frame src="/list.html"></frameset></html>',
    type: 'html',
  },
  '/drawing.svg': {
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">x</text></svg>',
    type: 'svg',
  },
  '/dot.png': {
    body: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
      'base64',
    ),
    type: 'png',
  },
  '/paper.pdf': {
    body: '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>',
    type: 'pdf',
  },
  // A language that the built-in voice does not speak.
  '/japanese.html': {
    body: `<!doctype html><html lang="ja"><meta charset="utf-8"><title>夜の船</title><article><h1>夜の船が帰る</h1>${'<p>船は二十人の乗客と二台の自転車を乗せて港を出ました。いつものように少し遅れましたが、誰も気にしませんでした。町の人々は窓から手を振り、子どもたちは岸壁を走りました。</p>'.repeat(6)}</article>`,
    type: 'html',
  },
  // Set from top to bottom by a style sheet, in a part of the page only.
  '/vertical.html': {
    body: `<!doctype html><html lang="ja"><meta charset="utf-8"><title>縦書きの夜の船</title><style>article{writing-mode:vertical-rl;block-size:60em;inline-size:20em}h1{writing-mode:horizontal-tb}</style><nav><a href="/">湾岸日報</a></nav><article><h1>縦書きの夜の船</h1>${columns}<pre>ferry --at 23:00</pre></article>`,
    type: 'html',
  },
  '/strict.html': html('Strict', story, {
    'content-security-policy':
      "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  }),
  '/sandboxed.html': html('Sandboxed', story, {
    'content-security-policy': 'sandbox',
  }),
  '/playing.html': html('Playing', `${story}<audio src="/tone.wav" loop autoplay></audio>`),
  '/tone.wav': { body: tone(), type: 'audio/wav' },
};
