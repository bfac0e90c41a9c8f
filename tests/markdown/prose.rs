//! Running text as a reader goes through it.

use jalon::markdown::node::Node;
use jalon::markdown::piece::Piece;
use jalon::markdown::prose::{beginning_of, line_of, sentences};

use crate::{COMMON, read};

fn lengths_of(text: &str) -> Vec<usize> {
    sentences(&read(text, &COMMON).0, &|_| "deux mots".to_owned())
}

#[test]
fn sentences_of_every_kind_of_text() {
    for (name, text, lengths) in [
        ("one", "Un gîte se loue.", vec![4]),
        ("two, marks set off", "Est-ce permis ? Oui !", vec![2, 1]),
        ("a break is not an end", "Un gîte\nse loue en entier", vec![6]),
        ("an article is not an end", "Voir l'art. L. 324-1 du code.", vec![6]),
        ("each item is one", "- un gîte ;\n- deux gîtes ;\n", vec![2, 2]),
        ("emphasis and links", "Un **gîte rural** [à louer](https://x.example).", vec![5]),
        ("a hole", "Au plus {{ v.duree }}.", vec![4]),
        ("no heading", "## Un titre qui compte {#x}\n\nUn mot.", vec![2]),
        ("no table", "| a b | c |\n|---|---|\n| d e f | g |\n\nUn mot.", vec![2]),
        ("a call-out", "::: attention\nPas de travaux.\n:::\n", vec![3]),
        ("both branches", "::: si littoral\nLa mer.\n::: sinon\nLes champs verts.\n:::\n", vec![2, 3]),
        ("nothing", "", vec![]),
    ] {
        assert_eq!(lengths_of(text), lengths, "{name}");
    }
}

#[test]
fn the_beginning_of_a_text_is_how_all_of_it_begins() {
    let text = "Un *mot* &amp; un `code`, [un lien](../a.md).\n\n- une\n- **deux**\n\n| a | b |\n|---|---|\n| c | d |\n";
    let (body, _) = read(text, &COMMON);
    let Some(Node::Flow(flow)) = body.first() else { panic!("{body:?}") };
    let fill = |_: &Piece| String::new();
    let whole = line_of(&flow.pieces, &fill);
    for letters in 0..whole.len() {
        let beginning = beginning_of(&flow.pieces, letters, &fill);
        let found = beginning.chars().filter(|letter| !letter.is_whitespace()).count();
        assert!(whole.starts_with(&beginning), "{beginning:?}");
        assert!(found > letters || beginning == whole, "{letters}: {beginning:?}");
    }
    assert!(beginning_of(&flow.pieces, 5, &fill).len() < whole.len() / 2, "it stops before the end");
}
