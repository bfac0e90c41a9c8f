
### The start page: `jalon` alone, outside of a guide.

cli-start-about = Ouvre la page d'accueil : vos derniers guides, en ouvrir un autre, en recevoir ou en commencer un
cli-start-port = Port (4746, ou le suivant qui est libre, si rien n'est dit ; 0 : n'importe lequel)
cli-start-open = Ouvre la page dans le navigateur
start-ready = La page d'accueil de Jalon : { $address }
start-keep-open = Gardez cette fenêtre ouverte tant que vous travaillez ; Ctrl-C arrête tout.
start-no-guide = « { $name } » n'est pas un guide, ni un dossier d'un guide : il n'y a pas de fichier content/guide.toml.
start-no-folder = Le dossier « { $name } » ne peut pas être lu : il n'existe pas, ou il n'est pas à vous.
start-odd-path = « { $name } » n'est pas le chemin d'un dossier de cet ordinateur, par exemple C:\Users\moi\Documents\Guide ou /home/moi/Documents/Guide.
start-odd-name = « { $name } » ne peut pas être le nom d'un dossier : des lettres, des chiffres, des espaces et des tirets, 100 au plus.

## What the browser fills in

preview-start-title = Accueil – Jalon
preview-start-lead = Vos guides sur cet ordinateur
preview-start-guides = Mes derniers guides
preview-start-none = Aucun guide n'a encore été ouvert ici. Si votre réseau vous a envoyé un zip, commencez par « Recevoir un guide ».
preview-start-opened = Ouvert { $when }
preview-start-gone = Le dossier n'est plus là.
preview-start-forget = Retirer de la liste
preview-start-forget-title = Retirer « { $name } » de la liste ; ses fichiers restent où ils sont
preview-start-forgotten = « { $name } » n'est plus dans la liste. Ses fichiers n'ont pas bougé.
preview-start-ways = Un autre guide
preview-start-open = Ouvrir un dossier
preview-start-open-lead = Un guide qui est déjà sur cet ordinateur.
preview-start-open-help = Allez jusqu'au dossier du guide : il porte la marque « guide ».
preview-start-open-act = Ouvrir ce guide
preview-start-open-named = Ouvrir « { $name } »
preview-start-receive = Recevoir un guide (zip)
preview-start-receive-lead = Le fichier que votre réseau vous a envoyé.
preview-start-receive-help = Choisissez le zip, puis l'endroit où ranger le guide. Rien n'est écrit avant que vous n'ayez vu ce que cela change.
preview-start-receive-which = Quel zip ?
preview-start-receive-into = Où le ranger ?
preview-start-receive-new = Dans un nouveau dossier
preview-start-receive-in = Dans « { $name } »
preview-start-receive-act = Voir ce que cela change
preview-start-receive-plan = Ce que cela change
preview-start-receive-agree = Recevoir
preview-start-receive-file = Choisissez d'abord un zip dans la liste.
preview-start-try = Essayer avec un exemple
preview-start-try-lead = Un guide complet, avec un territoire inventé. Rien n'y est à vous, tout s'y essaie.
preview-start-try-help = L'exemple est un dossier comme un autre : vous pourrez le supprimer.
preview-start-try-name = Jalon - exemple
preview-start-try-act = Ouvrir l'exemple
preview-start-begin = Commencer le guide du réseau
preview-start-begin-lead = Pour qui écrit le texte commun à tous les offices.
preview-start-begin-help = Un nouveau dossier, qui donne tout de suite un site.
preview-start-begin-name = Guide du réseau
preview-start-begin-with = Avec quoi commencer ?
preview-start-begin-whole = Le guide complet de Jalon, à adapter
preview-start-begin-small = Quelques pages courtes, à remplacer
preview-start-begin-act = Commencer
preview-start-name = Nom du dossier
preview-start-within = Il sera dans { $place }
preview-start-elsewhere = Choisir un autre endroit
preview-start-folder = Dossier
preview-start-go = Aller
preview-start-places = Endroits de cet ordinateur
preview-start-above = Dossier au-dessus
preview-start-list = Contenu de { $name }
preview-start-empty = Il n'y a rien à choisir ici.
preview-start-kind-guide = guide
preview-start-kind-zip = zip
preview-start-chosen = Choisi : { $name }
preview-start-wait = Un instant…
preview-start-cut = Jalon ne répond plus : la fenêtre où il tournait a été fermée. Relancez-le, puis rechargez cette page.
