/** What the ids of the built-in voices begin with; no browser's voice has such a name. */
export const BUILT_IN_PREFIX = 'clarion:';

export function isBuiltIn({ id }: { id: string }): boolean {
  return id.startsWith(BUILT_IN_PREFIX);
}
