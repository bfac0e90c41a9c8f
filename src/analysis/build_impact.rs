//! What a change does to the sites of territories: which would no longer be built, and what people have to look at again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::network::inputs::FileLine;
use crate::diagnostic::code::Code;
use crate::diagnostic::severity::Severity;
use crate::diagnostic::{Diagnostic, Problems};
use crate::edition::FollowedOverride;
use crate::record::data::Scalar;
use crate::record::verb::Action;
use crate::territory::levels::{Level, LevelRank};
use crate::text::Place;

/// What a change of the guide or of levels does to sites.
#[derive(Debug, Default, Serialize)]
pub struct BuildImpact {
    /// Sites that were built, and would no longer be; in order of id.
    pub stopped: Vec<StoppedSite>,
    /// Sites that would no longer be built from a day on, by that day.
    pub announced: Vec<AnnouncedStop>,
    /// Sites that could not be built, and could be.
    pub mended: Vec<Arc<str>>,
    /// Sites that could not be built before, nor after.
    pub stopped_before: Vec<Arc<str>>,
    /// Territories whose file is no longer there.
    pub removed: Vec<Arc<str>>,
    /// Overrides that people would have to look at again, each once, however many sites show it.
    pub reviews: Vec<DueReview>,
    /// Parts of themes that people would have to look at again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub theme_parts: Vec<DueThemePart>,
    /// Additions, links and overrides that would lose what they lead to, each once.
    pub lost: Vec<LostTarget>,
    /// Where names are used that the guide would give up, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub outdated: BTreeMap<String, BTreeSet<FileLine>>,
    /// The territories above by département, in order of the département's name; those of none last.
    pub departments: Vec<DepartmentShare>,
}

/// A site that would no longer be built.
#[derive(Debug, Serialize)]
pub struct StoppedSite {
    /// The territory.
    pub territory: Arc<str>,
    /// The errors that stop it.
    pub causes: Vec<StopCause>,
}

/// Sites that would no longer be built from a day on, since a value is required from then.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct AnnouncedStop {
    /// The day.
    pub from: String,
    /// The value.
    pub value: String,
    /// What it is.
    pub label: String,
    /// The territories that do not give it, in order of id.
    pub territories: Vec<Arc<str>>,
}

/// An error that stops a site.
#[derive(Debug, Serialize)]
pub struct StopCause {
    /// Its code.
    pub code: &'static str,
    /// What its words name.
    pub facts: BTreeMap<&'static str, String>,
    /// Where it is.
    #[serde(flatten)]
    pub spot: FileLine,
    /// The error, to be worded.
    #[serde(skip)]
    pub problem: Diagnostic,
}

/// An override that somebody would have to look at again.
#[derive(Debug, Serialize)]
pub struct DueReview {
    /// The level whose override it is.
    pub level: Arc<str>,
    /// `remplacer` …
    pub action: &'static str,
    /// Its `cible`.
    pub target: String,
    /// `a-relire`, `cible-disparue` …
    pub state: &'static str,
    /// Whether it is more than good to know.
    pub urgent: bool,
    /// Where the verb is.
    #[serde(flatten)]
    pub spot: FileLine,
    /// The territories whose sites show it, in order of id.
    pub territories: Vec<Arc<str>>,
}

/// A part of a theme that somebody would have to look at again: what it overrides would change.
#[derive(Debug, Serialize)]
pub struct DueThemePart {
    /// The theme.
    pub theme: String,
    /// `gabarit:page.html`, `bloc:pied` …
    pub target: String,
    /// Where it is.
    #[serde(flatten)]
    pub spot: FileLine,
}

/// Whose target would be lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LostKind {
    /// A text that a level adds beside the common text.
    Addition,
    /// A text, or a title, that takes the place of the common one, fills or wraps it, corrects or hides it.
    Override,
    /// A link of a level's text.
    Link,
}

impl LostKind {
    /// The key of its word in the catalogues.
    pub fn word(self) -> &'static str {
        match self {
            Self::Addition => "addition",
            Self::Override => "override",
            Self::Link => "link",
        }
    }
}

/// An addition, a link or an override that would lose its target.
#[derive(Debug, Serialize)]
pub struct LostTarget {
    /// Which of them.
    pub kind: LostKind,
    /// The code under which it is reported.
    pub code: &'static str,
    /// Whether it stops the sites.
    pub stops: bool,
    /// What it leads to, as it is written.
    pub target: String,
    /// Where it is.
    #[serde(flatten)]
    pub spot: FileLine,
    /// The territories in which it is lost, in order of id.
    pub territories: Vec<Arc<str>>,
}

/// The territories of a département.
#[derive(Debug, Serialize)]
pub struct DepartmentShare {
    /// `departements/24`; none for territories that inherit from no département.
    pub level: Option<Arc<str>>,
    /// Its name; its level's own where it gives none.
    pub name: String,
    /// Its territories, in order of id.
    pub territories: Vec<Arc<str>>,
}

/// What is known of one site in one state of the project.
#[derive(Debug, Default)]
pub struct SiteVerdict {
    /// Everything that is wrong with it, with what concerns all sites.
    pub problems: Problems,
    /// The overrides that are followed up in it.
    pub followed: Vec<FollowedOverride>,
}

impl SiteVerdict {
    fn is_stopped(&self) -> bool {
        self.errors().next().is_some()
    }

    fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error)
    }

    /// What is wrong, wherever in its file it is: a line more above it is no other problem.
    fn problem_keys(&self) -> BTreeSet<ProblemKey<'_>> {
        self.problems.iter().map(key).collect()
    }
}

type ProblemKey<'p> = (Code, &'p str, &'p BTreeMap<&'static str, String>);

fn key(problem: &Diagnostic) -> ProblemKey<'_> {
    (problem.code, problem.place.file.as_str(), &problem.facts)
}

/// One territory in both states; none where its file is not there.
pub struct ComparedSite {
    /// Its id.
    pub territory: Arc<str>,
    /// As it was.
    pub before: Option<SiteVerdict>,
    /// As it would be.
    pub after: Option<SiteVerdict>,
    /// Its levels: as they would be, or as they were.
    pub levels: Vec<Arc<Level>>,
}

/// The parts of themes that `after` asks people to look at again, and `before` did not.
pub fn due_theme_parts(
    before: &[Diagnostic],
    after: &[Diagnostic],
    line_of: &dyn Fn(&Place) -> FileLine,
) -> Vec<DueThemePart> {
    let fact = |problem: &Diagnostic, name: &str| problem.facts.get(name).cloned().unwrap_or_default();
    let asked = |problems: &[Diagnostic]| -> BTreeMap<(String, String), Place> {
        let due = problems.iter().filter(|problem| problem.code == Code::ThemePartChanged);
        due.map(|due| ((fact(due, "theme"), fact(due, "target")), due.place.clone())).collect()
    };
    let known = asked(before);
    let due = asked(after).into_iter().filter(|(part, _)| !known.contains_key(part));
    due.map(|((theme, target), place)| DueThemePart { theme, target, spot: line_of(&place) }).collect()
}

/// What became of `sites`, in order of id. `line_of` finds the line of a place as it would be.
pub fn build_impact(sites: &[ComparedSite], line_of: &dyn Fn(&Place) -> FileLine) -> BuildImpact {
    let mut found = BuildImpact::default();
    let mut reviews: BTreeMap<(&Place, &'static str), DueReview> = BTreeMap::new();
    let mut lost: BTreeMap<(&Place, Code, &str), LostTarget> = BTreeMap::new();
    let mut announced: BTreeMap<(String, String, String), Vec<Arc<str>>> = BTreeMap::new();
    let nothing = SiteVerdict::default();
    for site in sites {
        let id = || Arc::clone(&site.territory);
        let Some(after) = &site.after else {
            found.removed.push(id());
            continue;
        };
        let before = site.before.as_ref();
        match (before.is_some_and(|before| !before.is_stopped()), after.is_stopped()) {
            (true, true) => {
                let causes = after.errors().map(|problem| cause(problem, line_of)).collect();
                found.stopped.push(StoppedSite { territory: id(), causes });
            }
            (false, true) => found.stopped_before.push(id()),
            (false, false) if before.is_some() => found.mended.push(id()),
            (_, false) => {}
        }
        let before = before.unwrap_or(&nothing);
        for followed in new_reviews(before, after) {
            let state = followed.state.word();
            let due = reviews.entry((&followed.verb.place, state)).or_insert_with(|| DueReview {
                level: followed.level.name.text.clone(),
                action: followed.verb.action.word(),
                target: followed.verb.target.value.to_string(),
                state,
                urgent: followed.is_urgent(),
                spot: line_of(&followed.verb.place),
                territories: Vec::new(),
            });
            due.territories.push(id());
        }
        let known = before.problem_keys();
        for problem in after.problems.iter().filter(|problem| !known.contains(&key(problem))) {
            if problem.code == Code::ValueAnnounced {
                let fact = |name| problem.facts.get(name).cloned().unwrap_or_default();
                announced.entry((fact("date"), fact("id"), fact("label"))).or_default().push(id());
            }
            if matches!(problem.code, Code::ObsoleteName | Code::ReplacedName) {
                let name = problem.facts.get("id").cloned().unwrap_or_default();
                found.outdated.entry(name).or_default().insert(line_of(&problem.place));
            }
            let Some((kind, target)) = lost_target(problem, &site.levels) else { continue };
            let line = lost.entry((&problem.place, problem.code, target)).or_insert_with(|| LostTarget {
                kind,
                code: problem.code.as_str(),
                stops: false,
                target: target.to_owned(),
                spot: line_of(&problem.place),
                territories: Vec::new(),
            });
            line.stops |= problem.severity == Severity::Error;
            if line.territories.last() != Some(&site.territory) {
                line.territories.push(id());
            }
        }
    }
    found.announced = announced
        .into_iter()
        .map(|((from, value, label), territories)| AnnouncedStop { from, value, label, territories })
        .collect();
    found.reviews = reviews.into_values().collect();
    found.lost = lost.into_values().collect();
    found.departments = departments(sites, &found);
    found
}

fn cause(problem: &Diagnostic, line_of: &dyn Fn(&Place) -> FileLine) -> StopCause {
    StopCause {
        code: problem.code.as_str(),
        facts: problem.facts.clone(),
        spot: line_of(&problem.place),
        problem: problem.clone(),
    }
}

/// The overrides that somebody is asked to look at, and was not before.
fn new_reviews<'s>(
    before: &SiteVerdict,
    after: &'s SiteVerdict,
) -> impl Iterator<Item = &'s FollowedOverride> {
    let name = |followed: &FollowedOverride| {
        let verb = &followed.verb;
        (followed.level.name.clone(), verb.target.value.to_string(), verb.action.word())
    };
    let asked: BTreeSet<_> = before.followed.iter().filter(|it| it.is_pending()).map(name).collect();
    after.followed.iter().filter(move |it| it.is_pending() && !asked.contains(&name(it)))
}

/// What a problem says was lost, where it says so of a level's text.
fn lost_target<'p>(problem: &'p Diagnostic, levels: &[Arc<Level>]) -> Option<(LostKind, &'p str)> {
    problem.place.file.below("territories")?;
    let fact = |name: &str| problem.facts.get(name).map(String::as_str);
    match problem.code {
        Code::BrokenLink | Code::LinkPageGone => Some((LostKind::Link, fact("target")?)),
        Code::BrokenFragment | Code::LinkLostFragment | Code::LinkSectionGone => {
            Some((LostKind::Link, fact("fragment")?))
        }
        Code::LinkToHidden => Some((LostKind::Link, fact("page")?)),
        Code::UnknownTarget
        | Code::TargetRemoved
        | Code::TargetHidden
        | Code::TargetProtectedSince
        | Code::CorrectionLost
        | Code::NotASlot
        | Code::TargetGone
        | Code::HiddenShowsAgain
        | Code::TargetRemovedSince => {
            let mut verbs = levels.iter().flat_map(|level| level.overrides());
            let verb = verbs.find(|verb| verb.target.place == problem.place)?;
            // What fills a slot or wraps a text shows with the common text, not beside it.
            let is_beside =
                verb.action.is_addition() && !matches!(verb.action, Action::Fill(_) | Action::Wrap(_));
            let kind = if is_beside { LostKind::Addition } else { LostKind::Override };
            Some((kind, fact("target")?))
        }
        _ => None,
    }
}

/// The territories that `found` names, by département.
fn departments(sites: &[ComparedSite], found: &BuildImpact) -> Vec<DepartmentShare> {
    let stopped = found.stopped.iter().map(|site| &site.territory);
    let due = found.reviews.iter().flat_map(|due| &due.territories);
    let lost = found.lost.iter().flat_map(|lost| &lost.territories);
    let announced = found.announced.iter().flat_map(|stop| &stop.territories);
    let alone = [&found.mended, &found.stopped_before, &found.removed].into_iter().flatten();
    let named: BTreeSet<&Arc<str>> = stopped.chain(announced).chain(due).chain(lost).chain(alone).collect();
    let mut shares: BTreeMap<(bool, String), DepartmentShare> = BTreeMap::new();
    for site in sites.iter().filter(|site| named.contains(&site.territory)) {
        let department = site.levels.iter().find(|level| level.name.rank == LevelRank::Department);
        let level = department.map(|level| level.name.text.clone());
        let name = department.map(|level| match level.scalars.get("nom").map(|name| &name.value) {
            Some(Scalar::Text(name)) => name.clone(),
            _ => level.name.text.to_string(),
        });
        let name = name.unwrap_or_default();
        let share = shares.entry((level.is_none(), name.clone())).or_insert_with(|| DepartmentShare {
            level,
            name,
            territories: Vec::new(),
        });
        share.territories.push(site.territory.clone());
    }
    shares.into_values().collect()
}
