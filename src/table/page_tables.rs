//! The tables of a page's front matter.

use super::definition::{ANY, IdShape, KeyDefinition, KeyRule, NameList, TableDefinition, ValueType};
use KeyRule::{With, WithWord, Without};
use NameList::{Owners, Profiles, ProjectTypes};
use ValueType::{Choice, Day, Id, Integer, List, Map, Name, Sections, Tables, Text, Url};

/// What a page of the guide and one of a level have in common.
pub(super) const PAGE_KEYS: &[KeyDefinition] = keys! {
    /// Le titre de la page, seul grand titre : le texte commence par ses sections.
    titre [required]: Text;
    /// Une phrase : ce que le lecteur trouve sur la page.
    resume: Text;
    /// Sa place dans le chapitre.
    ordre: Integer(ANY);
    /// Les types de projet concernés ; tous si rien n'est dit.
    types: List(&Name(ProjectTypes));
    /// Les profils de lecteurs concernés.
    profils: List(&Name(Profiles));
    /// Pour qui elle est écrite : « porteur » (si rien n'est dit) ou « technicien ».
    public: Choice(&[("porteur", "Pour les porteurs de projet."), ("technicien", "Pour les techniciens.")]);
    /// Le jour où elle a été vérifiée.
    verifie_le: Day;
    /// Le jour avant lequel il faut la relire.
    revoir_avant: Day;
    /// Ce sur quoi elle s'appuie, listé en bas de page.
    sources: Tables(&SOURCE);
    /// Les sections renommées : { ancien = "nouveau" }. Les liens et les QR codes imprimés y mènent encore.
    anciens_ids: Map(&Text);
    /// Les adresses que la page a eues : elles mènent encore à elle.
    anciennes_adresses: List(&Id(IdShape::Path));
    /// Les sections qu'un territoire peut compléter, mais ni remplacer ni masquer ; true pour toutes.
    proteges: Sections;
    /// Les sections dont un changement bloque les textes locaux jusqu'à relecture ; true pour toutes.
    sensibles: Sections;
    /// Qui veille sur elle, parmi les [[responsable]] du guide.
    responsable: Name(Owners);
};

tables! {
    /// L'en-tête d'une page, entre les lignes +++.
    FRONT: Page "+++" + PAGE_KEYS {
        /// Qui l'a vérifiée.
        verifie_par: Text;
        /// Ce que le réseau signale aux territoires d'une section qui a changé.
        changements: Tables(&CHANGE);
    }

    /// Un changement que le réseau signale.
    CHANGE: Page "changements" {
        /// La section qui a changé ; toute la page si rien n'est dit.
        section: Text;
        /// Le jour du changement.
        le [required]: Day;
        /// Ce qu'il pèse, s'il pèse peu ou beaucoup.
        importance: Choice(&[
            ("mineur", "Dit en passant, ne bloque jamais."),
            ("important", "Bloque ce qui ne serait que signalé."),
        ]);
        /// Ce qui change, en une phrase : elle paraît dans « quoi de neuf », sauf si le changement est mineur.
        resume: Text;
        /// Les mots d'avant ; demandés pour un changement mineur.
        avant: Text;
        /// Les mots d'après.
        apres: Text;
    } [
        // A change of which nothing else is said must say what it is; a minor one, which words it is about.
        Without("importance", "resume"),
        WithWord("importance", "mineur", &["avant", "apres"]),
        With("apres", "avant"),
        With("avant", "apres")
    ]

    /// Une source.
    SOURCE: Page "sources" {
        /// Son titre.
        titre [required]: Text;
        /// Son adresse.
        adresse: Url;
    }
}
