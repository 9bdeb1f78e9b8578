import type { Evidence } from './evidence';

/**
 * What each sign adds to the log-odds that a page is an article, and why. Fitted on the tuned half
 * of the bench's pages (`npm run bench -- likely`); those marked "set" are too rare there, or too
 * closely tied to how the bench's other pages are made, and were chosen by hand before the fit.
 */
export const WEIGHTS: Record<keyof Evidence, number> = {
  // Much running text is what an article is; much of it is also what ten teasers have together,
  prose: 2,
  // so that counts most which no title of another page interrupts,
  stretch: 2.9,
  // and that which stands in one parent, as teasers do not.
  container: 1.9,
  // A page of links leads to articles.
  linked: -1.3,
  // Set: linked titles are teasers, but each article has some below it.
  titles: -0.4,
  // Set: the page says so itself; many sites say it of every page, so it cannot win alone.
  ogArticle: 2,
  // Set: a film, song, person or thing for sale.
  ogOther: -0.8,
  // As og:type, but said by software that knows what it publishes.
  dataArticle: 1.2,
  // Set: a list, a search, a thread or a product, named as one.
  dataOther: -0.8,
  // Set: a site's front door; a few sites are one article, so it does not forbid.
  home: -1,
  // Set: tags, categories, searches and forums have such paths in most systems.
  listing: -1,
  // Set: a day, a number or a title in the path. Lists of things have numbers too.
  single: 1.2,
  // Teasers are often an `article` each.
  manyArticles: -0.7,
  // Set: an article has an author; a list has many, and those are not counted.
  byline: 0.3,
  // Set: things for sale, also where nothing else says so.
  prices: -0.8,
  // Set: a way in stands on many article pages too.
  password: -0.3,
  // Set: lists go on on a next page, and some long articles do.
  pager: -0.3,
  // Set: many dates are the dates of many things.
  times: -0.8,
};

/** What remains of a page without any sign: no article. Set so that short articles are still told. */
export const BIAS = -3.2;

/**
 * From here on a page may open by itself: hardly any page that is no article gets there, and of the
 * articles some do not. Measured by `npm run bench -- likely`.
 */
export const SURE = 0.8;
