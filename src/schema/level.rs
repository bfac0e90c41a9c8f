//! The files of `territories/`.
#![expect(clippy::zero_sized_map_values, reason = "what stands for a word has no value of its own")]
#![expect(dead_code, reason = "these types are never made: their schemas are all that is wanted of them")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::page::LocalPage;
use super::records::{LocalActor, LocalTerm};
use super::word::{Day, Id, Insee, Skilled, Text, Url, Wording};

macro_rules! level {
    ($(#[$about:meta])* $name:ident, $title:literal, $nom:ty { $($(#[doc = $doc:literal])+ $key:ident: $type:ty,)* }) => {
        $(#[$about])*
        #[derive(JsonSchema)]
        #[schemars(deny_unknown_fields, title = $title)]
        pub(super) struct $name {
            /// Son nom, tel que le lecteur le voit.
            nom: $nom,
            /// Les niveaux partagés dont il hérite : departements/24, zones/littoral.
            herite: Option<Vec<String>>,
            /// Le rôle de l'office, parmi ceux du guide.
            accompagnement: Option<String>,
            /// Ce qui est vrai ici, parmi les drapeaux du guide.
            drapeaux: Option<BTreeMap<String, bool>>,
            /// Les types de projet accompagnés, parmi ceux du guide ; tous si rien n'est dit.
            types: Option<Vec<String>>,
            /// Le thème ; celui livré avec Jalon si rien n'est dit.
            theme: Option<String>,
            /// Les couleurs.
            couleurs: Option<Colours>,
            /// Ce que la loi demande de dire sur un site publié.
            mentions: Option<Notices>,
            /// Les valeurs que le guide demande.
            valeurs: Option<BTreeMap<String, Wording>>,
            /// Les contacts : ils complètent ceux du guide, par id.
            acteurs: Option<Vec<LocalActor>>,
            /// Les termes du territoire.
            glossaire: Option<Vec<LocalTerm>>,
            /// Les aides aux projets.
            aides: Option<Vec<Aid>>,
            /// Les permanences.
            permanences: Option<Vec<DropIn>>,
            /// Les documents et formulaires.
            documents: Option<Vec<Document>>,
            /// Les annonces en haut des pages.
            bandeaux: Option<Vec<Notice>>,
            /// Ce qui est nouveau ici, pour la page « quoi de neuf ».
            nouveautes: Option<Vec<News>>,
            /// La taxe de séjour.
            taxe_de_sejour: Option<Tax>,
            /// Ce qui change dans le guide : un [[modifier]] par changement.
            modifier: Option<Vec<Verb>>,
            /// Les pages ajoutées.
            page: Option<Vec<LocalPage>>,
            $($(#[doc = $doc])+ $key: $type,)*
        }
    };
}

level! {
    /// Un territoire : ce qu'il règle, et ce qu'il change dans le guide commun.
    Territory, "territories/*.toml", Text {
        /// Un nom plus court, pour les endroits étroits.
        nom_court: Option<String>,
        /// L'article du nom : « du Pays », « au Pays » en découlent. Vide pour une ville.
        article: Option<Article>,
        /// Comment on dit « dans » ce territoire, quand l'article n'y suffit pas : à Castelmire et dans son agglomération.
        dans: Option<String>,
        /// Le nom de ses habitants : les Castelmirois.
        gentile: Option<String>,
        /// Une phrase sous le nom.
        slogan: Option<String>,
        /// Les codes INSEE de ses communes.
        communes: Option<Vec<Insee>>,
        /// L'adresse du site en ligne.
        adresse: Option<Url>,
        /// Le fichier du logo, à partir du dossier de ce fichier-ci.
        logo: Option<String>,
        /// Ce que montre le logo, pour qui ne le voit pas.
        logo_alt: Option<String>,
        /// Le fichier de l'image d'accueil.
        image: Option<String>,
        /// Ce que montre l'image ; vide si elle ne fait que décorer.
        image_alt: Option<String>,
        /// Vrai si le territoire est inventé : le site le dit.
        demonstration: Option<bool>,
        /// Où en est l'office de chaque compétence : 0 à découvrir, 1 notions, 2 autonome, 3 sait l'enseigner.
        competences: Option<BTreeMap<String, Skilled>>,
    }
}

level! {
    /// Un niveau partagé : ce que plusieurs territoires ont en commun.
    SharedLevel, "territories/*/*.toml", Option<String> {
        /// Le code du département, comme dans content/communes.csv.
        code: Option<String>,
    }
}

#[derive(JsonSchema)]
#[schemars(inline)]
enum Article {
    #[schemars(rename = "le")]
    Le,
    #[schemars(rename = "la")]
    La,
    #[schemars(rename = "l'")]
    Elided,
    #[schemars(rename = "l’")]
    ElidedCurved,
    #[schemars(rename = "les")]
    Les,
    #[schemars(rename = "")]
    None,
}

/// Les couleurs ; toutes les autres s'en déduisent, lisibles de jour comme de nuit.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[couleurs]")]
pub(super) struct Colours {
    /// La couleur principale : #1b5e63.
    primaire: Option<String>,
    /// La couleur d'accent.
    accent: Option<String>,
}

/// Ce que la loi demande de dire sur un site publié.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[mentions]")]
pub(super) struct Notices {
    /// Qui édite le site.
    editeur: Option<String>,
    /// Qui dirige la publication.
    directeur: Option<String>,
    /// Qui héberge le site.
    hebergeur: Option<String>,
    /// Comment joindre l'hébergeur.
    hebergeur_contact: Option<String>,
    /// Qui répond des données personnelles.
    dpo: Option<String>,
    /// Totalement conforme, partiellement conforme ou non conforme.
    accessibilite: Option<String>,
    /// À qui signaler une difficulté d'accès.
    contact_accessibilite: Option<String>,
    /// Le jour de la déclaration d'accessibilité, dans une phrase.
    accessibilite_le: Option<String>,
    /// Qui a contrôlé l'accessibilité.
    accessibilite_audit: Option<String>,
    /// Ce qui n'est pas accessible.
    accessibilite_ecarts: Option<String>,
    /// Le numéro SIREN de l'éditeur.
    siren: Option<String>,
    /// L'adresse postale de l'éditeur.
    adresse: Option<String>,
    /// Ce que deviennent les journaux du serveur.
    journaux: Option<String>,
}

/// Un changement dans le guide.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[modifier]]")]
pub(super) struct Verb {
    /// Ce qui change : types/meuble, types/meuble#declaration, types/meuble#declaration/bloc, glossaire:plu.
    cible: Text,
    /// Ce qui lui arrive.
    action: Action,
    /// Le texte, en Markdown.
    texte: Option<String>,
    /// Ou le fichier du texte, à partir du dossier de ce fichier-ci.
    fichier: Option<String>,
    /// De « corriger » : les mots à trouver, présents une seule fois.
    trouver: Option<String>,
    /// De « corriger » : les mots à mettre à leur place.
    mettre: Option<String>,
    /// De « renommer » : le nouveau titre.
    titre: Option<String>,
    /// De « ordonner » : les pages dans l'ordre ; "..." pour le reste.
    ordre: Option<Vec<String>>,
    /// Un nom pour ce texte ajouté.
    id: Option<Id>,
    /// Pourquoi : demandé pour « masquer », lu par le réseau.
    pourquoi: Option<String>,
    /// Ce que voit le lecteur tant qu'un changement du texte commun n'est pas relu.
    si_le_commun_change: Option<Policy>,
    /// Le jour à partir duquel le texte paraît.
    a_partir_du: Option<Day>,
    /// Le dernier jour où le texte paraît.
    jusqu_au: Option<Day>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase", inline)]
enum Action {
    /// Entourer le texte commun, qui suit les mises à jour : {{ commun }} marque sa place. À préférer.
    Encadrer,
    /// Ajouter juste après le titre.
    Debut,
    /// Ajouter à la fin du texte, avant les sous-sections.
    Fin,
    /// Ajouter avant.
    Avant,
    /// Ajouter après.
    Apres,
    /// Remplir un emplacement que le guide laisse ouvert (::: local).
    Remplir,
    /// Mettre un autre texte à la place, sous-sections comprises.
    Remplacer,
    /// Changer quelques mots.
    Corriger,
    /// Ne pas montrer.
    Masquer,
    /// Donner un autre titre.
    Renommer,
    /// Ordonner les pages d'un chapitre.
    Ordonner,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase", inline)]
enum Policy {
    /// Le texte local, et un avertissement.
    Avertir,
    /// Le texte local avec une mention ; le site ne se publie pas.
    Bloquer,
    /// Le texte commun.
    Revenir,
}

/// Une aide.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[aides]]")]
pub(super) struct Aid {
    /// Son identifiant.
    id: Id,
    /// Son nom.
    titre: Option<Wording>,
    /// Qui la verse.
    financeur: Option<Wording>,
    /// Son taux : 30 %.
    taux: Option<Wording>,
    /// La dépense minimale.
    plancher: Option<Wording>,
    /// Le montant maximal.
    plafond: Option<Wording>,
    /// Les dépenses aidées.
    depenses: Option<Wording>,
    /// Les conditions.
    conditions: Option<Wording>,
    /// Quand la demander.
    calendrier: Option<Wording>,
    /// À qui s'adresser.
    contact: Option<Wording>,
    /// Où se renseigner en ligne.
    lien: Option<Wording>,
    /// Les types de projet aidés.
    types: Option<Vec<String>>,
    /// Les profils aidés.
    profils: Option<Vec<String>>,
    /// Le jour où elle a été vérifiée.
    verifie_le: Option<Day>,
    /// Le jour à partir duquel elle paraît.
    a_partir_du: Option<Day>,
    /// Le dernier jour où elle paraît.
    jusqu_au: Option<Day>,
}

/// Une permanence.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[permanences]]")]
pub(super) struct DropIn {
    /// Son identifiant.
    id: Id,
    /// Où elle se tient.
    lieu: Option<Wording>,
    /// Quel jour.
    jour: Option<Wording>,
    /// À quelles heures.
    horaires: Option<Wording>,
    /// L'adresse du lieu.
    adresse: Option<Wording>,
    /// Le téléphone.
    telephone: Option<Wording>,
    /// S'il faut prendre rendez-vous.
    sur_rendez_vous: Option<Wording>,
    /// Le jour à partir duquel elle paraît.
    a_partir_du: Option<Day>,
    /// Le dernier jour où elle paraît.
    jusqu_au: Option<Day>,
}

/// Un document.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[documents]]")]
pub(super) struct Document {
    /// Son identifiant.
    id: Id,
    /// Son titre.
    titre: Option<Wording>,
    /// Son adresse en ligne.
    adresse: Option<Wording>,
    /// Ou son fichier, à partir du dossier de ce fichier-ci : il est joint au site.
    fichier: Option<String>,
    /// Son format : PDF.
    format: Option<Wording>,
    /// Un mot à son sujet.
    note: Option<Wording>,
    /// Les types de projet concernés.
    types: Option<Vec<String>>,
    /// Les profils concernés.
    profils: Option<Vec<String>>,
    /// Le jour où il a été vérifié.
    verifie_le: Option<Day>,
    /// Le jour à partir duquel il paraît.
    a_partir_du: Option<Day>,
    /// Le dernier jour où il paraît.
    jusqu_au: Option<Day>,
}

/// Une nouveauté, sur la page « quoi de neuf » et dans son flux.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[nouveautes]]")]
pub(super) struct News {
    /// Son nom, pour toujours.
    id: Id,
    /// Son jour.
    le: Option<Day>,
    /// Son titre ; celui de la page si rien n'est dit.
    titre: Option<Wording>,
    /// Ce qu'elle dit, en une ligne de Markdown.
    texte: Option<Wording>,
    /// La page, ou la section, où elle mène : types/meuble#declaration.
    page: Option<Wording>,
    /// Le jour à partir duquel elle paraît.
    a_partir_du: Option<Day>,
    /// Le dernier jour où elle paraît.
    jusqu_au: Option<Day>,
}

/// Une annonce en haut des pages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[bandeaux]]")]
pub(super) struct Notice {
    /// Son identifiant.
    id: Id,
    /// Son texte.
    texte: Option<Wording>,
    /// La page où elle paraît ; toutes si rien n'est dit.
    page: Option<Wording>,
    /// Le jour à partir duquel elle paraît.
    a_partir_du: Option<Day>,
    /// Le dernier jour où elle paraît.
    jusqu_au: Option<Day>,
}

/// La taxe de séjour.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[taxe_de_sejour]")]
pub(super) struct Tax {
    /// Qui la perçoit.
    collecteur: Option<Wording>,
    /// Au réel ou au forfait.
    regime: Option<Wording>,
    /// La période de perception.
    periode: Option<Wording>,
    /// Comment la déclarer.
    declaration: Option<Wording>,
    /// L'adresse du site de déclaration.
    plateforme: Option<Wording>,
    /// La délibération qui l'institue.
    deliberation: Option<Wording>,
    /// Le taux des hébergements non classés.
    taux_non_classes: Option<Wording>,
    /// La part du département.
    part_departementale: Option<Wording>,
    /// Un mot à son sujet.
    note: Option<Wording>,
    /// Les tarifs.
    tarifs: Option<Vec<Rate>>,
}

/// Un tarif de la taxe de séjour.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[taxe_de_sejour.tarifs]]")]
pub(super) struct Rate {
    /// Son identifiant.
    id: Id,
    /// La catégorie d'hébergement.
    categorie: Option<String>,
    /// Le montant par personne et par nuit, en euros.
    montant: Option<f64>,
}
