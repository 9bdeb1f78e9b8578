import { useId } from 'preact/hooks';

interface Props {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A native checkbox; its name is part of the target. */
export function Checkbox({ label, checked, onChange }: Props) {
  const id = useId();
  return (
    <div class="toggle">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label class="name" for={id}>
        {label}
      </label>
    </div>
  );
}
