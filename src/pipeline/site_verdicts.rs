//! What becomes of each site when the project goes from one state to another: both are made, compared, and dropped.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Pipeline;
use crate::analysis::build_impact::{BuildImpact, ComparedSite, SiteVerdict, build_impact, due_theme_parts};
use crate::analysis::network::inputs::FileLine;
use crate::diagnostic::severity::Severity;
use crate::diagnostic::{Diagnostic, Problems};
use crate::territory::levels::Level;
use crate::text::Place;

impl Pipeline {
    /// What the change from `before` to this state does to sites. Each site that may differ is built in both.
    pub fn build_impact(&self, before: &Self) -> BuildImpact {
        let ids: BTreeSet<String> = before.territories().into_iter().chain(self.territories()).collect();
        let (then, now) = (before.common_errors(), self.common_errors());
        before.inputs();
        let sites = self.ask_each(&Vec::from_iter(ids), |id| {
            let same = before.digest(id).is_some_and(|digest| self.digest(id) == Some(digest));
            if same && then == now {
                return None;
            }
            Some(ComparedSite {
                territory: id.into(),
                before: before.verdict(id, &then),
                after: self.verdict(id, &now),
                levels: [self, before]
                    .into_iter()
                    .find_map(|pipeline| pipeline.levels_of(id))
                    .unwrap_or_default(),
            })
        });
        let line_of = |place: &Place| FileLine {
            file: place.file.to_string(),
            line: self.snapshot().position(place).0,
        };
        BuildImpact {
            theme_parts: due_theme_parts(before.problems(), self.problems(), &line_of),
            ..build_impact(&sites, &line_of)
        }
    }

    /// The errors of the guide and of themes, which stop every site.
    fn common_errors(&self) -> Problems {
        let stops = |problem: &&Diagnostic| {
            let file = &problem.place.file;
            problem.severity == Severity::Error
                && (file.below("content").is_some() || file.below("themes").is_some())
        };
        self.problems().iter().filter(stops).cloned().collect()
    }

    /// What is known of one site: all that building it reports; `None` where there is no such territory.
    fn verdict(&self, id: &str, common: &[Diagnostic]) -> Option<SiteVerdict> {
        if !self.territories().iter().any(|known| known == id) {
            return None;
        }
        // What nobody is asked to look at is not kept: all sites are compared at once.
        let edition = self.edition(id).map(|edition| edition.value);
        let followed = edition.iter().flat_map(|edition| &edition.followed);
        let followed = followed.filter(|followed| followed.is_pending()).cloned().collect();
        let mut problems = common.to_vec();
        problems.extend(self.site(id).problems);
        Some(SiteVerdict { problems, followed })
    }

    /// The levels of one territory, lowest first.
    fn levels_of(&self, id: &str) -> Option<Vec<Arc<Level>>> {
        Some(self.inputs().request(id)?.ranks.value.iter().flatten().cloned().collect())
    }
}
