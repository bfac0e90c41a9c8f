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
  // Le détail d’un chiffre, s’il est sur cette page.
  var detailDe = function (terme) {
    return terme.classList.contains('fait') ? document.getElementById(terme.hash.slice(1)) : null;
  };
  var ouvre = function (terme) {
    ferme(false);
    var boite = document.createElement('span');
    boite.className = 'bulle';
    boite.id = 'bulle';
    var texte = document.createElement('span');
    texte.className = 'bulle-texte';
    var lien = document.createElement('a');
    lien.href = terme.href;
    var detail = detailDe(terme);
    if (detail) {
      // Ce que le pied de la page dit du chiffre : ce que c’est, d’où il vient, de quand il date.
      tous(':scope > :is(span, em, small)', detail).forEach(function (part) { texte.append(part.cloneNode(true)); });
      lien.textContent = racine.dataset.motFaits;
      lien.addEventListener('click', function () { ferme(false); });
    } else {
      texte.textContent = terme.dataset.definition;
      lien.textContent = racine.dataset.motGlossaire;
    }
    var croix = document.createElement('button');
    croix.type = 'button';
    croix.setAttribute('aria-label', racine.dataset.motFermer);
    croix.innerHTML = '<i class="i i-fermer"></i>';
    croix.addEventListener('click', function () { ferme(true); });
    boite.append(texte, lien, croix);
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
    neufs('a.terme[data-definition], a.fait', function (terme) {
      if (terme.classList.contains('fait') && !detailDe(terme)) return;
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
    [loupe].concat(tous('[data-chercher]')).forEach(function (vers) {
      vers.addEventListener('click', function (clic) {
        if (!clic.ctrlKey && !clic.metaKey && !clic.shiftKey) chercher(clic);
      });
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

  // Un tableau qui défile est une région que le clavier atteint et qui a un nom ; un tableau entier n’en est pas une.
  var tableaux = function () {
    var noms = {};
    tous('.tableau').forEach(function (boite) {
      var defile = boite.scrollWidth > boite.clientWidth + 1;
      if (!defile) return ['role', 'tabindex', 'aria-label'].forEach(function (nom) { boite.removeAttribute(nom); });
      var titre = boite.dataset.nom || (boite.querySelector('caption') || {}).textContent || avant(boite);
      noms[titre] = (noms[titre] || 0) + 1;
      boite.setAttribute('role', 'region');
      boite.tabIndex = 0;
      boite.setAttribute('aria-label', noms[titre] > 1 ? titre + ' (' + noms[titre] + ')' : titre);
    });
  };
  // « Votre commune » : choisie une fois, ou venue du portail, gardée dans ce navigateur ; elle passe en tête, et elle est nommée.
  var communes = function () {
    neufs('[data-communes]', function (boite) {
      var lignes = tous('[data-commune]', boite);
      if (lignes.length < 2) return;
      var champ = document.createElement('label'), choix = document.createElement('select'), suite = lignes[0].parentNode;
      champ.className = 'ma-commune papier-non';
      choix.add(new Option(boite.dataset.toutes, ''));
      lignes.forEach(function (ligne) { choix.add(new Option(ligne.dataset.commune)); });
      champ.append(boite.dataset.communes, choix);
      var range = function () {
        choix.value = garde('jalon-commune') || choix.dataset.ici || '';
        if (choix.selectedIndex < 0) choix.value = '';
        lignes.forEach(function (ligne) {
          var mienne = ligne.dataset.commune === choix.value, mot = ligne.querySelector('.mienne');
          if (mienne && !mot) {
            mot = document.createElement('small');
            mot.className = 'mienne';
            mot.textContent = ' ' + boite.dataset.communes.toLowerCase();
            ligne.firstElementChild.append(mot);
          } else if (!mienne && mot) mot.remove();
          suite.append(ligne);
        });
        if (choix.value) suite.prepend(lignes[choix.selectedIndex - 1]);
      };
      choix.addEventListener('change', function () {
        // Sans mémoire, le choix vaut pour cette page.
        document.dispatchEvent(new CustomEvent('jalon:commune', { detail: choix.value }));
      });
      document.addEventListener('jalon:commune', function (choisie) {
        garde('jalon-commune', choix.dataset.ici = choisie.detail);
        range();
      });
      boite.before(champ);
      range();
    });
  };
  try {
    var venue = /^#commune=(.+)/.exec(location.hash);
    if (venue) {
      garde('jalon-commune', decodeURIComponent(venue[1]));
      history.replaceState(null, '', location.href.split('#')[0]);
    }
  } catch (refus) { /* une adresse abîmée, ou un navigateur qui ne la récrit pas */ }
  // Le titre sous lequel un tableau se trouve.
  function avant(boite) {
    var dernier = document.querySelector('h1');
    tous('h1, h2, h3, h4, h5').forEach(function (titre) {
      if (titre.compareDocumentPosition(boite) & Node.DOCUMENT_POSITION_FOLLOWING) dernier = titre;
    });
    return dernier ? dernier.textContent : document.title;
  }
  var bientot = 0;
  addEventListener('resize', function () {
    cancelAnimationFrame(bientot);
    bientot = requestAnimationFrame(tableaux);
  });

  // Un message commencé emporte les réponses que le lecteur a gardées : l’adresse de son parcours.
  document.addEventListener('click', function (clic) {
    var lien = clic.target.closest && clic.target.closest('[data-message]');
    if (!lien || vus.has(lien)) return;
    var projet = document.querySelector('[data-projet]');
    var reponses = projet && location.hash.length > 1 ? location.hash : garde('jalon-projet:' + lien.dataset.message);
    if (!reponses) return;
    vus.add(lien);
    var ou = document.querySelector('.nav a[href$="votre-projet/index.html"]');
    lien.href += encodeURIComponent((ou ? ou.href.split('#')[0] : location.href.split('#')[0]) + reponses);
  });

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

  // Là où aucun dossier ne les garde, les cases se cochent pour le temps de la visite.
  var cases = function () {
    if (document.querySelector('[data-dossier]') || document.querySelector('.document')) return;
    tous('.case[data-tache]').forEach(function (carre) {
      var ligne = carre.closest('li') || carre.parentElement;
      var boite = Object.assign(document.createElement('input'), { type: 'checkbox', className: 'case', id: carre.id });
      boite.setAttribute('aria-label', ligne.textContent.trim().replace(/\s+/g, ' ').slice(0, 200));
      carre.replaceWith(boite);
      ligne.classList.add('se-coche');
      ligne.addEventListener('click', function (clic) {
        if (clic.target !== boite && !clic.target.closest('a, button, input, .bulle') && !String(getSelection())) boite.click();
      });
    });
  };

  // Garder et partager : le lien d’un titre se copie, la page se partage là où l’appareil sait le faire.
  var dit = null;
  var annoncer = function (texte) {
    dit = dit || document.body.appendChild(Object.assign(document.createElement('p'), { className: 'annonce' }));
    dit.setAttribute('role', 'status');
    dit.textContent = texte;
    setTimeout(function () { dit.textContent = ''; }, 4000);
  };
  var bouton = function (classe, icone, texte, action) {
    var b = Object.assign(document.createElement('button'), { type: 'button', className: classe });
    b.innerHTML = '<i class="i i-' + icone + '"></i>';
    if (classe === 'copier') b.setAttribute('aria-label', texte); else b.append(texte);
    b.addEventListener('click', action);
    return b;
  };
  var partages = function () {
    if (navigator.clipboard && isSecureContext) {
      neufs('.corps :is(h2, h3)[id]', function (titre) {
        titre.append(bouton('copier', 'site', racine.dataset.motCopier, function () {
          navigator.clipboard.writeText(location.href.split('#')[0] + '#' + titre.id).then(function () { annoncer(racine.dataset.motCopie); });
        }));
      });
    }
    if (navigator.share) {
      neufs('.verifie', function (ligne) {
        ligne.append(' ', bouton('', 'apres', racine.dataset.motPartager, function () {
          navigator.share({ title: document.title, url: location.href }).catch(function () { /* on a renoncé */ });
        }));
      });
    }
  };

  // Lire hors ligne, et installer : sur https seulement, et jamais dans l’atelier, dont les pages changent à chaque instant.
  var horsLigne = document.querySelector('meta[name="jalon-hors-ligne"]');
  var sur = location.protocol === 'https:' || location.hostname === 'localhost';
  if (horsLigne && sur && !document.querySelector('script[src^="/_jalon/"]')) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: horsLigne.dataset.application }));
    if (navigator.serviceWorker && garde('jalon-hors-ligne') !== 'non') addEventListener('load', function () {
      // Avant lui : il prend la page en charge dès qu’il est prêt.
      var sans = !navigator.serviceWorker.controller;
      navigator.serviceWorker.register(horsLigne.content).then(function () {
        return navigator.serviceWorker.ready;
      }).then(function (service) {
        // La première page lue l’a été sans lui.
        if (sans) service.active.postMessage(location.href);
        neufs('[data-oublier]', function (bouton) {
          bouton.hidden = false;
          bouton.addEventListener('click', function () {
            garde('jalon-hors-ligne', 'non');
            caches.keys().then(function (noms) {
              return Promise.all(noms.filter(function (nom) { return nom.endsWith(' ' + service.scope); }).map(function (nom) { return caches.delete(nom); }));
            }).then(function () { return service.unregister(); }).then(function () {
              bouton.hidden = true;
              annoncer(bouton.dataset.oublier);
            });
          });
        });
      }).catch(function () { /* le navigateur s’y refuse : on lit en ligne */ });
    });
  }

  // Ce qui habille la page, à l’arrivée et quand l’aperçu la change.
  var habiller = function () { interrupteurs(); termes(); filtres(); communes(); tableaux(); cases(); partages(); };
  habiller();
  document.addEventListener('jalon:change', function () {
    if (bulle && !bulle.terme.isConnected) { bulle.boite.remove(); bulle = null; }
    habiller();
    trieurs.forEach(function (trie) { trie(); });
  });

  addEventListener('load', function () { requestAnimationFrame(function () { racine.dataset.arrive = ''; }); });

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
