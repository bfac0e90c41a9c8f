//! Whole small projects, one file each: what is wrong with them, and what is built from them.
//!
//! `tests/cases/<group>/<name>.txt` is the test `<group>/<name>`; `tests/cases/base.txt` is the project that the
//! others start from. A file holds, in this order:
//!
//! - a head: `# a sentence`, what the case is about; `base: minimal` to lay its files over the base; `date:` (the
//!   day of the build), `territories:` (which to build, all of them by default), and `reviewed:`, the day on
//!   which somebody agreed to every override (the day of the build by default, but where the case holds a review file),
//!   or `no`;
//! - the files of the project, each below a line `-- path --`. Words after the path change how it is read:
//!   `append` and `prepend` (to the base's file), `deleted` (the base's file is left out), `crlf`, `bom`, `latin-1`, `windows-1252`,
//!   `large`, `foreign` (how the text is stored), `aside` with the reason (`link-outside`, `link-gone`, `twin`, `elsewhere`, or the file that it is a
//!   copy of), `edited` (lines `these words => those words`); `later`, before these, for what came after the review;
//! - what is expected: `-- expect report --`, every finding as `code path:line:column-column facts`, one a line (none
//!   when left out); `-- expect report J403 --`, in one case per code: the first finding of that code as people read it,
//!   in French, then in English; `-- expect files pays --`, the whole list of what is built for a territory or for
//!   `portal`; `-- expect files pays against base --`, what is built (`+`) or not built (`-`), unlike the territory of
//!   the base; `-- expect body pays/types/gite/ --`, the inner HTML of `.corps` of
//!   a page, one block a line; with a selector after the path, of every element that it selects;
//!   `-- expect text pays/robots.txt --`, a file as it is; `-- expect origins pays/types/gite/ --`, where each block of a
//!   page comes from, one a line. `technicien:pays` instead of `pays` is the site of that territory for technicians.
//!
//! `JALON_UPDATE_CASES=1` writes what came out into the expectations that are there, and adds reports that are missing.
//! The showing cases of codes are chosen by hand: put an empty `-- expect report J403 --` where one is plainest.
//! Read the difference before you keep it: what is expected is what the rules say, not what the program does.

#![expect(clippy::disallowed_methods, reason = "reads and rewrites the cases, which are no project's files")]
#![expect(clippy::unwrap_used, reason = "a test: what fails here fails the test")]

#[path = "cases/explained.rs"]
mod explained;
#[path = "cases/report.rs"]
mod report;
#[path = "reviewed/mod.rs"]
mod reviewed;
#[path = "cases/shown.rs"]
mod shown;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};

use jalon::calendar::Day;
use jalon::deploy::read_targets;
use jalon::diagnostic::code::Code;
use jalon::diagnostic::has_errors;
use jalon::edition::BuildContext;
use jalon::media::examine;
use jalon::media::media_kind::{KindFault, MediaKind};
use jalon::pipeline::Pipeline;
use jalon::render::site::{Content, Site};
use jalon::report::finding::{Finding, Findings};
use jalon::text::path::SourcePath;
use jalon::text::snapshot::{Digest, LeftAside, Snapshot, SnapshotEntry, SourceText, WhyAside, is_text};
use libtest_mimic::{Arguments, Failed, Trial};
use shown::{body, origins, without_hashes};

/// Codes that no project can show, with the reason.
const UNREACHABLE: &[(Code, &str)] = &[];

/// The folder of the cases.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("cases")
}

fn main() {
    let arguments = Arguments::from_args();
    let mut trials: Vec<Trial> = case_files()
        .into_iter()
        .map(|(name, path)| Trial::test(name, move || run(&path).map_err(Failed::from)))
        .collect();
    trials.push(Trial::test("codes/every-code-is-shown-by-one-case", || every_code().map_err(Failed::from)));
    trials
        .push(Trial::test("codes/every-code-is-explained", || explained::every_code().map_err(Failed::from)));
    libtest_mimic::run(&arguments, trials).exit();
}

/// Every case, by name.
fn case_files() -> BTreeMap<String, PathBuf> {
    let mut cases = BTreeMap::new();
    for group in std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()) {
        if !group.is_dir() {
            continue;
        }
        for path in std::fs::read_dir(&group).unwrap().map(|entry| entry.unwrap().path()) {
            let part = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
            cases.insert(format!("{}/{}", part(&group), part(&path)), path);
        }
    }
    cases
}

/// A case file: its head, then its sections as they are written.
struct Case {
    head: String,
    sections: Vec<Section>,
}

/// What stands below one `-- … --`.
struct Section {
    title: String,
    text: String,
}

impl Case {
    fn read(path: &Path) -> Self {
        let source = std::fs::read_to_string(path).unwrap();
        let mut case = Self { head: String::new(), sections: Vec::new() };
        for line in source.lines() {
            let title = line.strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --"));
            if let Some(title) = title {
                case.sections.push(Section { title: title.to_owned(), text: String::new() });
            } else {
                let text = case.sections.last_mut().map_or(&mut case.head, |section| &mut section.text);
                text.push_str(line);
                text.push('\n');
            }
        }
        for section in &mut case.sections {
            // The empty line before the next section is for the reader.
            let end = section.text.trim_end_matches('\n').len();
            section.text.truncate(end);
            if end > 0 {
                section.text.push('\n');
            }
        }
        case
    }

    fn write(&self, path: &Path) {
        let sections =
            self.sections.iter().map(|section| format!("\n-- {} --\n{}", section.title, section.text));
        std::fs::write(path, format!("{}\n{}", self.head.trim_end(), sections.collect::<String>())).unwrap();
    }

    fn setting(&self, key: &str) -> Option<&str> {
        self.head.lines().find_map(|line| Some(line.strip_prefix(key)?.strip_prefix(':')?.trim()))
    }

    /// Adds an expectation of nothing, before the others.
    fn add_expectation(&mut self, title: &str) {
        let first = self.sections.iter().position(|section| section.title.starts_with("expect "));
        let section = Section { title: format!("expect {title}"), text: String::new() };
        self.sections.insert(first.unwrap_or(self.sections.len()), section);
    }

    /// What the reader of the disk leaves aside.
    fn left_aside(&self) -> Vec<LeftAside> {
        let left = |section: &Section| {
            let (path, why) = section.title.split_once(" aside ")?;
            let why = match why {
                "link-outside" => WhyAside::LinkOutside,
                "link-gone" => WhyAside::LinkGone,
                "twin" => WhyAside::Twin,
                "elsewhere" => WhyAside::Elsewhere,
                original => WhyAside::Copy(SourcePath::parse(original).unwrap()),
            };
            // By its own name: that of a twin is not composed.
            SourcePath::parse(path).unwrap();
            Some(LeftAside { path: SourcePath::root().join(path), why })
        };
        self.sections.iter().filter_map(left).collect()
    }

    /// Lays over `files` its files, or those that came after the review.
    fn lay_over(&self, files: &mut BTreeMap<SourcePath, SnapshotEntry>, later: bool) {
        for section in self.sections.iter().filter(|section| !section.title.starts_with("expect ")) {
            let (path, how) = section.title.split_once(' ').unwrap_or((&section.title, ""));
            if section.title.contains(" aside ") {
                continue;
            }
            let (is_later, how) = match how.strip_prefix("later") {
                Some(how) => (true, how.trim_start()),
                None => (false, how),
            };
            if is_later != later {
                continue;
            }
            let path = SourcePath::parse(path).unwrap();
            let text = &section.text;
            let entry = match how {
                "deleted" => {
                    assert!(files.remove(&path).is_some(), "{path} is not in the base");
                    continue;
                }
                "windows-1252" => {
                    let bytes: Vec<u8> = text.chars().map(|letter| u8::try_from(letter).unwrap()).collect();
                    SnapshotEntry::Text(SourceText::decoded(text, &bytes, "Windows-1252"))
                }
                "edited" => {
                    let text = edited(stored(files, &path), text);
                    SnapshotEntry::Text(SourceText::new(&text))
                }
                "append" => SnapshotEntry::Text(SourceText::new(&format!("{}{text}", stored(files, &path)))),
                "prepend" => SnapshotEntry::Text(SourceText::new(&format!("{text}{}", stored(files, &path)))),
                "" if is_asset(&path) => asset(text, sound(&path)),
                "" if MediaKind::of_ending(path.extension()).is_some() && !is_text(&path) => {
                    let bytes = std::io::Cursor::new(text.as_bytes());
                    asset(text, examine::bytes(path.extension(), bytes, text.len() as u64).unwrap())
                }
                "" => SnapshotEntry::Text(SourceText::new(text)),
                "crlf" => SnapshotEntry::Text(SourceText::new(&text.replace('\n', "\r\n"))),
                "large" => {
                    let (size, digest) = (9_400_000, Digest::of(text.as_bytes()));
                    SnapshotEntry::Asset { size, digest, shape: None, kind: Err(KindFault::TooLarge(size)) }
                }
                "bom" => SnapshotEntry::Text(SourceText::new(&format!("\u{feff}{text}"))),
                "latin-1" => {
                    let bytes: Vec<u8> = text.chars().map(|letter| u8::try_from(letter).unwrap()).collect();
                    let valid_up_to = std::str::from_utf8(&bytes).unwrap_err().valid_up_to();
                    SnapshotEntry::NotUtf8 { digest: Digest::of(&bytes), valid_up_to, kind: None }
                }
                "foreign" => {
                    let kind = Some(if text.trim() == "office" { "office" } else { "html" });
                    SnapshotEntry::NotUtf8 { digest: Digest::of(text.as_bytes()), valid_up_to: 0, kind }
                }
                other => panic!("{path}: `{other}` is no way to read a file"),
            };
            files.insert(path, entry);
        }
    }
}

/// `text` with each line `these words => those words` carried out, `\n` for a new line; each stands in it once.
fn edited(text: &str, edits: &str) -> String {
    edits.lines().fold(text.to_owned(), |text, edit| {
        let edit = edit.replace("\\n", "\n");
        let (old, new) = edit.split_once(" => ").unwrap_or_else(|| panic!("`{edit}` is no edit"));
        assert_eq!(text.matches(old).count(), 1, "`{old}` does not stand once in {text}");
        text.replace(old, new)
    })
}

/// The text that the base has for `path`.
fn stored<'f>(files: &'f BTreeMap<SourcePath, SnapshotEntry>, path: &SourcePath) -> &'f str {
    match files.get(path) {
        Some(SnapshotEntry::Text(text)) => &text.text,
        _ => panic!("{path} is not in the base"),
    }
}

fn asset(text: &str, kind: Result<MediaKind, KindFault>) -> SnapshotEntry {
    SnapshotEntry::Asset { size: text.len() as u64, digest: Digest::of(text.as_bytes()), shape: None, kind }
}

/// What a file is that is what its ending says.
fn sound(path: &SourcePath) -> Result<MediaKind, KindFault> {
    MediaKind::of_ending(path.extension()).ok_or(KindFault::Unknown)
}

/// Whether any text stands for such a file: it is taken for what its ending says.
fn is_asset(path: &SourcePath) -> bool {
    ["png", "jpg", "pdf", "woff2"].iter().any(|ending| path.extension().eq_ignore_ascii_case(ending))
}

/// The theme of the repository.
static THEME: LazyLock<BTreeMap<SourcePath, SnapshotEntry>> = LazyLock::new(|| {
    let snapshot = jalon::project::snapshot(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let theme = snapshot.below("themes/jalon").map(|(path, entry)| (path.clone(), entry.clone()));
    theme.collect()
});

fn project(case: &Case, date: Day) -> Snapshot {
    let mut files = THEME.clone();
    match case.setting("base") {
        Some("minimal") => Case::read(&folder().join("base.txt")).lay_over(&mut files, false),
        None => {}
        Some(other) => panic!("there is no base `{other}`"),
    }
    case.lay_over(&mut files, false);
    // Most cases are not about the follow-up: what they override is reviewed, but where they say otherwise.
    let holds_reviews = case.sections.iter().any(|section| section.title.contains(".relecture"));
    let reviewed_on = match case.setting("reviewed") {
        Some("no") => None,
        Some(day) => Some(Day::parse(day).unwrap()),
        None => (!holds_reviews).then_some(date),
    };
    if let Some(day) = reviewed_on {
        let reviewed = reviewed::reviewed(Snapshot::new(files), day);
        files = reviewed.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
    }
    case.lay_over(&mut files, true);
    Snapshot::new(files).leaving_aside(case.left_aside())
}

/// What came of a project, by the title of the expectation.
struct Outcome {
    pipeline: Pipeline,
    /// The project, without what is secret in it.
    snapshot: Snapshot,
    findings: Vec<Finding>,
    /// Of the territories without an error, and of the `portal` that leads to them.
    sites: BTreeMap<String, Site>,
}

impl Outcome {
    fn of(case: &Case) -> Self {
        let date = Day::parse(case.setting("date").unwrap_or("2026-12-01")).unwrap();
        let snapshot = Arc::new(project(case, date));
        let pipeline = reviewed::pipeline(Arc::clone(&snapshot), BuildContext { date, base_address: None });
        let asked: Vec<String> = case.setting("territories").map_or_else(
            || pipeline.territories(),
            |names| names.split_whitespace().map(str::to_owned).collect(),
        );
        let mut findings = Findings::default();
        for problem in pipeline.problems() {
            findings.add(problem, None);
        }
        let is_common = |path: &SourcePath| path.below("territories").is_none();
        let (common, _): (Vec<_>, Vec<_>) =
            pipeline.problems().iter().cloned().partition(|problem| is_common(&problem.place.file));
        let met = Mutex::new((findings, BTreeMap::new()));
        pipeline.for_each_site(&asked, |id, site| {
            let mut met = met.lock().unwrap();
            for problem in &site.problems {
                met.0.add(problem, Some(id));
            }
            if !has_errors(&site.problems) && !has_errors(&common) {
                met.1.insert(id.to_owned(), site.value);
            }
        });
        if pipeline.has_pages_for_technicians() {
            pipeline.for_technicians().for_each_site(&asked, |id, site| {
                let mut met = met.lock().unwrap();
                met.0.add_all(&site.problems, Some(id));
                if !has_errors(&site.problems) && !has_errors(&common) {
                    met.1.insert(format!("technicien:{id}"), site.value);
                }
            });
        }
        let (mut findings, mut sites) = met.into_inner().unwrap();
        if !sites.is_empty() {
            let built = sites.keys().filter(|id| !id.contains(':')).cloned();
            let portal = pipeline.portal(&built.collect::<Vec<_>>());
            for problem in &portal.problems {
                findings.add(problem, None);
            }
            sites.insert("portal".to_owned(), portal.value);
        }
        let snapshot = targets(&snapshot, &mut findings);
        Self { pipeline, snapshot, findings: findings.sorted(), sites }
    }

    fn of_title(&self, title: &str) -> String {
        if title == "report" {
            return report::compact(&self.findings, &self.snapshot);
        }
        let (kind, rest) = title.split_once(' ').unwrap();
        match kind {
            "report" => report::whole(rest, &self.findings, &self.snapshot),
            "files" => match rest.strip_suffix(" against base") {
                Some(id) if self.sites.contains_key(id) => changed_lines(&BASE_FILES, &self.files(id)),
                Some(_) => NOT_BUILT.to_owned(),
                None => self.files(rest),
            },
            "body" => {
                let (address, selector) = rest.split_once(' ').unwrap_or((rest, ".corps"));
                self.file(address).map_or_else(|| NOT_BUILT.to_owned(), |text| body(&text, selector))
            }
            "text" => self.file(rest).unwrap_or_else(|| NOT_BUILT.to_owned()),
            "origins" => {
                let (id, page) = rest.split_once('/').unwrap();
                self.pipeline.origins(id, page).map_or_else(|| NOT_BUILT.to_owned(), |told| origins(&told))
            }
            _ => panic!("nobody knows what to expect as `{kind}`"),
        }
    }

    fn files(&self, id: &str) -> String {
        let Some(site) = self.sites.get(id) else { return NOT_BUILT.to_owned() };
        let mut paths: Vec<String> =
            site.files.iter().map(|file| without_hashes(&file.path) + "\n").collect();
        paths.sort();
        paths.concat()
    }

    fn file(&self, address: &str) -> Option<String> {
        let (id, path) = address.split_once('/').unwrap();
        let page = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
        let path = format!("{path}{page}");
        let file = self.sites.get(id)?.files.iter().find(|file| file.path == path)?;
        match &file.content {
            Content::Bytes(bytes) => Some(without_hashes(&String::from_utf8(bytes.clone()).unwrap())),
            Content::Source { path, .. } => Some(format!("{path}\n")),
            Content::Picture(picture) => Some(format!("{:?}\n", picture.image)),
        }
    }
}

/// What the base builds for its territory.
static BASE_FILES: LazyLock<String> = LazyLock::new(|| {
    let base = Case { head: "base: minimal".to_owned(), sections: Vec::new() };
    Outcome::of(&base).files("pays")
});

/// The lines that `after` has more (`+`) and less (`-`) than `before`, both sorted.
fn changed_lines(before: &str, after: &str) -> String {
    let [before, after] = [before, after].map(|text| text.lines().collect::<BTreeSet<_>>());
    let sign = |line: &&str| if after.contains(line) { '+' } else { '-' };
    let lines = before.symmetric_difference(&after).map(|line| format!("{} {line}\n", sign(line)));
    lines.collect::<Vec<_>>().concat()
}

/// What stands for a site, or a file, that is not built.
const NOT_BUILT: &str = "(not built)\n";

fn run(path: &Path) -> Result<(), String> {
    let mut case = Case::read(path);
    let outcome = Outcome::of(&case);
    let mut faults = String::new();
    let update = std::env::var_os("JALON_UPDATE_CASES").is_some();
    if !outcome.findings.is_empty() && !case.sections.iter().any(|section| section.title == "expect report") {
        case.add_expectation("report");
    }
    for section in &mut case.sections {
        let Some(title) = section.title.strip_prefix("expect ") else { continue };
        let out = outcome.of_title(title);
        if update {
            section.text = out;
        } else {
            faults.push_str(&difference(title, &section.text, &out));
        }
    }
    if update {
        let is_needed =
            |section: &Section| !(section.title.starts_with("expect report") && section.text.is_empty());
        case.sections.retain(is_needed);
        case.write(path);
        return Ok(());
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// What is expected and what came out, where they differ.
fn difference(title: &str, expected: &str, out: &str) -> String {
    let [expected, out] = [expected, out].map(|text| snapbox::Data::text(text.to_owned()));
    // A backslash is Markdown here, never a path of Windows.
    let compared = snapbox::Assert::new().action(snapbox::assert::Action::Verify).normalize_paths(false);
    match compared.try_eq(Some(&title), out, expected) {
        Ok(()) => String::new(),
        Err(difference) => difference.to_string(),
    }
}

/// What is wrong with the targets, and the snapshot in which nothing secret can be read any more.
fn targets(snapshot: &Snapshot, findings: &mut Findings) -> Snapshot {
    let file = SourcePath::parse("publier.toml").unwrap();
    let Some(text) = snapshot.text(&file) else { return snapshot.clone() };
    for problem in read_targets::read(&file, &text.text).problems {
        findings.add(&problem, None);
    }
    let masked = SnapshotEntry::Text(SourceText::new(&read_targets::masked(&file, &text.text)));
    let others = snapshot.iter().map(|(path, entry)| (path.clone(), entry.clone()));
    Snapshot::new(others.chain([(file.clone(), masked)]).collect())
}

/// One case shows each code whole, and no more than one.
fn every_code() -> Result<(), String> {
    let mut showing: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, path) in case_files() {
        for section in Case::read(&path).sections {
            if let Some(code) = section.title.strip_prefix("expect report ") {
                showing.entry(code.to_owned()).or_default().push(name.clone());
            }
        }
    }
    let mut faults = String::new();
    for code in Code::ALL {
        let cases = showing.remove(code.as_str()).unwrap_or_default();
        match UNREACHABLE.iter().find(|(known, _)| known == code) {
            None if cases.is_empty() => {
                let _ = writeln!(faults, "{code} {code:?}: no case has `expect report {code}`");
            }
            Some((_, reason)) if !cases.is_empty() => {
                let _ = writeln!(faults, "{code} {code:?}: {cases:?} show it, though {reason}");
            }
            _ if cases.len() > 1 => {
                let _ = writeln!(faults, "{code} {code:?}: one case is enough, not {cases:?}");
            }
            _ => {}
        }
    }
    for (code, cases) in showing {
        let _ = writeln!(faults, "{code} is no code: {cases:?}");
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}
