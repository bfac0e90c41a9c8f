//! What reads authors' bytes, each as one function that must take any bytes at all.
//!
//! Shared by `tests/any_bytes.rs` (property tests and the cases that were once found) and by the targets of `fuzz/`, so
//! that both hold the same readers to the same promises.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::{Arc, LazyLock};

use jalon::calendar::Day;
use jalon::diagnostic::{Diagnostic, Problems};
use jalon::edition::BuildContext;
use jalon::guide;
use jalon::guide::common_guide::Guide;
use jalon::markdown::{self, ParseContext, canonical, condition};
use jalon::media::drawing::sanitised;
use jalon::media::examine;
use jalon::pipeline::Pipeline;
use jalon::render::site::Content;
use jalon::review::file::written;
use jalon::territory;
use jalon::territory::levels::Territories;
use jalon::text::located_text::LocatedText;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::{Digest, Snapshot, SnapshotEntry, SourceText};

/// A reader, by its name (which is the name of its fuzz target, and of its folder of cases).
pub(crate) type Reader = (&'static str, fn(&[u8]));

/// Every reader.
pub(crate) const READERS: [Reader; 9] = [
    ("toml", toml),
    ("markdown", markdown),
    ("conditions", conditions),
    ("overlays", overlays),
    ("reviews", reviews),
    ("pages", pages),
    ("files", files),
    ("drawings", drawings),
    ("blocks", blocks),
];

/// The files of the small project of `tests/fixture`, which has no problem.
static SMALL: LazyLock<BTreeMap<SourcePath, SnapshotEntry>> = LazyLock::new(|| {
    let project = crate::fixture::small();
    project.iter().map(|(path, text)| (at(path), SnapshotEntry::of_text(&at(path), text))).collect()
});

/// A pipeline of it: what does not change is read once.
static SOUND: LazyLock<Pipeline> = LazyLock::new(|| {
    let day = Day::parse(crate::fixture::DAY).expect("a day");
    let build_context = BuildContext { date: day, base_address: None };
    Pipeline::new(Arc::new(Snapshot::new(SMALL.clone())), build_context)
});

fn at(path: &str) -> SourcePath {
    SourcePath::parse(path).expect("a path of the project")
}

/// What the project holds where a file's bytes are these.
fn entry(bytes: &[u8]) -> SnapshotEntry {
    match std::str::from_utf8(bytes) {
        Ok(text) => SnapshotEntry::Text(SourceText::new(text)),
        Err(error) => {
            SnapshotEntry::NotUtf8 { digest: Digest::of(bytes), valid_up_to: error.valid_up_to(), kind: None }
        }
    }
}

fn text(bytes: &[u8]) -> Arc<str> {
    String::from_utf8_lossy(bytes).into()
}

/// The project with one file more, or another one.
fn with(path: &str, bytes: &[u8]) -> Snapshot {
    let mut entries = SMALL.clone();
    entries.insert(at(path), entry(bytes));
    Snapshot::new(entries)
}

/// Every problem points into a text that is there, between two characters.
fn check_places<'p>(
    problems: impl IntoIterator<Item = &'p Diagnostic>,
    find: impl Fn(&SourcePath) -> Option<Arc<str>>,
) {
    for problem in problems {
        for place in
            std::iter::once(&problem.place).chain(problem.related.iter().map(|related| &related.place))
        {
            if let Some(text) = find(&place.file) {
                assert!(text.get(place.start..place.end).is_some(), "{problem:?}");
            }
        }
    }
}

fn check_in(problems: &Problems, snapshot: &Snapshot) {
    check_places(problems, |file| match snapshot.get(file) {
        Some(SnapshotEntry::Text(source)) => Some(source.text.clone()),
        _ => None,
    });
}

/// A file that is given to readers, under each ending: what it is does not change by looking at it from elsewhere.
pub(crate) fn files(bytes: &[u8]) {
    for ending in
        ["pdf", "docx", "odt", "zip", "csv", "txt", "ics", "gpx", "kml", "png", "gif", "avif", "svg", "html"]
    {
        let looked_at =
            || examine::bytes(ending, Cursor::new(bytes), bytes.len() as u64).expect("memory is read");
        let found = looked_at();
        assert_eq!(found, looked_at());
        if found.is_ok() && ["csv", "txt", "ics"].contains(&ending) {
            let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
            assert!(!head.contains("<script") && !head.contains("<html"), "{head}");
        }
    }
}

/// A drawing: what a site holds of it is a drawing that holds nothing but what it shows, and stays the same.
pub(crate) fn drawings(bytes: &[u8]) {
    const SVG: &str =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";
    let text = text(bytes);
    for text in [text.to_string(), format!("{SVG}{text}</svg>"), format!("{SVG}<g {text}/></svg>")] {
        match sanitised(&text) {
            Err(fault) => assert!(text.get(fault.range.clone()).is_some(), "{fault:?} in {text:?}"),
            Ok(safe) => {
                let again = sanitised(&safe.text).expect("what is safe stays so");
                assert_eq!(again.size, safe.size);
                check_drawing(&safe.text);
            }
        }
    }
}

/// Nothing in the tags of a drawing could run or load.
fn check_drawing(drawing: &str) {
    let lower = drawing.to_ascii_lowercase();
    for tag in lower.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag) {
        for part in ["script", "foreignobject", "!doctype", "!entity", "?xml-stylesheet", "iframe"] {
            assert!(!tag.starts_with(part), "{drawing}");
        }
        // Values hold no `=`-sign that a name could stand before: they are cut out first.
        let names: String = tag.split('"').step_by(2).collect();
        let mut names = names.split_whitespace().skip(1);
        assert!(!names.any(|name| name.starts_with("on")), "{drawing}");
        for value in tag.split("href=\"").skip(1) {
            assert!(value.starts_with('#') || value.starts_with("data:image/"), "{drawing}");
        }
    }
}

/// A table of TOML.
pub(crate) fn toml(bytes: &[u8]) {
    let (file, text, mut problems) = (at("content/essai.toml"), text(bytes), Problems::new());
    let table = jalon::table::parse::parse(&file, &text, 0, &mut problems);
    for entry in table.entries() {
        assert!(text.get(entry.key.place.start..entry.key.place.end).is_some(), "{entry:?}");
    }
    check_places(&problems, |_| Some(text.clone()));
}

/// A text in Markdown, of the guide and of a level; its titles; its canonical source.
pub(crate) fn markdown(bytes: &[u8]) {
    let text = text(bytes);
    let located_text = LocatedText::plain(text.clone(), at("content/types/meuble.md"), 0);
    for local in [false, true] {
        let mut problems = Problems::new();
        let page = if local { "" } else { "types/meuble" };
        let body = markdown::parse(&located_text, &ParseContext { page, local }, &mut problems);
        canonical::source_text(&body);
        markdown::inline(&located_text, &ParseContext { page, local }, &mut problems);
        check_places(&problems, |_| Some(text.clone()));
    }
}

/// A condition: `littoral et non (montagne ou type:hotel)`.
pub(crate) fn conditions(bytes: &[u8]) {
    let text = text(bytes);
    let located_text = LocatedText::plain(text.clone(), at("content/index.md"), 0);
    let mut problems = Problems::new();
    if let Some(condition) = condition::parse(&located_text, &mut problems) {
        condition.holds(&|_| Some(true));
        condition.atoms(&mut |_, place| assert!(text.get(place.start..place.end).is_some()));
    } else {
        assert!(!problems.is_empty(), "refused, and nothing said: {text:?}");
    }
    check_places(&problems, |_| Some(text.clone()));
}

/// The file of a territory, laid over the guide, and a page of what comes of it.
pub(crate) fn overlays(bytes: &[u8]) {
    pipeline("territories/val.toml", bytes);
}

/// A page of the guide, in the sites that show it.
pub(crate) fn pages(bytes: &[u8]) {
    pipeline("content/types/meuble.md", bytes);
}

/// A block of the theme as a territory says it: whatever it holds, the page around it has the elements that it had.
pub(crate) fn blocks(bytes: &[u8]) {
    const ELEMENTS: [&str; 8] =
        ["<script", "<meta", "<link", "<style", "<iframe", "<form", "<base", "</footer"];
    static PLAIN: LazyLock<Pipeline> =
        LazyLock::new(|| SOUND.renewed(Arc::new(with("territories/val/theme/pied.md", b"a"))));
    let count = |pipeline: &Pipeline| {
        let Some(Content::Bytes(page)) = pipeline.file("val", "mentions-legales/index.html").value else {
            panic!("the page is there, whatever the block says")
        };
        let page = String::from_utf8(page).expect("pages are text").to_lowercase();
        ELEMENTS.map(|element| page.matches(element).count())
    };
    let hostile = SOUND.renewed(Arc::new(with("territories/val/theme/pied.md", bytes)));
    pipeline("territories/val/theme/pied.md", bytes);
    assert_eq!(count(&hostile), count(&PLAIN));
}

fn pipeline(path: &str, bytes: &[u8]) {
    let snapshot = Arc::new(with(path, bytes));
    let pipeline = SOUND.renewed(snapshot.clone());
    check_in(&pipeline.problems().to_vec(), &snapshot);
    check_in(&pipeline.problems_of("val"), &snapshot);
    let page = pipeline.file("val", "types/meuble/index.html");
    check_in(&page.problems, &snapshot);
}

/// A review file: what can be read of it is written, and read again to the same.
pub(crate) fn reviews(bytes: &[u8]) {
    static GUIDE: LazyLock<Guide> =
        LazyLock::new(|| guide::read_guide::read(SOUND.snapshot()).value.expect("the fixture is sound"));
    let read = |bytes: &[u8]| -> (Territories, Problems) {
        let checked =
            territory::read_territories::read(&with("territories/val.relecture", bytes), &GUIDE.contract);
        (checked.value, checked.problems)
    };
    let (territories, problems) = read(bytes);
    check_in(&problems, &with("territories/val.relecture", bytes));
    let level = |territories: &Territories| {
        territories.sites().find(|level| &*level.name.text == "val").expect("its file is sound").clone()
    };
    let first = level(&territories);
    let kept = written(&first.reviews.entries, &first.reviews.links);
    let (again, _) = read(kept.as_bytes());
    assert_eq!(
        written(&level(&again).reviews.entries, &level(&again).reviews.links),
        kept,
        "what was written is not read as it was"
    );
}
