import { useEffect, useState } from 'preact/hooks';
import { CLOCK, type Clock, everyMinute } from '../../utils/speech/clock';
import type { Playback, PlaybackEvent } from '../../utils/speech/playback';

/** When reading pauses by itself: never, before the next heading, or in so many minutes. */
export const STOPS = ['end', 'section', '5', '15', '30', '60'] as const;
export type StopAt = (typeof STOPS)[number];

const MINUTE_MS = 60_000;

/**
 * The sleep timer and the end of the section. After one of them has come, the choice is "never" again.
 * @returns the choice, what chooses, and the minutes that are left of a chosen time, else 0.
 */
export function useStopAt(
  playback: Playback,
  send: (event: PlaybackEvent) => void,
  clock: Clock = CLOCK,
): [StopAt, (stop: StopAt) => void, number] {
  const [minutes, setMinutes] = useState(0);
  const [passed, setPassed] = useState(0);
  const idle = playback.status === 'idle';
  useEffect(() => {
    if (minutes === 0 || idle) {
      setMinutes(0);
      return;
    }
    setPassed(0);
    const stopCounting = everyMinute(clock, () => setPassed((before) => before + 1));
    const dontStop = clock.wait(minutes * MINUTE_MS, () => {
      // Nobody falls asleep better over half a sentence.
      send({ type: 'until', limit: 'sentence' });
      setMinutes(0);
    });
    return () => {
      stopCounting();
      dontStop();
    };
  }, [minutes, idle]);

  function choose(stop: StopAt): void {
    send({ type: 'until', limit: stop === 'section' ? 'section' : null });
    setMinutes(Number.parseInt(stop, 10) || 0);
  }

  const timed = STOPS.find((stop) => stop === String(minutes));
  const section = !idle && playback.until === 'section';
  const left = minutes > 0 ? Math.max(1, minutes - passed) : 0;
  return [timed ?? (section ? 'section' : 'end'), choose, left];
}
