import type { RefObject } from 'preact';
import type { Article } from '../../utils/article/article';
import { t, uiLanguage } from '../../utils/i18n';

interface Props {
  article: Article;
  title: RefObject<HTMLHeadingElement | null>;
}

/** Title and one quiet line: who, when, where, how long. */
export function Headline({ article, title }: Props) {
  const { byline, published, siteName, words, minutes } = article;
  const number = new Intl.NumberFormat(uiLanguage());
  return (
    <header class="headline">
      <h1 id="title" tabIndex={-1} ref={title}>
        {article.title}
      </h1>
      <p class="facts" data-silent lang={uiLanguage()} dir="auto">
        {byline && <bdi data-part="byline">{byline}</bdi>}
        {published && <time dateTime={published}>{formatDate(published)}</time>}
        {siteName && <bdi data-part="site">{siteName}</bdi>}
        <span data-part="minutes">{t('articleMinutes', number.format(minutes))}</span>
        <span data-part="words">{t('articleWords', number.format(words))}</span>
      </p>
    </header>
  );
}

/** A date in the interface's language. A date without a time means that day wherever one reads it. */
function formatDate(iso: string): string {
  const timeZone = iso.includes('T') ? undefined : 'UTC';
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long', timeZone }).format(
    new Date(iso),
  );
}
