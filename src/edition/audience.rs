//! Whom a site is made for: project holders, or the technicians who help them.

/// Whom a site is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Everybody: pages for technicians are left out.
    #[default]
    Public,
    /// Technicians: the whole guide, with their own pages. Such a site is never published.
    Technicians,
}
