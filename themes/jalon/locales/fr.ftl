# Les mots du thème. Ce fichier est la seule place où il parle français.

aller-au-contenu = Aller au contenu
navigation-du-guide = Le guide
menu = Menu
accueil = Accueil
annonces = Annonces
annonces-de-la-page = Annonces de cette page
rechercher = Rechercher
fermer = Fermer
copier-lien = Copier le lien
lien-copie = Le lien est copié.
partager = Partager cette page
rechercher-ici = Rechercher : une démarche, un sigle, une commune…
prendre-rendez-vous = Prendre rendez-vous
ecrire-a-propos = Nous écrire à propos de cette page
avis = Cette page vous a-t-elle aidé ?
avis-oui = Oui, par courriel
avis-non = Non, dites ce qui manque
avis-donner = Donner votre avis
avis-objet-oui = Page utile : { $titre }
avis-objet-non = Il manque quelque chose : { $titre }
avis-texte-oui = Bonjour,

    Cette page m’a été utile :
    { $adresse }
avis-texte-non = Bonjour,

    Il manque, ou je n’ai pas compris :

    { $adresse }
message-objet = Mon projet : { $titre }
message-texte = Bonjour,
    
    Je souhaite un rendez-vous.
    Page : { $titre }
    Mon projet : { $projet }
    Ma commune :
    Mon téléphone :
conseil = Pour être conseillé :
theme-sombre = Thème sombre
fil-d-ariane = Fil d’Ariane
sommaire = Sur cette page
pied-de-page = Pages utiles
pages-voisines = Page précédente, page suivante
page-precedente = Page précédente
page-suivante = Page suivante
lettres = De A à Z
vue-d-ensemble = Vue d’ensemble
les-etapes = Les douze étapes
signaler-le-local = Signaler ce qui est local
imprimer-le-guide = Imprimer tout le guide
accessibilite-etat = Accessibilité : { $etat }
deux-points = {"\u00A0"}:{" "}

# Têtes et pieds de page
etape-sur-douze = Étape { $n } sur 12
page-locale = Page propre à votre territoire
page-locale-court = Local
information-locale = Information locale
local-a-relire = Ce texte de votre territoire est en cours de vérification : le guide a changé depuis. Confirmez auprès de l’office de tourisme avant de vous engager.
local-a-relire-retire = Votre territoire a retiré ici un passage du guide, qui a changé depuis. Demandez à l’office de tourisme s’il vous concerne.
local-a-relire-titre = Le titre de cette partie est celui de votre territoire. Celui du guide a changé depuis : lisez bien ce qui suit.
pour = Pour :
pages-du-chapitre = Les pages de ce chapitre
faits-cites = Chiffres et règles cités
sources = Sources
source-officielle = Source officielle
en-vigueur = En vigueur depuis le { $date }
applicable-le = Applicable à partir du { $date }
verifie-le = Relu le { $date }
page-verifiee = Page relue le
imprimer = Imprimer cette page
licence = Textes communs : { $licence }
edition = Édition du { $date }
demonstration = Territoire de démonstration : les lieux, les personnes, les coordonnées et les aides sont inventés.
demonstration-reseau = Réseau de démonstration : les lieux, les personnes, les coordonnées et les aides sont inventés.

# Ce qui n’est pas sûr ; « aupres » arrive déjà contracté (« du service… », « de la mairie »)
fait-detail = Voir les chiffres et leurs sources
fait-a_verifier = à vérifier
fait-a_verifier-aupres = à vérifier auprès { $aupres }
fait-conteste = les sources divergent : à vérifier
fait-conteste-aupres = les sources divergent : à vérifier auprès { $aupres }

# Encadrés
encadre-a-savoir = À savoir
encadre-attention = Attention
encadre-exemple = Exemple
encadre-etapes = Étape par étape
encadre-a-retenir = À retenir

# Page d’accueil, parcours
quel-projet = Quel est votre projet ?
votre-situation = Quelle est votre situation ?
ou-en-etes-vous = Où en êtes-vous ?
votre-parcours = Votre parcours : { $nom }
projet-chapeau = Choisissez : votre parcours s’affiche, puis une touche mène à l’étape où vous en êtes.
quel-projet-ici = Choisissez : vous arrivez à cette étape de votre parcours.
imprimer-ce-parcours = Imprimer ce parcours
imprimer-mon-parcours = Imprimer mon parcours
preciser-mon-projet = Préciser mon projet
parcours-compte = { $n } étapes pour tous ; { $selon ->
    [0] aucune autre.
    [one] une autre selon votre projet.
   *[other] { $selon } autres selon votre projet.
}
parcours-installe = Votre parcours : déjà ouvert
parcours-installe-resume = Vous recevez déjà : ce qui revient chaque année, et ce qui peut vous faire avancer.
rang-obligatoire = Obligatoire
rang-selon-cas = Selon le cas
rang-aller-plus-loin = Pour aller plus loin
selon-votre-reponse = selon votre réponse
etape-lire = À lire :
etape-appeler = À contacter :
mes-contacts = Mes contacts
quand-maintenant = dès maintenant
quand-jour = le jour de l’ouverture
quand-le = le { $date }
quand-avant-mois = { $n } mois avant l’ouverture
quand-avant-semaines = { $n } semaines avant l’ouverture
quand-avant-jours = { $n ->
    [one] la veille de l’ouverture
   *[other] { $n } jours avant l’ouverture
}
quand-apres-mois = { $n } mois après l’ouverture
quand-apres-semaines = { $n } semaines après l’ouverture
quand-apres-jours = { $n ->
    [one] le lendemain de l’ouverture
   *[other] { $n } jours après l’ouverture
}
repondre-aux-questions = Mon parcours en quelques questions
votre-projet = Votre projet
votre-projet-ici = Votre projet { $dans }
votre-projet-resume = Répondez à quelques questions : vous obtenez vos étapes, vos dates et vos contacts. Rien ne quitte votre appareil.
votre-projet-sans-script = Sans JavaScript, voici toutes les questions, et les étapes que chaque réponse ajoute. Les parcours complets sont sur les pages auxquelles mènent les types de projet.
question-apres = Si vous avez répondu :
question-lien = À lire :
reponse-ajoute = Ajoute :

# Votre projet, avec script : ce que disent les boutons et le résultat
projet-question = Question { $n }
projet-question-sur = Question { $n } sur { $toutes } environ
projet-suivant = Continuer
projet-precedent = Question précédente
projet-passer = Je ne sais pas encore
projet-recommencer = Recommencer
projet-modifier = Modifier mes réponses
projet-mon-parcours = Mon parcours
projet-mes-reponses = Mes réponses
projet-sans-reponse = pas encore répondu
projet-ouverture = Quand pensez-vous ouvrir ?
projet-ouverture-aide = Une date approximative suffit : les étapes se datent d’après elle.
projet-etapes-compte = { $n } étapes
projet-avant-le = avant le { $date }
projet-a-partir-du = à partir du { $date }
projet-le = le { $date }
projet-maintenant = dès maintenant
projet-ou-plus-tard = selon votre réponse
projet-lire = À lire :
projet-appeler = À contacter :
projet-contacts = Mes contacts
projet-documents = Mes documents
projet-aides = Mes aides
projet-aide-avant-le = à demander avant le { $date }
projet-aide-fin = Dernier jour pour demander l’aide : { $nom }
aides-pour = Les aides pour ce projet
aide-avant-le = à demander avant le { $date }
projet-imprimer = Imprimer
projet-agenda = Mettre les dates dans mon agenda (.ics)
projet-agenda-sans-date = Donnez d’abord une date d’ouverture.
projet-copier = Copier le lien de mes réponses
projet-copie = Le lien est copié : il contient vos réponses, et rien d’autre.
projet-copier-refuse = Votre navigateur ne permet pas de copier : l’adresse de cette page contient vos réponses.
projet-garder = Garder mes réponses sur cet appareil
projet-garde = Vos réponses sont gardées sur cet appareil.
projet-oublie = Vos réponses ne sont plus gardées.
projet-ajouter = Ajouter à mon dossier
projet-ajoute = C’est dans votre dossier : le type de projet et la liste des étapes.
projet-voir-dossier = Ouvrir mon dossier
projet-aucune = Aucune étape : revenez en arrière et choisissez au moins une réponse.
chemin-chapeau = Douze étapes, de l’idée à la transmission. Commencez où vous en êtes.
aussi-dans-ce-guide = Aussi dans ce guide
lire-la-fiche = Lire la fiche
introuvable = Cette page n’existe pas
introuvable-resume = L’adresse a peut-être changé, ou la page ne concerne pas ce territoire.
retour-a-l-accueil = Revenir à l’accueil
page-deplacee = Cette page a changé d’adresse

# Quoi de neuf
quoi-de-neuf = Quoi de neuf
quoi-de-neuf-resume = Ce qui a changé dans ce guide : le plus récent est en haut.
quoi-de-neuf-vide = Rien de nouveau pour l’instant. Les changements du guide seront annoncés ici.
quoi-de-neuf-flux = Suivre ces nouveautés par un lecteur de flux (Atom)
quoi-de-neuf-tout = Tout ce qui a changé
quoi-de-neuf-important = Important
quoi-de-neuf-flux-titre = Quoi de neuf · { $guide } { $de }

# Portail
choisir-territoire = Choisissez votre territoire
par-departement = Par département
nombre-de-communes = { $n ->
    [one] { $n } commune
   *[other] { $n } communes
}
chercheur-titre = Où est votre projet ?
chercheur-aide = Tapez le nom de la commune, même ancien, ou son code postal.
chercheur-liste = Communes proposées
departement-chapeau = Chaque commune mène au guide de son office de tourisme.
departement-communes = Les communes, de A à Z
departement-sans-guide = Votre commune n’a pas encore de guide ?
departement-contact = Adressez-vous à l’organisme de votre département :
niveau-accompagnement = Pour votre projet :
sans-guide = Pas encore de guide
etat-ancien = Site d’une édition précédente
etat-absent = Site en préparation

# Contacts
quand = Quand ?
vcard = Ajouter à mes contacts
filtre-mot = Chercher un acteur
filtre-mission = Pour quel besoin ?
filtre-toutes = Tous les besoins
filtre-trouves = Acteurs trouvés :
filtre-aucun = Aucun acteur ne correspond. Essayez un autre mot.
sans-coordonnees-ici = Une carte sans coordonnées ? Demandez-les à l’office de tourisme.
sans-coordonnees = Coordonnées à demander à l’office de tourisme.
acteur = Acteur
matrice = Qui fait quoi : le tableau
matrice-resume = Une ligne par acteur, une colonne par besoin : qui mène, qui appuie, qui instruit.
voir-le-tableau = Voir le tableau d’un coup d’œil
voir-l-annuaire = Voir les rôles et les coordonnées
part-principal = Principal
part-secondaire = En appui
part-instruit = Instruit

# Ce qui est propre à chaque commune
commune = Commune
commune-par-commune = Commune par commune
commune-contacts = Coordonnées, commune par commune
commune-la-mienne = Votre commune
commune-toutes = Toutes
donnees-communes-inconnues = Ce point n’est pas encore connu, commune par commune. Demandez-le à votre mairie ou à l’office de tourisme.

# Aides
aide-taux = Taux
aide-plancher = Dépense minimale
aide-plafond = Plafond
aide-depenses = Dépenses retenues
aide-conditions = Conditions
aide-calendrier = Calendrier
aide-contact = Contact
aide-lien = En savoir plus : { $titre }
aucune-aide = Aucune aide locale n’est connue à ce jour. Interrogez votre office de tourisme.
jusqu-au = Jusqu’au { $date }.

# Taxe de séjour
taxe-tarifs = Tarifs de la taxe de séjour
taxe-tarifs-de = Tarifs de la taxe de séjour : { $nom }
taxe-categorie = Catégorie
taxe-montant = Par personne et par nuit
taxe-collecteur = Collectée par
taxe-regime = Régime
taxe-periode = Période
taxe-declaration = Déclaration
taxe-non-classes = Hébergements non classés
taxe-departement = Part départementale
taxe-deliberation = Délibération
taxe-note = À noter
taxe-plateforme = Déclarer en ligne
taxe-absente = Aucun tarif local n’est renseigné. Demandez-le à la mairie.

# Permanences, documents, glossaire
sur-rendez-vous = Sur rendez-vous
aucune-permanence = Aucune permanence n’est annoncée.
aucun-document = Aucun document n’est proposé.
voir = Voir aussi :

# Les pages que personne n’a écrites
index-alphabetique = Index alphabétique

# Recherche : ce que dit recherche.js (ces mots voyagent dans l’index)
recherche-titre = Rechercher dans le guide
recherche-invite = Un mot, un sigle, un numéro…
recherche-exemples-titre = Par exemple :
recherche-exemples = déclarer un meublé | taxe de séjour | accessibilité | assainissement | aides | rendez-vous
recherche-un = 1 résultat
recherche-plusieurs = { $n } résultats
recherche-vide = Rien pour « { $mot } ». Vérifiez l’orthographe, essayez un mot plus général, ou parcourez l’
recherche-index = index alphabétique
recherche-types = Choisir un type de projet
recherche-corrige = Rien d’écrit exactement ainsi ; voici des mots proches.
recherche-touches = ↑ ↓ pour choisir, Entrée pour ouvrir, Échap pour fermer
recherche-raccourci = La touche / ouvre la recherche

# Le guide en un document
retour-au-guide = Revenir au guide
premier-rendez-vous = Premier rendez-vous : { $nom }
essentiel-de = L’essentiel : { $nom }
a-emporter = Deux pages à emporter
l-essentiel = L’essentiel, dans l’ordre
qui-appeler = Qui appeler ici
nos-notes = Nos notes
prochain-rendez-vous = Prochain rendez-vous :
qr-code = Tout le parcours, en ligne
imprimer-ce-document = Imprimer ce document
que-garder = Que voulez-vous imprimer ?
tout-le-guide = Tout le guide
table-des-matieres = Table des matières

# Les termes expliqués en place
terme-glossaire = Voir dans le glossaire

# Mentions légales
non-renseigne = Non renseigné
mentions-legales = Mentions légales
legal-editeur = Éditeur du site
legal-organisme = Organisme
legal-siren = SIREN
legal-adresse = Adresse
legal-telephone = Téléphone
legal-courriel = Courriel
legal-directeur = Direction de la publication
legal-hebergement = Hébergement
legal-hebergeur = Hébergeur
legal-hebergeur-contact = Adresse et téléphone
legal-contenu = Contenu
legal-contenu-commun = Ce guide réunit des textes communs, écrits par { $reseau }, et des textes locaux, signalés comme tels, écrits par { $office }.
legal-responsabilite = Le guide informe. Il ne remplace ni un conseil juridique, ni l’avis d’une administration. Chaque page dit quand elle a été vérifiée et d’où viennent ses informations.
legal-erreur = Une erreur ? Signalez-la :
legal-liens = Les liens vers d’autres sites sont donnés pour information : leurs contenus n’engagent que leurs éditeurs.
legal-fabrication = Réalisation
legal-fabrication-texte = Site statique fabriqué avec Jalon, logiciel libre. Les titres emploient la police Bricolage Grotesque (licence SIL Open Font 1.1), livrée avec sa licence.

# Déclaration d’accessibilité
accessibilite = Accessibilité
acces-engagement = { $editeur } s’engage à rendre son site accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.
acces-portee = Cette déclaration s’applique à ce guide en ligne :
acces-etat = État de conformité
acces-etat-dit = Au regard du référentiel général d’amélioration de l’accessibilité (RGAA), ce site est :
acces-etat-absent = L’état de conformité de ce site n’est pas encore déclaré.
acces-resultats = Résultats des tests
acces-sans-audit = Aucun audit complet de ce site n’a encore été fait.
acces-ecarts = Contenus non accessibles
acces-ecarts-inconnus = Faute d’audit, la liste des contenus non accessibles n’est pas établie. Les documents à télécharger, et les sites auxquels ce guide renvoie, peuvent ne pas l’être.
acces-etablissement = Établissement de cette déclaration
acces-etablie-le = Déclaration établie le { $date }.
acces-technologies = Technologies employées : HTML, CSS, SVG, et JavaScript pour le seul confort.
acces-ce-que-fait-le-site = Les pages se lisent et se parcourent sans JavaScript, au clavier, à 200 % de zoom, en clair et en sombre ; les couleurs du territoire sont corrigées au besoin pour rester lisibles.
acces-retour = Retour d’information et contact
acces-retour-texte = Si un contenu ou un service vous reste inaccessible, dites-le : vous serez orienté vers une autre forme, ou recevrez le contenu autrement.
acces-recours = Voies de recours
acces-recours-texte = Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu et n’avez pas obtenu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits :
acces-recours-formulaire = écrire un message au Défenseur des droits
acces-recours-delegue = contacter le délégué de votre région
acces-recours-courrier = envoyer un courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07

# Données personnelles
donnees-personnelles = Données personnelles
donnees-resume = Ce site ne dépose aucun cookie, ne mesure pas son audience et n’appelle aucun autre site.
donnees-rien = Ce que le site ne fait pas
donnees-rien-texte = Vous le lisez sans compte et sans formulaire. Aucun traceur, aucune publicité, aucune police ni carte chargée chez un tiers : il n’y a donc rien à accepter ni à refuser.
donnees-appareil = Ce qui reste dans votre appareil
donnees-appareil-texte = Vos préférences d’affichage, et les cases que vous cochez là où le site le permet, sont gardées par votre navigateur, dans votre appareil. Rien n’en est envoyé. Vous les effacez en effaçant les données de ce site dans votre navigateur.
donnees-pages-lues = Là où votre navigateur le permet, les pages que vous avez lues restent dans votre appareil, pour les relire sans réseau. Une page relue ainsi dit de quand elle date.
oublier-les-pages = Effacer les pages gardées, et ne plus en garder
pages-oubliees = Les pages gardées sont effacées ; ce site n’en garde plus dans cet appareil.
hors-ligne-annonce = Vous lisez sans réseau
hors-ligne-copie = Copie du { $date }, gardée dans votre appareil : le réseau manque, ou tarde. Ce qui a changé depuis n’y est pas.
hors-ligne-absente = Cette page n’est pas gardée dans votre appareil. Celles-ci le sont :
donnees-journaux = Les journaux du serveur
donnees-journaux-hebergeur = Comme pour tout site, le serveur peut noter, pour sa sécurité, l’adresse IP et la page demandée. Ces journaux sont tenus par l’hébergeur : { $hebergeur }.
donnees-journaux-texte = Comme pour tout site, le serveur peut noter, pour sa sécurité, l’adresse IP et la page demandée. Ces journaux sont tenus par l’hébergeur.
donnees-messages = Si vous nous écrivez ou nous appelez
donnees-messages-texte = { $editeur } est responsable de ce que vous lui confiez par courriel ou par téléphone, et ne s’en sert que pour vous répondre et suivre votre projet.
donnees-contacts = Les personnes nommées dans ce guide
donnees-contacts-texte = Les coordonnées publiées sont professionnelles. Une personne nommée peut demander à tout moment leur correction ou leur retrait.
donnees-droits = Vos droits
donnees-droits-texte = Vous pouvez demander l’accès à vos données, leur rectification, leur effacement, la limitation de leur usage, ou vous y opposer :
donnees-dpo = Délégué à la protection des données :
donnees-cnil = Si la réponse ne vous satisfait pas, vous pouvez adresser une réclamation à la CNIL :
# Les communes dans la recherche (ces mots voyagent avec recherche/communes.js)
lieux-mienne = Ma commune : { $commune }
lieux-contact = { $nom } : { $commune }
lieux-voisine = { $commune } est dans le territoire { $de }
lieux-guide = Ouvrir son guide
lieux-office = Son office : { $nom }

# Chercheur de commune : ce que dit communes.js (ces mots voyagent avec les communes)
communes-une = 1 commune proposée.
communes-plusieurs = { $n } communes proposées.
communes-code = Le code postal { $code } couvre { $n } communes : laquelle est la vôtre ?
communes-homonymes = { $n } communes portent ce nom : choisissez par le département.
communes-aucune = Aucune commune de ce nom dans le réseau. Vérifiez l’orthographe, ou cherchez par département plus bas.
communes-ancien = anciennement { $nom }
communes-sans = { $commune } n’a pas encore de guide. Dans ce département ({ $departement }), adressez-vous à
communes-liste = Toutes les communes de ce département
communes-vers = Ouvrir le guide : { $nom }

# Les sites réservés aux techniciens, et les fiches à remplir
technicien-espace = Espace du technicien
technicien-reserve = Réservé aux offices.
technicien-reserve-note = Ce site s’adresse aux techniciens du réseau : il n’est ni publié, ni à transmettre tel quel.
fiche-outils = Remplir et imprimer cette page
fiche-prive = Ce que vous écrivez reste dans ce navigateur, sur cet appareil. Pour passer à une autre personne, enregistrez la fiche dans le dossier de l’office, puis effacez-la ici.
fiche-imprimer = Imprimer
fiche-garder = Enregistrer la fiche
fiche-ouvrir = Ouvrir une fiche
fiche-effacer = Effacer
fiche-effacer-sur = Effacer de ce navigateur tout ce qui est écrit sur cette page ?
fiche-effacee = La fiche est vide.
fiche-ouverte = La fiche est ouverte.
fiche-etrangere = Ce fichier n’est pas une fiche de cette page : rien n’a changé.
fiche-gardee = Fiche gardée dans ce navigateur le
fiche-perdue = Ce navigateur ne garde rien (navigation privée, mémoire pleine ou bloquée) : enregistrez la fiche avant de fermer la page.
fiche-copier = Copier le texte
fiche-copie = Copié
fiche-ecrire = Ouvrir dans ma messagerie

# Mon dossier, et les listes à cocher de ceux qui n’en tiennent pas
mon-dossier = Mon dossier
mon-dossier-resume = Cochez ce qui est fait, notez vos questions, préparez votre prochain rendez-vous.
listes-a-cocher = Listes à cocher
listes-a-cocher-resume = Toutes les listes du guide sur une page, à imprimer et à cocher au stylo.
# Sous chaque page de « Mon dossier », avant que son script n’y pose les cases
listes-nombre = { $n ->
    [one] Sa liste : { $n } point à cocher
   *[other] Sa liste : { $n } points à cocher
}
listes-sans-script = Sans JavaScript, cette page ne retient rien. Chaque page du guide finit par sa liste, à cocher au stylo.
listes-absentes = Les listes n’ont pas pu être chargées. Rechargez la page, ou cochez au bas des pages du guide.
rappel-dossier = Ce que vous cochez reste dans ce navigateur, et nulle part ailleurs. Retrouvez tout dans
dossier-prive = Rien ne quitte cet appareil : tout est gardé dans ce navigateur. Exportez un fichier pour le montrer à votre conseiller ou pour changer d’appareil.
dossier-sans-memoire = Ce navigateur ne garde rien (navigation privée, mémoire pleine ou bloquée) : exportez votre dossier avant de fermer la page.
dossier-abime = Ce que ce navigateur gardait de votre dossier était illisible. Nous l’avons mis de côté : « Mon dossier », « Garder, partager, effacer » le donne en fichier.
dossier-abime-fichier = Enregistrer ce qui était illisible
dossier-suite = Mes prochaines tâches
dossier-suite-choisir = Dites d’abord ce que vous préparez : vos tâches viennent dans l’ordre de votre parcours.
dossier-suite-questions = Répondre aux questions
dossier-suite-lire = Lire
dossier-suite-reste = { $n } autres tâches de mon parcours
dossier-suite-faite = Toutes les tâches de votre parcours sont faites.
dossier-moi = Mes coordonnées
dossier-moi-texte = Facultatif. Elles restent dans ce navigateur, et n’entrent dans un fichier que si vous donnez votre accord.
dossier-moi-nom = Nom et prénom
dossier-moi-courriel = Courriel
dossier-moi-telephone = Téléphone
dossier-moi-commune = Commune du projet
dossier-accord = J’accepte que { $office } garde ces coordonnées pour suivre mon projet.
dossier-contact = Enregistrer ma fiche contact (CSV)
dossier-sans-accord = Cochez d’abord votre accord : sans lui, vos coordonnées ne vont dans aucun fichier.
dossier-projet = Mon projet
dossier-nom = Nom du projet
dossier-types = Type de projet (les listes des autres types se cachent)
dossier-avancement = Avancement
dossier-total = Tout le parcours
dossier-par-type = Par type de projet
dossier-compte = { $faites } sur { $toutes }
dossier-rendez-vous = Prochain rendez-vous
dossier-date = Date
dossier-heure = Heure
dossier-duree = Durée, en minutes
dossier-lieu = Lieu
dossier-objet = Objet
dossier-agenda = Ajouter à mon agenda
dossier-sans-date = Donnez d’abord la date du rendez-vous.
dossier-notes = Mes notes
dossier-note-etape = Une note pour cette étape
dossier-garder = Garder, partager, effacer
dossier-garder-texte = Le fichier JSON se réimporte ici, et dans le logiciel de votre office. Le tableau CSV s’ouvre dans un tableur.
dossier-fiche = Imprimer la fiche de suivi
dossier-json = Exporter (JSON)
dossier-csv = Exporter le tableau (CSV)
dossier-importer = Importer un fichier
dossier-effacer = Tout effacer
dossier-effacer-sur = Effacer toutes vos coches, vos notes et votre rendez-vous de ce navigateur ?
dossier-effacer-oui = Oui, tout effacer
dossier-efface = Tout est effacé.
dossier-annuler = Annuler
dossier-annule = Votre dossier est comme avant.
dossier-renoncer = Renoncer
dossier-import = Ce fichier contient { $n } coches et { $notes } notes.
dossier-autre-territoire = Attention : il vient d’un autre territoire ({ $nom }).
dossier-inconnues = { $n } coches ne sont pas dans ce guide : elles seront gardées sans s’afficher.
dossier-fondre = Ajouter à mon dossier
dossier-remplacer = Remplacer mon dossier
dossier-importe = C’est importé.
dossier-casse = Ce fichier est abîmé : rien n’a changé. Exportez-le de nouveau.
dossier-etranger = Ce fichier n’est pas un dossier de ce guide : rien n’a changé.
dossier-recent = Ce fichier vient d’une version plus récente du guide : rien n’a changé. Rechargez la page, puis réessayez.
dossier-fiche-titre = Fiche de suivi : { $nom }
dossier-fiche-date = Imprimée le
dossier-fiche-office = Office de tourisme :
dossier-fiche-types = Projet :
dossier-fiche-rendez-vous = Prochain rendez-vous :
dossier-fiche-avancement = Avancement
dossier-fiche-suite = À faire ensuite
dossier-fiche-notes = Notes
