//! Terms in running text, the canonical source and what is found in it, corrected stretches.

use std::sync::Arc;

use crate::{COMMON, LOCAL, outline, read};
use jalon::markdown::canonical::{find, source_text};
use jalon::markdown::node::Node;
use jalon::markdown::piece::Piece;
use jalon::markdown::term::{Terms, mark_terms};
use jalon::markdown::visit::{pieces, plain_text, walk};
use jalon::markdown::{inline, reflow};

#[test]
fn marks() {
    let forms = [
        ("erp", "ERP"),
        ("plu", "PLU"),
        ("gite", "gîte"),
        ("rural", "gîte rural"),
        ("cu", "certificat d'urbanisme"),
        ("rd", "R&D"),
        ("amp", "amp"),
    ];
    let terms = Terms::new(forms.map(|(id, form)| (id.into(), form)));
    for (name, text, expected) in [
        ("capitals are exact", "Un ERP, pas erp", "<p>‹Un ›[erp:ERP]‹, pas erp›</p>"),
        ("first letter", "Gîte ou gîte, GÎTE", "<p>[gite:Gîte]‹ ou ›[gite:gîte]‹, GÎTE›</p>"),
        ("longest", "un gîte rural", "<p>‹un ›[rural:gîte rural]</p>"),
        ("longest that is whole", "un gîte ruralité", "<p>‹un ›[gite:gîte]‹ ruralité›</p>"),
        ("whole words", "ERPs, l'ERP, sous-ERP", "<p>‹ERPs, l’›[erp:ERP]‹, sous-ERP›</p>"),
        ("apostrophes and wraps", "le certificat\nd'urbanisme", "<p>‹le ›[cu:certificat⏎d’urbanisme]</p>"),
        ("escaped", "la R&D & puis", "<p>‹la ›[rd:R&amp;D]‹ &amp; puis›</p>"),
        ("not in links", "[ERP](#a) ERP", "<p><a #a>‹ERP›</a>‹ ›[erp:ERP]</p>"),
        ("not in headings", "## ERP {#a}\n\nERP", "# 2 a ‹ERP›\n  <p>[erp:ERP]</p>"),
        (
            "in containers",
            "::: si a\nb\n::: sinon\nPLU\n:::",
            "si a\n  <p>‹b›</p>\nsinon\n  <p>[plu:PLU]</p>",
        ),
    ] {
        let body = mark_terms(&read(text, &COMMON).0, &terms);
        assert_eq!(outline(&body).trim_end(), expected, "{name}");
    }
    let body = read("## A {#a}\n\nERP\n\n## B {#b}\n\nrien", &COMMON).0;
    let marked = mark_terms(&body, &terms);
    let (Node::Section(before), Node::Section(after)) = (&body[1], &marked[1]) else {
        panic!("two sections")
    };
    assert!(Arc::ptr_eq(before, after), "what holds no term stays the same");
    let nothing = Terms::new([]);
    assert!(Arc::ptr_eq(&body, &mark_terms(&body, &nothing)));
}

#[test]
fn canonical_source() {
    let text = "Un\ndeux : {{v.x}}[^n].\n\n## L'avis {#avis}\n\n::: si littoral et (a ou b)\nOui\n::: sinon\nNon\n:::\n\n\
                ::: attention Titre\n::: contacts mairie\n:::\n\n[^n]: Note {{ fait:y }}\n";
    let expected = "Un deux: {{ v.x }}[^n].\n\n[^n]: Note {{ fait:y }}\n\n## L'avis {#avis}\n\n\
                    ::: si littoral et (a ou b)\n\nOui\n\n::: sinon\n\nNon\n\n:::\n\n\
                    ::: attention Titre\n\n::: contacts mairie\n\n:::";
    assert_eq!(source_text(&read(text, &COMMON).0), expected);
    let other =
        text.replace("Un\ndeux :", "Un   deux\u{a0}:").replace("L'avis", "L’avis").replace('\n', "\r\n");
    assert_eq!(source_text(&read(&other, &COMMON).0), expected);
}

#[test]
fn corrected() {
    let (body, _) = read("a [lien][x] b\n\n::: aides\n\n[x]: autre.md", &COMMON);
    let Node::Flow(flow) = &body[0] else { panic!("text") };
    let mut problems = Vec::new();
    let corrected = reflow(flow, "é [lien][x] {{ ? }} ## c", &mut problems);
    assert_eq!(outline(&corrected).trim_end(), "<p>‹é ›<a types/autre>‹lien›</a>‹ {{_? }} ## c›</p>");
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].place.span(), 0..13, "all of what was corrected");
}

#[test]
fn visiting() {
    let (body, _) = read("a[^1]\n\n::: attention B\n- c\n:::\n\n## D {#d}\n\n[^1]: n", &LOCAL);
    let mut count = 0;
    walk(&body, &mut |_| count += 1);
    assert_eq!(count, 4);
    let mut texts = String::new();
    pieces(&body, &mut |piece| {
        if let Piece::Text(text) = piece {
            texts.push_str(text);
        }
    });
    assert_eq!(texts, "anBcD");
}

#[test]
fn titles() {
    for (written, expected) in [
        ("L'avis de *Marie*", "L’avis de Marie"),
        ("1. Ouvrir", "1. Ouvrir"),
        ("- R&D <", "- R&D <"),
        ("Chez {{ territoire.nom }} ?", "Chez \u{202f}?"),
        ("", ""),
    ] {
        let mut problems = Vec::new();
        let title = inline(&crate::located_text(written), &LOCAL, &mut problems);
        assert_eq!(plain_text(&title), expected, "{written}");
        assert!(problems.is_empty(), "{written}");
    }
}

fn canonical(text: &str) -> String {
    source_text(&read(text, &COMMON).0)
}

#[test]
fn one_form() {
    for (name, one, other) in [
        ("wraps", "un\ndeux\ntrois", "un deux trois"),
        ("typography", "l’avis : « oui » à 15\u{a0}000\u{202f}€…", "l'avis: \"oui\" à 15 000€..."),
        ("blank lines", "a\n\n\n\nb", "a\n\nb"),
        ("line ends", "a\r\n\r\n- b\r\n- c\r\n", "a\n\n- b\n- c"),
        ("holes", "{{fait:x}}", "{{  fait:x }}"),
        ("table", "| a   | b |\n|---|---|", "| a | b |\n|---|---|"),
    ] {
        assert_eq!(canonical(one), canonical(other), "{name}");
    }
    assert_ne!(canonical("- a\n- b"), canonical("- a b"));
    assert_eq!(canonical("a\n```\nb\nc\n```"), "a\n```\nb\nc\n```");
}

#[test]
fn finding() {
    let text = "Dans\n l’« avis » : oui. Dans l'avis : non.";
    assert_eq!(find(text, "Dans l'\"avis\": oui").len(), 1);
    assert_eq!(&text[find(text, "l'\"avis\" :")[0].clone()], "l’« avis » :");
    assert_eq!(find(text, "Dans l'").len(), 2);
    assert!(find(text, " ").is_empty());
}
