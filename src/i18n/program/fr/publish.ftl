### Publishing to a host.

cli-publish-about = Publie les sites chez un hébergeur
cli-publish-territories = Territoires à publier (tous si rien n'est dit)
cli-publish-to = Cible décrite dans publier.toml (inutile s'il n'y en a qu'une)
cli-publish-config = Fichier des cibles (publier.toml du projet si rien n'est dit)
cli-publish-yes = Publie sans poser de question
cli-publish-dry-run = Montre ce qui changerait, et s'arrête là
cli-publish-undo = Remet en ligne la publication d'avant ; de la première, retire ce qu'elle a mis là
cli-publish-verify = Compare ce qui est en ligne à ce qui a été publié, sans rien changer
cli-publish-allow-removals = Accepte qu'une grande part des pages disparaisse, ou tout le site (--undo de la première publication, avec --yes)
cli-publish-allow-unfinished = Publie à une adresse publique un site qui n'est pas fini : mentions légales, exemples des formulaires
cli-publish-ics = Écrit dans ce fichier, pour un agenda, le jour où le site changera de lui-même ; les jours des autres sites y restent
cli-publish-overwrite-live-edits = Remplace les fichiers modifiés à la main chez l'hébergeur (une copie est gardée)
cli-publish-onto = Publie par-dessus ce que le dossier de la cible contient déjà ; NOM est le nom de ce dossier
cli-publish-break-lock = Passe outre le verrou d'une autre publication
cli-publish-date = Publie comme si l'on était ce jour-là
cli-target = CIBLE
cli-file = FICHIER

publish-no-file = Le fichier des cibles « { $path } » est introuvable.
    .aide = Créez publier.toml à la racine du projet, ou donnez un autre fichier : --config FICHIER. Un exemple est dans docs/publier.fr.md.
publish-unknown-target = La cible « { $name } » n'existe pas.
publish-no-target = Aucune cible n'est encore décrite : « publier.toml » n'en contient que des modèles.
    .aide = Ôtez les « # » devant les lignes d'un modèle et mettez-y vos adresses ; aide/publier.html explique chacun.
publish-which = À quelle cible publier ? Ajoutez --to CIBLE.
publish-targets = Cibles décrites : { $names }.
publish-no-prompt = La cible « { $name } » demande un mot de passe, et personne n'est là pour le taper.
    .aide = Lancez la commande dans un terminal, ou donnez le mot de passe autrement : mot_de_passe_env ou mot_de_passe_commande.
publish-password = Mot de passe pour « { $name } » :
publish-nobody = Rien n'est publié : il faut votre accord, et personne n'est là pour répondre.
    .aide = Relisez le plan ci-dessus, puis relancez la commande avec --yes, ou dans un terminal.
publish-ask = { $n ->
    [one] Publier ce site ? [o/N]
   *[other] Publier ces { $n } sites ? [o/N]
}
publish-ask-onto = Pour publier tout de même par-dessus, tapez le nom du dossier, « { $folder } » (rien pour renoncer) :
publish-ask-undo = { $n ->
    [one] Remettre en ligne la publication d'avant ? [o/N]
   *[other] Remettre en ligne les publications d'avant de ces { $n } sites ? [o/N]
}
publish-ask-withdraw = { $n ->
    [one] Retirer ce site ? [o/N]
   *[other] Retirer ces { $n } sites ? [o/N]
}
publish-ask-undo-some = Remettre en ligne { $back ->
    [one] la publication d'avant de { $back } site
   *[other] les publications d'avant de { $back } sites
}, et retirer { $withdrawn ->
    [one] { $withdrawn } site
   *[other] { $withdrawn } sites
} (première publication) ? [o/N]
publish-sending = Envoi
publish-copied = Copie de « { $path } » tel qu'il était en ligne : { $copy }

publish-plan = { $name } → { $place }
publish-nothing = Rien à changer : ce qui est en ligne est à jour.
publish-back-to = Retour à la publication n° { $number }, du { $moment }.
publish-withdraw = Retrait de la première publication, du { $moment } : ce qu'elle a mis là s'en va, le reste ne bouge pas.
publish-withdraw-cut = Retrait d'une première publication qui a été interrompue : ce qu'elle a mis là s'en va, le reste ne bouge pas.
publish-put-back = { $n ->
    [one] À remettre comme avant elle : { $n } fichier, { $size }
   *[other] À remettre comme avant elle : { $n } fichiers, { $size }
}
publish-withdraw-unasked = Le site entier s'en irait : --yes ne le confirme pas. Si c'est voulu, ajoutez --allow-removals, ou répondez dans un terminal.
publish-stays = { $n ->
    [one] Modifié à la main depuis, et laissé là ({ $n } fichier) :
   *[other] Modifiés à la main depuis, et laissés là ({ $n } fichiers) :
}
publish-address-unknown = Ni la cible ni le territoire ne donne « adresse » : cet hébergeur est tenu pour public.
publish-no-legal = Il manque aux mentions légales : { $keys }. Un site public doit les donner.
publish-examples-left = { $n ->
    [one] Un exemple du formulaire est resté, les lecteurs le liraient :
   *[other] { $n } exemples du formulaire sont restés, les lecteurs les liraient :
}
publish-pages-left = { $n ->
    [one] Une page dit encore « Texte à écrire. » :
   *[other] { $n } pages disent encore « Texte à écrire. » :
}
publish-unfinished = Ce site n'est pas fini.
    .aide = Complétez-les, puis relancez. Pour publier tout de même à cette adresse : --allow-unfinished
publish-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
publish-next-change = « { $name } » changera de lui-même le { $date } : un ajout daté y commence ou s'y termine. Republiez ce jour-là.
publish-ics-written = Écrit : { $path } (à ouvrir dans votre agenda).
publish-ics-empty = Écrit : { $path } (sans date : rien ne changera de soi-même).
publish-ics-taken = « { $path } » existe déjà, et n'est pas un agenda de Jalon : il n'est pas remplacé.
    .aide = Donnez un autre nom à --ics. Le site est en ligne, rien d'autre n'est à refaire.
publish-ics-summary = Republier le guide : { $name }
publish-ics-description = Un ajout daté commence ou se termine. La commande : jalon publier { $id } --to { $target }
publish-first = Première publication à cet endroit.
publish-missing-folder = Le dossier « { $folder } » n'existe pas chez l'hébergeur : il sera créé, dans « { $above } ».
publish-missing-folder-home = Le dossier « { $folder } » n'existe pas chez l'hébergeur : il sera créé, dans le dossier d'accueil du compte.
publish-missing-folder-beside = Le dossier « { $folder } » n'existe pas chez l'hébergeur : il sera créé. Dans « { $above } » se trouvent : { $names }. Si le site doit aller dans l'un d'eux, corrigez « dossier ».
publish-missing-folder-beside-home = Le dossier « { $folder } » n'existe pas chez l'hébergeur : il sera créé. Dans le dossier d'accueil du compte se trouvent : { $names }. Si le site doit aller dans l'un d'eux, corrigez « dossier ».
publish-pages-added = { $n ->
    [one] Page ajoutée : { $n }
   *[other] Pages ajoutées : { $n }
}
publish-pages-changed = { $n ->
    [one] Page modifiée : { $n }
   *[other] Pages modifiées : { $n }
}
publish-pages-removed = { $n ->
    [one] Page supprimée : { $n }
   *[other] Pages supprimées : { $n }
}
publish-others = Autres fichiers : { $added ->
    [one] { $added } ajouté
   *[other] { $added } ajoutés
}, { $changed ->
    [one] { $changed } modifié
   *[other] { $changed } modifiés
}, { $removed ->
    [one] { $removed } supprimé
   *[other] { $removed } supprimés
}
publish-stale = { $n ->
    [one] { $n } texte local à relire, le texte commun a changé depuis (jalon relire) :
   *[other] { $n } textes locaux à relire, le texte commun a changé depuis (jalon relire) :
}
publish-one-place = Les sites de plusieurs territoires iraient au même endroit par la cible « { $name } » : chacun effacerait le précédent.
    .aide = Écrivez {"{"}territoire{"}"} dans l'un des mots de « commande », ou nommez un seul territoire.
publish-alarm-other = Le site de « { $other } » est à cet endroit : il serait remplacé.
    .aide = Pour que chaque territoire ait sa place, écrivez {"{"}territoire{"}"} dans le chemin de la cible. Si le remplacement est voulu, relancez avec --allow-removals.
publish-alarm-nested = Le site de « { $other } » a été publié autour de cet endroit, ou à l'intérieur : un territoire publié seul va à l'endroit indiqué, plusieurs ensemble vont chacun dans un sous-dossier.
publish-alarm-project = Le site d'un autre projet est à cet endroit, celui du guide « { $guide } » : il serait remplacé.
    .aide = Vérifiez que la cible est la bonne. Si ce guide a seulement changé de titre, ou si le remplacement est voulu, relancez une fois avec --allow-removals.
publish-inside = Un site ne peut pas être publié dans « { $path } » : ce dossier appartient au projet.
    .aide = Dans publier.toml, donnez un autre « chemin » à la cible « { $name } », par exemple ../en-ligne.
publish-built = Un site ne peut pas être publié dans « { $path } » : c'est la place d'un site construit par jalon construire.
    .aide = Dans publier.toml, donnez un autre « chemin » à la cible « { $name } », par exemple ../en-ligne.
publish-resumes = Une publication interrompue est reprise : ce qui manque est envoyé, ce qui restait à retirer l'est.
publish-send = { $n ->
    [one] À envoyer : { $n } fichier, { $size }
   *[other] À envoyer : { $n } fichiers, { $size }
}
publish-more = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
}
publish-bytes = { $size } o
publish-kilobytes = { $size } ko
publish-megabytes = { $size } Mo
publish-comma = ,
publish-gaps = Cet hébergeur ne sait pas remplacer un fichier d'un coup : chacun manquera un court instant.
publish-blind = Cet hébergeur ne dit pas ce qu'il contient : le plan se fie à la dernière publication faite d'ici.
publish-yielded = { $n ->
    [one] Gardé tel qu'il est chez l'hébergeur ({ $n } fichier de configuration qui n'est pas de Jalon) :
   *[other] Gardés tels qu'ils sont chez l'hébergeur ({ $n } fichiers de configuration qui ne sont pas de Jalon) :
}
publish-gone = { $n ->
    [one] Effacé à la main chez l'hébergeur, et renvoyé ({ $n } fichier) :
   *[other] Effacés à la main chez l'hébergeur, et renvoyés ({ $n } fichiers) :
}
publish-edited = { $n ->
    [one] { $n } fichier a été modifié à la main chez l'hébergeur depuis la dernière publication :
   *[other] { $n } fichiers ont été modifiés à la main chez l'hébergeur depuis la dernière publication :
}
    .aide = Reportez ces modifications dans le projet, puis republiez ; ou relancez avec --overwrite-live-edits, qui garde une copie de ce qui est en ligne.
publish-foreign = { $n ->
    [one] { $n } fichier que Jalon n'a pas publié occupe déjà la place :
   *[other] { $n } fichiers que Jalon n'a pas publiés occupent déjà la place :
}
    .aide = Vérifiez que le dossier de la cible est le bon. Pour les remplacer tout de même, relancez avec --overwrite-live-edits, qui en garde une copie.
publish-strangers = { $n ->
    [one] Le dossier contient déjà { $n } élément que Jalon n'a pas publié, peut-être un autre site :
   *[other] Le dossier contient déjà { $n } éléments que Jalon n'a pas publiés, peut-être un autre site :
}
    .aide = Donnez plutôt à la cible un dossier à elle. S'il faut publier par-dessus, relancez avec --onto et le nom du dossier : --onto "{ $folder }". Rien de ce que contient le dossier n'est enlevé.
publish-alarm-home = La page d'accueil disparaîtrait du site.
publish-alarm-many = { $n } pages sur { $all } disparaîtraient du site.
publish-alarm = Si c'est bien ce que vous voulez, relancez avec --allow-removals.
publish-host-key = « { $host } » n'est pas encore connu de cette machine. Sa clé { $algorithm } a pour empreinte :
        { $fingerprint }
    Comparez-la à celle que donne l'hébergeur (son espace client, son aide, un courriel). Une autre empreinte veut dire une autre machine.
publish-host-key-ask = Est-ce la bonne ? Jalon s'en souviendra. (o/N)
publish-on-line = En ligne : { $address }
publish-done = { $n ->
    [one] Publié sur « { $target } » : { $names }.
   *[other] Publiés sur « { $target } » : { $n } sites ({ $names }).
}
publish-withdrawn = { $n ->
    [one] Retiré de « { $target } » : { $names }.
   *[other] Retirés de « { $target } » : { $n } sites ({ $names }).
}
publish-same = { $n ->
    [one] Déjà à jour sur « { $target } » : { $names }.
   *[other] Déjà à jour sur « { $target } » : { $n } sites ({ $names }).
}
publish-planned = { $n ->
    [one] Prêt à publier sur « { $target } » : { $names }. Rien n'a été envoyé.
   *[other] Prêts à publier sur « { $target } » : { $n } sites ({ $names }). Rien n'a été envoyé.
}
publish-declined = { $n ->
    [one] Non publié, à votre demande : { $names }.
   *[other] Non publiés, à votre demande : { $n } sites ({ $names }).
}
publish-held = { $n ->
    [one] Retenu en attendant votre décision (voir plus haut) : { $names }.
   *[other] Retenus en attendant votre décision (voir plus haut) : { $n } sites ({ $names }).
}
publish-faulty = { $n ->
    [one] Non publié, des erreurs sont à corriger : { $names }.
   *[other] Non publiés, des erreurs sont à corriger : { $n } sites ({ $names }).
}
publish-blocked = { $n ->
    [one] Non publié tant que le guide commun ou le thème n'est pas corrigé (jalon verifier) : { $names }.
   *[other] Non publiés tant que le guide commun ou le thème n'est pas corrigé (jalon verifier) : { $n } sites ({ $names }).
}
publish-refused = { $n ->
    [one] Non publié, la machine ou l'hébergeur a refusé (voir plus haut) : { $names }.
   *[other] Non publiés, la machine ou l'hébergeur a refusé (voir plus haut) : { $n } sites ({ $names }).
}
publish-said = Réponse reçue : { $said }

fault-unreachable = « { $what } » ne répond pas.
    .aide = Vérifiez le nom de l'hébergeur, le port et votre connexion, puis relancez la commande.
fault-lost = La connexion avec l'hébergeur s'est coupée (« { $what } »).
    .aide = Relancez la même commande : elle reprend là où elle s'est arrêtée. Le site en ligne reste lisible.
fault-silent = « { $what } » ne répond plus : la connexion tient, mais plus rien n'arrive.
    .aide = Relancez la même commande : elle reprend là où elle s'est arrêtée, et le site en ligne reste lisible. Si cela se répète, demandez à l'hébergeur si son service est en panne. Une réponse est attendue 30 secondes ; JALON_ATTENTE=120 en attend 120.
fault-login = « { $what } » refuse le compte ou le mot de passe.
    .aide = Vérifiez « compte », puis la clé (« cle »), ou d'où vient le mot de passe : mot_de_passe_env, mot_de_passe_commande ou mot_de_passe_demande.
fault-host-key-changed = « { $what } » ne présente plus la même clé que d'habitude : ce n'est peut-être plus la même machine.
    .aide = N'envoyez rien avant d'avoir demandé à l'hébergeur s'il a changé de clé. Si oui, retirez l'ancienne : ssh-keygen -R NOM, puis connectez-vous une fois avec ssh.
fault-host-key-unknown = « { $what } » n'est pas encore connu de cette machine.
    .aide = Comparez son empreinte à celle que donne l'hébergeur, puis lancez une fois la publication dans un terminal, sans --yes : Jalon demandera s'il faut s'y fier.
fault-certificate = Le certificat de « { $what } » n'est pas reconnu.
    .aide = Demandez à l'hébergeur le fichier de son certificat, et indiquez-le : certificat = "fichier.pem".
fault-no-encryption = « { $what } » n'offre pas de connexion chiffrée (AUTH TLS, PROT P).
    .aide = Sans elle, le mot de passe serait lisible sur tout le réseau : rien n'a été envoyé. Demandez à l'hébergeur d'activer FTP avec TLS (« FTPS explicite »), ou prenez une cible de type sftp.
fault-no-sftp = « { $what } » n'ouvre pas SFTP à ce compte.
    .aide = Demandez à l'hébergeur d'ouvrir SFTP (ou SSH) pour ce compte. Si la réponse est un message d'accueil, c'est l'interpréteur de commandes du compte qui l'affiche (.bashrc, .profile) : qu'il ne le fasse que dans un terminal.
fault-unsupported = L'hébergeur refuse une commande dont la publication a besoin : { $what }.
    .aide = Sans elle, rien ne dit si un fichier est arrivé entier. Demandez à l'hébergeur de l'admettre, ou prenez une cible de type sftp.
fault-read-only-folder = Le compte n'a pas le droit d'écrire dans le dossier du site : « { $what } ».
    .aide = Vérifiez « dossier » tel que le compte le voit, et que ce dossier appartient au compte : chez certains hébergeurs, seul un sous-dossier (www, htdocs, public_html) lui appartient. L'hébergeur peut en changer le propriétaire.
fault-denied = « { $what } » : l'accès est refusé.
    .aide = Vérifiez que le compte a le droit d'écrire dans ce dossier, et qu'aucun fichier n'y est protégé.
fault-held = « { $what } » est tenu ouvert par un autre programme.
    .aide = Fermez le programme qui le tient : un éditeur, un lecteur de PDF, une fenêtre de fichiers ou un terminal ouvert dans ce dossier, un serveur web. Un antivirus ou une synchronisation (OneDrive) le rend après quelques instants. Puis relancez la même commande : le site en place y est encore.
fault-no-link = « { $what } » ne peut pas être un lien sur cette machine.
    .aide = Écrivez bascule = "echange" dans publier.toml : le dossier sera une copie. (Sous Windows, les liens demandent le mode développeur ; certains disques n'en ont pas.)
fault-full = Il n'y a plus de place pour « { $what } » : le disque est plein, ou le quota du compte est atteint.
    .aide = Libérez de la place chez l'hébergeur ou sur ce disque, ou faites augmenter le quota, puis relancez la même commande. Le site en ligne reste celui d'avant, ou reprend là où il en était.
fault-no-program = Le programme « { $what } » est introuvable.
    .aide = Installez-le, ou vérifiez que son dossier est dans le chemin de recherche (PATH).
fault-program = Le programme « { $what } » a échoué.
    .aide = Regardez sa réponse, corrigez ce qu'elle signale, puis relancez la commande.
fault-no-secret = Le mot de passe n'a pas pu être obtenu (« { $what } »).
    .aide = Vérifiez la variable d'environnement, ou la commande du trousseau, que nomme publier.toml.
fault-locked = Une autre publication est en cours, ou a été interrompue : { $what } (depuis { $said }).
    .aide = Attendez qu'elle finisse, ou demandez à cette personne. Si elle a été abandonnée, relancez avec --break-lock.
fault-busy = Jalon publie déjà là en ce moment, dans une autre fenêtre ou pour un autre projet (« { $what } »).
    .aide = Attendez que cette publication finisse, puis relancez la vôtre.
fault-changed = Quelque chose a changé depuis que le plan a été montré (« { $what } ») : rien de plus n'est envoyé.
    .aide = Relancez la commande : un nouveau plan sera montré.
fault-edited-meanwhile = « { $what } » a été modifié chez l'hébergeur pendant l'envoi : il n'a pas été écrasé, l'envoi s'est arrêté là.
    .aide = Relancez la même commande : elle reprend où elle en était, et le plan montre ce fichier.
fault-taken-over = Quelqu'un d'autre a repris la publication vers « { $what } » pendant l'envoi : rien de plus n'a été envoyé.
    .aide = Attendez que cette publication finisse, puis relancez la vôtre : un nouveau plan sera montré.
fault-begun-elsewhere = La première publication vers « { $what } » a été commencée depuis un autre ordinateur, et interrompue.
    .aide = Ce qu'elle a couvert est gardé là-bas : annulez depuis cet ordinateur, ou publiez d'ici, sans --undo, pour la terminer.
fault-damaged = « { $what } » n'est pas arrivé entier chez l'hébergeur.
    .aide = Relancez la même commande : le fichier sera renvoyé. Le site en ligne reste lisible.
fault-foreign = « { $what } » contient autre chose qu'un site publié par Jalon.
    .aide = Choisissez un dossier ou un fichier vide, ou déplacez ce qui s'y trouve.
fault-other-output = « { $what } » n'est pas la place d'un site publié : { $said }.
    .aide = Rien n'y a été touché. Dans publier.toml, donnez à la cible un dossier nouveau ou vide.
fault-no-previous = Il n'y a pas de publication d'avant à remettre en ligne.
    .aide = L'annulation se fait depuis l'ordinateur qui a publié, et ne remonte pas au-delà de ce qu'il a gardé.
fault-not-ours = Ce qui est en ligne sur « { $what } » n'est pas la dernière publication faite d'ici.
    .aide = Quelqu'un a publié depuis, d'un autre ordinateur : c'est de là qu'il faut annuler.
fault-other = « { $what } » : l'opération a échoué.
    .aide = Relancez la commande ; si cela se répète, transmettez ce message.

publish-read-me = { $title }

    Ce dossier est un site web complet : des fichiers simples, sans base de données ni programme à installer.

    Pour le mettre en ligne
    1. Décompressez l'archive.
    2. Copiez tout son contenu dans le dossier du site, chez l'hébergeur.
    3. Ouvrez la page index.html à l'adresse du site, puis une page au hasard.

    Adresse prévue : { $address }

    Pour le lire sans le mettre en ligne, ouvrez index.html dans un navigateur.

    Le fichier manifest.json donne la liste des fichiers, leur taille et leur empreinte (BLAKE3) : il permet de vérifier que tout est arrivé.

J801 = « { $key } » semble contenir un mot de passe ou un jeton : ce fichier n'est pas un endroit pour cela.
    .titre = Secret dans un fichier
    .aide = Retirez-le, changez-le s'il a été partagé, et dites d'où il vient : mot_de_passe_env = "NOM_DE_VARIABLE", mot_de_passe_commande = ["programme", "argument"] (un trousseau) ou mot_de_passe_demande = true.
J802 = « { $key } » ne dit jamais où est le site.
    .titre = Dossier non nommé
    .aide = Écrivez {"{"}dossier{"}"} à la place du dossier dans l'un des arguments, par exemple ["rclone", "sync", "{"{"}dossier{"}"}", "mairie:guide"].

cli-publish-snippet = Écrit la configuration d'un serveur web (nginx ou caddy) pour la cible, et s'arrête là
verify-missing = Absent chez l'hébergeur : { $what }
verify-differs = Modifié chez l'hébergeur : { $what }
verify-files = Fichiers conformes à la dernière publication : { $found }
verify-unreachable = { $what } ne répond pas ({ $found })
verify-status = { $what } répond { $found } au lieu de 200
verify-htaccess = { $what } répond { $found } : ce serveur n'admet sans doute pas le fichier .htaccess qui accompagne le site. Écrivez aides = [] dans la cible, puis republiez
verify-type = { $what } est servi comme « { $found } »
verify-stale = { $what } n'est pas la page publiée : un cache la garde, ou l'adresse est celle d'un autre dossier
verify-page = { $what } répond { $found }, telle qu'elle a été publiée
usage-snippet-sign = Ce chemin ne peut pas être écrit dans la configuration de ce serveur : « { $path } ».
    .aide = Rien n'y protège certains signes de ce chemin ou de l'adresse ($ pour nginx, {"{mot}"} pour Caddy) : renommez le dossier, ou donnez-lui un lien d'un autre nom.
verify-header = { $what } : l'en-tête { $found } manque (voir la clé « aides » de la cible, ou --snippet)
verify-cache = { $what } pourrait être gardé un an par les navigateurs (Cache-Control : « { $found } »)
verify-cache-good = { $what } est gardé par les navigateurs ({ $found })
verify-nowhere = { $what } : une page absente répond bien { $found }, mais sans la page 404 du site
verify-nowhere-good = { $what } : une page absente répond { $found }, avec la page 404 du site
verify-nowhere-status = { $what } : une page absente répond { $found } au lieu de 404
verify-redirect = { $what } : cette ancienne adresse ne mène plus à la page (réponse { $found })
verify-redirect-good = { $what } : cette ancienne adresse mène toujours à la page (réponse { $found })
verify-no-address = Ajoutez « adresse » à la cible pour vérifier aussi les pages telles que les lecteurs les reçoivent.
verify-all-good = Ce qui est en ligne est conforme.
verify-some-bad = Ce qui est en ligne n'est pas conforme : les lignes marquées « ! » sont à corriger. Republier remet les fichiers en place.
