//! What templates receive: one struct for each shape of value, its fields named as themes write them.

use std::sync::Arc;

use serde::Serialize;

use super::values;
use crate::calendar::Day;

/// A link.
#[derive(Clone, Debug, Serialize)]
pub(super) struct LinkView {
    pub(super) titre: String,
    pub(super) href: String,
}

/// A link to a type or a profile, with its id.
#[derive(Clone, Serialize)]
pub(super) struct NamedLinkView {
    pub(super) id: String,
    pub(super) nom: String,
    pub(super) resume: String,
    pub(super) href: String,
}

/// A day, for machines and in words.
#[derive(Serialize)]
pub(super) struct DayView {
    pub(super) iso: String,
    texte: String,
}

impl From<Day> for DayView {
    fn from(day: Day) -> Self {
        Self { iso: day.to_string(), texte: values::day(day) }
    }
}

/// `site`: what every page of a site receives.
#[derive(Serialize)]
pub(super) struct SiteView<'a> {
    pub(super) titre: &'a str,
    pub(super) sous_titre: Option<&'a str>,
    pub(super) reseau: &'a str,
    pub(super) nom: &'a str,
    pub(super) nom_court: &'a str,
    pub(super) slogan: &'a str,
    pub(super) de: &'a str,
    pub(super) a: &'a str,
    pub(super) dans: &'a str,
    pub(super) accueil: String,
    pub(super) accompagnement: Option<SupportView<'a>>,
    pub(super) telephone: Option<String>,
    pub(super) courriel: Option<String>,
    /// Whether the office receives those who have a project.
    pub(super) recoit: bool,
    /// Where readers book an appointment by themselves.
    pub(super) rendez_vous: Option<String>,
    /// Where readers say whether a page helped them, if not by e-mail.
    pub(super) avis: Option<String>,
    /// Whom to call where the office advises nobody itself.
    pub(super) conseil: Option<ContactView>,
    pub(super) office: Option<String>,
    pub(super) adresse_postale: Option<String>,
    pub(super) horaires: Option<String>,
    pub(super) logo: Option<ImageView>,
    pub(super) licence: Option<&'a str>,
    pub(super) bandeaux: Vec<String>,
    pub(super) demonstration: bool,
    /// Whether it is for technicians alone.
    pub(super) reserve: bool,
    pub(super) date: String,
    pub(super) pied: Vec<LinkView>,
    pub(super) legal: Vec<LinkView>,
    pub(super) etapes: Vec<StageView>,
    pub(super) image: Option<ImageView>,
    /// What is shown beside links to the site; its address is whole.
    pub(super) partage: Option<ImageView>,
    pub(super) hors_ligne: Option<OfflineView>,
    pub(super) imprimer: String,
    /// The news feed.
    pub(super) flux: String,
    pub(super) conformite: Option<String>,
    /// The territory's id.
    pub(super) id: &'a str,
    /// The questions that lead to a reader's own path, if the guide has any.
    pub(super) projet: Option<String>,
    /// Where readers follow their project, if the office follows projects.
    pub(super) dossier: Option<String>,
}

/// What keeps a site readable without a network, and what it is to those who install it.
#[derive(Serialize)]
pub(super) struct OfflineView {
    pub(super) script: String,
    pub(super) application: String,
}

/// What the office promises.
#[derive(Serialize)]
pub(super) struct SupportView<'a> {
    pub(super) id: &'a str,
    pub(super) nom: &'a str,
    pub(super) resume: Option<&'a str>,
}

/// Somebody to call.
#[derive(Serialize)]
pub(super) struct ContactView {
    pub(super) id: String,
    pub(super) nom: String,
    pub(super) telephone: Option<String>,
    pub(super) courriel: Option<String>,
    pub(super) horaires: Option<String>,
}

/// An aid, in a few words.
#[derive(Serialize)]
pub(super) struct AidLinkView {
    pub(super) titre: String,
    pub(super) financeur: Option<String>,
    pub(super) taux: Option<String>,
    pub(super) plafond: Option<String>,
    pub(super) jusqu_au: Option<DayView>,
    /// Where the guide says all of it.
    pub(super) href: Option<String>,
}

/// One of the twelve stages.
#[derive(Serialize)]
pub(super) struct StageView {
    pub(super) rang: u8,
    pub(super) titre: String,
    pub(super) href: String,
}

/// A logo or an image.
#[derive(Serialize)]
pub(super) struct ImageView {
    pub(super) src: String,
    pub(super) alt: String,
    pub(super) largeur: Option<u32>,
    pub(super) hauteur: Option<u32>,
}

/// `page`: what the layout receives about the page it lays out.
#[derive(Default, Serialize)]
pub(super) struct PageView {
    pub(super) id: String,
    pub(super) titre: String,
    pub(super) titre_document: String,
    pub(super) resume: String,
    pub(super) fil: Vec<LinkView>,
    pub(super) etape: Option<u8>,
    pub(super) chapitre: Option<LinkView>,
    pub(super) canonique: Option<String>,
    pub(super) corps: Option<String>,
    /// How the checklist script names the boxes of this page, if the site keeps checklists.
    pub(super) dossier: Option<ChecklistKey>,
    /// Whether it has fields to fill in, or texts to copy.
    pub(super) fiche: bool,
    /// The type of project that it is about: its sheet, its path.
    pub(super) projet: Option<NamedLinkView>,
    /// The aids for such a project.
    pub(super) aides: Vec<AidLinkView>,
    pub(super) sommaire: Vec<ContentsEntry>,
    pub(super) notes: String,
    pub(super) sources: Vec<SourceView>,
    pub(super) faits: Vec<FactView>,
    pub(super) verifie_le: Option<DayView>,
    pub(super) types: Vec<NamedLinkView>,
    pub(super) profils: Vec<NamedLinkView>,
    pub(super) precedent: Option<LinkView>,
    pub(super) suivant: Option<LinkView>,
    pub(super) locale: bool,
    pub(super) bandeaux: Vec<String>,
    /// Of a chapter.
    pub(super) pages: Vec<PageCard>,
    /// Of a chapter that is a stage: the paths of all types, at this stage.
    pub(super) projets: Vec<NamedLinkView>,
    /// Of the home page.
    pub(super) chapitres: Vec<ChapterCard>,
    /// Of the home page: the latest news.
    pub(super) nouvelles: Vec<NewsView>,
}

/// A line of a page's table of contents.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ContentsEntry {
    pub(super) titre: String,
    pub(super) ancre: String,
    pub(super) rang: u8,
}

/// A source that a page gives.
#[derive(Serialize)]
pub(super) struct SourceView {
    pub(super) titre: String,
    pub(super) adresse: Option<String>,
}

/// A fact, in the list at the foot of a page.
#[derive(Serialize)]
pub(super) struct FactView {
    pub(super) ancre: String,
    pub(super) libelle: String,
    pub(super) texte: String,
    pub(super) reference: Option<String>,
    pub(super) adresse: Option<String>,
    pub(super) en_vigueur: Option<DayView>,
    /// The day from which it applies, where that comes after the build's day.
    pub(super) applicable_le: Option<DayView>,
    pub(super) verifie_le: Option<DayView>,
    pub(super) statut: &'static str,
    pub(super) aupres: Option<String>,
}

/// A page, in a list of pages.
#[derive(Serialize)]
pub(super) struct PageCard {
    pub(super) titre: String,
    pub(super) resume: String,
    pub(super) href: String,
    pub(super) locale: bool,
}

/// A chapter with its pages, in a list of chapters.
#[derive(Serialize)]
pub(super) struct ChapterCard {
    pub(super) id: String,
    pub(super) titre: String,
    pub(super) resume: String,
    pub(super) href: String,
    pub(super) etape: Option<u8>,
    pub(super) pages: Vec<PageCard>,
}

/// A chapter of the navigation.
#[derive(Serialize)]
pub(super) struct NavigationChapter<'a> {
    pub(super) id: &'a str,
    pub(super) titre: String,
    pub(super) href: String,
    pub(super) etape: Option<u8>,
    pub(super) pages: Vec<NavigationPage<'a>>,
}

/// A page of the navigation.
#[derive(Serialize)]
pub(super) struct NavigationPage<'a> {
    pub(super) id: &'a str,
    pub(super) titre: String,
    pub(super) href: String,
}

/// A type of project, on its path.
#[derive(Serialize)]
pub(super) struct TypeView<'a> {
    pub(super) id: &'a str,
    pub(super) nom: String,
    pub(super) pluriel: String,
    pub(super) resume: String,
    pub(super) href: String,
    pub(super) fiche: Option<String>,
}

/// A letter of the alphabetical index.
#[derive(Serialize)]
pub(super) struct IndexLetter {
    pub(super) lettre: String,
    pub(super) entrees: Vec<IndexEntry>,
}

/// A page in the alphabetical index.
#[derive(Serialize)]
pub(super) struct IndexEntry {
    pub(super) titre: String,
    pub(super) href: String,
    pub(super) sous: Option<String>,
}

/// A year of news.
#[derive(Serialize)]
pub(super) struct NewsYear {
    pub(super) annee: String,
    pub(super) nouvelles: Vec<NewsView>,
}

/// A piece of news.
#[derive(Serialize)]
pub(super) struct NewsView {
    pub(super) ancre: String,
    pub(super) jour: DayView,
    pub(super) titre: String,
    pub(super) href: Option<String>,
    pub(super) texte: String,
    pub(super) important: bool,
    pub(super) origine: Option<String>,
}

/// A chapter with checklists.
#[derive(Serialize)]
pub(super) struct ChecklistChapter {
    pub(super) id: String,
    pub(super) titre: String,
    pub(super) etape: Option<u8>,
    pub(super) pages: Vec<Checklist>,
}

/// The checklist of a page.
#[derive(Serialize)]
pub(super) struct Checklist {
    pub(super) titre: String,
    pub(super) href: String,
    pub(super) nombre: usize,
    #[serde(skip)]
    pub(super) types: Vec<Arc<str>>,
    pub(super) suivi: ChecklistKey,
    pub(super) taches: Vec<ChecklistTask>,
}

/// A box to tick.
#[derive(Serialize)]
pub(super) struct ChecklistTask {
    #[serde(skip)]
    pub(super) id: Arc<str>,
    pub(super) texte: String,
}

/// The names under which the script keeps the boxes of a page, today's and former ones.
#[derive(Clone, Default, Serialize)]
pub(super) struct ChecklistKey {
    pub(super) page: String,
    /// Former ids of the page.
    pub(super) anciennes: Vec<String>,
    /// Former ids of its boxes: `old=new`.
    pub(super) anciens: Vec<String>,
}

/// A chapter of the printed guide.
#[derive(Serialize)]
pub(super) struct PrintedChapter {
    pub(super) etape: Option<u8>,
    /// The types of project that it is for, separated by spaces; empty for all.
    pub(super) types: String,
    #[serde(flatten)]
    pub(super) page: PrintedPage,
    pub(super) pages: Vec<PrintedPage>,
}

/// A page of the printed guide.
#[derive(Serialize)]
pub(super) struct PrintedPage {
    pub(super) numero: String,
    pub(super) ancre: String,
    pub(super) titre: String,
    pub(super) resume: String,
    pub(super) pour: String,
    pub(super) locale: bool,
    pub(super) corps: String,
    pub(super) notes: String,
    pub(super) sources: Vec<SourceView>,
    pub(super) verifie_le: Option<DayView>,
}

/// The line at the top of the printed sheets of a chapter.
#[derive(Serialize)]
pub(super) struct RunningHead {
    /// The name of the chapter's sheets.
    pub(super) numero: String,
    pub(super) titre: String,
}

/// A role of the palette, by day and by night.
#[derive(Serialize)]
pub(super) struct ColourRole<'a> {
    pub(super) nom: &'a str,
    pub(super) jour: String,
    pub(super) nuit: String,
}
