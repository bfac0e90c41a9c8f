// Confort seulement : tout se lit et se suit sans ce script.
(function () {
  'use strict';

  // Le bouton d'impression n'apparaît que là où il fonctionne.
  document.querySelectorAll('[data-imprimer]').forEach(function (bouton) {
    bouton.hidden = false;
    bouton.addEventListener('click', function () { window.print(); });
  });

  // Le menu du téléphone se referme par Échap, et le focus revient sur son bouton.
  document.addEventListener('keydown', function (touche) {
    var menu = document.querySelector('.menu details[open]');
    if (touche.key !== 'Escape' || !menu || !menu.contains(document.activeElement)) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
})();
