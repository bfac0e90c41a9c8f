//! The day a build speaks of: given, or today. Nothing else in the program asks for the time.

use crate::calendar::{self, Day};

/// This moment, as people read it: for whoever finds a host taken.
pub(super) fn moment() -> String {
    calendar::spoken_moment()
}

/// The day that `--date` gives, or today.
pub(super) fn of(asked: Option<Day>) -> Day {
    asked.unwrap_or_else(Day::today)
}

/// Reads `--date`; what is wrong with it is worded where all wrong values are.
pub(super) fn parse(text: &str) -> Result<Day, &'static str> {
    Day::parse(text).ok_or("no such day")
}
