//! `jalon receive`: takes the network's guide, or the files of one office, from a zip or a folder.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::common_args::CommonArgs;
use super::init_command::{check_is_free, write_companions};
use super::reply;
use super::session::{Exit, Session, Stop};
use super::today;
use super::write_folder::resolved;
use crate::calendar::Day;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::severity::Severity;
use crate::edition::BuildContext;
use crate::exchange::carry_out_reception::{ReceptionOutcome, receive, undo, undoing};
use crate::exchange::delivery::{Delivery, DeliveryFault, DeliverySubject};
use crate::exchange::objection::{GuideNames, Objection, objections};
use crate::exchange::open_delivery::open;
use crate::exchange::reception::{ReceivedChange, Reception, offices};
use crate::exchange::reception_log::{self, ReceptionLog};
use crate::fs::create;
use crate::i18n::Word;
use crate::pipeline::Pipeline;
use crate::project;
use crate::report::finding::{Finding, Findings};
use crate::report::messages::number;
use crate::report::refusal;
use crate::report::reporter::Reporter;
use crate::report::reviews::OverrideReports;
use crate::review::listing::{ReviewItem, listing};
use crate::review::noted_links::note_links;
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;

#[derive(Args, Debug)]
pub(super) struct ReceiveArgs {
    #[arg(required_unless_present = "undo")]
    file: Option<PathBuf>,
    #[command(flatten)]
    accepted: AcceptedArgs,
    #[arg(long, conflicts_with = "file")]
    undo: bool,
    #[arg(long, short = 'y')]
    yes: bool,
    #[arg(long, conflicts_with_all = ["undo", "yes"])]
    dry_run: bool,
    #[arg(long, value_parser = today::parse)]
    date: Option<Day>,
}

/// What is received although something speaks against it.
#[derive(Args, Debug)]
struct AcceptedArgs {
    #[arg(long)]
    guide_only: bool,
    #[arg(long)]
    older: bool,
    #[arg(long)]
    other_guide: bool,
}

/// So many files are named, of each kind of change.
const SHOWN: usize = 12;

/// So many errors are shown whole.
const ERRORS: usize = 5;

/// Receives what the arguments name, into the project or into an empty folder.
pub(super) fn run(
    session: &mut Session<'_>,
    common: &CommonArgs,
    request: &ReceiveArgs,
) -> Result<Exit, Stop> {
    let root = root(session, common, request)?;
    let Some(file) = &request.file else { return take_back(session, &root, request) };
    let path = session.around.folder.join(file);
    let shown = session.path(&resolved(&path));
    if !path.exists() {
        return Err(session.misuse("receive-no-file", &[("path", Word::Text(&shown))]));
    }
    if path.is_dir() && (resolved(&path).starts_with(&root) || root.starts_with(resolved(&path))) {
        return Err(session.misuse("receive-own-folder", &[("path", Word::Text(&shown))]));
    }
    let delivery = match open(&path)? {
        Ok(delivery) => delivery,
        Err(fault) => return Ok(refuse_fault(session, &shown, &fault)),
    };
    // An empty folder is no project yet, nor is one that is only to be made.
    if !request.dry_run {
        create::folders(&root)?;
    }
    let here = if root.exists() { project::on_disk(&root)? } else { Snapshot::default() };
    let mut reception = Reception::of(&delivery, &here);
    let log = ReceptionLog::read(&root)?;
    let is_begun = project::is_root(&root);
    if !is_begun && delivery.subject != DeliverySubject::Guide {
        return Err(session.misuse("receive-no-guide-yet", &[]));
    }
    let context = BuildContext { date: today::or_today(request.date), base_address: None };
    let before = Pipeline::new(Arc::new(project::completed(&here)), context);
    if delivery.subject == DeliverySubject::Guide && is_begun && !reception.changes.is_empty() {
        // What the links of its offices lead to is noted before the guide that they lead into is another.
        let own = offices(&here);
        let ids: Vec<String> = own.iter().cloned().collect();
        let links = listing(&before.followed(&ids));
        reception.note(note_links(before.snapshot(), before.levels(), &links, &own), &here);
    }
    let after = before.renewed(Arc::new(reception.applied(&here)));
    let names = GuideNames {
        here: before.guide().and_then(|guide| guide.contract.project.as_deref()).filter(|_| is_begun),
        sent: match &delivery.subject {
            DeliverySubject::Guide => after.guide().and_then(|guide| guide.contract.project.as_deref()),
            DeliverySubject::Office(_) => {
                delivery.note.as_ref().map(|note| note.projet.as_str()).filter(|name| !name.is_empty())
            }
        },
    };
    let against = objections(&delivery, &reception, &here, names, &log);
    if let Some(refusal) = refusal(session, &against, &request.accepted) {
        return Ok(refusal);
    }
    tell_changes(session, &shown, &delivery, &reception);
    if reception.changes.is_empty() {
        return Ok(Exit::Fine);
    }
    let changed_here = log.changed_here(&delivery.subject, &reception, &here);
    tell_paths(session, "receive-changed-here", &changed_here);
    tell_paths(session, "receive-noted", &reception.noted.iter().cloned().collect::<Vec<_>>());
    tell_paths(session, "receive-otherwise", &reception.otherwise);
    tell_paths(session, "receive-aside", &reception.aside);
    let own = offices(after.snapshot());
    tell_what_follows(session, &before, &after, &own);
    if request.dry_run {
        return Ok(Exit::Fine);
    }
    if !is_agreed(session, request, "receive-ask")? {
        return Ok(Exit::Fine);
    }
    let outcome = receive(&root, &delivery, &reception)?;
    let exit = tell_outcome(session, &outcome, "receive-done");
    if exit == Exit::Fine {
        if !is_begun {
            write_companions(&root)?;
        }
        let key = match (own.is_empty(), pending(&after, &own).is_empty()) {
            (true, _) => "receive-then-new",
            (false, true) => "receive-then-check",
            (false, false) => "receive-then-review",
        };
        let text = session.say(key, &[]);
        session.tell(&format!("{text}\n"), exit);
    }
    Ok(exit)
}

/// The project, or the empty folder in which one begins.
fn root(session: &Session<'_>, common: &CommonArgs, request: &ReceiveArgs) -> Result<PathBuf, Stop> {
    let here = &session.around.folder;
    let named = common.projet.as_ref().map(|named| here.join(named));
    let found = match &named {
        Some(folder) => Some(folder.clone()).filter(|folder| project::is_root(folder)),
        None => project::find_root(here),
    };
    if let Some(root) = found {
        return Ok(resolved(&root));
    }
    if request.undo {
        return Err(session.misuse("usage-no-project", &[]));
    }
    let folder = named.unwrap_or_else(|| here.clone());
    check_is_free(session, &folder).map_err(|_| session.misuse("receive-no-project", &[]))?;
    Ok(resolved(&folder))
}

/// Says why something is no delivery.
fn refuse_fault(session: &mut Session<'_>, path: &str, fault: &DeliveryFault) -> Exit {
    let names = listed(&fault.names);
    let shown = if names.is_empty() { String::new() } else { format!(" ({names})") };
    let words =
        [("path", path), ("names", &names), ("shown", &shown)].map(|(name, it)| (name, Word::Text(it)));
    let key = fault.kind.key();
    let help = vec![session.say(&format!("{key}.aide"), &words)];
    refuse(session, key, &words, &help)
}

fn refuse(session: &mut Session<'_>, key: &str, words: &[(&str, Word<'_>)], help: &[String]) -> Exit {
    let title = session.say(key, words);
    let text = refusal::usage(session.language, session.stderr_colours, &title, help);
    session.warn(&text, Exit::Problems)
}

/// The first thing that speaks against it and that the arguments do not accept.
fn refusal(session: &mut Session<'_>, against: &[Objection], accepted: &AcceptedArgs) -> Option<Exit> {
    let left = against.iter().find(|objection| match objection {
        Objection::OtherGuide => !accepted.other_guide,
        Objection::Strangers(_) => !accepted.guide_only,
        Objection::Former(_) | Objection::Older(..) => !accepted.older,
    })?;
    let (key, one, other) = match left {
        Objection::OtherGuide => ("receive-other-guide", String::new(), String::new()),
        Objection::Strangers(names) => {
            ("receive-strangers", listed(&names.iter().cloned().collect::<Vec<_>>()), String::new())
        }
        Objection::Former(on) => ("receive-former", on.clone(), String::new()),
        Objection::Older(sent, ours) => ("receive-older", sent.to_string(), ours.to_string()),
    };
    let words = [("one", Word::Text(&one)), ("other", Word::Text(&other))];
    let help = vec![session.say(&format!("{key}.aide"), &words)];
    Some(refuse(session, key, &words, &help))
}

/// Names, of which only the first are written where there are many.
fn listed(names: &[String]) -> String {
    let more = if names.len() > SHOWN { ", …" } else { "" };
    names.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ") + more
}

/// Says what becomes of the project's files.
fn tell_changes(session: &mut Session<'_>, path: &str, delivery: &Delivery, reception: &Reception) {
    let (key, id) = match &delivery.subject {
        DeliverySubject::Guide => ("receive-guide", ""),
        DeliverySubject::Office(id) => ("receive-office", id.as_str()),
    };
    let mut text = session.say(key, &[("path", Word::Text(path)), ("id", Word::Text(id))]) + "\n";
    if reception.changes.is_empty() {
        text += &(session.say("receive-nothing", &[]) + "\n");
    } else {
        let [new, replaced, gone] = reception.counts().map(number);
        let words = [("new", new), ("replaced", replaced), ("gone", gone), ("same", number(reception.same))];
        text += &(session.say("receive-counts", &words) + "\n");
    }
    for sign in ['+', '~', '-'] {
        let is_of_sign = |change: &&ReceivedChange| match (change.before.is_some(), change.after.is_some()) {
            (false, _) => sign == '+',
            (true, true) => sign == '~',
            (true, false) => sign == '-',
        };
        let files: Vec<&ReceivedChange> = reception.received().filter(is_of_sign).collect();
        for change in files.iter().take(SHOWN) {
            let _ = writeln!(text, "  {sign} {}", change.file);
        }
        if files.len() > SHOWN {
            let more = session.say("receive-more", &[("n", number(files.len() - SHOWN))]);
            let _ = writeln!(text, "  {sign} {more}");
        }
    }
    if !reception.staying.is_empty() {
        let names = listed(&reception.staying.iter().cloned().collect::<Vec<_>>());
        text += &(session.say("receive-staying", &[("names", Word::Text(&names))]) + "\n");
    }
    session.tell(&text, Exit::Fine);
}

/// Names files below a sentence, where there are any.
fn tell_paths(session: &mut Session<'_>, key: &str, paths: &[SourcePath]) {
    if paths.is_empty() {
        return;
    }
    let names = listed(&paths.iter().map(ToString::to_string).collect::<Vec<_>>());
    let text = session.say(key, &[("n", number(paths.len())), ("names", Word::Text(&names))]);
    session.tell(&format!("{text}\n"), Exit::Fine);
}

/// Says what will be wrong that is not today, and what will be to review.
fn tell_what_follows(session: &mut Session<'_>, before: &Pipeline, after: &Pipeline, own: &BTreeSet<String>) {
    let ids: Vec<String> = own.iter().cloned().collect();
    let errors = |pipeline: &Pipeline| {
        let mut findings = Findings::default();
        let is_error = |problem: &&Diagnostic| problem.severity == Severity::Error;
        findings.add_all(pipeline.problems().iter().filter(is_error), None);
        for id in &ids {
            let problems = pipeline.problems_of(id);
            findings.add_all(problems.iter().filter(is_error), Some(id));
        }
        findings.sorted()
    };
    let known = errors(before);
    let is_new = |finding: &Finding| {
        let problem = &finding.problem;
        !known.iter().any(|it| it.problem.code == problem.code && it.problem.facts == problem.facts)
    };
    let new: Vec<_> = errors(after).into_iter().filter(is_new).collect();
    if !new.is_empty() {
        let reporter = Reporter::new(session.language, after.snapshot()).with_colours(session.stdout_colours);
        let title = session.say("receive-errors", &[("n", number(new.len()))]);
        let first = &new[..new.len().min(ERRORS)];
        let mut text = format!("\n{title}\n\n{}", reporter.text(first));
        if new.len() > first.len() {
            text += &(session.say("receive-more-errors", &[("n", number(new.len() - first.len()))]) + "\n");
        }
        session.tell(&text, Exit::Fine);
    }
    let items = pending(after, own);
    if items.is_empty() {
        return;
    }
    let shown: Vec<&ReviewItem> = items.iter().collect();
    let reviews = OverrideReports::new(session.language, after.snapshot(), session.stdout_colours);
    let title = session.say("receive-review", &[("n", number(items.len()))]);
    let text = format!("\n{title}\n\n{}\n", reviews.list(&shown));
    session.tell(&text, Exit::Fine);
}

/// The overrides of the offices `own` that somebody is to look at.
fn pending(pipeline: &Pipeline, own: &BTreeSet<String>) -> Vec<ReviewItem> {
    let ids: Vec<String> = own.iter().cloned().collect();
    let mut items = listing(&pipeline.followed(&ids)).items;
    items.retain(|item| item.is_pending() && own.contains(&*item.level));
    items
}

/// Whether somebody agrees, now or beforehand.
fn is_agreed(session: &mut Session<'_>, request: &ReceiveArgs, question: &str) -> Result<bool, Stop> {
    if request.yes {
        return Ok(session.is_heard());
    }
    if !reply::is_answered(session) {
        return Err(session.misuse("receive-nobody", &[]));
    }
    let question = session.say(question, &[]);
    Ok(reply::agrees(session, &question))
}

/// Says what came of it.
fn tell_outcome(session: &mut Session<'_>, outcome: &ReceptionOutcome, done: &str) -> Exit {
    match outcome {
        ReceptionOutcome::Received(backup) => {
            let mut text = session.say(done, &[]) + "\n";
            if let Some(folder) = backup {
                let shown = session.path(folder);
                text += &(session.say(&format!("{done}.copie"), &[("path", Word::Text(&shown))]) + "\n");
            }
            session.tell(&text, Exit::Fine)
        }
        ReceptionOutcome::ChangedMeanwhile(file) => {
            let words = [("file", Word::Text(file.as_str()))];
            let text = session.say("review-changed-meanwhile", &words);
            session.warn(&format!("{text}\n"), Exit::Problems)
        }
        ReceptionOutcome::BehindLink(file) => {
            let words = [("path", Word::Text(file.as_str()))];
            let help = vec![session.say("receive-behind-link.aide", &words)];
            refuse(session, "receive-behind-link", &words, &help)
        }
    }
}

/// Takes back the last reception.
fn take_back(session: &mut Session<'_>, root: &Path, request: &ReceiveArgs) -> Result<Exit, Stop> {
    let log = ReceptionLog::read(root)?;
    let Some(last) = log.last() else { return Err(session.misuse("receive-undo-nothing", &[])) };
    let (reception, changed_since) = undoing(root, last)?;
    let words = [("on", Word::Text(&last.on)), ("n", number(reception.changes.len()))];
    let text = session.say("receive-undo", &words);
    session.tell(&format!("{text}\n"), Exit::Fine);
    tell_paths(session, "receive-undo-changed", &changed_since);
    if reception.changes.is_empty() && !changed_since.is_empty() {
        let backup = session.path(&reception_log::folder(root).join(&last.backup));
        let text = session.say("receive-undo-none", &[("path", Word::Text(&backup))]);
        return Ok(session.warn(&format!("{text}\n"), Exit::Problems));
    }
    if !is_agreed(session, request, "receive-undo-ask")? {
        return Ok(Exit::Fine);
    }
    let outcome = undo(root, &reception, &changed_since)?;
    Ok(tell_outcome(session, &outcome, "receive-undone"))
}

#[cfg(test)]
mod tests {
    use crate::cli::session::say;
    use crate::exchange::delivery::DeliveryFaultKind;
    use crate::i18n::{Language, Word};

    #[test]
    fn every_fault_has_its_words_in_both_languages() {
        for fault in DeliveryFaultKind::ALL {
            for language in [Language::French, Language::English] {
                for key in [fault.key().to_owned(), format!("{}.aide", fault.key())] {
                    let words = ["path", "names", "shown"].map(|name| (name, Word::Text("b")));
                    assert_ne!(say(language, &key, &words), key, "{language:?}");
                }
            }
        }
    }
}
