import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Routes } from '../pages';

/**
 * What became of a page that somebody asked to read. `crashed` is one that its tab cannot even show, which
 * is no fault where it cannot without the reader either: some 3,000 elements within each other end a Chromium of 8 MB stack.
 */
export type Outcome = 'opened' | 'declined' | 'failed' | 'crashed';

/** A page that attacks the reader or is broken, as `index.json` lists it. */
export interface HostilePage {
  id: string;
  file: string;
  /** What it tries, in words. */
  attacks: string;
  /** What must happen, in words. */
  expected: string;
  /** What must happen, for a machine; read out of the words where it is left out. */
  outcomes?: Outcome[];
  /** Words that the message of a page which is declined must hold. */
  message?: string;
  /** The article's title, where it matters. */
  title?: string;
  contentType: string;
  headers?: Record<string, string>;
  /** Evaluated in the page while the reader is open. */
  trigger?: string;
  /** How long the trigger goes on, in milliseconds. */
  lasts?: number;
  /** Whether the reader is open after the trigger, or has closed by itself; either may be right. */
  after?: 'open' | 'closed';
  /** Part of an address that must not be asked for. */
  probe?: string;
  /** Written by `generate.mjs` rather than stored. */
  generated?: boolean;
}

/** A folder of hostile pages, ready to be served. */
export interface HostileFolder {
  pages: HostilePage[];
  routes: Routes;
}

/**
 * Reads a folder with an `index.json` of the shared form.
 * @param withGenerated whether the pages that `generate.mjs` writes are made and read, too.
 */
export function readHostile(folder: string, withGenerated: boolean): HostileFolder {
  const index = JSON.parse(fs.readFileSync(path.join(folder, 'index.json'), 'utf8'));
  const pages = (index.files as HostilePage[]).filter(
    ({ generated }) => withGenerated || !generated,
  );
  const made = pages.some(({ generated }) => generated) ? generate(folder) : null;
  const routes = pages.map(({ file, generated, contentType, headers }) => [
    `/${file}`,
    {
      body: fs.readFileSync(path.join(generated ? made! : folder, file)),
      type: contentType,
      ...(headers ? { headers } : {}),
    },
  ]);
  if (made) fs.rmSync(made, { recursive: true });
  return { pages, routes: Object.fromEntries(routes) };
}

function generate(folder: string): string {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'clarion-hostile-'));
  execFileSync(process.execPath, [path.join(folder, 'generate.mjs'), made]);
  return made;
}

/** What may become of a page: an index that says it in words alone says it with these. */
export function outcomesOf({ outcomes, expected }: HostilePage): Outcome[] {
  if (outcomes) return outcomes;
  const declined = /\b(?:declin|refus|says that|message|explains)/.test(expected);
  const opened = !declined || /\b(?:opens|shown|stays open)\b/.test(expected);
  return [...(opened ? (['opened'] as const) : []), ...(declined ? (['declined'] as const) : [])];
}
