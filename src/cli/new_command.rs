//! `jalon new`: a new territory, shared level, page, chapter, theme or block, filled in with what the guide declares.

use clap::{Args, ValueEnum};

use super::common_args::CommonArgs;
use super::open_project::Project;
use super::session::{Exit, Session, Stop};
use super::today;
use super::usage_message::near;
use crate::calendar::Day;
use crate::french::slug;
use crate::i18n::{Language, Word};
use crate::project::write::{Outcome, write};
use crate::record::page_id::PageId;
use crate::record::read_id::is_id;
use crate::record::read_target::{Reading, read_target};
use crate::record::verb::TargetRef;
use crate::scaffold::new_chapter::{self, NewChapter};
use crate::scaffold::new_level::{self, RefusedName};
use crate::scaffold::{ScaffoldContext, name_of, new_block, new_page, new_theme};
use crate::starter;
use crate::table::definition::IdShape;
use crate::territory::levels::LevelRank;
use crate::territory::read_level::is_reserved;
use crate::text::path::SourcePath;
use crate::text::text_change::TextChange;

/// What can be new, in French.
pub(super) const SUBJECTS: [&str; 6] = ["territoire", "niveau", "page", "chapitre", "theme", "bloc"];

#[derive(Args, Debug)]
pub(super) struct NewArgs {
    #[arg(value_enum, value_name = "territory|level|page|chapter|theme|block", display_order = 1)]
    what: NewSubject,
    #[arg(display_order = 2)]
    id: String,
    #[arg(long)]
    nom: Option<String>,
    #[arg(long)]
    apres: Option<String>,
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=12))]
    etape: Option<u8>,
    #[arg(long, value_parser = today::parse)]
    date: Option<Day>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum NewSubject {
    #[value(alias = "territoire")]
    Territory,
    #[value(alias = "niveau")]
    Level,
    Page,
    #[value(alias = "chapitre")]
    Chapter,
    Theme,
    #[value(alias = "bloc")]
    Block,
}

/// Writes the new files, unless one of them exists.
pub(super) fn run(session: &mut Session<'_>, common: &CommonArgs, request: &NewArgs) -> Result<Exit, Stop> {
    let project = Project::open(session, common, request.date, None)?;
    let guide = project.pipeline.guide().ok_or_else(|| session.misuse("new-no-guide", &[]))?;
    let context = ScaffoldContext { guide, territories: project.pipeline.levels() };
    let mut next = Vec::new();
    let changes = match request.what {
        NewSubject::Territory | NewSubject::Level => level(session, context, request, &mut next)?,
        NewSubject::Page => page(session, context, request)?,
        NewSubject::Chapter => chapter(session, &project, context, request)?,
        NewSubject::Theme => theme(session, &project, request, &mut next)?,
        NewSubject::Block => vec![block(session, &project, request)?],
    };
    // The writer finds files that no snapshot holds: hidden ones, or those of a disk that folds case.
    let taken =
        changes.iter().find(|change| change.before.is_none() && project.snapshot.get(&change.file).is_some());
    let taken = taken.map(|change| change.file.clone());
    let taken = match taken {
        Some(file) => Some(file),
        None => match write(&project.root, &changes)? {
            Outcome::Written => None,
            Outcome::ChangedMeanwhile(file) => Some(file),
        },
    };
    if let Some(file) = taken {
        return Err(session.misuse("new-exists", &[("path", Word::Text(file.as_str()))]));
    }
    let mut lines: Vec<String> = changes.iter().map(|change| written_line(session, change)).collect();
    lines.append(&mut next);
    Ok(session.tell_lines(&lines, Exit::Fine))
}

fn written_line(session: &Session<'_>, change: &TextChange) -> String {
    let key = if change.before.is_none() { "new-written" } else { "new-completed" };
    session.say(key, &[("path", Word::Text(change.file.as_str()))])
}

fn level(
    session: &Session<'_>,
    context: ScaffoldContext<'_>,
    request: &NewArgs,
    next: &mut Vec<String>,
) -> Result<Vec<TextChange>, Stop> {
    let name = new_level::named(&request.id).map_err(|refused| {
        let words = [("id", Word::Text(&request.id))];
        let mut stop = match refused {
            RefusedName::NoId(_) => session.misuse("new-no-id", &words),
            RefusedName::Reserved => session.misuse("new-reserved", &words),
            RefusedName::NoFolder => session.misuse("new-no-folder", &words),
        };
        if let RefusedName::NoId(Some(meant)) = refused {
            let typed = request.nom.as_deref().unwrap_or(&request.id);
            offer(session, &mut stop, &format!("jalon new territory {meant} --nom \"{typed}\""));
        }
        stop
    })?;
    if request.what == NewSubject::Level && name.rank == LevelRank::Territory {
        return Err(session.misuse("new-no-folder", &[("id", Word::Text(&request.id))]));
    }
    let shown = request.nom.clone().unwrap_or_else(|| new_level::display_name(&name));
    if name.rank == LevelRank::Territory {
        let required = context
            .guide
            .contract
            .values
            .iter()
            .filter(|value| value.required || value.required_from.is_some());
        let keys: Vec<&str> = required.map(|value| &*value.id).collect();
        if !keys.is_empty() {
            next.push(session.say("new-to-fill", &[("names", Word::Text(&keys.join(", ")))]));
        }
        next.push(session.say("new-then-check", &[("id", Word::Text(&name.text))]));
    } else {
        next.push(session.say("new-then-inherit", &[("id", Word::Text(&name.text))]));
    }
    Ok(vec![new_level::level(context, &name, &shown)])
}

fn page(
    session: &Session<'_>,
    context: ScaffoldContext<'_>,
    request: &NewArgs,
) -> Result<Vec<TextChange>, Stop> {
    let words = [("id", Word::Text(&request.id))];
    let (Reading::Clear(TargetRef::Page(id)) | Reading::Corrected(TargetRef::Page(id), _)) =
        read_target(&request.id)
    else {
        let mut stop = session.misuse("new-no-page-id", &words);
        let typed = request.id.replace('\\', "/");
        let typed = typed.strip_prefix("content/").unwrap_or(&typed).trim_end_matches(".md");
        let parts: Vec<String> = typed.split('/').map(slug).collect();
        let meant = parts.join("/");
        if is_id(&meant, IdShape::Path) && parts.len() > 1 {
            let last = typed.rsplit('/').next().unwrap_or_default();
            let title = request.nom.as_deref().unwrap_or(last);
            offer(session, &mut stop, &format!("jalon new page {meant} --nom \"{title}\""));
        }
        return Err(stop);
    };
    let Some(chapter) = id.chapter().filter(|chapter| *chapter != id.as_str()) else {
        let mut stop = session.misuse("new-page-no-chapter", &words);
        let chapters = &context.guide.contract.chapters;
        if chapters.iter().all(|chapter| *chapter.id != *id.as_str())
            && let Some(chapter) =
                chapters.iter().find(|chapter| *chapter.id == *"types").or(chapters.first())
        {
            offer(session, &mut stop, &format!("jalon new page {}/{}", chapter.id, id.as_str()));
        }
        return Err(stop);
    };
    let known: Vec<String> =
        context.guide.contract.chapters.iter().map(|known| known.id.to_string()).collect();
    if !known.iter().any(|known| known == chapter) {
        return Err(unknown_chapter(session, chapter, &known));
    }
    if let Some(page) = context.guide.pages.get(&id) {
        return Err(session.misuse("new-exists", &[("path", Word::Text(page.file.as_str()))]));
    }
    let title = request.nom.clone().unwrap_or_else(|| sentence(&id));
    Ok(vec![new_page::page(context, &id, &title, today::or_today(request.date))])
}

fn chapter(
    session: &Session<'_>,
    project: &Project,
    context: ScaffoldContext<'_>,
    request: &NewArgs,
) -> Result<Vec<TextChange>, Stop> {
    let typed = request.id.replace('\\', "/");
    let id = typed.trim_matches('/').trim_start_matches("content/").trim_end_matches("/index.md");
    let words = [("id", Word::Text(&request.id))];
    check_folder(session, request, id, |meant| format!("chapter {meant} --nom \"{}\"", request.id))?;
    let contract = &context.guide.contract;
    if contract.chapters.iter().any(|known| *known.id == *id) {
        return Err(session.misuse("new-chapter-exists", &words));
    }
    let known: Vec<String> = contract.chapters.iter().map(|known| known.id.to_string()).collect();
    if let Some(after) = request.apres.as_ref().filter(|after| !known.contains(after)) {
        return Err(unknown_chapter(session, after, &known));
    }
    let title = request.nom.clone().unwrap_or_else(|| name_of(id));
    let wanted = NewChapter { id, title: &title, stage: request.etape, after: request.apres.as_deref() };
    let file = SourcePath::parse(crate::guide::read_contract::FILE).expect("it is written here");
    let source = project.snapshot.text(&file).expect("the guide was read from it");
    let changes = new_chapter::chapter(wanted, source, today::or_today(request.date));
    changes.map(Vec::from).ok_or_else(|| {
        let lines = new_chapter::lines(wanted);
        session.misuse("new-contract-unclear", &[("lines", Word::Text(lines.trim_end()))])
    })
}

fn theme(
    session: &Session<'_>,
    project: &Project,
    request: &NewArgs,
    next: &mut Vec<String>,
) -> Result<Vec<TextChange>, Stop> {
    let id = request.id.trim_start_matches("themes/").trim_end_matches('/');
    check_folder(session, request, id, |meant| format!("theme {meant}"))?;
    let folder = format!("themes/{id}");
    if project.snapshot.below(&folder).next().is_some() {
        return Err(session.misuse("new-exists", &[("path", Word::Text(&folder))]));
    }
    let shown = request.nom.clone().unwrap_or_else(|| name_of(id));
    next.push(session.say("new-then-theme", &[("id", Word::Text(id))]));
    Ok(new_theme::theme(id, &shown, starter::THEME))
}

/// `pays/pied`, `departements/24/pied`: a level, and a block of its theme.
fn block(session: &Session<'_>, project: &Project, request: &NewArgs) -> Result<TextChange, Stop> {
    let typed = request.id.replace('\\', "/");
    let levels: Vec<String> =
        project.pipeline.levels().levels.keys().map(|name| name.text.to_string()).collect();
    let is_level = |name: &str| levels.iter().any(|level| level == name);
    let (level, name) =
        if is_level(&typed) { (&*typed, "") } else { typed.rsplit_once('/').unwrap_or((&typed, "")) };
    if !is_level(level) {
        let all = levels.join(", ");
        let words = [("name", Word::Text(level)), ("names", Word::Text(&all))];
        return Err(unknown(session, "new-unknown-level", &words, (level, &levels)));
    }
    let blocks = project.pipeline.blocks(level);
    if let Some(found) = blocks.iter().find(|block| *block.name == *name) {
        return Ok(new_block::block(level, found));
    }
    let lines: Vec<String> =
        blocks.iter().map(|block| format!("\n  {level}/{} : {}", block.name, block.description)).collect();
    let words = [("name", Word::Text(name)), ("lines", Word::Text(&lines.concat()))];
    let key = if name.is_empty() { "new-no-block" } else { "new-unknown-block" };
    let names: Vec<String> = blocks.iter().map(|block| block.name.to_string()).collect();
    Err(unknown(session, key, &words, (name, &names)))
}

/// Refuses a name that no folder of a chapter or theme can have; `meant` makes the command with the corrected name.
fn check_folder(
    session: &Session<'_>,
    request: &NewArgs,
    id: &str,
    meant: impl Fn(&str) -> String,
) -> Result<(), Stop> {
    let words = [("id", Word::Text(&request.id))];
    if !is_id(id, IdShape::Plain) {
        let mut stop = session.misuse("new-no-id", &words);
        let near = slug(id);
        if is_id(&near, IdShape::Plain) {
            offer(session, &mut stop, &format!("jalon new {}", meant(&near)));
        }
        return Err(stop);
    }
    if is_reserved(id, LevelRank::Zone) {
        return Err(session.misuse("new-reserved", &words));
    }
    Ok(())
}

/// The refusal of an unknown chapter, with the known ones.
fn unknown_chapter(session: &Session<'_>, name: &str, known: &[String]) -> Stop {
    let names = known.join(", ");
    let words = [("name", Word::Text(name)), ("names", Word::Text(&names))];
    unknown(session, "new-unknown-chapter", &words, (name, known))
}

/// A title for a page: its name, as a sentence begins.
fn sentence(id: &PageId) -> String {
    let stem = id.as_str().rsplit('/').next().unwrap_or_default().replace('-', " ");
    let mut letters = stem.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The refusal of the unknown `name` with the message `key`; the nearest known name comes first.
fn unknown(
    session: &Session<'_>,
    key: &str,
    words: &[(&str, Word<'_>)],
    (name, known): (&str, &[String]),
) -> Stop {
    let mut stop = session.misuse(key, words);
    stop.advise_first(near(name, known, session.language));
    stop
}

/// Puts the command that was probably meant first.
fn offer(session: &Session<'_>, stop: &mut Stop, command: &str) {
    let french = command.replacen("jalon new territory", "jalon nouveau territoire", 1);
    let french = french.replacen("jalon new", "jalon nouveau", 1);
    let command = if session.language == Language::French { &french } else { command };
    stop.advise_first(Some(session.suggestion(command)));
}
