import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cutLoader, pack, packFiles } from '../../../modules/espeak/cut';

const PACKAGE = path.resolve(
  import.meta.dirname,
  '../../../node_modules/@echogarden/espeak-ng-emscripten',
);

/** What the extension is built from. */
export function readPackage() {
  const source = fs.readFileSync(`${PACKAGE}/espeak-ng.js`, 'utf8');
  return { ...cutLoader(source), data: fs.readFileSync(`${PACKAGE}/espeak-ng.data`) };
}

/** Imports engine and packs as the built extension does, and counts what was asked for. */
export function makeLoader() {
  const { engine, files, data } = readPackage();
  const packs = packFiles(files);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'clarion-espeak-'));
  fs.writeFileSync(`${folder}/espeak-ng.mjs`, engine);
  const loaded: string[] = [];
  return {
    loaded,
    async load(file: string): Promise<{ default: unknown }> {
      const name = path.basename(file, '.js');
      loaded.push(name);
      if (name === 'espeak-ng')
        return import(/* @vite-ignore */ pathToFileURL(`${folder}/espeak-ng.mjs`).href);
      return { default: pack(packs.get(name)!, data) };
    },
    close: () => fs.rmSync(folder, { recursive: true }),
  };
}
