//! Files of which something could not be read as it was meant, and the problems that only follow from that: a name that no
//! line gives, since nobody could read its line. They are not told beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::code::Code;
use crate::diagnostic::severity::Severity;
use crate::diagnostic::{Diagnostic, Problems};
use crate::text::path::SourcePath;
use crate::text::snapshot::Snapshot;

/// The files of which something could not be read.
#[derive(Default)]
pub(super) struct FaultyFiles {
    /// Their texts.
    texts: BTreeMap<SourcePath, Arc<str>>,
    /// Those whose `herite` could not be read: what they inherit is not known.
    orphans: BTreeSet<SourcePath>,
    /// The lines that are no TOML.
    lines: BTreeSet<(SourcePath, usize)>,
}

impl FaultyFiles {
    /// Those that `problems`, all that readers found, are about.
    pub(super) fn of<'p>(problems: impl Iterator<Item = &'p Diagnostic>, snapshot: &Snapshot) -> Self {
        let mut faulty = Self::default();
        for problem in problems.filter(|problem| hides_names(problem)) {
            let file = &problem.place.file;
            if let Some(source) = snapshot.text(file) {
                faulty.texts.entry(file.clone()).or_insert_with(|| Arc::clone(&source.text));
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
        if !self.texts.is_empty() {
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
        let concerned =
            || self.texts.iter().filter(|(other, _)| is_own(other) || other.below("content").is_some());
        let follows = match follows_from(problem.code) {
            Some(Cause::Name(fact)) => {
                let name = problem.facts.get(fact).map_or("", String::as_str);
                // A target may be of a level that is not known, too.
                let is_lost = problem.code == Code::UnknownTarget && self.orphans.iter().any(is_own);
                is_lost || concerned().any(|(_, text)| has_name(text, name))
            }
            Some(Cause::Paths) => {
                self.texts.keys().filter_map(|file| file.below("content")).any(|file| {
                    matches!(file, "guide.toml" | "questions.toml") || file.starts_with("parcours/")
                })
            }
            Some(Cause::Guide(fact)) => {
                let name = problem.facts.get(fact).map_or("", String::as_str);
                let mut of_guide = concerned().filter(|(file, _)| file.below("content").is_some());
                of_guide.any(|(_, text)| has_name(text, name))
            }
            Some(Cause::Level) => self.texts.keys().any(is_own),
            Some(Cause::Inherited) => self.orphans.iter().any(is_own),
            None => false,
        };
        follows || self.texts.contains_key(file) && is_on_faulty_line()
    }
}

/// Whether what a problem of a TOML file is about may hide a name that something else needs.
fn hides_names(problem: &Diagnostic) -> bool {
    let file = &problem.place.file;
    let is_table = ["toml", "csv"].contains(&file.extension());
    let codes = [
        Code::TomlSyntax,
        Code::NotUtf8,
        Code::UnknownKey,
        Code::MissingKey,
        Code::WrongType,
        Code::MisplacedKey,
        Code::InvalidValue,
        Code::InvalidId,
        Code::UndeclaredType,
        Code::ConditionSyntax,
        Code::TableColumns,
    ];
    is_table && problem.severity == Severity::Error && codes.contains(&problem.code)
}

/// Whether a problem of `text` is about the line that gives `key`.
fn gives(problem: &Diagnostic, text: &str, key: &str) -> bool {
    let start = text[..problem.place.start.min(text.len())].rfind('\n').map_or(0, |end| end + 1);
    text[start..].trim_start().starts_with(key)
}

/// From what a problem may follow.
enum Cause {
    /// A name that this fact says, on a line that could not be read.
    Name(&'static str),
    /// The same, where the guide alone gives such names.
    Guide(&'static str),
    /// What a level that could not be named would have.
    Inherited,
    /// What the paths, the questions or the contract could not be read to say.
    Paths,
    /// What the levels of the territory could not be read to say.
    Level,
}

fn follows_from(code: Code) -> Option<Cause> {
    Some(match code {
        Code::UnknownAtom | Code::UnknownAnswer => Cause::Name("atom"),
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
        Code::IdleAnswer
        | Code::DeadEnd
        | Code::UnreachedStep
        | Code::TypeWithoutPath
        | Code::EmptyStep
        | Code::StepWithoutMeans => Cause::Paths,
        Code::TargetHidden
        | Code::CommuneElsewhere
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
