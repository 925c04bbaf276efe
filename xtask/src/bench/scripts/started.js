// Waits until the page is in use, and as long again as this says for what comes late.
const [later, done] = arguments;
const seen = window.pladsprisBench;
seen.done.then(() => setTimeout(() => {
  const { painted, firstPaint, shift, longest } = seen;
  done([painted, firstPaint, shift, longest]);
}, later), (problem) => done(String(problem)));
