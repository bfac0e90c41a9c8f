//! The verbs of one rank on records, resolved against what the ranks below left, and checked against each other.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::follow::judge_unresolved;
use super::resolve::{ConflictKey, UnresolvedOverride, conflict_key};
use super::showing::shows;
use super::successor::propose_record;
use super::{BuildContext, FollowedOverride};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::{Proposals, nearest_by_text};
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::french::slug;
use crate::record::verb::{Action, RecordKind, TargetRef, Verb};
use crate::territory::levels::Level;

/// What lays the records of one kind.
pub(super) struct Laying<'a> {
    pub(super) kind: RecordKind,
    pub(super) ranks: &'a [Vec<Arc<Level>>],
    pub(super) build_context: &'a BuildContext,
}

/// What a review of a verb keeps of each record, by its id.
type TextsOfRecords<'r> = dyn Fn(&Action) -> Vec<(Arc<str>, String)> + 'r;

/// The records that verbs may address.
pub(super) struct RecordIds<'r> {
    /// Their ids, in order, each with what it is called, for messages.
    pub(super) all: &'r dyn Fn() -> Vec<(Arc<str>, String)>,
    /// Their ids, each with what a review of such a verb keeps of it.
    pub(super) texts: &'r TextsOfRecords<'r>,
    /// Whether there is one of that id.
    pub(super) has: &'r dyn Fn(&str) -> bool,
    /// Whether the verb goes with it.
    pub(super) allows: &'r dyn Fn(&Action, &str) -> bool,
}

/// A verb, and the level whose it is.
type LevelVerb<'a> = (&'a Arc<Level>, &'a Arc<Verb>);

/// A verb of a level on a record, with the id that it addresses.
pub(super) type RecordVerb<'a> = (&'a Arc<Level>, &'a Arc<Verb>, Arc<str>);

/// The verbs of the rank `at` that can be carried out, in the order of `herite` and of the files.
pub(super) fn record_verbs<'a>(
    laying: &Laying<'a>,
    at: usize,
    records: &RecordIds<'_>,
    followed: &mut Vec<FollowedOverride>,
    problems: &mut Problems,
) -> Vec<RecordVerb<'a>> {
    let mut aimed: Vec<RecordVerb<'a>> = Vec::new();
    let mut first: BTreeMap<(ConflictKey, &Arc<str>), LevelVerb<'_>> = BTreeMap::new();
    let mut refused = BTreeSet::new();
    let proposals = Proposals::default();
    let mut deeper = None;
    for (level, verb) in
        laying.ranks[at].iter().flat_map(|level| level.verbs.iter().map(move |verb| (level, verb)))
    {
        let TargetRef::Record(kind, id) = &verb.target.value else { continue };
        if *kind != laying.kind || !shows(&verb.period, laying.build_context, problems) {
            continue;
        }
        let problem = |code| {
            let target = &verb.target;
            Diagnostic::new(code, target.place.clone()).with("target", &target.value)
        };
        if !(records.has)(id) {
            let ids = (records.all)();
            let named = ids.iter().map(|(id, name)| (&**id, name.as_str()));
            let near = proposals.find(|| meant(id, named.clone()));
            let near = near.map(|near| format!("{}:{near}", kind.word()));
            let known = named.take(12).map(|(id, _)| id).collect::<Vec<_>>().join(", ");
            let mut found = vec![problem(Code::UnknownTarget).with("known", known).suggest(near)];
            if let Some(mut unresolved) = UnresolvedOverride::of(level, verb, &mut found) {
                propose_record(&mut unresolved, id, &(records.texts)(&verb.action));
                followed.push(judge_unresolved(&unresolved, problems));
            }
            problems.extend(found);
        } else if !(records.allows)(&verb.action, id) {
            let action = verb.action.word();
            problems.push(problem(Code::ActionNotAllowed).with("action", action).with("kind", kind.word()));
        } else if let Some(key) = conflict_key(&verb.action) {
            let Some((other, before)) = first.get(&(key, id)) else {
                first.insert((key, id), (level, verb));
                aimed.push((level, verb, id.clone()));
                continue;
            };
            let same = other.name == level.name;
            // Between parents of one rank a deeper level may decide: then neither applies.
            let deeper = deeper.get_or_insert_with(|| decided_above(laying, at));
            let decided = !same && deeper.contains(&(key, &verb.target.value));
            if !same && !decided && agree(&before.action, &verb.action) {
                aimed.push((level, verb, id.clone()));
                continue;
            }
            if !decided {
                let code = if same { Code::DestructiveTwice } else { Code::ConflictingVerbs };
                problems.push(problem(code).related(Role::Other, before.target.place.clone()));
            }
            refused.insert((key, id.clone()));
        } else {
            aimed.push((level, verb, id.clone()));
        }
    }
    aimed.retain(|(_, verb, id)| {
        conflict_key(&verb.action).is_none_or(|key| !refused.contains(&(key, id.clone())))
    });
    aimed
}

/// The record that `id` means: the only one that is called so (`glossaire:plu` of « PLU »), or the nearest.
fn meant<'r>(id: &str, named: impl Iterator<Item = (&'r str, &'r str)> + Clone) -> Option<&'r str> {
    let wanted = slug(id);
    let mut called =
        named.clone().filter(|(_, name)| name.lines().any(|name| !wanted.is_empty() && slug(name) == wanted));
    let only = called.next().filter(|_| called.next().is_none()).map(|(id, _)| id);
    only.or_else(|| nearest_by_text(id, named))
}

/// What levels deeper than the rank `at` decide themselves.
fn decided_above<'a>(laying: &Laying<'a>, at: usize) -> BTreeSet<(ConflictKey, &'a TargetRef)> {
    let verbs = laying.ranks[at + 1..].iter().flatten().flat_map(|level| &level.verbs);
    verbs.filter_map(|verb| Some((conflict_key(&verb.action)?, &verb.target.value))).collect()
}

/// Whether two verbs on one record come to the same.
fn agree(one: &Action, other: &Action) -> bool {
    match (one, other) {
        (Action::Hide, Action::Hide) => true,
        (Action::Replace(one), Action::Replace(other)) => {
            one.source.as_str().trim() == other.source.as_str().trim()
        }
        (Action::Rename(one), Action::Rename(other)) => one.value == other.value,
        (Action::Order(one), Action::Order(other)) => {
            one.iter().map(|id| &id.value).eq(other.iter().map(|id| &id.value))
        }
        _ => false,
    }
}
