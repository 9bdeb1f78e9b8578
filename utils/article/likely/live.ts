/**
 * Reading a live page whose forms may have controls named like DOM properties: a form with a field
 * named `localName` answers with that field. Each read therefore goes through the prototype.
 */

type Getter<Of, Value> = (node: Of) => Value;

function getter<Of extends Node, Value>(prototype: Of, name: string): Getter<Of, Value> {
  const get = Object.getOwnPropertyDescriptor(prototype, name)!.get!;
  return (node) => get.call(node) as Value;
}

export const localName = getter<Element, string>(Element.prototype, 'localName');
export const firstChild = getter<Node, Node | null>(Node.prototype, 'firstChild');
export const nextSibling = getter<Node, Node | null>(Node.prototype, 'nextSibling');
export const nodeType = getter<Node, number>(Node.prototype, 'nodeType');
export const bodyOf = getter<Document, HTMLElement | null>(Document.prototype, 'body');
export const addressOf = getter<Document, string>(Document.prototype, 'URL');

export function hasAttribute(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

/** How many elements of the page match. */
export function count(page: Document, selector: string): number {
  return Document.prototype.querySelectorAll.call(page, selector).length;
}
