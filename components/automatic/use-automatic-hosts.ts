import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { automaticHosts } from '../../utils/automatic-sites';

/** The sites that open by themselves, live: the browser's own pages change them too. Null while nobody knows. */
export function useAutomaticHosts(): string[] | null {
  const [hosts, setHosts] = useState<string[] | null>(null);
  useEffect(() => {
    const read = () =>
      void browser.permissions
        .getAll()
        .then(({ origins = [] }) => setHosts(automaticHosts(origins)));
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(read);
    onRemoved.addListener(read);
    read();
    return () => {
      onAdded.removeListener(read);
      onRemoved.removeListener(read);
    };
  }, []);
  return hosts;
}
