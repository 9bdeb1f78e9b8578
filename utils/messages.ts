import { type Browser, browser } from 'wxt/browser';
import { REFUSALS } from './article/article';
import { FONT_FILES } from './fonts/families';
import { oneOf, own } from './parse';
import { PART_NAMES, type PartName } from './parts';
import type { Items } from './preferences/library';
import { failure, type Result, success } from './result';
import type { Voice } from './speech/engine';
import { parseVoices } from './speech/parse-voices';

/**
 * Every request between the parts of the extension, by name: what is asked and what is answered.
 * Both are parsed where they arrive, as a message is `unknown` until then.
 */

/** What a person asked for: the reader, the reader speaking, its end, or reader and page in turn. */
export const INTENTS = ['read', 'listen', 'toggle', 'selection', 'close'] as const;
export type Intent = (typeof INTENTS)[number];

/**
 * Why a page was not opened: what the page is, that the browser keeps scripts out of it
 * (`restricted`), that the reader itself failed (`broken`), or that the page did not let it stay
 * (`pushedAside`).
 */
export const OBSTACLES = [...REFUSALS, 'restricted', 'broken', 'pushedAside'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

export type Outcome = Result<'open' | 'closed', Obstacle>;

/**
 * Who asks: a page or worker of the extension, or its script in a web page. That stands in the main frame
 * of a tab and nowhere else, as only there it is put.
 */
export type Asker = 'own' | 'page';

/** A wish, with what the reader needs from storage, as to ask for it there takes turns of each process. */
export interface Wish {
  intent: Intent;
  /** What the person's library is stored as. */
  stored: Items;
}

/**
 * The global object of the extension's script in a page, which the page does not see. What is wished of the
 * reader comes with the script, as a message would take a turn of each process more.
 */
export type ReaderWorld = typeof globalThis & {
  /** What was wished and is not yet begun. */
  clarionWishes?: Wish[];
  /** Fulfils the first of them, if any; nothing where an update of the extension left the script behind. */
  clarionReader?: () => Promise<Outcome | null> | undefined;
};

interface Contract<Request, Reply> {
  /** Who may ask; see `askerOf`. */
  from: Asker | 'both';
  request: (value: unknown) => Request | null;
  reply: (value: unknown) => Reply;
}

const contracts = {
  /** Popup → background: open the reader in a tab. */
  open: {
    from: 'own',
    request: (value) => {
      const tabId = own(value, 'tabId');
      const intent = oneOf(INTENTS, own(value, 'intent'));
      return typeof tabId === 'number' && intent ? { tabId, intent } : null;
    },
    reply: parseOutcome,
  } satisfies Contract<{ tabId: number; intent: Intent }, Outcome>,
  /** Popup → background: why the last command in this tab could not open the reader, told once. */
  obstacle: {
    from: 'own',
    request: (value) => {
      const tabId = own(value, 'tabId');
      return typeof tabId === 'number' ? { tabId } : null;
    },
    reply: (value) => oneOf(OBSTACLES, value) ?? null,
  } satisfies Contract<{ tabId: number }, Obstacle | null>,
  /** Reader or popup → background: make sure that the page where sound is made exists. */
  prepareSpeaker: {
    from: 'both',
    request: () => ({}),
    reply: (value) => value === true,
  } satisfies Contract<object, boolean>,
  /** Reader → background: open the options page, which only the extension's own pages may. */
  openOptions: {
    from: 'page',
    request: () => ({}),
    reply: (value) => value === true,
  } satisfies Contract<object, boolean>,
  /** Popup, options or reader → background: open the page that leads to a size of one's own. */
  openFindSize: {
    from: 'both',
    request: () => ({}),
    reply: (value) => value === true,
  } satisfies Contract<object, boolean>,
  /** Reader → background: open the page that makes a file of this script, which parses it. */
  saveAudio: {
    from: 'page',
    request: (value) => ({ script: own(value, 'script') }),
    reply: (value) => value === true,
  } satisfies Contract<{ script: unknown }, boolean>,
  /** That page → background: the script that it was opened for, told once. */
  audioScript: {
    from: 'own',
    request: (value) => {
      const key = own(value, 'key');
      return typeof key === 'string' ? { key } : null;
    },
    reply: (value) => value,
  } satisfies Contract<{ key: string }, unknown>,
  /** Popup, options or reader → speaker: which voices are there. */
  voices: {
    from: 'both',
    request: () => ({}),
    reply: parseVoices,
  } satisfies Contract<object, Voice[]>,
  /**
   * The same → speaker: a short text in a language, to hear a voice by. They are kept there, as what
   * the reader holds is parsed each time it opens.
   */
  sample: {
    from: 'both',
    request: (value) => {
      const lang = own(value, 'lang');
      return typeof lang === 'string' ? { lang } : null;
    },
    reply: (value) => (typeof value === 'string' ? value : ''),
  } satisfies Contract<{ lang: string }, string>,
  /** Reader → background: the bytes of a shipped font file in base64, or null where they are not to be had. */
  font: {
    from: 'page',
    request: (value) => {
      const file = oneOf(FONT_FILES, own(value, 'file'));
      return file === undefined ? null : { file };
    },
    reply: (value) => (typeof value === 'string' ? value : null),
  } satisfies Contract<{ file: string }, string | null>,
  /** Reader → background: a part of it that is wanted now. */
  part: {
    from: 'page',
    request: (value) => {
      const name = oneOf(PART_NAMES, own(value, 'part'));
      return name ? { part: name } : null;
    },
    reply: (value) => value === true,
  } satisfies Contract<{ part: PartName }, boolean>,
  /** Page of a site that opens by itself → background: open the reader in this tab. */
  openAutomatically: {
    from: 'page',
    request: () => ({}),
    reply: (value) => value === true,
  } satisfies Contract<object, boolean>,
  /** Reader → background: the page did not let it stay. */
  lost: {
    from: 'page',
    request: () => ({}),
    reply: (value) => value === true,
  } satisfies Contract<object, boolean>,
  /** Popup → reader in a tab: whether it is open. */
  isOpen: {
    from: 'own',
    request: () => ({}),
    reply: (value) => value === true,
  } satisfies Contract<object, boolean>,
  /** Background → reader in a tab: switch to the next profile. */
  nextProfile: {
    from: 'own',
    request: () => ({}),
    reply: (value) => value === true,
  } satisfies Contract<object, boolean>,
};

type Contracts = typeof contracts;
export type RequestName = keyof Contracts;
export type RequestOf<Name extends RequestName> = NonNullable<
  ReturnType<Contracts[Name]['request']>
>;
export type ReplyOf<Name extends RequestName> = ReturnType<Contracts[Name]['reply']>;

/** What came of a wish; `broken` for all that is no outcome. */
export function parseOutcome(value: unknown): Outcome {
  const state = oneOf(['open', 'closed'], own(value, 'value'));
  if (own(value, 'ok') === true && state) return success(state);
  return failure(oneOf(OBSTACLES, own(value, 'reason')) ?? 'broken');
}

/**
 * Asks another part of the extension.
 * @param tabId the tab whose reader is asked; left out, the extension's own pages are.
 * @throws when nobody is there to answer.
 */
export async function ask<Name extends RequestName>(
  name: Name,
  request: RequestOf<Name>,
  tabId?: number,
): Promise<ReplyOf<Name>> {
  const message = { ...request, name };
  const reply: unknown =
    tabId === undefined
      ? await browser.runtime.sendMessage(message)
      : await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  // Firefox resolves with nothing where Chromium rejects, as on the browser's own pages.
  if (reply === undefined) throw new Error(`Nobody answered "${name}".`);
  return contracts[name].reply(reply) as ReplyOf<Name>;
}

/** Who of the extension sent this; null for everybody else, and for what stands where nothing of ours does. */
export function askerOf({ id, url, tab, frameId }: Browser.runtime.MessageSender): Asker | null {
  if (id !== browser.runtime.id) return null;
  if (url?.startsWith(browser.runtime.getURL('/'))) return 'own';
  return tab && frameId === 0 ? 'page' : null;
}

/**
 * Answers requests of one name until the signal; those from anybody but who may ask it are ignored.
 * @param handle is told the tab that asks, where it is one.
 */
export function answer<Name extends RequestName>(
  name: Name,
  handle: (request: RequestOf<Name>, tabId: number | undefined) => Promise<ReplyOf<Name>>,
  signal?: AbortSignal,
): void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    reply: (value: unknown) => void,
  ) => {
    if (own(message, 'name') !== name) return false;
    const asker = askerOf(sender);
    const { from } = contracts[name];
    if (!asker || (from !== 'both' && from !== asker)) return false;
    const request = contracts[name].request(message) as RequestOf<Name> | null;
    if (!request) return false;
    handle(request, sender.tab?.id).then(reply, () => reply(undefined));
    // Keeps the way open for the answer, in both browsers.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
