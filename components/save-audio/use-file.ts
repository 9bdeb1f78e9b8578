import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress, Recording } from '../../utils/audio/record';

/** Makes a file of a recording; told how far it is, and when it is not wanted any more. */
export type MakeFile = (
  recording: Recording,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<Blob>;

/** Where the making of a file stands. */
export type FileState =
  | { kind: 'waiting' }
  | { kind: 'making'; progress: Progress }
  | { kind: 'done'; url: string; type: string; size: number; seconds: number }
  | { kind: 'cancelled' }
  | { kind: 'failed' };

const NOTHING: Progress = { done: 0, seconds: 0 };
/** More often than this nobody reads how far it is. */
const SHOW_MS = 250;

/** One file in the making: begun, cancelled and begun again; it ends with its component. */
export function useFile(make: MakeFile, recording: Recording) {
  const [state, setState] = useState<FileState>({ kind: 'waiting' });
  const making = useRef(new AbortController());

  async function start(): Promise<void> {
    making.current.abort();
    making.current = new AbortController();
    const { signal } = making.current;
    let [progress, shown] = [NOTHING, 0];
    setState({ kind: 'making', progress });
    const onProgress = (next: Progress) => {
      progress = next;
      if (performance.now() - shown < SHOW_MS) return;
      shown = performance.now();
      setState({ kind: 'making', progress });
    };
    try {
      const file = await make(recording, onProgress, signal);
      if (signal.aborted) return;
      const url = URL.createObjectURL(file);
      signal.addEventListener('abort', () => URL.revokeObjectURL(url));
      setState({ kind: 'done', url, type: file.type, size: file.size, seconds: progress.seconds });
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      setState({ kind: 'failed' });
    }
  }

  function cancel(): void {
    making.current.abort();
    setState({ kind: 'cancelled' });
  }

  useEffect(() => () => making.current.abort(), []);
  return { state, start, cancel };
}
