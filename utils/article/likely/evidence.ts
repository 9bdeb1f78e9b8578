import { readMetas } from '../metadata/page-facts';
import { isArticleType, readStructuredData } from '../metadata/structured-data';
import { readAddress } from './address';
import { addressOf, count } from './live';
import { surveyProse } from './prose';

/** Schema.org's kinds of pages and things that are no article. */
const OTHER_TYPE =
  /^(?:Product|ItemList|CollectionPage|SearchResultsPage|ProfilePage|ImageGallery|ContactPage|DiscussionForumPosting|VideoObject|WebApplication|CheckoutPage)$/;
const BYLINE =
  '[rel~="author"], [itemprop~="author"], [class*="yline"], [class*="author"], meta[name="author" i]';
const PRICE =
  '[itemprop~="price"], [class*="price" i], [class*="add-to-cart"], [name="add-to-cart"]';
const PAGER = '[class*="pagination" i], [class*="pager" i], [aria-label*="pagination" i]';

/** Each sign as a number of about 0 to 1; the names are those of the table of weights. */
export type Evidence = Record<(typeof SIGNS)[number], number>;
export const SIGNS = [
  ...['prose', 'stretch', 'container', 'linked', 'titles', 'ogArticle', 'ogOther'],
  ...['dataArticle', 'dataOther', 'home', 'listing', 'single', 'manyArticles'],
  ...['byline', 'prices', 'password', 'pager', 'times'],
] as const;

/** Reads all signs off a page, each by one pass at most. */
export function readEvidence(page: Document): Evidence {
  const text = surveyProse(page);
  const metas = readMetas(page);
  const { types } = readStructuredData(page);
  const address = readAddress(addressOf(page));
  const og = (metas.get('og:type') ?? []).join(' ').toLowerCase();
  const bylines = count(page, BYLINE);
  const dataArticle = types.some((type) => isArticleType(type) && !OTHER_TYPE.test(type));
  return {
    prose: scale(text.prose, 250, 8000),
    stretch: scale(text.stretch, 250, 8000),
    container: text.prose > 0 ? text.largest / text.prose : 0,
    linked: text.text > 0 ? text.linked / text.text : 1,
    titles: scale(text.titles, 4, 128),
    // Open Graph has this date for its type `article` alone, also where the type is not given.
    ogArticle: Number(/article/.test(og) || metas.has('article:published_time')),
    ogOther: Number(/product|video|profile|music|book/.test(og)),
    dataArticle: Number(dataArticle),
    dataOther: Number(!dataArticle && types.some((type) => OTHER_TYPE.test(type))),
    home: Number(address.home),
    listing: Number(address.listing),
    single: Number(address.single),
    manyArticles: scale(count(page, 'article'), 2, 16),
    byline: Number(bylines > 0 && bylines <= 6),
    prices: scale(count(page, PRICE), 0.5, 16),
    password: Number(count(page, 'input[type="password"]') > 0),
    pager: Number(count(page, PAGER) > 0),
    times: scale(count(page, 'time'), 4, 64),
  };
}

/** A count or length on a logarithmic scale: 0 up to `low`, 1 from `high` on. */
function scale(value: number, low: number, high: number): number {
  return value <= low ? 0 : Math.min(1, Math.log(value / low) / Math.log(high / low));
}
