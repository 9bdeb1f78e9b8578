import type { Variant } from './languages';

/** What the ids of the built-in voices begin with; no browser's voice has such a name. */
const BUILT_IN_PREFIX = 'clarion:';

export function builtInId(lang: string, variant?: Variant): string {
  return BUILT_IN_PREFIX + lang + (variant ? `+${variant}` : '');
}

/** The way a built-in voice sounds, where it is not the usual one. */
export function variantOf({ id }: { id: string }): Variant | undefined {
  return isBuiltIn({ id }) ? (id.split('+')[1] as Variant | undefined) : undefined;
}

export function isBuiltIn({ id }: { id: string }): boolean {
  return id.startsWith(BUILT_IN_PREFIX);
}
