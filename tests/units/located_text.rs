//! `text::located_text`, through its public functions.

use jalon::text::located_text::{Anchor, LocatedText};
use jalon::text::path::SourcePath;

#[test]
fn escapes_move_places() {
    // File: `"a\nbc"`; the text starts at byte 1, and byte 2 of the text at byte 4 of the file.
    let file = SourcePath::parse("x.toml").unwrap();
    let anchors = [Anchor { text: 0, file: 1 }, Anchor { text: 2, file: 4 }];
    let located_text = LocatedText::anchored("a\nbc".into(), file, anchors);
    assert_eq!(located_text.place(2..4).span(), 4..6);
    assert_eq!(located_text.slice(2..4).as_str(), "bc");
    assert_eq!(located_text.slice(2..4).place(1..2).span(), 5..6);
}
