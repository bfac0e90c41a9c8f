//! Fenced code, found line by line: colons in it are code, not directives.

use super::list_mark::list_mark;

/// Tells, line after line, whether the text is in fenced code.
#[derive(Debug, Default)]
pub(super) struct Fences {
    open: Option<Fence>,
    /// The column of the text of the list item above, 0 outside lists.
    item: usize,
}

#[derive(Debug)]
struct Fence {
    mark: char,
    length: usize,
    /// In a list, a line further left ends the item and its fence.
    item: usize,
    /// In a quotation, a line without its mark ends both.
    quoted: bool,
}

impl Fences {
    /// Whether the next line is in fenced code, as far as is known.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Takes the next line; gives whether it belongs to fenced code, its fences included.
    pub(super) fn inside(&mut self, line: &str) -> bool {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        if let Some(fence) = &self.open {
            let ended =
                if fence.quoted { !text.starts_with('>') } else { !text.is_empty() && indent < fence.item };
            if !ended {
                if closes(text, fence) {
                    self.open = None;
                }
                return true;
            }
            self.open = None;
        }
        if text.is_empty() {
            return false;
        }
        let (column, content) = content(text.trim_start_matches(['>', ' ']));
        let quoted = text.starts_with('>');
        let column = if quoted { 0 } else { indent + column };
        if column > indent {
            self.item = column;
        } else if indent == 0 {
            self.item = 0;
        }
        let Some((mark, length)) = opening(content) else { return false };
        let item = if column >= self.item { self.item } else { 0 };
        self.open = Some(Fence { mark, length, item, quoted });
        true
    }
}

/// What follows the list marks of a line, and its column.
fn content(line: &str) -> (usize, &str) {
    let mut rest = line;
    loop {
        let text = rest.trim_start();
        match list_mark(text).filter(|mark| text[*mark..].starts_with([' ', '\t'])) {
            Some(mark) => rest = &text[mark..],
            None => return (line.len() - text.len(), text),
        }
    }
}

fn opening(text: &str) -> Option<(char, usize)> {
    let mark = text.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
    let info = text.trim_start_matches(mark);
    let length = text.len() - info.len();
    (length >= 3 && !(mark == '`' && info.contains('`'))).then_some((mark, length))
}

fn closes(text: &str, fence: &Fence) -> bool {
    let text = text.trim_start_matches(['>', ' ']);
    let rest = text.trim_start_matches(fence.mark);
    text.len() - rest.len() >= fence.length && rest.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::Fences;

    #[test]
    fn lines_in_fences() {
        for (name, text, expected) in [
            ("plain", "a\n```\nb\n```\nc", "-###-"),
            ("tildes hold backticks", "~~~\n```\n~~~\nc", "###-"),
            ("a shorter fence does not close", "````\n```\n````\nc", "###-"),
            ("inline code is no fence", "```a``` b\nc", "--"),
            ("in a list", "- a\n\n  ```\n  b\n  ```\nc", "--###-"),
            ("on the line of a list mark", "- ```\n  b\n  ```\nc", "###-"),
            ("left open in a list", "- ```\n  b\n\nc", "###-"),
            ("in a quotation", "> ```\n> b\n> ```\nc", "###-"),
            ("never closed", "```\na\n\nb", "####"),
            ("indented without a list", "  ```\nb\n  ```\nc", "###-"),
        ] {
            let mut fences = Fences::default();
            let seen: String = text.lines().map(|line| if fences.inside(line) { '#' } else { '-' }).collect();
            assert_eq!(seen, expected, "{name}");
        }
    }
}
