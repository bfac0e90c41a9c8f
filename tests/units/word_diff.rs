//! `analysis::diff`, through its public functions.

use proptest::prelude::{ProptestConfig, proptest};

use jalon::analysis::diff::{DiffKind, diff_words};

fn marked(then: &str, now: &str) -> String {
    let mark = |stretch: jalon::analysis::diff::Stretch| match stretch.kind {
        DiffKind::Kept => stretch.text,
        DiffKind::Gone => format!("[-{}-]", stretch.text),
        DiffKind::New => format!("{{+{}+}}", stretch.text),
    };
    diff_words(then, now).into_iter().map(mark).collect()
}

#[test]
fn word_by_word() {
    let rows = [
        ("same", "Un mois.", "Un mois.", "Un mois."),
        (
            "a word",
            "Sous un mois, en mairie.",
            "Sous deux mois, en mairie.",
            "Sous [-un-]{+deux+} mois, en mairie.",
        ),
        ("all of it", "", "Un.", "{+Un.+}"),
        ("an end", "Un.", "", "[-Un.-]"),
        ("a line", "Un.\n\nDeux.", "Un.\n\nTrois.\n\nDeux.", "Un.\n\n{+Trois.\n\n+}Deux."),
    ];
    for (name, then, now, expected) in rows {
        assert_eq!(marked(then, now), expected, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn both_texts_are_in_it(then in "[ab é.\n]{0,20}", now in "[ab é.\n]{0,20}") {
        let stretches = diff_words(&then, &now);
        let without = |kind| stretches.iter().filter(|it| it.kind != kind).map(|it| it.text.as_str()).collect::<String>();
        assert_eq!(without(DiffKind::New), then);
        assert_eq!(without(DiffKind::Gone), now);
    }
}
