import { type AXNode, writeTree } from './ax-tree';
import type { Send } from './chromium-session';

interface DOMNode {
  backendNodeId: number;
  nodeName: string;
  attributes?: string[];
  frameId?: string;
  children?: DOMNode[];
  shadowRoots?: DOMNode[];
  contentDocument?: DOMNode;
}

/**
 * What a screen reader is given of a page, its frames and closed shadow roots: the accessibility tree
 * as text.
 */
export async function axSnapshot(send: Send): Promise<string> {
  const { root } = await send<{ root: DOMNode }>('DOM.getDocument', { depth: -1, pierce: true });
  const byId = new Map<number, DOMNode>();
  const frames = new Map<number, string>();
  visit(root, (node) => {
    // The language of a document is on its root element, which has no node of its own.
    byId.set(node.backendNodeId, node.nodeName === '#document' ? rootOf(node) : node);
    if (node.contentDocument && node.frameId) frames.set(node.backendNodeId, node.frameId);
  });
  const inner = new Map<number, readonly AXNode[]>();
  for (const [frame, frameId] of frames) inner.set(frame, await treeOf(send, { frameId }));
  return writeTree(await treeOf(send), {
    attribute: (id, name) => attribute(byId.get(id), name),
    inner: (id) => inner.get(id),
  });
}

async function treeOf(send: Send, params: { frameId?: string } = {}): Promise<AXNode[]> {
  const { nodes } = await send<{ nodes: AXNode[] }>('Accessibility.getFullAXTree', params);
  return nodes;
}

function visit(node: DOMNode, see: (node: DOMNode) => void): void {
  see(node);
  const { children = [], shadowRoots = [], contentDocument } = node;
  for (const child of [...children, ...shadowRoots]) visit(child, see);
  if (contentDocument) visit(contentDocument, see);
}

function rootOf(document: DOMNode): DOMNode {
  return document.children?.find(({ nodeName }) => nodeName === 'HTML') ?? document;
}

function attribute(node: DOMNode | undefined, name: string): string | undefined {
  const { attributes = [] } = node ?? {};
  const at = attributes.findIndex((one, index) => index % 2 === 0 && one === name);
  return at < 0 ? undefined : attributes[at + 1];
}
