/** Longer addresses are those of searches and sessions, and cost storage. */
const ADDRESS_LIMIT = 1000;

/** Parameters by which advertisers and newsletters follow people; the page is the same without them. */
const TRACKING =
  /^(?:utm_.+|mtm_.+|pk_.+|hsa_.+|sfmc_.+|_hs.+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igsh|igshid|mc_cid|mc_eid|mkt_tok|oly_anon_id|oly_enc_id|vero_id|vero_conv|wickedid|s_cid|ref_src|ref_url|_ga|_gl|_openstat|__s)$/i;

/**
 * The address that a page's place is kept by: the one that the page names as its own where that is of
 * the same host, else where it was found; without fragment, tracking parameters and user name. A whole
 * site that names its first page everywhere names none.
 * @returns null for pages without an address of their own, as of `data:` and `blob:`.
 */
export function placeAddress(page: { url: string; canonical: string }): string | null {
  const url = parse(page.url);
  if (!url) return null;
  const named = parse(page.canonical);
  const isNamed = named?.host === url.host && (named.pathname !== '/' || url.pathname === '/');
  const { href } = clean(isNamed ? named : url);
  return href.length <= ADDRESS_LIMIT ? href : null;
}

function parse(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^(?:https?|file):$/.test(url.protocol) ? url : null;
}

function clean(url: URL): URL {
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  return url;
}
