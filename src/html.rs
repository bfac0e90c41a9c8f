//! Text as HTML, and HTML as text.

/// The characters that HTML escapes, each with its entity.
const ENTITIES: [(char, &str); 5] =
    [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\'', "&#39;")];

/// `text` as the content of an element or as the value of an attribute in double quotes.
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 8);
    escape_into(text, &mut html);
    html
}

/// Appends `text` to `html`, escaped as [`escape`] does.
pub fn escape_into(text: &str, html: &mut String) {
    escape_each(text, &['&', '<', '>', '"', '\0'], html);
}

/// `text` as the content of an element: quotes stay as they are.
pub fn escape_content(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_each(text, &['&', '<', '>', '\0'], &mut html);
    html
}

fn escape_each(text: &str, special: &[char], html: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(special) {
        let (before, from) = rest.split_at(at);
        html.push_str(before);
        let entity = ENTITIES.iter().find(|(letter, _)| from.starts_with(*letter));
        // The tokenizer of a browser replaces NUL in the same way.
        html.push_str(entity.map_or("\u{fffd}", |(_, entity)| entity));
        rest = &from[1..];
    }
    html.push_str(rest);
}

/// The text of HTML that this program wrote: tags left out, entities as characters.
pub fn to_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'<' | b'&')) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((letter, entity)) = ENTITIES.iter().find(|(_, entity)| rest.starts_with(entity)) {
            text.push(*letter);
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
    use super::{escape, escape_content, to_text};

    #[test]
    fn escaped_text_comes_back_as_it_was() {
        let text = "a < b & \"c\" > d\0";
        assert_eq!(escape_content(text), "a &lt; b &amp; \"c\" &gt; d\u{fffd}");
        assert_eq!(escape(text), "a &lt; b &amp; &quot;c&quot; &gt; d\u{fffd}");
        assert_eq!(to_text(&escape("l'« &lt; » <")), "l'« &lt; » <");
        assert_eq!(to_text("<b>R&amp;D</b> l&#39;eau & Cie"), "R&D l'eau & Cie");
    }
}
