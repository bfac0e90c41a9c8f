//! `guide.toml`: a field for each key, its comment the description that editors show.
#![expect(dead_code, reason = "these types are never made: their schemas are all that is wanted of them")]

use schemars::JsonSchema;

use super::word::{Id, Path, Text, ValueId};

/// Le contrat du guide : ce que les pages peuvent nommer, et ce que chaque territoire peut régler.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "guide.toml")]
pub(super) struct Contract {
    /// Le titre du guide.
    titre: Text,
    /// Une phrase sous le titre.
    sous_titre: Option<String>,
    /// Le nom du réseau qui écrit le guide.
    reseau: Option<String>,
    /// La langue du guide : fr.
    langue: Option<String>,
    /// La licence des textes, telle qu'elle est dite au bas des pages.
    licence: Option<String>,
    /// Les chapitres, dans l'ordre de lecture.
    chapitre: Option<Vec<Chapter>>,
    /// Les types de projet : un territoire choisit ceux qu'il accompagne.
    r#type: Option<Vec<ProjectType>>,
    /// Les profils de lecteurs.
    profil: Option<Vec<Profile>>,
    /// Les « oui ou non » propres à chaque territoire, que les pages interrogent : ::: si littoral.
    drapeau: Option<Vec<Flag>>,
    /// Les rôles entre lesquels un office choisit.
    accompagnement: Option<Vec<Support>>,
    /// Les missions des acteurs : les colonnes du tableau « Qui fait quoi ».
    mission: Option<Vec<Mission>>,
    /// Les valeurs que chaque territoire remplit dans [valeurs].
    valeur: Option<Vec<Value>>,
    /// Qui veille sur les pages et les faits.
    responsable: Option<Vec<Owner>>,
}

/// Un chapitre.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[chapitre]]")]
pub(super) struct Chapter {
    /// Le nom de son dossier dans content/. Il ne change jamais : il est dans les adresses.
    id: Id,
    /// Son numéro dans le parcours, s'il en est une étape.
    #[schemars(range(min = 1, max = 12))]
    etape: Option<i64>,
}

/// Un type de projet.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[type]]")]
pub(super) struct ProjectType {
    /// Son identifiant, en minuscules sans accents.
    id: Id,
    /// Son nom, au singulier et sans majuscule : meublé de tourisme.
    nom: Text,
    /// Son nom au pluriel.
    pluriel: Option<String>,
    /// Une phrase qui le décrit.
    resume: Option<String>,
    /// La page qui le présente : types/meuble.
    fiche: Option<Path>,
}

/// Un profil de lecteurs.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[profil]]")]
pub(super) struct Profile {
    /// Son identifiant.
    id: Id,
    /// Son nom : « J'ai un projet ».
    nom: Text,
    /// Une phrase qui le décrit.
    resume: Option<String>,
}

/// Un drapeau.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[drapeau]]")]
pub(super) struct Flag {
    /// Son identifiant, tel que les conditions l'écrivent.
    id: Id,
    /// Ce qu'il veut dire.
    libelle: Text,
}

/// Un rôle d'office.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[accompagnement]]")]
pub(super) struct Support {
    /// Le rôle.
    id: Role,
    /// Son nom pour le lecteur.
    nom: Text,
    /// Ce qu'il promet, en une phrase.
    resume: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", inline)]
enum Role {
    /// Le guide seul.
    Aucun,
    /// Un premier rendez-vous.
    Orientation,
    /// Une seule porte d'entrée.
    GuichetUnique,
    /// Un suivi à chaque étape.
    Suivi,
}

/// Une mission.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[mission]]")]
pub(super) struct Mission {
    /// Son identifiant.
    id: Id,
    /// Son nom.
    nom: Text,
    /// Son nom court : l'en-tête de sa colonne.
    court: Option<String>,
}

/// Une valeur que les territoires donnent.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[valeur]]")]
pub(super) struct Value {
    /// Son identifiant, avec des traits bas : une page la montre par {{ v.telephone }}.
    id: ValueId,
    /// Ce qu'elle est.
    r#type: ValueType,
    /// Ce qu'il faut y écrire : l'aide que lit le technicien.
    libelle: Text,
    /// Vrai si aucun site ne se construit sans elle.
    requis: Option<bool>,
    /// Ce que lit le visiteur quand elle manque.
    defaut: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase", inline)]
enum ValueType {
    /// Un texte.
    Texte,
    /// Un numéro de téléphone.
    Telephone,
    /// Une adresse de courriel.
    Courriel,
    /// Une adresse du web, qui commence par https://.
    Url,
    /// Un nombre, sans guillemets.
    Nombre,
    /// Un nombre d'euros, sans guillemets.
    Montant,
    /// Une date, sans guillemets : 2026-12-31.
    Date,
    /// Vrai ou faux, sans guillemets : true ou false.
    Booleen,
}

/// Quelqu'un qui veille sur des pages et des faits.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[responsable]]")]
pub(super) struct Owner {
    /// Son identifiant.
    id: Id,
    /// Son nom.
    nom: Text,
    /// Comment le joindre.
    contact: Option<String>,
}
