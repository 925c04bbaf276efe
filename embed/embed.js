// Gives each frame that shows Pladspris the height of the page in it.
//
//   <iframe data-pladspris src="pladspris.html#embed=1" title="…"></iframe>
//   <script src="embed.js" defer></script>
//
// The page tells its height; a message counts only if it comes from the window
// of such a frame. Nothing is sent to the page. May be included twice.
(function () {
  'use strict';
  if (window.pladsprisEmbed) return;
  window.pladsprisEmbed = true;

  // Frames in open shadow trees too, and those whose mark was taken away.
  function each(root, act) {
    Array.prototype.forEach.call(root.querySelectorAll('*'), function (one) {
      if (one.shadowRoot) each(one.shadowRoot, act);
      if (one.tagName === 'IFRAME' && (one.hasAttribute('data-pladspris') ||
        /#(.*\W)?embed=(1|card)\b/.test(one.getAttribute('src')))) act(one);
    });
  }

  function set(frame, height) {
    // Where a site counts borders and padding into a height, they come on top.
    var style = getComputedStyle(frame);
    if (style.boxSizing === 'border-box') {
      ['borderTopWidth', 'borderBottomWidth', 'paddingTop', 'paddingBottom'].forEach(function (edge) {
        height += parseFloat(style[edge]);
      });
    }
    frame.style.height = height + 'px';
  }

  addEventListener('message', function (event) {
    var told = event.data;
    var height = told && told.pladspris === 1 ? told.height : 0;
    // A page that does not stand yet has no height.
    if (!event.source || typeof height !== 'number' || !(height > 1)) return;
    each(document, function (frame) {
      // Nor has one in a frame that is hidden; it tells one when it is shown.
      if (frame.contentWindow !== event.source || !frame.offsetWidth) return;
      // Whatever a frame says, the page around it stays usable.
      set(frame, Math.min(Math.max(height, 150), 20000));
    });
  });

  // A frame that loaded before this script has told its height to nobody. It
  // tells it again when its own size changes; a hidden one once it is shown.
  if (typeof ResizeObserver !== 'function') return;
  var shown = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.target.offsetWidth) return;
      shown.unobserve(entry.target);
      // Not in the observer's own turn: others would report it.
      requestAnimationFrame(function () { set(entry.target, entry.target.clientHeight + 1); });
    });
  });
  each(document, function (frame) { shown.observe(frame); });
})();
