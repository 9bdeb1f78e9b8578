import controls from '../../controls/controls.css?inline';
import settings from '../../settings/settings.css?inline';
import tokens from '../../tokens.css?inline';
import aids from './aids.css?inline';
import bars from './bars.css?inline';
import frame from './frame.css?inline';
import help from './help.css?inline';
import panel from './panel.css?inline';
import pictures from './pictures.css?inline';
import text from './text.css?inline';

/** The whole style of the reader's document. */
export const READER_STYLE = [
  ...[tokens, controls, settings],
  ...[frame, bars, panel, text, pictures, aids, help],
].join('\n');
