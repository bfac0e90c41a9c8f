//! What a block of a territory may not hold: what runs, what browsers would stop under the policy of the pages, and what
//! leads to somebody else's machine.
//!
//! A theme's own templates may do as they like. A territory's text never can run a script in a reader's browser, and what
//! the policy (CSP) would stop without a word is told here instead.

use std::ops::Range;

use super::tag::{strings, tags, tokens};

/// A stretch of a block that may not stand there.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Active {
    pub(super) span: Range<usize>,
    /// As people know it: `<script>`, `onclick`.
    pub(super) shown: String,
}

/// The elements of a block: those of texts, lists, tables, forms and plain drawings. Any other might run, load, or be
/// read by browsers in its own way.
const ELEMENTS: &str = " a abbr address article aside b bdi bdo blockquote br button caption cite code col colgroup \
    data dd del details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr \
    i img input ins kbd label legend li link main mark menu meta meter nav ol optgroup option output p picture pre \
    progress q rp rt ruby s samp search section select small source span strong sub summary sup table tbody td tfoot th \
    thead time tr u ul var wbr \
    svg g path circle rect line polyline polygon ellipse text tspan title desc defs lineargradient radialgradient stop \
    clippath mask symbol use pattern ";

/// Attributes whose address is fetched, or written to.
const FETCHED: [&str; 7] = ["src", "srcset", "poster", "action", "data", "background", "manifest"];

/// Attributes with an address that somebody may follow.
const FOLLOWED: [&str; 3] = ["href", "xlink:href", "cite"];

/// Attributes that run, style, or send.
const NEVER: [&str; 5] = ["style", "srcdoc", "http-equiv", "formaction", "ping"];

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
        // Where a comment ends, browsers have rules of their own; a template has comments that nobody is sent.
        if let Some(shown) = ["<!--", "<!", "<?"].into_iter().find(|sign| mask[start..].starts_with(sign)) {
            found.push(Active { span: start..start + shown.len(), shown: shown.to_owned() });
            at = start + shown.len();
            continue;
        }
        let name = &mask[start + 1..];
        let length =
            name.find(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '/')).unwrap_or(name.len());
        let name = name[..length].to_ascii_lowercase();
        at = start + 1 + length;
        // A name that a template makes up, or completes, may be any name.
        if name.contains([HOLE, GAP, MARKUP]) {
            found.push(Active { span: start..at, shown: displayed(&format!("<{name}")) });
        }
        if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
            continue;
        }
        if !ELEMENTS.contains(&format!(" {name} ")) && !name.contains([HOLE, GAP, MARKUP]) {
            found.push(Active { span: start..at, shown: format!("<{name}>") });
        }
        at = attributes(&mask, at, &name, &mut found);
        // HTML inside a tag is read as its attributes.
        if mask[start..at].contains(MARKUP) {
            found.push(Active { span: start..at, shown: format!("<{name} {{{{ … }}}}") });
        }
        // What follows in the page would go on with it.
        if !mask[at..].starts_with('>') {
            found.push(Active { span: start..at, shown: format!("<{name} …") });
        }
    }
    found.sort_by_key(|part| part.span.start);
    found
}

/// Stands for a value of a template.
const HOLE: char = '\u{1}';
/// Stands for what is said to the engine, and for the spaces that it takes away: nothing is left of it.
const GAP: char = '\u{2}';

/// Stands for what the theme writes as HTML: `super()`, a component, a template that is included.
const MARKUP: char = '\u{3}';

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
        let is_markup = tag.after("include").is_some()
            || tag.mark != b'#' && tag.said().starts_with('<')
            || tag.mark == b'{' && tokens(tag.inner).iter().any(|word| ["super", "safe"].contains(word));
        mask[tag.span].fill(match tag.mark {
            _ if is_markup => 3,
            b'{' => 1,
            _ => 2,
        });
    }
    String::from_utf8(mask).expect("tags, and spaces, begin and end between signs")
}

/// What a stretch of the mask says to people.
fn displayed(masked: &str) -> String {
    let mut shown = String::new();
    for sign in masked.chars() {
        let part = match sign {
            HOLE | MARKUP => "{{ … }}",
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
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | ':' | '_');
    if name.starts_with("on") || NEVER.contains(&name) || !name.chars().all(is_plain) {
        return Some(displayed(name));
    }
    // As browsers read an address.
    let address: String =
        value.chars().filter(|sign| !sign.is_control() || [HOLE, MARKUP].contains(sign)).collect();
    let address = address.trim().replace('\\', "/");
    let (scheme, fetches) = (scheme(&address), FETCHED.contains(&name));
    let told = || Some(format!("{name}=\"{}\"", displayed(&address)));
    if !fetches && !FOLLOWED.contains(&name) {
        return None;
    }
    // From the root of a host: no site knows in which folder of one it will stand.
    if address.starts_with('/') || fetches && (scheme.is_some() || address.contains("//")) {
        return told();
    }
    let is_kept = relation.is_some_and(|said| said.split_whitespace().all(|word| RELATIONS.contains(&word)));
    let fetches = element == "use" || element == "link" && !is_kept;
    let is_allowed = scheme.as_ref().is_none_or(|scheme| SCHEMES.contains(&scheme.as_str()));
    if !is_allowed || fetches && scheme.is_some() { told() } else { None }
}

/// What stands before the first colon of an address; what is written by its number or name (`&#106;`, `&colon;`)
/// counts as another scheme.
fn scheme(address: &str) -> Option<String> {
    let end = address.find([':', '/', '?', '#', HOLE]).unwrap_or(address.len());
    let (scheme, rest) = address.split_at(end);
    let bare =
        || scheme.chars().filter(|sign| !sign.is_whitespace()).collect::<String>().to_ascii_lowercase();
    (rest.starts_with(':') || scheme.contains('&')).then(bare)
}

/// Values that are written without being escaped, but for HTML that is finished already; and texts in tags that hold
/// some, for a component may write them as they are.
fn unescaped(text: &str) -> Vec<Active> {
    let mut found = Vec::new();
    for tag in tags(text).filter(|tag| tag.mark != b'#') {
        let words = tokens(tag.inner);
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
            ("<!--><script>x</script>-->", &["<!--", "<script>"]),
            ("<!doctype html>", &["<!"]),
            ("<a title=\"x", &["<a …"]),
            ("<p", &["<p …"]),
            ("<img src=\"a.png\" onerror='x'>", &["onerror"]),
            ("<svg/onload=x>", &["onload"]),
            ("<p title=\"a > b\" onclick=\"x\">", &["onclick"]),
            ("<p =a onclick=x>", &["=a", "onclick"]),
            ("<p style=\"color: red\">", &["style"]),
            ("<style>p { color: red }</style>", &["<style>"]),
            ("<meta http-equiv=\"refresh\" content=\"0; url=https://x\">", &["http-equiv"]),
            ("<a href=\"javascript:x\">", &["href=\"javascript:x\""]),
            ("<a href=\" java\tscript:x\">", &["href=\"javascript:x\""]),
            ("<a href=\"&#106;avascript:x\">", &["href=\"&#106;avascript:x\""]),
            ("<a href=\"javascript&colon;x\">", &["href=\"javascript&colon;x\""]),
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
            ("<iframe></iframe><x-a></x-a>", &["<iframe>", "<x-a>"]),
            ("<svg><set attributeName=href to=javascript:x>", &["<set>"]),
            ("<svg><use href=\"https://x.example/a.svg#b\">", &["href=\"https://x.example/a.svg#b\""]),
            (
                "<img src=\"/\\x.example/a.png\"><a href=\"//x.example\">",
                &["src=\"//x.example/a.png\"", "href=\"//x.example\""],
            ),
            ("<button formaction=a>", &["formaction"]),
            ("<{{ page.titre }}>", &["<{{ … }}"]),
            ("{{ dire(cle='l\"a', n=\"<\") }}", &["\"<…\""]),
            ("<scr{# #}ipt>", &["<scr{% … %}ipt"]),
            ("<scr {%- if x -%} ipt{% endif %}>", &["<scr{% … %}ipt{% … %}"]),
            ("<{% if x %}script{% endif %}>", &["<{% … %}script{% … %}"]),
            ("<p o{# #}nclick=x>", &["o{% … %}nclick"]),
            ("<a href=\"java{# #}script:x\">", &["href=\"javascript:x\""]),
            ("<p {{ page.titre }}>", &["{{ … }}"]),
            ("<p title=\"{{ super() }}\">", &["<p {{ … }}"]),
            ("<p title=\"{% include 'a' %}{{ <b/> }}\">", &["<p {{ … }}"]),
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
            "<p class=\"x\">{{ page.titre }}</p>{# <script> <!-- #}",
            "<a href=\"https://partenaire.example/?a:b#c\" rel=\"noopener\">P</a>",
            "<a href=\"{{ racine }}ressources/index.html#a:b\">R</a><a href=\"#a:b\">A</a><a href=\"{{ x | lien_tel }}\"></a>",
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
