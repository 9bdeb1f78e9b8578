import type { MessageKey } from '../i18n';

/** Keys that have the meaning people expect of them in every program; only the help tells of them. */
export const FIXED_KEYS: readonly { keys: readonly MessageKey[]; label: MessageKey }[] = [
  { keys: ['keyNameEscape'], label: 'keyClose' },
  { keys: ['keyNameEnter'], label: 'keyReadFromHere' },
  { keys: ['keyNameUp', 'keyNameDown'], label: 'keyLine' },
  { keys: ['keyNamePageUp', 'keyNamePageDown'], label: 'keyPage' },
];
