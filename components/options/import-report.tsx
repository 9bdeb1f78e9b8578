import { Check, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { count, list, t } from '../../utils/i18n';
import type { Allowed, Refused } from '../../utils/preferences/import-fields';
import { countTaken, type Import } from '../../utils/preferences/import-file';
import { Button } from '../controls/button';

interface Props {
  report: Import;
  onUse: () => void;
  onCancel: () => void;
}

/** More would not be read; the file itself is the place to look then. */
const LONGEST_LIST = 100;

/** What a file holds and what of it was refused, before anything is changed. */
export function ImportReport({ report, onUse, onCancel }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const { preferences, profiles, sites } = countTaken(report);
  const usable = preferences + profiles + sites > 0 || report.chosen !== null;
  useEffect(() => title.current!.focus(), [report]);
  return (
    <section class="report fields" aria-labelledby="report-title">
      <h3 id="report-title" tabIndex={-1} ref={title}>
        {t('fileHolds')}
      </h3>
      <ul>
        <li>{t('filePreferences', preferences)}</li>
        <li>{t('fileProfiles', profiles)}</li>
        <li>{t('fileSites', sites)}</li>
      </ul>
      {report.refused.length > 0 && <RefusedFields refused={report.refused} />}
      <p class="note">{t(usable ? 'fileKeeps' : 'fileRefusedAll')}</p>
      <div class="actions">
        {usable && <Button icon={Check} look="main" label={t('useFile')} onPress={onUse} />}
        <Button icon={X} label={t('cancel')} onPress={onCancel} />
      </div>
    </section>
  );
}

function RefusedFields({ refused }: { refused: readonly Refused[] }) {
  const more = refused.length - LONGEST_LIST;
  return (
    <>
      <h4>{t('fileRefused', refused.length)}</h4>
      <ul>
        {refused.slice(0, LONGEST_LIST).map(({ path, found, allowed }, index) => (
          <li key={`${index} ${path}`}>
            <code dir="ltr">{path}</code> {t('refusedField', found, explain(allowed))}
          </li>
        ))}
        {more > 0 && <li>{t('fileMore', more)}</li>}
      </ul>
    </>
  );
}

/** What may stand in a field, in words. */
function explain(allowed: Allowed): string {
  switch (allowed.kind) {
    case 'range':
      return t('allowed_range', allowed.min, allowed.max);
    case 'options':
      return t('allowed_options', list(allowed.options.map((option) => `"${option}"`)));
    case 'text':
      return count('allowedText', allowed.longest);
    default:
      return t(`allowed_${allowed.kind}`);
  }
}
