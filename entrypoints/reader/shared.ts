/**
 * What the reader's parts take from it instead of having it twice: modules/reader-parts.ts puts it in the
 * place of their own imports.
 */

import * as preact from 'preact';
import * as hooks from 'preact/hooks';
import * as jsx from 'preact/jsx-runtime';
import * as button from '../../components/controls/button';
import * as icon from '../../components/controls/icon';
import * as blockAxis from '../../components/reader/block-axis';
import * as readerKeys from '../../components/reader/keys';
import * as modal from '../../components/reader/modal';
import * as parts from '../../components/reader/parts';
import { shareModules } from '../../components/reader/parts';
import * as place from '../../components/reader/place';
import * as linePosition from '../../components/reader/use-line-position';
import * as language from '../../utils/article/language';
import * as readingTime from '../../utils/article/reading-time';
import * as articleText from '../../utils/article/text';
import * as colour from '../../utils/colour/colour';
import * as nearest from '../../utils/colour/nearest';
import * as families from '../../utils/fonts/families';
import * as fontNames from '../../utils/fonts/names';
import * as i18n from '../../utils/i18n';
import * as messages from '../../utils/messages';
import * as parse from '../../utils/parse';
import * as builtIn from '../../utils/preferences/built-in';
import * as cssVariables from '../../utils/preferences/css-variables';
import * as nudge from '../../utils/preferences/nudge';
import * as parsePreferences from '../../utils/preferences/parse';
import * as profileName from '../../utils/preferences/profile-name';
import * as profiles from '../../utils/preferences/profiles';
import * as schema from '../../utils/preferences/schema';
import * as voiceChoices from '../../utils/preferences/voice-choices';
import * as shortcutChoices from '../../utils/shortcuts/choices';
import * as shortcutKeys from '../../utils/shortcuts/keys';
import * as shortcutTable from '../../utils/shortcuts/table';

shareModules({
  articleText,
  blockAxis,
  builtIn,
  button,
  colour,
  cssVariables,
  families,
  fontNames,
  hooks,
  i18n,
  icon,
  jsx,
  language,
  linePosition,
  messages,
  modal,
  nearest,
  nudge,
  parse,
  parsePreferences,
  parts,
  place,
  preact,
  profileName,
  profiles,
  readerKeys,
  readingTime,
  schema,
  shortcutChoices,
  shortcutKeys,
  shortcutTable,
  voiceChoices,
});
