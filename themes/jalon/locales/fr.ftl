# Les mots du thème. Ce fichier est la seule place où il parle français.

aller-au-contenu = Aller au contenu
navigation-du-guide = Le guide
menu = Menu
accueil = Accueil
annonces = Annonces
rechercher = Rechercher
fermer = Fermer
theme-sombre = Thème sombre
fil-d-ariane = Fil d’Ariane
sommaire = Sur cette page
pied-de-page = Pages utiles
pages-voisines = Page précédente, page suivante
page-precedente = Page précédente
page-suivante = Page suivante
lettres = De A à Z
deux-points = {"\u00A0"}:{" "}

# Têtes et pieds de page
etape-sur-douze = Étape { $n } sur 12
page-locale = Page propre à votre territoire
page-locale-court = Local
information-locale = Information locale
pour = Pour :
pages-du-chapitre = Les pages de ce chapitre
faits-cites = Chiffres et règles cités
sources = Sources
source-officielle = Source officielle
en-vigueur = En vigueur depuis le { $date }
verifie-le = Vérifié le { $date }
page-verifiee = Page vérifiée le
imprimer = Imprimer cette page
licence = Textes communs : { $licence }
edition = Édition du { $date }
demonstration = Territoire de démonstration : les lieux, les personnes, les coordonnées et les aides sont inventés.
demonstration-reseau = Réseau de démonstration : les lieux, les personnes, les coordonnées et les aides sont inventés.

# Ce qui n’est pas sûr ; « aupres » arrive déjà contracté (« du service… », « de la mairie »)
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
chemin-chapeau = Douze étapes, de l’idée à la transmission. Commencez où vous en êtes.
aussi-dans-ce-guide = Aussi dans ce guide
lire-la-fiche = Lire la fiche
introuvable = Cette page n’existe pas
introuvable-resume = L’adresse a peut-être changé, ou la page ne concerne pas ce territoire.
retour-a-l-accueil = Revenir à l’accueil
page-deplacee = Cette page a changé d’adresse

# Portail
choisir-territoire = Choisissez votre territoire
etat-ancien = Site d’une édition précédente
etat-absent = Site en préparation

# Contacts
quand = Quand ?
sans-coordonnees = Coordonnées à demander à l’office de tourisme.
acteur = Acteur
matrice = Qui fait quoi
part-principal = Principal
part-secondaire = En appui
part-instruit = Instruit

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

# Les mentions du pied de page, par leur clé dans [mentions]
mention-editeur = Éditeur :
mention-directeur = Direction de la publication :
mention-hebergeur = Hébergement :
mention-dpo = Données personnelles :
mention-accessibilite = Accessibilité :
mention-contact-accessibilite = Signaler un problème d’accessibilité :
mention-siren = SIREN :

# Les pages que personne n’a écrites
index-alphabetique = Index alphabétique

# Recherche : ce que dit recherche.js (ces mots voyagent dans l’index)
recherche-titre = Rechercher dans le guide
recherche-invite = Un mot, un sigle, un numéro…
recherche-un = 1 résultat
recherche-plusieurs = { $n } résultats
recherche-vide = Rien pour « { $mot } ». Vérifiez l’orthographe, essayez un mot plus général, ou parcourez l’
recherche-index = index alphabétique
recherche-corrige = Rien d’écrit exactement ainsi ; voici des mots proches.
recherche-touches = ↑ ↓ pour choisir, Entrée pour ouvrir, Échap pour fermer
recherche-raccourci = La touche / ouvre la recherche
