import { FileText, TextQuote, TextSelect, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Excess } from '../../utils/article/caps';
import { t, uiLanguage } from '../../utils/i18n';
import type { Preferences } from '../../utils/preferences/schema';
import { Button } from '../controls/button';
import { Page } from './page';

/** What was looked for, that even the whole page held no text, or why nobody looked. */
export type Missing = 'article' | 'selection' | 'text' | 'tooLarge' | 'tooSlow';

interface Props {
  preferences: Preferences;
  missing: Missing;
  /** How the part of the page begins that is most likely meant to be read; empty where none is. */
  guess: string;
  /** What a page has too much of. */
  excess?: Excess | null;
  /** The language of that part, where it is known. */
  guessLang?: string | undefined;
  onReadGuess: () => void;
  onReadAll: () => void;
  /** All text without its structure, which can be had of any page. */
  onReadText: () => void;
  /** Absent where nothing is selected. */
  onReadSelection?: (() => void) | undefined;
  onClose: () => void;
}

const TITLES = { tooLarge: 'tooLargeTitle', tooSlow: 'tooSlowTitle' } as const;
const EXPLANATIONS = {
  article: 'noArticleExplanation',
  selection: 'noSelectionExplanation',
  text: 'nothingToRead',
  tooLarge: 'tooLargeExplanation',
  tooSlow: 'tooSlowExplanation',
} as const;

/** The reader when there is no article: says so, and offers what can be had instead. */
export function Failure(props: Props) {
  const { preferences, missing, guess, excess, onReadSelection, onClose } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current!.focus(), [missing]);
  const isHuge = missing === 'tooLarge' || missing === 'tooSlow';
  return (
    <Page preferences={preferences}>
      <main class="failure">
        <h1 id="title" tabIndex={-1} ref={title}>
          {t(isHuge ? TITLES[missing] : 'noArticleTitle')}
        </h1>
        <div role="status">
          {excess && <p>{measure(excess)}</p>}
          <p>{t(EXPLANATIONS[missing])}</p>
        </div>
        {guess !== '' && (
          <>
            <p>{t('guessBegins')}</p>
            <blockquote class="guess" lang={props.guessLang || undefined} dir="auto" translate>
              {guess}
            </blockquote>
          </>
        )}
        <div class="buttons">
          {guess !== '' && (
            <Button
              look="main"
              icon={TextQuote}
              label={t('readGuess')}
              onPress={props.onReadGuess}
            />
          )}
          {isHuge && onReadSelection && (
            <Button icon={TextSelect} label={t('readSelection')} onPress={onReadSelection} />
          )}
          {missing !== 'text' && (
            <Button
              look={guess === '' ? 'main' : 'plain'}
              icon={FileText}
              label={t(isHuge ? 'readPlainText' : 'readAllText')}
              onPress={isHuge ? props.onReadText : props.onReadAll}
            />
          )}
          <Button icon={X} label={t('close')} onPress={onClose} />
        </div>
      </main>
    </Page>
  );
}

function measure({ of, count, limit }: Excess): string {
  const number = new Intl.NumberFormat(uiLanguage());
  return t(`tooMany_${of}`, number.format(count), number.format(limit));
}
