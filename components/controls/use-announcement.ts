import { useCallback, useRef, useState } from 'preact/hooks';

/**
 * The message for the live region, and the function that sets it. The same message twice in a row is
 * made to differ by a space that is not heard, as no change is no announcement.
 */
export function useAnnouncement() {
  const [message, setMessage] = useState('');
  const announce = useCallback(
    (next: string) => setMessage((before) => (before === next ? `${next}\u00A0` : next)),
    [],
  );
  return [message, announce] as const;
}

/** Of several messages those that changed last, a line each: there is one live region for all of them. */
export function useNewest(...messages: string[]): string {
  const seen = useRef<string[]>([]);
  const newest = useRef('');
  const changed = messages.filter((message, index) => message !== (seen.current[index] ?? ''));
  if (changed.length > 0) newest.current = changed.filter(Boolean).join('\n');
  seen.current = messages;
  return newest.current;
}

/** A message that nobody asked for: it waits until it may be told, and is not told again after that. */
export function useUnasked(message: string, quiet: boolean): string {
  const told = useRef('');
  if (quiet || message === '') told.current = message;
  return told.current;
}
