import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../utils/messages';
import type { PartName } from '../../utils/parts';
import type { speakerEngine } from '../../utils/speech/speaker';
import type { explain, Player } from '../speech/player';
import type { startReading } from '../speech/reading';
import type { Panel } from './panel';
import type { createPlaceKeeper } from './place-keeper';
import type { scrollVerticalText } from './scroll-vertical-text';
import type { ShortcutHelp } from './shortcut-help';

/** What each part brings. */
export interface Parts extends Record<PartName, object> {
  listening: {
    createPlaceKeeper: typeof createPlaceKeeper;
    explain: typeof explain;
    Player: typeof Player;
    speakerEngine: typeof speakerEngine;
    startReading: typeof startReading;
  };
  panel: { Panel: typeof Panel; ShortcutHelp: typeof ShortcutHelp; style: string };
  vertical: { scrollVerticalText: typeof scrollVerticalText; style: string };
}

/** Parts find the reader, and the reader them, in the global object of its script, which no page sees. */
const world = globalThis as typeof globalThis & {
  clarionParts?: Partial<Parts>;
  clarionShared?: Record<string, object>;
};
// What an earlier reader left there would draw with the modules of that one.
world.clarionParts = {};
world.clarionShared = {};

/** Lets the scripts that come later take these modules: see modules/reader-parts.ts. */
export function shareModules(modules: Record<string, object>): void {
  world.clarionShared = { ...world.clarionShared, ...modules };
}

/** Lets go of what stands in the global object, for the reader to be collected as garbage. */
export function forgetParts(): void {
  delete world.clarionParts;
  delete world.clarionShared;
}

/** Called by the script of a part. */
export function providePart<Name extends PartName>(name: Name, part: Parts[Name]): void {
  // Where the reader has left the page meanwhile, nobody wants it any more.
  Object.assign(world.clarionParts ?? {}, { [name]: part });
}

/** A part that is here already. */
export function partHere<Name extends PartName>(name: Name): Parts[Name] | null {
  return world.clarionParts?.[name] ?? null;
}

/** A part, brought here where it is not yet; null where it cannot be had, as after an update of the extension. */
export async function loadPart<Name extends PartName>(name: Name): Promise<Parts[Name] | null> {
  if (!partHere(name)) await ask('part', { part: name }).catch(() => false);
  return partHere(name);
}

/**
 * A part for a component to draw; null until it is there.
 * @param wanted brings it, the first time that it is true.
 */
export function usePart<Name extends PartName>(name: Name, wanted: boolean): Parts[Name] | null {
  const [part, setPart] = useState<Parts[Name] | null>(() => partHere(name));
  useEffect(() => {
    if (!wanted || part) return;
    let over = false;
    void loadPart(name).then((loaded) => over || setPart(() => loaded));
    return () => {
      over = true;
    };
  }, [wanted]);
  return part;
}
