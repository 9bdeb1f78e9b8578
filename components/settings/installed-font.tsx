import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isInstalled } from '../../utils/fonts/installed';
import { cleanName } from '../../utils/fonts/names';
import { t } from '../../utils/i18n';
import { SCHEMA } from '../../utils/preferences/schema';

interface Props {
  /** The name that is kept, cleaned. */
  value: string;
  onChange: (value: string) => void;
  /** Says something to screen readers. */
  onSay: (message: string) => void;
}

/** Long enough that a name is told of when it is written, not at each of its letters. */
const PAUSE_MS = 500;

/** The name of a font on the device, and whether it is there. */
export function InstalledFont({ value, onChange, onSay }: Props) {
  const id = useId();
  const { label, maxLength } = SCHEMA.installedFont;
  // The space before a next word is typed before the word, and would be cleaned away under the hand.
  const [typed, setTyped] = useState(value);
  const shown = cleanName(typed, maxLength) === value ? typed : value;
  const verdict = useVerdict(value);
  const written = useRef(false);
  useEffect(() => {
    // What is there when the field is opened is read with it.
    if (written.current && verdict) onSay(verdict);
  }, [verdict]);

  function write(text: string): void {
    written.current = true;
    setTyped(text);
    onChange(cleanName(text, maxLength));
  }

  return (
    <div class="choice">
      <label class="name" for={id}>
        {t(label)}
      </label>
      <input
        id={id}
        type="text"
        value={shown}
        maxLength={maxLength}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={`${id}-verdict`}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <p class="note" id={`${id}-verdict`}>
        {verdict}
      </p>
    </div>
  );
}

/** Whether the font is there, in words; empty while the name is being written. */
function useVerdict(name: string): string {
  const [verdict, setVerdict] = useState({ name: '', text: '' });
  useEffect(() => {
    const timer = setTimeout(() => setVerdict({ name, text: judge(name) }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [name]);
  return verdict.name === name ? verdict.text : '';
}

function judge(name: string): string {
  if (name === '') return t('installedFontEmpty');
  return isInstalled(name) ? t('installedFontFound') : t('installedFontMissing', name);
}
