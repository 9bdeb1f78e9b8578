import { BookOpen } from 'lucide';
import { t } from '../../utils/i18n';
import { Button } from '../controls/button';

/** Says that the page below shows something else by now; the text being read stays until one wants that. */
export function MovedNotice({ onReadNew }: { onReadNew: () => void }) {
  return (
    <section class="moved" aria-label={t('movedTitle')}>
      <p>{t('moved')}</p>
      <Button icon={BookOpen} label={t('readNewPage')} onPress={onReadNew} />
    </section>
  );
}
