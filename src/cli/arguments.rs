//! The arguments: what can be asked, and the help that says so in two languages.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::Str;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use super::changes::Changes;
use super::completions::Completions;
use super::explain::Explain;
use super::fresh::Fresh;
use super::impact::Impact;
use super::import::Import;
use super::init::Init;
use super::manual::Man;
use super::new::New;
use super::publish::Publish;
use super::report::Report;
use super::review::Review;
use super::schema::Schema;
use super::serve::Serve;
use super::session::{Stop, say};
use super::{date, usage};
use crate::calendar::Day;
use crate::edition::BuildContext;
use crate::i18n::Language;

// Comments of these types would become English help: the words are put in by `worded`, from the catalogues.
#[derive(Parser)]
#[command(name = "jalon", version, disable_help_subcommand = true, disable_help_flag = true)]
#[command(disable_version_flag = true, subcommand_required = true, arg_required_else_help = true)]
struct Line {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

/// What every command takes.
#[derive(Args, Debug)]
pub(super) struct Common {
    // Read before the line is parsed, by `language`; here it is checked, and shown in the help.
    #[arg(long, global = true, value_enum, value_name = "fr|en")]
    langue: Option<Tongue>,
    #[arg(long, global = true)]
    pub(super) projet: Option<PathBuf>,
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "auto|always|never")]
    pub(super) color: Colour,
}

#[derive(Subcommand, Debug)]
pub(super) enum Command {
    #[command(visible_alias = "construire")]
    Build(Build),
    #[command(visible_alias = "verifier")]
    Check(Check),
    #[command(visible_alias = "apercu")]
    Serve(Serve),
    #[command(visible_alias = "nouveautes")]
    Changes(Changes),
    #[command(visible_alias = "portee")]
    Impact(Impact),
    #[command(visible_alias = "rapport")]
    Report(Report),
    #[command(visible_alias = "relire")]
    Review(Review),
    #[command(visible_alias = "confirmer")]
    Fresh(Fresh),
    Completions(Completions),
    #[command(visible_alias = "expliquer")]
    Explain(Explain),
    #[command(visible_alias = "importer")]
    Import(Import),
    Man(Man),
    #[command(visible_alias = "publier")]
    Publish(Publish),
    #[command(visible_alias = "initialiser")]
    Init(Init),
    #[command(visible_alias = "nouveau")]
    New(New),
    #[command(visible_alias = "schemas")]
    Schema(Schema),
}

#[derive(Args, Debug)]
pub(super) struct Build {
    pub(super) territories: Vec<String>,
    #[arg(long)]
    pub(super) out: Option<PathBuf>,
    #[arg(long, value_parser = base_url)]
    pub(super) base_url: Option<String>,
    #[arg(long)]
    pub(super) strict: bool,
    #[arg(long, value_parser = date::parse)]
    pub(super) date: Option<Day>,
}

#[derive(Args, Debug)]
pub(super) struct Check {
    pub(super) territories: Vec<String>,
    #[arg(long, value_enum, default_value = "text", value_name = "text|json|github|sarif")]
    pub(super) format: Format,
    #[arg(long)]
    pub(super) strict: bool,
    #[arg(long, value_parser = date::parse)]
    pub(super) date: Option<Day>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Tongue {
    Fr,
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
    Github,
    Sarif,
}

/// The forms of what has no annotations to give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    Text,
    Json,
}

/// What the arguments ask for.
pub(super) enum Asked {
    /// A command.
    Command(Command, Common),
    /// Help, or the version: here it is.
    Help(String),
    /// Nothing: here is the help.
    HelpInstead(String),
    /// What cannot be made out.
    Unclear(Stop),
}

/// Reads the arguments.
pub(super) fn parse(args: &[OsString], language: Language) -> Asked {
    let mut command = worded(language);
    let parsed = command.try_get_matches_from_mut(args).and_then(|mut matches| {
        let line = Line::from_arg_matches_mut(&mut matches)?;
        Ok(Asked::Command(line.command, line.common))
    });
    parsed.unwrap_or_else(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Asked::Help(error.render().to_string()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Asked::HelpInstead(error.render().to_string()),
        _ => Asked::Unclear(usage::of(&error, &command, args, language)),
    })
}

fn base_url(text: &str) -> Result<String, &'static str> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let odd = |letter: char| letter.is_whitespace() || letter.is_control() || "\"<>?#".contains(letter);
    match host {
        Some(host) if !host.is_empty() && !host.starts_with('/') && !text.contains(odd) => {
            Ok(format!("{}/{}/", text.trim_end_matches('/'), BuildContext::TERRITORY))
        }
        _ => Err("not the address of a folder on the web"),
    }
}

/// The commands with their help in `language`.
pub(super) fn worded(language: Language) -> clap::Command {
    let plain = |key: &str| say(language, key, &[]);
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", plain("cli-usage"));
    let command = Line::command()
        .about(plain("cli-about"))
        .subcommand_value_name(plain("cli-command"))
        .subcommand_help_heading(plain("cli-commands"))
        .help_template(template.clone())
        .after_help(plain("cli-more"))
        .arg(flag("help", 'h', ArgAction::Help))
        .arg(flag("version", 'V', ArgAction::Version))
        .mut_args(|arg| help_of(arg, "cli", language));
    command.mut_subcommands(|command| {
        let key = format!("cli-{}", command.get_name());
        command
            .about(plain(&format!("{key}-about")))
            .help_template(template.clone())
            .disable_help_flag(true)
            .mut_args(|arg| help_of(arg, &key, language))
            .arg(help_of(flag("help", 'h', ArgAction::Help), "cli", language))
    })
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    Arg::new(name).long(name).short(short).action(action)
}

fn help_of(arg: Arg, key: &str, language: Language) -> Arg {
    let name = arg.get_id().as_str().replace('_', "-");
    let heading = if arg.is_positional() { "cli-arguments" } else { "cli-options" };
    let value = match name.as_str() {
        "territories" | "territory" => Some("cli-territory"),
        "out" | "projet" | "from" | "folder" => Some("cli-folder"),
        "since" => Some("cli-since"),
        "base-url" | "links" => Some("cli-address"),
        "date" => Some("cli-day"),
        "port" => Some("cli-port"),
        "host" => Some("cli-host"),
        "editor" => Some("cli-editor"),
        "to" | "accept" => Some("cli-target"),
        "config" | "files" => Some("cli-file"),
        "levels" => Some("cli-level"),
        "by" | "nom" => Some("cli-name"),
        "things" => Some("cli-thing"),
        "id" => Some("cli-identifier"),
        "apres" => Some("cli-chapter"),
        "etape" => Some("cli-stage"),
        _ => None,
    };
    // A command's own options first, those of every command next, help last.
    let everywhere = ["langue", "projet", "color", "help", "version"].iter().position(|known| *known == name);
    let order = everywhere.map_or(arg.get_display_order(), |place| 100 + place);
    let help = say(language, &format!("{key}-{name}"), &[]);
    let heading = Str::from(say(language, heading, &[]));
    let arg = arg.help(help).help_heading(heading).display_order(order);
    if !arg.get_action().takes_values() {
        return arg;
    }
    // The words name values and default themselves: the parser would name them in English.
    let arg = arg.hide_possible_values(true).hide_default_value(true);
    match value {
        Some(value) => arg.value_name(Str::from(say(language, value, &[]))),
        None => arg,
    }
}
