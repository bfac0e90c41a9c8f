//! The project that a command is about: found, read, and put under the pipeline.

use std::path::PathBuf;
use std::sync::Arc;

use super::common_args::CommonArgs;
use super::session::{Session, Stop};
use super::today;
use super::usage_message;
use crate::calendar::Day;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::severity::Severity;
use crate::edition::BuildContext;
use crate::i18n::Word;
use crate::pipeline::Pipeline;
use crate::project;
use crate::report::finding::Findings;
use crate::text::snapshot::Snapshot;

/// A project as it is now.
pub(super) struct Project {
    pub(super) root: PathBuf,
    pub(super) snapshot: Arc<Snapshot>,
    pub(super) pipeline: Pipeline,
}

impl Project {
    /// Reads the project that `--projet` names, or that the current folder is in.
    pub(super) fn open(
        session: &mut Session<'_>,
        common: &CommonArgs,
        day: Option<Day>,
        base_address: Option<String>,
    ) -> Result<Self, Stop> {
        let root = root(session, common)?;
        today::doubt(session, day);
        let snapshot = Arc::new(project::snapshot(&root)?);
        let build_context = BuildContext { date: today::or_today(day), base_address };
        let pipeline = Pipeline::new(Arc::clone(&snapshot), build_context);
        Ok(Self { root, snapshot, pipeline })
    }

    /// The territories that the arguments name, in order and each once; all of them where none is named.
    pub(super) fn asked(&self, session: &Session<'_>, names: &[String]) -> Result<Vec<String>, Stop> {
        let known = self.pipeline.territories();
        if names.is_empty() {
            return Ok(known);
        }
        if let Some(stranger) = names.iter().find(|name| !known.contains(name)) {
            return Err(usage_message::unknown_territory(stranger, &known, session.language));
        }
        Ok(known.into_iter().filter(|id| names.contains(id)).collect())
    }

    /// What concerns no single territory.
    pub(super) fn common_findings(&self) -> Findings {
        let mut findings = Findings::default();
        findings.add_all(self.pipeline.problems(), None);
        findings
    }

    /// Whether the guide or the theme itself is at fault, so that no site can be right.
    pub(super) fn is_blocked(&self, strict: bool) -> bool {
        self.pipeline.problems().iter().any(|problem| {
            let file = &problem.place.file;
            let common = file.below("content").is_some() || file.below("themes").is_some();
            common && is_bad(problem, strict)
        })
    }
}

/// Whether a problem forbids what it was found in.
pub(super) fn is_bad(problem: &Diagnostic, strict: bool) -> bool {
    problem.severity == Severity::Error || strict && problem.severity == Severity::Warning
}

/// The project that `--projet` names or that the current folder is in, even where nothing in it can be read yet.
pub(super) fn place(session: &Session<'_>, common: &CommonArgs) -> Result<PathBuf, Stop> {
    let here = &session.around.folder;
    let folder = common.projet.as_ref().map_or_else(|| here.clone(), |named| here.join(named));
    root(session, common).or_else(|stop| if project::is_begun(&folder) { Ok(folder) } else { Err(stop) })
}

/// The root of the project that `--projet` names, or that the current folder is in.
pub(super) fn root(session: &Session<'_>, common: &CommonArgs) -> Result<PathBuf, Stop> {
    let here = &session.around.folder;
    let Some(named) = &common.projet else {
        return project::find_root(here).ok_or_else(|| session.misuse("usage-no-project", &[]));
    };
    let folder = here.join(named);
    if project::is_root(&folder) {
        return Ok(folder);
    }
    let path = session.path(&folder);
    let title = session.say("usage-not-a-project", &[("path", Word::Text(&path))]);
    Err(Stop::Usage { title, help: vec![session.say("usage-no-project.aide", &[])] })
}
