//! The files embedded in the program: the default theme, and the files of a new project.
//!
//! A release embeds them packed (`build.rs`); a debug build reads them from the repository.

#[cfg(debug_assertions)]
mod gather;
mod help_pages;

use std::sync::OnceLock;

/// An embedded file: its path, and its bytes.
pub type EmbeddedFile = (String, Vec<u8>);

/// The name of the embedded theme.
pub const THEME: &str = "jalon";

/// Which files a new project gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StarterProject {
    /// A few short pages to write over.
    Small,
    /// The whole common guide of the repository.
    Whole,
}

/// The files of the default theme, at their paths in a project: `themes/jalon/…`.
pub fn theme() -> &'static [EmbeddedFile] {
    static FILES: OnceLock<Vec<EmbeddedFile>> = OnceLock::new();
    FILES.get_or_init(|| archived(0))
}

/// The folder of the repository that holds what stands beside every guide.
const BESIDE: &str = "src/starter/files/commun/";

/// How to publish, for people.
const PUBLISHING: &str = include_str!("../../docs/publier.fr.md");

/// What stands beside every guide, at its path in the project: where people begin to read, a start script for each system,
/// and models of targets.
pub fn companions() -> Vec<EmbeddedFile> {
    let own = archived(1).into_iter().filter_map(|(path, bytes)| {
        let name = path.strip_prefix(BESIDE)?;
        let text = String::from_utf8_lossy(&bytes);
        Some(match name.rsplit_once('.') {
            // A README is for forges, which show Markdown.
            Some((stem, "md")) if stem != "README" => {
                (format!("{stem}.html"), help_pages::page(&text).into_bytes())
            }
            // Windows reads no other line ends in them.
            Some((_, "cmd")) => (name.to_owned(), text.replace('\n', "\r\n").into_bytes()),
            _ => (name.to_owned(), bytes),
        })
    });
    own.chain([("aide/publier.html".to_owned(), help_pages::page(PUBLISHING).into_bytes())]).collect()
}

/// Whether people start the file at this path of [`companions`].
pub fn is_started(path: &str) -> bool {
    path.ends_with(".command")
}

/// The files of a new project, at their paths in it.
pub fn project(project: StarterProject) -> Vec<EmbeddedFile> {
    let (own, whole) = match project {
        StarterProject::Small => ("src/starter/files/petit/", false),
        StarterProject::Whole => ("src/starter/files/complet/", true),
    };
    let place = |(path, bytes): EmbeddedFile| {
        let inside = path.strip_prefix(own);
        let common = Some(&*path).filter(|path| whole && path.starts_with("content/"));
        // The communes of the repository are those of an invented network.
        let common = common.filter(|path| *path != "content/communes.csv");
        Some((inside.or(common)?.to_owned(), bytes))
    };
    let mut files: Vec<EmbeddedFile> = archived(1).into_iter().filter_map(place).collect();
    files.extend(companions());
    files.sort();
    files
}

/// The files of the archive at this index of `gather::ARCHIVES`.
#[cfg(debug_assertions)]
fn archived(archive: usize) -> Vec<EmbeddedFile> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    gather::files(root, gather::ARCHIVES[archive].1).expect("a debug build runs beside its repository")
}

/// The files of the archive at this index of `gather::ARCHIVES`.
#[cfg(not(debug_assertions))]
fn archived(archive: usize) -> Vec<EmbeddedFile> {
    const PACKED: [&[u8]; 2] = [
        include_bytes!(concat!(env!("OUT_DIR"), "/theme.packed")),
        include_bytes!(concat!(env!("OUT_DIR"), "/guide.packed")),
    ];
    let mut rest = Vec::new();
    let mut packed = flate2::read::ZlibDecoder::new(PACKED[archive]);
    std::io::Read::read_to_end(&mut packed, &mut rest).expect("it was packed with the program");
    let mut rest = rest.as_slice();
    let mut files = Vec::new();
    while !rest.is_empty() {
        let path = until_line_end(&mut rest);
        let size = until_line_end(&mut rest).parse().expect("a size was packed");
        let (bytes, after) = rest.split_at(size);
        files.push((path.to_owned(), bytes.to_vec()));
        rest = after;
    }
    files
}

#[cfg(not(debug_assertions))]
fn until_line_end<'a>(rest: &mut &'a [u8]) -> &'a str {
    let end = rest.iter().position(|byte| *byte == b'\n').expect("lines were packed");
    let line = std::str::from_utf8(&rest[..end]).expect("paths are text");
    *rest = &rest[end + 1..];
    line
}
