//! The outcome of publishing one territory.

/// The outcome of one territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PublishOutcome {
    /// Its files have errors.
    Faulty,
    /// The guide or the theme has an error.
    Blocked,
    /// Not published: the plan needs an explicit permission.
    Held,
    /// The system or the host refused.
    Refused,
    /// The host already has this site.
    UpToDate,
    /// Planned only, as asked.
    Planned,
    /// Not confirmed.
    Declined,
    /// Published.
    Published,
    /// The first publication is taken away.
    Withdrawn,
}
