import { t } from '../../utils/i18n';
import type { Row, ToggleRow } from '../../utils/preferences/row';
import { Checkbox } from './checkbox';

interface Props {
  row: ToggleRow & Row;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** Something of the schema that is on or off. */
export function ToggleField({ row, value, onChange }: Props) {
  const note = row.note && t(row.note);
  return <Checkbox label={t(row.label)} checked={value} note={note} onChange={onChange} />;
}
