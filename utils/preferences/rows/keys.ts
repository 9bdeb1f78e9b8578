import type { Row } from '../row';

/** WCAG 2.1.4: shortcuts of one character can be switched off and given other keys. */
export const KEYS = {
  singleKeys: {
    kind: 'toggle',
    group: 'keys',
    label: 'singleKeys',
    note: 'singleKeysNote',
    default: true,
  },
  spacePauses: { kind: 'toggle', group: 'keys', label: 'spacePauses', default: true },
  shortcuts: { kind: 'shortcuts', group: 'keys', label: 'shortcuts', default: {} },
} as const satisfies Record<string, Row>;
