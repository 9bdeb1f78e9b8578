/**
 * Runs in every frame of the page before all else: notes when the text of an article was painted. The same for
 * all readers: in the page's document inside a shadow root that is open, or in a frame of its own.
 */

export {};

declare global {
  interface Window {
    reading: { painted?: number; idle?: number };
  }
}

watchForReader();

function watchForReader(): void {
  const reading: Window['reading'] = {};
  window.reading = reading;
  const isFrame = window !== window.top;
  const text = () => {
    const root = isFrame ? document : document.getElementById('floor')?.shadowRoot;
    const first = root?.querySelector(isFrame ? '.clarion article p' : 'main p');
    return first?.getClientRects().length ? first : null;
  };
  const look = () => {
    // Nobody looks on in the page when the text is there in the frame.
    if (reading.painted) return;
    if (!text()) {
      requestAnimationFrame(look);
      return;
    }
    // After the frame that shows it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        reading.painted = Date.now();
        window.top!.reading.painted ??= reading.painted;
        requestIdleCallback(() => {
          reading.idle = Date.now();
        });
      };
      port2.postMessage(null);
    });
  };
  if (isFrame || window === window.top) requestAnimationFrame(look);
}
