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

/** Of several messages the one that changed last: there is one live region for all of them. */
export function useNewest(...messages: string[]): string {
  const seen = useRef(messages);
  const newest = useRef(messages.find(Boolean) ?? '');
  messages.forEach((message, index) => {
    if (message !== seen.current[index]) newest.current = message;
  });
  seen.current = messages;
  return newest.current;
}
