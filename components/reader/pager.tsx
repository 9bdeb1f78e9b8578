import { ChevronLeft, ChevronRight } from 'lucide';
import { t, uiDirection } from '../../utils/i18n';
import { Button } from '../controls/button';
import type { Pages } from './use-pages';

interface Props {
  pages: Pages;
  /** A voice turns the pages: their numbers are not to be told over it. */
  silent: boolean;
}

/** The buttons that turn pages, and which page it is; the number is a live region by itself. */
export function Pager({ pages: { page, count, turn }, silent }: Props) {
  const [back, forth] =
    uiDirection() === 'rtl' ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  return (
    <nav class="pager" aria-label={t('pages')}>
      <Button look="bare" icon={back} label={t('previousPage')} onPress={() => turn(-1)} />
      <output aria-live={silent ? 'off' : 'polite'}>{t('pageOf', page, count)}</output>
      <Button look="bare" icon={forth} label={t('nextPage')} onPress={() => turn(1)} />
    </nav>
  );
}
