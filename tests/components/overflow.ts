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

/** Texts that stand over one another; a bar may stand over what scrolls below it. */
export function overlapping(root: HTMLElement): string[] {
  const texts = [...root.querySelectorAll<HTMLElement>('.clarion *')]
    .filter((element) => isSeen(element) && !element.closest('svg, .unseen, .scroller, option'))
    .map((element) => ({ element, bar: barOf(element), lines: linesOf(element) }))
    .filter(({ lines }) => lines.length > 0);
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(({ bar, lines }) => bar === one.bar && meet(one.lines, lines))
      .map(({ element }) => `"${one.element.textContent}" and "${element.textContent}"`),
  );
}

function isSeen(element: Element): boolean {
  return element.checkVisibility() && getComputedStyle(element).clipPath === 'none';
}

/** The nearest element around that stands elsewhere than in the flow. */
function barOf(element: Element): Element | null {
  const { position } = getComputedStyle(element);
  if (position !== 'static' && position !== 'relative') return element;
  return element.parentElement && barOf(element.parentElement);
}

/** Where an element's own text stands, line by line. */
function linesOf(element: Element): DOMRect[] {
  const range = document.createRange();
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType !== Node.TEXT_NODE || node.nodeValue!.trim() === '') return [];
    range.selectNode(node);
    return [...range.getClientRects()];
  });
}

/** The space above and below letters may be shared. */
function meet(some: DOMRect[], others: DOMRect[]): boolean {
  return some.some((a) =>
    others.some((b) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return wide > 1 && high > Math.min(a.height, b.height) / 4;
    }),
  );
}
