import { Undo2 } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../controls/button';

interface Props {
  /** What was done. */
  text: string;
  onUndo: () => void;
}

/**
 * Stands where something was taken away, with the way back. It takes the focus that the removed
 * button had, and stays until the next action: nobody is fast enough for a message that vanishes.
 */
export function GoneRow({ text, onUndo }: Props) {
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => row.current!.querySelector('button')!.focus(), []);
  return (
    <li class="row" ref={row}>
      <span class="row-name">{text}</span>
      <Button icon={Undo2} label={t('undo')} fullLabel={`${t('undo')}: ${text}`} onPress={onUndo} />
    </li>
  );
}
