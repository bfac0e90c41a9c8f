// Confort seulement : tout se lit et se suit sans ce script. Rien ne sort de l'appareil.
(function () {
  'use strict';
  var racine = document.documentElement;
  var tous = function (choix, dans) { return Array.prototype.slice.call((dans || document).querySelectorAll(choix)); };
  // Ce qui a déjà été habillé : dans l’aperçu de Jalon une page change sous nos pieds, et l’on repasse (jalon:change).
  var vus = typeof WeakSet === 'function' ? new WeakSet() : { has: function () { return false; }, add: function () {} };
  var neufs = function (choix, habille) {
    tous(choix).forEach(function (element) {
      if (vus.has(element)) return;
      vus.add(element);
      habille(element);
    });
  };
  var garde = function (cle, valeur) {
    try {
      if (valeur === undefined) return localStorage.getItem(cle);
      localStorage.setItem(cle, valeur);
    } catch (refus) { /* sans mémoire : le choix vaut pour cette page */ }
    return null;
  };

  // Clair ou sombre ; les passages locaux signalés ou non : le choix du lecteur reste dans son navigateur.
  var theme = garde('jalon-theme');
  if (theme === 'clair' || theme === 'sombre') racine.dataset.theme = theme;
  if (garde('jalon-locaux') === 'non') racine.dataset.locaux = 'non';
  var interrupteur = function (bouton, enclenche, bascule) {
    bouton.hidden = false;
    bouton.setAttribute('aria-pressed', String(enclenche()));
    bouton.addEventListener('click', function () {
      bascule(!enclenche());
      bouton.setAttribute('aria-pressed', String(enclenche()));
    });
  };
  var interrupteurs = function () {
    neufs('[data-theme-sombre]', function (bouton) {
      interrupteur(bouton, function () {
        return racine.dataset.theme ? racine.dataset.theme === 'sombre' : matchMedia('(prefers-color-scheme: dark)').matches;
      }, function (sombre) {
        racine.dataset.theme = sombre ? 'sombre' : 'clair';
        garde('jalon-theme', racine.dataset.theme);
      });
    });
    if (document.querySelector('.local')) {
      neufs('[data-locaux]:not(html)', function (bouton) {
        interrupteur(bouton, function () {
          return racine.dataset.locaux !== 'non';
        }, function (oui) {
          racine.dataset.locaux = oui ? 'oui' : 'non';
          garde('jalon-locaux', racine.dataset.locaux);
        });
      });
    }
    // Le bouton d'impression n'apparaît que là où il fonctionne.
    neufs('[data-imprimer]', function (bouton) {
      bouton.hidden = false;
      bouton.addEventListener('click', function () { window.print(); });
    });
  };

  // Les termes : leur définition sur place, au clavier, au doigt, à la souris ; sans script, un lien vers le glossaire.
  var bulle = null;
  var ferme = function (rend) {
    if (!bulle) return;
    var terme = bulle.terme;
    bulle.boite.remove();
    terme.setAttribute('aria-expanded', 'false');
    bulle = null;
    if (rend) terme.focus();
  };
  var ouvre = function (terme) {
    ferme(false);
    var boite = document.createElement('span');
    boite.className = 'bulle';
    boite.id = 'bulle';
    var texte = document.createElement('span');
    texte.textContent = terme.dataset.definition;
    var lien = document.createElement('a');
    lien.href = terme.href;
    lien.textContent = racine.dataset.motGlossaire;
    var croix = document.createElement('button');
    croix.type = 'button';
    croix.setAttribute('aria-label', racine.dataset.motFermer);
    croix.innerHTML = '<i class="i i-fermer"></i>';
    croix.addEventListener('click', function () { ferme(true); });
    boite.append(texte, document.createElement('br'), lien, croix);
    // Juste après le terme : le clavier et les lecteurs d'écran y passent ensuite.
    terme.after(boite);
    var place = terme.getBoundingClientRect();
    var repere = (boite.offsetParent || document.body).getBoundingClientRect();
    var large = boite.offsetWidth;
    var gauche = Math.max(16, Math.min(place.left, racine.clientWidth - large - 16));
    boite.style.left = gauche - repere.left + 'px';
    boite.style.top = place.bottom - repere.top + 6 + 'px';
    terme.setAttribute('aria-expanded', 'true');
    bulle = { terme: terme, boite: boite };
  };
  var termes = function () {
    // Une définition récrite revient en titre.
    tous('a.terme[title]').forEach(function (terme) {
      terme.dataset.definition = terme.title;
      terme.removeAttribute('title');
    });
    neufs('a.terme[data-definition]', function (terme) {
      terme.setAttribute('role', 'button');
      terme.setAttribute('aria-expanded', 'false');
      terme.addEventListener('click', function (clic) {
        if (clic.ctrlKey || clic.metaKey || clic.shiftKey) return;
        clic.preventDefault();
        if (bulle && bulle.terme === terme) ferme(true); else ouvre(terme);
      });
      terme.addEventListener('keydown', function (touche) {
        if (touche.key === ' ') { touche.preventDefault(); terme.click(); }
      });
    });
  };
  document.addEventListener('click', function (clic) {
    if (bulle && !bulle.boite.contains(clic.target) && !bulle.terme.contains(clic.target)) ferme(false);
  });
  document.addEventListener('focusin', function (focus) {
    if (bulle && !bulle.boite.contains(focus.target) && focus.target !== bulle.terme) ferme(false);
  });

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
      // La cible peut être le document lui-même, qui n’a pas de « closest ». Où l’on écrit, une lettre est une lettre.
      var dans = function (choix) { return touche.target && touche.target.closest && touche.target.closest(choix); };
      if (dans('dialog')) return;
      var ecrit = dans('input:not([type=checkbox]), textarea, select, [contenteditable]');
      var seule = !touche.ctrlKey && !touche.metaKey && !touche.altKey;
      if (touche.key === '/' && seule && !ecrit && !sansRaccourci()) chercher(touche);
      if (touche.key === 'k' && (touche.ctrlKey || touche.metaKey) && !touche.altKey && !touche.shiftKey) chercher(touche);
    });
  }

  // « Qui fait quoi » : un mot, un besoin ; le tableau et les cartes suivent.
  var plat = function (texte) { return texte.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/œ/g, 'oe').toLowerCase(); };
  var trieurs = [];
  var filtres = function () {
    neufs('[data-filtre]', function (zone) {
      var filtre = zone.querySelector('form');
      var mot = filtre.querySelector('input');
      var mission = filtre.querySelector('select');
      var dit = filtre.querySelector('[role=status]');
      var acteurs = [];
      var lit = function () {
        acteurs = tous('[data-acteur]', zone).map(function (acteur) {
          var cases = tous('td', acteur);
          var parts = cases.length ? cases.map(function (une) { return une.textContent !== ''; }) : [];
          acteur.dataset.acteur.trim().split(' ').forEach(function (rang) { if (rang) parts[rang - 1] = true; });
          return { element: acteur, texte: plat(acteur.textContent), parts: parts };
        });
      };
      var trie = function () {
        var cherche = plat(mot.value.trim());
        var rang = mission.selectedIndex - 1;
        var trouves = 0;
        acteurs.forEach(function (acteur) {
          var garde = acteur.texte.indexOf(cherche) >= 0 && (rang < 0 || acteur.parts[rang]);
          acteur.element.hidden = !garde;
          if (garde) trouves += 1;
        });
        tous('tbody, section', zone).forEach(function (famille) { famille.hidden = !famille.querySelector('[data-acteur]:not([hidden])'); });
        dit.textContent = !cherche && rang < 0 ? '' : trouves ? dit.dataset.trouves + ' ' + trouves : dit.dataset.aucun;
      };
      lit();
      filtre.hidden = false;
      filtre.addEventListener('input', trie);
      filtre.addEventListener('submit', function (envoi) { envoi.preventDefault(); });
      trieurs.push(function () { lit(); trie(); });
    });
  };

  // Ce qui habille la page, à l’arrivée et quand l’aperçu la change.
  var habiller = function () { interrupteurs(); termes(); filtres(); };
  habiller();
  document.addEventListener('jalon:change', function () {
    if (bulle && !bulle.terme.isConnected) { bulle.boite.remove(); bulle = null; }
    habiller();
    trieurs.forEach(function (trie) { trie(); });
  });

  // Un chiffre du texte mène à son détail, qui est replié : tous les navigateurs ne l’ouvrent pas d’eux-mêmes.
  var deplie = function () {
    var cible = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    var repli = cible && cible.closest('.repli');
    if (!repli || repli.open) return;
    repli.open = true;
    cible.scrollIntoView();
  };
  addEventListener('hashchange', deplie);
  deplie();

  // Échap ferme ce qui est ouvert : une définition, le menu du téléphone ; le focus revient d'où il venait.
  document.addEventListener('keydown', function (touche) {
    if (touche.key !== 'Escape') return;
    if (bulle) return ferme(true);
    var menu = document.querySelector('.menu > details[open]');
    if (!menu || !menu.contains(document.activeElement)) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
})();
