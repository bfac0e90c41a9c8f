### What the program says, in French. Same keys and same variables as below `en/`: a test holds them equal.
### A problem's message stands under its code, `.titre` is its short name, `.aide` says what to do.

## Files and tables

J101 = Ce fichier TOML est mal écrit : { toml-slip }.
    .titre = TOML mal écrit
    .aide = { $message ->
        [duplicate-key] Gardez une seule des deux lignes. Si c'est un titre entre crochets, mettez les lignes qui le suivent sous le premier, et supprimez celui-ci.
       *[other] Regardez l'endroit souligné : un texte se met entre guillemets, une liste entre crochets, et une clé s'écrit sans accent ni espace.
    }
J102 = Ce fichier n'est pas enregistré en UTF-8 (premier octet en cause : { $offset }).
    .titre = Encodage du fichier
    .aide = Rouvrez le fichier dans votre éditeur, puis enregistrez-le en choisissant l'encodage UTF-8.
J103 = « { $key } » n'est pas une clé connue dans « { $table } ».
    .titre = Clé inconnue
    .aide = Corrigez le nom de la clé, ou supprimez la ligne : Jalon ne saurait qu'en faire.
J104 = { $state ->
    [empty] La clé « { $key } » de « { $table } » est vide.
   *[other] Il manque la clé « { $key } » dans « { $table } ».
}
    .titre = Clé manquante
    .aide = { $state ->
        [empty] Écrivez sa valeur entre les guillemets.
       *[other] Ajoutez une ligne « { $key } = … » à cet endroit.
    }
J105 = « { $key } » attend { expected-word } ; il y a ici { found-word }.
    .titre = Valeur d'un autre genre
    .aide = { $expected ->
        [date] Écrivez la date ainsi, sans guillemets : 2026-12-31.
        [string] Écrivez un texte entre guillemets, et un seul : pour plusieurs, répétez le groupe, ou voyez si la clé prend une liste.
       *[other] Réécrivez la valeur : un texte entre guillemets, un nombre ou une date sans guillemets, une liste entre crochets, oui ou non par true ou false.
    }
J106 = La clé « { $key } » n'a pas sa place dans « { $table } » : elle va { $way ->
        [top] en haut, avant la ligne { $line } « { $header } »
        [under] sous la ligne { $line } « { $header } »
       *[other] dans « { $belongs } »
    }.
    .titre = Clé mal placée
    .aide = { $way ->
        [top] Déplacez cette ligne au-dessus de la ligne { $line }
        [under] Déplacez cette ligne juste sous la ligne { $line }
        [new] Ajoutez à la fin du fichier une ligne { $belongs }, et déplacez cette ligne dessous
       *[other] Déplacez cette ligne dans « { $belongs } »
    } : dans un fichier TOML, une clé appartient au dernier titre entre crochets écrit au-dessus d'elle.
J107 = « { $key } » ne peut pas valoir « { $value } ».
    .titre = Valeur refusée
    .aide = { $form ->
        [range] Écrivez un nombre entier de { $allowed } à { $most }.
        [after] Écrivez { $allowed }, ou un jour qui le suit : la fin ne vient pas avant le début.
        [insee] Écrivez un code INSEE, de cinq signes et entre guillemets, par exemple "24001". Le nom de la commune ou son code postal n'en sont pas un.
        [filled] Écrivez le nom de la commune : cette case est vide.
        [postcodes] Écrivez des codes postaux de cinq chiffres, une espace entre deux.
        [department] Écrivez le code du département, par exemple 24 ou 2A.
        [target] Une cible s'écrit page, page#section ou page#section/bloc, par exemple « types/meuble#declaration » ; celle d'une fiche, par exemple « acteurs:mairie ». Dans l'aperçu, « modifier ici » la donne.
        [web] Écrivez l'adresse entière, telle qu'un navigateur la montre : elle commence par https://.
        [page] Écrivez une page comme chapitre/page, sans .md.
        [file] Donnez un fichier de texte, qui finit par .md.
        [either] « texte » et « fichier » donnent tous deux le texte : gardez une seule des deux lignes.
        [side] « avant » et « apres » donnent tous deux la place : gardez une seule des deux lignes.
        [colour] Écrivez le code de la couleur entre guillemets, dièse compris, par exemple "#1b5e63".
        [article] Écrivez le, la, l' ou les ; pour un nom sans article, rien entre les guillemets.
        [example] Écrivez par exemple : { $allowed }.
       *[words] Écrivez l'un de ces mots : { $allowed }.
    }
J108 = « { $id } » ne peut pas servir d'identifiant.
    .titre = Identifiant mal formé
    .aide = Écrivez-le en minuscules sans accent, avec des chiffres et des traits d'union, par exemple « aides-locales ».
J109 = Cette page n'a pas d'en-tête.
    .titre = En-tête absent
    .aide = Commencez le fichier par une ligne +++, puis titre et resume, puis une seconde ligne +++.
J110 = L'en-tête de cette page n'est pas refermé.
    .titre = En-tête non refermé
    .aide = Ajoutez une ligne +++ après la dernière clé de l'en-tête, avant le texte de la page.
J111 = L'identifiant « { $id } » est donné deux fois.
    .titre = Identifiant en double
    .aide = Changez l'un des deux : un identifiant ne désigne qu'une chose. Gardez celui qui est déjà publié.
J112 = Le fichier « { $path } » n'existe pas.
    .titre = Fichier introuvable
    .aide = Vérifiez le nom et le dossier, majuscules et accents compris, ou créez le fichier.
J113 = « { $name } » est un nom réservé : ni un territoire ni une page ne peuvent s'appeler ainsi.
    .titre = Nom réservé
    .aide = Renommez le fichier, par exemple en ajoutant à son nom celui du pays, ou un mot. (Le portail garde actifs, departements… pour lui ; Windows, con, aux, nul…)
J114 = « { $path } » sort du dossier du projet.
    .titre = Chemin hors du projet
    .aide = Copiez le fichier dans le projet, puis écrivez son chemin à partir du fichier qui le cite.
J115 = Le nom de « { $path } » ne diffère d'un autre que par les majuscules.
    .titre = Noms trop proches
    .aide = Renommez l'un des deux fichiers : Windows et macOS les confondraient.
J116 = { $kind ->
    [page] « { $path } » est une page du guide commun, pas un texte d'ici.
   *[other] Le texte « { $path } » commence par un en-tête.
}
    .titre = En-tête de trop
    .aide = { $kind ->
        [page] Mettez votre texte dans un fichier du dossier de votre territoire, par exemple "mon-pays/declaration.md", ou écrivez-le ici : texte = "…".
       *[other] Un texte ajouté par un territoire n'a pas d'en-tête : déplacez ces clés dans le fichier TOML qui le cite, ou supprimez-les, lignes +++ comprises.
    }
J117 = Le fichier « { $path } » n'est lu par personne : rien de ce qu'il contient ne paraîtra.
    .titre = Fichier laissé de côté
    .aide = { $kind ->
        [document] Copiez son texte dans une page qui finit par .md ; ou, si les lecteurs doivent le télécharger, menez-y depuis une page : [le formulaire](formulaire.docx).
       *[other] Donnez-lui le nom ou le dossier attendu : les pages finissent par .md, les territoires par .toml dans territories/, les niveaux partagés par .toml dans territories/regions/, departements/ ou zones/, les blocs du thème par .md dans le dossier theme/ d'un niveau. Sous Windows, affichez les extensions : un bloc-notes ajoute souvent .txt.
    }
J118 = Aucun fichier de territoire ne cite « { $path } » : ce texte ne paraît nulle part.
    .titre = Texte non cité
    .aide = Citez-le par « fichier = … » dans un fichier TOML, ou supprimez-le s'il ne sert plus.
J119 = L'image « { $path } » fait plus que se montrer : { $part }.
    .titre = Image active
    .aide = Ouvrez-la dans votre logiciel de dessin et enregistrez-la en « SVG simple » ou en « SVG optimisé », ou exportez-la en PNG : une image du guide ne lance aucun programme et ne va rien chercher ailleurs.
J120 = L'image « { $path } » ne peut pas être lue comme une image SVG.
    .titre = Image abîmée
    .aide = Ouvrez-la dans votre logiciel de dessin et enregistrez-la à nouveau en SVG, ou exportez-la en PNG.
J121 = Le fichier « { $path } » pèse { $size } Mo : il n'est pas lu.
    .titre = Fichier trop lourd
    .aide = Un texte du guide pèse quelques kilo-octets, et 8 Mo au plus. Partagez-le en plusieurs pages, ou rangez ces données dans un document à télécharger.
J122 = Ce texte contient un caractère de commande que personne ne voit ({ $sign }).
    .titre = Caractère de commande
    .aide = Retirez-le : retapez les mots qui l'entourent, ou collez-les sans mise en forme. Il vient souvent d'un PDF ou d'un tableur.
J123 = « { $key } = { $value } » se lit { $shown }.
    .titre = Point des milliers
    .aide = Dans un fichier TOML, le point sépare les décimales. Pour des milliers, écrivez la ligne sans point ; si la valeur est bien { $shown }, retirez le zéro de la fin, ou mettez-la entre guillemets.
J124 = Dans « { $target } », ces mots ne sont pas écrits ainsi : { $kind ->
        [fact] une partie est un fait du guide.
        [value] une partie est une valeur du territoire.
       *[mark] une partie est en gras, en italique ou dans un lien.
    }
    .titre = Correction à travers une mise en forme
    .aide = { $kind ->
        [fact] Recopiez la source, avec ses accolades, comme ci-dessus ; un chiffre du guide se corrige dans content/faits.toml, pour tous.
        [value] Recopiez la source, avec ses accolades, comme ci-dessus ; une valeur se change dans le groupe [valeurs] du territoire.
       *[mark] Recopiez la source, avec ses astérisques et ses crochets, comme ci-dessus.
    }
J125 = « { $key } » contient encore ce que le formulaire proposait : « { $value } ».
    .titre = Exemple à remplacer
    .aide = Écrivez la vraie valeur, ou supprimez la ligne : les lecteurs liraient l'exemple.
J127 = « { $path } » est une copie de « { $original } » : elle n'est pas lue.
    .titre = Copie d'un fichier
    .aide = Si la copie ne sert plus, supprimez-la. Si c'est elle qui est à jour, donnez-lui le nom de l'autre.
J128 = Ce fichier est enregistré en { $encoding } : il a été lu quand même.
    .titre = Autre encodage
    .aide = À la prochaine occasion, enregistrez-le en UTF-8 : d'autres outils liraient mal ses accents.
J129 = Ce tableau a { $columns } colonnes (au plus { $limit }).
    .titre = Tableau trop large
    .aide = Partagez-le en plusieurs tableaux, ou échangez lignes et colonnes : un téléphone montre trois ou quatre colonnes à la fois.
J130 = Cette référence mène à une adresse de { $length } caractères (au plus { $limit }).
    .titre = Adresse trop longue
    .aide = Raccourcissez l'adresse : ce qui suit « ? » ne sert souvent qu'à suivre les visiteurs.
J131 = Avec ce nom, sans article, les textes diront « { $of } », « { $to } », « { $in } ».
    .titre = Nom sans article
    .aide = Écrivez l'article à part, sur la ligne « article » (le, la, l' ou les), et le nom sans lui. Si ces trois tournures conviennent, il n'y a rien à faire.
J132 = { $why ->
        [outside] « { $path } » est un lien qui mène hors du projet : il n'est pas suivi.
       *[gone] « { $path } » est un lien qui ne mène nulle part : il n'est pas lu.
    }
    .titre = Lien laissé de côté
    .aide = Mettez à sa place une copie du fichier ou du dossier, ou supprimez le lien.
J133 = « { $value } » a perdu son zéro : lu « { $read } ».
    .titre = Zéro perdu
    .aide = Un tableur retire le zéro du début. Dans Excel, importez ces colonnes comme du texte (Données, À partir d'un fichier texte), puis enregistrez en CSV UTF-8.
J134 = Le nom de « { $path } » se lit comme celui d'un autre fichier, et n'est pas écrit avec les mêmes caractères.
    .titre = Noms jumeaux
    .aide = Gardez l'un des deux : un seul est lu. Un Mac écrit les accents à part ; renommez le fichier sans accent pour ne plus y penser.

toml-slip = { $message ->
    [accent-in-key] une clé s'écrit sans accent (« resume », « verifie_le »)
    [unseen] un caractère que personne ne voit est resté dans cette ligne ; retapez-la, ou collez la ligne proposée
    [several-lines] ces lignes sont écrites à la manière d'un autre outil
    [bad-key] une clé ne tient que des lettres sans accent, des chiffres, des tirets et des soulignés
    [bad-number] ce nombre ne se lit pas ; il s'écrit en chiffres seuls, avec un point pour les décimales (un numéro qui commence par 0 se met entre guillemets)
    [no-such-day] ce jour n'est pas au calendrier (novembre n'a que 30 jours, février 28 ou 29)
    [bad-truth] oui ou non s'écrit true ou false, sans guillemets
    [bad-date] ce jour ne se lit pas ; une date s'écrit 2026-12-31, sans guillemets
    [bad-string] ce texte entre guillemets n'est pas refermé, ou tient un signe qu'il ne peut pas tenir ; un texte sur plusieurs lignes va entre trois guillemets
    [curly-quote] il faut ici des guillemets droits, comme " ; un traitement de texte en met des courbes
    [duplicate-key] cette clé, ou ce titre entre crochets, est déjà écrite plus haut
    [escape] une barre oblique inversée \ doit être suivie d'une lettre permise ; dans un chemin, mettez /
    [extra-comma] il y a une virgule de trop
    [line-end] cette fin de ligne, ou ce qui suit, n'est pas permise ici
    [missing-comma] il manque une virgule entre deux valeurs
    [missing-truth] il manque une valeur après le signe = ; écrivez true ou false, ou retirez la ligne si vous ne savez pas
    [missing-equals] il manque le signe = entre une clé et sa valeur
    [missing-quotes] ce texte doit être entre guillemets droits
    [missing-value] il manque une valeur après le signe =
    [too-deep] trop de listes ou de groupes sont mis les uns dans les autres
    [unclosed] un crochet ou une accolade n'est pas refermé
   *[other] quelque chose ne se lit pas ici
}
expected-word = { $expected ->
    [string] un texte entre guillemets
    [integer] un nombre entier
    [float] un nombre
    [number] un nombre
    [boolean] true ou false
    [datetime] une date
    [date] une date
    [array] une liste entre crochets
    [table] un groupe de clés
    [array-of-strings] une liste de textes, entre crochets
    [array-of-tables] une suite de groupes, chacun sous son titre entre doubles crochets
   *[other] { $expected }
}
found-word = { $found ->
    [string] un texte
    [integer] un nombre entier
    [float] un nombre à virgule
    [number] un nombre
    [boolean] true ou false
    [datetime] une date avec une heure, ou qui n'existe pas
    [date] une date
    [array] une liste
    [table] un groupe de clés
    [unreadable] quelque chose qui ne se lit pas
   *[other] { $found }
}

## Markdown

J201 = L'encadré « ::: { $name } » n'est jamais refermé.
    .titre = Encadré non refermé
    .aide = Ajoutez une ligne ::: après la dernière ligne de l'encadré. S'il en contient un autre, celui du dehors prend plus de deux-points : ::::.
J202 = Cette ligne ::: ne referme rien.
    .titre = Fermeture en trop
    .aide = Supprimez-la, ou ouvrez plus haut l'encadré qu'elle devait refermer. Les directives d'une seule ligne, comme « ::: contacts mairie », ne se referment pas.
J203 = « ::: { $name } » n'existe pas.
    .titre = Directive inconnue
    .aide = Corrigez le mot qui suit les deux-points : a-savoir, attention, exemple, etapes, a-retenir, si, bloc, local, contacts, aides…
J204 = La directive « ::: { $name } » ne comprend pas « { $argument } ».
    .titre = Argument de directive
    .aide = Vérifiez ce qui suit le nom de la directive : un identifiant déclaré, ou {"{#identifiant}"} pour un bloc.
J205 = Le HTML n'est pas admis dans les textes.
    .titre = HTML dans un texte
    .aide = Écrivez la même chose en Markdown, ou avec un encadré ::: ; retirez un commentaire <!-- … --> ; pour montrer le signe <, mettez-le entre accents graves.
J206 = Un titre de premier rang (#) n'a pas sa place dans le texte.
    .titre = Rang de titre
    .aide = Le titre de la page est dans son en-tête. Commencez les titres du texte à deux dièses : ##.
J207 = Le titre « { $title } » n'a pas d'identifiant.
    .titre = Titre sans identifiant
    .aide = Ajoutez à la fin de la ligne un identifiant stable, par exemple {"{#declaration}"} : les territoires et les liens s'en servent.
J208 = L'ancre « { $id } » est donnée deux fois dans cette page.
    .titre = Ancre en double
    .aide = Changez l'une des deux. Si la page est déjà publiée, gardez l'ancre de la plus ancienne.
J209 = La condition parle de « { $atom } », que le guide ne déclare pas.
    .titre = Condition inconnue
    .aide = Employez un drapeau déclaré dans content/guide.toml, une réponse d'un choix (taxe-sejour:reel), ou type:…, departement:…, zone:…, accompagnement:…, valeur:….
J210 = La condition ne se lit pas à partir de « { $found } ».
    .titre = Condition mal écrite
    .aide = Reliez les mots par et, ou, non, avec des parenthèses au besoin : littoral et non (montagne ou type:hotel).
J211 = La valeur « { $name } » n'est pas déclarée.
    .titre = Valeur inconnue
    .aide = Corrigez son nom, ou déclarez-la dans content/guide.toml par un [[valeur]].
J212 = Le fait « { $id } » n'existe pas.
    .titre = Fait inconnu
    .aide = Corrigez l'identifiant, ou ajoutez ce fait dans content/faits.toml.
J213 = Le terme « { $id } » n'est pas dans le glossaire.
    .titre = Terme inconnu
    .aide = Corrigez l'identifiant, ou ajoutez ce terme dans content/glossaire.toml. Pour un lien vers une page, écrivez [texte](page.md) ; pour une valeur, { "{{ v.telephone }}" }.
J214 = Ce qui est écrit entre doubles accolades ne se lit pas : « { $found } ».
    .titre = Accolades mal écrites
    .aide = Écrivez par exemple { "{{ v.telephone }}" }, { "{{ territoire.nom }}" } ou { "{{ fait:identifiant }}" }, et refermez par deux accolades sur la même ligne. Le titre d'une page, son résumé et les fiches n'en prennent pas : écrivez-y le texte lui-même.
J215 = Cette case à cocher n'a pas d'identifiant.
    .titre = Case sans identifiant
    .aide = Ajoutez un identifiant à la fin de la ligne, par exemple {"{#certificat}"} : sans lui, la case cochée par le lecteur serait perdue au premier changement du texte.
J216 = { $form ->
        [mail] « { $target } » n'est pas une adresse électronique entière.
        [phone] « { $target } » n'est pas un numéro qu'un téléphone peut composer.
        [empty] Il manque l'adresse de ce lien.
        [disk] « { $target } » est un fichier de votre machine ou du réseau de votre bureau : aucun lecteur ne l'ouvrira.
       *[other] Ce lien n'est pas admis : « { $target } ».
    }
    .titre = Lien refusé
    .aide = { $form ->
        [mail] Écrivez [texte](mailto:nom@domaine.fr), sans espace ni virgule.
        [phone] Écrivez [texte](tel:0123456789) : les dix chiffres du numéro, ou un + et l'indicatif du pays.
        [empty] Écrivez-la entre les parenthèses : [texte](https://…), ou [texte](page.md).
        [disk] Déposez le fichier à côté de ce texte, et écrivez [texte](fichier.pdf).
       *[other] Un lien commence par https://, mailto: ou tel:, ou mène à un fichier .md du guide.
    }
J217 = Cette image n'a pas de texte de remplacement.
    .titre = Image sans texte
    .aide = Décrivez l'image entre les crochets : ![Plan du rez-de-chaussée](images/plan.svg). Ce texte est lu à ceux qui ne voient pas l'image.
J218 = Le fichier « { $path } » n'existe pas.
    .titre = Image ou document introuvable
    .aide = Vérifiez le nom, majuscules comprises, ou déposez le fichier à cet endroit.
J219 = Trop d'encadrés les uns dans les autres (au plus { $limit }).
    .titre = Encadrés trop profonds
    .aide = Simplifiez : sortez l'encadré du dedans, ou faites-en une section avec son titre.
J220 = « ::: { $name } » n'a pas sa place ici.
    .titre = Directive mal placée
    .aide = « ::: sinon » va dans un « ::: si », et un emplacement « ::: local » ne va pas dans un autre. Déplacez la ligne, ou supprimez-la.
J221 = Ce bloc de code n'est jamais refermé : tout ce qui suit en ferait partie.
    .titre = Code non refermé
    .aide = Refermez-le par une ligne de trois accents graves (ou par ~~~ s'il s'ouvre par ~~~), ou supprimez la ligne qui l'ouvre.
J222 = { $form ->
        [title] Ceci ressemble à un titre et sera montré tel quel.
        [list] Ceci ressemble à une liste et sera montré tel quel.
        [container] Ceci ressemble à un encadré et sera montré tel quel.
        [nested] Ceci ressemble à un encadré dans une liste ; il couperait la liste.
        [table] Ceci ressemble à un tableau sans sa ligne de tirets et sera montré tel quel.
        [code] Quatre espaces devant un texte en font du code, montré tel quel.
        [bold] Ceci ressemble à du gras et sera montré tel quel, astérisques compris.
        [link] Ceci ressemble à un lien et sera montré tel quel.
        [reference] Ceci ressemble à un lien dont l'adresse n'est définie nulle part, et sera montré tel quel.
        [note] Cette note n'est écrite nulle part : son appel sera montré tel quel.
        [brace] Ceci ressemble à une valeur, entre des accolades simples, et sera montré tel quel.
        [id] Ceci ressemble à un identifiant sans son dièse et sera montré tel quel.
        [bad-id] Ceci ressemble à un identifiant et sera montré dans le titre.
        [break] Ceci ressemble à un trait de séparation et sera montré tel quel.
        [note-text] Ceci ressemble au texte d'une note et sera montré tel quel.
        [word-field] Ceci est resté d'un traitement de texte ou d'un tableur, et sera montré tel quel.
        [unfinished] Ceci ressemble à un texte à compléter, et sera montré tel quel.
        [sized] Une image ne prend pas de taille : ceci sera montré tel quel.
        [turned] Ceci ressemble à un lien dont les crochets et les parenthèses sont inversés, et sera montré tel quel.
        [unclosed] Ceci ressemble à un lien dont la parenthèse n'est pas refermée, et sera montré tel quel.
        [untitled] Ceci ressemble à un lien dont le titre entre guillemets n'est pas refermé, et sera montré tel quel.
        [angle] Ceci ressemble à un lien sans son texte et sera montré tel quel.
        [title-bold] Ceci ressemble à un titre, et n'en est pas un : il ne sera ni au sommaire, ni annoncé comme titre.
        [columns] Ceci ressemble à un tableau collé d'un tableur, et sera montré comme une seule phrase.
        [rule] Cette ligne ne fait pas un tableau de ce qui l'entoure : tout sera montré tel quel.
        [cells] Cette ligne a plus de cases que l'en-tête du tableau : ce qui dépasse ne sera pas montré.
        [cut-word] Ce mot coupé en fin de ligne sera montré avec un tiret et une espace.
        [id-place] Cet identifiant n'est pas à la fin du titre, entre accolades.
        [no-text] Ce lien n'a pas de texte : personne ne le verra.
        [plus-sign] Ce signe + au début de la ligne en fait une liste à puces.
        [above-sign] Ce signe > au début de la ligne en fait une citation.
        [high-number] Ce nombre suivi d'un point fait de la ligne une liste, numérotée à partir de lui.
        [note-star] Ceci ressemble à la note d'un mot suivi d'un astérisque, et sera montré comme une liste à puces.
        [unused-link] Cette ligne donne un nom à une adresse dont aucun lien ne se sert : elle ne sera pas montrée.
        [unused-note] Rien n'appelle cette note : elle ne sera pas montrée.
        [strike] Ceci ressemble à un texte barré et sera montré tel quel, tildes compris.
        [italic] Ceci ressemble à de l'italique et sera montré tel quel, astérisques compris.
        [unbalanced] Ce gras a deux astérisques d'un côté et un seul de l'autre : il sera montré en italique, avec un astérisque.
        [split-table] Ce tableau est coupé par des lignes vides : tout sera montré tel quel.
        [late-list] Cette liste ne commence pas par 1 et suit un paragraphe sans ligne vide : elle sera montrée à la suite de la phrase.
        [address] Ceci ressemble à une adresse de site mal écrite, et ne sera pas un lien.
        [mail] Ceci ressemble à une adresse électronique mal écrite, et ne sera pas un lien.
        [phone-letter] Ce numéro de téléphone contient une lettre à la place d'un chiffre : personne ne pourra l'appeler d'un toucher.
        [phone-length] Ce numéro de téléphone n'a pas dix chiffres : personne ne pourra l'appeler.
        [disk] Ceci est le chemin d'un fichier sur une seule machine : personne d'autre ne peut l'ouvrir.
        [picture-space] Ceci ressemble à une image, et ne sera qu'un lien précédé d'un point d'exclamation.
        [angle-space] Cette adresse entre < et > contient une espace ou n'est pas entière : elle ne sera pas un lien, ou mènera ailleurs.
        [page-number] Ceci ressemble à un numéro de page resté d'un document, et sera montré tel quel.
        [lines] Ces lignes seront montrées à la suite, en une seule phrase.
        [after-list] Cette ligne sera montrée à la suite de la puce d'au-dessus.
        [numbers-again] La numérotation recommence ici à 1.
        [sub-list] Une espace devant ne fait pas une sous-liste : cette ligne sera au même rang, ou coupera la liste.
        [empty-title] Ce titre est vide.
        [title-in-list] Ce titre est dans une puce : il ne sera ni au sommaire, ni une section.
        [bold-tight] Ces astérisques ne feront pas de gras, et seront montrés tels quels : un signe est à l'intérieur, un mot collé à l'extérieur.
        [note-call] Ceci ressemble à l'appel d'une note, et sera montré tel quel.
        [after-table] Cette ligne sera montrée comme une ligne du tableau.
        [reference-text] Ceci ressemble à l'adresse d'un lien, et sera montré tel quel.
        [after-quote] Cette ligne sera montrée dans la citation d'au-dessus.
        [term] Ceci ressemble à un terme du glossaire, et sera montré avec ses crochets.
        [cell-lines] Cette ligne commence ou finit une case sur plusieurs lignes : le tableau ne la suivra pas.
        [entity] Ce signe du web n'a pas son point-virgule, et sera montré tel quel.
        [alt] Ce texte ne dit pas ce que montre l'image : ceux qui ne la voient pas n'entendront que lui.
       *[other] Ceci sera montré tel quel.
    }
    .titre = Ressemble à du Markdown
    .aide = { $form ->
        [title] Mettez une espace après les dièses.
        [list] Commencez chaque ligne de la liste par un tiret et une espace, ou par un chiffre, un point et une espace.
        [container] Un encadré commence au début de sa ligne, hors des listes et des citations.
        [nested] Écrivez l'encadré après la liste, sans espaces devant.
        [table] Ajoutez sous la première ligne du tableau la ligne proposée.
        [code] Retirez les espaces devant le texte ; pour montrer du code, entourez-le de lignes de trois accents graves.
        [bold] Collez les deux astérisques aux mots, et refermez par deux autres.
        [link] Écrivez le lien sans espace entre ] et ( ; une adresse qui contient une espace s'écrit entre < et >.
        [reference] Écrivez l'adresse entre parenthèses : [texte](adresse).
        [note] Ajoutez plus bas, au début d'une ligne, le même repère suivi de deux-points et du texte de la note.
        [brace] Doublez les accolades.
        [id] Mettez un dièse devant le nom.
        [bad-id] Un titre a un seul identifiant, à la fin de sa ligne : des minuscules sans accent, des chiffres et des traits d'union.
        [break] Écrivez trois tirets simples, seuls entre deux lignes vides.
        [note-text] Écrivez l'appel [^1] dans le texte, et la note au début d'une ligne, suivie de deux-points collés au crochet.
        [word-field] Retapez ce qui devait être là, ou supprimez-le.
        [unfinished] Complétez-le, ou supprimez-le avant de publier ; pour garder une remarque, écrivez-la ailleurs que dans la page.
        [sized] Retirez la taille : le thème donne à chaque image la largeur du texte.
        [turned] Écrivez le texte entre crochets, puis l'adresse entre parenthèses.
        [unclosed] Fermez la parenthèse juste après l'adresse.
        [untitled] Retirez le titre, ou refermez ses guillemets.
        [angle] Écrivez [texte du lien](adresse).
        [title-bold] Écrivez-le avec deux dièses et une espace devant, et un identifiant derrière. Si ce n'est pas un titre, joignez-le au paragraphe qui suit.
        [columns] Remplacez ces lignes par celles qui sont proposées.
        [rule] Remplacez-la par la ligne proposée : autant de groupes de trois tirets simples que de colonnes.
        [cells] Ajoutez une colonne à l'en-tête, ou retirez la case en trop.
        [cut-word] Recollez le mot sur une seule ligne.
        [id-place] Écrivez le titre, puis l'identifiant à la fin de la ligne : ## Le plan {"{#le-plan}"}.
        [no-text] Écrivez entre les crochets ce que le lecteur doit lire.
        [plus-sign] Écrivez le mot « plus », ou mettez une barre oblique inversée devant le signe.
        [above-sign] Écrivez « plus de ».
        [high-number] Mettez une barre oblique inversée devant le point, ou commencez la ligne par un mot.
        [note-star] Écrivez [^1] à la place de l'astérisque, et la note comme le montre le modèle.
        [unused-link] Pour montrer un lien, écrivez [texte](adresse) ; sinon, supprimez la ligne.
        [unused-note] Mettez son appel dans le texte, là où elle est due, par exemple [^1] ; ou supprimez-la.
        [strike] Collez les tildes aux mots.
        [italic] Collez les astérisques aux mots.
        [unbalanced] Mettez autant d'astérisques avant et après les mots.
        [split-table] Remplacez ces lignes par celles qui sont proposées : aucune ligne vide entre les lignes d'un tableau.
        [late-list] Laissez une ligne vide au-dessus, ou commencez la liste par « 1. ».
        [address] Écrivez-la d'un seul tenant, comme dans la barre d'adresse du navigateur.
        [mail] Écrivez-la en entier et d'un seul tenant : nom@domaine.fr.
        [phone-letter] Tapez un zéro, ou un un.
        [phone-length] Vérifiez-le : il manque un chiffre, ou il y en a un de trop.
        [disk] Déposez le fichier à côté de la page, et écrivez [texte](fichier.pdf) ; ou supprimez le chemin.
        [picture-space] Collez le point d'exclamation au crochet.
        [angle-space] Écrivez l'adresse entière, %20 à la place de chaque espace.
        [page-number] Supprimez-le : une page du site n'a pas de numéro.
        [lines] Remplacez-les par celles qui sont proposées : une barre oblique inversée garde la fin d'une ligne. Pour une liste, commencez chaque ligne par un tiret et une espace.
        [after-list] Laissez une ligne vide au-dessus ; si elle fait partie de la puce, mettez deux espaces devant.
        [numbers-again] Écrivez le numéro qui suit, comme le montre le modèle ; ou mettez trois espaces devant le texte qui est entre les deux.
        [sub-list] Mettez deux espaces devant le tiret, trois sous un numéro.
        [empty-title] Écrivez ses mots, ou supprimez la ligne.
        [title-in-list] Écrivez-le au début de la ligne, entre deux lignes vides.
        [bold-tight] Laissez une espace entre les astérisques et le mot voisin.
        [note-call] Écrivez [^1] dans le texte, et la note au début d'une ligne : [^1]: Texte de la note.
        [after-table] Laissez une ligne vide au-dessus.
        [reference-text] Collez les deux-points au crochet.
        [after-quote] Laissez une ligne vide au-dessus ; si elle en fait partie, commencez-la par > et une espace.
        [term] Doublez les crochets, des deux côtés.
        [cell-lines] Écrivez chaque ligne du tableau sur une seule ligne, une barre au début et à la fin.
        [entity] Tapez la lettre elle-même, ou collez la ligne proposée.
        [alt] Écrivez entre les crochets ce que montre l'image, en une phrase.
       *[other] Écrivez-le comme le montre le modèle.
    }
J223 = { $form ->
        [alert] Cet encadré est écrit à la manière de GitHub.
        [tag] Cette balise vient d'un autre outil.
        [tag-if] Cette condition vient d'un autre outil.
        [contents] Ce sommaire vient d'un autre outil.
        [short-code] Ce code entre crochets vient d'un autre outil.
        [forum] Cette mise en forme entre crochets vient d'un autre outil.
        [attributes] Ces attributs viennent d'un autre outil.
        [admonition] Cet encadré est écrit à la manière d'un autre outil.
        [emoji] Ce nom d'émoticône vient d'un autre outil.
        [mark] Ce surlignage vient d'un autre outil.
        [raised] Cette mise en exposant ou en indice vient d'un autre outil.
        [grid] Ce tableau est dessiné à la manière d'un autre outil.
        [front-matter] Cet en-tête est écrit à la manière d'un autre outil.
        [comment] Cette remarque est écrite à la manière d'un autre outil : les lecteurs la verraient.
        [page-break] Cette commande vient d'un autre outil : les lecteurs la verraient.
        [wiki-table] Ce tableau est écrit à la manière d'un wiki.
        [wiki-mark] Cette mise en forme est écrite à la manière d'un wiki.
        [placeholder] Ce champ à remplacer vient d'un autre outil : les lecteurs le verraient.
        [math] Cette formule est écrite à la manière d'un autre outil : les lecteurs verraient les signes $.
        [hashtags] Ces mots-dièse viennent d'un réseau social.
        [chat] Cette ligne vient d'une messagerie : les lecteurs verraient qui a écrit, et quand.
        [note-inline] Cette note est écrite à la manière d'un autre outil.
        [underline] Ce soulignement vient d'un autre outil.
        [picture-wiki] Cette image est appelée à la manière d'un autre outil.
        [word-tag] Ces balises viennent d'un traitement de texte : les lecteurs les verraient.
       *[other] Ceci vient d'un autre outil.
    }
    .titre = Écrit pour un autre outil
    .aide = { $form ->
        [alert] Écrivez ::: attention ou ::: a-savoir, le texte, puis ::: seul.
        [tag] Écrivez ::: a-savoir, le texte, puis ::: seul.
        [tag-if] Écrivez ::: si et la condition, le texte sur les lignes d'après, puis ::: seul.
        [contents] Retirez cette ligne : chaque page a son sommaire, fait de ses titres.
        [short-code] Retirez-le, et écrivez ce qu'il montrait : une image ![texte](fichier.jpg), un lien [texte](adresse).
        [forum] Écrivez **gras**, *italique*, [texte](adresse).
        [admonition] Écrivez ::: a-savoir, le texte, puis ::: seul.
        [emoji] Tapez le caractère lui-même, ou rien.
        [mark] Mettez ces mots en gras, entre doubles astérisques, ou retirez les signes : ils seraient montrés tels quels.
        [raised] Tapez le caractère lui-même (², ₂), ou rien : « 1er », « m² » s'écrivent sans signe.
        [grid] Séparez les cases par des barres, et écrivez sous la première ligne | --- | --- |.
        [front-matter] Retirez-le : ce texte n'a pas d'en-tête.
        [comment] Supprimez-la, et gardez les remarques ailleurs que dans la page.
        [page-break] Supprimez-la.
        [wiki-table] Séparez les cases par des barres, et écrivez sous la première ligne | --- | --- |.
        [wiki-mark] Écrivez **gras**, *italique* ; pour des guillemets, tapez « et ».
        [placeholder] Écrivez la valeur entre doubles accolades, par exemple { "{{ v.telephone }}" }, ou le texte lui-même.
        [math] Tapez les caractères eux-mêmes : x², 3 × 4, ½.
        [hashtags] Supprimez-les : ils n'ont de sens que là-bas.
        [chat] Ne gardez que le texte.
        [note-inline] Écrivez [^1] dans le texte, et la note plus bas, au début d'une ligne : [^1]: Texte de la note.
        [underline] Mettez ces mots en gras, entre doubles astérisques : sur une page, ce qui est souligné passe pour un lien.
        [picture-wiki] Écrivez entre les crochets ce que montre l'image.
        [word-tag] Remplacez la ligne par celle qui est proposée.
       *[other] Supprimez-les : ils seraient montrés tels quels.
    }
J224 = Ce titre saute un rang : celui d'au-dessus a « { $above } ».
    .titre = Rang de titre sauté
    .aide = Retirez des dièses : chaque titre a au plus un dièse de plus que celui dont il dépend.
J225 = La ligne de tirets collée sous ce texte en fait un titre.
    .titre = Texte devenu titre
    .aide = Laissez une ligne vide au-dessus des tirets ; si vous vouliez un titre, écrivez-le avec des dièses : ## Titre.
J226 = Un choix ne peut pas s'appeler « { $id } » : une condition qui commence par « { $id }: » parle déjà d'autre chose.
    .titre = Nom de choix déjà pris
    .aide = Donnez-lui un nom plus précis, par exemple « { $id }-local », ici et dans les conditions qui l'interrogent.
J227 = La case « { $id } » mène à « { $target } », que ce territoire n'a pas.
    .titre = Case sans objet
    .aide = Mettez cette case sous une condition (::: si type:…, ::: si littoral), ou retirez le lien si elle vaut aussi sans lui.
J228 = { $of ->
        [data] Ce [[commune]] parle de la commune { $code }, que ce territoire n'a pas.
       *[tax] La grille de taxe de séjour « { $name } » parle de la commune { $code }, que ce territoire n'a pas.
    }
    .titre = Commune d'un autre territoire
    .aide = Corrigez le code, ou ajoutez la commune à « communes », en haut du fichier du territoire.
J260 = Ce lien mène à « { $page } », une page réservée aux techniciens.
    .titre = Lien vers une page de technicien
    .aide = Une page que tout le monde lit ne peut pas mener à une page qui n'est dans aucun site public. Ôtez le lien, ou donnez à cette page-ci la même ligne public = "technicien".
J261 = Ce champ à remplir n'a pas d'identifiant.
    .titre = Champ sans identifiant
    .aide = Ajoutez-en un à la fin de la ligne, par exemple { "{#telephone}" } : sans lui, rien de ce qu'on y écrit n'est gardé.

## Parcours et questions

J240 = La page « { $page } » n'a pas de case à cocher « { $task } ».
    .titre = Tâche inconnue
    .aide = Une tâche se désigne par sa page et son identifiant, celui qui suit la case : « - [ ] Déclarer le meublé {"{"}#declarer{"}"} » se nomme types/meuble#declarer.
J241 = L'étape « { $id } » n'a ni tâche ni mission : le lecteur n'aurait rien à faire, et personne à appeler.
    .titre = Étape vide
    .aide = Ajoutez « taches = ["page#tache"] » ou « missions = ["urbanisme"] ».
J242 = L'étape « { $title } » est la même dans { $count } parcours ({ $paths }), pour { $limit } au plus.
    .titre = Étape répétée
    .aide = Écrivez-la une seule fois dans content/parcours/commun.toml, avec « types » si elle n'est pas pour tous, et retirez-la de ces parcours.
J243 = Il ne reste rien de l'étape obligatoire « { $id } » dans ce territoire : ni page, ni tâche, ni contact.
    .titre = Étape obligatoire sans suite
    .aide = Le territoire masque ce où elle mène. Complétez-la (« action = "completer" »), ou masquez-la en disant pourquoi.
J244 = Le type « { $id } » n'a pas de parcours.
    .titre = Type sans parcours
    .aide = Écrivez { $path } : quinze à vingt étapes, de la première idée aux premiers mois.
J245 = « { $atom } » n'a de sens que dans un parcours ou dans une question.
    .titre = Réponse hors d'un parcours
    .aide = Une page est la même pour tous ses lecteurs : elle ne sait pas ce qu'ils ont répondu. Retirez cette condition.
J246 = Aucune question n'a cette réponse : « { $atom } ».
    .titre = Réponse inconnue
    .aide = Une condition nomme l'identifiant d'une question puis celui d'une réponse de content/questions.toml : reponse:piscine=oui.
J247 = La question « { $id } » dépend de la réponse à « { $other } », qui n'est pas posée avant elle.
    .titre = Question en boucle
    .aide = Les questions sont posées dans l'ordre du fichier : déplacez celle-ci après « { $other } », ou retirez sa condition.
J248 = La réponse « { $answer } » à « { $question } » ne mène à aucun parcours.
    .titre = Impasse
    .aide = Donnez-lui « parcours = ["…"] », ou posez après elle une question dont chaque réponse mène à un parcours.
J249 = La réponse « { $answer } » à « { $question } » ne change rien : aucune étape ni aucune question ne la nomme.
    .titre = Réponse sans effet
    .aide = Retirez-la, ou nommez-la dans la condition d'une étape : « si = "reponse:{ $question }={ $answer }" ».
J250 = Aucune réponse ne mène à l'étape « { $id } ».
    .titre = Étape hors d'atteinte
    .aide = Sa condition ne peut pas être remplie, ou son parcours n'est donné par aucune réponse de content/questions.toml.

## Links

J301 = Le lien mène à « { $target } », qui n'existe pas.
    .titre = Lien cassé
    .aide = Corrigez le chemin : il part du fichier où le lien est écrit (ou de content/ s'il commence par /), et finit par .md.
J302 = La page « { $page } » n'a pas de section « { $fragment } ».
    .titre = Section introuvable
    .aide = Corrigez ce qui suit le #, ou donnez cet identifiant à la section voulue.
J303 = Ce texte local mène à « { $page } », une page que ce territoire n'affiche pas.
    .titre = Lien vers une page masquée
    .aide = Retirez le lien, ou affichez la page : voyez les types du territoire et ses actions « masquer ».
J304 = La section « { $fragment } » de « { $page } » a disparu avec le remplacement de « { $section } ».
    .titre = Sous-section remplacée
    .aide = Le lien mène au début de « { $section } ». Redonnez l'identifiant « { $fragment } » à une partie du texte de remplacement, ou changez le lien.
J305 = Le lien « { $target } » est écrit comme une adresse du site.
    .titre = Lien à écrire en .md
    .aide = Écrivez le chemin du fichier, par exemple ../financer/aides-locales.md#epci : Jalon en fait l'adresse.
J306 = « { $target } » est l'ancienne adresse d'une page.
    .titre = Lien vers une ancienne adresse
    .aide = Le lien mène encore à la page. Écrivez sa nouvelle adresse : l'ancienne pourra servir à une autre page.
J307 = { $kind ->
    [task] La tâche « { $fragment } » de « { $page } » n'est plus dans le guide : votre étape ne la montre plus.
   *[other] La section « { $fragment } » de « { $page } » n'est plus dans le guide : votre lien mène à la page.
}
    .titre = Section du lien disparue
    .aide = { $kind ->
        [task] Nommez une autre tâche, ou ôtez-la de « taches ».
       *[other] Faites mener le lien à une autre section, ou ôtez ce qui suit le #.
    }
J308 = { $kind ->
    [text] « { $target } » n'est plus dans le guide : votre lien est affiché comme un simple texte.
   *[other] « { $target } » n'est plus dans le guide : votre étape n'y mène plus.
}
    .titre = Page du lien disparue
    .aide = Faites mener le lien à une autre page, ou ôtez-le.

## Overlays

J401 = « herite » cite « { $level } », qui n'existe pas.
    .titre = Niveau inconnu
    .aide = Corrigez le nom, ou créez le fichier territories/{ $level }.toml.
J402 = L'héritage de « { $level } » tourne en rond ou remonte : un niveau n'hérite que de niveaux plus généraux.
    .titre = Ordre des niveaux
    .aide = L'ordre est région, département, zone, territoire. Retirez de « herite » le niveau qui ne le suit pas.
J403 = « { $target } » n'existe pas dans le guide.
    .titre = Cible introuvable
    .aide = Corrigez « cible ». Ce qui existe à cet endroit : { $known }.
J404 = « { $target } » s'appelle maintenant « { $now } ».
    .titre = Cible renommée
    .aide = Votre texte est bien appliqué. Écrivez « { $now } » dans « cible » pour suivre le guide.
J405 = « { $target } » est retiré de ce territoire par une condition.
    .titre = Cible retirée par une condition
    .aide = Supprimez cette action, ou changez ce dont dépend la condition (drapeau, type, accompagnement).
J406 = « { $target } » est protégé par le réseau : « { $action } » y est refusé.
    .titre = Section protégée
    .aide = Ajoutez votre texte autour avec avant, apres, debut, fin ou encadrer, ou parlez-en à l'équipe du réseau.
J407 = Deux actions de ce niveau se disputent « { $target } ».
    .titre = Actions concurrentes
    .aide = Corriger, remplacer et masquer ne se cumulent pas, ni sur une même cible ni sur une partie d'elle ; renommer et ordonner ne se répètent pas. Gardez-en une seule.
J408 = Deux niveaux de même rang ne s'accordent pas sur « { $key } » : « { $one } » d'un côté, « { $other } » de l'autre.
    .titre = Valeurs en désaccord
    .aide = Décidez dans le fichier qui hérite des deux : écrivez-y « { $key } » avec la valeur voulue.
J409 = Deux niveaux de même rang se disputent « { $target } ».
    .titre = Actions en désaccord
    .aide = Décidez dans le fichier qui hérite des deux : écrivez-y sa propre action sur « { $target } ».
J410 = L'action « { $action } » n'existe pas.
    .titre = Action inconnue
    .aide = Les actions sont avant, apres, debut, fin, remplir, encadrer, remplacer, corriger, masquer, renommer et ordonner ; une étape de parcours prend aussi completer.
J411 = L'action « { $action } » ne va pas avec « { $target } » ({ kind-word }).
    .titre = Action sur cette cible
    .aide = Changez d'action, ou visez une cible plus précise : page#section, ou page#section/bloc.
J412 = { $state ->
    [empty] « { $key } » est vide ; l'action « { $action } » en a besoin.
   *[other] Il manque « { $key } » à l'action « { $action } ».
}
    .titre = Action incomplète
    .aide = { $state ->
        [empty] Écrivez son texte entre les guillemets.
       *[other] Ajoutez une ligne « { $key } = … » à ce [[modifier]].
    }
J413 = { $count ->
        [0] Le texte qui encadre ne contient pas le repère { "{{ commun }}" }.
        [one] Le repère { "{{ commun }}" } n'est pas seul dans son paragraphe.
       *[other] Le texte qui encadre contient { $count } fois le repère { "{{ commun }}" }.
    }
    .titre = Texte commun absent
    .aide = Écrivez { "{{ commun }}" } une seule fois, seul sur sa ligne entre deux lignes vides : c'est là que viendra le texte du guide.
J414 = { $count ->
        [0] Le texte à trouver n'est pas dans « { $target } ».
       *[other] Le texte à trouver est présent { $count } fois dans « { $target } ».
    }
    .titre = Correction impossible
    .aide = Recopiez dans « trouver » un passage du guide qui n'y figure qu'une fois, sans rien y changer.
J415 = Le drapeau « { $id } » n'est pas déclaré.
    .titre = Drapeau inconnu
    .aide = Corrigez son nom, ou demandez au réseau de le déclarer dans content/guide.toml.
J416 = La valeur « { $id } » n'est pas déclarée.
    .titre = Valeur inconnue
    .aide = Corrigez son nom, ou demandez au réseau de la déclarer dans content/guide.toml.
J417 = « { $id } » n'est pas déclaré dans le guide.
    .titre = Type ou profil inconnu
    .aide = Employez un identifiant déclaré dans content/guide.toml : { $known }.
J418 = Il manque la valeur « { $id } » ({ $label }).
    .titre = Valeur à donner
    .aide = Dans le groupe [valeurs] du territoire, ajoutez une ligne « { $id } = … » : le guide en a besoin.
J419 = La valeur « { $id } » doit être { value-kind } ; « { $value } » n'en a pas la forme.
    .titre = Forme d'une valeur
    .aide = { $kind ->
        [telephone] Écrivez un seul numéro, entre guillemets : "05 36 49 00 12".
        [courriel] Écrivez une seule adresse, entre guillemets : "accueil@exemple.fr".
        [url] Écrivez l'adresse entière, entre guillemets : "https://exemple.fr/".
        [nombre] Écrivez un nombre seul, sans guillemets ni unité : 40. S'il n'est pas connu, retirez la ligne.
        [montant] Écrivez un nombre seul, sans guillemets ni unité : 12.50. Si c'est gratuit, écrivez 0 ; si le prix n'est pas connu, retirez la ligne.
        [date] Écrivez la date ainsi, sans guillemets : 2026-12-31.
        [booleen] Écrivez true (oui) ou false (non), sans guillemets.
       *[other] Réécrivez la valeur entre guillemets.
    }
J420 = Cet ajout a pris fin le { $date } : il ne s'affiche plus.
    .titre = Ajout terminé
    .aide = Supprimez-le, ou repoussez la date « jusqu_au ».
J421 = Cet ajout prend fin le { $date }, { $days ->
        [0] aujourd'hui
        [one] dans { $days } jour
       *[other] dans { $days } jours
    }.
    .titre = Ajout bientôt terminé
    .aide = Si l'information vaut encore ensuite, repoussez la date « jusqu_au ».
J422 = La liste « { $key } » remplace celle du niveau plus général.
    .titre = Liste remplacée
    .aide = Rien à faire si c'est voulu. Sinon, recopiez dans votre liste ce que vous voulez garder de l'autre.
J423 = La page « { $id } » existe déjà dans le guide.
    .titre = Page déjà là
    .aide = Donnez un autre identifiant à votre page, ou complétez celle du guide par un [[modifier]].
J424 = { $kind ->
    [step] « { $target } » ne peut pas servir de repère : aucun parcours n'a ici d'étape de ce nom.
    [section] « { $target } » n'existe pas ici : la page n'a pas cette section.
   *[page] « { $target } » ne peut pas servir de repère : cette page n'existe pas ici.
}
    .titre = Repère introuvable
    .aide = { $kind ->
    [step] Dans « avant » et « apres », écrivez une étape comme « parcours:type/etape » ; dans « ordre », son nom seul.
    [section] Corrigez ce qui suit le #.
   *[page] Corrigez l'identifiant de la page. Dans « avant », « apres » et « ordre », elle est du même chapitre.
}
J425 = La couleur « { $key } » ({ $value }) n'est pas assez contrastée : { $ratio } pour 1.
    .titre = Contraste insuffisant
    .aide = Les textes emploient { $used }, plus lisible. Il faut au moins 4,5 pour 1 : choisissez une couleur plus foncée pour décider vous-même.
J426 = « { $target } » est sur une page que ce territoire n'affiche pas.
    .titre = Cible non affichée
    .aide = Supprimez cette action, ou faites afficher la page : donnez son type de projet au territoire, ou retirez l'action « masquer » qui la cache.
J427 = « { $target } » n'est pas un emplacement à remplir.
    .titre = Pas un emplacement
    .aide = « remplir » va avec un « ::: local » du guide. Pour ajouter un texte ailleurs, employez debut, fin, avant ou apres.
J428 = L'action « { $action } » ne se sert pas de « { $key } ».
    .titre = Clé sans effet
    .aide = Supprimez cette ligne, ou changez d'action.
J429 = La valeur « { $id } » s'affiche sans rien contenir.
    .titre = Valeur vide
    .aide = Donnez-la dans [valeurs], ou demandez au réseau un texte par défaut (« defaut » dans content/guide.toml).
J430 = { $where ->
    [here] La commune { $code } est deux fois dans cette liste.
   *[other] La commune { $code } est citée par deux territoires.
}
    .titre = Commune en double
    .aide = { $where ->
        [here] Gardez-la une seule fois.
       *[other] Retirez-la de l'un des deux : le moteur de recherche de commune ne mène qu'à un seul site.
    }
J431 = Le repère { "{{ commun }}" } ne sert à rien ici.
    .titre = Repère du texte commun mal placé
    .aide = Il ne va que dans le texte de l'action « encadrer », hors de « ::: si » et de « ::: local ». Changez l'action, ou ôtez le repère.
J432 = La commune { $code } n'est pas dans content/communes.csv.
    .titre = Commune inconnue
    .aide = Vérifiez ce code INSEE, ou demandez au réseau d'ajouter la commune à content/communes.csv : sans cela, le moteur de recherche de commune ne la montre pas.
J433 = Les mentions légales de ce territoire sont incomplètes : { $keys }.
    .titre = Mentions légales incomplètes
    .aide = Un site publié doit dire qui l'édite, qui le dirige, qui l'héberge, où il en est de l'accessibilité et à qui la signaler. Donnez ces clés dans [mentions], ou dans celui d'un niveau dont ce territoire hérite.
J440 = « { $text } » est écrit à la main dans le guide commun.
    .titre = Chiffre écrit à la main
    .aide = Faites-en un fait de content/faits.toml, avec sa source et sa date, et écrivez {"{{ fait:… }}"} : le jour où il change, toutes les pages suivent. Un chiffre inventé va dans « ::: exemple ».
J441 = Taxe de séjour, « { $name } » : { $given } n'est pas entre { $least } et { $greatest }.
    .titre = Tarif hors du barème
    .aide = Relisez la délibération : le barème national donne un plancher et un plafond à chaque catégorie, parts ajoutées comprises. Si le barème a changé, changez le fait du guide.
J442 = Il manque à cette grille de taxe de séjour : { $keys }.
    .titre = Grille incomplète
    .aide = Un hébergement non classé paie un pourcentage, et le département peut ajouter sa part : donnez les deux dans [taxe_de_sejour], même pour dire qu'il n'y en a pas.
J443 = « { $name } » a deux numéros de téléphone : { $one } et { $other }.
    .titre = Deux numéros pour un service
    .aide = Demandez lequel est le bon, et corrigez l'autre. Deux services distincts ont deux noms et deux courriels.
J444 = Ce territoire promet « { $support } » sans donner « { $id } » : { $label }.
    .titre = Promesse sans moyens
    .aide = Donnez cette valeur dans [valeurs], ou choisissez pour « accompagnement » le rôle que l'office peut tenir.
J445 = { $kind ->
    [aid] L'aide
    [fact] Le fait
   *[page] La page
} « { $id } » n'a pas été relu depuis le { $date } : plus de { $months } mois.
    .titre = Relecture trop ancienne
    .aide = Relisez à la source, puis mettez à jour verifie_le. Pour une page ou un fait du guide, « jalon confirmer » le fait en une commande.
J446 = « { $id } » ne serait revu que le { $date }, dans plus de { $years } ans.
    .titre = Relecture trop lointaine
    .aide = Le droit et les montants changent plus vite : rapprochez revoir_avant.
J447 = Ce territoire décrit « { $id } », mais ses drapeaux ne disent pas qu'il l'a : { $condition }.
    .titre = Drapeau contre donnée
    .aide = Répondez au drapeau dans [drapeaux], ou retirez cet acteur : sa condition est « si », dans content/acteurs.toml.
J456 = Il manque « { $label } » ({ $id }), que chaque territoire doit donner à partir du { $date } : { $days ->
    [one] demain
   *[other] dans { $days } jours
}.
    .titre = Valeur bientôt obligatoire
    .aide = Écrivez-la dans [valeurs] : { $id } = … D'ici là, le site se construit sans elle.
J457 = Le réseau demande de ne plus utiliser « { $id } » : { $why }
    .titre = Nom abandonné
    .aide = Suivez ce que dit le réseau, ou ôtez ce nom.
J458 = « { $id } » s'appelle maintenant « { $now } ».
    .titre = Ancien nom
    .aide = Écrivez « { $now } » : l'ancien nom vaut encore, jusqu'à ce que le réseau l'ôte.
J459 = « { $id } » est remplacé par « { $now } », qui n'est pas dans cette liste ou qui tourne en rond.
    .titre = Remplacement impossible
    .aide = Dans remplace_par, écrivez l'identifiant d'une autre entrée de la même liste.
J460 = { $form ->
        [broken] Les accents de cette ligne ont été abîmés en passant par un autre programme.
        [lost] Des lettres de cette ligne ont été perdues en passant par un autre programme.
        [separator] Cette ligne tient un saut de ligne d'un autre programme, que rien ne montre : deux mots se toucheraient.
        [object] Une image collée avec le texte est restée dans l'autre programme : il n'y a ici que sa place vide.
        [unseen] Cette ligne tient un caractère que personne ne voit : les mots ne se trouvent plus, les adresses ne mènent nulle part.
        [ligature] Cette ligne tient des lettres liées d'un PDF (ﬁ, ﬀ) : la recherche ne trouve plus ces mots.
       *[private] Cette ligne tient un signe d'une police que les lecteurs n'ont pas.
    }
    .titre = Caractères abîmés
    .aide = { $form ->
        [broken] Collez la ligne proposée, et enregistrez le fichier en UTF-8.
        [lost] Retapez les lettres qui manquent : elles ne sont plus dans le fichier.
        [separator] Remplacez-le par une espace ou par une vraie fin de ligne.
        [object] Retirez la place vide ; enregistrez l'image à côté de la page, et appelez-la par ![description](image.jpg).
        [unseen] Collez la ligne proposée : le caractère n'y est plus.
        [ligature] Collez la ligne proposée : les lettres y sont séparées.
       *[private] Remplacez-le par un mot, ou par un signe de tous les jours.
    }
J461 = Ce fichier n'est pas du texte : c'est { $kind ->
        [office] un document de Word, d'Excel ou d'un autre logiciel de bureau
        [rtf] un document au format RTF
        [pdf] un PDF
        [picture] une image
        [html] une page web
        [json] du JSON
        [zeros] un fichier vidé par une synchronisation interrompue
       *[binary] un fichier d'un autre programme
    }.
    .titre = Document au lieu d'un texte
    .aide = { $kind ->
        [office] Rouvrez-le dans son logiciel, copiez le texte, et collez-le dans un nouveau fichier fait avec un éditeur de texte simple. Changer la fin de son nom ne suffit pas.
        [rtf] Rouvrez-le dans TextEdit ou Word et enregistrez-le en texte brut (dans TextEdit : Format, Convertir au format Texte), en UTF-8.
        [html] Copiez le texte affiché, et collez-le dans un fichier fait avec un éditeur de texte simple.
        [json] Un fichier de Jalon s'écrit en TOML : une clé, le signe =, une valeur par ligne, sans accolades ni virgules.
        [zeros] Reprenez sa dernière version : dans l'historique de la synchronisation, ou dans git.
       *[other] Remettez le texte à sa place, sous ce nom.
    }
J462 = Deux territoires s'appellent « { $name } » : celui-ci, et celui de { $other }.
    .titre = Deux territoires de même nom
    .aide = Chacun aurait son site. Si ce fichier est une copie, sortez-la du dossier territories ; sinon, changez l'un des deux noms.
J463 = Il manque à ce tableau { $missing ->
        [all] sa ligne de titres
       *[other] la colonne « { $missing } »
    }.
    .titre = Titres de colonnes
    .aide = La première ligne du fichier porte les titres : { $columns }.
J464 = Ce fichier est resté dans le nuage : il n'est pas sur cette machine, et n'est donc pas lu.
    .titre = Fichier resté dans le nuage
    .aide = Dans le Finder, faites un clic droit sur le fichier, puis « Télécharger maintenant ». Mieux : sortez le projet du dossier synchronisé.
J465 = { $form ->
        [machine] Cette adresse n'existe que sur une machine ou un réseau : les lecteurs n'y arriveraient pas.
        [account] Cette page ne s'ouvre qu'avec votre compte, ou montre un document en cours d'écriture.
        [passing] Ce site ne garde les fichiers que quelques jours : le lien ne mènera bientôt plus à rien.
        [tracked] Cette adresse porte la marque d'un réseau social, qui suit ceux qui l'ont copiée et ceux qui la suivent.
       *[counter] Ce lien passe par un autre site, qui note qui clique : une messagerie ou un traitement de texte l'y a mis.
    }
    .titre = Lien d'une seule machine
    .aide = { $form ->
        [machine] Donnez l'adresse publique, ou le fichier .md de la page.
        [account] Donnez une adresse que tout le monde ouvre : dans Google Docs, Fichier, Partager, Publier sur le Web ; ou déposez le document à côté de la page.
        [passing] Déposez le fichier à côté de la page, et écrivez [texte](fichier.pdf).
        [tracked] Remplacez-la par l'adresse proposée.
       *[counter] Remplacez-le par l'adresse proposée.
    }
J466 = Cette image n'est pas un fichier du projet.
    .titre = Image d'ailleurs
    .aide = Enregistrez l'image à côté de la page, puis écrivez le nom de ce fichier : ![description](image.jpg). Une image collée dans un traitement de texte s'enregistre par un clic droit ; une image du web, avec l'accord de son auteur.
J467 = « { $target } », que le thème « { $theme } » dit autrement, a changé dans le thème qu'il étend : « { $before } » y est devenu « { $after } ».
    .titre = Gabarit étendu changé
    .aide = Voyez toute la différence par « jalon relire themes/{ $theme } », reportez ce qui doit l'être dans votre gabarit, puis confirmez par « jalon relire themes/{ $theme } --accept "{ $target }" ».
J468 = Le thème « { $theme } » dit autrement « { $target } », et personne ne l'a encore comparé à l'original.
    .titre = Gabarit étendu jamais relu
    .aide = Confirmez-le par « jalon relire themes/{ $theme } --accept "{ $target }" » : Jalon vous dira ensuite quand l'original change.
J435 = La phrase de ce fait ne va pas : { $why ->
    [value] il y faut {"{valeur}"}, une fois et une seule
    [unit] elle demande {"{unite}"}, que le fait ne donne pas
    [end] elle demande {"{fin}"}, que le fait ne donne pas
    [name] entre accolades, elle ne peut demander que valeur, unite ou fin
    [stop] elle se ferme sur un point, que la page met elle-même
   *[mark] elle ne tient que du texte : ni lien, ni image, ni note, ni autre repère
}.
    .titre = Phrase d'un fait
    .aide = Écrivez par exemple phrase = "Un même client peut rester {"{valeur}"} au plus".
J436 = Le fait « { $id } » n'a pas de phrase.
    .titre = Fait sans phrase
    .aide = Ajoutez-lui « phrase » dans content/faits.toml, ou écrivez {"{{ fait:"}{ $id }{" }}"} dans votre phrase.
J437 = La valeur « { $value } » n'est pas entre { $min } et { $max }.
    .titre = Valeur hors limites
    .aide = Relisez le chiffre à sa source. Les bornes d'un fait sont « min » et « max » ; avec elles, ou avec « ancienne_valeur », la valeur est un nombre.
J438 = Le fait « { $id } » passe de { $former } à { $value } : plus de la moitié en plus ou en moins.
    .titre = Saut d'une valeur
    .aide = Relisez le chiffre à sa source. S'il est juste : jalon confirmer { $id } --confirm.
J439 = Le fait « { $id } » ne vaut que jusqu'au { $date }.
    .titre = Fait échu
    .aide = Cherchez ce qui l'a remplacé, changez ou retirez le fait dans content/faits.toml, et les phrases qui le citent.
J434 = Un fait ne dit plus « verifie » : celui-ci est lu comme « { $now } ».
    .titre = Ancien statut d'un fait
    .aide = Écrivez « texte_lu » si quelqu'un a lu les mots de la loi, « source_secondaire » s'il a lu une source qui les rapporte, « a_verifier » s'il n'y a pas de source.

kind-word = { $kind ->
    [page] une page
    [chapter] un chapitre
    [section] une section
    [block] un bloc
    [bloc] un bloc
    [slot] un emplacement
    [insertion] un ajout
    [record] une fiche
    [local] un emplacement
    [acteurs] un acteur
    [aides] une aide
    [permanences] une permanence
    [documents] un document
    [glossaire] un terme
    [bandeaux] un bandeau
   *[other] { $kind }
}
value-kind = { $kind ->
    [texte] un texte
    [telephone] un numéro de téléphone
    [courriel] une adresse de courriel
    [url] une adresse web
    [nombre] un nombre
    [montant] un montant en euros
    [date] une date
    [booleen] true ou false
   *[other] { $kind }
}

## Freshness

J501 = Le fait « { $id } » était à revoir avant le { $date }.
    .titre = Fait à revoir
    .aide = Vérifiez-le à sa source, puis mettez à jour verifie_le et revoir_avant dans content/faits.toml.
J502 = La page « { $page } » était à revoir avant le { $date }.
    .titre = Page à revoir
    .aide = Relisez-la, puis mettez à jour verifie_le et revoir_avant dans son en-tête.
J503 = La page « { $page } » est difficile à lire : { $words } mots en { $sentences } phrases, { $average } mots par phrase en moyenne, { $long } % de phrases longues.
    .titre = Page difficile à lire
    .aide = Visez des phrases de 20 mots au plus en moyenne, moins d'une phrase sur sept au-dessus de 30 mots, et 2 000 mots par page : coupez, ou renvoyez à une autre page.

## Themes

J601 = { $block ->
    [none] Ce gabarit ne fonctionne pas : { $message }
   *[other] Ce gabarit redit le bloc « { $block } », qu'aucun des gabarits qu'il étend n'a : son texte ne s'afficherait nulle part.
}
    .titre = Gabarit fautif
    .aide = Corrigez le gabarit à la ligne indiquée. Si vous ne vous occupez pas des gabarits, envoyez ce message à la personne qui s'en charge.
J602 = Le thème n'a pas de gabarit « { $name } ».
    .titre = Gabarit absent
    .aide = Ajoutez le fichier templates/{ $name } au thème.
J603 = Il manque au thème le mot « { $key } » (langue : { $language }).
    .titre = Mot absent
    .aide = Ajoutez une ligne « { $key } = … » dans locales/{ $language }.ftl.
J604 = Le thème « { $name } » n'existe pas.
    .titre = Thème inconnu
    .aide = Corrigez « theme », ou créez le dossier themes/{ $name }/.
J605 = Ce catalogue de mots est mal écrit : { $message }
    .titre = Catalogue mal écrit
    .aide = Une ligne s'écrit « clé = texte » ; la suite d'un texte long commence par des espaces.
J606 = Le thème n'a pas le composant « { $name } », ou il lui manque des arguments.
    .titre = Composant absent
    .aide = Ajoutez ce composant au thème, avec les arguments que cite le manuel des thèmes.
J607 = Le thème « { $theme } » n'a pas de bloc stable « { $name } ». Il a : { $known }.
    .titre = Bloc du thème inconnu
    .aide = Donnez au fichier le nom d'un de ces blocs. Seuls ceux que le thème déclare par [[bloc]] dans theme.toml peuvent être redits par un territoire.
J608 = Le thème promet un bloc « { $name } » qu'aucune page d'un site n'a : rien ne le définit dans { $templates }, ou dans ce qu'il étend.
    .titre = Bloc promis et absent
    .aide = Écrivez {"{%"} block { $name } {"%}"} dans un gabarit d'un site, ou retirez ce [[bloc]] de theme.toml.
J611 = Deux niveaux de même rang redisent le bloc « { $name } » : { $one } et { $other }.
    .titre = Blocs en désaccord
    .aide = Décidez au niveau qui hérite des deux : écrivez-y son propre theme/{ $name }.md.
J612 = Un bloc d'un territoire s'écrit en Markdown, dans « { $path } » : ce fichier HTML n'est plus lu.
    .titre = Bloc en HTML
    .aide = { $markdown ->
        [none] Écrivez ce que dit ce bloc dans { $path }, comme un texte du guide : paragraphes, listes, liens, images, valeurs ({"{{"} territoire.nom {"}}"}, {"{{"} v.telephone {"}}"}), encadrés, conditions. {"{{"} super() {"}}"} s'y écrit {"{{"} commun {"}}"}, seul dans son paragraphe. Puis supprimez ce fichier. Ce qui demande du HTML, un style ou un script est l'affaire d'un thème.
       *[other] Écrivez ceci dans { $path }, puis supprimez ce fichier :
            { $markdown }
    }
J613 = Un territoire ne peut pas redire le bloc « { $name } » : il est dans { $inside }, où un texte n'a pas de place.
    .titre = Bloc hors du texte
    .aide = Supprimez ce fichier. Ce que contient ce bloc est l'affaire d'un thème : jalon nouveau theme.
J614 = Un bloc du thème ne contient pas « { $part } » ici.
    .titre = Ce qu'un bloc n'a pas
    .aide = {"{{"} commun {"}}"} s'y écrit une fois au plus. Les emplacements et les listes à cocher sont l'affaire des pages : un bloc est sur beaucoup de pages à la fois.

## Addresses

J701 = Deux pages, ou une page et une redirection, ont la même adresse « { $address } ».
    .titre = Adresse en double
    .aide = Changez l'identifiant de l'une, ou retirez-la de « anciennes_adresses ».
J702 = L'adresse « { $address } » est réservée au site lui-même.
    .titre = Adresse réservée
    .aide = Donnez un autre identifiant à cette page.
J703 = Le fichier « { $path } » n'est pas d'une sorte que les lecteurs peuvent recevoir{ $ending ->
        [empty] {" "}: il n'a pas d'extension
       *[other] {""}
    }.
    .titre = Sorte de fichier refusée
    .aide = { $ending ->
        [html] Écrivez ce texte comme une page du guide (.md), ou exportez-le en PDF
        [htm] Écrivez ce texte comme une page du guide (.md), ou exportez-le en PDF
        [xhtml] Écrivez ce texte comme une page du guide (.md), ou exportez-le en PDF
        [doc] Enregistrez-le en .docx, .odt ou PDF
        [xls] Enregistrez-le en .xlsx, .ods ou PDF
        [ppt] Enregistrez-le en .pptx, .odp ou PDF
        [docm] Enregistrez-le sans macros, en .docx, ou en PDF
        [xlsm] Enregistrez-le sans macros, en .xlsx, ou en PDF
        [pptm] Enregistrez-le sans macros, en .pptx, ou en PDF
        [svgz] Enregistrez-la en .svg
        [bmp] Enregistrez-la en PNG ou en JPEG
        [tif] Enregistrez-la en PNG ou en JPEG
        [tiff] Enregistrez-la en PNG ou en JPEG
        [heic] Enregistrez-la en JPEG ou en WebP
       *[other] Convertissez-le, ou rangez-le dans une archive .zip
    }. Un site donne des fichiers pdf, odt, ods, odp, docx, xlsx, pptx, zip, csv, txt, ics, gpx, kml, et des images png, jpg, gif, webp, avif, svg.
J704 = Le fichier « { $path } » n'est pas ce que dit son extension { $ending } : { $found ->
        [none] ce n'en est pas un
       *[other] c'est un fichier { $found }
    }.
    .titre = Fichier sous un faux nom
    .aide = { $found ->
        [none] Rouvrez-le dans le logiciel qui l'a fait, puis enregistrez-le de nouveau, ou exportez-le en PDF. Changer la fin du nom ne change pas le fichier.
       *[other] Donnez-lui l'extension .{ $found }, dans le nom du fichier et là où il est cité.
    }
J705 = Le fichier « { $path } » contient ce qui pourrait s'exécuter chez un lecteur : { $part }.
    .titre = Fichier actif
    .aide = Enregistrez-le sans macros ni programmes ; un texte (.txt, .csv, .ics) ne contient pas de balises. Sinon, exportez-le en PDF.
J706 = Le fichier « { $path } » ne peut pas être lu comme un fichier { $ending }.
    .titre = Fichier abîmé
    .aide = Il est tronqué, protégé par un mot de passe, trop gros une fois décompressé, ou, pour un texte, pas enregistré en UTF-8. Ouvrez-le dans son logiciel, puis enregistrez-le de nouveau.
J707 = Le nom du fichier « { $path } » ne convient pas à un site : { $part }.
    .titre = Nom de fichier impossible
    .aide = Donnez-lui un nom de 200 octets au plus, sans # ni ? < > : " | *, sans retour à la ligne ni signe invisible, sans point ni espace à la fin. (Windows garde con, aux, nul… pour lui.)
J708 = « { $path } » n'est pas une image : une page ne peut pas le montrer.
    .titre = Image attendue
    .aide = Faites-en un lien, sans le point d'exclamation : [Le plan](plan.pdf). Les images sont des fichiers png, jpg, gif, webp, avif ou svg.
J709 = Le nom du fichier « { $path } » du thème ferait qu'un hébergeur l'exécute.
    .titre = Fichier de thème exécutable
    .aide = Renommez-le, sans .php, .cgi ni leurs pareils, même au milieu du nom ; le site ne le contient pas.

## Words around a problem

front-matter = l'en-tête de la page
severity-error = erreur
severity-warning = avertissement
severity-notice = information
label-error = erreur{" "}
label-help = aide{" "}
label-note = note{" "}
suggestion = vouliez-vous dire « { $text } » ?
suggestion-lines = vouliez-vous dire, sur plusieurs lignes :
concerns = { $n ->
    [one] concerne le territoire { $names }
   *[other] concerne { $n } territoires : { $names }
}
concerns-more = { $names } et { $n ->
    [one] { $n } autre
   *[other] { $n } autres
}
role-first = vu une première fois ici
role-other = l'autre est ici
role-condition = la condition qui le retire
role-protection = protégé ici
role-declaration = déclaré ici
role-goal = sa place est ici
role-opening = commence ici

## What the machine refused

reading = Impossible de lire « { $path } » : { $cause }.
    .aide = Vérifiez que le fichier existe encore et que vous avez le droit de le lire, puis relancez.
writing = Impossible d'écrire « { $path } » : { $cause }.
    .aide = Vérifiez la place libre et vos droits sur ce dossier. Le site déjà en place n'a pas été touché.
replacing = Impossible de mettre en place « { $path } » : { $cause }.
    .aide = Fermez les programmes qui tiennent ce dossier ouvert, puis relancez.
removing = Impossible de supprimer « { $path } » : { $cause }.
    .aide = Fermez les programmes qui tiennent ce dossier ouvert, puis relancez.
locking = Une autre construction est en cours dans « { $path } ».
    .aide = Attendez qu'elle soit finie, puis relancez. Sinon, choisissez un autre dossier avec --out.
claiming = Jalon n'écrit pas à la place de « { $path } » : { $cause }.
    .aide = Rien n'y a été touché. Choisissez un dossier nouveau ou vide avec --out ; si celui-ci ne sert plus, déplacez-le ou videz-le d'abord.
cause-missing = il n'existe pas
cause-denied = l'accès est refusé
cause-exists = il existe déjà
cause-full = il n'y a plus de place sur le disque
    .aide = Faites de la place sur ce disque, puis relancez. Le site déjà en place n'a pas été touché.
cause-read-only = ce disque ne s'écrit pas
    .aide = Choisissez un dossier où vous pouvez écrire, avec --out, puis relancez. Le site déjà en place n'a pas été touché.
cause-busy = il est tenu ouvert par un autre programme
    .aide = Fermez le programme qui le tient : un éditeur, un lecteur de PDF, Word ou Excel, une fenêtre de fichiers ou un terminal ouvert dans ce dossier. Un antivirus ou une synchronisation (OneDrive) le rend après quelques instants. Puis relancez : rien n'est perdu, ce qui était en place y est encore.
cause-long = ce nom est trop long pour ce disque, ou il a un signe que ce disque refuse
    .aide = Choisissez un nom plus court, fait de minuscules, de chiffres et de traits d'union.
cause-not-a-folder = ce n'est pas un dossier
cause-changed = il a changé pendant la construction
cause-foreign = il contient autre chose qu'un site de Jalon
cause-link = c'est un lien, qui mène ailleurs
cause-sites = ce sont les sites d'un réseau, avec leur portail, écrits par jalon construire
cause-site = c'est le site d'un seul territoire, écrit par jalon construire
cause-published = des sites y sont en ligne, mis là par jalon publier
cause-report = c'est un rapport du réseau, écrit par jalon rapport
cause-technicians = ce sont des sites réservés aux techniciens, écrits par jalon construire --technicien
cause-other-project = il appartient à un autre projet, dont le guide est « { $guide } »
cause-other = { $message }
