//! What is wrong with the arguments, in words.

use std::ffi::OsString;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::session::{Stop, say};
use crate::diagnostic::nearest::nearest;
use crate::french::fold;
use crate::i18n::{Language, Word};

/// The words for an error of the command line.
pub(super) fn of(error: &Error, root: &clap::Command, args: &[OsString], language: Language) -> Stop {
    let asked = args.iter().skip(1).find_map(|arg| root.find_subcommand(arg));
    let given = |kind| texts(error, kind).into_iter().next().unwrap_or_default();
    let name = given(ContextKind::InvalidArg);
    let (key, name, value) = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            ("usage-unknown-command", given(ContextKind::InvalidSubcommand), String::new())
        }
        ErrorKind::MissingSubcommand => ("usage-missing-command", String::new(), String::new()),
        ErrorKind::UnknownArgument if name.starts_with('-') => ("usage-unknown-option", name, String::new()),
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => {
            ("usage-unexpected", name, given(ContextKind::InvalidValue))
        }
        ErrorKind::InvalidValue
        | ErrorKind::NoEquals
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
            if given(ContextKind::InvalidValue).is_empty() =>
        {
            ("usage-missing-value", name, String::new())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ("usage-invalid-value", name, given(ContextKind::InvalidValue))
        }
        ErrorKind::ArgumentConflict => ("usage-repeated", name, String::new()),
        ErrorKind::MissingRequiredArgument => ("usage-missing-argument", name, String::new()),
        ErrorKind::InvalidUtf8 => ("usage-not-text", String::new(), String::new()),
        _ => ("usage-other", String::new(), error.kind().to_string()),
    };
    let words = [("name", Word::Text(&name)), ("value", Word::Text(&value)), ("message", Word::Text(&value))];
    let title = say(language, key, &words);
    let mut help: Vec<String> = proposal(error, &name, root, asked, language).into_iter().collect();
    let allowed = texts(error, ContextKind::ValidValue);
    if !allowed.is_empty() {
        help.push(say(language, "usage-allowed", &[("names", Word::Text(&allowed.join(", ")))]));
    }
    if error.kind() == ErrorKind::ValueValidation {
        let example = match name.split(' ').next().unwrap_or_default() {
            "--date" => "usage-date",
            "--port" => "usage-port",
            "--host" => "usage-host",
            "--etape" => "usage-stage",
            _ => "usage-address",
        };
        help.push(say(language, example, &[]));
    }
    let command = asked.map_or("jalon".to_owned(), |asked| {
        let french = asked.get_visible_aliases().next().filter(|_| language == Language::French);
        format!("jalon {}", french.unwrap_or_else(|| asked.get_name()))
    });
    help.push(say(language, "usage-see-help", &[("command", Word::Text(&command))]));
    Stop::Usage { title, help }
}

/// A stop at an argument that only the project can judge.
pub(super) fn unknown_territory(name: &str, known: &[String], language: Language) -> Stop {
    let title = say(language, "usage-unknown-territory", &[("name", Word::Text(name))]);
    // `territories/pays.toml` is a file of what was meant, `mon-theme` the end of `themes/mon-theme`.
    let bare = name.strip_prefix("territories/").unwrap_or(name);
    let bare = bare.strip_suffix(".toml").unwrap_or(bare);
    let ends = |known: &&str| *known == bare || known.rsplit('/').next() == Some(bare);
    let names = || known.iter().map(String::as_str);
    let near = names().find(ends).or_else(|| nearest(bare, names()));
    let mut help: Vec<String> = near.map(|near| suggestion(near, language)).into_iter().collect();
    help.push(say(language, "usage-known-territories", &[("names", Word::Text(&known.join(", ")))]));
    Stop::Usage { title, help }
}

/// The name that was probably meant.
pub(super) fn near(name: &str, known: &[String], language: Language) -> Option<String> {
    nearest(name, known.iter().map(String::as_str)).map(|near| suggestion(near, language))
}

fn suggestion(text: &str, language: Language) -> String {
    say(language, "suggestion", &[("text", Word::Text(text))])
}

/// The command for another word of every day.
fn command_of(name: &str) -> Option<&'static str> {
    match &*fold(name) {
        "voir" | "montrer" | "preview" | "previsualiser" | "lancer" | "demarrer" | "start" => Some("apercu"),
        "relecture" | "relectures" => Some("relire"),
        "verification" | "controler" | "tester" | "test" | "valider" => Some("verifier"),
        "construction" | "generer" | "compiler" => Some("construire"),
        "publication" | "deployer" | "deploy" | "envoyer" => Some("publier"),
        "creer" | "ajouter" | "territoire" | "page" => Some("nouveau"),
        _ => None,
    }
}

/// The nearest command, option or value.
fn proposal(
    error: &Error,
    name: &str,
    root: &clap::Command,
    asked: Option<&clap::Command>,
    language: Language,
) -> Option<String> {
    let commands = || root.get_subcommands().flat_map(clap::Command::get_name_and_visible_aliases);
    let near = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            command_of(name).or_else(|| nearest(name, commands())).map(str::to_owned)
        }
        ErrorKind::UnknownArgument => {
            let all = std::iter::once(root).chain(asked);
            let options: Vec<&str> =
                all.flat_map(clap::Command::get_arguments).filter_map(clap::Arg::get_long).collect();
            let near = nearest(name.trim_start_matches('-'), options);
            near.filter(|_| name.starts_with("--")).map(|near| format!("--{near}"))
        }
        _ => {
            let value = texts(error, ContextKind::InvalidValue).into_iter().next().unwrap_or_default();
            let allowed = texts(error, ContextKind::ValidValue);
            nearest(&value, allowed.iter().map(String::as_str)).map(str::to_owned)
        }
    };
    near.map(|near| suggestion(&near, language))
}

fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
