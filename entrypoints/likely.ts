import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleProbability } from '../utils/article/likely';

/**
 * Put into a page when the popup opens over it: answers once and leaves nothing behind. A content
 * script of WXT would tell the page of its start by an event and keep a listener.
 */
export default defineUnlistedScript(() => articleProbability(document));
