//! The targets of links and images.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::definitions::{SpannedEvent, StretchScope};
use super::detour::detour;
use super::directive::is_id;
use super::hole::value_name;
use super::piece::{Hole, Target, TargetPart};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::{fold, phone, slug};
use crate::text::meant_address::{meant_mail, meant_web};
use crate::text::path::SourcePath;
use crate::text::web_address::{Goal, goal, is_email, mail_link, unescaped};

/// Reads the address of the link at `range` of the stretch; `None` if it is faulty, which is then reported.
pub(super) fn target(
    address: &str,
    range: &Range<usize>,
    scope: &StretchScope<'_>,
    problems: &mut Problems,
) -> Option<Target> {
    let reader = LinkReader { address, range, scope };
    if let Some((form, right)) = detour(address) {
        problems.push(reader.problem(Code::LinkOfOneMachine).with("form", form).suggest(right));
    }
    let found = reader.read();
    found.map_err(|problem| problems.push(*problem)).ok()
}

/// Reads the address of a file of the project: an image, a document.
pub(super) fn file(
    address: &str,
    range: &Range<usize>,
    scope: &StretchScope<'_>,
    problems: &mut Problems,
) -> Option<SourcePath> {
    let reader = LinkReader { address, range, scope };
    let unsafe_link = reader.scheme().is_some() || reader.leaves_the_site();
    let found = if unsafe_link {
        Err(reader.problem(Code::PictureElsewhere).into())
    } else {
        reader.document(address)
    };
    found.map_err(|problem| problems.push(*problem)).ok()
}

/// The alternative text of the image that just began, and how many events the image takes.
pub(super) fn alternative(rest: &[SpannedEvent<'_>]) -> (String, usize) {
    let mut open = 1_usize;
    let mut alternative = String::new();
    for (index, (event, _)) in rest.iter().enumerate() {
        match event {
            Event::Start(Tag::Image { .. }) => open += 1,
            Event::End(TagEnd::Image) => open -= 1,
            Event::Text(text) | Event::Code(text) => alternative.push_str(text),
            Event::SoftBreak | Event::HardBreak => alternative.push(' '),
            _ => {}
        }
        if open == 0 {
            return (alternative, index + 1);
        }
    }
    (alternative, rest.len())
}

struct LinkReader<'a> {
    address: &'a str,
    range: &'a Range<usize>,
    scope: &'a StretchScope<'a>,
}

/// A diagnostic is large, and rare: boxed, it does not weigh on each result.
type Resolved<T> = Result<T, Box<Diagnostic>>;

impl LinkReader<'_> {
    fn read(&self) -> Resolved<Target> {
        let bare = self.address.trim_matches(['“', '”', '«', '»', '\u{a0}', '\u{202f}']);
        if bare != self.address && !bare.is_empty() {
            return Err(self.problem(Code::BrokenLink).suggest(Some(bare)).into());
        }
        // `\\server\folder` is a disk of the author's network, that no reader reaches; Markdown takes one of its signs away.
        if self.address.starts_with('\\') {
            return Err(self.refused("disk").into());
        }
        if self.leaves_the_site() {
            let meant = meant_web(self.address.trim_start_matches(['/', '\\']));
            return Err(self.refused("other").suggest(meant).into());
        }
        if self.scheme().is_some() {
            return if self.is_on_a_disk() {
                Err(self.refused("disk").into())
            } else if !self.is_followed() {
                Err(self.refused("other").suggest(self.elsewhere(self.address)).into())
            } else if let Some((form, right)) = wrong_contact(self.address) {
                Err(self.refused(form).suggest(right).into())
            } else {
                self.outside()
            };
        }
        if self.address.starts_with("{{") {
            return self.outside();
        }
        if self.address.contains("{{") {
            return Err(self.refused("other").into());
        }
        let (path, fragment) = match self.address.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment).filter(|fragment| !fragment.is_empty())),
            None => (self.address, None),
        };
        if let Some(right) = self.elsewhere(path) {
            return Err(self.refused("other").suggest(Some(right)).into());
        }
        if path.contains('\\') {
            let right = self.address.replace('\\', "/");
            return Err(self.problem(Code::BrokenLink).suggest(Some(right)).into());
        }
        match (path, fragment) {
            ("", Some(fragment)) => Ok(Target::Here(fragment.into())),
            ("", None) => Err(self.refused("empty").into()),
            (path, fragment) => self.inside(path, fragment),
        }
    }

    /// A site, a mailbox or a telephone without the scheme that says so, or with a slip: the whole address.
    fn elsewhere(&self, path: &str) -> Option<String> {
        let bare = path.trim();
        if bare.contains('@')
            && let Some(mail) = meant_mail(bare)
        {
            return Some(mail_link(&mail));
        }
        if let Some(web) = meant_web(self.address) {
            return Some(web);
        }
        let number = match bare.split_once(':') {
            Some((scheme, number)) if is_nearly_tel(scheme) => number.trim().trim_start_matches('/'),
            Some(_) => return None,
            None => bare,
        };
        is_number(number).then(|| call(number))
    }

    /// Whether the address leads where it seems to; of a value in it, the writer looks at what it holds.
    fn is_followed(&self) -> bool {
        let mut filled = String::new();
        for (at, part) in self.address.split("{{").enumerate() {
            let part = part.split_once("}}").map_or(part, |(_, after)| after);
            filled.extend([if at > 0 { "x" } else { "" }, part]);
        }
        goal(&filled).is_some_and(|goal| goal != Goal::Inside)
    }

    /// The address as a browser sees it: it drops controls and spaces before it looks for a scheme.
    fn bare(&self) -> String {
        self.address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect()
    }

    /// `//host`, however it is written.
    fn leaves_the_site(&self) -> bool {
        let bare = self.bare().replace('\\', "/");
        bare.starts_with("//")
    }

    fn scheme(&self) -> Option<String> {
        let bare = self.bare();
        let before_hole = bare.split("{{").next().unwrap_or_default();
        let (scheme, _) = before_hole.split_once(':')?;
        (!scheme.contains(['/', '?', '#'])).then(|| scheme.to_ascii_lowercase())
    }

    /// `C:\…`, `file:///…`: a file of the author's machine.
    fn is_on_a_disk(&self) -> bool {
        self.scheme().is_some_and(|scheme| {
            scheme == "file"
                || scheme.len() == 1 && scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        })
    }

    fn outside(&self) -> Resolved<Target> {
        let mut parts = Vec::new();
        let mut rest = self.address;
        while let Some((before, after)) = rest.split_once("{{") {
            let (inside, after) = after.split_once("}}").ok_or_else(|| self.hole_problem(after))?;
            let name = value_name(inside.trim()).ok_or_else(|| self.hole_problem(inside.trim()))?;
            literal(before, &mut parts);
            parts.push(TargetPart::Value(Hole {
                name: name.into(),
                place: self.place_of(&["{{", inside, "}}"].concat()),
            }));
            rest = after;
        }
        literal(rest, &mut parts);
        Ok(Target::Outside(parts))
    }

    fn inside(&self, path: &str, fragment: Option<&str>) -> Resolved<Target> {
        let absolute = path.starts_with('/');
        let name = path.rsplit('/').next().unwrap_or_default();
        let extension =
            name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()).map(|(_, extension)| extension);
        // `#Déclarer` is a heading as it is read.
        let id = |fragment: &str| if is_id(fragment) { fragment.to_owned() } else { slug(fragment) };
        let anchor = fragment.map(|fragment| format!("#{}", id(fragment))).unwrap_or_default();
        match extension {
            Some("md") => {}
            Some(extension) if !extension.starts_with("htm") && !is_like_markdown(extension) => {
                return self.document(path).map(Target::Document);
            }
            other => {
                // An address of the built site: propose the source that gives it.
                let cut = other.map_or(0, |extension| extension.len() + 1);
                let stem = path[..path.len() - cut].trim_end_matches('/');
                let stem = stem.strip_suffix("/index").unwrap_or(stem);
                let proposal =
                    if stem.is_empty() { None } else { Some(format!("{}.md{anchor}", self.rebased(stem))) };
                return Err(self.problem(Code::LinkNotMarkdown).suggest(proposal).into());
            }
        }
        let definitions = self.scope.definitions;
        let overlay = definitions.page.is_empty();
        if absolute != overlay && !(absolute && definitions.local) {
            let proposal = format!("{}{anchor}", self.rebased(path));
            return Err(self.problem(Code::LinkNotMarkdown).suggest(Some(proposal)).into());
        }
        let mut parts: Vec<&str> = if absolute { Vec::new() } else { folder(&definitions.page) };
        for part in path.trim_end_matches(".md").split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop().ok_or_else(|| self.problem(Code::BrokenLink))?;
                }
                part => parts.push(part),
            }
        }
        if parts.len() > 1 && parts.last() == Some(&"index") {
            parts.pop();
        }
        if parts.is_empty() {
            return Err(self.problem(Code::BrokenLink).into());
        }
        Ok(Target::Page { page: parts.join("/").into(), fragment: fragment.map(Into::into) })
    }

    /// The path as this text must write it: from the root in overlays, from its own folder elsewhere.
    fn rebased(&self, path: &str) -> String {
        let page = &self.scope.definitions.page;
        if page.is_empty() {
            let below: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
            return format!("/{}", below.join("/"));
        }
        let Some(path) = path.strip_prefix('/') else { return path.to_owned() };
        let from = folder(page);
        let shared = from.iter().zip(path.split('/')).take_while(|(one, other)| **one == *other).count();
        let below: Vec<&str> = path.split('/').skip(shared).collect();
        format!("{}{}", "../".repeat(from.len() - shared), below.join("/"))
    }

    fn document(&self, path: &str) -> Resolved<SourcePath> {
        let (plain, folder) = (unescaped(path), self.scope.located_text.file().parent());
        let found = folder.resolve(&plain).filter(|path| !path.as_str().is_empty());
        found.ok_or_else(|| {
            let place = self.scope.place(self.range.clone());
            Diagnostic::new(Code::PathOutside, place).with("path", path).into()
        })
    }

    /// A link that must not be one; `form` says of what kind it is.
    fn refused(&self, form: &str) -> Diagnostic {
        self.problem(Code::UnsafeLink).with("form", form)
    }

    fn problem(&self, code: Code) -> Diagnostic {
        let place = self.scope.place(self.range.clone());
        Diagnostic::new(code, place).with("target", self.address)
    }

    fn hole_problem(&self, found: &str) -> Diagnostic {
        let place = self.scope.place(self.range.clone());
        Diagnostic::new(Code::HoleSyntax, place).with("found", found)
    }

    /// The place of `written` in the link; the whole link if it is not there but in a definition.
    fn place_of(&self, written: &str) -> crate::text::Place {
        let link = self.scope.located_text.as_str().get(self.range.clone()).unwrap_or_default();
        let range =
            link.rfind(written).map(|at| self.range.start + at..self.range.start + at + written.len());
        self.scope.place(range.unwrap_or_else(|| self.range.clone()))
    }
}

/// What is wrong with a `mailto:` or a `tel:` address, and how it should read: a mailbox that cannot be one, a number that no
/// telephone calls. Values in it are checked where they are given.
fn wrong_contact(address: &str) -> Option<(&'static str, Option<String>)> {
    let (scheme, rest) = address.split_once(':').filter(|_| !address.contains("{{"))?;
    if scheme.eq_ignore_ascii_case("mailto") {
        let to = rest.split('?').next().unwrap_or_default();
        let is_mail = |part: &str| is_email(unescaped(part).trim());
        let more = &rest[to.len()..];
        let right = || meant_mail(to).map(|mail| format!("{}{more}", mail_link(&mail)));
        return (!to.split(',').all(is_mail)).then(|| ("mail", right()));
    }
    let number = unescaped(rest);
    let is_wrong = scheme.eq_ignore_ascii_case("tel") && !is_callable(&number);
    is_wrong.then(|| ("phone", is_number(&number).then(|| call(&number))))
}

/// Whether a telephone calls `number`: a French one has ten digits, one of another country a `+`, a short one six at most.
fn is_callable(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let is_plain = number.chars().all(|sign| sign.is_ascii_digit() || "+-.() \u{a0}\u{202f}".contains(sign));
    let fits = match number.as_bytes().first() {
        Some(b'+') => !number.starts_with("+33") || digits == 11,
        Some(b'0') => digits == 10 || number.starts_with("00"),
        _ => (2..=6).contains(&digits),
    };
    is_plain && fits
}

/// Whether `text` is a French number as people write it.
fn is_number(text: &str) -> bool {
    let is_sign = |letter: char| {
        letter.is_ascii_digit() || matches!(letter, ' ' | '.' | '-' | '+' | '(' | ')' | '\u{a0}' | '\u{202f}')
    };
    text.chars().all(is_sign) && phone::link(text).strip_prefix("tel:+33").is_some_and(|rest| rest.len() == 9)
}

/// The address of a French number, as short as people write it.
fn call(number: &str) -> String {
    phone::link(number).replace("tel:+33", "tel:0")
}

fn is_nearly_tel(scheme: &str) -> bool {
    ["tel", "telephone", "phone", "appeler", "callto"].contains(&&*fold(scheme.trim()))
}

/// Whether an ending is what programs, and Windows, make of `md`.
fn is_like_markdown(ending: &str) -> bool {
    ["md", "markdown", "mdown", "mkd", "mdx"].contains(&&*ending.to_ascii_lowercase())
}

fn literal(text: &str, parts: &mut Vec<TargetPart>) {
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    if !text.is_empty() {
        parts.push(TargetPart::Literal(text.into()));
    }
}

/// The folder of a page, as its parts.
fn folder(page: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    parts
}
