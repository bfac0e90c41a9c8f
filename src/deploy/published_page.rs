//! What a page on a host says of itself, for publications that no record of ours describes.

use super::upload_phase::is_page;
use crate::html::to_text;

/// The title of the HTML page `bytes`, without the name of the guide. Redirects have none.
pub(super) fn title(path: &str, bytes: &[u8]) -> Option<String> {
    if !is_page(path) {
        return None;
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let head = text.find("</head>").map_or(text, |end| &text[..end]);
    if head.contains("http-equiv=\"refresh\"") {
        return None;
    }
    let (_, rest) = head.split_once("<title>")?;
    let (title, _) = rest.split_once("</title>")?;
    let title = title.split(" · ").next().unwrap_or(title).trim();
    (!title.is_empty()).then(|| to_text(title))
}

/// Where the page at a former address leads.
pub(super) fn redirect(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (_, rest) = text.split_once("http-equiv=\"refresh\"")?;
    let (_, rest) = rest.split_once("url=")?;
    let end = rest.find(['"', '\'', '>'])?;
    Some(&rest[..end])
}

#[cfg(test)]
mod tests {
    use super::{redirect, title};

    #[test]
    fn the_title_without_the_name_of_the_guide() {
        let page = "<head><title>Gîtes &amp; chambres · Guide du Val</title></head><body><title>x</title>";
        assert_eq!(title("a/index.html", page.as_bytes()).as_deref(), Some("Gîtes & chambres"));
        assert_eq!(title("a.css", page.as_bytes()), None);
        let moved = b"<meta http-equiv=\"refresh\" content=\"0; url=../b/index.html\"><title>B</title>";
        assert_eq!(title("a/index.html", moved), None);
        assert_eq!(redirect(moved), Some("../b/index.html"));
    }
}
