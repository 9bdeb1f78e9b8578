import { useEffect, useState } from 'preact/hooks';
import { CLOCK, type Clock } from '../../utils/speech/clock';
import type { Playback, PlaybackEvent } from '../../utils/speech/playback';

/** When reading pauses by itself: never, before the next heading, or in so many minutes. */
export const STOPS = ['end', 'section', '5', '15', '30', '60'] as const;
export type StopAt = (typeof STOPS)[number];

const MINUTE_MS = 60_000;

/** The sleep timer and the end of the section. After one of them has come, the choice is "never" again. */
export function useStopAt(
  playback: Playback,
  send: (event: PlaybackEvent) => void,
  clock: Clock = CLOCK,
): [StopAt, (stop: StopAt) => void] {
  const [minutes, setMinutes] = useState(0);
  const idle = playback.status === 'idle';
  useEffect(() => {
    if (minutes === 0 || idle) {
      setMinutes(0);
      return;
    }
    return clock.wait(minutes * MINUTE_MS, () => {
      // Nobody falls asleep better over half a sentence.
      send({ type: 'until', limit: 'sentence' });
      setMinutes(0);
    });
  }, [minutes, idle]);

  function choose(stop: StopAt): void {
    send({ type: 'until', limit: stop === 'section' ? 'section' : null });
    setMinutes(Number.parseInt(stop, 10) || 0);
  }

  const timed = STOPS.find((stop) => stop === String(minutes));
  const section = !idle && playback.until === 'section';
  return [timed ?? (section ? 'section' : 'end'), choose];
}
