//! What templates receive of records: actors, aids, drop-ins, documents, the tourist tax, terms, communes.

use std::collections::BTreeMap;

use serde::Serialize;

use super::views::DayView;

/// Plain texts by key, typographed: most of what a record is to a template.
pub(super) type RecordTexts = BTreeMap<&'static str, String>;

/// An actor.
#[derive(Serialize)]
pub(super) struct ActorView {
    pub(super) id: String,
    #[serde(flatten)]
    pub(super) texts: RecordTexts,
    /// The way to its contacts by commune, where each commune has its own.
    pub(super) communes: Option<String>,
    /// Its vCard, if it can be reached.
    pub(super) vcard: Option<String>,
    /// Its part in each mission, in the order of the guide's missions; empty for none.
    pub(super) parts: Vec<&'static str>,
    /// The names of the types of project that it is for; empty for all.
    pub(super) types: Vec<String>,
}

/// A family of actors.
#[derive(Serialize)]
pub(super) struct ActorFamily {
    pub(super) nom: String,
    pub(super) acteurs: Vec<ActorView>,
}

/// A mission, as the head of a column.
#[derive(Serialize)]
pub(super) struct MissionView<'a> {
    pub(super) id: &'a str,
    pub(super) nom: &'a str,
    pub(super) court: &'a str,
}

/// An aid, a drop-in or a document.
#[derive(Serialize)]
pub(super) struct RecordView {
    pub(super) id: String,
    #[serde(flatten)]
    pub(super) texts: RecordTexts,
    pub(super) types: Vec<String>,
    pub(super) verifie_le: Option<DayView>,
    pub(super) a_partir_du: Option<DayView>,
    pub(super) jusqu_au: Option<DayView>,
    pub(super) externe: bool,
}

/// The tourist tax.
#[derive(Serialize)]
pub(super) struct TaxView<'a> {
    #[serde(flatten)]
    pub(super) texts: RecordTexts,
    pub(super) tarifs: Vec<TaxRateView>,
    pub(super) grilles: Vec<TaxGridView<'a>>,
}

/// The tourist tax of one of the bodies that collect it.
#[derive(Serialize)]
pub(super) struct TaxGridView<'a> {
    pub(super) nom: String,
    pub(super) communes: Vec<CommuneView<'a>>,
    #[serde(flatten)]
    pub(super) texts: RecordTexts,
    pub(super) tarifs: Vec<TaxRateView>,
}

/// A rate of the tourist tax.
#[derive(Serialize)]
pub(super) struct TaxRateView {
    pub(super) categorie: String,
    pub(super) montant: Option<String>,
}

/// A letter of the glossary.
#[derive(Serialize)]
pub(super) struct GlossaryLetter {
    pub(super) lettre: String,
    pub(super) termes: Vec<TermView>,
}

/// A term of the glossary.
#[derive(Serialize)]
pub(super) struct TermView {
    pub(super) id: String,
    pub(super) sigle: Option<String>,
    pub(super) terme: String,
    pub(super) definition: String,
    pub(super) voir: Vec<TermLink>,
}

/// A term that another one refers to.
#[derive(Serialize)]
pub(super) struct TermLink {
    pub(super) titre: String,
    pub(super) ancre: String,
}

/// A column of a table of communes.
#[derive(Serialize)]
pub(super) struct CommuneColumn {
    pub(super) id: String,
    pub(super) libelle: String,
    /// `nombre` where its cells are numbers.
    pub(super) genre: &'static str,
}

/// A commune, as a row of such a table.
#[derive(Serialize)]
pub(super) struct CommuneRow {
    pub(super) nom: String,
    /// The name of the row in its page, which no other row has: the first table of a page names its rows.
    pub(super) ancre: Option<String>,
    pub(super) cellules: Vec<CommuneCell>,
}

/// What is said of a commune, or whom to ask.
#[derive(Serialize)]
pub(super) struct CommuneCell {
    /// As `type` of `[[donnee_commune]]`; empty where nothing is known.
    pub(super) genre: &'static str,
    pub(super) texte: String,
}

/// A commune of a territory.
#[derive(Serialize)]
pub(super) struct CommuneView<'a> {
    pub(super) code: &'a str,
    pub(super) nom: &'a str,
    pub(super) codes_postaux: &'a [String],
}
