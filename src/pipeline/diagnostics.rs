//! What is wrong before any edition is made: with the guide, and with levels, for each territory that inherits them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::project_inputs::ProjectInputs;
use super::theme_follow_up;
use super::unused_files::unused_files;
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::{nearest, nearest_by_text};
use crate::diagnostic::{Diagnostic, Problems};
use crate::edition::BuildContext;
use crate::edition::guide_check::check_guide;
use crate::edition::meant_target::meant_in_guide;
use crate::french::fold;
use crate::guide::common_guide::Guide;
use crate::record::data::Scalar;
use crate::record::known_commune::known_commune;
use crate::table::all_tables::all_keys;
use crate::territory::levels::{Level, LevelRank, Territories};
use crate::territory::read_format::{fits, refitted};
use crate::text::Place;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SnapshotEntry, SourceText, WhyAside};

/// What is wrong, and with which territory.
#[derive(Default)]
pub(super) struct Diagnostics {
    /// Of the guide: it concerns everybody. Of levels that no territory inherits: it concerns nobody.
    pub(super) common: Problems,
    /// Of the levels of each territory.
    pub(super) own: BTreeMap<Arc<str>, Problems>,
}

impl Diagnostics {
    pub(super) fn of(
        inputs: &ProjectInputs,
        ids: &[String],
        snapshot: &Snapshot,
        build_context: &BuildContext,
    ) -> Self {
        let told = |problems: Problems| inputs.faulty_files.without_derived(problems, &[], snapshot);
        let mut common = told(inputs.guide_problems.clone());
        let Some(guide) = &inputs.guide else { return Self { common, own: BTreeMap::new() } };
        for problem in &mut common {
            propose(problem, guide);
        }
        let files = |path: &SourcePath| snapshot.get(path).map(|entry| entry.media_kind(path));
        let mut found = told(inputs.level_problems.clone());
        for problem in &mut found {
            propose(problem, guide);
        }
        found.extend(told(check_guide(guide, &inputs.territories, build_context, &files)));
        found.extend(left_aside(snapshot));
        found.extend(other_encodings(snapshot));
        let odd: Problems = odd_letters(snapshot).filter(|odd| !is_in_faulty_line(odd, &found)).collect();
        found.extend(odd);
        found.extend(same_names(&inputs.territories));
        found.extend(theme_follow_up::check(inputs, snapshot));
        found.extend(unreadable(snapshot, common.iter().chain(&found)));
        let named = inputs.territories.levels.values().flat_map(|level| &level.named).collect();
        let unused = unused_files(snapshot, &inputs.territories, &named, &found);
        // A text that nobody seems to name may be named on a line that could not be read: no advice to delete it.
        let hiding: BTreeSet<&SourcePath> =
            found.iter().filter(|problem| hides_names(problem)).map(|problem| &problem.place.file).collect();
        let may_be_named = |path: &SourcePath| match owner(path, snapshot) {
            Some(level) => hiding.contains(&level),
            None => !hiding.is_empty(),
        };
        let is_told =
            |problem: &Diagnostic| problem.code != Code::UnusedText || !may_be_named(&problem.place.file);
        let unused: Problems = unused.into_iter().filter(is_told).collect();
        found.extend(unused);
        let shared = shared_out(inputs, ids, &found);
        let clone = |at: &usize| found[*at].clone();
        let own = shared.iter().map(|(id, its)| (Arc::from(*id), its.iter().map(clone).collect())).collect();
        // What concerns a territory is reported with it; the rest with the guide.
        let concerning: BTreeSet<usize> = shared.into_values().flatten().collect();
        let rest = found.into_iter().enumerate().filter(|(at, _)| !concerning.contains(at));
        common.extend(rest.map(|(_, problem)| problem));
        Self { common, own }
    }
}

/// Whether what a problem is about may be the name of a file.
fn hides_names(problem: &Diagnostic) -> bool {
    let of_level = problem.place.file.below("territories").is_some();
    let unread = [
        Code::TomlSyntax,
        Code::NotUtf8,
        Code::NotPlainText,
        Code::TooLarge,
        Code::UnknownKey,
        Code::MisplacedKey,
    ];
    of_level
        && (unread.contains(&problem.code) || [Code::WrongType, Code::PathOutside].contains(&problem.code))
}

/// The file of the level in whose own folder `path` is: only it names what is there.
fn owner(path: &SourcePath, snapshot: &Snapshot) -> Option<SourcePath> {
    let mut folder = path.parent();
    while folder.below("territories").is_some() {
        let level = SourcePath::parse(&format!("{folder}.toml"))?;
        if snapshot.get(&level).is_some() {
            return Some(level);
        }
        folder = folder.parent();
    }
    None
}

/// Two territories of one name: mostly a copy under another name, which would be published.
fn same_names(territories: &Territories) -> Problems {
    let mut first: BTreeMap<&str, &Level> = BTreeMap::new();
    let mut found = Problems::new();
    for level in territories.levels.values().filter(|level| level.name.rank == LevelRank::Territory) {
        let Some(name) = level.scalars.get("nom") else { continue };
        let Scalar::Text(text) = &name.value else { continue };
        if let Some(other) = first.insert(text.trim(), level) {
            found.push(
                Diagnostic::new(Code::SameName, name.place.clone())
                    .with("name", text.trim())
                    .with("other", &other.file),
            );
        }
    }
    found
}

/// Whether `odd` is about letters nobody sees on a line of which something worse is told: its proposal leaves them out.
fn is_in_faulty_line(odd: &Diagnostic, found: &[Diagnostic]) -> bool {
    let is_unseen = odd.facts.get("form").is_some_and(|form| form == "unseen");
    let line = &odd.place;
    let is_there = |problem: &Diagnostic| {
        let place = &problem.place;
        problem.code == Code::TomlSyntax
            && place.file == line.file
            && place.start <= line.end
            && line.start <= place.end
    };
    is_unseen && found.iter().any(is_there)
}

/// Lines that other programs spoilt.
fn odd_letters(snapshot: &Snapshot) -> impl Iterator<Item = Diagnostic> {
    let is_authored = |path: &SourcePath| ["md", "toml", "csv"].contains(&path.extension());
    let texts = snapshot.iter().filter(move |(path, _)| is_authored(path));
    texts.flat_map(|(path, entry)| {
        let lines = match entry {
            SnapshotEntry::Text(source) => &*source.odd_lines,
            _ => &[],
        };
        lines.iter().map(|odd| {
            let place = Place::new(path.clone(), odd.line.clone());
            Diagnostic::new(Code::OddLetters, place).with("form", odd.form).suggest(odd.right.clone())
        })
    })
}

/// Proposes for a name what the whole guide gives: a commune by its name, a target as it is read, a value.
fn propose(problem: &mut Diagnostic, guide: &Guide) {
    if problem.code == Code::TomlSyntax {
        fit_value(problem, guide);
    }
    if problem.code == Code::LinkNotMarkdown {
        whole_address(problem, guide);
    }
    if let Some(right) = link_as_read(problem, guide) {
        problem.suggestion = Some(right);
        return;
    }
    if problem.facts.get("form").is_some_and(|form| form == "placeholder") {
        let written = problem.suggestion.take().unwrap_or_default();
        let name = written.trim_matches(['{', '}', ' ']).trim_start_matches("v.");
        let values = guide.contract.values.iter().map(|value| (&*value.id, &*value.label));
        let known = guide.contract.values.iter().find(|value| *value.id == *name).map(|value| &*value.id);
        let near = known.or_else(|| nearest_by_text(name, values));
        problem.suggestion = near.map(|near| format!("{{{{ v.{near} }}}}"));
        return;
    }
    if problem.suggestion.is_some() {
        return;
    }
    let fact = |name: &str| problem.facts.get(name).map_or("", String::as_str);
    if problem.code == Code::HoleSyntax {
        // A whole name stands where no hole may be, or is not closed.
        if fact("found").starts_with("{{") || fact("found").starts_with("v.") {
            return;
        }
        let values = guide.contract.values.iter().map(|value| (&*value.id, &*value.label));
        let near = nearest_by_text(fact("found"), values).filter(|_| fact("found") != "commun");
        problem.suggestion = near.map(|near| format!("{{{{ v.{near} }}}}"));
        return;
    }
    if problem.code != Code::InvalidValue {
        return;
    }
    problem.suggestion = match fact("form") {
        "insee" => known_commune(fact("value"), &guide.communes).map(str::to_owned),
        "target" => meant_in_guide(guide, fact("value")),
        _ => None,
    };
}

/// `/gite.md` is no page where `types/gite` is the only one that ends so: a link of a level begins with the chapter.
fn whole_address(problem: &mut Diagnostic, guide: &Guide) {
    let Some(right) = &problem.suggestion else { return };
    let (path, anchor) =
        right.split_once('#').map_or((&**right, None), |(path, anchor)| (path, Some(anchor)));
    let Some(name) = path.strip_prefix('/').and_then(|path| path.strip_suffix(".md")) else { return };
    if name.contains('/') || guide.pages.keys().any(|page| page.as_str() == name) {
        return;
    }
    let mut ending = guide.pages.keys().filter(|page| page.as_str().rsplit('/').next() == Some(name));
    if let (Some(only), None) = (ending.next(), ending.next()) {
        let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
        problem.suggestion = Some(format!("/{only}.md{anchor}"));
    }
}

/// The link that was meant where a page is called by its title, or by its address on the author's own machine.
fn link_as_read(problem: &Diagnostic, guide: &Guide) -> Option<String> {
    let fact = |name: &str| problem.facts.get(name).map_or("", String::as_str);
    let from = &problem.place.file;
    match (problem.code, fact("form")) {
        (Code::LooksLike, "link") => {
            let (text, inner) = problem.suggestion.as_ref()?.split_once("](<")?;
            let title = inner.strip_suffix(">)").filter(|title| !title.contains(['/', '.', ':']))?;
            Some(format!("{text}]({})", link_to(&meant_in_guide(guide, title)?, from)))
        }
        (Code::LinkOfOneMachine, "machine") => Some(link_to(&meant_in_guide(guide, fact("target"))?, from)),
        _ => None,
    }
}

/// The link from the file `from` to a target of the guide: by its folder in the guide, from the root elsewhere.
fn link_to(target: &str, from: &SourcePath) -> String {
    let (page, anchor) = target.split_once('#').map_or((target, ""), |(page, anchor)| (page, anchor));
    // `section/block` names a part that has its own id.
    let anchor = anchor.rsplit('/').next().unwrap_or_default();
    let anchor = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
    let Some(here) = from.below("content") else { return format!("/{page}.md{anchor}") };
    let folders: Vec<&str> = here.split('/').collect();
    let folders = &folders[..folders.len() - 1];
    let parts: Vec<&str> = page.split('/').collect();
    let shared = folders.iter().zip(&parts).take_while(|(one, other)| one == other).count();
    format!("{}{}.md{anchor}", "../".repeat(folders.len() - shared), parts[shared..].join("/"))
}

/// What is there and is not read: copies, links that lead out of the project, twins.
fn left_aside(snapshot: &Snapshot) -> impl Iterator<Item = Diagnostic> {
    snapshot.left_aside().iter().map(|left| {
        let of = |code| Diagnostic::new(code, Place::start_of(left.path.clone())).with("path", &left.path);
        match &left.why {
            WhyAside::LinkOutside => of(Code::LinkLeftAside).with("why", "outside"),
            WhyAside::LinkGone => of(Code::LinkLeftAside).with("why", "gone"),
            WhyAside::Copy(original) => of(Code::FileCopy).with("original", original),
            WhyAside::Twin => of(Code::TwinNames),
            WhyAside::Elsewhere => of(Code::KeptElsewhere),
        }
    })
}

/// Texts that are read, though they are not saved as UTF-8.
fn other_encodings(snapshot: &Snapshot) -> impl Iterator<Item = Diagnostic> {
    snapshot.iter().filter_map(|(path, entry)| match entry {
        SnapshotEntry::Text(SourceText { encoding: Some(encoding), .. }) => Some(
            Diagnostic::new(Code::OtherEncoding, Place::start_of(path.clone())).with("encoding", encoding),
        ),
        _ => None,
    })
}

/// A line that could not be read, and gives a value of the guide, reads as that value's type wants it.
fn fit_value(problem: &mut Diagnostic, guide: &Guide) {
    let Some((key, right)) = problem.suggestion.as_deref().and_then(|line| line.split_once(" = ")) else {
        return;
    };
    let (key, right) = (key.to_owned(), right.to_owned());
    let labelled = guide.contract.values.iter().find(|value| named(&value.label) == key);
    let key = match labelled.filter(|_| all_keys().all(|known| known.name != key)) {
        // A key by what the guide calls it.
        Some(value) => {
            problem.suggestion = Some(format!("{} = {right}", value.id));
            value.id.to_string()
        }
        None => key,
    };
    let Some(text) = right.strip_prefix('"').and_then(|text| text.strip_suffix('"')) else { return };
    if let Some(flag) = guide.contract.flags.iter().find(|flag| *flag.id == *key) {
        let answers: Vec<&str> = match &flag.answers[..] {
            [] => vec!["true", "false"],
            answers => answers.iter().map(|answer| &**answer).collect(),
        };
        let near = nearest(text, answers);
        // What is no answer is no mend.
        problem.suggestion = near.map(|near| match near {
            "true" | "false" => format!("{key} = {near}"),
            near => format!("{key} = \"{near}\""),
        });
        return;
    }
    let Some(declared) = guide.contract.values.iter().find(|value| *value.id == *key) else { return };
    let value = Scalar::Text(text.to_owned());
    let text = text.to_owned();
    if fits(&value, declared.kind) {
        return;
    }
    if let Some(right) = refitted(&value, declared.kind) {
        problem.suggestion = Some(format!("{key} = {right}"));
        return;
    }
    *problem = Diagnostic::new(Code::ValueFormat, problem.place.clone())
        .with("id", key)
        .with("kind", declared.kind.word())
        .with("value", text);
}

/// What the guide calls something, as a key that reads so.
fn named(label: &str) -> String {
    fold(label).replace(|letter: char| !letter.is_ascii_alphanumeric(), "_")
}

/// The files of authors that should be text and are not UTF-8, and that no diagnostic in `known` names: drawings, documents.
/// They cannot be given to readers, who would miss them without a word.
fn unreadable<'d>(snapshot: &Snapshot, known: impl Iterator<Item = &'d Diagnostic>) -> Problems {
    let known: BTreeSet<&SourcePath> = known
        .filter(|problem| [Code::NotUtf8, Code::NotPlainText].contains(&problem.code))
        .map(|problem| &problem.place.file)
        .collect();
    let files = ["content", "territories"].into_iter().flat_map(|folder| snapshot.below(folder));
    let problem = |(path, entry): (&SourcePath, &SnapshotEntry)| match entry {
        // Readers of these report them; where nobody names them, nobody misses them.
        SnapshotEntry::NotUtf8 { valid_up_to, .. }
            if !known.contains(path) && !["md", "toml", "relecture"].contains(&path.extension()) =>
        {
            let place = Place::start_of(path.clone());
            Some(Diagnostic::new(Code::NotUtf8, place).with("offset", valid_up_to))
        }
        _ => None,
    };
    files.filter_map(problem).collect()
}

/// The problems of the files of `territories/`, by the territories that they concern.
fn shared_out<'i>(
    inputs: &ProjectInputs,
    ids: &'i [String],
    found: &[Diagnostic],
) -> BTreeMap<&'i str, BTreeSet<usize>> {
    let mut of_file: BTreeMap<&SourcePath, Vec<usize>> = BTreeMap::new();
    for (at, problem) in found.iter().enumerate() {
        of_file.entry(&problem.place.file).or_default().push(at);
    }
    let mut of_level: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (file, problems) in &of_file {
        for level in levels_of(file) {
            of_level.entry(level).or_default().extend(problems);
        }
    }
    let mut own = BTreeMap::new();
    for id in ids {
        let ranks = inputs.request(id).map_or(&[][..], |request| &request.ranks.value);
        let levels = || ranks.iter().flatten();
        let named = levels().flat_map(|level| &level.named).filter_map(|file| of_file.get(file));
        // A file that could not be read gave no level: it is known by its name.
        let own_names = levels().map(|level| &*level.name.text).chain([id.as_str()]);
        let inside = own_names.filter_map(|name| of_level.get(name));
        own.insert(id.as_str(), named.chain(inside).flatten().copied().collect());
    }
    own
}

/// The levels that a file of `territories/` may belong to: `pays.toml`, `pays/a.md`, `zones/a.toml`, `zones/a/b.md`.
fn levels_of(file: &SourcePath) -> impl Iterator<Item = &str> {
    let below = file.below("territories").unwrap_or_default();
    let folders = below.match_indices('/').take(2).map(|(at, _)| &below[..at]);
    below.strip_suffix(".toml").into_iter().chain(folders)
}
