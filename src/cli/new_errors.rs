//! The errors that changes of authored files would bring.

use super::open_project::Project;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::severity::Severity;
use crate::pipeline::Pipeline;
use crate::report::finding::Findings;
use crate::text::text_change::TextChange;

/// The errors that were not there before `changes`; `None` where there are none.
pub(super) fn new_errors(project: &Project, changes: &[TextChange]) -> Option<Findings> {
    let after = project.pipeline.renewed(TextChange::applied(&project.snapshot, changes).into());
    let before: Vec<_> =
        errors(&project.pipeline).into_iter().map(|problem| (problem.code, problem.facts)).collect();
    let mut findings = Findings::default();
    let mut any = false;
    for problem in errors(&after) {
        if !before.contains(&(problem.code, problem.facts.clone())) {
            any = true;
            findings.add(&problem, None);
        }
    }
    any.then_some(findings)
}

fn errors(pipeline: &Pipeline) -> Vec<Diagnostic> {
    let own = pipeline.territories().into_iter().flat_map(|id| pipeline.problems_of_files(&id));
    let all = pipeline.problems().iter().cloned().chain(own);
    all.filter(|problem| problem.severity == Severity::Error).collect()
}
