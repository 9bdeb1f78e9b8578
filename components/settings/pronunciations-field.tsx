import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { PronunciationsRow, Row } from '../../utils/preferences/row';

interface Props {
  row: PronunciationsRow & Row;
  value: string;
  onChange: (value: string) => void;
}

const ROWS = 4;

/** The list of pronunciations as people type it; it counts once the field is left. */
export function PronunciationsField({ row, value, onChange }: Props) {
  const id = useId();
  return (
    <div class="choice">
      <label class="name" for={id}>
        {t(row.label)}
      </label>
      <textarea
        id={id}
        class="field words"
        rows={ROWS}
        maxLength={row.maxLength}
        spellcheck={false}
        aria-describedby={`${id}-note`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p class="note" id={`${id}-note`}>
        {t('pronunciationsNote')}
      </p>
    </div>
  );
}
