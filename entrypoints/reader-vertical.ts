import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePart } from '../components/reader/parts';
import { scrollVerticalText } from '../components/reader/scroll-vertical-text';
import style from '../components/reader/styles/vertical.css?inline';

/** What text that is set from top to bottom needs, beside the reader before it opens with such a text. */
export default defineUnlistedScript(() => providePart('vertical', { scrollVerticalText, style }));
