//! The tables of `theme.toml`.

use super::definition::{IdShape, TableDefinition, ValueType};
use ValueType::{Id, List, Tables, Text};

tables! {
    /// Un thème : ce qu'il est, et ce qu'il reprend.
    THEME: Theme "theme.toml" {
        /// Son nom.
        nom: Text;
        /// Sa version.
        version: Text;
        /// Sa licence.
        licence: Text;
        /// Le thème dont il reprend tout ce qu'il ne redit pas : jalon.
        etend: Id(IdShape::Plain);
        /// Les blocs que ce thème promet de garder : un territoire peut redire chacun pour son seul site.
        bloc: Tables(&BLOCK);
    }

    /// Un bloc stable : un territoire le redit dans son dossier theme, en Markdown, fichier au nom du bloc.
    BLOCK: Theme "[[bloc]]" {
        /// Son nom, comme l'écrivent les gabarits : pied.
        nom [required]: Text;
        /// Les gabarits où il est ; ceux qui les étendent l'ont aussi.
        gabarits [required]: List(&Text);
        /// Ce qu'il contient et à quoi il sert, en une phrase.
        description [required]: Text;
    }
}
