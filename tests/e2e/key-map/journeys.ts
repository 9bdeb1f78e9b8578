import { CONTROLS } from './controls';
import { PAGES } from './pages';
import { READER } from './reader';
import type { Journey } from './walking';

/** The journeys by the name of their row in the key map of ACCESSIBILITY.md, in its order. */
export const JOURNEYS: Record<string, Journey> = { ...CONTROLS, ...PAGES, ...READER };
