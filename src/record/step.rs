//! A step of a reader's path, as authors write it.

use std::sync::Arc;

use super::step_parts::{StepDate, StepLink};
use super::verb::{LocalText, Period};
use crate::markdown::condition::Condition;
use crate::text::{Place, Placed};

/// The path of those who are open already: `content/parcours/installe.toml`.
pub const INSTALLED: &str = "installe";

/// The steps that many types share: `content/parcours/commun.toml`.
pub const SHARED: &str = "commun";

/// One `[[etape]]`.
#[derive(Clone, Debug)]
pub struct PathStep {
    /// Its path, then its `id`: `meuble/declarer`.
    pub id: Arc<str>,
    /// Where its table begins.
    pub place: Place,
    /// `titre`, typographed.
    pub title: Arc<str>,
    /// `rang`
    pub rank: StepRank,
    /// `quand`
    pub when: Option<StepDate>,
    /// `texte`: what it is about, in a few words.
    pub text: Option<LocalText>,
    /// `liens`: where to read more.
    pub links: Vec<Placed<StepLink>>,
    /// `taches`: what to do, as items of checklists.
    pub tasks: Vec<Placed<StepLink>>,
    /// `missions`: whom to call, by what they do.
    pub missions: Vec<Placed<Arc<str>>>,
    /// `types`, of a step that types share; all of them where nothing is said.
    pub types: Option<Vec<Placed<Arc<str>>>>,
    /// `si`: for which territories, and for which answers.
    pub condition: Option<Condition>,
}

impl PathStep {
    /// The path that it is in.
    pub fn path(&self) -> &str {
        self.id.split_once('/').map_or("", |(path, _)| path)
    }

    /// Its name in its path.
    pub fn name(&self) -> &str {
        self.id.split_once('/').map_or(&*self.id, |(_, name)| name)
    }

    /// Whether it is for projects of that type.
    pub fn is_for(&self, kind: &str) -> bool {
        self.types.as_ref().is_none_or(|types| types.iter().any(|listed| &*listed.value == kind))
    }
}

/// `rang`, the strictest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepRank {
    /// `obligatoire`
    Compulsory,
    /// `selon-cas`
    Depending,
    /// `aller-plus-loin`
    Further,
}

impl StepRank {
    /// Every rank.
    pub const ALL: [Self; 3] = [Self::Compulsory, Self::Depending, Self::Further];

    /// As authors write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Compulsory => "obligatoire",
            Self::Depending => "selon-cas",
            Self::Further => "aller-plus-loin",
        }
    }
}

/// One `[[etape]]` of an overlay.
#[derive(Clone, Debug)]
pub struct LocalStep {
    /// The step.
    pub step: Arc<PathStep>,
    /// The step beside which it is.
    pub beside: Placed<Arc<str>>,
    /// Whether it is before that one.
    pub before: bool,
    /// When it shows.
    pub period: Period,
}
