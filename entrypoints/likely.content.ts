import { defineContentScript } from 'wxt/utils/define-content-script';
import { articleProbability } from '../utils/article/likely';

/** Put into a page when the popup opens over it; answers once, and leaves nothing behind. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => articleProbability(document),
});
