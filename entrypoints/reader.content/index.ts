import { defineContentScript } from 'wxt/utils/define-content-script';
import './shared';
import { answer, type Intent, type Outcome } from '../../utils/messages';
import { success } from '../../utils/result';
import { openSession, type Session } from './session';

export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    let session: Session | undefined;
    const close = () => session?.close();

    async function meet(intent: Intent): Promise<Outcome> {
      if (session) {
        if (intent === 'listen') session.listen();
        if (intent === 'toggle' || intent === 'close') close();
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
    answer(
      'reader',
      ({ intent }) => {
        const outcome = turn.then(() => meet(intent));
        turn = outcome.catch(() => {});
        return outcome;
      },
      ctx.signal,
    );
    answer('isOpen', async () => session !== undefined, ctx.signal);
    answer(
      'nextProfile',
      async () => {
        session?.nextProfile();
        return session !== undefined;
      },
      ctx.signal,
    );
    ctx.onInvalidated(close);
    ctx.addEventListener(window, 'pagehide', close);
  },
});
