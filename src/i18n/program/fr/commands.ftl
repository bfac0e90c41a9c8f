### The command line, progress, and closing summaries.

## Command line

cli-about = Jalon fait d'un guide commun et des fichiers de chaque territoire un site par territoire.
cli-usage = Utilisation :
cli-commands = Commandes{" "}
cli-arguments = Arguments{" "}
cli-options = Options{" "}
cli-command = COMMANDE
cli-territory = TERRITOIRE
cli-folder = DOSSIER
cli-address = ADRESSE
cli-day = AAAA-MM-JJ
cli-help = Affiche cette aide
cli-version = Affiche la version
cli-langue = Langue des messages : fr ou en (sinon JALON_LANGUE, puis la langue du système)
cli-projet = Dossier du projet (sinon celui où l'on est, ou un dossier au-dessus)
cli-color = Couleurs : auto, always (toujours) ou never (jamais)
cli-build-about = Construit les sites
cli-build-territories = Territoires à construire (tous si rien n'est dit)
cli-build-out = Dossier des sites (public/ du projet si rien n'est dit)
cli-build-technicien = Construit à la place, dans ce dossier, les sites réservés aux techniciens, jamais publiés
cli-build-base-url = Adresse du portail en ligne, par exemple https://guide.exemple.fr/
cli-build-strict = Traite les avertissements comme des erreurs
cli-build-date = Construit comme si l'on était ce jour-là
cli-check-about = Vérifie tout sans rien écrire
cli-check-territories = Territoires à vérifier (tous si rien n'est dit)
cli-check-format = Forme du rapport : text, json, github (annotations) ou sarif
cli-check-strict = Traite les avertissements comme des erreurs
cli-check-fix = Montre puis écrit ce qui est certain : identifiants de titres, espaces, dates, doubles crochets, noms remplacés
cli-check-yes = Avec --fix : écrit sans demander
fix-nothing = Rien à corriger qui soit certain.
fix-held = { $file } est ouvert dans un éditeur : il est laissé tel quel.
fix-ask = { $n ->
    [one] Écrire ce fichier ?
   *[other] Écrire ces { $n } fichiers ?
} [o/N]
fix-written = { $n ->
    [one] Un fichier corrigé.
   *[other] { $n } fichiers corrigés.
}
fix-nobody = Personne n'est là pour répondre : rien n'est écrit.
    .aide = Pour écrire sans demander : jalon verifier --fix --yes.
cli-check-date = Vérifie comme si l'on était ce jour-là
cli-completions-about = Écrit le script de complétion d'un interpréteur de commandes
cli-completions-shell = Lequel : bash, zsh, fish, powershell ou elvish
cli-man-about = Écrit les pages de manuel
cli-man-out = Dossier où les écrire toutes (sinon, celle du programme sur la sortie standard)
cli-more = « jalon COMMANDE --help » détaille chaque commande.
    Codes de sortie : 0 tout va bien, 1 des fichiers sont à corriger, 2 la machine a refusé, 3 commande mal écrite.

usage-unknown-command = La commande « { $name } » n'existe pas.
usage-missing-command = Il manque une commande.
usage-unknown-option = L'option « { $name } » n'existe pas.
usage-unexpected = « { $name } » est en trop.
usage-invalid-value = « { $value } » ne convient pas à { $name }.
usage-missing-value = Il manque une valeur à { $name }.
usage-repeated = { $name } n'est admis qu'une fois.
usage-missing-argument = Il manque { $name }.
usage-not-text = Un argument n'est pas un texte lisible.
usage-other = La commande ne se comprend pas : { $message }
usage-date = Une date s'écrit année, mois, jour : 2026-12-01.
usage-address = Une adresse commence par https:// et mène à un dossier : https://guide.exemple.fr/.
usage-unknown-territory = Le territoire « { $name } » n'existe pas.
usage-known-territories = Territoires du projet : { $names }.
usage-allowed = Ce qui est admis : { $names }.
usage-no-project = Il n'y a pas de projet ici, ni au-dessus : « content/guide.toml » est introuvable.
    .aide = Placez-vous dans le dossier du projet, ou donnez-le : --projet DOSSIER.
usage-not-a-project = « { $path } » n'est pas un projet : « content/guide.toml » y est introuvable.
usage-out-inside = Les sites ne peuvent pas aller dans « { $path } » : ce dossier appartient au projet.
    .aide = Choisissez un dossier à part, par exemple --out public.
usage-place-disk = Jalon n'écrit pas à la racine d'un disque : « { $path } ».
    .aide = Donnez un dossier à part, nouveau ou vide.
usage-place-home = Jalon n'écrit pas dans « { $path } » : c'est votre dossier personnel, ou un dossier qui le contient.
    .aide = Donnez un dossier à part, nouveau ou vide.
usage-place-around = Jalon n'écrit pas dans « { $path } » : ce dossier contient le projet.
    .aide = Donnez un dossier à part, nouveau ou vide, dans le projet ou ailleurs.
usage-place-other = Jalon n'écrit pas dans « { $path } » : ce dossier appartient au projet « { $other } ».
    .aide = Travaillez-vous dans le bon projet ? Sinon, donnez --projet ; ou choisissez un dossier à part, nouveau ou vide.
usage-place-inside = Jalon n'écrit pas dans « { $path } » : ce dossier est à l'intérieur d'un site ou d'un rapport, « { $other } ».
    .aide = Donnez un dossier à part, nouveau ou vide.
usage-place-served = Les sites des techniciens ne vont pas dans « { $path } » : « { $other } » est ce que les lecteurs voient.
    .aide = Donnez un dossier à part, hors des sites publics, par exemple --technicien technicien.
usage-no-technicians = Ce guide n'a aucune page pour les techniciens.
    .aide = Une page est pour eux avec public = "technicien" dans son en-tête.
untold = La réponse n'a pas pu être écrite sur la sortie standard : { $message }.
    .aide = Vérifiez la place libre du disque, ou le programme qui la lit, puis relancez.
clock-doubtful = Note : l'horloge de cette machine dit { $date }. Les textes datés suivent ce jour : réglez l'horloge, ou donnez le jour avec --date.
build-unremembered = Note : « { $path } » ne s'écrit pas, rien n'y a été retenu. La prochaine fois, tout sera refait et comparé.
usage-see-help = Pour en savoir plus : { $command } --help

## Progress, and the closing summary

progress-build = Construction
progress-check = Vérification
summary-errors = { $n ->
    [one] { $n } erreur
   *[other] { $n } erreurs
}
summary-warnings = { $n ->
    [one] { $n } avertissement
   *[other] { $n } avertissements
}
summary-notices = { $n ->
    [one] { $n } information
   *[other] { $n } informations
}
equal-notices = { $title } : { $n } fois.
and-more = { $n ->
    [one] … et un autre problème { $code } dans { $file }. « jalon verifier --format json » donne tout.
   *[other] … et { $n } autres problèmes { $code } dans { $file }. « jalon verifier --format json » les donne tous.
}
summary-problems = À voir : { $list }.
summary-no-problem = Aucun problème.
summary-checked = { $n ->
    [one] Territoire vérifié : { $n }.
   *[other] Territoires vérifiés : { $n }.
}
summary-built = { $n ->
    [one] Site construit : { $n }
   *[other] Sites construits : { $n }
} ({ $names }).
summary-unchanged = { $n ->
    [one] Site déjà à jour : { $n }
   *[other] Sites déjà à jour : { $n }
} ({ $names }).
summary-none = Aucun territoire dans ce projet : ajoutez un fichier territories/mon-territoire.toml.
summary-faulty = Laissé de côté : { $name } ({ $list }).
summary-faulty-check = À corriger : { $name } ({ $list }).
summary-faulty-many = Laissés de côté : { $n } territoires ({ $names }).
summary-faulty-check-many = À corriger : { $n } territoires ({ $names }).
summary-blocked = { $n ->
    [one] Aucun site ne peut être construit avant que le guide commun ou le thème soit corrigé : un point à revoir.
   *[other] Aucun site ne peut être construit avant que le guide commun ou le thème soit corrigé : { $n } points à revoir.
} Ceux d'avant restent en place.
summary-refused = Non mis en place : { $name } (la machine a refusé, voir plus haut).
summary-kept-site = Le site « { $name } » construit auparavant reste en place.
summary-strict = L'option --strict traite les avertissements comme des erreurs.
summary-strays = { $n ->
    [one] Dans le site « { $name } », { $n } fichier qui ne vient pas de Jalon est gardé.
   *[other] Dans le site « { $name } », { $n } fichiers qui ne viennent pas de Jalon sont gardés.
}
summary-orphan = Le site « { $name } » est encore là, mais ce territoire n'existe plus. Supprimez son dossier s'il ne sert plus.
summary-where = Les sites sont dans { $path }.
summary-open = Pour les voir, ouvrez { $path }.
summary-next-fix = À faire : corrigez ce qui est signalé ci-dessus, puis relancez « { $command } ».
summary-next-warn = Rien n'empêche de publier ; les avertissements ci-dessus sont à lire.
summary-next-build = Tout est prêt : « jalon construire » construit les sites.
