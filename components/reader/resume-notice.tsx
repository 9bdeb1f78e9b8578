import { Bookmark, X } from 'lucide';
import { t } from '../../utils/i18n';
import { Button } from '../controls/button';
import { Notice } from './notice';
import type { Offer } from './use-place-memory';

/** Offers to go on where the person stopped; the page does not move before they say so. */
export function ResumeNotice({ percent, accept, dismiss }: Offer) {
  return (
    <Notice label={t('resumeTitle')}>
      <p>{t('resume', percent)}</p>
      <div class="buttons">
        <Button icon={Bookmark} label={t('resumeAt', percent)} onPress={accept} />
        <Button look="bare" icon={X} label={t('resumeDismiss')} onPress={dismiss} />
      </div>
    </Notice>
  );
}
