import { ask } from '../../utils/messages';

/** The bytes of a shipped font file, which the background reads out of the package. */
export async function loadFont(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const base64 = await ask('font', { file });
  if (base64 === null) throw new Error(`The font ${file} could not be read.`);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
