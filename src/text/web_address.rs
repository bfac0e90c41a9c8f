//! The one check of addresses: what may be in a link, and what is an address on the web.
//!
//! Browsers read addresses more kindly than people do: `https:evil.example`, `https:/\evil.example` and `//evil.example`
//! all lead to another host, and what is before an `@` looks like one. Nothing of that is a web address here.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What stands for a territory's id in an address that all of them share.
pub const TERRITORY: &str = "{territoire}";

/// Where a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// A file beside the page, or a place in it.
    Inside,
    /// A host on the web.
    Web,
    /// `mailto:`
    Mail,
    /// `tel:`
    Phone,
}

/// Host (with its port) and path of an address; `None` if it is not an `http` or `https` one.
pub fn host_and_path(address: &str) -> Option<(&str, &str)> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // Browsers drop control characters, and take a backslash for a slash.
    let is_odd = |letter: char| letter.is_control() || letter == '\\';
    (is_host_with_port(host) && !address.contains(is_odd)).then(|| (host, &rest[host.len()..]))
}

/// Whether `domain` could be a host: two labels at least.
pub fn is_domain(domain: &str) -> bool {
    domain.contains('.') && is_host(domain)
}

/// Whether `text` is a whole web address.
pub fn is_web_address(text: &str) -> bool {
    let is_clean = !text.contains(|letter: char| letter.is_whitespace() || "<>\"".contains(letter));
    host_and_path(text).is_some_and(|(host, _)| {
        let name = host.split(':').next().unwrap_or_default();
        is_clean && (is_domain(name) || name == "localhost")
    })
}

/// Whether `text` is the address of a folder, below which sites may be put on line.
pub fn is_folder_address(text: &str) -> bool {
    let text = text.replace(TERRITORY, "x");
    let odd = |letter: char| letter.is_whitespace() || "\"<>?#".contains(letter);
    // As servers see it: a path that holds one of these is cut, or is two lines of a configuration.
    let hidden = |at: usize| {
        let byte = text.get(at + 1..at + 3).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        byte.is_none_or(|byte| byte.is_ascii_control() || b"?#%/\\".contains(&byte))
    };
    host_and_path(&text).is_some()
        && !text.contains(odd)
        && !text.match_indices('%').any(|(at, _)| hidden(at))
}

/// The `mailto:` address of an e-mail address as people write it: whatever it holds, it is one recipient.
pub fn mail_link(address: &str) -> String {
    format!("mailto:{}", encoded(address.trim()))
}

/// `text` as a part of an address, whatever it holds; what numbers and e-mail addresses are made of stays.
pub fn encoded(text: &str) -> Cow<'_, str> {
    const SIGNS: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'@')
        .remove(b'.')
        .remove(b'+')
        .remove(b'-')
        .remove(b'_')
        .remove(b'~')
        .remove(b'(')
        .remove(b')');
    utf8_percent_encode(text, SIGNS).into()
}

/// Whether `text` is one e-mail address.
pub fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    // The rest would be more of a `mailto:` than an address: more recipients, a text.
    let is_odd =
        |letter: char| letter.is_whitespace() || letter.is_control() || "<>\"\\,;:?&#%/()[]".contains(letter);
    !text.contains(is_odd) && !name.is_empty() && is_domain(domain)
}

/// Where a link to `address` leads, as a browser reads it; `None` where it must not be one.
pub fn goal(address: &str) -> Option<Goal> {
    let bare: String = address.trim().chars().filter(|letter| !letter.is_control()).collect();
    let before = bare.split(['/', '?', '#']).next().unwrap_or_default();
    let Some((scheme, rest)) = before.split_once(':').map(|(scheme, _)| bare.split_at(scheme.len())) else {
        return (!bare.starts_with("//") && !bare.contains('\\')).then_some(Goal::Inside);
    };
    let scheme = scheme.to_ascii_lowercase();
    match scheme.as_str() {
        "http" | "https" => host_and_path(&format!("{scheme}{rest}")).map(|_| Goal::Web),
        "mailto" => Some(Goal::Mail),
        "tel" => Some(Goal::Phone),
        _ => None,
    }
}

/// The same, of what a template wrote: a value in it adds no recipients to a `mailto:`, and nothing to a number.
pub fn goal_of_value(address: &str) -> Option<Goal> {
    let goal = goal(address)?;
    let rest = address.trim().split_once(':').map_or("", |(_, rest)| rest);
    let is_well = match goal {
        Goal::Inside | Goal::Web => true,
        Goal::Phone => {
            rest.bytes().any(|byte| byte.is_ascii_digit())
                && rest.bytes().all(|byte| byte.is_ascii_digit() || b"+-.()".contains(&byte))
        }
        Goal::Mail => {
            let (to, more) = rest.split_once('?').unwrap_or((rest, ""));
            let keys = more.split('&').map(|pair| pair.split('=').next().unwrap_or_default());
            let is_known = |key: &str| ["", "subject", "body"].contains(&key);
            is_email(to) && keys.into_iter().all(|key| is_known(&key.to_ascii_lowercase()))
        }
    };
    is_well.then_some(goal)
}

fn is_host_with_port(host: &str) -> bool {
    // A number of the sixth version holds colons itself.
    if let Some((inside, after)) = host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return inside.bytes().all(|byte| byte.is_ascii_hexdigit() || b":.".contains(&byte))
            && (after.is_empty() || after.strip_prefix(':').is_some_and(is_port));
    }
    match host.split_once(':') {
        None => is_host(host),
        Some((name, port)) => is_host(name) && is_port(port),
    }
}

fn is_port(port: &str) -> bool {
    !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok()
}

fn is_host(name: &str) -> bool {
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    name.split('.').all(|label| !label.is_empty() && label.chars().all(is_letter))
}

/// The whole web address that `text` lacks the beginning of.
pub fn whole_address(text: &str) -> Option<String> {
    let bare = text.trim();
    let bare = bare.trim_start_matches("https").trim_start_matches("http").trim_start_matches([':', '/']);
    let whole = format!("https://{bare}");
    let host = bare.split(['/', '?', '#']).next().unwrap_or_default();
    (host.contains('.') && !host.contains([' ', '@']) && is_web_address(&whole)).then_some(whole)
}

/// The path that browsers write as `path`: `%20` is a space. What is no such escape stays.
pub fn unescaped(path: &str) -> Cow<'_, str> {
    percent_decode_str(path).decode_utf8().unwrap_or(Cow::Borrowed(path))
}
