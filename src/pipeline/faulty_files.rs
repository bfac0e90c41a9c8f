//! Files of which something could not be read as it was meant, and the problems that only follow from that: a name that no
//! line gives, since nobody could read its line. They are not told beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::code::Code;
use crate::diagnostic::severity::Severity;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;
use crate::text::whole_lines;

/// The files of which something could not be read.
#[derive(Default)]
pub(super) struct FaultyFiles {
    /// What stands in them, by file.
    files: BTreeMap<SourcePath, FaultyFile>,
    /// Those whose `herite` could not be read: what they inherit is not known.
    orphans: BTreeSet<SourcePath>,
    /// The lines that are no TOML.
    lines: BTreeSet<(SourcePath, usize)>,
}

/// What could not be read of one file.
struct FaultyFile {
    text: Arc<str>,
    /// Where each of its records begins.
    records: Vec<usize>,
    /// The records that something is wrong in, by where they begin and end, and what was told of them.
    groups: BTreeMap<(usize, usize), BTreeSet<Code>>,
    /// Whether the very name of a group could not be read: then it may be any.
    has_nameless: bool,
}

impl FaultyFiles {
    /// Those that `problems`, all that readers found, are about.
    pub(super) fn of<'p>(problems: impl Iterator<Item = &'p Diagnostic>, snapshot: &Snapshot) -> Self {
        let mut faulty = Self::default();
        for problem in problems.filter(|problem| hides_names(problem)) {
            let file = &problem.place.file;
            if let Some(source) = snapshot.text(file) {
                let empty = || FaultyFile::of(&source.text);
                let known = faulty.files.entry(file.clone()).or_insert_with(empty);
                known.add(problem);
                known.has_nameless |= loses_all(problem.code) && gives(problem, &source.text, "id");
                if gives(problem, &source.text, "herite") {
                    faulty.orphans.insert(file.clone());
                }
                if problem.code == Code::TomlSyntax {
                    let first = snapshot.position(&problem.place).0;
                    let count =
                        source.text.get(problem.place.span()).map_or(0, |on| on.matches('\n').count());
                    faulty.lines.extend((first..=first + count).map(|line| (file.clone(), line)));
                }
            }
        }
        faulty
    }

    /// Takes from `problems` those that follow from what could not be read; `levels` are the files of the levels of the
    /// territory that they are of.
    pub(super) fn without_derived(
        &self,
        mut problems: Problems,
        levels: &[&SourcePath],
        snapshot: &Snapshot,
    ) -> Problems {
        if !self.files.is_empty() {
            problems.retain(|problem| !self.is_derived(problem, levels, snapshot));
        }
        problems
    }

    fn is_derived(&self, problem: &Diagnostic, levels: &[&SourcePath], snapshot: &Snapshot) -> bool {
        let file = &problem.place.file;
        if problem.code == Code::TomlSyntax {
            return false;
        }
        // A line is told once: how it should read.
        let is_on_faulty_line = || self.lines.contains(&(file.clone(), snapshot.position(&problem.place).0));
        // What other territories write concerns nobody else.
        let is_own = |other: &SourcePath| other == file || levels.contains(&other);
        let is_unreadable = |faulty: &FaultyFile| faulty.codes().any(loses_all);
        let names = |fact: &str, is_lost: bool, of_guide: bool| {
            let name = problem.facts.get(fact).map_or("", String::as_str);
            self.files.iter().any(|(other, faulty)| {
                let of_content = other.below("content").is_some();
                // The name itself, where it is used, is no line that declares it.
                let here = (other == file).then(|| whole_lines(&faulty.text, &problem.place.span()));
                let counts = of_content || !of_guide && is_own(other);
                // The file of a path is a part of the names of its steps.
                let last = if other.below("content/parcours").is_some() { step_of(name) } else { name };
                let by = |code: Code| code != problem.code && (!is_lost || loses_all(code));
                counts && (faulty.has_nameless || faulty.names(last, by, here.as_ref()))
            })
        };
        let follows = match follows_from(problem.code) {
            Some(Cause::Name(fact)) => {
                // A target may be of a level that is not known, too.
                let is_lost = problem.code == Code::UnknownTarget && self.orphans.iter().any(is_own);
                is_lost || names(fact, false, false)
            }
            Some(Cause::Guide(fact)) => names(fact, true, true),
            Some(Cause::Paths) => {
                self.files.keys().filter_map(|file| file.below("content")).any(|file| {
                    matches!(file, "guide.toml" | "questions.toml") || file.starts_with("parcours/")
                })
            }
            Some(Cause::Questions) => {
                self.files.keys().any(|file| file.below("content") == Some("questions.toml"))
            }
            Some(Cause::Group) => {
                self.files.get(file).is_some_and(|faulty| faulty.has_group_around(problem.place.start))
            }
            Some(Cause::Level) => {
                self.files.iter().any(|(other, faulty)| is_own(other) && is_unreadable(faulty))
            }
            Some(Cause::Inherited) => self.orphans.iter().any(is_own),
            None => false,
        };
        follows || self.files.contains_key(file) && is_on_faulty_line()
    }
}

impl FaultyFile {
    fn of(text: &Arc<str>) -> Self {
        let mut at = 0;
        let mut records = Vec::new();
        for line in text.split_inclusive('\n') {
            let header = line.trim_start();
            if header.starts_with('[') && !header.contains('.') {
                records.push(at);
            }
            at += line.len();
        }
        Self { text: Arc::clone(text), records, groups: BTreeMap::new(), has_nameless: false }
    }

    /// Puts down the record that `problem` is in, with what is below it (`[[question.reponse]]` of `[[question]]`): from its
    /// header to the next.
    fn add(&mut self, problem: &Diagnostic) {
        let span = problem.place.span();
        let start = self.records[..self.records.partition_point(|start| *start <= span.start)].last();
        let end = self.records.get(self.records.partition_point(|start| *start <= span.end));
        let group = (start.copied().unwrap_or(0), end.copied().unwrap_or(self.text.len()));
        self.groups.entry(group).or_default().insert(problem.code);
    }

    /// All that was told of it.
    fn codes(&self) -> impl Iterator<Item = Code> {
        self.groups.values().flatten().copied()
    }

    fn has_group_around(&self, at: usize) -> bool {
        let before = self.groups.range(..=(at, usize::MAX)).next_back();
        before.is_some_and(|((start, end), _)| (*start..*end).contains(&at))
    }

    /// Whether a group that gives names, and of which `counts` was told, has `name` outside of the line `here`.
    fn names(&self, name: &str, counts: impl Fn(Code) -> bool, here: Option<&Range<usize>>) -> bool {
        let of_these = self.groups.iter().filter(|(_, codes)| codes.iter().any(|code| counts(*code)));
        of_these.map(|((start, end), _)| *start..*end).any(|group| {
            let parts = match here {
                Some(line) if line.start >= group.start && line.end <= group.end => {
                    [group.start..line.start, line.end..group.end]
                }
                _ => [group.clone(), 0..0],
            };
            let lines =
                parts.into_iter().flat_map(|part| self.text[part].lines()).filter(|line| !refers(line));
            has_name(&lines.collect::<Vec<_>>().join("\n"), name)
        })
    }
}

/// Whether a line names what is declared elsewhere, and declares nothing itself.
fn refers(line: &str) -> bool {
    let key = line.split(['=', ':']).next().map_or("", str::trim);
    ["cible", "liens", "taches", "page", "ordre", "avant", "apres"].contains(&key)
}

/// A step by itself: `declarer` of `parcours:gite/declarer`.
fn step_of(name: &str) -> &str {
    name.strip_prefix("parcours:").map_or(name, |rest| rest.split_once('/').map_or(rest, |(_, step)| step))
}

/// Whether what a problem of a TOML file is about may hide a name that something else needs.
fn hides_names(problem: &Diagnostic) -> bool {
    let file = &problem.place.file;
    let is_table = ["toml", "csv"].contains(&file.extension());
    let codes =
        [Code::MissingKey, Code::WrongType, Code::InvalidValue, Code::UndeclaredType, Code::ConditionSyntax];
    let hides = codes.contains(&problem.code) || loses_all(problem.code);
    is_table && problem.severity == Severity::Error && hides
}

/// Whether nobody knows what the line of such a problem would have said.
fn loses_all(code: Code) -> bool {
    let codes = [
        Code::TomlSyntax,
        Code::NotUtf8,
        Code::UnknownKey,
        Code::MisplacedKey,
        Code::InvalidId,
        Code::TableColumns,
    ];
    codes.contains(&code)
}

/// Whether a problem of `text` is about the line that gives `key`.
fn gives(problem: &Diagnostic, text: &str, key: &str) -> bool {
    text[whole_lines(text, &problem.place.span()).start..].trim_start().starts_with(key)
}

/// From what a problem may follow.
enum Cause {
    /// A name that this fact says, on a line that could not be read.
    Name(&'static str),
    /// The same, where the guide alone gives such names.
    Guide(&'static str),
    /// What a level that could not be named would have.
    Inherited,
    /// What the questions could not be read to say.
    Questions,
    /// What the paths, the questions or the contract could not be read to say.
    Paths,
    /// What the same group could not be read to say.
    Group,
    /// What the levels of the territory could not be read to say.
    Level,
}

fn follows_from(code: Code) -> Option<Cause> {
    Some(match code {
        Code::UnknownAtom => Cause::Name("atom"),
        Code::UnknownAnswer => Cause::Questions,
        Code::UnknownValue => Cause::Name("name"),
        Code::UnknownFact
        | Code::UnknownTerm
        | Code::UndeclaredFlag
        | Code::UndeclaredValue
        | Code::UndeclaredType
        | Code::UnknownOwner
        | Code::UnknownSkill
        | Code::NoSentence => Cause::Name("id"),
        Code::BadReplacement => Cause::Name("now"),
        Code::UnknownTarget | Code::UnknownPosition | Code::BrokenLink | Code::LinkPageGone => {
            Cause::Name("target")
        }
        Code::ValueFormat => Cause::Guide("id"),
        Code::UnknownCommune => Cause::Guide("code"),
        Code::TargetGone | Code::HiddenShowsAgain | Code::TargetRemovedSince => Cause::Inherited,
        Code::UnknownLevel => Cause::Name("level"),
        Code::IdleAnswer | Code::DeadEnd | Code::UnreachedStep | Code::TypeWithoutPath => Cause::Paths,
        Code::EmptyStep | Code::StepWithoutMeans => Cause::Group,
        Code::TargetHidden => Cause::Name("target"),
        Code::CommuneElsewhere
        | Code::TaskWithoutSubject
        | Code::EmptyValue
        | Code::SupportWithoutMeans
        | Code::FlagAgainstData
        | Code::GridIncomplete
        | Code::MissingLegal
        | Code::NameWithoutArticle => Cause::Level,
        _ => return None,
    })
}

/// Whether `text` has every part of `name` (`reponse:ou=campagne`), each as a whole word.
fn has_name(text: &str, name: &str) -> bool {
    let mut parts = name
        .trim_end_matches(".md")
        .split([':', '=', '#', '/'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .peekable();
    parts.peek().is_some() && parts.all(|part| has_word(text, part))
}

fn has_word(text: &str, word: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(is_part) && !text[at + word.len()..].starts_with(is_part))
}

#[cfg(test)]
mod tests {
    use super::has_name;

    #[test]
    fn a_name_is_found_whole() {
        let text = "id = \"logement\"\n[[question.reponse]]\nid = \"a-la-campagne\"\n";
        assert!(has_name(text, "reponse:logement=a-la-campagne"));
        assert!(!has_name(text, "reponse:logement=campagne"));
        assert!(!has_name(text, ""));
    }
}
