//! Pages of a theme with the parts cut out that many pages have the same: each is drawn once.
//!
//! A *region* is a `{{ }}`, an `{% if %}` or a `{% for %}` that is directly in a template or a block, where every name
//! that it reads is one that pages are given. What reads nothing of `page` is drawn once for all pages of one depth of a
//! site; what reads some fields of it is drawn once for each of their values, by all sites. Templates have a placeholder
//! there. Whatever cannot be told by looking at a theme leaves it whole; whoever draws with a stencil and fails draws with
//! the theme itself, which reports why.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, RwLock};

use super::address_guard::guarded;
use super::context::Context;
use super::region::{GivenNames, Sameness, sameness};
use super::tag::{Tag, tags, tokens};
use super::template::Template;
use super::template_sources::Sources;

/// Begins a placeholder, which a number follows. Finished HTML holds it, what is escaped does not: see [`crate::html`].
const REGION: char = '\u{6}';

/// Ends it.
const END: char = '\u{7}';

/// So many drawings of one region are remembered: a guide has some hundred pages, and what sites say otherwise is not
/// worth more.
const REMEMBERED: usize = 4096;

/// The templates of a theme with placeholders, and what stands for them.
#[derive(Debug)]
pub struct Stencil {
    engine: tera::Tera,
    regions: Vec<Region>,
    /// What templates still read of `page`; `None` for all of it.
    fields: Option<Vec<String>>,
    /// How many pages were drawn with it, and how many could not be.
    drawn: [AtomicUsize; 2],
}

/// A part of a template that many pages have the same.
#[derive(Debug)]
pub struct Region {
    /// What it is drawn from, unless all pages of one depth have it the same.
    pub reads: Option<RegionReads>,
    /// The template that is this part alone.
    template: String,
    /// Its drawings, by what it read.
    drawn: RwLock<HashMap<Box<[u8]>, Arc<str>>>,
}

/// What a region is drawn from.
#[derive(Debug)]
pub struct RegionReads {
    /// Fields of `page`.
    pub page: Vec<String>,
    /// What many sites have the same, by path: `site.etapes`.
    pub shared: Vec<String>,
}

impl Stencil {
    /// Of a theme whose templates `engine` holds; `None` where they must stay whole.
    pub(super) fn of(engine: &tera::Tera, sources: &Sources, names: &GivenNames) -> Option<Self> {
        if !sources.iter().all(|(_, source)| can_be_cut(&source.text)) {
            return None;
        }
        let mut cutter = TemplateCutter {
            sources,
            names,
            texts: Vec::new(),
            regions: Vec::new(),
            fields: Some(Vec::new()),
        };
        for (name, source) in sources.iter().filter(|(name, _)| is_page(name)) {
            let cut = cutter.cut(&source.text);
            if cut != *source.text {
                cutter.texts.push((name.to_owned(), cut));
            }
        }
        let TemplateCutter { texts, regions, mut fields, .. } = cutter;
        if let Some(fields) = &mut fields {
            fields.sort();
            fields.dedup();
        }
        let mut engine = engine.clone();
        engine.add_raw_templates(texts).ok()?;
        Some(Self { engine, regions, fields, drawn: <[AtomicUsize; 2]>::default() })
    }

    /// Its regions, by number.
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// What templates still read of `page`; `None` for all of it.
    pub fn fields(&self) -> Option<&[String]> {
        self.fields.as_deref()
    }

    /// Renders a page; `fill` writes the region of a number, or fails. `None` on any failure.
    pub fn render(
        &self,
        template: Template,
        context: &Context,
        mut fill: impl FnMut(usize, &mut String) -> Option<()>,
    ) -> Option<String> {
        let page = self.engine.render(template.file_name(), context.inner()).ok().and_then(|layout| {
            let mut page = String::with_capacity(16 * 1024);
            let mut rest = layout.as_str();
            while let Some((before, after)) = rest.split_once(REGION) {
                let (number, after) = after.split_once(END)?;
                page.push_str(before);
                fill(number.parse().ok()?, &mut page)?;
                rest = after;
            }
            page.push_str(rest);
            Some(page)
        });
        self.drawn[usize::from(page.is_none())].fetch_add(1, Ordering::Relaxed);
        let page = page?;
        Some(match guarded(&page) {
            Cow::Borrowed(_) => page,
            Cow::Owned(safe) => safe,
        })
    }

    /// Draws a region.
    pub fn draw(&self, region: usize, context: &Context) -> Option<Arc<str>> {
        self.engine.render(&self.regions[region].template, context.inner()).ok().map(Into::into)
    }

    /// How many pages were drawn with it, and how many could not be.
    pub fn drawn(&self) -> [usize; 2] {
        [0, 1].map(|which: usize| self.drawn[which].load(Ordering::Relaxed))
    }
}

impl Region {
    /// What was drawn where it read `key`, or else what `draw` draws.
    pub fn remembered(&self, key: &[u8], draw: impl FnOnce() -> Option<Arc<str>>) -> Option<Arc<str>> {
        if let Some(known) = self.drawn.read().expect("nobody panics with it").get(key) {
            return Some(Arc::clone(known));
        }
        let drawn = draw()?;
        let mut all = self.drawn.write().expect("nobody panics with it");
        if all.len() < REMEMBERED {
            all.insert(key.into(), Arc::clone(&drawn));
        }
        Some(drawn)
    }
}

/// Whether a template is one of pages, where values are escaped; the others are style sheets.
fn is_page(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending == "html")
}

/// Whether a template says nothing but what is known here: nothing that takes up again what others wrote, gives names of
/// its own, or calls in other files.
fn can_be_cut(text: &str) -> bool {
    const KNOWN: [&str; 12] = [
        "if",
        "elif",
        "else",
        "endif",
        "for",
        "endfor",
        "break",
        "continue",
        "block",
        "endblock",
        "extends",
        "endcomponent",
    ];
    !text.contains([REGION, END])
        && tags(text).filter(|tag| tag.mark != b'#').all(|tag| {
            let words = tokens(tag.inner);
            let first = words.first().copied().unwrap_or_default();
            let is_plain = words.iter().all(|word| *word != "super" && !word.starts_with("__tera"))
                || words == ["super", "(", ")"];
            // A tag that ends inside a string ends elsewhere.
            let is_whole = ['"', '\'', '`'].iter().all(|quote| tag.inner.matches(*quote).count() % 2 == 0);
            // A component takes values by itself where it says so.
            let is_component = tag.after("component").is_some() && !tag.inner.contains('@');
            let is_known = tag.mark == b'{' || KNOWN.contains(&first) || is_component;
            // Blocks know no names of loops: the engine takes no block in one.
            is_plain && is_whole && is_known
        })
}

struct TemplateCutter<'s> {
    sources: &'s Sources,
    names: &'s GivenNames,
    /// Templates with placeholders, and regions as templates.
    texts: Vec<(String, String)>,
    regions: Vec<Region>,
    fields: Option<Vec<String>>,
}

/// A stretch of a template that is to become a region.
struct RegionStretch {
    start: usize,
    end: usize,
    /// Whether spaces before it, and behind it, are taken away.
    trims: [bool; 2],
    sameness: Sameness,
}

impl TemplateCutter<'_> {
    /// A template with placeholders.
    fn cut(&mut self, text: &str) -> String {
        let all: Vec<Tag<'_>> = tags(text).collect();
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        for stretch in self.stretches(&all) {
            let before = &text[from..stretch.start];
            out.push_str(if stretch.trims[0] { before.trim_end() } else { before });
            let number = self.regions.len();
            let _ = write!(out, "{REGION}{number}{END}");
            from = stretch.end;
            // Comments behind it do not stop a trim.
            let mut trims = stretch.trims[1];
            while let Some(comment) = all.iter().find(|tag| tag.span.start == from && tag.mark == b'#') {
                from = comment.span.end;
                trims |= comment.inner.ends_with('-');
            }
            if trims {
                from += text[from..].len() - text[from..].trim_start().len();
            }
            let reads = match stretch.sameness {
                Sameness::Values(page, shared) => Some(RegionReads { page, shared }),
                _ => None,
            };
            // Its ending says that values are escaped.
            let template = format!("{REGION}{number}.html");
            self.texts.push((template.clone(), text[stretch.start..stretch.end].to_owned()));
            self.regions.push(Region { reads, template, drawn: RwLock::default() });
        }
        out.push_str(&text[from..]);
        out
    }

    /// The stretches of a template that are the same on many pages; what the others read is noted.
    fn stretches(&mut self, all: &[Tag<'_>]) -> Vec<RegionStretch> {
        let mut found: Vec<RegionStretch> = Vec::new();
        // Whether what comes next may be one region with the last.
        let mut is_open = false;
        let mut at = 0;
        while let Some(tag) = all.get(at) {
            let opens = tag.after("if").is_some() || tag.after("for").is_some();
            if tag.mark == b'#' {
                at += 1;
                continue;
            }
            if tag.after("component").is_some() {
                let length = all[at..].iter().position(|tag| tag.after("endcomponent").is_some());
                at = length.map_or(all.len(), |length| at + length + 1);
                is_open = false;
                continue;
            }
            if tag.mark == b'%' && !opens {
                at += 1;
                is_open = false;
                continue;
            }
            let last = if opens { closing(all, at) } else { at };
            let unit = &all[at..=last];
            at = last + 1;
            let same = sameness(unit, self.names, self.sources);
            let is_whole = unit.iter().all(|tag| tag.after("block").is_none());
            if !is_whole || matches!(same, Sameness::Nowhere(_)) {
                self.note(same);
                is_open = false;
                continue;
            }
            let trims = [tag.inner.starts_with('-'), all[last].inner.ends_with('-')];
            let (start, end) = (tag.span.start, all[last].span.end);
            match found.last_mut() {
                Some(before) if is_open && same == Sameness::Depth => {
                    before.end = end;
                    before.trims[1] = trims[1];
                }
                _ => {
                    is_open = same == Sameness::Depth;
                    found.push(RegionStretch { start, end, trims, sameness: same });
                }
            }
        }
        found
    }

    /// Notes what is read of `page` by a part that stays.
    fn note(&mut self, same: Sameness) {
        match (same, &mut self.fields) {
            (Sameness::Depth, _) => {}
            (Sameness::Values(page, _), Some(fields)) => fields.extend(page),
            (Sameness::Nowhere(Some(page)), Some(fields)) => fields.extend(page),
            _ => self.fields = None,
        }
    }
}

/// The tag that closes the one at `at`.
fn closing(all: &[Tag<'_>], at: usize) -> usize {
    let mut depth = 0_usize;
    for (number, tag) in all.iter().enumerate().skip(at) {
        if tag.after("if").is_some() || tag.after("for").is_some() {
            depth += 1;
        } else if tag.after("endif").is_some() || tag.after("endfor").is_some() {
            depth -= 1;
            if depth == 0 {
                return number;
            }
        }
    }
    all.len() - 1
}
