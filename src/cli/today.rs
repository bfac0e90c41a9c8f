//! The day that a command works on: `--date`, or today.

use crate::calendar::Day;

/// The day that `--date` gives, or today.
pub(super) fn or_today(asked: Option<Day>) -> Day {
    asked.unwrap_or_else(Day::today)
}

/// Parses `--date`; `usage_message` words what is wrong with it.
pub(super) fn parse(text: &str) -> Result<Day, &'static str> {
    Day::parse(text).ok_or("no such day")
}
