### Ce que le réseau voit de tous les sites : rapport, portée d'un changement, nouveautés.

J521 = Aucun responsable « { $id } » n'est déclaré.
    .titre = Responsable inconnu
    .aide = Corrigez son identifiant, ou déclarez cette personne ou ce service dans content/guide.toml : [[responsable]], avec id et nom.
J522 = Le référentiel n'a pas de compétence « { $id } ».
    .titre = Compétence inconnue
    .aide = Reprenez un identifiant de content/competences.toml.

## Rapport

network-title = Rapport du réseau
network-state-of-things = État au { $day }.
network-day = { $day }/{ $month }/{ $year }
network-no-day = sans date
network-contents = Dans ce rapport
network-foot = Rapport fait par Jalon. Les mêmes données sont dans les fichiers .csv (pour un tableur) et rapport.json, à côté de cette page.
network-nothing = Rien à signaler.
network-brief = En bref
network-territories = Territoires
network-matrix = Pages et territoires
network-most = Ce qui est le plus remplacé
network-due = Faits et pages à relire
network-additions = Ajouts datés
network-missing = Valeurs obligatoires manquantes
network-unanswered = Drapeaux sans réponse
network-unanswered-note = Ce qui dépend d'un drapeau sans réponse ne paraît pas, ni son contraire : répondez-y dans [drapeaux], par true, par false ou par l'un des choix.
network-unsourced = Faits sans article ni adresse
network-unsourced-note = Un fait donne l'article du texte d'où il vient, ou l'adresse officielle où le lire : ceux-ci ne donnent ni l'un ni l'autre.
network-hidden = Ce que chaque territoire masque, et pourquoi
network-departments = Qui fait quoi, par département
network-skills = Compétences des offices
network-differences = En quoi les départements diffèrent
network-differences-note = Seules les missions qui ne sont pas réparties partout de la même façon. Un tiret : ce département n'y donne aucun rôle.
network-no-differences = Tous les départements répartissent les missions de la même façon.
network-one-department = Il faut au moins deux départements pour comparer : donnez à chaque territoire son niveau departements/….
network-no-such-actor = absent
network-who-supports = Qui accompagne les porteurs de projet ici ?
network-unsaid-support = ne le dit pas
network-scale = L'échelle
network-frame = Le référentiel : savoir, faire, remettre
network-know = Savoir
network-do = Faire
network-hand-over = Remettre
network-sign = On le voit à ceci
network-people = Personnes
network-who = Qui
network-levels = Niveau
network-stage = Étape
network-all-along = tout au long
network-technicians = Par technicien (initiales)
network-no-training-needs = Personne ne s'est dit en dessous de ce qui est attendu.
network-survey = Enquête : qui fait quoi dans le département
network-survey-lead = À remplir à la main avec les partenaires, ou dans le tableau enquete-….csv à côté, que « jalon importer qui-fait-quoi » relit.
network-survey-who = Remplie par (nom, organisme)
network-survey-day = Date
network-survey-support = Jusqu'où va l'office
network-survey-person = Personne à joindre
network-survey-reach = Téléphone, courriel
network-survey-actors = Les organismes et leurs missions
network-survey-letters = P : rôle principal ; S : en appui ; I : instruit le dossier ou décide ; rien : ce n'est pas son rôle.
network-survey-name = Nom ici, téléphone, courriel
network-sessions = Sessions de formation demandées
network-sessions-lead = Une feuille par session, pour l'organisme de formation et pour les inscrits. Les mêmes lignes sont dans formations.csv.
network-session-from = Niveau à l'entrée
network-session-to = Niveau visé
network-session-proof = C'est acquis quand
network-session-day = Date et durée
network-session-place = Lieu
network-session-trainer = Intervenant
network-session-cost = Coût, prise en charge
network-session-programme = Programme
network-session-after = Trois mois après : ce qui a changé
network-shared = Décisions partagées, et qui elles atteignent
network-shared-note = Une ligne par décision d'un niveau partagé, quel que soit le nombre de sites où elle vaut.
network-reach = Sites atteints
network-late = Qui est en retard, et depuis quand
network-since = depuis le
network-plot-states = Les passages, tous territoires ensemble
network-plot-due = Relectures à venir, mois par mois
network-plot-decisions = Territoires par nombre de décisions à eux
network-pathless = Cases à cocher hors des parcours
network-pathless-note = Un parcours retient l'essentiel. Vérifiez que rien d'obligatoire n'y manque.
network-tasks = Cases
network-detail = Détail par territoire
network-training-needs = Besoins de formation

network-figure-territories = territoires
network-figure-territories-note = qui ont un site
network-figure-sections = passages communs
network-figure-sections-note = sections du guide, débuts de page et emplacements
network-figure-inherited = repris tels quels
network-figure-inherited-note = des passages montrés aux lecteurs
network-figure-shared = décisions partagées
network-figure-shared-note = d'une région, d'un département ou d'une zone, comptées une fois
network-figure-own = décisions des territoires
network-figure-own-note = prises par un seul territoire, pour lui seul
network-figure-hidden = masqués
network-figure-hidden-note = pages, passages, fiches
network-figure-review = textes locaux à relire
network-figure-review-note = le texte commun a changé dessous
network-figure-lacking = passages incomplets
network-figure-lacking-note = une donnée du territoire y manque
network-figure-missing = valeurs manquantes
network-figure-missing-note = obligatoires, et non renseignées
network-figure-unanswered = drapeaux sans réponse
network-figure-unanswered-note = ce qui en dépend ne paraît pas
network-figure-unsourced = faits sans article ni adresse
network-figure-unsourced-note = où les lire n'est pas dit
network-figure-past = relectures en retard
network-figure-past-note = faits et pages, date dépassée
network-figure-unverified = faits à vérifier
network-figure-unverified-note = à vérifier ou contestés
network-figure-ending = ajouts qui s'achèvent
network-figure-ending-note = dans le mois, ou déjà passés

network-table = Tableau : { $name }
network-territory = Territoire
network-share = Répartition
network-page = Page
network-section = Passage
network-where = Où
network-before = À relire avant
network-what = Quoi
network-owner = Responsable
network-checked = Vérifié le
network-no-owner = personne
network-from = Du
network-until = Au
network-state = État
network-value = Valeur
network-flag = Drapeau
network-reference = Référence
network-why = Pourquoi
network-by = Par
network-actor = Rôle
network-contact = Interlocuteur
network-skill = Compétence
network-training = Formation
network-unsaid = ?
network-lacks = il manque
network-no-department = Sans département
network-all-territories = Tous les territoires
network-all-states = Tous les états
network-all-owners = Tous les responsables
network-head-total = Total
network-head-review = À relire
network-head-lacking = Donnée manquante
network-head-local-pages = Pages en plus
network-head-errors = Erreurs
network-matrix-note = Une lettre par état ; un chiffre dit combien de passages de la page sont concernés, « ! » qu'une personnalisation est à relire, « ? » qu'une donnée manque. Chaque case mène au détail.
network-matrix-elsewhere = Il y a trop de territoires pour ce tableau : il est dans couverture.csv.
network-hidden-elsewhere = Avec tant de territoires, cette liste est dans masques.csv, et chaque décision dans le détail de son territoire.
network-detail-note = Ce que chaque territoire décide pour lui seul, avec le fichier et la ligne à ouvrir.
network-due-rest = { $count ->
    [one] Une autre relecture est plus lointaine
   *[other] { $count } autres relectures sont plus lointaines
 } : la liste entière est dans echeances.csv.
network-skills-note = Niveaux que chaque office se donne dans son fichier ([competences]) : 0 à découvrir, 1 notions, 2 autonome, 3 peut former les autres. En rouge, en dessous de ce que le référentiel attend.
network-skills-silent = Ne disent rien de leurs compétences :

network-state-inherited = repris
network-state-completed = complété
network-state-wrapped = encadré
network-state-renamed = renommé
network-state-corrected = corrigé
network-state-replaced = remplacé
network-state-hidden = masqué
network-state-absent = sans objet
network-state-empty = non rempli
network-kind-fact = fait
network-kind-page = page
network-kind-local = page d'un territoire
network-urgency-past = en retard
network-urgency-near = dans les trois mois
network-urgency-later = plus tard
network-urgency-undated = sans date
network-status-texte-lu = texte lu
network-status-source-secondaire = source secondaire
network-status-a-verifier = à vérifier
network-status-conteste = contesté
network-addition-past = terminé
network-addition-ending = s'achève
network-addition-running = en cours
network-addition-coming = à venir
network-part-principal = principal
network-part-secondaire = secondaire
network-part-instruit = instruit

network-csv-people = personnes
network-csv-who = qui
network-csv-from-level = niveau_de_depart
network-csv-to-level = niveau_vise
network-csv-know = savoir
network-csv-do = faire
network-csv-hand-over = remettre
network-csv-sign = acquis_quand
network-csv-support = accompagnement
network-csv-person = personne
network-csv-territory = territoire
network-csv-page = page
network-csv-section = section
network-csv-title = titre
network-csv-state = etat
network-csv-review = a_relire
network-csv-lacking = donnees_manquantes
network-csv-levels = niveaux
network-csv-level = niveau
network-csv-actions = actions
network-csv-reason = pourquoi
network-csv-file = fichier
network-csv-line = ligne
network-csv-kind = nature
network-csv-id = id
network-csv-before = revoir_avant
network-csv-urgency = urgence
network-csv-checked = verifie_le
network-csv-status = statut
network-csv-flag = drapeau
network-csv-reference = reference
network-csv-ask = aupres
network-csv-owner = responsable
network-csv-contact = contact
network-csv-pages = pages
network-csv-target = cible
network-csv-from = a_partir_du
network-csv-until = jusqu_au
network-csv-value = valeur
network-csv-department = departement
network-csv-family = famille
network-csv-name = nom
network-csv-role = role
network-csv-missions = missions
network-csv-phone = telephone
network-csv-mail = courriel
network-csv-territories = territoires
network-csv-stage = etape
network-csv-wanted = attendu
network-csv-level-said = niveau_declare
network-csv-gap = ecart
network-csv-training = formation

cli-report-about = Écrit le rapport du réseau : couverture, relectures, qui fait quoi, compétences
cli-report-out = Dossier du rapport (rapport/ du projet si rien n'est dit)
cli-report-links = Adresse du dépôt, pour que le rapport mène aux fichiers : https://forge.exemple.fr/guide/blob/main/
cli-report-date = Fait le rapport comme si l'on était ce jour-là
usage-report-inside = Le rapport ne peut pas aller dans « { $path } » : ce dossier appartient au projet.
    .aide = Choisissez un dossier à part, par exemple --out rapport.
usage-report-public = Le rapport ne peut pas aller dans « { $path } » : il serait publié avec les sites.
    .aide = Choisissez un dossier hors de public/, par exemple --out rapport.
usage-report-taken = « { $path } » n'est pas un rapport : Jalon n'écrit pas par-dessus.
    .aide = Choisissez un autre dossier, ou videz celui-ci.
report-written = Le rapport est dans { $path }.
report-unchanged = Le rapport n'a pas changé : { $path }.
report-territories = Territoires : { $count }.
report-review = Personnalisations à relire : { $count }.
report-late = Relectures en retard : { $count }.
report-missing = Valeurs obligatoires manquantes : { $count }.
report-unanswered = Drapeaux sans réponse : { $count }.

## Impact

cli-since = COPIE|DATE
cli-since-revision = COPIE|DATE|RÉVISION
cli-impact-about = Dit quels sites une modification arrêterait, ce qu'il faudrait relire et qui est touché, avant de l'enregistrer dans git
cli-impact-files = Fichiers de content/, de territories/ ou de themes/ (tous ceux qui ont changé si rien n'est dit)
cli-impact-since = Compare avec une révision de git (main, HEAD~3), un jour (2026-10-01) ou une copie (un fichier, ou le dossier d'un projet) au lieu du dernier commit
cli-impact-format = Forme : text, markdown (pour une demande de fusion) ou json
cli-impact-exit-code = Finit par le code 1 si un site ne se construirait plus, pour qu'une demande de fusion attende (sinon 0, quoi que dise la réponse)
cli-impact-date = Comme si l'on était ce jour-là
usage-impact-copy = « { $path } » n'est ni une copie du fichier nommé, ni la copie d'un projet, ni une révision que git connaît ici.
    .aide = Donnez un seul fichier et sa copie, le dossier d'une copie qui contient content/guide.toml, un jour (2026-10-01), ou une branche, une étiquette ou un commit de ce dépôt.
usage-impact-too-early = Le dépôt n'a aucun commit du { $day } ou d'avant.
    .aide = Donnez un jour plus tardif, ou un commit : git log les énumère.
usage-impact-file = « { $path } » n'est un fichier ni du guide commun, ni d'un niveau, ni d'un thème.
    .aide = Donnez un fichier de content/, par exemple content/types/meuble.md.
usage-impact-no-git = git n'est pas installé : la version précédente ne peut pas être retrouvée.
    .aide = Comparez avec une copie : --since COPIE.
usage-impact-former-copy = L'ancien guide, de « { $path } », ne peut pas être lu : rien ne peut être comparé.
    .aide = Ce qui est signalé ci-dessus se trouve dans cet ancien guide. Comparez avec une autre copie : --since COPIE.
usage-impact-former-commit = Le guide du dernier commit ne peut pas être lu : rien ne peut être comparé.
    .aide = Ce qui est signalé ci-dessus se trouve dans cet ancien guide. Comparez avec une autre copie : --since COPIE.
usage-impact-git = git refuse de répondre : { $said }
usage-impact-no-repository = Le projet n'est pas dans un dépôt git : il n'y a pas de version précédente.
usage-impact-no-commit = Le dépôt git n'a encore aucun commit : il n'y a pas de version précédente.
impact-level-read = { $n ->
    [0] Aucun territoire n'en hérite.
    [one] Un territoire le lit :
   *[other] { $n } territoires le lisent :
}
impact-level-seen = { $name } voit changer : { $seen }
impact-level-same = { $name } ne voit rien changer
impact-nothing = Rien n'a changé.
impact-head-stopped = { $n ->
    [0] 0 territoire ne se construirait plus.
    [one] 1 territoire ne se construirait plus.
   *[other] { $n } territoires ne se construiraient plus.
}
impact-head-reviews = { $n ->
    [0] 0 relecture à faire.
    [one] 1 relecture à faire.
   *[other] { $n } relectures à faire.
}
impact-head-announced = { $n ->
    [one] 1 territoire ne se construirait plus à partir du { $day }.
   *[other] { $n } territoires ne se construiraient plus à partir du { $day }.
}
impact-head-soft = { $n ->
    [one] 1 changement de forme, ou autour d'un ajout, sans urgence.
   *[other] { $n } changements de forme, ou autour d'ajouts, sans urgence.
}
impact-head-lost = { $n ->
    [one] 1 ajout, lien ou personnalisation perdrait sa cible.
   *[other] { $n } ajouts, liens ou personnalisations perdraient leur cible.
}
impact-head-removed = { $n ->
    [one] 1 territoire n'est plus dans le projet.
   *[other] { $n } territoires ne sont plus dans le projet.
}
impact-head-mended = { $n ->
    [one] 1 territoire qui ne se construisait pas se construirait.
   *[other] { $n } territoires qui ne se construisaient pas se construiraient.
}
impact-head-stopped-before = { $n ->
    [one] 1 territoire ne se construisait déjà pas.
   *[other] { $n } territoires ne se construisaient déjà pas.
}
impact-department = { $name } ({ $level })
impact-no-department = Sans département
impact-sites = Sites
impact-sites-stopped = Ne se construiraient plus ({ $n }) : { $names }
impact-sites-announced = Sans « { $label } », ne se construiraient plus à partir du { $day } ({ $n }) : { $names }
impact-sites-removed = Ne sont plus dans le projet ({ $n }) : { $names }
impact-sites-mended = Se construiraient de nouveau ({ $n }) : { $names }
impact-sites-stopped-before = Ne se construisaient déjà pas ({ $n }) : { $names }
impact-sites-reviews = À relire ({ $n }) :
impact-themes = Parties de thèmes à relire ({ $n }) :
impact-sites-lost = Perdraient leur cible ({ $n }) :
impact-lost-addition = ajout
impact-lost-override = personnalisation
impact-lost-link = lien
impact-levels = Fichiers de niveaux qui ont changé
impact-sum = { $n ->
    [0] Aucun passage des pages communes n'a changé.
    [one] Un passage du guide commun a changé.
   *[other] { $n } passages du guide commun ont changé.
}
impact-sum-records = { $n ->
    [one] Un élément hors des pages a changé.
   *[other] { $n } éléments hors des pages ont changé.
}
impact-kind-actor = acteur
impact-kind-term = terme
impact-kind-question = question
impact-kind-step = étape
impact-kind-value = valeur
impact-kind-flag = drapeau
impact-kind-type = type
impact-record-obsolete = à ne plus employer : { $said }
impact-record-replaced = remplacé par { $said }
impact-record-uses = L'emploient encore ({ $n }) :
impact-records = Hors des pages
impact-change-added = nouveau
impact-change-removed = supprimé
impact-change-renamed = renommé, c'était { $was }
impact-change-changed = modifié
impact-change-form = modifié dans la forme seulement
impact-change-fact = fait modifié : { $facts }
impact-inherited = Le reprennent ({ $n }) : { $names }
impact-completed = Le complètent ({ $n }) : { $names }
impact-wrapped = L'encadrent ({ $n }) : { $names }
impact-renamed = En changent le titre ({ $n }) : { $names }
impact-corrected = Le corrigent ({ $n }) : { $names }
impact-replaced = Le remplacent ({ $n }) : { $names }
impact-hidden = Le masquent ({ $n }) : { $names }
impact-absent = Ne l'ont pas ({ $n }) : { $names }
impact-empty = Ne l'ont pas rempli ({ $n }) : { $names }

## Changes

cli-changes-about = Dit ce que les lecteurs d'un territoire voient de nouveau depuis la dernière publication
cli-changes-territory = Territoire
cli-changes-since = Un jour (2026-10-01, par l'historique de git), un manifest.json, ou le dossier d'une copie du projet ; sinon la dernière publication
cli-changes-format = Forme : text, json, ou toml (des brouillons pour « quoi de neuf »)
cli-changes-date = Comme si l'on était ce jour-là
usage-changes-since = « { $name } » n'est ni un jour, ni un manifeste de site, ni la copie d'un projet.
    .aide = Donnez un jour (2026-10-01), le manifest.json d'un site construit ou publié, ou le dossier d'une copie qui contient content/guide.toml.
usage-changes-never = « { $name } » n'a jamais été publié depuis ce dossier : rien ne dit à quoi comparer.
    .aide = Dites depuis quand : --since 2026-10-01 (par git), --since public/{ $name }/manifest.json, ou le dossier d'une copie.
usage-changes-unknown = Le manifeste « { $name } » n'est pas celui d'un site fait ici : les textes qu'il avait ne sont pas connus.
    .aide = Les textes des soixante dernières constructions et publications sont gardés dans .jalon/ de la machine qui les a faites. Sinon, donnez un jour : --since 2026-10-01.
usage-changes-too-early = Le dépôt git ne contient rien d'aussi ancien que le { $day }.
usage-changes-unread = « { $name } » ne peut pas être lu, aujourd'hui ou à la date demandée.
    .aide = « jalon verifier » dit ce qui ne va pas aujourd'hui ; un territoire plus récent que la date n'a pas de version d'alors.
changes-nothing = Rien n'a changé pour les lecteurs.
changes-common = Guide commun
changes-level = { $level }
changes-page-new = page nouvelle
changes-page-gone = page retirée
changes-page-changed = page modifiée
changes-text-new = nouveau
changes-text-gone = retiré
changes-text-changed = modifié
