//! The project of a mistake, on a disk, and what is told of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

use jalon::calendar::Day;
use jalon::edition::BuildContext;
use jalon::i18n::Language;
use jalon::render::site::{Content, Site};
use jalon::report::finding::{Finding, Findings};
use jalon::report::reporter::Reporter;
use jalon::text::snapshot::{Snapshot, SourceText};
use unicode_normalization::UnicodeNormalization;

use crate::reviewed;

/// The day of every build.
const DAY: &str = "2026-12-01";

/// A file of `tests/mistakes/`, as it is written.
pub(crate) struct MistakeFile {
    sections: Vec<(String, String)>,
}

impl MistakeFile {
    pub(crate) fn read(path: &Path) -> Self {
        Self::parse(&std::fs::read_to_string(path).unwrap())
    }

    fn parse(source: &str) -> Self {
        let mut sections: Vec<(String, String)> = Vec::new();
        for line in source.lines() {
            if let Some(title) = line.strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --")) {
                sections.push((title.to_owned(), String::new()));
            } else if let Some((_, text)) = sections.last_mut() {
                text.push_str(line);
                text.push('\n');
            }
        }
        for (_, text) in &mut sections {
            let end = text.trim_end_matches('\n').len();
            text.truncate(end);
            if end > 0 {
                text.push('\n');
            }
        }
        Self { sections }
    }

    pub(crate) fn section(&self, title: &str) -> Option<&str> {
        self.sections.iter().find(|(its, _)| its == title).map(|(_, text)| &**text)
    }

    /// What it says to write: its files, those below `-- meant --`, or those that are mended.
    fn files(&self, typing: Typing) -> impl Iterator<Item = (&str, &str, &str)> {
        let (mut below, mut said) = (false, false);
        self.sections.iter().filter_map(move |(title, text)| {
            if ["told", "proposed", "said", "meant", "left"].contains(&&**title) {
                below |= title == "meant";
                said |= title == "said";
                return None;
            }
            // A name may hold spaces.
            let known = WAYS.iter().find_map(|way| Some((title.strip_suffix(way)?.strip_suffix(' ')?, *way)));
            let (path, how) = known.unwrap_or((title, ""));
            let its = match how {
                "mended" => Typing::Mended,
                "deleted" if said => Typing::Mended,
                _ if below => Typing::AsMeant,
                _ => Typing::AsTyped,
            };
            (its == typing).then_some((path, how, &**text))
        })
    }
}

/// The words after a path that say how its file is written.
const WAYS: [&str; 9] =
    ["link", "append", "edited", "mended", "deleted", "nfd", "utf-16le", "utf-16be", "windows-1252"];

/// Which files of a mistake make the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Typing {
    AsTyped,
    AsMeant,
    Mended,
}

/// One file of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
enum DiskFile {
    Bytes(Vec<u8>),
    Link(String),
}

/// A project as somebody typed it.
#[derive(Clone)]
pub(crate) struct Typed {
    files: BTreeMap<String, DiskFile>,
}

impl Typed {
    pub(crate) fn of(mistake: &MistakeFile, typing: Typing) -> Self {
        let mut project = Self { files: BTreeMap::new() };
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        for base in ["cases/base.txt", "mistakes/base.txt"] {
            project.lay(&MistakeFile::read(&tests.join(base)), Typing::AsTyped);
        }
        project.lay(mistake, typing);
        project
    }

    /// The project with the edits of `mistake` that mend it.
    pub(crate) fn edited(&self, mistake: &MistakeFile) -> Self {
        let mut project = self.clone();
        project.lay(mistake, Typing::Mended);
        project
    }

    fn lay(&mut self, mistake: &MistakeFile, typing: Typing) {
        for (path, how, text) in mistake.files(typing) {
            let file = match how {
                "append" => DiskFile::Bytes((self.text(path) + text).into_bytes()),
                "edited" | "mended" => DiskFile::Bytes(
                    text.lines().fold(self.text(path), |text, edit| with_edit(&text, edit)).into_bytes(),
                ),
                "utf-16le" => DiskFile::Bytes(utf_16(text, u16::to_le_bytes)),
                "utf-16be" => DiskFile::Bytes(utf_16(text, u16::to_be_bytes)),
                "windows-1252" => DiskFile::Bytes(text.chars().map(windows_1252).collect()),
                "link" => DiskFile::Link(text.trim().to_owned()),
                "deleted" => {
                    self.files.remove(path).expect("it is in the project");
                    continue;
                }
                "" | "nfd" if text.trim() == "(png)" => DiskFile::Bytes(PNG.to_vec()),
                "" | "nfd" => DiskFile::Bytes(text.as_bytes().to_vec()),
                other => panic!("`{other}` is no way to write a file"),
            };
            let path = if how == "nfd" { path.nfd().collect() } else { path.nfc().collect() };
            self.files.insert(path, file);
        }
    }

    /// The text of a file, which may be there under its name in another form.
    pub(crate) fn text(&self, path: &str) -> String {
        match self.files.get(path) {
            Some(DiskFile::Bytes(bytes)) => String::from_utf8(bytes.clone()).unwrap(),
            _ => panic!("{path} is no text of the project"),
        }
    }

    /// The files of tables that authors write.
    pub(crate) fn tables(&self) -> Vec<String> {
        self.files
            .keys()
            .filter(|path| Path::new(path).extension().is_some_and(|it| it == "toml"))
            .cloned()
            .collect()
    }

    pub(crate) fn put(&mut self, path: &str, text: &str) {
        self.files.insert(path.to_owned(), DiskFile::Bytes(text.as_bytes().to_vec()));
    }

    pub(crate) fn rename(&mut self, from: &str, to: &str) {
        let file = self.files.remove(from).unwrap_or_else(|| panic!("{from} is there"));
        self.files.insert(to.to_owned(), file);
    }

    /// What is told of it.
    pub(crate) fn checked(&self) -> Checked {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("projet");
        // What links out of the project may lead to.
        std::fs::create_dir_all(folder.path().join("ailleurs")).unwrap();
        std::fs::write(folder.path().join("ailleurs").join("pays.toml"), "nom = \"Ailleurs\"\n").unwrap();
        for (path, file) in &self.files {
            let disk = root.join(path);
            std::fs::create_dir_all(disk.parent().unwrap()).unwrap();
            match file {
                DiskFile::Bytes(bytes) => std::fs::write(&disk, bytes).unwrap(),
                DiskFile::Link(target) => link(target, &disk),
            }
        }
        let snapshot = jalon::project::snapshot(&root).unwrap();
        let date = Day::parse(DAY).unwrap();
        // Only overrides are reviewed; most mistakes are about none.
        let overrides = |file: &DiskFile| matches!(file, DiskFile::Bytes(bytes) if has_override(bytes));
        let is_reviewed = self.files.values().any(overrides);
        let snapshot = if is_reviewed { reviewed::reviewed(snapshot, date) } else { snapshot };
        Checked::of(snapshot, date)
    }
}

/// A page as it is seen: ends of lines and several spaces are one space, but where code keeps them.
fn seen(page: &str) -> String {
    let keeps_spaces = !page.starts_with("<!") || page.contains("<pre");
    if keeps_spaces { page.to_owned() } else { page.split_whitespace().collect::<Vec<_>>().join(" ") }
}

fn has_override(bytes: &[u8]) -> bool {
    bytes.windows(8).any(|part| part == b"modifier")
}

#[cfg(unix)]
fn link(target: &str, at: &Path) {
    std::os::unix::fs::symlink(target, at).unwrap();
}

/// Where links ask for rights, a copy stands for them.
#[cfg(not(unix))]
fn link(target: &str, at: &Path) {
    std::fs::copy(at.parent().unwrap().join(target), at).unwrap();
}

/// A picture of one pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\nIDATx\x9cc\0\x01\0\0\x05\0\x01\r\n-\xb4\0\0\0\0IEND\xaeB`\x82";

fn utf_16(text: &str, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("\u{feff}{}", text.replace('\n', "\r\n")).encode_utf16().flat_map(bytes).collect()
}

/// The byte of a letter in the code page of Western Windows.
fn windows_1252(letter: char) -> u8 {
    match letter {
        '€' => 0x80,
        '…' => 0x85,
        'œ' => 0x9c,
        '’' => 0x92,
        '–' => 0x96,
        other => u8::try_from(u32::from(other)).unwrap(),
    }
}

fn with_edit(text: &str, edit: &str) -> String {
    let edit = edit.replace("\\n", "\n");
    let (old, new) = edit.split_once(" => ").unwrap_or_else(|| panic!("`{edit}` is no edit"));
    assert_eq!(text.matches(old).count(), 1, "`{old}` does not stand once in {text}");
    text.replace(old, new)
}

/// What is told of a project, and what is made of it.
pub(crate) struct Checked {
    snapshot: Snapshot,
    pub(crate) findings: Vec<Finding>,
    sites: BTreeMap<String, Site>,
}

impl Checked {
    fn of(snapshot: Snapshot, date: Day) -> Self {
        let pipeline =
            reviewed::pipeline(Arc::new(snapshot.clone()), BuildContext { date, base_address: None });
        let mut findings = Findings::default();
        findings.add_all(pipeline.problems(), None);
        let met = Mutex::new((findings, BTreeMap::new()));
        pipeline.for_each_site(&pipeline.territories(), |id, site| {
            let mut met = met.lock().unwrap();
            met.0.add_all(&site.problems, Some(id));
            met.1.insert(id.to_owned(), site.value);
        });
        let (findings, sites) = met.into_inner().unwrap();
        Self { snapshot, findings: findings.sorted(), sites }
    }

    /// The line, counted from 1, on which a finding begins.
    pub(crate) fn line_of(&self, finding: &Finding) -> usize {
        self.snapshot.position(&finding.problem.place).0
    }

    /// One line for each finding.
    pub(crate) fn told(&self) -> String {
        let mut told = String::new();
        let mut seen = BTreeSet::new();
        for finding in &self.findings {
            let (file, line) = (&finding.problem.place.file, self.line_of(finding));
            let row = format!("{} {file}:{line}\n", finding.problem.code);
            if seen.insert(row.clone()) {
                told.push_str(&row);
            }
        }
        told
    }

    /// All messages, as French people read them.
    pub(crate) fn words(&self) -> String {
        Reporter::new(Language::French, &self.snapshot).text(&self.findings)
    }

    /// Every page of every site.
    pub(crate) fn pages(&self) -> BTreeMap<String, String> {
        let mut pages = BTreeMap::new();
        for (id, site) in &self.sites {
            for file in &site.files {
                let shown = match &file.content {
                    Content::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                    Content::Source { digest, .. } => digest.hex(),
                    Content::Picture(picture) => picture.digest.hex(),
                };
                pages.insert(format!("{id}/{}", file.path), shown);
            }
        }
        pages
    }

    pub(crate) fn text(&self, finding: &Finding) -> Option<&SourceText> {
        self.snapshot.text(&finding.problem.place.file)
    }

    pub(crate) fn differences(&self, other: &Self) -> String {
        let (one, other) = (self.pages(), other.pages());
        let mut out = String::new();
        for path in one.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
            if one.get(path).map(|page| seen(page)) != other.get(path).map(|page| seen(page)) {
                let _ = writeln!(out, "{path} is not the same");
            }
        }
        out
    }
}
