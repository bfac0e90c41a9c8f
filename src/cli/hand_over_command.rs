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
use super::write_folder::{is_among_authors, resolved, served};
use crate::calendar::Day;
use crate::exchange::belonging::Belonging;
use crate::exchange::delivery::DeliverySubject;
use crate::exchange::hand_over::{HandOver, HandOverFault, HandOverFiles, archive, read_files};
use crate::exchange::made_archives::MadeArchives;
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
    let misuse = |fault: HandOverFault| session.misuse(fault.key, &[("names", Word::Text(&fault.names))]);
    let HandOverFiles { files, copies } = hand_over.checked_files(here).map_err(misuse)?;
    let read_me = read_me(&hand_over);
    let bytes = archive(&hand_over, &read_me, &read_files(&project.root, &files)?)?;
    let title = archive_name(&hand_over, today::or_today(request.date));
    let path = session.around.folder.join(request.out.clone().unwrap_or_else(|| PathBuf::from(title)));
    check_place(session, &path, &project.root)?;
    let made = MadeArchives::read(&project.root)?;
    let is_free = |path: &Path| -> Result<bool, Failure> {
        let found = read::if_present(read::bytes(path)).map_err(Failure::of(Doing::Reading, path))?;
        Ok(found.is_none_or(|found| found == bytes || made.holds(&found) && is_like(&hand_over, found)))
    };
    let path = if is_free(&path)? {
        path
    } else if request.out.is_some() {
        let shown = session.path(&resolved(&path));
        return Err(session.misuse("hand-over-taken", &[("path", Word::Text(&shown))]));
    } else {
        free_name(&path, is_free)?
    };
    // Noted before: an archive that is noted and was not written harms nobody.
    made.with(&bytes).write(&project.root)?;
    replace::replace(&path, &bytes)?;
    Ok(tell(session, &project, &hand_over, &files, &copies, (&path, bytes.len())))
}

/// Refuses a place among what authors write, and one that readers see.
fn check_place(session: &Session<'_>, path: &Path, root: &Path) -> Result<(), Stop> {
    let shown = session.path(&resolved(path));
    let folder = path.parent().map(resolved).unwrap_or_default();
    let root = resolved(root);
    if folder != root && is_among_authors(&folder, &root) {
        return Err(session.misuse("hand-over-among-authors", &[("path", Word::Text(&shown))]));
    }
    let Some(served) = served(&folder, &root) else { return Ok(()) };
    let other = session.path(served);
    Err(session.misuse("hand-over-served", &[("path", Word::Text(&shown)), ("other", Word::Text(&other))]))
}

/// Whether these bytes are an archive of the same subject.
fn is_like(hand_over: &HandOver, bytes: Vec<u8>) -> bool {
    let delivery = open_delivery::archive(Cursor::new(bytes));
    delivery.is_ok_and(|it| it.note.is_some() && it.subject == hand_over.subject)
}

/// The same name with a number, the first one that is free.
fn free_name(path: &Path, is_free: impl Fn(&Path) -> Result<bool, Failure>) -> Result<PathBuf, Failure> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for number in 2.. {
        let numbered = path.with_file_name(format!("{stem}-{number}.zip"));
        if is_free(&numbered)? {
            return Ok(numbered);
        }
    }
    unreachable!("numbers do not end")
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
    copies: &[SourcePath],
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
    let left: Vec<SourcePath> = mentioned
        .filter(|path| !own(path) && !files.contains(path) && project.snapshot.get(path).is_some())
        .cloned()
        .collect();
    for (key, paths) in [("hand-over-left", left.as_slice()), ("hand-over-copies", copies)] {
        if !paths.is_empty() {
            let names = paths.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            let words = [("n", number(paths.len())), ("names", Word::Text(&names))];
            text += &(session.say(key, &words) + "\n");
        }
    }
    text += &(session.say("hand-over-then", &[("path", Word::Text(&shown))]) + "\n");
    session.tell(&text, Exit::Fine)
}
