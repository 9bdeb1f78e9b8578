import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleProbability } from '../utils/article/likely';
import { SURE } from '../utils/article/likely/weights';
import { ask } from '../utils/messages';

/** Runs on the pages of sites that a person chose for it, and on no others; asks for the reader once. */
export default defineUnlistedScript(() => {
  const open = () => {
    if (articleProbability(document) < SURE) return;
    // Without an answer the extension was just updated: the toolbar button opens the page as ever.
    ask('openAutomatically', {}).catch(() => {});
  };
  // What is loaded ahead may never be looked at.
  if (!(document as { prerendering?: boolean }).prerendering) open();
  else document.addEventListener('prerenderingchange', open, { once: true });
});
