import { useState } from 'preact/hooks';
import {
  type Answers,
  FIND_STEPS,
  type FindStep,
  withoutAnswer,
} from '../../utils/preferences/find-size';
import type { Preferences } from '../../utils/preferences/schema';

/** Where a person is on the path and what they have answered so far. */
export function usePath(canSpeak: boolean) {
  const steps = FIND_STEPS.filter((step) => step !== 'speed' || canSpeak);
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<Answers>({});
  return {
    /** The step at hand; null after the last one. */
    step: steps[at] ?? null,
    /** As people count. */
    number: at + 1,
    count: steps.length,
    answers,
    answer: (step: FindStep, patch: Partial<Preferences>) =>
      setAnswers({ ...answers, [step]: patch }),
    next: () => setAt(at + 1),
    skip(step: FindStep) {
      setAnswers(withoutAnswer(answers, step));
      setAt(at + 1);
    },
    back: at > 0 ? () => setAt(Math.min(at, steps.length) - 1) : undefined,
    again() {
      setAnswers({});
      setAt(0);
    },
  };
}

export type Path = ReturnType<typeof usePath>;
