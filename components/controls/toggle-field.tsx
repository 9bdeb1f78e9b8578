import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { Row, ToggleRow } from '../../utils/preferences/schema';

interface Props {
  row: ToggleRow & Row;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** Something that is on or off, as a native checkbox; its name is part of the target. */
export function ToggleField({ row, value, onChange }: Props) {
  const id = useId();
  return (
    <div class="toggle">
      <input
        id={id}
        type="checkbox"
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label class="name" for={id}>
        {t(row.label)}
      </label>
    </div>
  );
}
