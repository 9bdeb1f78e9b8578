import type { ComponentChildren, RefObject } from 'preact';
import type { Article } from '../../utils/article/article';
import { count, uiLanguage } from '../../utils/i18n';

interface Props {
  article: Article;
  title: RefObject<HTMLHeadingElement | null>;
}

/** Title, standfirst and one quiet line: who, when, where, how long. */
export function Headline({ article, title }: Props) {
  const { standfirst, byline, published, siteName, words, characters, minutes } = article;
  return (
    <header class="headline">
      <h1 id="title" tabIndex={-1} ref={title}>
        {article.title}
      </h1>
      {standfirst && (
        <p class="standfirst" data-part="standfirst">
          {standfirst}
        </p>
      )}
      <p class="facts" data-silent>
        {byline && <Fact part="byline">{byline}</Fact>}
        {published && (
          <Fact part="published" own>
            <time dateTime={published}>{formatDate(published)}</time>
          </Fact>
        )}
        {siteName && <Fact part="site">{siteName}</Fact>}
        <Fact part="minutes" own>
          {count('articleMinutes', minutes)}
        </Fact>
        <Fact part="words" own>
          {characters === null
            ? count('articleWords', words)
            : count('articleCharacters', characters)}
        </Fact>
      </p>
    </header>
  );
}

interface FactProps {
  part: string;
  /** Told in the interface's words, not in the page's. */
  own?: boolean;
  children: ComponentChildren;
}

/** Its own direction inside, the line's outside, so that the dots between stand where they should. */
function Fact({ part, own = false, children }: FactProps) {
  return (
    <span class="fact">
      <bdi data-part={part} lang={own ? uiLanguage() : undefined}>
        {children}
      </bdi>
    </span>
  );
}

/** A date in the interface's language. A date without a time means that day wherever one reads it. */
function formatDate(iso: string): string {
  const timeZone = iso.includes('T') ? undefined : 'UTC';
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long', timeZone }).format(
    new Date(iso),
  );
}
