//! The messages of a publication: the plan, refusals, and the summary.

use super::publish_args::PublishArgs;
use super::publish_outcome::PublishOutcome;
use super::unfinished::Unfinished;
use crate::cli::byte_size;
use crate::cli::session::{Exit, Session};
use crate::deploy::fault::Fault;
use crate::deploy::plan::{Alarm, Edit, FileChange, PublishPlan};
use crate::deploy::remote_state::RemoteState;
use crate::deploy::secret::Secret;
use crate::deploy::store::MissingFolder;
use crate::deploy::target::Destination;
use crate::i18n::Word;
use crate::printable::on_one_line;
use crate::report::messages::number;
use crate::report::refusal;

/// How many names of a list are shown.
const LISTED: usize = 12;

/// What a plan says besides what changes.
#[derive(Default)]
pub(super) struct PlanNotes {
    /// The overrides that need a review.
    pub(super) stale: Vec<String>,
    /// The publication that is brought back: its number, and when it was made.
    pub(super) back_to: Option<(u64, String)>,
    /// Whether it is the first one, which is taken away.
    pub(super) withdraws: bool,
    /// What the site lacks before anybody may read it.
    pub(super) unfinished: Unfinished,
}

/// Shows a plan.
pub(super) fn plan(
    session: &mut Session<'_>,
    destination: &Destination,
    plan: &PublishPlan,
    survey: &RemoteState,
    notes: &PlanNotes,
    request: &PublishArgs,
) {
    let place = destination.spoken();
    let words = [("name", Word::Text(&destination.territory)), ("place", Word::Text(&place))];
    let mut lines = vec![session.say("publish-plan", &words)];
    let inner = |text: String| format!("  {text}");
    if let Some((publication, moment)) = &notes.back_to {
        let words = [("number", Word::Text(&publication.to_string())), ("moment", Word::Text(moment))];
        let key = match (notes.withdraws, moment.is_empty()) {
            (false, _) => "publish-back-to",
            (true, false) => "publish-withdraw",
            (true, true) => "publish-withdraw-cut",
        };
        lines.push(inner(session.say(key, &words)));
    }
    if !notes.stale.is_empty() {
        lines.push(inner(session.say("publish-stale", &[("n", number(notes.stale.len()))])));
        list(session, &mut lines, '?', &notes.stale.iter().collect::<Vec<_>>());
    }
    if plan.is_nothing() && !plan.first && !plan.withdraws {
        lines.push(inner(session.say("publish-nothing", &[])));
        session.tell_lines(&lines, Exit::Fine);
        return;
    }
    if plan.first {
        lines.push(inner(session.say("publish-first", &[])));
    }
    if let Some(missing) = &survey.missing {
        let more = if missing.names.len() > LISTED { ", …" } else { "" };
        let names =
            missing.names.iter().take(LISTED).map(|name| on_one_line(name)).collect::<Vec<_>>().join(", ")
                + more;
        lines.push(inner(missing_folder(session, destination, missing, &names)));
    }
    if plan.resumes {
        lines.push(inner(session.say("publish-resumes", &[])));
    }
    for (change, key, mark) in [
        (FileChange::Added, "publish-pages-added", '+'),
        (FileChange::Changed, "publish-pages-changed", '~'),
        (FileChange::Removed, "publish-pages-removed", '-'),
    ] {
        let of_change = plan.pages.values().filter(|(found, _)| *found == change);
        let titles: Vec<&String> = of_change.map(|(_, title)| title).collect();
        if !titles.is_empty() {
            lines.push(inner(session.say(key, &[("n", number(titles.len()))])));
            // Everything is new in a first publication: titles would say nothing.
            if !plan.first {
                list(session, &mut lines, mark, &titles);
            }
        }
    }
    let [added, changed, removed] =
        [FileChange::Added, FileChange::Changed, FileChange::Removed].map(|change| plan.count(change).1);
    if added + changed + removed > 0 {
        let words = [("added", number(added)), ("changed", number(changed)), ("removed", number(removed))];
        lines.push(inner(session.say("publish-others", &words)));
    }
    let size = byte_size::spoken(session.language, plan.bytes);
    let words = [("n", number(plan.send.len())), ("size", Word::Text(&size))];
    if !plan.withdraws {
        lines.push(inner(session.say("publish-send", &words)));
    } else if !plan.send.is_empty() {
        lines.push(inner(session.say("publish-put-back", &words)));
        list(session, &mut lines, '<', &plan.send.iter().map(|(_, path)| path).collect::<Vec<_>>());
    }
    if !plan.stays.is_empty() {
        lines.push(inner(session.say("publish-stays", &[("n", number(plan.stays.len()))])));
        list(session, &mut lines, '=', &plan.stays.iter().collect::<Vec<_>>());
    }
    if plan.withdraws && request.yes && !request.allow_removals {
        lines.push(inner(session.say("publish-withdraw-unasked", &[])));
    }
    if !survey.gapless {
        lines.push(inner(session.say("publish-gaps", &[])));
    }
    if survey.blind {
        lines.push(inner(session.say("publish-blind", &[])));
    }
    if !plan.yielded.is_empty() {
        lines.push(inner(session.say("publish-yielded", &[("n", number(plan.yielded.len()))])));
        list(session, &mut lines, '=', &plan.yielded.iter().collect::<Vec<_>>());
    }
    if !plan.gone.is_empty() {
        lines.push(inner(session.say("publish-gone", &[("n", number(plan.gone.len()))])));
        list(session, &mut lines, '?', &plan.gone.iter().collect::<Vec<_>>());
    }
    lacks(session, &mut lines, &notes.unfinished, request);
    guards(session, &mut lines, (destination, plan), request);
    session.tell_lines(&lines, Exit::Fine);
}

/// What keeps a site from a public address.
fn lacks(session: &Session<'_>, lines: &mut Vec<String>, unfinished: &Unfinished, request: &PublishArgs) {
    if unfinished.is_nothing() {
        return;
    }
    if unfinished.is_unknown_place {
        lines.push(format!("  {}", session.say("publish-address-unknown", &[])));
    }
    if !unfinished.legal.is_empty() {
        let keys = unfinished.legal.join(", ");
        lines.push(format!("  {}", session.say("publish-no-legal", &[("keys", Word::Text(&keys))])));
    }
    for (names, key) in
        [(&unfinished.examples, "publish-examples-left"), (&unfinished.pages, "publish-pages-left")]
    {
        if !names.is_empty() {
            lines.push(format!("  {}", session.say(key, &[("n", number(names.len()))])));
            list(session, lines, '!', &names.iter().collect::<Vec<_>>());
        }
    }
    if !request.allow_unfinished {
        lines.push(format!("  {}", session.say("publish-unfinished.aide", &[])));
    }
}

/// Why a publication is held back.
fn guards(
    session: &Session<'_>,
    lines: &mut Vec<String>,
    (destination, plan): (&Destination, &PublishPlan),
    request: &PublishArgs,
) {
    for (edit, key) in [(Edit::Changed, "publish-edited"), (Edit::Foreign, "publish-foreign")] {
        let paths: Vec<&String> =
            plan.edits.iter().filter(|(_, found)| **found == edit).map(|(path, _)| path).collect();
        if paths.is_empty() {
            continue;
        }
        lines.push(format!("  {}", session.say(key, &[("n", number(paths.len()))])));
        list(session, lines, '!', &paths);
        if !request.overwrite_live_edits {
            lines.push(format!("  {}", session.say(&format!("{key}.aide"), &[])));
        }
    }
    if !plan.strangers.is_empty() && !plan.withdraws {
        let words = [("n", number(plan.strangers.len())), ("folder", Word::Text(destination.folder_name()))];
        lines.push(format!("  {}", session.say("publish-strangers", &words)));
        list(session, lines, '!', &plan.strangers.iter().collect::<Vec<_>>());
        if request.onto.as_deref() != Some(destination.folder_name()) {
            lines.push(format!("  {}", session.say("publish-strangers.aide", &words)));
        }
    }
    let (alarm, help) = match &plan.alarm {
        Some(Alarm::Home) => (session.say("publish-alarm-home", &[]), "publish-alarm"),
        Some(Alarm::Many(gone, all)) => {
            let words = [("n", number(*gone)), ("all", number(*all))];
            (session.say("publish-alarm-many", &words), "publish-alarm")
        }
        Some(Alarm::Other(other)) => {
            (session.say("publish-alarm-other", &[("other", Word::Text(other))]), "publish-alarm-other.aide")
        }
        Some(Alarm::Nested(other)) => {
            (session.say("publish-alarm-nested", &[("other", Word::Text(other))]), "publish-alarm-other.aide")
        }
        Some(Alarm::Project(guide)) => {
            let words = [("guide", Word::Text(guide))];
            (session.say("publish-alarm-project", &words), "publish-alarm-project.aide")
        }
        None => return,
    };
    lines.push(format!("  {alarm}"));
    if !request.allow_removals {
        lines.push(format!("  {}", session.say(help, &[])));
    }
}

/// A refusal of the host, or of the connection to it.
pub(super) fn fault(session: &mut Session<'_>, fault: &Fault, secret: Option<&Secret>) {
    let hide = |text: &str| secret.map_or_else(|| text.to_owned(), |secret| secret.hide_in(text));
    let (what, said) = (hide(&fault.what), hide(fault.said.trim()));
    let words = [("what", Word::Text(&what)), ("said", Word::Text(&said))];
    let key = fault.kind.key();
    let title = session.say(key, &words);
    let mut help = vec![session.say(&format!("{key}.aide"), &words)];
    if !said.is_empty() && !title.contains(&said) && !help[0].contains(&said) {
        help.push(session.say("publish-said", &words));
    }
    let text = refusal::usage(session.language, session.stderr_colours, &title, &help);
    session.warn(&text, Exit::Refused);
}

/// Where readers find what was published, if the target says so.
pub(super) fn on_line(session: &mut Session<'_>, destination: &Destination) {
    if let Some(address) = &destination.target.address {
        let address = format!("{}/", address.trim_end_matches('/'));
        let text = session.say("publish-on-line", &[("address", Word::Text(&address))]);
        session.tell(&format!("{text}\n"), Exit::Fine);
    }
}

/// The outcome of each territory, and the exit code.
pub(super) fn summary(
    session: &mut Session<'_>,
    target: &str,
    outcomes: &[(String, PublishOutcome)],
) -> Exit {
    let mut lines = Vec::new();
    for (outcome, key) in [
        (PublishOutcome::Published, "publish-done"),
        (PublishOutcome::Withdrawn, "publish-withdrawn"),
        (PublishOutcome::UpToDate, "publish-same"),
        (PublishOutcome::Planned, "publish-planned"),
        (PublishOutcome::Declined, "publish-declined"),
        (PublishOutcome::Held, "publish-held"),
        (PublishOutcome::Faulty, "publish-faulty"),
        (PublishOutcome::Blocked, "publish-blocked"),
        (PublishOutcome::Refused, "publish-refused"),
    ] {
        let ids: Vec<&str> =
            outcomes.iter().filter(|(_, its)| *its == outcome).map(|(id, _)| id.as_str()).collect();
        if !ids.is_empty() {
            let words = [
                ("n", number(ids.len())),
                ("names", Word::Text(&ids.join(", "))),
                ("target", Word::Text(target)),
            ];
            lines.push(session.say(key, &words));
        }
    }
    let any = |wanted: &[PublishOutcome]| outcomes.iter().any(|(_, outcome)| wanted.contains(outcome));
    let exit = if any(&[PublishOutcome::Refused]) {
        Exit::Refused
    } else if any(&[PublishOutcome::Held, PublishOutcome::Faulty, PublishOutcome::Blocked]) {
        Exit::Problems
    } else {
        Exit::Fine
    };
    session.tell_lines(&lines, exit)
}

/// What is said of a folder that is not there, beside which there are `names`.
pub(super) fn missing_folder(
    session: &Session<'_>,
    destination: &Destination,
    missing: &MissingFolder,
    names: &str,
) -> String {
    let words =
        [("folder", destination.target.folder()), ("above", missing.above.as_str()), ("names", names)];
    let words = words.map(|(name, text)| (name, Word::Text(text)));
    let home = if missing.above == "." { "-home" } else { "" };
    let key = if names.is_empty() { "publish-missing-folder" } else { "publish-missing-folder-beside" };
    session.say(&format!("{key}{home}"), &words)
}

fn list(session: &Session<'_>, lines: &mut Vec<String>, mark: char, names: &[&String]) {
    lines.extend(names.iter().take(LISTED).map(|name| format!("    {mark} {}", on_one_line(name))));
    if names.len() > LISTED {
        lines.push(format!("    {}", session.say("publish-more", &[("n", number(names.len() - LISTED))])));
    }
}
