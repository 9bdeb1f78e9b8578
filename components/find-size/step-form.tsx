import { ArrowLeft, ArrowRight, CornerUpRight, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../controls/button';

interface Props {
  /** "Step 2 of 5"; read out with the question, as both stand in the heading. */
  progress: string;
  question: string;
  hint: string;
  /** Absent in the first step. */
  onBack: (() => void) | undefined;
  onSkip: () => void;
  onNext: () => void;
  onLeave: () => void;
  children: ComponentChildren;
}

/** One question of the path, and every way on from it. Enter on a choice or slider is the same as Next. */
export function StepForm(props: Props) {
  const { progress, question, hint, onBack, onSkip, onNext, onLeave, children } = props;

  // A form would do this for text fields only.
  function nextOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    onNext();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter of the controls in it bubbles here
    <section class="step" onKeyDown={nextOnEnter}>
      <StepHeading progress={progress} text={question} />
      <p class="note">{hint}</p>
      {children}
      <div class="ways">
        {onBack && <Button icon={ArrowLeft} label={t('findBack')} onPress={onBack} />}
        <Button icon={ArrowRight} look="main" label={t('findNext')} onPress={onNext} />
        <Button icon={CornerUpRight} label={t('findSkip')} onPress={onSkip} />
        <Button icon={X} label={t('findLeave')} onPress={onLeave} />
      </div>
    </section>
  );
}

/** The heading of a step: the focus goes there, so that reading begins with the question. */
export function StepHeading(props: { progress?: string; text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current!.focus({ preventScroll: true });
    heading.current!.ownerDocument.defaultView!.scrollTo(0, 0);
  }, []);
  return (
    <h2 tabIndex={-1} ref={heading}>
      {props.progress && <span class="progress">{props.progress} </span>}
      {props.text}
    </h2>
  );
}
