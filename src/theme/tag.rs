//! What templates say to the engine: the tags in a text, and the words in a tag.

use std::ops::Range;

/// What is between `{{ }}`, `{% %}` or `{# #}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    /// All of it, its marks included.
    pub(super) span: Range<usize>,
    /// What is between the marks.
    pub(super) inner: &'t str,
    /// `{`, `%` or `#`.
    pub(super) mark: u8,
}

impl<'t> Tag<'t> {
    /// Without the marks that trim spaces.
    pub(super) fn said(&self) -> &'t str {
        said(self.inner)
    }

    /// What follows the word `keyword`, where it is the first of a `{% %}`.
    pub(super) fn after(&self, keyword: &str) -> Option<&'t str> {
        let rest = self.said().strip_prefix(keyword).filter(|_| self.mark == b'%')?;
        (rest.is_empty()
            || rest.starts_with(|sign: char| sign.is_whitespace() || sign == '"' || sign == '\''))
        .then(|| rest.trim_start())
    }
}

/// What is in a tag, without the marks that trim spaces.
fn said(inner: &str) -> &str {
    let inner = inner.strip_prefix('-').unwrap_or(inner);
    inner.strip_suffix('-').unwrap_or(inner).trim()
}

/// The tags of a template in order, comments included; what is in `{% raw %}` is none.
pub(super) fn tags(text: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    let mut is_raw = false;
    std::iter::from_fn(move || {
        loop {
            let start = at + text.get(at..)?.find('{')?;
            let mark = *text.as_bytes().get(start + 1)?;
            let close = match mark {
                b'{' => "}}",
                b'%' => "%}",
                b'#' => "#}",
                _ => {
                    at = start + 1;
                    continue;
                }
            };
            let inner = &text[start + 2..];
            let end = inner.find(close);
            let inner = &inner[..end.unwrap_or(inner.len())];
            let span = start..(start + 2 + inner.len() + end.map_or(0, |_| 2));
            let tag = Tag { span, inner, mark };
            if is_raw && tag.after("endraw").is_none() {
                at = start + 1;
                continue;
            }
            is_raw = tag.after("raw").is_some();
            at = tag.span.end;
            return Some(tag);
        }
    })
}

/// What is between `{{ }}` and `{% %}`, without comments.
pub(super) fn expressions(text: &str) -> impl Iterator<Item = &str> {
    tags(text).filter(|tag| tag.mark != b'#').map(|tag| tag.inner)
}

/// Paths and signs, without strings and the marks that trim spaces.
pub(super) fn tokens(written: &str) -> Vec<&str> {
    let mut rest = said(written);
    let mut words = Vec::new();
    while let Some(first) = rest.chars().next() {
        let part = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == '.' || sign == '?';
        let length = match first {
            '"' | '\'' | '`' => rest[1..].find(first).map_or(rest.len(), |end| end + 2),
            sign if part(sign) && sign != '.' => rest.find(|sign| !part(sign)).unwrap_or(rest.len()),
            sign => sign.len_utf8(),
        };
        let word = &rest[..length];
        if !word.trim().is_empty() {
            words.push(if matches!(first, '"' | '\'' | '`') { "\"\"" } else { word });
        }
        rest = &rest[length..];
    }
    words
}

#[cfg(test)]
mod tests {
    use super::tags;

    #[test]
    fn tags_are_found_and_what_is_raw_is_none() {
        let text = "a {{ x }}{# {{ y }} #}{ {%- if z -%}{% raw %}{{ r }}<b>{% endraw %}{{ é";
        let said: Vec<&str> = tags(text).map(|tag| tag.said()).collect();
        assert_eq!(said, ["x", "{{ y }}", "if z", "raw", "endraw", "é"]);
        let spans: Vec<&str> = tags(text).map(|tag| &text[tag.span]).collect();
        assert_eq!(spans[0], "{{ x }}");
        assert_eq!(spans[5], "{{ é");
    }

    #[test]
    fn a_keyword_is_a_whole_word() {
        let after = |text: &'static str| tags(text).next().and_then(|tag| tag.after("block"));
        assert_eq!(after("{%- block pied -%}"), Some("pied"));
        assert_eq!(after("{% blocks %}"), None);
        assert_eq!(after("{{ block }}"), None);
    }
}
