/** The one polite live region (WCAG 4.1.3). It is there from the start, so that changes are heard. */
export function Announcer({ message }: { message: string }) {
  return (
    <div class="unseen" role="status" aria-live="polite">
      {message}
    </div>
  );
}
