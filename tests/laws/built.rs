//! All that a pipeline gives, in a form that can be compared.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use jalon::calendar::Day;
use jalon::diagnostic::{Diagnostic, Problems};
use jalon::edition::BuildContext;
use jalon::pipeline::Pipeline;
use jalon::render::site::{Content, Site};
use jalon::text::snapshot::Snapshot;

use crate::fixture::{DAY, Project};

/// Paths and contents; a file that is copied is known by its digest.
pub(crate) type Files = BTreeMap<String, String>;

/// Everything that comes out of a pipeline.
#[derive(Debug, PartialEq)]
pub(crate) struct Built {
    pub(crate) sites: BTreeMap<String, Files>,
    pub(crate) portal: Files,
    /// What concerns everybody under no name, of the portal under `/`, of territories under theirs.
    pub(crate) problems: BTreeMap<String, Problems>,
}

impl Built {
    /// Asks a pipeline for everything, as the command line does: territories at once, then the portal.
    pub(crate) fn of(pipeline: &Pipeline) -> Self {
        let ids = pipeline.territories();
        let met = Mutex::new((BTreeMap::new(), BTreeMap::new()));
        pipeline.for_each_site(&ids, |id, site| {
            let mut met = met.lock().unwrap();
            met.0.insert(id.to_owned(), files(&site.value));
            met.1.insert(id.to_owned(), site.problems);
        });
        let (sites, mut problems) = met.into_inner().unwrap();
        problems.insert(String::new(), pipeline.problems().to_vec());
        let portal = pipeline.portal(&ids);
        problems.insert("/".to_owned(), portal.problems);
        Self { sites, portal: files(&portal.value), problems }
    }

    /// The first thing that differs, short enough to be read; `None` where nothing does.
    pub(crate) fn difference(&self, other: &Self) -> Option<String> {
        if self.problems != other.problems {
            return Some(format!("problems:\n{:#?}\n{:#?}", self.problems, other.problems));
        }
        self.difference_of_files(other)
    }

    /// The same, of what is written only.
    pub(crate) fn difference_of_files(&self, other: &Self) -> Option<String> {
        let all = |side: &Self| -> Files {
            let sites = side.sites.iter().flat_map(|(id, files)| {
                files.iter().map(move |(path, text)| (format!("{id}/{path}"), text.clone()))
            });
            sites.chain(side.portal.clone()).collect()
        };
        let (one, two) = (all(self), all(other));
        let paths: BTreeSet<&String> = one.keys().chain(two.keys()).collect();
        let path = paths.into_iter().find(|path| one.get(*path) != two.get(*path))?;
        let (Some(one), Some(two)) = (one.get(path), two.get(path)) else {
            return Some(format!("{path} is there once only"));
        };
        let lines = one.lines().zip(two.lines()).find(|(one, two)| one != two);
        Some(format!("{path}: {lines:#?}"))
    }

    /// The codes of all problems.
    pub(crate) fn codes(&self) -> Vec<&'static str> {
        self.problems.values().flatten().map(|problem| problem.code.as_str()).collect()
    }

    /// What is told, but for where in the file it stands.
    pub(crate) fn problems_without_places(&self) -> Vec<String> {
        let line = |owner: &String, problem: &Diagnostic| {
            let Diagnostic { code, severity, place, facts, suggestion, .. } = problem;
            // Of two that compete, the later one in the file is told, and the other is the related place.
            if ["J407", "J409"].contains(&code.as_str()) {
                return format!("{owner} {code} {severity:?} {}", place.file);
            }
            format!("{owner} {code} {severity:?} {} {facts:?} {suggestion:?}", place.file)
        };
        let mut lines: Vec<String> = self
            .problems
            .iter()
            .flat_map(|(owner, problems)| problems.iter().map(move |problem| line(owner, problem)))
            .collect();
        lines.sort();
        lines
    }
}

pub(crate) fn files(site: &Site) -> Files {
    let file = |content: &Content| match content {
        Content::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        Content::Picture(picture) => picture.digest.hex(),
        Content::Source { path, digest, size } => format!("{path} {size} {}", digest.hex()),
    };
    let files: Files = site.files.iter().map(|made| (made.path.clone(), file(&made.content))).collect();
    assert_eq!(files.len(), site.files.len(), "a path twice in {}", site.id);
    files
}

pub(crate) fn snapshot(project: &Project) -> Snapshot {
    Snapshot::of_texts(project.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

pub(crate) fn build_context() -> BuildContext {
    BuildContext { date: Day::parse(DAY).unwrap(), base_address: None }
}

/// A cold pipeline.
pub(crate) fn pipeline(snapshot: Snapshot) -> Pipeline {
    Pipeline::new(Arc::new(snapshot), build_context())
}

pub(crate) fn built(project: &Project) -> Built {
    Built::of(&pipeline(snapshot(project)))
}
