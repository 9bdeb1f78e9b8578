import type { Missing } from '../../components/reader/failure';
import type { Article, Refusal } from '../../utils/article/article';
import type { Part } from '../../utils/article/extract';
import { cleanLine } from '../../utils/article/text';
import type { Result } from '../../utils/result';

/** What the reader shows: an article, that one is looked for, or what it could not find. */
export type Content = Article | 'waiting' | Missing;

/** What is shown for what was found of a part of the page. */
export function contentOf(found: Result<Article, Refusal>, what: Part): Content {
  if (found.ok) return found.value;
  if (found.reason === 'tooLarge') return 'tooLarge';
  return what === 'article' || what === 'selection' ? what : 'text';
}

/** Whether the person has marked something. */
export function isSelected(page: Document): boolean {
  return page.getSelection()?.isCollapsed === false;
}

/** Enough of a text to tell whether it is the one that was wanted. */
const BEGINNING = 240;

/** How an article begins. */
export function beginning({ body }: Article): string {
  const { textContent } = new DOMParser().parseFromString(body, 'text/html').body;
  return cleanLine(textContent, BEGINNING);
}
