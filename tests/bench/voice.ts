import type { Report } from './report';
import { heard } from './voice-heard';
import { long } from './voice-long';

/**
 * How soon the built-in voice is heard, how long it rests between sentences and what it costs, beside
 * the system's own; and how it bears a long article.
 */
export async function run(): Promise<Report> {
  return { title: 'The built-in voice', rows: [...(await heard()), ...(await long())], keep: true };
}
