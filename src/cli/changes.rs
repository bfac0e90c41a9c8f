//! `jalon changes`: what the readers of one territory see otherwise than before.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::arguments::{Common, Form};
use super::date;
use super::impact::no_commit;
use super::project::Project;
use super::session::{Exit, Session, Stop};
use crate::calendar::Day;
use crate::disk;
use crate::disk::history;
use crate::edition::Occasion;
use crate::press::Press;
use crate::report::changes;
use crate::text::snapshot::Snapshot;
use crate::wording::Word;

#[derive(Args, Debug)]
pub(super) struct Changes {
    territory: String,
    #[arg(long)]
    since: String,
    #[arg(long, value_enum, default_value = "text", value_name = "text|json")]
    format: Form,
    #[arg(long, value_parser = date::parse)]
    date: Option<Day>,
}

/// Tells what differs.
pub(super) fn run(session: &mut Session<'_>, common: &Common, request: &Changes) -> Result<Exit, Stop> {
    let project = Project::open(session, common, request.date, None)?;
    let id = project.asked(session, std::slice::from_ref(&request.territory))?.remove(0);
    let (before, day) = before(session, &project, &request.since)?;
    // Of a day, the site as it was then: what came and went by the day is told as well.
    let occasion = project.press.occasion().clone();
    let then = Press::new(Arc::new(before), Occasion { date: day.unwrap_or(occasion.date), ..occasion });
    let Some(found) = project.press.changes(&then, &id) else {
        let title = session.say("usage-changes-unread", &[("name", Word::Text(&id))]);
        return Err(Stop::Usage { title, help: vec![session.say("usage-changes-unread.aide", &[])] });
    };
    let text = match request.format {
        Form::Text => changes::text(&found, session.language),
        Form::Json => changes::json(&found),
    };
    Ok(session.tell(&text, Exit::Fine))
}

/// The project as it was: on a day, by the history of git; or as a copy of it is.
fn before(session: &Session<'_>, project: &Project, since: &str) -> Result<(Snapshot, Option<Day>), Stop> {
    if let Some(day) = Day::parse(since) {
        let then = history::on(&project.root, &day.to_string(), project.snapshot.as_ref());
        return match then.map_err(|unknown| no_commit(session, unknown))? {
            Some(snapshot) => Ok((snapshot, Some(day))),
            None => Err(Stop::Usage {
                title: session.say("usage-changes-too-early", &[("day", Word::Text(since))]),
                help: vec![session.say("usage-changes-since.aide", &[])],
            }),
        };
    }
    let copy = session.around.folder.join(PathBuf::from(since));
    if disk::is_root(&copy) {
        return Ok((disk::snapshot(&copy)?, None));
    }
    Err(Stop::Usage {
        title: session.say("usage-changes-since", &[("name", Word::Text(since))]),
        help: vec![session.say("usage-changes-since.aide", &[])],
    })
}
