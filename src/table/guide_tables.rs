//! The tables of `content/*.toml`.

use super::definition::{IdShape, KeyDefinition, KeyRule, NameList, TableDefinition, ValueType};
use KeyRule::WithWord;
use NameList::{Missions, Owners, ProjectTypes, Supports};
use ValueType::{
    Boolean, Choice, Day, Id, Integer, List, Map, Name, NameMap, Number, Scalar, Table, Tables, Text, Url,
};

/// The part that an actor has in a mission.
static PART: ValueType = Choice(&[
    ("principal", "C'est d'abord lui."),
    ("secondaire", "Il y contribue."),
    ("instruit", "Il examine le dossier, ou décide."),
    ("aucun", "Rien : un niveau retire la mission."),
]);

/// What an actor of the guide and one of a level have in common.
pub(super) const ACTOR_KEYS: &[KeyDefinition] = keys! {
    /// Son identifiant : ::: contacts mairie le montre.
    id [required]: Id(IdShape::Plain);
    /// Son sigle.
    sigle: Text;
    /// La famille sous laquelle il est rangé.
    famille: Text;
    /// Sa part dans chaque mission du guide.
    missions: NameMap(Missions, &PART);
    /// Ce qu'il fait, en une phrase.
    role: Text;
    /// Quand le solliciter.
    quand: Text;
    /// Les types de projet qui le concernent ; tous si rien n'est dit.
    types: List(&Name(ProjectTypes));
    /// Les territoires qui l'ont, comme dans « ::: si » : pnr, leader et non urbain. Tous si rien n'est dit.
    si: Text;
    /// Son téléphone.
    telephone: Text;
    /// Son courriel.
    courriel: Text;
    /// Son site.
    site: Url;
    /// Son adresse postale.
    adresse: Text;
    /// Quand on peut le joindre.
    horaires: Text;
    /// La personne à demander.
    contact: Text;
};

/// What values, and what is said of communes, may be.
const VALUE_KINDS: &[(&str, &str)] = &[
    ("texte", "Un texte."),
    ("telephone", "Un numéro de téléphone."),
    ("courriel", "Une adresse de courriel."),
    ("url", "Une adresse du web, qui commence par https://."),
    ("nombre", "Un nombre, sans guillemets."),
    ("montant", "Un nombre d'euros, sans guillemets."),
    ("date", "Une date, sans guillemets : 2026-12-31."),
    ("booleen", "Vrai ou faux, sans guillemets : true ou false."),
];

tables! {
    /// Le contrat du guide : ce que les pages peuvent nommer, et ce que chaque territoire peut régler.
    GUIDE: Guide "guide.toml" {
        /// Ce qui distingue ce projet de tous les autres : jalon init l'écrit, et personne ne le change. Les sites d'un autre projet ne sont jamais remplacés.
        projet: Text;
        /// Le titre du guide.
        titre [required]: Text;
        /// Une phrase sous le titre.
        sous_titre: Text;
        /// Le nom du réseau qui écrit le guide.
        reseau: Text;
        /// La langue du guide : fr.
        langue: Text;
        /// La licence des textes, telle qu'elle est dite au bas des pages.
        licence: Text;
        /// Les pages auxquelles mène le bas de toutes les autres : accueil/mode-emploi.
        pied_de_page: List(&Text);
        /// Les chapitres, dans l'ordre de lecture.
        chapitre: Tables(&CHAPTER);
        /// Les types de projet : un territoire choisit ceux qu'il accompagne.
        type: Tables(&PROJECT_TYPE);
        /// Les profils de lecteurs.
        profil: Tables(&PROFILE);
        /// Les « oui ou non », et les choix, propres à chaque territoire, que les pages interrogent : ::: si littoral.
        drapeau: Tables(&FLAG);
        /// Les rôles entre lesquels un office choisit.
        accompagnement: Tables(&SUPPORT);
        /// Les missions des acteurs : les colonnes du tableau « Qui fait quoi ».
        mission: Tables(&MISSION);
        /// Les valeurs que chaque territoire remplit dans [valeurs].
        valeur: Tables(&VALUE);
        /// Ce que chaque territoire peut dire de ses communes, dans [[commune]].
        donnee_commune: Tables(&COMMUNE_FIELD);
        /// Qui veille sur les pages et les faits.
        responsable: Tables(&OWNER);
        /// Les mots que le réseau remplace partout dans le guide : les relectures les reconnaissent. Rien n'est réécrit.
        remplacement: Tables(&REPLACEMENT);
        /// Faux pour ne pas prévenir les niveaux quand change le texte auquel ils ajoutent le leur.
        suivre_les_ajouts: Boolean;
        /// Le barème national de la taxe de séjour, auquel se comparent les tarifs des territoires.
        bareme_taxe_de_sejour: Table(&TAX_SCALE);
    }

    /// Un mot que le réseau remplace partout.
    REPLACEMENT: Guide "[[remplacement]]" {
        /// Le mot d'avant.
        avant [required]: Text;
        /// Celui qui le remplace.
        apres [required]: Text;
        /// Le jour du remplacement.
        le [required]: Day;
    }

    /// Le barème national de la taxe de séjour.
    TAX_SCALE: Guide "[bareme_taxe_de_sejour]" {
        /// Le fait qui donne le taux des hébergements non classés : « 1 à 5 ».
        non_classes: Text;
        /// Les faits qui donnent les parts, en %, qu'un tarif peut comprendre.
        parts: List(&Text);
        /// Pour l'identifiant d'un tarif, le fait qui donne son plancher et son plafond : « 0,70 à 3,60 ».
        tarifs: Map(&Text);
    }

    /// Un chapitre.
    CHAPTER: Guide "[[chapitre]]" {
        /// Le nom de son dossier dans content/. Il ne change jamais : il est dans les adresses.
        id [required]: Id(IdShape::Plain);
        /// Son numéro dans le parcours, s'il en est une étape.
        etape: Integer(1..=12);
    }

    /// Un type de projet.
    PROJECT_TYPE: Guide "[[type]]" {
        /// Son identifiant, en minuscules sans accents.
        id [required]: Id(IdShape::Plain);
        /// Son nom, au singulier et sans majuscule : meublé de tourisme.
        nom [required]: Text;
        /// Son nom au pluriel.
        pluriel: Text;
        /// Une phrase qui le décrit.
        resume: Text;
        /// La page qui le présente : types/meuble.
        fiche: Id(IdShape::Path);
        /// Pourquoi il ne faut plus l'utiliser : dit à qui l'utilise encore.
        obsolete: Text;
        /// Le nom qui le remplace : l'ancien vaut pour lui, avec un avertissement, jusqu'à ce que vous l'ôtiez d'ici.
        remplace_par: Id(IdShape::Plain);
    }

    /// Un profil de lecteurs.
    PROFILE: Guide "[[profil]]" {
        /// Son identifiant.
        id [required]: Id(IdShape::Plain);
        /// Son nom : « J'ai un projet ».
        nom [required]: Text;
        /// Une phrase qui le décrit.
        resume: Text;
    }

    /// Un drapeau.
    FLAG: Guide "[[drapeau]]" {
        /// Son identifiant, tel que les conditions l'écrivent.
        id [required]: Id(IdShape::Plain);
        /// Ce qu'il veut dire.
        libelle [required]: Text;
        /// Les réponses possibles, quand oui ou non ne suffit pas. Une condition nomme la sienne : ::: si taxe-sejour:reel.
        choix: List(&Text);
        /// Ce que lit le visiteur pour chaque réponse, là où une page l'affiche par {{ drapeau:taxe-sejour }}. Sinon, la réponse.
        affichage: Map(&Text);
        /// Pourquoi il ne faut plus l'utiliser : dit à qui l'utilise encore.
        obsolete: Text;
        /// Le nom qui le remplace : l'ancien vaut pour lui, avec un avertissement, jusqu'à ce que vous l'ôtiez d'ici.
        remplace_par: Id(IdShape::Plain);
    }

    /// Un rôle d'office.
    SUPPORT: Guide "[[accompagnement]]" {
        /// Le rôle.
        id [required]: Choice(&[
            ("aucun", "Le guide seul."),
            ("orientation", "Un premier rendez-vous."),
            ("guichet-unique", "Une seule porte d'entrée."),
            ("suivi", "Un suivi à chaque étape."),
        ]);
        /// Son nom pour le lecteur.
        nom [required]: Text;
        /// Ce qu'il promet, en une phrase.
        resume: Text;
    }

    /// Une mission.
    MISSION: Guide "[[mission]]" {
        /// Son identifiant.
        id [required]: Id(IdShape::Plain);
        /// Son nom.
        nom [required]: Text;
        /// Son nom court : l'en-tête de sa colonne.
        court: Text;
    }

    /// Ce qu'un territoire peut dire de chacune de ses communes.
    COMMUNE_FIELD: Guide "[[donnee_commune]]" {
        /// Son identifiant : la clé que les territoires écrivent dans [[commune]], et son nom dans ::: communes.
        id [required]: Id(IdShape::Plain);
        /// Ce qu'elle est.
        type [required]: Choice(VALUE_KINDS);
        /// Ce qu'elle dit, en quelques mots : le titre de sa colonne.
        libelle [required]: Text;
        /// Son unité : jours, %.
        unite: Text;
        /// L'acteur du guide dont elle est une coordonnée : mairie. Ses fiches y mènent, commune par commune.
        acteur: Text;
        /// À qui le lecteur la demande quand elle manque, avec son article : la mairie. L'office si rien n'est dit.
        aupres: Text;
    }

    /// Une valeur que les territoires donnent.
    VALUE: Guide "[[valeur]]" {
        /// Son identifiant, avec des traits bas : une page la montre par {{ v.telephone }}.
        id [required]: Id(IdShape::Underscored);
        /// Ce qu'elle est.
        type [required]: Choice(VALUE_KINDS);
        /// Ce qu'il faut y écrire : l'aide que lit le technicien.
        libelle [required]: Text;
        /// Vrai si aucun site ne se construit sans elle.
        requis: Boolean;
        /// Le jour à partir duquel aucun site ne se construit sans elle ; d'ici là, un avertissement.
        requis_a_partir_du: Day;
        /// Les rôles d'office qui la promettent : l'office qui a ce rôle sans elle est prévenu.
        requis_pour: List(&Choice(&[
            ("aucun", "Le guide seul."),
            ("orientation", "Un premier rendez-vous."),
            ("guichet-unique", "Une seule porte d'entrée."),
            ("suivi", "Un suivi à chaque étape."),
        ]));
        /// Ce que lit le visiteur quand elle manque.
        defaut: Text;
        /// Pourquoi il ne faut plus l'utiliser : dit à qui l'utilise encore.
        obsolete: Text;
        /// Le nom qui le remplace : l'ancien vaut pour lui, avec un avertissement, jusqu'à ce que vous l'ôtiez d'ici.
        remplace_par: Id(IdShape::Underscored);
    }

    /// Quelqu'un qui veille sur des pages et des faits.
    OWNER: Guide "[[responsable]]" {
        /// Son identifiant.
        id [required]: Id(IdShape::Plain);
        /// Son nom.
        nom [required]: Text;
        /// Comment le joindre.
        contact: Text;
    }

    /// Les faits datés du guide.
    FACTS: Guide "faits.toml" {
        /// Un fait : un chiffre, une date, un formulaire, une limite.
        fait: Tables(&FACT);
    }

    /// Un fait daté.
    FACT: Guide "[[fait]]" {
        /// Son identifiant : une page le montre par {{ fait:meuble.duree-max }}.
        id [required]: Id(IdShape::Dotted);
        /// Ce qu'il dit, en quelques mots.
        libelle [required]: Text;
        /// Sa valeur : un nombre sans guillemets, une date, ou un texte.
        valeur [required]: Scalar;
        /// Son unité : €, jours, m².
        unite: Text;
        /// Ce qu'il dit, en une phrase sans point final, avec {valeur} à la place de sa valeur : {{ phrase:meuble.duree-max }}.
        phrase: Text;
        /// La plus petite valeur possible.
        min: Number;
        /// La plus grande valeur possible.
        max: Number;
        /// La dernière valeur confirmée : au-delà de la moitié en plus ou en moins, il faut confirmer.
        ancienne_valeur: Number;
        /// Le texte de loi ou le document d'où il vient.
        reference: Text;
        /// L'adresse où le lire.
        adresse: Url;
        /// Où il vaut.
        portee: Choice(&[
            ("national", "Dans tout le pays."),
            ("ue", "Dans l'Union européenne."),
            ("departement", "Dans le département."),
            ("territoire", "Dans le territoire."),
        ]);
        /// Le jour où il est entré en vigueur.
        en_vigueur: Day;
        /// Le dernier jour où il vaut.
        fin: Day;
        /// Le jour où quelqu'un l'a relu.
        verifie_le: Day;
        /// Qui l'a relu.
        verifie_par: Text;
        /// Le jour avant lequel il faut le revoir.
        revoir_avant: Day;
        /// S'il est sûr. « à vérifier » et « contesté » demandent aussi aupres.
        statut [required]: Choice(&[
            ("texte_lu", "Les mots du texte officiel ont été lus."),
            ("source_secondaire", "Une source qui rapporte le texte a été lue."),
            ("a_verifier", "À vérifier : le lecteur en est prévenu."),
            ("conteste", "Contesté : le lecteur en est prévenu."),
        ]);
        /// À qui le lecteur demande, quand le fait n'est pas sûr.
        aupres: Text;
        /// Qui veille sur lui, parmi les [[responsable]] du guide.
        responsable: Name(Owners);
    } [WithWord("statut", "a_verifier", &["aupres"]), WithWord("statut", "conteste", &["aupres"])]

    /// Le glossaire du guide.
    TERMS: Guide "glossaire.toml" {
        /// Un terme.
        terme: Tables(&TERM);
    }

    /// Un terme du glossaire.
    TERM: Guide "[[terme]]" {
        /// Son identifiant : une page l'appelle par [[plu]].
        id [required]: Id(IdShape::Plain);
        /// Son sigle : PLU.
        sigle: Text;
        /// Le terme en toutes lettres.
        terme [required]: Text;
        /// Sa définition, en une phrase ou deux.
        definition [required]: Text;
        /// Les autres formes sous lesquelles on le rencontre : pluriels, variantes.
        formes: List(&Text);
        /// Les identifiants de termes voisins.
        voir: List(&Text);
    }

    /// Les acteurs : qui fait quoi, partout.
    ACTORS: Guide "acteurs.toml" {
        /// Un acteur.
        acteur: Tables(&ACTOR);
    }

    /// Un acteur du guide.
    ACTOR: Guide "[[acteur]]" + ACTOR_KEYS {
        /// Son nom.
        nom [required]: Text;
        /// Ce que le rôle de l'office change à ses missions : missions_selon.aucun = { suivi = "aucun" }.
        missions_selon: NameMap(Supports, &NameMap(Missions, &PART));
    }

    /// Ce qu'un technicien doit savoir.
    SKILLS: Guide "competences.toml" {
        /// Une compétence.
        competence: Tables(&SKILL);
        /// Un niveau de l'échelle sur laquelle les offices se situent.
        niveau: Tables(&SKILL_LEVEL);
    }

    /// Un niveau de compétence.
    SKILL_LEVEL: Guide "[[niveau]]" {
        /// Son rang : 0 à découvrir, 3 sait l'enseigner.
        rang [required]: Integer(0..=3);
        /// Son nom.
        nom [required]: Text;
        /// À quoi l'on sait qu'on y est.
        descriptif [required]: Text;
    }

    /// Une compétence.
    SKILL: Guide "[[competence]]" {
        /// Son identifiant.
        id [required]: Id(IdShape::Plain);
        /// L'étape où elle sert, de 1 à 12 ; 0 : tout au long du parcours.
        etape [required]: Integer(0..=12);
        /// Son intitulé.
        intitule [required]: Text;
        /// Ce qu'il faut savoir.
        savoir: Text;
        /// Ce que le technicien fait à ce moment.
        faire: Text;
        /// Ce qu'il remet à la personne.
        remettre: Text;
        /// À quoi l'on voit qu'elle est acquise.
        indice: Text;
        /// La formation qui y mène.
        formation: Text;
        /// Le niveau attendu d'un office : 1 notions, 2 autonome (si rien n'est dit), 3 sait l'enseigner.
        attendu: Integer(1..=3);
        /// Le niveau attendu selon le rôle de l'office, s'il en diffère : { aucun = 0, suivi = 3 }.
        attendus: NameMap(Supports, &Integer(0..=3));
    }
}
