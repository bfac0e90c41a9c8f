//! Overrides gone through one by one, with somebody at a terminal.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::answers::{Answers, ReviewAnswer};
use super::items::{exit_of, followed};
use super::text_editor::{self, Unedited};
use crate::cli::open_project::Project;
use crate::cli::session::{Exit, Session, Stop};
use crate::diagnostic::nearest::nearest;
use crate::edition::override_state::OverrideState;
use crate::i18n::Word;
use crate::pipeline::Pipeline;
use crate::printable::on_one_line;
use crate::project;
use crate::project::write::{Outcome, write};
use crate::report::reviews::OverrideReports;
use crate::review::decision::{Decision, Signature, decide, targets};
use crate::review::listing::ReviewItem;
use crate::review::target_text::target_text;
use crate::territory::review::Key;
use crate::text::text_change::TextChange;

/// An override, whatever becomes of its file: its level, its key, and which of those with that key it is.
type OverrideMark = (Arc<str>, Key, usize);

/// What somebody wants to be done next.
enum Step {
    Decide(Decision),
    Skip,
    Undo,
    Quit,
}

/// What was done with one override.
struct Done {
    mark: OverrideMark,
    /// What takes it back.
    back: Vec<TextChange>,
}

/// Goes through what is pending in `levels`, and writes each decision as it is taken.
pub(super) fn walk(
    session: &mut Session<'_>,
    project: &Project,
    levels: &BTreeSet<String>,
    signature: &Signature,
    mut answers: Answers<'_>,
) -> Result<Exit, Stop> {
    let mut pipeline = project.pipeline.renewed(Arc::clone(&project.snapshot));
    let mut seen: BTreeSet<OverrideMark> = BTreeSet::new();
    let mut done: Vec<Done> = Vec::new();
    loop {
        let all = followed(&pipeline, levels);
        let own: Vec<&ReviewItem> = all.items.iter().filter(|item| levels.contains(&*item.level)).collect();
        let marked = marked(&own);
        let open: Vec<&(OverrideMark, &ReviewItem)> =
            marked.iter().filter(|(mark, _)| !seen.contains(mark)).collect();
        let Some((mark, item)) = open.first() else { return Ok(close(session, &pipeline, &own)) };
        let number = seen.len() + 1;
        let card = {
            let reviews = OverrideReports::new(session.language, pipeline.snapshot(), session.stdout_colours);
            reviews.card(item, number, number - 1 + open.len())
        };
        session.tell(&card, Exit::Fine);
        match ask(session, &pipeline, item, !done.is_empty(), &mut answers) {
            Step::Quit => return Ok(close(session, &pipeline, &own)),
            Step::Skip => drop(seen.insert(mark.clone())),
            Step::Undo => {
                if let Some(last) = done.pop()
                    && made(session, project, &last.back)?
                {
                    seen.remove(&last.mark);
                }
            }
            Step::Decide(decision) => {
                let decided =
                    decide(pipeline.snapshot(), pipeline.levels(), &all, &[(*item, decision)], signature);
                match decided {
                    Ok(changes) => {
                        if made(session, project, &changes)? {
                            let back = changes.iter().map(TextChange::undone).collect();
                            done.push(Done { mark: mark.clone(), back });
                            seen.insert(mark.clone());
                        }
                    }
                    Err(refusal) => {
                        let words = [("level", Word::Text(&item.level))];
                        let text = session.say(refusal.key(), &words);
                        session.tell(&format!("{text}\n"), Exit::Fine);
                    }
                }
            }
        }
        pipeline = pipeline.renewed(Arc::new(project::snapshot(&project.root)?));
    }
}

/// The pending ones, each with what it is known by.
fn marked<'i>(own: &[&'i ReviewItem]) -> Vec<(OverrideMark, &'i ReviewItem)> {
    let mut marked: Vec<(OverrideMark, &ReviewItem)> = Vec::new();
    for item in own.iter().filter(|item| item.is_pending()) {
        let same = |(mark, _): &&(OverrideMark, &ReviewItem)| mark.0 == item.level && mark.1 == item.key;
        let nth = marked.iter().filter(same).count();
        marked.push(((item.level.clone(), item.key.clone(), nth), item));
    }
    marked
}

fn ask(
    session: &mut Session<'_>,
    pipeline: &Pipeline,
    item: &ReviewItem,
    can_undo: bool,
    answers: &mut Answers<'_>,
) -> Step {
    let choices = OverrideReports::new(session.language, pipeline.snapshot(), false).choices(item, can_undo);
    session.tell(&format!("\n{choices}\n> "), Exit::Fine);
    loop {
        match answers.next() {
            ReviewAnswer::Quit => return Step::Quit,
            ReviewAnswer::Skip => return Step::Skip,
            ReviewAnswer::Keep => return Step::Decide(Decision::KeepMine),
            ReviewAnswer::Take => return Step::Decide(Decision::TakeCommon),
            ReviewAnswer::Undo if can_undo => return Step::Undo,
            ReviewAnswer::Retarget if item.can_be_retargeted() => {
                match new_target(session, pipeline, item, answers) {
                    Some(target) => return Step::Decide(Decision::Retarget(target)),
                    None => {
                        session.tell(&format!("{choices}\n> "), Exit::Fine);
                    }
                }
            }
            ReviewAnswer::Edit => match text_editor::edit(&item.mine.text) {
                Ok(text) if text.trim_end() != item.mine.text.trim_end() => {
                    return Step::Decide(Decision::Rewrite(text));
                }
                Ok(_) => {
                    let unedited = session.say("review-unedited", &[]);
                    session.tell(&format!("{unedited}\n> "), Exit::Fine);
                }
                Err(Unedited::File(failure)) => {
                    session.refuse(&failure);
                    session.tell("> ", Exit::Fine);
                }
                Err(Unedited::Editor { program, why }) => {
                    let words = [("name", Word::Text(&program)), ("why", Word::Text(&why))];
                    let text = session.say("review-no-editor", &words);
                    session.tell(&format!("{text}\n> "), Exit::Fine);
                }
            },
            ReviewAnswer::Undo | ReviewAnswer::Retarget | ReviewAnswer::Unclear => {
                session.tell(&format!("{choices}\n> "), Exit::Fine);
            }
        }
    }
}

/// How many lines of a target are shown before somebody is asked whether it is the right one.
const SHOWN: usize = 16;

/// The target that an override shall have: the one that its own is called today, or one that somebody names.
fn new_target(
    session: &mut Session<'_>,
    pipeline: &Pipeline,
    item: &ReviewItem,
    answers: &mut Answers<'_>,
) -> Option<String> {
    if item.state == OverrideState::Renamed {
        return item.today.clone();
    }
    if let Some(near) = &item.today
        && let Some(text) = pipeline.guide().and_then(|guide| target_text(guide, near))
    {
        let title = session.say("review-candidate", &[("target", Word::Text(near))]);
        let lines = text.lines().filter(|line| !line.is_empty()).take(SHOWN);
        let lines: Vec<String> = lines.map(|line| format!("  {}", on_one_line(line))).collect();
        session.tell(&format!("{title}\n{}\n", lines.join("\n")), Exit::Fine);
    }
    let near = item.today.as_deref().unwrap_or("none");
    let question = session.say("review-aim-at", &[("target", Word::Text(near))]);
    session.tell(&format!("{question}\n> "), Exit::Fine);
    let line = answers.next_line()?;
    let wanted = if line.is_empty() { item.today.clone()? } else { line };
    let known = targets(pipeline.guide()?);
    if known.contains(&wanted) || item.today.as_ref() == Some(&wanted) {
        return Some(wanted);
    }
    let words = [("target", Word::Text(&wanted))];
    let mut text = session.say("review-no-such-target", &words);
    if let Some(near) = nearest(&wanted, known.iter().map(String::as_str)) {
        text = format!("{text} {}", session.suggestion(near));
    }
    session.tell(&format!("{text}\n"), Exit::Fine);
    None
}

/// Writes changes, or says that somebody else was faster; then the override is shown again as it is now.
fn made(session: &mut Session<'_>, project: &Project, changes: &[TextChange]) -> Result<bool, Stop> {
    match write(&project.root, changes)? {
        Outcome::Written => Ok(true),
        Outcome::ChangedMeanwhile(file) => {
            let words = [("file", Word::Text(file.as_str()))];
            let text = session.say("review-changed-meanwhile", &words);
            session.tell(&format!("{text}\n"), Exit::Fine);
            Ok(false)
        }
    }
}

fn close(session: &mut Session<'_>, pipeline: &Pipeline, own: &[&ReviewItem]) -> Exit {
    let reviews = OverrideReports::new(session.language, pipeline.snapshot(), false);
    let text = format!("\n{}", reviews.totals(own));
    session.tell(&text, exit_of(own))
}
