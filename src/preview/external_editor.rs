//! The author's own editor: how to find it, and how to open a file at a line.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{io, thread};

/// Editors that are looked for if none is named, the most able first.
const USUAL: [&str; 8] = ["code", "codium", "cursor", "zed", "subl", "notepad++", "kate", "gedit"];

/// Where installers for Windows put editors that are not on the path.
const OFF_PATH: [(&str, &str); 1] = [("ProgramFiles", "Notepad++/notepad++.exe")];

/// How to open a file at a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    pub(super) program: PathBuf,
    /// With `{file}`, `{line}` and `{column}` to be filled in.
    arguments: Vec<String>,
}

impl Editor {
    /// Reads what a person wrote: a program's name or path, with or without arguments.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = split_words(text).into_iter();
        let program = words.next()?;
        let mut arguments: Vec<String> = words.collect();
        let stem = Path::new(&program).file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
        if !arguments.iter().any(|argument| argument.contains("{file}")) {
            arguments.extend(usual_arguments(&stem).iter().map(|argument| (*argument).to_owned()));
        }
        let found = find(&program).unwrap_or_else(|| PathBuf::from(&program));
        Some(Self { program: found, arguments })
    }

    /// The first usual editor that is installed.
    pub fn look_for() -> Option<Self> {
        let off_path = OFF_PATH.iter().find_map(|(folder, file)| {
            let path = PathBuf::from(env::var_os(folder)?).join(file);
            path.is_file().then_some(path)
        });
        let found = USUAL.iter().find_map(|name| find(name)).or(off_path)?;
        Self::parse(&format!("\"{}\"", found.display()))
    }

    /// Opens `file`; fails only if the editor cannot be started.
    pub(super) fn open(&self, file: &Path, line: u32, column: u32) -> io::Result<()> {
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
        // A thread waits for it, or it would stay as a zombie.
        thread::Builder::new().name("editor".into()).spawn(move || child.wait()).map(drop)
    }
}

/// How an editor takes a file and a line.
fn usual_arguments(stem: &str) -> &'static [&'static str] {
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

/// Splits at blanks, but not within quotes.
fn split_words(text: &str) -> Vec<String> {
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
    use super::{Editor, split_words};

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
            split_words(r#"C:\outils\code.cmd "C:\mes notes\{file}""#),
            [r"C:\outils\code.cmd", r"C:\mes notes\{file}"]
        );
    }
}
