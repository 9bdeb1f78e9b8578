/** What a person at a keyboard does and sees, in one of the browsers. */
export interface Hands {
  /** A tab of its own, and nothing stored but these preferences. */
  begin(preferences?: object): Promise<void>;
  /** Opens the reader over a page of the server. */
  openReader(path: string): Promise<void>;
  /** Opens a page of the extension in the tab. */
  openPage(path: string): Promise<void>;
  /** Opens the popup over a page of the server. */
  openPopup(path: string): Promise<void>;
  /** Goes on in the tab that was opened last. */
  followTab(): Promise<void>;
  /** True key presses, such as 'Tab', 'Shift+Tab' or 'a'. */
  press(...keys: string[]): Promise<void>;
  /** Runs a self-contained function in the document that has the keys. */
  see<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Whether the tab shows the page alone, without a reader over it. */
  isPageAlone(): Promise<boolean>;
}

/** What is stored, and nothing else. Runs in a page of the extension. */
export async function storeOnly(preferences: object | null): Promise<void> {
  const { storage } = (globalThis as unknown as { chrome: { storage: Storages } }).chrome;
  await storage.local.clear();
  await storage.sync.clear();
  if (preferences) {
    await storage.local.set({ preferences: { ...preferences, savedAt: Date.now() } });
  }
}
type Area = { clear(): Promise<void>; set(items: object): Promise<void> };
type Storages = Record<'local' | 'sync', Area>;

/** Whether nothing was added to the document beside head and body. Runs in the page. */
export const isAlone = (): boolean => document.documentElement.children.length === 2;
