//! What is told about all sites at once: each edition is made, asked, and dropped.

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::Press;
use crate::diagnostic::Severity;
use crate::review::outline::Outline;
use crate::review::report::{Ground, Report, Share, Standing, report, share};

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

    fn share(&self, id: &str, ground: &Ground<'_>) -> Option<Share> {
        let level = self.levels().sites().find(|level| *level.name.text == *id)?;
        let edition = self.edition(id)?;
        let problems = self.problems_of(id);
        let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
        let standing = Standing {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            ..Standing::default()
        };
        Some(share(ground, &edition.value, level, &standing))
    }
}
