import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A native search field with its label. */
export function SearchField({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <div class="choice">
      <label class="name" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        type="search"
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
