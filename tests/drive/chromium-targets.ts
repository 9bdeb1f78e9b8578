import type { BrowserContext, CDPSession, Page } from 'playwright';
import { until } from './until';

/** Everything the browser has open, tabs too. */
export async function targetsOf(cdp: CDPSession) {
  // An empty filter, because the default one hides tabs.
  return (await cdp.send('Target.getTargets', { filter: [{}] })).targetInfos;
}

/** The target of a page's tab. Only a tab's can be clicked for, not a page's; two tabs may show the same address. */
export async function tabOf(cdp: CDPSession, page: Page): Promise<string> {
  const tab = await until(`a tab shows ${page.url()}`, async () => {
    const tabs = (await targetsOf(cdp)).filter(
      (target) => target.type === 'tab' && target.url === page.url(),
    );
    return tabs.length > 1 ? tabs.find(isActive) : tabs[0];
  });
  return tab.targetId;
}

function isActive(target: object): boolean {
  const { embedderData } = target as { embedderData?: { tabActive?: boolean } };
  return embedderData?.tabActive ?? false;
}

/** The target of an extension's popup, once it is open: its page that Playwright does not list. */
export async function popupOf(
  context: BrowserContext,
  cdp: CDPSession,
  origin: string,
): Promise<string> {
  const popup = await until('the popup is open', async () => {
    const known = await Promise.all(
      context
        .pages()
        .filter((page) => page.url().startsWith(origin))
        .map(targetIdOf),
    );
    return (await targetsOf(cdp)).find(
      ({ type, url, targetId }) =>
        type === 'page' && url.startsWith(origin) && !known.includes(targetId),
    );
  });
  return popup.targetId;
}

async function targetIdOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}
