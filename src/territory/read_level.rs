//! Reads one file of `territories/`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::read_review::{read_reviews, tell_spent};
use super::read_settings::{communes, flags, scalars, skills, types, values};
use super::{Level, LevelName, Rank};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::guide::Contract;
use crate::record::data::{Entry, TouristTax};
use crate::record::read_data::{Whole, read_actor, read_term};
use crate::record::read_entry::{read_entry, read_tax, shape_of};
use crate::record::read_id::{Once, Shape, check_id, is_kept_by_windows};
use crate::record::read_known::Known;
use crate::record::read_page::read_local_page;
use crate::record::read_text::LevelFile;
use crate::record::read_verb::read_verb;
use crate::record::verb::{RecordKind, Verb};
use crate::table::fields::Fields;
use crate::table::kind::{self, Kind};
use crate::table::{Table, parse};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SourceText};
use crate::text::{Place, Placed};

/// What a level is read against: the same for all of them.
pub struct LevelSetting<'a> {
    /// The project: the files that levels name.
    pub snapshot: &'a Snapshot,
    /// What the guide declares.
    pub contract: &'a Contract,
    /// The same, as records and texts name it.
    pub known: Known,
}

/// The name of the level at `path`; `None` where a file there is none.
pub fn level_name(path: &SourcePath) -> Option<LevelName> {
    LevelName::parse(path.below("territories")?.strip_suffix(".toml")?)
}

/// Reads the level `name` at `path`: a function of the path, the text, the contract and the files that the level
/// names (see `named_files`), to be remembered under them.
pub fn read_level(
    path: &SourcePath,
    name: &LevelName,
    source: &SourceText,
    setting: &LevelSetting<'_>,
) -> Checked<Level> {
    let mut problems = Vec::new();
    check_name(path, name, &mut problems);
    let table = parse(path, &source.text, 0, &mut problems);
    let is_territory = name.rank == Rank::Territory;
    let kind = if is_territory { &kind::TERRITORY } else { &kind::SHARED_LEVEL };
    let mut fields = Fields::new(&table, kind, &mut problems);
    if is_territory {
        fields.require("nom");
    }
    let file = LevelFile { snapshot: setting.snapshot, file: path, known: &setting.known };
    let reviews = read_reviews(setting.snapshot, path, fields.problems());
    let mut named = named_by(&fields, path);
    named.push(reviews.file.clone());
    named.sort();
    let level = Level {
        name: name.clone(),
        file: path.clone(),
        inherits: fields.list_of_text("herite").map_or_else(Vec::new, |list| list.value),
        scalars: scalars(&mut fields, file, setting.contract),
        flags: flags(&mut fields, setting.contract),
        types: types(&mut fields, file),
        communes: communes(&mut fields),
        skills: skills(&mut fields),
        values: values(&mut fields, setting.contract),
        actors: list(&mut fields, "acteurs", &kind::LOCAL_ACTOR, |fields| {
            read_actor(fields, file.known, Whole::No).map(|actor| (Arc::clone(&actor.id), actor))
        }),
        terms: list(&mut fields, "glossaire", &kind::LOCAL_TERM, |fields| {
            read_term(fields, Whole::No).map(|term| (Arc::clone(&term.id), term))
        }),
        entries: entries(&mut fields, file),
        tax: tax(&mut fields),
        verbs: verbs(&mut fields, file),
        pages: list(&mut fields, "page", &kind::LOCAL_PAGE, |fields| {
            read_local_page(fields, file).map(|page| (Arc::clone(&page.id.value.0), page))
        }),
        named,
        reviews,
        place: Place::start_of(path.clone()),
    };
    fields.finish_knowing(|key| {
        if setting.contract.values.iter().any(|declared| *declared.id == *key) {
            Some("[valeurs]")
        } else if setting.contract.flags.iter().any(|declared| *declared.id == *key) {
            Some("drapeaux")
        } else {
            None
        }
    });
    tell_spent(&level.verbs, &level.reviews, &mut problems);
    Checked::new(level, problems)
}

/// The other files whose text is in `level`, or would be if they were there and sound.
pub fn named_files(level: &Level) -> &[SourcePath] {
    &level.named
}

/// The files that the texts of a level's tables name.
fn named_by(fields: &Fields<'_, '_>, file: &SourcePath) -> Vec<SourcePath> {
    // What is wrong with these keys is told where they are read.
    let mut quiet = Problems::new();
    let mut files = Vec::new();
    for (key, kind) in [("modifier", &kind::VERB), ("page", &kind::LOCAL_PAGE)] {
        for table in Fields::new(fields.table(), &kind::SHARED_LEVEL, &mut quiet).tables(key) {
            let written = Fields::new(table, kind, &mut Problems::new()).path("fichier");
            files.extend(written.and_then(|written| file.parent().resolve(written.value.trim())));
        }
    }
    files.sort();
    files.dedup();
    files
}

/// Whether a level of that rank cannot be called `stem`: the site, or Windows, needs the name for itself.
pub fn is_reserved(stem: &str, rank: Rank) -> bool {
    const OURS: [&str; 4] = ["regions", "departements", "zones", "assets"];
    is_kept_by_windows(stem) || rank == Rank::Territory && OURS.contains(&stem)
}

/// Tells a name that a level cannot have.
fn check_name(path: &SourcePath, name: &LevelName, problems: &mut Problems) {
    let stem = path.stem();
    let place = Place::start_of(path.clone());
    if is_reserved(stem, name.rank) {
        problems.push(Diagnostic::new(Code::ReservedName, place).with("name", stem));
    } else {
        check_id(stem, Shape::Plain, &place, problems);
    }
}

/// Reads the tables under `key`; of those with one id, the first.
fn list<T>(
    fields: &mut Fields<'_, '_>,
    key: &str,
    kind: &'static Kind,
    read: impl Fn(&mut Fields<'_, '_>) -> Option<(Arc<str>, T)>,
) -> Vec<Arc<T>> {
    let mut once = Once::default();
    let mut items = Vec::new();
    for table in fields.tables(key) {
        let mut fields = fields.within(table, kind);
        if let Some((id, item)) = read(&mut fields)
            && once.is_new(&Placed::new(id, place_of_id(table)), fields.problems())
        {
            items.push(Arc::new(item));
        }
        fields.finish();
    }
    items
}

fn place_of_id(table: &Table) -> Place {
    table.get("id").map_or_else(|| table.place.clone(), |id| id.value.place.clone())
}

fn entries(fields: &mut Fields<'_, '_>, level: LevelFile<'_>) -> BTreeMap<RecordKind, Vec<Arc<Entry>>> {
    let mut entries = BTreeMap::new();
    for kind in RecordKind::ALL {
        let Some((table_kind, keys)) = shape_of(kind) else { continue };
        let list = list(fields, kind.word(), table_kind, |fields| {
            read_entry(fields, keys, level).map(|entry| (Arc::clone(&entry.id), entry))
        });
        if !list.is_empty() {
            entries.insert(kind, list);
        }
    }
    entries
}

fn tax(fields: &mut Fields<'_, '_>) -> Option<Arc<TouristTax>> {
    let table = fields.sub_table("taxe_de_sejour")?;
    Some(Arc::new(read_tax(table, fields.problems())))
}

fn verbs(fields: &mut Fields<'_, '_>, level: LevelFile<'_>) -> Vec<Arc<Verb>> {
    let mut once = Once::default();
    let mut verbs = Vec::new();
    for table in fields.tables("modifier") {
        let mut fields = fields.within(table, &kind::VERB);
        if let Some(verb) = read_verb(&mut fields, level) {
            if let Some(id) = &verb.id {
                once.is_new(id, fields.problems());
            }
            verbs.push(Arc::new(verb));
        }
        fields.finish();
    }
    verbs
}
