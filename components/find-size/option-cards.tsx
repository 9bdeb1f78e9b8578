import { useId } from 'preact/hooks';
import { list, t } from '../../utils/i18n';
import type { ChoiceStep, FindOption } from '../../utils/preferences/find-size';
import { foundKeys } from '../../utils/preferences/find-size';
import type { Preferences } from '../../utils/preferences/schema';
import { Sample } from './sample';
import { tell } from './values';

interface Props {
  step: ChoiceStep;
  /** The question, as the name of the group. */
  label: string;
  options: readonly FindOption[];
  chosen: FindOption | undefined;
  /** How the text looks without an answer to this step. */
  now: Preferences;
  onChoose: (option: FindOption) => void;
}

/** A few things to choose from as native radio buttons, each with a sample of what it does. */
export function OptionCards({ step, label, options, chosen, now, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset class="cards" data-step={step}>
      <legend class="unseen">{label}</legend>
      {options.map((option) => {
        const preferences = { ...now, ...option.patch };
        return (
          <label key={option.name} class="card">
            <span class="card-name">
              <input
                type="radio"
                name={name}
                checked={option === chosen}
                onChange={() => onChoose(option)}
              />
              <span>
                {t(option.name)}
                <Detail step={step} now={now} preferences={preferences} />
              </span>
            </span>
            <Sample hidden preferences={preferences} />
          </label>
        );
      })}
    </fieldset>
  );
}

/** The numbers behind a name, for who does not look at the sample. Colours are named well enough. */
function Detail(props: { step: ChoiceStep; now: Preferences; preferences: Preferences }) {
  const { step, now, preferences } = props;
  if (step === 'polarity') return null;
  const keys = step === 'spacing' ? foundKeys(now, preferences) : (['lineLength'] as const);
  if (keys.length === 0) return null;
  return <span class="detail"> {list(keys.map((key) => tell(key, preferences)))}</span>;
}
