import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Library } from '../../utils/preferences/library';
import { liveLibrary } from '../../utils/preferences/live';
import { changeAt, type Place, placeAt } from '../../utils/preferences/profiles';
import type { Preferences } from '../../utils/preferences/schema';

/** What a page of the extension shows and changes of the library, as it holds at one site. */
export function useLibrary(initial: Library, host: string) {
  const [library, setLibrary] = useState(initial);
  const closed = useMemo(() => new AbortController(), []);
  const edit = useMemo(() => liveLibrary(initial, setLibrary, closed.signal), []);
  const place: Place = useMemo(() => placeAt(library, host), [library, host]);
  useEffect(() => () => closed.abort(), []);
  const change = (patch: Partial<Preferences>) => edit(changeAt(host, patch));
  return { library, place, edit, change };
}
