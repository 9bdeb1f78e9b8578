/** Puts the script into the tab, as ours does: again for a second when the grant is not there yet. */
chrome.commands.onCommand.addListener(async (_command, tab) => {
  const deadline = Date.now() + 1000;
  for (;;) {
    try {
      await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        files: ['script.js'],
        injectImmediately: true,
      });
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
});
