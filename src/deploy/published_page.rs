//! What a page on a host says of itself. Titles and redirects travel as data, from the site to the record of its
//! publication; the HTML is read only where no such record is: a site that was published from another machine, by an
//! older program, or whose `.jalon/` was lost.

use super::upload_phase::is_page;
use crate::html::to_text;

/// The title of the HTML page `bytes`, without the name of the guide. Redirects have none.
pub(super) fn title(path: &str, bytes: &[u8]) -> Option<String> {
    if !is_page(path) {
        return None;
    }
    let text = std::str::from_utf8(bytes).ok()?;
    if is_redirect(bytes) {
        return None;
    }
    let (_, rest) = head(text).split_once("<title>")?;
    let (title, _) = rest.split_once("</title>")?;
    let title = title.split(" · ").next().unwrap_or(title).trim();
    (!title.is_empty()).then(|| to_text(title))
}

/// Whether the page leads on from a former address.
pub(super) fn is_redirect(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| head(text).contains("http-equiv=\"refresh\""))
}

fn head(text: &str) -> &str {
    text.find("</head>").map_or(text, |end| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::{is_redirect, title};

    #[test]
    fn the_title_without_the_name_of_the_guide() {
        let page = "<head><title>Gîtes &amp; chambres · Guide du Val</title></head><body><title>x</title>";
        assert_eq!(title("a/index.html", page.as_bytes()).as_deref(), Some("Gîtes & chambres"));
        assert_eq!(title("a.css", page.as_bytes()), None);
        let moved = b"<meta http-equiv=\"refresh\" content=\"0; url=../b/index.html\"><title>B</title>";
        assert_eq!(title("a/index.html", moved), None);
        assert!(is_redirect(moved) && !is_redirect(page.as_bytes()));
    }
}
