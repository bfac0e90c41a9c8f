//! The tables of review files, which the program writes.

use super::definition::{ANY, KeyRule, TableDefinition, ValueType};
use ValueType::{Day, Integer, List, Markdown, Tables, Text};

tables! {
    /// Ce qui a été relu des changements d'un niveau.
    REVIEWS: Review "*.relecture" {
        /// La version de ce format.
        version [required]: Integer(ANY);
        /// Où menaient les liens de ce niveau vers le guide.
        liens: List(&Text);
        /// Un changement relu.
        relecture: Tables(&REVIEW);
    }

    /// Un changement, tel que quelqu'un l'a relu.
    REVIEW: Review "[[relecture]]" {
        /// Ce qui change.
        cible [required]: Text;
        /// Ce qui lui arrive.
        action [required]: Text;
        /// Le jour de la relecture.
        relu_le: Day;
        /// Qui l'a relu.
        relu_par: Text;
        /// Le rang du titre de la section, tel qu'il était.
        rang: Integer(2..=6);
        /// La section qui était autour.
        dans: Text;
        /// L'empreinte du texte commun.
        empreinte: Text;
        /// Le texte commun, tel qu'il a été relu.
        commun: Markdown;
    } [KeyRule::With("commun", "relu_le"), KeyRule::With("commun", "empreinte")]
}
