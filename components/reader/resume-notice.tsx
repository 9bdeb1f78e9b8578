import { Bookmark, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../controls/button';
import type { Offer } from './use-place-memory';

/** Offers to go on where the person stopped; the page does not move before they say so. */
export function ResumeNotice({ percent, accept, dismiss }: Offer) {
  const notice = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = notice;
    // The pressed button goes with the notice; the focus goes to the way to all preferences.
    return () => {
      if (!current?.contains(current.ownerDocument.activeElement)) return;
      current.closest('.toolbar')?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    };
  }, []);
  return (
    <section ref={notice} class="resume" aria-label={t('resumeTitle')}>
      <p>{t('resume', percent)}</p>
      <div class="buttons">
        <Button icon={Bookmark} label={t('resumeAt', percent)} onPress={accept} />
        <Button look="bare" icon={X} label={t('resumeDismiss')} onPress={dismiss} />
      </div>
    </section>
  );
}
