import { Component, type ComponentChildren } from 'preact';
import { uiDirection, uiLanguage } from '../../utils/i18n';
import { cssVariables } from '../../utils/preferences/css-variables';
import { derivedColours } from '../../utils/preferences/derived-colours';
import { type Preferences, ROWS } from '../../utils/preferences/schema';
import type { Place } from './place';

interface Props {
  preferences: Preferences;
  /** Notes the place in the text that is kept when preferences change, and goes back to it. */
  notePlace?: () => Place | null;
  restorePlace?: (place: Place) => void;
  /** Called right before preferences change so that the text is laid out anew. */
  onLayout?: () => void;
  children: ComponentChildren;
}

/**
 * The element that carries the preferences as theme and custom properties. When they change, the
 * line being read stays where it was in the window (W3C low-vision needs: point of regard).
 */
export class Page extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): Place | null {
    const { preferences, notePlace, onLayout } = this.props;
    if (before.preferences === preferences) return null;
    const place = notePlace?.() ?? null;
    if (isLaidOutAnew(before.preferences, preferences)) onLayout?.();
    return place;
  }

  override componentDidUpdate(_props: Props, _state: object, place: Place | null) {
    if (place) this.props.restorePlace?.(place);
  }

  override render() {
    const { preferences, children } = this.props;
    return (
      <div
        class="clarion"
        data-theme={preferences.theme}
        data-images={preferences.images}
        data-layout={preferences.layout}
        style={{ ...derivedColours(preferences), ...cssVariables(preferences) }}
        lang={uiLanguage()}
        dir={uiDirection()}
        // It speaks the person's language already, and a translator's nodes would be in Preact's way.
        translate={false}
      >
        {children}
      </div>
    );
  }
}

/** Other colours only paint the text anew. */
function isLaidOutAnew(before: Preferences, now: Preferences): boolean {
  const colours = Object.fromEntries(
    ROWS.filter(([, row]) => row.kind === 'colour').map(([key]) => [key, now[key]]),
  );
  const [old, current] = [{ ...before, ...colours }, now].map((given) =>
    JSON.stringify(cssVariables(given)),
  );
  return old !== current;
}
