//! The arguments that several commands take.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// The arguments that every command takes.
#[derive(Args, Debug)]
pub(super) struct CommonArgs {
    // `language` reads it before the line is parsed; here it is checked, and listed in the help.
    #[arg(long, global = true, value_enum, value_name = "fr|en")]
    langue: Option<LanguageArg>,
    #[arg(long, global = true)]
    pub(super) projet: Option<PathBuf>,
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "auto|always|never")]
    pub(super) color: ColourArg,
}

impl CommonArgs {
    /// Those of whoever asks for the project at `root` elsewhere than on a command line.
    pub(super) fn of_project(root: PathBuf) -> Self {
        Self { langue: None, projet: Some(root), color: ColourArg::Never }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LanguageArg {
    Fr,
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ColourArg {
    Auto,
    Always,
    Never,
}

/// The forms of a report without annotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum TextOrJson {
    Text,
    Json,
}
