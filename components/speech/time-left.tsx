import { t, uiLanguage } from '../../utils/i18n';

/** How long the rest of the text takes; null, and nothing is shown, while nothing is read. */
export function TimeLeft({ minutes }: { minutes: number | null }) {
  if (minutes === null) return null;
  return (
    <span class="time-left">
      {minutes < 1 ? t('lastMinute') : t('timeLeft', inMinutes(Math.round(minutes)))}
    </span>
  );
}

/** "12 minutes", in the interface's language with its plurals. */
export function inMinutes(minutes: number): string {
  return new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  }).format(minutes);
}
