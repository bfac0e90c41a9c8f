//! `manifest.json`: what a site is made of, for anybody; and the sign that Jalon made it.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::Serializer;
use serde_json::ser::Formatter;

use crate::fs::read::bytes as bytes_of;
use crate::text::path::SourcePath;
use crate::text::reserved_names;
use crate::text::snapshot::Digest;

use super::desired_files::DesiredFile;
use super::output_mark::{OutputKind, OutputMark};

/// Its name in every site.
pub const NAME: &str = reserved_names::MANIFEST;

const FORMAT: u32 = 1;
const MAKER: &str = "jalon";

/// A manifest, as it is written.
#[derive(Serialize, Deserialize)]
pub struct Manifest<Files = Vec<ManifestFile>> {
    format: u32,
    made_by: String,
    /// What it is, and whose; former programs did not say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<OutputMark>,
    /// The files of the site, in order of path.
    pub files: Files,
    /// What a host was sent; none where the site was built.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publication: Option<Publication>,
}

/// A file of a site.
#[derive(Clone, Serialize, Deserialize)]
pub struct ManifestFile {
    /// Where it is, written with `/`.
    pub path: String,
    /// In bytes.
    pub size: u64,
    /// The hash of its bytes, in hexadecimal.
    pub blake3: String,
}

/// What a publication adds to the manifest of a site.
#[derive(Serialize, Deserialize)]
pub struct Publication {
    /// Counts the publications.
    pub number: u64,
    /// Whose site it is.
    #[serde(default)]
    pub territory: String,
    /// Files of the publication before that are still there.
    pub kept: Vec<ManifestFile>,
}

impl ManifestFile {
    /// The file at `path`.
    pub fn new(path: &str, size: u64, digest: Digest) -> Self {
        Self { path: path.to_owned(), size, blake3: digest.hex() }
    }

    /// Whether its path is a clean one below the folder: any other is nothing that we wrote.
    pub fn is_clean(&self) -> bool {
        SourcePath::parse(&self.path).is_some_and(|path| path.as_str() == self.path)
    }
}

impl<'de, Files: Deserialize<'de>> Manifest<Files> {
    /// Reads a manifest; `None` where it is none of ours.
    pub fn parse(bytes: &'de [u8]) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(bytes).ok()?;
        (manifest.made_by == MAKER && manifest.format == FORMAT).then_some(manifest)
    }
}

impl Manifest {
    /// The manifest of `files`, which are in order of path.
    pub fn new(
        output: Option<OutputMark>,
        files: Vec<ManifestFile>,
        publication: Option<Publication>,
    ) -> Self {
        Self { format: FORMAT, made_by: MAKER.to_owned(), output, files, publication }
    }

    /// What it is the manifest of: by its mark, or as former programs made it, by its files.
    pub fn output_kind(&self) -> OutputKind {
        let has = |name: &str| self.files.iter().any(|file| file.path == name);
        match &self.output {
            Some(mark) => mark.kind,
            None if self.publication.is_some() => OutputKind::Site,
            None if has("rapport.json") => OutputKind::Report,
            // Every site has the page for addresses that lead nowhere; portals have none.
            None if has("404.html") => OutputKind::Site,
            None => OutputKind::Sites,
        }
    }

    /// Its bytes: a line for each file, so that two builds compare well.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let layout = LinePerFile { depth: 0 };
        self.serialize(&mut Serializer::with_formatter(&mut bytes, layout)).expect("plain texts and numbers");
        bytes.push(b'\n');
        bytes
    }
}

/// Whether `bytes` are a manifest of ours.
pub fn is_ours(bytes: &[u8]) -> bool {
    Manifest::<IgnoredAny>::parse(bytes).is_some()
}

/// Whether `folder` is one of the sites that a build wrote, each beside the others.
pub fn is_built_site(folder: &Path) -> bool {
    let root = folder.parent().and_then(read).is_some_and(|root| root.output_kind() == OutputKind::Sites);
    let is_built = |site: Manifest| site.output_kind() == OutputKind::Site && site.publication.is_none();
    root && read(folder).is_some_and(is_built)
}

/// Whether `folder` is what readers are meant to see: sites, one of them, or a publication.
pub fn is_for_readers(folder: &Path) -> bool {
    let sites = [OutputKind::Sites, OutputKind::Site];
    read(folder).is_some_and(|found| found.publication.is_some() || sites.contains(&found.output_kind()))
}

/// Whether `folder` is one thing, in which nobody keeps folders of their own: a site, a report, or a publication.
pub fn is_whole(folder: &Path) -> bool {
    let many = [OutputKind::Sites, OutputKind::Technicians];
    read(folder).is_some_and(|found| found.publication.is_some() || !many.contains(&found.output_kind()))
}

/// The manifest in `folder`; `None` where there is none, or not one of ours.
pub(super) fn read(folder: &Path) -> Option<Manifest> {
    Manifest::parse(&bytes_of(&folder.join(NAME)).ok()?)
}

/// The manifest of a marked output in `folder`, without its files; of an unmarked one, the whole is to be read.
pub(super) fn head(folder: &Path) -> Option<Manifest<IgnoredAny>> {
    Manifest::parse(&bytes_of(&folder.join(NAME)).ok()?)
}

/// The files that it lists, by path.
pub(super) fn listed(manifest: Manifest) -> BTreeMap<String, ManifestFile> {
    let files = manifest.files.into_iter().filter(ManifestFile::is_clean);
    files.map(|file| (file.path.clone(), file)).collect()
}

/// The manifest of `files`, which are in order of path.
pub(super) fn of<'a>(mark: OutputMark, files: impl Iterator<Item = &'a DesiredFile>) -> Vec<u8> {
    let files = files.map(|file| ManifestFile::new(&file.path, file.size, file.digest));
    Manifest::new(Some(mark), files.collect(), None).bytes()
}

/// Lays JSON out with two levels on lines of their own, and what is inside them on one line.
struct LinePerFile {
    depth: usize,
}

impl LinePerFile {
    fn open<W: Write + ?Sized>(&mut self, to: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.depth += 1;
        to.write_all(bracket)
    }

    fn before_value<W: Write + ?Sized>(&self, to: &mut W, first: bool) -> io::Result<()> {
        to.write_all(if first { b"" } else { b"," })?;
        self.indent(to)
    }

    fn close<W: Write + ?Sized>(&mut self, to: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.depth -= 1;
        if self.depth < 2 {
            self.indent(to)?;
        } else {
            to.write_all(b" ")?;
        }
        to.write_all(bracket)
    }

    fn indent<W: Write + ?Sized>(&self, to: &mut W) -> io::Result<()> {
        to.write_all([&b"\n"[..], b"\n  ", b"\n    "].get(self.depth).copied().unwrap_or(b" "))
    }
}

impl Formatter for LinePerFile {
    fn begin_object<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.open(to, b"{")
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        self.before_value(to, first)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        to.write_all(b": ")
    }

    fn end_object<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.close(to, b"}")
    }

    fn begin_array<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.open(to, b"[")
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        self.before_value(to, first)
    }

    fn end_array<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.close(to, b"]")
    }
}

#[cfg(test)]
mod tests {
    use super::{Manifest, ManifestFile, Publication};
    use crate::output::output_mark::{OutputKind, OutputMark};
    use crate::text::snapshot::Digest;

    #[test]
    fn a_manifest_has_a_line_for_each_file() {
        let file = |path: &str| ManifestFile::new(path, 3, Digest::of(b"abc"));
        let hex = Digest::of(b"abc").hex();
        let line = |path: &str| format!("{{ \"path\": \"{path}\", \"size\": 3, \"blake3\": \"{hex}\" }}");
        let text =
            String::from_utf8(Manifest::new(None, vec![file("a"), file("b/c")], None).bytes()).unwrap();
        let files = format!("    {},\n    {}\n", line("a"), line("b/c"));
        let head = "{\n  \"format\": 1,\n  \"made_by\": \"jalon\",\n  \"files\": [";
        assert_eq!(text, format!("{head}\n{files}  ]\n}}\n"));
        let publication = Publication { number: 2, territory: "val".into(), kept: vec![file("old")] };
        let text = Manifest::new(None, Vec::new(), Some(publication)).bytes();
        let text = String::from_utf8(text).unwrap();
        let kept = format!("    \"kept\": [ {} ]\n", line("old"));
        let added =
            format!("  \"publication\": {{\n    \"number\": 2,\n    \"territory\": \"val\",\n{kept}  }}");
        assert_eq!(text, format!("{head}\n  ],\n{added}\n}}\n"));
    }

    #[test]
    fn a_manifest_says_what_it_is_of_and_former_ones_are_known_by_their_files() {
        let of = |mark, paths: &[&str]| {
            let files = paths.iter().map(|path| ManifestFile::new(path, 3, Digest::of(b"abc"))).collect();
            Manifest::new(mark, files, None)
        };
        let mark = OutputMark { kind: OutputKind::Report, project: None, guide: "Guide".into() };
        let marked = of(Some(mark.clone()), &["index.html"]).bytes();
        let text = String::from_utf8(marked.clone()).unwrap();
        let written = "  \"output\": {\n    \"kind\": \"report\",\n    \"guide\": \"Guide\"\n  },\n";
        assert!(text.contains(written), "{text}");
        let read: Manifest = Manifest::parse(&marked).unwrap();
        assert_eq!((read.output_kind(), read.output), (OutputKind::Report, Some(mark)));
        for (paths, kind) in [
            (&["404.html", "index.html"][..], OutputKind::Site),
            (&["index.html", "rapport.json"], OutputKind::Report),
            (&["actifs/style.css", "index.html"], OutputKind::Sites),
        ] {
            assert_eq!(of(None, paths).output_kind(), kind, "{paths:?}");
        }
    }
}
