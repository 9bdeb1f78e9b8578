import { cdp } from 'vitest/browser';

/** What a system can ask for, by the names of the media features. */
export interface System {
  'prefers-color-scheme'?: 'light' | 'dark';
  'prefers-contrast'?: 'more' | 'less';
  'prefers-reduced-motion'?: 'reduce';
  'forced-colors'?: 'active';
}

/** Sets what the browser believes of the system; what is left out is as it was at the start. */
export async function setSystem(system: System): Promise<void> {
  const names = [
    ...(['prefers-color-scheme', 'prefers-contrast'] as const),
    ...(['prefers-reduced-motion', 'forced-colors'] as const),
  ];
  const features = names.map((name) => ({ name, value: system[name] ?? '' }));
  await cdp().send('Emulation.setEmulatedMedia', { features });
}
