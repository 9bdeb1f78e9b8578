import controls from '../../controls/controls.css?inline';
import scripts from '../../scripts.css?inline';
import tokens from '../../tokens.css?inline';
import aids from './aids.css?inline';
import bars from './bars.css?inline';
import emphasis from './emphasis.css?inline';
import frame from './frame.css?inline';
import pictures from './pictures.css?inline';
import text from './text.css?inline';

/** The style of the reader's document, save for what its parts bring. */
export const READER_STYLE = [
  ...[tokens, controls],
  ...[frame, bars, text, scripts, emphasis, pictures, aids],
].join('\n');
