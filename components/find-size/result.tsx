import { ArrowLeft, Check, X } from 'lucide';
import { t } from '../../utils/i18n';
import { foundKeys } from '../../utils/preferences/find-size';
import type { Preferences } from '../../utils/preferences/schema';
import { Button } from '../controls/button';
import { NameForm } from '../options/name-form';
import { Sample } from './sample';
import { StepHeading } from './step-form';
import { tell } from './values';

interface Props {
  before: Preferences;
  found: Preferences;
  /** The name that is offered. */
  name: string;
  onBack: () => void;
  onSave: (name: string) => void;
  onLeave: () => void;
}

/** What the path has led to, before anything is changed. */
export function Result({ before, found, name, onBack, onSave, onLeave }: Props) {
  const keys = foundKeys(before, found);
  return (
    <section class="step">
      <StepHeading text={t(keys.length > 0 ? 'findResult' : 'findResultNone')} />
      {keys.length > 0 && (
        <>
          <ul class="found">
            {keys.map((key) => (
              <li key={key}>{tell(key, found)}</li>
            ))}
          </ul>
          <Sample preferences={found} />
          <NameForm
            label={t('findName')}
            initial={name}
            submit={{ icon: Check, label: t('findSave') }}
            onName={onSave}
          />
          <p class="note">{t('findSaveExplained')}</p>
        </>
      )}
      <div class="ways">
        <Button icon={ArrowLeft} label={t('findBack')} onPress={onBack} />
        <Button icon={X} label={t('findLeave')} onPress={onLeave} />
      </div>
    </section>
  );
}
