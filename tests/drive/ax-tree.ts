/** A node of `Accessibility.getFullAXTree`, as far as it is written down. */
export interface AXNode {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
  value?: { value?: string | number };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
  backendDOMNodeId?: number;
  frameId?: string;
}

/** What the protocol does not tell of a node: attributes of its element, and a frame's tree. */
export interface Beside {
  /** Language, and the value in words, which the protocol tells as a bare number. */
  attribute: (backendNodeId: number, name: 'lang' | 'aria-valuetext') => string | undefined;
  inner: (backendNodeId: number) => readonly AXNode[] | undefined;
}

/** Boxes that say nothing themselves; what is in them is written in their place. */
const SILENT = new Set([
  'none',
  'generic',
  'LayoutTable',
  'LayoutTableRow',
  'LayoutTableCell',
  'MenuListPopup',
]);
/** Told by name and value alone. */
const WHOLE = new Set(['textbox', 'searchbox', 'slider']);
/** Drawing, not meaning. */
const LEFT_OUT = new Set(['InlineTextBox', 'LineBreak', 'ListMarker']);
/** Roles by the names ARIA has for them, where Chromium has its own. */
const ROLES: Record<string, string> = {
  RootWebArea: 'document',
  StaticText: 'text',
  Iframe: 'frame',
  IframePresentational: 'frame without a role',
  HeaderAsNonLandmark: 'header',
  FooterAsNonLandmark: 'footer',
  DisclosureTriangle: 'summary',
  Details: 'details',
  Figcaption: 'figcaption',
  LabelText: 'label',
  Legend: 'legend',
};
/** States worth hearing, and the value that goes without saying. */
const STATES: Record<string, unknown> = {
  ...{ level: undefined, expanded: undefined, checked: undefined, pressed: undefined },
  ...{ selected: false, disabled: false, invalid: 'false', required: false, modal: false },
  ...{ live: 'off', hasPopup: 'false', focused: false, roledescription: '' },
};
/** Characters of a text; a paragraph is known by its beginning. */
const TEXT_MOST = 72;

/** An accessibility tree as text, a node a line: role, name, states, indented as it is nested. */
export function writeTree(nodes: readonly AXNode[], beside: Beside): string {
  return `${linesOf(nodes, beside, 0, '').join('\n')}\n`;
}

function linesOf(
  nodes: readonly AXNode[],
  beside: Beside,
  depth: number,
  language: string,
): string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const write = (node: AXNode, level: number, around: string): string[] => {
    const role = node.role?.value ?? '';
    if (LEFT_OUT.has(role)) return [];
    const lang = beside.attribute(node.backendDOMNodeId ?? -1, 'lang') || around;
    const children = (at: number) =>
      (node.childIds ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child ? write(child, at, lang) : [];
      });
    const states = statesOf(node, beside);
    // A language is heard, though its element be nothing else.
    if (lang !== around) states.push(`lang=${lang}`);
    const bare = SILENT.has(role) && !node.name?.value && states.length === 0;
    if (bare || (node.ignored && lang === around)) return children(level);
    const inner = beside.inner(node.backendDOMNodeId ?? -1);
    const below = inner
      ? linesOf(inner, beside, level + 1, lang)
      : WHOLE.has(role)
        ? []
        : children(level + 1);
    const line = [
      node.ignored ? 'generic' : (ROLES[role] ?? role),
      quoted(node.name?.value),
      ...states,
    ].filter(Boolean);
    const own = `${'  '.repeat(level)}${line.join(' ')}`;
    return [own, ...withoutEcho(below, level + 1, node.name?.value ?? '')];
  };
  const [root] = nodes;
  return root ? write(root, depth, language) : [];
}

/** A button's text is its name: written once. */
function withoutEcho(lines: string[], level: number, name: string): string[] {
  const [only] = lines;
  const echo = `${'  '.repeat(level)}text ${quoted(name)}`;
  return lines.length === 1 && only === echo ? [] : lines;
}

function statesOf(node: AXNode, beside: Beside): string[] {
  const role = node.role?.value ?? '';
  const told = (node.properties ?? [])
    .filter(({ name, value }) => name in STATES && value.value !== STATES[name])
    .filter(({ value }) => value.value !== undefined && value.value !== '')
    .map(({ name, value }) => (value.value === true ? name : `${name}=${value.value}`));
  const value =
    beside.attribute(node.backendDOMNodeId ?? -1, 'aria-valuetext') ?? node.value?.value;
  if (value !== undefined && value !== '' && role !== 'StaticText') told.push(`value=${value}`);
  if (node.description?.value) told.push(`described by ${quoted(node.description.value)}`);
  return told;
}

function quoted(text: string | undefined): string {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const letters = [...line];
  const cut = letters.length > TEXT_MOST ? `${letters.slice(0, TEXT_MOST).join('')}…` : line;
  return `"${cut}"`;
}
