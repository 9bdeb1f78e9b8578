import { perLanguage, t } from '../../utils/i18n';

/** How long the rest of the text takes; null, and nothing is shown, while nothing is read. */
export function TimeLeft({ minutes }: { minutes: number | null }) {
  if (minutes === null) return null;
  return (
    <span class="time-left">
      {minutes < 1 ? t('lastMinute') : t('timeLeft', inMinutes(Math.round(minutes)))}
    </span>
  );
}

const MINUTES = perLanguage(
  (language) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
);

/** "12 minutes", in the interface's language with its plurals. */
export function inMinutes(minutes: number): string {
  return MINUTES().format(minutes);
}
