
### `jalon import`

cli-import-about = Reprend des tableaux : communes du réseau ou d'un territoire, « qui fait quoi »
cli-import-what = Ce qu'on importe : communes, ou qui-fait-quoi
cli-import-file = Pour les communes d'un territoire : tableau CSV, une ligne par commune
cli-import-territoire = Le territoire dont parle ce tableau
cli-import-modele = Écrit le tableau de ce territoire, à remplir, dans ce nouveau fichier
cli-import-replace = Remplace aussi ce qui est déjà dit autrement
cli-import-dry-run = Montre ce qui changerait, sans rien écrire
cli-import-yes = Écrit sans demander
cli-import-departements = Pour la liste publique : codes des départements, séparés par des virgules : 24,33
cli-import-from = Dossier du paquet npm @etalab/decoupage-administratif, ou tableau enquete-….csv du rapport, rempli
usage-import-departements = « jalon import communes » a besoin d'un tableau, ou de la liste publique.
    .aide = Un tableau sur vos communes : jalon import communes FICHIER.csv --territoire ID. La liste publique : --departements 24,33 --from DOSSIER.
usage-import-no-survey = « jalon import qui-fait-quoi » a besoin du tableau rempli.
    .aide = Donnez-le : --from enquete-….csv, tel que « jalon report » le fait.
usage-communes-territory = De quel territoire parle ce tableau ?
    .aide = Nommez-le : --territoire ID, le nom de son fichier dans territories/ sans « .toml ».
usage-communes-table = Il manque le tableau à reprendre.
    .aide = Donnez son fichier : jalon import communes FICHIER.csv --territoire { $territory }. Pour en faire un à remplir : --modele FICHIER.csv.
communes-table-no-commune = { $file } ne nomme aucune commune.
    .aide = Donnez-y d'abord les communes du territoire : communes = ["24001", "24037"].
communes-table-no-field = Le guide ne déclare rien à dire des communes.
    .aide = Déclarez-le dans content/guide.toml, une [[donnee_commune]] par colonne : id, type, libelle.
communes-model-taken = « { $path } » existe déjà : rien n'a été écrit.
    .aide = Donnez un autre nom, ou déplacez ce fichier.
communes-model-written = { $path } : { $n ->
    [one] une commune
   *[other] { $n } communes
}, avec ce que l'on en sait. Remplissez les cases vides dans votre tableur, enregistrez au format CSV, puis importez ce fichier.
communes-table-encoding = L'encodage de « { $path } » ne se reconnaît pas, ou ce n'est pas un tableau CSV.
    .aide = Enregistrez-le depuis votre tableur au format CSV, encodage UTF-8.
communes-table-faults = { $n ->
    [one] Une ligne de { $path } ne se lit pas
   *[other] { $n } choses ne se lisent pas dans { $path }
} : rien n'a été écrit.
communes-sheet-no-commune = Aucune colonne ne dit de quelle commune il s'agit : il en faut une appelée « insee » ou « commune ». Les autres : { $columns }.
communes-sheet-no-column = Ligne { $line } : aucune colonne n'est de celles que le guide déclare : { $columns }.
communes-sheet-column-twice = Ligne { $line } : la colonne « { $column } » y est deux fois.
communes-sheet-nobody = Ligne { $line } : de quelle commune s'agit-il ?
communes-sheet-code = Ligne { $line } : « { $value } » n'est pas un code INSEE (24001).
communes-sheet-unknown = Ligne { $line } : « { $value } » n'est pas une commune du territoire, ni du réseau.{ $near ->
    [none] {""}
   *[other] {" "}Est-ce { $near } ?
}
communes-sheet-other-name = Ligne { $line } : le code { $code } est celui de { $known }, et la ligne dit « { $name } ».
communes-sheet-homonyms = Ligne { $line } : plusieurs communes du territoire s'appellent « { $name } ». Donnez son code INSEE.
communes-sheet-value = Ligne { $line }, { $commune } : « { $value } » ne se lit pas sous « { $column } », qui attend { $kind ->
    [telephone] un numéro de téléphone
    [courriel] une adresse de courriel
    [url] une adresse du web (https://…)
    [nombre] un nombre, par exemple 12,5
    [montant] un montant, par exemple 12,50
    [date] une date, par exemple 31/12/2026
    [booleen] oui ou non
   *[other] un texte
}.
communes-sheet-twice = Ligne { $line }, { $commune } : « { $column } » a déjà une autre valeur à la ligne { $first }.
communes-table-more = … et { $n ->
    [one] une autre.
   *[other] { $n } autres.
}
communes-table-column = La colonne « { $column } » est laissée de côté : le guide ne déclare rien de ce nom.{ $near ->
    [none] {""}
   *[other] {" "}Est-ce { $near } ?
}
communes-table-elsewhere = { $n ->
    [one] Laissée de côté, car elle n'est pas du territoire : { $names }.
   *[other] { $n } communes laissées de côté, car elles ne sont pas du territoire : { $names }.
}
communes-table-kept = Ligne { $line }, { $commune } : « { $column } » est « { $said } » dans { $file }, et « { $given } » dans le tableau. Gardé tel quel.
communes-table-replaced = Ligne { $line }, { $commune } : « { $column } » était « { $said } » dans { $file } ; ce sera « { $given } ».
communes-table-replace = Pour prendre ce que dit le tableau, relancez la commande avec --replace.
communes-table-read = { $new ->
    [0] Aucune valeur nouvelle
    [one] Une valeur nouvelle
   *[other] { $new } valeurs nouvelles
}, { $same ->
    [one] { $same } déjà dite.
   *[other] { $same } déjà dites.
}
communes-table-dry = Rien n'a été écrit.
communes-table-nobody = Personne n'est là pour répondre : rien n'est écrit.
    .aide = Pour écrire sans demander, ajoutez --yes ; pour voir seulement, --dry-run.
communes-table-written = { $file } est à jour.
usage-import-folder = « { $path } » ne contient pas la liste des communes (data/communes.json).
    .aide = Installez-la avec « npm install @etalab/decoupage-administratif », puis donnez son dossier : --from node_modules/@etalab/decoupage-administratif.
usage-import-unreadable = { $path }, ligne { $line }, colonne { $column } : cette liste ne se lit pas ({ $message }).
    .aide = Réinstallez le paquet npm @etalab/decoupage-administratif ; rien n'a été changé.
usage-import-department = Le département « { $name } » n'est pas dans la liste publique.
    .aide = Donnez son code, par exemple { $near } ; plusieurs codes se séparent par des virgules.
usage-import-meanwhile = « { $path } » a changé pendant l'import : rien n'a été écrit.
    .aide = Enregistrez ce fichier, fermez-le, puis relancez la commande.
import-done = Départements { $departments } : { $added ->
    [one] { $added } commune ajoutée
   *[other] { $added } communes ajoutées
}, { $changed ->
    [one] { $changed } mise à jour.
   *[other] { $changed } mises à jour.
}
import-others = { $n ->
    [one] { $n } commune d'un autre département est gardée.
   *[other] { $n } communes d'autres départements sont gardées.
}
import-by-hand = { $n ->
    [one] Gardée bien que la liste publique ne la connaisse pas : { $names }.
   *[other] Gardées bien que la liste publique ne les connaisse pas ({ $n }) : { $names }.
}
import-next = content/communes.csv est à jour. Données © Etalab, INSEE, Licence Ouverte 2.0.

usage-survey-table = « { $path } » n'est pas un tableau qui se lit.
    .aide = Enregistrez-le depuis votre tableur au format CSV, séparateur point-virgule, encodage UTF-8.
usage-survey-cell = { $path }, ligne { $line } : « { $value } » ne se lit pas dans la colonne « { $column } ».
    .aide = Partez du tableau enquete-….csv que fait « jalon report » : une ligne par acteur, et sous chaque mission P, S, I ou rien.
usage-survey-missing = { $path }, ligne { $line } : il manque la colonne ou la case « { $column } ».
    .aide = Partez du tableau enquete-….csv que fait « jalon report » : une ligne par acteur, et sous chaque mission P, S, I ou rien.
usage-survey-level = { $path } parle du niveau « { $level } », que ce projet n'a pas.
    .aide = Reprenez la colonne « niveau » du tableau fait par « jalon report », par exemple departements/24 ; « jalon nouveau departement » crée un niveau.
usage-survey-faulty = Ce que dit { $path } ne peut pas être repris tel quel : rien n'a été écrit.
    .aide = Corrigez dans le tableau ce qui est dit au-dessus, puis relancez la commande.
survey-done = { $path } : { $added ->
    [one] { $added } acteur ajouté
   *[other] { $added } acteurs ajoutés
}, { $changed ->
    [one] { $changed } mis à jour.
   *[other] { $changed } mis à jour.
}
survey-by-hand = { $path } : à reprendre à la main, leur écriture étant particulière : { $names }.
survey-empty = { $path } ne dit rien de plus : aucune case n'y est remplie.
