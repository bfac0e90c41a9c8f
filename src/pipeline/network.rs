//! Reports on all sites at once: each edition is made, asked, and dropped.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Pipeline;
use crate::analysis::coverage::coverage;
use crate::analysis::guide_impact::{GuideImpact, ImpactSide, LevelTouched, ReaderTouched, guide_impact};
use crate::analysis::guide_outline::GuideOutline;
use crate::analysis::network::inputs::{ReportInputs, TerritoryStatus};
use crate::analysis::network::{NetworkReport, Share, network_report, share};
use crate::analysis::reader_changes::{ReaderChanges, reader_changes};
use crate::diagnostic::severity::Severity;
use crate::guide::common_guide::Guide;
use crate::territory::levels::Level;
use crate::territory::read_blocks::{FOLDER, block_name};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, SnapshotEntry};

impl Pipeline {
    /// The report for the network; `None` where the guide cannot be read.
    pub fn report(&self) -> Option<NetworkReport> {
        // Pages for technicians are the network's as well.
        let whole = if self.has_pages_for_technicians() { self.for_technicians() } else { self };
        let guide = whole.guide()?;
        let outline = GuideOutline::of(guide);
        let inputs = whole.report_inputs(guide, &outline);
        whole.problems();
        let shares: Vec<Share> = whole.ask_each(&whole.territories(), |id| whole.share(id, &inputs));
        Some(network_report(&inputs, shares))
    }

    /// What differs in the common guide since `before`, in `files` (everywhere, where none is named), and which territories
    /// it touches; `None` where one of the two guides cannot be read.
    pub fn impact(&self, before: &Self, files: &[SourcePath]) -> Option<GuideImpact> {
        let (then, now) = (GuideOutline::of(before.guide()?), GuideOutline::of(self.guide()?));
        let mut found = guide_impact(&before.side(&then)?, &self.side(&now)?, files);
        found.differs = files.iter().any(|file| before.snapshot().get(file) != self.snapshot().get(file));
        let is_of_level =
            |file: &&SourcePath| file.below("territories").is_some() && file.extension() != "relecture";
        found.levels =
            files.iter().filter(is_of_level).filter_map(|file| self.level_touched(before, file)).collect();
        Some(found)
    }

    /// Who reads the level that `file` is of, and what its change alone changes for readers.
    fn level_touched(&self, before: &Self, file: &SourcePath) -> Option<LevelTouched> {
        let (then, now) = (before.snapshot().get(file), self.snapshot().get(file));
        if then == now {
            return None;
        }
        let mut entries: BTreeMap<SourcePath, SnapshotEntry> =
            self.snapshot().iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
        match then {
            Some(entry) => drop(entries.insert(file.clone(), entry.clone())),
            None => drop(entries.remove(file)),
        }
        let alone = self.renewed(Arc::new(Snapshot::new(entries)));
        let block = block_name(file);
        let is_of = |level: &Level| level.file == *file || level.named.contains(file);
        let both = [&alone, self];
        let all = both.iter().flat_map(|pipeline| pipeline.levels().levels.values());
        let levels: BTreeSet<Arc<str>> =
            all.filter(|level| is_of(level)).map(|level| level.name.text.clone()).collect();
        let readers = |pipeline: &'_ &Self| -> Vec<String> {
            let readers = pipeline.levels().readers(|name| levels.contains(&name.text));
            readers.map(|level| level.name.text.to_string()).collect()
        };
        let ids: BTreeSet<String> = both.iter().flat_map(readers).collect();
        let territories = self.ask_each(&Vec::from_iter(ids), |id| {
            let seen = match block {
                Some((_, block)) => vec![format!("{FOLDER}/{block}")],
                None => self.changes(&alone, id).map(|changes| changes.targets()).unwrap_or_default(),
            };
            Some(ReaderTouched { territory: id.into(), seen })
        });
        Some(LevelTouched { file: file.to_string(), levels: levels.into_iter().collect(), territories })
    }

    /// What changed for the readers of one territory since `before`; `None` where either cannot be read.
    pub fn changes(&self, before: &Self, id: &str) -> Option<ReaderChanges> {
        let (then, now) = (before.edition(id)?, self.edition(id)?);
        Some(reader_changes((before.guide()?, &then.value), (self.guide()?, &now.value)))
    }

    fn side<'a>(&'a self, outline: &'a GuideOutline) -> Option<ImpactSide<'a>> {
        let guide = self.guide()?;
        let inputs = self.report_inputs(guide, outline);
        let rows =
            self.ask_each(&self.territories(), |id| Some(coverage(outline, guide, &self.edition(id)?.value)));
        Some(ImpactSide { inputs, rows })
    }

    fn report_inputs<'a>(&'a self, guide: &'a Guide, outline: &'a GuideOutline) -> ReportInputs<'a> {
        ReportInputs {
            guide,
            territories: self.levels(),
            snapshot: self.snapshot(),
            date: self.build_context().date,
            outline,
        }
    }

    fn share(&self, id: &str, inputs: &ReportInputs<'_>) -> Option<Share> {
        let ranks = &self.inputs().request(id)?.ranks.value;
        let edition = self.edition(id)?;
        let problems = self.problems_of(id);
        let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
        let status = TerritoryStatus {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            to_review: edition
                .value
                .followed
                .iter()
                .filter(|followed| followed.is_pending())
                .map(|followed| (followed.verb.place.clone(), followed.state.word()))
                .collect(),
        };
        Some(share(inputs, &edition.value, ranks, &status))
    }
}
