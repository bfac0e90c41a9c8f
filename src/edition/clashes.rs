//! The verbs of one rank that cannot be together. Each is reported once, with the earliest verb that it clashes with:
//! what a thousand verbs on one target cost and say grows with their number, not with its square.

use std::collections::{BTreeMap, BTreeSet};

use super::resolve::{ConflictKey, ResolvedTarget, conflict_key};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems, Role};
use crate::record::page_id::PageId;
use crate::record::verb::{Action, TargetRef};
use crate::territory::levels::LevelName;

/// Tells the verbs that clash, unless verbs of deeper ranks have `decided`: there, the child has its say. Gives, for each of `targets`, whether it must not be carried out.
pub(super) fn refuse_clashes(
    targets: &[ResolvedTarget<'_>],
    decided: &BTreeSet<(ConflictKey, TargetRef)>,
    problems: &mut Problems,
) -> Vec<bool> {
    let members: Vec<Member<'_>> =
        targets.iter().enumerate().map(|(at, it)| member(at, it, decided)).collect();
    let mut refused = vec![false; members.len()];
    let mut told = Vec::new();
    destructive(&members, &mut refused, &mut told);
    taken_along(&members, &mut refused, &mut told);
    contradictory(&members, &mut refused, &mut told);
    told.sort_unstable();
    problems.extend(told.into_iter().map(|(at, with)| clash_between(&members[with], &members[at])));
    refused
}

/// Things of a page that a verb may take away together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group<'a> {
    /// The page, or what is in it under an id.
    Thing(&'a PageId, Option<&'a str>),
    /// All pages of a chapter.
    Chapter(&'a str),
}

struct Member<'a> {
    at: usize,
    target: &'a ResolvedTarget<'a>,
    /// Whether a deeper rank decides what it competes for.
    decided: bool,
}

fn member<'a>(
    at: usize,
    target: &'a ResolvedTarget<'a>,
    decided: &BTreeSet<(ConflictKey, TargetRef)>,
) -> Member<'a> {
    let key = conflict_key(&target.verb.action);
    let decided = key.is_some_and(|key| decided.contains(&(key, target.verb.target.value.clone())));
    Member { at, target, decided }
}

impl<'a> Member<'a> {
    fn thing(&self) -> Group<'a> {
        Group::Thing(&self.target.page, self.target.id.as_deref())
    }

    /// What is around the thing that it addresses, the page included.
    fn around(&self) -> impl Iterator<Item = Group<'a>> {
        let (page, id) = (&self.target.page, self.target.id.as_deref());
        let outer = self.target.within.iter().map(|outer| Some(&**outer)).filter(move |outer| *outer != id);
        outer.chain(id.is_some().then_some(None)).map(move |id| Group::Thing(page, id))
    }

    /// The chapter whose hiding takes it along.
    fn chapter(&self) -> Option<Group<'a>> {
        self.target.page.chapter().map(Group::Chapter)
    }

    /// Everything that takes it along: itself, what is around it, its chapter.
    fn covering(&self) -> impl Iterator<Item = Group<'a>> {
        [self.thing()].into_iter().chain(self.around()).chain(self.chapter())
    }

    /// What it takes along, where it is destructive: itself, or a chapter that it hides.
    fn covered(&self) -> impl Iterator<Item = Group<'a>> {
        let hides = matches!(self.target.verb.action, Action::Hide);
        let whole = hides && self.target.id.is_none() && self.target.page.is_chapter();
        [self.thing()].into_iter().chain(whole.then(|| Group::Chapter(self.target.page.as_str())))
    }

    fn key(&self) -> Option<ConflictKey> {
        conflict_key(&self.target.verb.action)
    }
}

/// The earliest verb, and the earliest one that says something else.
#[derive(Clone, Copy, Default)]
struct TwoApart {
    first: Option<(usize, usize)>,
    other: Option<(usize, usize)>,
}

impl TwoApart {
    fn note(&mut self, at: usize, says: usize) {
        match self.first {
            None => self.first = Some((at, says)),
            Some((_, first)) if first != says => self.other = self.other.or(Some((at, says))),
            Some(_) => {}
        }
    }

    /// The earliest that does not say `says`.
    fn apart_from(&self, says: usize) -> Option<usize> {
        let apart = |noted: &(usize, usize)| noted.1 != says;
        self.first.filter(apart).or(self.other.filter(apart)).map(|(at, _)| at)
    }
}

/// The earliest verbs of a group, noted in their order: those that a verb may be reported to clash with.
#[derive(Default)]
struct Earliest<'a> {
    all: TwoApart,
    /// Two verbs of one level are reported in any case.
    of_level: BTreeMap<&'a LevelName, TwoApart>,
    /// Verbs of two levels are reported unless a deeper rank decides.
    undecided: TwoApart,
}

impl<'a> Earliest<'a> {
    fn note(&mut self, member: &Member<'a>, says: usize) {
        self.all.note(member.at, says);
        self.of_level.entry(&member.target.level.name).or_default().note(member.at, says);
        if !member.decided {
            self.undecided.note(member.at, says);
        }
    }

    /// The earliest that `member`, which says `says`, is reported to clash with.
    fn with(&self, member: &Member<'_>, says: usize) -> Option<usize> {
        let own = self.of_level.get(&member.target.level.name).and_then(|own| own.apart_from(says));
        let undecided = self.undecided.apart_from(says).filter(|_| !member.decided);
        own.into_iter().chain(undecided).min()
    }
}

/// Two verbs that take away the same thing, or one what is inside the other: told at the later one.
fn destructive<'a>(members: &[Member<'a>], refused: &mut [bool], told: &mut Vec<(usize, usize)>) {
    #[derive(Default)]
    struct Covering<'a> {
        by: Earliest<'a>,
        covered: Earliest<'a>,
        /// Whether each of them takes along what another one takes away.
        refused: bool,
    }
    let members = || members.iter().filter(|member| member.key() == Some(ConflictKey::Text));
    let mut groups: BTreeMap<Group<'a>, Covering<'a>> = BTreeMap::new();
    for member in members() {
        for group in member.covered() {
            groups.entry(group).or_default().by.note(member, member.at);
        }
    }
    for member in members() {
        for group in member.covering() {
            let Some(group) = groups.get_mut(&group) else { continue };
            group.covered.note(member, member.at);
            if group.by.all.apart_from(member.at).is_some() {
                group.refused = true;
                refused[member.at] = true;
            }
        }
    }
    for member in members() {
        let covering = member.covering().filter_map(|group| groups.get(&group)?.by.with(member, member.at));
        let own = || member.covered().filter_map(|group| groups.get(&group));
        let covered = own().filter_map(|group| group.covered.with(member, member.at));
        let earliest = covering.chain(covered).min().filter(|earliest| *earliest < member.at);
        told.extend(earliest.map(|earliest| (member.at, earliest)));
        refused[member.at] |= own().any(|group| group.refused);
    }
}

/// Verbs that add to, or rename, what another verb replaces or hides.
fn taken_along<'a>(members: &[Member<'a>], refused: &mut [bool], told: &mut Vec<(usize, usize)>) {
    let mut hidden: BTreeMap<Group<'a>, Earliest<'a>> = BTreeMap::new();
    let mut replaced: BTreeMap<Group<'a>, Earliest<'a>> = BTreeMap::new();
    for member in members {
        let groups = match member.target.verb.action {
            Action::Hide => &mut hidden,
            Action::Replace(_) => &mut replaced,
            _ => continue,
        };
        for group in member.covered() {
            groups.entry(group).or_default().note(member, member.at);
        }
    }
    for member in members.iter().filter(|member| member.key() != Some(ConflictKey::Text)) {
        // Texts before and after a hidden part stay, and so does what is said of a replaced part as a whole.
        let beside = matches!(member.target.verb.action, Action::Before(_) | Action::After(_));
        let own = (!beside || member.target.id.is_none()).then(|| hidden.get(&member.thing())).flatten();
        let chapter = member.chapter().and_then(|chapter| hidden.get(&chapter));
        let around = member.around().flat_map(|group| [hidden.get(&group), replaced.get(&group)]).flatten();
        let mut earliest = None;
        for group in own.into_iter().chain(chapter).chain(around) {
            refused[member.at] = true;
            earliest = earliest.into_iter().chain(group.with(member, member.at)).min();
        }
        told.extend(earliest.map(|earliest| (member.at, earliest)));
    }
}

/// Verbs that give one thing two titles, or one chapter two orders: told at the later one.
fn contradictory<'a>(members: &[Member<'a>], refused: &mut [bool], told: &mut Vec<(usize, usize)>) {
    let mut said: BTreeMap<Vec<&'a str>, usize> = BTreeMap::new();
    let mut groups: BTreeMap<Group<'a>, Earliest<'a>> = BTreeMap::new();
    let mut ones: Vec<(&Member<'a>, usize)> = Vec::new();
    for member in members {
        let words: Vec<&str> = match &member.target.verb.action {
            Action::Rename(title) => vec![title.value.as_str()],
            Action::Order(ids) => ids.iter().map(|id| &*id.value).collect(),
            _ => continue,
        };
        let next = said.len();
        ones.push((member, *said.entry(words).or_insert(next)));
    }
    for key in [ConflictKey::Title, ConflictKey::Order] {
        groups.clear();
        let of_kind = || ones.iter().filter(|(member, _)| member.key() == Some(key));
        for (member, says) in of_kind() {
            groups.entry(member.thing()).or_default().note(member, *says);
        }
        for (member, says) in of_kind() {
            let group = &groups[&member.thing()];
            refused[member.at] |= group.all.apart_from(*says).is_some();
            let earliest = group.with(member, *says).filter(|earliest| *earliest < member.at);
            told.extend(earliest.map(|earliest| (member.at, earliest)));
        }
    }
}

fn clash_between(one: &Member<'_>, other: &Member<'_>) -> Diagnostic {
    let same = one.target.level.name == other.target.level.name;
    let target = &other.target.verb.target;
    Diagnostic::new(if same { Code::DestructiveTwice } else { Code::ConflictingVerbs }, target.place.clone())
        .with("target", &target.value)
        .related(Role::Other, one.target.verb.target.place.clone())
}
