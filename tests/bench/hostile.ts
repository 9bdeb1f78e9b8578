import path from 'node:path';
import { launchChromium } from '../drive/chromium';
import { launchFirefox } from '../drive/firefox';
import { type Alone, aloneInChromium, aloneInFirefox } from '../drive/hostile/alone';
import { type HostilePage, readHostile } from '../drive/hostile/index-file';
import { type Found, walk } from '../drive/hostile/walk';
import { walkFirefox } from '../drive/hostile/walk-firefox';
import { servePages } from '../drive/pages';
import { corpus, type Options, type Report } from './report';

/** Of pages that take longer it is also told what they cost by themselves. */
const SLOW_MS = 2000;

/**
 * Every page of a folder of hostile pages (`--dir`, default the shared ones) in the built extension, in
 * Chromium or with `--browser firefox` in Firefox. Fails when one of them falls short. `--only ID,ID` looks
 * at some alone. Slow pages and such as end their tab are opened in a browser without the reader, too:
 * `alone` is how long an empty modal dialog takes there to be shown.
 */
export async function run({ dir, only, browser }: Options): Promise<Report> {
  const { pages, routes } = readHostile(dir ?? corpus('hostile'), true);
  const asked: string[] = [];
  const server = await servePages(routes, {}, (pathname) => asked.push(pathname));
  const isFirefox = browser === 'firefox';
  const walker = isFirefox ? await inFirefox(asked) : await inChromium();
  let alone: Alone | undefined;
  try {
    const rows = [];
    for (const page of pages) {
      if (only && !only.split(',').includes(page.id)) continue;
      const found = await walker.walk(server.origin, page).catch((e) => crashed(page.id, e));
      if (found.ms < SLOW_MS && found.outcome !== 'crashed') {
        rows.push(row(found, ''));
        continue;
      }
      alone ??= isFirefox ? await aloneInFirefox() : await aloneInChromium();
      const ms = await alone.dialog(`${server.origin}/${page.file}`);
      rows.push(row(ms === null ? blameless(found) : found, ms ?? 'crashes'));
    }
    const title = `Hostile pages in ${isFirefox ? 'Firefox' : 'Chromium'}`;
    return { title, rows, failed: rows.some((one) => one.faults !== '') };
  } finally {
    await alone?.close();
    await walker.close();
    await server.close();
  }
}

async function inChromium() {
  const extensions = [path.resolve('.output/chrome-mv3')];
  const chromium = await launchChromium({ extensions, headless: true });
  return {
    walk: (origin: string, page: HostilePage) => walk(chromium, origin, page),
    close: () => chromium.close(),
  };
}

async function inFirefox(asked: string[]) {
  const firefox = await launchFirefox({ headless: true });
  await firefox.install('.output/firefox-mv3');
  return {
    walk: (origin: string, page: HostilePage) => walkFirefox(firefox, origin, page, asked),
    close: () => firefox.close(),
  };
}

/** A page that ends its tab without the reader has nothing to say of it. */
function blameless(found: Found): Found {
  if (found.outcome !== 'crashed') return found;
  return { ...found, message: 'the page ends its tab without the reader, too', faults: [] };
}

function crashed(id: string, error: unknown): Found {
  const faults = [`the walk ended: ${String(error).split('\n')[0]}`];
  const nothing = { marks: [], requests: [], errors: [], covered: false, givenBack: false };
  return { id, outcome: 'failed', message: '', ms: 0, freeze: 0, ...nothing, faults };
}

function row(found: Found, alone: number | string): Report['rows'][number] {
  const line = {
    page: found.id,
    outcome: found.outcome,
    message: found.message.slice(0, 60),
    ms: found.ms,
    'longest pause': found.freeze,
    alone,
    marker: found.marks.join(' '),
    requests: found.requests.length,
    overlay: found.covered ? 'yes' : 'no',
    errors: found.errors.length,
    'given back': found.givenBack ? 'yes' : 'no',
    faults: found.faults.join('; '),
  };
  const told = line.faults || (found.outcome === 'crashed' ? found.message : 'ok');
  const beside = alone === '' ? '' : `, alone ${alone}`;
  console.log(
    `${line.page} ${line.outcome} ${line.ms} ms, pause ${found.freeze}${beside}: ${told}`,
  );
  return line;
}
