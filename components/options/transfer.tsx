import { Download, Undo2 } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { exportLibrary } from '../../utils/preferences/export-file';
import {
  applyImport,
  FILE_LIMIT,
  type FileFailure,
  type Import,
  parseImport,
} from '../../utils/preferences/import-file';
import type { Edit, Library } from '../../utils/preferences/library';
import { Button } from '../controls/button';
import { useUndo } from '../controls/use-undo';
import { ImportReport } from './import-report';
import { saveFile } from './save-file';

const FILE_NAME = 'clarion-reader.json';

interface Props {
  library: Library;
  onEdit: (edit: Edit) => void;
  onAnnounce: (message: string) => void;
}

/** Everything saved to a file, and read from one after a look at what it holds. */
export function Transfer({ library, onEdit, onAnnounce }: Props) {
  const [read, setRead] = useState<Import | FileFailure | null>(null);
  const [done, setDone] = useState(false);
  const undo = useUndo(exportLibrary(library));
  const file = useRef<HTMLInputElement>(null);
  const back = useRef<HTMLDivElement>(null);
  const id = useId();
  // The buttons of the report are gone; the focus goes to the way back.
  useEffect(() => {
    if (done) back.current!.querySelector('button')!.focus();
  }, [done]);

  async function open(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    const parsed = chosen.size > FILE_LIMIT ? null : parseImport(await chosen.text(), library);
    setDone(false);
    if (parsed?.ok) {
      setRead(parsed.value);
      return;
    }
    const failed = parsed ? parsed.reason : 'tooLarge';
    setRead(failed);
    onAnnounce(t(`file_${failed}`));
  }

  function use(taken: Import): void {
    const edit = applyImport(taken);
    undo.offer(exportLibrary(edit(library)), () => onEdit(() => library));
    onEdit(edit);
    finish();
    setDone(true);
    onAnnounce(t('fileUsed'));
  }

  /** The same file can be chosen again then. */
  function finish(): void {
    setRead(null);
    file.current!.value = '';
  }

  return (
    <div class="fields">
      <p class="note">{t('fileExplained')}</p>
      <div class="actions">
        <Button
          icon={Download}
          label={t('saveFile')}
          onPress={() => saveFile(FILE_NAME, exportLibrary(library))}
        />
      </div>
      <div class="choice">
        <label class="name" for={id}>
          {t('openFile')}
        </label>
        <input
          ref={file}
          id={id}
          class="file"
          type="file"
          accept=".json,application/json"
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
      </div>
      {typeof read === 'string' && <p class="problem">{t(`file_${read}`)}</p>}
      {read && typeof read === 'object' && (
        <ImportReport
          report={read}
          onUse={() => use(read)}
          onCancel={() => {
            finish();
            file.current!.focus();
          }}
        />
      )}
      {done && undo.back && (
        <div class="row" ref={back}>
          <span class="row-name">{t('fileUsed')}</span>
          <Button
            icon={Undo2}
            label={t('undo')}
            onPress={() => {
              undo.back!();
              setDone(false);
              file.current!.focus();
              onAnnounce(t('fileUndone'));
            }}
          />
        </div>
      )}
    </div>
  );
}
