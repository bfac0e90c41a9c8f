//! Reads what was built as a browser does, and says what in it could run or lead astray.

use scraper::Html;
use scraper::node::Element;

/// Elements that no page of ours has.
const NEVER: [&str; 25] = [
    "iframe",
    "frame",
    "frameset",
    "object",
    "embed",
    "applet",
    "base",
    "portal",
    "foreignobject",
    "animate",
    "set",
    "style",
    "math",
    "marquee",
    "keygen",
    "isindex",
    "video",
    "audio",
    "track",
    "template",
    "textarea",
    "x",
    "xss",
    "mglyph",
    "image",
];

/// Attributes that hold an address.
const ADDRESSES: [&str; 12] = [
    "href",
    "src",
    "action",
    "formaction",
    "xlink:href",
    "poster",
    "data",
    "cite",
    "background",
    "ping",
    "srcset",
    "manifest",
];

/// Fails on what could run, in a page.
pub(crate) fn check_html(text: &str) -> Result<(), String> {
    let document = Html::parse_document(text);
    let is_redirect = text.contains("http-equiv=\"refresh\"");
    for node in document.tree.values() {
        if let Some(comment) = node.as_comment() {
            return Err(format!("a comment: {:?}", &**comment));
        }
        let Some(element) = node.as_element() else { continue };
        check_element(element, is_redirect).map_err(|what| format!("{what} in {element:?}"))?;
    }
    // Without script, what stands there is read as well.
    let without = scraper::Selector::parse("noscript").expect("a selector");
    for inner in document.select(&without) {
        check_html(&inner.text().collect::<String>())?;
    }
    let script = scraper::Selector::parse("script").expect("a selector");
    match document.select(&script).find(|script| script.text().any(|text| !text.is_empty())) {
        Some(script) => Err(format!("a script of its own: {}", script.html())),
        None => Ok(()),
    }
}

fn check_element(element: &Element, is_redirect: bool) -> Result<(), String> {
    let name = element.name().to_ascii_lowercase();
    let own = |attributes: &[&str]| attributes.iter().any(|own| element.attr(own).is_some());
    let is_ours = match name.as_str() {
        "textarea" => own(&["data-note", "rows"]),
        "template" => own(&["data-dossier-adresse"]),
        _ => false,
    };
    if NEVER.contains(&name.as_str()) && !is_ours {
        return Err(format!("an element <{name}>"));
    }
    for (key, value) in element.attrs() {
        let is_plain = key
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-:".contains(letter));
        if !is_plain && !["viewBox", "preserveAspectRatio"].contains(&key) {
            return Err(format!("an attribute {key:?}"));
        }
        if key.starts_with("on") || ["style", "srcdoc", "formaction", "ping"].contains(&key) {
            return Err(format!("{key}={value:?}"));
        }
        if ADDRESSES.contains(&key) {
            let loads = ["script", "img", "source", "link", "use"].contains(&name.as_str())
                && !matches!(element.attr("rel"), Some("canonical" | "alternate"));
            check_address(value, loads)?;
        }
    }
    match element.attr("http-equiv").map(str::to_ascii_lowercase).as_deref() {
        None => Ok(()),
        Some("content-security-policy")
            if element.attr("content").is_some_and(|is| is.starts_with("default-src 'none'")) =>
        {
            Ok(())
        }
        Some("refresh") if is_redirect => {
            let to = element
                .attr("content")
                .and_then(|content| content.strip_prefix("0; url="))
                .unwrap_or("javascript:");
            check_address(to, true)
        }
        Some(other) => Err(format!("http-equiv={other}")),
    }
}

/// `loads`: the browser fetches it by itself.
fn check_address(value: &str, loads: bool) -> Result<(), String> {
    // As browsers do before they look for a scheme.
    let bare: String =
        value.chars().filter(|letter| !letter.is_ascii_control()).collect::<String>().trim().to_lowercase();
    let before = bare.split(['/', '?', '#']).next().unwrap_or_default();
    match before.split_once(':').map(|(scheme, _)| scheme) {
        None if bare.starts_with("//") || bare.starts_with('\\') => Err(format!("another host: {value:?}")),
        None => Ok(()),
        // The page of a missing address is shown at any depth: it names its own files whole.
        Some("https") if bare.contains("/actifs/") => Ok(()),
        Some("http" | "https") if !loads => {
            let host = bare
                .split_once("://")
                .map_or("", |(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or(rest));
            let is_host = !host.is_empty() && !host.contains(['@', '\\']);
            if is_host { Ok(()) } else { Err(format!("another host: {value:?}")) }
        }
        Some("mailto") if !loads && !bare.contains("cc=") => Ok(()),
        Some("tel") if !loads => Ok(()),
        Some(_) => Err(format!("the address {value:?}")),
    }
}

/// Fails where a file that is no page is not what its name says.
pub(crate) fn check_text(path: &str, text: &str) -> Result<(), String> {
    match extension(path) {
        // Data of ours: an assignment or a call, and in it nothing but names, numbers and texts.
        "js" if !path.starts_with("actifs/") => {
            let bare = without_strings(text).ok_or("a string without end")?;
            let is_data =
                |letter: char| letter.is_ascii_alphanumeric() || "{}[]:,.()=;_- \n".contains(letter);
            let is_plain = bare.chars().all(is_data) && !bare.contains("touche");
            if is_plain { Ok(()) } else { Err(format!("around the texts: {bare:?}")) }
        }
        "json" | "webmanifest" => {
            serde_json::from_str::<serde_json::Value>(text).map(drop).map_err(|error| error.to_string())
        }
        "vcf" => {
            let known = [
                "BEGIN",
                "VERSION",
                "PRODID",
                "UID",
                "FN",
                "N",
                "ORG",
                "TITLE",
                "ROLE",
                "TEL",
                "EMAIL",
                "URL",
                "ADR",
                "LABEL",
                "NOTE",
                "KIND",
                "CATEGORIES",
                "REV",
                "END",
            ];
            for line in text.split("\r\n").filter(|line| !line.is_empty() && !line.starts_with(' ')) {
                let name = line.split([':', ';']).next().unwrap_or_default();
                if !known.contains(&name) || line.contains(['\n', '\r']) {
                    return Err(format!("the line {line:?}"));
                }
                let address =
                    line.strip_prefix("URL").and_then(|rest| rest.split_once(':')).map(|(_, url)| url);
                if address.is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
                    return Err(format!("the line {line:?}"));
                }
            }
            if ["BEGIN:VCARD", "END:VCARD"]
                .iter()
                .all(|is| text.split("\r\n").filter(|line| line == is).count() == 1)
            {
                Ok(())
            } else {
                Err("cards in cards".to_owned())
            }
        }
        "xml" => roxmltree::Document::parse(text).map_err(|error| error.to_string()).and_then(|document| {
            let odd = document
                .descendants()
                .find(|node| node.tag_name().name() == "script" || node.has_attribute("onload"));
            odd.map_or(Ok(()), |node| Err(format!("{node:?}")))
        }),
        "css" if path.contains("couleurs") => {
            let bare = without_strings(text).ok_or("a string without end")?;
            let is_plain =
                !bare.contains(['<', '\\', '\'']) && !bare.contains("url(") && !bare.contains("@import");
            if is_plain && !bare.contains("touche") { Ok(()) } else { Err(text.to_owned()) }
        }
        _ if path.starts_with("actifs/") => Ok(()),
        _ if text.contains("touche(") && !["csv", "txt"].contains(&extension(path)) => {
            Err("a vector stands in it".to_owned())
        }
        _ => Ok(()),
    }
}

/// A style sheet or a script without what stands in quotes, as its readers take it: no line end stands in one.
fn without_strings(text: &str) -> Option<String> {
    let (mut out, mut within, mut letters) = (String::new(), false, text.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if within => drop(letters.next()),
            '\n' if within => return None,
            '"' => within = !within,
            _ if within => {}
            _ => out.push(letter),
        }
    }
    (!within).then_some(out)
}

/// What stands after the last dot of a path.
pub(crate) fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(_, extension)| extension)
}
