import { AArrowDown, ChevronsRightLeft, Info, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { Remedy } from '../../utils/preferences/narrow';
import type { Preferences } from '../../utils/preferences/schema';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { windowOf } from './place';
import type { NarrowLines } from './use-narrow-lines';

interface Props {
  lines: NarrowLines;
  onChange: (patch: Partial<Preferences>) => void;
}

/** Lower windows are phones on their side, and any window at 400 %. */
const LOW = '(height < 400px)';
const REMEDIES = {
  letters: ['remedyLetters', ChevronsRightLeft],
  size: ['remedySize', AArrowDown],
} as const satisfies Record<Remedy, unknown>;

/** Says gently that few characters fit in a line, and offers what helps. */
export function NarrowNotice({ lines: { characters, offered, leave }, onChange }: Props) {
  const notice = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    const current = notice.current!;
    const isUsed = () => current.contains(current.ownerDocument.activeElement);
    const low = windowOf(current).matchMedia(LOW);
    // Unfolded it would take all of a low window, and the title with the focus stand below it.
    current.open = !low.matches;
    const fold = () => {
      if (low.matches && !isUsed()) current.open = false;
    };
    low.addEventListener('change', fold);
    return () => {
      low.removeEventListener('change', fold);
      // The pressed button goes with the notice; the focus goes to the way to all preferences.
      if (!isUsed()) return;
      current.closest('.toolbar')?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    };
  }, []);
  return (
    <details ref={notice} class="notice">
      <summary>
        <Icon node={Info} />
        <span class="label">{t('narrowCount', characters)}</span>
      </summary>
      <p>{t('narrowWhy')}</p>
      <div class="buttons">
        {offered.map(([remedy, change]) => {
          const [label, icon] = REMEDIES[remedy];
          return (
            <Button key={remedy} icon={icon} label={t(label)} onPress={() => onChange(change)} />
          );
        })}
        <Button icon={X} label={t('leaveAsItIs')} onPress={leave} />
      </div>
    </details>
  );
}
