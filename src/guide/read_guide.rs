//! Reads `content/`: the contract, the records, then every page against them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::common_guide::{Guide, Page};
use super::contract::SkillList;
use super::guide_lexicon::GuideLexicon;
use super::read_communes::{self, read_communes};
use super::read_contract::{self, check_pages, declared_names, read_contract};
use super::read_guide_page::{PageSetting, page_id, read_page};
use super::read_paths::{self, read_paths, read_questions};
use super::read_records::{read_actors, read_facts, read_skills, read_terms};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::markdown::term::Terms;
use crate::record::data::Term;
use crate::record::declared_names::{DeclaredNames, check_declared};
use crate::record::page_id::PageId;
use crate::record::read_attached::check_svg_files;
use crate::record::read_id::Once;
use crate::record::read_source::{check_case, text_at};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SourceText};
use crate::text::{Place, Placed};

/// The files of the guide's records.
const FACTS: &str = "content/faits.toml";
const TERMS: &str = "content/glossaire.toml";
const ACTORS: &str = "content/acteurs.toml";
const SKILLS: &str = "content/competences.toml";

/// Every file of `content/` that is read and is no page.
pub const FILES: [&str; 7] =
    [read_contract::FILE, FACTS, TERMS, ACTORS, SKILLS, read_communes::FILE, read_paths::FILE];

/// Reads pages, in their order: `read_page` for each, in parallel or from memory.
pub type ReadPages<'r> = dyn Fn(&[(&SourcePath, &SourceText)], &PageSetting) -> Vec<Checked<Arc<Page>>> + 'r;

/// Reads the guide; `None` only where its contract is missing or not UTF-8.
pub fn read(snapshot: &Snapshot) -> Checked<Option<Guide>> {
    read_with(snapshot, &|pages, setting| {
        pages
            .iter()
            .map(|(path, source)| {
                let read = read_page(path, source, setting);
                Checked::new(Arc::new(read.value), read.problems)
            })
            .collect()
    })
}

/// Reads the guide, its pages with `read_pages`.
pub fn read_with(snapshot: &Snapshot, read_pages: &ReadPages<'_>) -> Checked<Option<Guide>> {
    let mut problems = Vec::new();
    let file = source_path(read_contract::FILE);
    let Some(source) = text_at(snapshot, &file, &mut problems) else {
        if problems.is_empty() {
            let place = Place::start_of(file.clone());
            problems.push(Diagnostic::new(Code::MissingFile, place).with("path", &file));
        }
        return Checked::new(None, problems);
    };
    check_case(snapshot, "content", &mut problems);
    check_svg_files(snapshot, "content", &mut problems);
    let contract = take(read_contract(&file, &source), &mut problems);
    let declared = declared_names(&contract);
    let facts = record(snapshot, FACTS, &mut problems, |file, source| read_facts(file, source, &declared));
    let terms = record(snapshot, TERMS, &mut problems, read_terms);
    let actors = record(snapshot, ACTORS, &mut problems, |file, source| read_actors(file, source, &declared));
    let SkillList { scale: skill_scale, skills } = record(snapshot, SKILLS, &mut problems, read_skills);
    let communes = record(snapshot, read_communes::FILE, &mut problems, read_communes);
    let paths = read_paths(snapshot, &contract, &declared, &mut problems);
    let questions = record(snapshot, read_paths::FILE, &mut problems, |file, source| {
        read_questions(file, source, &contract)
    });
    let setting = PageSetting { declared, terms: forms(&terms) };
    let pages = pages(snapshot, &setting, read_pages, &mut problems);
    check_pages(&contract, &pages, &mut problems);
    check_folders(&pages, &setting.declared, &mut problems);
    let marks = setting.terms;
    let absent = [FACTS, TERMS, ACTORS].map(source_path);
    let absent = absent.into_iter().filter(|file| snapshot.get(file).is_none()).collect();
    let facts = Arc::new(facts);
    let guide = Guide {
        contract,
        former_ids: Guide::former_ids(&pages),
        pages,
        facts,
        terms,
        marks,
        actors,
        skills,
        skill_scale,
        paths,
        questions,
        communes,
        absent,
        words: GuideLexicon::default(),
    };
    Checked::new(Some(guide), problems)
}

/// The forms under which the glossary's terms are met in running text.
pub fn forms<'t>(terms: impl IntoIterator<Item = &'t Arc<Term>>) -> Terms {
    Terms::new(terms.into_iter().flat_map(|term| {
        let forms = term.acronym.iter().chain(&term.name).chain(term.forms.iter().flatten());
        forms.map(|form| (Arc::clone(&term.id), form.as_str()))
    }))
}

fn source_path(path: &str) -> SourcePath {
    SourcePath::parse(path).expect("a clean path of this program's own")
}

fn take<T>(checked: Checked<T>, problems: &mut Problems) -> T {
    problems.extend(checked.problems);
    checked.value
}

/// Reads a file that may be absent.
fn record<T: Default>(
    snapshot: &Snapshot,
    path: &str,
    problems: &mut Problems,
    read: impl Fn(&SourcePath, &SourceText) -> Checked<T>,
) -> T {
    let file = source_path(path);
    let Some(source) = text_at(snapshot, &file, problems) else { return T::default() };
    take(read(&file, &source), problems)
}

fn pages(
    snapshot: &Snapshot,
    setting: &PageSetting,
    read_pages: &ReadPages<'_>,
    problems: &mut Problems,
) -> BTreeMap<PageId, Arc<Page>> {
    let paths = snapshot.below("content").map(|(path, _)| path).filter(|path| path.extension() == "md");
    let mut sources: Vec<(&SourcePath, Cow<'_, SourceText>)> = Vec::new();
    let mut once = Once::default();
    for path in paths {
        let Some(id) = page_id(path) else { continue };
        let id = Placed::new(id.0, Place::start_of(path.clone()));
        if let Some(source) = text_at(snapshot, path, problems)
            && once.is_new(&id, problems)
        {
            sources.push((path, source));
        }
    }
    let sources: Vec<(&SourcePath, &SourceText)> =
        sources.iter().map(|(path, source)| (*path, &**source)).collect();
    let mut pages = BTreeMap::new();
    for read in read_pages(&sources, setting) {
        let page = take(read, problems);
        pages.insert(page.id.clone(), page);
    }
    pages
}

/// Tells, once each, the folders of pages that are not declared as chapters.
fn check_folders(pages: &BTreeMap<PageId, Arc<Page>>, declared: &DeclaredNames, problems: &mut Problems) {
    let mut folders: BTreeMap<Arc<str>, Place> = BTreeMap::new();
    for page in pages.values() {
        if let Some(chapter) = page.id.chapter() {
            folders.entry(chapter.into()).or_insert_with(|| Place::start_of(page.file.clone()));
        }
    }
    let folders: Vec<_> = folders.into_iter().map(|(folder, place)| Placed::new(folder, place)).collect();
    check_declared(&folders, &declared.chapters, problems);
}
