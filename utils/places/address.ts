/** Longer addresses are those of searches and sessions, and cost storage. */
const ADDRESS_LIMIT = 1000;

/** Parameters by which advertisers and newsletters follow people; the page is the same without them. */
const TRACKING =
  /^(?:(?:utm|mtm|pk|mc|oly|vero)_.+|_hs.+|[a-z]*clk?id|gclsrc|[gw]braid|igsh(?:id)?|mkt_tok|ref_(?:src|url)|_ga|_gl)$/i;

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
  // As text: a content script in Firefox cannot go through `searchParams`.
  const parameters = url.search.slice(1).split('&');
  const kept = parameters.filter((one) => !TRACKING.test(one.split('=', 1)[0]!)).join('&');
  // A question mark at its beginning would be taken for the one before it.
  url.search = kept && `?${kept}`;
  return url;
}
