import { WEB_SCHEMES } from '../policy';
import { safeUrl } from '../sanitise';

const CANONICAL = 'link[rel~="canonical"][href], meta[property="og:url"][content]';
/** HTML's own keyword, and Dublin Core's term where the value is an address. */
const LICENCE =
  'link[rel~="license"][href], a[rel~="license"][href], meta[name="dcterms.license" i][content]';

/** The address that a page names as its own, else where it was found. */
export function readCanonical(page: Document, url: string): string {
  return firstAddress(page, CANONICAL, url) ?? url;
}

/** The address of the licence a page grants its readers; empty where it names none. */
export function readLicence(page: Document): string {
  return firstAddress(page, LICENCE, page.baseURI) ?? '';
}

function firstAddress(page: Document, selector: string, base: string): string | null {
  for (const element of page.querySelectorAll(selector)) {
    const value = element.getAttribute('href') ?? element.getAttribute('content') ?? '';
    const address = value.trim() === '' ? null : safeUrl(value, base, WEB_SCHEMES);
    if (address !== null) return address;
  }
  return null;
}
