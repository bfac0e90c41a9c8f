//! Makes the archive that is handed over: the guide, or the files of one office, and nothing else.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::belonging::Belonging;
use super::delivery::{DeliveryNote, DeliverySubject, NOTE};
use super::delivery_names::{ListedName, choose};
use crate::failure::{Doing, Failure};
use crate::project;
use crate::text::path::SourcePath;
use crate::text::snapshot::{Snapshot, WhyAside};

/// What whoever gets the archive reads first.
const READ_ME: &str = "LISEZ-MOI.txt";

/// What is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// What it is of.
    pub subject: DeliverySubject,
    /// `projet` of the guide; empty where it has none.
    pub project: String,
    /// The office that a guide is meant for: its files go with it.
    pub addressee: Option<String>,
}

/// The files that are handed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandOverFiles {
    /// Those that go into it.
    pub files: Vec<SourcePath>,
    /// Copies of them, which nothing reads and which stay.
    pub copies: Vec<SourcePath>,
}

/// Why nothing is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOverFault {
    /// The key of its words in the catalogues.
    pub key: &'static str,
    /// The names that show it, in one text.
    pub names: String,
}

impl HandOver {
    /// The files that go into it, of a project whose files on the disk are `here`.
    pub fn files(&self, here: &Snapshot) -> Vec<SourcePath> {
        here.iter().map(|(path, _)| path).filter(|path| self.holds(path)).cloned().collect()
    }

    /// The same, and what is left behind; a fault where the delivery could not be received, or lacked a file that is only a
    /// link, or elsewhere: whoever received it would take that file for removed.
    pub fn checked_files(&self, here: &Snapshot) -> Result<HandOverFiles, HandOverFault> {
        let files = self.files(here);
        let listed = |path: &SourcePath| ListedName { name: path.to_string(), size: 0, is_link: false };
        if let Err(fault) = choose(&files.iter().map(listed).collect::<Vec<_>>()) {
            return Err(HandOverFault { key: "hand-over-name", names: fault.names.join(", ") });
        }
        let (mut missing, mut copies) = (Vec::new(), Vec::new());
        for aside in here.left_aside().iter().filter(|aside| self.holds(&aside.path)) {
            match aside.why {
                WhyAside::LinkOutside | WhyAside::LinkGone | WhyAside::Elsewhere => {
                    missing.push(aside.path.to_string());
                }
                WhyAside::Copy(_) | WhyAside::Twin => copies.push(aside.path.clone()),
            }
        }
        if !missing.is_empty() {
            return Err(HandOverFault { key: "hand-over-missing", names: missing.join(", ") });
        }
        Ok(HandOverFiles { files, copies })
    }

    /// Whether a file of this path belongs into it.
    fn holds(&self, path: &SourcePath) -> bool {
        match (Belonging::of(path), &self.subject) {
            (Some(Belonging::Office(id)), DeliverySubject::Office(own)) => id == *own,
            (Some(Belonging::Office(id)), DeliverySubject::Guide) => Some(&id) == self.addressee.as_ref(),
            (Some(_), DeliverySubject::Guide) => true,
            _ => false,
        }
    }

    /// What the archive says of itself.
    fn note(&self) -> DeliveryNote {
        let (remise, territoire) = match &self.subject {
            DeliverySubject::Guide => ("guide", self.addressee.clone().unwrap_or_default()),
            DeliverySubject::Office(id) => ("territoire", id.clone()),
        };
        DeliveryNote { remise: remise.to_owned(), projet: self.project.clone(), territoire }
    }
}

/// Reads `files` of the project at `root`.
pub fn read_files(root: &Path, files: &[SourcePath]) -> Result<BTreeMap<SourcePath, Vec<u8>>, Failure> {
    let read = |path: &SourcePath| {
        let mut bytes = Vec::new();
        let disk = path.on_disk(root);
        project::open(root, path)?.read_to_end(&mut bytes).map_err(Failure::of(Doing::Reading, &disk))?;
        Ok((path.clone(), bytes))
    };
    files.iter().map(read).collect()
}

/// The archive: in order of path, at one fixed time, so that the same files give the same bytes.
pub fn archive(
    hand_over: &HandOver,
    read_me: &str,
    files: &BTreeMap<SourcePath, Vec<u8>>,
) -> Result<Vec<u8>, Failure> {
    let failed = |error: zip::result::ZipError| {
        Failure::of(Doing::Writing, Path::new("zip"))(std::io::Error::other(error.to_string()))
    };
    let when = DateTime::from_date_and_time(1980, 1, 1, 0, 0, 0).expect("the first moment of the format");
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(when)
        .unix_permissions(0o644);
    let note = serde_json::to_vec_pretty(&hand_over.note()).expect("texts become JSON");
    // Notepad reads Unicode and long lines alike, but wants its own line ends on old machines.
    let read_me = read_me.replace('\n', "\r\n").into_bytes();
    let head = [(READ_ME, read_me.as_slice()), (NOTE, note.as_slice())];
    let files = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in head.into_iter().chain(files) {
        zip.start_file(name, options).map_err(failed)?;
        zip.write_all(bytes).map_err(Failure::of(Doing::Writing, Path::new(name)))?;
    }
    Ok(zip.finish().map_err(failed)?.into_inner())
}
