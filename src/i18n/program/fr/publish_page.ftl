
### The page « Publier » of the preview.

publish-page-elsewhere = Publier ne se fait que sur l'ordinateur où Jalon tourne.
publish-page-busy = Une publication est déjà en cours : attendez qu'elle finisse.
publish-page-broken = Jalon s'est arrêté sur une faute de son côté : rien ne dit ce qui a été fait. Recommencez par « Voir ce qui va changer ».
publish-page-odd-file = Le fichier publier.toml n'est pas un texte.
publish-page-told = Jalon ne peut pas continuer.
publish-page-not-trusted = La clé n'a pas été notée : l'hébergeur en présente une autre que celle que vous avez vue.
    .aide = N'envoyez rien. Essayez de nouveau, et comparez l'empreinte à celle que donne l'hébergeur.
publish-page-no-address = Cette cible ne dit pas à quelle adresse se lit le site : seuls les fichiers ont été comparés.
publish-page-stale = { $n ->
    [one] { $n } texte local est à relire : le texte commun a changé depuis.
   *[other] { $n } textes locaux sont à relire : le texte commun a changé depuis.
}
publish-page-yielded = { $n ->
    [one] { $n } fichier de réglage de l'hébergeur reste tel qu'il est.
   *[other] { $n } fichiers de réglage de l'hébergeur restent tels qu'ils sont.
}
publish-page-gone = { $n ->
    [one] { $n } fichier a été effacé à la main chez l'hébergeur : il est renvoyé.
   *[other] { $n } fichiers ont été effacés à la main chez l'hébergeur : ils sont renvoyés.
}
publish-page-sort = Ce genre d'hébergeur s'écrit dans le fichier publier.toml.
publish-page-name = Le nom ne peut contenir que des minuscules sans accent, des chiffres et des tirets, par exemple mairie-2.
publish-page-port = Le port est un nombre, par exemple 22.
publish-page-control = Un champ contient un caractère invisible : tapez-le de nouveau.
publish-page-taken = Ce nom est déjà pris par un autre hébergeur de ce guide.
publish-page-mend-first = Le fichier publier.toml contient des erreurs : elles doivent d'abord être corrigées.

## What to do about a refusal, in the browser

publish-page-help-unreachable = L'adresse du serveur est peut-être mal écrite, ou cet ordinateur n'a pas de réseau. Recopiez l'adresse depuis l'espace client de l'hébergeur ; pour SFTP le port est presque toujours 22, pour FTP avec TLS 21.
publish-page-help-lost = Recommencez : l'envoi reprend là où il s'est arrêté. Le site en ligne reste lisible.
publish-page-help-silent = Recommencez dans un moment : l'envoi reprend là où il s'est arrêté, et le site en ligne reste lisible. Si cela se répète, demandez à l'hébergeur si son service est en panne.
publish-page-help-login = Recopiez l'identifiant depuis l'espace client de l'hébergeur, et tapez de nouveau le mot de passe. C'est celui du compte FTP ou SFTP, rarement celui de l'espace client ; l'espace client permet d'en choisir un nouveau.
publish-page-help-host-key-changed = N'envoyez rien avant d'avoir demandé à l'hébergeur s'il a changé la clé de son serveur. S'il le confirme, l'ancienne clé se retire par la commande ssh-keygen -R suivie de l'adresse du serveur.
publish-page-help-host-key-unknown = Comparez l'empreinte à celle que donne l'hébergeur, dans son aide ou par téléphone, avant de continuer.
publish-page-help-no-sftp = Cette offre, ou ce compte, n'a pas SFTP. Activez-le dans l'espace client de l'hébergeur s'il y est, demandez-le-lui, ou choisissez FTP avec TLS.
publish-page-help-no-encryption = Sans chiffrement, le mot de passe serait lisible sur tout le réseau : rien n'a été envoyé. Choisissez SFTP, ou demandez à l'hébergeur d'activer FTP avec TLS.
publish-page-help-read-only-folder = Le dossier n'est sans doute pas le bon : chez beaucoup d'hébergeurs, seul un sous-dossier (www, htdocs, public_html) est à vous. Choisissez-le en le regardant.
publish-page-help-denied = Vérifiez que ce compte a le droit d'écrire dans ce dossier, et qu'aucun fichier n'y est protégé.
publish-page-help-full = Libérez de la place chez l'hébergeur, ou faites augmenter votre espace, puis recommencez. Le site en ligne reste celui d'avant, ou reprend là où il en était.
publish-page-help-locked = Attendez qu'elle finisse, ou demandez à cette personne. Si elle a été abandonnée, vous pouvez la reprendre à votre compte.
publish-page-help-changed = Regardez de nouveau ce qui va changer : un autre plan sera montré.
publish-page-help-damaged = Recommencez : le fichier sera renvoyé. Le site en ligne reste lisible.

## What the browser fills in

preview-workshop-publish = Publier
preview-workshop-publish-lead = Mettre le site en ligne : ce qui va changer est montré d'abord.
preview-publish = Publier
preview-publish-title = Publier – { $name }
preview-publish-lead = Mettez votre site en ligne. Vous voyez d'abord ce qui va changer, page par page ; rien n'est envoyé avant votre accord.
preview-publish-what = Quel site, et où ?
preview-publish-territory = Le site
preview-publish-target = L'hébergeur
preview-publish-none = Aucun hébergeur n'est encore déclaré pour ce guide.
preview-publish-sort-dossier = Un dossier de cet ordinateur
preview-publish-sort-zip = Un zip pour le webmestre
preview-publish-sort-git = Une branche git
preview-publish-sort-sftp = SFTP
preview-publish-sort-rsync = rsync
preview-publish-sort-ftps = FTP avec TLS
preview-publish-sort-command = Un programme à vous
preview-publish-password = Mot de passe
preview-publish-password-hint = Il reste dans cette page jusqu'à ce que vous la quittiez ; il n'est écrit nulle part.
preview-publish-password-missing = Tapez d'abord le mot de passe.
preview-publish-plan = Voir ce qui va changer
preview-publish-try = Essayer la connexion
preview-publish-verify = Vérifier ce qui est en ligne
preview-publish-undo = Revenir à la publication d'avant
preview-publish-doing-try = Connexion à l'hébergeur…
preview-publish-doing-trust = La clé de l'hébergeur est notée…
preview-publish-doing-plan = Le site est construit et comparé à ce qui est en ligne…
preview-publish-doing-publish = Publication en cours. Gardez cette page et la fenêtre de Jalon ouvertes.
preview-publish-doing-verify = Les pages en ligne sont relues…
preview-publish-doing-other = Une publication est en cours…
preview-publish-sent = { $n } sur { $all } envoyés
preview-publish-left = encore { $left } environ
preview-publish-cut = La fenêtre de Jalon ne répond plus. Si elle est fermée, rouvrez-la puis recommencez : l'envoi reprendra là où il s'est arrêté.
preview-publish-refused = Cela n'a pas marché
preview-publish-key = Cet hébergeur n'est pas encore connu de cet ordinateur. Comparez cette empreinte à celle que donne { $name }, dans son aide ou par téléphone :
preview-publish-key-yes = C'est la bonne : continuer
preview-publish-key-no = Ne pas continuer
preview-publish-stopped = Rien n'a été envoyé.
preview-publish-unlock = Reprendre cette publication à mon compte
preview-publish-tried = La connexion marche
preview-publish-tried-site = Le site de « { $name } » publié par Jalon est dans { $place }.
preview-publish-tried-other = Un site publié par Jalon est dans { $place }.
preview-publish-tried-empty = Le dossier est là, et vide : { $place }.
preview-publish-tried-strangers = Le dossier { $place } contient autre chose qu'un site publié par Jalon :
preview-publish-tried-blind = Cet hébergeur ne montre pas ce qu'il contient.
preview-publish-same = Tout est déjà en ligne
preview-publish-same-lead = Le site en ligne est exactement celui de cet ordinateur : il n'y a rien à envoyer.
preview-publish-faulty = Ce site a des erreurs
preview-publish-faulty-lead = Il ne peut pas être publié tant qu'elles y sont : ce qui est en ligne reste tel quel.
preview-publish-faulty-see = Voir ce qui est à corriger
preview-publish-planned = Ce qui va changer
preview-publish-anew = Quelque chose a changé depuis le plan que vous avez vu, ou il manque un accord : rien n'a été envoyé. Voici le plan d'à présent.
preview-publish-place = Le site va dans { $place }.
preview-publish-first = C'est la première publication à cet endroit.
preview-publish-added-one = { $n } page ajoutée
preview-publish-added-many = { $n } pages ajoutées
preview-publish-changed-one = { $n } page modifiée
preview-publish-changed-many = { $n } pages modifiées
preview-publish-removed-one = { $n } page supprimée
preview-publish-removed-many = { $n } pages supprimées
preview-publish-files-one = À envoyer : { $n } fichier,
preview-publish-files-many = À envoyer : { $n } fichiers,
preview-publish-strangers = Le dossier contient déjà des fichiers qui ne viennent pas de Jalon, peut-être un autre site :
preview-publish-strangers-hint = Si vous publiez, ceux qui portent le même nom qu'un fichier du guide seront remplacés. Si ce n'est pas voulu, choisissez un autre dossier.
preview-publish-onto = Pour publier malgré cela, tapez le nom du dossier : { $name }
preview-publish-edits = Ces fichiers ont été modifiés à la main chez l'hébergeur depuis la dernière publication :
preview-publish-edits-agree = Les remplacer, après en avoir gardé une copie sur cet ordinateur
preview-publish-alarm-agree = C'est bien ce que je veux
preview-publish-go = Publier
preview-publish-go-undo = Remettre en ligne
preview-publish-drop = Ne rien envoyer
preview-publish-done = C'est en ligne
preview-publish-done-undo = La publication d'avant est de nouveau en ligne
preview-publish-done-lead = Tout est arrivé, et a été contrôlé.
preview-publish-verified-good = Tout est bien en ligne
preview-publish-verified-bad = Quelque chose ne va pas en ligne
preview-publish-check-good = Bien :
preview-publish-check-better = À améliorer :
preview-publish-check-bad = À corriger :
preview-publish-new-host = Est-ce le bon serveur ?
preview-publish-form-add = Ajouter un hébergeur
preview-publish-form-change = Modifier cet hébergeur
preview-publish-form-edit = Hébergeur « { $name } »
preview-publish-form-which = Chez qui est votre site ?
preview-publish-form-save = Enregistrer
preview-publish-form-drop = Annuler
preview-publish-form-saved = « { $name } » est enregistré dans publier.toml.
preview-publish-form-undo = Revenir à ce qui était écrit
preview-publish-form-undone = Ce qui était écrit avant est de nouveau là.
preview-publish-form-missing = À remplir : { $name }
preview-publish-unchecked = Non vérifié.
preview-publish-unchecked-why = Jalon n'a pas trouvé tout cela dans la documentation de cet hébergeur, ou pas dans une documentation récente : suivez ce que dit votre espace client, puis essayez la connexion.
preview-publish-host-ovh = OVHcloud
preview-publish-host-ovh-where = Dans l'espace client OVHcloud : Web Cloud, Hébergements, votre hébergement, puis l'onglet « FTP - SSH ». Si SFTP n'y est pas actif pour ce compte : « … », « Editer », « FTP et SFTP ». Prenez le port qui s'y affiche. Le dossier est d'ordinaire www ; l'onglet « Multisite » le dit, colonne « Dossier racine ».
preview-publish-host-ovh-host = Serveur FTP et SFTP
preview-publish-host-ovh-login = Login principal
preview-publish-host-ionos = IONOS
preview-publish-host-ionos-where = Dans votre compte IONOS : Menu, Hébergement, puis « Administrer » dans la vignette « SFTP & SSH » (« FTPS » sur un hébergement Windows : choisissez alors FTP avec TLS). Le compte principal voit tout l'espace Web.
preview-publish-host-gandi = Gandi
preview-publish-host-gandi-where = Gandi ouvre ses hébergements Web en SFTP : l'adresse et l'identifiant (un nombre) sont sur la page de votre hébergement. Les pages du site vont dans le dossier htdocs du nom de domaine.
preview-publish-host-infomaniak = Infomaniak
preview-publish-host-infomaniak-where = Dans le Manager Infomaniak : Hébergement Web, votre hébergement, puis la page des comptes FTP. L'adresse se termine d'ordinaire par ftp.infomaniak.com.
preview-publish-host-o2switch = o2switch
preview-publish-host-o2switch-where = L'adresse du serveur et les codes du compte FTP sont dans le courriel « Bienvenue chez o2switch », et dans cPanel, « Comptes FTP ». Avec SFTP, le compte est celui de cPanel.
preview-publish-host-other = Un autre hébergeur
preview-publish-host-other-where = Cherchez « FTP » ou « SFTP » dans l'espace client de votre hébergeur, ou demandez-lui : l'adresse du serveur, l'identifiant et le dossier du site.
preview-publish-host-zip = Un zip pour le webmestre
preview-publish-host-folder = Un dossier de cet ordinateur ou du réseau
preview-publish-field-name = Nom de cet hébergeur dans le guide
preview-publish-field-name-hint = Pour le reconnaître : minuscules, chiffres et tirets.
preview-publish-field-sort = Par quel chemin
preview-publish-field-host = Adresse du serveur
preview-publish-field-host-hint = Sans http:// ni dossier.
preview-publish-field-port = Port
preview-publish-field-login = Identifiant
preview-publish-field-folder = Dossier du site chez l'hébergeur
preview-publish-field-folder-hint = Le plus sûr est de le choisir en regardant. {"{"}territoire{"}"} y tient la place du nom de chaque territoire.
preview-publish-field-zip = Fichier zip à écrire
preview-publish-field-zip-hint = Vu du dossier du guide : ../site.zip l'écrit à côté.
preview-publish-field-path = Dossier
preview-publish-field-path-hint = Le chemin entier, hors du dossier du guide. Le site y sera dans un dossier à lui.
preview-publish-field-address = Adresse du site en ligne
preview-publish-field-address-hint = Facultatif, par exemple https://www.exemple.fr/guide/ : pour l'ouvrir et le vérifier après l'envoi.
preview-publish-look = Enregistrer et choisir le dossier en regardant
preview-publish-look-home = Ce que voit votre compte
preview-publish-look-in = Dans « { $name } »
preview-publish-look-files = Fichiers : { $names }
preview-publish-look-no-files = Aucun fichier ici.
preview-publish-look-here = Prendre ce dossier
preview-publish-look-below = Un nouveau dossier « guide » ici
preview-publish-doing-look = L'hébergeur est regardé…
preview-publish-others = Autres fichiers (images, styles, documents) : { $names }.
preview-publish-others-add = { $n } à ajouter
preview-publish-others-change = { $n } à modifier
preview-publish-others-remove = { $n } à supprimer
preview-publish-tried-room = Place libre que le serveur annonce : { $n }. Le quota de votre offre peut être plus petit.
preview-publish-tried-full = La connexion marche, mais il n'y a plus de place
preview-publish-done-place = Le site est dans { $place }.
preview-publish-field-own = { $name } – « { $why } »
