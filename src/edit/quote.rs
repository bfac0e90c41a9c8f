//! Texts as TOML strings.

use crate::table::quoted::{basic, is_control, push_code};

/// The widest line of a new list of several lines.
const WIDEST: usize = 110;

/// The widest new list that goes into one line, behind its key.
const SHORT: usize = 90;

/// On lines of its own, as it is where that is possible; the text is taken without the line ends at its end.
pub fn several_lines(text: &str) -> String {
    if can_be_literal(text) { format!("'''\n{text}\n'''") } else { escaped_lines(&format!("{text}\n")) }
}

/// On lines of its own between double quotes, or between single ones where those spare it escapes; it ends with a line end.
pub(super) fn block(text: &str) -> String {
    let text = format!("{}\n", text.trim_end_matches('\n'));
    let wants_escapes = text.contains('\\') || text.contains("\"\"\"");
    if wants_escapes && can_be_literal(&text) { format!("'''\n{text}'''") } else { escaped_lines(&text) }
}

/// A string that says `text`, in the way in which `raw` is written where that is possible.
pub(super) fn like(raw: &str, text: &str) -> String {
    if raw.starts_with("'''") && can_be_literal(text) {
        return format!("'''{}{text}'''", opening(&raw[3..], text));
    }
    if raw.starts_with("\"\"\"") || raw.starts_with("'''") || text.contains('\n') {
        return escaped_lines(text);
    }
    let plain = !text.contains('\'') && !text.chars().any(|letter| letter == '\t' || is_control(letter));
    // Where nothing stood before, single quotes spare escapes.
    let is_literal = raw.starts_with('\'') || raw.is_empty() && text.contains(['"', '\\']);
    if is_literal && plain { format!("'{text}'") } else { basic(text) }
}

/// The line end with which a string of several lines begins, and which is not part of it.
fn opening(inner: &str, text: &str) -> &'static str {
    if inner.starts_with(['\n', '\r']) || text.starts_with('\n') { "\n" } else { "" }
}

fn can_be_literal(text: &str) -> bool {
    // A quote at the end would touch the closing ones.
    !text.contains("'''") && !text.ends_with('\'') && !text.contains('\r') && !text.chars().any(is_control)
}

fn escaped_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    out.push_str("\"\"\"\n");
    let mut quotes = 0;
    for letter in text.chars() {
        quotes = if letter == '"' { quotes + 1 } else { 0 };
        match letter {
            '\\' => out.push_str("\\\\"),
            // Never three in a row, nor one before the closing ones.
            '"' if quotes == 3 => {
                out.push_str("\\\"");
                quotes = 0;
            }
            '\r' => out.push_str("\\r"),
            letter if is_control(letter) => push_code(letter, &mut out),
            letter => out.push(letter),
        }
    }
    // `quotes` counts the plain ones at the end.
    if quotes > 0 && !text.is_empty() {
        out.pop();
        out.push_str("\\\"");
    }
    out.push_str("\"\"\"");
    out
}

/// A new list of strings: in one line, or in lines as wide as a screen.
pub(super) fn wrapped(items: &[String]) -> String {
    let line = items.join(", ");
    if line.len() <= SHORT {
        return format!("[{line}]");
    }
    let mut out = String::from("[");
    let mut width = WIDEST;
    for item in items {
        if width + item.len() + 2 > WIDEST {
            out.push_str("\n  ");
            width = 2;
        } else {
            out.push(' ');
            width += 1;
        }
        out.push_str(item);
        out.push(',');
        width += item.len() + 1;
    }
    out.push_str("\n]");
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};

    use super::{like, several_lines};
    use crate::table::parse::parse;
    use crate::table::quoted::basic;
    use crate::table::value::Value;
    use crate::text::path::SourcePath;

    fn read(written: &str) -> Option<String> {
        let mut problems = Vec::new();
        let table = parse(
            &SourcePath::parse("x.relecture").unwrap(),
            &format!("a = {written}\nb = 1\n"),
            0,
            &mut problems,
        );
        match &table.get("a")?.value.value {
            Value::Text(text) if problems.is_empty() && table.get("b").is_some() => Some(text.clone()),
            _ => None,
        }
    }

    #[test]
    fn a_string_keeps_its_way() {
        for (raw, text, expected) in [
            ("\"a\"", "b \"c\"", "\"b \\\"c\\\"\""),
            ("'a'", "b", "'b'"),
            ("'a'", "l'un", "\"l'un\""),
            ("\"a\"", "b\nc", "\"\"\"\nb\nc\"\"\""),
            ("'''\na'''", "b\nc\n", "'''\nb\nc\n'''"),
            ("\"\"\"\na\"\"\"", "b\n", "\"\"\"\nb\n\"\"\""),
        ] {
            assert_eq!(like(raw, text), expected);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn what_is_written_is_read_again(any in any::<String>(), quoted in "['\"\\\\\n\ta é\u{7f}]{0,12}") {
            for text in [any.replace('\r', ""), quoted] {
                prop_assert_eq!(read(&basic(&text)), Some(text.clone()));
                for raw in ["\"\"", "''", "\"\"\"\n\"\"\"", "'''\n'''", "''''''"] {
                    prop_assert_eq!(read(&like(raw, &text)), Some(text.clone()), "{} {}", raw, like(raw, &text));
                }
                let several = read(&several_lines(&text));
                prop_assert!(several.is_some_and(|read| read.trim_end() == text.trim_end()), "{}", several_lines(&text));
            }
        }
    }
}
