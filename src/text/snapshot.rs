//! The project as it stood at one moment.

use std::collections::BTreeMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::io::{self, Read};
use std::sync::{Arc, OnceLock};

use super::Place;
use super::line_index::LineIndex;
use super::odd_letters::{OddLine, odd_lines};
use super::path::SourcePath;
use crate::media::drawing::{DrawingFault, sanitised};
use crate::media::examine;
use crate::media::media_kind::{KindFault, MediaKind};

/// The BLAKE3 hash of some bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Hashes `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// Hashes all that `reader` gives, a piece at a time: the digest, and how many bytes there were.
    pub fn of_reader(mut reader: impl Read) -> io::Result<(Self, u64)> {
        let mut hasher = blake3::Hasher::new();
        let size = io::copy(&mut reader, &mut hasher)?;
        Ok((Self(*hasher.finalize().as_bytes()), size))
    }

    /// Reads what `hex` wrote.
    pub fn parse(hex: &str) -> Option<Self> {
        blake3::Hash::from_hex(hex).ok().map(|hash| Self(*hash.as_bytes()))
    }

    /// One digest of several, in order.
    pub fn of_all(digests: impl IntoIterator<Item = Self>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for digest in digests {
            hasher.update(&digest.0);
        }
        Self(*hasher.finalize().as_bytes())
    }

    /// One digest of a value: of what its `Hash` tells, the same on every machine.
    pub fn of_value(value: &(impl Hash + ?Sized)) -> Self {
        let mut hasher = StableHasher(blake3::Hasher::new());
        value.hash(&mut hasher);
        Self(*hasher.0.finalize().as_bytes())
    }

    /// All of it, in lower-case hexadecimal.
    pub fn hex(&self) -> String {
        blake3::Hash::from_bytes(self.0).to_hex().to_string()
    }

    /// The first ten hexadecimal digits: enough to name an asset.
    pub fn short(&self) -> String {
        self.hex()[..10].to_owned()
    }
}

/// Gives BLAKE3 what `Hash` implementations tell, numbers of one width and byte order.
struct StableHasher(blake3::Hasher);

impl Hasher for StableHasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn write_usize(&mut self, number: usize) {
        self.write(&(number as u64).to_le_bytes());
    }

    fn write_isize(&mut self, number: isize) {
        self.write(&(number as i64).to_le_bytes());
    }

    fn finish(&self) -> u64 {
        unreachable!("`Digest::of_value` takes all of the hash")
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.short())
    }
}

/// One text file, whole.
#[derive(Clone, Debug)]
pub struct SourceText {
    /// Its text, without a byte-order mark; line ends as they are in the file.
    pub text: Arc<str>,
    /// Of the file's bytes.
    pub digest: Digest,
    /// Whether the file begins with a byte-order mark (kept when the file is rewritten).
    pub byte_order_mark: bool,
    /// The name of its encoding, where that is not UTF-8.
    pub encoding: Option<&'static str>,
    /// Its lines that other programs spoilt.
    pub odd_lines: Arc<[OddLine]>,
    drawing: LazyDrawing,
    /// Found when somebody asks.
    lines: OnceLock<Arc<LineIndex>>,
}

impl PartialEq for SourceText {
    fn eq(&self, other: &Self) -> bool {
        (self.digest, self.byte_order_mark) == (other.digest, other.byte_order_mark)
            && self.text == other.text
    }
}

impl Eq for SourceText {}

impl SourceText {
    /// A text held in memory.
    pub fn new(text: &str) -> Self {
        let body = text.strip_prefix('\u{feff}');
        Self {
            text: body.unwrap_or(text).into(),
            odd_lines: odd_lines(body.unwrap_or(text)).into(),
            digest: Digest::of(text.as_bytes()),
            byte_order_mark: body.is_some(),
            encoding: None,
            drawing: LazyDrawing::default(),
            lines: OnceLock::new(),
        }
    }

    /// The same file, of which another text is read; what its bytes are stays so.
    #[must_use]
    pub fn read_as(&self, text: &str) -> Self {
        let Self { digest, byte_order_mark, encoding, .. } = *self;
        Self { digest, byte_order_mark, encoding, ..Self::new(text) }
    }

    /// The text of a file that holds it in another encoding, as `bytes`.
    pub fn decoded(text: &str, bytes: &[u8], encoding: &'static str) -> Self {
        Self {
            digest: Digest::of(bytes),
            byte_order_mark: false,
            encoding: Some(encoding),
            ..Self::new(text)
        }
    }

    /// The text of a file whose bytes are `bytes`, with other line ends.
    pub fn ended(text: &str, bytes: &[u8]) -> Self {
        Self { digest: Digest::of(bytes), ..Self::new(text) }
    }

    /// Its lines.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::of(&self.text).into())
    }

    /// The drawing (SVG) that it is, as sites hold it; worked out once for all that share the text.
    pub fn drawing(&self) -> Result<&Drawing, &DrawingFault> {
        let made = self.drawing.0.get_or_init(|| {
            sanitised(&self.text).map(|safe| Drawing {
                digest: Digest::of(safe.text.as_bytes()),
                text: safe.text.into(),
                shape: safe.size.map(|(width, height)| Shape { width, height }),
            })
        });
        made.as_ref()
    }
}

/// A drawing that only shows itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// What sites hold of it: not its source.
    pub text: Arc<str>,
    /// Of that text.
    pub digest: Digest,
    /// How large it is, where it says so.
    pub shape: Option<Shape>,
}

/// The drawing of a text, once somebody asked.
#[derive(Clone, Debug, Default)]
struct LazyDrawing(Arc<OnceLock<Result<Drawing, DrawingFault>>>);

/// What one path of the project holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SnapshotEntry {
    /// A file of an extension that Jalon reads as text.
    Text(SourceText),
    /// A file of such an extension whose bytes are not UTF-8.
    NotUtf8 {
        /// Of the file's bytes.
        digest: Digest,
        /// How many bytes are valid before the first that is not.
        valid_up_to: usize,
        /// Which other kind of file it is, where its bytes say so: its text may be valid all the same.
        kind: Option<&'static str>,
    },
    /// An image, a font, a document: known by size and hash; copied, never read.
    Asset {
        /// In bytes.
        size: u64,
        /// Of the file's bytes.
        digest: Digest,
        /// Of an image whose head says it.
        shape: Option<Shape>,
        /// What it is, or what keeps it from readers.
        kind: Result<MediaKind, KindFault>,
    },
    /// What such a file would hold, where the program itself carries it.
    Carried {
        /// All of it.
        bytes: &'static [u8],
        /// Of these bytes.
        digest: Digest,
    },
}

/// Files that are read as text, by extension.
const TEXTS: [&str; 12] =
    ["md", "toml", "csv", "relecture", "html", "css", "js", "ftl", "txt", "json", "svg", "xml"];

/// Whether the file at `path` is read as text.
pub fn is_text(path: &SourcePath) -> bool {
    TEXTS.iter().any(|extension| path.extension().eq_ignore_ascii_case(extension))
}

/// How wide and how high an image is, in its own pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl SnapshotEntry {
    /// What the file at `path`, whose text this is, holds: a text, or, by its ending, a file of a kind that is not read.
    /// For tests and for what the program ships.
    pub fn of_text(path: &SourcePath, text: &str) -> Self {
        match MediaKind::of_ending(path.extension()) {
            Some(kind) if !is_text(path) => {
                let (size, digest) = (text.len() as u64, Digest::of(text.as_bytes()));
                Self::Asset { size, digest, shape: None, kind: Ok(kind) }
            }
            _ => Self::Text(SourceText::new(text)),
        }
    }

    /// What the file at `path` is to readers, or what keeps it from them.
    pub fn media_kind(&self, path: &SourcePath) -> Result<MediaKind, KindFault> {
        let ending = path.extension();
        match self {
            Self::Text(source) if MediaKind::of_ending(ending) == Some(MediaKind::Svg) => {
                source.drawing().map(|_| MediaKind::Svg).map_err(|_| KindFault::Told)
            }
            Self::Text(source) => examine::text(ending, &source.text),
            Self::NotUtf8 { .. } => Err(KindFault::Told),
            Self::Asset { kind, .. } => kind.clone(),
            Self::Carried { .. } => MediaKind::of_ending(ending).ok_or(KindFault::Unknown),
        }
    }

    /// The hash of its bytes.
    pub fn digest(&self) -> Digest {
        match self {
            Self::Text(text) => text.digest,
            Self::NotUtf8 { digest, .. } | Self::Asset { digest, .. } | Self::Carried { digest, .. } => {
                *digest
            }
        }
    }
}

/// The project as it stood at one moment: every file below `content`, `territories` and `themes`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    entries: BTreeMap<SourcePath, SnapshotEntry>,
    left_aside: Vec<LeftAside>,
}

/// A file, or a link, that is there and is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftAside {
    /// Its path.
    pub path: SourcePath,
    /// Why it is not read.
    pub why: WhyAside,
}

/// Why a file that is there is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyAside {
    /// A link that leads out of the project.
    LinkOutside,
    /// A link that leads nowhere.
    LinkGone,
    /// A copy of this file.
    Copy(SourcePath),
    /// Its name looks like that of another file, which is read.
    Twin,
    /// The mark of a file that a synchronisation keeps elsewhere.
    Elsewhere,
}

impl Snapshot {
    /// From all its files.
    pub fn new(entries: BTreeMap<SourcePath, SnapshotEntry>) -> Self {
        Self { entries, left_aside: Vec::new() }
    }

    /// The same, with what is there and is not read.
    #[must_use]
    pub fn leaving_aside(self, left_aside: Vec<LeftAside>) -> Self {
        Self { left_aside, ..self }
    }

    /// The same, with `entry` at `path`.
    #[must_use]
    pub fn with(&self, path: SourcePath, entry: SnapshotEntry) -> Self {
        let mut with = self.clone();
        with.entries.insert(path, entry);
        with
    }

    /// What is there and is not read.
    pub fn left_aside(&self) -> &[LeftAside] {
        &self.left_aside
    }

    /// From texts held in memory: `(path, text)`, each as [`SnapshotEntry::of_text`] takes it.
    ///
    /// # Panics
    /// Where a path is not a clean relative one.
    pub fn of_texts<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let entries = texts.into_iter().map(|(path, text)| {
            let path = SourcePath::parse(path).expect("a clean relative path");
            let entry = SnapshotEntry::of_text(&path, text);
            (path, entry)
        });
        Self::new(entries.collect())
    }

    /// What is at `path`.
    pub fn get(&self, path: &SourcePath) -> Option<&SnapshotEntry> {
        self.entries.get(path)
    }

    /// The text at `path`, where there is one.
    pub fn text(&self, path: &SourcePath) -> Option<&SourceText> {
        match self.entries.get(path)? {
            SnapshotEntry::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The line and the column, counted from 1 (columns in characters), where a place begins; 1 and 1 where its file is
    /// not a text of the project.
    pub fn position(&self, place: &Place) -> (usize, usize) {
        let Some(source) = self.text(&place.file) else { return (1, 1) };
        source.lines().position(&source.text, place.start)
    }

    /// Every file below `folder`, in order of path.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a SourcePath, &'a SnapshotEntry)> {
        let from = SourcePath::parse(folder).unwrap_or_else(SourcePath::root);
        self.entries
            .range(from..)
            .skip_while(move |(path, _)| path.as_str() == folder)
            .take_while(move |(path, _)| {
                path.below(folder).is_some()
                    || path.as_str().starts_with(&format!("{folder}-"))
                    || between(path, folder)
            })
            .filter(move |(path, _)| path.below(folder).is_some())
    }

    /// Every file, in order of path.
    pub fn iter(&self) -> impl Iterator<Item = (&SourcePath, &SnapshotEntry)> {
        self.entries.iter()
    }
}

/// Whether `path` sorts between `folder` and the files below it ("content!" < "content/").
fn between(path: &SourcePath, folder: &str) -> bool {
    path.as_str()
        .strip_prefix(folder)
        .is_some_and(|rest| rest.as_bytes().first().is_some_and(|byte| *byte < b'/'))
}
