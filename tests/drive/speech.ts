import fs from 'node:fs';
import path from 'node:path';
import { onPath } from './programs';

/** The packages of Debian and Ubuntu that make a machine speak. */
export const SPEECH_PACKAGES: readonly string[] = [
  'speech-dispatcher',
  'speech-dispatcher-espeak-ng',
  'speech-dispatcher-audio-plugins',
  'espeak-ng-data',
];

/** Whether this machine speaks: the daemon, the synthesiser, its voices and the sound output. */
export function hasSpeech(): boolean {
  return (
    onPath('speech-dispatcher') !== null &&
    libraryFile(/^speech-dispatcher-modules$/, 'sd_espeak-ng') &&
    libraryFile(/^speech-dispatcher$/, 'spd_alsa.so') &&
    libraryFile(/^espeak-ng-data$/, 'phontab')
  );
}

// Debian keeps these under /usr/lib or, by release and package, under its architecture's folder.
function libraryFile(folder: RegExp, file: string): boolean {
  const roots = ['/usr/lib', '/usr/libexec', '/usr/share', ...subfolders('/usr/lib', /linux-gnu/)];
  return roots
    .flatMap((root) => subfolders(root, folder))
    .some((found) => fs.existsSync(path.join(found, file)));
}

function subfolders(root: string, name: RegExp): string[] {
  if (!fs.existsSync(root)) return [];
  return fs
    .readdirSync(root)
    .filter((entry) => name.test(entry))
    .map((entry) => path.join(root, entry));
}
