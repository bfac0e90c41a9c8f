//! Checks of facts, pages and aids that are older than their kind allows, and reviews that are put off too far.

use crate::calendar::Day;
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::record::front::Front;
use crate::record::page_id::PageId;
use crate::text::{Place, Placed};

/// What somebody checks from time to time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CheckedKind {
    /// Amounts and conditions change with each budget.
    Aid,
    /// The law changes with each finance act; two of them may pass.
    Fact,
    /// A page as a whole.
    Page,
}

impl CheckedKind {
    fn word(self) -> &'static str {
        match self {
            Self::Aid => "aid",
            Self::Fact => "fact",
            Self::Page => "page",
        }
    }

    /// How many months a check holds.
    fn months(self) -> i32 {
        match self {
            Self::Aid => 18,
            Self::Fact | Self::Page => 36,
        }
    }
}

/// How many years a review may be put off.
const YEARS: i32 = 5;

/// Reports a check of `id` that is too old on `today`.
pub(super) fn old_check(
    kind: CheckedKind,
    id: &str,
    (checked, place): (Option<Day>, &Place),
    today: Day,
    problems: &mut Problems,
) {
    // A month too much is none too few.
    let oldest = today.plus_days(-kind.months() * 31);
    if let Some(checked) = checked.filter(|checked| *checked < oldest) {
        let problem = Diagnostic::new(Code::OldCheck, place.clone()).with("kind", kind.word());
        problems.push(problem.with("id", id).with("date", checked).with("months", kind.months()));
    }
}

/// Reports a review of `id` that is put off too far.
pub(super) fn far_review(id: &str, review: Option<&Placed<Day>>, today: Day, problems: &mut Problems) {
    let latest = today.plus_days(YEARS * 366);
    if let Some(review) = review.filter(|review| review.value > latest) {
        let problem = Diagnostic::new(Code::FarReview, review.place.clone());
        problems.push(problem.with("id", id).with("date", review.value).with("years", YEARS));
    }
}

/// Reports what is too old of a page: a review whose day is past or put off too far, a check that is too old.
pub(super) fn page_ages(id: &PageId, front: &Front, today: Day, problems: &mut Problems) {
    if let Some(review) = front.review_before.as_ref().filter(|review| review.value < today) {
        let problem = Diagnostic::new(Code::PagePastReview, review.place.clone());
        problems.push(problem.with("page", id).with("date", review.value));
    }
    old_check(CheckedKind::Page, id.as_str(), (front.checked_on, &front.title.place), today, problems);
    far_review(id.as_str(), front.review_before.as_ref(), today, problems);
}
