//! The SFTP protocol, version 3, as every server speaks it: packets, over the pipes of an ssh.
//!
//! A dozen packets in some two hundred lines, where the crates that speak it bring a runtime and a hundred others, or
//! a C library with its own idea of keys and known hosts.

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};

/// The longest packet that is believed.
const LONGEST: u32 = 1024 * 1024;

/// What is asked of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SftpRequest {
    Init = 1,
    Open = 3,
    Close = 4,
    Read = 5,
    Write = 6,
    Lstat = 7,
    OpenFolder = 11,
    ReadFolder = 12,
    Remove = 13,
    MakeFolder = 14,
    RemoveFolder = 15,
    Stat = 17,
    Rename = 18,
    Extended = 200,
}

/// How a server answers.
#[derive(Debug)]
pub(super) enum SftpReply {
    /// Done, or why not.
    Status(Status, String),
    /// The name of an open file.
    Handle(Vec<u8>),
    /// Bytes of a file.
    Data(Vec<u8>),
    /// Names of what is in a folder.
    Names(Vec<String>),
    /// What is at a path.
    Attributes(Attributes),
    /// The answer of an extension.
    Extended(Vec<u8>),
}

/// Done, or why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Done,
    End,
    Absent,
    Denied,
    Failed,
    /// No space, or no more of a quota: servers of newer versions of the protocol say it in older ones too.
    Full,
    Unknown,
}

/// What is at a path.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Attributes {
    pub(super) size: u64,
    pub(super) permissions: u32,
    pub(super) modified: u32,
}

/// A packet under way.
#[derive(Debug, Default)]
pub(super) struct Packet(Vec<u8>);

impl Packet {
    pub(super) fn number(mut self, number: u32) -> Self {
        self.0.extend_from_slice(&number.to_be_bytes());
        self
    }

    pub(super) fn long(mut self, number: u64) -> Self {
        self.0.extend_from_slice(&number.to_be_bytes());
        self
    }

    pub(super) fn bytes(self, bytes: &[u8]) -> Self {
        let mut packet = self.number(u32::try_from(bytes.len()).expect("a path, or a piece of a file"));
        packet.0.extend_from_slice(bytes);
        packet
    }

    #[cfg(test)]
    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    pub(super) fn text(self, text: &str) -> Self {
        self.bytes(text.as_bytes())
    }
}

/// Why a conversation could not begin.
#[derive(Debug)]
pub(super) enum GreetingError {
    Io(io::Error),
    /// What answers speaks to people: a shell that greets them, or a program that sends them away.
    Text(String),
}

impl From<io::Error> for GreetingError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A conversation with a server.
pub(super) struct Wire<R: Read, W: Write> {
    from: BufReader<R>,
    to: BufWriter<W>,
    next: u32,
    awaited: VecDeque<u32>,
    early: Vec<(u32, SftpReply)>,
}

impl<R: Read, W: Write> Wire<R, W> {
    /// Greets the server; tells the names of its extensions.
    pub(super) fn greet(from: R, to: W) -> Result<(Self, Vec<String>), GreetingError> {
        let mut wire = Self {
            from: BufReader::new(from),
            to: BufWriter::new(to),
            next: 0,
            awaited: VecDeque::new(),
            early: Vec::new(),
        };
        wire.write(SftpRequest::Init, &Packet::default().number(3))?;
        wire.to.flush()?;
        // The length of a packet begins with a zero, and no text does.
        let start = wire.from.fill_buf()?;
        if start.first().is_some_and(|byte| *byte != 0) {
            return Err(GreetingError::Text(String::from_utf8_lossy(start).into_owned()));
        }
        let (kind, body) = wire.packet()?;
        let mut body = PacketReader(&body);
        if kind != 2 || body.number()? < 3 {
            return Err(io::Error::from(io::ErrorKind::InvalidData).into());
        }
        let mut extensions = Vec::new();
        while !body.0.is_empty() {
            extensions.push(String::from_utf8_lossy(body.bytes()?).into_owned());
            body.bytes()?;
        }
        Ok((wire, extensions))
    }

    /// Asks; answers come in the order of the questions.
    pub(super) fn ask(&mut self, request: SftpRequest, packet: &Packet) -> io::Result<()> {
        let id = self.next;
        self.next = self.next.wrapping_add(1);
        self.awaited.push_back(id);
        let mut whole = Packet::default().number(id);
        whole.0.extend_from_slice(&packet.0);
        self.write(request, &whole)
    }

    /// How many answers are still to come.
    pub(super) fn awaited(&self) -> usize {
        self.awaited.len()
    }

    /// The next answer, in the order of the questions, whatever that of the answers.
    pub(super) fn next_reply(&mut self) -> io::Result<SftpReply> {
        self.to.flush()?;
        let wanted = self.awaited.pop_front().expect("every answer is asked for");
        if let Some(at) = self.early.iter().position(|(id, _)| *id == wanted) {
            return Ok(self.early.swap_remove(at).1);
        }
        loop {
            let (kind, body) = self.packet()?;
            let mut body = PacketReader(&body);
            let id = body.number()?;
            let reply = body.reply(kind)?;
            if id == wanted {
                return Ok(reply);
            }
            self.early.push((id, reply));
        }
    }

    fn write(&mut self, request: SftpRequest, packet: &Packet) -> io::Result<()> {
        let length = u32::try_from(packet.0.len() + 1).expect("a short packet");
        self.to.write_all(&length.to_be_bytes())?;
        self.to.write_all(&[request as u8])?;
        self.to.write_all(&packet.0)
    }

    fn packet(&mut self) -> io::Result<(u8, Vec<u8>)> {
        let mut head = [0; 5];
        self.from.read_exact(&mut head)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
        if length == 0 || length > LONGEST {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mut body = vec![0; length as usize - 1];
        self.from.read_exact(&mut body)?;
        Ok((head[4], body))
    }
}

/// What is left to read of a packet.
struct PacketReader<'a>(&'a [u8]);

impl<'a> PacketReader<'a> {
    fn take(&mut self, length: usize) -> io::Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(io::ErrorKind::InvalidData)?;
        self.0 = rest;
        Ok(taken)
    }

    fn number(&mut self) -> io::Result<u32> {
        Ok(u32::from_be_bytes(self.take(4)?.try_into().expect("four bytes")))
    }

    fn long(&mut self) -> io::Result<u64> {
        Ok(u64::from_be_bytes(self.take(8)?.try_into().expect("eight bytes")))
    }

    fn bytes(&mut self) -> io::Result<&'a [u8]> {
        let length = self.number()? as usize;
        self.take(length)
    }

    fn reply(&mut self, kind: u8) -> io::Result<SftpReply> {
        Ok(match kind {
            101 => {
                let status = match self.number()? {
                    0 => Status::Done,
                    1 => Status::End,
                    2 => Status::Absent,
                    3 => Status::Denied,
                    8 => Status::Unknown,
                    14 | 15 => Status::Full,
                    _ => Status::Failed,
                };
                let said = self.bytes().map(|said| String::from_utf8_lossy(said).into_owned());
                SftpReply::Status(status, said.unwrap_or_default())
            }
            102 => SftpReply::Handle(self.bytes()?.to_vec()),
            103 => SftpReply::Data(self.bytes()?.to_vec()),
            104 => {
                let count = self.number()?;
                let name = |_| {
                    let name = String::from_utf8_lossy(self.bytes()?).into_owned();
                    // The same for people, as `ls -l` has it.
                    self.bytes()?;
                    self.attributes()?;
                    Ok(name)
                };
                SftpReply::Names((0..count).map(name).collect::<io::Result<_>>()?)
            }
            105 => SftpReply::Attributes(self.attributes()?),
            201 => SftpReply::Extended(self.0.to_vec()),
            _ => return Err(io::ErrorKind::InvalidData.into()),
        })
    }

    fn attributes(&mut self) -> io::Result<Attributes> {
        let flags = self.number()?;
        let mut found = Attributes::default();
        if flags & 1 != 0 {
            found.size = self.long()?;
        }
        if flags & 2 != 0 {
            self.take(8)?;
        }
        if flags & 4 != 0 {
            found.permissions = self.number()?;
        }
        if flags & 8 != 0 {
            self.take(4)?;
            found.modified = self.number()?;
        }
        if flags & 0x8000_0000 != 0 {
            for _ in 0..self.number()? {
                self.bytes()?;
                self.bytes()?;
            }
        }
        Ok(found)
    }
}
