import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../utils/article/policy';

const TAGS = new Set<string>(ALLOWED_TAGS);
const ATTRIBUTES = new Set<string>([
  ...ALLOWED_ATTRIBUTES,
  ...['rel', 'target', 'loading', 'decoding', 'referrerpolicy'],
]);
const LINK = /^(?:https?:\/\/|mailto:|tel:|#user-content-)/;
const PICTURE = /^(?:https?:\/\/|data:image\/(?:png|jpeg|gif|webp|avif)[;,])/;

/** What stands in an article's markup and may not, each in a few words. Knows the policy, not how it is kept. */
export function disallowed(html: string): string[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.querySelectorAll('*')].flatMap((element) => {
    const { localName: tag, namespaceURI } = element;
    const wrong = TAGS.has(tag) && namespaceURI?.endsWith('/xhtml') ? [] : [`<${tag}>`];
    for (const { name, value } of element.attributes) {
      if (!ATTRIBUTES.has(name)) wrong.push(`${tag}[${name}]`);
      if (name === 'href' && !(tag === 'a' && LINK.test(value))) wrong.push(`${tag} → ${value}`);
      if (name === 'src' && !PICTURE.test(value)) wrong.push(`${tag} ← ${value}`);
      if (name === 'srcset' && value && !/^https?:/.test(value)) wrong.push(`${tag} ⇇ ${value}`);
      if (name === 'id' && !value.startsWith('user-content-')) wrong.push(`id ${value}`);
      if (/^(?:href|src|srcset)$/.test(name) && /\/\/[^/]*@/.test(value)) wrong.push(value);
    }
    if (tag === 'img' && element.getAttribute('loading') !== 'lazy') wrong.push('an eager image');
    return wrong;
  });
}
