import { FileText, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { Preferences } from '../../utils/preferences/schema';
import { Button } from '../controls/button';
import { Page } from './page';

interface Props {
  preferences: Preferences;
  /** What was looked for, or that even the whole page held no text. */
  missing: 'article' | 'selection' | 'text';
  onReadAll: () => void;
  onClose: () => void;
}

const EXPLANATIONS = {
  article: 'noArticleExplanation',
  selection: 'noSelectionExplanation',
  text: 'nothingToRead',
} as const;

/** The reader when there is no article: says so, and offers what can be had instead. */
export function Failure({ preferences, missing, onReadAll, onClose }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current!.focus(), []);
  return (
    <Page preferences={preferences}>
      <main class="failure">
        <h1 id="title" tabIndex={-1} ref={title}>
          {t('noArticleTitle')}
        </h1>
        <p role="status">{t(EXPLANATIONS[missing])}</p>
        <div class="buttons">
          {missing !== 'text' && (
            <Button look="main" icon={FileText} label={t('readAllText')} onPress={onReadAll} />
          )}
          <Button icon={X} label={t('close')} onPress={onClose} />
        </div>
      </main>
    </Page>
  );
}
