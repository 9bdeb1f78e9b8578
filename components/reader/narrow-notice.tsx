import { AArrowDown, ChevronsRightLeft, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { Remedy } from '../../utils/preferences/narrow';
import type { Preferences } from '../../utils/preferences/schema';
import { Button } from '../controls/button';
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
  const notice = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = notice;
    // The pressed button goes with the notice; the focus goes to the way to all preferences.
    return () => {
      if (!current?.contains(current.ownerDocument.activeElement)) return;
      current.closest('.toolbar')?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    };
  }, []);
  return (
    <section ref={notice} class="notice" aria-label={t('narrowTitle')}>
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
    </section>
  );
}
