import path from 'node:path';
import { launchChromium } from '../drive/chromium';
import { launchFirefox } from '../drive/firefox';
import { type HostilePage, readHostile } from '../drive/hostile/index-file';
import { type Found, walk } from '../drive/hostile/walk';
import { walkFirefox } from '../drive/hostile/walk-firefox';
import { servePages } from '../drive/pages';
import { corpus, type Options, type Report } from './report';

/**
 * Every page of a folder of hostile pages (`--dir`, default the shared ones) in the built extension, in
 * Chromium or with `--browser firefox` in Firefox. Fails when one of them falls short. `--only ID,ID` looks
 * at some alone.
 */
export async function run({ dir, only, browser }: Options): Promise<Report> {
  const { pages, routes } = readHostile(dir ?? corpus('hostile'), true);
  const asked: string[] = [];
  const server = await servePages(routes, {}, (pathname) => asked.push(pathname));
  const walker = browser === 'firefox' ? await inFirefox(asked) : await inChromium();
  try {
    const rows = [];
    for (const page of pages) {
      if (only && !only.split(',').includes(page.id)) continue;
      rows.push(row(await walker.walk(server.origin, page).catch((e) => crashed(page.id, e))));
    }
    const title = `Hostile pages in ${browser === 'firefox' ? 'Firefox' : 'Chromium'}`;
    return { title, rows, failed: rows.some((one) => one.faults !== '') };
  } finally {
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

function crashed(id: string, error: unknown): Found {
  const faults = [`the walk ended: ${String(error).split('\n')[0]}`];
  const nothing = { marks: [], requests: [], errors: [], covered: false, givenBack: false };
  return { id, outcome: 'failed', message: '', ms: 0, ...nothing, faults };
}

function row(found: Found): Report['rows'][number] {
  const line = {
    page: found.id,
    outcome: found.outcome,
    message: found.message.slice(0, 60),
    ms: found.ms,
    marker: found.marks.join(' '),
    requests: found.requests.length,
    overlay: found.covered ? 'yes' : 'no',
    errors: found.errors.length,
    'given back': found.givenBack ? 'yes' : 'no',
    faults: found.faults.join('; '),
  };
  console.log(`${line.page} ${line.outcome} ${line.ms} ms ${line.faults || 'ok'}`);
  return line;
}
