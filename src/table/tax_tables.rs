//! The tables of the tourist tax in `territories/**/*.toml`.

use super::definition::{IdShape, KeyDefinition, TableDefinition, ValueType};
use ValueType::{Id, Insee, List, Number, Scalar, Tables, Text, Url};

const TAX_KEYS: &[KeyDefinition] = keys! {
    /// Qui la perçoit.
    collecteur: Scalar;
    /// Au réel ou au forfait.
    regime: Scalar;
    /// La période de perception.
    periode: Scalar;
    /// Comment la déclarer.
    declaration: Scalar;
    /// L'adresse du site de déclaration.
    plateforme: Url;
    /// La délibération qui l'institue.
    deliberation: Scalar;
    /// Le taux des hébergements non classés.
    taux_non_classes: Scalar;
    /// La part du département.
    part_departementale: Scalar;
    /// Un mot à son sujet.
    note: Scalar;
    /// Les tarifs.
    tarifs: Tables(&RATE);
};

tables! {
    /// La taxe de séjour.
    TAX: Level "[taxe_de_sejour]" + TAX_KEYS {
        /// Une grille par collectivité, là où plusieurs perçoivent la taxe. Chacune reprend ce qu'elle ne dit pas.
        grilles: Tables(&TAX_GRID);
    }

    /// La grille d'une des collectivités qui perçoivent la taxe de séjour.
    TAX_GRID: Level "[[taxe_de_sejour.grilles]]" + TAX_KEYS {
        /// Son identifiant.
        id [required]: Id(IdShape::Plain);
        /// Le nom de la collectivité.
        nom: Text;
        /// Les codes INSEE des communes où elle vaut.
        communes: List(&Insee);
    }

    /// Un tarif de la taxe de séjour.
    RATE: Level "[[taxe_de_sejour.tarifs]]" {
        /// Son identifiant.
        id [required]: Id(IdShape::Plain);
        /// La catégorie d'hébergement.
        categorie: Text;
        /// Le montant par personne et par nuit, en euros.
        montant: Number;
    }
}
