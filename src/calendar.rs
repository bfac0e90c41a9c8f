//! Days: build dates, review dates, the dates of additions.

use std::fmt;
use std::time::SystemTime;

use jiff::civil;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, ZonedDateTime};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(civil::Date);

impl Day {
    /// From its numbers; `None` where there is no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Reads `2026-12-01`.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    /// Today, by the machine's clock and time zone: for the edge that starts a build, never for the core.
    pub fn today() -> Self {
        Self(zoned(now()).date())
    }

    /// So many days later (or earlier, where negative), within the calendar's bounds.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days.days()))
    }

    /// How many days lie between this day and `later`; negative where it is earlier.
    pub fn days_until(self, later: Self) -> i32 {
        let span = later.0.since((jiff::Unit::Day, self.0));
        span.expect("two days of the calendar lie some days apart").get_days()
    }

    /// Year, month (1 to 12), day of the month.
    pub fn numbers(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }
}

/// Milliseconds since 1970, by the machine's clock: for the edge that counts versions by it, never for the core.
pub fn timestamp() -> u64 {
    u64::try_from(in_calendar(now()).as_millisecond()).unwrap_or(0)
}

#[expect(clippy::disallowed_methods, reason = "jiff's own panics where a clock is beyond its calendar")]
fn now() -> SystemTime {
    SystemTime::now()
}

/// A moment of the machine's clock. A clock may say anything; years end with 9999 here.
fn in_calendar(moment: SystemTime) -> Timestamp {
    let is_late = moment > SystemTime::UNIX_EPOCH;
    Timestamp::try_from(moment).unwrap_or(if is_late { Timestamp::MAX } else { Timestamp::MIN })
}

fn zoned(moment: SystemTime) -> ZonedDateTime {
    in_calendar(moment).to_zoned_datetime(TimeZone::system())
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// This moment by the machine's clock and time zone: `2026-12-01 14:05`.
pub fn spoken_moment() -> String {
    spoken(now())
}

/// The same of any moment.
pub fn spoken(moment: SystemTime) -> String {
    zoned(moment).strftime("%Y-%m-%d %H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::{in_calendar, spoken, zoned};

    #[test]
    fn a_clock_may_say_anything() {
        let years = |count: u64| Duration::from_secs(count * 31_556_952);
        let epoch = SystemTime::UNIX_EPOCH;
        let later = [20_000, 8_029, 0, 200_000_000_000].map(|count| epoch.checked_add(years(count)));
        let earlier = [369, 3_000, 20_000].map(|count| epoch.checked_sub(years(count)));
        // Not every system's clock goes so far.
        for moment in later.into_iter().chain(earlier).flatten() {
            assert!(!spoken(moment).is_empty());
            assert!((-9999..=9999).contains(&zoned(moment).year()));
            let _ = in_calendar(moment).as_millisecond();
        }
        assert!(spoken(epoch + years(20_000)).starts_with("9999-12-3"));
    }
}
