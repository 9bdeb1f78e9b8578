import path from 'node:path';
import { launchChromium } from '../drive/chromium';
import { readHostile } from '../drive/hostile/index-file';
import { type Found, walk } from '../drive/hostile/walk';
import { servePages } from '../drive/pages';
import { corpus, type Options, type Report } from './report';

/**
 * Every page of a folder of hostile pages (`--dir`, default the shared ones) in real Chromium with the
 * built extension. Fails when one of them falls short. `--only ID,ID` looks at some alone.
 */
export async function run({ dir, only }: Options): Promise<Report> {
  const { pages, routes } = readHostile(dir ?? corpus('hostile'), true);
  const server = await servePages(routes);
  const extensions = [path.resolve('.output/chrome-mv3')];
  const chromium = await launchChromium({ extensions, headless: true });
  try {
    const rows = [];
    for (const page of pages) {
      if (only && !only.split(',').includes(page.id)) continue;
      rows.push(row(await walk(chromium, server.origin, page).catch((e) => crashed(page.id, e))));
    }
    return { title: 'Hostile pages', rows, failed: rows.some((one) => one.faults !== '') };
  } finally {
    await chromium.close();
    await server.close();
  }
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
