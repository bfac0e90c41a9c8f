### The live preview: toolbar, panel of problems, workshop, side by side.
### All of it is handed to the browser, which fills in the variables.

## Toolbar

preview-bar-name = Outils de l'aperçu
preview-bar-home = Atelier : tous les territoires
preview-bar-site = Territoire affiché
preview-bar-tools = Outils
preview-bar-fold = Replier la barre
preview-bar-unfold = Déplier la barre de l'aperçu
preview-state-good = À jour
preview-state-cut = Aperçu interrompu, nouvel essai…
preview-tool-origins = Origines
preview-tool-origins-title = Colorer chaque bloc selon le fichier dont il vient
preview-tool-changes = Ce qui change ici
preview-tool-changes-title = Ce que ce territoire change sur cette page
preview-tool-block = Ce bloc
preview-tool-block-title = Où ce bloc est écrit
preview-tool-sides = Côte à côte
preview-tool-sides-title = Deux territoires, ou un territoire et le guide commun, côte à côte
preview-tool-phone = Téléphone
preview-tool-phone-title = La page à la largeur d'un téléphone
preview-tool-tablet = Tablette
preview-tool-tablet-title = La page à la largeur d'une tablette
preview-tool-full = Pleine largeur
preview-tool-full-title = La page à toute la largeur de l'écran
preview-tool-date = Date
preview-tool-date-title = Voir le site comme à une autre date
preview-date-why = Les ajouts datés (« a_partir_du », « jusqu_au ») apparaissent et disparaissent selon ce jour. Rien n'est écrit sur le disque.
preview-date-label = Comme si l'on était le
preview-date-show = Voir
preview-date-today = Revenir à aujourd'hui
preview-date-simulated = Au { $day }
preview-date-failed = La date n'a pas pu changer. { $why }
preview-changes-none = Rien : tout ce que montre cette page vient du guide commun.
preview-impact = Modifié ici depuis le dernier enregistrement dans git : qui est touché
preview-impact-beside = Modifié : visible dans { $n } territoires sur { $all }
preview-impact-beside-due = Modifié : visible dans { $n } territoires sur { $all }, à relire dans { $due }
preview-impact-added = nouveau
preview-impact-removed = supprimé
preview-impact-changed = modifié
preview-impact-form = forme seule
preview-impact-fact = un fait a changé
preview-impact-inherited = Le reprennent ({ $n }) : { $name }
preview-impact-completed = Le complètent ({ $n }) : { $name }
preview-impact-wrapped = L'encadrent ({ $n }) : { $name }
preview-impact-moved = renommé
preview-impact-renamed = En changent le titre ({ $n }) : { $name }
preview-impact-corrected = Le corrigent ({ $n }) : { $name }
preview-impact-replaced = Le remplacent ({ $n }) : { $name }
preview-impact-hidden = Le masquent ({ $n }) : { $name }
preview-impact-absent = Ne l'ont pas ({ $n }) : { $name }
preview-impact-empty = Ne l'ont pas rempli ({ $n }) : { $name }
preview-changes-show = Y aller

## Where blocks come from

preview-level-common = Guide commun
preview-level-region = Région
preview-level-department = Département
preview-level-zone = Zone
preview-level-territory = Ce territoire
preview-level-named = { $level } ({ $name })
preview-kind-common = texte
preview-kind-addition = ajout
preview-kind-filling = emplacement rempli
preview-kind-wrapping = encadrement
preview-kind-replacement = remplacement
preview-kind-correction = correction
preview-kind-page = page ajoutée
preview-kind-data = données
preview-kind-title = titre changé
preview-origins-edit = modifier ici
preview-origins-target = cible
preview-origins-target-title = Copier la cible de ce bloc, à écrire dans le fichier du territoire : { $name }

## Panel of problems

preview-panel-close = Fermer (Échap)
preview-panel-none = Aucun problème
preview-panel-proposal = Proposition :
preview-panel-excerpt = Extrait du fichier
preview-panel-affects = Touche : { $names }
preview-panel-affects-one = Touche { $n } territoire
preview-panel-affects-many = Touche { $n } territoires
preview-panel-elsewhere = Tous les problèmes, dans l'atelier
preview-panel-kept = La dernière version sans erreur reste affichée.
preview-severity-error = Erreur
preview-severity-warning = Avertissement
preview-severity-notice = Remarque
preview-error-one = { $n } erreur
preview-error-many = { $n } erreurs
preview-warning-one = { $n } avertissement
preview-warning-many = { $n } avertissements
preview-notice-one = { $n } remarque
preview-notice-many = { $n } remarques
preview-open-here = Ouvrir { $place } dans l'éditeur
preview-open-done = { $place } s'ouvre dans l'éditeur.
preview-open-failed = { $place } ne s'est pas ouvert. { $why }
preview-copy-here = Copier { $place }
preview-copy-done = { $place } est copié.
preview-too-soon = Cette page vient de s'afficher : appuyez encore une fois.
preview-copy-failed = { $place } ne s'est pas copié.

## Workshop

preview-workshop = Atelier
preview-workshop-title = Atelier · { $name }
preview-workshop-lead = Chaque enregistrement se voit ici et dans les pages ouvertes, sans rien recharger.
preview-workshop-territories = Territoires
preview-workshop-filter = Chercher un territoire
preview-workshop-only = Seulement ceux qui ont un problème
preview-workshop-none = Aucun territoire ne correspond.
preview-workshop-empty = Il n'y a pas encore de territoire. Le premier est un fichier de « territories/ », par exemple « territories/mon-pays.toml ».
preview-workshop-common = Guide commun
preview-workshop-common-lead = Le guide tel qu'il est écrit, avant tout territoire.
preview-workshop-portal = Portail du réseau
preview-workshop-portal-lead = La page qui mène à tous les sites.
preview-workshop-review = Relecture
preview-workshop-review-lead = Ce qui a changé dans le guide commun depuis votre version.
preview-workshop-technicians = Espace du technicien
preview-workshop-technicians-lead = Les fiches et modèles réservés aux offices, territoire par territoire.
preview-workshop-working = Lecture des territoires en cours…
preview-workshop-good = Dernière bonne version : { $when }
preview-workshop-never = Rien à montrer encore
preview-workshop-all-good = Tout est en ordre
preview-workshop-open = Ouvrir
preview-workshop-stands-pending = En cours
preview-workshop-stands-sound = En ordre
preview-workshop-stands-faulty = À corriger
preview-workshop-stands-blocked = Guide commun à corriger
preview-workshop-territory-one = { $n } territoire
preview-workshop-territory-many = { $n } territoires
preview-workshop-faulty-one = { $n } à corriger
preview-workshop-faulty-many = { $n } à corriger

## Side by side

preview-view-title = { $left } | { $right }
preview-view-left = À gauche
preview-view-right = À droite
preview-view-nothing = (rien)
preview-view-width = Largeur
preview-view-linked = Défiler ensemble
preview-view-close = Revenir à la page
preview-view-missing = Cette page n'existe pas dans : { $name }.
preview-view-frame = Aperçu : { $name }

## Review desk

preview-review = Relecture
preview-review-title = Relecture · { $name }
preview-review-lead = Le guide commun a changé : comparez, puis décidez. Chaque décision s'écrit aussitôt, et s'annule.
preview-review-level = Territoire ou niveau à relire
preview-review-all = Tous les niveaux
preview-review-others = Montrer aussi ce qui est à jour
preview-review-pending-one = { $n } à relire
preview-review-pending-many = { $n } à relire
preview-review-none = Rien à relire : vos textes ont été comparés au guide commun d'aujourd'hui.
preview-review-then = Le commun d'alors
preview-review-then-on = Le commun d'alors, relu le { $day }
preview-review-then-by = Le commun d'alors, relu le { $day } par { $name }
preview-review-then-none = Personne ne l'a encore relu : il n'y a rien à quoi comparer.
preview-review-now = Le commun aujourd'hui
preview-review-now-none = Cette partie n'est plus dans le guide commun.
preview-review-mine = Le mien
preview-review-mine-none = (la partie est retirée)
preview-review-network = Le réseau précise : { $name }
preview-review-keep = Garder le mien
preview-review-take = Prendre le commun
preview-review-edit = Modifier
preview-review-save = Enregistrer mon texte
preview-review-cancel = Abandonner
preview-review-undo = Annuler
preview-review-see = Voir la page
preview-review-kept = Gardé
preview-review-taken = Le commun a été pris
preview-review-aim = Viser la nouvelle cible
preview-review-aim-at = Page ou section à viser
preview-review-aimed = La cible a été suivie
preview-review-today = La cible s'appelle aujourd'hui « { $name } ».
preview-review-nearest = Le nom le plus proche : « { $name } ».
preview-review-edited = Modifié
preview-review-gone = supprimé
preview-review-new = ajouté

## What the server of the desk says

review-desk-changed = Ces textes ont changé entre-temps : rien n'a été écrit. Regardez de nouveau, puis décidez.
