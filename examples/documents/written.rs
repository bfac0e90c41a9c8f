//! A text document as plain blocks, read from Markdown.

use jalon::french;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeStream};

/// A text document.
pub(crate) struct Written {
    pub(crate) title: String,
    pub(crate) blocks: Vec<Block>,
}

/// A part of it, one below the other.
pub(crate) enum Block {
    Heading(u8, Vec<Run>),
    Paragraph(Vec<Run>),
    /// What whoever fills it in reads first, or must not forget.
    Note(Vec<Run>),
    List(Marks, Vec<Vec<Run>>),
    /// Rows of cells; the first is the head.
    Table(Vec<Vec<Vec<Run>>>),
}

/// What stands before the points of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marks {
    Bullets,
    Boxes,
}

/// Words of one look.
#[derive(Clone)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) strong: bool,
}

/// Reads the Markdown of `examples/documents/*.md`: headings, paragraphs, quotes, lists, tables.
pub(crate) fn read(source: &str) -> Written {
    let mut written = Written { title: String::new(), blocks: Vec::new() };
    let mut runs: Vec<Run> = Vec::new();
    let mut points: Vec<Vec<Run>> = Vec::new();
    let mut rows: Vec<Vec<Vec<Run>>> = Vec::new();
    let mut marks = Marks::Bullets;
    let (mut strong, mut quoted) = (false, false);
    let parser = Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS);
    for event in TextMergeStream::new(parser) {
        match event {
            Event::Text(text) => runs.push(Run { text: french::typography(&text).into_owned(), strong }),
            Event::SoftBreak => runs.push(Run { text: " ".to_owned(), strong }),
            Event::TaskListMarker(_) => marks = Marks::Boxes,
            Event::Start(Tag::Strong) => strong = true,
            Event::End(TagEnd::Strong) => strong = false,
            Event::Start(Tag::BlockQuote(_)) => quoted = true,
            Event::End(TagEnd::BlockQuote(_)) => quoted = false,
            Event::End(TagEnd::Heading(level)) => {
                let runs = std::mem::take(&mut runs);
                if level == HeadingLevel::H1 {
                    written.title = runs.iter().map(|run| &*run.text).collect();
                }
                written.blocks.push(Block::Heading(level as u8, runs));
            }
            Event::End(TagEnd::Paragraph) => {
                let runs = std::mem::take(&mut runs);
                written.blocks.push(if quoted { Block::Note(runs) } else { Block::Paragraph(runs) });
            }
            Event::Start(Tag::List(_)) => marks = Marks::Bullets,
            Event::End(TagEnd::Item) => points.push(std::mem::take(&mut runs)),
            Event::End(TagEnd::List(_)) => {
                written.blocks.push(Block::List(marks, std::mem::take(&mut points)));
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::End(TagEnd::TableCell) => {
                rows.last_mut().expect("a cell is in a row").push(std::mem::take(&mut runs));
            }
            Event::End(TagEnd::Table) => written.blocks.push(Block::Table(std::mem::take(&mut rows))),
            _ => {}
        }
    }
    assert!(!written.title.is_empty(), "a document begins with its title");
    written
}
