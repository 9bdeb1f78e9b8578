import type { IconNode } from 'lucide';
import { Icon } from './icon';

interface Props {
  icon: IconNode;
  label: string;
  onPress: () => void;
  /** The id of a text that says more, or why pressing will not help now. */
  describedBy?: string | undefined;
  /** `main` stands out; `bare` shows its label to screen readers and as a tooltip only. */
  look?: 'main' | 'plain' | 'bare';
  id?: string;
}

/** A button with a picture and a name. */
export function Button({ icon, label, onPress, describedBy, look = 'plain', id }: Props) {
  return (
    <button
      type="button"
      id={id}
      class={`button ${look}`}
      title={look === 'bare' ? label : undefined}
      aria-describedby={describedBy}
      onClick={onPress}
    >
      <Icon node={icon} />
      <span class={look === 'bare' ? 'unseen' : 'label'}>{label}</span>
    </button>
  );
}
