import type { IconNode } from 'lucide';
import { X } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { cleanName, NAME_LIMIT } from '../../utils/preferences/library';
import { Button } from '../controls/button';
import { TextField } from '../controls/text-field';

interface Props {
  label: string;
  initial?: string;
  submit: { icon: IconNode; label: string };
  onName: (name: string) => void;
  /** Given where the form came in place of something; it takes the focus then. */
  onCancel?: () => void;
}

/** A field for a name and the button that uses it; Enter does the same, Escape cancels. */
export function NameForm({ label, initial = '', submit, onName, onCancel }: Props) {
  const [name, setName] = useState(initial);
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (onCancel) input.current!.select();
  }, []);

  function send(): void {
    const given = cleanName(name);
    setMissing(given === '');
    if (given === '') input.current!.focus();
    else {
      onName(given);
      setName('');
    }
  }

  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel?.();
      }}
    >
      <TextField
        label={label}
        value={name}
        maxLength={NAME_LIMIT}
        problem={missing ? t('nameMissing') : ''}
        onChange={setName}
        input={input}
      />
      <div class="actions">
        <Button {...submit} look="main" onPress={send} />
        {onCancel && <Button icon={X} label={t('cancel')} onPress={onCancel} />}
      </div>
    </form>
  );
}
