//! Several lines that other tools write for one value, as TOML writes them: a list of YAML or Markdown, a text under `|`,
//! a text between curly quotes.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::quoted::basic;
use super::readable::is_readable;

/// Some lines, what is wrong with them, and how they should read.
pub(super) struct ForeignLines {
    pub(super) lines: Range<usize>,
    pub(super) name: &'static str,
    pub(super) right: String,
}

/// The lines of `text` that are written in another tool's manner, where how they should read is certain.
pub(super) fn foreign_lines(text: &str) -> Vec<ForeignLines> {
    static BEGINS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"^\s*"?([A-Za-z_][\w-]*)"?\s*[=:]\s*([|>][+-]?|[“”«»"]{3}|""|)\s*$"#)
            .expect("the pattern is well formed")
    });
    let lines = lines(text);
    // How many of three quotes are on the line and below it.
    let mut quotes: Vec<usize> = vec![0; lines.len() + 1];
    for (at, (_, line)) in lines.iter().enumerate().rev() {
        quotes[at] = quotes[at + 1] + line.matches("\"\"\"").count();
    }
    let mut found = Vec::new();
    let mut at = 0;
    let mut in_text = false;
    while at < lines.len() {
        let (first, line) = &lines[at];
        at += 1;
        in_text ^= line.matches("\"\"\"").count() % 2 == 1;
        if let Some((count, right)) = never_closed(line, &lines[at..], !quotes[at].is_multiple_of(2))
            .filter(|(_, right)| is_readable(right))
        {
            at += count;
            in_text = false;
            found.push(ForeignLines { lines: first.start..lines[at - 1].0.end, name: "bad-string", right });
            continue;
        }
        if let Some((count, right)) =
            broken_off(line, &lines[at..]).filter(|(_, right)| !in_text && is_readable(right))
        {
            at += count;
            found.push(ForeignLines { lines: first.start..lines[at - 1].0.end, name: "bad-string", right });
            continue;
        }
        let Some(captures) = BEGINS.captures(line) else { continue };
        let (key, opening) = (&captures[1], &captures[2]);
        let rest = &lines[at..];
        let block = match opening {
            "" => items(key, rest).or_else(|| below(key, rest)).map(|block| ("several-lines", block)),
            "\"\"\"" => None,
            "\"\"" => short_by_one(key, rest).map(|block| ("bad-string", block)),
            quotes if quotes.starts_with(['|', '>']) => {
                indented(key, rest).map(|block| ("several-lines", block))
            }
            _ => curly(key, rest).map(|block| ("curly-quote", block)),
        };
        if let Some((name, (count, right))) = block.filter(|(_, (_, right))| is_readable(right)) {
            at += count;
            found.push(ForeignLines { lines: first.start..lines[at - 1].0.end, name, right });
        }
    }
    found
}

/// Each line of `text`, and where it is.
fn lines(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|raw| {
            let line = raw.trim_end_matches(['\n', '\r']);
            let range = start..start + line.len();
            start += raw.len();
            (range, line)
        })
        .collect()
}

/// How many lines a text between curly quotes may have: what is never closed is not looked for to the end of the file.
const LONGEST: usize = 200;

/// Lines taken, and what they become.
type TakenLines = (usize, String);

/// `- gite`, `- hotel`
fn items(key: &str, rest: &[(Range<usize>, &str)]) -> Option<TakenLines> {
    let item = |line: &str| {
        let item = line.trim_start().strip_prefix(['-', '*', '•', '–'])?;
        item.starts_with([' ', '\t', '\u{a0}']).then(|| item.trim().trim_matches(['"', '\'', ',']).to_owned())
    };
    let items: Vec<String> = rest.iter().map_while(|(_, line)| item(line)).collect();
    let is_plain = |item: &String| !item.is_empty() && !item.contains(['=', ':', '[', '{']);
    (!items.is_empty() && items.iter().all(is_plain)).then(|| {
        let quoted: Vec<String> = items.iter().map(|item| basic(item)).collect();
        (items.len(), format!("{key} = [{}]", quoted.join(", ")))
    })
}

/// A value on the line below its key.
fn below(key: &str, rest: &[(Range<usize>, &str)]) -> Option<TakenLines> {
    let value = rest.first()?.1.trim();
    let is_value =
        value.starts_with(['"', '\'']) || value.starts_with(|letter: char| letter.is_ascii_digit());
    is_value.then(|| (1, format!("{key} = {value}")))
}

/// The lines below `texte: |`
fn indented(key: &str, rest: &[(Range<usize>, &str)]) -> Option<TakenLines> {
    let is_of_text = |line: &str| line.trim().is_empty() || line.starts_with([' ', '\t']);
    let mut count = rest.iter().take_while(|(_, line)| is_of_text(line)).count();
    while count > 0 && rest[count - 1].1.trim().is_empty() {
        count -= 1;
    }
    let text: Vec<&str> = rest[..count].iter().map(|(_, line)| line.trim()).collect();
    (count > 0).then(|| (count, several(key, &text)))
}

/// The lines up to the next three quotes, one of which at least is curly.
fn curly(key: &str, rest: &[(Range<usize>, &str)]) -> Option<TakenLines> {
    let is_end = |line: &str| {
        let line = line.trim_end();
        let quotes =
            line.chars().rev().take_while(|letter| ['“', '”', '«', '»', '"'].contains(letter)).count();
        quotes >= 3
    };
    let end = rest.iter().take(LONGEST).position(|(_, line)| is_end(line))?;
    let mut text: Vec<&str> = rest[..end].iter().map(|(_, line)| *line).collect();
    let last = rest[end].1.trim_end().trim_end_matches(['“', '”', '«', '»', '"']);
    if !last.trim().is_empty() {
        text.push(last);
    }
    Some((end + 1, several(key, &text)))
}

/// `horaires = "9 h à 12 h,` and the line below that ends the text.
fn broken_off(line: &str, rest: &[(Range<usize>, &str)]) -> Option<TakenLines> {
    static BEGINS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"^([a-z][a-z0-9_-]*)\s*=\s*"([^"\\]+)$"#).expect("the pattern is well formed")
    });
    static ENDS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"^([^"=\[\]\\]*)"$"#).expect("the pattern is well formed"));
    let captures = BEGINS.captures(line)?;
    let is_between = |line: &str| !line.contains(['"', '=', '[', ']', '\\', '#']);
    let end = rest.iter().take(FEW).position(|(_, line)| !is_between(line))?;
    let last = ENDS.captures(rest[end].1.trim_end())?;
    let mut text: Vec<&str> = vec![captures[2].trim_end()];
    text.extend(rest[..end].iter().map(|(_, line)| *line));
    let last = last.get(1).map_or("", |last| last.as_str());
    if !last.trim().is_empty() {
        text.push(last);
    }
    Some((end + 1, several(&captures[1], &text)))
}

/// A text in three quotes that ends with one, or that nothing ends before a line that begins something else.
fn never_closed(line: &str, rest: &[(Range<usize>, &str)], is_closed: bool) -> Option<TakenLines> {
    static OPENS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"^\s*([a-z][a-z0-9_-]*)\s*=\s*"""([^"]*)("?)\s*$"#).expect("the pattern is well formed")
    });
    static NEXT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?:\[{1,2}[a-z][a-z0-9_.-]*\]{1,2}\s*(?:#.*)?$|[a-z][a-z0-9_-]*\s*=\s)")
            .expect("the pattern is well formed")
    });
    let captures = OPENS.captures(line)?;
    let (key, first) = (&captures[1], captures[2].trim_end());
    if !captures[3].is_empty() {
        return Some((0, format!("{key} = {}", basic(first))));
    }
    // A text that ends is whole, whatever is in it: a line like a key belongs to it.
    if is_closed {
        return None;
    }
    let end = rest.iter().position(|(_, line)| line.contains("\"\"\"") || NEXT.is_match(line));
    if end.is_some_and(|end| rest[end].1.contains("\"\"\"")) {
        // Another one is never closed.
        return None;
    }
    let mut count = end.unwrap_or(rest.len());
    while count > 0 && rest[count - 1].1.trim().is_empty() {
        count -= 1;
    }
    let mut text: Vec<&str> = rest[..count].iter().map(|(_, line)| *line).collect();
    if !first.is_empty() {
        text.insert(0, first);
    }
    (!text.is_empty()).then(|| (count, several(key, &text)))
}

/// The lines below `texte = ""` that three quotes end: one was forgotten.
fn short_by_one(key: &str, rest: &[(Range<usize>, &str)]) -> Option<TakenLines> {
    let is_text = |line: &str| {
        let line = line.trim();
        !line.is_empty() && !line.starts_with(['[', '#']) && !line.contains(" = ")
    };
    rest.first().filter(|(_, line)| is_text(line)).and_then(|_| curly(key, rest))
}

/// How many lines of a text that was broken off are looked at.
const FEW: usize = 20;

/// A text of several lines.
fn several(key: &str, text: &[&str]) -> String {
    let text = text.join("\n");
    let quotes = if text.contains('\\') || text.contains("\"\"\"") { "'''" } else { "\"\"\"" };
    format!("{key} = {quotes}\n{text}\n{quotes}")
}

#[cfg(test)]
mod tests {
    use super::foreign_lines;

    #[test]
    fn several_lines_become_one_value() {
        for (text, right) in [
            ("types:\n  - gite\n  - hotel\nnom = 1\n", "types = [\"gite\", \"hotel\"]"),
            ("types =\n- gite\n- \"hotel\",\n", "types = [\"gite\", \"hotel\"]"),
            (
                "texte: |\n  Le mardi.\n  Le jeudi.\n\nnom = 1\n",
                "texte = \"\"\"\nLe mardi.\nLe jeudi.\n\"\"\"",
            ),
            (
                "horaires = \"9 h à 12 h,\n14 h à 18 h\"\n",
                "horaires = \"\"\"\n9 h à 12 h,\n14 h à 18 h\n\"\"\"",
            ),
            ("texte = “““\nLe mardi.\n”””\n", "texte = \"\"\"\nLe mardi.\n\"\"\""),
            ("texte = “\"\"\nLe mardi.\"\"”\n", "texte = \"\"\"\nLe mardi.\n\"\"\""),
        ] {
            let found = foreign_lines(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].right, right, "{text}");
        }
    }

    #[test]
    fn what_toml_reads_is_left_alone() {
        for text in [
            "texte = \"\"\"\nLe mardi.\n\"\"\"\n",
            "nom =\nslogan = 1\n",
            "types = [\n  \"gite\",\n]\n",
            "valeurs:\n  a: 1\n",
            "nom = \"Pays\nslogan = \"Ici\"\n",
            "texte = \"\"\"\nnom = \"Pays\nici\"\n\"\"\"\n",
        ] {
            assert!(foreign_lines(text).is_empty(), "{text}");
        }
    }
}
