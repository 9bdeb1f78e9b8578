import type { IconNode } from 'lucide';
import { Icon } from './icon';

interface Props {
  icon: IconNode;
  label: string;
  /** What screen readers hear in place of the label, where that alone does not say what it is about. */
  fullLabel?: string;
  onPress: () => void;
  /** The id of a text that says more, or why pressing will not help now. */
  describedBy?: string | undefined;
  /** `main` stands out; `bare` shows its label to screen readers and as a tooltip only. */
  look?: 'main' | 'plain' | 'bare';
  id?: string;
  /** What the button shows and hides, by its id. */
  expands?: { id: string; open: boolean };
}

/** A button with a picture and a name. */
export function Button(props: Props) {
  const { icon, label, fullLabel, onPress, describedBy, look = 'plain', id, expands } = props;
  return (
    <button
      type="button"
      id={id}
      class={`button ${look}`}
      title={look === 'bare' ? label : undefined}
      aria-label={fullLabel}
      aria-describedby={describedBy}
      aria-expanded={expands?.open}
      aria-controls={expands?.open ? expands.id : undefined}
      onClick={onPress}
    >
      <Icon node={icon} />
      <span class={look === 'bare' ? 'unseen' : 'label'}>{label}</span>
    </button>
  );
}
