/** What stands behind an embed: something to watch, to hear, a post of a network, or anything else. */
export const EMBED_KINDS = ['video', 'audio', 'post', 'frame'] as const;
export type EmbedKind = (typeof EMBED_KINDS)[number];

/** Words in the addresses of players and posts, as nearly all services write them; the first wins. */
const WORDS: readonly (readonly [EmbedKind, RegExp])[] = [
  ['post', /\b(?:posts?|tweets?|status|toots?|reel|p\/[\w-]+\/embed)\b/i],
  ['audio', /\b(?:audio|podcasts?|episodes?|tracks?|sounds?|music|radio|playlists?|acast)\b/i],
  ['audio', /\b(?:spotify|soundcloud|deezer|bandcamp)\./i],
  ['video', /\b(?:videos?|player|watch|embed|vod|clips?|tv|live)\b/i],
];

/** @param address of a frame. Null where nothing in it tells of a player or a post. */
export function kindByAddress(address: string): EmbedKind | null {
  return WORDS.find(([, words]) => words.test(address))?.[0] ?? null;
}

/**
 * Players of large services refuse to be a page of their own, or show only half there. The address
 * of the page that they are a player of, for a person to open.
 */
const PAGES: readonly (readonly [player: RegExp, page: string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?!videoseries)([\w-]{11})(?=[?#/]|$).*$/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1'],
  [/^https?:\/\/open\.spotify\.com\/embed\/([\w/]+).*$/, 'https://open.spotify.com/$1'],
  [/^https?:\/\/platform\.twitter\.com\/embed\/.*[?&]id=(\d+).*$/, 'https://x.com/i/status/$1'],
  [/^(https?:\/\/www\.instagram\.com\/(?:p|reel)\/[\w-]+)\/embed.*$/, '$1/'],
];

/** @param address of a player or of anything else. The address of its page, where that is known. */
export function pageOfPlayer(address: string): string {
  const known = PAGES.find(([player]) => player.test(address));
  return known ? address.replace(...known) : address;
}
