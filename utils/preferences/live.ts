import { changePreferences } from './change';
import { PREFERENCE_KEYS, type Preferences } from './schema';
import { readPreferences, updatePreferences, watchPreferences } from './store';

/**
 * Preferences as one open page sees them: its own changes show at once, those of other pages and
 * devices as they arrive. While own changes are on their way to storage nothing older may overtake
 * them, or a quick second press would count from the value before the first.
 * @param show called with every new state.
 * @returns the function that changes some of them.
 */
export function livePreferences(
  initial: Preferences,
  show: (preferences: Preferences) => void,
  signal: AbortSignal,
): (patch: Partial<Preferences>) => void {
  let shown = initial;
  let writing = 0;

  function take(stored: Preferences): void {
    if (writing > 0 || signal.aborted) return;
    shown = stored;
    show(shown);
  }

  watchPreferences(take, signal);
  return (patch) => {
    const before = shown;
    shown = changePreferences(before, patch);
    show(shown);
    writing += 1;
    updatePreferences(difference(before, shown))
      .then(
        () => true,
        // Storage is out of reach, as after an update of the extension: what is shown stays.
        () => false,
      )
      .then((stored) => {
        writing -= 1;
        if (stored && writing === 0) void readPreferences().then(take);
      });
  };
}

/** What has changed, so that nothing else of a newer stored state is overwritten. */
function difference(before: Preferences, after: Preferences): Partial<Preferences> {
  const changed = PREFERENCE_KEYS.filter((key) => before[key] !== after[key]);
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}
