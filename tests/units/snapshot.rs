//! `text::snapshot`, through its public functions.

use jalon::text::Place;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::Snapshot;

#[test]
fn lines_and_columns_count_from_one() {
    let snapshot = Snapshot::of_texts([("a", "un\r\ndeux\n\u{e9}t\u{e9}\n")]);
    let rows = [(0, (1, 1)), (3, (1, 4)), (4, (2, 1)), (9, (3, 1)), (11, (3, 2)), (99, (4, 1))];
    for (start, expected) in rows {
        let place = Place::new(SourcePath::parse("a").unwrap(), start..start);
        assert_eq!(snapshot.position(&place), expected, "byte {start}");
    }
    let place = Place::start_of(SourcePath::parse("b").unwrap());
    assert_eq!(snapshot.position(&place), (1, 1), "no such file");
}

#[test]
fn below_lists_one_folder_and_not_its_namesakes() {
    let snapshot = Snapshot::of_texts([("a/1", ""), ("a-b/2", ""), ("a/b/3", ""), ("b/4", ""), ("a!", "")]);
    let paths: Vec<&str> = snapshot.below("a").map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["a/1", "a/b/3"]);
}
