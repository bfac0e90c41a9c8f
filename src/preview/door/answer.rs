//! One answer, written in one piece where it is in memory; the connection ends with it.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Write};
use std::sync::Arc;

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(&'static str, Cow<'static, str>)>,
    pub(crate) body: Body,
}

/// What an answer holds.
#[derive(Debug)]
pub(crate) enum Body {
    /// Bytes that may be shared with others.
    Bytes(Arc<[u8]>),
    /// So many bytes of a file.
    File(File, u64),
}

impl Answer {
    /// Of a media type.
    pub(crate) fn new(status: u16, media: &'static str, body: impl Into<Arc<[u8]>>) -> Self {
        Self { status, headers: vec![("Content-Type", media.into())], body: Body::Bytes(body.into()) }
    }

    /// A file of the disk.
    pub(crate) fn file(media: &'static str, file: File, size: u64) -> Self {
        Self { status: 200, headers: vec![("Content-Type", media.into())], body: Body::File(file, size) }
    }

    /// A page.
    pub(crate) fn html(status: u16, body: impl Into<Arc<[u8]>>) -> Self {
        Self::new(status, "text/html; charset=utf-8", body)
    }

    /// JSON text.
    pub(crate) fn json(status: u16, body: &str) -> Self {
        Self::new(status, "application/json; charset=utf-8", body.as_bytes())
    }

    /// A refusal, in a word that machines know.
    pub(crate) fn refusal(status: u16) -> Self {
        Self::new(status, "text/plain; charset=utf-8", format!("{status} {}\n", phrase(status)).into_bytes())
    }

    /// Elsewhere: a path of this server.
    pub(crate) fn elsewhere(path: &str) -> Self {
        Self::refusal(307).with("Location", encoded(path))
    }

    /// With one header more.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Writes it, without its body where only the head was asked for.
    pub(crate) fn write(self, stream: &mut impl Write, head_only: bool) -> io::Result<()> {
        let size = match &self.body {
            Body::Bytes(bytes) => bytes.len() as u64,
            Body::File(_, size) => *size,
        };
        let mut out = format!("HTTP/1.1 {} {}\r\n", self.status, phrase(self.status)).into_bytes();
        let fixed = [
            ("Connection", "close"),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Referrer-Policy", "same-origin"),
            ("X-Frame-Options", "SAMEORIGIN"),
        ];
        let own = self.headers.iter().map(|(name, value)| (*name, value.as_ref()));
        for (name, value) in own.chain(fixed) {
            // A line end in a value would be another header.
            let value = value.replace(['\r', '\n'], " ");
            out.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
        }
        out.extend_from_slice(format!("Content-Length: {size}\r\n\r\n").as_bytes());
        match self.body {
            _ if head_only => stream.write_all(&out),
            Body::Bytes(bytes) => {
                out.extend_from_slice(&bytes);
                stream.write_all(&out)
            }
            Body::File(file, size) => {
                stream.write_all(&out)?;
                io::copy(&mut file.take(size), stream).map(drop)
            }
        }
    }
}

/// A path as it stands in a header.
fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~!$&'()*+,;=:@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from(b"0123456789ABCDEF"[usize::from(half)]);
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

fn phrase(status: u16) -> &'static str {
    match status {
        200 => "OK",
        303 => "See Other",
        307 => "Temporary Redirect",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        411 => "Length Required",
        413 => "Content Too Large",
        415 => "Unsupported Media Type",
        421 => "Misdirected Request",
        426 => "Upgrade Required",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        503 => "Service Unavailable",
        _ => "Other",
    }
}

/// The media type of a file, by the end of its name.
pub(crate) fn media(name: &str) -> &'static str {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "pdf" => "application/pdf",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "mp3" => "audio/mpeg",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}
