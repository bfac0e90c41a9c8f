//! Reads what the contract says of names that it gives up: `obsolete` and `remplace_par`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::contract::{FlagDeclaration, ProjectType, ValueDeclaration};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::record::retired::{RetiredKind, RetiredNames, Retirement};
use crate::table::definition::TableDefinition;
use crate::table::fields::Fields;
use crate::table::guide_tables::{FLAG, PROJECT_TYPE, VALUE};
use crate::text::Placed;

/// Takes the names that stand for others out of their lists, and notes what is said of each name that is given up.
pub(super) fn retire(
    fields: &mut Fields<'_, '_>,
    (types, values, flags): (&mut Vec<ProjectType>, &mut Vec<ValueDeclaration>, &mut Vec<FlagDeclaration>),
) -> RetiredNames {
    let mut retired = RetiredNames::default();
    let mut one = |fields: &mut Fields<'_, '_>, kind, (key, table), ids: BTreeSet<Arc<str>>| {
        list(fields, (key, table), kind, &ids, &mut retired)
    };
    let ids = types.iter().map(|it| Arc::clone(&it.id)).collect();
    let gone = one(fields, RetiredKind::ProjectType, ("type", &PROJECT_TYPE), ids);
    types.retain(|it| !gone.contains(&it.id));
    let ids = values.iter().map(|it| Arc::clone(&it.id)).collect();
    let gone = one(fields, RetiredKind::Value, ("valeur", &VALUE), ids);
    values.retain(|it| !gone.contains(&it.id));
    let ids = flags.iter().map(|it| Arc::clone(&it.id)).collect();
    let gone = one(fields, RetiredKind::Flag, ("drapeau", &FLAG), ids);
    flags.retain(|it| !gone.contains(&it.id));
    retired
}

/// The names of one list that stand for others.
fn list(
    fields: &mut Fields<'_, '_>,
    (key, definition): (&str, &'static TableDefinition),
    kind: RetiredKind,
    ids: &BTreeSet<Arc<str>>,
    retired: &mut RetiredNames,
) -> BTreeSet<Arc<str>> {
    let mut replaced: BTreeMap<Arc<str>, Placed<Arc<str>>> = BTreeMap::new();
    let mut quiet = Vec::new();
    for table in fields.tables(key) {
        // The readers of these tables report what else is wrong with them.
        let mut fields = Fields::new(table, definition, &mut quiet);
        let Some(id) = fields.text("id").map(|id| Arc::from(id.value)) else { continue };
        if let Some(now) = fields.text("remplace_par") {
            replaced.entry(id).or_insert(now.map(Arc::from));
        } else if let Some(why) = fields.text("obsolete") {
            retired.note(kind, &id, Retirement::Obsolete(why.value));
        }
    }
    let mut gone = BTreeSet::new();
    for (id, now) in &replaced {
        // A name that stands for one that stands for another leads to the last of them.
        let mut seen = BTreeSet::from([id]);
        let mut last = &now.value;
        while let Some(next) = replaced.get(last).filter(|_| seen.insert(last)) {
            last = &next.value;
        }
        if ids.contains(last) && !replaced.contains_key(last) {
            retired.note(kind, id, Retirement::ReplacedBy(Arc::clone(last)));
            gone.insert(Arc::clone(id));
        } else {
            let problem = Diagnostic::new(Code::BadReplacement, now.place.clone());
            fields.report(problem.with("id", id).with("now", &now.value));
        }
    }
    gone
}
