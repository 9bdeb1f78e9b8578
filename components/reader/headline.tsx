import { Component, type ComponentChildren, type RefObject } from 'preact';
import type { Article } from '../../utils/article/article';
import { count, uiLanguage } from '../../utils/i18n';

interface Props {
  article: Article;
  title: RefObject<HTMLHeadingElement | null>;
}

/** Title, standfirst and one quiet line: who, when, where, how long. Drawn once, not for each spoken word. */
export class Headline extends Component<Props> {
  override shouldComponentUpdate({ article }: Props) {
    return article !== this.props.article;
  }

  override render() {
    const { article, title } = this.props;
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
            <Fact part="published" ours>
              <time dateTime={published}>{formatDate(published)} </time>
            </Fact>
          )}
          {siteName && <Fact part="site">{siteName}</Fact>}
          <Fact part="minutes" ours>
            {count('articleMinutes', minutes)}
          </Fact>
          <Fact part="words" ours>
            {characters === null
              ? count('articleWords', words)
              : count('articleCharacters', characters)}
          </Fact>
        </p>
      </header>
    );
  }
}

/**
 * Its own direction inside, the line's outside, so that the dots between stand where they should; the
 * dots are silent, and the space keeps the facts apart for who hears or copies them; it is in their own
 * language, or a screen reader names it. What
 * the reader itself says of the article is in the interface's language, and not for translators.
 */
function Fact(props: { part: string; ours?: boolean; children: ComponentChildren }) {
  const own = props.ours && ({ lang: uiLanguage(), translate: false } as const);
  return (
    <span class="fact" {...own}>
      <bdi data-part={props.part}>{props.children}</bdi>{' '}
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
