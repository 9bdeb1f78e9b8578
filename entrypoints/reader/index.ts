import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer, type Intent, type Outcome } from '../../utils/messages';
import { success } from '../../utils/result';
import { openSession, type Session } from './session';
import './shared';

/** Tells whether the script that is in this page already can still be reached. */
const world = globalThis as typeof globalThis & { clarionAnswers?: () => boolean };

/**
 * Put into a page when somebody wants it read, and there from then on. No content script of WXT: that would
 * tell the page of its start by an event, and end when the page makes the same event up.
 */
export default defineUnlistedScript(() => {
  // Two presses at once may put it here twice; one that an update left behind answers nobody.
  if (world.clarionAnswers?.()) return true;
  world.clarionAnswers = () => browser.runtime?.id !== undefined;
  let session: Session | undefined;

  async function meet(intent: Intent): Promise<Outcome> {
    if (session) {
      if (intent === 'listen') session.listen();
      if (intent === 'toggle' || intent === 'close') session.close();
      return success(session ? 'open' : 'closed');
    }
    if (intent === 'close') return success('closed');
    let isOver = false;
    const opened = await openSession(intent, () => {
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
  answer('reader', ({ intent }) => {
    const outcome = turn.then(() => meet(intent));
    turn = outcome.catch(() => {});
    return outcome;
  });
  answer('isOpen', async () => session !== undefined);
  answer('nextProfile', async () => {
    session?.nextProfile();
    return session !== undefined;
  });
  window.addEventListener('pagehide', () => session?.close());
  return true;
});
