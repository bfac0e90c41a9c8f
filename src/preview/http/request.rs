//! One request as `tiny_http` read it, with a decoded path; a request of another form is refused.

use std::io::Read;

use percent_encoding::percent_decode_str;
use tiny_http::Method as Verb;

use super::connection_limiter::{LONGEST_BODY, PASS_HEADER};
use super::entrance::Entrance;

/// The methods that are served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Get,
    Head,
    Post,
}

/// A request whose form is right.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) method: Method,
    /// Decoded, from `/` on; without `.`, `..`, empty parts, back-slashes and control characters.
    pub(crate) path: String,
    /// As written, without its `?`.
    pub(crate) query: String,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// Whether it comes from this machine.
    pub(crate) from_here: bool,
    /// Where it came to.
    pub(crate) entrance: Entrance,
}

impl Request {
    /// The request, if it came through the connection limiter with this `pass`; otherwise the status of a refusal.
    pub(crate) fn of(asked: &mut tiny_http::Request, pass: &str) -> Result<Self, u16> {
        let headers = asked.headers().iter();
        let headers = headers.map(|header| (header.field.to_string(), header.value.to_string())).collect();
        let (path, query) = asked.url().split_once('?').unwrap_or((asked.url(), ""));
        let (path, query) = (clean(path), query.to_owned());
        let method = match asked.method() {
            Verb::Head => Some(Method::Head),
            Verb::Get => Some(Method::Get),
            Verb::Post => Some(Method::Post),
            _ => None,
        };
        let mut request = Self {
            method: method.unwrap_or(Method::Get),
            path: path.clone().unwrap_or_default(),
            query,
            headers,
            body: Vec::new(),
            from_here: false,
            entrance: Entrance::Sites,
        };
        // A client that found a way past the limiter is refused.
        let whence = request.header(PASS_HEADER).and_then(|shown| shown.strip_prefix(pass)).ok_or(403_u16)?;
        let (from_here, to_tools) = (whence.contains(" here"), whence.contains(" tools"));
        request.from_here = from_here;
        if to_tools {
            request.entrance = Entrance::Tools;
        }
        let method = method.ok_or(405_u16)?;
        path.ok_or(400_u16)?;
        match (method, asked.body_length()) {
            (Method::Post, None) => Err(411),
            (Method::Post, Some(_)) => {
                // The limiter has read it already: nothing is waited for.
                let body = asked.as_reader().take(LONGEST_BODY as u64).read_to_end(&mut request.body);
                body.map(|_| request).map_err(|_| 400)
            }
            (_, None | Some(0)) => Ok(request),
            _ => Err(400),
        }
    }

    /// The request of a tab for its own page.
    pub(crate) fn of_page(page: &str) -> Self {
        let path = clean(page).unwrap_or_else(|| "/".to_owned());
        let (query, headers, body) = (String::new(), Vec::new(), Vec::new());
        let (method, entrance) = (Method::Get, Entrance::Sites);
        Self { method, path, query, headers, body, from_here: true, entrance }
    }

    /// The value of a header that is given exactly once.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name));
        let first = found.next()?;
        found.next().is_none().then_some(first.1.as_str())
    }

    /// Whether a header is there at all.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.headers.iter().any(|(key, _)| key.eq_ignore_ascii_case(name))
    }

    /// A value of the query, decoded.
    pub(crate) fn query_value(&self, name: &str) -> Option<String> {
        self.query.split('&').find_map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (key == name).then(|| decoded(&value.replace('+', " ")))?
        })
    }
}

/// A target's path, decoded; `None` if it is no plain path below the root.
fn clean(path: &str) -> Option<String> {
    let path = decoded(path)?;
    let inner = path.strip_prefix('/')?;
    let odd = |letter: char| letter == '\\' || letter.is_control();
    let parts = inner.strip_suffix('/').unwrap_or(inner);
    let climbs = |part: &str| matches!(part, "" | "." | "..");
    if inner.contains(odd) || !inner.is_empty() && parts.split('/').any(climbs) {
        return None;
    }
    Some(path)
}

/// `%41` is `A`; once, never twice. `None` if it is not UTF-8, or if a `%` is not followed by two digits.
fn decoded(text: &str) -> Option<String> {
    let is_code =
        |rest: &str| rest.as_bytes().get(..2).is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit));
    if !text.split('%').skip(1).all(is_code) {
        return None;
    }
    Some(percent_decode_str(text).decode_utf8().ok()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn paths_stay_below_the_root() {
        for (target, path) in [
            ("/", Some("/")),
            ("/a/b/", Some("/a/b/")),
            ("/%C3%A9t%C3%A9.html", Some("/été.html")),
            ("/a%2520b", Some("/a%20b")),
            ("/..", None),
            ("/a/../b", None),
            ("/%2e%2e/b", None),
            ("/a/%2E%2E%2Fb", None),
            ("/..%5cb", None),
            ("/a//b", None),
            ("//evil.example/", None),
            ("/a%00", None),
            ("/%", None),
            ("/%zz", None),
            ("/%ff", None),
            ("/%c0%ae%c0%ae/b", None),
            ("*", None),
            ("http://evil.example/", None),
            ("evil.example:443", None),
            ("", None),
        ] {
            assert_eq!(clean(target).as_deref(), path, "{target}");
        }
        // Once decoded, `%252e` is a name like any other, not a way up.
        assert_eq!(clean("/%252e%252e/b").as_deref(), Some("/%2e%2e/b"));
    }
}
