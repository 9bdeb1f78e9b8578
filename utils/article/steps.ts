/** Work cut into steps, each `yield` a place where something else may have its turn. */
export type Steps<Value> = Generator<void, Value, void>;

/** All steps at once. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Whoever waits longer than this is told so (a common limit of what feels like no wait at all). */
const PATIENCE_MS = 200;
/** So much of its time is left, after each step, to what else there is: keys, the page, screen readers. */
const REST_SHARE = 1 / 20;
/** More is not worth the wait; it is looked at between the steps. */
const BUDGET_MS = 15_000;

/**
 * Steps one by one: all at once while nobody notices, then with a pause after each.
 * @param onWait called once when it takes longer, and waited for.
 * @returns the value, or null when time or patience ran out, or when a step failed after `onWait`.
 */
export async function inTurns<Value>(
  steps: Steps<Value>,
  onWait: () => Promise<void>,
  signal: AbortSignal,
): Promise<Value | null> {
  const start = performance.now();
  let told = false;
  for (;;) {
    const begun = performance.now();
    const step = told ? attempt(steps) : steps.next();
    if (step === null) return null;
    if (step.done) return step.value;
    const now = performance.now();
    if (now - start > BUDGET_MS) return null;
    if (now - start >= PATIENCE_MS) {
      if (!told) await onWait();
      told = true;
      await new Promise((resolve) => setTimeout(resolve, (now - begun) * REST_SHARE));
    }
    if (signal.aborted) return null;
  }
}

/** The next step, or null where it failed: whoever was told to wait must not wait for ever. */
function attempt<Value>(steps: Steps<Value>): IteratorResult<void, Value> | null {
  try {
    return steps.next();
  } catch (error) {
    console.error(error);
    return null;
  }
}
