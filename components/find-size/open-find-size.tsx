import { ALargeSmall } from 'lucide';
import { t } from '../../utils/i18n';
import { ask } from '../../utils/messages';
import { Button } from '../controls/button';

/** The door to the page that finds a size, for popup, options and panel. */
export function OpenFindSize({ onOpened }: { onOpened?: () => void }) {
  return (
    <Button
      id="find-size"
      icon={ALargeSmall}
      label={t('findSize')}
      // After an update of the extension nobody answers; the button does nothing then, as the others.
      onPress={() => void ask('openFindSize', {}).then(onOpened, () => {})}
    />
  );
}
