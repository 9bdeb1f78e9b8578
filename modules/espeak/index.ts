import fs from 'node:fs';
import path from 'node:path';
import 'wxt';
import { defineWxtModule } from 'wxt/modules';
import { ESPEAK_FOLDER } from '../../utils/speech/built-in/languages';
import { cutLoader, pack, packFiles } from './cut';

const PACKAGE = 'node_modules/@echogarden/espeak-ng-emscripten';

/**
 * Puts eSpeak NG into the extension, out of its npm package: the engine as it comes, save for the call
 * that would fetch 24 MB of data; that data cut to the shipped languages, a pack for each; its licence, and our own notices.
 *
 * Packs are scripts that the worker imports when a language is first spoken: the manifest's policy lets
 * no extension page fetch anything, not even its own files.
 */
export default defineWxtModule((wxt) => {
  const folder = ESPEAK_FOLDER.slice(1);
  wxt.hook('build:publicAssets', (_wxt, assets) => {
    const root = path.join(wxt.config.root, PACKAGE);
    const { engine, files } = cutLoader(fs.readFileSync(`${root}/espeak-ng.js`, 'utf8'));
    const data = fs.readFileSync(`${root}/espeak-ng.data`);
    assets.push(
      { contents: engine, relativeDest: `${folder}/espeak-ng.js` },
      { absoluteSrc: `${root}/COPYING`, relativeDest: `${folder}/COPYING` },
      { absoluteSrc: path.join(wxt.config.root, 'NOTICE'), relativeDest: 'NOTICE' },
      { absoluteSrc: path.join(wxt.config.root, 'LICENSE'), relativeDest: 'LICENSE' },
    );
    for (const [name, members] of packFiles(files)) {
      assets.push({
        contents: `export default ${JSON.stringify(pack(members, data))};\n`,
        relativeDest: `${folder}/${name}.js`,
      });
    }
  });
});
