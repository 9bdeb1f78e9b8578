import { useId } from 'preact/hooks';

interface Props {
  label: string;
  checked: boolean;
  /** A text under it that says what it does. */
  note?: string | undefined;
  onChange: (checked: boolean) => void;
}

/** A native checkbox; its name is part of the target. */
export function Checkbox({ label, checked, note, onChange }: Props) {
  const id = useId();
  const box = (
    <div class="toggle">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={note && `${id}-note`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label class="name" for={id}>
        {label}
      </label>
    </div>
  );
  if (!note) return box;
  return (
    <div>
      {box}
      <p class="note" id={`${id}-note`}>
        {note}
      </p>
    </div>
  );
}
