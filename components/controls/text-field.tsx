import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  maxLength: number;
  /** What is wrong with the value; empty while nothing is. */
  problem: string;
  onChange: (value: string) => void;
  input: RefObject<HTMLInputElement | null>;
}

/** A native text field with its label, and below it what is wrong. */
export function TextField({ label, value, maxLength, problem, onChange, input }: Props) {
  const id = useId();
  return (
    <div class="choice">
      <label class="name" for={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        class="field"
        type="text"
        autocomplete="off"
        value={value}
        maxLength={maxLength}
        aria-invalid={problem !== ''}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
