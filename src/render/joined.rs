//! A page's HTML as a part of a longer document: ids stay unique, links between joined pages stay inside.

use std::borrow::Cow;

use super::address::to_root;

/// The document that pages are joined into.
pub(super) struct Joined<'a> {
    /// Where it is in the site; the pages were written for its folder.
    pub(super) address: &'a str,
    /// Whether the page with that address (`types/meuble/index.html`) is in it, and under which prefix.
    pub(super) prefix_of: &'a dyn Fn(&str) -> Option<String>,
    /// What begins the ids that are in it once, for all its pages: links to them stay as they are.
    pub(super) shared: Option<&'a str>,
    /// What parts a prefix from an id.
    pub(super) mark: &'a str,
}

/// The prefix of the ids of a page: `types/meuble` becomes `types-meuble`.
pub(super) fn prefix(page: &str) -> String {
    page.replace('/', "-")
}

impl Joined<'_> {
    /// The anchor `id` of a page, in the joined document.
    fn anchor(&self, prefix: &str, id: &str) -> String {
        [prefix, self.mark, id].concat()
    }

    fn is_shared(&self, id: &str) -> bool {
        self.shared.is_some_and(|start| id.starts_with(start))
    }

    /// Rewrites `html`, which is the finished HTML of the page whose prefix is given; its headings go `lower` ranks
    /// down.
    pub(super) fn rewrite(&self, html: &str, prefix: &str, lower: u32) -> String {
        let mut out = String::with_capacity(html.len() + html.len() / 16);
        let (mut written, mut at) = (0, 0);
        while let Some(found) = html[at..].find('<') {
            let start = at + found;
            at = html[start..].find('>').map_or(html.len(), |end| start + end + 1);
            let tag = &html[start..at];
            // Most tags stay as they are: they are copied with the text around them.
            if tag.contains('"') || may_be_heading(tag) {
                out.push_str(&html[written..start]);
                self.tag(tag, (prefix, lower), &mut out);
                written = at;
            }
        }
        out.push_str(&html[written..]);
        out
    }

    fn tag(&self, tag: &str, (prefix, lower): (&str, u32), out: &mut String) {
        let tag = heading(tag, lower);
        if !tag.contains('"') {
            return out.push_str(&tag);
        }
        let mut rest = &*tag;
        // `name="value"`: attributes are written by us, with double quotes.
        while let Some(at) = opening(rest) {
            let from = at + 2;
            let Some(length) = rest[from..].find('"') else { break };
            let name = rest[..at].rsplit(' ').next().unwrap_or_default();
            let value = &rest[from..from + length];
            out.push_str(&rest[..from]);
            match name {
                "id" | "for" => out.push_str(&self.anchor(prefix, value)),
                "aria-labelledby" | "aria-describedby" | "headers" => {
                    let ids: Vec<String> = value.split(' ').map(|id| self.anchor(prefix, id)).collect();
                    out.push_str(&ids.join(" "));
                }
                "href" => out.push_str(&self.href(value, prefix)),
                _ => out.push_str(value),
            }
            rest = &rest[from + length..];
        }
        out.push_str(rest);
    }

    /// A link: to a joined page it stays inside; all others lead where they led.
    fn href<'t>(&self, href: &'t str, prefix: &str) -> Cow<'t, str> {
        if let Some(id) = href.strip_prefix('#') {
            if self.is_shared(id) {
                return Cow::Borrowed(href);
            }
            return Cow::Owned(format!("#{}", self.anchor(prefix, id)));
        }
        let root = to_root(self.address);
        let Some(local) = href.strip_prefix(root.as_str()) else { return Cow::Borrowed(href) };
        let (address, fragment) = local.split_once('#').map_or((local, None), |(a, f)| (a, Some(f)));
        match ((self.prefix_of)(address), fragment) {
            (None, _) => Cow::Borrowed(href),
            (Some(other), None) => Cow::Owned(format!("#{other}")),
            (Some(other), Some(id)) if other == prefix && self.is_shared(id) => Cow::Owned(format!("#{id}")),
            (Some(prefix), Some(id)) => Cow::Owned(format!("#{}", self.anchor(&prefix, id))),
        }
    }
}

/// Where the next value of an attribute begins: at its `="`.
fn opening(tag: &str) -> Option<usize> {
    let mut quotes = tag.match_indices('"').map(|(at, _)| at);
    quotes.find(|at| tag[..*at].ends_with('=')).map(|at| at - 1)
}

/// Whether it may open or close a heading.
fn may_be_heading(tag: &str) -> bool {
    tag.trim_start_matches(['<', '/']).starts_with('h')
}

/// A heading, some ranks lower; never below the sixth.
fn heading(tag: &str, by: u32) -> Cow<'_, str> {
    let name = tag.trim_start_matches(['<', '/']);
    let rank = name.strip_prefix('h').and_then(|rest| rest.chars().next()).and_then(|rank| rank.to_digit(10));
    let ends = name.get(2..3).is_some_and(|next| next == " " || next == ">");
    match rank {
        Some(rank @ 1..=6) if ends => {
            let lower = (rank + by).min(6);
            Cow::Owned(tag.replacen(&format!("h{rank}"), &format!("h{lower}"), 1))
        }
        _ => Cow::Borrowed(tag),
    }
}

#[cfg(test)]
mod tests {
    use super::Joined;

    fn rewritten(html: &str) -> String {
        let known = |address: &str| match address {
            "types/gite/index.html" => Some("types-gite".to_owned()),
            "idee/a/index.html" => Some("idee-a".to_owned()),
            _ => None,
        };
        let joined =
            Joined { address: "imprimer/index.html", prefix_of: &known, shared: Some("fait-"), mark: "--" };
        joined.rewrite(html, "idee-a", 2)
    }

    #[test]
    fn ids_links_and_headings() {
        for (html, expected) in [
            ("<h2 id=\"x\">T</h2>", "<h4 id=\"idee-a--x\">T</h4>"),
            ("<h5>T</h5><h6>U</h6>", "<h6>T</h6><h6>U</h6>"),
            ("<hr><header><b>h2</b></header>", "<hr><header><b>h2</b></header>"),
            ("<a href=\"#x\">", "<a href=\"#idee-a--x\">"),
            ("<a href=\"../types/gite/index.html\">", "<a href=\"#types-gite\">"),
            ("<a href=\"../types/gite/index.html#y\">", "<a href=\"#types-gite--y\">"),
            ("<a href=\"../autre/index.html#y\">", "<a href=\"../autre/index.html#y\">"),
            (
                "<a class=\"externe\" href=\"https://a.example/#b\">",
                "<a class=\"externe\" href=\"https://a.example/#b\">",
            ),
            (
                "<section aria-labelledby=\"a b\" id=\"c\">",
                "<section aria-labelledby=\"idee-a--a idee-a--b\" id=\"idee-a--c\">",
            ),
            ("<a href=\"#fait-x\">", "<a href=\"#fait-x\">"),
            ("<a href=\"../idee/a/index.html#fait-x\">", "<a href=\"#fait-x\">"),
            ("<a href=\"../types/gite/index.html#fait-x\">", "<a href=\"#types-gite--fait-x\">"),
            ("<b id=\"fait-x\">", "<b id=\"idee-a--fait-x\">"),
            ("<p>a id=\"x\" < b</p>", "<p>a id=\"x\" < b</p>"),
            ("<img src=\"../a.png\" alt=\"id\">", "<img src=\"../a.png\" alt=\"id\">"),
            ("<i data-id=\"x\">é", "<i data-id=\"x\">é"),
        ] {
            assert_eq!(rewritten(html), expected, "{html}");
        }
    }
}
