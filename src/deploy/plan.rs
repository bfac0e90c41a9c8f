//! What a publication would do, worked out from the artifacts and the state of the host; it touches nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::artifacts::Artifacts;
use super::remote_manifest::{ListedFile, RemoteManifest};
use super::remote_state::RemoteState;
use super::upload_phase::{UploadPhase, is_hashed, is_page, upload_phase};
use crate::output::manifest;
use crate::output::output_mark::{OutputKind, OutputOwner};
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
    /// Whether that one still holds the host: nobody else was there since.
    pub held: bool,
    /// Whether it brings back the publication before.
    pub undoes: bool,
    /// Whether it takes away the first publication: nothing of ours stays.
    pub withdraws: bool,
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
    /// What is in the place of the site before its first publication, and is not ours.
    pub strangers: BTreeSet<String>,
    /// What is there before the first publication already, just as it is to be.
    pub same: BTreeSet<String>,
    /// What somebody changed on the host, and stays there though the rest is taken away.
    pub stays: BTreeSet<String>,
    /// Why somebody should look twice.
    pub alarm: Option<Alarm>,
    /// The manifest that stands.
    pub stands: Option<RemoteManifest>,
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
    /// The site of another project is there, whose guide has this title.
    Project(String),
}

impl PublishPlan {
    /// Works it out. `titles` are those of the pages of the last publication.
    pub fn of(artifacts: &Artifacts, remote: &RemoteState, titles: &BTreeMap<String, String>) -> Self {
        let before = remote.remote_manifest.clone().unwrap_or_default();
        let mut plan = Self {
            first: remote.remote_manifest.is_none(),
            resumes: remote.unfinished,
            held: remote.held,
            undoes: false,
            withdraws: false,
            is_listed: false,
            pages: BTreeMap::new(),
            others: BTreeMap::new(),
            send: Vec::new(),
            bytes: 0,
            remove: BTreeMap::new(),
            edits: BTreeMap::new(),
            gone: BTreeSet::new(),
            yielded: BTreeSet::new(),
            strangers: remote.strangers.clone(),
            same: BTreeSet::new(),
            stays: BTreeSet::new(),
            alarm: None,
            stands: remote.remote_manifest.clone(),
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
        plan.spare_twins(artifacts, remote);
        plan
    }

    /// The same for the site of `territory` of the project `owner`, which overwrites no other site silently; `near` is what
    /// we know of other publications to the same place.
    #[must_use]
    pub fn of_territory(
        mut self,
        (territory, owner): (&str, &OutputOwner),
        remote: &RemoteState,
        near: Option<Alarm>,
    ) -> Self {
        let stands = remote.remote_manifest.as_ref();
        let its = stands.map_or("", |stands| &stands.territory);
        let other = (!its.is_empty() && its != territory).then(|| Alarm::Other(its.to_owned()));
        let mark = stands.and_then(|stands| stands.output.as_ref());
        let project = mark.filter(|mark| !owner.made(mark)).map(|mark| Alarm::Project(mark.guide.clone()));
        self.alarm = project.or(other).or(near).or(self.alarm);
        if !self.is_listed {
            territory.clone_into(&mut self.remote_manifest.territory);
            self.remote_manifest.output = Some(owner.mark(OutputKind::Site));
        }
        self
    }

    /// The same where it takes away the first publication: what that put there goes, the files that it covered come back,
    /// and nothing else is touched. Nobody is asked whether its pages may go.
    #[must_use]
    pub fn withdrawing(mut self, remote: &RemoteState) -> Self {
        let before = remote.remote_manifest.clone().unwrap_or_default();
        // No page is left that could show them.
        let kept = std::mem::take(&mut self.remote_manifest.kept);
        for (path, line) in kept.into_iter().chain(before.kept) {
            let held = remote.files.get(&path).and_then(|held| held.digest);
            if held == Some(line.digest) {
                self.remove.insert(path, line.digest);
            }
        }
        // No file of theirs comes back there: what somebody made of ours is theirs now.
        let restored = &self.remote_manifest.files;
        self.stays = self.edits.keys().filter(|path| !restored.contains_key(*path)).cloned().collect();
        self.edits.retain(|path, _| !self.stays.contains(path));
        self.pages.retain(|path, _| !self.stays.contains(path));
        self.others.retain(|path, _| !self.stays.contains(path));
        let pages = self.pages.values_mut().map(|(change, _)| change);
        for change in pages.chain(self.others.values_mut()) {
            // A file that it covered comes back: the page goes.
            *change = FileChange::Removed;
        }
        self.remote_manifest = RemoteManifest { number: before.number, ..RemoteManifest::default() };
        let alarm = self.alarm.take().filter(|alarm| !matches!(alarm, Alarm::Home | Alarm::Many(..)));
        Self { first: false, undoes: true, withdraws: true, is_listed: false, alarm, ..self }
    }

    /// Whether the host holds just what it should.
    pub fn is_nothing(&self) -> bool {
        let changes = [self.pages.is_empty(), self.others.is_empty()].contains(&false);
        self.send.is_empty() && self.remove.is_empty() && !changes && !self.resumes
    }

    /// Whether the file at `path` is one that it put there, puts there, or would overwrite.
    pub(super) fn is_known(&self, path: &str) -> bool {
        let lists = self.stands.iter().chain([&self.remote_manifest]);
        let listed = |lines: &RemoteManifest| lines.files.contains_key(path) || lines.kept.contains_key(path);
        !self.stays.contains(path) && (path == manifest::NAME || lists.into_iter().any(listed))
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

    /// Some hosts take `A` and `a` for one name: what is called like a wanted file but for that is not removed while that is
    /// there. Where they are two files, it goes with that one.
    fn spare_twins(&mut self, artifacts: &Artifacts, remote: &RemoteState) {
        let wanted: BTreeSet<String> = artifacts.files.keys().map(|path| path.to_lowercase()).collect();
        let (spared, removed) = std::mem::take(&mut self.remove)
            .into_iter()
            .partition(|(path, _)| wanted.contains(&path.to_lowercase()));
        self.remove = removed;
        let spared: BTreeMap<String, Digest> = spared;
        for (path, digest) in spared.into_iter().filter(|_| !self.is_listed) {
            let size = remote.files.get(&path).map_or(0, |held| held.size);
            self.remote_manifest.kept.insert(path, ListedFile { size, digest });
        }
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
        let intended = remote.intended.get(path);
        if stands && self.first && intended.is_none_or(|intended| !intended.contains(&item.digest)) {
            self.same.insert(path.to_owned());
        }
        if let Some(held) = held.filter(|_| !stands) {
            let known = [listed, before.kept.get(path)].into_iter().flatten().map(|line| line.digest);
            let ours =
                known.chain(intended.into_iter().flatten().copied()).any(|known| Some(known) == held.digest);
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
        // A host that cannot replace a file in one step may have been interrupted between the two.
        if held.is_none() && listed.is_some() && intended.is_none() {
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
