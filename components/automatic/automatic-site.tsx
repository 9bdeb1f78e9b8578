import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originsOf } from '../../utils/automatic-sites';
import { t } from '../../utils/i18n';
import { Checkbox } from '../controls/checkbox';
import { useAutomaticHosts } from './use-automatic-hosts';

/** Whether the articles of a site open by themselves; the browser asks the person before they do. */
export function AutomaticSite({ host }: { host: string }) {
  const hosts = useAutomaticHosts();
  // Drawn anew after a refusal, or the box would stay checked.
  const [refusals, setRefusals] = useState(0);

  function choose(automatic: boolean): void {
    const origins = originsOf(host);
    // Asked for at once: a permission may only be asked for while a press is being answered.
    const done = automatic
      ? browser.permissions.request({ origins })
      : browser.permissions.remove({ origins });
    done.catch(() => false).then((granted) => granted || setRefusals(refusals + 1));
  }

  if (hosts === null) return null;
  return (
    <Checkbox
      key={refusals}
      label={t('automaticHere', host)}
      note={t('automaticNote')}
      checked={hosts.includes(host)}
      onChange={choose}
    />
  );
}
