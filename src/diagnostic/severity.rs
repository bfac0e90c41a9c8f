//! How bad a problem is.

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file is refused: a territory that holds it, or inherits it, is not built.
    Error,
    /// It is built, and somebody should look; an error with `--strict`.
    Warning,
    /// Good to know; never changes the exit code.
    Notice,
}

impl Severity {
    /// The key of its words in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "severity-error",
            Self::Warning => "severity-warning",
            Self::Notice => "severity-notice",
        }
    }
}
