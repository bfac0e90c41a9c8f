//! One response; the connection ends with it.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Write};
use std::sync::Arc;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use tiny_http::StatusCode;

/// What is encoded in a path: all but letters, digits, and what an address may hold as it is (RFC 3986, 3.3).
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// Up to how many bytes a body is written in one piece with its head.
const ONE_PIECE: usize = 16 * 1024;

/// A response.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(&'static str, Cow<'static, str>)>,
    pub(crate) body: ResponseBody,
}

/// What a response holds.
#[derive(Debug)]
pub(crate) enum ResponseBody {
    /// Bytes that may be shared with others.
    Bytes(Arc<[u8]>),
    /// A file, and how many of its bytes.
    File(File, u64),
}

impl Response {
    /// Bytes of a media type.
    pub(crate) fn new(status: u16, media: &'static str, body: impl Into<Arc<[u8]>>) -> Self {
        Self { status, headers: vec![("Content-Type", media.into())], body: ResponseBody::Bytes(body.into()) }
    }

    /// A file of the project.
    pub(crate) fn file(media: &'static str, file: File, size: u64) -> Self {
        Self {
            status: 200,
            headers: vec![("Content-Type", media.into())],
            body: ResponseBody::File(file, size),
        }
    }

    /// A page.
    pub(crate) fn html(status: u16, body: impl Into<Arc<[u8]>>) -> Self {
        Self::new(status, "text/html; charset=utf-8", body)
    }

    /// A value as JSON.
    pub(crate) fn json(value: &impl Serialize) -> Self {
        let text = serde_json::to_vec(value).expect("plain texts and numbers, by text keys");
        Self::new(200, "application/json; charset=utf-8", text)
    }

    /// A refusal in a sentence, for a person.
    pub(crate) fn error(status: u16, message: &str) -> Self {
        Self { status, ..Self::json(&serde_json::json!({ "error": message })) }
    }

    /// A refusal in the words of HTTP, for a program.
    pub(crate) fn refusal(status: u16) -> Self {
        Self::new(status, "text/plain; charset=utf-8", format!("{status} {}\n", phrase(status)).into_bytes())
    }

    /// A redirect to a path of this server: of the same origin if `origin` is empty.
    pub(crate) fn redirect(origin: &str, path: &str) -> Self {
        Self::refusal(307).with("Location", Self::address(origin, path))
    }

    /// The address of a path, below an origin.
    pub(crate) fn address(origin: &str, path: &str) -> String {
        format!("{origin}{}", utf8_percent_encode(path, IN_PATH))
    }

    /// Whether it leads elsewhere.
    pub(crate) fn is_redirect(&self) -> bool {
        (300..400).contains(&self.status)
    }

    /// Whether it is a page.
    pub(crate) fn is_page(&self) -> bool {
        let mut headers = self.headers.iter();
        headers.any(|(name, value)| *name == "Content-Type" && value.starts_with("text/html"))
    }

    /// Adds a header.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Writes it; only its head for a request `HEAD`.
    pub(crate) fn write(self, stream: &mut impl Write, head_only: bool) -> io::Result<()> {
        let size = match &self.body {
            ResponseBody::Bytes(bytes) => bytes.len() as u64,
            ResponseBody::File(_, size) => *size,
        };
        let mut out = format!("HTTP/1.1 {} {}\r\n", self.status, phrase(self.status)).into_bytes();
        let fixed = [
            ("Connection", "close"),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Referrer-Policy", "same-origin"),
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
            ResponseBody::Bytes(bytes) if bytes.len() <= ONE_PIECE => {
                out.extend_from_slice(&bytes);
                stream.write_all(&out)
            }
            // Not copied: many readers may be taking these bytes, each in its own time.
            ResponseBody::Bytes(bytes) => {
                stream.write_all(&out)?;
                stream.write_all(&bytes)
            }
            ResponseBody::File(file, size) => {
                stream.write_all(&out)?;
                io::copy(&mut file.take(size), stream).map(drop)
            }
        }
    }
}

fn phrase(status: u16) -> &'static str {
    StatusCode(status).default_reason_phrase()
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
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
