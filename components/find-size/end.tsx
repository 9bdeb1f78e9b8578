import { RotateCcw, Undo2, X } from 'lucide';
import { t } from '../../utils/i18n';
import { Button } from '../controls/button';
import { StepHeading } from './step-form';

interface Props {
  /** What has come of it. */
  text: string;
  note: string;
  /** The way back where something was changed; else the path can be begun again. */
  onUndo: (() => void) | undefined;
  onAgain: () => void;
  onClose: () => void;
}

/** The end of the path, with the way back that stays until the page is closed. */
export function End({ text, note, onUndo, onAgain, onClose }: Props) {
  return (
    <section class="step">
      <StepHeading text={text} />
      <p class="note">{note}</p>
      <div class="ways">
        {onUndo ? (
          <Button
            icon={Undo2}
            label={t('undo')}
            fullLabel={`${t('undo')}: ${text}`}
            onPress={onUndo}
          />
        ) : (
          <Button icon={RotateCcw} label={t('findAgain')} onPress={onAgain} />
        )}
        <Button icon={X} look="main" label={t('findClose')} onPress={onClose} />
      </div>
    </section>
  );
}
