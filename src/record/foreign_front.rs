//! Pages without front matter: where their text begins, and the front matter that they should have.

use crate::french::fold;
use crate::table::quoted::basic;

/// What a page without front matter of ours begins with.
pub(super) struct ForeignFront {
    /// The front matter to write.
    pub(super) right: String,
    /// The byte at which the text begins.
    pub(super) body: usize,
}

/// Reads the front matter of another tool (`---`), or the heading that stands for a title; `None` where there is neither.
pub(super) fn foreign_front(text: &str) -> Option<ForeignFront> {
    let start = text.len() - text.trim_start().len();
    let rest = &text[start..];
    let first = rest.lines().next()?;
    if first.trim_end() == "---" {
        let inner = rest.find('\n')? + 1;
        let end = rest[inner..].find("\n---").map(|at| inner + at + 1)?;
        let body = rest[end..].find('\n').map_or(text.len(), |at| start + end + at + 1);
        return Some(ForeignFront {
            right: front_of(rest[inner..end].lines().filter_map(key_and_text)),
            body,
        });
    }
    let title = first.strip_prefix("# ")?;
    let title = title.split(" {#").next().unwrap_or(title).trim();
    let body = (start + first.len() + 1).min(text.len());
    Some(ForeignFront { right: front_of([("titre", basic(title))]), body })
}

/// A key of ours and its value, from a line of YAML.
fn key_and_text(line: &str) -> Option<(&'static str, String)> {
    let (key, value) = line.split_once(':')?;
    let key = match fold(key.trim()).as_str() {
        "title" | "titre" => "titre",
        "description" | "summary" | "resume" | "excerpt" => "resume",
        "ordre" | "order" | "weight" | "nav_order" => "ordre",
        "types" => "types",
        _ => return None,
    };
    let value = value.trim().trim_matches(['"', '\'']);
    let right = match key {
        "ordre" => value.parse::<u16>().ok()?.to_string(),
        "types" => {
            let items =
                value.trim_matches(['[', ']']).split(',').map(|item| item.trim().trim_matches(['"', '\'']));
            let items: Vec<String> = items.filter(|item| !item.is_empty()).map(basic).collect();
            format!("[{}]", items.join(", "))
        }
        _ => basic(value),
    };
    Some((key, right))
}

fn front_of(keys: impl IntoIterator<Item = (&'static str, String)>) -> String {
    let lines = keys.into_iter().map(|(key, value)| format!("{key} = {value}\n"));
    let lines: String = lines.collect();
    let lines = if lines.is_empty() { "titre = \"…\"\n".to_owned() } else { lines };
    format!("+++\n{lines}+++")
}
