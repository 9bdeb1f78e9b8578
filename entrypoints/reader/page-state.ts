/**
 * What the root of a page is given inline: it does not scroll underneath, and in Firefox a filter on it
 * would reach into the reader.
 */
const ROOT_STYLE = { overflow: 'hidden', filter: 'none' };

/** Keeps a page from scrolling underneath. Its scrollbars go, so that all of it is laid out anew. */
export function keepStill({ documentElement: root }: Document): void {
  root.style.setProperty('overflow', ROOT_STYLE.overflow, 'important');
}

/** Takes from a root what it was given for the reader, where nobody knows any more what it had before. */
export function releaseRoot(root: HTMLElement): void {
  for (const property of Object.keys(ROOT_STYLE)) root.style.removeProperty(property);
  if (root.getAttribute('style') === '') root.removeAttribute('style');
}

/**
 * Notes scroll positions, focus, selection and playing media, and silences what is audible.
 * @returns gives the page back as it was noted.
 */
export function holdPage(page: Document): () => void {
  const root = page.documentElement;
  const scrolled = [root, page.body].map((element) => ({
    element,
    top: element.scrollTop,
    left: element.scrollLeft,
  }));
  const focused = deepActiveElement(page);
  const selection = noteSelection(page);
  const style = root.getAttribute('style');
  const silenced = pauseAudible(page);
  root.style.setProperty('filter', ROOT_STYLE.filter, 'important');

  return () => {
    // Set before it is removed: Chromium leaves an empty attribute of a style set by script.
    root.setAttribute('style', style ?? '');
    if (style === null) root.removeAttribute('style');
    for (const { element, top, left } of scrolled) {
      element.scrollTo({ top, left, behavior: 'instant' });
    }
    if (focused?.isConnected) focused.focus({ preventScroll: true });
    selection();
    // A page that was playing may go on; where the browser objects, it stays paused.
    for (const media of silenced) if (media.isConnected) media.play().catch(() => {});
  };
}

function deepActiveElement(page: Document): HTMLElement | null {
  let active = page.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== page.body ? active : null;
}

function noteSelection(page: Document): () => void {
  const selection = page.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return () => {};
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return () => {
    if (anchorNode?.isConnected && focusNode?.isConnected) {
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    }
  };
}

function pauseAudible(page: Document): HTMLMediaElement[] {
  const audible = [...page.querySelectorAll<HTMLMediaElement>('audio, video')].filter(
    (media) => !media.paused && !media.ended && !media.muted && media.volume > 0,
  );
  for (const media of audible) media.pause();
  return audible;
}
