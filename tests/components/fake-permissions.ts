/** `browser.permissions` in memory. */
export const granted = new Set<string>();
/** What a person answers when the browser asks. */
export const person = { agrees: true };

const listeners = new Set<() => void>();
const event = {
  addListener: (listener: () => void) => listeners.add(listener),
  removeListener: (listener: () => void) => listeners.delete(listener),
};

function tell(): true {
  for (const listener of listeners) listener();
  return true;
}

export const permissions = {
  getAll: async () => ({ origins: [...granted] }),
  request: async ({ origins }: { origins: string[] }) => {
    if (!person.agrees) return false;
    for (const origin of origins) granted.add(origin);
    return tell();
  },
  remove: async ({ origins }: { origins: string[] }) => {
    for (const origin of origins) granted.delete(origin);
    return tell();
  },
  onAdded: event,
  onRemoved: event,
};
