import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { GROUPS } from '../../utils/preferences/row';
import { PREFERENCE_KEYS, type PreferenceKey, SCHEMA } from '../../utils/preferences/schema';
import { GROUP_NAMES } from './group-names';
import { GroupReset, type Reset } from './group-reset';
import { type FieldProps, PreferenceField } from './preference-field';
import { SpacingCheck } from './spacing-check';

interface Props extends Omit<FieldProps, 'name'> {
  /** The preferences to show, all of them where it is left out. */
  keys?: readonly PreferenceKey[];
  /** Each group folds; the first is open, and what the others hold comes once it is seen. For narrow places. */
  folding?: boolean;
  reset?: Reset | undefined;
}

const SPACINGS = PREFERENCE_KEYS.filter((key) => SCHEMA[key].group === 'spacing').length;

/** Preferences of the schema as labelled controls, by group. */
export function PreferenceForm(props: Props) {
  const { keys = PREFERENCE_KEYS, folding = false, reset, ...field } = props;
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => setIsSeen(true), []);
  return (
    <form class="preferences" onSubmit={(event) => event.preventDefault()}>
      {GROUPS.map((group, index) => {
        const isOpen = index === 0;
        const fields = keys
          .filter((key) => SCHEMA[key].group === group)
          .map((key) => <PreferenceField key={key} name={key} {...field} />);
        if (fields.length === 0) return null;
        // Only beside all of them: where one is missing, the check could not be followed.
        if (group === 'spacing' && fields.length === SPACINGS) {
          fields.push(<SpacingCheck key="check" {...field} />);
        }
        if (reset) {
          // By profile: what was reset in one must not be undone in the next.
          const key = `reset ${reset.place.id}`;
          fields.push(<GroupReset key={key} group={group} {...reset} {...field} />);
        }
        const name = t(GROUP_NAMES[group]);
        const content = (
          <>
            {group === 'colour' && <p class="note when-forced">{t('systemColours')}</p>}
            {fields}
          </>
        );
        return folding ? (
          <details key={group} class="group" open={isOpen}>
            <summary>{name}</summary>
            {/* biome-ignore lint/a11y/useSemanticElements: the summary is the legend */}
            <div class="fields" role="group" aria-label={name}>
              {(isOpen || isSeen) && content}
            </div>
          </details>
        ) : (
          <fieldset key={group} class="group fields">
            <legend>{name}</legend>
            {content}
          </fieldset>
        );
      })}
    </form>
  );
}
