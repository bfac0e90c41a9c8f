//! Judges a delivery by its names, before any of it is unpacked: what is of a project, and what nobody means well by.

use std::collections::BTreeMap;

use super::delivery::{CONTRACT, DeliveryFault, DeliveryFaultKind, NOTE};
use crate::composed::nfc;
use crate::project::{FOLDERS, is_read};
use crate::text::file_name;
use crate::text::path::SourcePath;

/// No guide has more files.
const MOST: usize = 20_000;

/// In bytes: no guide is larger.
pub const LARGEST: u64 = 512 * 1024 * 1024;

/// How deep the project's folder may stand in an archive: those who pack a folder of a folder.
const DEPTH: usize = 3;

/// One thing that a delivery lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedName {
    /// As it is written there.
    pub name: String,
    /// In bytes, unpacked.
    pub size: u64,
    /// Whether it is a link.
    pub is_link: bool,
}

/// Which of the listed things are taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenFiles {
    /// The files of a project, each with its place in the list.
    pub files: BTreeMap<SourcePath, usize>,
    /// The place of what says what it is.
    pub note: Option<usize>,
}

/// Chooses the files of a project among all that a delivery lists (its folders left out).
pub fn choose(listed: &[ListedName]) -> Result<ChosenFiles, DeliveryFault> {
    if listed.len() > MOST {
        return Err(DeliveryFault::new(DeliveryFaultKind::TooLarge, Vec::<String>::new()));
    }
    let mut names = Vec::with_capacity(listed.len());
    for one in listed {
        names.push(nfc(&inner_path(&one.name)?).into_owned());
    }
    let prefix = prefix_of(&names);
    let mut chosen = ChosenFiles::default();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut total: u64 = 0;
    for (at, name) in names.iter().enumerate() {
        let Some(below) = name.strip_prefix(&prefix) else { continue };
        if below == NOTE {
            chosen.note = Some(at).filter(|_| !listed[at].is_link);
        }
        let Some(path) = taken(below)? else { continue };
        if listed[at].is_link {
            return Err(DeliveryFault::new(DeliveryFaultKind::Link, [below]));
        }
        // Windows and macOS take `A` and `a` for one name.
        if let Some(twin) = seen.insert(below.to_lowercase(), below) {
            return Err(DeliveryFault::new(DeliveryFaultKind::Twins, [twin, below]));
        }
        total = total.saturating_add(listed[at].size);
        chosen.files.insert(path, at);
    }
    if total > LARGEST {
        return Err(DeliveryFault::new(DeliveryFaultKind::TooLarge, Vec::<String>::new()));
    }
    check_folders(&seen)?;
    Ok(chosen)
}

/// A listed name, with `/` between its parts.
fn inner_path(name: &str) -> Result<String, DeliveryFault> {
    // Some programs of Windows pack with their own separator.
    let name = name.replace('\\', "/");
    let has_drive = name.as_bytes().get(1) == Some(&b':');
    if name.starts_with('/') || has_drive || name.split('/').any(|part| part == "..") {
        return Err(DeliveryFault::new(DeliveryFaultKind::Outside, [name]));
    }
    let parts = name.split('/').filter(|part| !part.is_empty() && *part != ".");
    Ok(parts.collect::<Vec<_>>().join("/"))
}

/// What stands before the folders of the project: nothing, or the folders that it was packed in.
fn prefix_of(names: &[String]) -> String {
    let prefixes = |is_start: &dyn Fn(&str) -> bool| {
        let of = |name: &String| {
            let parts: Vec<&str> = name.split('/').collect();
            let depth = (0..parts.len().min(DEPTH + 1)).find(|depth| is_start(&parts[*depth..].join("/")))?;
            let hidden = parts[..depth].iter().any(|part| !is_read(part));
            (!hidden).then(|| parts[..depth].iter().fold(String::new(), |all, part| all + part + "/"))
        };
        names.iter().filter_map(of).min_by_key(|prefix| (prefix.matches('/').count(), prefix.clone()))
    };
    let is_note = |rest: &str| rest == NOTE;
    let is_of_project = |rest: &str| rest.split_once('/').is_some_and(|(first, _)| FOLDERS.contains(&first));
    prefixes(&|rest| rest == CONTRACT)
        .or_else(|| prefixes(&is_note))
        .or_else(|| prefixes(&is_of_project))
        .unwrap_or_default()
}

/// The path of a file that is taken; none where it is not of a project, or nothing that a project reads.
fn taken(below: &str) -> Result<Option<SourcePath>, DeliveryFault> {
    let mut parts = below.split('/');
    let is_of_project = parts.next().is_some_and(|first| FOLDERS.contains(&first)) && parts.next().is_some();
    if !is_of_project || !below.split('/').all(is_read) {
        return Ok(None);
    }
    let bad = || DeliveryFault::new(DeliveryFaultKind::BadName, [below]);
    if below.split('/').any(|part| file_name::fault(part).is_some() || part.contains('\u{fffd}')) {
        return Err(bad());
    }
    SourcePath::parse(below).map(Some).ok_or_else(bad)
}

/// Refuses a name that is a file here and a folder there, or a folder that is written in two ways.
fn check_folders(seen: &BTreeMap<String, &str>) -> Result<(), DeliveryFault> {
    let mut folders: BTreeMap<String, &str> = BTreeMap::new();
    for name in seen.values() {
        for (at, _) in name.match_indices('/') {
            let folder = &name[..at];
            let lower = folder.to_lowercase();
            let twin = seen.get(&lower).or_else(|| folders.get(&lower).filter(|other| **other != folder));
            if let Some(twin) = twin {
                return Err(DeliveryFault::new(DeliveryFaultKind::Twins, [*twin, folder]));
            }
            folders.insert(lower, folder);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::delivery::DeliveryFaultKind as Fault;
    use super::{LARGEST, ListedName, choose};

    fn listed(names: &[&str]) -> Vec<ListedName> {
        let one =
            |name: &&str| ListedName { name: (*name).to_owned(), size: 1, is_link: name.ends_with('@') };
        names.iter().map(one).collect()
    }

    #[track_caller]
    fn taken(names: &[&str]) -> Vec<String> {
        choose(&listed(names)).unwrap().files.keys().map(ToString::to_string).collect()
    }

    #[test]
    fn the_project_is_found_in_what_it_was_packed_in() {
        let wanted = ["content/a.md", "content/guide.toml", "territories/val.toml"];
        for prefix in ["", "guide-main/", "Mes documents/guide/", "./"] {
            let names: Vec<String> = wanted.iter().map(|name| format!("{prefix}{name}")).collect();
            let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
            let examples = format!("{prefix}examples/petit/content/guide.toml");
            names.extend(["README.md", "__MACOSX/content/._a.md", &examples]);
            assert_eq!(taken(&names), wanted, "{prefix}");
        }
        let windows = ["g\\content\\guide.toml", "g\\content\\a.md"];
        assert_eq!(taken(&windows), ["content/a.md", "content/guide.toml"]);
    }

    #[test]
    fn what_no_project_reads_is_left() {
        let names = ["content/guide.toml", "content/.git/config", "content/~$a.docx", "content/a.md~"];
        assert_eq!(taken(&names), ["content/guide.toml"]);
        assert_eq!(taken(&["public/index.html", ".jalon/x"]), [""; 0]);
    }

    #[test]
    fn hostile_names_are_refused() {
        for (name, fault) in [
            ("../content/a.md", Fault::Outside),
            ("content/../../a.md", Fault::Outside),
            ("/content/a.md", Fault::Outside),
            ("\\\\machine\\content\\a.md", Fault::Outside),
            ("C:/content/a.md", Fault::Outside),
            ("C:\\content\\a.md", Fault::Outside),
            ("public/..\\..\\a.md", Fault::Outside),
            ("content/lien@", Fault::Link),
            ("content/aux.md", Fault::BadName),
            ("content/COM1", Fault::BadName),
            ("content/nul.tar.gz", Fault::BadName),
            ("content/a.md:flux", Fault::BadName),
            ("content/a?.md", Fault::BadName),
            ("content/a\u{0}.md", Fault::BadName),
            ("content/fin.", Fault::BadName),
            ("content/cl\u{fffd}.md", Fault::BadName),
            ("content/GUIDE.toml", Fault::Twins),
            ("content/guide.toml", Fault::Twins),
            ("content/guide.toml/a.md", Fault::Twins),
            ("content/Te\u{301}.md", Fault::Twins),
            ("Content/../content/a.md", Fault::Outside),
            ("content/Types/b.md", Fault::Twins),
        ] {
            let names = ["content/guide.toml", "content/types/a.md", "content/T\u{e9}.md", name];
            let refused = choose(&listed(&names)).map_err(|fault| fault.kind);
            assert_eq!(refused.err(), Some(fault), "{name}");
        }
    }

    #[test]
    fn no_guide_is_so_large() {
        let mut names = listed(&["content/guide.toml", "content/a.png"]);
        names[1].size = LARGEST;
        assert_eq!(choose(&names).map_err(|fault| fault.kind), Err(Fault::TooLarge));
        names[1].size = u64::MAX;
        assert_eq!(choose(&names).map_err(|fault| fault.kind), Err(Fault::TooLarge));
        let many: Vec<String> = (0..20_001).map(|number| format!("content/{number}.md")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(choose(&listed(&many)).map_err(|fault| fault.kind), Err(Fault::TooLarge));
    }
}
