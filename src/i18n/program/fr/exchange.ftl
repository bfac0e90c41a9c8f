
### `jalon receive`, `jalon hand-over`

cli-receive-about = Reçoit le guide du réseau, ou les fichiers d'un office, d'un zip ou d'un dossier ; vos fichiers restent
cli-receive-file = Le zip reçu, ou le dossier où il est décompressé
cli-receive-guide-only = Prend le guide, et laisse les fichiers d'autres offices qui sont avec lui
cli-receive-older = Prend un guide plus ancien que celui d'ici
cli-receive-other-guide = Prend un guide qui n'est pas celui d'où vient ce projet
cli-receive-undo = Remet ce que la dernière réception a remplacé
cli-receive-yes = Reçoit sans poser de question
cli-receive-dry-run = Dit ce qui serait reçu, sans rien écrire
cli-receive-date = Reçoit comme si l'on était ce jour-là
cli-hand-over-about = Fait un zip de vos fichiers, et de rien d'autre, à remettre au réseau ; ou du guide, à remettre aux offices
cli-hand-over-territory = Votre territoire (inutile s'il n'y en a qu'un) ; avec --guide, celui à qui le guide est destiné
cli-hand-over-guide = Le guide, ses thèmes et ses niveaux partagés, sans les fichiers des offices
cli-hand-over-out = Fichier à écrire (remise-TERRITOIRE-DATE.zip ici, si rien n'est dit)
cli-hand-over-date = Date le nom du fichier de ce jour-là

receive-parts = Un autre zip a été envoyé entre-temps, ou celui-ci est trop gros (512 Mo au plus) : choisissez-le de nouveau.
receive-no-file = « { $path } » n'existe pas.
    .aide = Donnez le chemin du zip reçu, par exemple : jalon recevoir guide-2026-12-01.zip
receive-own-folder = « { $path } » est dans ce projet, ou autour de lui.
    .aide = Recevez un zip, ou un dossier qui est ailleurs.
receive-no-project = Il n'y a pas de projet ici, et ce dossier n'est pas vide.
    .aide = Placez-vous dans votre projet ; pour en commencer un avec ce guide, donnez un dossier nouveau : jalon recevoir guide.zip --projet mon-guide
receive-no-guide-yet = Ce sont les fichiers d'un office, et il n'y a pas encore de guide ici.
    .aide = Recevez d'abord le guide du réseau, puis ces fichiers.
receive-guide = Le guide du réseau, de { $path }.
receive-office = Les fichiers de « { $id } », de { $path }.
receive-counts = { $new ->
    [one] { $new } fichier nouveau
   *[other] { $new } fichiers nouveaux
}, { $replaced ->
    [one] { $replaced } remplacé
   *[other] { $replaced } remplacés
}, { $gone ->
    [one] { $gone } retiré
   *[other] { $gone } retirés
} ; { $same ->
    [one] { $same } déjà pareil.
   *[other] { $same } déjà pareils.
}
receive-nothing = Tout est déjà ici : il n'y a rien à recevoir.
receive-more = … et { $n ->
    [one] { $n } autre
   *[other] { $n } autres
}
receive-staying = Vos fichiers restent comme ils sont : { $names }.
receive-changed-here = { $n ->
    [one] Ce fichier a été modifié ici depuis la dernière réception. Il est remplacé ; votre version est gardée à part : { $names }.
   *[other] Ces { $n } fichiers ont été modifiés ici depuis la dernière réception. Ils sont remplacés ; vos versions sont gardées à part : { $names }.
}
receive-noted = { $n ->
    [one] Votre fichier de relecture (.relecture) note où mènent vos liens : { $names }.
   *[other] Vos { $n } fichiers de relecture (.relecture) notent où mènent vos liens : { $names }.
}
receive-otherwise = { $n ->
    [one] Le réseau a une autre version de ce fichier à vous ; la vôtre reste : { $names }.
   *[other] Le réseau a une autre version de { $n } fichiers à vous ; les vôtres restent : { $names }.
}
receive-aside = { $n ->
    [one] Ce fichier n'est pas pris : ici, un lien ou une copie laissée de côté porte son nom : { $names }.
   *[other] { $n } fichiers ne sont pas pris : ici, des liens ou des copies laissées de côté portent leurs noms : { $names }.
}
receive-errors = { $n ->
    [one] Avec ce qui arrive, une erreur de plus ; aucun site ne sera construit là où elle est avant qu'elle soit corrigée :
   *[other] Avec ce qui arrive, { $n } erreurs de plus ; aucun site ne sera construit là où elles sont avant qu'elles soient corrigées :
}
receive-more-errors = { $n ->
    [one] … et une autre erreur : « jalon verifier » la montrera.
   *[other] … et { $n } autres erreurs : « jalon verifier » les montrera.
}
receive-review = { $n ->
    [one] À relire ensuite, un texte :
   *[other] À relire ensuite, { $n } textes :
}
receive-ask = Recevoir ? (o/N)
receive-nobody = Rien n'a été reçu : personne n'est là pour répondre.
    .aide = Pour recevoir sans question : --yes
receive-done = C'est reçu.
    .copie = Ce qui a été remplacé est gardé dans { $path } ; pour y revenir : jalon recevoir --undo
receive-then-review = La suite : jalon relire
receive-then-check = La suite : jalon verifier, puis jalon apercu
receive-then-new = La suite, votre territoire : jalon nouveau territoire mon-pays
receive-behind-link = Rien n'a été reçu : le dossier de « { $path } » est un lien qui mène ailleurs.
    .aide = Remplacez ce lien par un vrai dossier, puis recommencez.
receive-undo = La réception du { $on } ; { $n ->
    [one] { $n } fichier revient à ce qu'il était.
   *[other] { $n } fichiers reviennent à ce qu'ils étaient.
}
receive-undo-changed = { $n ->
    [one] Modifié depuis, ce fichier reste comme il est : { $names }.
   *[other] Modifiés depuis, { $n } fichiers restent comme ils sont : { $names }.
}
receive-undo-none = Rien ne revient : tout ce que cette réception avait apporté a été modifié depuis. Ce qui était là avant elle est gardé dans { $path }.
receive-undo-ask = Revenir en arrière ? (o/N)
receive-undone = C'est remis comme avant.
    .copie = Ce qui avait été reçu est gardé dans { $path }.
receive-undo-nothing = Aucune réception n'est à reprendre dans ce projet.
    .aide = Seul ce qui a été reçu ici, dans ce dossier, peut être repris.

receive-other-guide = Ce guide n'est pas celui d'où vient ce projet.
    .aide = Vérifiez que c'est le bon fichier. Si votre réseau a changé de guide : --other-guide
receive-strangers = Ce guide arrive avec les fichiers d'autres offices : { $one }.
    .aide = Demandez à votre réseau un zip fait par « jalon remettre --guide ». Pour prendre le guide et laisser ces fichiers : --guide-only
receive-former = Vous avez déjà reçu ces fichiers le { $one }, et d'autres depuis : ce serait revenir en arrière.
    .aide = Demandez le dernier zip. Pour reprendre celui-ci malgré tout : --older
receive-older = Ce guide est plus ancien que celui d'ici : son dernier texte vérifié est du { $one }, le vôtre du { $other }.
    .aide = Demandez le dernier zip à votre réseau. Pour prendre celui-ci malgré tout : --older

delivery-damaged = « { $path } » n'est pas un zip qui se lit : il est coupé, abîmé ou d'une autre sorte{ $shown }.
    .aide = Demandez qu'on vous le renvoie, de préférence par un lien à télécharger : des messageries abîment les pièces jointes.
delivery-locked = « { $path } » est protégé par un mot de passe{ $shown }.
    .aide = Décompressez-le avec ce mot de passe, puis recevez le dossier : jalon recevoir DOSSIER
delivery-outside = « { $path } » contient des fichiers qui iraient s'écrire hors du guide{ $shown }. Rien n'a été ouvert.
    .aide = Aucun programme ne fait un tel zip par mégarde. Vérifiez qui vous l'a envoyé, et demandez-en un fait par « jalon remettre ».
delivery-link = « { $path } » contient un lien au lieu d'un fichier{ $shown }.
    .aide = Demandez un zip fait par « jalon remettre » : les fichiers y sont tous.
delivery-bad-name = « { $path } » contient un nom de fichier que tous les ordinateurs ne prennent pas, ou qui ne se lit pas{ $shown }.
    .aide = Renommez ce fichier sans signe particulier (ni : ? * " < > |, ni nom réservé de Windows), puis refaites le zip avec « jalon remettre ».
delivery-twins = « { $path } » contient deux fichiers d'un même nom, ou qui ne diffèrent que par les majuscules ou l'écriture des accents{ $shown }.
    .aide = Gardez celui qui est bon, supprimez l'autre, puis refaites le zip avec « jalon remettre ».
delivery-too-large = « { $path } » est bien plus gros qu'aucun guide, une fois décompressé. Rien n'a été ouvert.
    .aide = Un guide a moins de 20 000 fichiers et de 512 Mo. Vérifiez qui vous a envoyé ce zip, et demandez-en un fait par « jalon remettre ».
delivery-nothing = « { $path } » ne contient ni guide (content/guide.toml) ni fichiers d'un office (territories/…).
    .aide = Vérifiez que c'est le bon fichier : un guide à recevoir est fait par « jalon remettre --guide ».
delivery-no-guide = « { $path } » contient des morceaux de guide, mais pas content/guide.toml{ $shown }.
    .aide = Demandez le guide entier : un zip fait par « jalon remettre --guide ».
delivery-several = « { $path } » contient les fichiers de plusieurs offices, sans le guide : { $names }.
    .aide = Demandez un zip par office, fait par « jalon remettre » : chacun se reçoit à part.

hand-over-which = Ce projet a plusieurs territoires, ou aucun : dites lequel est le vôtre.
    .aide = jalon remettre TERRITOIRE, parmi : { $names }. Pour remettre le guide aux offices : jalon remettre --guide
hand-over-name = Ce qui serait remis ne pourrait pas être reçu, à cause de noms de fichiers : { $names }.
    .aide = Renommez-les sans signe particulier ; deux noms ne diffèrent pas que par les majuscules.
hand-over-among-authors = Le zip ne peut pas aller dans « { $path } » : ce dossier appartient au guide.
    .aide = Mettez-le à côté : --out ../remise.zip
hand-over-taken = « { $path } » existe déjà, et ce n'est pas une remise de la même sorte faite ici : il n'est pas remplacé.
    .aide = Donnez un autre nom : --out autre.zip
hand-over-served = Le zip ne peut pas aller dans « { $path } » : « { $other } » est ce que les lecteurs voient.
    .aide = Mettez-le à part : --out ../remise.zip
hand-over-refused = { $name } : rien n'a été remis
    .aide = Aucun zip n'a été fait. Voici pourquoi, et quoi faire :
hand-over-missing = Rien n'est remis : ces fichiers ne sont pas sur cet ordinateur, mais un lien ou la marque d'une synchronisation (iCloud) : { $names }. Qui recevrait le zip les croirait supprimés.
    .aide = Mettez le fichier lui-même à sa place (ouvrez-le une fois pour qu'iCloud le ramène), ou retirez le lien, puis recommencez.
hand-over-office = Écrit : { $path } ({ $n ->
    [one] { $n } fichier
   *[other] { $n } fichiers
} de « { $id } », { $size }), et rien d'autre.
hand-over-guide = Écrit : { $path } (le guide, { $n ->
    [one] { $n } fichier
   *[other] { $n } fichiers
}, { $size }), sans les fichiers des offices.
hand-over-guide-for = Écrit : { $path } (le guide, et les fichiers de « { $id } » : { $n ->
    [one] { $n } fichier
   *[other] { $n } fichiers
}, { $size }), sans ceux des autres offices.
hand-over-left = { $n ->
    [one] Un fichier que vos textes nomment est à d'autres, et n'y est pas : { $names }.
   *[other] { $n } fichiers que vos textes nomment sont à d'autres, et n'y sont pas : { $names }.
}
hand-over-copies = { $n ->
    [one] Une copie n'y est pas, Jalon ne la lit pas : { $names }.
   *[other] { $n } copies n'y sont pas, Jalon ne les lit pas : { $names }.
}
hand-over-then = Qui le reçoit : jalon recevoir { $path }
hand-over-read-me-office =
    Remise de l'office « { $id } » : ses fichiers, et rien d'autre.

    Pour les recevoir, dans le projet du réseau : jalon recevoir CE-FICHIER.zip
hand-over-read-me-guide =
    Le guide du réseau : ses pages, ses thèmes et ses niveaux partagés.

    Pour le recevoir, dans votre projet : jalon recevoir CE-FICHIER.zip
    Vos fichiers restent ; ce qui est remplacé est gardé à part.
