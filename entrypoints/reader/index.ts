import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer, INTENTS, type Intent, type Outcome, type ReaderWorld } from '../../utils/messages';
import { oneOf, own } from '../../utils/parse';
import { parseLibrary } from '../../utils/preferences/library';
import { failure, success } from '../../utils/result';
import { openSession, type Session } from './session';
import './shared';

const world: ReaderWorld = globalThis;
const broken: Outcome = failure('broken');

/**
 * Put into a page with each wish, and there from the first on: later ones only ask it, as
 * modules/reader-parts.ts has them built. No content script of WXT: that would tell the page of its start by
 * an event, and end when the page makes the same event up.
 */
export default defineUnlistedScript(() => {
  let session: Session | undefined;

  async function meet(intent: Intent, stored: unknown): Promise<Outcome> {
    if (session) {
      if (intent === 'listen') session.listen();
      if (intent === 'toggle' || intent === 'close') session.close();
      return success(session ? 'open' : 'closed');
    }
    if (intent === 'close') return success('closed');
    let isOver = false;
    // Whatever it is, a copy of it is an object; each of its items is judged.
    const library = parseLibrary({ ...(stored as object) });
    const opened = await openSession(intent, library, () => {
      isOver = true;
      session = undefined;
    });
    if (!opened.ok) return opened;
    // It may have been closed before it was quite open.
    if (!isOver) session = opened.value;
    return success(isOver ? 'closed' : 'open');
  }

  // One request at a time: a second press of the key must not open a second reader.
  let turn: Promise<unknown> = Promise.resolve();
  async function fulfilNext(): Promise<Outcome | null> {
    const wish: unknown = world.clarionWishes?.shift();
    if (!wish) return null;
    const intent = oneOf(INTENTS, own(wish, 'intent'));
    const outcome = turn
      .then(() => (intent ? meet(intent, own(wish, 'stored')) : broken))
      .catch((error) => {
        console.error(error);
        return broken;
      });
    turn = outcome;
    return outcome;
  }
  world.clarionReader = () => (browser.runtime?.id === undefined ? undefined : fulfilNext());
  answer('isOpen', async () => session !== undefined);
  answer('nextProfile', async () => {
    session?.nextProfile();
    return session !== undefined;
  });
  window.addEventListener('pagehide', () => session?.close());
  return world.clarionReader();
});
