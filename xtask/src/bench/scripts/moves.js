// Behind move.js: moves a lever to each of these places, or presses the only button there
// is: milliseconds until what changed by it is painted.
//
// Each move is made at the beginning of a frame, as browsers hand out what a pointer does,
// and a message that is sent within a frame arrives once that is painted. Where nothing but
// the lever has changed by then, the next frame counts too.
const [lever, places, done] = arguments;
const app = document.getElementById('app');
const times = [];
let changed = false;
let started = 0;
const elsewhere = ({ target }) =>
  !(target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest('.levers');
new MutationObserver((records) => {
  changed ||= records.some(elsewhere);
}).observe(app, { subtree: true, childList: true, attributes: true, characterData: true });
const channel = new MessageChannel();
const painted = () => channel.port2.postMessage(0);
const move = () => {
  changed = false;
  started = performance.now();
  if (lever) put(lever, places[times.length]);
  else app.querySelector('button').click();
  painted();
};
channel.port1.onmessage = () => {
  if (!changed) {
    requestAnimationFrame(painted);
    return;
  }
  times.push(performance.now() - started);
  if (times.length === places.length) done(times);
  else setTimeout(() => requestAnimationFrame(move), 40);
};
requestAnimationFrame(move);
