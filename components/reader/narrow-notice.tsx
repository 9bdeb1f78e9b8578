import { AArrowDown, ChevronsRightLeft, X } from 'lucide';
import { t } from '../../utils/i18n';
import type { Remedy } from '../../utils/preferences/narrow';
import type { Preferences } from '../../utils/preferences/schema';
import { Button } from '../controls/button';
import { Notice } from './notice';
import type { NarrowLines } from './use-narrow-lines';

interface Props {
  lines: NarrowLines;
  onChange: (patch: Partial<Preferences>) => void;
}

const REMEDIES = {
  letters: ['remedyLetters', ChevronsRightLeft],
  size: ['remedySize', AArrowDown],
} as const satisfies Record<Remedy, unknown>;

/** Says gently that few characters fit in a line, and offers what helps. */
export function NarrowNotice({ lines: { characters, offered, leave }, onChange }: Props) {
  return (
    <Notice label={t('narrowTitle')}>
      <p>{t('narrow', characters)}</p>
      <div class="buttons">
        {offered.map(([remedy, change]) => {
          const [label, icon] = REMEDIES[remedy];
          return (
            <Button key={remedy} icon={icon} label={t(label)} onPress={() => onChange(change)} />
          );
        })}
        <Button icon={X} label={t('leaveAsItIs')} onPress={leave} />
      </div>
    </Notice>
  );
}
