import type { Edit, Library } from './library';
import { changeLibrary, readLibrary, watchLibrary } from './store';

/**
 * The library as one open page sees it: its own changes show at once, those of other pages and
 * devices as they arrive. While own changes are on their way to storage nothing older may overtake
 * them, or a quick second press would count from the value before the first.
 * @param show called with every new state.
 * @returns the function that changes it.
 */
export function liveLibrary(
  initial: Library,
  show: (library: Library) => void,
  signal: AbortSignal,
): (edit: Edit) => void {
  let shown = initial;
  let writing = 0;

  function take(stored: Library): void {
    if (writing > 0 || signal.aborted) return;
    shown = stored;
    show(shown);
  }

  watchLibrary(take, signal);
  return (edit) => {
    shown = edit(shown);
    show(shown);
    writing += 1;
    changeLibrary(edit)
      .then(
        () => true,
        // Storage is out of reach, as after an update of the extension: what is shown stays.
        () => false,
      )
      .then((stored) => {
        writing -= 1;
        if (stored && writing === 0) void readLibrary().then(take);
      });
  };
}
