//! What is told of where blocks come from, against the pages that were built.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jalon::pipeline::Pipeline;
use jalon::render::block_origins::{BlockOrigin, Origins, TextOrigin};
use jalon::render::site::Content;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::Snapshot;
use scraper::{ElementRef, Html, Selector};

/// Holds everything that is told of the pages of a pipeline against the pages themselves; how many blocks there were.
///
/// The first thing that does not agree is told.
pub(crate) fn check(snapshot: &Arc<Snapshot>, pipeline: &Pipeline) -> Result<usize, String> {
    let mut count = 0;
    for id in pipeline.territories() {
        let site = pipeline.site(&id).value;
        let alone = pipeline.origins(&id, "types/meuble/").map(|told| told.blocks.len());
        let pages: BTreeMap<&str, &Vec<u8>> = site
            .files
            .iter()
            .filter_map(|file| match &file.content {
                Content::Bytes(bytes) => Some((file.path.as_str(), bytes)),
                Content::Source { .. } | Content::Picture(_) => None,
            })
            .collect();
        for told in pipeline.all_origins(&id) {
            let page = &told.page;
            let address =
                if page == "index" { "index.html".to_owned() } else { format!("{page}/index.html") };
            let bytes = pages.get(address.as_str()).ok_or_else(|| format!("{id}/{page} was not built"))?;
            let html = Html::parse_document(&String::from_utf8_lossy(bytes));
            agrees(&told, &html, snapshot).map_err(|what| format!("{id}/{page}: {what}"))?;
            count += told.blocks.len();
            if page == "types/meuble" && alone != Some(told.blocks.len()) {
                return Err(format!("{id}/{page}: asked alone, {alone:?} blocks"));
            }
        }
    }
    Ok(count)
}

fn agrees(told: &Origins, html: &Html, snapshot: &Snapshot) -> Result<(), String> {
    let selector = Selector::parse(told.body).unwrap();
    let mut bodies = html.select(&selector);
    let body = bodies.next().ok_or("no body")?;
    if bodies.next().is_some() {
        return Err("more than one body".into());
    }
    let mut met: BTreeSet<&[usize]> = BTreeSet::new();
    for block in &told.blocks {
        if !met.insert(&block.path) {
            return Err(format!("{:?} is told twice", block.path));
        }
        let element = at(body, &block.path).ok_or_else(|| format!("nothing stands at {:?}", block.path))?;
        if element.value().name() != block.element || element.value().id() != block.id.as_deref() {
            return Err(format!("{:?} is {:?}, told as {block:?}", block.path, element.value()));
        }
        stands(block, &element, snapshot)?;
    }
    let outermost = body.child_elements().enumerate().filter(|(_, child)| !is_anchor(*child));
    for (at, child) in outermost {
        if !met.contains([at].as_slice()) {
            return Err(format!("nothing is told of {:?}", child.html()));
        }
    }
    Ok(())
}

/// The line that is told exists, and a heading is written there.
fn stands(block: &BlockOrigin, element: &ElementRef<'_>, snapshot: &Snapshot) -> Result<(), String> {
    let source = snapshot.text(&SourcePath::parse(&block.source.file).unwrap());
    let source = source.ok_or_else(|| format!("no file {}", block.source.file))?;
    let line = source.text.split('\n').nth(block.source.line - 1);
    let line = line.ok_or_else(|| format!("{}:{} is past the end", block.source.file, block.source.line))?;
    let first = element.text().next().and_then(|text| text.split_whitespace().next());
    // Of a heading and of plain text of a page (no escapes, no corrections), the first letters stand on that line.
    let plain = |word: &&str| word.len() > 3 && word.chars().all(|sign| sign.is_ascii_alphabetic());
    let kept = block.source.verb.as_ref().is_none_or(|verb| verb.action != "corriger");
    let text = matches!(block.part, "heading" | "text") && element.value().name() != "div";
    if let Some(word) = first.filter(plain).filter(|_| kept && text)
        && !["{{", "[[", word].iter().any(|known| line.contains(known))
    {
        let TextOrigin { file, line: number, .. } = &block.source;
        return Err(format!("“{word}” does not stand in {file}:{number}: {line}"));
    }
    let common = block.source.level == "common";
    if common != block.source.name.is_none() || (common && !block.source.file.starts_with("content/")) {
        return Err(format!("the common guide is not where it is told: {block:?}"));
    }
    Ok(())
}

fn is_anchor(element: ElementRef<'_>) -> bool {
    element.value().name() == "span" && element.value().classes().any(|class| class == "ancre")
}

fn at<'h>(body: ElementRef<'h>, path: &[usize]) -> Option<ElementRef<'h>> {
    path.iter().try_fold(body, |element, child| element.child_elements().nth(*child))
}
