import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect } from 'vitest';
import { PANEL_STYLE } from '../../components/reader/styles/panel-styles';
import { READER_STYLE } from '../../components/reader/styles/styles';
import type { Article, SafeHtml } from '../../utils/article/article';
import { parsePreferences } from '../../utils/preferences/parse';

export const DEFAULTS = parsePreferences(undefined);

/** Draws a component with the reader's real style, and returns the element that holds it. */
export async function draw(node: ComponentChild): Promise<HTMLElement> {
  const style = document.createElement('style');
  style.textContent = `${READER_STYLE}\n${PANEL_STYLE}`;
  const root = document.createElement('div');
  document.body.append(style, root);
  await redraw(root, node);
  return root;
}

/** Draws anew in the same place, and waits for the effects. */
export async function redraw(root: HTMLElement, node: ComponentChild): Promise<void> {
  await act(() => render(node, root));
}

/** A component alone, in the element that gives it its colours. */
export function Room({ children }: { children: ComponentChild }) {
  return (
    <main class="clarion" data-theme="light" style={{ '--text-size': '20px' }}>
      {children}
    </main>
  );
}

/** Fails with what axe found, rule by rule. */
export async function expectAccessible(root: HTMLElement): Promise<void> {
  const { violations } = await axe.run(root, { resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`)).toEqual(
    [],
  );
}

/** An article for components to show; what matters to a test is given. */
export function article(parts: Partial<Omit<Article, 'body'>> & { body?: string } = {}): Article {
  return {
    title: 'Night Ferry Returns',
    byline: 'Ines Okafor',
    siteName: 'The Sound Courier',
    url: 'https://paper.example/ferry',
    canonical: 'https://paper.example/ferry',
    licence: '',
    published: '2026-03-14T06:30:00Z',
    modified: null,
    lang: 'en',
    dir: 'ltr',
    writingMode: 'horizontal-tb',
    excerpt: '',
    standfirst: '',
    leadImage: null,
    words: 1234,
    characters: null,
    minutes: 5,
    outline: [],
    removals: [],
    ...parts,
    body: (parts.body ?? '<p>First sentence. Second one.</p><p>Third.</p>') as SafeHtml,
  };
}

/** The button, field or other element of that accessible name, by its text or label. */
export function named<T extends HTMLElement = HTMLElement>(
  root: HTMLElement,
  selector: string,
  name: string,
): T {
  const found = [...root.querySelectorAll<T>(selector)].find(
    (element) =>
      element.textContent?.trim() === name ||
      element.getAttribute('aria-label') === name ||
      (element as Partial<HTMLInputElement>).labels?.[0]?.textContent?.trim() === name,
  );
  if (!found) throw new Error(`No ${selector} named "${name}"`);
  return found;
}

/** Presses as a person does, and waits for what comes of it. */
export async function press(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}
