//! A project on a disk, and the built program at work in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use tempfile::TempDir;

use crate::fixture::{DAY, small};

/// Files below a folder: path → bytes.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

pub(crate) struct Workshop(TempDir);

/// What the program answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Answer {
    /// Fails with everything that was said where the exit code is another one.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "\n{}\n{}", self.stdout, self.stderr);
        self
    }

    #[track_caller]
    pub(crate) fn says(self, words: &[&str]) -> Self {
        for word in words {
            let said = self.stdout.contains(word) || self.stderr.contains(word);
            assert!(said, "« {word} » is not in\n{}\n{}", self.stdout, self.stderr);
        }
        self
    }
}

impl Workshop {
    /// The small fixture, with the repository's theme.
    pub(crate) fn new() -> Self {
        let workshop = Self(tempfile::tempdir().unwrap());
        for (path, text) in small() {
            workshop.put(&path, &text);
        }
        workshop
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn put(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn text(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    #[track_caller]
    pub(crate) fn change(&self, path: &str, from: &str, to: &str) {
        let text = self.text(path);
        assert!(text.contains(from), "{path} has no « {from} »");
        self.put(path, &text.replace(from, to));
    }

    pub(crate) fn append(&self, path: &str, more: &str) {
        self.put(path, &(self.text(path) + more));
    }

    /// The program, in the project's folder, in French.
    pub(crate) fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
        command.args(line.split_whitespace()).current_dir(self.0.path()).stdin(Stdio::null());
        for key in ["JALON_LANGUE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANGUAGE", "LANG"] {
            command.env_remove(key);
        }
        if cfg!(windows) {
            // No variable says what the system speaks there.
            command.env("JALON_LANGUE", "fr");
        }
        command
    }

    pub(crate) fn run(&self, line: &str) -> Answer {
        answer(&mut self.command(line))
    }

    /// `jalon build` on the day of the fixture.
    pub(crate) fn build(&self, more: &str) -> Answer {
        self.run(&format!("build --date {DAY} {more}"))
    }

    /// The files of `public/…`.
    pub(crate) fn tree(&self, below: &str) -> Tree {
        tree(&self.path("public").join(below))
    }

    /// When each file of `public/` was last written.
    pub(crate) fn times(&self) -> BTreeMap<String, SystemTime> {
        let root = self.path("public");
        let time = |path: &String| fs::metadata(root.join(path)).unwrap().modified().unwrap();
        tree(&root).into_keys().map(|path| (path.clone(), time(&path))).collect()
    }

    /// Waits until a file written now has another time than one written before.
    pub(crate) fn let_the_clock_move(&self) {
        let (probe, started) = (self.path("horloge"), Instant::now());
        let write = || {
            fs::write(&probe, "").unwrap();
            fs::metadata(&probe).unwrap().modified().unwrap()
        };
        let first = write();
        while write() == first {
            assert!(started.elapsed() < Duration::from_secs(10), "the clock of the disk stands still");
            sleep(Duration::from_millis(2));
        }
        fs::remove_file(&probe).unwrap();
    }

    #[track_caller]
    pub(crate) fn page(&self, path: &str) -> String {
        let path = self.path("public").join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }
}

pub(crate) fn answer(command: &mut Command) -> Answer {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).expect("the program speaks UTF-8");
    Answer { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// Every file below a folder; nothing where it is not there.
pub(crate) fn tree(root: &Path) -> Tree {
    let mut files = Tree::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(below, fs::read(&path).unwrap());
            }
        }
    }
    files
}
