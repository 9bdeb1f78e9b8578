import fs from 'node:fs/promises';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** One answer kept in memory. */
export interface Served {
  body: string | Uint8Array;
  /** A content type, or a file name extension that implies one. */
  type: string;
  headers?: Record<string, string>;
}

/** Answers by path, query excluded: `{ '/strict.html': … }`. */
export type Routes = Record<string, Served>;

/** A running server of test pages. */
export interface PageServer {
  origin: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xhtml: 'application/xhtml+xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

/**
 * Serves a folder, or answers kept in memory, or both, on a free port of 127.0.0.1; all else is
 * 404. Routes win over files.
 * @param onRequest told of every path that is asked for.
 */
export async function servePages(
  source: string | Routes,
  routes: Routes = {},
  onRequest: (pathname: string) => void = () => {},
): Promise<PageServer> {
  const folder = typeof source === 'string' ? await fs.realpath(source) : null;
  const answers = new Map(Object.entries(typeof source === 'string' ? routes : source));
  const server = http.createServer((request, response) => {
    onRequest(pathOf(request) ?? '');
    find(request, folder, answers)
      .then((served) => answer(request, response, served))
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => close(server) };
}

async function find(
  request: IncomingMessage,
  folder: string | null,
  answers: ReadonlyMap<string, Served>,
): Promise<Served | null> {
  const pathname = pathOf(request);
  if (pathname === null) return null;
  const kept = answers.get(pathname);
  if (kept !== undefined) return kept;
  return folder === null ? null : readFile(folder, pathname);
}

function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
  } catch {
    return null;
  }
}

async function readFile(folder: string, pathname: string): Promise<Served | null> {
  try {
    // The real path, so that neither dots nor a symbolic link leads out of the folder.
    const file = await fs.realpath(path.join(folder, pathname));
    if (!file.startsWith(folder + path.sep)) return null;
    return { body: await fs.readFile(file), type: path.extname(file).slice(1).toLowerCase() };
  } catch {
    return null;
  }
}

function answer(request: IncomingMessage, response: ServerResponse, served: Served | null): void {
  const { body, type, headers } = served ?? { body: 'Not found', type: 'txt' };
  response.writeHead(served === null ? 404 : 200, {
    'content-type': type.includes('/') ? type : (TYPES[type] ?? 'application/octet-stream'),
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function close(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
