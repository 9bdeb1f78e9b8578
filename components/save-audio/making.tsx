import { Download, FileAudio, RotateCcw, X } from 'lucide';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { fileName } from '../../utils/audio/file-name';
import type { Recording } from '../../utils/audio/record';
import { t, uiLanguage } from '../../utils/i18n';
import { Announcer } from '../controls/announcer';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { MakingProgress } from './making-progress';
import { clockTime, megabytes } from './quantities';
import { type FileState, type MakeFile, useFile } from './use-file';

interface Props {
  make: MakeFile;
  recording: Recording;
  /** Whether the person decides first, as something will be missing. */
  waits: boolean;
}

const WAV = { ending: 'wav', note: 'saveAudioWav' } as const;
/** Players know it as well as "opus", which Firefox would make "ogx" of: it goes by the first bytes. */
const OPUS = { ending: 'ogg', note: 'saveAudioFormat' } as const;

/** The file on its way: progress and Cancel, then a link that saves it. */
export function Making({ make, recording, waits }: Props) {
  const { state, start, cancel } = useFile(make, recording);
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!waits) void start();
  }, []);
  // What was pressed is gone then: the focus goes to what is there to be done next.
  const before = useRef<FileState['kind']>('waiting');
  useLayoutEffect(() => {
    // Who comes to the page reads it from its beginning.
    const opened = before.current === 'waiting' && !waits;
    before.current = state.kind;
    if (opened) return;
    part.current!.querySelector<HTMLElement>('.button')!.focus();
  }, [state.kind]);
  const format = state.kind === 'done' && state.type === 'audio/wav' ? WAV : OPUS;
  return (
    <div class="making" ref={part}>
      <Announcer message={told(state)} />
      {state.kind === 'waiting' && (
        <Button look="main" icon={FileAudio} label={t('saveAudioStart')} onPress={start} />
      )}
      {state.kind === 'making' && (
        <>
          <MakingProgress progress={state.progress} />
          <Button icon={X} label={t('saveAudioCancel')} onPress={cancel} />
        </>
      )}
      {(state.kind === 'cancelled' || state.kind === 'failed') && (
        <>
          <p>{told(state)}</p>
          <Button icon={RotateCcw} label={t('saveAudioAgain')} onPress={start} />
        </>
      )}
      {state.kind === 'done' && (
        <>
          <p>{told(state)}</p>
          <a
            class="button main"
            href={state.url}
            download={fileName(recording.tags.title, format.ending)}
          >
            <Icon node={Download} />
            <span class="label">{t('saveAudioLink')}</span>
          </a>
          <p class="note">{t(format.note)}</p>
        </>
      )}
    </div>
  );
}

function told(state: FileState): string {
  if (state.kind === 'done')
    return t('saveAudioDone', clockTime(state.seconds), megabytes(state.size, uiLanguage()));
  if (state.kind === 'waiting') return '';
  return t(
    (
      {
        making: 'saveAudioMaking',
        cancelled: 'saveAudioCancelled',
        failed: 'saveAudioFailed',
      } as const
    )[state.kind],
  );
}
