import { useEffect, useMemo, useState } from 'preact/hooks';
import { livePreferences } from '../../utils/preferences/live';
import type { Preferences } from '../../utils/preferences/schema';

/** Preferences as a page of the extension shows them, and the function that changes some. */
export function usePreferences(initial: Preferences) {
  const [preferences, setPreferences] = useState(initial);
  const closed = useMemo(() => new AbortController(), []);
  const change = useMemo(() => livePreferences(initial, setPreferences, closed.signal), []);
  useEffect(() => () => closed.abort(), []);
  return [preferences, change] as const;
}
