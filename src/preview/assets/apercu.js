// The one tag that the preview adds to a page. It stands last in the body and runs at once, before the theme's
// deferred scripts touch anything: the page is then as it was served, and that is what later versions are
// compared with. Everything else is modules.
(function () {
  'use strict';
  var before = document.cloneNode(true);
  var live = new WeakMap();
  (function pair(copy, node) {
    live.set(copy, node);
    var child = node.firstChild;
    for (var twin = copy.firstChild; twin && child; twin = twin.nextSibling) {
      pair(twin, child);
      child = child.nextSibling;
    }
  })(before, document);
  import('/_jalon/client/page.js').then(function (module) {
    module.start(before, live);
  });
})();
