//! What a publication would do, worked out from the artifacts and the state of the host; it touches nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::artifacts::Artifacts;
use super::remote_manifest::{ListedFile, RemoteManifest};
use super::remote_state::RemoteState;
use super::upload_phase::{UploadPhase, is_hashed, is_page, upload_phase};
use crate::text::snapshot::Digest;

/// The home page of a site.
const HOME: &str = "index.html";

/// What a publication would do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is true or not whatever the others are")]
pub struct PublishPlan {
    /// Whether nothing of ours is there yet.
    pub first: bool,
    /// Whether it finishes an interrupted publication of ours.
    pub resumes: bool,
    /// Whether it brings back the publication before.
    pub undoes: bool,
    /// Whether the manifest is right already.
    pub is_listed: bool,
    /// What happens to pages, by path.
    pub pages: BTreeMap<String, (FileChange, String)>,
    /// What happens to other files, by path.
    pub others: BTreeMap<String, FileChange>,
    /// What is sent, in order.
    pub send: Vec<(UploadPhase, String)>,
    /// How many bytes that is.
    pub bytes: u64,
    /// What is removed at the end, and what it must still hold.
    pub remove: BTreeMap<String, Digest>,
    /// What somebody changed on the host, and we would overwrite or remove.
    pub edits: BTreeMap<String, Edit>,
    /// What somebody removed on the host: it is sent again.
    pub gone: BTreeSet<String>,
    /// Optional files that are not sent, since the host has its own.
    pub yielded: BTreeSet<String>,
    /// Why somebody should look twice.
    pub alarm: Option<Alarm>,
    /// The manifest once it is done.
    pub remote_manifest: RemoteManifest,
    /// Of the host as it was seen.
    pub seen: Digest,
    /// Of what is to be sent.
    pub artifacts: Digest,
}

/// What happens to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileChange {
    /// It is new.
    Added,
    /// Its bytes change.
    Changed,
    /// It goes.
    Removed,
}

/// What somebody did on the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A file of ours holds something else.
    Changed,
    /// A file that is not ours is where one of ours goes.
    Foreign,
}

/// Why somebody should look twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// The home page would go.
    Home,
    /// So many pages of so many would go.
    Many(usize, usize),
    /// The site of that territory is there.
    Other(String),
    /// The site of that territory is around or within that place.
    Nested(String),
}

impl PublishPlan {
    /// Works it out. `titles` are those of the pages of the last publication.
    pub fn of(artifacts: &Artifacts, remote: &RemoteState, titles: &BTreeMap<String, String>) -> Self {
        let before = remote.remote_manifest.clone().unwrap_or_default();
        let mut plan = Self {
            first: remote.remote_manifest.is_none(),
            resumes: remote.unfinished,
            undoes: false,
            is_listed: false,
            pages: BTreeMap::new(),
            others: BTreeMap::new(),
            send: Vec::new(),
            bytes: 0,
            remove: BTreeMap::new(),
            edits: BTreeMap::new(),
            gone: BTreeSet::new(),
            yielded: BTreeSet::new(),
            alarm: None,
            remote_manifest: RemoteManifest { number: before.number + 1, ..RemoteManifest::default() },
            seen: remote.digest(),
            artifacts: artifacts.digest(),
        };
        for path in artifacts.files.keys() {
            plan.add_desired(path, artifacts, remote, &before);
        }
        for (path, line) in &before.files {
            if !artifacts.files.contains_key(path) {
                plan.drop_listed(path, *line, remote, titles);
            }
        }
        for (path, line) in &before.kept {
            let held = remote.files.get(path).and_then(|held| held.digest);
            if !artifacts.files.contains_key(path) && held == Some(line.digest) {
                plan.remove.insert(path.clone(), line.digest);
            }
        }
        plan.send.sort();
        plan.alarm = Self::look_twice(artifacts, &before);
        if plan.send.is_empty() && !plan.first && plan.remote_manifest.files == before.files {
            // What waits to be removed waits for a publication that changes something.
            plan.remove.clear();
            plan.remote_manifest = before.clone();
            plan.is_listed = true;
        }
        plan.left_behind(artifacts, remote, &before);
        plan
    }

    /// The same for the site of `territory`, which overwrites no other site silently; `near` is what we know of other
    /// publications to the same place.
    #[must_use]
    pub fn of_territory(mut self, territory: &str, remote: &RemoteState, near: Option<Alarm>) -> Self {
        let stands = remote.remote_manifest.as_ref().map_or("", |remote_manifest| &remote_manifest.territory);
        let other = (!stands.is_empty() && stands != territory).then(|| Alarm::Other(stands.to_owned()));
        self.alarm = other.or(near).or(self.alarm);
        if !self.is_listed {
            territory.clone_into(&mut self.remote_manifest.territory);
        }
        self
    }

    /// Whether the host holds just what it should.
    pub fn is_nothing(&self) -> bool {
        let changes = [self.pages.is_empty(), self.others.is_empty()].contains(&false);
        self.send.is_empty() && self.remove.is_empty() && !changes && !self.resumes
    }

    /// The files that it brings back, where it undoes another.
    pub fn undone(&self) -> Option<Digest> {
        self.undoes.then_some(self.artifacts)
    }

    /// How many pages, and how many other files, change so.
    pub fn count(&self, change: FileChange) -> (usize, usize) {
        let pages = self.pages.values().filter(|(found, _)| *found == change).count();
        (pages, self.others.values().filter(|found| **found == change).count())
    }

    /// Removes what an interrupted publication put there, or had still to remove.
    fn left_behind(&mut self, artifacts: &Artifacts, remote: &RemoteState, before: &RemoteManifest) {
        for (path, digests) in &remote.intended {
            let listed = [&before.files, &before.kept].iter().any(|lines| lines.contains_key(path));
            let Some(held) =
                remote.files.get(path).filter(|_| !listed && !artifacts.files.contains_key(path))
            else {
                continue;
            };
            let Some(digest) = held.digest.filter(|digest| digests.contains(digest)) else { continue };
            if is_hashed(path) && !self.is_listed {
                // Its pages may be open still.
                self.remote_manifest.kept.insert(path.clone(), ListedFile { size: held.size, digest });
            } else {
                self.remove.insert(path.clone(), digest);
            }
        }
    }

    fn add_desired(
        &mut self,
        path: &str,
        artifacts: &Artifacts,
        remote: &RemoteState,
        before: &RemoteManifest,
    ) {
        let item = &artifacts.files[path];
        let (held, listed) = (remote.files.get(path), before.files.get(path));
        let line = ListedFile { size: item.size, digest: item.digest };
        let stands = held.and_then(|held| held.digest) == Some(item.digest);
        if let Some(held) = held.filter(|_| !stands) {
            let known = [listed, before.kept.get(path)].into_iter().flatten().map(|line| line.digest);
            let intended = remote.intended.get(path).into_iter().flatten().copied();
            let ours = known.chain(intended).any(|known| Some(known) == held.digest);
            if !ours && item.yields {
                self.yielded.insert(path.to_owned());
                return;
            }
            if !ours {
                let edit = if listed.is_some() { Edit::Changed } else { Edit::Foreign };
                self.edits.insert(path.to_owned(), edit);
            }
        }
        self.remote_manifest.files.insert(path.to_owned(), line);
        if held.is_none() && listed.is_some() {
            self.gone.insert(path.to_owned());
        }
        if !stands {
            self.send.push((upload_phase(path, held.is_some()), path.to_owned()));
            self.bytes += item.size;
        }
        match listed {
            Some(listed) if listed.digest == item.digest => {}
            Some(_) => self.note(path, FileChange::Changed, item.title.clone()),
            None => self.note(path, FileChange::Added, item.title.clone()),
        }
    }

    fn drop_listed(
        &mut self,
        path: &str,
        line: ListedFile,
        remote: &RemoteState,
        titles: &BTreeMap<String, String>,
    ) {
        self.note(path, FileChange::Removed, titles.get(path).cloned());
        let held = remote.files.get(path);
        let Some(held) = held else { return };
        let intended = remote.intended.get(path);
        let ours = held.digest.is_some_and(|digest| {
            digest == line.digest || intended.is_some_and(|intended| intended.contains(&digest))
        });
        match held.digest {
            Some(_) if ours && is_hashed(path) => {
                self.remote_manifest.kept.insert(path.to_owned(), line);
            }
            Some(digest) if ours => drop(self.remove.insert(path.to_owned(), digest)),
            _ => drop(self.edits.insert(path.to_owned(), Edit::Changed)),
        }
    }

    fn note(&mut self, path: &str, change: FileChange, title: Option<String>) {
        match title {
            Some(title) => drop(self.pages.insert(path.to_owned(), (change, title))),
            None => drop(self.others.insert(path.to_owned(), change)),
        }
    }

    fn look_twice(artifacts: &Artifacts, before: &RemoteManifest) -> Option<Alarm> {
        let is_page = |path: &&String| is_page(path);
        if before.files.contains_key(HOME) && !artifacts.files.contains_key(HOME) {
            return Some(Alarm::Home);
        }
        let all = before.files.keys().filter(is_page).count();
        let gone =
            before.files.keys().filter(is_page).filter(|path| !artifacts.files.contains_key(*path)).count();
        (gone > 2 && gone * 3 > all).then_some(Alarm::Many(gone, all))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{Alarm, Edit, FileChange, PublishPlan};
    use crate::deploy::artifacts::{Artifact, Artifacts};
    use crate::deploy::remote_manifest::{ListedFile, RemoteManifest};
    use crate::deploy::remote_state::{RemoteFile, RemoteState};
    use crate::text::snapshot::Digest;

    fn artifacts(files: &[(&str, &str)]) -> Artifacts {
        let file = |(path, text): &(&str, &str)| {
            ((*path).to_owned(), Artifact::of_bytes(path, text.as_bytes().to_vec()))
        };
        Artifacts { files: files.iter().map(file).collect() }
    }

    /// A host on which `files` were published, and stand.
    fn published(files: &[(&str, &str)]) -> RemoteState {
        let digest = |text: &str| Digest::of(text.as_bytes());
        let listed = |(path, text): &(&str, &str)| {
            ((*path).to_owned(), ListedFile { size: text.len() as u64, digest: digest(text) })
        };
        let held = |(path, text): &(&str, &str)| {
            ((*path).to_owned(), RemoteFile { size: text.len() as u64, digest: Some(digest(text)) })
        };
        let manifest = RemoteManifest {
            number: 3,
            files: files.iter().map(listed).collect(),
            ..RemoteManifest::default()
        };
        RemoteState {
            remote_manifest: Some(manifest),
            files: files.iter().map(held).collect(),
            ..RemoteState::default()
        }
    }

    fn plan(artifacts: &Artifacts, remote: &RemoteState) -> PublishPlan {
        PublishPlan::of(artifacts, remote, &BTreeMap::new())
    }

    fn paths(paths: &BTreeSet<String>) -> Vec<&str> {
        paths.iter().map(String::as_str).collect()
    }

    /// The alarm where `gone` of `all` pages go, the home page not among them.
    fn alarm(gone: usize, all: usize) -> Option<Alarm> {
        let names: Vec<String> = (1..all).map(|number| format!("{number:02}/index.html")).collect();
        let mut files = vec![("index.html", "home"), ("plan.pdf", "no page")];
        files.extend(names.iter().map(|name| (name.as_str(), "page")));
        plan(&artifacts(&files[..files.len() - gone]), &published(&files)).alarm
    }

    #[test]
    fn many_pages_are_more_than_two_and_more_than_a_third() {
        assert_eq!(alarm(2, 3), None);
        assert_eq!(alarm(3, 8), Some(Alarm::Many(3, 8)));
        assert_eq!(alarm(3, 9), None);
        assert_eq!(alarm(4, 9), Some(Alarm::Many(4, 9)));
        let files = [("index.html", "home"), ("404.html", "nothing")];
        assert_eq!(plan(&artifacts(&files[1..]), &published(&files)).alarm, Some(Alarm::Home));
    }

    #[test]
    fn another_territory_comes_before_other_alarms() {
        let mut remote = published(&[("index.html", "home")]);
        let artifacts = artifacts(&[("index.html", "new")]);
        let of = |remote: &RemoteState, near| plan(&artifacts, remote).of_territory("val", remote, near);
        let plan = of(&remote, None);
        assert_eq!((plan.alarm, plan.remote_manifest.territory.as_str()), (None, "val"));
        let nested = Some(Alarm::Nested("cote".into()));
        assert_eq!(of(&remote, nested.clone()).alarm, nested);
        remote.remote_manifest.as_mut().unwrap().territory = "val".into();
        assert_eq!(of(&remote, None).alarm, None);
        remote.remote_manifest.as_mut().unwrap().territory = "bocage".into();
        assert_eq!(of(&remote, nested).alarm, Some(Alarm::Other("bocage".into())));
    }

    #[test]
    fn what_holds_all_of_it_is_left_alone() {
        let files = [("index.html", "home"), ("a.0123456789.css", "a")];
        let mut remote = published(&files);
        let same = plan(&artifacts(&files), &remote);
        assert!(same.is_nothing() && same.is_listed && !same.first);
        assert_eq!(same.remote_manifest, remote.remote_manifest.clone().unwrap());
        assert!(!plan(&artifacts(&[]), &remote).is_nothing());
        remote.unfinished = true;
        assert!(!plan(&artifacts(&files), &remote).is_nothing(), "it is resumed");
        let first = plan(&artifacts(&files), &RemoteState::default());
        assert!(first.first && !first.is_listed && !first.is_nothing());
        assert_eq!((first.remote_manifest.number, first.bytes), (1, 5));
    }

    #[test]
    fn changes_are_counted_and_hashed_files_kept_for_a_while() {
        let before =
            [("index.html", "home"), ("a.0123456789.css", "a"), ("plan.pdf", "plan"), ("old.xml", "x")];
        let remote = published(&before);
        let after = artifacts(&[("index.html", "new"), ("b.9876543210.css", "bb"), ("plan.pdf", "plan")]);
        let plan = plan(&after, &remote);
        assert_eq!(plan.count(FileChange::Added), (0, 1));
        assert_eq!(plan.count(FileChange::Changed), (0, 1));
        assert_eq!(plan.count(FileChange::Removed), (0, 2));
        assert_eq!(plan.bytes, 5);
        assert_eq!(
            plan.send.iter().map(|(_, path)| path.as_str()).collect::<Vec<_>>(),
            ["b.9876543210.css", "index.html"]
        );
        assert_eq!(plan.remove.keys().collect::<Vec<_>>(), ["old.xml"]);
        assert_eq!(plan.remote_manifest.kept.keys().collect::<Vec<_>>(), ["a.0123456789.css"]);
        assert!(plan.edits.is_empty() && plan.gone.is_empty());
        assert_eq!(plan.remote_manifest.number, 4);
        // The publication after that removes what was kept.
        let mut next = remote.clone();
        let manifest = next.remote_manifest.as_mut().unwrap();
        let kept = manifest.files.remove("a.0123456789.css").unwrap();
        manifest.kept.insert("a.0123456789.css".into(), kept);
        let after = self::plan(&after, &next);
        assert!(after.remove.contains_key("a.0123456789.css"));
        next.files.get_mut("a.0123456789.css").unwrap().digest = Some(Digest::of(b"theirs"));
        let theirs = self::plan(&artifacts(&[("index.html", "new")]), &next);
        assert!(!theirs.remove.contains_key("a.0123456789.css"));
    }

    #[test]
    fn changes_by_hand_are_told_and_helpers_yield() {
        let mut remote = published(&[("index.html", "home"), ("a.xml", "a"), ("b.xml", "b"), ("c.xml", "c")]);
        let theirs = RemoteFile { size: 6, digest: Some(Digest::of(b"theirs")) };
        for path in ["index.html", "b.xml", ".htaccess", "new.pdf"] {
            remote.files.insert(path.to_owned(), theirs);
        }
        remote.files.remove("c.xml");
        let mut after =
            artifacts(&[("index.html", "new"), ("a.xml", "a"), ("c.xml", "c"), ("new.pdf", "new")]);
        after.add(".htaccess", Artifact::of_bytes(".htaccess", b"ours".to_vec()).yielding());
        let plan = plan(&after, &remote);
        let edits: Vec<(&str, Edit)> = plan.edits.iter().map(|(path, edit)| (path.as_str(), *edit)).collect();
        assert_eq!(
            edits,
            [("b.xml", Edit::Changed), ("index.html", Edit::Changed), ("new.pdf", Edit::Foreign)]
        );
        assert_eq!((paths(&plan.yielded), paths(&plan.gone)), (vec![".htaccess"], vec!["c.xml"]));
        assert!(!plan.remote_manifest.files.contains_key(".htaccess"));
        // What an interrupted publication of ours was putting there is no change by hand.
        for path in ["index.html", "b.xml", "new.pdf", ".htaccess"] {
            remote.intended.insert(path.to_owned(), BTreeSet::from([Digest::of(b"theirs")]));
        }
        let plan = self::plan(&after, &remote);
        assert!(plan.edits.is_empty() && plan.yielded.is_empty());
        assert!(plan.remove.contains_key("b.xml"));
    }

    #[test]
    fn what_an_interrupted_publication_left_is_kept_or_removed() {
        let files = [("index.html", "home")];
        let mut remote = published(&files);
        for (path, intended) in
            [("x.0123456789.css", "x"), ("y.pdf", "y"), ("z.pdf", "other"), ("w.pdf", "w")]
        {
            let text = path.split('.').next().unwrap();
            let digest = Digest::of(text.as_bytes());
            remote.files.insert(path.to_owned(), RemoteFile { size: 1, digest: Some(digest) });
            remote.intended.insert(path.to_owned(), BTreeSet::from([Digest::of(intended.as_bytes())]));
        }
        remote.files.remove("w.pdf");
        let idle = plan(&artifacts(&files), &remote);
        assert_eq!(idle.remove.keys().collect::<Vec<_>>(), ["x.0123456789.css", "y.pdf"]);
        let plan = plan(&artifacts(&[("index.html", "new")]), &remote);
        assert_eq!(
            plan.remove.keys().collect::<Vec<_>>(),
            ["y.pdf"],
            "pages that are open still ask for the other"
        );
        assert_eq!(plan.remote_manifest.kept.keys().collect::<Vec<_>>(), ["x.0123456789.css"]);
    }
}
