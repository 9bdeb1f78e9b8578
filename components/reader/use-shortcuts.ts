import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Preferences } from '../../utils/preferences/schema';
import { shortcutsByKey } from '../../utils/shortcuts/choices';
import { keysMeant } from '../../utils/shortcuts/keys';
import { SHORTCUTS, type Shortcut, type ShortcutRow } from '../../utils/shortcuts/table';
import { windowOf } from './place';

/** A key pressed on one of them is meant for it; in an open dialog every key is. */
const OPERATED = 'button, input, select, textarea, summary, [contenteditable]';
/** Screen readers take these for modifiers of their own commands, and some let the keys through. */
const READER_MODIFIERS = ['CapsLock', 'Insert'];

/**
 * Listens for single-key shortcuts. None fires on a control, in a dialog, with a modifier, while
 * characters are composed or, save where the table says so, when a key repeats.
 * @param actions what each shortcut does now.
 * @param byShortcut is set to whether a shortcut is the last that the person did.
 */
export function useShortcuts(
  text: RefObject<HTMLElement | null>,
  preferences: Preferences,
  listening: boolean,
  actions: Record<Shortcut, () => void>,
  byShortcut: RefObject<boolean>,
): void {
  const now = useRef({ preferences, listening, actions });
  now.current = { preferences, listening, actions };
  useLayoutEffect(() => {
    const article = text.current!;
    const view = windowOf(article);
    const root = article.getRootNode() as Document | ShadowRoot;
    const held = new Set<string>();
    /** A button that was pressed with a pointer keeps the focus, but nobody means it any more. */
    let byPointer = false;
    const stop = new AbortController();
    const options = { signal: stop.signal, capture: true };

    function meansText(event: KeyboardEvent): boolean {
      if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return false;
      if (held.size > 0 || article.closest('.frame')!.querySelector('dialog[open]')) return false;
      // Asked of the root: in a closed one the target seen from outside is its host.
      const operated = root.activeElement?.closest(OPERATED);
      const left = byPointer && operated?.localName === 'button' && event.key !== ' ';
      return !operated || left;
    }

    function meant(event: KeyboardEvent): Shortcut | null {
      const { preferences, listening } = now.current;
      if (!preferences.singleKeys) return null;
      if (event.key === ' ') {
        return listening && preferences.spacePauses && !event.shiftKey ? 'play' : null;
      }
      const byKey = shortcutsByKey(preferences.shortcuts);
      const key = keysMeant(event).find((one) => byKey.has(one));
      return key === undefined ? null : byKey.get(key)!;
    }

    function onKeyDown(event: KeyboardEvent): void {
      byShortcut.current = false;
      if (event.key === 'Tab') byPointer = false;
      if (isHeldModifier(event, view)) held.add(event.key);
      if (!meansText(event)) return;
      const shortcut = meant(event);
      if (!shortcut) return;
      const row: ShortcutRow = SHORTCUTS[shortcut];
      if (row.listening && !now.current.listening) return;
      // A held Space must not scroll away what it has just paused.
      event.preventDefault();
      byShortcut.current = true;
      if (!event.repeat || row.repeats) now.current.actions[shortcut]();
    }

    view.addEventListener('keydown', onKeyDown, options);
    view.addEventListener('keyup', ({ key }) => held.delete(key), options);
    view.addEventListener('blur', () => held.clear(), { signal: stop.signal });
    const onPointer = () => {
      byPointer = true;
      byShortcut.current = false;
    };
    view.addEventListener('pointerdown', onPointer, options);
    return () => stop.abort();
  }, []);
}

/** On macOS Caps Lock is down as long as it is locked, and VoiceOver keeps its commands to itself. */
function isHeldModifier({ key }: KeyboardEvent, view: Window): boolean {
  return READER_MODIFIERS.includes(key) && !view.navigator.platform.startsWith('Mac');
}
