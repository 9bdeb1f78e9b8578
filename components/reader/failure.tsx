import { FileText, TextQuote, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { Preferences } from '../../utils/preferences/schema';
import { Button } from '../controls/button';
import { Page } from './page';

interface Props {
  preferences: Preferences;
  /** What was looked for, or that even the whole page held no text. */
  missing: 'article' | 'selection' | 'text';
  /** How the part of the page begins that is most likely meant to be read; empty where none is. */
  guess: string;
  onReadGuess: () => void;
  onReadAll: () => void;
  onClose: () => void;
}

const EXPLANATIONS = {
  article: 'noArticleExplanation',
  selection: 'noSelectionExplanation',
  text: 'nothingToRead',
} as const;

/** The reader when there is no article: says so, and offers what can be had instead. */
export function Failure(props: Props) {
  const { preferences, missing, guess, onReadGuess, onReadAll, onClose } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current!.focus(), []);
  return (
    <Page preferences={preferences}>
      <main class="failure">
        <h1 id="title" tabIndex={-1} ref={title}>
          {t('noArticleTitle')}
        </h1>
        <p role="status">{t(EXPLANATIONS[missing])}</p>
        {guess !== '' && (
          <>
            <p>{t('guessBegins')}</p>
            <blockquote class="guess" dir="auto">
              {guess}
            </blockquote>
          </>
        )}
        <div class="buttons">
          {guess !== '' && (
            <Button look="main" icon={TextQuote} label={t('readGuess')} onPress={onReadGuess} />
          )}
          {missing !== 'text' && (
            <Button
              look={guess === '' ? 'main' : 'plain'}
              icon={FileText}
              label={t('readAllText')}
              onPress={onReadAll}
            />
          )}
          <Button icon={X} label={t('close')} onPress={onClose} />
        </div>
      </main>
    </Page>
  );
}
