import { ensure, NEEDS, type Need } from '../drive/system';

/** The needs named on the command line; all of them when none is. */
function needsIn(words: readonly string[]): Need[] {
  if (words.length === 0) return [...NEEDS];
  return words.map((word) => {
    const need = NEEDS.find((known) => known === word);
    if (need === undefined) throw new Error(`Unknown need "${word}". Known: ${NEEDS.join(', ')}.`);
    return need;
  });
}

try {
  await ensure(needsIn(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
