//! `jalon review`: the overrides that somebody must look at again, listed, or gone through one by one.

mod answers;
mod items;
mod text_editor;
mod walk;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::io::{self, IsTerminal};

use clap::Args;

use self::answers::Answers;
use self::items::{exit_of, followed};
use super::common_args::{CommonArgs, TextOrJson};
use super::open_project::Project;
use super::session::{Exit, Session, Stop};
use super::today;
use super::{reviewer, usage_message};
use crate::calendar::Day;
use crate::diagnostic::nearest::nearest;
use crate::edition::override_state::OverrideState;
use crate::i18n::Word;
use crate::project::write::{Outcome, write};
use crate::report::messages::number;
use crate::report::reviews::OverrideReports;
use crate::review::decision::{Decision, Signature, decide};
use crate::review::listing::{Listing, ReviewItem};
use crate::review::noted_links::{note_links, unnoted};
use crate::review::theme_parts::review_name;
use crate::text::path::SourcePath;
use crate::text::text_change::TextChange;

#[derive(Args, Debug)]
pub(super) struct ReviewArgs {
    levels: Vec<String>,
    #[arg(long)]
    accept: Vec<String>,
    #[command(flatten)]
    bulk: BulkArgs,
    #[arg(long)]
    follow: bool,
    #[arg(long)]
    list: bool,
    #[arg(long, value_enum, default_value = "text", value_name = "text|json")]
    format: TextOrJson,
    #[arg(long)]
    by: Option<String>,
    #[arg(long, value_parser = today::parse)]
    date: Option<Day>,
}

/// What is accepted without a look at each.
#[derive(Args, Debug)]
struct BulkArgs {
    #[arg(long)]
    accept_all: bool,
    #[arg(long)]
    accept_typographic: bool,
    #[arg(long)]
    accept_links: bool,
}

/// So many levels are named.
const SHOWN: usize = 12;

/// Lists overrides, accepts them, or goes through them with somebody.
pub(super) fn run(
    session: &mut Session<'_>,
    common: &CommonArgs,
    request: &ReviewArgs,
) -> Result<Exit, Stop> {
    let project = Project::open(session, common, request.date, None)?;
    if project.pipeline.guide().is_none() {
        return Err(session.misuse("review-no-guide", &[]));
    }
    let levels = asked(session, &project, &request.levels)?;
    let signature = || Signature {
        by: reviewer::name(request.by.as_deref(), &project.root),
        on: today::or_today(request.date),
    };
    if request.bulk.accept_all
        || request.bulk.accept_typographic
        || request.bulk.accept_links
        || request.follow
        || !request.accept.is_empty()
    {
        return accept(session, &project, &levels, request, &signature());
    }
    let listing = followed(&project.pipeline, &levels);
    let shown: Vec<&ReviewItem> = listing.items.iter().filter(|item| levels.contains(&*item.level)).collect();
    let reviews = OverrideReports::new(session.language, &project.snapshot, session.stdout_colours);
    let exit = exit_of(&shown);
    if request.format == TextOrJson::Json {
        return Ok(session.tell(&reviews.json(&shown), exit));
    }
    let pending = shown.iter().any(|item| item.is_pending());
    if !pending || request.list || !is_asked() {
        let unnoted = unnoted_text(session, &project, &listing, &levels);
        return Ok(session.tell(&(reviews.list(&shown) + &unnoted), exit));
    }
    let input = &mut io::stdin().lock();
    let answers = Answers::new(session.language, input);
    walk::walk(session, &project, &levels, &signature(), answers)
}

/// Says whose links are not noted, where there are any.
fn unnoted_text(
    session: &Session<'_>,
    project: &Project,
    listing: &Listing,
    levels: &BTreeSet<String>,
) -> String {
    let unnoted = unnoted(project.pipeline.levels(), listing, levels);
    if unnoted.is_empty() {
        return String::new();
    }
    let mut names: Vec<&str> = unnoted.iter().take(SHOWN).map(|level| &*level.name.text).collect();
    names.extend((unnoted.len() > SHOWN).then_some("…"));
    let words = [("n", number(unnoted.len())), ("names", Word::Text(&names.join(", ")))];
    format!("\n{}\n", session.say("review-unnoted-links", &words))
}

/// Whether somebody can be asked: input and output are a terminal.
fn is_asked() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// The levels that the arguments name, all of them where none is named.
fn asked(session: &Session<'_>, project: &Project, names: &[String]) -> Result<BTreeSet<String>, Stop> {
    let levels = project.pipeline.levels().levels.keys().map(|name| name.text.to_string());
    let parts = project.pipeline.overridden_parts();
    let themes: BTreeSet<String> = parts.iter().map(|part| review_name(&part.theme)).collect();
    let known: Vec<String> = levels.chain(themes).collect();
    let stranger = names.iter().find(|name| !known.contains(name));
    if let Some(stranger) = stranger {
        return Err(usage_message::unknown_territory(stranger, &known, session.language));
    }
    Ok(if names.is_empty() { known } else { names.to_vec() }.into_iter().collect())
}

/// Agrees to what the arguments name, without asking.
fn accept(
    session: &mut Session<'_>,
    project: &Project,
    levels: &BTreeSet<String>,
    request: &ReviewArgs,
    signature: &Signature,
) -> Result<Exit, Stop> {
    let listing = followed(&project.pipeline, levels);
    let own: Vec<&ReviewItem> = listing.items.iter().filter(|item| levels.contains(&*item.level)).collect();
    let is_spelling =
        |item: &ReviewItem| matches!(item.state, OverrideState::Form | OverrideState::Typographic);
    let named = |item: &&&ReviewItem| {
        request.bulk.accept_all
            || request.accept.contains(&item.key.target)
            || request.bulk.accept_typographic && is_spelling(item)
    };
    for target in &request.accept {
        check_target(session, target, &own, request.levels.is_empty())?;
    }
    let reviews = OverrideReports::new(session.language, &project.snapshot, session.stdout_colours);
    let mut said = String::new();
    let (mut changes, mut refused, mut agreed) = (Vec::new(), false, 0);
    for level in levels {
        let keepable = |item: &&&ReviewItem| item.can_be_kept();
        let wanted: Vec<&ReviewItem> =
            own.iter().filter(|item| *item.level == *level).filter(named).copied().collect();
        for item in wanted.iter().filter(|item| item.is_pending() && !keepable(item)) {
            refused = true;
            let state = reviews.state_text(item);
            let words = [("level", &*item.level), ("target", &item.key.target), ("state", state.as_str())];
            let words = words.map(|(name, text)| (name, Word::Text(text)));
            said += &(session.say("review-not-accepted", &words) + "\n");
        }
        let mut decisions: Vec<(&ReviewItem, Decision)> =
            wanted.iter().filter(keepable).map(|item| (*item, Decision::KeepMine)).collect();
        if request.follow {
            let renamed = own.iter().filter(|item| {
                *item.level == *level && item.state == OverrideState::Renamed && item.can_be_retargeted()
            });
            let renamed: Vec<&ReviewItem> = renamed.copied().collect();
            decisions.retain(|(item, _)| !renamed.iter().any(|one| one.key == item.key));
            decisions.extend(
                renamed.into_iter().filter_map(|item| Some((item, Decision::Retarget(item.today.clone()?)))),
            );
        }
        agreed += decisions.iter().filter(|(item, _)| item.is_pending()).count();
        match decide(&project.snapshot, project.pipeline.levels(), &listing, &decisions, signature) {
            Ok(made) => changes.extend(made),
            Err(refusal) => {
                refused = true;
                let file = Word::Text(level);
                said += &(session.say(refusal.key(), &[("level", file)]) + "\n");
            }
        }
    }
    // With the levels that somebody reviews whole, their links, also where nothing else is to be reviewed.
    if request.bulk.accept_links || request.bulk.accept_all || !request.levels.is_empty() {
        let noted = note_links(&project.snapshot, project.pipeline.levels(), &listing, levels);
        let is_written = |file: &SourcePath| changes.iter().any(|change: &TextChange| change.file == *file);
        let noted: Vec<TextChange> = noted.into_iter().filter(|change| !is_written(&change.file)).collect();
        changes.extend(noted);
    }
    if let Outcome::ChangedMeanwhile(file) = write(&project.root, &changes)? {
        let words = [("file", Word::Text(file.as_str()))];
        return Ok(session.warn(&(session.say("review-changed-meanwhile", &words) + "\n"), Exit::Problems));
    }
    let n = number(agreed);
    said += &(session.say("review-accepted", &[("n", n)]) + "\n");
    for change in &changes {
        let _ = writeln!(said, "  {}", change.file);
    }
    Ok(session.tell(&said, if refused { Exit::Problems } else { Exit::Fine }))
}

/// A target that is accepted by name is there, and of one level alone unless the level was named.
fn check_target(
    session: &Session<'_>,
    target: &str,
    own: &[&ReviewItem],
    everywhere: bool,
) -> Result<(), Stop> {
    let levels: BTreeSet<&str> =
        own.iter().filter(|item| item.key.target == target).map(|item| &*item.level).collect();
    if levels.is_empty() {
        let words = [("target", Word::Text(target))];
        let near = nearest(target, own.iter().map(|item| item.key.target.as_str()));
        let help = near.map(|near| session.suggestion(near));
        return Err(Stop::Usage {
            title: session.say("review-unknown-target", &words),
            help: help.into_iter().collect(),
        });
    }
    if everywhere && levels.len() > 1 {
        let names = levels.into_iter().collect::<Vec<_>>().join(", ");
        let words = [("target", Word::Text(target)), ("names", Word::Text(&names))];
        return Err(session.misuse("review-many-levels", &words));
    }
    Ok(())
}
