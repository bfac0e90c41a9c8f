//! What an edition says and cannot be so: tariffs against the law, one service with two numbers, aids long unchecked.

use super::ages::{CheckedKind, old_check};
use super::{BuildContext, Edition, tax_scale, telephones};
use crate::diagnostic::Problems;
use crate::guide::common_guide::Guide;
use crate::record::verb::RecordKind;

/// Reports it.
pub(super) fn check(guide: &Guide, edition: &Edition, build_context: &BuildContext, problems: &mut Problems) {
    if let Some(tax) = &edition.tax {
        tax_scale::compare(tax, &guide.contract.tax_scale, &edition.facts, problems);
    }
    telephones::compare(edition, problems);
    for aid in edition.entries.get(&RecordKind::Aids).into_iter().flatten() {
        old_check(CheckedKind::Aid, &aid.id, (aid.checked_on, &aid.place), build_context.date, problems);
    }
}
