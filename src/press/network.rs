//! What is told about all sites at once: each edition is made, asked, and dropped.

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::Press;
use crate::diagnostic::Severity;
use crate::review::changes::{Changes, changes};
use crate::review::coverage::row;
use crate::review::impact::{Impact, Side, impact};
use crate::review::outline::Outline;
use crate::review::report::{Ground, Report, Share, Standing, report, share};
use crate::text::path::SourcePath;

impl Press {
    /// The report for the network; `None` where the guide cannot be read.
    pub fn report(&self) -> Option<Report> {
        let guide = self.guide()?;
        let outline = Outline::of(guide);
        let ground = Ground {
            guide,
            territories: self.levels(),
            snapshot: self.snapshot(),
            date: self.occasion().date,
            outline: &outline,
        };
        self.problems();
        let shares: Vec<Share> =
            self.territories().par_iter().filter_map(|id| self.share(id, &ground)).collect();
        Some(report(&ground, shares))
    }

    /// What differs in the common guide since `before`, in `files` (everywhere, where none is named), and whom it
    /// touches; `None` where one of the two guides cannot be read.
    pub fn impact(&self, before: &Self, files: &[SourcePath]) -> Option<Impact> {
        let (then, now) = (Outline::of(before.guide()?), Outline::of(self.guide()?));
        Some(impact(&before.side(&then)?, &self.side(&now)?, files))
    }

    /// What the readers of one territory see otherwise than with `before`; `None` where either cannot be read.
    pub fn changes(&self, before: &Self, id: &str) -> Option<Changes> {
        let (then, now) = (before.edition(id)?, self.edition(id)?);
        Some(changes((before.guide()?, &then.value), (self.guide()?, &now.value)))
    }

    fn side<'a>(&'a self, outline: &'a Outline) -> Option<Side<'a>> {
        let guide = self.guide()?;
        let ground = Ground {
            guide,
            territories: self.levels(),
            snapshot: self.snapshot(),
            date: self.occasion().date,
            outline,
        };
        let ids = self.territories();
        let rows = ids.par_iter().filter_map(|id| Some(row(outline, guide, &self.edition(id)?.value)));
        Some(Side { rows: rows.collect(), ground })
    }

    fn share(&self, id: &str, ground: &Ground<'_>) -> Option<Share> {
        let level = self.levels().sites().find(|level| *level.name.text == *id)?;
        let edition = self.edition(id)?;
        let problems = self.problems_of(id);
        let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
        let standing = Standing {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            to_review: edition
                .value
                .followed
                .iter()
                .filter(|followed| followed.is_pending())
                .map(|followed| (followed.place.clone(), followed.state.word()))
                .collect(),
        };
        Some(share(ground, &edition.value, level, &standing))
    }
}
