//! Reads what is between the `+++` lines of a page, or the same keys of a `[[page]]`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::declared_names::{DeclaredNames, check_declared, read_owner};
use super::foreign_front::foreign_front;
use super::front::{CitedSource, DatedChange, Front, Guarded, Weight};
use super::page_id::PageId;
use super::read_id::check_id;
use super::read_target::{Reading, read_target};
use super::read_url::read_url;
use super::verb::TargetRef;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::typography;
use crate::table::definition::IdShape;
use crate::table::fields::Fields;
use crate::table::page_tables::FRONT;
use crate::table::parse::parse_within;
use crate::table::value::Value;
use crate::text::located_text::LocatedText;
use crate::text::path::SourcePath;
use crate::text::{Place, Placed};

/// A page cut in two.
#[derive(Clone, Debug)]
pub struct Parted {
    /// What its front matter says; the name of its file for a title where there is none.
    pub front: Front,
    /// Its text.
    pub body: LocatedText,
}

/// Reads the front matter of `file`, whose text is `text`, and finds where its body begins.
pub fn read_front(
    file: &SourcePath,
    text: &Arc<str>,
    declared: &DeclaredNames,
    problems: &mut Problems,
) -> Parted {
    let body_from = |start: usize| LocatedText::plain(text[start..].into(), file.clone(), start);
    match cut(text) {
        Cut::Whole { opening, inner, body } => {
            let mut table = parse_within(file, text, inner, problems);
            table.place = Place::new(file.clone(), opening);
            let mut fields = Fields::new(&table, &FRONT, problems);
            let front = read_fields(&mut fields, declared, file.stem());
            fields.finish();
            Parted { front, body: body_from(body) }
        }
        Cut::Unclosed { opening, body } => {
            let place = Place::new(file.clone(), opening);
            problems.push(Diagnostic::new(Code::UnclosedFrontMatter, place));
            Parted { front: empty(file), body: body_from(body) }
        }
        Cut::Missing => {
            let place = Place::start_of(file.clone());
            let foreign = foreign_front(text);
            let right = foreign.as_ref().map(|foreign| &foreign.right);
            problems.push(Diagnostic::new(Code::MissingFrontMatter, place).suggest(right));
            // Another tool's is no text of the page.
            Parted { front: empty(file), body: body_from(foreign.map_or(0, |foreign| foreign.body)) }
        }
    }
}

/// The bytes of `text`, a page, that hold the TOML of its front matter.
pub fn toml_of(text: &str) -> Option<Range<usize>> {
    match cut(text) {
        Cut::Whole { inner, .. } => Some(inner),
        _ => None,
    }
}

enum Cut {
    Whole { opening: Range<usize>, inner: Range<usize>, body: usize },
    Unclosed { opening: Range<usize>, body: usize },
    Missing,
}

fn cut(text: &str) -> Cut {
    let mut opening: Option<(Range<usize>, usize)> = None;
    let mut first_blank = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let is_fence = line.trim_end() == "+++";
        match &opening {
            None if is_fence => opening = Some((start..start + 3, at)),
            None if line.trim().is_empty() => {}
            None => return Cut::Missing,
            Some((opening, inner)) if is_fence => {
                return Cut::Whole { opening: opening.clone(), inner: *inner..start, body: at };
            }
            Some(_) if line.trim().is_empty() => first_blank = first_blank.or(Some(at)),
            Some(_) => {}
        }
    }
    match opening {
        // What follows the first blank line is most likely the text: links into it go on working.
        Some((opening, _)) => Cut::Unclosed { opening, body: first_blank.unwrap_or(text.len()) },
        None => Cut::Missing,
    }
}

fn empty(file: &SourcePath) -> Front {
    Front {
        title: Placed::new(file.stem().to_owned(), Place::start_of(file.clone())),
        summary: String::new(),
        order: None,
        types: Vec::new(),
        profiles: Vec::new(),
        technician: false,
        checked_on: None,
        checked_by: None,
        review_before: None,
        owner: None,
        sources: Vec::new(),
        renamed: BTreeMap::new(),
        moved: BTreeMap::new(),
        former_ids: Vec::new(),
        protected: Guarded::None,
        sensitive: Guarded::None,
        changes: Vec::new(),
    }
}

/// Reads the keys of a front matter from `fields`, of whatever kind; `name` stands in for a missing title.
pub fn read_fields(fields: &mut Fields<'_, '_>, declared: &DeclaredNames, name: &str) -> Front {
    let title = fields.text("titre");
    let mut types = fields.list_of_text("types").map_or_else(Vec::new, |list| list.value);
    declared.settle_types(&mut types, fields.problems());
    let profiles = fields.list_of_text("profils").map_or_else(Vec::new, |list| list.value);
    check_declared(&profiles, &declared.profiles, fields.problems());
    let (renamed, moved) = former_sections(fields);
    let former_ids = fields.list_of_text("anciennes_adresses").map_or_else(Vec::new, |list| list.value);
    for id in &former_ids {
        check_id(&id.value, IdShape::Path, &id.place, fields.problems());
    }
    Front {
        title: title.unwrap_or_else(|| Placed::new(name.to_owned(), fields.place().clone())),
        summary: fields.text("resume").map(|text| text.value).unwrap_or_default(),
        order: fields.integer("ordre").map(|number| number.value),
        types,
        profiles,
        technician: fields
            .choice("public", &[("porteur", false), ("technicien", true)])
            .is_some_and(|choice| choice.value),
        checked_on: fields.day("verifie_le").map(|day| day.value),
        checked_by: if fields.knows("verifie_par") {
            fields.text("verifie_par").map(|name| name.value)
        } else {
            None
        },
        review_before: fields.day("revoir_avant"),
        owner: read_owner(fields, declared),
        sources: fields.list("sources", |fields| {
            let title = fields.text("titre");
            let address = read_url(fields, "adresse").map(|url| url.value);
            Some(CitedSource { title: typography(&title?.value).into_owned(), address })
        }),
        renamed,
        moved,
        former_ids,
        protected: guarded(fields, "proteges"),
        sensitive: guarded(fields, "sensibles"),
        changes: if fields.knows("changements") {
            fields.list("changements", read_change)
        } else {
            Vec::new()
        },
    }
}

fn read_change(fields: &mut Fields<'_, '_>) -> Option<DatedChange> {
    let on = fields.day("le");
    let weight = fields.choice("importance", &[("mineur", Weight::Minor), ("important", Weight::Major)]);
    let section = fields.text("section").map(|section| section.map(Into::into));
    let summary = fields.text("resume").map(|text| text.value);
    let weight = weight.map_or(Weight::Plain, |weight| weight.value);
    let words = fields.text("avant").zip(fields.text("apres"));
    let words = words.map(|(before, after)| (before.value, after.value));
    Some(DatedChange { section, on: on?.value, weight, summary, words })
}

/// The former ids of sections, with those of today: in the same page, and in others (`/types/meuble#declaration`).
type FormerIds = (BTreeMap<Arc<str>, Placed<Arc<str>>>, BTreeMap<Arc<str>, Placed<(PageId, Arc<str>)>>);

fn former_sections(fields: &mut Fields<'_, '_>) -> FormerIds {
    let (mut renamed, mut moved) = FormerIds::default();
    for entry in fields.entries_of("anciens_ids") {
        check_id(&entry.key.value, IdShape::Plain, &entry.key.place, fields.problems());
        let place = entry.value.place.clone();
        let Value::Text(today) = &entry.value.value else {
            fields.wrong_type_in("anciens_ids", entry);
            continue;
        };
        let old = Arc::clone(&entry.key.value);
        if !today.contains(['/', '#']) {
            renamed.insert(old, Placed::new(today.as_str().into(), place));
            continue;
        }
        match read_target(today) {
            Reading::Clear(TargetRef::Section(page, id))
            | Reading::Corrected(TargetRef::Section(page, id), _) => {
                moved.insert(old, Placed::new((page, id), place));
            }
            _ => fields.invalid(
                "anciens_ids",
                today,
                ("example", "section, /chapitre/page#section"),
                place,
                None,
            ),
        }
    }
    settled(&renamed, &moved, fields)
}

/// Each former id with the last of its chain (`a = "b"`, `b = "c"`); a circle is told once, and leads nowhere.
fn settled(
    renamed: &BTreeMap<Arc<str>, Placed<Arc<str>>>,
    moved: &BTreeMap<Arc<str>, Placed<(PageId, Arc<str>)>>,
    fields: &mut Fields<'_, '_>,
) -> FormerIds {
    let (mut settled, mut elsewhere) = (BTreeMap::new(), moved.clone());
    let mut in_circles: BTreeSet<&Arc<str>> = BTreeSet::new();
    for (old, now) in renamed {
        let mut seen = BTreeSet::from([old]);
        let mut last = &now.value;
        while let Some(next) = renamed.get(last).filter(|_| !moved.contains_key(last) && seen.insert(last)) {
            last = &next.value;
        }
        let place = now.place.clone();
        if let Some(goal) = moved.get(last) {
            elsewhere.insert(Arc::clone(old), Placed::new(goal.value.clone(), place));
        } else if !renamed.contains_key(last) {
            settled.insert(Arc::clone(old), Placed::new(Arc::clone(last), place));
        } else if !in_circles.contains(old) {
            in_circles.extend(seen);
            let problem = Diagnostic::new(Code::FormerIdInCircle, place);
            fields.report(problem.with("id", old).with("now", &now.value));
        }
    }
    (settled, elsewhere)
}

fn guarded(fields: &mut Fields<'_, '_>, key: &str) -> Guarded {
    match fields.value(key) {
        None => Guarded::None,
        Some(value) => match value.value {
            Value::Boolean(true) => Guarded::All(value.place.clone()),
            Value::Boolean(false) => Guarded::None,
            _ => fields.list_of_text(key).map_or(Guarded::None, |list| Guarded::Some(list.value)),
        },
    }
}
