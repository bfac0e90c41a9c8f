//! Every override of the network and its state, as lists, the terminal and the preview show it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::edition::override_state::OverrideState;
use crate::edition::visible_text::VisibleText;
use crate::edition::{FollowedOverride, FollowedTexts, LinkGoals};
use crate::record::front::Weight;
use crate::record::verb::{Action, FollowUp, LocalText, Policy, Verb};
use crate::territory::levels::Level;
use crate::territory::review::{Key, Review, TargetSpot};
use crate::text::Place;
use crate::text::path::SourcePath;

/// One override, in all territories that read it.
#[derive(Clone, Debug)]
pub struct ReviewItem {
    /// The level that overrides: `departements/24`, or a territory's id.
    pub level: Arc<str>,
    /// What it overrides, and with which verb.
    pub key: Key,
    /// Where its `[[modifier]]` begins.
    pub place: Place,
    /// The place of its `cible`.
    pub at: Place,
    /// What of its target is followed up.
    pub follow_up: FollowUp,
    /// The name that its target goes by today; of one that is gone, the nearest to it.
    pub today: Option<String>,
    /// Its state: the most urgent of the territories.
    pub state: OverrideState,
    /// What the network says of the change.
    pub weight: Weight,
    /// The same, in its words.
    pub summary: Option<String>,
    /// What happens when the common text changes.
    pub policy: Policy,
    /// What readers find.
    pub shown: VisibleText,
    /// Whether it keeps sites from being published.
    pub blocks: bool,
    /// The common text today; none where there is none, or where only the target is followed up.
    pub now: Option<String>,
    /// What somebody last agreed to.
    pub review: Option<Arc<Review>>,
    /// Where the target is today, of a section.
    pub spot: Option<TargetSpot>,
    /// What the level says.
    pub mine: LocalVersion,
    /// The territories that read it.
    pub territories: Vec<String>,
}

/// What a level says in place of the common text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LocalVersion {
    /// What can be edited: a text, a title, a reason; of a correction, the words to find, a line of dashes, and the words
    /// to put in.
    pub text: String,
    /// The file that holds it, where it is not in the level's own.
    pub file: Option<SourcePath>,
}

/// Parts the two texts of a correction.
pub const PARTING: &str = "-----";

impl ReviewItem {
    /// The common text that somebody last agreed to.
    pub fn then(&self) -> Option<&str> {
        self.review.as_ref()?.common.as_deref()
    }

    /// Whether it can be agreed to: there is a common text to compare with, and it can be carried out.
    pub fn can_be_kept(&self) -> bool {
        match self.state {
            OverrideState::Gone
            | OverrideState::Removed
            | OverrideState::Protected
            | OverrideState::Lost
            | OverrideState::Hidden => false,
            _ => self.follow_up == FollowUp::Target || self.now.is_some(),
        }
    }

    /// Whether it can be made to address something else: its target is renamed, or gone.
    pub fn can_be_retargeted(&self) -> bool {
        let has_name = match self.state {
            OverrideState::Renamed | OverrideState::Gone => true,
            // A section that is elsewhere goes by the same name.
            OverrideState::Moved => self.today.is_some(),
            _ => false,
        };
        // A file stands for a block of the theme: it has no `cible`. What has no page is shown by the name found for it alone.
        has_name
            && !self.key.target.starts_with("theme:")
            && (self.today.is_some() || !self.key.target.contains(':'))
    }

    /// Whether it is more than good to know.
    pub fn is_urgent(&self) -> bool {
        self.is_pending() && self.state.is_urgent(self.weight, self.follow_up)
    }

    /// Whether somebody is asked to look.
    pub fn is_pending(&self) -> bool {
        self.state.is_pending(self.follow_up)
    }
}

/// What people look at again when the guide changes.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// Every override, in order of level, target and verb.
    pub items: Vec<ReviewItem>,
    /// The links of the levels' texts, in all territories that were asked.
    pub links: LinkGoals,
}

/// What `territories` follow up.
pub fn listing<'t>(territories: impl IntoIterator<Item = &'t FollowedTexts>) -> Listing {
    let mut items: BTreeMap<(Arc<str>, Key, usize), ReviewItem> = BTreeMap::new();
    let mut links = LinkGoals::new();
    for followed in territories {
        for one in &followed.overrides {
            let key = (one.level.name.text.clone(), Key::of(&one.verb), one.verb.place.start);
            let item = items.entry(key).or_insert_with(|| item_of(one));
            let mut names = std::mem::take(&mut item.territories);
            names.push(followed.territory.to_string());
            if one.state > item.state {
                *item = item_of(one);
            }
            item.territories = names;
        }
        for (level, goals) in &followed.links {
            Arc::make_mut(links.entry(level.clone()).or_default()).extend(goals.iter().cloned());
        }
    }
    Listing { items: items.into_values().collect(), links }
}

fn item_of(followed: &FollowedOverride) -> ReviewItem {
    let (level, verb) = (&*followed.level, &*followed.verb);
    let follow_up = verb.action.follow_up();
    let is_read = matches!(follow_up, FollowUp::Text | FollowUp::Softly)
        || follow_up == FollowUp::Target && !followed.input.is_empty();
    let is_there = followed.state.is_there();
    ReviewItem {
        level: level.name.text.clone(),
        key: Key::of(verb),
        place: verb.place.clone(),
        at: verb.target.place.clone(),
        follow_up,
        today: followed.today.clone(),
        state: followed.state,
        weight: followed.weight,
        summary: followed.summary.clone(),
        policy: followed.policy,
        shown: followed.shown,
        blocks: followed.blocks(),
        now: (is_read && is_there).then(|| followed.input.clone()),
        review: followed.review.clone(),
        spot: followed.spot.clone(),
        mine: mine(level, verb),
        territories: Vec::new(),
    }
}

fn mine(level: &Level, verb: &Verb) -> LocalVersion {
    let local = |text: &LocalText| {
        let file = text.source.file();
        let file = (*file != level.file).then(|| file.clone());
        LocalVersion { text: text.source.as_str().replace("\r\n", "\n"), file }
    };
    let own = |text: String| LocalVersion { text: text.replace("\r\n", "\n"), file: None };
    match &verb.action {
        Action::Before(text)
        | Action::After(text)
        | Action::Start(text)
        | Action::End(text)
        | Action::Fill(text)
        | Action::Wrap(text)
        | Action::Replace(text) => local(text),
        Action::Correct { find, put } => own(format!("{}\n{PARTING}\n{}", find.value, put.as_str())),
        Action::Rename(title) => own(title.value.clone()),
        Action::Hide => own(verb.reason.clone().unwrap_or_default()),
        Action::Order(_) | Action::Complete(_) => own(String::new()),
    }
}
