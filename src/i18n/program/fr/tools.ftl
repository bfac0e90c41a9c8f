
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
    .aide = Donnez un dossier vide ou nouveau : jalon initialiser mon-guide
    .projet = C'est déjà un projet. Pour y ajouter un territoire, une page, un chapitre : jalon nouveau --help
init-not-a-folder = « { $path } » est un fichier : un guide se commence dans un dossier.
init-among-authors = « { $path } » est dans le projet « { $project } », parmi ce que ses auteurs écrivent ou ce que Jalon y fabrique.
    .aide = Donnez un dossier hors de ce projet : jalon initialiser ../mon-guide
init-done = { $n ->
    [one] Le guide est prêt dans { $path } : { $n } fichier.
   *[other] Le guide est prêt dans { $path } : { $n } fichiers.
}
init-enter = Pour y entrer : { $command }
init-build = Pour construire les sites : jalon construire, puis ouvrez public/index.html
init-read = La suite est dans LISEZ-MOI.html, à ouvrir dans un navigateur : les dix premières minutes.

cli-new-about = Écrit un nouveau fichier, déjà rempli de ce que le guide prévoit : territoire, niveau partagé, page, chapitre, thème, bloc d'un thème
cli-new-what = Quoi : territory (territoire), level (niveau), page, chapter (chapitre), theme ou block (bloc)
cli-new-id = Son identifiant, en minuscules et sans accents : mon-pays, departements/24, types/camping, financer ; d'un bloc : mon-pays/pied
cli-new-nom = Son nom ou son titre, tel que le lecteur le verra
cli-new-apres = D'un chapitre : celui qu'il suit (le dernier si rien n'est dit)
cli-new-etape = D'un chapitre : son numéro dans le parcours, de 1 à 12
cli-new-date = Date la page de ce jour-là
cli-identifier = IDENTIFIANT
cli-chapter = CHAPITRE
cli-stage = NUMÉRO
new-written = Écrit : { $path }
new-completed = Complété : { $path }
new-to-fill = À remplir dans ce fichier : { $names }
new-then-check = Puis : jalon verifier { $id }
new-then-inherit = Un territoire le prend par : herite = ["{ $id }"]
new-no-guide = Le contrat du guide, content/guide.toml, ne se lit pas.
    .aide = « jalon verifier » dit ce qui s'y oppose.
new-exists = « { $path } » existe déjà : rien n'a été écrit.
    .aide = Ouvrez ce fichier, ou choisissez un autre identifiant.
new-no-id = « { $id } » ne peut pas être un identifiant.
    .aide = Un identifiant s'écrit en minuscules sans accents, avec des traits d'union : il devient une adresse.
new-reserved = « { $id } » est un nom réservé.
    .aide = Le site ou Windows en ont besoin : choisissez-en un autre.
new-no-folder = « { $id } » n'est pas le nom d'un niveau partagé.
    .aide = Un niveau partagé est dans regions/, departements/ ou zones/ : jalon nouveau niveau departements/24
new-no-page-id = « { $id } » ne peut pas être l'adresse d'une page.
    .aide = Une page s'écrit chapitre/page, en minuscules sans accents : types/camping
new-page-no-chapter = Il manque le chapitre de la page « { $id } ».
    .aide = Une page s'écrit chapitre/page : types/camping. Pour un chapitre entier : jalon nouveau chapitre { $id }
new-unknown-chapter = Le chapitre « { $name } » n'existe pas.
    .aide = Chapitres du guide : { $names }. Pour en ajouter un : jalon nouveau chapitre { $name }
new-unknown-level = Le niveau « { $name } » n'existe pas.
    .aide = Un bloc s'écrit territoire/bloc. Niveaux de ce projet : { $names }
new-no-block = Il manque le nom du bloc.
    .aide = Blocs que ce thème laisse redire :{ $lines }
new-unknown-block = Ce thème n'a pas de bloc stable « { $name } ».
    .aide = Blocs que ce thème laisse redire :{ $lines }
new-chapter-exists = Le chapitre « { $id } » est déjà dans content/guide.toml.
    .aide = Pour y ajouter une page : jalon nouveau page { $id }/ma-page
new-contract-unclear = Le chapitre ne peut pas être ajouté de lui-même à content/guide.toml : rien n'a été écrit.
    .aide = Corrigez d'abord ce que dit « jalon verifier ». Si les chapitres y tiennent sur une ligne, ajoutez à la main : { $lines }
usage-stage = Les étapes du parcours vont de 1 à 12 : --etape 3

cli-schema-about = Écrit de quoi faire compléter et vérifier les fichiers par votre éditeur (JSON Schema)
schema-written = { $n ->
    [one] Écrit dans { $path } : { $n } schéma.
   *[other] Écrits dans { $path } : { $n } schémas.
}
schema-general = Le contrat du guide ne se lit pas : les schémas ne connaissent pas encore ses types, ses drapeaux et ses valeurs.
schema-next = Un fichier s'en sert par sa première ligne, que « jalon nouveau » écrit : #:schema ../.jalon/schemas/territoire.schema.json
    Dans VS Code, l'extension « Even Better TOML » la lit. « jalon construire » et « jalon apercu » tiennent ces schémas à jour.
new-then-theme = Un territoire le prend par : theme = "{ $id }"
