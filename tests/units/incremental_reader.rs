//! `project::incremental_reader`, through its public functions.

#![expect(clippy::disallowed_methods, reason = "does to files what editors do")]

use std::fs::{File, FileTimes, create_dir, remove_file, rename};
use std::io::Write;
use std::path::Path;
use std::time::{Duration, SystemTime};

use jalon::project::incremental_reader::IncrementalReader;
use jalon::project::snapshot;

fn put(path: &Path, text: &str) {
    File::create(path).and_then(|mut file| file.write_all(text.as_bytes())).unwrap();
}

#[test]
fn it_sees_what_a_first_reading_sees() {
    let project = tempfile::tempdir().unwrap();
    let root = project.path();
    let mut reader = IncrementalReader::new(root);
    create_dir(root.join("content")).unwrap();
    let file = root.join("content/a.md");
    let hour = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    let mut check = |what: &str| assert_eq!(reader.snapshot().unwrap(), snapshot(root).unwrap(), "{what}");
    put(&file, "un");
    check("new");
    put(&file, "deux");
    check("longer");
    // The same size, within one tick of any clock, and at the same hour: nothing but the bytes differs.
    for text in ["aaaa", "bbbb", "cccc"] {
        put(&file, text);
        File::options()
            .write(true)
            .open(&file)
            .unwrap()
            .set_times(FileTimes::new().set_modified(hour))
            .unwrap();
        check(text);
    }
    put(&root.join("content/b.md"), "dddd");
    rename(root.join("content/b.md"), &file).unwrap();
    check("renamed");
    remove_file(&file).unwrap();
    check("gone");
    std::fs::remove_dir(root.join("content")).unwrap();
    check("without its folder");
}
