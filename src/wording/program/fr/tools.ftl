
### The authors' tools: new projects, new files, schemas.

cli-init-about = Commence un guide : un petit projet qui se construit tout de suite, ou le guide commun entier
cli-init-folder = Dossier du nouveau guide (celui où l'on est si rien n'est dit) ; il doit être vide
cli-init-complet = Le guide commun entier, plutôt que quelques courtes pages
cli-init-ci = Forge qui garde le projet, github ou gitlab : écrit sa publication automatique. Sans DOSSIER, dans le projet où l'on est
init-exists = « { $path } » existe déjà : il n'est pas remplacé.
    .aide = Déplacez-le pour en obtenir un neuf, et reportez-y ce que vous aviez ajouté.
init-written = Écrit : { $path }
init-next = À faire : relisez ses premières lignes, elles disent les réglages à donner à la forge.
init-in-the-way = « { $path } » n'est pas vide ({ $names }). Rien n'a été écrit.
    .aide = Donnez un dossier vide ou nouveau : jalon init mon-guide
    .projet = C'est déjà un projet. Pour y ajouter un territoire, une page, un chapitre : jalon new --help
init-not-a-folder = « { $path } » est un fichier : un guide se commence dans un dossier.
init-among-authors = « { $path } » est dans le projet « { $project } », parmi ce que ses auteurs écrivent ou ce que Jalon y fabrique.
    .aide = Donnez un dossier hors de ce projet : jalon init ../mon-guide
init-done = { $n ->
    [one] Le guide est prêt dans { $path } : { $n } fichier.
   *[other] Le guide est prêt dans { $path } : { $n } fichiers.
}
init-enter = Pour y entrer : { $command }
init-build = Pour construire les sites : jalon build, puis ouvrez public/index.html
init-read = La suite est dans README.md : les dix premières minutes.
