//! Days in words.

use super::space::NO_BREAK;

/// The months, January first.
pub const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// A day in words, from year, month (1 to 12) and day: `1er décembre 2026`. A no-break space keeps day and month
/// together.
pub fn day_in_words((year, month, day): (i16, i8, i8)) -> String {
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
    let ordinal = if day == 1 { "er" } else { "" };
    format!("{day}{ordinal}{NO_BREAK}{} {year}", month.copied().unwrap_or_default())
}
