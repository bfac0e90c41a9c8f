//! The two no-break spaces of French.

/// The no-break space of `:`, `%` and units.
pub const NO_BREAK: char = '\u{a0}';
/// The narrow no-break space of `;`, `!`, `?`, guillemets and groups of digits.
pub const NARROW: char = '\u{202f}';
