import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FONT_FILES } from '../../utils/fonts/families';
import {
  answer,
  ask,
  INTENTS,
  OBSTACLES,
  type Outcome,
  type RequestOf,
} from '../../utils/messages';
import { failure, success } from '../../utils/result';

const { id } = fakeBrowser.runtime;
const ORIGIN = `chrome-extension://${id}`;
const OWN = { id, url: `${ORIGIN}/popup.html`, origin: ORIGIN };
const PAGE = { id, url: 'https://paper.example/a', tab: { id: 7 }, frameId: 0 };
const OPEN = { name: 'open', tabId: 7, intent: 'read' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  fakeBrowser.runtime.getURL = (path: string) => `${ORIGIN}${path}`;
});

/** Delivers a message as the browser does; `kept` tells whether a listener keeps the way open. */
async function deliver(message: unknown, sender: object = OWN) {
  const reply = vi.fn();
  const kept: unknown[] = await fakeBrowser.runtime.onMessage.trigger(message, sender, reply);
  return { kept: kept.includes(true), reply };
}

async function openAny(_request: RequestOf<'open'>): Promise<Outcome> {
  return success('open');
}

function answerOpen(handle = openAny) {
  const handler = vi.fn(handle);
  answer('open', handler);
  return handler;
}

describe('answering', () => {
  test('hands over the parsed request and returns the answer', async () => {
    const handler = answerOpen();
    const { kept, reply } = await deliver({ ...OPEN, extra: 'ignored' });
    expect(kept).toBe(true);
    expect(handler).toHaveBeenCalledWith({ tabId: 7, intent: 'read' }, undefined);
    expect(reply).toHaveBeenCalledWith(success('open'));
  });

  test.each([
    ['another extension', { id: 'forged' }],
    ['nobody', {}],
    ['a web page', { url: 'https://paper.example/', origin: 'https://paper.example' }],
    ['a prototype that lends the id', { ...OWN, id: undefined, __proto__: OWN }],
    ['a script of ours in a web page', PAGE],
    ['a frame of a page', { ...PAGE, frameId: 3 }],
    ['a page whose address begins alike', { ...OWN, url: `${ORIGIN}.example/popup.html` }],
    ['one that does not say where it is', { id }],
  ])('ignores a request from %s', async (_who, sender) => {
    const handler = answerOpen();
    const { kept, reply } = await deliver(OPEN, sender);
    expect(kept).toBe(false);
    expect(handler).not.toHaveBeenCalled();
    expect(reply).not.toHaveBeenCalled();
  });

  test.each([
    ['another name', { ...OPEN, name: 'reader' }],
    ['no name', { tabId: 7, intent: 'read' }],
    ['no tab', { name: 'open', intent: 'read' }],
    ['a tab that is no number', { ...OPEN, tabId: '7' }],
    ['an unknown intent', { ...OPEN, intent: 'erase' }],
    ['an intent in a list', { ...OPEN, intent: ['read'] }],
    ['a text', 'open'],
    ['nothing', undefined],
  ])('ignores a request with %s', async (_what, message) => {
    const handler = answerOpen();
    expect((await deliver(message)).kept).toBe(false);
    expect(handler).not.toHaveBeenCalled();
  });

  test('hands over nothing but valid requests, whatever comes', async () => {
    const handler = answerOpen();
    const message = fc.oneof(
      fc.anything(),
      fc.record({ name: fc.constant('open'), tabId: fc.anything(), intent: fc.anything() }),
    );
    await fc.assert(
      fc.asyncProperty(message, async (anything) => {
        await deliver(anything);
      }),
      { numRuns: 1000 },
    );
    const valid = { tabId: expect.any(Number), intent: expect.toBeOneOf([...INTENTS]) };
    for (const [request] of handler.mock.calls) expect(request).toEqual(valid);
  });

  test('tells the handler which tab asks', async () => {
    const handler = vi.fn(async () => null);
    answer('font', handler);
    await deliver({ name: 'font', file: FONT_FILES[0] }, PAGE);
    expect(handler).toHaveBeenCalledWith({ file: FONT_FILES[0] }, 7);
  });

  test.each(['content-scripts/reader', '../popup', '', 7, undefined])(
    'hands out no file that is not a shipped font: %j',
    async (file) => {
      const handler = vi.fn(async () => null);
      answer('font', handler);
      expect((await deliver({ name: 'font', file }, PAGE)).kept).toBe(false);
      expect(handler).not.toHaveBeenCalled();
    },
  );

  test.each([
    ['a page of ours, also in a tab of its own', { ...OWN, tab: { id: 8 }, frameId: 0 }],
    ['a frame of a web page', { ...PAGE, frameId: 3 }],
    ['no tab', { ...PAGE, tab: undefined }],
  ])('gives what the reader alone may ask for not to %s', async (_who, sender) => {
    const handler = vi.fn(async () => null);
    answer('font', handler);
    expect((await deliver({ name: 'font', file: FONT_FILES[0] }, sender)).kept).toBe(false);
    expect(handler).not.toHaveBeenCalled();
  });

  test.each([OWN, PAGE])('answers both where both may ask: %j', async (sender) => {
    const handler = vi.fn(async () => true);
    answer('prepareSpeaker', handler);
    expect((await deliver({ name: 'prepareSpeaker' }, sender)).kept).toBe(true);
    expect(handler).toHaveBeenCalledTimes(1);
  });

  test('answers with nothing when the handler fails', async () => {
    answerOpen(() => Promise.reject(new Error('gone')));
    const { reply } = await deliver(OPEN);
    await vi.waitFor(() => expect(reply).toHaveBeenCalledWith(undefined));
  });

  test('stops at the signal', async () => {
    const stop = new AbortController();
    const handler = vi.fn(async () => true);
    answer('prepareSpeaker', handler, stop.signal);
    stop.abort();
    expect((await deliver({ name: 'prepareSpeaker' })).kept).toBe(false);
    expect(handler).not.toHaveBeenCalled();
  });
});

describe('asking', () => {
  function replyWith(reply: unknown) {
    return {
      runtime: vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => reply),
      tabs: vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => reply),
    };
  }

  test('goes to the pages of the extension', async () => {
    const { runtime, tabs } = replyWith(success('open'));
    expect(await ask('open', { tabId: 7, intent: 'listen' })).toEqual(success('open'));
    expect(runtime).toHaveBeenCalledWith({ name: 'open', tabId: 7, intent: 'listen' });
    expect(tabs).not.toHaveBeenCalled();
  });

  test('goes to the main frame of a tab when one is named', async () => {
    const { runtime, tabs } = replyWith(true);
    expect(await ask('isOpen', {}, 7)).toBe(true);
    expect(tabs).toHaveBeenCalledWith(7, { name: 'isOpen' }, { frameId: 0 });
    expect(runtime).not.toHaveBeenCalled();
  });

  test('is told when nobody is there, as Chromium does it', async () => {
    await expect(ask('prepareSpeaker', {})).rejects.toThrow();
  });

  test('is told when nobody is there, as Firefox does it', async () => {
    replyWith(undefined);
    await expect(ask('prepareSpeaker', {})).rejects.toThrow('prepareSpeaker');
  });

  test('reaches what is answered', async () => {
    answer('obstacle', async ({ tabId }) => (tabId === 7 ? 'restricted' : null));
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
      const { reply } = await deliver(message);
      await vi.waitFor(() => expect(reply).toHaveBeenCalled());
      return reply.mock.lastCall?.[0];
    });
    expect(await ask('obstacle', { tabId: 7 })).toBe('restricted');
    expect(await ask('obstacle', { tabId: 8 })).toBeNull();
  });

  test.each([
    ['why a page was not opened', failure('restricted'), failure('restricted')],
    ['an empty answer', null, failure('broken')],
    ['an unknown reason', { ok: false, reason: 'bored' }, failure('broken')],
    ['an unknown state', { ok: true, value: 'ajar' }, failure('broken')],
  ])('understands %s', async (_what, reply, outcome) => {
    replyWith(reply);
    expect(await ask('open', { tabId: 7, intent: 'read' })).toEqual(outcome);
  });

  test('understands a list of voices, without what is none', async () => {
    const voice = { id: 'a', name: 'Anna', lang: 'de-DE', local: true };
    replyWith([voice, null, { id: 'b' }]);
    expect(await ask('voices', {})).toEqual([voice]);
  });

  test('gives answers of the promised form, whatever comes', async () => {
    const something = fc.anything().filter((reply) => reply !== undefined);
    const outcomes = [success('open'), success('closed'), ...OBSTACLES.map(failure)];
    await fc.assert(
      fc.asyncProperty(something, async (reply) => {
        replyWith(reply);
        expect(outcomes).toContainEqual(await ask('open', { tabId: 7, intent: 'read' }));
        expect([...OBSTACLES, null]).toContain(await ask('obstacle', { tabId: 7 }));
        expect(await ask('prepareSpeaker', {})).toBe(reply === true);
        expect(await ask('voices', {})).toBeInstanceOf(Array);
        expect(await ask('sample', { lang: 'de' })).toBe(typeof reply === 'string' ? reply : '');
        expect(await ask('font', { file: 'any' })).toBe(typeof reply === 'string' ? reply : null);
      }),
    );
  });
});
