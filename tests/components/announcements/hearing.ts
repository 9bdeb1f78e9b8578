import type { MessageKey } from '../../../utils/i18n';

/** Makes everything ready for a message, and returns what provokes it. */
export type Scene = () => Promise<() => unknown>;

/** A message, and how it comes about. */
export type Told = Partial<Record<MessageKey, [says: string, scene: Scene]>>;

/** What the live region of the document holds, a line each. */
function heard(): string {
  const region = document.querySelector('[role=status]');
  const lines = [...(region?.children ?? [])].map(({ textContent }) => textContent);
  return (lines.length > 0 ? lines.join(' ') : (region?.textContent ?? '')).trim();
}

/** Collects what is told from now on, as a screen reader hears it: each change once. */
export function hear(): { told: string[]; stop: () => void } {
  const told: string[] = [];
  const observer = new MutationObserver((changes) => {
    const region = document.querySelector('[role=status]');
    if (changes.some(({ target }) => region?.contains(target)) && heard() !== '')
      told.push(heard());
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  return { told, stop: () => observer.disconnect() };
}
