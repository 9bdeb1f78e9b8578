import { Trash2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { countPlaces, forgetPlaces } from '../../utils/places/store';
import { Button } from '../controls/button';

/** How many pages' places are remembered, and the button that forgets all of them. */
export function KeptPlaces({ onAnnounce }: { onAnnounce: (message: string) => void }) {
  const [count, setCount] = useState(0);
  const look = () => countPlaces().then(setCount, () => {});
  useEffect(() => void look(), []);

  async function forget(): Promise<void> {
    await forgetPlaces();
    await look();
    onAnnounce(t('placesForgotten'));
  }

  return (
    <div class="fields">
      <p class="note">{t('placesKept', count)}</p>
      <div class="actions">
        <Button icon={Trash2} label={t('forgetPlaces')} onPress={() => void forget()} />
      </div>
    </div>
  );
}
