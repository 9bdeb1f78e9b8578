import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import 'wxt';
import { defineWxtModule } from 'wxt/modules';

/** Where a script of the reader says what those that come after it can take from it. */
const SHARED = {
  reader: 'entrypoints/reader/shared.ts',
  'reader-listening': 'entrypoints/reader-listening/shared.ts',
};
/** Whose modules each part takes instead of having them itself; that script must be there before. */
const TAKES: Record<string, (keyof typeof SHARED)[]> = {
  'reader-listening': ['reader'],
  'reader-panel': ['reader', 'reader-listening'],
  'reader-vertical': ['reader'],
};
const PREFIX = '\0shared:';

/**
 * Builds the reader's parts without what is there already. Scripts that are put into a page are no modules
 * and cannot import from each other; so the first ones name modules in the global object that they
 * share, and a part is given those in the place of its own imports.
 *
 * What each script holds is listed in `.output/reader-modules.json`, for the contract that says that no
 * module is there twice.
 */
export default defineWxtModule((wxt) => {
  const { root } = wxt.config;
  const held: Record<string, Record<string, number>> = {};
  wxt.hook('vite:build:extendConfig', ([entry, ...others], config) => {
    const name = entry?.name ?? '';
    if (others.length > 0 || !/^reader(?:-|$)/.test(name)) return;
    const files = (TAKES[name] ?? []).map((script) => path.join(root, SHARED[script]));
    const list = (modules: Record<string, number>) => {
      held[name] = modules;
    };
    config.plugins = [
      ...(config.plugins ?? []),
      takeShared(files),
      toAscii(),
      ...(name === 'reader' ? [answerWhereHere()] : []),
      listModules(root, list),
    ];
  });
  wxt.hook('build:done', () => {
    fs.writeFileSync(
      path.join(wxt.config.outBaseDir, 'reader-modules.json'),
      JSON.stringify(held, null, 1),
    );
  });
});

/** @param files those that list `import * as NAME from 'MODULE'` and share it under that name. */
function takeShared(files: readonly string[]): Plugin {
  /** Names by the modules that they stand for. */
  const names = new Map<string, string>();
  return {
    name: 'take-shared',
    enforce: 'pre',
    async buildStart() {
      for (const file of files) {
        const imports = fs.readFileSync(file, 'utf8').matchAll(/import \* as (\w+) from '(.+)';/g);
        for (const [, name, source] of imports) {
          const found = await this.resolve(source!, file);
          if (found) names.set(found.id, name!);
        }
      }
    },
    async resolveId(source, importer, options) {
      if (!importer || importer.startsWith(PREFIX)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && names.has(found.id) ? PREFIX + found.id : null;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const module = id.slice(PREFIX.length);
      const { exports } = await this.load({ id: module });
      const shared = `globalThis.clarionShared.${names.get(module)}`;
      return (exports ?? []).map((name) => `export const ${name} = ${shared}.${name};`).join('\n');
    },
  };
}

/**
 * Writes all other characters as escapes. One letter beyond Latin-1 makes a browser keep and read a whole
 * script at two bytes a character; packed it is no larger this way.
 */
function toAscii(): Plugin {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'to-ascii',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/[\u0080-\uffff]/g, escaped);
      }
    },
  };
}

/**
 * Has the reader's script do nothing but answer where it is in the page already: it comes with every wish, and
 * modules that were made anew would take the place of those that its parts share.
 */
function answerWhereHere(): Plugin {
  return {
    name: 'answer-where-here',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          if (!chunk.code.startsWith('(function')) this.error('The script is no function.');
          chunk.code = `globalThis.clarionReader?.()??${chunk.code}`;
        }
      },
    },
  };
}

function listModules(root: string, list: (modules: Record<string, number>) => void): Plugin {
  return {
    name: 'list-modules',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const modules = Object.entries(chunk.modules)
          .filter(([id, { renderedLength }]) => renderedLength > 0 && !id.startsWith(PREFIX))
          .map(([id, { renderedLength }]) => [path.relative(root, id), renderedLength] as const);
        list(Object.fromEntries(modules));
      }
    },
  };
}
