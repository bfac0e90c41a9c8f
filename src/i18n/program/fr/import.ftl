
### `jalon import`

cli-import-about = Reprend la liste publique des communes, ou une enquête « qui fait quoi » remplie
cli-import-what = Ce qu'on importe : communes, ou qui-fait-quoi
cli-import-departements = Pour les communes : codes des départements, séparés par des virgules : 24,33
cli-import-from = Dossier du paquet npm @etalab/decoupage-administratif, ou tableau enquete-….csv du rapport, rempli
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
