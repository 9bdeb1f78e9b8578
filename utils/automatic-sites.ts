/**
 * Sites whose articles open in the reader by themselves. The permission for a site that a person gave
 * is the setting: there is no list beside it that could disagree, and the browser's own page of
 * permissions shows it and takes it back.
 */

/**
 * @param host a site, as `hostOf` names it.
 * @returns the match patterns of its pages, with and without "www.".
 */
export function originsOf(host: string): string[] {
  return [`*://${host}/*`, `*://www.${host}/*`];
}

/**
 * @param origins the match patterns that the extension has a permission for. One for all sites is not
 * counted: nobody who gives that away means that every page should change under them.
 * @returns the sites, in the order of their names.
 */
export function automaticHosts(origins: readonly string[]): string[] {
  const hosts = origins
    .map((origin) => /^\*:\/\/([^*/]+)\/\*$/.exec(origin)?.[1]?.replace(/^www\./, '') ?? '')
    .filter((host) => host !== '');
  return [...new Set(hosts)].sort();
}
