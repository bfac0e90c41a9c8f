//! `project::write`, through its public functions.

use std::fs;
use std::path::Path;

use jalon::fs::{read, replace};
use jalon::project::snapshot;
use jalon::project::write::{Outcome, write};
use jalon::text::path::SourcePath;
use jalon::text::text_change::TextChange;

fn put(root: &Path, path: &str, text: &str) {
    replace::replace(&root.join(path), text.as_bytes()).unwrap();
}

fn text_of(root: &Path, path: &str) -> Option<String> {
    read::text(&root.join(path)).ok()
}

fn edit(path: &str, before: Option<&str>, after: Option<&str>) -> TextChange {
    let own = |text: Option<&str>| text.map(str::to_owned);
    TextChange { file: SourcePath::parse(path).unwrap(), before: own(before), after: own(after) }
}

#[test]
fn all_changes_are_made_or_none() {
    let project = tempfile::tempdir().unwrap();
    let root = project.path();
    put(root, "territories/a.toml", "a");
    put(root, "territories/b.toml", "b");
    let changes = [
        edit("territories/a.toml", Some("a"), Some("A")),
        edit("territories/b.toml", Some("other"), Some("B")),
    ];
    let meant = SourcePath::parse("territories/b.toml").unwrap();
    assert_eq!(write(root, &changes).unwrap(), Outcome::ChangedMeanwhile(meant));
    assert_eq!(text_of(root, "territories/a.toml").as_deref(), Some("a"));
    let changes = [
        edit("territories/a.toml", Some("a"), Some("\u{feff}A\r\n")),
        edit("territories/b.toml", Some("b"), None),
        edit("territories/c.relecture", None, Some("C")),
    ];
    assert_eq!(write(root, &changes).unwrap(), Outcome::Written);
    assert_eq!(text_of(root, "territories/a.toml").as_deref(), Some("\u{feff}A\r\n"));
    assert_eq!(text_of(root, "territories/b.toml"), None);
    assert_eq!(text_of(root, "territories/c.relecture").as_deref(), Some("C"));
    let back: Vec<TextChange> = changes.iter().map(TextChange::undone).collect();
    assert_eq!(write(root, &back).unwrap(), Outcome::Written);
    assert_eq!(text_of(root, "territories/a.toml").as_deref(), Some("a"));
    assert_eq!(text_of(root, "territories/b.toml").as_deref(), Some("b"));
    assert_eq!(snapshot(root).unwrap().iter().count(), 2, "nothing is left beside");
}

#[test]
fn a_new_file_is_written_over_nothing() {
    let project = tempfile::tempdir().unwrap();
    put(project.path(), "territories/a.relecture", "theirs");
    let outcome = write(project.path(), &[edit("territories/a.relecture", None, Some("mine"))]).unwrap();
    assert!(matches!(outcome, Outcome::ChangedMeanwhile(_)));
    assert_eq!(text_of(project.path(), "territories/a.relecture").as_deref(), Some("theirs"));
}

#[test]
fn of_two_writers_one_is_refused() {
    let project = tempfile::tempdir().unwrap();
    let root = project.path();
    put(root, "territories/a.toml", "0");
    for round in 0..20 {
        let before = round.to_string();
        let one = edit("territories/a.toml", Some(&before), Some(&format!("{}", round + 1)));
        let outcomes: Vec<Outcome> = std::thread::scope(|scope| {
            let writers: Vec<_> =
                (0..4).map(|_| scope.spawn(|| write(root, std::slice::from_ref(&one)).unwrap())).collect();
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
    write(root, &[edit("territories/link.toml", Some("a"), Some("b"))]).unwrap();
    assert!(root.join("territories/link.toml").is_symlink());
    assert_eq!(text_of(root, "territories/real.toml").as_deref(), Some("b"));
    assert_eq!(fs::metadata(root.join("territories/real.toml")).unwrap().permissions().mode() & 0o777, 0o640);
}
