//! `i18n`, through its public functions.

use jalon::i18n::{Catalogue, Language, Word};

#[test]
fn plurals_and_attributes() {
    let source = "pages = { $n ->\n    [one] { $n } page\n   *[other] { $n } pages\n}\n    .help = aide\n";
    let (catalogue, faults) = Catalogue::parse(source, Language::French);
    assert!(faults.is_empty());
    assert_eq!(catalogue.say("pages", &[("n", Word::Number(0))]).unwrap(), "0 page");
    assert_eq!(catalogue.say("pages", &[("n", Word::Number(2))]).unwrap(), "2 pages");
    assert_eq!(catalogue.say("pages.help", &[]).unwrap(), "aide");
    assert_eq!(catalogue.keys().collect::<Vec<_>>(), ["pages"]);
    assert!(catalogue.say("other", &[]).is_none());
}
