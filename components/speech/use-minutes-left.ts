import { useEffect, useRef, useState } from 'preact/hooks';
import { CLOCK, type Clock, everyMinute } from '../../utils/speech/clock';
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
  clock: Clock = CLOCK,
): number | null {
  const [minutes, setMinutes] = useState<number | null>(null);
  const newest = useRef(estimate);
  newest.current = estimate;
  const segment = playback.status === 'idle' ? -1 : playback.segment;
  const way = useRef({ segment, jumps: 0 });
  if (segment !== way.current.segment) {
    const jumped = segment !== way.current.segment + 1;
    way.current = { segment, jumps: way.current.jumps + (jumped ? 1 : 0) };
  }
  useEffect(() => {
    const look = () => setMinutes(newest.current());
    look();
    return everyMinute(clock, look);
  }, [way.current.jumps, rate, segment < 0]);
  return minutes;
}
