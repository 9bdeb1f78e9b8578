import { useEffect, useRef, useState } from 'preact/hooks';
import { CLOCK, everyMinute } from '../../utils/speech/clock';
import type { Playback } from '../../utils/speech/playback';

/**
 * How many minutes the rest takes: looked at once a minute, and when the person goes elsewhere in the
 * text or changes the rate. A screen reader that stands on it is not told of each sentence.
 * @returns null while nothing is read.
 */
export function useMinutesLeft(
  playback: Playback,
  rate: number,
  estimate: () => number | null,
): number | null {
  const [minutes, setMinutes] = useState<number | null>(null);
  const newest = useRef(estimate);
  newest.current = estimate;
  // The same from sentence to sentence, another after each act of the person's.
  const course = playback.status === 'idle' ? null : playback.turn - playback.segment;
  useEffect(() => {
    const look = () => setMinutes(newest.current());
    look();
    return everyMinute(CLOCK, look);
  }, [course, rate]);
  return minutes;
}
