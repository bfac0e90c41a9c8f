//! Any program as a host: it is handed the folder of the finished site, and trusted to send it whole.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};

use super::artifacts::Artifacts;
use super::fault::{Fault, FaultKind};
use super::past_publication::PastPublication;
use super::plan::PublishPlan;
use super::publication_store::PublicationStore;
use super::read_targets::FOLDER;
use super::remote_manifest::RemoteManifest;
use super::remote_state::{RemoteFile, RemoteState};
use super::secret::Secret;
use super::ssh::no_program;
use super::{SiteHost, Watch};
use crate::fs::portable::join;
use crate::fs::{create, remove};
use crate::output::manifest;

/// Where a program finds the password.
const PASSWORD: &str = "JALON_MOT_DE_PASSE";

/// How much of a program's output is reported, in characters.
const TOLD: usize = 2000;

/// The program and its arguments.
pub(super) struct Program<'a> {
    words: Vec<String>,
    secret: Option<Secret>,
    territory: String,
    publications: &'a PublicationStore,
}

impl<'a> Program<'a> {
    pub(super) fn new(
        words: &[String],
        secret: Option<&Secret>,
        territory: &str,
        publications: &'a PublicationStore,
    ) -> Self {
        Self { words: words.to_vec(), secret: secret.cloned(), territory: territory.to_owned(), publications }
    }

    fn run(&self, folder: &str) -> Result<(), Fault> {
        let mut command = Command::new(&self.words[0]);
        // No shell reads the arguments: a name with a space or a quote is only a name.
        command.args(self.words[1..].iter().map(|word| word.replace(FOLDER, folder)));
        command.env("JALON_TERRITOIRE", &self.territory).stdin(Stdio::null());
        if let Some(secret) = &self.secret {
            command.env(PASSWORD, secret.reveal());
        }
        let output = command.output().map_err(|error| no_program(&self.words[0], &error))?;
        if output.status.success() {
            return Ok(());
        }
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        let said = said.trim();
        let from = said.char_indices().rev().nth(TOLD).map_or(0, |(at, _)| at);
        Err(Fault::new(FaultKind::Program, &self.words[0], &said[from..]))
    }
}

impl SiteHost for Program<'_> {
    fn remote_state(&mut self, _: &Artifacts) -> Result<RemoteState, Fault> {
        let last = self.publications.entries().pop();
        // What a program that failed or was cut has done, nobody knows: all is sent again.
        let unfinished = self.publications.journal().token.is_some();
        let mut remote = RemoteState { blind: true, gapless: true, unfinished, ..RemoteState::default() };
        if let Some((number, entry)) = last {
            let files = entry.lines();
            let held = |line: &super::remote_manifest::ListedFile| RemoteFile {
                size: line.size,
                digest: Some(line.digest),
            };
            remote.files = files.iter().map(|(path, line)| (path.clone(), held(line))).collect();
            remote.remote_manifest = Some(RemoteManifest {
                number,
                files,
                territory: self.territory.clone(),
                ..RemoteManifest::default()
            });
        }
        Ok(remote)
    }

    fn carry_out(
        &mut self,
        plan: &PublishPlan,
        artifacts: &Artifacts,
        watch: &dyn Watch,
    ) -> Result<(), Fault> {
        if artifacts.digest() != plan.artifacts {
            return Err(Fault::new(FaultKind::Changed, "", ""));
        }
        self.publications.begin_plan("", plan)?;
        let staging = self.publications.staging();
        remove::tree(&staging)?;
        let write = |path: &str, bytes: &[u8]| create::file(&join(&staging, path), bytes);
        for path in plan.remote_manifest.files.keys() {
            let item = &artifacts.files[path];
            write(path, &item.bytes()?)?;
        }
        let remote_manifest =
            RemoteManifest { number: 0, kept: BTreeMap::new(), ..plan.remote_manifest.clone() };
        write(manifest::NAME, &remote_manifest.bytes())?;
        let done = self.run(&staging.to_string_lossy());
        remove::tree(&staging)?;
        done?;
        watch.sent(plan.bytes);
        self.publications.keep(
            PastPublication::new(&remote_manifest, artifacts),
            Some(artifacts),
            plan.undoes,
        )?;
        self.publications.end();
        Ok(())
    }

    fn fetch(&mut self, _: &str) -> Result<Option<Vec<u8>>, Fault> {
        Ok(None)
    }
}
