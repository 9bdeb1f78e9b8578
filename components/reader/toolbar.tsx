import { AArrowDown, AArrowUp, SlidersHorizontal, Volume2, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n';
import { Button } from '../controls/button';
import { PANEL_ID } from './use-panel';

interface Props {
  /** Hidden while the player has the button. */
  canListen: boolean;
  /** Whether anything but the size can be changed, and the text be read aloud. */
  canChange: boolean;
  /** Whether the panel of preferences is open. */
  panel: boolean;
  /** What a key has just done; the live region tells it to those who do not see it. */
  notice: string;
  onPanel: () => void;
  onListen: () => void;
  onSmaller: () => void;
  onLarger: () => void;
  onClose: () => void;
  /** What is to be told over the text. */
  children?: ComponentChildren;
}

/** The few buttons over the article. Plain buttons in Tab order, so no toolbar role and no arrows. */
export function Toolbar(props: Props) {
  const { canListen, canChange, panel, notice } = props;
  const { onPanel, onListen, onSmaller, onLarger, onClose } = props;
  return (
    <header class={canChange ? 'toolbar' : 'toolbar limited'}>
      <Button icon={X} label={t('close')} onPress={onClose} />
      {notice && (
        <span class="switched" aria-hidden="true">
          {notice}
        </span>
      )}
      <span class="gap" />
      <Button look="bare" icon={AArrowDown} label={t('smallerText')} onPress={onSmaller} />
      <Button look="bare" icon={AArrowUp} label={t('largerText')} onPress={onLarger} />
      <Button
        look="bare"
        icon={SlidersHorizontal}
        label={t('preferences')}
        expands={{ id: PANEL_ID, open: panel }}
        onPress={onPanel}
      />
      {canListen && <Button look="main" icon={Volume2} label={t('listen')} onPress={onListen} />}
      {props.children}
    </header>
  );
}
