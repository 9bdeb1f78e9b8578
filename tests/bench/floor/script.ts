import { Readability } from '@mozilla/readability';
import DOMPurify from 'dompurify';

/**
 * The floor: as little as a reader can do. It copies the page, runs Readability and DOMPurify and
 * shows what comes of it in a dialog with a title and a button to close.
 */

const ID = 'floor';
const STYLE = `dialog { inset: 0; width: 100%; height: 100%; max-width: none; max-height: none;
  margin: 0; padding: 0; border: 0 } main { max-width: 38em; margin: auto; font: 20px/1.6 serif }
  img { max-width: 100%; height: auto }`;

const open = document.getElementById(ID);
const article = open ? null : new Readability(document.cloneNode(true) as Document).parse();
open?.remove();
if (article) show(article.title ?? '', article.content ?? '');

function show(title: string, content: string): void {
  const host = document.createElement('div');
  host.id = ID;
  const dialog = document.createElement('dialog');
  const style = document.createElement('style');
  style.textContent = STYLE;
  const close = document.createElement('button');
  close.textContent = 'Close';
  close.addEventListener('click', () => host.remove());
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = title;
  const body = document.createElement('div');
  body.innerHTML = DOMPurify.sanitize(content);
  main.append(heading, body);
  dialog.append(style, close, main);
  host.attachShadow({ mode: 'open' }).append(dialog);
  document.documentElement.append(host);
  dialog.showModal();
}
