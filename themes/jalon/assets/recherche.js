// La recherche : chargée quand on la demande, avec l’index du site (recherche/index.js). Rien ne sort du navigateur.
(function (racine) {
  'use strict';

  // --- Les mots : la même coupe que src/search/word.rs ; tests/search/words.tsv tient les deux ensemble. ---

  var ELISIONS = mots('l d j m n s t c qu jusqu lorsqu puisqu');
  var PETITS = mots('ai ainsi alors au aux avec avez ca car ce cela ces cet cette ceux chez ci comme comment dans de des donc dont du elle elles en encore entre es est et etc etes etre eux fait faut il ils je la le les leur leurs lui ma mais me meme mes moi mon ne nos notre nous on ont ou par pas peu peut plus pour puis quand que quel quelle quelles quels qui sa sans se ses si son sont sous sur ta tout tres tu un une va vers vos votre vous');
  var FINALES = [['issement', 4, ''], ['atrice', 4, ''], ['ateur', 4, ''], ['ation', 4, ''], ['ement', 4, ''], ['euse', 5, ''],
    ['elle', 3, 'el'], ['enne', 3, 'en'], ['onne', 3, 'on'], ['iere', 3, 'i'], ['ive', 3, 'if'], ['eur', 5, ''],
    ['ail', 3, 'al'], ['er', 4, ''], ['ez', 4, ''], ['ee', 3, ''], ['e', 3, '']];
  var SUITE = /[\p{Alphabetic}\p{N}]+/gu;

  function mots(ligne) {
    return new Set(ligne.split(' '));
  }

  function plier(texte) {
    return texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
      .replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/[’ʼ]/g, "'").replace(/[\u00a0\u202f]/g, ' ')
      .replace(/²/g, '2').replace(/³/g, '3');
  }

  // Les suites de lettres et de chiffres d’un texte plié, avec leurs bornes.
  function suites(plie) {
    return Array.from(plie.matchAll(SUITE), function (m) { return { mot: m[0], debut: m.index, fin: m.index + m[0].length }; });
  }

  // Chaque mot cherché, avec les bornes de ce qui l’a donné.
  function couper(texte) {
    var plie = plier(texte), runs = suites(plie), gardes = [], i = 0;
    function touche(n, signe) {
      return runs[n + 1] && runs[n + 1].debut === runs[n].fin + 1 && plie[runs[n].fin] === signe;
    }
    for (; i < runs.length; i++) {
      var mot = runs[i].mot, debut = runs[i].debut;
      if (ELISIONS.has(mot) && touche(i, "'")) continue;
      if (/^\d{1,3}$/.test(mot)) {
        while (touche(i, ' ') && /^\d{3}$/.test(runs[i + 1].mot)) mot += runs[++i].mot;
      } else if (/^[a-z]$/.test(mot)) {
        while (touche(i, '.') && /^[a-z]$/.test(runs[i + 1].mot)) mot += runs[++i].mot;
      }
      if (Array.from(mot).length >= (/^\d+$/.test(mot) ? 3 : 2) && !PETITS.has(mot)) gardes.push({ mot: raciner(mot), brut: mot, debut: debut, fin: runs[i].fin });
    }
    return gardes;
  }

  function raciner(mot) {
    if (mot.length <= 3 || !/^[a-z]+$/.test(mot)) return mot;
    var racine = mot;
    if (/[^e]aux$/.test(mot) && mot.length > 4) racine = mot.slice(0, -3) + 'al';
    else if (/[sx]$/.test(mot) && !/ss$/.test(mot)) racine = mot.slice(0, -1);
    for (var i = 0; i < FINALES.length; i++) {
      var finale = FINALES[i], reste = racine.length - finale[0].length;
      if (reste >= finale[1] && racine.endsWith(finale[0])) return racine.slice(0, reste) + finale[2];
    }
    return racine;
  }

  // --- L’index (sa forme : src/search/index.rs) ---

  var LETTRES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  var RARE = 3;
  // Ce que vaut une place (1 dans le texte) : souvent dans le texte, résumé, sous-titre, titre de section, nom, titre de page.
  var VALEURS = [1.6, 2, 2.2, 2.9, 3.2, 3.5];

  function lecteur(lettres) {
    var nombres = new Uint8Array(lettres.length), rang = 0;
    for (var i = 0; i < lettres.length; i++) nombres[i] = LETTRES.indexOf(lettres[i]);
    function bit() {
      var b = nombres[(rang / 6) | 0] >> (5 - rang % 6) & 1;
      rang++;
      return b;
    }
    function simple(largeur) {
      var n = 0;
      while (largeur--) n = n << 1 | bit();
      return n;
    }
    return {
      simple: simple,
      libre: function () {
        var zeros = 0;
        while (!bit()) zeros++;
        return (1 << zeros | simple(zeros)) - 1;
      },
      rice: function (bas) {
        var un = 0;
        while (bit()) un++;
        return un << bas | simple(bas);
      }
    };
  }

  function largeurDe(plus) {
    return plus ? 32 - Math.clz32(plus) : 0;
  }

  function bitsBas(combien, parmi) {
    var bas = 0;
    while (combien && combien * Math.pow(2, bas + 1) * 100 <= parmi * 69) bas++;
    return bas;
  }

  function lire(donnees) {
    var index = { mots: donnees.mots, documents: [], termes: [], places: [], sens: [] }, pages = [];
    donnees.pages.forEach(function (page) {
      var premier = index.documents.length;
      pages.push({ premier: premier, sections: page[2].length });
      index.documents.push({ href: page[0] + 'index.html', titre: page[1], page: premier });
      page[2].forEach(function (section) {
        index.documents.push({ href: page[0] + 'index.html#' + section[0], titre: section[1], dans: page[1], page: premier });
      });
    });
    var bits = lecteur(donnees.places), mot = '';
    donnees.termes.split(' ').forEach(function (morceau) {
      if (!morceau) return;
      mot = mot.slice(0, parseInt(morceau[0], 36)) + morceau.slice(1);
      var dePages = bits.libre(), deDocuments = bits.libre(), places = new Map(), i, suivant, bas;
      if (dePages > pages.length) {
        pages.forEach(function (page) { places.set(page.premier, 0.5); });
        dePages = 0;
      }
      for (i = 0, suivant = 0, bas = bitsBas(dePages, pages.length); i < dePages; i++) {
        var page = suivant + bits.rice(bas);
        suivant = page + 1;
        var section = dePages <= RARE ? bits.simple(largeurDe(pages[page].sections)) : 0;
        places.set(pages[page].premier + section, 1);
      }
      for (i = 0, suivant = 0, bas = bitsBas(deDocuments, index.documents.length); i < deDocuments; i++) {
        var document = suivant + bits.rice(bas);
        suivant = document + 1;
        places.set(document, VALEURS[bits.simple(3)] + (places.has(document) ? 0.3 : 0));
      }
      index.termes.push(mot);
      index.places.push(places);
    });
    index.sens = donnees.sens.split(';').filter(Boolean).map(function (formes) {
      return formes.split('|').map(function (forme) { return forme.split(' '); });
    });
    return index;
  }

  // Le rang du premier terme qui n’est pas avant `mot`.
  function rangDe(index, mot) {
    var bas = 0, haut = index.termes.length;
    while (bas < haut) {
      var milieu = (bas + haut) >> 1;
      if (index.termes[milieu] < mot) bas = milieu + 1; else haut = milieu;
    }
    return bas;
  }

  function exact(index, mot) {
    var rang = rangDe(index, mot);
    return index.termes[rang] === mot ? [[rang, 1]] : [];
  }

  // Un mot que l’on est en train d’écrire : tous ceux qui commencent ainsi, ou dont il est une forme plus longue.
  function debutants(index, garde) {
    var trouves = exact(index, garde.mot), vus = new Set(trouves.map(function (t) { return t[0]; }));
    [garde.brut, garde.mot].forEach(function (debut) {
      if (debut.length < 2) return;
      for (var rang = rangDe(index, debut); rang < index.termes.length && index.termes[rang].startsWith(debut); rang++) {
        if (vus.has(rang) || trouves.length > 40) continue;
        vus.add(rang);
        trouves.push([rang, Math.max(0.35, debut.length / index.termes[rang].length * 0.8)]);
      }
    });
    for (var fin = garde.mot.length - 1; !trouves.length && fin >= 5; fin--) trouves = exact(index, garde.mot.slice(0, fin));
    return trouves;
  }

  // Les termes à une faute de frappe.
  function voisins(index, mot) {
    if (mot.length < 5 || /\d/.test(mot)) return [];
    var trouves = [];
    index.termes.forEach(function (terme, rang) {
      if (Math.abs(terme.length - mot.length) <= 1 && aUneFaute(terme, mot)) trouves.push([rang, 0.5]);
    });
    return trouves;
  }

  function aUneFaute(a, b) {
    var d = 0, fa = a.length, fb = b.length;
    while (d < fa && d < fb && a[d] === b[d]) d++;
    while (fa > d && fb > d && a[fa - 1] === b[fb - 1]) { fa--; fb--; }
    // Une lettre changée, ajoutée ou oubliée ; ou deux lettres voisines échangées.
    return (fa - d <= 1 && fb - d <= 1) || (fa - d === 2 && fb - d === 2 && a[d] === b[d + 1] && a[d + 1] === b[d]);
  }

  // --- Chercher ---

  // Les idées d’une question : un mot, ou toutes les formes d’un terme qui s’y trouve.
  function idees(index, gardes) {
    var liste = [], i = 0;
    while (i < gardes.length) {
      var meilleur = null, longueur = 1;
      index.sens.forEach(function (formes) {
        formes.forEach(function (forme) {
          var tient = forme.every(function (mot, n) { return gardes[i + n] && gardes[i + n].mot === mot; });
          if (!tient || forme.length < longueur) return;
          if (forme.length > longueur) meilleur = null;
          longueur = forme.length;
          meilleur = (meilleur || []).concat(formes);
        });
      });
      liste.push({ gardes: gardes.slice(i, i + longueur), formes: meilleur || [], dernier: i + longueur === gardes.length });
      i += longueur;
    }
    return liste;
  }

  // Ce que vaut chaque document pour des termes : sa meilleure place.
  function valoir(index, termes, vers) {
    termes.forEach(function (terme) {
      var places = index.places[terme[0]], rare = Math.log(1 + index.documents.length / places.size) * terme[1];
      places.forEach(function (place, document) {
        if (place * rare > (vers.get(document) || 0)) vers.set(document, place * rare);
      });
    });
    return vers;
  }

  // Tous les mots d’une forme : la somme, dans les documents qui les ont tous.
  function ensemble(parts) {
    return parts.reduce(function (deja, part) {
      var tous = new Map();
      part.forEach(function (valeur, document) { if (deja.has(document)) tous.set(document, valeur + deja.get(document)); });
      return tous;
    });
  }

  function chercher(index, question) {
    var gardes = couper(question);
    if (!gardes.length) return { resultats: [], marques: [] };
    // L’apostrophe oubliée : « dhotes », « lerp ».
    gardes.forEach(function (garde) {
      var sans = raciner(garde.brut.slice(1));
      if (/^[dl]/.test(garde.brut) && !exact(index, garde.mot).length && exact(index, sans).length) {
        garde.mot = sans;
        garde.brut = garde.brut.slice(1);
      }
    });
    var ouvert = !/[\s.,;:!?»)]$/.test(question), marques = new Set(), corrige = false;
    var valeurs = idees(index, gardes).map(function (idee) {
      var parts = idee.gardes.map(function (garde) {
        var termes = ouvert && garde === gardes[gardes.length - 1] ? debutants(index, garde) : exact(index, garde.mot);
        if (!termes.length) termes = debutants(index, garde).slice(0, 1);
        if (!termes.length) { termes = voisins(index, garde.mot); corrige = corrige || termes.length > 0; }
        termes.forEach(function (terme) { marques.add(index.termes[terme[0]]); });
        return valoir(index, termes, new Map());
      });
      var vaut = ensemble(parts);
      idee.formes.forEach(function (forme) {
        var autres = ensemble(forme.map(function (mot) { return valoir(index, exact(index, mot), new Map()); }));
        forme.forEach(function (mot) { marques.add(mot); });
        autres.forEach(function (valeur, document) {
          valeur = valeur / forme.length * 0.9;
          if (valeur > (vaut.get(document) || 0)) vaut.set(document, valeur);
        });
      });
      // Un terme de plusieurs mots que rien n’a en entier : ses mots un à un.
      if (!vaut.size) parts.forEach(function (part) { part.forEach(function (v, d) { vaut.set(d, Math.max(v / 2, vaut.get(d) || 0)); }); });
      return vaut;
    });
    return { resultats: classer(index, valeurs, gardes), marques: Array.from(marques), corrige: corrige };
  }

  function racines(document) {
    return document.racines || (document.racines = couper(document.titre).map(function (g) { return g.mot; }));
  }

  function classer(index, valeurs, gardes) {
    var points = new Map();
    valeurs.forEach(function (vaut) {
      index.documents.forEach(function (document, numero) {
        var propre = vaut.get(numero) || 0, page = document.page !== numero ? vaut.get(document.page) || 0 : 0;
        // Le titre de la page vaut aussi pour ses sections.
        var valeur = Math.max(propre, page * 0.45);
        if (!valeur) return;
        var p = points.get(numero) || { somme: 0, idees: 0, propre: 0 };
        p.somme += valeur; p.idees++; p.propre += propre > 0 ? 1 : 0;
        points.set(numero, p);
      });
    });
    var voulus = new Set(gardes.map(function (garde) { return garde.mot; }));
    var liste = [];
    points.forEach(function (p, numero) {
      if (!p.propre) return;
      var document = index.documents[numero], part = p.idees / valeurs.length;
      var titre = racines(document);
      var communs = Array.from(voulus).filter(function (mot) { return titre.indexOf(mot) >= 0; }).length;
      var note = p.somme * part * part * part;
      // Toute la question dans le titre ; mieux encore, rien d’autre que la question.
      if (communs === voulus.size) note *= 1.5 + 0.8 * communs / Math.max(1, titre.length);
      else if (communs && document.page !== numero) {
        // Une section répond avec le titre de sa page : « déclarer » dans « Le meublé ».
        var page = racines(index.documents[document.page]);
        if (Array.from(voulus).every(function (mot) { return titre.indexOf(mot) >= 0 || page.indexOf(mot) >= 0; })) note *= 1.6;
      }
      if (document.page === numero) note *= 1.15;
      liste.push({ numero: numero, note: note, manque: valeurs.length - p.idees });
    });
    // Ce qui a tous les mots d’abord ; là où il y en a peu, ce qui en a presque tous ensuite.
    var entiers = liste.filter(function (r) { return !r.manque; }).length;
    if (entiers) liste = liste.filter(function (r) { return r.manque <= (entiers < 5 && valeurs.length > 1 ? 1 : 0); });
    liste.sort(function (a, b) { return (entiers ? a.manque - b.manque : 0) || b.note - a.note || a.numero - b.numero; });
    return liste.slice(0, 30).map(function (r) { return r.numero; });
  }

  // Un texte coupé en morceaux : `true` pour ceux qui répondent à la question.
  function marquer(texte, marques) {
    var morceaux = [], de = 0, cherches = new Set(marques);
    // Le pliage peut changer la longueur du texte : on plie lettre à lettre pour garder les bornes.
    var bornes = [], plie = '';
    Array.from(texte).forEach(function (lettre) {
      var a = bornes.length ? bornes[bornes.length - 1].fin : 0, p = plier(lettre);
      for (var n = 0; n < p.length; n++) bornes.push({ debut: a, fin: a + lettre.length });
      if (!p.length && bornes.length) bornes[bornes.length - 1].fin += lettre.length;
      plie += p;
    });
    couper(plie).forEach(function (garde) {
      if (!cherches.has(garde.mot) || !bornes[garde.fin - 1]) return;
      var debut = bornes[garde.debut].debut, fin = bornes[garde.fin - 1].fin;
      if (debut > de) morceaux.push([texte.slice(de, debut), false]);
      morceaux.push([texte.slice(debut, fin), true]);
      de = fin;
    });
    if (de < texte.length) morceaux.push([texte.slice(de), false]);
    return morceaux;
  }

  // --- Les communes, d’ici et d’à côté (leur forme : src/render/commune_search.rs) ---

  var ENTIERS = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' }, ARTICLES = mots('le la les l los las');

  function motsDeLieu(texte) {
    return suites(plier(texte)).map(function (suite) { return ENTIERS[suite.mot] || suite.mot; });
  }

  function lireLieux(donnees) {
    var lieux = [];
    function garder(ligne, champs) {
      (ligne ? ligne.split(';') : []).forEach(function (commune, rang) {
        var noms = commune.split(','), code = champs.ici ? noms.shift() : '';
        var formes = noms.map(function (nom) {
          var tous = motsDeLieu(nom);
          return { mots: tous, nus: tous.length > 1 && ARTICLES.has(tous[0]) ? tous.slice(1) : tous };
        });
        lieux.push(Object.assign({ nom: noms[0], code: code, rang: rang, formes: formes }, champs));
      });
    }
    garder(donnees.ici, { ici: true });
    donnees.la.forEach(function (territoire) { garder(territoire[4], { ici: false, territoire: territoire }); });
    return { mots: donnees.mots, tables: donnees.tables, cartes: donnees.cartes, page: donnees.page, lieux: lieux };
  }

  function contient(mots, partie) {
    return mots.some(function (mot, n) { return partie.every(function (m, k) { return mots[n + k] === m; }); });
  }

  // Les communes que nomme une question : en entier parmi ses mots, ou par ses premières lettres.
  function chercherLieux(index, question) {
    var q = motsDeLieu(question), serre = q.join(''), ligne = q.join(' '), trouves = [];
    if (serre.length < 3) return [];
    index.lieux.forEach(function (lieu) {
      var entier = null, debut = false;
      lieu.formes.forEach(function (forme) {
        var est = contient(q, forme.mots) || [forme.mots, forme.nus].some(function (mots) { return mots.join('') === serre; });
        if (est && (!entier || forme.mots.length > entier.length)) entier = forme.mots;
        debut = debut || [forme.mots, forme.nus].some(function (mots) { return mots.join(' ').startsWith(ligne); });
      });
      if (entier || debut) trouves.push({ lieu: lieu, entier: entier });
    });
    // « La Roche-Gabarière » n’est pas « La Roche ».
    trouves = trouves.filter(function (t) {
      return !t.entier || !trouves.some(function (autre) { return autre.entier && autre.entier.length > t.entier.length && contient(autre.entier, t.entier); });
    });
    trouves.sort(function (a, b) {
      return (a.entier ? 0 : 1) - (b.entier ? 0 : 1) || (a.lieu.ici ? 0 : 1) - (b.lieu.ici ? 0 : 1) || a.lieu.nom.length - b.lieu.nom.length;
    });
    return trouves.slice(0, 4);
  }

  // Où mène une commune : ses lignes dans les tableaux et qui joindre ; ou bien le territoire d’à côté.
  function suitesDeLieu(index, lieu, base) {
    function dire(cle, valeurs) {
      return (index.mots[cle] || '').replace(/\{(\w+)\}/g, function (tout, nom) { return nom in valeurs ? valeurs[nom] : tout; });
    }
    if (!lieu.ici) {
      var t = lieu.territoire, titre = dire('voisine', { commune: lieu.nom, de: t[0] });
      if (t[1]) return [{ titre: titre, href: t[1].replace(/\/?$/, '/') + '#commune=' + encodeURIComponent(lieu.nom), dans: dire('guide', {}) }];
      if (t[2]) return [{ titre: titre, href: 'tel:' + t[2].replace(/[^+\d]/g, ''), dans: dire('office', { nom: t[2] }) }];
      return [{ titre: titre, href: t[3] ? 'mailto:' + t[3] : '', dans: t[3] ? dire('office', { nom: t[3] }) : '' }];
    }
    var la = [], joints = [];
    index.tables.forEach(function (table) {
      if (table[3][lieu.rang] !== '1') return;
      if (table[2]) joints.push(table[2]);
      var nom = table[2] ? dire('contact', { nom: table[2], commune: lieu.nom }) : dire('mienne', { commune: lieu.nom });
      la.push({ titre: nom, href: base + table[0] + lieu.code, dans: table[1], contact: !!table[2] });
    });
    index.cartes.forEach(function (carte) {
      if (joints.indexOf(carte[1]) < 0) la.push({ titre: dire('contact', { nom: carte[1], commune: lieu.nom }), href: base + carte[0], dans: '', contact: true });
    });
    if (!la.some(function (suite) { return !suite.contact; })) la.push({ titre: dire('mienne', { commune: lieu.nom }), href: base + index.page[0], dans: index.page[1] });
    return la.sort(function (a, b) { return (a.contact ? 1 : 0) - (b.contact ? 1 : 0); });
  }

  racine.jalonRecherche = {
    couper: couper, raciner: raciner, lire: lire, chercher: chercher, marquer: marquer,
    lireLieux: lireLieux, chercherLieux: chercherLieux, suitesDeLieu: suitesDeLieu
  };

  // --- La boîte ---

  if (typeof document === 'undefined') return;
  var VERSION = 2, boite = null, index = null, extraits = null, communes = null, lien, base, champ, liste, etat, aide, vus = [];

  function element(nom, attributs, enfants) {
    var e = document.createElement(nom);
    Object.keys(attributs || {}).forEach(function (cle) {
      if (cle === 'texte') e.textContent = attributs[cle]; else e.setAttribute(cle, attributs[cle]);
    });
    (enfants || []).forEach(function (enfant) { e.append(enfant); });
    return e;
  }

  function demander(fichier, rate) {
    document.head.append(Object.assign(document.createElement('script'), { src: base + 'recherche/' + fichier, onerror: rate }));
  }

  function dire(cle, valeurs) {
    return (index.mots[cle] || '').replace(/\{(\w+)\}/g, function (tout, nom) { return valeurs && nom in valeurs ? valeurs[nom] : tout; });
  }

  racine.jalonIndex = function (donnees) {
    if (donnees.v !== VERSION) return renoncer();
    index = lire(donnees);
    champ.placeholder = dire('invite');
    boite.setAttribute('aria-label', dire('titre'));
    aide.textContent = dire('touches');
    if (!aide.nextSibling.firstChild) aide.nextSibling.append(reglage());
    montrer();
    demander('extraits.js', function () {});
    demander('communes.js', function () {});
  };

  racine.jalonLieux = function (donnees) {
    communes = donnees.v === 1 ? lireLieux(donnees) : null;
    if (champ.value.trim()) montrer();
  };

  racine.jalonExtraits = function (textes) {
    extraits = textes;
    if (champ.value.trim()) montrer();
  };

  // Sans index, l’index alphabétique rend le même service.
  function renoncer() {
    location.href = lien.href;
  }

  function reglage() {
    var case_ = element('input', { type: 'checkbox' });
    case_.checked = memoire('jalon-raccourci') !== 'non';
    case_.addEventListener('change', function () {
      try { localStorage.setItem('jalon-raccourci', case_.checked ? 'oui' : 'non'); } catch (refus) { /* sans mémoire */ }
    });
    return element('label', {}, [case_, ' ', dire('raccourci')]);
  }

  function memoire(cle) {
    try { return localStorage.getItem(cle); } catch (refus) { return null; }
  }

  function construire() {
    var nom = lien.textContent.trim();
    champ = element('input', { type: 'search', 'aria-label': nom, 'aria-describedby': 'recherche-etat', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search' });
    etat = element('p', { id: 'recherche-etat', 'class': 'recherche-etat', role: 'status' });
    liste = element('ol', { 'class': 'recherche-liste' });
    aide = element('span', { 'class': 'recherche-touches' });
    var fermer = element('button', { type: 'button', 'class': 'recherche-fermer', 'aria-label': lien.dataset.fermer, texte: '×' });
    boite = element('dialog', { 'class': 'recherche', 'aria-label': nom }, [
      element('div', { 'class': 'recherche-tete' }, [champ, fermer]), etat, liste,
      element('p', { 'class': 'recherche-pied' }, [aide, element('span')])
    ]);
    fermer.addEventListener('click', function () { boite.close(); });
    boite.addEventListener('click', function (clic) { if (clic.target === boite) boite.close(); });
    boite.addEventListener('close', function () { lien.focus(); });
    champ.addEventListener('input', function () { if (index) montrer(); });
    boite.addEventListener('keydown', touche);
    document.body.append(boite);
  }

  function touche(e) {
    var liens = Array.from(liste.querySelectorAll('a')), ici = liens.indexOf(document.activeElement);
    if (e.isComposing) return;
    // Un champ de recherche garderait Échap pour se vider.
    if (e.key === 'Escape') boite.close();
    else if (e.key === 'ArrowDown' && ici + 1 < liens.length) liens[ici + 1].focus();
    else if (e.key === 'ArrowUp' && ici >= 0) (ici ? liens[ici - 1] : champ).focus();
    else if (e.key === 'Enter' && e.target === champ && liens.length) liens[0].click();
    else if (e.key === 'End' && ici >= 0) liens[liens.length - 1].focus();
    else if (e.key === 'Home' && ici >= 0) liens[0].focus();
    // Une lettre tapée sur un résultat reprend la question.
    else if (ici >= 0 && e.key.length === 1 && e.key !== ' ' && !e.ctrlKey && !e.metaKey && !e.altKey) return champ.focus();
    else return;
    e.preventDefault();
  }

  // Avant qu’on écrive : ce que d’autres cherchent.
  function proposer() {
    etat.replaceChildren(dire('exemples-titre'), element('span', { 'class': 'recherche-suites' }, dire('exemples').split('|').map(function (exemple) {
      var bouton = element('button', { type: 'button', texte: exemple.trim() });
      bouton.addEventListener('click', function () { champ.value = exemple.trim(); champ.focus(); montrer(); });
      return bouton;
    })));
  }

  // Les résultats d’une même page se suivent, la page à la place du meilleur d’entre eux.
  function parPage(donnees, numeros) {
    var pages = [], groupes = {};
    numeros.forEach(function (numero) {
      var page = donnees.documents[numero].page;
      if (!groupes[page]) { groupes[page] = []; pages.push(page); }
      // Trois par page : la quatrième section est à un geste de la troisième.
      if (groupes[page].length < 3) groupes[page].push(numero);
    });
    return pages.reduce(function (suite, page) { return suite.concat(groupes[page]); }, []);
  }

  function marques(texte, cherches) {
    return marquer(texte, cherches).map(function (m) { return m[1] ? element('mark', { texte: m[0] }) : m[0]; });
  }

  function ligneDeLieu(suite) {
    var enfants = [element('strong', { texte: suite.titre })];
    if (suite.dans) enfants.push(element('span', { 'class': 'recherche-page', texte: suite.dans }));
    var a = element(suite.href ? 'a' : 'p', suite.href ? { href: suite.href } : {}, enfants);
    a.addEventListener('click', function () { boite.close(); });
    return element('li', { 'class': 'recherche-lieu' }, [a]);
  }

  function montrer() {
    // Une lettre seule ne dit rien encore ; un chiffre seul, si (« classe 5 »).
    var question = champ.value.trim().length === 1 && !/\d/.test(champ.value) ? '' : champ.value;
    var trouve = chercher(index, question);
    vus = parPage(index, trouve.resultats);
    // Une commune nommée en entier passe devant ; ses premières lettres, derrière ce que dit le guide.
    var nommees = [], commencees = [];
    (communes ? chercherLieux(communes, question) : []).forEach(function (t) {
      (t.entier ? nommees : commencees).push.apply(t.entier ? nommees : commencees, suitesDeLieu(communes, t.lieu, base));
    });
    // D’un nom de commune, des mots proches ne corrigent rien.
    if (trouve.corrige && nommees.length) vus = [];
    liste.replaceChildren();
    liste.append.apply(liste, nommees.map(ligneDeLieu));
    liste.append.apply(liste, vus.map(function (numero) {
      var d = index.documents[numero], enfants = [element('strong', {}, marques(d.titre, trouve.marques))];
      if (d.dans) enfants.push(element('span', { 'class': 'recherche-page', texte: d.dans }));
      enfants.push(element('span', { 'class': 'recherche-extrait' }, extraits ? marques(extraits[numero] || '', trouve.marques) : []));
      var a = element('a', { href: base + d.href }, enfants);
      // La page est déjà là : on y va sans la recharger, et la boîte se ferme.
      a.addEventListener('click', function () { boite.close(); });
      return element('li', {}, [a]);
    }));
    liste.append.apply(liste, commencees.map(ligneDeLieu));
    var mot = question.trim(), total = vus.length + nommees.length + commencees.length;
    if (!mot) proposer();
    else if (!total) {
      etat.replaceChildren(dire('vide', { mot: mot }) + ' ', element('a', { href: lien.href, texte: dire('index') }), '.');
      // Qui appeler, et par où entrer autrement : ce que la page a déjà.
      var appel = document.querySelector('.outil-telephone'), suites = [];
      if (appel) suites.push(element('a', { 'class': 'joindre', href: appel.href, texte: appel.textContent.trim() }));
      suites.push(element('a', { href: base + 'index.html#projet', texte: dire('types') }));
      etat.append(element('span', { 'class': 'recherche-suites' }, suites));
    } else {
      var combien = total === 1 ? dire('un') : dire('plusieurs', { n: total });
      etat.textContent = (trouve.corrige && !nommees.length ? dire('corrige') + ' ' : '') + combien;
    }
  }

  // Dans l’aperçu de Jalon les textes changent : la prochaine recherche redemande l’index, et celle qui est ouverte aussi.
  var perime = false;
  document.addEventListener('jalon:change', function () {
    perime = boite !== null;
    if (boite && boite.open) { perime = false; demander('index.js', renoncer); }
  });

  racine.jalonRecherche.ouvrir = function (depuis) {
    lien = depuis;
    base = lien.dataset.racine;
    if (!boite || perime) {
      if (!boite) construire();
      perime = false;
      demander('index.js', renoncer);
    }
    if (!boite.open) boite.showModal();
    champ.focus();
    champ.select();
  };
})(typeof window === 'undefined' ? globalThis : window);
