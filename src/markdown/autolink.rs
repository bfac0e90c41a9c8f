//! Web addresses, e-mail addresses and telephone numbers in running text, which become links.

use std::ops::Range;
use std::sync::LazyLock;

use linkify::{LinkFinder, LinkKind};
use regex::Regex;

use crate::french::phone;
use crate::french::space::NO_BREAK;
use crate::html;
use crate::text::web_address::{is_email, is_web_address, mail_link};

/// Telephone numbers as French people write them: ten digits, in pairs or not, at home or with +33.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    // A plain space has no meaning in a pattern that is laid out.
    let space = r"[\x20.\u{a0}\u{202f}-]";
    let pattern = format!(
        r"(?x)
        \+33{space}?(?:\(0\){space}?)?[1-9](?:{space}?\d{{2}}){{4}}
        | 0[1-9](?:{space}\d{{2}}){{4}}
        | 0[1-9]\d{{8}}
        | 0{space}?8\d{{2}}{space}\d{{3}}{space}\d{{3}}"
    );
    Regex::new(&pattern).expect("the pattern is well formed")
});

/// `text` as HTML, with its bare addresses as links: for texts of records, which hold no Markdown.
pub fn linked(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let mut from = 0;
    for (range, address) in addresses(text) {
        html.push_str(&html::escape_content(&text[from..range.start]));
        let shown = shown_address(&text[range.clone()]);
        html.extend(["<a href=\"", &html::escape(&address), "\">", &shown, "</a>"]);
        from = range.end;
    }
    html.push_str(&html::escape_content(&text[from..]));
    html
}

/// An address as readers see it: a telephone number stays on one line.
pub(super) fn shown_address(address: &str) -> String {
    html::escape_content(&address.replace(' ', &NO_BREAK.to_string()))
}

/// The bare addresses of `text`, in order: where each is, and the address of its link.
pub(super) fn addresses(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    if text.contains(['@', '.']) {
        in_words(text, &mut found);
    }
    if text.contains('0') || text.contains("+33") {
        numbers(text, &mut found);
    }
    found.sort_by_key(|(range, _)| range.start);
    found.dedup_by(|later, earlier| later.0.start < earlier.0.end);
    found
}

/// Web and e-mail addresses: GitHub's rule, with or without `https://` before `www.`.
fn in_words(text: &str, found: &mut Vec<(Range<usize>, String)>) {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url, LinkKind::Email]).url_must_have_scheme(false);
    let mut start = 0;
    // The finder knows neither no-break spaces nor guillemets.
    for word in
        text.split_inclusive(|c: char| c.is_whitespace() || matches!(c, '«' | '»' | '“' | '”' | '’' | '…'))
    {
        if !word.contains("{{") && !word.contains("}}") {
            for link in finder.links(word) {
                let lower = link.as_str().to_ascii_lowercase();
                let address = match link.kind() {
                    LinkKind::Email if is_email(link.as_str()) => mail_link(link.as_str()),
                    LinkKind::Email => continue,
                    _ if lower.starts_with("www.") => format!("https://{}", link.as_str()),
                    _ => link.as_str().to_owned(),
                };
                // Without a scheme, or before a name and an `@`: no address that a reader would know.
                if *link.kind() == LinkKind::Email || is_web_address(&address) {
                    found.push((start + link.start()..start + link.end(), address));
                }
            }
        }
        start += word.len();
    }
}

/// The telephone numbers of `text`, in order: where each is, and its link.
pub fn telephones(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    numbers(text, &mut found);
    found
}

fn numbers(text: &str, found: &mut Vec<(Range<usize>, String)>) {
    for number in NUMBER.find_iter(text) {
        let before = text[..number.start()].chars().next_back();
        let after = text[number.end()..].chars().next();
        let joins = |c: char| c.is_alphanumeric() || matches!(c, '/' | '+' | '_' | '=');
        let is_apart =
            !before.is_some_and(|c| joins(c) || matches!(c, '.' | '-' | ',')) && !after.is_some_and(joins);
        // More pairs follow: an account, a register.
        let goes_on = text[number.end()..].trim_start_matches([' ', '.', '-', '\u{a0}', '\u{202f}']);
        if is_apart
            && !(goes_on.len() < text.len() - number.end()
                && goes_on.starts_with(|c: char| c.is_ascii_digit()))
        {
            found.push((number.range(), phone::link(number.as_str())));
        }
    }
}
