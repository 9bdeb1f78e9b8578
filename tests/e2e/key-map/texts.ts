import fs from 'node:fs';
import path from 'node:path';

type Texts = Record<string, { message: string }>;

const file = path.resolve(import.meta.dirname, '../../../public/_locales/en/messages.json');
const texts = JSON.parse(fs.readFileSync(file, 'utf8')) as Texts;

/** A text of the interface in English, with its placeholders filled in order. */
export function text(key: string, ...values: string[]): string {
  const found = texts[key];
  if (!found) throw new Error(`There is no text "${key}".`);
  let next = 0;
  return found.message.replace(/\$\w+\$/g, () => values[next++] ?? '');
}
