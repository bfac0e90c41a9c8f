//! `jalon init`: a new guide that builds at once, and the files by which a forge publishes it.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::common_args::CommonArgs;
use super::known_guides;
use super::open_project::root;
use super::schema_command;
use super::session::{Exit, Session, Stop};
use super::write_folder::{is_among_authors, resolved};
use crate::calendar::timestamp;
use crate::failure::{Doing, Failure};
use crate::fs::portable::join;
use crate::fs::{create, read};
use crate::i18n::Word;
use crate::project;
use crate::report::messages::number;
use crate::starter::{self, StarterProject};
use crate::text::snapshot::Digest;

#[derive(Args, Debug)]
pub(super) struct InitArgs {
    folder: Option<PathBuf>,
    #[arg(long)]
    complet: bool,
    #[arg(long, value_enum, value_name = "github|gitlab")]
    ci: Option<Forge>,
}

/// Where the project is kept.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Forge {
    Github,
    Gitlab,
}

/// Checks each change, and publishes those of the main branch, also each morning.
const GITHUB: &str = include_str!("workflows/github.yml");

/// The same for GitLab.
const GITLAB: &str = include_str!("workflows/gitlab.yml");

/// What an empty folder may hold: a repository that was just made, and what systems leave behind.
const LITTER: [&str; 4] = [".git", ".DS_Store", "Thumbs.db", "desktop.ini"];

/// What makes a folder a project.
const CONTRACT: &str = "content/guide.toml";

/// So many names say what is in the way.
const SHOWN: usize = 5;

/// Begins a project, or adds the workflow of a forge to the one that is there.
pub(super) fn run(session: &mut Session<'_>, common: &CommonArgs, request: &InitArgs) -> Result<Exit, Stop> {
    if let (Some(forge), None, false) = (request.ci, &request.folder, request.complet) {
        let root = root(session, common)?;
        let lines = forge_lines(session, forge, &root)?;
        return Ok(session.tell_lines(&lines, Exit::Fine));
    }
    let named = request.folder.as_ref().or(common.projet.as_ref());
    let folder =
        named.map_or_else(|| session.around.folder.clone(), |named| session.around.folder.join(named));
    check_is_free(session, &folder)?;
    let kind = if request.complet { StarterProject::Whole } else { StarterProject::Small };
    let count = begin(&folder, kind)?;
    known_guides::note_program();
    schema_command::write_new(&folder)?;
    let shown = session.path(&resolved(&folder));
    let count = number(count);
    let mut lines = vec![session.say("init-done", &[("path", Word::Text(&shown)), ("n", count)])];
    if let Some(forge) = request.ci {
        lines.extend(forge_lines(session, forge, &folder)?);
    }
    if shown != "." {
        let command = if shown.contains(char::is_whitespace) {
            format!("cd \"{shown}\"")
        } else {
            format!("cd {shown}")
        };
        lines.push(session.say("init-enter", &[("command", Word::Text(&command))]));
    }
    lines.extend(["init-build", "init-read"].map(|key| session.say(key, &[])));
    Ok(session.tell_lines(&lines, Exit::Fine))
}

/// Refuses a folder that holds anything, naming what is in the way.
pub(super) fn check_is_free(session: &Session<'_>, folder: &Path) -> Result<(), Stop> {
    let shown = session.path(&resolved(folder));
    let path = ("path", Word::Text(&shown));
    let real = resolved(folder);
    if let Some(project) = real.ancestors().skip(1).find_map(project::find_root)
        && is_among_authors(&real, &resolved(&project))
    {
        let project = session.path(&resolved(&project));
        return Err(session.misuse("init-among-authors", &[path, ("project", Word::Text(&project))]));
    }
    if folder.is_file() {
        return Err(Stop::Usage { title: session.say("init-not-a-folder", &[path]), help: Vec::new() });
    }
    let mut names = Vec::new();
    let entries = read::if_present(read::entries(folder)).map_err(Failure::of(Doing::Reading, folder))?;
    for entry in entries.unwrap_or_default() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !LITTER.contains(&name.as_str()) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return Ok(());
    }
    let more = if names.len() > SHOWN { ", …" } else { "" };
    let listed = names.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ") + more;
    let mut help = vec![session.say("init-in-the-way.aide", &[])];
    if project::is_root(folder) {
        help.insert(0, session.say("init-in-the-way.projet", &[]));
    }
    Err(Stop::Usage { title: session.say("init-in-the-way", &[path, ("names", Word::Text(&listed))]), help })
}

/// Writes the files of a new project; its contract last, so that half of one is none. Tells how many.
fn begin(folder: &Path, kind: StarterProject) -> Result<usize, Failure> {
    let mut files = starter::project(kind);
    files.sort_by_key(|(path, _)| path == CONTRACT);
    for (path, bytes) in &files {
        let named = if path == CONTRACT { named(bytes, &new_name(folder)) } else { bytes.clone() };
        put(folder, path, &named)?;
    }
    Ok(files.len())
}

/// Writes what stands beside a guide, and is not there yet.
pub(super) fn write_companions(folder: &Path) -> Result<(), Failure> {
    for (path, bytes) in starter::companions() {
        if join(folder, &path).symlink_metadata().is_err() {
            put(folder, &path, &bytes)?;
        }
    }
    Ok(())
}

fn put(folder: &Path, path: &str, bytes: &[u8]) -> Result<(), Failure> {
    let at = join(folder, path);
    if starter::is_started(path) { create::script(&at, bytes) } else { create::file(&at, bytes).map(drop) }
}

/// A name that no other project has.
fn new_name(folder: &Path) -> String {
    let folder = resolved(folder);
    let (folder, process) = (folder.display(), std::process::id());
    Digest::of(format!("{folder} {} {process}", timestamp()).as_bytes()).short()
}

/// The contract with the name of the project before its title.
fn named(contract: &[u8], name: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(contract);
    let line =
        format!("projet     = \"{name}\"   # ce qui distingue ce projet des autres : à ne pas changer\n");
    match text.find("\ntitre ") {
        Some(at) => [&text[..=at], &line, &text[at + 1..]].concat().into_bytes(),
        None => contract.to_vec(),
    }
}

/// Writes the workflow of a forge, where none is there yet, and says so.
fn forge_lines(session: &Session<'_>, forge: Forge, root: &Path) -> Result<Vec<String>, Stop> {
    let (path, text) = match forge {
        Forge::Github => (root.join(".github").join("workflows").join("jalon.yml"), GITHUB),
        Forge::Gitlab => (root.join(".gitlab-ci.yml"), GITLAB),
    };
    let shown = session.path(&resolved(&path));
    let words = [("path", Word::Text(&shown))];
    if path.exists() {
        return Err(session.misuse("init-exists", &words));
    }
    create::file(&path, text.as_bytes())?;
    Ok(vec![session.say("init-written", &words), session.say("init-next", &words)])
}
