import { execFileSync } from 'node:child_process';
import os from 'node:os';
import packageJson from '../../package.json' with { type: 'json' };
import { findChromium, findFirefox } from '../drive/programs';

/** When, on what machine and with which versions something was measured, as a sentence. */
export function whereMeasured(): string {
  const [{ model } = { model: 'unknown processor' }] = os.cpus();
  const { preact, dompurify, '@mozilla/readability': readability } = packageJson.dependencies;
  const versions = [
    ...[findChromium(), findFirefox()].map((program) => program && versionOf(program)),
    `Node ${process.versions.node}`,
    `Readability ${readability}, DOMPurify ${dompurify}, Preact ${preact}`,
  ];
  const machine = `${os.cpus().length} × ${model.trim()}, ${Math.round(os.totalmem() / 1e9)} GB`;
  const date = new Date().toISOString().slice(0, 10);
  return `Measured on ${date}, ${commit()}, ${machine}, ${os.type()} ${os.release()}; ${versions.filter(Boolean).join(', ')}.`;
}

function versionOf(program: string): string {
  return said(program, '--version').replace(/^Mozilla /, '');
}

/** The sources that were measured, and whether something in them was not committed yet. */
function commit(): string {
  const isChanged = said('git', 'status', '--porcelain', '--', ':!tests/bench/RESULTS.md') !== '';
  return `at ${said('git', 'rev-parse', '--short', 'HEAD')}${isChanged ? ' with changes' : ''}`;
}

function said(program: string, ...args: string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
