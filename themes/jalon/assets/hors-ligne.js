// Lire hors ligne : ce que le navigateur fait pour ce site quand il y a été. Le réseau passe toujours devant ; une copie
// n’est donnée que sans réseau, ou s’il tarde, et dit de quand elle date. self.jalon, écrit à la racine du site, dit quelles
// pages sont les siennes : rien d’autre du même hôte n’est touché, ni gardé.
(function () {
  'use strict';
  var site = self.jalon, racine = self.registration.scope, mots = site.mots;
  var PAGES = 'jalon-pages ' + racine, FICHIERS = 'jalon-fichiers ' + racine;
  // Le temps laissé au réseau quand une copie existe ; ce qui est gardé au plus, et le poids de chaque chose.
  var ATTENTE = 4000, FICHIERS_AU_PLUS = 80, POIDS = 1000000;
  var pages = new Set(site.pages), scripts = new Set(site.scripts);
  var entier = function (nom) { return racine + nom; };
  var besoin = new Set(site.fichiers.map(entier));

  // Le nom d’une adresse dans le site, sans question ni ancre ; vide hors du site.
  function nomDe(adresse) {
    var ici = adresse.split(/[?#]/)[0];
    if (!ici.startsWith(racine)) return '';
    var nom = ici.slice(racine.length);
    return nom === '' || nom.endsWith('/') ? nom + 'index.html' : nom;
  }

  // Garde une réponse avec sa date. Le plus ancien s’en va quand il y en a trop, mais pas ce dont toute page a besoin.
  function garder(ou, nom, reponse, auPlus) {
    if (!reponse.ok || reponse.type !== 'basic' || reponse.redirected) return Promise.resolve();
    return reponse.blob().then(function (corps) {
      if (corps.size > POIDS) return;
      var tetes = new Headers(reponse.headers);
      ['content-encoding', 'content-length', 'vary', 'set-cookie'].forEach(function (nom) { tetes.delete(nom); });
      tetes.set('x-jalon-garde', new Date().toISOString());
      return caches.open(ou).then(function (cache) {
        return cache.delete(entier(nom)).then(function () {
          return cache.put(entier(nom), new Response(corps, { headers: tetes }));
        }).then(function () { return cache.keys(); }).then(function (toutes) {
          var vieilles = toutes.filter(function (une) { return !besoin.has(une.url); }).slice(0, Math.max(0, toutes.length - auPlus));
          return Promise.all(vieilles.map(function (vieille) { return cache.delete(vieille); }));
        });
      });
    });
  }
  function gardee(ou, nom) {
    return caches.open(ou).then(function (cache) { return cache.match(entier(nom)); });
  }

  // La copie d’une page, qui dit en tête de quand elle date.
  function copie(nom) {
    return gardee(PAGES, nom).then(function (page) {
      return page && page.text().then(function (texte) {
        var jour = new Date(page.headers.get('x-jalon-garde')).toLocaleDateString(site.langue, { day: 'numeric', month: 'long', year: 'numeric' });
        var dit = mots.copie.replace('{date}', jour);
        var bandeau = '<section class="bandeaux hors-ligne" aria-label="' + mots.annonce + '"><div class="bandeau"><div><p>' + dit + '</p></div></div></section>';
        return new Response(texte.replace(/<body[^>]*>/, function (corps) { return corps + bandeau; }), { headers: page.headers });
      });
    });
  }

  // Une page qui n’a pas été lue : celles qui l’ont été.
  function absente() {
    return caches.open(PAGES).then(function (cache) {
      return cache.keys().then(function (cles) {
        return Promise.all(cles.map(function (cle) {
          return cache.match(cle).then(function (page) { return page.text(); }).then(function (texte) {
            return '<li><a href="' + cle.url + '">' + ((/<title>([^<]*)/.exec(texte) || [])[1] || cle.url) + '</a></li>';
          });
        }));
      });
    }).then(function (liens) {
      var feuilles = site.fichiers.filter(function (nom) { return nom.endsWith('.css'); }).map(function (nom) {
        return '<link rel="stylesheet" href="' + entier(nom) + '">';
      });
      return new Response('<!doctype html><html lang="' + site.langue + '"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>' + mots.annonce + '</title>' + feuilles.join('') +
        '</head><body class="renvoi"><main><h1>' + mots.annonce + '</h1><p>' + mots.absente + '</p><ul>' + liens.join('') + '</ul></main></body></html>',
        { status: 503, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'" } });
    });
  }

  // Le réseau ; une copie s’il manque, ou s’il tarde.
  function page(reseau, nom) {
    var trop = new Promise(function (va) { setTimeout(va, ATTENTE); });
    return Promise.race([reseau, trop]).then(function (reponse) {
      return reponse || copie(nom).then(function (page) { return page || reseau; });
    }).catch(function () {
      return copie(nom).then(function (page) { return page || absente(); });
    });
  }

  // Un site retiré s’efface d’ici aussi : son adresse ne donne plus ce script.
  var vu = false;
  function encoreLa() {
    if (vu) return Promise.resolve();
    vu = true;
    return fetch(self.location.href, { cache: 'no-store' }).then(function (reponse) {
      var script = /javascript/.test(reponse.headers.get('content-type') || 'javascript');
      if (reponse.status === 404 || reponse.status === 410 || (reponse.ok && !script)) {
        return Promise.all([caches.delete(PAGES), caches.delete(FICHIERS), self.registration.unregister()]);
      }
    }, function () { vu = false; });
  }

  self.addEventListener('install', function (evenement) {
    var accueil = fetch(entier('index.html')).then(function (reponse) { return garder(PAGES, 'index.html', reponse, pages.size); });
    var fichiers = site.fichiers.map(function (nom) {
      return gardee(FICHIERS, nom).then(function (deja) {
        return deja || fetch(entier(nom)).then(function (reponse) { return garder(FICHIERS, nom, reponse, FICHIERS_AU_PLUS); });
      });
    });
    evenement.waitUntil(Promise.all(fichiers.concat(accueil)).then(function () { return self.skipWaiting(); }));
  });

  // Une page qui n’est plus du site n’est plus gardée.
  self.addEventListener('activate', function (evenement) {
    evenement.waitUntil(caches.open(PAGES).then(function (cache) {
      return cache.keys().then(function (cles) {
        return Promise.all(cles.map(function (cle) { return pages.has(nomDe(cle.url)) || cache.delete(cle); }));
      });
    }).then(function () { return self.clients.claim(); }));
  });

  // La page d’où l’on vient d’être installé.
  self.addEventListener('message', function (evenement) {
    var nom = nomDe(String(evenement.data));
    if (!pages.has(nom)) return;
    evenement.waitUntil(fetch(entier(nom)).then(function (reponse) { return garder(PAGES, nom, reponse, pages.size); }, function () { /* une autre fois */ }));
  });

  self.addEventListener('fetch', function (evenement) {
    var demande = evenement.request, nom = nomDe(demande.url);
    if (demande.method !== 'GET' || demande.headers.has('range') || !nom) return;
    var est = demande.mode === 'navigate' && pages.has(nom);
    if (est || scripts.has(nom)) {
      var reseau = fetch(demande);
      var suite = reseau.then(function (reponse) {
        if (est && (reponse.status === 404 || reponse.status === 410)) vu = false;
        return garder(est ? PAGES : FICHIERS, nom, reponse.clone(), est ? pages.size : FICHIERS_AU_PLUS);
      }).catch(function () { /* sans réseau */ });
      evenement.waitUntil(est ? suite.then(encoreLa) : suite);
      evenement.respondWith(est ? page(reseau, nom) : reseau.catch(function () {
        return gardee(FICHIERS, nom).then(function (script) { return script || Response.error(); });
      }));
    } else if (nom.startsWith('actifs/')) {
      // Un nom porte l’empreinte de ce qu’il nomme : une copie est le fichier même.
      evenement.respondWith(gardee(FICHIERS, nom).then(function (fichier) {
        return fichier || fetch(demande).then(function (reponse) {
          evenement.waitUntil(garder(FICHIERS, nom, reponse.clone(), FICHIERS_AU_PLUS));
          return reponse;
        });
      }));
    }
  });
})();
