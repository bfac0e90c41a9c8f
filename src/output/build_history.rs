//! What the project was when sites were made: kept privately, so that the manifest of a site leads back to its texts.
//!
//! A record is small, since a text is kept once however many records and territories have it. Losing them all costs the
//! comparison with what was published, nothing more.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::calendar::Day;
use crate::failure::Failure;
use crate::fs::{read, remove, replace};
use crate::media::media_kind::{KindFault, MediaKind};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, Snapshot, SnapshotEntry, SourceText};

const FORMAT: u32 = 1;

/// How many records are kept, of builds and of publications each.
const KEPT: usize = 60;

/// The project at one moment, and the sites that were made of it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct HistoryRecord {
    format: u32,
    /// The day of the build: dated additions come and go with it.
    day: String,
    /// Whether its sites went to their readers.
    published: bool,
    /// The names of what was made of each territory.
    sites: BTreeMap<String, BTreeSet<String>>,
    /// The files of the project: size and hash; of a text, none for its size.
    files: BTreeMap<String, (Option<u64>, String)>,
}

/// What a past site was made of.
#[derive(Debug)]
pub struct PastBuild {
    /// The project as it was; of its pictures and documents, the names and hashes.
    pub snapshot: Snapshot,
    /// The day of the build.
    pub day: Day,
}

/// What a site is known by: its pages, and what each holds. Hosts add files to a site, and never change a page.
pub fn name<'a>(files: impl Iterator<Item = (&'a str, Digest)>) -> Digest {
    let pages =
        files.filter(|(path, _)| SourcePath::parse(path).is_some_and(|path| path.extension() == "html"));
    Digest::of_all(pages.flat_map(|(path, digest)| [Digest::of(path.as_bytes()), digest]))
}

/// Keeps what `sites` (each by its territory and its name) were made of, in the private folder `state`.
pub fn keep(
    state: &Path,
    snapshot: &Snapshot,
    day: Day,
    sites: &BTreeMap<String, Digest>,
    published: bool,
) -> Result<(), Failure> {
    if sites.is_empty() {
        return Ok(());
    }
    let folder = state.join("editions");
    let mut record = HistoryRecord {
        format: FORMAT,
        day: day.to_string(),
        published,
        sites: sites.iter().map(|(id, name)| (id.clone(), BTreeSet::from([name.hex()]))).collect(),
        files: BTreeMap::new(),
    };
    for (path, entry) in snapshot.iter() {
        let size = match entry {
            SnapshotEntry::Text(text) => {
                write(&folder.join("textes").join(text.digest.hex()), || bytes_of(text))?;
                None
            }
            SnapshotEntry::Asset { size, .. } => Some(*size),
            SnapshotEntry::Carried { bytes, .. } => Some(bytes.len() as u64),
            SnapshotEntry::NotUtf8 { .. } => continue,
        };
        record.files.insert(path.to_string(), (size, entry.digest().hex()));
    }
    let mut known = files(&folder);
    if let Some((path, last)) = known.last().and_then(|path| Some((path.clone(), read_record(path)?))) {
        let same = last.files == record.files && last.day == record.day && last.published == published;
        if same {
            let mut joined = last.sites.clone();
            for (id, names) in record.sites {
                joined.entry(id).or_default().extend(names);
            }
            record.sites = joined;
            if record.sites == last.sites {
                return Ok(());
            }
            remove::file(&path)?;
            known.pop();
        }
    }
    let bytes = serde_json::to_vec(&record).expect("a table of plain texts and numbers");
    let number = |path: &PathBuf| path.file_stem()?.to_str()?.split('-').next()?.parse::<u64>().ok();
    let next = known.last().and_then(number).map_or(1, |last| last + 1);
    write(&folder.join(format!("{next:09}-{}.json", Digest::of(&bytes).short())), || bytes)?;
    // So few of both kinds are not too many of one.
    if known.len() >= KEPT {
        forget(&folder);
    }
    Ok(())
}

/// What the site of `territory` that is called `name` was made of.
pub fn find(state: &Path, territory: &str, name: Digest) -> Option<PastBuild> {
    let folder = state.join("editions");
    let name = name.hex();
    let has = |record: &HistoryRecord| record.sites.get(territory).is_some_and(|names| names.contains(&name));
    past(&folder, &latest(&folder, has)?)
}

/// What was last published of `territory`.
pub fn last_published(state: &Path, territory: &str) -> Option<PastBuild> {
    let folder = state.join("editions");
    let went = |record: &HistoryRecord| record.published && record.sites.contains_key(territory);
    past(&folder, &latest(&folder, went)?)
}

/// The last record that is such a one.
fn latest(folder: &Path, is_such: impl Fn(&HistoryRecord) -> bool) -> Option<HistoryRecord> {
    files(folder).iter().rev().filter_map(|path| read_record(path)).find(is_such)
}

fn past(folder: &Path, record: &HistoryRecord) -> Option<PastBuild> {
    let mut entries = BTreeMap::new();
    for (path, (size, hash)) in &record.files {
        let path = SourcePath::parse(path)?;
        let digest = Digest::parse(hash)?;
        let entry = match size {
            Some(size) => {
                // It was looked at when the site was made.
                let kind = MediaKind::of_ending(path.extension()).ok_or(KindFault::Unknown);
                SnapshotEntry::Asset { size: *size, digest, shape: None, kind }
            }
            None => SnapshotEntry::Text(text(&folder.join("textes").join(hash), digest)?),
        };
        entries.insert(path, entry);
    }
    Some(PastBuild { snapshot: Snapshot::new(entries), day: Day::parse(&record.day)? })
}

/// A text that is kept, whole.
fn text(path: &Path, digest: Digest) -> Option<SourceText> {
    Some(SourceText::new(&read::text(path).ok()?)).filter(|text| text.digest == digest)
}

fn bytes_of(text: &SourceText) -> Vec<u8> {
    let mark = if text.byte_order_mark { "\u{feff}" } else { "" };
    [mark.as_bytes(), text.text.as_bytes()].concat()
}

/// Writes what is not there yet, beside, and renames it.
fn write(target: &Path, bytes: impl FnOnce() -> Vec<u8>) -> Result<(), Failure> {
    if target.is_file() {
        return Ok(());
    }
    replace::replace(target, &bytes())
}

/// The files of all records, the oldest first.
fn files(folder: &Path) -> Vec<PathBuf> {
    let files = read::entries(folder).unwrap_or_default().into_iter().map(|entry| entry.path());
    files.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect()
}

/// A record; one that cannot be read is none.
fn read_record(path: &Path) -> Option<HistoryRecord> {
    let record: HistoryRecord = serde_json::from_slice(&read::bytes(path).ok()?).ok()?;
    (record.format == FORMAT).then_some(record)
}

/// Every record, the oldest first.
fn all(folder: &Path) -> Vec<(PathBuf, HistoryRecord)> {
    files(folder).into_iter().filter_map(|path| read_record(&path).map(|record| (path, record))).collect()
}

/// Forgets the oldest records, and the texts that none has any more.
fn forget(folder: &Path) {
    let mut gone = false;
    let (published, built): (Vec<_>, Vec<_>) =
        all(folder).into_iter().partition(|(_, record)| record.published);
    for own in [&built, &published] {
        for (path, _) in &own[..own.len().saturating_sub(KEPT)] {
            gone |= remove::file(path).is_ok();
        }
    }
    if !gone {
        return;
    }
    let records = all(folder);
    let needed: BTreeSet<&str> =
        records.iter().flat_map(|(_, record)| record.files.values()).map(|(_, hash)| hash.as_str()).collect();
    for file in read::entries(&folder.join("textes")).unwrap_or_default() {
        if file.file_name().to_str().is_none_or(|name| !needed.contains(name)) {
            let _ = remove::file(&file.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{KEPT, all, find, keep, last_published, name};
    use crate::calendar::Day;
    use crate::fs::read;
    use crate::text::snapshot::{Digest, Snapshot};

    fn project(text: &str) -> Snapshot {
        Snapshot::of_texts([("content/a.md", text), ("content/b.md", "\u{feff}b\r\n")])
    }

    #[test]
    fn a_name_leads_back_to_the_texts_and_the_oldest_are_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let day = Day::parse("2026-12-01").unwrap();
        let site = |text: &str| BTreeMap::from([("pays".to_owned(), Digest::of(text.as_bytes()))]);
        let keep =
            |text: &str, published| keep(folder.path(), &project(text), day, &site(text), published).unwrap();
        keep("published", true);
        for _ in 0..2 {
            keep("0", false);
        }
        assert_eq!(all(&folder.path().join("editions")).len(), 2, "nothing new, nothing written");
        for round in 1..=KEPT {
            keep(&round.to_string(), false);
        }
        let found = |text: &str| find(folder.path(), "pays", Digest::of(text.as_bytes()));
        let past = found("1").unwrap();
        assert_eq!((past.snapshot, past.day), (project("1"), day));
        assert!(found("0").is_none() && find(folder.path(), "autre", Digest::of(b"1")).is_none());
        assert_eq!(last_published(folder.path(), "pays").unwrap().snapshot, project("published"));
        let texts = read::entries(&folder.path().join("editions/textes")).unwrap().len();
        assert_eq!(texts, KEPT + 2, "one for each `a`, and `b` once");
    }

    #[test]
    fn a_site_is_known_by_its_pages() {
        let digest = Digest::of(b"x");
        let own = name([("index.html", digest), ("robots.txt", digest)].into_iter());
        assert_eq!(
            own,
            name([(".htaccess", digest), ("index.html", digest), ("index.html.gz", digest)].into_iter())
        );
        assert_ne!(own, name([("a/index.html", digest)].into_iter()));
    }
}
