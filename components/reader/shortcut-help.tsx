import { SlidersHorizontal, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n';
import { ask } from '../../utils/messages';
import type { Preferences } from '../../utils/preferences/schema';
import { shortcutsByKey } from '../../utils/shortcuts/choices';
import { FIXED_KEYS } from '../../utils/shortcuts/fixed';
import { shownKey } from '../../utils/shortcuts/keys';
import { SHORTCUT_GROUPS, SHORTCUT_ROWS, type ShortcutGroup } from '../../utils/shortcuts/table';
import { Button } from '../controls/button';
import { Modal } from './modal';

interface Props {
  preferences: Preferences;
  onClose: () => void;
}

const GROUP_TITLES = {
  listen: 'keysListen',
  look: 'keysLook',
  reader: 'keysReader',
} as const satisfies Record<ShortcutGroup, string>;

/** All keys of the reader by group, and which of them are off. */
export function ShortcutHelp({ preferences, onClose }: Props) {
  const { singleKeys, spacePauses, shortcuts } = preferences;
  const byKey = singleKeys ? [...shortcutsByKey(shortcuts)] : [];

  return (
    <Modal class="help" label={t('groupKeys')} onClose={onClose}>
      {(close) => (
        <>
          <header class="help-head">
            <h2>{t('groupKeys')}</h2>
            <Button icon={X} label={t('close')} onPress={close} />
          </header>
          {!singleKeys && <p>{t('keysAreOff')}</p>}
          {SHORTCUT_GROUPS.map((group) => (
            <KeyTable key={group} title={t(GROUP_TITLES[group])}>
              {SHORTCUT_ROWS.filter(([, row]) => row.group === group).map(
                ([shortcut, { label }]) => {
                  const keys = byKey
                    .filter(([, one]) => one === shortcut)
                    .map(([key]) => shownKey(key));
                  return <KeyRow key={shortcut} label={t(label)} keys={keys} />;
                },
              )}
              {group === 'listen' && (
                <KeyRow
                  label={t('spacePauses')}
                  keys={singleKeys && spacePauses ? [t('keyNameSpace')] : []}
                />
              )}
            </KeyTable>
          ))}
          <KeyTable title={t('keysFixed')}>
            {FIXED_KEYS.map(({ keys, label }) => (
              <KeyRow key={label} label={t(label)} keys={keys.map((name) => t(name))} />
            ))}
          </KeyTable>
          <Button
            icon={SlidersHorizontal}
            label={t('allPreferences')}
            onPress={() => void ask('openOptions', {}).catch(() => {})}
          />
        </>
      )}
    </Modal>
  );
}

function KeyTable({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h3>{title}</h3>
      <table aria-label={title}>
        <tbody>{children}</tbody>
      </table>
    </>
  );
}

/** What a key does, and the keys that do it; none where it is off. */
function KeyRow({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {keys.length === 0
          ? t('keyIsOff')
          : keys.map((key) => (
              // In a text from right to left, "<" would be drawn as ">".
              <kbd key={key} dir="ltr">
                {key}
              </kbd>
            ))}
      </td>
    </tr>
  );
}
