import { beforeEach } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { granted, permissions, person } from './fake-permissions';
import { connect, ports } from './fake-port';
import { replies } from './replies';

/**
 * The part of the WebExtension API that components use: texts from the real English locale and a
 * storage in memory. A page that is no extension has none of its own.
 */
type Stored = Record<string, unknown>;
type Changes = Record<string, { newValue: unknown }>;
type StorageListener = (changes: Changes, area: string) => void;

const listeners = new Set<StorageListener>();
const areas: Record<string, Stored> = { local: {}, sync: {} };

function area(name: string) {
  return {
    get: async () => ({ ...areas[name]! }),
    set: async (items: Stored) => {
      Object.assign(areas[name]!, items);
      const changes = Object.entries(items).map(([key, newValue]) => [key, { newValue }]);
      for (const listener of listeners) listener(Object.fromEntries(changes), name);
    },
    remove: async (keys: string[]) => {
      for (const key of keys) delete areas[name]![key];
    },
  };
}

function getMessage(key: string, substitutions: string[] = []): string {
  if (key === '@@bidi_dir') return 'ltr';
  const entry: { message: string; placeholders?: Record<string, { content: string }> } | undefined =
    messages[key as keyof typeof messages];
  if (!entry) throw new Error(`No text named ${key} in _locales/en`);
  return entry.message.replace(/\$(\w+)\$/g, (_whole, name: string) => {
    const content = entry.placeholders![name.toLowerCase()]!.content;
    return substitutions[Number(content.slice(1)) - 1] ?? '';
  });
}

Object.assign(globalThis, {
  chrome: {
    i18n: {
      getMessage,
      getUILanguage: () => 'en',
      detectLanguage: async () => ({ isReliable: false, languages: [] }),
    },
    runtime: {
      id: 'test',
      connect,
      openOptionsPage: async () => void replies.set('optionsOpened', true),
      sendMessage: async (message: { name: string }) => {
        replies.set('asked', message);
        return replies.get(message.name) ?? null;
      },
    },
    tabs: {
      query: async () => [{ id: 7 }],
      sendMessage: async (_tab: number, { name }: { name: string }) => replies.get(name),
    },
    permissions,
    scripting: {
      executeScript: async () => {
        const result = replies.get('likely');
        if (result instanceof Error) throw result;
        return [{ frameId: 0, result }];
      },
    },
    storage: {
      local: area('local'),
      sync: area('sync'),
      onChanged: {
        addListener: (listener: StorageListener) => listeners.add(listener),
        removeListener: (listener: StorageListener) => listeners.delete(listener),
      },
    },
  },
});

beforeEach(() => {
  replies.clear();
  ports.length = 0;
  granted.clear();
  person.agrees = true;
  for (const name of Object.keys(areas)) areas[name] = {};
  document.body.replaceChildren();
});
