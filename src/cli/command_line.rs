//! The list of all commands, and their help in two languages.

use std::ffi::OsString;

use clap::builder::Str;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, CommandFactory, FromArgMatches, Parser, Subcommand};

use super::build_command::BuildArgs;
use super::changes_command::ChangesArgs;
use super::check_command::CheckArgs;
use super::common_args::CommonArgs;
use super::completions_command::CompletionsArgs;
use super::explain_command::ExplainArgs;
use super::fresh_command::FreshArgs;
use super::hand_over_command::HandOverArgs;
use super::impact_command::ImpactArgs;
use super::import_command::ImportArgs;
use super::init_command::InitArgs;
use super::man_command::ManArgs;
use super::new_command::{NewArgs, SUBJECTS};
use super::publish_command::publish_args::PublishArgs;
use super::receive_command::ReceiveArgs;
use super::report_command::ReportArgs;
use super::review_command::ReviewArgs;
use super::schema_command::SchemaArgs;
use super::serve_command::ServeArgs;
use super::session::{Stop, say};
use super::start_command::StartArgs;
use super::usage_message;
use crate::french::fold;
use crate::i18n::Language;

// Doc comments on these types would become English help: `localized` puts in the messages of the catalogues.
#[derive(Parser)]
#[command(name = "jalon", version, disable_help_subcommand = true, disable_help_flag = true)]
#[command(disable_version_flag = true, subcommand_required = true, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: CommonArgs,
}

#[derive(Subcommand, Debug)]
pub(super) enum Command {
    #[command(visible_alias = "construire")]
    Build(BuildArgs),
    #[command(visible_alias = "verifier")]
    Check(CheckArgs),
    #[command(visible_alias = "apercu")]
    Serve(ServeArgs),
    #[command(visible_alias = "accueil")]
    Start(StartArgs),
    #[command(visible_alias = "nouveautes")]
    Changes(ChangesArgs),
    #[command(visible_alias = "portee")]
    Impact(ImpactArgs),
    #[command(visible_alias = "rapport")]
    Report(ReportArgs),
    #[command(visible_alias = "relire")]
    Review(ReviewArgs),
    #[command(visible_alias = "confirmer")]
    Fresh(FreshArgs),
    Completions(CompletionsArgs),
    #[command(visible_alias = "expliquer")]
    Explain(ExplainArgs),
    #[command(visible_alias = "importer")]
    Import(ImportArgs),
    Man(ManArgs),
    #[command(visible_alias = "publier")]
    Publish(PublishArgs),
    #[command(visible_alias = "recevoir")]
    Receive(ReceiveArgs),
    #[command(visible_alias = "remettre")]
    HandOver(HandOverArgs),
    #[command(visible_alias = "initialiser")]
    Init(InitArgs),
    #[command(visible_alias = "nouveau")]
    New(NewArgs),
    #[command(visible_alias = "schemas")]
    Schema(SchemaArgs),
}

/// What the arguments ask for.
pub(super) enum ParsedArgs {
    /// A command.
    Command(Command, CommonArgs),
    /// The text of the help or of the version, which they ask for.
    Help(String),
    /// The text of the help, since they ask for nothing.
    HelpInstead(String),
    /// What is wrong with them.
    Wrong(Stop),
}

/// Parses the arguments.
pub(super) fn parse(args: &[OsString], language: Language) -> ParsedArgs {
    let mut command = localized(language);
    let args = &unaccented(args, &command);
    let parsed = command.try_get_matches_from_mut(args).and_then(|mut matches| {
        let line = CommandLine::from_arg_matches_mut(&mut matches)?;
        Ok(ParsedArgs::Command(line.command, line.common))
    });
    parsed.unwrap_or_else(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ParsedArgs::Help(error.render().to_string()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ParsedArgs::HelpInstead(error.render().to_string())
        }
        _ => ParsedArgs::Wrong(usage_message::of(&error, &command, args, language)),
    })
}

/// The arguments with the names of commands as they are known: `vérifier` and `Vérifier` are `verifier`.
fn unaccented(args: &[OsString], root: &clap::Command) -> Vec<OsString> {
    let mut args = args.to_vec();
    // `--langue fr vérifier`: what follows such an option is its value.
    let takes_value = |arg: &OsString| {
        let long = arg.to_str().and_then(|arg| arg.strip_prefix("--"));
        long.is_some_and(|long| {
            root.get_arguments().any(|it| it.get_long() == Some(long) && it.get_action().takes_values())
        })
    };
    let named = args
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(at, arg)| !arg.to_string_lossy().starts_with('-') && !takes_value(&args[at - 1]));
    let first_two: Vec<usize> = named.map(|(at, _)| at).take(2).collect();
    for (number, at) in first_two.into_iter().enumerate() {
        let plain = fold(&args[at].to_string_lossy());
        // After `nouveau`: a chapter, a theme.
        let is_known = match number {
            0 => root.find_subcommand(&plain).is_some(),
            _ => {
                SUBJECTS.contains(&&*plain)
                    && args[at - 1].to_str().is_some_and(|word| ["new", "nouveau"].contains(&word))
            }
        };
        if is_known {
            args[at] = plain.into();
        }
    }
    args
}

/// All commands with their help in `language`.
pub(super) fn localized(language: Language) -> clap::Command {
    let plain = |key: &str| say(language, key, &[]);
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", plain("cli-usage"));
    let command = CommandLine::command()
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
        "territories" | "territory" | "territoire" => Some("cli-territory"),
        "out" if key.ends_with("-hand-over") => Some("cli-file"),
        "out" | "technicien" | "projet" | "from" | "folder" => Some("cli-folder"),
        "since" if key.ends_with("-impact") => Some("cli-since-revision"),
        "since" => Some("cli-since"),
        "base-url" | "links" => Some("cli-address"),
        "date" => Some("cli-day"),
        "port" => Some("cli-port"),
        "host" => Some("cli-host"),
        "editor" => Some("cli-editor"),
        "to" | "accept" => Some("cli-target"),
        "config" | "file" | "files" | "modele" => Some("cli-file"),
        "levels" => Some("cli-level"),
        "by" | "nom" => Some("cli-name"),
        "things" => Some("cli-thing"),
        "id" => Some("cli-identifier"),
        "apres" => Some("cli-chapter"),
        "etape" => Some("cli-stage"),
        _ => None,
    };
    // A command's own options come first, then the common ones, then help.
    let everywhere = ["langue", "projet", "color", "help", "version"].iter().position(|known| *known == name);
    let order = everywhere.map_or(arg.get_display_order(), |place| 100 + place);
    let help = say(language, &format!("{key}-{name}"), &[]);
    let heading = Str::from(say(language, heading, &[]));
    let arg = arg.help(help).help_heading(heading).display_order(order);
    if !arg.get_action().takes_values() {
        return arg;
    }
    // The help texts name values and defaults: the parser would name them in English.
    let arg = arg.hide_possible_values(true).hide_default_value(true);
    match value {
        Some(value) => arg.value_name(Str::from(say(language, value, &[]))),
        None => arg,
    }
}
