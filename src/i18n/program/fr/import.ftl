
### `jalon import`

cli-import-about = Remplit content/communes.csv à partir de la liste publique des communes
cli-import-what = Ce qu'on importe : communes
cli-import-departements = Codes des départements, séparés par des virgules : 24,33
cli-import-from = Dossier du paquet npm @etalab/decoupage-administratif
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
