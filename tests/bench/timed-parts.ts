import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Tells what each part of an extraction takes, from outside: where `extract.ts` imports a function of
 * a part, it gets one that counts its time and calls it. The product has no clock in it.
 */

const ARTICLE = path.resolve(import.meta.dirname, '../../utils/article');
const CALLER = path.join(ARTICLE, 'extract.ts');
const PREFIX = '\0timed:';

/** The functions that are timed, by the module that `extract.ts` imports them from. */
const TIMED: Record<string, Record<string, Part>> = {
  './passes/unseen': { copyPage: 'copy' },
  './passes/before': { revealLazyImages: 'passes' },
  './passes/formulas': { flattenFormulas: 'passes' },
  './metadata': { readMetadata: 'metadata' },
  './passes': { prepare: 'passes', refine: 'passes' },
  './readability': { parseWithReadability: 'Readability' },
  './passes/rescue': { rescueBlocks: 'passes' },
  './cross-check': { lacks: 'passes' },
  './sanitise': { sanitise: 'sanitising' },
};

export const PARTS = ['copy', 'metadata', 'passes', 'Readability', 'sanitising'] as const;
type Part = (typeof PARTS)[number];
/** Milliseconds by part; a page's `timedParts` after an extraction. */
export type Times = Record<Part, number>;

export function timeParts(): Plugin {
  return {
    name: 'time-parts',
    enforce: 'pre',
    resolveId(source, importer) {
      return importer === CALLER && source in TIMED ? PREFIX + source : null;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      return timedModule(id.slice(PREFIX.length));
    },
  };
}

function timedModule(source: string): string {
  const file = JSON.stringify(`${path.join(ARTICLE, source)}.ts`);
  const functions = Object.entries(TIMED[source]!).map(
    ([name, part]) =>
      `export const ${name} = (...given) => timed('${part}', () => whole.${name}(...given));`,
  );
  return [`import * as whole from ${file};`, `export * from ${file};`, CLOCK, ...functions].join(
    '\n',
  );
}

const CLOCK = `function timed(part, work) {
  const parts = (globalThis.timedParts ??= {});
  const start = performance.now();
  try {
    return work();
  } finally {
    parts[part] = (parts[part] ?? 0) + performance.now() - start;
  }
}`;
