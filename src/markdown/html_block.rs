//! Blocks of HTML as people paste them from a site, and how they are written.

use std::fmt::Write;

use crate::french::slug;

/// A block of HTML in Markdown; `None` where it holds what no text of ours can (a form, a script, a film), or nothing.
pub(super) fn converted(block: &str) -> Option<String> {
    let mut writer = BlockWriter::default();
    let mut rest = block;
    while let Some(start) = rest.find('<') {
        writer.text(&rest[..start]);
        let from = &rest[start..];
        let end = if from.starts_with("<!--") { from.find("-->")? + 3 } else { from.find('>')? + 1 };
        writer.tag(&from[..end])?;
        rest = &from[end..];
    }
    writer.text(rest);
    writer.finished()
}

#[derive(Default)]
struct BlockWriter {
    out: String,
    /// The addresses of the open links.
    links: Vec<String>,
    /// Whether each open list is numbered.
    lists: Vec<bool>,
    /// Where the words of the open heading begin.
    heading: Option<usize>,
    /// The cells of the open row, and how many rows are before it.
    cells: Option<usize>,
    rows: usize,
}

impl BlockWriter {
    fn text(&mut self, text: &str) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let begins_apart =
            text.starts_with(char::is_whitespace) && !self.out.ends_with(['\n', ' ', '(', '[']);
        if begins_apart && !self.out.is_empty() {
            self.out.push(' ');
        }
        let words_of_cell = self.cells.map(|_| words.join(" ").replace('|', "\\|"));
        self.out.push_str(&words_of_cell.unwrap_or_else(|| words.join(" ")));
        if !words.is_empty() && text.ends_with(char::is_whitespace) {
            self.out.push(' ');
        }
    }

    fn tag(&mut self, tag: &str) -> Option<()> {
        if tag.starts_with("<!--") {
            return Some(());
        }
        let is_end = tag.starts_with("</");
        let name: String =
            tag.trim_start_matches(['<', '/']).chars().take_while(char::is_ascii_alphanumeric).collect();
        match (&*name.to_ascii_lowercase(), is_end) {
            ("p" | "div" | "center" | "section" | "article", _)
                if self.begins_item() || self.cells.is_some() => {}
            ("p" | "div" | "center" | "section" | "article" | "table", _) => self.apart(2),
            ("tbody" | "thead", _) => self.apart(1),
            // A row of a table is one line.
            ("br", _) if self.cells.is_some() => self.out.push(' '),
            ("br", _) => self.out.push_str("\\\n"),
            ("hr", _) => self.rule(),
            ("b" | "strong", _) => self.out.push_str("**"),
            ("i" | "em", _) => self.out.push('*'),
            ("s" | "del" | "strike", _) => self.out.push_str("~~"),
            (
                "span" | "font" | "u" | "small" | "big" | "mark" | "sup" | "sub" | "figure" | "figcaption",
                _,
            )
            | ("li", true) => {}
            ("img", _) => {
                let text = attribute(tag, "alt").unwrap_or_else(|| "Ce que montre l'image".to_owned());
                let source = attribute(tag, "src")?;
                let has_space = source.contains([' ', '(', ')']);
                let source = if has_space { format!("<{source}>") } else { source };
                let _ = write!(self.out, "![{text}]({source})");
            }
            ("a", false) => {
                self.links.push(attribute(tag, "href")?);
                self.out.push('[');
            }
            ("a", true) => {
                let address = self.links.pop()?;
                let _ = write!(self.out, "]({address})");
            }
            (name @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6"), false) => {
                self.apart(2);
                let rank = name[1..].parse::<usize>().ok()?.max(2);
                let _ = write!(self.out, "{} ", "#".repeat(rank));
                self.heading = Some(self.out.len());
            }
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", true) => {
                let id = slug(&self.out[self.heading.take()?..]);
                let _ = write!(self.out, " {{#{id}}}");
                self.apart(2);
            }
            ("ul" | "ol", false) => {
                self.apart(if self.lists.is_empty() { 2 } else { 1 });
                self.lists.push(name.eq_ignore_ascii_case("ol"));
            }
            ("ul" | "ol", true) => {
                self.lists.pop()?;
                self.apart(if self.lists.is_empty() { 2 } else { 1 });
            }
            ("li", false) => {
                self.apart(1);
                let (numbered, outer) = self.lists.split_last()?;
                let indent: usize = outer.iter().map(|numbered| if *numbered { 3 } else { 2 }).sum();
                self.out.push_str(&" ".repeat(indent));
                self.out.push_str(if *numbered { "1. " } else { "- " });
            }
            ("tr", false) => {
                self.apart(1);
                self.cells = Some(0);
            }
            ("td" | "th", false) => {
                *self.cells.as_mut()? += 1;
                self.out.push_str("| ");
            }
            ("td" | "th", true) => self.out.push(' '),
            ("tr", true) => {
                let width = self.cells.take()?;
                self.out.push('|');
                if self.rows == 0 {
                    let _ = write!(self.out, "\n|{}", " --- |".repeat(width));
                }
                self.rows += 1;
            }
            _ => return None,
        }
        Some(())
    }

    fn rule(&mut self) {
        self.apart(2);
        self.out.push_str("---");
        self.apart(2);
    }

    /// Whether an item of a list has its mark and no word yet.
    fn begins_item(&self) -> bool {
        !self.lists.is_empty()
            && matches!(self.out.rsplit('\n').next().unwrap_or_default().trim(), "-" | "1.")
    }

    /// Ends the line: `lines` of them, or the two that stand there already.
    fn apart(&mut self, lines: usize) {
        let length = self.out.trim_end_matches([' ', '\n']).len();
        let has_blank = self.out[length..].matches('\n').count() > 1;
        self.out.truncate(length);
        if length > 0 {
            self.out.push_str(if lines > 1 || has_blank { "\n\n" } else { "\n" });
        }
    }

    fn finished(self) -> Option<String> {
        let right = self.out.trim().replace("****", "");
        let is_whole = self.links.is_empty() && self.lists.is_empty() && self.heading.is_none();
        (is_whole && !right.is_empty()).then_some(right)
    }
}

/// What the attribute `name` of `tag` says, with or without quotation marks.
pub(super) fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}="))?;
    let quotes = ['"', '\'', '“', '”', '«', '»', '\u{a0}'];
    let value = match rest.chars().next()? {
        quote @ ('"' | '\'') => rest[1..].split(quote).next()?,
        // Quotation marks of Word, or none.
        _ => {
            rest.trim_start_matches(quotes).split(|sign: char| sign.is_whitespace() || sign == '>').next()?
        }
    };
    let value = value.trim_matches(quotes).trim_end_matches("/>");
    (!value.is_empty()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::converted;

    #[test]
    fn pasted_blocks_are_written_in_markdown() {
        for (written, right) in [
            ("<p>Bonjour <b>à tous</b></p>", "Bonjour **à tous**"),
            ("<!-- wp:paragraph -->\n<p>Un</p>\n<p>Deux</p>\n<!-- /wp:paragraph -->", "Un\n\nDeux"),
            ("<div class=\"x\">\n<h2>Les prix</h2>\n<p>Un</p>\n</div>", "## Les prix {#les-prix}\n\nUn"),
            ("<ul>\n<li>Un</li>\n<li><a href=\"x.md\">Deux</a></li>\n</ul>", "- Un\n- [Deux](x.md)"),
            (
                "<table><tr><th>Mois</th><th>Prix</th></tr><tr><td>Juin</td><td>bas</td></tr></table>",
                "| Mois | Prix |\n| --- | --- |\n| Juin | bas |",
            ),
            ("<table><tr><td>Privé|<br>Public</td></tr></table>", "| Privé\\| Public |\n| --- |"),
            ("<img src=\"vue (1).png\" alt=\"La vue\">", "![La vue](<vue (1).png>)"),
            ("<p>Venez.</p><ul><li>Un</li></ul>", "Venez.\n\n- Un"),
            ("<ul><li><p>Un</p></li><li><p>Deux</p></li></ul>", "- Un\n\n- Deux"),
            (
                "<p>Prix</p><table><thead><tr><th>Mois</th></tr></thead><tbody><tr><td><p>Juin</p></td></tr></tbody></table>",
                "Prix\n\n| Mois |\n| --- |\n| Juin |",
            ),
            ("<center>\nTitre\n</center>", "Titre"),
            ("<p>Un<br>Deux</p>", "Un\\\nDeux"),
        ] {
            assert_eq!(converted(written).as_deref(), Some(right), "{written}");
        }
        for written in ["<iframe src=\"x\"></iframe>", "<!-- rien -->", "<p></p>", "<form><input></form>"] {
            assert_eq!(converted(written), None, "{written}");
        }
    }
}
