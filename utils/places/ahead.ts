import { openPlaceMemory } from './store';

/** What a page is known by. */
type Names = Parameters<typeof openPlaceMemory>[0];
export type OpenMemory = typeof openPlaceMemory;

/**
 * Asks storage for the place in a page before its text is read, as both take their time.
 * @returns gives that to the first text, where it goes by the same names, and asks anew for every other.
 */
export function memoryAhead(page: Names): OpenMemory {
  let ahead: ReturnType<OpenMemory> | undefined = openPlaceMemory(page);
  return (text) => {
    const isSame = text.url === page.url && text.canonical === page.canonical;
    const memory = (isSame && ahead) || openPlaceMemory(text);
    ahead = undefined;
    return memory;
  };
}
