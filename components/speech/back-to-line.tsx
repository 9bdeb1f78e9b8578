import { Volume2 } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../controls/button';

/** Leads back to the spoken line. Where it goes with the focus on it, Play and Pause get that. */
export function BackToLine({ onPress }: { onPress: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const own = box.current!;
    const root = own.getRootNode() as Document | ShadowRoot;
    return () => {
      if (!own.contains(root.activeElement)) return;
      own.parentElement?.querySelector<HTMLElement>('.main')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div class="back-to-line" ref={box}>
      <Button icon={Volume2} label={t('backToLine')} onPress={onPress} />
    </div>
  );
}
