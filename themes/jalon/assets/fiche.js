// Les fiches à remplir : ce qu'on y écrit reste dans ce navigateur, par territoire et par page. Rien n'est envoyé.
(function () {
  'use strict';

  var outils = document.querySelector('[data-fiche]');
  if (!outils) return;
  var VERSION = 1, page = outils.dataset.page, CLE = 'jalon-fiche:' + outils.dataset.fiche + ':' + page;
  var etat = outils.querySelector('[data-fiche-etat]');

  function champs() {
    return Array.from(document.querySelectorAll('.champ textarea[name]'));
  }

  function dire(texte) {
    etat.textContent = texte;
  }

  function vide() {
    return { version: VERSION, page: page, le: '', champs: {} };
  }

  // Ce qu'une fiche peut contenir, et rien d'autre, d'où qu'elle vienne.
  function nettoyer(brut) {
    var fiche = vide();
    if (!brut || typeof brut !== 'object' || !brut.champs || typeof brut.champs !== 'object') return fiche;
    if (typeof brut.le === 'string' && /^\d{4}-\d\d-\d\d$/.test(brut.le)) fiche.le = brut.le;
    Object.entries(brut.champs).slice(0, 500).forEach(function (champ) {
      if (/^[\w-]{1,100}$/.test(champ[0]) && typeof champ[1] === 'string') fiche.champs[champ[0]] = champ[1].slice(0, 20000);
    });
    return fiche;
  }

  function lire() {
    try {
      return nettoyer(JSON.parse(localStorage.getItem(CLE) || 'null'));
    } catch (refus) {
      return vide();
    }
  }

  function aujourdhui() {
    var d = new Date();
    return d.getFullYear() + '-' + String(d.getMonth() + 1).padStart(2, '0') + '-' + String(d.getDate()).padStart(2, '0');
  }

  function remplie() {
    var fiche = vide();
    fiche.le = aujourdhui();
    champs().forEach(function (champ) {
      if (champ.value) fiche.champs[champ.name] = champ.value;
    });
    return fiche;
  }

  function garder() {
    try {
      var fiche = remplie();
      if (Object.keys(fiche.champs).length) localStorage.setItem(CLE, JSON.stringify(fiche)); else localStorage.removeItem(CLE);
      return true;
    } catch (refus) {
      dire(outils.dataset.perdu);
      return false;
    }
  }

  function montrer(fiche) {
    champs().forEach(function (champ) {
      champ.value = fiche.champs[champ.name] || '';
      grandir(champ);
    });
  }

  // Là où le navigateur ne sait pas le faire seul, le champ suit son texte, à l'écran et sur le papier.
  function grandir(champ) {
    if (window.CSS && CSS.supports('field-sizing', 'content')) return;
    champ.style.height = 'auto';
    if (champ.scrollHeight > champ.clientHeight) champ.style.height = champ.scrollHeight + 4 + 'px';
  }

  document.addEventListener('input', function (evenement) {
    if (!evenement.target.matches('.champ textarea')) return;
    grandir(evenement.target);
    if (evenement.target.name) garder();
  });

  outils.querySelector('[data-fiche-imprimer]').addEventListener('click', function () { window.print(); });

  outils.querySelector('[data-fiche-garder]').addEventListener('click', function () {
    var lien = document.createElement('a'), fiche = remplie();
    lien.href = URL.createObjectURL(new Blob([JSON.stringify(fiche, null, 2) + '\n'], { type: 'application/json' }));
    lien.download = page.replace(/\//g, '-') + '-' + fiche.le + '.json';
    lien.click();
    setTimeout(function () { URL.revokeObjectURL(lien.href); }, 1000);
  });

  var choix = Object.assign(document.createElement('input'), { type: 'file', accept: '.json,application/json' });
  outils.querySelector('[data-fiche-ouvrir]').addEventListener('click', function () { choix.click(); });
  choix.addEventListener('change', function () {
    var fichier = choix.files[0];
    if (!fichier) return;
    fichier.text().then(function (texte) {
      var brut = JSON.parse(texte);
      if (!brut || brut.version !== VERSION || brut.page !== page) throw new SyntaxError();
      montrer(nettoyer(brut));
      if (garder()) dire(outils.dataset.ouverte);
    }).catch(function () {
      dire(outils.dataset.etrangere);
    }).then(function () { choix.value = ''; });
  });

  outils.querySelector('[data-fiche-effacer]').addEventListener('click', function () {
    if (!window.confirm(outils.dataset.sur)) return;
    try { localStorage.removeItem(CLE); } catch (refus) { /* rien n'y était */ }
    montrer(vide());
    dire(outils.dataset.efface);
  });

  window.addEventListener('storage', function (evenement) {
    if (evenement.key === CLE || evenement.key === null) montrer(lire());
  });

  // Une lettre, un courriel : un bouton le copie, un autre l'ouvre dans la messagerie.
  function lignes(bloc) {
    return Array.from(bloc.children).map(function (ligne) {
      return ligne.tagName === 'UL' || ligne.tagName === 'OL'
        ? Array.from(ligne.children).map(function (point) { return '- ' + point.innerText.trim(); }).join('\n')
        : ligne.innerText.trim();
    });
  }

  function bouton(texte, geste) {
    var fait = Object.assign(document.createElement('button'), { type: 'button', textContent: texte });
    fait.addEventListener('click', function () { geste(fait); });
    return fait;
  }

  function poserLesBoutons() {
    document.querySelectorAll('.corps blockquote').forEach(function (bloc) {
      if (bloc.nextElementSibling && bloc.nextElementSibling.matches('.fiche-texte')) return;
      var actions = Object.assign(document.createElement('p'), { className: 'fiche-texte' });
      actions.append(bouton(outils.dataset.copier, function (fait) {
        navigator.clipboard.writeText(lignes(bloc).join('\n\n') + '\n').then(function () { fait.textContent = outils.dataset.copie; }, function () {
          window.getSelection().selectAllChildren(bloc);
        });
      }));
      var premiere = lignes(bloc)[0] || '', objet = /^Objet\s*:\s*(.+)$/.exec(premiere);
      if (objet) actions.append(bouton(outils.dataset.ecrire, function () {
        var corps = lignes(bloc).slice(1).join('\n\n').replace(/\n/g, '\r\n');
        window.location.href = 'mailto:?subject=' + encodeURIComponent(objet[1]) + '&body=' + encodeURIComponent(corps);
      }));
      bloc.after(actions);
    });
  }

  function commencer() {
    var avec = champs().length > 0;
    outils.querySelectorAll('[data-avec-champs]').forEach(function (morceau) { morceau.hidden = !avec; });
    poserLesBoutons();
  }

  outils.hidden = false;
  commencer();
  var fiche = lire();
  montrer(fiche);
  if (fiche.le) dire(outils.dataset.le + ' ' + fiche.le.split('-').reverse().join('/'));
  // Dans l'aperçu de Jalon, des champs viennent et d'autres partent.
  document.addEventListener('jalon:change', function () { commencer(); montrer(lire()); });
  // Un essai pour rien : en navigation privée, mieux vaut le dire avant qu'on écrive.
  try { localStorage.setItem(CLE + '?', '1'); localStorage.removeItem(CLE + '?'); } catch (refus) { dire(outils.dataset.perdu); }
})();
