import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { ChoiceRow, Row } from '../../utils/preferences/row';

interface Props {
  row: ChoiceRow & Row;
  value: string;
  onChange: (value: string) => void;
}

/** One of a few named things, as a native select. */
export function ChoiceField({ row, value, onChange }: Props) {
  const id = useId();
  return (
    <div class="choice">
      <label class="name" for={id}>
        {t(row.label)}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {row.options.map((option) => (
          <option key={option} value={option}>
            {t(row.names[option]!)}
          </option>
        ))}
      </select>
    </div>
  );
}
