import { brief } from './brief';

/**
 * The one polite live region (WCAG 4.1.3). It is there from the start, so that changes are heard.
 * @param message each line of it is a paragraph, so that two messages are not heard as one sentence.
 */
export function Announcer({ message }: { message: string }) {
  return (
    <div class="unseen" role="status" aria-live="polite">
      {message.split('\n').map((line, index) => (
        <p key={index}>{brief(line)}</p>
      ))}
    </div>
  );
}
