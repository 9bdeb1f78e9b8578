import type { AidedLine } from './use-line-position';

interface Props {
  aided: AidedLine;
  /** Whether everything but the lines in focus is dimmed, and whether a rule is under the line. */
  focus: boolean;
  ruler: boolean;
}

/**
 * Line focus and ruler over the text, for the eyes alone. They scroll with the text, and are areas and
 * edges rather than shadows, which forced colours take away.
 */
export function ReadingAids({ aided, focus, ruler }: Props) {
  return (
    <div class="aids" aria-hidden="true">
      {focus && (
        <>
          <div class="shade" style={{ insetBlockStart: 0, blockSize: `${aided.focus.top}px` }} />
          <div
            class="shade"
            style={{ insetBlockStart: `${aided.focus.bottom}px`, insetBlockEnd: 0 }}
          />
        </>
      )}
      {ruler && <div class="ruler" style={{ insetBlockStart: `${aided.line.bottom}px` }} />}
    </div>
  );
}
