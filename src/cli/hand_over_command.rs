//! `jalon hand-over`: makes the zip that is given to the network, or to an office.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use clap::Args;

use super::byte_size;
use super::common_args::CommonArgs;
use super::open_project::Project;
use super::session::{Exit, Session, Stop, say};
use super::today;
use super::usage_message;
use super::write_folder::{is_among_authors, resolved};
use crate::calendar::Day;
use crate::exchange::belonging::Belonging;
use crate::exchange::delivery::DeliverySubject;
use crate::exchange::hand_over::{HandOver, archive, check, read_files};
use crate::exchange::open_delivery;
use crate::exchange::reception::offices;
use crate::failure::{Doing, Failure};
use crate::fs::{read, replace};
use crate::i18n::{Language, Word};
use crate::project;
use crate::report::messages::number;
use crate::text::path::SourcePath;

#[derive(Args, Debug)]
pub(super) struct HandOverArgs {
    territory: Option<String>,
    #[arg(long)]
    guide: bool,
    #[arg(long)]
    out: Option<PathBuf>,
    #[arg(long, value_parser = today::parse)]
    date: Option<Day>,
}

/// Hands over the files of one office, or the guide.
pub(super) fn run(
    session: &mut Session<'_>,
    common: &CommonArgs,
    request: &HandOverArgs,
) -> Result<Exit, Stop> {
    let project = Project::open(session, common, request.date, None)?;
    let here = &project::on_disk(&project.root)?;
    let known: Vec<String> = offices(here).into_iter().collect();
    let asked = request.territory.clone();
    if let Some(stranger) = asked.as_ref().filter(|name| !known.contains(name)) {
        return Err(usage_message::unknown_territory(stranger, &known, session.language));
    }
    let (subject, addressee) = if request.guide {
        (DeliverySubject::Guide, asked)
    } else {
        let alone = if let [only] = known.as_slice() { Some(only.clone()) } else { None };
        let Some(id) = asked.or(alone) else {
            let names = known.join(", ");
            return Err(session.misuse("hand-over-which", &[("names", Word::Text(&names))]));
        };
        (DeliverySubject::Office(id), None)
    };
    let guide = project.pipeline.guide();
    let name = guide.and_then(|guide| guide.contract.project.clone()).unwrap_or_default();
    let hand_over = HandOver { subject, project: name, addressee };
    let files = hand_over.files(here);
    if let Err(fault) = check(&files) {
        let names = fault.names.join(", ");
        return Err(session.misuse("hand-over-name", &[("names", Word::Text(&names))]));
    }
    let title = archive_name(&hand_over, today::or_today(request.date));
    let path = session.around.folder.join(request.out.clone().unwrap_or_else(|| PathBuf::from(title)));
    check_place(session, &hand_over, &path, &project.root)?;
    let read_me = read_me(&hand_over);
    let bytes = archive(&hand_over, &read_me, &read_files(&project.root, &files)?)?;
    replace::replace(&path, &bytes)?;
    Ok(tell(session, &project, &hand_over, &files, (&path, bytes.len())))
}

/// Refuses a place among what authors write, and a file that is no archive of the same kind.
fn check_place(session: &Session<'_>, hand_over: &HandOver, path: &Path, root: &Path) -> Result<(), Stop> {
    let shown = session.path(&resolved(path));
    let words = [("path", Word::Text(&shown))];
    let folder = path.parent().map(resolved).unwrap_or_default();
    if folder != resolved(root) && is_among_authors(&folder, &resolved(root)) {
        return Err(session.misuse("hand-over-among-authors", &words));
    }
    let found = read::if_present(read::bytes(path)).map_err(Failure::of(Doing::Reading, path))?;
    let is_like = |bytes: Vec<u8>| {
        let delivery = open_delivery::archive(Cursor::new(bytes));
        delivery.is_ok_and(|it| it.note.is_some() && it.subject == hand_over.subject)
    };
    if found.is_none_or(is_like) { Ok(()) } else { Err(session.misuse("hand-over-taken", &words)) }
}

/// What the archive is called if nobody says otherwise.
pub(super) fn archive_name(hand_over: &HandOver, day: Day) -> String {
    match (&hand_over.subject, &hand_over.addressee) {
        (DeliverySubject::Office(id), _) => format!("remise-{id}-{day}.zip"),
        (DeliverySubject::Guide, Some(id)) => format!("guide-{id}-{day}.zip"),
        (DeliverySubject::Guide, None) => format!("guide-{day}.zip"),
    }
}

/// What whoever opens the archive by hand reads: in French, as all that authors write.
pub(super) fn read_me(hand_over: &HandOver) -> String {
    let (key, id) = match &hand_over.subject {
        DeliverySubject::Office(id) => ("hand-over-read-me-office", id.as_str()),
        DeliverySubject::Guide => ("hand-over-read-me-guide", ""),
    };
    say(Language::French, key, &[("id", Word::Text(id))]) + "\n"
}

/// Says what is in the archive, and what is named by its files and is not.
fn tell(
    session: &mut Session<'_>,
    project: &Project,
    hand_over: &HandOver,
    files: &[SourcePath],
    (path, size): (&Path, usize),
) -> Exit {
    let shown = session.path(&resolved(path));
    let id = match (&hand_over.subject, &hand_over.addressee) {
        (DeliverySubject::Office(id), _) | (DeliverySubject::Guide, Some(id)) => id.as_str(),
        (DeliverySubject::Guide, None) => "",
    };
    let key = match (&hand_over.subject, &hand_over.addressee) {
        (DeliverySubject::Office(_), _) => "hand-over-office",
        (DeliverySubject::Guide, Some(_)) => "hand-over-guide-for",
        (DeliverySubject::Guide, None) => "hand-over-guide",
    };
    let size = byte_size::spoken(session.language, size as u64);
    let words = [
        ("path", Word::Text(shown.as_str())),
        ("id", Word::Text(id)),
        ("n", number(files.len())),
        ("size", Word::Text(&size)),
    ];
    let mut text = session.say(key, &words) + "\n";
    let own = |path: &SourcePath| Belonging::of(path) == Some(Belonging::Office(id.to_owned()));
    let level = project.pipeline.levels().level(id).filter(|_| !id.is_empty());
    let mentioned = level.into_iter().flat_map(|level| &level.named);
    let left: Vec<String> = mentioned
        .filter(|path| !own(path) && !files.contains(path) && project.snapshot.get(path).is_some())
        .map(ToString::to_string)
        .collect();
    if !left.is_empty() {
        let names = left.join(", ");
        let words = [("n", number(left.len())), ("names", Word::Text(&names))];
        text += &(session.say("hand-over-left", &words) + "\n");
    }
    text += &(session.say("hand-over-then", &[("path", Word::Text(&shown))]) + "\n");
    session.tell(&text, Exit::Fine)
}
