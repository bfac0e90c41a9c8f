//! The guides that were open on this machine, remembered for the start page.

use std::env;
use std::path::{Path, PathBuf};

use super::write_folder::resolved;
use crate::calendar::timestamp;
use crate::fs::{read, replace};
use crate::preview::start_page::KnownGuide;
use crate::project;

/// So many are remembered.
const KEPT: usize = 12;

/// Beside the file of the guides: where the program is. Start scripts read it (`src/starter/files/commun`).
const PROGRAM: &str = "programme.txt";

/// The guides, the last first.
pub(super) fn all() -> Vec<KnownGuide> {
    file().map(|file| parse(&read::text(&file).unwrap_or_default())).unwrap_or_default()
}

/// Remembers that the guide at `root` is open now. What cannot be remembered is in nobody's way.
pub(super) fn note(root: &Path, title: &str) {
    let whole = resolved(root).to_string_lossy().into_owned();
    // Windows marks resolved paths of a disk; people do not.
    let plain = whole.strip_prefix(r"\\?\").filter(|rest| !rest.starts_with("UNC"));
    let folder = plain.unwrap_or(&whole).to_owned();
    let title = title.split(['\t', '\n', '\r']).collect::<Vec<_>>().join(" ");
    let mut guides = all();
    guides.retain(|guide| guide.folder != folder);
    guides.insert(0, KnownGuide { title, folder, opened: timestamp(), there: true });
    keep(&guides);
}

/// Remembers where this program is, for the start scripts that stand beside guides.
pub(super) fn note_program() {
    let program = env::current_exe().ok().and_then(|program| Some(program.to_str()?.to_owned()));
    if let (Some(file), Some(program)) = (file(), program) {
        let _ = replace::replace(&file.with_file_name(PROGRAM), format!("{program}\n").as_bytes());
    }
}

/// Forgets the guide in `folder`; its files stay.
pub(super) fn forget(folder: &Path) {
    let mut guides = all();
    guides.retain(|guide| Path::new(&guide.folder) != folder);
    keep(&guides);
}

fn keep(guides: &[KnownGuide]) {
    let lines = guides.iter().filter(|guide| !guide.folder.contains(['\n', '\r'])).take(KEPT);
    let lines = lines.map(|guide| format!("{}\t{}\t{}", guide.opened, guide.title, guide.folder));
    let text = lines.collect::<Vec<_>>().join("\n") + "\n";
    if let Some(file) = file() {
        let _ = replace::replace(&file, text.as_bytes());
    }
}

fn parse(text: &str) -> Vec<KnownGuide> {
    let guide = |line: &str| {
        let mut parts = line.splitn(3, '\t');
        let (opened, title, folder) = (parts.next()?.parse().ok()?, parts.next()?, parts.next()?);
        let there = project::is_root(Path::new(folder));
        Some(KnownGuide { title: title.to_owned(), folder: folder.to_owned(), opened, there })
    };
    text.lines().filter_map(guide).collect()
}

/// Where the system wants programs to keep what they remember for one person.
fn file() -> Option<PathBuf> {
    let variable = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let folder = if cfg!(windows) {
        variable("LOCALAPPDATA")?.join("Jalon")
    } else if cfg!(target_os = "macos") {
        env::home_dir()?.join("Library").join("Application Support").join("Jalon")
    } else {
        let state =
            variable("XDG_STATE_HOME").or_else(|| Some(env::home_dir()?.join(".local").join("state")));
        state?.join("jalon")
    };
    Some(folder.join("guides.txt"))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_line_that_is_no_guide_is_passed_over() {
        let guides = parse("12\tPays d'Essai\t/a b/c\tx\n\nsans date\tx\t/y\n13\tseul\n");
        let found: Vec<_> =
            guides.iter().map(|guide| (&*guide.title, &*guide.folder, guide.opened, guide.there)).collect();
        assert_eq!(found, [("Pays d'Essai", "/a b/c\tx", 12, false)]);
    }
}
