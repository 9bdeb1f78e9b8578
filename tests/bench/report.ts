import fs from 'node:fs';
import path from 'node:path';

/** What a benchmark returns: a table, one record a row. */
export interface Report {
  title: string;
  rows: Record<string, string | number>[];
  /** Whether the table is kept in the repository, in tests/bench/RESULTS.md. */
  keep?: boolean;
}

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

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A report as a Markdown table. */
export function toMarkdown({ title, rows }: Report): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ].join('\n');
}
