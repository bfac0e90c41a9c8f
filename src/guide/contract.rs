//! The contract of the guide: what pages may name, and what each territory sets.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::calendar::Day;
use crate::record::data::{Scalar, ValueKind};
use crate::record::page_id::PageId;
use crate::record::retired::RetiredNames;
use crate::text::{Place, Placed};

/// What the guide declares.
#[derive(Clone, Debug)]
pub struct Contract {
    /// `projet`: what tells this project from others, whatever its title.
    pub project: Option<String>,
    /// `titre`
    pub title: String,
    /// `sous_titre`
    pub subtitle: Option<String>,
    /// `reseau`
    pub network: String,
    /// `langue`
    pub language: String,
    /// `licence`
    pub licence: Option<String>,
    /// `pied_de_page`: the pages that the foot of every page leads to.
    pub footer: Vec<Placed<PageId>>,
    /// `[[chapitre]]`, in reading order.
    pub chapters: Vec<Chapter>,
    /// `[[type]]`, in order.
    pub types: Vec<ProjectType>,
    /// `[[profil]]`, in order.
    pub profiles: Vec<Declared>,
    /// `[[drapeau]]`, in order.
    pub flags: Vec<FlagDeclaration>,
    /// `[[accompagnement]]`, in order.
    pub supports: Vec<Declared>,
    /// `[[mission]]`, in order.
    pub missions: Vec<Mission>,
    /// `[[valeur]]`, in order.
    pub values: Vec<ValueDeclaration>,
    /// `[[donnee_commune]]`, in order.
    pub commune_fields: Vec<CommuneField>,
    /// `[[responsable]]`, in order: who looks after pages and facts.
    pub owners: Vec<Owner>,
    /// `[bareme_taxe_de_sejour]`
    pub tax_scale: TaxScale,
    /// `[[remplacement]]`: the words that the network replaces throughout. Nothing is rewritten: reviews know them.
    pub replacements: Vec<Replacement>,
    /// `suivre_les_ajouts`: whether levels are told when the text changes that they add theirs to.
    pub watches_additions: bool,
    /// Values, flags and types that are given up; those that stand for others are in none of the lists above.
    pub retired: Arc<RetiredNames>,
    /// Where `guide.toml` begins.
    pub place: Place,
    /// Where the flags are in their list, by id.
    pub flag_positions: BTreeMap<Arc<str>, usize>,
    /// Where the values are in their list, by id.
    pub value_positions: BTreeMap<Arc<str>, usize>,
    /// Where the types are in their list, by id.
    pub type_positions: BTreeMap<Arc<str>, usize>,
}

impl Contract {
    /// The flag `id`, by its name or by a former one.
    pub fn flag(&self, id: &str) -> Option<&FlagDeclaration> {
        self.flags.get(*self.flag_positions.get(id)?)
    }

    /// The value `id`, by its name or by a former one.
    pub fn value(&self, id: &str) -> Option<&ValueDeclaration> {
        self.values.get(*self.value_positions.get(id)?)
    }

    /// What may be said of a commune under the key `id`.
    pub fn commune_field(&self, id: &str) -> Option<&CommuneField> {
        self.commune_fields.iter().find(|field| *field.id == *id)
    }

    /// The type of project `id`, by its name or by a former one.
    pub fn project_type(&self, id: &str) -> Option<&ProjectType> {
        self.types.get(*self.type_positions.get(id)?)
    }
}

/// A chapter.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// Its folder.
    pub id: Arc<str>,
    /// 1 to 12, where it is a stage of a project.
    pub stage: Option<u8>,
    /// Where it is declared.
    pub place: Place,
}

/// A type of project.
#[derive(Clone, Debug)]
pub struct ProjectType {
    /// `id`
    pub id: Arc<str>,
    /// `nom`, singular.
    pub name: String,
    /// `pluriel`
    pub plural: String,
    /// `resume`
    pub summary: String,
    /// `fiche`: its page.
    pub sheet: Option<Placed<PageId>>,
    /// Where it is declared.
    pub place: Place,
}

/// A profile, a level of support.
#[derive(Clone, Debug)]
pub struct Declared {
    /// `id`
    pub id: Arc<str>,
    /// `nom`
    pub name: String,
    /// `resume`
    pub summary: Option<String>,
    /// Where it is declared.
    pub place: Place,
}

/// What each territory answers, by yes or no, or by one of some answers.
#[derive(Clone, Debug)]
pub struct FlagDeclaration {
    /// `id`
    pub id: Arc<str>,
    /// `libelle`
    pub label: String,
    /// `choix`: the answers of a choice; none of what is answered by yes or no.
    pub answers: Vec<Arc<str>>,
    /// `affichage`: what readers find for an answer where a page shows it.
    pub shown: BTreeMap<Arc<str>, String>,
    /// Where it is declared.
    pub place: Place,
}

impl FlagDeclaration {
    /// Yes and no as [`FlagDeclaration::shown`] names them.
    pub const YES_OR_NO: [&str; 2] = ["oui", "non"];

    /// What readers find where a page shows `answer`.
    pub fn text_of<'a>(&'a self, answer: &'a Scalar) -> &'a str {
        let word = match answer {
            Scalar::Boolean(yes) => Self::YES_OR_NO[usize::from(!yes)],
            Scalar::Text(word) => word,
            _ => "",
        };
        self.shown.get(word).map_or(word, String::as_str)
    }
}

/// A mission of the who-does-what matrix.
#[derive(Clone, Debug)]
pub struct Mission {
    /// `id`
    pub id: Arc<str>,
    /// `nom`
    pub name: String,
    /// `court`: the head of its column.
    pub short: String,
}

/// Somebody who looks after pages and facts.
#[derive(Clone, Debug)]
pub struct Owner {
    /// `id`
    pub id: Arc<str>,
    /// `nom`
    pub name: String,
    /// `contact`: how to reach them.
    pub contact: Option<String>,
}

/// A typed value that territories fill.
#[derive(Clone, Debug)]
pub struct ValueDeclaration {
    /// `id`
    pub id: Arc<str>,
    /// `type`
    pub kind: ValueKind,
    /// `libelle`
    pub label: String,
    /// `requis`
    pub required: bool,
    /// `requis_a_partir_du`: the day from which it is required; before it, territories are told.
    pub required_from: Option<Day>,
    /// `requis_pour`: the levels of support that promise it.
    pub needed_for: Vec<Arc<str>>,
    /// `defaut`: shown where an optional value is missing.
    pub fallback: Option<String>,
    /// Where it is declared.
    pub place: Place,
}

impl ValueDeclaration {
    /// Whether a site that is built on `day` needs it.
    pub fn is_required_on(&self, day: Day) -> bool {
        self.required || self.required_from.is_some_and(|from| from <= day)
    }
}

/// What territories may say of each of their communes.
#[derive(Clone, Debug)]
pub struct CommuneField {
    /// `id`
    pub id: Arc<str>,
    /// `type`
    pub kind: ValueKind,
    /// `libelle`
    pub label: String,
    /// `unite`
    pub unit: Option<String>,
    /// `acteur`: the actor whose contact it is, commune by commune.
    pub actor: Option<Placed<Arc<str>>>,
    /// `aupres`: whom readers ask where it is not given, with the article; the office where nothing is said.
    pub ask_at: Option<String>,
}

/// A word that the network replaces throughout the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// `avant`
    pub before: String,
    /// `apres`
    pub after: String,
    /// `le`
    pub on: Day,
}

/// The facts with which the tariffs of the tourist tax of territories are compared.
#[derive(Clone, Debug, Default)]
pub struct TaxScale {
    /// `non_classes`: the least and the greatest rate of lodgings without stars.
    pub unclassed: Option<Placed<Arc<str>>>,
    /// `parts`: shares, in per cent, that a tariff may include.
    pub parts: Vec<Placed<Arc<str>>>,
    /// `tarifs`: for the id of a tariff, the fact with its least and its greatest amount.
    pub rates: BTreeMap<Arc<str>, Placed<Arc<str>>>,
}

/// What a technician must know.
#[derive(Clone, Debug)]
pub struct Skill {
    /// `id`
    pub id: Arc<str>,
    /// `etape`: 1 to 12, 0 for all along.
    pub stage: u8,
    /// `attendu`: the level that an office should reach, 1 to 3.
    pub wanted: u8,
    /// `attendus`: the level that an office of a support should reach, 0 to 3, where that differs.
    pub wanted_by: BTreeMap<Arc<str>, u8>,
    /// Its texts, by their key: `intitule savoir faire remettre indice formation`.
    pub texts: BTreeMap<&'static str, String>,
    /// Where its table begins.
    pub place: Place,
}

/// A step of the scale on which offices place themselves.
#[derive(Clone, Debug)]
pub struct SkillLevel {
    /// `rang`: 0 to 3.
    pub rank: u8,
    /// `nom`
    pub name: String,
    /// `descriptif`: how somebody knows that this is where they are.
    pub description: String,
}

/// `competences.toml`.
#[derive(Clone, Debug, Default)]
pub struct SkillList {
    /// The scale, in order.
    pub scale: Vec<SkillLevel>,
    /// The skills, in order of file.
    pub skills: Vec<Skill>,
}

impl Skill {
    /// The level that an office of `support` should reach.
    pub fn wanted_for(&self, support: Option<&str>) -> u8 {
        support.and_then(|support| self.wanted_by.get(support)).copied().unwrap_or(self.wanted)
    }

    /// The level that an office should reach where nothing is said: it manages alone.
    pub const USUAL: u8 = 2;
    /// The highest level: it teaches others.
    pub const HIGHEST: u8 = 3;
}
