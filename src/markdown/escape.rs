//! Text as HTML, and back.

/// Text as the content of an element.
pub(super) fn content(text: &str) -> String {
    escape(text, |c| matches!(c, '&' | '<' | '>'))
}

/// Text as the value of an attribute in double quotes.
pub(super) fn attribute(text: &str) -> String {
    escape(text, |c| matches!(c, '&' | '<' | '>' | '"'))
}

fn escape(text: &str, must: impl Fn(char) -> bool) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // What the tokenizer of a browser would refuse or rewrite.
            '\0' => html.push('\u{fffd}'),
            c if !must(c) => html.push(c),
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            _ => html.push_str("&quot;"),
        }
    }
    html
}

/// The text of HTML that this room wrote: without tags, its four entities as characters.
pub(super) fn text_of(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'<' | b'&')) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")];
        if let Some((entity, c)) = known.into_iter().find(|(entity, _)| rest.starts_with(entity)) {
            text.push_str(c);
            rest = &rest[entity.len()..];
        } else if let Some(end) = rest.find('>').filter(|_| rest.starts_with('<')) {
            rest = &rest[end + 1..];
        } else {
            text.push_str(&rest[..1]);
            rest = &rest[1..];
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::{attribute, content, text_of};

    #[test]
    fn there_and_back() {
        let text = "a < b & \"c\" > d";
        assert_eq!(content(text), "a &lt; b &amp; \"c\" &gt; d");
        assert_eq!(text_of(&attribute(text)), text);
        assert_eq!(text_of("<b>R&amp;D</b> & Cie"), "R&D & Cie");
    }
}
