/**
 * These run in the page or in the reader's frame, and so use nothing of this file but types. The page
 * may have put elements in the place of document's properties; `Reflect.get` asks the prototype.
 */

/** What of a page must be the same after the reader as before it. */
export interface Print {
  /** A hash of the page's markup. */
  html: number;
  rootChildren: number;
  rootStyle: string | null;
  scroll: [number, number];
  active: string;
}

/** The page, in short. */
export function printPage(): Print {
  const root: Element | null = Reflect.get(Document.prototype, 'documentElement', document);
  const active: Element | null = Reflect.get(Document.prototype, 'activeElement', document);
  const html: string = root ? Reflect.get(Element.prototype, 'outerHTML', root) : '';
  let hash = html.length;
  for (let i = 0; i < html.length; i += 1) hash = (hash * 31 + html.charCodeAt(i)) | 0;
  return {
    html: hash,
    rootChildren: root ? root.childElementCount : -1,
    rootStyle: root ? Element.prototype.getAttribute.call(root, 'style') : null,
    scroll: [Math.round(scrollX), Math.round(scrollY)],
    active: active
      ? `${active.localName}#${Element.prototype.getAttribute.call(active, 'id')}`
      : '',
  };
}

/** The markers that a payload leaves when it runs, and what else a page may have reached. */
export function marks(): string[] {
  const named = ['__xss', '__hit', '__leak', '__keys'].flatMap((name) => {
    const value: unknown = Reflect.get(globalThis, name);
    return typeof value === 'string' || value === true ? [`${name}=${value}`] : [];
  });
  return 'polluted' in {} ? [...named, 'Object.prototype'] : named;
}

/** Whether the reader's host is what a mouse meets at these points of the page. */
export function isOnTop(points: { x: number; y: number }[]): boolean {
  return points.every(({ x, y }) => {
    const hit = Document.prototype.elementFromPoint.call(document, x, y);
    const root: Element | null = Reflect.get(Document.prototype, 'documentElement', document);
    return (
      hit !== null && hit.parentElement === root && !/^(?:head|body|frameset)$/.test(hit.localName)
    );
  });
}

/** What a look at the open reader finds. */
export interface Look {
  title: string;
  /** The message of a page that holds no article; empty for an article. */
  message: string;
  /** The middles of its buttons. */
  buttons: { x: number; y: number }[];
  /** Buttons that something else lies over. */
  covered: number;
  /** Whether the page must be scrolled sideways. */
  wide: boolean;
  faults: string[];
}

/**
 * Looks at the reader from inside its frame: are its buttons what lies on top, does the article hold
 * anything that it must not.
 */
export function lookAtReader(allowed: { tags: string[]; attributes: string[] }): Look {
  const visible = [...document.querySelectorAll('.toolbar button, .failure button')].flatMap(
    (button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return width > 0 ? [{ button, x: x + width / 2, y: y + height / 2 }] : [];
    },
  );
  const covered = visible.filter(({ button, x, y }) => {
    const hit = document.elementFromPoint(x, y);
    // A toolbar that scrolls with the text is not covered, but gone.
    return y > 0 && y < innerHeight && !button.contains(hit);
  });
  const own = '.enlarger, .alternative, .embed';
  const names: string[] = [];
  for (const name in document.body) if (name.startsWith('on')) names.push(name);
  const faults = [...document.querySelectorAll('.body *')].flatMap((element) => {
    if (element.closest(own)) return [];
    const tag = allowed.tags.includes(element.localName) ? [] : [`<${element.localName}>`];
    const attributes = [...element.attributes].flatMap(({ name, value }) => {
      if (name === 'class' && /^(?:picture|piece|scroller|alternative|enlarger)$/.test(value))
        return [];
      // The view makes an article within the article silent.
      if (name === 'role' && value === 'none') return [];
      if (name === 'id') return value.startsWith('user-content-') ? [] : [`id=${value}`];
      if (name === 'href') {
        return /^(?:https?:\/\/(?![^/]*@)|mailto:|tel:|#)/.test(value) ? [] : [`href=${value}`];
      }
      return allowed.attributes.includes(name) ? [] : [`${element.localName}[${name}]`];
    });
    // Set by the page's scripts on a node that looks clean: the world of the page sees them.
    const handlers = names.filter((name) => typeof Reflect.get(element, name) === 'function');
    return [...tag, ...attributes, ...handlers.map((name) => `live ${name}`)];
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    title: document.querySelector('h1')?.textContent ?? '',
    message: document.querySelector('.failure [role=status]')?.textContent ?? '',
    buttons: visible.map(({ x, y }) => ({ x, y })),
    covered: covered.length,
    wide: scrollWidth > clientWidth + 1,
    faults: [...new Set(faults)],
  };
}

/** Gives every part of the article the events that a payload may wait for. */
export function disturb(): void {
  const types = [
    ...['mouseover', 'mouseenter', 'mousemove', 'mousedown', 'mouseup', 'click', 'dblclick'],
    ...['pointerover', 'pointerenter', 'pointerdown', 'pointerup', 'contextmenu', 'auxclick'],
    ...['focus', 'focusin', 'blur', 'keydown', 'keypress', 'keyup', 'beforeinput', 'input'],
    ...['copy', 'cut', 'paste', 'select', 'selectstart', 'dragstart', 'dragover', 'drop', 'wheel'],
    ...['toggle', 'beforetoggle', 'beforematch', 'load', 'error', 'scroll', 'touchstart'],
    ...['animationstart', 'animationend', 'transitionend', 'begin', 'end', 'repeat', 'submit'],
  ];
  // A followed link would end the walk; where links lead is looked at by itself.
  addEventListener('click', (event) => event.preventDefault(), true);
  for (const details of document.querySelectorAll('details')) details.open = !details.open;
  for (const element of [...document.querySelectorAll('.body, .body *')].slice(0, 400)) {
    if (element.closest('button')) continue;
    for (const type of types) {
      element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
  }
}

/** Notes from now on how long the page is held up at once; `longestPause` tells. */
export function startPulse(): void {
  const pulse = { last: performance.now(), longest: 0 };
  setInterval(() => {
    const now = performance.now();
    pulse.longest = Math.max(pulse.longest, now - pulse.last);
    pulse.last = now;
  }, 50);
  Object.defineProperty(globalThis, '__pulse', { value: pulse, configurable: true });
}

/** The longest that nothing else had a turn, in milliseconds. */
export function longestPause(): number {
  const pulse: { last: number; longest: number } | undefined = Reflect.get(globalThis, '__pulse');
  return pulse ? Math.round(Math.max(pulse.longest, performance.now() - pulse.last)) : 0;
}

/** How long an empty modal dialog takes to be shown over the page: what no reader can do without. */
export async function costOfDialog(): Promise<number> {
  const start = performance.now();
  const dialog = Document.prototype.createElement.call(document, 'dialog') as HTMLDialogElement;
  const root: Element = Reflect.get(Document.prototype, 'documentElement', document);
  Element.prototype.append.call(root, dialog);
  dialog.showModal();
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const ms = Math.round(performance.now() - start);
  dialog.remove();
  return ms;
}
