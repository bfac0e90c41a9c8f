//! `jalon init`: files that a project begins with; so far, those by which a forge publishes it.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use clap::{Args, ValueEnum};

use super::arguments::Common;
use super::project::root;
use super::session::{Exit, Session, Stop};
use crate::failure::{Doing, Failure};
use crate::wording::Word;

#[derive(Args, Debug)]
pub(super) struct Init {
    #[arg(long, value_enum, required = true, value_name = "github|gitlab")]
    ci: Option<Forge>,
}

/// Where the project is kept.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Forge {
    Github,
    Gitlab,
}

/// Checks each change, and publishes those of the main branch.
const GITHUB: &str = "\
# Vérifie le guide à chaque modification, et le publie depuis la branche principale.
# Réglages du dépôt : variable JALON_CIBLE (une cible de publier.toml) ; ses mots de passe sont des secrets du dépôt,
# nommés comme dans mot_de_passe_env : ajoutez-les sous « env » ci-dessous.
name: guide
on:
  push:
  pull_request:
permissions:
  contents: write
concurrency:
  group: guide-${{ github.ref }}
  cancel-in-progress: false
jobs:
  guide:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - name: Installer Jalon
        run: cargo install --locked --git \"${{ vars.JALON_DEPOT }}\" jalon
      - name: Vérifier
        run: jalon check --format github
      - name: Publier
        if: github.event_name == 'push' && github.ref_name == github.event.repository.default_branch && vars.JALON_CIBLE != ''
        env:
          JALON_MOT_DE_PASSE: ${{ secrets.JALON_MOT_DE_PASSE }}
        run: |
          git config --global url.\"https://x-access-token:${{ github.token }}@github.com/\".insteadOf https://github.com/
          jalon publish --to \"${{ vars.JALON_CIBLE }}\" --yes
";

/// The same for GitLab.
const GITLAB: &str = "\
# Vérifie le guide à chaque modification, et le publie depuis la branche principale.
# Réglages du projet (CI/CD, Variables) : JALON_DEPOT (où prendre Jalon), JALON_CIBLE (une cible de publier.toml) ;
# ses mots de passe sont des variables masquées, nommées comme dans mot_de_passe_env.
image: rust:latest
stages: [verifier, publier]
cache:
  paths: [.cargo/bin]
before_script:
  - export CARGO_HOME=\"$CI_PROJECT_DIR/.cargo\" PATH=\"$CI_PROJECT_DIR/.cargo/bin:$PATH\"
  - command -v jalon || cargo install --locked --git \"$JALON_DEPOT\" jalon
verifier:
  stage: verifier
  script:
    - jalon check
publier:
  stage: publier
  resource_group: guide
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $JALON_CIBLE
  script:
    - jalon publish --to \"$JALON_CIBLE\" --yes
";

/// Writes the workflow of a forge, where none is there yet.
pub(super) fn run(session: &mut Session<'_>, common: &Common, request: &Init) -> Result<Exit, Stop> {
    let root = root(session, common)?;
    let (path, text) = match request.ci {
        Some(Forge::Github) => (root.join(".github").join("workflows").join("jalon.yml"), GITHUB),
        Some(Forge::Gitlab) => (root.join(".gitlab-ci.yml"), GITLAB),
        None => return Ok(Exit::Fine),
    };
    let shown = session.path(&path);
    let words = [("path", Word::Text(&shown))];
    if path.exists() {
        return Err(Stop::Usage {
            title: session.say("init-exists", &words),
            help: vec![session.say("init-exists.aide", &words)],
        });
    }
    write(&path, text)?;
    let lines = [session.say("init-written", &words), session.say("init-next", &words)];
    Ok(session.tell(&(lines.join("\n") + "\n"), Exit::Fine))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().expect("a file below the root");
    let written = fs::create_dir_all(folder)
        .and_then(|()| File::create_new(path))
        .and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(Failure::of(Doing::Writing, path))
}
