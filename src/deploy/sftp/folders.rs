//! Folders on a host that speaks SFTP: what is in one, and what is there where the folder of the site is not.

use std::io::{Read, Write};

use super::wire::{Packet, SftpReply, SftpRequest, Status};
use super::{ROOM, SftpSession};
use crate::deploy::fault::Fault;
use crate::deploy::store::MissingFolder;

impl<R: Read, W: Write> SftpSession<R, W> {
    /// How many bytes are free where the site goes, as far as the server tells: it knows its disk, not always a quota.
    pub(super) fn free(&mut self) -> Option<u64> {
        if !self.tells_room {
            return None;
        }
        let packet = Packet::default().text(ROOM).text(&self.at(""));
        match self.ask(SftpRequest::Extended, &packet) {
            // Block size, fragment size, blocks, free ones, those free for us …
            Ok(SftpReply::Extended(body)) => {
                let field = |at: usize| {
                    body.get(at * 8..at * 8 + 8)
                        .map(|bytes| u64::from_be_bytes(bytes.try_into().expect("eight bytes")))
                };
                field(4).zip(field(1)).map(|(blocks, size)| blocks.saturating_mul(size))
            }
            _ => None,
        }
    }

    /// The names of what is in `folder`, `.` and `..` perhaps among them; none where there is no such folder.
    pub(super) fn list(&mut self, folder: &str) -> Result<Vec<String>, Fault> {
        let handle = match self.ask(SftpRequest::OpenFolder, &Packet::default().text(folder))? {
            SftpReply::Handle(handle) => handle,
            SftpReply::Status(Status::Absent | Status::Failed, _) => return Ok(Vec::new()),
            SftpReply::Status(status, said) => return Err(self.refused(folder, (status, said))),
            _ => return Err(self.odd()),
        };
        let mut names = Vec::new();
        let refusal = loop {
            match self.ask(SftpRequest::ReadFolder, &Packet::default().bytes(&handle))? {
                SftpReply::Names(more) if !more.is_empty() => names.extend(more),
                SftpReply::Status(Status::End, _) => break None,
                SftpReply::Status(status, said) => break Some((status, said)),
                _ => return Err(self.odd()),
            }
        };
        self.order(SftpRequest::Close, &Packet::default().bytes(&handle))?;
        refusal.map_or(Ok(names), |refusal| Err(self.refused(folder, refusal)))
    }

    /// Where the folder of the site is not there: the nearest above it that is, and what is in it.
    pub(super) fn look_above(&mut self) -> Result<Option<MissingFolder>, Fault> {
        let folder = self.folder.trim_end_matches('/').to_owned();
        if folder.is_empty() || self.is_there(&folder)? {
            return Ok(None);
        }
        let mut above = folder.as_str();
        loop {
            above = match above.rsplit_once('/') {
                Some(("", _)) => "/",
                Some((above, _)) => above,
                // The home folder of the account.
                None => ".",
            };
            if above == "/" || above == "." || self.is_there(above)? {
                break;
            }
        }
        // Whoever may not list it still publishes.
        let names = self.list(above).unwrap_or_default();
        let is_shown = |name: &String| !name.starts_with('.');
        let mut names: Vec<String> = names.into_iter().filter(is_shown).collect();
        names.sort();
        Ok(Some(MissingFolder { above: above.to_owned(), names }))
    }

    fn is_there(&mut self, path: &str) -> Result<bool, Fault> {
        let reply = self.ask(SftpRequest::Stat, &Packet::default().text(path))?;
        Ok(!matches!(reply, SftpReply::Status(Status::Absent, _)))
    }
}
