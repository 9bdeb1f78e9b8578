import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import {
  type ChoiceStep,
  chosenOption,
  type FindStep,
  findPreferences,
  optionsOf,
  startSize,
  withoutAnswer,
} from '../../utils/preferences/find-size';
import type { Preferences } from '../../utils/preferences/schema';
import type { Voice } from '../../utils/speech/engine';
import type { CreateEngine } from '../speech/reading';
import { OptionCards } from './option-cards';
import { Sample } from './sample';
import { SizeField } from './size-field';
import { SpeedField } from './speed-field';
import { StepForm } from './step-form';
import type { Path } from './use-path';

interface Props {
  step: FindStep;
  path: Path;
  before: Preferences;
  voice: Voice | null;
  createEngine: CreateEngine;
  onLeave: () => void;
  onSay: (message: string) => void;
}

const QUESTIONS = {
  size: ['findAskSize', 'findHintSize'],
  polarity: ['findAskPolarity', 'findHintPolarity'],
  spacing: ['findAskSpacing', 'findHintSpacing'],
  lineLength: ['findAskLines', 'findHintLines'],
  speed: ['findAskSpeed', 'findHintSpeed'],
} as const;

/** One step. Its answer is a draft until Next: who goes back or skips has not given it. */
export function Step(props: Props) {
  const { step, path, before, voice, createEngine, onLeave, onSay } = props;
  const now = findPreferences(before, withoutAnswer(path.answers, step));
  const [draft, setDraft] = useState(path.answers[step] ?? firstDraft(step, now));
  const [question, hint] = QUESTIONS[step];

  function next(): void {
    if (draft) path.answer(step, draft);
    path.next();
  }

  return (
    <StepForm
      progress={t('findProgress', path.number, path.count)}
      question={t(question)}
      hint={t(hint)}
      onBack={path.back}
      onSkip={() => path.skip(step)}
      onNext={next}
      onLeave={onLeave}
    >
      {step === 'size' && (
        <>
          <SizeField
            size={draft!.textSize!}
            onChange={(textSize) => setDraft({ textSize })}
            onSay={onSay}
          />
          <Sample preferences={{ ...now, ...draft }} />
        </>
      )}
      {step === 'polarity' && <p class="note when-forced">{t('systemColours')}</p>}
      {isChoice(step) && (
        <Choice step={step} label={t(question)} now={now} draft={draft} onDraft={setDraft} />
      )}
      {step === 'speed' && voice && (
        <SpeedField
          rate={draft!.rate!}
          voice={voice}
          createEngine={createEngine}
          onChange={(rate) => setDraft({ rate })}
          onSay={onSay}
        />
      )}
    </StepForm>
  );
}

function Choice(props: {
  step: ChoiceStep;
  label: string;
  now: Preferences;
  draft: Partial<Preferences> | undefined;
  onDraft: (patch: Partial<Preferences>) => void;
}) {
  const { step, label, now, draft, onDraft } = props;
  const options = optionsOf(step, now);
  return (
    <OptionCards
      {...{ step, label, options, now }}
      chosen={chosenOption(options, draft, now)}
      onChoose={({ patch }) => onDraft(patch)}
    />
  );
}

function isChoice(step: FindStep): step is ChoiceStep {
  return step !== 'size' && step !== 'speed';
}

/** Sliders stand somewhere; of a few things to choose from none is chosen for anybody. */
function firstDraft(step: FindStep, now: Preferences): Partial<Preferences> | undefined {
  if (step === 'size') return { textSize: startSize(now.textSize) };
  return step === 'speed' ? { rate: now.rate } : undefined;
}
