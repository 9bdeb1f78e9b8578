import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { forgetParts } from '../../components/reader/parts';
import { answer, INTENTS, type Intent, type Outcome, type ReaderWorld } from '../../utils/messages';
import { oneOf, own } from '../../utils/parse';
import { parseLibrary } from '../../utils/preferences/library';
import { failure, success } from '../../utils/result';
import { openSession, type Session } from './session';
import './shared';

const world: ReaderWorld = globalThis;
const broken: Outcome = failure('broken');
/** Who opens the reader again within this time finds it there; then the page has its memory back. */
const LINGER_MS = 3000;

/**
 * Put into a page with each wish, and there from the first on until a while after the reader was closed:
 * until then later ones only ask it, as modules/reader-parts.ts has them built. No content script of WXT: that would tell the page of its start by
 * an event, and end when the page makes the same event up.
 */
export default defineUnlistedScript(() => {
  let session: Session | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const here = new AbortController();

  async function meet(intent: Intent, stored: unknown): Promise<Outcome> {
    clearTimeout(leaving);
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
      // One that never came to be open ends with its turn.
      if (session) leaveSoon();
      session = undefined;
    });
    if (!opened.ok) return opened;
    // It may have been closed before it was quite open.
    if (!isOver) session = opened.value;
    return success(isOver ? 'closed' : 'open');
  }

  function leaveSoon(): void {
    clearTimeout(leaving);
    leaving = setTimeout(leave, LINGER_MS);
  }

  /** Nothing that anybody could call holds this script any more. */
  function leave(): void {
    here.abort();
    // After an update of the extension there may be a newer one in its place.
    if (world.clarionReader !== takeWish) return;
    delete world.clarionReader;
    forgetParts();
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
      })
      .finally(() => {
        if (!session) leaveSoon();
      });
    turn = outcome;
    return outcome;
  }
  const takeWish = () => (browser.runtime?.id === undefined ? undefined : fulfilNext());
  world.clarionReader = takeWish;
  answer('isOpen', async () => session !== undefined, here.signal);
  const onNextProfile = async () => {
    session?.nextProfile();
    return session !== undefined;
  };
  answer('nextProfile', onNextProfile, here.signal);
  window.addEventListener('pagehide', () => session?.close(), { signal: here.signal });
  // Also where the wish has gone elsewhere.
  leaveSoon();
  return takeWish();
});
