/**
 * What sites put between a title and their name. The strong ones hardly ever stand in a title; the
 * weak ones often do. Seen in the titles of the corpus.
 */
export const SEPARATOR = /\s+(?:[|–—·»›«‹•:~_/-]|::|&raquo;|--|\|\|)\s+|\s*[|»›]\s*|_(?=[^_\s]+$)/;
export const STRONG_SEPARATOR = /[|»›«‹•~_]|::/;

/** Classes and ids of a site's own name and of a title, as themes and hAtom name them. */
export const SITE_HEADING =
  '[class*="site-title" i], [id*="site-title" i], [class*="logo" i], [id*="logo" i], [class*="brand" i]';
export const TITLE_HEADING =
  '.entry-title, .post-title, .p-name, .article-title, .headline, [itemprop~="headline"]';
/** The words above a headline that are not part of it: English, German, French and Italian press terms. */
export const KICKER =
  '[class*="kicker" i], [class*="overline" i], [class*="topline" i], [class*="eyebrow" i], [class*="dachzeile" i], [class*="surtitre" i], [class*="occhiello" i], [class*="pretitle" i], [class*="roofline" i]';
