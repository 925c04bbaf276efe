// Runs before the page's own scripts: notes when it is painted that the page is
// in use, what moved by itself, and for how long nothing else had a turn.
(() => {
  const seen = { painted: 0, firstPaint: 0, shift: 0, longest: 0 };
  window.pladsprisBench = seen;
  const channel = new MessageChannel();
  seen.done = new Promise((resolve, reject) => {
    channel.port1.onmessage = () => {
      seen.painted = performance.now();
      resolve();
    };
    new MutationObserver((records, observer) => {
      const { start } = document.documentElement.dataset;
      if (start === 'failed') reject(new Error('the page did not start'));
      if (start !== 'ready') return;
      observer.disconnect();
      // A message that is sent within a frame arrives once that is painted.
      requestAnimationFrame(() => channel.port2.postMessage(0));
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-start'] });
  });
  seen.done.catch(() => {});
  const watch = (type, take) => {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
    new PerformanceObserver((list) => list.getEntries().forEach(take))
      .observe({ type, buffered: true });
  };
  watch('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });
  watch('longtask', (entry) => {
    seen.longest = Math.max(seen.longest, entry.duration);
  });
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime;
  });
})();
