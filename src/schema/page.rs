//! What stands between the `+++` lines of a page, and the pages of levels.
#![expect(dead_code, reason = "these types are never made: their schemas are all that is wanted of them")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::word::{Day, Path, Sections, Text, Url};

macro_rules! front {
    ($(#[$about:meta])* $name:ident, $title:literal { $($(#[doc = $doc:literal])+ $key:ident: $type:ty,)* }) => {
        $(#[$about])*
        #[derive(JsonSchema)]
        #[schemars(deny_unknown_fields, title = $title)]
        pub(super) struct $name {
            /// Le titre de la page, seul grand titre : le texte commence par ses sections.
            titre: Text,
            /// Une phrase : ce que le lecteur trouve sur la page.
            resume: Option<String>,
            /// Sa place dans le chapitre.
            ordre: Option<i64>,
            /// Les types de projet concernés ; tous si rien n'est dit.
            types: Option<Vec<String>>,
            /// Les profils de lecteurs concernés.
            profils: Option<Vec<String>>,
            /// Pour qui elle est écrite : « porteur » (si rien n'est dit) ou « technicien ».
            public: Option<Public>,
            /// Le jour où elle a été vérifiée.
            verifie_le: Option<Day>,
            /// Le jour avant lequel il faut la relire.
            revoir_avant: Option<Day>,
            /// Ce sur quoi elle s'appuie, listé en bas de page.
            sources: Option<Vec<Source>>,
            /// Les sections renommées : { ancien = "nouveau" }. Les liens et les QR codes imprimés y mènent encore.
            anciens_ids: Option<BTreeMap<String, String>>,
            /// Les adresses que la page a eues : elles mènent encore à elle.
            anciennes_adresses: Option<Vec<Path>>,
            /// Les sections qu'un territoire peut compléter, mais ni remplacer ni masquer ; true pour toutes.
            proteges: Option<Sections>,
            /// Les sections dont un changement bloque les textes locaux jusqu'à relecture ; true pour toutes.
            sensibles: Option<Sections>,
            /// Qui veille sur elle, parmi les [[responsable]] du guide.
            responsable: Option<String>,
            $($(#[doc = $doc])+ $key: $type,)*
        }
    };
}

front! {
    /// L'en-tête d'une page, entre les lignes +++.
    Front, "+++" {
        /// Qui l'a vérifiée.
        verifie_par: Option<String>,
        /// Ce que le réseau signale aux territoires d'une section qui a changé.
        changements: Option<Vec<Change>>,
    }
}

front! {
    /// Une page que le territoire ajoute.
    LocalPage, "[[page]]" {
        /// Son adresse, chapitre/page : urbanisme/ripisylve.
        id: Path,
        /// La page qu'elle précède.
        avant: Option<String>,
        /// La page qu'elle suit.
        apres: Option<String>,
        /// Son texte.
        texte: Option<String>,
        /// Le fichier de son texte, à partir du dossier de ce fichier-ci.
        fichier: Option<String>,
        /// Le jour à partir duquel elle paraît.
        a_partir_du: Option<Day>,
        /// Le dernier jour où elle paraît.
        jusqu_au: Option<Day>,
    }
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase", inline)]
enum Public {
    /// Pour les porteurs de projet.
    Porteur,
    /// Pour les techniciens.
    Technicien,
}

/// Une source.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "sources")]
pub(super) struct Source {
    /// Son titre.
    titre: Text,
    /// Son adresse.
    adresse: Option<Url>,
}

/// Un changement que le réseau signale.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "changements")]
#[schemars(extend(
    "anyOf" = [{ "required": ["importance"] }, { "required": ["resume"] }],
    "dependentRequired" = { "avant": ["apres"], "apres": ["avant"] },
    "if" = { "properties": { "importance": { "const": "mineur" } }, "required": ["importance"] },
    "then" = { "required": ["avant", "apres"] },
))]
pub(super) struct Change {
    /// La section qui a changé ; toute la page si rien n'est dit.
    section: Option<String>,
    /// Le jour du changement.
    le: Day,
    /// Ce qu'il pèse, s'il pèse peu ou beaucoup.
    importance: Option<Weight>,
    /// Ce qui change, en une phrase : elle paraît dans « quoi de neuf », sauf si le changement est mineur.
    resume: Option<String>,
    /// Les mots d'avant ; demandés pour un changement mineur.
    avant: Option<String>,
    /// Les mots d'après.
    apres: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase", inline)]
enum Weight {
    /// Dit en passant, ne bloque jamais.
    Mineur,
    /// Bloque ce qui ne serait que signalé.
    Important,
}
