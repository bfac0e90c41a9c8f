//! Pages of help as a browser opens them from a folder, made from their Markdown.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// What stands around every page.
const SHELL: &str = include_str!("help_page.html");

/// The page that `markdown`, a text of ours, makes: one file, without anything beside it. Links to other Markdown files,
/// which are not there, are their words.
pub(super) fn page(markdown: &str) -> String {
    let (mut title, mut in_title) = (String::new(), false);
    let mut left_out = Vec::new();
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).filter_map(|event| {
        match &event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => in_title = true,
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => in_title = false,
            Event::Text(text) if in_title => title.push_str(text),
            Event::Start(Tag::Link { dest_url, .. }) => {
                left_out.push(is_of_another(dest_url));
                return (!is_of_another(dest_url)).then_some(event);
            }
            Event::End(TagEnd::Link) => return (left_out.pop() == Some(false)).then_some(event),
            _ => {}
        }
        Some(event)
    });
    let mut text = String::new();
    html::push_html(&mut text, events);
    SHELL.replace("@titre@", &title.replace('<', "&lt;")).replace("@texte@", &text)
}

fn is_of_another(address: &CowStr<'_>) -> bool {
    !address.contains("://") && address.ends_with(".md")
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn a_page_has_its_title_and_no_link_that_leads_nowhere() {
        let page =
            page("# Un *guide*\n\n[ici](aide/x.html), [là](autre.md), [au loin](https://a.example/b.md)\n");
        assert!(page.contains("<title>Un guide</title>"), "{page}");
        assert!(
            page.contains(
                "<a href=\"aide/x.html\">ici</a>, là, <a href=\"https://a.example/b.md\">au loin</a>"
            ),
            "{page}"
        );
    }
}
