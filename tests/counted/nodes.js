// Behind move.js: takes one step of a lever and counts the nodes of the document that it
// touches, and those of them that then differ.
//
// The page's clock stands still from here on, so that Yew does all of its work in one go,
// and what is put off never comes, such as what a search shows when its time has come: the
// count is the same on any machine. Nothing else can be done with the page afterwards.
const [lever, from, to, done] = arguments;
const frame = () => new Promise((resolve) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = resolve;
  requestAnimationFrame(() => channel.port2.postMessage(0));
});
const count = (records) => {
  // What each node had before, under the name of what changed.
  const before = new Map();
  const moved = new Set();
  const all = (node) => [node, ...Array.from(node.childNodes).flatMap(all)];
  for (const record of records) {
    if (record.type === 'childList') {
      for (const node of [...record.addedNodes, ...record.removedNodes]) {
        all(node).forEach((part) => moved.add(part));
      }
    } else {
      const had = before.get(record.target) ?? new Map();
      const name = record.attributeName ?? '';
      if (!had.has(name)) had.set(name, record.oldValue);
      before.set(record.target, had);
    }
  }
  const differs = ([node, had]) => [...had].some(([name, value]) =>
    (name ? node.getAttribute(name) : node.data) !== value);
  const touched = [...before].filter(([node]) => !moved.has(node));
  return [touched.length + moved.size, touched.filter(differs).length + moved.size];
};
// What the page remembers is written down with every rendering.
const remembered = () => document.getElementById('pladspris-state').textContent;
const taken = async (value) => {
  const before = remembered();
  put(lever, value);
  do await frame(); while (remembered() === before);
};
(async () => {
  const still = Date.now();
  Date.now = () => still;
  let waiting = 0;
  window.setTimeout = () => -(waiting += 1);
  await taken(from);
  await frame();
  const records = [];
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(document.getElementById('app'), {
    subtree: true, childList: true,
    attributes: true, attributeOldValue: true, characterData: true, characterDataOldValue: true,
  });
  await taken(to);
  observer.disconnect();
  done(count(records));
})();
