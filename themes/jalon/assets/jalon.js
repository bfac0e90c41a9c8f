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

  // Le menu du téléphone se referme par Échap, et le focus revient sur son bouton.
  document.addEventListener('keydown', function (touche) {
    var menu = document.querySelector('.menu details[open]');
    if (touche.key !== 'Escape' || !menu || !menu.contains(document.activeElement)) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
})();
