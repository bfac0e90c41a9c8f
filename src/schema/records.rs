//! Facts, terms, actors and skills, of the guide and of levels.
#![expect(dead_code, reason = "these types are never made: their schemas are all that is wanted of them")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::word::{Day, FactId, Id, Text, Url, Wording};

/// Les faits datés du guide.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "faits.toml")]
pub(super) struct Facts {
    /// Un fait : un chiffre, une date, un formulaire, une limite.
    fait: Option<Vec<Fact>>,
}

/// Un fait daté.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[fait]]")]
pub(super) struct Fact {
    /// Son identifiant : une page le montre par {{ fait:meuble.duree-max }}.
    id: FactId,
    /// Ce qu'il dit, en quelques mots.
    libelle: Text,
    /// Sa valeur : un nombre sans guillemets, une date, ou un texte.
    valeur: Wording,
    /// Son unité : €, jours, m².
    unite: Option<String>,
    /// Le texte de loi ou le document d'où il vient.
    reference: Option<String>,
    /// L'adresse où le lire.
    adresse: Option<Url>,
    /// Où il vaut.
    portee: Option<Scope>,
    /// Le jour où il est entré en vigueur.
    en_vigueur: Option<Day>,
    /// Le jour où quelqu'un l'a vérifié.
    verifie_le: Option<Day>,
    /// Qui l'a vérifié.
    verifie_par: Option<String>,
    /// Le jour avant lequel il faut le revoir.
    revoir_avant: Option<Day>,
    /// S'il est sûr. « à vérifier » et « contesté » demandent aussi aupres.
    statut: Grade,
    /// À qui le lecteur demande, quand le fait n'est pas sûr.
    aupres: Option<String>,
    /// Qui veille sur lui, parmi les [[responsable]] du guide.
    responsable: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase", inline)]
enum Scope {
    /// Dans tout le pays.
    National,
    /// Dans l'Union européenne.
    Ue,
    /// Dans le département.
    Departement,
    /// Dans le territoire.
    Territoire,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case", inline)]
enum Grade {
    /// Vérifié.
    Verifie,
    /// À vérifier : le lecteur en est prévenu.
    #[schemars(rename = "a_verifier")]
    AVerifier,
    /// Contesté : le lecteur en est prévenu.
    Conteste,
}

/// Le glossaire du guide.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "glossaire.toml")]
pub(super) struct Terms {
    /// Un terme.
    terme: Option<Vec<Term>>,
}

/// Un terme du glossaire.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[terme]]")]
pub(super) struct Term {
    /// Son identifiant : une page l'appelle par [[plu]].
    id: Id,
    /// Son sigle : PLU.
    sigle: Option<String>,
    /// Le terme en toutes lettres.
    terme: Text,
    /// Sa définition, en une phrase ou deux.
    definition: Text,
    /// Les autres formes sous lesquelles on le rencontre : pluriels, variantes.
    formes: Option<Vec<String>>,
    /// Les identifiants de termes voisins.
    voir: Option<Vec<String>>,
}

/// Un terme du territoire, ou ce qui change d'un terme du guide.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[glossaire]]")]
pub(super) struct LocalTerm {
    /// Son identifiant : celui du guide pour le compléter, un autre pour l'ajouter.
    id: Id,
    /// Son sigle.
    sigle: Option<String>,
    /// Le terme en toutes lettres.
    terme: Option<String>,
    /// Sa définition.
    definition: Option<String>,
    /// Les autres formes sous lesquelles on le rencontre.
    formes: Option<Vec<String>>,
    /// Les identifiants de termes voisins.
    voir: Option<Vec<String>>,
}

/// Les acteurs : qui fait quoi, partout.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "acteurs.toml")]
pub(super) struct Actors {
    /// Un acteur.
    acteur: Option<Vec<Actor>>,
}

macro_rules! actor {
    ($(#[$about:meta])* $name:ident, $title:literal, $nom:ty) => {
        $(#[$about])*
        #[derive(JsonSchema)]
        #[schemars(deny_unknown_fields, title = $title)]
        pub(super) struct $name {
            /// Son identifiant : ::: contacts mairie le montre.
            id: Id,
            /// Son nom.
            nom: $nom,
            /// Son sigle.
            sigle: Option<String>,
            /// La famille sous laquelle il est rangé.
            famille: Option<String>,
            /// Sa part dans chaque mission du guide.
            missions: Option<BTreeMap<String, Part>>,
            /// Ce qu'il fait, en une phrase.
            role: Option<String>,
            /// Quand le solliciter.
            quand: Option<String>,
            /// Les types de projet qui le concernent ; tous si rien n'est dit.
            types: Option<Vec<String>>,
            /// Son téléphone.
            telephone: Option<String>,
            /// Son courriel.
            courriel: Option<String>,
            /// Son site.
            site: Option<Url>,
            /// Son adresse postale.
            adresse: Option<String>,
            /// Quand on peut le joindre.
            horaires: Option<String>,
            /// La personne à demander.
            contact: Option<String>,
        }
    };
}

actor! {
    /// Un acteur du guide.
    Actor, "[[acteur]]", Text
}
actor! {
    /// Un contact du territoire, ou ce qui change d'un acteur du guide.
    LocalActor, "[[acteurs]]", Option<String>
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase", inline)]
enum Part {
    /// C'est d'abord lui.
    Principal,
    /// Il y contribue.
    Secondaire,
    /// Il examine le dossier, ou décide.
    Instruit,
}

/// Ce qu'un technicien doit savoir.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "competences.toml")]
pub(super) struct Skills {
    /// Une compétence.
    competence: Option<Vec<Skill>>,
}

/// Une compétence.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "[[competence]]")]
pub(super) struct Skill {
    /// Son identifiant.
    id: Id,
    /// L'étape où elle sert, de 1 à 12 ; 0 : tout au long du parcours.
    #[schemars(range(min = 0, max = 12))]
    etape: i64,
    /// Son intitulé.
    intitule: Text,
    /// Ce qu'il faut savoir faire.
    savoir: Option<String>,
    /// À quoi l'on voit qu'elle est acquise.
    indice: Option<String>,
    /// La formation qui y mène.
    formation: Option<String>,
    /// Le niveau attendu d'un office : 1 notions, 2 autonome (si rien n'est dit), 3 sait l'enseigner.
    #[schemars(range(min = 1, max = 3))]
    attendu: Option<i64>,
}
