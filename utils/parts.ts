/** Code of the reader that its first screen does without; each is a script of its own. */
export const PART_NAMES = ['listening', 'panel', 'vertical'] as const;
export type PartName = (typeof PART_NAMES)[number];
