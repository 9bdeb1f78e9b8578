let owner: Document | undefined;

/** Markup parsed as HTML, inert, whatever page this runs in: XHTML would parse as XML, and may throw. */
export function parseTemplate(markup: string): HTMLTemplateElement {
  owner ??=
    document instanceof HTMLDocument ? document : document.implementation.createHTMLDocument('');
  const template = owner.createElement('template');
  template.innerHTML = markup;
  return template;
}
