//! What an output says of itself in its manifest: what it is, and which project made it.
//!
//! A project is known by `projet` of `guide.toml`, which `jalon init` writes, and where a guide has none, by its title.
//! Both are the authors' own: they go with every clone, move and backup of the project, and do not depend on `.jalon/`.
//! There a project only remembers its former titles, so that a new title does not lock it out of its own outputs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::fs::{read, replace};
use crate::guide::common_guide::Guide;

/// Where publications into a folder of this machine keep the versions of a site, beside the link to one of them.
pub const VERSIONS: &str = ".jalon-versions";

/// What an output is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OutputKind {
    /// The folder that holds all sites, and the portal at its root.
    Sites,
    /// The site of one territory.
    Site,
    /// A report of the network.
    Report,
    /// The folder that holds all sites for technicians.
    Technicians,
    /// The site for the technicians of one territory.
    Technician,
}

impl OutputKind {
    /// What the sub-folders of a folder of this kind are.
    pub(super) fn of_folders(self) -> Self {
        match self {
            Self::Technicians => Self::Technician,
            Self::Sites => Self::Site,
            other => other,
        }
    }

    /// What a folder of this kind is in.
    pub(super) fn whole(self) -> Self {
        match self {
            Self::Technician => Self::Technicians,
            Self::Site => Self::Sites,
            other => other,
        }
    }
}

/// What a manifest says of its output.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutputMark {
    /// What it is.
    pub kind: OutputKind,
    /// `projet` of the guide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// The title of the guide.
    pub guide: String,
}

/// The project that writes outputs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutputOwner {
    project: Option<String>,
    title: String,
    /// What else it was called.
    former: FormerNames,
}

/// What `.jalon/` keeps of a project's names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct FormerNames {
    #[serde(default)]
    projects: BTreeSet<String>,
    #[serde(default)]
    titles: BTreeSet<String>,
}

impl OutputOwner {
    /// The project of `guide`, whose private records are in `state`; nobody knows which, while the guide cannot be read.
    pub fn of(guide: Option<&Arc<Guide>>, state: &Path) -> Self {
        let Some(guide) = guide else { return Self::default() };
        let kept = read::bytes(&file(state)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let (project, title) = (guide.contract.project.clone(), guide.contract.title.clone());
        Self { project, title, former: kept.unwrap_or_default() }
    }

    /// A project whose guide has this title.
    pub fn titled(title: &str) -> Self {
        Self { title: title.to_owned(), ..Self::default() }
    }

    /// What the manifest of an output says.
    pub fn mark(&self, kind: OutputKind) -> OutputMark {
        OutputMark { kind, project: self.project.clone(), guide: self.title.clone() }
    }

    /// Whether this project made what says `mark`. While nobody knows which project this is, nothing is written anyway: a
    /// title is required.
    pub fn made(&self, mark: &OutputMark) -> bool {
        if self.title.is_empty() {
            return true;
        }
        match (&mark.project, &self.project) {
            (Some(its), Some(ours)) => its == ours || self.former.projects.contains(its),
            _ => mark.guide == self.title || self.former.titles.contains(&mark.guide),
        }
    }

    /// Remembers its names, for the day when they are others.
    pub fn remember(&self, state: &Path) -> Result<(), Failure> {
        if self.title.is_empty() {
            return Ok(());
        }
        let mut names = self.former.clone();
        let new = names.titles.insert(self.title.clone());
        let new = self.project.as_ref().is_some_and(|own| names.projects.insert(own.clone())) || new;
        if !new {
            return Ok(());
        }
        replace::replace(&file(state), &serde_json::to_vec(&names).expect("plain texts"))
    }
}

fn file(state: &Path) -> PathBuf {
    state.join("projet.json")
}

#[cfg(test)]
mod tests {
    use super::{FormerNames, OutputKind, OutputMark, OutputOwner};

    #[test]
    fn a_project_knows_its_outputs_by_its_name_or_by_its_title() {
        let mark = |project: Option<&str>, guide: &str| OutputMark {
            kind: OutputKind::Site,
            project: project.map(str::to_owned),
            guide: guide.to_owned(),
        };
        let owner = |project: Option<&str>, title: &str, former: &[&str]| OutputOwner {
            project: project.map(str::to_owned),
            title: title.to_owned(),
            former: FormerNames {
                projects: former.iter().map(|name| (*name).to_owned()).collect(),
                titles: former.iter().map(|name| (*name).to_owned()).collect(),
            },
        };
        for (owner, mark, made) in [
            (owner(Some("a"), "New title", &[]), mark(Some("a"), "Old title"), true),
            (owner(Some("a"), "One title", &[]), mark(Some("b"), "One title"), false),
            (owner(Some("b"), "One title", &["a"]), mark(Some("a"), "One title"), true),
            (owner(None, "One title", &[]), mark(None, "One title"), true),
            (owner(None, "One title", &[]), mark(None, "Other title"), false),
            (owner(None, "New title", &["Old title"]), mark(None, "Old title"), true),
            (owner(Some("a"), "One title", &[]), mark(None, "One title"), true),
            (owner(Some("a"), "One title", &[]), mark(None, "Other title"), false),
        ] {
            assert_eq!(owner.made(&mark), made, "{owner:?} {mark:?}");
        }
    }
}
