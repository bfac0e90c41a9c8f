//! Paths inside the project: relative, `/` between components, never above the root.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::composed::nfc;

/// A path relative to the root of the project, `/` between its components on every system.
///
/// It has no `.`, no `..`, no empty component and no leading or trailing `/`; the root itself is empty.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Reads a path written with `/`; `None` where it is absolute or climbs above the root.
    pub fn parse(text: &str) -> Option<Self> {
        Self::root().resolve(text)
    }

    /// The root of the project.
    pub fn root() -> Self {
        Self(Arc::from(""))
    }

    /// The path that `relative` (with `/`; `.` and `..` allowed) names, seen from this folder; `None` where it
    /// is absolute, holds a drive or a back-slash, or climbs above the root of the project. Accents that a Mac wrote apart
    /// are composed: two ways to write one name are one path.
    pub fn resolve(&self, relative: &str) -> Option<Self> {
        if relative.starts_with('/') || relative.contains(['\\', ':', '\0']) {
            return None;
        }
        let relative = nfc(relative);
        let mut parts: Vec<&str> = self.components().collect();
        for part in relative.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        Some(Self(parts.join("/").into()))
    }

    /// This folder's child `name` (one or more components, already clean).
    #[must_use]
    pub fn join(&self, name: &str) -> Self {
        if self.0.is_empty() { Self(name.into()) } else { Self(format!("{}/{name}", self.0).into()) }
    }

    /// The folder that holds it; the root's is the root.
    #[must_use]
    pub fn parent(&self) -> Self {
        Self(self.0.rsplit_once('/').map_or("", |(folder, _)| folder).into())
    }

    /// Its last component.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// Its last component without the part after the last dot.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// What follows the last dot of its last component, or nothing.
    pub fn extension(&self) -> &str {
        self.file_name().rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// What remains of it below `folder`.
    pub fn below(&self, folder: &str) -> Option<&str> {
        self.0.strip_prefix(folder)?.strip_prefix('/')
    }

    /// Its components, outermost first.
    pub fn components(&self) -> impl Iterator<Item = &str> {
        self.0.split('/').filter(|part| !part.is_empty())
    }

    /// With `/` between its components.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path on this machine's disk, below `root`.
    pub fn on_disk(&self, root: &Path) -> PathBuf {
        let mut path = root.to_path_buf();
        path.extend(self.components());
        path
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::SourcePath;

    #[test]
    fn nothing_climbs_above_the_root() {
        let folder = SourcePath::parse("territories/deux-rivieres").unwrap();
        assert_eq!(folder.resolve("../regions/75.toml").unwrap().as_str(), "territories/regions/75.toml");
        for bad in ["../../../etc/passwd", "/etc/passwd", "C:/x", "a\\b"] {
            assert_eq!(folder.resolve(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_name_of_a_mac_is_the_same_path() {
        let apart = "content/e\u{301}te\u{301}.md";
        assert_eq!(SourcePath::parse(apart), SourcePath::parse("content/été.md"));
    }
}
