import fs from 'node:fs';
import path from 'node:path';
import 'wxt';
import { defineWxtModule } from 'wxt/modules';
import { FAMILIES, type Family, scriptOf } from '../utils/fonts/families';

/**
 * Packs the shipped fonts out of their npm packages, with their licences beside them.
 *
 * A page must not be able to load or even notice them, so they are no web-accessible files, and the
 * network promise leaves no `fetch` to read a packaged file with. What remains, and works alike in
 * Chromium and Firefox, is a script for each file: its last value is the font in base64, which
 * `scripting.executeScript` hands to the background.
 */
export default defineWxtModule((wxt) => {
  wxt.hook('prepare:publicPaths', (_wxt, paths) => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it becomes a template in the type
    paths.push({ type: 'templateLiteral', path: 'fonts/${string}.js' });
  });
  wxt.hook('build:publicAssets', (_wxt, files) => {
    for (const family of Object.values<Family>(FAMILIES)) {
      const folder = path.join(wxt.config.root, 'node_modules', family.source);
      const licence = path.basename(family.source);
      files.push({
        absoluteSrc: path.join(folder, 'LICENSE'),
        relativeDest: `fonts/${licence}-OFL.txt`,
      });
      for (const { file } of family.faces) {
        const bytes = fs.readFileSync(path.join(folder, 'files', `${file}.woff2`));
        files.push({
          contents: `"${bytes.toString('base64')}";\n`,
          relativeDest: scriptOf(file).slice(1),
        });
      }
    }
  });
});
