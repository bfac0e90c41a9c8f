//! Facts, terms, actors and the other records that pages show.
//!
//! A record of an overlay may give only some fields: those are laid over the record of the same id below it.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::fact_sentence::FactSentence;
use crate::calendar::Day;
use crate::markdown::condition::Condition;
use crate::record::verb::Period;
use crate::text::{Place, Placed};

/// A plain value as written: a TOML scalar.
#[derive(Clone, Debug, PartialEq)]
pub enum Scalar {
    /// A string.
    Text(String),
    /// An integer.
    Integer(i64),
    /// A float.
    Float(f64),
    /// A boolean.
    Boolean(bool),
    /// A date.
    Day(Day),
}

impl Scalar {
    /// It as a number: also where a text writes one (`18,6`).
    #[expect(clippy::cast_precision_loss, reason = "amounts and rates are small")]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Integer(number) => Some(*number as f64),
            Self::Float(number) => Some(*number),
            Self::Text(text) => text.replace([' ', '\u{a0}', '\u{202f}'], "").replace(',', ".").parse().ok(),
            Self::Boolean(_) | Self::Day(_) => None,
        }
    }
}

/// As messages show it.
impl fmt::Display for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Integer(number) => write!(f, "{number}"),
            Self::Float(number) => write!(f, "{number}"),
            Self::Boolean(flag) => write!(f, "{flag}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

/// The types that `guide.toml` can give to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueKind {
    /// `texte`
    Text,
    /// `telephone`
    Phone,
    /// `courriel`
    Email,
    /// `url`
    Url,
    /// `nombre`
    Number,
    /// `montant`: a number of euros.
    Amount,
    /// `date`
    Day,
    /// `booleen`
    Boolean,
}

impl ValueKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Text,
        Self::Phone,
        Self::Email,
        Self::Url,
        Self::Number,
        Self::Amount,
        Self::Day,
        Self::Boolean,
    ];

    /// As authors write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "texte",
            Self::Phone => "telephone",
            Self::Email => "courriel",
            Self::Url => "url",
            Self::Number => "nombre",
            Self::Amount => "montant",
            Self::Day => "date",
            Self::Boolean => "booleen",
        }
    }
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// `texte_lu`: somebody read the words of the law.
    TextRead,
    /// `source_secondaire`: somebody read a source that reports the law.
    SecondarySource,
    /// `a_verifier`
    Unverified,
    /// `conteste`
    Disputed,
}

impl Grade {
    /// As authors write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::TextRead => "texte_lu",
            Self::SecondarySource => "source_secondaire",
            Self::Unverified => "a_verifier",
            Self::Disputed => "conteste",
        }
    }

    /// Whether readers are told to ask somebody.
    pub fn is_doubtful(self) -> bool {
        matches!(self, Self::Unverified | Self::Disputed)
    }
}

/// A dated fact.
#[derive(Clone, Debug)]
pub struct Fact {
    /// `id`
    pub id: Arc<str>,
    /// Where its table begins.
    pub place: Place,
    /// `libelle`
    pub label: String,
    /// `valeur`
    pub value: Scalar,
    /// `unite`
    pub unit: Option<String>,
    /// The value with its unit, as readers see it.
    pub shown: String,
    /// `phrase`
    pub sentence: Option<FactSentence>,
    /// `ancienne_valeur`: the last value that somebody confirmed.
    pub former: Option<f64>,
    /// `reference`
    pub reference: Option<String>,
    /// `adresse`
    pub address: Option<String>,
    /// `portee`
    pub scope: Option<String>,
    /// `en_vigueur`
    pub in_force: Option<Day>,
    /// `fin`: the last day on which it holds.
    pub ends: Option<Placed<Day>>,
    /// `verifie_le`
    pub checked_on: Option<Day>,
    /// `verifie_par`: who checked it.
    pub checked_by: Option<String>,
    /// `revoir_avant`
    pub review_before: Option<Placed<Day>>,
    /// `statut`
    pub grade: Grade,
    /// `aupres`: who confirms it; there where the fact is doubtful.
    pub ask: Option<String>,
    /// `responsable`: who looks after it, declared in `guide.toml`.
    pub owner: Option<Placed<Arc<str>>>,
}

impl Fact {
    /// It as a sentence, without mark-up; its value alone where it has no `phrase`.
    pub fn said(&self) -> &str {
        self.sentence.as_ref().map_or(&self.shown, |sentence| &sentence.text)
    }

    /// Whether it says where it comes from to the article, or where to read it.
    pub fn is_sourced(&self) -> bool {
        let names_article = |reference: &String| {
            let words = reference.split([' ', '\u{a0}']).map(str::to_lowercase);
            words.zip(reference.split([' ', '\u{a0}']).skip(1)).any(|(word, number)| {
                matches!(&*word, "art." | "article" | "articles")
                    && number.contains(|sign: char| sign.is_ascii_digit() || sign.is_ascii_uppercase())
            })
        };
        self.address.is_some() || self.reference.as_ref().is_some_and(names_article)
    }

    /// Its value as a number, where it is one.
    pub fn number(&self) -> Option<f64> {
        self.value.number()
    }

    /// Whether its value went over half away from the one that somebody confirmed.
    pub fn jumps(&self) -> bool {
        let far = |(now, then): (f64, f64)| (now - then).abs() > then.abs() / 2.0;
        self.number().zip(self.former).is_some_and(far)
    }
}

/// A glossary term, whole or laid over another.
#[derive(Clone, Debug)]
pub struct Term {
    /// `id`
    pub id: Arc<str>,
    /// Where its table begins.
    pub place: Place,
    /// `sigle`
    pub acronym: Option<String>,
    /// `terme`; always there in a whole record.
    pub name: Option<String>,
    /// `definition`; always there in a whole record.
    pub definition: Option<String>,
    /// `formes`
    pub forms: Option<Vec<String>>,
    /// `voir`
    pub see: Option<Vec<Placed<Arc<str>>>>,
    /// Whether something that it gives could not be read, which is told for itself.
    pub faulty: bool,
}

/// How much an actor has to do with a mission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MissionPart {
    /// `principal`
    Main,
    /// `secondaire`
    Secondary,
    /// `instruit`: decides, or examines the file.
    Decides,
    /// `aucun`: a level withdraws it.
    Nothing,
}

impl MissionPart {
    /// As authors write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Main => "principal",
            Self::Secondary => "secondaire",
            Self::Decides => "instruit",
            Self::Nothing => "aucun",
        }
    }
}

/// The part of an actor in each mission.
pub type Missions = BTreeMap<Arc<str>, Placed<MissionPart>>;

/// Who does what, whole or laid over another.
#[derive(Clone, Debug)]
pub struct Actor {
    /// `id`: the role, the same everywhere.
    pub id: Arc<str>,
    /// Where its table begins.
    pub place: Place,
    /// Its plain texts, by their key: `nom` (always there in a whole record), `sigle`, `famille`, `role`, `quand`,
    /// `telephone`, `courriel`, `site`, `adresse`, `horaires`, `contact`.
    pub texts: BTreeMap<&'static str, String>,
    /// `missions`: mission id → part.
    pub missions: Option<Missions>,
    /// `missions_selon`: what a level of support makes of its missions; of an actor of the guide alone.
    pub missions_by_support: Vec<(Placed<Arc<str>>, Missions)>,
    /// `types`
    pub types: Option<Vec<Placed<Arc<str>>>>,
    /// `si`: the territories that have it.
    pub condition: Option<Condition>,
    /// Whether something that it gives could not be read, which is told for itself.
    pub faulty: bool,
}

/// An aid, an open-door session, a document, a notice: texts by key, and a period.
///
/// Keys: aids `titre financeur taux plancher plafond depenses conditions calendrier contact lien` and `types`, `profils`,
/// `verifie_le`; drop-ins `lieu jour horaires adresse telephone` and `sur_rendez_vous` (`oui` / `non`); documents `titre
/// adresse fichier format note`; notices `texte page`; news `titre texte page` and `le`.
#[derive(Clone, Debug)]
pub struct LevelEntry {
    /// `id`
    pub id: Arc<str>,
    /// Where its table begins.
    pub place: Place,
    /// Its plain texts, by their key.
    pub texts: BTreeMap<&'static str, Placed<String>>,
    /// `types`
    pub types: Option<Vec<Placed<Arc<str>>>>,
    /// `profils`
    pub profiles: Option<Vec<Placed<Arc<str>>>>,
    /// `verifie_le`
    pub checked_on: Option<Day>,
    /// `le`: the day of a piece of news.
    pub on: Option<Day>,
    /// `a_partir_du`, `jusqu_au`
    pub period: Period,
    /// Whether something that it gives could not be read, which is told for itself.
    pub faulty: bool,
}

/// The tourist tax of a territory.
#[derive(Clone, Debug, Default)]
pub struct TouristTax {
    /// Its plain texts, by their key: `collecteur regime periode declaration plateforme deliberation taux_non_classes
    /// part_departementale note`.
    pub texts: BTreeMap<&'static str, Placed<String>>,
    /// `tarifs`: `id`, `categorie`, `montant` (euros per person and night).
    pub rates: Vec<Rate>,
    /// `grilles`: one for each body that collects it, where there are several.
    pub grids: Vec<TaxGrid>,
}

/// The tourist tax of one of the bodies that collect it.
#[derive(Clone, Debug)]
pub struct TaxGrid {
    /// `id`
    pub id: Arc<str>,
    /// `nom`
    pub name: Option<String>,
    /// `communes`: the INSEE codes of those where it holds.
    pub communes: Option<Vec<Placed<Arc<str>>>>,
    /// Its plain texts, by their key: those of [`TouristTax::texts`]; of an edition, all that it takes over as well.
    pub texts: BTreeMap<&'static str, Placed<String>>,
    /// `tarifs`
    pub rates: Vec<Rate>,
    /// Where its table begins.
    pub place: Place,
}

/// One line of the tourist tax.
#[derive(Clone, Debug)]
pub struct Rate {
    /// `id`
    pub id: Arc<str>,
    /// `categorie`
    pub category: Option<String>,
    /// `montant`
    pub amount: Option<f64>,
    /// Where its table begins.
    pub place: Place,
}

/// A commune of the network's data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commune {
    /// INSEE code, five characters.
    pub code: Arc<str>,
    /// `nom`
    pub name: String,
    /// Its postal codes.
    pub postal_codes: Vec<String>,
    /// The code of its département.
    pub department: String,
    /// What else people call it: communes that it took in, former names.
    pub other_names: Vec<String>,
}
