//! The only writer of authored files: what was read is what is changed, or nothing is.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::held;
use crate::failure::{Doing, Failure};
use crate::text::change::Change;
use crate::text::path::SourcePath;

/// What came of changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All are made.
    Written,
    /// Somebody changed this file meanwhile: nothing is written.
    ChangedMeanwhile(SourcePath),
}

/// Makes `changes` below `root`, all or none: each file must hold the very bytes that its change was made on.
///
/// A new text is written beside the file and takes its name in one step, so no reader ever finds half of it. Two Jalons
/// wait for each other; an editor that saves at the very same moment may still come first or last.
pub fn write(root: &Path, changes: &[Change]) -> Result<Outcome, Failure> {
    let _lock = lock(root)?;
    let mut paths = Vec::with_capacity(changes.len());
    for change in changes {
        let path = target(root, &change.file);
        if bytes_of(&path)?.as_deref() != change.before.as_deref().map(str::as_bytes) {
            return Ok(Outcome::ChangedMeanwhile(change.file.clone()));
        }
        paths.push(path);
    }
    // Everything beside first: what is refused is refused before anything is changed.
    let mut staged = Vec::with_capacity(changes.len());
    for (change, path) in changes.iter().zip(&paths) {
        match change.after.as_deref().map(|after| stage(path, after)).transpose() {
            Ok(beside) => staged.push(beside),
            Err(failure) => {
                staged.iter().flatten().for_each(|beside| drop(fs::remove_file(beside)));
                return Err(failure);
            }
        }
    }
    for (path, beside) in paths.iter().zip(&staged) {
        match beside {
            Some(beside) => held::rename(beside, path)?,
            None => held::remove(path, |path| fs::remove_file(path))?,
        }
    }
    Ok(Outcome::Written)
}

/// Puts `text` at `path`, a file of `.jalon/` that is ours alone, in one step; what holds it already is not touched.
pub fn keep(path: &Path, text: &str) -> Result<(), Failure> {
    if bytes_of(path)?.as_deref() == Some(text.as_bytes()) {
        return Ok(());
    }
    let beside = stage(path, text)?;
    held::rename(&beside, path)
}

/// Holds off other Jalons that write the same project, until it is dropped.
fn lock(root: &Path) -> Result<File, Failure> {
    let folder = root.join(".jalon");
    fs::create_dir_all(&folder).map_err(Failure::of(Doing::Writing, &folder))?;
    let path = folder.join("authored.lock");
    // To write, not to append: Windows locks no file that was opened for that alone.
    let file = File::options().create(true).write(true).truncate(false).open(&path);
    let file = file.map_err(Failure::of(Doing::Writing, &path))?;
    file.lock().map_err(Failure::of(Doing::Locking, &path))?;
    Ok(file)
}

/// Where the file really is: a link stays one.
fn target(root: &Path, file: &SourcePath) -> PathBuf {
    let path = file.on_disk(root);
    path.canonicalize().unwrap_or(path)
}

/// What stands at `path`; `None` where nothing does.
fn bytes_of(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    let mut bytes = Vec::new();
    match File::open(path).and_then(|mut file| file.read_to_end(&mut bytes)) {
        Ok(_) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::of(Doing::Reading, path)(error)),
    }
}

/// Writes `text` beside `path`, to be renamed; hidden, so that no snapshot reads it.
fn stage(path: &Path, text: &str) -> Result<PathBuf, Failure> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = path.with_file_name(format!(".{name}.jalon"));
    let refused = |error| Failure::of(Doing::Writing, &beside)(error);
    // Left by a Jalon that was killed: the lock says that none is at work.
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(refused(error)),
        _ => {}
    }
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    let written = folder.and_then(|()| File::create_new(&beside)).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        if let Ok(before) = fs::metadata(path) {
            file.set_permissions(before.permissions())?;
        }
        file.sync_all()
    });
    written.map_err(|error| {
        let _ = fs::remove_file(&beside);
        refused(error)
    })?;
    Ok(beside)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Outcome, write};
    use crate::project::snapshot;
    use crate::text::change::Change;
    use crate::text::path::SourcePath;

    fn put(root: &Path, path: &str, text: &str) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let _ = fs::remove_file(&path);
        std::io::Write::write_all(&mut fs::File::create(path).unwrap(), text.as_bytes()).unwrap();
    }

    fn held(root: &Path, path: &str) -> Option<String> {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut fs::File::open(root.join(path)).ok()?, &mut text).ok()?;
        Some(text)
    }

    fn change(path: &str, before: Option<&str>, after: Option<&str>) -> Change {
        let own = |text: Option<&str>| text.map(str::to_owned);
        Change { file: SourcePath::parse(path).unwrap(), before: own(before), after: own(after) }
    }

    #[test]
    fn all_changes_are_made_or_none() {
        let project = tempfile::tempdir().unwrap();
        let root = project.path();
        put(root, "territories/a.toml", "a");
        put(root, "territories/b.toml", "b");
        let changes = [
            change("territories/a.toml", Some("a"), Some("A")),
            change("territories/b.toml", Some("other"), Some("B")),
        ];
        let meant = SourcePath::parse("territories/b.toml").unwrap();
        assert_eq!(write(root, &changes).unwrap(), Outcome::ChangedMeanwhile(meant));
        assert_eq!(held(root, "territories/a.toml").as_deref(), Some("a"));
        let changes = [
            change("territories/a.toml", Some("a"), Some("\u{feff}A\r\n")),
            change("territories/b.toml", Some("b"), None),
            change("territories/c.relecture", None, Some("C")),
        ];
        assert_eq!(write(root, &changes).unwrap(), Outcome::Written);
        assert_eq!(held(root, "territories/a.toml").as_deref(), Some("\u{feff}A\r\n"));
        assert_eq!(held(root, "territories/b.toml"), None);
        assert_eq!(held(root, "territories/c.relecture").as_deref(), Some("C"));
        let back: Vec<Change> = changes.iter().map(Change::undone).collect();
        assert_eq!(write(root, &back).unwrap(), Outcome::Written);
        assert_eq!(held(root, "territories/a.toml").as_deref(), Some("a"));
        assert_eq!(held(root, "territories/b.toml").as_deref(), Some("b"));
        assert_eq!(snapshot(root).unwrap().iter().count(), 2, "nothing is left beside");
    }

    #[test]
    fn a_new_file_is_written_over_nothing() {
        let project = tempfile::tempdir().unwrap();
        put(project.path(), "territories/a.relecture", "theirs");
        let outcome =
            write(project.path(), &[change("territories/a.relecture", None, Some("mine"))]).unwrap();
        assert!(matches!(outcome, Outcome::ChangedMeanwhile(_)));
        assert_eq!(held(project.path(), "territories/a.relecture").as_deref(), Some("theirs"));
    }

    #[test]
    fn of_two_writers_one_is_told() {
        let project = tempfile::tempdir().unwrap();
        let root = project.path();
        put(root, "territories/a.toml", "0");
        for round in 0..20 {
            let before = round.to_string();
            let one = change("territories/a.toml", Some(&before), Some(&format!("{}", round + 1)));
            let outcomes: Vec<Outcome> = std::thread::scope(|scope| {
                let writers: Vec<_> = (0..4)
                    .map(|_| scope.spawn(|| write(root, std::slice::from_ref(&one)).unwrap()))
                    .collect();
                writers.into_iter().map(|writer| writer.join().unwrap()).collect()
            });
            let written = outcomes.iter().filter(|outcome| **outcome == Outcome::Written).count();
            assert_eq!(written, 1, "round {round}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_and_the_mode_of_a_file_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let project = tempfile::tempdir().unwrap();
        let root = project.path();
        put(root, "territories/real.toml", "a");
        symlink("real.toml", root.join("territories/link.toml")).unwrap();
        fs::set_permissions(root.join("territories/real.toml"), fs::Permissions::from_mode(0o640)).unwrap();
        write(root, &[change("territories/link.toml", Some("a"), Some("b"))]).unwrap();
        assert!(root.join("territories/link.toml").is_symlink());
        assert_eq!(held(root, "territories/real.toml").as_deref(), Some("b"));
        assert_eq!(
            fs::metadata(root.join("territories/real.toml")).unwrap().permissions().mode() & 0o777,
            0o640
        );
    }
}
