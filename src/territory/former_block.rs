//! Blocks as levels once wrote them, in HTML for the template engine: their Markdown, where that is certain.

use crate::html::to_text;

/// What templates were given, and what texts call it.
const VALUES: [(&str, &str); 13] = [
    ("super()", "{{ commun }}"),
    ("site.nom", "{{ territoire.nom }}"),
    ("site.nom_court", "{{ territoire.nom_court }}"),
    ("site.de", "{{ territoire.de }}"),
    ("site.a", "{{ territoire.a }}"),
    ("site.dans", "{{ territoire.dans }}"),
    ("site.slogan", "{{ territoire.slogan }}"),
    ("site.telephone", "{{ v.telephone }}"),
    ("site.courriel", "{{ v.courriel }}"),
    ("site.office", "{{ v.office }}"),
    ("site.adresse_postale", "{{ v.adresse_postale }}"),
    ("site.horaires", "{{ v.horaires }}"),
    ("<telephone numero={site.telephone}/>", "[{{ v.telephone }}](tel:{{v.telephone}})"),
];

/// Elements that say nothing of their own: what they hold is kept.
const FRAMES: [&str; 9] = ["div", "span", "section", "address", "aside", "footer", "header", "nav", "small"];

/// Signs that Markdown reads.
const SIGNS: &str = "\\`*_[]{}<>#|~$";

/// The block `text` in Markdown; `None` where something in it has no form of which that could be said.
pub(super) fn as_markdown(text: &str) -> Option<String> {
    let mut out = Writer::default();
    let mut rest = text.trim_start_matches('\u{feff}');
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("{#") {
            rest = &comment[comment.find("#}")? + 2..];
        } else if let Some(value) = rest.strip_prefix("{{") {
            let end = value.find("}}")?;
            let said = value[..end].trim_matches('-').trim();
            let (_, meant) = VALUES.into_iter().find(|(known, _)| *known == said)?;
            if said == "super()" {
                out.block();
                out.blocks.push(meant.to_owned());
            } else {
                out.line.push_str(meant);
            }
            rest = &value[end + 2..];
        } else if let Some(tag) = rest.strip_prefix('<') {
            let end = tag.find('>')?;
            out.tag(&tag[..end])?;
            rest = &tag[end + 1..];
        } else if rest.starts_with("{%") {
            return None;
        } else {
            let end =
                rest[first.len_utf8()..].find(['<', '{']).map_or(rest.len(), |at| first.len_utf8() + at);
            out.text(&rest[..end])?;
            rest = &rest[end..];
        }
    }
    out.block();
    (out.lists.is_empty() && out.links.is_empty()).then(|| out.blocks.join("\n\n") + "\n")
}

/// What is written of a block so far.
#[derive(Default)]
struct Writer {
    blocks: Vec<String>,
    line: String,
    /// What the next block begins with.
    head: String,
    /// The open list: whether it counts, and how far.
    lists: Vec<Option<usize>>,
    /// The addresses of the open links.
    links: Vec<String>,
}

impl Writer {
    fn text(&mut self, text: &str) -> Option<()> {
        let plain = to_text(text);
        // Another entity than our own (`&nbsp;`): what it stands for is not known here.
        let is_entity = |rest: &str| rest.split_once(';').is_some_and(|(name, _)| !name.contains(' '));
        if plain.split('&').skip(1).any(is_entity) {
            return None;
        }
        for sign in plain.chars() {
            if sign.is_ascii_whitespace() {
                if !self.line.ends_with(' ') {
                    self.line.push(' ');
                }
                continue;
            }
            // Only on a line of their own could these begin a list.
            let begins = self.line.trim().is_empty() && matches!(sign, '-' | '+' | '=' | ':');
            let counts = matches!(sign, '.' | ')') && self.line.trim().chars().all(|it| it.is_ascii_digit());
            if begins || counts || SIGNS.contains(sign) {
                self.line.push('\\');
            }
            self.line.push(sign);
        }
        Some(())
    }

    fn tag(&mut self, tag: &str) -> Option<()> {
        let (closes, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let name = tag.split(|sign: char| sign.is_whitespace() || sign == '/').next()?;
        let attributes = &tag[name.len()..];
        match (name, closes) {
            ("p", _) | ("h2" | "h3" | "h4" | "h5" | "h6" | "li", true) => self.block(),
            ("strong" | "b", _) => self.line.push_str("**"),
            ("em" | "i", _) => self.line.push('*'),
            ("br", false) => self.line.push_str("\\\n"),
            ("h2" | "h3" | "h4" | "h5" | "h6", false) => {
                self.block();
                self.head = "#".repeat(name[1..].parse().ok()?) + " ";
            }
            // A list in a list would have to be set in.
            ("ul" | "ol", false) if self.lists.is_empty() => {
                self.block();
                self.lists.push((name == "ol").then_some(1));
            }
            ("ul" | "ol", true) => {
                self.block();
                self.lists.pop()?;
            }
            ("li", false) => {
                self.block();
                self.head = match self.lists.last_mut()? {
                    None => "- ".to_owned(),
                    Some(count) => {
                        *count += 1;
                        format!("{}. ", *count - 1)
                    }
                };
            }
            ("a", false) => {
                let (_, address) = attributes.split_once("href=\"")?;
                let (address, _) = address.split_once('"')?;
                let is_plain =
                    ["https://", "http://", "mailto:", "tel:"].iter().any(|it| address.starts_with(it));
                if !is_plain || address.contains(['{', '<', '>', '(', ')', ' ', '&', '\\']) {
                    return None;
                }
                self.links.push(address.to_owned());
                self.line.push('[');
            }
            ("a", true) => {
                let address = self.links.pop()?;
                self.line.extend(["](", &address, ")"]);
            }
            (frame, _) if FRAMES.contains(&frame) => {
                if !matches!(frame, "span" | "small") {
                    self.block();
                }
            }
            _ => return None,
        }
        let handles = attributes.split(['"', '\'']).step_by(2).any(|part| part.contains(" on"));
        (!handles && !attributes.contains("style=")).then_some(())
    }

    /// Ends the block that is being written.
    fn block(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            let head = std::mem::take(&mut self.head);
            self.blocks.push(head + line.trim());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::as_markdown;

    #[test]
    fn what_is_certain_has_its_markdown() {
        for (html, expected) in [
            (
                "{#- Ceci. -#}\n{{ super() }}\n<p>Avec le <b>soutien</b> {{ site.de }}.</p>\n",
                "{{ commun }}\n\nAvec le **soutien** {{ territoire.de }}.\n",
            ),
            (
                "<p class=\"x\">Un <a href=\"https://a.example/b\">lien</a>,<br>puis *rien*.</p>",
                "Un [lien](https://a.example/b),\\\npuis \\*rien\\*.\n",
            ),
            (
                "<h2>Titre</h2><ul><li>Un</li><li><em>Deux</em></li></ul><ol><li>Trois</li></ol>",
                "## Titre\n\n- Un\n\n- *Deux*\n\n1. Trois\n",
            ),
            ("<div><p>A &amp; B</p></div>- c", "A & B\n\n\\- c\n"),
        ] {
            assert_eq!(as_markdown(html).as_deref(), Some(expected), "{html}");
        }
        for html in [
            "{% if site.nom %}a{% endif %}",
            "{{ page.corps | safe }}",
            "<script>a</script>",
            "<p onclick=\"x()\">a</p>",
            "<p>a&nbsp;b</p>",
            "<a href=\"{{ racine }}index.html\">a</a>",
            "<img src=\"a.png\" alt=\"\">",
            "<ul><li>a<ul><li>b</li></ul></li></ul>",
            "<p",
        ] {
            assert_eq!(as_markdown(html), None, "{html}");
        }
    }
}
