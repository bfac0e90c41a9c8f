//! What is dated, and whether it shows on the day of the build.

use super::BuildContext;
use crate::diagnostic::code::Code;
use crate::diagnostic::severity::Severity;
use crate::diagnostic::{Diagnostic, Problems};
use crate::record::verb::Period;

/// How many days before its end an addition is reported.
const NOTICE_DAYS: i32 = 30;

/// Whether something dated shows on the day of the build; reports what has ended, or soon will.
pub(super) fn shows(period: &Period, build_context: &BuildContext, problems: &mut Problems) -> bool {
    let today = build_context.date;
    if let Some(until) = &period.until {
        let last = until.value;
        if last < today {
            problems.push(Diagnostic::new(Code::AdditionExpired, until.place.clone()).with("date", last));
        } else if last < today.plus_days(NOTICE_DAYS) {
            let days = (0..NOTICE_DAYS).take_while(|days| today.plus_days(*days) < last).count();
            problems.push(
                Diagnostic::new(Code::AdditionExpiring, until.place.clone())
                    .with("date", last)
                    .with("days", days)
                    .severity(Severity::Warning),
            );
        }
    }
    period.holds(today)
}
