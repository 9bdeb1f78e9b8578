import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Plot } from './plot';

/** What a benchmark returns: a table, one record a row. */
export interface Report {
  title: string;
  rows: Record<string, string | number>[];
  /** What `--json` writes where it is more than the table. */
  data?: unknown;
  /** Whether the table is kept in the repository, in tests/bench/RESULTS.md. */
  keep?: boolean;
  /** Drawn beside the kept table. */
  plots?: Plot[];
  /** Whether something fell short, so that the command fails. */
  failed?: boolean;
}

/** What stands after the bench's name on the command line: `--dir DIR` is `{ dir: 'DIR' }`. */
export type Options = Partial<
  Record<'dir' | 'json' | 'only' | 'browser' | 'seed' | 'pages' | 'rounds' | 'minutes', string>
>;

/**
 * A folder of the shared data (`CLARION_CORPUS`, default `../shared`).
 * @throws with a plain message when it is not there.
 */
export function corpus(folder: string): string {
  const root = path.resolve(process.env.CLARION_CORPUS ?? '../shared');
  const found = path.join(root, folder);
  if (fs.existsSync(found)) return found;
  throw new Error(`This bench needs ${found}. Set CLARION_CORPUS to the folder of shared data.`);
}

/** Rules are made looking at one half of the pages only; the other half tells what they are worth. */
export function isTuned(id: string): boolean {
  return createHash('md5').update(id).digest()[0]! % 2 === 0;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that a share of the others is not above: 0.95 gives the 95th percentile, by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A report as a Markdown table. */
export function toMarkdown({ title, rows, plots = [] }: Report): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
    ...plots.flatMap((plot) => ['', `![${plot.title}](${plot.file})`]),
  ].join('\n');
}

const HEAD = '# Results\n\nWritten by `npm run bench -- NAME`; measured, never typed.';

/**
 * The kept results with this report's section put in or replaced; the others stay as they are.
 * @param where with what it was measured, as each section may be of another day and machine.
 */
export function keepSection(results: string, report: Report, where: string): string {
  const heading = `## ${report.title}\n`;
  const section = toMarkdown(report).replace(heading, `${heading}\n${where}\n`);
  const sections = results.split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  const old = sections.findIndex((section) => section.startsWith(heading));
  sections.splice(old < 0 ? sections.length : old, old < 0 ? 0 : 1, section);
  return `${[HEAD, ...sections.map((section) => section.trim())].join('\n\n')}\n`;
}
