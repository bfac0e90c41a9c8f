//! `jalon man`: the pages of the manual, from the same words as the help.

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::session::{Exit, Session, Stop};
use crate::failure::{Doing, Failure};
use crate::fs::create;

#[derive(Args, Debug)]
pub(super) struct ManArgs {
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Writes the page of the program to standard output, or a page for each command into a folder.
pub(super) fn run(session: &mut Session<'_>, args: &ManArgs, command: clap::Command) -> Result<Exit, Stop> {
    let Some(folder) = &args.out else {
        let page = page(command).map_err(Failure::of(Doing::Writing, Path::new("jalon.1")))?;
        return Ok(session.tell(&String::from_utf8_lossy(&page), Exit::Fine));
    };
    let folder = session.around.folder.join(folder);
    create::folders(&folder)?;
    clap_mangen::generate_to(command, &folder).map_err(Failure::of(Doing::Writing, &folder))?;
    Ok(Exit::Fine)
}

fn page(command: clap::Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    Ok(page)
}
