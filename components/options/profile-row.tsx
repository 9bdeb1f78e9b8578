import { Check, Copy, Pencil, Trash2 } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../controls/button';
import { NameForm } from './name-form';

interface Props {
  name: string;
  renaming: boolean;
  /** Whether the row was just put back, and takes the focus. */
  returned: boolean;
  onStartRename: () => void;
  onRename: (name: string) => void;
  onCancelRename: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

/** One of the person's own profiles, with what can be done to it. */
export function ProfileRow(props: Props) {
  const { name, renaming, returned } = props;
  const row = useRef<HTMLLIElement>(null);
  const renamed = useRef(false);
  useLayoutEffect(() => {
    // The form is gone: the button that opened it takes the focus back.
    if (renamed.current && !renaming) row.current!.querySelector('button')!.focus();
    renamed.current = renaming;
  }, [renaming]);
  useLayoutEffect(() => {
    if (returned) row.current!.querySelector<HTMLElement>('button:last-of-type')!.focus();
  }, []);

  return (
    <li class="row" ref={row}>
      {renaming ? (
        <NameForm
          label={t('name')}
          initial={name}
          submit={{ icon: Check, label: t('save') }}
          onName={props.onRename}
          onCancel={props.onCancelRename}
        />
      ) : (
        <>
          <span class="row-name">{name}</span>
          <div class="actions">
            <Button
              icon={Pencil}
              label={t('rename')}
              fullLabel={t('renameThis', name)}
              onPress={props.onStartRename}
            />
            <Button
              icon={Copy}
              label={t('duplicate')}
              fullLabel={t('duplicateThis', name)}
              onPress={props.onDuplicate}
            />
            <Button
              icon={Trash2}
              label={t('delete')}
              fullLabel={t('deleteThis', name)}
              onPress={props.onDelete}
            />
          </div>
        </>
      )}
    </li>
  );
}
