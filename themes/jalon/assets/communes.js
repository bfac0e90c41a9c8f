// Le chercheur de commune du portail : la liste ne se charge que si l’on s’en sert ; rien ne sort du navigateur.
(function (racine) {
  'use strict';

  function plier(texte) {
    return texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')
      .replace(/\bs\//g, 'sur ').replace(/[^a-z0-9]+/g, ' ').trim()
      .replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte').replace(/\bsts\b/g, 'saints').replace(/\bstes\b/g, 'saintes');
  }

  function serrer(plie) {
    return plie.replace(/ /g, '');
  }

  var ARTICLES = /^(?:le|la|les|l|los|las) /;

  // La forme : src/render/communes.rs.
  function lire(donnees) {
    var communes = [];
    donnees.departements.forEach(function (departement) {
      var codes = [];
      departement[4].split(';').forEach(function (ligne) {
        if (!ligne) return;
        var parts = ligne.split(',');
        if (parts[2]) codes = parts[2].split(' ');
        communes.push({
          nom: parts[0], site: parts[1] ? donnees.sites[parseInt(parts[1], 36)] : null, codes: codes, departement: departement,
          noms: [parts[0]].concat(parts.slice(3)).map(function (nom) {
            var plie = plier(nom);
            return { nom: nom, plie: plie, serre: serrer(plie), nu: serrer(plie.replace(ARTICLES, '')), mots: plie.split(' ') };
          })
        });
      });
    });
    return { mots: donnees.mots, communes: communes };
  }

  // Zéro pour le nom entier, puis de moins en moins près ; -1 si le nom ne répond pas.
  function distance(nom, question) {
    if (nom.serre === question.serre || nom.nu === question.serre || nom.serre === question.nu) return 0;
    if (nom.serre.startsWith(question.serre)) return 1;
    if (nom.nu.startsWith(question.nu)) return 2;
    var rang = 0;
    var suite = question.mots.every(function (mot) {
      while (rang < nom.mots.length && !nom.mots[rang].startsWith(mot)) rang++;
      return rang++ < nom.mots.length;
    });
    return suite ? 3 : -1;
  }

  function uneFaute(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    var d = 0, fa = a.length, fb = b.length;
    while (d < fa && d < fb && a[d] === b[d]) d++;
    while (fa > d && fb > d && a[fa - 1] === b[fb - 1]) { fa--; fb--; }
    return (fa - d <= 1 && fb - d <= 1) || (fa - d === 2 && fb - d === 2 && a[d] === b[d + 1] && a[d + 1] === b[d]);
  }

  // `genre` : `code` pour un code postal entier, `nom` pour un nom entier, `debut` sinon.
  function chercher(index, texte) {
    var plie = plier(texte), chiffres = plie.replace(/ /g, '');
    if (plie.length < 2) return { genre: 'debut', trouves: [] };
    var trouves = [];
    if (/^\d+$/.test(chiffres)) {
      index.communes.forEach(function (commune) {
        if (commune.codes.some(function (code) { return code.startsWith(chiffres); })) trouves.push({ commune: commune, note: 0 });
      });
      return { genre: chiffres.length === 5 ? 'code' : 'debut', code: chiffres, trouves: ranger(trouves, true) };
    }
    // « 24000 Périgueux », « Périgueux 24 » : le nombre choisit entre les homonymes.
    var nombre = (plie.match(/(?:^| )(\d{2,5}|\d[a-z])(?: |$)/) || [])[1];
    var sans = nombre ? plie.replace(new RegExp('(?:^| )' + nombre + '(?: |$)'), ' ').trim() : plie;
    var question = { serre: serrer(sans), nu: serrer(sans.replace(ARTICLES, '')), mots: sans.split(' ') };
    function garder(mesure) {
      index.communes.forEach(function (commune) {
        var meilleur = null;
        commune.noms.forEach(function (nom, rang) {
          var note = mesure(nom);
          // À même réponse, le nom d’aujourd’hui passe avant l’ancien.
          if (note >= 0 && (!meilleur || note + (rang ? 0.5 : 0) < meilleur.note)) meilleur = { commune: commune, note: note + (rang ? 0.5 : 0), ancien: rang ? nom.nom : null };
        });
        if (!meilleur) return;
        if (nombre && !commune.codes.some(function (code) { return code.startsWith(nombre); }) && commune.departement[0].toLowerCase() !== nombre) return;
        trouves.push(meilleur);
      });
    }
    garder(function (nom) { return distance(nom, question); });
    if (!trouves.length && question.serre.length > 3) {
      garder(function (nom) { return uneFaute(nom.serre, question.serre) || uneFaute(nom.nu, question.nu) ? 4 : -1; });
    }
    var entiers = trouves.filter(function (t) { return t.note < 1; });
    return { genre: entiers.length ? 'nom' : 'debut', entiers: entiers.length, trouves: ranger(trouves) };
  }

  function ranger(trouves, alphabet) {
    return trouves.sort(function (a, b) {
      return a.note - b.note || (alphabet ? 0 : a.commune.noms[0].plie.length - b.commune.noms[0].plie.length) ||
        a.commune.noms[0].plie.localeCompare(b.commune.noms[0].plie) || a.commune.departement[0].localeCompare(b.commune.departement[0]);
    });
  }

  racine.jalonChercheur = { plier: plier, lire: lire, chercher: chercher };
  if (typeof document === 'undefined') return;

  // --- Le champ : une « combobox » à liste, comme la décrit le guide ARIA. ---

  var form = document.querySelector('.chercheur');
  if (!form) return;
  var champ = form.querySelector('input'), liste = form.querySelector('ul'), reponse = form.querySelector('.chercheur-reponse');
  var base = document.querySelector('link[rel=stylesheet]').getAttribute('href').replace(/actifs\/.*/, '');
  var index = null, demandee = false, proposes = [], choisi = -1;
  var MOST = 50;

  function dire(cle, valeurs) {
    return (index.mots[cle] || '').replace(/\{(\w+)\}/g, function (tout, nom) { return nom in valeurs ? valeurs[nom] : tout; });
  }

  function element(nom, attributs, enfants) {
    var e = document.createElement(nom);
    Object.keys(attributs).forEach(function (cle) { e.setAttribute(cle, attributs[cle]); });
    e.append.apply(e, enfants || []);
    return e;
  }

  function demander() {
    if (demandee) return;
    demandee = true;
    document.head.append(Object.assign(document.createElement('script'), {
      src: form.dataset.communes,
      // Les listes de la page restent là.
      onerror: function () { location.hash = 'departements'; }
    }));
  }

  racine.jalonCommunes = function (donnees) {
    index = lire(donnees);
    if (champ.value) proposer();
  };

  function proposer() {
    if (!index) return demander();
    var cherche = chercher(index, champ.value), combien = cherche.trouves.length;
    proposes = cherche.trouves.slice(0, MOST);
    choisi = -1;
    liste.replaceChildren.apply(liste, proposes.map(function (t, rang) {
      var sous = t.commune.codes.join(', ') + ' · ' + t.commune.departement[1] + (t.ancien ? ' · ' + dire('ancien', { nom: t.ancien }) : '');
      return element('li', { role: 'option', id: 'chercheur-' + rang, 'aria-selected': 'false' }, [t.commune.nom, element('span', {}, [sous])]);
    }));
    ouvrir(combien > 0);
    var mot = champ.value.trim();
    reponse.textContent = mot.length < 2 ? '' :
      !combien ? dire('aucune', {}) :
      combien === 1 ? dire('une', {}) :
      cherche.genre === 'code' ? dire('code', { code: cherche.code, n: combien }) :
      cherche.entiers > 1 ? dire('homonymes', { n: cherche.entiers }) :
      dire('plusieurs', { n: combien });
  }

  function ouvrir(oui) {
    liste.hidden = !oui;
    champ.setAttribute('aria-expanded', String(oui));
    if (!oui) designer(-1);
  }

  function designer(rang) {
    choisi = rang;
    Array.from(liste.children).forEach(function (option, n) {
      option.setAttribute('aria-selected', String(n === rang));
      if (n === rang) option.scrollIntoView({ block: 'nearest' });
    });
    if (rang < 0) champ.removeAttribute('aria-activedescendant');
    else champ.setAttribute('aria-activedescendant', 'chercheur-' + rang);
  }

  function prendre(commune) {
    champ.value = commune.nom;
    // Le guide la met en tête de ce qui change d’une commune à l’autre.
    var suite = '#commune=' + encodeURIComponent(commune.nom);
    ouvrir(false);
    if (commune.site) {
      reponse.replaceChildren(element('p', {}, [element('a', { 'class': 'bouton', href: base + commune.site[1] + suite }, [dire('vers', { nom: commune.site[0] })])]));
      location.href = base + commune.site[1] + suite;
      return;
    }
    var d = commune.departement, contact = d[3], lignes = [];
    if (contact) {
      var liens = [element('strong', {}, [contact[0]])];
      if (contact[1]) liens.push(', ', element('a', { href: 'tel:' + contact[1].replace(/[^+\d]/g, '') }, [contact[1]]));
      if (contact[2]) liens.push(', ', element('a', { href: 'mailto:' + contact[2] }, [contact[2]]));
      lignes.push(element('p', {}, [dire('sans', { commune: commune.nom, departement: d[1] }) + ' '].concat(liens, ['.'])));
    } else lignes.push(element('p', {}, [dire('aucune', {})]));
    lignes.push(element('p', {}, [element('a', { href: base + d[2] }, [dire('liste', {})])]));
    reponse.replaceChildren.apply(reponse, lignes);
  }

  champ.addEventListener('focus', demander);
  champ.addEventListener('input', proposer);
  champ.addEventListener('keydown', function (e) {
    if (e.isComposing || e.altKey || e.ctrlKey || e.metaKey) return;
    var fin = proposes.length - 1, ouverte = !liste.hidden;
    if (e.key === 'ArrowDown' && fin >= 0) { ouvrir(true); designer(choisi < fin ? choisi + 1 : 0); }
    else if (e.key === 'ArrowUp' && fin >= 0) { ouvrir(true); designer(choisi > 0 ? choisi - 1 : fin); }
    else if (e.key === 'Home' && ouverte && choisi >= 0) designer(0);
    else if (e.key === 'End' && ouverte && choisi >= 0) designer(fin);
    else if (e.key === 'Escape' && ouverte) ouvrir(false);
    else if (e.key === 'Escape') { champ.value = ''; reponse.textContent = ''; }
    else return;
    e.preventDefault();
  });
  form.addEventListener('submit', function (e) {
    e.preventDefault();
    if (!index) return demander();
    if (choisi < 0) proposer();
    var cherche = chercher(index, champ.value);
    if (choisi >= 0) prendre(proposes[choisi].commune);
    // Une seule réponse possible, ou un seul nom entier : inutile de redemander.
    else if (cherche.trouves.length === 1 || cherche.entiers === 1) prendre(cherche.trouves[0].commune);
  });
  // Dans l’aperçu de Jalon les communes peuvent changer : on les redemande.
  document.addEventListener('jalon:change', function () {
    demandee = false;
    index = null;
  });
  liste.addEventListener('pointerdown', function (e) { e.preventDefault(); });
  liste.addEventListener('click', function (e) {
    var option = e.target.closest('li');
    if (option) prendre(proposes[Array.from(liste.children).indexOf(option)].commune);
  });
  champ.addEventListener('blur', function () { ouvrir(false); });
})(typeof window === 'undefined' ? globalThis : window);
