//! What readers of a host see while a publication is under way: each file whole, nothing asked for that is not there.

use std::collections::{BTreeMap, BTreeSet};

use super::faulty_store::HostFiles;
use jalon::deploy::artifacts::Artifacts;
use jalon::deploy::remote_manifest::RemoteManifest;
use jalon::deploy::upload_phase::{is_hashed, is_page, upload_phase};
use jalon::output::manifest;
use jalon::text::snapshot::Digest;

/// Somebody who looks at everything after each operation.
#[derive(Default)]
pub(super) struct Invariants {
    /// What each path may hold.
    whole: BTreeMap<String, BTreeSet<Digest>>,
    /// What stood when it was last looked at.
    before: BTreeMap<String, Vec<u8>>,
    /// How far the publication has come: no step goes back.
    step: usize,
    /// What was wrong.
    pub(super) broken: Vec<String>,
}

/// After the files of all ranks.
const MANIFEST: usize = 10;
const REMOVAL: usize = 11;

/// Whether readers know the name.
pub(super) fn is_served(path: &str) -> bool {
    !path.starts_with(".jalon-verrou") && !path.ends_with(".jalon-envoi")
}

impl Invariants {
    /// From now on files of `artifacts` may be seen too.
    pub(super) fn expects(&mut self, artifacts: &Artifacts) {
        for (path, item) in &artifacts.files {
            self.whole.entry(path.clone()).or_default().insert(item.digest);
        }
    }

    /// Somebody writes that by hand.
    pub(super) fn accepts(&mut self, path: &str, bytes: &[u8]) {
        self.whole.entry(path.to_owned()).or_default().insert(Digest::of(bytes));
        self.before.insert(path.to_owned(), bytes.to_vec());
    }

    /// Another publication begins, whose order is looked at for itself.
    pub(super) fn begins(&mut self) {
        self.step = 0;
    }

    /// Looks at everything that is served.
    pub(super) fn check(&mut self, files: &HostFiles, gapless: bool) {
        let served = || files.iter().filter(|(path, _)| is_served(path));
        let changed: Vec<(&String, &Vec<u8>)> = served()
            .filter(|(path, (bytes, _))| self.before.get(*path) != Some(bytes))
            .map(|(path, (bytes, _))| (path, bytes))
            .collect();
        let gone: Vec<String> =
            self.before.keys().filter(|path| !files.contains_key(*path)).cloned().collect();
        for (path, bytes) in &changed {
            let editions = self.whole.get(*path);
            let whole = editions.is_some_and(|editions| editions.contains(&Digest::of(bytes)));
            if !whole && *path != manifest::NAME {
                self.broken.push(format!("{path} is neither old nor new"));
            }
            let stood = self.before.contains_key(*path);
            let step = if *path == manifest::NAME { MANIFEST } else { upload_phase(path, stood) as usize };
            self.goes_on(step, path);
        }
        // A host that cannot replace a file in one step takes the old one away first.
        for path in gone.iter().filter(|_| gapless) {
            self.goes_on(REMOVAL, path);
        }
        if gapless && !(changed.is_empty() && gone.is_empty()) {
            self.links(files);
        }
        for path in &gone {
            self.before.remove(path);
        }
        for (path, bytes) in changed {
            self.before.insert(path.clone(), bytes.clone());
        }
    }

    fn goes_on(&mut self, step: usize, path: &str) {
        if step < self.step {
            self.broken.push(format!("{path} comes too late: step {step} after {}", self.step));
        }
        self.step = step;
    }

    /// Whatever a page asks for is there.
    fn links(&mut self, files: &HostFiles) {
        for (path, (bytes, _)) in files.iter().filter(|(path, _)| is_page(path) && is_served(path)) {
            for wanted in asked_for(bytes).filter(|wanted| !files.contains_key(wanted)) {
                self.broken.push(format!("{path} asks for {wanted}, which is not there"));
            }
        }
    }
}

/// A page with a title, which asks for `paths`.
pub(super) fn page(title: &str, paths: &[&str]) -> Vec<u8> {
    let mut text = format!("<head><title>{title} · Guide</title></head>\n");
    for path in paths {
        text.extend(["<link href=\"", path, "\">\n"]);
    }
    text.into_bytes()
}

fn asked_for(bytes: &[u8]) -> impl Iterator<Item = String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let ends = text.split("<link href=\"").skip(1).filter_map(|rest| rest.split_once('"'));
    ends.map(|(path, _)| path.to_owned()).collect::<Vec<_>>().into_iter()
}

/// What shall stand once all is done: the files of `artifacts`, its manifest, and what waits for the next publication.
pub(super) fn is_just(
    files: &HostFiles,
    folders: &BTreeSet<String>,
    artifacts: &Artifacts,
) -> Result<(), String> {
    let remote_manifest = files.get(manifest::NAME).and_then(|(bytes, _)| RemoteManifest::parse(bytes));
    let remote_manifest = remote_manifest.ok_or("no manifest")?;
    let listed: BTreeMap<&String, Digest> =
        remote_manifest.files.iter().map(|(path, line)| (path, line.digest)).collect();
    let wanted: BTreeMap<&String, Digest> =
        artifacts.files.iter().map(|(path, item)| (path, item.digest)).collect();
    if listed != wanted {
        return Err("the manifest lists something else".into());
    }
    for (path, line) in remote_manifest.files.iter().chain(&remote_manifest.kept) {
        let held = files.get(path).map(|(bytes, _)| Digest::of(bytes));
        if held != Some(line.digest) {
            return Err(format!("{path} is not what the manifest says"));
        }
    }
    if let Some(path) = remote_manifest.kept.keys().find(|path| !is_hashed(path)) {
        return Err(format!("{path} is kept for no reason"));
    }
    let known = |path: &str| {
        path == manifest::NAME
            || remote_manifest.files.contains_key(path)
            || remote_manifest.kept.contains_key(path)
    };
    if let Some(stray) = files.keys().find(|path| !known(path)) {
        return Err(format!("{stray} is left over"));
    }
    let needed = |folder: &String| {
        folder.is_empty() || files.keys().any(|path| path.starts_with(&format!("{folder}/")))
    };
    match folders.iter().find(|folder| !needed(folder)) {
        Some(folder) => Err(format!("the folder {folder} is left over")),
        None => Ok(()),
    }
}
