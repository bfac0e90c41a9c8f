//! Turns the events of the parser into pieces: compact HTML, and holes.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};

use super::definitions::{SpannedEvent, StretchScope, footnote_content};
use super::form_field;
use super::fragment::Fragment;
use super::html_meant;
use super::line_buffer::{GrowingPiece, LineBuffer, add_html};
use super::link_target;
use super::lookalike_tables;
use super::open_table::OpenTable;
use super::piece::{FormField, Hole, Image, Link, Piece};
use crate::diagnostic::code::Code;
use crate::diagnostic::{Diagnostic, Problems};
use crate::french::typography;
use crate::html;

/// The limit of nested lists, quotations and emphasis; deeper ones are left out.
const DEPTH: usize = 32;

/// The pieces of some blocks.
pub(super) struct WrittenBlocks {
    pub(super) pieces: Box<[Piece]>,
    /// The ids of its checklist items, in order.
    pub(super) ids: Vec<Hole>,
}

/// Writes blocks, or one line.
#[expect(clippy::struct_excessive_bools, reason = "each is asked for alone, and none excludes another")]
pub(super) struct PieceWriter<'a, 'p> {
    scope: &'a StretchScope<'a>,
    problems: &'p mut Problems,
    out: Vec<GrowingPiece>,
    line: LineBuffer,
    ids: Vec<Hole>,
    /// For each open link, whether it has a target.
    links: Vec<bool>,
    depth: usize,
    depth_reported: bool,
    /// Whether a block of code or of raw HTML is open, whose text stays as it is.
    verbatim: bool,
    html_reported: bool,
    /// The checklist item that has no id yet: the index of its piece, and its range in the stretch.
    task: Option<(usize, Range<usize>)>,
    /// The field whose label is being written: its lines, and its range in the stretch.
    field: Option<(usize, Range<usize>)>,
    /// Where the mark of the last field ends: it is no text.
    mark_end: usize,
    table: OpenTable,
    /// Whether bare addresses become links: not in titles, which are links themselves in menus.
    pub(super) links_addresses: bool,
}

impl<'a, 'p> PieceWriter<'a, 'p> {
    pub(super) fn new(scope: &'a StretchScope<'a>, problems: &'p mut Problems) -> Self {
        Self {
            scope,
            problems,
            out: Vec::new(),
            line: LineBuffer::default(),
            ids: Vec::new(),
            links: Vec::new(),
            depth: 0,
            depth_reported: false,
            verbatim: false,
            html_reported: false,
            task: None,
            field: None,
            mark_end: 0,
            table: OpenTable::default(),
            links_addresses: true,
        }
    }

    /// Writes whole blocks.
    pub(super) fn blocks(mut self, events: &[SpannedEvent<'_>]) -> WrittenBlocks {
        self.events(events);
        self.settle();
        WrittenBlocks { pieces: self.out.into_iter().map(Piece::from).collect(), ids: self.ids }
    }

    /// Writes a footnote: its only paragraph without tags, or all its blocks.
    pub(super) fn note(self, events: &[SpannedEvent<'_>]) -> Box<[Piece]> {
        let paragraphs =
            events.iter().filter(|(event, _)| matches!(event, Event::Start(Tag::Paragraph))).count();
        let only = match events {
            [(Event::Start(Tag::Paragraph), _), inner @ .., (Event::End(TagEnd::Paragraph), _)] => {
                Some(inner)
            }
            _ => None,
        };
        self.blocks(only.filter(|_| paragraphs == 1).unwrap_or(events)).pieces
    }

    /// Writes one line; gives the `{#id}` at its end too, with the byte of the stretch where that begins.
    pub(super) fn title(mut self, events: &[SpannedEvent<'_>]) -> (Box<[Piece]>, Option<(Hole, usize)>) {
        self.links_addresses = false;
        self.events(events);
        let id = self.line.take_id(self.scope, self.problems);
        (self.blocks(&[]).pieces, id)
    }

    fn events(&mut self, events: &[SpannedEvent<'_>]) {
        let mut index = 0;
        while let Some((event, range)) = events.get(index) {
            let rest = &events[index + 1..];
            index += 1;
            match event {
                Event::Start(Tag::Image { dest_url, title, .. }) => {
                    index += self.image(dest_url, title, range, rest);
                }
                Event::Start(Tag::FootnoteDefinition(_)) => index += footnote_content(rest).len() + 1,
                Event::Start(tag) => self.start(tag, range, rest),
                Event::End(tag) => self.end(*tag),
                Event::Text(text) if self.verbatim => add_html(&mut self.out, &html::escape_content(text)),
                Event::Text(text) => {
                    let mark = self.mark_end.saturating_sub(range.start).min(text.len());
                    self.line.text(text.get(mark..).unwrap_or_default(), range.start + mark);
                }
                Event::SoftBreak => self.line.text("\n", range.start),
                Event::HardBreak => self.line.push(Fragment::Break),
                Event::Code(code) => {
                    self.line.push(Fragment::Word(format!("<code>{}</code>", html::escape_content(code))));
                }
                Event::Html(html) => add_html(&mut self.out, &html::escape_content(html)),
                Event::InlineHtml(html) => {
                    // The closing tag of an element that is reported needs no report of its own.
                    if !(html.starts_with("</") && self.html_reported) {
                        self.html_reported = true;
                        html_meant::report(range, self.scope, self.problems);
                    }
                    self.line.push(Fragment::Word(html::escape_content(html)));
                }
                Event::FootnoteReference(label) => match self.scope.definitions.note(label) {
                    Some(note) => self.line.push(Fragment::Piece(Piece::Note(Arc::clone(note)))),
                    None => self.line.text(&format!("[^{label}]"), range.start),
                },
                Event::Rule => self.block("<hr>"),
                Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>, rest: &[SpannedEvent<'_>]) {
        match tag {
            Tag::Paragraph => self.block("<p>"),
            // A heading inside a list or a quotation begins no section.
            Tag::Heading { .. } => self.block("<p><strong>"),
            Tag::BlockQuote(_) => self.nest("<blockquote>", range),
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => info.split_whitespace().next(),
                    CodeBlockKind::Indented => {
                        lookalike_tables::in_indented(
                            self.scope.bounded(range.clone()),
                            self.scope.located_text,
                            self.problems,
                        );
                        None
                    }
                };
                let class = language.map(|name| format!(" class=\"language-{}\"", html::escape(name)));
                self.block(&format!("<pre><code{}>", class.unwrap_or_default()));
                self.verbatim = true;
            }
            Tag::HtmlBlock => {
                html_meant::report_block(range, self.scope, self.problems);
                self.block("<p>");
                self.verbatim = true;
            }
            Tag::List(None) => self.nest("<ul>", range),
            Tag::List(Some(1)) => self.nest("<ol>", range),
            Tag::List(Some(first)) => self.nest(&format!("<ol start=\"{first}\">"), range),
            Tag::Item => self.item(range, rest),
            Tag::DefinitionList => self.nest("<dl>", range),
            Tag::DefinitionListTitle => self.nest("<dt>", range),
            Tag::DefinitionListDefinition => self.nest("<dd>", range),
            Tag::Table(columns) => {
                self.table.columns.clone_from(columns);
                self.block("<div class=\"tableau\"><table>");
            }
            Tag::TableHead => {
                (self.table.in_head, self.table.column) = (true, 0);
                self.block("<thead><tr>");
            }
            Tag::TableRow => {
                self.table.column = 0;
                self.block("<tr>");
            }
            Tag::TableCell => self.cell(rest),
            Tag::Emphasis => self.mark("<em>", range),
            Tag::Strong => self.mark("<strong>", range),
            Tag::Strikethrough => self.mark("<del>", range),
            Tag::Link { dest_url, title, link_type, .. } => {
                let mail = if matches!(link_type, LinkType::Email) { "mailto:" } else { "" };
                let target =
                    link_target::target(&format!("{mail}{dest_url}"), range, self.scope, self.problems);
                self.links.push(target.is_some());
                if let Some(target) = target {
                    let title = (!title.is_empty()).then(|| html::escape(title).into());
                    let link = Link { target, title, place: self.scope.place(range.clone()) };
                    self.line.push(Fragment::Piece(Piece::LinkStart(Arc::new(link))));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.block("</p>"),
            TagEnd::Heading(_) => self.block("</strong></p>"),
            TagEnd::BlockQuote(_) => self.leave("</blockquote>"),
            TagEnd::CodeBlock => {
                self.verbatim = false;
                self.block("</code></pre>");
            }
            TagEnd::HtmlBlock => {
                self.verbatim = false;
                self.block("</p>");
            }
            TagEnd::List(false) => self.leave("</ul>"),
            TagEnd::List(true) => self.leave("</ol>"),
            TagEnd::Item => {
                self.settle();
                self.end_field(None);
                self.leave("</li>");
                self.miss_task();
            }
            TagEnd::DefinitionList => self.leave("</dl>"),
            TagEnd::DefinitionListTitle => self.leave("</dt>"),
            TagEnd::DefinitionListDefinition => self.leave("</dd>"),
            TagEnd::Table => self.block("</tbody></table></div>"),
            TagEnd::TableHead => {
                self.table.in_head = false;
                self.block("</tr></thead><tbody>");
            }
            TagEnd::TableRow => self.block("</tr>"),
            TagEnd::TableCell => self.block(if self.table.heads { "</th>" } else { "</td>" }),
            TagEnd::Emphasis => self.unmark("</em>"),
            TagEnd::Strong => self.unmark("</strong>"),
            TagEnd::Strikethrough => self.unmark("</del>"),
            TagEnd::Link if self.links.pop() == Some(true) => self.line.push(Fragment::Piece(Piece::LinkEnd)),
            _ => {}
        }
    }

    /// Writes a tag of a block; it ends the line before it.
    fn block(&mut self, html: &str) {
        self.settle();
        add_html(&mut self.out, html);
    }

    fn settle(&mut self) {
        if self.line.is_empty() {
            return;
        }
        if let Some((index, range)) = self.task.take() {
            let id = self.line.take_id(self.scope, self.problems).map(|(hole, _)| hole);
            self.task = Some((index, range));
            match id {
                Some(hole) => {
                    self.ids.push(hole.clone());
                    self.out[index] = GrowingPiece::Piece(Piece::Task(hole));
                    self.task = None;
                }
                None => self.miss_task(),
            }
        }
        let field = self.field.is_some().then(|| self.line.take_id(self.scope, self.problems));
        self.html_reported = false;
        self.line.settle(self.links_addresses, self.scope, self.problems, &mut self.out);
        if let Some(id) = field {
            self.end_field(id.map(|(hole, _)| hole));
        }
    }

    /// Ends the label of the field that is open, if there is one.
    fn end_field(&mut self, id: Option<Hole>) {
        let Some((lines, range)) = self.field.take() else { return };
        if id.is_none() && !self.scope.definitions.local {
            self.report(Code::FieldWithoutId, &range);
        }
        self.ids.extend(id.clone());
        let hole = id.unwrap_or_else(|| Hole { name: "".into(), place: self.scope.place(range) });
        self.out.push(GrowingPiece::Piece(Piece::Field(Arc::new(FormField { hole, lines }))));
        add_html(&mut self.out, "</label>");
    }

    fn miss_task(&mut self) {
        if let Some((_, range)) = self.task.take()
            && !self.scope.definitions.local
        {
            self.report(Code::TaskWithoutId, &range);
        }
    }

    fn item(&mut self, range: &Range<usize>, rest: &[SpannedEvent<'_>]) {
        let mut next = rest.iter().map(|(event, _)| event);
        let first = next.next();
        let task = matches!(first, Some(Event::TaskListMarker(_)))
            || matches!(first, Some(Event::Start(Tag::Paragraph)))
                && matches!(next.next(), Some(Event::TaskListMarker(_)));
        if !task {
            let source = &self.scope.located_text.as_str()[self.scope.bounded(range.clone())];
            let Some((mark, lines)) = form_field::opening(source) else { return self.nest("<li>", range) };
            self.nest("<li class=\"champ\"><label>", range);
            self.field = Some((lines, range.start..range.start + mark));
            self.mark_end = range.start + mark;
            return;
        }
        self.nest("<li class=\"a-cocher\">", range);
        self.miss_task();
        let nameless = Hole { name: "".into(), place: self.scope.place(range.clone()) };
        self.task = Some((self.out.len(), range.clone()));
        self.out.push(GrowingPiece::Piece(Piece::Task(nameless)));
    }

    fn cell(&mut self, rest: &[SpannedEvent<'_>]) {
        let is_empty = matches!(rest.first(), Some((Event::End(TagEnd::TableCell), _)));
        let tag = self.table.next_cell(is_empty);
        self.block(&tag);
    }

    /// Opens a block that may contain others of its kind.
    fn nest(&mut self, html: &str, range: &Range<usize>) {
        self.settle();
        if self.deeper(range) {
            add_html(&mut self.out, html);
        }
    }

    fn leave(&mut self, html: &str) {
        self.settle();
        if self.shallower() {
            add_html(&mut self.out, html);
        }
    }

    fn mark(&mut self, html: &str, range: &Range<usize>) {
        if self.deeper(range) {
            self.line.push(Fragment::Tag(html.to_owned()));
        }
    }

    fn unmark(&mut self, html: &str) {
        if self.shallower() {
            self.line.push(Fragment::Tag(html.to_owned()));
        }
    }

    /// Goes one level deeper; gives whether this level is still written.
    fn deeper(&mut self, range: &Range<usize>) -> bool {
        self.depth += 1;
        if self.depth > DEPTH && !self.depth_reported {
            self.depth_reported = true;
            let start = range.start..range.start + 1;
            self.problems.push(Diagnostic::new(Code::TooDeep, self.scope.place(start)).with("limit", DEPTH));
        }
        self.depth <= DEPTH
    }

    fn shallower(&mut self) -> bool {
        self.depth = self.depth.saturating_sub(1);
        self.depth < DEPTH
    }

    /// Writes an image; gives the number of events it takes.
    fn image(
        &mut self,
        address: &str,
        title: &str,
        range: &Range<usize>,
        rest: &[SpannedEvent<'_>],
    ) -> usize {
        let (alternative, taken) = link_target::alternative(rest);
        if alternative.trim().is_empty() {
            self.report(Code::MissingAlternative, range);
        }
        if let Some(source) = link_target::file(address, range, self.scope, self.problems) {
            let attribute = |text: &str| html::escape(&typography(text)).into_boxed_str();
            let image = Image {
                source,
                alternative: attribute(&alternative),
                title: (!title.is_empty()).then(|| attribute(title)),
                place: self.scope.place(range.clone()),
            };
            self.line.push(Fragment::Piece(Piece::Image(Arc::new(image))));
        }
        taken
    }

    fn report(&mut self, code: Code, range: &Range<usize>) {
        self.problems.push(Diagnostic::new(code, self.scope.place(range.clone())));
    }
}
