let owner: Document | undefined;

/** Markup parsed as HTML, inert, whatever page this runs in: XHTML would parse as XML, and may throw. */
export function parseTemplate(markup: string): HTMLTemplateElement {
  owner ??= isXhtml(document) ? document.implementation.createHTMLDocument('') : document;
  const template = owner.createElement('template');
  template.innerHTML = markup;
  return template;
}

/** Whether a document is of XHTML. In Firefox it is an `HTMLDocument` all the same. */
export function isXhtml({ contentType }: Document): boolean {
  return contentType === 'application/xhtml+xml';
}
