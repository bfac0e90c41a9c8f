//! Opens what somebody sent: a zip, or a folder.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use zip::ZipArchive;

use super::delivery::{Delivery, DeliveryFault, DeliveryFaultKind, DeliveryNote};
use super::delivery_names::{LARGEST, ListedName, choose};
use crate::failure::{Doing, Failure};
use crate::fs::portable::slashed;
use crate::fs::{read, tree_walk};
use crate::project::FOLDERS;

/// Packed, a guide shrinks to a hundredth at best: beyond, somebody made it to fill a disk.
const RATIO: u64 = 250;

/// An archive this small, unpacked, fills no disk, however well it was packed. In bytes.
const HARMLESS: u64 = 64 * 1024 * 1024;

/// Opens what is at `path`; the machine may refuse, and it may be no delivery.
pub fn open(path: &Path) -> Result<Result<Delivery, DeliveryFault>, Failure> {
    if path.is_dir() {
        return folder(path);
    }
    let file = read::open(path).map_err(Failure::of(Doing::Reading, path))?;
    Ok(archive(file))
}

fn damaged(_: impl std::error::Error) -> DeliveryFault {
    DeliveryFault::new(DeliveryFaultKind::Damaged, Vec::<String>::new())
}

/// Reads an archive.
pub fn archive(file: impl Read + std::io::Seek) -> Result<Delivery, DeliveryFault> {
    let mut archive = ZipArchive::new(file).map_err(damaged)?;
    // What is listed twice, or shares its bytes with another part, no program packs.
    if archive.has_duplicate_names() {
        return Err(DeliveryFault::new(DeliveryFaultKind::Twins, Vec::<String>::new()));
    }
    if archive.has_overlapping_files().map_err(damaged)? {
        return Err(DeliveryFault::new(DeliveryFaultKind::Damaged, Vec::<String>::new()));
    }
    let (mut listed, mut places, mut locked) = (Vec::new(), Vec::new(), Vec::new());
    let mut packed: u64 = 0;
    for index in 0..archive.len() {
        let part = archive.by_index_data(index).map_err(damaged)?;
        packed = packed.saturating_add(part.compressed_size());
        if part.is_dir() {
            continue;
        }
        // Without the mark of Unicode the crate takes an old code page of America; Macs write Unicode without the mark.
        let name = String::from_utf8_lossy(part.name_raw()).into_owned();
        listed.push(ListedName { name, size: part.size(), is_link: part.is_symlink() });
        places.push(index);
        locked.push(part.encrypted());
    }
    let chosen = choose(&listed)?;
    if let Some(at) = chosen.files.values().find(|at| locked[**at]) {
        return Err(DeliveryFault::new(DeliveryFaultKind::Locked, [&listed[*at].name]));
    }
    let unpacked: u64 = chosen.files.values().map(|at| listed[*at].size).sum();
    if unpacked > HARMLESS.max(packed.saturating_mul(RATIO)) {
        return Err(DeliveryFault::new(DeliveryFaultKind::TooLarge, Vec::<String>::new()));
    }
    let mut bytes_of = |at: usize| -> Result<Vec<u8>, DeliveryFault> {
        let size = listed[at].size;
        let broken = || DeliveryFault::new(DeliveryFaultKind::Damaged, [&listed[at].name]);
        let part = archive.by_index(places[at]).map_err(|_| broken())?;
        let mut bytes = Vec::new();
        // What is larger than it says is not read to its end.
        part.take(size + 1).read_to_end(&mut bytes).map_err(|_| broken())?;
        if bytes.len() as u64 == size { Ok(bytes) } else { Err(broken()) }
    };
    let note = match chosen.note {
        Some(at) if listed[at].size < 64 * 1024 => serde_json::from_slice(&bytes_of(at)?).ok(),
        _ => None,
    };
    let files = chosen.files.into_iter().map(|(path, at)| Ok((path, bytes_of(at)?)));
    Delivery::of(files.collect::<Result<_, _>>()?, note)
}

/// Reads a folder: a project, an archive that somebody unpacked, or the folder that one of them stands in.
fn folder(path: &Path) -> Result<Result<Delivery, DeliveryFault>, Failure> {
    let root = project_in(path)?;
    let (mut listed, mut disks) = (Vec::new(), Vec::new());
    let note = root.join(super::delivery::NOTE);
    let mut list = |disk: &Path, name: String, found: &std::fs::Metadata| {
        listed.push(ListedName { name, size: found.len(), is_link: found.is_symlink() });
        disks.push(disk.to_path_buf());
    };
    if let Some(found) = read::metadata(&note)? {
        list(&note, super::delivery::NOTE.to_owned(), &found);
    }
    for name in FOLDERS {
        let whole = root.join(name);
        if !whole.is_dir() {
            continue;
        }
        for (below, found) in tree_walk::files(&whole)? {
            // A name that is no Unicode is none that a project reads.
            let Some(below) = slashed(&below) else { continue };
            list(&whole.join(&below), format!("{name}/{below}"), &found);
        }
    }
    let chosen = match choose(&listed) {
        Ok(chosen) => chosen,
        Err(fault) => return Ok(Err(fault)),
    };
    let bytes_of = |at: usize| -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        let opened = read::open(&disks[at]).map(|file: File| file.take(LARGEST));
        opened
            .and_then(|mut file| file.read_to_end(&mut bytes))
            .map_err(Failure::of(Doing::Reading, &disks[at]))?;
        Ok(bytes)
    };
    let note: Option<DeliveryNote> = match chosen.note {
        Some(at) => serde_json::from_slice(&bytes_of(at)?).ok(),
        None => None,
    };
    let files = chosen.files.into_iter().map(|(path, at)| Ok((path, bytes_of(at)?)));
    Ok(Delivery::of(files.collect::<Result<_, Failure>>()?, note))
}

/// The folder of the project: `path`, or the only folder in it that has one of a project's.
fn project_in(path: &Path) -> Result<std::path::PathBuf, Failure> {
    let holds = |folder: &Path| FOLDERS.iter().any(|name| folder.join(name).is_dir());
    if holds(path) {
        return Ok(path.to_path_buf());
    }
    let entries = read::entries(path).map_err(Failure::of(Doing::Reading, path))?;
    let mut inner =
        entries.iter().map(std::fs::DirEntry::path).filter(|inner| inner.is_dir() && holds(inner));
    Ok(match (inner.next(), inner.next()) {
        (Some(one), None) => one,
        _ => path.to_path_buf(),
    })
}
