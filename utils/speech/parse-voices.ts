import { own } from '../parse';
import type { Voice } from './engine';

/** Reads a list of voices from a message, leaving out what is not one. */
export function parseVoices(value: unknown): Voice[] {
  return (Array.isArray(value) ? value : []).flatMap((item: unknown) => {
    const [id, name, lang] = ['id', 'name', 'lang'].map((key) => own(item, key));
    return typeof id === 'string' && typeof name === 'string' && typeof lang === 'string'
      ? [{ id, name, lang, local: own(item, 'local') === true }]
      : [];
  });
}
