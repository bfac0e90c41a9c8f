//! The guide itself, held to its promises: what an editor would otherwise have to check by eye, page after page.
//!
//! Everything is read through the library, from the repository's own `content/` and `territories/`, on the day that
//! `.ci/run` builds for. Each test says which file to mend; what it allows is listed with its reason.

#![expect(clippy::unwrap_used, reason = "a test: what fails here fails the test")]

#[path = "content/corrections.rs"]
mod corrections;
#[path = "content/documents.rs"]
mod documents;
#[path = "content/feeds.rs"]
mod feeds;
#[path = "content/figures.rs"]
mod figures;
#[path = "content/outline.rs"]
mod outline;
#[path = "content/paths.rs"]
mod paths;
#[path = "content/places.rs"]
mod places;
#[path = "content/reading.rs"]
mod reading;
#[path = "content/records.rs"]
mod records;
#[path = "content/sites.rs"]
mod sites;
#[path = "content/spelling.rs"]
mod spelling;
#[path = "content/tax.rs"]
mod tax;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use jalon::calendar::Day;
use jalon::diagnostic::Diagnostic;
use jalon::diagnostic::severity::Severity;
use jalon::edition::BuildContext;
use jalon::guide::common_guide::Guide;
use jalon::i18n::Language;
use jalon::pipeline::Pipeline;
use jalon::project;
use jalon::report::finding::Findings;
use jalon::report::reporter::Reporter;
use jalon::text::snapshot::Snapshot;

/// The day of `.ci/run`.
fn build_context() -> BuildContext {
    BuildContext { date: Day::new(2026, 12, 1).unwrap(), base_address: None }
}

/// The repository as it stands.
static SNAPSHOT: LazyLock<Arc<Snapshot>> =
    LazyLock::new(|| Arc::new(project::snapshot(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()));

static PRESS: LazyLock<Pipeline> = LazyLock::new(|| Pipeline::new(SNAPSHOT.clone(), build_context()));

fn guide() -> &'static Guide {
    PRESS.guide().expect("content/guide.toml can be read")
}

/// Fails with everything that breaks a rule, and what to do about it.
fn none(broken: &[String], advice: &str) {
    assert!(broken.is_empty(), "\n{}\n→ {advice}\n", broken.join("\n"));
}

/// Problems as people see them.
fn told<'a>(problems: impl IntoIterator<Item = &'a Diagnostic>) -> String {
    let mut findings = Findings::default();
    problems.into_iter().for_each(|problem| findings.add(problem, None));
    Reporter::new(Language::French, &SNAPSHOT).text(&findings.sorted())
}

/// No error, no warning, and no notice of our own pages either: none is hard to read.
#[test]
fn nothing_is_told_of_the_guide_and_of_any_territory() {
    let mut all: Vec<Diagnostic> = PRESS.problems().to_vec();
    let ids = PRESS.territories();
    assert_eq!(ids.len(), 8, "the example network has eight territories: {ids:?}");
    for id in &ids {
        all.extend(PRESS.site(id).problems);
    }
    all.extend(PRESS.portal(&ids).problems);
    let common = |problem: &Diagnostic| problem.place.file.below("content").is_some();
    all.retain(|problem| problem.severity != Severity::Notice || common(problem));
    assert!(all.is_empty(), "\n{}", told(&all));
}
