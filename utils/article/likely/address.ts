/** What an address's path says of the page; the words are those of publishing systems, not prose. */
export interface AddressKind {
  home: boolean;
  /** A path that files pages: tags, categories, searches, authors, pages of a list. */
  listing: boolean;
  /** A path as single articles have: a day, a number, or a title of several words. */
  single: boolean;
}

const LISTING =
  /\/(?:tags?|categor(?:y|ies)|topics?|search|authors?|users?|profile|archives?|sections?|page|forums?|sitemap|shop|products?|cart|login|account)(?:\/|$)/i;
const LISTING_QUERY = /[?&](?:q|s|query|search|page)=/i;
const HOME = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|default|home)(?:\.\w+)?)?$/i;
const DAY = /\/(?:19|20)\d{2}[/-]?[01]?\d(?:[/-]|\d{2}|$)/;
const NUMBER = /\d{5,}/;
/** A slug of four words or more; percent signs stand for letters outside ASCII. */
const SLUG = /\/[^/]*[^/_-][_-][^/_-]+[_-][^/_-]+[_-][^/]*\/?$/;

export function readAddress(address: string): AddressKind {
  if (!URL.canParse(address)) return { home: false, listing: false, single: false };
  const { protocol, pathname, search } = new URL(address);
  if (!/^https?:$/.test(protocol)) return { home: false, listing: false, single: false };
  const listing = LISTING.test(pathname) || LISTING_QUERY.test(search);
  return {
    home: HOME.test(pathname) && search === '',
    listing,
    single: !listing && [DAY, NUMBER, SLUG].some((form) => form.test(pathname)),
  };
}
