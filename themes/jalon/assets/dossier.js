// Les cases à cocher : leur état reste dans le navigateur, par territoire et par identifiant. Rien n’est envoyé.
(function () {
  'use strict';

  var VERSION = 1;
  var lieu = document.querySelector('[data-dossier]');
  if (!lieu) return;
  var CLE = 'jalon-dossier:' + lieu.dataset.dossier, ABIME = CLE + ':abime', memoire = null, garde = true;

  function vide() {
    return { version: VERSION, id: '', coordonnees: { nom: '', courriel: '', telephone: '', commune: '', accord: '' }, taches: {}, notes: {}, projet: { nom: '', types: [] }, rendez_vous: { date: '', heure: '', duree: '60', lieu: '', objet: '' } };
  }

  function texte(valeur, longueur) {
    return typeof valeur === 'string' ? valeur.slice(0, longueur) : '';
  }

  function jour(valeur) {
    return typeof valeur === 'string' && /^\d{4}-\d\d-\d\d$/.test(valeur) && !isNaN(Date.parse(valeur)) ? valeur : '';
  }

  // Ce qu’un dossier peut contenir, et rien d’autre : d’où qu’il vienne, il est relu ainsi.
  function nettoyer(brut) {
    var etat = vide(), objet = function (valeur) { return valeur && typeof valeur === 'object' && !Array.isArray(valeur) ? valeur : {}; };
    brut = objet(brut);
    Object.entries(objet(brut.taches)).slice(0, 5000).forEach(function (tache) {
      if (/^[\w\-./]{1,200}#[\w\-.]{1,100}$/.test(tache[0]) && jour(tache[1])) etat.taches[tache[0]] = tache[1];
    });
    Object.entries(objet(brut.notes)).slice(0, 100).forEach(function (note) {
      if (/^[a-z0-9-]{1,60}$/.test(note[0]) && texte(note[1], 20000)) etat.notes[note[0]] = texte(note[1], 20000);
    });
    var projet = objet(brut.projet), rendezVous = objet(brut.rendez_vous), moi = objet(brut.coordonnees);
    etat.id = typeof brut.id === 'string' && /^[0-9a-f]{32}$/.test(brut.id) ? brut.id : '';
    ['nom', 'courriel', 'telephone', 'commune'].forEach(function (cle) { etat.coordonnees[cle] = texte(moi[cle], 200); });
    etat.coordonnees.accord = jour(moi.accord);
    etat.projet.nom = texte(projet.nom, 200);
    etat.projet.types = (Array.isArray(projet.types) ? projet.types : []).filter(function (type) { return typeof type === 'string' && /^[a-z0-9-]{1,60}$/.test(type); }).slice(0, 50);
    etat.rendez_vous = {
      date: jour(rendezVous.date), heure: /^\d\d:\d\d$/.test(rendezVous.heure) ? rendezVous.heure : '',
      duree: /^\d{1,3}$/.test(rendezVous.duree) ? String(rendezVous.duree) : '60',
      lieu: texte(rendezVous.lieu, 300), objet: texte(rendezVous.objet, 300)
    };
    return etat;
  }

  function lire() {
    if (memoire) return memoire;
    try {
      memoire = nettoyer(JSON.parse(localStorage.getItem(CLE) || '{}'));
    } catch (refus) {
      if (refus instanceof SyntaxError) mettreDeCote(); else garde = false;
      memoire = vide();
    }
    return memoire;
  }

  // Ce qui ne se lit plus n’est pas perdu : c’est mis de côté, et dit, avant qu’une coche ne le recouvre.
  function mettreDeCote() {
    try {
      if (localStorage.getItem(ABIME) === null) localStorage.setItem(ABIME, localStorage.getItem(CLE));
      localStorage.removeItem(CLE);
    } catch (refus) { garde = false; }
    dire();
  }

  function abime() {
    try { return localStorage.getItem(ABIME); } catch (refus) { return null; }
  }

  // Un nom de hasard, qui relie les fichiers d’un même dossier et ne dit rien de personne.
  function identifiant() {
    var etat = lire();
    if (!etat.id) {
      etat.id = Array.from(crypto.getRandomValues(new Uint8Array(16))).map(function (octet) { return octet.toString(16).padStart(2, '0'); }).join('');
      ecrire(etat);
    }
    return etat.id;
  }

  // Garde l’état ; dit si le navigateur l’a gardé.
  function ecrire(etat) {
    memoire = etat;
    try {
      localStorage.setItem(CLE, JSON.stringify(etat));
      garde = true;
    } catch (refus) {
      garde = false;
    }
    dire();
    return garde;
  }

  function effacer() {
    memoire = vide();
    try { localStorage.removeItem(CLE); localStorage.removeItem(ABIME); } catch (refus) { /* rien n’y était */ }
    dire();
  }

  function dire() {
    document.querySelectorAll('[data-dossier-alerte]').forEach(function (alerte) {
      alerte.textContent = !garde ? alerte.dataset.dossierAlerte : abime() === null ? '' : alerte.dataset.dossierAbime;
    });
  }

  // Les anciens identifiants d’une page et de ses cases mènent aux nouveaux.
  function suivre(bloc) {
    var etat = lire(), page = bloc.dataset.page, change = false;
    var pages = [page].concat((bloc.dataset.anciennes || '').split(' ').filter(Boolean));
    var noms = (bloc.dataset.anciens || '').split(' ').filter(Boolean).map(function (paire) { return paire.split('='); });
    function deplacer(de, vers) {
      if (!(de in etat.taches) || de === vers) return;
      if (!(vers in etat.taches)) etat.taches[vers] = etat.taches[de];
      delete etat.taches[de];
      change = true;
    }
    pages.slice(1).forEach(function (ancienne) {
      Object.keys(etat.taches).forEach(function (tache) {
        if (tache.startsWith(ancienne + '#')) deplacer(tache, page + tache.slice(ancienne.length));
      });
    });
    noms.forEach(function (paire) { deplacer(page + '#' + paire[0], page + '#' + paire[1]); });
    if (change) ecrire(etat);
  }

  function aujourdhui() {
    var d = new Date();
    return d.getFullYear() + '-' + String(d.getMonth() + 1).padStart(2, '0') + '-' + String(d.getDate()).padStart(2, '0');
  }

  function cocher(tache, oui) {
    var etat = lire();
    if (oui) etat.taches[tache] = aujourdhui(); else delete etat.taches[tache];
    ecrire(etat);
  }

  // Chaque case de papier devient une case à cocher, à la même place.
  function poser(bloc, racine, apres) {
    suivre(bloc);
    racine.querySelectorAll('.case[data-tache]').forEach(function (case_) {
      var tache = bloc.dataset.page + '#' + case_.dataset.tache, ligne = case_.closest('li') || case_.parentElement;
      var boite = Object.assign(document.createElement('input'), { type: 'checkbox', className: 'case', checked: tache in lire().taches });
      if (case_.id) boite.id = case_.id;
      boite.dataset.cle = tache;
      boite.addEventListener('change', function () {
        cocher(tache, boite.checked);
        if (apres) apres();
      });
      case_.replaceWith(boite);
      nommer(boite, ligne);
      // Toute la ligne coche, hors de ses liens et des lignes en dessous.
      ligne.classList.add('se-coche');
      ligne.addEventListener('click', function (clic) {
        if (clic.target === boite || clic.target.closest('a, button, input, .bulle') || clic.target.closest('li') !== ligne) return;
        if (String(getSelection())) return;
        boite.click();
      });
    });
  }

  // Une case a le nom de sa ligne, sans les lignes en dessous.
  function nommer(boite, ligne) {
    var copie = ligne.cloneNode(true);
    copie.querySelectorAll('ul, ol').forEach(function (dedans) { dedans.remove(); });
    boite.setAttribute('aria-label', copie.textContent.trim().replace(/\s+/g, ' ').slice(0, 200));
  }

  function montrer() {
    document.querySelectorAll('input.case[data-cle]').forEach(function (boite) { boite.checked = boite.dataset.cle in lire().taches; });
  }

  window.addEventListener('storage', function (evenement) {
    if (evenement.key !== CLE && evenement.key !== null) return;
    memoire = null;
    montrer();
    document.dispatchEvent(new Event('jalon-dossier'));
  });

  window.jalonDossier = { VERSION: VERSION, vide: vide, nettoyer: nettoyer, jour: jour, abime: abime, identifiant: identifiant, lire: lire, ecrire: ecrire, effacer: effacer, poser: poser, montrer: montrer, aujourdhui: aujourdhui };

  if (lieu.matches('.dossier-rappel')) {
    var corps = document.querySelector('main') || document.body;
    poser(lieu, corps);
    // Dans l’aperçu de Jalon des lignes viennent, et d’autres changent de texte.
    document.addEventListener('jalon:change', function () {
      poser(lieu, corps);
      corps.querySelectorAll('input.case[data-cle]').forEach(function (boite) { nommer(boite, boite.closest('li') || boite.parentElement); });
    });
  }
  // Un essai pour rien : en navigation privée, mieux vaut le dire avant qu’on coche.
  try { localStorage.setItem(CLE + '?', '1'); localStorage.removeItem(CLE + '?'); } catch (refus) { garde = false; }
  lire();
  dire();
})();
