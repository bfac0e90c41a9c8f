//! The day that a command works on: `--date`, or today.

use super::session::{Exit, Session};
use crate::calendar::Day;
use crate::i18n::Word;

/// The years that this program may see.
const YEARS: std::ops::Range<i16> = 2025..2200;

/// The day that `--date` gives, or today.
pub(super) fn or_today(asked: Option<Day>) -> Day {
    asked.unwrap_or_else(Day::today)
}

/// Says so if the machine's clock cannot be right; `asked` is the day that was asked for instead.
pub(super) fn doubt(session: &mut Session<'_>, asked: Option<Day>) {
    let today = Day::today();
    if asked.is_none() && is_doubtful(today) {
        let text = session.say("clock-doubtful", &[("date", Word::Text(&today.to_string()))]) + "\n";
        session.warn(&text, Exit::Fine);
    }
}

/// Whether no clock that is right says this day: machines without a battery begin with 1970.
fn is_doubtful(day: Day) -> bool {
    let (year, ..) = day.numbers();
    !YEARS.contains(&year)
}

/// Parses `--date`; `usage_message` words what is wrong with it.
pub(super) fn parse(text: &str) -> Result<Day, &'static str> {
    Day::parse(text).ok_or("no such day")
}

#[cfg(test)]
mod tests {
    use super::{is_doubtful, parse};

    #[test]
    fn no_clock_is_right_that_says_1970_or_9999() {
        for (day, doubtful) in
            [("1970-01-01", true), ("2024-12-31", true), ("2026-12-01", false), ("9999-12-30", true)]
        {
            assert_eq!(is_doubtful(parse(day).unwrap()), doubtful, "{day}");
        }
    }
}
