//! A text in somebody's own editor.

use std::env;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Doing, Failure};
use crate::fs::{create, read, remove};

/// Why there is no edited text.
pub(super) enum Unedited {
    /// The editor could not be started, or ended badly.
    Editor {
        /// Which one.
        program: String,
        /// What the system, or its exit status, says.
        why: String,
    },
    /// The file between us.
    File(Failure),
}

/// Opens `text` in the editor, and gives what it is when the editor closes.
pub(super) fn edit(text: &str) -> Result<String, Unedited> {
    let path = fresh_file(text).map_err(Unedited::File)?;
    let read = || read::text(&path).map_err(Failure::of(Doing::Reading, &path)).map_err(Unedited::File);
    let edited = run(&path).and_then(|()| read());
    let _ = remove::file(&path);
    // An editor may add a line end, or a byte-order mark.
    edited.map(|edited| edited.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}

fn fresh_file(text: &str) -> Result<PathBuf, Failure> {
    let folder = env::temp_dir();
    let id = std::process::id();
    for number in 0..100 {
        let path = folder.join(format!("jalon-{id}-{number}.md"));
        match create::file(&path, text.as_bytes()) {
            Ok(_) => return Ok(path),
            Err(failure) if failure.source.kind() == io::ErrorKind::AlreadyExists => {}
            Err(failure) => return Err(failure),
        }
    }
    Err(Failure::of(Doing::Writing, &folder)(io::ErrorKind::AlreadyExists.into()))
}

fn run(path: &Path) -> Result<(), Unedited> {
    let wished = ["VISUAL", "EDITOR"].iter().find_map(|name| env::var(name).ok());
    let wished = wished.filter(|wish| !wish.trim().is_empty());
    let usual = if cfg!(windows) { "notepad" } else { "vi" };
    let wished = wished.unwrap_or_else(|| usual.to_owned());
    // `code --wait` is a program with an argument; `C:\Program Files\…\editor.exe` is one program.
    let whole = Path::new(&wished).is_file();
    let mut words = if whole { vec![wished.as_str()] } else { wished.split_whitespace().collect() };
    let program = words.remove(0);
    let failed = |why: String| Unedited::Editor { program: program.to_owned(), why };
    let status =
        Command::new(program).args(words).arg(path).status().map_err(|error| failed(error.to_string()))?;
    if status.success() { Ok(()) } else { Err(failed(status.to_string())) }
}
