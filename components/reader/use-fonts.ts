import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { FAMILIES, type Face, type Family, familyOf } from '../../utils/fonts/families';
import { facesFor, unicodeRange } from '../../utils/fonts/subsets';
import type { Preferences } from '../../utils/preferences/schema';
import { notePlace, restorePlace, windowOf } from './place';

/** Gives the bytes of a font file by its name. */
export type LoadFont = (file: string) => Promise<BufferSource>;

/** What browsers set in italics by themselves; the reader's style adds nothing to it. */
const ITALIC = 'em, i, cite, dfn, var, address';

/**
 * Brings the chosen family's faces to the document of the text: only those that the text needs, all
 * at once, and without moving the line being read. Until then, and where they cannot be had, the
 * text stands in the font named next.
 * @param samples whether the other families are shown too, each by its name.
 * @param load absent where no font may be brought.
 * @param onLayout called right before the text is laid out anew.
 */
export function useFonts(
  text: RefObject<HTMLElement | null>,
  font: Preferences['font'],
  samples: boolean,
  spoken: Range | null,
  load: LoadFont | undefined,
  onLayout: () => void,
): void {
  const loading = useRef(new Set<string>());
  // What is spoken when the faces arrive, not when they were asked for.
  const place = useRef(spoken);
  place.current = spoken;
  useEffect(() => {
    const article = text.current;
    if (!article || !load) return;
    const chosen = familyOf(font);
    /** The faces of a family that are not there yet; none of them where one is out of reach. */
    const bring = async (family: Family, faces: Face[]) => {
      const missing = faces.filter(({ file }) => !loading.current.has(file));
      for (const { file } of missing) loading.current.add(file);
      return Promise.all(missing.map((face) => loadFace(article, family, face, load))).catch(() => {
        // As after an update of the extension: asked for again at the next change.
        for (const { file } of missing) loading.current.delete(file);
        return [];
      });
    };
    const add = (faces: FontFace[]) => addFaces(article, faces, place.current, onLayout);
    if (chosen) void bring(chosen, facesOf(article, chosen)).then(add);
    if (!samples) return;
    // The text is laid out anew for whatever comes, so that they come at once.
    const brought = Object.values(FAMILIES).map((family) => bring(family, sampleFaces(family)));
    void Promise.all(brought).then((families) => add(families.flat()));
  }, [font, samples]);
}

function facesOf(article: HTMLElement, family: Family): Face[] {
  return facesFor(family, article.textContent, article.querySelector(ITALIC) !== null);
}

/** A family's name and its sample are Latin. */
function sampleFaces(family: Family): Face[] {
  return facesFor(family, 'A', false);
}

async function loadFace(article: HTMLElement, { css }: Family, face: Face, load: LoadFont) {
  const bytes = await load(face.file);
  const { weight, style } = face;
  const { FontFace } = windowOf(article);
  return new FontFace(css, bytes, { weight, style, unicodeRange: unicodeRange(face) }).load();
}

function addFaces(
  article: HTMLElement,
  faces: FontFace[],
  spoken: Range | null,
  onLayout: () => void,
): void {
  if (!article.isConnected || faces.length === 0) return;
  const place = notePlace(article, spoken);
  onLayout();
  for (const face of faces) article.ownerDocument.fonts.add(face);
  if (place) restorePlace(place);
}
