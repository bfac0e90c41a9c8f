//! The arguments of `jalon publish`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::calendar::Day;
use crate::cli::today;
use crate::deploy::secret::Secret;

#[derive(Args, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each switch of the command line")]
pub(in crate::cli) struct PublishArgs {
    pub(super) territories: Vec<String>,
    #[arg(long)]
    pub(super) to: Option<String>,
    #[arg(long)]
    pub(super) config: Option<PathBuf>,
    #[arg(long, short)]
    pub(super) yes: bool,
    #[arg(long)]
    pub(super) dry_run: bool,
    #[arg(long, conflicts_with = "verify")]
    pub(super) undo: bool,
    #[arg(long)]
    pub(super) verify: bool,
    #[arg(long, value_enum, value_name = "nginx|caddy")]
    pub(super) snippet: Option<SnippetServer>,
    #[arg(long)]
    pub(super) allow_removals: bool,
    #[arg(long)]
    pub(super) overwrite_live_edits: bool,
    #[arg(long)]
    pub(super) allow_unfinished: bool,
    #[arg(long, value_name = "NOM")]
    pub(super) onto: Option<String>,
    #[arg(long)]
    pub(super) break_lock: bool,
    #[arg(long, conflicts_with_all = ["undo", "verify", "dry_run"])]
    pub(super) ics: Option<PathBuf>,
    #[arg(long, value_parser = today::parse)]
    pub(super) date: Option<Day>,
    /// What somebody typed in the browser, where the target asks for a password.
    #[arg(skip)]
    pub(super) typed: Option<Secret>,
}

/// A web server whose configuration is a file outside the site.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum SnippetServer {
    Nginx,
    Caddy,
}
