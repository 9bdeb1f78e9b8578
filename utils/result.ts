/** A value, or the reason there is none. Failures that a person may meet are values, never throws. */
export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; reason: Reason };

export const success = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const failure = <Reason>(reason: Reason): { ok: false; reason: Reason } => ({
  ok: false,
  reason,
});
