import { Readability } from '@mozilla/readability';

/** Runs in the page: Readability with nothing around it, as the bench compares ours with. */
export interface Plain {
  text: string;
  html: string;
  title: string;
  byline: string;
  published: string | null;
  ms: number;
}

function plainReadability(): Plain {
  const start = performance.now();
  const found = new Readability(document.cloneNode(true) as Document).parse();
  const ms = performance.now() - start;
  return {
    text: found?.textContent ?? '',
    html: found?.content ?? '',
    title: found?.title ?? '',
    byline: found?.byline ?? '',
    published: found?.publishedTime ?? null,
    ms,
  };
}

Object.assign(globalThis, { plainReadability });
