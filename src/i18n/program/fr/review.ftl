
## Follow-up of overrides

J510 = { $count ->
    [one] Cette personnalisation n'a jamais été relue
   *[other] { $count } personnalisations de ce fichier n'ont jamais été relues
} : { $targets }. Si le texte commun change, personne ne le saura.
    .titre = Personnalisation jamais relue
    .aide = Comparez votre texte au texte commun, puis faites « jalon relire » : Jalon retiendra le texte commun d'aujourd'hui et vous préviendra quand il changera.
J511 = Ce fichier de relecture est dans un format que Jalon ne connaît pas (version { $version }).
    .titre = Version du fichier de relecture
    .aide = Il vient sans doute d'une version plus récente de Jalon : mettez Jalon à jour. Rien n'y est changé en attendant.
J512 = La relecture de « { $target } » a été modifiée à la main : son texte et son empreinte ne vont plus ensemble.
    .titre = Relecture modifiée à la main
    .aide = Reprenez la version précédente de ce fichier, ou relisez de nouveau cette personnalisation avec « jalon relire ».
J513 = Ce fichier de relecture n'accompagne aucun territoire : « { $path } » n'existe pas.
    .titre = Fichier de relecture seul
    .aide = Si vous avez renommé le territoire, renommez aussi ce fichier. S'il n'existe plus, supprimez-le.
J514 = « { $target } » n'a plus de personnalisation « { $action } » : sa relecture ne sert plus.
    .titre = Relecture sans objet
    .aide = Rien à faire : elle disparaîtra à la prochaine relecture de ce fichier.
J515 = Git a laissé deux versions côte à côte dans ce fichier.
    .titre = Deux versions côte à côte
    .aide = Gardez l'une des deux versions et supprimez les lignes <<<<<<<, ======= et >>>>>>>, ou reprenez le fichier d'une des branches.{ $kind ->
        [review] { " " }« jalon relire » vous dira ce qui reste à relire.
       *[other] { "" }
    }
J530 = À relire : le texte commun de « { $target } » a changé depuis { review-was }.{ review-summary } Votre texte reste affiché.
    .titre = Texte commun modifié
    .aide = Faites « jalon relire » : vous verrez le texte commun d'avant, celui d'aujourd'hui et le vôtre, et vous choisirez.
J531 = À relire avant de publier : le texte commun de « { $target } » a changé depuis { review-was }.{ review-summary } Votre texte reste affiché, avec un avis pour les lecteurs.
    .titre = Texte commun modifié, publication bloquée
    .aide = Faites « jalon relire » : tant que personne n'a relu cette personnalisation, le site n'est pas publié.
J532 = À relire : le texte commun de « { $target } » a changé depuis { review-was }.{ review-summary } Le texte commun est affiché à la place du vôtre.
    .titre = Texte commun modifié, texte local retiré
    .aide = Faites « jalon relire » : gardez votre texte pour le réafficher, ou prenez le texte commun.
J533 = Le texte commun de « { $target } » n'a changé que de forme, ou très peu, depuis { review-was }.{ review-summary }
    .titre = Changement mineur du texte commun
    .aide = Rien ne presse : « jalon relire » vous le montrera, et l'enregistrera.
J534 = « { $target } » n'existe plus dans le guide : la personnalisation « { $action } » ({ review-was }) ne s'affiche plus.
    .titre = Cible disparue
    .aide = Faites « jalon relire » : vous y verrez le texte commun d'avant. Corrigez la cible si la partie a changé de nom, ou supprimez la personnalisation.
J535 = « { $target } » ne s'affiche plus dans ce territoire, à cause d'une condition ajoutée depuis { review-was } : la personnalisation « { $action } » est laissée de côté.
    .titre = Cible écartée par une condition
    .aide = Changez un drapeau ou un type du territoire si la partie doit s'afficher, ou supprimez la personnalisation.
J536 = « { $target } » est protégé par le réseau depuis { review-was } : « { $action } » n'est plus appliqué, le texte commun est affiché.
    .titre = Cible protégée depuis
    .aide = Ajoutez votre texte avant ou après (« avant », « apres », « encadrer »), ou supprimez la personnalisation. L'animateur du réseau peut vous dire pourquoi.
J537 = Les mots à corriger dans « { $target } » { $count ->
    [0] n'y sont plus
    [one] y sont une fois
   *[other] y sont { $count } fois
}, alors qu'ils y étaient une fois lors de { review-was } : le texte commun est affiché tel quel.
    .titre = Correction devenue impossible
    .aide = Faites « jalon relire », puis recopiez les mots d'aujourd'hui dans « trouver », ou supprimez la correction si elle ne sert plus.
J538 = « { $action } » sur « { $target } » donne exactement le texte commun.
    .titre = Personnalisation inutile
    .aide = Supprimez-la : vous profiterez des mises à jour du texte commun. « jalon relire » peut le faire pour vous.
J540 = Les titres de la page ont changé : « { $target } » ne contient plus la même chose depuis { review-was }.{ $gained ->
    [none] {""}
   *[other] {" "}Contient en plus : { $gained }.
}{ $lost ->
    [none] {""}
   *[other] {" "}Ne contient plus : { $lost }.
}
    .titre = Étendue changée
    .aide = Relisez « { $action } » avec « jalon relire ». D'ici là, { $gained ->
        [none] ce qui n'en fait plus partie est affiché tel quel
       *[other] ce qui est venu s'ajouter reste affiché à côté de votre texte
    }.
J541 = « { $target } » a changé de place : { $inside ->
    [none] la partie n'est plus dans aucune section
   *[other] la partie est maintenant dans la section « { $inside } »
}. Votre « { $action } » s'y applique.
    .titre = Cible déplacée
    .aide = Vérifiez que votre texte convient à cet endroit, puis faites « jalon relire » : [g] le confirme, [v] corrige la cible si elle nomme l'ancienne section.
J542 = Le texte autour de votre ajout a changé : « { $action } » sur « { $target } » est peut-être à ajuster.
    .titre = Texte changé autour d'un ajout
    .aide = Rien ne presse : « jalon relire » vous montre ce qui a changé. L'animateur du réseau peut couper cet avis : suivre_les_ajouts = false dans content/guide.toml.
J543 = « { $target } », que vous masquez ({ review-was }), n'existe plus sous ce nom : ce texte est de nouveau affiché à vos lecteurs.
    .titre = Texte masqué de nouveau affiché
    .aide = Faites « jalon relire » et choisissez [v] pour masquer la partie sous son nom d'aujourd'hui.
J544 = Le texte commun de « { $target } » n'a changé que d'écriture depuis { review-was } : signes, ou mot que le réseau remplace partout.{ review-summary }
    .titre = Changement typographique du texte commun
    .aide = Rien à relire mot à mot : « jalon relire --accept-typographic » enregistre tous ces changements à la fois.
J545 = L'ancien identifiant « { $id } » mène à « { $now } », et de là il tourne en rond.
    .titre = Anciens identifiants en rond
    .aide = Dans anciens_ids, faites mener chaque ancien identifiant à une section qui existe aujourd'hui.
J539 = « { $target } » doit être relu avant de publier : la personnalisation « { $action } » ({ review-was }) est de celles qui bloquent.
    .titre = Publication bloquée
    .aide = Faites « jalon relire », ou changez « si_le_commun_change » pour cette personnalisation.

review-was = { $date ->
    [none] la relecture
   *[other] la relecture du { $date }
}{ $who ->
    [none] { "" }
   *[other] { " " }par { $who }
}
review-summary = { $summary ->
    [none] { "" }
   *[other] { " " }Le réseau précise : { $summary }
}
role-review = ce qui avait été relu
local-a-relire = Ce texte de votre territoire est en cours de vérification : le guide a changé depuis. Confirmez auprès de l'office de tourisme avant de vous engager.

## jalon review, jalon fresh

cli-level = NIVEAU
cli-name = NOM
cli-thing = PAGE|FAIT
cli-review-about = Montre les personnalisations à relire, et enregistre ce qui est décidé
cli-review-levels = Territoires ou niveaux à relire (tous si rien n'est dit), par exemple departements/24
cli-review-accept = Garde le texte local de cette cible, relu aujourd'hui ; à répéter au besoin
cli-review-accept-typographic = Enregistre tous les changements de typographie ou de forme seule
cli-review-accept-all = Garde tous les textes locaux, relus aujourd'hui
cli-review-accept-links = Note où mènent les liens de vos textes, pour que la disparition d'une page ne bloque pas le site
cli-review-list = Liste sans rien demander
cli-review-format = Forme de la liste : text ou json
cli-review-by = Qui relit (sinon le nom connu de git, puis celui de la session)
cli-review-date = Relit comme si l'on était ce jour-là
cli-fresh-about = Date d'aujourd'hui des pages et des faits vérifiés : « toujours valable »
cli-fresh-things = Pages (types/meuble) ou faits (meuble.plafond) qui viennent d'être vérifiés
cli-fresh-by = Qui a vérifié (sinon le nom connu de git, puis celui de la session)
cli-fresh-confirm = Confirme une valeur qui a changé de plus de la moitié
cli-fresh-date = Jour de la vérification

review-no-guide = Le guide commun ne se lit pas : il n'y a rien à comparer.
    .aide = Lancez « jalon verifier » pour voir ce qui ne va pas.
review-none = Aucune personnalisation à suivre.
review-unnoted-links =
    { $n ->
        [one] Les liens d'un niveau ne sont pas notés
       *[other] Les liens de { $n } niveaux ne sont pas notés
    } ({ $names }) : si le guide retire une page où ils mènent, leurs sites ne se construisent plus. « jalon relire --accept-links » les note.
review-line = ligne { $line }
review-blocking = { $state }, bloque la publication
review-state-page-masquee = page masquée ici
review-state-a-jour = à jour
review-state-cible-renommee = cible renommée
review-state-inutile = inutile (identique au texte commun)
review-state-typographique = typographie seule
review-state-texte-autour-change = texte autour changé
review-state-forme = forme seule
review-state-jamais-relue = jamais relue
review-state-relecture-abimee = relecture modifiée à la main
review-state-cible-deplacee = cible déplacée
review-state-etendue-changee = étendue changée
review-state-a-relire = à relire
review-state-mots-introuvables = mots à corriger introuvables
review-state-cible-protegee = cible protégée depuis
review-state-cible-ecartee = cible écartée par une condition
review-state-cible-disparue = cible disparue
review-count-page-masquee = { $n ->
    [one] 1 sur une page masquée
   *[other] { $n } sur des pages masquées
}
review-count-a-jour = { $n } à jour
review-count-cible-renommee = { $n } à cible renommée
review-count-inutile = { $n ->
    [one] { $n } inutile
   *[other] { $n } inutiles
}
review-count-typographique = { $n } à typographie seule
review-count-texte-autour-change = { $n } au texte changé autour
review-count-forme = { $n } changée de forme seulement
review-count-jamais-relue = { $n ->
    [one] { $n } jamais relue
   *[other] { $n } jamais relues
}
review-count-relecture-abimee = { $n } à la relecture abîmée
review-count-cible-deplacee = { $n } à cible déplacée
review-count-etendue-changee = { $n } à étendue changée
review-count-a-relire = { $n } à relire
review-count-mots-introuvables = { $n } aux mots introuvables
review-count-cible-protegee = { $n } à cible protégée
review-count-cible-ecartee = { $n } à cible écartée
review-count-cible-disparue = { $n } à cible disparue
review-totals = Personnalisations : { $list }.
review-card = { $n } sur { $all }
review-network = Le réseau précise : { $summary }
review-concerns = { $n ->
    [one] { $n } territoire concerné
   *[other] { $n } territoires concernés
} : { $names }
review-changes = Texte commun : ce qui a changé depuis { $review }
review-common = Texte commun
review-common-same = Texte commun (inchangé depuis la relecture)
review-common-then = Texte commun d'avant
review-common-now = Texte commun d'aujourd'hui
review-mine = Votre texte
review-mine-file = Votre texte ({ $file })
review-choice-keep = [g] garder mon texte
review-choice-take = [p] prendre le texte commun
review-choice-edit = [m] modifier mon texte
review-choice-skip = [s] passer
review-choice-undo = [a] annuler la dernière décision
review-choice-quit = [q] quitter
review-key-keep = g
review-key-take = p
review-key-edit = m
review-key-skip = s
review-key-undo = a
review-key-quit = q
review-unedited = Votre texte n'a pas changé.
review-changed-meanwhile = « { $file } » a été modifié entre-temps : rien n'a été écrit. Regardez de nouveau, puis décidez.
review-accepted = { $n ->
    [0] Rien à relire : tout était à jour.
    [one] { $n } personnalisation relue.
   *[other] { $n } personnalisations relues.
}
review-not-accepted = { $level } : « { $target } » ne peut pas être gardée telle quelle ({ $state }).
review-unknown-target = Aucune personnalisation suivie ne porte sur « { $target } ».
review-many-levels = Plusieurs niveaux personnalisent « { $target } ».
    .aide = Nommez celui qui est relu : { $names }.
review-refused-broken = { $level } : le fichier de relecture ne se lit pas en entier, rien n'y a été écrit. « jalon verifier » dit ce qui ne va pas.
review-refused-nothing = { $level } : il n'y a plus rien à garder ici. Prenez le texte commun, ou modifiez votre texte.
review-refused-inline = { $level } : cette personnalisation n'a pas de titre [[modifier]] à elle, supprimez-la à la main.
review-refused-parting = { $level } : gardez la ligne « ----- » entre les mots à trouver et ceux à mettre.
review-refused-empty = { $level } : un texte vide ne remplace rien. Pour retirer votre texte, prenez le texte commun.
review-refused-theme = { $level } : un gabarit se modifie dans son fichier ; ici, on le confirme seulement.
review-refused-vanished = { $level } : cette personnalisation n'est plus dans le fichier.
fresh-dated = { $name } : vérifié le { $date }{ $next ->
    [none] { "" }
   *[other] , à revoir avant le { $next }
} ({ $file }).
fresh-jump = La valeur de « { $name } » a changé de plus de la moitié depuis la dernière confirmation.
fresh-jump-help = Relisez le chiffre à sa source. S'il est juste : jalon confirmer { $name } --confirm.
fresh-unknown = « { $name } » n'est ni une page ni un fait du guide.
review-today = La cible s'appelle aujourd'hui « { $target } ».
review-nearest = Le nom le plus proche : « { $target } ».
review-choice-aim = [v] viser la nouvelle cible
review-key-aim = v
review-candidate = Le texte de « { $target } » :
review-aim-at = Quelle cible viser ? (vide : { $target ->
    [none] on renonce
   *[other] { $target }
})
review-no-such-target = « { $target } » n'est ni une page ni une section du guide.
cli-review-follow = Suit les cibles renommées : leur nouveau nom est écrit dans les personnalisations
local-a-relire-retire = Votre territoire a retiré ici un passage du guide, qui a changé depuis. Demandez à l'office de tourisme s'il vous concerne.
local-a-relire-titre = Le titre de cette partie est celui de votre territoire. Celui du guide a changé depuis : lisez bien ce qui suit.
review-no-editor = L'éditeur « { $name } » n'a pas pu servir ({ $why }) : rien n'a changé. La variable EDITOR dit lequel ouvrir, par exemple « code --wait » ou « nano ».
