import { browser } from 'wxt/browser';
import { t } from '../../utils/i18n';
import type { Intent } from '../../utils/messages';

const ITEMS = [
  { id: 'read', contexts: ['page', 'link', 'image'], title: 'menuRead' },
  { id: 'selection', contexts: ['selection'], title: 'menuReadSelection' },
] as const satisfies { id: Intent; contexts: string[]; title: string }[];

/** Writes the context menu; the browser remembers it until the extension is updated. */
export async function addMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, contexts, title } of ITEMS) {
    browser.contextMenus.create({ id, contexts: [...contexts], title: t(title) });
  }
}

/** What a person wants who chose this item. */
export function intentOfMenu(menuItemId: string | number): Intent | undefined {
  return ITEMS.find(({ id }) => id === menuItemId)?.id;
}
