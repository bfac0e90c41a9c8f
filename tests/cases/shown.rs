//! What was built, as a case shows it: without what changes from one build of the theme to the next.

use jalon::render::block_origins::{Origins, TextOrigin};
use scraper::{Html, Selector};

/// Ends lines without spaces, and the text with one line end.
pub(crate) fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let text = lines.join("\n");
    let text = text.trim_end();
    if text.is_empty() { String::new() } else { format!("{text}\n") }
}

/// The same with every hash in a path, ten figures between `/` or `.` and `/` or `.`, as `[HASH]`.
pub(crate) fn without_hashes(text: &str) -> String {
    let is_figure = |letter: char| letter.is_ascii_digit() || ('a'..='f').contains(&letter);
    let is_hash = |part: &str| part.len() == 11 && part.chars().take(10).all(is_figure);
    let mut before = '\n';
    let parts = text.split_inclusive(|letter: char| !letter.is_ascii_alphanumeric()).map(|part| {
        let ends = part.ends_with(['/', '.']);
        let hash = is_hash(part) && ends && ['/', '.'].contains(&before);
        before = part.chars().next_back().unwrap_or(before);
        if hash { format!("[HASH]{before}") } else { part.to_owned() }
    });
    parts.collect()
}

/// The inner HTML of what `selector` selects, a block a line, odd spaces made visible.
pub(crate) fn body(page: &str, selector: &str) -> String {
    const BLOCKS: &[&str] = &[
        "p",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "div",
        "aside",
        "section",
        "table",
        "thead",
        "tbody",
        "tr",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "figure",
        "nav",
        "article",
        "header",
        "footer",
        "details",
        "summary",
        "address",
        "hr",
    ];
    let page = Html::parse_document(page);
    let selector = Selector::parse(selector).expect("a CSS selector");
    let mut text = String::new();
    for element in page.select(&selector) {
        let inner = without_drawings(&element.inner_html());
        let inner: Vec<String> = inner.split_ascii_whitespace().map(str::to_owned).collect();
        let mut inner = inner.join(" ");
        for block in BLOCKS {
            for open in [format!("<{block}>"), format!("<{block} ")] {
                inner = inner.replace(&open, &format!("\n{open}"));
            }
        }
        text.push_str(&inner);
        text.push('\n');
    }
    let text = text.replace('\u{202f}', "&nnbsp;").replace('\u{a0}', "&nbsp;");
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    tidy(&lines.join("\n"))
}

/// The same with every drawing, inline or of the style sheet, as `<svg>`.
fn without_drawings(html: &str) -> String {
    let mut parts = html.split("<i class=\"i ");
    let first = parts.next().unwrap_or_default().to_owned();
    let html = parts
        .fold(first, |html, part| html + "<svg></svg>" + part.split_once("</i>").expect("a drawing ends").1);
    let mut parts = html.split("<svg");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |html, part| html + "<svg>" + part.split_once("</svg>").expect("a drawing ends").1)
}

/// Where each block of a page comes from, one a line.
pub(crate) fn origins(told: &Origins) -> String {
    let source = |source: &TextOrigin| {
        let level = source.name.as_deref().unwrap_or_default();
        let name = source.known_as.as_deref().map(|name| format!(" « {name} »")).unwrap_or_default();
        let verb = source.verb.as_ref().map(|verb| {
            let why = verb.reason.as_deref().map(|why| format!(" « {why} »")).unwrap_or_default();
            format!(" ← {} {} {}:{}{why}", verb.action, verb.target, verb.file, verb.line)
        });
        let verb = verb.unwrap_or_default();
        format!("{} {level}{name} {}:{}:{}{verb}", source.level, source.file, source.line, source.column)
    };
    let mut lines = vec![format!("title: {}", source(&told.title))];
    for block in &told.blocks {
        let path: Vec<String> = block.path.iter().map(ToString::to_string).collect();
        let id = block.id.as_deref().map(|id| format!("#{id}")).unwrap_or_default();
        let protected = if block.protected { " (protected)" } else { "" };
        let names = block.names.iter().map(|name| format!(" [{} {}:{}]", name.name, name.file, name.line));
        lines.push(format!(
            "{} {}{id} {}{}: {} → {}{protected}{}",
            path.join("."),
            block.element,
            block.part,
            block.kind.map(|kind| format!(" ({kind})")).unwrap_or_default(),
            source(&block.source),
            block.target,
            names.collect::<String>(),
        ));
    }
    lines.into_iter().map(|line| line.replace("  ", " ") + "\n").collect()
}
