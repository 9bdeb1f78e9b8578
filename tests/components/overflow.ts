const TARGET = 44;

/** What reaches out of the window sideways and is not in a box that scrolls. */
export function cutOff(root: HTMLElement): string[] {
  const width = document.documentElement.clientWidth;
  return [...root.querySelectorAll('*')]
    .filter((element) => !element.closest('.scroller > *, .sample-text *, .unseen, svg'))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > width + 1;
    })
    .map((element) => `${element.localName}.${element.className}`);
}

/** Controls that are smaller than a fingertip; a link in a sentence may be (WCAG 2.5.5, inline). */
export function tooSmall(root: HTMLElement): string[] {
  const controls =
    'button, select, summary, label.face, input:not([type=range], [type=checkbox], [type=radio])';
  return [...root.querySelectorAll<HTMLElement>(controls)]
    .filter((control) => control.checkVisibility() && !control.closest('.body'))
    .filter((control) => {
      const { width, height } = control.getBoundingClientRect();
      return width < TARGET - 0.5 || height < TARGET - 0.5;
    })
    .map((control) => `${control.localName}: ${control.textContent}`);
}

/** The texts that make the page scroll sideways; empty where it does not. */
export function scrollsSideways(root: HTMLElement): string[] {
  const { scrollWidth, clientWidth } = document.scrollingElement!;
  if (scrollWidth <= clientWidth) return [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const wide = [`${scrollWidth} of ${clientWidth} px`];
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const { left, right } = range.getBoundingClientRect();
    if (left < -1 || right > clientWidth + 1) {
      wide.push(`${walker.currentNode.parentElement!.localName}: ${left} to ${right}: ${range}`);
    }
  }
  return wide;
}

/** Texts that are cut off by their own box, or stand out of the control they name. */
export function clipped(root: HTMLElement): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.checkVisibility() && !element.closest('svg, .unseen, .sample'))
    .filter((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // Kept for screen readers alone.
      if (clipPath !== 'none') return false;
      const wide = element.scrollWidth > element.clientWidth + 1;
      const high = element.scrollHeight > element.clientHeight + 1;
      const cut = (overflowX === 'hidden' && wide) || (overflowY === 'hidden' && high);
      return cut || (element.matches('button, summary, label.face') && wide);
    })
    .map((element) => `${element.localName}.${element.className}: ${element.textContent}`);
}
