//! Where no tourist tax is levied, nobody is told to register for it, to collect it or to declare it.

use scraper::{Html, Selector};

use jalon::render::site::Content;

use crate::{PRESS, none};

/// The territory that levies none, and one that does.
const WITHOUT: &str = "trois-clochers";
const WITH: &str = "deux-rivieres";

/// What readers are told to do about it.
const DUTIES: [&str; 12] = [
    "inscri",
    "déclar",
    "revers",
    "collect",
    "encaiss",
    "compte auprès",
    "signal",
    "préven",
    "prévien",
    "transmet",
    "appliqu",
    "notez",
];

/// What leaves it open whether there is one, or says that there is none.
const OPEN: [&str; 8] = [
    "s'il y en a un",
    "s'il y a une taxe",
    "y a-t-il une taxe",
    "aucune taxe",
    "n'a pas institué",
    "s'ils existent",
    // The glossary says what the word means.
    "contribution reversée à la collectivité",
    // What the law exempts, not what anybody has to do.
    "sont parmi les personnes exonérées",
];

/// The texts of a site that tell readers to do something about the tax: page and text.
fn duties(territory: &str) -> Vec<String> {
    let site = PRESS.site(territory);
    let text_of = Selector::parse("main p, main li, main td, main dd, main summary").unwrap();
    let mut found = Vec::new();
    for file in site.value.files.iter().filter(|file| file.path.ends_with("index.html")) {
        let Content::Bytes(bytes) = &file.content else { continue };
        let html = Html::parse_document(std::str::from_utf8(bytes).unwrap());
        // The innermost alone: a list is not one text with all its items.
        for element in html.select(&text_of).filter(|it| it.select(&text_of).next().is_none()) {
            let text: String = element.text().collect();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'").to_lowercase();
            let is_duty = text.contains("taxe de séjour") && DUTIES.iter().any(|duty| text.contains(duty));
            if is_duty && !OPEN.iter().any(|words| text.contains(words)) {
                found.push(format!("{territory}/{}: {text}", file.path));
            }
        }
    }
    found
}

#[test]
fn nobody_is_told_to_register_for_a_tax_that_is_not_levied() {
    none(
        &duties(WITHOUT),
        "put the sentence below « ::: si taxe-sejour:aucune » … « ::: sinon », or leave open whether there is a tax",
    );
    // Elsewhere readers are told, or this test sees nothing.
    let told = duties(WITH);
    for words in
        ["s'inscrire à la taxe de séjour", "ouvrir mon compte auprès du service", "inscrivez-vous à la taxe"]
    {
        assert!(
            told.iter().any(|text| text.contains(words)),
            "nobody is told « {words} »:\n{}",
            told.join("\n")
        );
    }
}

#[test]
fn the_service_of_the_tax_is_where_the_tax_is() {
    let ids = |territory: &str| {
        let edition = PRESS.edition(territory).unwrap();
        edition.value.actor("epci-taxe-sejour").is_some()
    };
    assert!(ids(WITH) && !ids(WITHOUT));
}
