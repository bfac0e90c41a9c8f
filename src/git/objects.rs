//! Objects of a repository: the files of a commit, and the bytes of many blobs from one process.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::thread;

use super::GitError;

/// One line of a listed tree.
#[derive(Debug, PartialEq, Eq)]
pub struct TreeFile {
    /// From the folder in which git runs; what is not UTF-8 in it is replaced.
    pub path: String,
    /// What the line names.
    pub mode: Mode,
    /// The name of its object.
    pub object: String,
}

/// What a line of a tree names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A file, with or without the right to run it.
    File,
    /// A symbolic link; its bytes are the path it leads to.
    Link,
    /// A commit of another repository: this one has no bytes of it.
    Submodule,
}

/// The files that `ls-tree -r -z` printed.
pub fn tree_files(listing: &[u8]) -> Vec<TreeFile> {
    listing.split(|byte| *byte == 0).filter_map(|line| tree_file(&String::from_utf8_lossy(line))).collect()
}

/// `100644 blob <name>⇥<path>`
fn tree_file(line: &str) -> Option<TreeFile> {
    let (head, path) = line.split_once('\t')?;
    let [mode, _, object] = head.split(' ').collect::<Vec<_>>()[..] else { return None };
    let mode = match mode {
        "120000" => Mode::Link,
        "160000" => Mode::Submodule,
        _ => Mode::File,
    };
    Some(TreeFile { path: path.to_owned(), mode, object: object.to_owned() })
}

/// Gives the bytes of the `objects`, by their index, in order. One that the repository lacks is an error.
pub fn read(
    mut git: Command,
    objects: &[&str],
    mut each: impl FnMut(usize, Vec<u8>),
) -> Result<(), GitError> {
    if objects.is_empty() {
        return Ok(());
    }
    git.args(["cat-file", "--batch"]);
    let mut child = git
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(GitError::Io)?;
    let (to, from) = (child.stdin.take().expect("asked for"), child.stdout.take().expect("asked for"));
    let done = thread::scope(|scope| {
        // Beside the reading: git stops taking names while its answers wait. If it ends early, the reading says why.
        scope.spawn(move || {
            let mut to = to;
            let _ = to.write_all((objects.join("\n") + "\n").as_bytes());
        });
        let mut from = BufReader::new(from);
        for index in 0..objects.len() {
            each(index, next_object(&mut from)?);
        }
        Ok(())
    });
    let output = child.wait_with_output().map_err(GitError::Io)?;
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    done.map_err(|error| if said.is_empty() { error } else { GitError::Refused(said) })
}

/// `<name> <type> <size>`, the bytes, and a line end; `<name> missing` if there is no such object.
fn next_object(from: &mut impl BufRead) -> Result<Vec<u8>, GitError> {
    let mut head = String::new();
    from.read_line(&mut head).map_err(GitError::Io)?;
    let size = head.trim().rsplit(' ').next().and_then(|size| size.parse().ok());
    let Some(size) = size else { return Err(GitError::Refused(head.trim().to_owned())) };
    let mut bytes = Vec::new();
    let read = from.take(size).read_to_end(&mut bytes).and_then(|read| {
        if read as u64 == size { from.read_exact(&mut [0]) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    });
    read.map(|()| bytes).map_err(GitError::Io)
}

#[cfg(test)]
mod tests {
    use super::{GitError, Mode, TreeFile, next_object, tree_files};

    #[test]
    fn odd_names_links_and_submodules_are_listed() {
        let listing =
            b"100644 blob aa\ta \"b\"\tc\n.md\x00120000 blob bb\tlink.md\x00160000 commit cc\tmodule\0";
        let line =
            |path: &str, mode, object: &str| TreeFile { path: path.into(), mode, object: object.into() };
        assert_eq!(
            tree_files(listing),
            [
                line("a \"b\"\tc\n.md", Mode::File, "aa"),
                line("link.md", Mode::Link, "bb"),
                line("module", Mode::Submodule, "cc")
            ]
        );
        assert_eq!(tree_files(b""), []);
    }

    #[test]
    fn an_object_is_read_whole_or_not_at_all() {
        let mut two: &[u8] = b"aa blob 3\na\nb\nbb missing\n";
        assert_eq!(next_object(&mut two).unwrap(), b"a\nb");
        assert!(matches!(next_object(&mut two), Err(GitError::Refused(said)) if said == "bb missing"));
        assert!(matches!(next_object(&mut b"aa blob 3\na".as_slice()), Err(GitError::Io(_))));
        assert!(matches!(next_object(&mut b"".as_slice()), Err(GitError::Refused(said)) if said.is_empty()));
    }
}
