import fs from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * The folder of a built extension.
 * @throws when it was not built: a contract about nothing would hold.
 */
export function outputFolder(browser: 'chrome' | 'firefox'): string {
  const folder = path.join(ROOT, `.output/${browser}-mv3`);
  if (!fs.existsSync(folder)) throw new Error(`${folder} is missing: run "npm run build".`);
  return folder;
}

/** The files of the repository below a folder whose names end in one of the given ways. */
export function sources(folder: string, ...endings: string[]): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => path.join(folder, name));
}

export function read(file: string): string {
  return fs.readFileSync(path.join(ROOT, file), 'utf8');
}
