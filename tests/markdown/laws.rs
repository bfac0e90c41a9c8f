//! What holds for any text.

use std::time::{Duration, Instant};

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use proptest::strategy::Strategy;

use crate::{COMMON, LOCAL, located_text};
use jalon::diagnostic::Problems;
use jalon::markdown::canonical::{find, source_text};
use jalon::markdown::node::{Body, Node};
use jalon::markdown::piece::Piece;
use jalon::markdown::term::{Terms, mark_terms};
use jalon::markdown::visit::{pieces, plain_text, walk};
use jalon::markdown::{inline, parse, reflow};
use jalon::text::Place;

/// Texts out of what authors write, well or badly put together.
fn texts() -> impl Strategy<Value = String> {
    let bits = [
        "::: ",
        ":::",
        "::::",
        "si littoral",
        "sinon",
        "attention T",
        "local {#a}",
        "bloc {#b}",
        "aides",
        "contacts x",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "## A {#a}",
        "# é",
        "- ",
        "- [ ] ",
        "1. ",
        "  ",
        "    ",
        "> ",
        "| a | b |",
        "|---|--:|",
        "```",
        "~~~",
        "{{ v.x }}",
        "{{",
        "}}",
        "{{ commun }}",
        "{{fait:é}}",
        "[[erp]]",
        "[[",
        "]]",
        "[",
        "]",
        "(",
        ")",
        "[x]: y.md",
        "[x]",
        "[^n]",
        "[^n]: ",
        "![é](x.png)",
        "[a](y.md#z)",
        "*",
        "**",
        "_",
        "`",
        "\\",
        "&amp;",
        "&",
        "<b>",
        "<!--",
        "-->",
        "\"",
        "'",
        " : ",
        "«",
        "»",
        "15000 €",
        "ERP",
        "é",
        "œ",
        "mot",
        " ",
        ": ",
        "---",
        "\u{a0}",
        "\0",
        "https://a.fr",
        "{#é}",
        "\t",
    ];
    proptest::collection::vec(proptest::sample::select(bits.to_vec()), 0..40).prop_map(|parts| parts.concat())
}

fn places(body: &Body) -> Vec<Place> {
    let mut places = Vec::new();
    walk(body, &mut |node| {
        places.push(node.place());
        if let Node::Section(section) = node {
            places.push(section.heading.whole());
        }
    });
    pieces(body, &mut |piece| match piece {
        Piece::Value(hole)
        | Piece::Fact(hole)
        | Piece::Sentence(hole)
        | Piece::Term(hole)
        | Piece::Task(hole) => {
            places.push(hole.place.clone());
        }
        Piece::LinkStart(link) => places.push(link.place.clone()),
        Piece::Image(image) => places.push(image.place.clone()),
        Piece::Field(field) => places.push(field.hole.place.clone()),
        Piece::Note(note) => places.push(note.place.clone()),
        _ => {}
    });
    places
}

/// Reads `text` in every way; the problem with it, if any.
fn try_all(text: &str) -> Result<(), String> {
    let terms = Terms::new([("erp".into(), "ERP"), ("mot".into(), "mot é")]);
    for context in [COMMON, LOCAL] {
        let mut problems = Problems::new();
        let source = located_text(text);
        let body = parse(&source, &context, &mut problems);
        let title = inline(&source, &context, &mut problems);
        let marked = mark_terms(&body, &terms);
        let (one, other) = (source_text(&body), source_text(&marked));
        if one != other {
            return Err("marks change the source".into());
        }
        plain_text(&title);
        let reported =
            problems.iter().flat_map(|p| p.related.iter().map(|r| r.place.clone()).chain([p.place.clone()]));
        for place in places(&body).into_iter().chain(reported) {
            if text.get(place.span()).is_none() {
                return Err(format!("{place:?} is no part of the text"));
            }
        }
        walk(&body, &mut |node| {
            if let Node::Flow(flow) = node {
                reflow(flow, text, &mut Problems::new());
                find(flow.located_text.as_str(), "mot");
            }
        });
        let opened = balance(&body);
        if opened != 0 {
            return Err(format!("{opened} tags or links left open"));
        }
    }
    Ok(())
}

/// Opened less closed tags and links, of all texts.
fn balance(body: &Body) -> i64 {
    let mut open = 0;
    pieces(body, &mut |piece| match piece {
        Piece::LinkStart(_) => open += 1,
        Piece::LinkEnd => open -= 1,
        Piece::Html(html) => {
            let alone = html.matches("<br>").count() + html.matches("<hr>").count();
            let closed = html.matches("</").count();
            let all = html.matches('<').count();
            open += i64::try_from(all - closed - alone).unwrap() - i64::try_from(closed).unwrap();
        }
        _ => {}
    });
    open
}

proptest! {
    #[test]
    fn any_text(text in any::<String>()) {
        prop_assert_eq!(try_all(&text), Ok(()));
    }

    #[test]
    fn texts_of_authors(text in texts()) {
        prop_assert_eq!(try_all(&text), Ok(()), "{:?}", text);
    }

    #[test]
    fn line_ends_change_nothing(text in texts()) {
        let text = text.replace("\r\n", "\n");
        let crlf = text.replace('\n', "\r\n");
        let outlines = [&text, &crlf].map(|text| crate::outline(&parse(&located_text(text), &COMMON, &mut Problems::new())));
        prop_assert!(outlines[0] == outlines[1], "{:?}\n{}\n{}", text, outlines[0], outlines[1]);
    }
}

#[test]
fn bombs() {
    let many = 10_000;
    for (name, text) in [
        ("quotations", ">".repeat(many)),
        ("quotations and lines", format!("{}a\n{}", ">".repeat(1_000), "b\n".repeat(many))),
        ("lists", "- ".repeat(many)),
        ("indented lists", (0..300).map(|n| format!("{}- a\n", "  ".repeat(n))).collect::<Vec<_>>().concat()),
        ("brackets", "[".repeat(many)),
        ("closed brackets", format!("{}a{}", "[".repeat(many), "]".repeat(many))),
        ("links", "[a](".repeat(many)),
        ("images", "![".repeat(many)),
        ("terms", "[[".repeat(many)),
        ("braces", "{{".repeat(many)),
        ("braces with spaces", "{{ a ".repeat(many)),
        ("stars", "*a ".repeat(many)),
        ("strong", format!("{}a{}", "**a ".repeat(many), " b**".repeat(many))),
        ("backticks", (1..200).map(|n| format!("{} ", "`".repeat(n))).collect::<Vec<_>>().concat()),
        ("containers", "::: exemple\n".repeat(many)),
        ("containers closed", format!("{}{}", "::: exemple\na\n".repeat(many), ":::\n".repeat(many))),
        ("other halves", "::: si a\n::: sinon\n".repeat(many)),
        ("unknown containers", "::: x\na\n".repeat(many)),
        ("stray", ":::\n".repeat(many)),
        ("colons", ":".repeat(many)),
        ("quotes", "\"".repeat(many)),
        ("digits", format!("{} €", "1".repeat(many))),
        ("groups", "1 000 ".repeat(many)),
        ("addresses", "a@b".repeat(many)),
        ("footnotes", (0..2_000).map(|n| format!("[^{n}]: a[^{n}]\n\n")).collect::<Vec<_>>().concat()),
        ("references", (0..2_000).map(|n| format!("[{n}]: a.md\n[{n}]\n\n")).collect::<Vec<_>>().concat()),
        ("condition", format!("::: si {}", "non (".repeat(many))),
        ("headings", "## a {#a}\n".repeat(2_000)),
        ("html", "<b>".repeat(many)),
        ("entities", "&amp;".repeat(many)),
    ] {
        let start = Instant::now();
        let terms = Terms::new([("a".into(), "a")]);
        for context in [COMMON, LOCAL] {
            let body = parse(&located_text(&text), &context, &mut Problems::new());
            source_text(&mark_terms(&body, &terms));
        }
        // Generous: unoptimised, on a machine that does other things; what is quadratic takes minutes.
        assert!(start.elapsed() < Duration::from_secs(20), "{name}: {:?}", start.elapsed());
    }
}
