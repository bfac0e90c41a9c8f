//! What a block of a territory may not hold: what runs, what browsers would stop under the policy of the pages, and what
//! leads to somebody else's machine.
//!
//! A theme's own templates may do as they like. A territory's text never can run a script in a reader's browser, and what
//! the policy (CSP) would stop without a word is told here instead.

use std::ops::Range;

use super::tag::{strings, tags, words};

/// A stretch of a block that may not stand there.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Active {
    pub(super) span: Range<usize>,
    /// As people know it: `<script>`, `onclick`.
    pub(super) shown: String,
}

/// Elements that run, load, or lead elsewhere without being asked.
const ELEMENTS: [&str; 13] = [
    "script",
    "style",
    "iframe",
    "frame",
    "frameset",
    "object",
    "embed",
    "applet",
    "base",
    "portal",
    "svg:script",
    "audio",
    "video",
];

/// Attributes whose address is fetched, or written to.
const FETCHED: [&str; 8] = ["src", "srcset", "poster", "action", "formaction", "data", "background", "ping"];

/// Attributes with an address that somebody may follow.
const FOLLOWED: [&str; 2] = ["href", "xlink:href"];

/// What an address may begin with.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// What `<link rel>` may say: these fetch nothing.
const RELATIONS: [&str; 6] = ["alternate", "author", "canonical", "license", "me", "next"];

/// Finished HTML that an override may write as it is.
const FINISHED: [&str; 3] = ["navigation", "page.corps", "page.notes"];

/// Everything of the kind in `text`, in order.
pub(super) fn active(text: &str) -> Vec<Active> {
    let mut found = unescaped(text);
    let mask = mask(text);
    let mut at = 0;
    while let Some(start) = mask[at..].find('<').map(|start| at + start) {
        if let Some(end) = mask[start..].strip_prefix("<!--").map(|rest| rest.find("-->")) {
            at = end.map_or(mask.len(), |end| start + 4 + end + 3);
            continue;
        }
        let name = &mask[start + 1..];
        let length =
            name.find(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '/')).unwrap_or(name.len());
        let name = name[..length].to_ascii_lowercase();
        at = start + 1 + length;
        // A name that a template makes up, or completes, may be any name.
        if name.contains([HOLE, GAP]) {
            found.push(Active { span: start..at, shown: shown(&format!("<{name}")) });
        }
        if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
            continue;
        }
        if ELEMENTS.contains(&name.as_str()) {
            found.push(Active { span: start..at, shown: format!("<{name}>") });
        }
        at = attributes(&mask, at, &name, &mut found);
    }
    found.sort_by_key(|part| part.span.start);
    found
}

/// Stands for a value of a template.
const HOLE: char = '\u{1}';
/// Stands for what is said to the engine, and for the spaces that it takes away: nothing is left of it.
const GAP: char = '\u{2}';

/// The text, byte for byte as long, with holes for values and gaps for what leaves nothing.
fn mask(text: &str) -> String {
    let mut mask = text.as_bytes().to_vec();
    for tag in tags(text) {
        let after = &text[tag.span.end..];
        let (before, spaces) = (&text[..tag.span.start], after.len() - after.trim_start().len());
        if tag.inner.starts_with('-') {
            mask[before.trim_end().len()..tag.span.start].fill(2);
        }
        if tag.inner.ends_with('-') {
            mask[tag.span.end..tag.span.end + spaces].fill(2);
        }
        mask[tag.span].fill(if tag.mark == b'{' { 1 } else { 2 });
    }
    String::from_utf8(mask).expect("tags, and spaces, begin and end between signs")
}

/// What a stretch of the mask says to people.
fn shown(masked: &str) -> String {
    let mut shown = String::new();
    for sign in masked.chars() {
        let part = match sign {
            HOLE => "{{ … }}",
            GAP => "{% … %}",
            sign => {
                shown.push(sign);
                continue;
            }
        };
        if !shown.ends_with(part) {
            shown.push_str(part);
        }
    }
    shown
}

/// Reads the attributes that begin at `at`, up to the end of their tag; gives where that is.
fn attributes(mask: &str, mut at: usize, element: &str, found: &mut Vec<Active>) -> usize {
    let mut read = Vec::new();
    loop {
        let rest = &mask[at..];
        at += rest.len()
            - rest.trim_start_matches(|sign: char| sign.is_whitespace() || matches!(sign, '/' | GAP)).len();
        let rest = &mask[at..];
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        let stops = |sign: char| sign.is_whitespace() || matches!(sign, '=' | '>' | '/');
        // An equals sign may begin a name, and nothing else may.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let length = rest[first..].find(stops).map_or(rest.len(), |end| first + end);
        let name = at..at + length;
        at += length;
        let rest = &mask[at..];
        let value = rest.trim_start().strip_prefix('=').map(str::trim_start);
        let value = value.map(|value| {
            let start = mask.len() - value.len();
            let quote = value.chars().next().filter(|sign| matches!(sign, '"' | '\''));
            let inside = start + usize::from(quote.is_some());
            let end = match quote {
                Some(quote) => mask[inside..].find(quote),
                None => value.find(|sign: char| sign.is_whitespace() || sign == '>'),
            };
            let end = end.map_or(mask.len(), |end| inside + end);
            at = (end + usize::from(quote.is_some())).min(mask.len());
            inside..end
        });
        read.push((name, value));
    }
    let of = |wanted: &str| {
        let named = |name: &Range<usize>| mask[name.clone()].eq_ignore_ascii_case(wanted);
        let (_, value) = read.iter().find(|(name, _)| named(name))?;
        value.clone().map(|value| mask[value].to_ascii_lowercase())
    };
    for (name, value) in &read {
        let named = mask[name.clone()].trim_matches(GAP).to_ascii_lowercase();
        let written = value.clone().map_or_else(String::new, |value| mask[value].replace(GAP, ""));
        if let Some(shown) = fault(element, &named, &written, of("rel").as_deref()) {
            let end = value.as_ref().map_or(name.end, |value| value.end);
            found.push(Active { span: name.start..end, shown });
        }
    }
    at
}

/// What is wrong with an attribute, as people know it.
fn fault(element: &str, name: &str, value: &str, relation: Option<&str>) -> Option<String> {
    let address =
        value.trim_start_matches(|sign: char| sign.is_whitespace() || sign.is_control() && sign != HOLE);
    let elsewhere = address.starts_with("//") || address.starts_with("\\\\") || scheme(address).is_some();
    if name.starts_with("on")
        || matches!(name, "style" | "srcdoc" | "http-equiv")
        || name.contains([HOLE, GAP])
    {
        return Some(shown(name));
    }
    if FETCHED.contains(&name) && (elsewhere || address.contains("//")) {
        return Some(format!("{name}=\"{}\"", shown(address)));
    }
    if !FOLLOWED.contains(&name) {
        return None;
    }
    let fetches = element == "link"
        && !relation.is_some_and(|said| said.split_whitespace().all(|word| RELATIONS.contains(&word)));
    let is_allowed = scheme(address).is_none_or(|scheme| SCHEMES.contains(&scheme.as_str()));
    (!is_allowed || fetches && elsewhere).then(|| format!("{name}=\"{}\"", shown(address)))
}

/// What stands before the first colon of an address, without what browsers leave out of it; what is written by its number
/// (`&#106;`) counts as another scheme.
fn scheme(address: &str) -> Option<String> {
    let end = address.find([':', '/', '?', '#', HOLE])?;
    if address[end..].starts_with('#') && !address[..end].ends_with('&') {
        return None;
    }
    let scheme = &address[..end];
    let is_coded = scheme.contains('&');
    (address[end..].starts_with(':') || is_coded)
        .then(|| scheme.chars().filter(|sign| !sign.is_whitespace() && !sign.is_control()).collect())
        .map(|scheme: String| scheme.to_ascii_lowercase())
}

/// Values that are written without being escaped, but for HTML that is finished already; and texts in tags that hold
/// some, for a component may write them as they are.
fn unescaped(text: &str) -> Vec<Active> {
    let mut found = Vec::new();
    for tag in tags(text).filter(|tag| tag.mark != b'#') {
        let words = words(tag.inner);
        let finished = matches!(words.as_slice(), [path, "|", "safe"] if FINISHED.contains(path));
        if words.contains(&"safe") && !finished {
            found.push(Active { span: tag.span.clone(), shown: "| safe".to_owned() });
        }
        let is_ours = |name: &str| FINISHED.iter().any(|path| path.split('.').next() == Some(name));
        let binds = match words.as_slice() {
            ["set" | "set_global", name, ..] | ["for", name, "in", ..] => is_ours(name),
            ["for", key, ",", name, "in", ..] => is_ours(key) || is_ours(name),
            _ => false,
        };
        if binds {
            found.push(Active { span: tag.span.clone(), shown: words[..2].join(" ") });
        }
        if strings(tag.inner).any(|string| string.contains('<')) {
            found.push(Active { span: tag.span.clone(), shown: "\"<…\"".to_owned() });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::active;

    #[test]
    fn what_runs_or_is_stopped_is_found() {
        for (text, expected) in [
            ("<p>a</p><SCRIPT src=x>", &["<script>"][..]),
            ("<script\n>", &["<script>"]),
            ("<img src=\"a.png\" onerror='x'>", &["onerror"]),
            ("<svg/onload=x>", &["onload"]),
            ("<p title=\"a > b\" onclick=\"x\">", &["onclick"]),
            ("<p =a onclick=x>", &["onclick"]),
            ("<p style=\"color: red\">", &["style"]),
            ("<style>p { color: red }</style>", &["<style>"]),
            ("<meta http-equiv=\"refresh\" content=\"0; url=https://x\">", &["http-equiv"]),
            ("<a href=\"javascript:x\">", &["href=\"javascript:x\""]),
            ("<a href=\" java\tscript:x\">", &["href=\"java\tscript:x\""]),
            ("<a href=\"&#106;avascript:x\">", &["href=\"&#106;avascript:x\""]),
            ("<a href=\"data:text/html,x\">", &["href=\"data:text/html,x\""]),
            ("<img src=\"https://suivi.example/x.png\">", &["src=\"https://suivi.example/x.png\""]),
            (
                "<img srcset=\"a.png 1x, //suivi.example/x.png 2x\">",
                &["srcset=\"a.png 1x, //suivi.example/x.png 2x\""],
            ),
            ("<form action=\"https://x.example/\">", &["action=\"https://x.example/\""]),
            (
                "<link rel=\"stylesheet\" href=\"https://x.example/a.css\">",
                &["href=\"https://x.example/a.css\""],
            ),
            ("<iframe></iframe>", &["<iframe>"]),
            ("<{{ page.titre }}>", &["<{{ … }}"]),
            ("{{ dire(cle='l\"a', n=\"<\") }}", &["\"<…\""]),
            ("<scr{# #}ipt>", &["<scr{% … %}ipt"]),
            ("<scr {%- if x -%} ipt{% endif %}>", &["<scr{% … %}ipt{% … %}"]),
            ("<{% if x %}script{% endif %}>", &["<{% … %}script{% … %}"]),
            ("<p o{# #}nclick=x>", &["o{% … %}nclick"]),
            ("<a href=\"java{# #}script:x\">", &["href=\"javascript:x\""]),
            ("<p {{ page.titre }}>", &["{{ … }}"]),
            ("<p on{{ x }}=\"y\">", &["on{{ … }}"]),
            ("{% raw %}{{<script>}}{% endraw %}", &["<script>"]),
            ("{{ page.titre | safe }}", &["| safe"]),
            ("{{ \"<b>\" ~ page.titre }}", &["\"<…\""]),
            ("{% set page = x %}{{ page.corps | safe }}", &["set page"]),
            ("{% for page in x %}{{ page.corps | safe }}{% endfor %}", &["for page"]),
        ] {
            let found = active(text);
            let shown: Vec<&str> = found.iter().map(|part| part.shown.as_str()).collect();
            assert_eq!(shown, expected, "{text}");
        }
    }

    #[test]
    fn what_a_block_is_for_is_let_through() {
        for text in [
            "",
            "a < b et « c » > d",
            "<p class=\"x\">{{ page.titre }}</p><!-- <script> -->{# <script> #}",
            "<a href=\"https://partenaire.example/?a:b#c\" rel=\"noopener\">P</a>",
            "<a href=\"{{ racine }}ressources/index.html#a:b\">R</a><a href=\"#a:b\">A</a><a href=\"{{ x | lien_tel }}\">",
            "<a href=\"mailto:a@b.example\">M</a><a href=\"tel:+33500000000\">T</a>",
            "<link rel=\"me\" href=\"https://social.example/@pays\"><meta name=\"author\" content=\"Pays\">",
            "<img src=\"{{ site.logo.src }}\" alt=\"\"><img src=\"../images/x.png\" alt='a'>",
            "{{ page.corps | safe }}{{ super() }}{{ <telephone numero={site.telephone}/> }}",
            "{% if a < b %}<p class=\"y\"{% if x %} hidden{% endif %}>é</p>{% endif %}",
            "<p data-a=\"//x\" lang=fr>",
        ] {
            assert_eq!(active(text), [], "{text}");
        }
    }
}
