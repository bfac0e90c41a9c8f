//! What a delivery changes in a project: worked out before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use super::belonging::Belonging;
use super::delivery::{Delivery, DeliverySubject};
use crate::project::{completed, entry_of_bytes};
use crate::text::path::SourcePath;
use crate::text::snapshot::{Digest, Snapshot, SnapshotEntry};
use crate::text::text_change::TextChange;

/// What becomes of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedChange {
    /// The file.
    pub file: SourcePath,
    /// Of the bytes that it must hold for the change to be made; none where it must not be there.
    pub before: Option<Digest>,
    /// What it holds afterwards; none where it goes.
    pub after: Option<Vec<u8>>,
}

/// What a delivery changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reception {
    /// Every change, in order of path.
    pub changes: Vec<ReceivedChange>,
    /// How many files of it are there already.
    pub same: usize,
    /// The offices of this project, whose files stay.
    pub staying: BTreeSet<String>,
    /// Files of those offices that it holds otherwise; they stay as they are.
    pub otherwise: Vec<SourcePath>,
    /// Other offices whose files it holds; they are not taken.
    pub strangers: BTreeSet<String>,
    /// Files of it whose names are, here, those of links or of copies, which nothing reads: they are not taken.
    pub aside: Vec<SourcePath>,
    /// The review files, of the offices that stay, which note where links lead before the guide is another.
    pub noted: BTreeSet<SourcePath>,
}

impl Reception {
    /// What `delivery` changes in the project whose files on the disk are `here`.
    ///
    /// Of a guide, each part that is in it is taken whole (`content/`, each theme, the shared levels), and no file of an
    /// office but those of the one that it is meant for, where that has none here. Of an office, its files.
    pub fn of(delivery: &Delivery, here: &Snapshot) -> Self {
        let own = offices(here);
        let taken: BTreeSet<Belonging> = match &delivery.subject {
            DeliverySubject::Office(id) => BTreeSet::from([Belonging::Office(id.clone())]),
            DeliverySubject::Guide => {
                let meant = delivery.addressee().filter(|id| !own.contains(*id));
                let is_taken = |belonging: &Belonging| match belonging {
                    Belonging::Office(id) => Some(id.as_str()) == meant,
                    _ => true,
                };
                delivery.files.keys().filter_map(Belonging::of).filter(is_taken).collect()
            }
        };
        let is_taken = |path: &SourcePath| Belonging::of(path).is_some_and(|whose| taken.contains(&whose));
        let mut reception = Self {
            staying: own
                .iter()
                .filter(|id| !taken.contains(&Belonging::Office((*id).clone())))
                .cloned()
                .collect(),
            ..Self::default()
        };
        let aside: BTreeSet<&SourcePath> = here.left_aside().iter().map(|left| &left.path).collect();
        let mut changes: BTreeMap<SourcePath, ReceivedChange> = BTreeMap::new();
        for (file, bytes) in &delivery.files {
            let before = here.get(file).map(SnapshotEntry::digest);
            let is_same = before == Some(Digest::of(bytes));
            if is_taken(file) {
                if aside.contains(file) {
                    reception.aside.push(file.clone());
                } else if is_same {
                    reception.same += 1;
                } else {
                    let after = Some(bytes.clone());
                    changes.insert(file.clone(), ReceivedChange { file: file.clone(), before, after });
                }
            } else if let Some(Belonging::Office(id)) = Belonging::of(file) {
                if !own.contains(&id) {
                    reception.strangers.insert(id);
                } else if !is_same {
                    reception.otherwise.push(file.clone());
                }
            }
        }
        for (file, entry) in here.iter() {
            if is_taken(file) && !delivery.files.contains_key(file) {
                let change = ReceivedChange { file: file.clone(), before: Some(entry.digest()), after: None };
                changes.insert(file.clone(), change);
            }
        }
        reception.changes = changes.into_values().collect();
        reception
    }

    /// Takes along changes of review files of the project's own offices, where the delivery does not change the same ones.
    pub fn note(&mut self, changes: Vec<TextChange>, here: &Snapshot) {
        let own = changes.into_iter().map(|change| ReceivedChange {
            before: here.get(&change.file).map(SnapshotEntry::digest),
            after: change.after.map(String::into_bytes),
            file: change.file,
        });
        let own: Vec<ReceivedChange> =
            own.filter(|change| self.changes.iter().all(|other| other.file != change.file)).collect();
        self.noted.extend(own.iter().map(|change| change.file.clone()));
        self.changes.extend(own);
        self.changes.sort_by(|one, other| one.file.cmp(&other.file));
    }

    /// What becomes of the files that it takes from the delivery.
    pub fn received(&self) -> impl Iterator<Item = &ReceivedChange> {
        self.changes.iter().filter(|change| !self.noted.contains(&change.file))
    }

    /// So many files are new, replaced, and go.
    pub fn counts(&self) -> [usize; 3] {
        let count = |is: fn(&ReceivedChange) -> bool| self.received().filter(|change| is(change)).count();
        [
            count(|change| change.before.is_none()),
            count(|change| change.before.is_some() && change.after.is_some()),
            count(|change| change.after.is_none()),
        ]
    }

    /// The project as it will be.
    pub fn applied(&self, here: &Snapshot) -> Snapshot {
        let mut entries: BTreeMap<SourcePath, SnapshotEntry> =
            here.iter().map(|(path, entry)| (path.clone(), entry.clone())).collect();
        for change in &self.changes {
            match &change.after {
                Some(bytes) => drop(entries.insert(change.file.clone(), entry_of_bytes(&change.file, bytes))),
                None => drop(entries.remove(&change.file)),
            }
        }
        completed(&Snapshot::new(entries).leaving_aside(here.left_aside().to_vec()))
    }
}

/// The offices whose files a project has.
pub fn offices(here: &Snapshot) -> BTreeSet<String> {
    super::delivery::offices_of(here.below("territories").map(|(path, _)| path))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Reception;
    use crate::exchange::delivery::{Delivery, DeliveryNote};
    use crate::text::path::SourcePath;
    use crate::text::snapshot::Snapshot;

    const HERE: [(&str, &str); 9] = [
        ("content/guide.toml", "titre = \"Guide\""),
        ("content/a.md", "A"),
        ("content/vieux.md", "V"),
        ("themes/jalon/pied.html", "P"),
        ("themes/val/pied.html", "du val"),
        ("territories/departements/24.toml", "24"),
        ("territories/zones/mer.toml", "mer"),
        ("territories/val.toml", "val"),
        ("territories/val/regles.md", "R"),
    ];

    fn delivery(files: &[(&str, &str)], meant: &str) -> Delivery {
        let files: BTreeMap<SourcePath, Vec<u8>> = files
            .iter()
            .map(|(path, text)| (SourcePath::parse(path).unwrap(), text.as_bytes().to_vec()))
            .collect();
        let note = DeliveryNote { territoire: meant.to_owned(), ..DeliveryNote::default() };
        Delivery::of(files, Some(note)).unwrap()
    }

    fn signed(reception: &Reception) -> Vec<String> {
        let sign = |before: bool, after: bool| match (before, after) {
            (false, _) => '+',
            (true, true) => '~',
            (true, false) => '-',
        };
        let one = |change: &super::ReceivedChange| {
            format!("{} {}", sign(change.before.is_some(), change.after.is_some()), change.file)
        };
        reception.changes.iter().map(one).collect()
    }

    #[test]
    fn a_guide_replaces_what_it_holds_and_nothing_of_an_office() {
        let guide = [
            ("content/guide.toml", "titre = \"Guide\""),
            ("content/a.md", "A neuf"),
            ("content/neuf.md", "N"),
            ("themes/jalon/pied.html", "P neuf"),
            ("territories/departements/24.toml", "24 neuf"),
            ("territories/val.toml", "val du réseau"),
            ("territories/cote.toml", "cote"),
        ];
        let reception = Reception::of(&delivery(&guide, ""), &Snapshot::of_texts(HERE));
        assert_eq!(
            signed(&reception),
            [
                "~ content/a.md",
                "+ content/neuf.md",
                "- content/vieux.md",
                "~ territories/departements/24.toml",
                "- territories/zones/mer.toml",
                "~ themes/jalon/pied.html",
            ]
        );
        assert_eq!(reception.same, 1);
        assert!(reception.staying.contains("val") && reception.strangers.contains("cote"));
        assert_eq!(reception.otherwise, [SourcePath::parse("territories/val.toml").unwrap()]);
    }

    #[test]
    fn what_a_guide_does_not_hold_at_all_stays() {
        let guide = [("content/guide.toml", "titre = \"Guide\""), ("content/a.md", "A")];
        let reception = Reception::of(&delivery(&guide, ""), &Snapshot::of_texts(HERE));
        assert_eq!(signed(&reception), ["- content/vieux.md"]);
    }

    #[test]
    fn an_office_gets_its_files_where_it_has_none() {
        let guide =
            [("content/guide.toml", "t"), ("territories/val.toml", "val"), ("territories/cote.toml", "cote")];
        let reception = Reception::of(&delivery(&guide, "val"), &Snapshot::default());
        assert_eq!(signed(&reception), ["+ content/guide.toml", "+ territories/val.toml"]);
        assert!(reception.strangers.contains("cote"));
    }

    #[test]
    fn an_office_replaces_its_files_alone() {
        let office = [("territories/val.toml", "val neuf"), ("territories/val/plan.md", "Plan")];
        let reception = Reception::of(&delivery(&office, ""), &Snapshot::of_texts(HERE));
        assert_eq!(
            signed(&reception),
            ["~ territories/val.toml", "+ territories/val/plan.md", "- territories/val/regles.md"]
        );
    }
}
