import { Component, type ComponentChildren, type RefObject } from 'preact';
import { uiDirection, uiLanguage } from '../../utils/i18n';
import { cssVariables } from '../../utils/preferences/css-variables';
import { derivedColours } from '../../utils/preferences/derived-colours';
import type { Preferences } from '../../utils/preferences/schema';
import { notePlace, type Place, restorePlace } from './place';

interface Props {
  preferences: Preferences;
  /** The text whose place is kept when preferences change. */
  article?: RefObject<HTMLElement | null>;
  /** What is being spoken; it is kept rather than the first line in view. */
  spoken?: Range | null;
  children: ComponentChildren;
}

/**
 * The element that carries the preferences as theme and custom properties. When they change, the
 * line being read stays where it was in the window (W3C low-vision needs: point of regard).
 */
export class Page extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): Place | null {
    const { preferences, article, spoken } = this.props;
    if (before.preferences === preferences || !article?.current) return null;
    return notePlace(article.current, spoken ?? null);
  }

  override componentDidUpdate(_props: Props, _state: object, place: Place | null) {
    if (place) restorePlace(place);
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
