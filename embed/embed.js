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

  function each(act) {
    Array.prototype.forEach.call(document.querySelectorAll('iframe[data-pladspris]'), act);
  }

  addEventListener('message', function (event) {
    var told = event.data;
    if (!event.source || !told || told.pladspris !== 1) return;
    // Whatever a frame says, the page around it stays usable.
    var height = Math.min(Math.max(Number(told.height) || 0, 150), 20000);
    each(function (frame) {
      if (frame.contentWindow !== event.source) return;
      frame.style.height = height + 'px';
      // Where a site counts borders into a height, they are missing inside.
      var missing = height - frame.clientHeight;
      if (missing) frame.style.height = height + missing + 'px';
    });
  });

  // A frame that loaded before this script has told its height to nobody. It
  // tells it again whenever its own size changes.
  each(function (frame) {
    frame.style.height = frame.offsetHeight + 1 + 'px';
  });
})();
