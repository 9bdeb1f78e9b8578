/**
 * The words by which themes and widgets name what is not the article, in their classes and ids.
 * They are compared with the names' words joined by hyphens: `relatedPosts` is `-related-posts-`.
 */

/** Builds a pattern for a run of whole words. */
function words(names: string): RegExp {
  return new RegExp(`-(?:${names})-`);
}

/** What a container with such a name holds, and whether it may be the larger part of a page. */
interface NoiseKind {
  reason: string;
  pattern: RegExp;
  large: boolean;
}
const NAMED_NOISE: readonly NoiseKind[] = [
  {
    reason: 'related',
    large: true,
    pattern: words(
      'related|relateds?|recommend(?:ed|ations?)|recirc(?:ulation)?|' +
        'interesting-articles?|' +
        'more-(?:stories|news|articles|posts|from|like-this|on-this)|' +
        '(?:read|see|watch)-(?:more|also|next)|also-(?:read|like)|' +
        'most-(?:read|popular|viewed|shared)|popular-(?:posts?|articles?|stories)|' +
        'you-(?:may|might)(?:-also)?-like|' +
        '(?:next|prev|previous|adjacent)-(?:posts?|story|stories|articles?)|' +
        '(?:next|prev)story|post-(?:nav|navigation|pagination)|yarpp|jp-relatedposts|' +
        'outbrain|taboola|plista|zergnet|trending|verwandte?|mehr-zum-thema|' +
        'relacionad[oa]s?|correlat[ie]|gerelateerd',
    ),
  },
  {
    reason: 'comments',
    large: true,
    pattern: words(
      'comments|commentlist|comment-(?:list|area|form|section|respond|wrapper)|' +
        'respond|disqus(?:-thread)?|livefyre|talkback|kommentare|commentaires|' +
        'comentarios|commenti|reacties|customer-reviews|reviews?-widget',
    ),
  },
  {
    reason: 'newsletter',
    large: false,
    pattern: words(
      'newsletters?(?:-[a-z]+)?|mailing-list|subscribe(?:-[a-z]+)?|' +
        'sign-?up(?:-[a-z]+)?|opt-?in(?:-[a-z]+)?|mc-embed|mailchimp',
    ),
  },
  {
    reason: 'share',
    large: false,
    pattern: words(
      'share(?:-?(?:bar|buttons?|icons?|links?|tools?|this|post|box|daddy))?|' +
        'sharing(?:-[a-z]+)?|sharedaddy|' +
        'social(?:-?(?:media|links?|icons?|bar|buttons?|share|sharing|list|nav))|' +
        'addthis(?:-[a-z]+)?|addtoany(?:-[a-z]+)?|shariff|follow-us',
    ),
  },
  {
    reason: 'author',
    large: false,
    pattern: words(
      '(?:entry-|post-)?author-(?:bio|info|box|description|card|profile|details|about|block)|' +
        'about-(?:the-)?author|authorbox|author-?bio',
    ),
  },
  {
    reason: 'notice',
    large: false,
    pattern: words(
      'cookies?(?:-?(?:notice|banner|bar|consent|law|policy|message|overlay))|' +
        '(?:gdpr|ccpa)(?:-[a-z]+)?|consent(?:-[a-z]+)?|paywall-(?:[a-z]+)|regwall',
    ),
  },
  {
    reason: 'advertisement',
    large: false,
    pattern: words('advert(?:isement|orial)?s?|anzeigen?|werbung|publicidad|publicite'),
  },
  {
    reason: 'navigation',
    large: false,
    pattern: words(
      'breadcrumbs?|tag-?cloud|sidebar|side-?(?:col|column)|' +
        'widget-(?:area|recent|categories|archives?|meta|search|nav)|post-?metadata',
    ),
  },
];

const NAME_ATTRIBUTES = ['class', 'id', 'data-test', 'data-testid', 'data-component'];
/** Selects elements that are called anything. */
export const HAS_NAME = `:is(${NAME_ATTRIBUTES.map((name) => `[${name}]`).join(', ')})`;

/** What names mean, kept as long as the page's copy: a page has few, and gives each to many elements. */
interface Known {
  words: Map<string, string>;
  kinds: Map<string, NoiseKind | undefined>;
}
const known = new WeakMap<Document, Known>();

function knownOf({ ownerDocument }: Element): Known {
  const found = known.get(ownerDocument) ?? { words: new Map(), kinds: new Map() };
  known.set(ownerDocument, found);
  return found;
}

/** The kind of noise that an element's name tells of. */
export function noiseKind(element: Element): NoiseKind | undefined {
  const { kinds } = knownOf(element);
  const name = nameOf(element);
  if (!kinds.has(name))
    kinds.set(
      name,
      NAMED_NOISE.find(({ pattern }) => pattern.test(name)),
    );
  return kinds.get(name);
}

/** What an element is called, as words joined by hyphens, one before and one after. */
export function nameOf(element: Element): string {
  if (!element.hasAttributes()) return '--';
  const names = NAME_ATTRIBUTES.map((name) => element.getAttribute(name) ?? '').join(' ');
  const { words } = knownOf(element);
  const before = words.get(names);
  if (before !== undefined) return before;
  const found = names.match(/[A-Z]*[a-z]+|[A-Z]+/g) ?? [];
  const name = `-${found.join('-').toLowerCase()}-`;
  words.set(names, name);
  return name;
}

/** Names of the line under a picture and of who took it. */
export const CAPTION_NAME = words(
  '(?:wp-|image-|img-|photo-|media-|picture-|figure-|foto-|bild-)?captions?(?:-(?:text|inner|content))?|' +
    '(?:image-|img-|photo-|media-|picture-|foto-|bild-)?(?:credits?|copyright)(?:-text)?|' +
    'bildunterschrift|legende|pie-de-foto|didascalia|fotobijschrift',
);

/** Names of the copies that carousels make of their slides. */
export const CLONE_NAME = words('cloned?|duplicate');
