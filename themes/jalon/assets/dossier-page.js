// La page « Mon dossier » : avancement, notes, rendez-vous, échange de fichiers. Rien ne quitte le navigateur de soi-même.
(function (racine) {
  'use strict';

  // --- Le tableau : « genre;cle;valeur;date;libelle;etape;page;territoire », pour un tableur français. ---

  var COLONNES = ['genre', 'cle', 'valeur', 'date', 'libelle', 'etape', 'page', 'territoire'];

  // Un tableur prendrait ces débuts pour une formule, après des espaces aussi : une apostrophe devant en fait un texte.
  var FORMULE = /^'*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

  function cellule(valeur) {
    var texte = String(valeur == null ? '' : valeur);
    if (FORMULE.test(texte)) texte = "'" + texte;
    return /[";\r\n]/.test(texte) ? '"' + texte.replace(/"/g, '""') + '"' : texte;
  }

  // Une ligne par personne, pour le logiciel de relation d’un office : docs/dossier.fr.md en dit les colonnes.
  var CONTACT = ['id', 'nom', 'courriel', 'telephone', 'commune', 'types', 'rendez_vous', 'avancement', 'note', 'accord_le', 'territoire', 'exporte_le'];

  function ficheContact(valeurs) {
    return '\ufeff' + [CONTACT, CONTACT.map(function (cle) { return valeurs[cle]; })].map(function (ligne) { return ligne.map(cellule).join(';'); }).join('\r\n') + '\r\n';
  }

  function enTableau(lignes) {
    return '\ufeff' + [COLONNES].concat(lignes).map(function (ligne) { return ligne.map(cellule).join(';'); }).join('\r\n') + '\r\n';
  }

  function duTableau(texte) {
    texte = texte.replace(/^\ufeff/, '');
    var signe = [';', '\t', ','].sort(function (a, b) { return texte.split('\n')[0].split(b).length - texte.split('\n')[0].split(a).length; })[0];
    var lignes = [], ligne = [], champ = '', dedans = false;
    for (var i = 0; i < texte.length; i++) {
      var c = texte[i];
      if (dedans) {
        if (c !== '"') champ += c;
        else if (texte[i + 1] === '"') { champ += '"'; i++; }
        else dedans = false;
      } else if (c === '"' && champ === '') dedans = true;
      else if (c === signe) { ligne.push(champ); champ = ''; }
      else if (c === '\n' || c === '\r') {
        if (c === '\r' && texte[i + 1] === '\n') i++;
        ligne.push(champ); lignes.push(ligne); ligne = []; champ = '';
      } else champ += c;
    }
    if (champ || ligne.length) { ligne.push(champ); lignes.push(ligne); }
    return lignes.map(function (l) { return l.map(function (v) { return v[0] === "'" && FORMULE.test(v) ? v.slice(1) : v; }); });
  }

  // Un jour comme un tableur a pu le récrire.
  function jourDe(valeur) {
    var m = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(valeur);
    return m ? m[3] + '-' + m[2].padStart(2, '0') + '-' + m[1].padStart(2, '0') : valeur;
  }

  function etatDuTableau(texte) {
    var lignes = duTableau(texte), tete = (lignes.shift() || []).map(function (nom) { return nom.trim().toLowerCase(); });
    if (['genre', 'cle', 'valeur'].some(function (nom) { return tete.indexOf(nom) < 0; })) return null;
    var brut = { format: '', version: NaN, territoire: { id: '', nom: '' }, taches: {}, notes: {}, projet: { nom: '', types: [] }, rendez_vous: {}, coordonnees: {}, id: '' };
    lignes.forEach(function (ligne) {
      function de(nom) { return (ligne[tete.indexOf(nom)] || '').trim(); }
      var cle = de('cle'), valeur = ligne[tete.indexOf('valeur')] || '';
      if (de('genre') === 'dossier' && cle === 'format') brut.format = valeur.trim();
      if (de('genre') === 'dossier' && cle === 'version') brut.version = Number(valeur);
      if (de('genre') === 'dossier' && cle === 'territoire') brut.territoire = { id: valeur.trim(), nom: de('libelle') };
      if (de('genre') === 'dossier' && cle === 'id') brut.id = valeur.trim();
      if (de('genre') === 'coordonnees') brut.coordonnees[cle] = cle === 'accord' ? jourDe(valeur.trim()) : valeur;
      if (de('genre') === 'tache' && /^(oui|1|x|vrai|true)$/i.test(valeur.trim())) brut.taches[cle] = jourDe(de('date')) || racine.jalonDossier.aujourdhui();
      if (de('genre') === 'note') brut.notes[cle] = valeur.replace(/\r\n?/g, '\n');
      if (de('genre') === 'projet' && cle === 'nom') brut.projet.nom = valeur;
      if (de('genre') === 'projet' && cle === 'types') brut.projet.types = valeur.split(/[ ,|]+/).filter(Boolean);
      if (de('genre') === 'rendez-vous') brut.rendez_vous[cle] = cle === 'date' ? jourDe(valeur.trim()) : cle === 'heure' ? valeur.trim().slice(0, 5).padStart(5, '0') : valeur;
    });
    return brut;
  }

  // Lit un fichier ; rend `{ brut }` ou `{ faute }`, sans rien changer.
  function comprendre(texte) {
    var brut = null, debut = texte.replace(/^[\ufeff\s]+/, '');
    if (/^[{[]/.test(debut)) {
      try { brut = JSON.parse(debut); } catch (refus) { return { faute: 'casse' }; }
      if (brut && Array.isArray(brut.taches)) {
        var faites = {};
        brut.taches.forEach(function (tache) { if (tache && tache.fait === true) faites[tache.id] = tache.fait_le; });
        brut = Object.assign({}, brut, { taches: faites });
      }
    } else {
      brut = etatDuTableau(texte);
      if (!brut) return { faute: 'etranger' };
    }
    if (!brut || brut.format !== 'jalon-dossier' || !(brut.version >= 1)) return { faute: 'etranger' };
    if (brut.version > racine.jalonDossier.VERSION) return { faute: 'recent' };
    return { brut: brut };
  }

  // Ce qu’on avait, et ce qui arrive en plus : rien de ce qu’on avait ne se perd.
  function fondre(ici, venu) {
    var etat = JSON.parse(JSON.stringify(ici));
    Object.keys(venu.taches).forEach(function (tache) {
      var date = venu.taches[tache];
      if (!etat.taches[tache] || date < etat.taches[tache]) etat.taches[tache] = date;
    });
    Object.keys(venu.notes).forEach(function (cle) {
      var note = venu.notes[cle], deja = etat.notes[cle];
      etat.notes[cle] = !deja || deja === note || note.indexOf(deja) >= 0 ? note : deja.indexOf(note) >= 0 ? deja : deja + '\n\n' + note;
    });
    etat.projet.nom = etat.projet.nom || venu.projet.nom;
    venu.projet.types.forEach(function (type) { if (etat.projet.types.indexOf(type) < 0) etat.projet.types.push(type); });
    if (!etat.rendez_vous.date) etat.rendez_vous = venu.rendez_vous;
    if (!etat.coordonnees.nom) etat.coordonnees = venu.coordonnees;
    etat.id = etat.id || venu.id;
    return etat;
  }

  // --- Le rendez-vous : agenda.js en fait un fichier iCalendar. ---

  function enAgenda(rendezVous, office, maintenant) {
    return racine.jalonAgenda.calendrier('Mon dossier', [{
      date: rendezVous.date, heure: rendezVous.heure, duree: rendezVous.duree, lieu: rendezVous.lieu,
      titre: rendezVous.objet || office.titre, texte: office.texte
    }], maintenant);
  }

  racine.jalonDossierPage = { enTableau: enTableau, ficheContact: ficheContact, duTableau: duTableau, comprendre: comprendre, fondre: fondre, enAgenda: enAgenda };
  if (typeof document === 'undefined') return;

  // --- La page ---

  var J = racine.jalonDossier, page = document.querySelector('.dossier[data-dossier]'), listes = racine.jalonListes;
  if (!J || !page) return;
  if (!listes) {
    var alerte = un('[data-sans-listes]');
    alerte.textContent = alerte.dataset.sansListes;
    return;
  }
  var mots = listes.mots, avant = null;
  var etatDe = un('.dossier-etat');

  // La liste d’une page : ses types, ses anciennes adresses, les anciens noms de ses cases, puis nom et texte de chaque case.
  function dessiner(bloc) {
    var liste = listes.pages[bloc.dataset.page] || ['', '', ''], ul = document.createElement('ul');
    bloc.dataset.types = liste[0];
    bloc.dataset.anciennes = liste[1];
    bloc.dataset.anciens = liste[2];
    bloc.dataset.titre = bloc.querySelector('h3').textContent;
    ul.className = 'taches';
    for (var i = 3; i < liste.length; i += 2) {
      var ligne = document.createElement('li'), case_ = Object.assign(document.createElement('span'), { className: 'case' });
      case_.dataset.tache = liste[i];
      ligne.append(case_, liste[i + 1]);
      ul.append(ligne);
    }
    bloc.querySelector('p').replaceWith(ul);
    J.poser(bloc, bloc, compter);
  }

  function un(selecteur) { return page.querySelector(selecteur); }
  function tous(selecteur) { return Array.from(page.querySelectorAll(selecteur)); }

  function dire(cle, valeurs) {
    return (mots[cle] || '').replace(/\{(\w+)\}/g, function (tout, nom) { return nom in valeurs ? valeurs[nom] : tout; });
  }

  function changer(faire) {
    var etat = J.lire();
    faire(etat);
    J.ecrire(etat);
    compter();
  }

  // Une page sans type est pour tous ; sans type choisi, tout compte.
  function concerne(bloc, types) {
    var siens = bloc.dataset.types.split(' ').filter(Boolean);
    return !siens.length || !types.length || siens.some(function (type) { return types.indexOf(type) >= 0; });
  }

  function combien(blocs) {
    var boites = blocs.flatMap(function (bloc) { return Array.from(bloc.querySelectorAll('input.case[data-cle]')); });
    return { faites: boites.filter(function (boite) { return boite.checked; }).length, toutes: boites.length };
  }

  function jauge(ligne, compte) {
    ligne.querySelector('.dossier-compte').textContent = dire('compte', { faites: compte.faites, toutes: compte.toutes });
    var barre = ligne.querySelector('progress');
    barre.max = Math.max(1, compte.toutes);
    barre.value = compte.faites;
  }

  function compter() {
    var types = J.lire().projet.types;
    tous('[data-page]').forEach(function (bloc) { bloc.hidden = !concerne(bloc, types); });
    tous('.dossier-avancement [data-etape]').forEach(function (ligne) {
      var blocs = tous('.dossier-etape[data-etape="' + ligne.dataset.etape + '"] [data-page]').filter(function (bloc) { return !bloc.hidden; });
      jauge(ligne, combien(blocs));
    });
    tous('.dossier-avancement [data-type]').forEach(function (ligne) {
      jauge(ligne, combien(tous('[data-page]').filter(function (bloc) { return bloc.dataset.types.split(' ').indexOf(ligne.dataset.type) >= 0; })));
    });
    jauge(un('.dossier-total'), combien(tous('[data-page]').filter(function (bloc) { return !bloc.hidden; })));
  }

  // Les prochaines tâches : celles du parcours, dans son ordre, que rien ne dit faites. Dix ; le reste est replié.
  // D’après les réponses gardées, et les types cochés ici.
  function etapesDe(etat) {
    var P = racine.jalonPlan, D = racine.jalonProjet, gardees = '';
    try { gardees = localStorage.getItem('jalon-projet:' + page.dataset.dossier) || ''; } catch (refus) { /* sans mémoire */ }
    var reponses = P.lire(D, gardees), noms = P.parcoursDe(D, reponses);
    etat.projet.types.forEach(function (type) { if (noms.indexOf(type) < 0) noms.push(type); });
    return P.plan(D, reponses, noms);
  }

  function prochaines() {
    var lieu = un('.dossier-suite');
    if (!lieu || !racine.jalonPlan || !racine.jalonProjet) return;
    var etat = J.lire(), vues = {}, taches = [];
    etapesDe(etat).forEach(function (etape) {
      etape.taches.forEach(function (tache) {
        if (vues[tache.cle]) return;
        vues[tache.cle] = true;
        taches.push({ cle: tache.cle, texte: tache.texte, href: tache.href, etape: etape.titre });
      });
    });
    Array.from(lieu.children).slice(1).forEach(function (vieux) { vieux.remove(); });
    if (!taches.length) {
      lieu.append(Object.assign(document.createElement('p'), { textContent: dire('suite-choisir', {}) }));
      var vers = Object.assign(document.createElement('a'), { className: 'bouton', href: lieu.dataset.projetAdresse, textContent: dire('suite-questions', {}) });
      lieu.append(vers);
      return;
    }
    var restent = taches.filter(function (tache) { return !(tache.cle in etat.taches); });
    if (!restent.length) return lieu.append(Object.assign(document.createElement('p'), { textContent: dire('suite-faite', {}) }));
    lieu.append(listeDe(restent.slice(0, 10)));
    if (restent.length > 10) {
      var repli = document.createElement('details');
      repli.append(Object.assign(document.createElement('summary'), { textContent: dire('suite-reste', { n: restent.length - 10 }) }), listeDe(restent.slice(10)));
      lieu.append(repli);
    }
  }

  function listeDe(taches) {
    var ol = document.createElement('ol'), derniere = '';
    taches.forEach(function (tache) {
      var boite = Object.assign(document.createElement('input'), { type: 'checkbox', className: 'case' });
      boite.dataset.suite = tache.cle;
      boite.addEventListener('change', function () {
        changer(function (etat) { if (boite.checked) etat.taches[tache.cle] = J.aujourdhui(); else delete etat.taches[tache.cle]; });
        J.montrer();
        compter();
      });
      var label = document.createElement('label'), texte = document.createElement('span');
      texte.append(tache.texte);
      label.append(boite, texte);
      var ligne = document.createElement('li');
      if (tache.etape !== derniere) ligne.append(Object.assign(document.createElement('small'), { textContent: tache.etape }));
      derniere = tache.etape;
      var vers = Object.assign(document.createElement('a'), { href: tache.href, textContent: dire('suite-lire', {}) });
      vers.setAttribute('aria-label', dire('suite-lire', {}) + ' ' + tache.texte);
      var rang = document.createElement('div');
      rang.append(label, vers);
      ligne.append(rang);
      ol.append(ligne);
    });
    return ol;
  }

  // Met la page à l’état gardé.
  function remplir() {
    var etat = J.lire();
    J.montrer();
    un('[name=nom]').value = etat.projet.nom;
    tous('[name=type]').forEach(function (boite) { boite.checked = etat.projet.types.indexOf(boite.value) >= 0; });
    tous('[data-rendez-vous]').forEach(function (champ) { champ.value = etat.rendez_vous[champ.dataset.rendezVous] || ''; });
    tous('[data-note]').forEach(function (champ) { champ.value = etat.notes[champ.dataset.note] || ''; });
    tous('[data-moi]').forEach(function (champ) { champ.value = etat.coordonnees[champ.dataset.moi]; });
    un('[data-accord]').checked = Boolean(etat.coordonnees.accord);
    un('[data-action=abime]').hidden = J.abime() === null;
    compter();
    prochaines();
  }

  tous('[data-page]').forEach(dessiner);
  remplir();
  // Une ancre mène dans ce qui est replié.
  function deplier() {
    var cible = location.hash.length > 1 && document.getElementById(location.hash.slice(1)), repli = cible && cible.closest('details');
    if (!repli) return;
    repli.open = true;
    cible.scrollIntoView();
  }
  addEventListener('hashchange', deplier);
  deplier();
  document.addEventListener('jalon-dossier', remplir);
  page.addEventListener('input', function (e) {
    var champ = e.target, donnees = champ.dataset;
    if (champ.name === 'nom') changer(function (etat) { etat.projet.nom = champ.value; });
    else if (champ.name === 'type') changer(function (etat) {
      etat.projet.types = etat.projet.types.filter(function (type) { return type !== champ.value; }).concat(champ.checked ? [champ.value] : []);
      setTimeout(prochaines);
    });
    else if (donnees.moi) changer(function (etat) { etat.coordonnees[donnees.moi] = champ.value; });
    else if (champ.matches('[data-accord]')) changer(function (etat) { etat.coordonnees.accord = champ.checked ? J.aujourdhui() : ''; });
    else if (donnees.rendezVous) changer(function (etat) { etat.rendez_vous[donnees.rendezVous] = champ.value; });
    else if (donnees.note) changer(function (etat) { if (champ.value) etat.notes[donnees.note] = champ.value; else delete etat.notes[donnees.note]; });
  });
  // Dans l’aperçu de Jalon une étape, un type peuvent venir. (Des listes qui changent rechargent la page.)
  document.addEventListener('jalon:change', function () {
    tous('[data-page]').filter(function (bloc) { return bloc.querySelector('p'); }).forEach(dessiner);
    remplir();
  });

  function telecharger(nom, genre, texte) {
    var adresse = URL.createObjectURL(new Blob([texte], { type: genre }));
    var lien = Object.assign(document.createElement('a'), { href: adresse, download: nom });
    document.body.append(lien);
    lien.click();
    lien.remove();
    setTimeout(function () { URL.revokeObjectURL(adresse); }, 10000);
  }

  // Toutes les cases de la page, et celles qu’elle ne connaît pas mais que le dossier garde.
  function lignes() {
    var etat = J.lire(), connues = new Set();
    var liste = tous('[data-page] input.case[data-cle]').map(function (boite) {
      var bloc = boite.closest('[data-page]'), etape = boite.closest('[data-etape]');
      connues.add(boite.dataset.cle);
      return {
        id: boite.dataset.cle, libelle: boite.getAttribute('aria-label'), etape: etape.dataset.titre, page: bloc.dataset.titre,
        types: bloc.dataset.types.split(' ').filter(Boolean), fait: boite.dataset.cle in etat.taches, fait_le: etat.taches[boite.dataset.cle] || null
      };
    });
    Object.keys(etat.taches).forEach(function (tache) {
      if (!connues.has(tache)) liste.push({ id: tache, libelle: '', etape: '', page: '', types: [], fait: true, fait_le: etat.taches[tache] });
    });
    return liste;
  }

  // Sans accord, les coordonnées n’entrent dans aucun fichier.
  function accordees(etat) { return etat.coordonnees.accord ? etat.coordonnees : {}; }

  function nomDeFichier(suffixe) {
    return 'mon-dossier-' + page.dataset.dossier + '-' + J.aujourdhui() + suffixe;
  }

  var ACTIONS = {
    agenda: function () {
      var rendezVous = J.lire().rendez_vous;
      if (!rendezVous.date) {
        etatDe.textContent = dire('sans-date', {});
        return un('[data-rendez-vous=date]').focus();
      }
      telecharger(nomDeFichier('.ics'), 'text/calendar;charset=utf-8', enAgenda(rendezVous, { titre: dire('rendez-vous', {}), texte: page.dataset.contact }, new Date()));
    },
    json: function () {
      var etat = J.lire();
      telecharger(nomDeFichier('.json'), 'application/json', JSON.stringify({
        format: 'jalon-dossier', version: J.VERSION, id: J.identifiant(), exporte_le: new Date().toISOString(),
        territoire: { id: page.dataset.dossier, nom: page.dataset.nom }, projet: etat.projet, rendez_vous: etat.rendez_vous,
        coordonnees: accordees(etat), notes: etat.notes, taches: lignes()
      }, null, 2) + '\n');
    },
    csv: function () {
      var etat = J.lire(), territoire = page.dataset.dossier, rangs = [];
      function ajouter(genre, cle, valeur, plus) {
        plus = plus || {};
        rangs.push([genre, cle, valeur, plus.date, plus.libelle, plus.etape, plus.page, territoire]);
      }
      ajouter('dossier', 'format', 'jalon-dossier');
      ajouter('dossier', 'version', J.VERSION);
      ajouter('dossier', 'id', J.identifiant());
      ajouter('dossier', 'territoire', territoire, { libelle: page.dataset.nom, date: J.aujourdhui() });
      ajouter('projet', 'nom', etat.projet.nom);
      ajouter('projet', 'types', etat.projet.types.join(' '));
      Object.entries(accordees(etat)).forEach(function (paire) { ajouter('coordonnees', paire[0], paire[1]); });
      Object.keys(etat.rendez_vous).forEach(function (cle) { ajouter('rendez-vous', cle, etat.rendez_vous[cle]); });
      Object.keys(etat.notes).forEach(function (cle) { ajouter('note', cle, etat.notes[cle]); });
      lignes().forEach(function (t) { ajouter('tache', t.id, t.fait ? 'oui' : 'non', { date: t.fait_le, libelle: t.libelle, etape: t.etape, page: t.page }); });
      telecharger(nomDeFichier('.csv'), 'text/csv;charset=utf-8', enTableau(rangs));
    },
    contact: function () {
      var etat = J.lire(), moi = etat.coordonnees, rendezVous = etat.rendez_vous;
      if (!moi.accord) {
        etatDe.textContent = dire('sans-accord', {});
        return un('[data-accord]').focus();
      }
      telecharger(nomDeFichier('-contact.csv'), 'text/csv;charset=utf-8', ficheContact({
        id: J.identifiant(), nom: moi.nom, courriel: moi.courriel, telephone: moi.telephone, commune: moi.commune, types: etat.projet.types.join(' '),
        rendez_vous: [rendezVous.date, rendezVous.heure].filter(Boolean).join(' '), avancement: un('.dossier-total .dossier-compte').textContent,
        note: etat.notes.generale || '', accord_le: moi.accord, territoire: page.dataset.dossier, exporte_le: J.aujourdhui()
      }));
    },
    abime: function () { telecharger(nomDeFichier('-illisible.txt'), 'text/plain;charset=utf-8', J.abime() || ''); },
    fiche: function () {
      var fiche = un('.dossier-fiche'), etat = J.lire();
      var suite = lignes().filter(function (t) {
        return !t.fait && (!t.types.length || !etat.projet.types.length || t.types.some(function (type) { return etat.projet.types.indexOf(type) >= 0; }));
      });
      function ligne(nom, texte) {
        var p = document.createElement('p');
        p.append(Object.assign(document.createElement('strong'), { textContent: nom }), ' ' + texte);
        return p;
      }
      function liste(titre, textes) {
        var ul = document.createElement('ul');
        textes.forEach(function (texte) { ul.append(Object.assign(document.createElement('li'), { textContent: texte })); });
        return [Object.assign(document.createElement('h2'), { textContent: titre }), ul];
      }
      var types = tous('[name=type]').filter(function (boite) { return boite.checked; }).map(function (boite) { return boite.parentElement.textContent.trim(); });
      var r = etat.rendez_vous, quand = r.date ? new Date(r.date + 'T' + (r.heure || '12:00')).toLocaleDateString('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }) + (r.heure ? ', ' + r.heure.replace(':', ' h ') : '') : '—';
      var parts = [
        Object.assign(document.createElement('h1'), { textContent: dire('fiche-titre', { nom: etat.projet.nom || '…' }) }),
        ligne(dire('fiche-date', {}), new Date().toLocaleDateString('fr-FR')),
        ligne(dire('fiche-office', {}), page.dataset.contact || page.dataset.nom),
        ligne(dire('fiche-types', {}), types.join(', ') || '—'),
        ligne(dire('fiche-rendez-vous', {}), [quand, r.lieu, r.objet].filter(Boolean).join(' · '))
      ];
      parts = parts.concat(liste(dire('fiche-avancement', {}), tous('.dossier-avancement [data-etape]').map(function (e) {
        return e.querySelector('a').textContent + ' : ' + e.querySelector('.dossier-compte').textContent;
      })));
      parts = parts.concat(liste(dire('fiche-suite', {}), suite.slice(0, 12).map(function (t) { return t.libelle; })));
      var notes = Object.values(etat.notes).join('\n\n');
      if (notes) parts.push(Object.assign(document.createElement('h2'), { textContent: dire('fiche-notes', {}) }), Object.assign(document.createElement('p'), { className: 'dossier-fiche-notes', textContent: notes.length > 700 ? notes.slice(0, 700) + '…' : notes }));
      fiche.replaceChildren.apply(fiche, parts);
      document.documentElement.classList.add('imprime-fiche');
      racine.addEventListener('afterprint', function () { document.documentElement.classList.remove('imprime-fiche'); }, { once: true });
      racine.print();
    },
    importer: function () { un('[type=file]').click(); },
    effacer: function () {
      demander(dire('effacer-sur', {}), [[dire('effacer-oui', {}), function () {
        avant = J.lire();
        J.effacer();
        remplir();
        annoncer(dire('efface', {}));
      }]], true);
    }
  };
  tous('[data-action]').forEach(function (bouton) { bouton.addEventListener('click', ACTIONS[bouton.dataset.action]); });

  // Dit ce qui est fait, et offre d’y revenir tant que la page est là.
  function annoncer(texte) {
    var bouton = Object.assign(document.createElement('button'), { type: 'button', textContent: dire('annuler', {}) });
    bouton.addEventListener('click', function () {
      J.ecrire(avant);
      remplir();
      etatDe.textContent = dire('annule', {});
    });
    etatDe.replaceChildren(texte + ' ', bouton);
  }

  // Une question ; `prudent` : Entrée renonce, il faut aller chercher l’autre bouton.
  function demander(question, choix, prudent) {
    var boite = un('dialog');
    boite.replaceChildren(Object.assign(document.createElement('p'), { textContent: question }));
    choix.concat([[dire('renoncer', {}), function () {}]]).forEach(function (un_) {
      var bouton = Object.assign(document.createElement('button'), { type: 'button', textContent: un_[0] });
      bouton.addEventListener('click', function () { boite.close(); un_[1](); });
      boite.append(' ', bouton);
    });
    boite.showModal();
    if (prudent) boite.lastElementChild.focus();
  }

  function decoder(octets) {
    try { return new TextDecoder('utf-8', { fatal: true }).decode(octets); } catch (refus) { return new TextDecoder('windows-1252').decode(octets); }
  }

  un('[type=file]').addEventListener('change', function (e) {
    var fichier = e.target.files[0];
    if (!fichier) return;
    if (fichier.size > 2000000) { etatDe.textContent = dire('etranger', {}); e.target.value = ''; return; }
    fichier.arrayBuffer().then(function (octets) {
      e.target.value = '';
      var lu = comprendre(decoder(octets));
      var fautes = { casse: dire('casse', {}), etranger: dire('etranger', {}), recent: dire('recent', {}) };
      if (lu.faute) { etatDe.textContent = fautes[lu.faute]; return; }
      var venu = J.nettoyer(lu.brut), d = lu.brut.territoire || {}, connues = new Set(tous('input.case[data-cle]').map(function (b) { return b.dataset.cle; }));
      var taches = Object.keys(venu.taches), question = dire('import', { n: taches.length, notes: Object.keys(venu.notes).length });
      if (d.id !== page.dataset.dossier) question += ' ' + dire('autre-territoire', { nom: String(d.nom || d.id || '?').slice(0, 100) });
      var inconnues = taches.filter(function (tache) { return !connues.has(tache); }).length;
      if (inconnues) question += ' ' + dire('inconnues', { n: inconnues });
      function mettre(etat) {
        avant = JSON.parse(JSON.stringify(J.lire()));
        if (!J.ecrire(etat)) return;
        remplir();
        annoncer(dire('importe', {}));
      }
      demander(question, [
        [dire('fondre', {}), function () { mettre(fondre(J.lire(), venu)); }],
        [dire('remplacer', {}), function () { mettre(venu); }]
      ]);
    });
  });
})(typeof window === 'undefined' ? globalThis : window);
