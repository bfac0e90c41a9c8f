//! A body as HTML: pieces in a row, holes filled.

mod doubt;
mod elements;
mod fill_in;
mod insertion;
mod links;
mod note;
pub(super) mod theme_block;
pub(super) mod trace;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::hash::Hash;
use std::sync::Arc;

use self::trace::{Trace, TracedElement};
use super::attachments::Attachment;
use super::components::{HREF, SLOT, mark};
use super::data_blocks;
use super::site_inputs::SiteInputs;
use super::views::ContentsEntry;
use crate::edition::EditionPage;
use crate::french::article::{Article, of};
use crate::html::{escape, to_text};
use crate::markdown::node::{Body, Callout, Node, Section};
use crate::markdown::piece::{Note, Piece};
use crate::record::data::{Fact, Grade, Term};
use crate::record::page_id::PageId;
use crate::text::snapshot::{Digest, Shape};
use crate::theme::context::Shared;

/// Stands in drawn bodies for the way to the root of the site. What is escaped holds none: see [`crate::html`].
const ROOT: &str = "\u{5}";

/// What the mark of a doubtful fact says: how doubtful, and whom to ask.
type Doubt = (Grade, Option<String>);

/// A body as HTML, and what its page shows beside it.
#[derive(Default)]
pub(super) struct DrawnBody {
    /// The HTML.
    pub(super) html: String,
    /// The headings of the second and third rank.
    pub(super) contents: Vec<ContentsEntry>,
    /// The facts it shows, in order.
    pub(super) facts: Vec<Arc<str>>,
    /// The HTML of its footnotes.
    pub(super) notes: String,
    /// Whether it shows data, whose components were given the root for which it was drawn.
    pub(super) shows_data: bool,
    /// Whether it has fields to fill in.
    pub(super) has_fields: bool,
}

impl DrawnBody {
    /// The same for a file from which `root` leads to the root of the site.
    pub(super) fn with_root(&self, root: &str) -> Self {
        Self {
            html: self.html.replace(ROOT, root),
            contents: self.contents.clone(),
            facts: self.facts.clone(),
            notes: self.notes.replace(ROOT, root),
            shows_data: self.shows_data,
            has_fields: self.has_fields,
        }
    }
}

/// The notices of one page, or those of all pages, as HTML.
pub(super) fn notices(inputs: &SiteInputs, root: &str, page: Option<&PageId>) -> Vec<String> {
    let notices = inputs.edition.notices.iter().filter(|notice| notice.page.as_ref() == page);
    notices.map(|notice| inline(inputs, &notice.text, root)).collect()
}

/// Text outside any page: a notice, a piece of news.
pub(super) fn inline(inputs: &SiteInputs, pieces: &[Piece], root: &str) -> String {
    let Some(page) = inputs.edition.pages.values().next() else { return String::new() };
    let mut writer = BodyWriter::new(inputs, page, root);
    writer.pieces(pieces);
    writer.out.html
}

/// Draws the body of `page`. [`DrawnBody::with_root`] completes its links; its data are drawn for `root`.
pub(super) fn draw(inputs: &SiteInputs, page: &EditionPage, root: &str) -> DrawnBody {
    let mut writer = BodyWriter { root: ROOT, ..BodyWriter::new(inputs, page, root) };
    writer.out.html.reserve(16 * 1024);
    writer.body(&page.body);
    writer.footnotes();
    writer.out
}

/// The elements of the body of `page`, each with the part of the body that it was drawn for.
pub(super) fn traced(inputs: &SiteInputs, page: &EditionPage, root: &str) -> Vec<TracedElement> {
    let mut writer = BodyWriter::new(inputs, page, root);
    writer.trace = Some(Trace::default());
    writer.body(&page.body);
    let trace = writer.trace.take().expect("it was just put there");
    trace.read(&writer.out.html)
}

struct BodyWriter<'a> {
    inputs: &'a SiteInputs,
    page: &'a EditionPage,
    /// What links to files of the site begin with.
    root: &'a str,
    /// The same, for components of data.
    data_root: &'a str,
    out: DrawnBody,
    /// Terms that the page has explained already.
    marked: BTreeSet<Arc<str>>,
    ids: BTreeSet<String>,
    /// What the open links close with.
    open: Vec<&'static str>,
    notes: Vec<Arc<Note>>,
    /// What the marks at the end of the open sentence say.
    doubts: Vec<Doubt>,
    /// Whether a table of communes names its rows.
    has_named_rows: bool,
    /// In a title: no marks of facts and terms.
    quiet: bool,
    /// In a block of the theme, which is on many pages: links inside it stay inside, facts are in no list.
    in_block: bool,
    /// Where what the theme says belongs in such a block.
    common: Option<usize>,
    /// Where somebody asks which part of the body gave which bytes.
    trace: Option<Trace>,
}

impl<'a> BodyWriter<'a> {
    fn new(inputs: &'a SiteInputs, page: &'a EditionPage, root: &'a str) -> Self {
        Self {
            inputs,
            page,
            root,
            data_root: root,
            out: DrawnBody::default(),
            marked: BTreeSet::new(),
            ids: BTreeSet::new(),
            open: Vec::new(),
            notes: Vec::new(),
            doubts: Vec::new(),
            has_named_rows: false,
            quiet: false,
            in_block: false,
            common: None,
            trace: None,
        }
    }

    fn body(&mut self, body: &Body) {
        for node in body.iter() {
            let at = self.out.html.len();
            self.trace_with(|trace| trace.begin(node, at));
            match node {
                Node::Flow(flow) => self.pieces(&flow.pieces),
                Node::Section(section) => self.section(section),
                Node::Block(block) => {
                    self.former_anchors(&block.id);
                    let id = self.unique(&block.id);
                    let _ = write!(self.out.html, "<div class=\"bloc\" id=\"{id}\">");
                    self.body(&block.body);
                    self.out.html.push_str("</div>");
                }
                Node::Slot(slot) => {
                    if slot.is_filled() {
                        // Its heading carries the id where it has the same.
                        if !matches!(slot.body.first(), Some(Node::Section(section)) if section.id == slot.id)
                        {
                            self.former_anchors(&slot.id);
                            let id = self.unique(&slot.id);
                            let _ = write!(self.out.html, "<span class=\"ancre\" id=\"{id}\"></span>");
                        }
                        self.body(&slot.body);
                    }
                }
                Node::Choice(choice) => {
                    let meets = self.inputs.edition.situation.meets(&choice.condition);
                    self.body(if meets { &choice.then } else { &choice.otherwise });
                }
                Node::Callout(callout) => self.callout(callout),
                Node::Data(call) => {
                    let named_rows = &mut self.has_named_rows;
                    let data = data_blocks::draw(self.inputs, self.data_root, call, named_rows);
                    self.out.html.push_str(&data);
                    self.out.shows_data = true;
                }
                Node::Common(_) => self.common = Some(self.out.html.len()),
                Node::Insertion(insertion) => self.insertion(insertion),
            }
            let at = self.out.html.len();
            self.trace_with(|trace| trace.end(at));
        }
    }

    fn trace_with(&mut self, note: impl FnOnce(&mut Trace)) {
        if let Some(trace) = &mut self.trace {
            note(trace);
        }
    }

    fn section(&mut self, section: &Section) {
        let (opening, closing) = frame(&section.id);
        self.out.html.push_str(opening);
        self.former_anchors(&section.id);
        let id = self.unique(&section.id);
        let rank = section.rank.clamp(2, 6);
        let _ = write!(self.out.html, "<h{rank} id=\"{id}\">");
        let from = self.out.html.len();
        self.quiet = true;
        self.pieces(&section.title);
        self.quiet = false;
        if rank <= 3 {
            let titre = to_text(&self.out.html[from..]);
            self.out.contents.push(ContentsEntry { titre, ancre: id.clone(), rang: rank });
        }
        let _ = write!(self.out.html, "</h{rank}>");
        let at = self.out.html.len();
        self.trace_with(|trace| trace.heading_ends(at));
        self.body(&section.body);
        self.out.html.push_str(closing);
    }

    /// The anchors under which the thing `id` was once linked to.
    fn former_anchors(&mut self, id: &str) {
        let (page, in_block) = (self.page, self.in_block);
        for (old, _) in page.front.renamed.iter().filter(|(_, now)| !in_block && *now.value == *id) {
            let old = self.unique(old);
            let _ = write!(self.out.html, "<span class=\"ancre\" id=\"{old}\"></span>");
        }
    }

    /// An id that no other element of the page has: a heading that two local texts share gets a number.
    fn unique(&mut self, id: &str) -> String {
        let mut unique = id.to_owned();
        let mut count = 1;
        while !self.ids.insert(unique.clone()) {
            count += 1;
            unique = format!("{id}-{count}");
        }
        unique
    }

    fn callout(&mut self, callout: &Callout) {
        let kind = callout.kind.word();
        let own = callout.title.is_some();
        let drawn = self.inputs.components.get(
            &format!("encadre {kind} {own}"),
            &self.inputs.theme,
            "encadre",
            |context| {
                context.set("genre", kind);
                context.share("titre", &if own { mark(HREF) } else { Shared::html("") });
            },
        );
        let mut title = String::new();
        if let Some(pieces) = &callout.title {
            let from = self.out.html.len();
            self.quiet = true;
            self.pieces(pieces);
            self.quiet = false;
            title = self.out.html.split_off(from);
        }
        let (before, after) = drawn.around();
        self.out.html.push_str(&before.replace(HREF, &title));
        self.body(&callout.body);
        self.out.html.push_str(&after.replace(HREF, &title));
    }

    fn pieces(&mut self, pieces: &[Piece]) {
        self.each(pieces);
        self.marks();
    }

    fn each(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            match piece {
                Piece::Html(html) => {
                    // A label is one thing to press: no term in it leads to the glossary.
                    self.open.extend(html.contains("<label>").then_some(""));
                    self.markup(html);
                }
                Piece::Text(text) => self.text(text),
                Piece::Value(hole) => {
                    if let Some(text) =
                        self.inputs.lookup.value(&hole.name, &self.inputs.edition, &self.inputs.guide)
                    {
                        self.out.html.push_str(&text);
                    }
                }
                Piece::Fact(hole) => self.fact(hole),
                Piece::Sentence(hole) => self.sentence(hole),
                Piece::Term(hole) => self.term(&hole.name, None),
                Piece::Mention { term, shown } => self.term(term, Some(shown)),
                Piece::LinkStart(link) => self.link(link),
                Piece::LinkEnd => {
                    let end = self.open.pop().unwrap_or_default();
                    self.out.html.push_str(end);
                }
                Piece::Image(image) => {
                    let image_at = Attachment::Image(image.source.clone());
                    let Some(href) = image_at.href(&self.inputs.files) else { continue };
                    let (href, alt) = (escape(&href), &image.alternative);
                    let _ = write!(
                        self.out.html,
                        "<img src=\"{}{href}\" alt=\"{alt}\" loading=\"lazy\" decoding=\"async\"",
                        self.root
                    );
                    if let Some(Shape { width, height }) = image_at.shape(&self.inputs.files) {
                        let _ = write!(self.out.html, " width=\"{width}\" height=\"{height}\"");
                    }
                    if let Some(title) = &image.title {
                        let _ = write!(self.out.html, " title=\"{title}\"");
                    }
                    self.out.html.push('>');
                }
                Piece::Task(hole) => self.task(hole),
                Piece::Field(field) => self.field(field),
                Piece::Note(note) => self.note(note),
            }
        }
    }

    /// Marks a term where it is the first on its page; `shown` is what is in the text, escaped.
    fn term(&mut self, id: &Arc<str>, shown: Option<&str>) {
        if let Some(shown) = shown.filter(|_| self.quiet || self.marked.contains(id)) {
            return self.out.html.push_str(shown);
        }
        let term = self.inputs.lookup.term(id);
        let asked = shown.is_none();
        let text = match (shown, term) {
            (Some(shown), _) => shown.to_owned(),
            (None, Some(term)) => escape(term_text(term)),
            (None, None) => escape(id),
        };
        let marks = !self.quiet && self.open.is_empty() && (asked || !self.marked.contains(id));
        // Without a page to explain it, or on that page, a term is plain text.
        let glossary = self.inputs.glossary().filter(|page| marks && **page != self.page.id);
        let (Some(term), Some(glossary)) = (term, glossary) else { return self.out.html.push_str(&text) };
        let href = format!("{}{}#{id}", self.root, glossary.address());
        self.marked.insert(id.clone());
        let drawn = self.inputs.lookup.drawn(&format!("terme {id}"), || {
            self.inputs.components.draw(
                &key_of("terme", &(&term.acronym, &term.name, &term.definition)),
                &self.inputs.theme,
                "terme",
                |context| {
                    context.set("sigle", &term.acronym);
                    context.set("terme", &term.name);
                    context.set("definition", &term.definition);
                    context.share("texte", &mark(SLOT));
                    context.share("href", &mark(HREF));
                },
            )
        });
        self.inputs.components.or_report(drawn).with(&text, &href, &mut self.out.html);
    }
}

/// What is around a section: what says a page in short, under this id, has a frame of its own.
fn frame(id: &str) -> (&'static str, &'static str) {
    if id == "en-bref" { ("<div class=\"en-bref\">", "</div>") } else { ("", "") }
}

/// Whom to ask, for what is not verified.
pub(super) fn doubtful(fact: &Fact) -> Option<String> {
    let ask = fact.ask.as_deref().filter(|_| fact.grade.is_doubtful())?;
    let (article, name) = Article::taken_from(ask);
    Some(of(article, name))
}

/// What the anchors of facts begin with.
pub(super) const FACT: &str = "fait-";

/// The anchor of a fact in the list at the foot of a page.
pub(super) fn fact_anchor(id: &str) -> String {
    format!("{FACT}{}", id.replace('.', "-"))
}

fn term_text(term: &Term) -> &str {
    term.acronym.as_deref().or(term.name.as_deref()).unwrap_or(&term.id)
}

/// The key of a component that is given `values`.
fn key_of(component: &str, values: &impl Hash) -> String {
    format!("{component} {}", Digest::of_value(values).hex())
}
