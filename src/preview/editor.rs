//! Opening an author's file where it is wrong, in the author's own editor.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{io, thread};

use serde::Deserialize;

use super::assets::say;
use super::door::answer::Answer;
use super::routes::Visit;
use super::state::error;
use crate::i18n::Word;
use crate::text::path::SourcePath;

/// Editors that are looked for where none is named, the most able first.
const KNOWN: [&str; 8] = ["code", "codium", "cursor", "zed", "subl", "notepad++", "kate", "gedit"];

/// Where an installer for Windows puts an editor that it does not put on the path.
const ELSEWHERE: [(&str, &str); 1] = [("ProgramFiles", "Notepad++/notepad++.exe")];

/// How to open a file at a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    program: PathBuf,
    /// With `{file}`, `{line}` and `{column}` to be filled in.
    arguments: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wish {
    file: String,
    #[serde(default = "one")]
    line: u32,
    #[serde(default = "one")]
    column: u32,
}

fn one() -> u32 {
    1
}

impl Editor {
    /// What a person wrote: a program's name or path, with or without arguments.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = words(text).into_iter();
        let program = words.next()?;
        let mut arguments: Vec<String> = words.collect();
        let stem = Path::new(&program).file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
        if !arguments.iter().any(|argument| argument.contains("{file}")) {
            arguments.extend(usual(&stem).iter().map(|argument| (*argument).to_owned()));
        }
        let found = find(&program).unwrap_or_else(|| PathBuf::from(&program));
        Some(Self { program: found, arguments })
    }

    /// The first of those that people use, where one is installed.
    pub fn look_for() -> Option<Self> {
        let elsewhere = ELSEWHERE.iter().find_map(|(folder, file)| {
            let path = PathBuf::from(env::var_os(folder)?).join(file);
            path.is_file().then_some(path)
        });
        let found = KNOWN.iter().find_map(|name| find(name)).or(elsewhere)?;
        Self::parse(&format!("\"{}\"", found.display()))
    }

    fn open(&self, file: &Path, line: u32, column: u32) -> io::Result<()> {
        let filled = self.arguments.iter().map(|argument| {
            let argument =
                argument.replace("{line}", &line.to_string()).replace("{column}", &column.to_string());
            // The file's own name last: it may hold anything.
            match argument.split_once("{file}") {
                Some((before, after)) => {
                    let mut filled = OsString::from(before);
                    filled.push(file);
                    filled.push(after);
                    filled
                }
                None => OsString::from(argument),
            }
        });
        let mut command = Command::new(&self.program);
        command.args(filled).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn()?;
        // Somebody must wait for it, or it stays as a ghost.
        thread::Builder::new().name("editor".into()).spawn(move || child.wait()).map(drop)
    }
}

/// Opens what a page of ours asks for: a file of the project, nothing else.
pub(super) fn answer(visit: &Visit<'_>) -> Answer {
    let settings = &visit.workshop.settings;
    let language = settings.language;
    // Who looks from another machine opens nothing on this one.
    if !visit.request.from_here {
        return error(403, &say(language, "serve-editor-elsewhere", &[]));
    }
    let wish: Option<Wish> = serde_json::from_slice(&visit.request.body).ok();
    let known = wish.and_then(|wish| {
        let path = SourcePath::parse(&wish.file)?;
        visit.moment.snapshot.get(&path).is_some().then_some((path, wish.line.max(1), wish.column.max(1)))
    });
    let Some((path, line, column)) = known else {
        return error(404, &say(language, "serve-editor-file", &[]));
    };
    let Some(editor) = &settings.editor else {
        return error(501, &say(language, "serve-editor-none", &[]));
    };
    match editor.open(&path.on_disk(&settings.root), line, column) {
        Ok(()) => Answer::json(200, "{\"opened\":true}"),
        Err(refusal) => {
            let (name, cause) = (editor.program.display().to_string(), refusal.to_string());
            let words = [("name", Word::Text(&name)), ("cause", Word::Text(&cause))];
            error(500, &say(language, "serve-editor-failed", &words))
        }
    }
}

/// How an editor takes a file and a line.
fn usual(stem: &str) -> &'static [&'static str] {
    match stem {
        "code" | "code-insiders" | "codium" | "vscodium" | "cursor" | "windsurf" => {
            &["--goto", "{file}:{line}:{column}"]
        }
        "zed" | "zeditor" | "subl" | "sublime_text" | "hx" | "mate" => &["{file}:{line}:{column}"],
        "notepad++" => &["-n{line}", "-c{column}", "{file}"],
        "kate" => &["--line", "{line}", "--column", "{column}", "{file}"],
        "gedit" | "gnome-text-editor" | "xed" | "pluma" | "gvim" | "mousepad" => &["+{line}", "{file}"],
        "emacsclient" => &["-n", "+{line}:{column}", "{file}"],
        "idea" | "idea64" | "webstorm" | "rustrover" | "pycharm" => {
            &["--line", "{line}", "--column", "{column}", "{file}"]
        }
        _ => &["{file}"],
    }
}

/// Words, of which some stand in quotes.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for letter in text.chars() {
        match (quote, letter) {
            (Some(open), letter) if letter == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (None, letter) if letter.is_whitespace() => words.extend(word.take()),
            (_, letter) => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

/// A program by its name, as the system's shell would find it.
fn find(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat", ""] } else { &[""] };
    if Path::new(name).components().count() > 1 {
        return endings
            .iter()
            .map(|ending| PathBuf::from(format!("{name}{ending}")))
            .find(|path| path.is_file());
    }
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::{Editor, words};

    #[test]
    fn a_name_is_enough_and_a_command_is_taken_as_it_is() {
        let arguments = |text: &str| Editor::parse(text).unwrap().arguments;
        assert_eq!(arguments("code"), ["--goto", "{file}:{line}:{column}"]);
        assert_eq!(
            arguments("\"C:/Program Files/Notepad++/notepad++.exe\""),
            ["-n{line}", "-c{column}", "{file}"]
        );
        assert_eq!(arguments("code -n"), ["-n", "--goto", "{file}:{line}:{column}"]);
        assert_eq!(arguments("edit --at {line} '{file}'"), ["--at", "{line}", "{file}"]);
        assert_eq!(arguments("unknown"), ["{file}"]);
        assert_eq!(Editor::parse("  "), None);
        // Windows: back-slashes are part of a path, and a path without blanks wants no quotes.
        assert_eq!(arguments(r#""C:\Program Files\Notepad++\notepad++.exe" -multiInst"#)[0], "-multiInst");
        assert_eq!(
            words(r#"C:\outils\code.cmd "C:\mes notes\{file}""#),
            [r"C:\outils\code.cmd", r"C:\mes notes\{file}"]
        );
    }
}
