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
network-hidden = Ce que chaque territoire masque, et pourquoi
network-departments = Qui fait quoi, par département
network-skills = Compétences des offices
network-detail = Détail par territoire
network-training-needs = Besoins de formation

network-figure-territories = territoires
network-figure-territories-note = qui ont un site
network-figure-sections = passages communs
network-figure-sections-note = sections du guide, débuts de page et emplacements
network-figure-inherited = repris tels quels
network-figure-inherited-note = des passages montrés aux lecteurs
network-figure-local = complétés ou encadrés
network-figure-local-note = passages, tous territoires ensemble
network-figure-replaced = remplacés ou corrigés
network-figure-replaced-note = ils ne suivent plus le guide d'eux-mêmes
network-figure-hidden = masqués
network-figure-hidden-note = pages, passages, fiches
network-figure-review = textes locaux à relire
network-figure-review-note = le texte commun a changé dessous
network-figure-lacking = passages incomplets
network-figure-lacking-note = une donnée du territoire y manque
network-figure-missing = valeurs manquantes
network-figure-missing-note = obligatoires, et non renseignées
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
network-why = Pourquoi
network-by = Par
network-actor = Rôle
network-contact = Interlocuteur
network-skill = Compétence
network-below = Offices en dessous
network-training = Formation
network-wanted = Attendu
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
network-detail-note = Tout ce qui n'est pas repris tel quel, avec le fichier et la ligne à ouvrir.
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

## Impact

cli-since = COPIE|DATE
cli-impact-about = Dit qui est touché par une modification du guide commun ou d'un niveau, avant de l'enregistrer dans git
cli-impact-files = Fichiers de content/ ou de territories/ (tous ceux qui ont changé si rien n'est dit)
cli-impact-since = Compare avec une copie (un fichier, ou le dossier d'un projet) au lieu du dernier commit
cli-impact-format = Forme : text ou json
cli-impact-date = Comme si l'on était ce jour-là
usage-impact-copy = « { $path } » n'est ni une copie du fichier nommé, ni la copie d'un projet.
    .aide = Donnez un seul fichier et sa copie, ou le dossier d'une copie qui contient content/guide.toml.
usage-impact-file = « { $path } » n'est un fichier ni du guide commun, ni d'un niveau.
    .aide = Donnez un fichier de content/, par exemple content/types/meuble.md.
usage-impact-no-git = git n'est pas installé : la version précédente ne peut pas être retrouvée.
    .aide = Comparez avec une copie : --since COPIE.
usage-impact-former-copy = Le guide de la copie « { $path } » ne peut pas être lu : rien ne peut être comparé.
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
impact-sum = { $n ->
    [one] Un passage du guide commun a changé.
   *[other] { $n } passages du guide commun ont changé.
}
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
    .aide = « jalon check » dit ce qui ne va pas aujourd'hui ; un territoire plus récent que la date n'a pas de version d'alors.
changes-nothing = Rien n'a changé pour les lecteurs.
changes-common = Guide commun
changes-level = { $level }
changes-page-new = page nouvelle
changes-page-gone = page retirée
changes-page-changed = page modifiée
changes-text-new = nouveau
changes-text-gone = retiré
changes-text-changed = modifié
