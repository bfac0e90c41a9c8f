//! Whether a line is TOML.

use toml::de::DeTable;

/// Whether the parser reads `line`.
pub(super) fn is_readable(line: &str) -> bool {
    DeTable::parse_recoverable(line).1.is_empty()
}
