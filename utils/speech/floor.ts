/** In each page where sound is made, what silences the one who spoke last. */
const speakers = new WeakMap<object, () => void>();

/**
 * Begins to speak in a page. Two voices at once would be neither's, whatever makes them, so the one who
 * spoke before rests.
 * @param rest silences the one who begins now, when another does.
 */
export function takeFloor(page: object, rest: () => void): void {
  const before = speakers.get(page);
  speakers.set(page, rest);
  if (before !== rest) before?.();
}
