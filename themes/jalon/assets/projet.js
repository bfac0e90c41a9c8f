// « Votre projet » : une question à la fois, puis mes étapes, mes dates, mes contacts. Rien ne quitte l’appareil.
(function (racine) {
  'use strict';

  // --- Ce qui se calcule, comme le programme le fait (src/edition/edition_path.rs). ---

  // Les étapes arrivent serrées : ce qui est vide n’y est pas, liens et tâches y sont des numéros.
  function deplier(donnees) {
    if (!donnees.liens || donnees.deplie) return donnees;
    donnees.deplie = true;
    Object.keys(donnees.parcours).forEach(function (nom) {
      donnees.parcours[nom] = donnees.parcours[nom].map(function (etape) {
        var quand = typeof etape.quand === 'number' ? duJour(etape.quand) : etape.quand && Object.assign({ jour: null, ecart: null }, etape.quand);
        return Object.assign({ avant: '', texte: '', apres: '', qui: [] }, etape, {
          quand: quand,
          liens: (etape.liens || []).map(function (n) { return { titre: donnees.liens[n][0], href: donnees.liens[n][1] }; }),
          taches: (etape.taches || []).map(function (n) { return { cle: donnees.taches[n][0], texte: donnees.taches[n][1], href: '../' + donnees.taches[n][0].replace('#', '/index.html#') }; })
        });
      });
    });
    return donnees;
  }

  // « 8 mois avant l’ouverture », d’après le nombre de jours (src/render/path_page.rs compte de même).
  function duJour(ecart) {
    var jours = Math.abs(ecart), mois = jours >= 60 || jours === 30, semaines = !mois && jours >= 14;
    return {
      sens: ecart < 0 ? 'avant' : 'apres', jour: null, ecart: ecart, unite: mois ? 'mois' : semaines ? 'semaines' : 'jours',
      nombre: mois ? Math.floor((jours + 15) / 30) : semaines ? Math.floor((jours + 3) / 7) : jours
    };
  }

  // Vrai, faux, ou rien tant qu’une réponse manque.
  function tient(donnees, si, reponses, limite) {
    if (!si) return true;
    if (si[0] === 'n') {
      var dedans = tient(donnees, si[1], reponses, limite);
      return dedans === undefined ? undefined : !dedans;
    }
    if (si[0] === 'r') {
      var rang = donnees.questions.findIndex(function (question, i) { return i < limite && question.id === si[1]; });
      if (rang < 0) return undefined;
      if (posee(donnees, rang, reponses) === false) return false;
      var choisies = reponses[si[1]];
      return choisies && choisies.length ? choisies.indexOf(si[2]) >= 0 : undefined;
    }
    var tranche = si[0] === 'o', ouvert = false;
    for (var i = 1; i < si.length; i++) {
      var part = tient(donnees, si[i], reponses, limite);
      if (part === tranche) return tranche;
      if (part === undefined) ouvert = true;
    }
    return ouvert ? undefined : !tranche;
  }

  function posee(donnees, rang, reponses) {
    return tient(donnees, donnees.questions[rang].si, reponses, rang);
  }

  function parcoursDe(donnees, reponses) {
    var noms = [];
    donnees.questions.forEach(function (question, rang) {
      if (posee(donnees, rang, reponses) !== true) return;
      question.reponses.forEach(function (reponse) {
        if ((reponses[question.id] || []).indexOf(reponse.id) < 0) return;
        reponse.parcours.forEach(function (nom) { if (noms.indexOf(nom) < 0) noms.push(nom); });
      });
    });
    return Object.keys(donnees.noms).filter(function (nom) { return noms.indexOf(nom) >= 0; });
  }

  var RANGS = ['obligatoire', 'selon-cas', 'aller-plus-loin'];

  // Les étapes de plusieurs parcours en une liste : chacun garde son ordre, la plus proche date d’abord.
  function plan(donnees, reponses, choisis) {
    deplier(donnees);
    var parcours = choisis || parcoursDe(donnees, reponses);
    var types = parcours.filter(function (nom) { return nom !== 'installe'; });
    var listes = [(donnees.parcours.commun || []).filter(function (etape) {
      return types.some(function (type) { return !etape.types || etape.types.indexOf(type) >= 0; });
    })].concat(parcours.map(function (nom) { return donnees.parcours[nom] || []; })).map(function (liste) {
      var dernier = -Infinity;
      return liste.map(function (etape) {
        if (etape.quand && etape.quand.ecart !== null) dernier = Math.max(dernier, etape.quand.ecart);
        else if (etape.quand && etape.quand.sens === 'jour') dernier = Math.max(dernier, 0);
        return { jour: dernier, etape: etape };
      });
    });
    var rangs = listes.map(function () { return 0; }), faites = [];
    for (;;) {
      var premiere = -1;
      listes.forEach(function (liste, i) {
        if (rangs[i] < liste.length && (premiere < 0 || liste[rangs[i]].jour < listes[premiere][rangs[premiere]].jour)) premiere = i;
      });
      if (premiere < 0) return faites;
      poser(listes[premiere][rangs[premiere]++].etape);
    }

    function poser(etape) {
      var vrai = tient(donnees, etape.si, reponses, donnees.questions.length);
      if (vrai === false) return;
      var meme = faites.find(function (autre) { return autre.id === etape.id; });
      if (!meme) return faites.push(Object.assign({}, etape, { selon: vrai === undefined }));
      if (RANGS.indexOf(etape.rang) < RANGS.indexOf(meme.rang)) meme.rang = etape.rang;
      if (!meme.quand || (etape.quand && etape.quand.ecart !== null && meme.quand.ecart !== null && etape.quand.ecart < meme.quand.ecart)) meme.quand = etape.quand;
      meme.selon = meme.selon && vrai === undefined;
      meme.taches = reunir(meme.taches, etape.taches, function (tache) { return tache.cle; });
      meme.liens = reunir(meme.liens, etape.liens, function (lien) { return lien.href; });
      meme.qui = reunir(meme.qui, etape.qui, function (id) { return id; });
    }

    function reunir(ici, la, cle) {
      return ici.concat(la.filter(function (un) { return !ici.some(function (autre) { return cle(autre) === cle(un); }); }));
    }
  }

  // Les réponses dans l’adresse : « type=meuble,hotel&lieu=a-moi » ; une question passée reste vide.
  function lire(donnees, texte) {
    var reponses = {};
    texte.replace(/^#/, '').split('&').forEach(function (paire) {
      var deux = paire.split('='), question = donnees.questions.find(function (une) { return une.id === deux[0]; });
      if (!question || deux.length < 2) return;
      var connues = question.reponses.map(function (reponse) { return reponse.id; });
      var choisies = deux[1].split(',').filter(function (id) { return connues.indexOf(id) >= 0; });
      // Une réponse qui n’existe pas, ou plus, laisse la question ouverte.
      if (deux[1] && !choisies.length) return;
      reponses[question.id] = question.genre === 'plusieurs' ? choisies : choisies.slice(0, 1);
    });
    return reponses;
  }

  function ecrire(donnees, reponses, ouverture) {
    var parts = donnees.questions.filter(function (question) { return question.id in reponses; }).map(function (question) {
      return question.id + '=' + reponses[question.id].join(',');
    });
    if (ouverture) parts.push('ouverture=' + ouverture);
    return parts.join('&');
  }

  function jourApres(date, jours) {
    var m = date.split('-').map(Number);
    return new Date(Date.UTC(m[0], m[1] - 1, m[2] + jours)).toISOString().slice(0, 10);
  }

  racine.jalonPlan = { plan: plan, lire: lire, ecrire: ecrire, jourApres: jourApres, parcoursDe: parcoursDe };
  if (typeof document === 'undefined') return;

  // --- La page ---

  var D = racine.jalonProjet, page = document.querySelector('[data-projet]');
  if (!D || !page) return;
  var CLE = 'jalon-projet:' + page.dataset.projet;
  var resultat = page.querySelector('.projet-resultat'), etat = page.querySelector('.projet-etat');
  var reponses = {}, ouverture = '', arrivee = true;

  function dire(cle, valeurs) {
    var texte = D.mots[cle] || cle;
    Object.keys(valeurs || {}).forEach(function (nom) { texte = texte.split('{' + nom + '}').join(valeurs[nom]); });
    return texte;
  }

  function garde(valeur) {
    try {
      if (valeur === undefined) return localStorage.getItem(CLE);
      if (valeur === null) localStorage.removeItem(CLE); else localStorage.setItem(CLE, valeur);
    } catch (refus) { /* sans mémoire : l’adresse suffit */ }
    return null;
  }

  function un(nom, proprietes, enfants) {
    var element = Object.assign(document.createElement(nom), proprietes || {});
    (enfants || []).forEach(function (enfant) { if (enfant !== null && enfant !== undefined) element.append(enfant); });
    return element;
  }

  function bouton(texte, action, clair) {
    var element = un('button', { type: 'button', className: clair ? 'bouton bouton-clair' : 'bouton', textContent: texte });
    element.addEventListener('click', action);
    return element;
  }

  function lien(texte, href) { return un('a', { href: href, textContent: texte }); }

  function posees() {
    return D.questions.filter(function (question, rang) { return posee(D, rang, reponses) === true; });
  }

  function suivante() {
    return posees().find(function (question) { return !(question.id in reponses); });
  }

  // L’adresse change à chaque réponse : le bouton « retour » du navigateur revient à la question d’avant.
  function aller(remplace) {
    var adresse = '#' + ecrire(D, reponses, ouverture);
    if (remplace) history.replaceState(null, '', adresse); else history.pushState(null, '', adresse);
    if (garde()) garde(adresse);
    montrer();
  }

  function revenir() {
    var faites = posees().filter(function (question) { return question.id in reponses; });
    var derniere = faites[faites.length - 1];
    if (!derniere) return;
    delete reponses[derniere.id];
    aller();
  }

  function depuis(adresse) {
    reponses = lire(D, adresse);
    var date = /(?:^|[#&])ouverture=(\d{4}-\d\d-\d\d)/.exec(adresse);
    ouverture = date && !isNaN(Date.parse(date[1])) ? date[1] : '';
  }

  function montrer() {
    etat.textContent = '';
    var question = suivante(), fini = !question;
    page.querySelectorAll('[data-question]').forEach(function (section) { section.hidden = fini || section.dataset.question !== question.id; });
    resultat.hidden = !fini;
    if (fini) montrerResultat(); else montrerQuestion(question);
    var titre = fini ? resultat.querySelector('h2') : page.querySelector('[data-question="' + question.id + '"] h2');
    if (!arrivee && titre) {
      titre.focus({ preventScroll: true });
      page.scrollIntoView({ block: 'start' });
    }
    arrivee = false;
  }

  function montrerQuestion(question) {
    var section = page.querySelector('[data-question="' + question.id + '"]');
    var toutes = posees(), plusieurs = question.genre === 'plusieurs';
    section.querySelectorAll('.projet-outils, .projet-rang').forEach(function (vieux) { vieux.remove(); });
    section.prepend(un('p', { className: 'projet-rang', textContent: toutes.length > 1 ? dire('question-sur', { n: toutes.indexOf(question) + 1, toutes: toutes.length }) : dire('question', { n: 1 }) }));
    var liste = section.querySelector('.reponses');
    liste.setAttribute('role', plusieurs ? 'group' : 'radiogroup');
    liste.setAttribute('aria-labelledby', 't-' + question.id);
    liste.querySelectorAll('li').forEach(function (ligne) {
      var boite = ligne.querySelector('input');
      if (!boite) {
        var texte = ligne.querySelector('strong');
        boite = un('input', { type: plusieurs ? 'checkbox' : 'radio', name: question.id, value: ligne.dataset.reponse });
        ligne.setAttribute('role', 'none');
        ligne.prepend(un('label', {}, [boite, texte]));
      }
      boite.checked = false;
    });
    function choisies() {
      return Array.from(liste.querySelectorAll('input:checked')).map(function (boite) { return boite.value; });
    }
    var outils = un('p', { className: 'projet-outils boutons' }, [
      bouton(dire('suivant'), function () {
        var ids = choisies();
        if (!ids.length) { etat.textContent = dire('aucune'); liste.querySelector('input').focus(); return; }
        reponses[question.id] = ids;
        aller();
      }),
      bouton(dire('passer'), function () { reponses[question.id] = []; aller(); }, true),
      toutes.indexOf(question) > 0 ? bouton(dire('precedent'), revenir, true) : null
    ]);
    section.append(outils);
  }

  // --- Le résultat ---

  function enLettres(jour) {
    return new Date(jour + 'T12:00:00').toLocaleDateString('fr-FR', { day: 'numeric', month: 'long', year: 'numeric' });
  }

  function aujourdhui() {
    var d = new Date();
    return d.getFullYear() + '-' + String(d.getMonth() + 1).padStart(2, '0') + '-' + String(d.getDate()).padStart(2, '0');
  }

  // Le jour d’une étape, s’il est connu ; un jour passé ne se montre jamais.
  function jourDe(etape) {
    var quand = etape.quand;
    if (!quand) return '';
    if (quand.jour) return quand.jour.iso;
    if (quand.sens === 'maintenant') return aujourdhui();
    var ecart = quand.sens === 'jour' ? 0 : quand.ecart;
    return ouverture ? jourApres(ouverture, ecart) : '';
  }

  function moment(etape) {
    var quand = etape.quand, jour = jourDe(etape);
    if (!quand) return '';
    if (jour) {
      if (jour <= aujourdhui() && (quand.ecart === null || quand.ecart < 0 || quand.sens === 'maintenant')) return dire('maintenant');
      var date = { date: enLettres(jour) };
      return quand.sens === 'avant' ? dire('avant-le', date) : quand.sens === 'apres' ? dire('a-partir-du', date) : dire('le', date);
    }
    return D.mots['quand-' + quand.sens + '-' + quand.unite] ? dire('quand-' + quand.sens + '-' + quand.unite, { n: quand.nombre }) : dire('quand-' + quand.sens);
  }

  function montrerResultat() {
    var etapes = plan(D, reponses), contacts = [];
    var noms = parcoursDe(D, reponses);
    resultat.textContent = '';
    resultat.append(un('h2', { tabIndex: -1, textContent: dire('mon-parcours') }));
    resultat.append(un('p', { className: 'projet-noms' }, noms.reduce(function (suite, nom, i) {
      return suite.concat(i ? ', ' : null, lien(D.noms[nom], '../parcours/' + nom + '/index.html'));
    }, []).concat(' · ' + dire('etapes-compte', { n: etapes.length }))));
    if (noms.some(function (nom) { return nom !== 'installe'; })) resultat.append(dateOuverture());
    resultat.append(outils(etapes, noms));
    resultat.append(rappel());
    if (!etapes.length) return resultat.append(un('p', { textContent: dire('aucune') }));
    var liste = un('ol', { className: 'chemin etapes' });
    etapes.forEach(function (etape, i) {
      liste.append(ligne(etape, i));
      etape.qui.forEach(function (id) { if (D.contacts[id] && contacts.indexOf(id) < 0) contacts.push(id); });
    });
    resultat.append(liste);
    if (contacts.length) resultat.append(carnet(contacts));
    var aides = aidesDe(noms);
    if (aides.length) {
      resultat.append(un('section', { className: 'projet-aides' }, [un('h2', { textContent: dire('aides') }), un('ul', { className: 'aides-breves' }, aides.map(function (aide) {
        var fin = aide.jusqu_au ? un('span', { textContent: dire('aide-avant-le', { date: enLettres(aide.jusqu_au.iso) }) }) : null;
        return un('li', {}, [aide.href ? lien(aide.titre, aide.href) : un('strong', { textContent: aide.titre }), un('span', { textContent: [aide.financeur, aide.taux, aide.plafond].filter(Boolean).join(' · ') }), fin]);
      }))]));
    }
    var papiers = D.documents.filter(function (document_) {
      return !document_.types.length || document_.types.some(function (type) { return noms.indexOf(type) >= 0; });
    });
    if (papiers.length) {
      resultat.append(un('section', { className: 'projet-papiers' }, [un('h2', { textContent: dire('documents') }), un('ul', {}, papiers.map(function (papier) {
        return un('li', {}, [lien(papier.titre, papier.href)]);
      }))]));
    }
  }

  function rappel() {
    var lignes = posees().map(function (question) {
      var section = page.querySelector('[data-question="' + question.id + '"]');
      var titres = (reponses[question.id] || []).map(function (id) { return section.querySelector('[data-reponse="' + id + '"] strong').textContent; });
      return un('div', {}, [un('dt', { textContent: section.querySelector('h2').textContent }), un('dd', { textContent: titres.join(', ') || dire('sans-reponse') })]);
    });
    var memoire = un('input', { type: 'checkbox', checked: Boolean(garde()) });
    memoire.addEventListener('change', function () {
      garde(memoire.checked ? '#' + ecrire(D, reponses, ouverture) : null);
      etat.textContent = memoire.checked ? dire('garde') : dire('oublie');
    });
    return un('details', { className: 'projet-rappel' }, [
      un('summary', { textContent: dire('mes-reponses') }), un('dl', { className: 'lignes' }, lignes),
      un('p', { className: 'boutons' }, [
        bouton(dire('modifier'), revenir, true),
        bouton(dire('recommencer'), function () { reponses = {}; ouverture = ''; garde(null); aller(); }, true)
      ]),
      un('p', {}, [un('label', { className: 'projet-garder' }, [memoire, ' ' + dire('garder')])])
    ]);
  }

  function dateOuverture() {
    var champ = un('input', { type: 'date', id: 'projet-ouverture', value: ouverture });
    champ.addEventListener('change', function () {
      ouverture = champ.value;
      aller(true);
      document.getElementById('projet-ouverture').focus();
    });
    return un('p', { className: 'projet-date' }, [un('label', { htmlFor: 'projet-ouverture', textContent: dire('ouverture') }), champ, un('span', { className: 'sous', textContent: dire('ouverture-aide') })]);
  }

  function outils(etapes, noms) {
    var dossier = page.querySelector('[data-dossier-adresse]');
    return un('div', { className: 'projet-actions' }, [
      un('p', { className: 'boutons' }, [
        bouton(dire('imprimer'), function () { window.print(); }),
        bouton(dire('agenda'), function () { telecharger(etapes); }, true),
        bouton(dire('copier'), copier, true),
        dossier && racine.jalonDossier ? bouton(dire('ajouter'), function () { ajouter(etapes, noms, dossier.dataset.dossierAdresse); }, true) : null
      ])
    ]);
  }

  function ligne(etape, i) {
    var texte = un('div', { className: 'etape-texte' }), avant = un('div'), apres = un('div');
    // De la main du programme, qui échappe tout ce que des gens ont écrit.
    texte.innerHTML = etape.texte; avant.innerHTML = etape.avant; apres.innerHTML = etape.apres;
    var quand = moment(etape);
    return un('li', { className: 'etape etape-' + etape.rang }, [
      un('h3', { textContent: etape.titre }),
      un('p', { className: 'etape-quand' }, [un('b', { textContent: dire('rang-' + etape.rang) }), quand ? un('span', { textContent: quand }) : null, etape.selon ? un('em', { textContent: dire('ou-plus-tard') }) : null]),
      etape.avant ? avant : null,
      etape.texte ? texte : null,
      etape.taches.length ? un('ul', { className: 'etape-taches' }, etape.taches.map(function (tache) { return un('li', {}, [lien(tache.texte, tache.href)]); })) : null,
      etape.liens.length ? suite(dire('lire'), etape.liens.map(function (un_) { return [lien(un_.titre, un_.href)]; })) : null,
      etape.qui.length ? suite(dire('appeler'), etape.qui.map(function (id) {
        var contact = D.contacts[id];
        return [lien(contact.nom, '#contact-' + id)].concat(contact.telephone ? [' ', appel(contact.telephone)] : []);
      }), 'etape-appels') : null,
      etape.apres ? apres : null
    ]);
  }

  function suite(tete, parts, classe) {
    var ligne_ = un('p', { className: classe || 'etape-liens' }, [un('b', { textContent: tete }), ' ']);
    parts.forEach(function (part, i) {
      if (i) ligne_.append(', ');
      part.forEach(function (un_) { ligne_.append(un_); });
    });
    ligne_.addEventListener('click', function (clic) {
      // Un contact est plus bas sur la page : l’adresse garde les réponses.
      var vers = clic.target.getAttribute && clic.target.getAttribute('href');
      if (!vers || vers.indexOf('#contact-') !== 0) return;
      clic.preventDefault();
      var fiche = document.getElementById(vers.slice(1));
      fiche.tabIndex = -1;
      fiche.scrollIntoView({ block: 'center' });
      fiche.focus({ preventScroll: true });
    });
    return ligne_;
  }

  function appel(numero) { return un('a', { className: 'joindre', href: 'tel:' + numero.replace(/[^+\d]/g, ''), textContent: numero }); }

  function carnet(ids) {
    return un('section', { className: 'etape-contacts' }, [un('h2', { textContent: dire('contacts') }), un('ul', {}, ids.map(function (id) {
      var contact = D.contacts[id];
      return un('li', { id: 'contact-' + id }, [
        un('strong', { textContent: contact.nom }), contact.horaires ? un('span', { className: 'sous', textContent: ' ' + contact.horaires }) : null,
        contact.telephone ? appel(contact.telephone) : null,
        contact.courriel ? un('a', { className: 'joindre', href: 'mailto:' + contact.courriel, textContent: contact.courriel }) : null
      ]);
    }))]);
  }

  // Les aides pour ces types de projet : une aide sans type est pour tous.
  function aidesDe(noms) {
    return (D.aides || []).filter(function (une) {
      return !une.types.length || une.types.some(function (type) { return noms.indexOf(type) >= 0; });
    }).map(function (une) { return une.aide; });
  }

  function telecharger(etapes) {
    var dates = etapes.map(function (etape) {
      var jour = jourDe(etape);
      return jour && { date: jour < aujourdhui() ? aujourdhui() : jour, titre: etape.titre, cle: page.dataset.projet + '-' + etape.id, texte: etape.taches.map(function (tache) { return tache.texte; }).join('\n') };
    }).filter(Boolean);
    aidesDe(parcoursDe(D, reponses)).forEach(function (aide) {
      if (!aide.jusqu_au || aide.jusqu_au.iso < aujourdhui()) return;
      dates.push({ date: aide.jusqu_au.iso, titre: dire('aide-fin', { nom: aide.titre }), cle: page.dataset.projet + '-aide-' + aide.titre.replace(/[^a-zA-Z0-9]+/g, '-'), texte: aide.financeur || '' });
    });
    if (!dates.length) { etat.textContent = dire('agenda-sans-date'); return; }
    var adresse = URL.createObjectURL(new Blob([racine.jalonAgenda.calendrier('Votre projet', dates, new Date())], { type: 'text/calendar;charset=utf-8' }));
    var fichier = un('a', { href: adresse, download: 'mon-parcours.ics' });
    document.body.append(fichier);
    fichier.click();
    fichier.remove();
    setTimeout(function () { URL.revokeObjectURL(adresse); }, 10000);
  }

  function copier() {
    var refus = function () { etat.textContent = dire('copier-refuse'); };
    if (!navigator.clipboard) return refus();
    navigator.clipboard.writeText(location.href).then(function () { etat.textContent = dire('copie'); }, refus);
  }

  function ajouter(etapes, noms, adresse) {
    var dossier = racine.jalonDossier.lire();
    noms.forEach(function (nom) { if (nom !== 'installe' && dossier.projet.types.indexOf(nom) < 0) dossier.projet.types.push(nom); });
    var texte = dire('mon-parcours') + '\n' + etapes.map(function (etape) { return '- ' + etape.titre + (moment(etape) ? ' (' + moment(etape) + ')' : ''); }).join('\n');
    var note = dossier.notes.generale || '';
    if (note.indexOf(texte) < 0) dossier.notes.generale = (note ? note + '\n\n' : '') + texte;
    racine.jalonDossier.ecrire(dossier);
    etat.textContent = dire('ajoute') + ' ';
    etat.append(lien(dire('voir-dossier'), adresse));
  }

  window.addEventListener('popstate', function () { depuis(location.hash); montrer(); });
  window.addEventListener('hashchange', function () { depuis(location.hash); montrer(); });
  var debut = location.hash.length > 1 ? location.hash : garde() || '';
  depuis(debut);
  page.classList.add('projet-anime');
  montrer();
})(typeof window === 'undefined' ? globalThis : window);
