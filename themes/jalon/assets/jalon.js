// Confort seulement : tout se lit et se suit sans ce script.
(function () {
  'use strict';

  // Le bouton d'impression n'apparaît que là où il fonctionne.
  document.querySelectorAll('[data-imprimer]').forEach(function (bouton) {
    bouton.hidden = false;
    bouton.addEventListener('click', function () { window.print(); });
  });

  // Clair ou sombre : le choix du lecteur reste dans son navigateur.
  var racine = document.documentElement;
  var bouton = document.querySelector('[data-theme-sombre]');
  if (bouton) {
    var sombre = function () {
      return racine.dataset.theme ? racine.dataset.theme === 'sombre' : matchMedia('(prefers-color-scheme: dark)').matches;
    };
    bouton.hidden = false;
    bouton.setAttribute('aria-pressed', String(sombre()));
    bouton.addEventListener('click', function () {
      racine.dataset.theme = sombre() ? 'clair' : 'sombre';
      bouton.setAttribute('aria-pressed', String(sombre()));
      try { localStorage.setItem('jalon-theme', racine.dataset.theme); } catch (refus) { /* sans mémoire */ }
    });
  }

  // --- Recherche : son script, son style et son index ne sont demandés que si l’on cherche. ---
  var loupe = document.querySelector('[data-recherche]'), appelee = false;
  function chercher(evenement) {
    evenement.preventDefault();
    if (window.jalonRecherche) return window.jalonRecherche.ouvrir(loupe);
    if (appelee) return;
    appelee = true;
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: loupe.dataset.style }));
    document.head.append(Object.assign(document.createElement('script'), {
      src: loupe.dataset.recherche,
      onload: function () { window.jalonRecherche.ouvrir(loupe); },
      onerror: function () { location.href = loupe.href; }
    }));
  }
  function sansRaccourci() {
    try { return localStorage.getItem('jalon-raccourci') === 'non'; } catch (refus) { return false; }
  }
  if (loupe && window.HTMLDialogElement) {
    loupe.addEventListener('click', function (clic) {
      if (!clic.ctrlKey && !clic.metaKey && !clic.shiftKey) chercher(clic);
    });
    document.addEventListener('keydown', function (touche) {
      if (touche.target.closest('input, textarea, select, [contenteditable], dialog')) return;
      var seule = !touche.ctrlKey && !touche.metaKey && !touche.altKey;
      if (touche.key === '/' && seule && !sansRaccourci()) chercher(touche);
      if (touche.key === 'k' && (touche.ctrlKey || touche.metaKey) && !touche.altKey && !touche.shiftKey) chercher(touche);
    });
  }

  // Le menu du téléphone se referme par Échap, et le focus revient sur son bouton.
  document.addEventListener('keydown', function (touche) {
    var menu = document.querySelector('.menu details[open]');
    if (touche.key !== 'Escape' || !menu || !menu.contains(document.activeElement)) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
})();
