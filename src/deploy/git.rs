//! A branch of a git repository: each publication is one commit, made in a repository of our own; the folder in which
//! people work, and its index, are never touched.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::artifacts::Artifacts;
use super::fault::{Fault, FaultKind};
use super::past_publication::PastPublication;
use super::plan::PublishPlan;
use super::publication_store::PublicationStore;
use super::remote_manifest::RemoteManifest;
use super::remote_state::{self, RemoteFile, RemoteState};
use super::secret::{self, Secret};
use super::ssh::{meaning, no_program};
use super::{SiteHost, Watch};
use crate::fs::portable::join;
use crate::fs::{read, remove};
use crate::git::objects::{self, Mode};
use crate::git::{self, GitError};
use crate::output::manifest;
use crate::text::snapshot::Digest;

/// The commit that the host has, and the one that we make, in our own repository.
const TIP: &str = "refs/jalon/en-ligne";
const NEXT: &str = "refs/jalon/suivant";

/// Without it GitHub hides what begins with `_`.
const NO_JEKYLL: &str = ".nojekyll";

/// The branch.
pub(super) struct Branch<'a> {
    repository: String,
    name: String,
    folder: String,
    author: Option<String>,
    secret: Option<Secret>,
    own: PathBuf,
    publications: &'a PublicationStore,
    territory: String,
    /// The commit that stood there when it was last looked at.
    tip: Option<String>,
}

/// What identifies a branch.
pub(super) struct Where<'w> {
    pub(super) repository: &'w str,
    pub(super) branch: &'w str,
    pub(super) folder: &'w str,
    pub(super) author: Option<&'w String>,
    pub(super) territory: &'w str,
}

impl<'a> Branch<'a> {
    pub(super) fn new(at: &Where<'_>, secret: Option<&Secret>, publications: &'a PublicationStore) -> Self {
        Self {
            repository: at.repository.to_owned(),
            name: at.branch.to_owned(),
            folder: at.folder.to_owned(),
            author: at.author.cloned(),
            secret: secret.cloned(),
            own: publications.repository(),
            publications,
            territory: at.territory.to_owned(),
            tip: None,
        }
    }

    fn git(&self, arguments: &[&str]) -> Command {
        let mut command = git::in_git_dir(&self.own);
        command.args(["-c", "gc.auto=0"]).args(arguments);
        secret::pass_to(&mut command, self.secret.as_ref());
        command
    }

    fn run(&self, arguments: &[&str]) -> Result<Vec<u8>, Fault> {
        git::run(&mut self.git(arguments)).map_err(|error| self.fault(error))
    }

    fn fault(&self, error: GitError) -> Fault {
        match error {
            GitError::Io(error) => no_program("git", &error),
            GitError::Refused(said) => self.refused(&said),
        }
    }

    fn refused(&self, said: &str) -> Fault {
        let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
        let kind = if has(&["Host key verification failed", "HOST IDENTIFICATION HAS CHANGED"]) {
            return meaning(&self.repository, said);
        } else if has(&[
            "Authentication failed",
            "could not read Username",
            "could not read Password",
            "Permission denied (",
            "HTTP 403",
            "error: 403",
        ]) {
            FaultKind::Login
        } else if has(&["stale info", "[rejected]", "fetch first", "cannot lock ref"]) {
            FaultKind::Changed
        } else if has(&[
            "Could not resolve host",
            "Failed to connect",
            "Connection refused",
            "Connection timed out",
        ]) {
            FaultKind::Unreachable
        } else if has(&["No space left"]) {
            FaultKind::Full
        } else if has(&[
            "insufficient permission",
            "Permission denied",
            "unable to create",
            "Read-only file system",
        ]) {
            FaultKind::Denied
        } else if has(&["the remote end hung up", "early EOF", "Connection reset", "Broken pipe"]) {
            FaultKind::Lost
        } else {
            FaultKind::Program
        };
        let what = if kind == FaultKind::Program { "git".to_owned() } else { self.repository.clone() };
        Fault::new(kind, what, said.trim())
    }

    /// Gets the branch as it is; its commit, where there is one.
    fn fetched(&self) -> Result<Option<String>, Fault> {
        unlock(&self.own)?;
        if !["HEAD", "config", "objects", "refs"].iter().all(|part| self.own.join(part).exists()) {
            let own = self.own.to_string_lossy().into_owned();
            self.run(&["init", "--quiet", "--bare", &own])?;
        }
        let name = format!("refs/heads/{}", self.name);
        let heads = self.run(&["ls-remote", "--", &self.repository, &name])?;
        if heads.is_empty() {
            return Ok(None);
        }
        self.run(&[
            "fetch",
            "--quiet",
            "--no-tags",
            "--depth=1",
            "--",
            &self.repository,
            &format!("+{name}:{TIP}"),
        ])?;
        let tip = self.run(&["rev-parse", "--verify", TIP])?;
        Ok(Some(String::from_utf8_lossy(&tip).trim().to_owned()))
    }

    fn at(&self, path: &str) -> String {
        if self.folder.is_empty() { path.to_owned() } else { format!("{}/{path}", self.folder) }
    }

    /// The files of the site's folder in commit `tip`: path → (blob, plain).
    fn listed(&self, tip: &str) -> Result<BTreeMap<String, (String, bool)>, Fault> {
        let listing = self.run(&["ls-tree", "-r", "-z", "--full-tree", tip])?;
        let in_folder = |path: &str| {
            let rest = path.strip_prefix(&self.folder)?;
            if self.folder.is_empty() { Some(rest) } else { rest.strip_prefix('/') }.map(str::to_owned)
        };
        // Of a submodule there are no bytes here: nothing that a plan could compare.
        let files = objects::tree_files(&listing).into_iter().filter(|file| file.mode != Mode::Submodule);
        let inside =
            files.filter_map(|file| Some((in_folder(&file.path)?, (file.object, file.mode == Mode::File))));
        Ok(inside.collect())
    }

    /// The bytes of many blobs, in their order.
    fn blobs(&self, names: &[&str], each: impl FnMut(usize, Vec<u8>)) -> Result<(), Fault> {
        objects::read(self.git(&[]), names, each).map_err(|error| self.fault(error))
    }

    fn signature(&self) -> String {
        if let Some(author) = &self.author {
            let (name, address) = author.split_once('<').unwrap_or((author, ""));
            let clean = |text: &str| text.replace(['<', '>', '\n'], "").trim().to_owned();
            return format!("{} <{}>", clean(name), clean(address));
        }
        let setting = |key: &str| {
            let found = self.run(&["config", "--get", key]).ok()?;
            Some(String::from_utf8_lossy(&found).trim().replace(['<', '>', '\n'], ""))
                .filter(|text| !text.is_empty())
        };
        let name = setting("user.name").unwrap_or_else(|| "Jalon".to_owned());
        format!("{name} <{}>", setting("user.email").unwrap_or_else(|| "jalon@localhost".to_owned()))
    }

    /// Makes the commit, as one stream.
    fn commit(
        &self,
        tip: Option<&str>,
        plan: &PublishPlan,
        artifacts: &Artifacts,
        watch: &dyn Watch,
    ) -> Result<(), Fault> {
        let mut command = self.git(&["fast-import", "--quiet", "--force", "--date-format=now"]);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| no_program("git", &error))?;
        let mut to = std::io::BufWriter::new(child.stdin.take().expect("asked for"));
        let written = self.stream(&mut to, tip, plan, artifacts, watch);
        drop(to);
        let output = child.wait_with_output().map_err(Fault::of("git"))?;
        written?;
        if output.status.success() {
            Ok(())
        } else {
            Err(self.refused(&String::from_utf8_lossy(&output.stderr)))
        }
    }

    /// Puts the commit on the branch of the host, unless somebody changed that meanwhile.
    fn push(&self, plan: &PublishPlan, artifacts: &Artifacts, watch: &dyn Watch) -> Result<(), Fault> {
        let tip = &self.tip;
        self.commit(tip.as_deref(), plan, artifacts, watch)?;
        let name = format!("refs/heads/{}", self.name);
        // Refused unless the branch is still what we saw: the second of two publishers learns of the first.
        let lease = format!("--force-with-lease={name}:{}", tip.as_deref().unwrap_or_default());
        self.run(&["push", "--porcelain", &lease, "--", &self.repository, &format!("{NEXT}:{name}")])?;
        Ok(())
    }

    fn stream(
        &self,
        to: &mut impl Write,
        tip: Option<&str>,
        plan: &PublishPlan,
        artifacts: &Artifacts,
        watch: &dyn Watch,
    ) -> Result<(), Fault> {
        let fault = || Fault::of("git");
        let message = format!("{} ({})\n", self.territory, plan.remote_manifest.number);
        let signature = self.signature();
        let from = tip.map(|tip| format!("from {tip}\n")).unwrap_or_default();
        write!(
            to,
            "commit {NEXT}\nauthor {signature} now\ncommitter {signature} now\ndata {}\n{message}{from}",
            message.len()
        )
        .map_err(fault())?;
        let file = |to: &mut dyn Write, path: &str, bytes: &[u8]| -> std::io::Result<()> {
            writeln!(to, "M 100644 inline {}\ndata {}", quoted(path), bytes.len())?;
            to.write_all(bytes)?;
            to.write_all(b"\n")
        };
        for (_, path) in &plan.send {
            let item = &artifacts.files[path];
            file(to, &self.at(path), &item.bytes()?).map_err(fault())?;
            watch.sent(item.size);
        }
        file(to, &self.at(manifest::NAME), &plan.remote_manifest.bytes()).map_err(fault())?;
        if !self.folder.is_empty() {
            file(to, NO_JEKYLL, b"").map_err(fault())?;
        }
        for path in plan.remove.keys() {
            writeln!(to, "D {}", quoted(&self.at(path))).map_err(fault())?;
        }
        to.flush().map_err(fault())
    }
}

/// Removes the locks that a git leaves when it is killed, at which each later one would stop. What we know of the site,
/// `repository` included, is locked by us: no git is at work there now.
fn unlock(repository: &Path) -> Result<(), Fault> {
    // Where our own refs and settings are written, in either format of refs.
    for folder in ["", "refs/jalon", "reftable"].map(|folder| join(repository, folder)) {
        for file in read::entries(&folder).unwrap_or_default() {
            let path = file.path();
            if path.extension().is_some_and(|end| end == "lock") {
                remove::file(&path)?;
            }
        }
    }
    Ok(())
}

/// A path as a stream of git has it.
fn quoted(path: &str) -> String {
    if path.starts_with('"') || path.contains(['\n', '\\']) {
        format!("\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
    } else {
        path.to_owned()
    }
}

impl SiteHost for Branch<'_> {
    fn remote_state(&mut self, wanted: &Artifacts) -> Result<RemoteState, Fault> {
        let unfinished = self.publications.journal().token.is_some();
        let mut remote = RemoteState { gapless: true, unfinished, ..RemoteState::default() };
        self.tip = self.fetched()?;
        let Some(tip) = self.tip.clone() else { return Ok(remote) };
        let files: Vec<(String, (String, bool))> = self.listed(&tip)?.into_iter().collect();
        let names: Vec<&str> = files.iter().map(|(_, (blob, _))| blob.as_str()).collect();
        let mut foreign = false;
        self.blobs(&names, |index, bytes| {
            let (path, (_, plain)) = &files[index];
            if path == manifest::NAME {
                remote.remote_manifest = RemoteManifest::parse(&bytes);
                foreign = remote.remote_manifest.is_none();
                return;
            }
            let digest = plain.then(|| Digest::of(&bytes));
            remote.files.insert(path.clone(), RemoteFile { size: bytes.len() as u64, digest });
        })?;
        if foreign {
            return Err(Fault::new(FaultKind::Foreign, self.repository.clone(), ""));
        }
        if remote.remote_manifest.is_none() {
            let names = files.iter().filter_map(|(path, _)| path.split('/').next()).map(str::to_owned);
            remote.strangers = remote_state::strangers(names, &remote.files, wanted);
        }
        Ok(remote)
    }

    fn carry_out(
        &mut self,
        plan: &PublishPlan,
        artifacts: &Artifacts,
        watch: &dyn Watch,
    ) -> Result<(), Fault> {
        if self.remote_state(artifacts)?.digest() != plan.seen || artifacts.digest() != plan.artifacts {
            return Err(Fault::new(FaultKind::Changed, self.repository.clone(), ""));
        }
        self.publications.begin_plan("", plan)?;
        if !plan.is_listed {
            self.push(plan, artifacts, watch)?;
        }
        self.learn(plan, artifacts)?;
        self.publications.end();
        Ok(())
    }

    fn learn(&mut self, plan: &PublishPlan, artifacts: &Artifacts) -> Result<(), Fault> {
        self.publications.keep(
            PastPublication::new(&plan.remote_manifest, artifacts),
            Some(artifacts),
            plan.undoes,
        )
    }

    fn fetch(&mut self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(tip) = self.fetched()? else { return Ok(None) };
        let files = self.listed(&tip)?;
        let mut found = None;
        if let Some((blob, _)) = files.get(path) {
            self.blobs(&[blob], |_, bytes| found = Some(bytes))?;
        }
        Ok(found)
    }
}
