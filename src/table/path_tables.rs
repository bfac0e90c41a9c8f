//! The tables of `content/parcours/*.toml` and `content/questions.toml`.

use super::definition::{IdShape, KeyDefinition, NameList, TableDefinition, ValueType};
use NameList::{Missions, ProjectTypes};
use ValueType::{Choice, Id, List, Markdown, Name, Scalar, Tables, Text};

/// What a step of the guide and one of a level have in common.
pub(super) const STEP_KEYS: &[KeyDefinition] = keys! {
    /// Son identifiant, pour toujours : un territoire la désigne par parcours:meuble/declarer.
    id [required]: Id(IdShape::Plain);
    /// Ce qu'il y a à faire, à l'infinitif : Déclarer le meublé.
    titre [required]: Text;
    /// Ce qu'elle a d'obligatoire.
    rang [required]: Choice(&[
        ("obligatoire", "Personne n'y échappe."),
        ("selon-cas", "Certains projets en ont besoin."),
        ("aller-plus-loin", "Pour bien faire."),
    ]);
    /// Quand : « J-180 », 180 jours avant l'ouverture, « J+30 », 30 jours après, ou une date sans guillemets.
    quand: Scalar;
    /// Ce qu'il faut en savoir, en une phrase ou deux de Markdown.
    texte: Markdown;
    /// Où en lire plus : types/meuble, types/meuble#declarer.
    liens: List(&Text);
    /// Ce qu'il y a à faire, parmi les cases à cocher du guide : types/meuble#declarer.
    taches: List(&Text);
    /// Qui appeler : ceux qui ont ces missions.
    missions: List(&Name(Missions));
    /// Les territoires et les réponses pour lesquels elle vaut : littoral et reponse:piscine=oui. Tous si rien n'est dit.
    si: Text;
};

tables! {
    /// Un parcours : ce qu'il y a à faire, dans l'ordre, pour un type de projet.
    PATH: Guide "parcours/*.toml" {
        /// Une étape.
        etape: Tables(&STEP);
    }

    /// Une étape d'un parcours.
    STEP: Guide "[[etape]]" + STEP_KEYS {
        /// Dans commun.toml : les types de projet qui l'ont ; tous si rien n'est dit.
        types: List(&Name(ProjectTypes));
    }

    /// Les questions qui mènent un lecteur à ses étapes.
    QUESTIONS: Guide "questions.toml" {
        /// Une question, posée dans l'ordre du fichier.
        question: Tables(&QUESTION);
    }

    /// Une question.
    QUESTION: Guide "[[question]]" {
        /// Son identifiant : une étape la nomme par reponse:piscine=oui.
        id [required]: Id(IdShape::Plain);
        /// La question, telle que le lecteur la lit.
        titre [required]: Text;
        /// Comment y répondre.
        aide: Text;
        /// Où trouver la réponse dans le guide : securite/erp-comprendre#hebergements.
        lien: Text;
        /// Combien de réponses elle attend.
        genre [required]: Choice(&[
            ("un", "Une seule réponse."),
            ("plusieurs", "Autant de réponses que l'on veut."),
            ("nombre", "Un nombre, par tranches."),
        ]);
        /// Quand elle est posée : des drapeaux, et des réponses aux questions d'avant.
        si: Text;
        /// Une réponse.
        reponse: Tables(&ANSWER);
    }

    /// Une réponse.
    ANSWER: Guide "[[question.reponse]]" {
        /// Son identifiant.
        id [required]: Id(IdShape::Plain);
        /// La réponse, telle que le lecteur la lit.
        titre [required]: Text;
        /// Les parcours où elle mène : un type de projet, ou « installe ».
        parcours: List(&Text);
    }
}
