//! Named cases of typography, and its laws. In the cases `~` is a no-break space, `_` a narrow one.

use jalon::composed::nfc;
use jalon::french::typography;
use jalon::french::typography::paragraph::Paragraph;
use proptest::prelude::{any, prop_assert_eq, proptest};
use proptest::strategy::Strategy;

fn visible(text: &str) -> String {
    text.replace('\u{a0}', "~").replace('\u{202f}', "_")
}

#[test]
fn cases() {
    for (name, written, expected) in [
        ("space before a semicolon", "oui ; non", "oui_; non"),
        ("no space before a semicolon", "oui; non", "oui_; non"),
        ("question mark at the end", "Pourquoi ?", "Pourquoi_?"),
        ("question mark without space", "Pourquoi?", "Pourquoi_?"),
        ("two marks", "Quoi ?!", "Quoi_?!"),
        ("mark in parentheses", "(vraiment ?)", "(vraiment_?)"),
        ("mark alone in parentheses", "gratuit (!)", "gratuit (!)"),
        ("mark before a full stop", "(sic) ?. oui ?...", "(sic)_?. oui_?…"),
        ("mark first", "! attention", "! attention"),
        ("several spaces", "oui  ! Non", "oui_! Non"),
        ("wrong no-break space", "oui\u{a0}! Non", "oui_! Non"),
        ("mark inside a word", "a?b !important", "a?b !important"),
        ("colon", "Prix : dix", "Prix~: dix"),
        ("colon without space", "Prix: dix", "Prix~: dix"),
        ("colon at a line's start", "Prix\n: dix", "Prix~: dix"),
        ("colon at the end", "Les voici :", "Les voici~:"),
        ("hour with colon", "à 10:30", "à 10:30"),
        ("double colon", "a :: b", "a :: b"),
        ("straight quotes", "dit \"oui\" ici", "dit «_oui_» ici"),
        ("quotes with spaces", "dit \" oui \" ici", "dit «_oui_» ici"),
        ("guillemets without space", "dit «oui» ici", "dit «_oui_» ici"),
        ("guillemets with spaces", "dit « oui » ici", "dit «_oui_» ici"),
        ("quotes in quotes", "\"a \"b\" c\"", "«_a “b” c_»"),
        ("quotes in guillemets", "« a \"b\" c »", "«_a “b” c_»"),
        ("quotes then colon", "\"oui\": non", "«_oui_»~: non"),
        ("question in quotes", "\"Pourquoi ?\"", "«_Pourquoi_?_»"),
        ("elided quote", "l'\"acte\"", "l’«_acte_»"),
        ("inches", "un tube de 5\"", "un tube de 5\""),
        ("apostrophe", "l'eau d'aujourd'hui", "l’eau d’aujourd’hui"),
        ("single quotes", "des mots 'simples', 'l'été' aussi", "des mots ‘simples’, ‘l’été’ aussi"),
        ("a lone single quote", "c'est 'avant", "c’est ’avant"),
        ("telephone", "au 05 36 49 00 12.", "au 05~36~49~00~12."),
        ("minutes of an hour", "de 9 h 05 à 12 h 30.", "de 9~h~05 à 12~h~30."),
        ("what are no minutes", "12 h 300, h 30, 12 h 75", "12~h 300, h 30, 12~h 75"),
        ("pairs of digits that go on", "05 36 49 00 12 34", "05 36 49 00 12 34"),
        ("minutes of arc", "5' nord", "5' nord"),
        ("ellipsis", "etc... et puis...", "etc… et puis…"),
        ("four dots", "....", "...."),
        ("ellipsis and mark", "quoi... ?", "quoi…_?"),
        ("euros", "15 €", "15~€"),
        ("euros without space", "15€", "15~€"),
        ("euros by the year", "15 000 €/an", "15_000~€/an"),
        ("grouped euros", "15 000 €", "15_000~€"),
        ("ungrouped euros", "15000 €", "15_000~€"),
        ("four digits", "1500 €", "1_500~€"),
        ("millions of digits", "1234567,89 €", "1_234_567,89~€"),
        ("thousand euros", "15 k€", "15~k€"),
        ("percent", "20 % ou 5,5%", "20~% ou 5,5~%"),
        ("percent alone", "un % de", "un % de"),
        ("square metres", "1200 m² et 20 m2", "1_200~m² et 20~m2"),
        ("degrees", "20 °C", "20~°C"),
        ("hours", "9 h 30", "9~h~30"),
        ("nights", "120 jours, 4 nuitées", "120~jours, 4~nuitées"),
        ("a letter that elides", "les 3 l'ont su", "les 3 l’ont su"),
        ("year", "en 2026", "en 2026"),
        ("year before a word", "avant 2027 seulement", "avant 2027 seulement"),
        ("post code", "24200 Sarlat", "24200 Sarlat"),
        ("form number", "cerfa n° 14004*04", "cerfa n°~14004*04"),
        ("form number before a unit", "n° 14004 euros", "n°~14004~euros"),
        ("author's groups", "15 000 habitants", "15_000~habitants"),
        ("author's groups before a word", "13 409 personnalités", "13_409 personnalités"),
        ("range that is no group", "2024 120 ici", "2024 120 ici"),
        ("number sign", "n°12 et n° 13", "n°~12 et n°~13"),
        ("law", "art. L. 324-1 et article R. 111-2", "art.~L.~324-1 et article~R.~111-2"),
        ("article with digit", "les articles 12 et 13", "les articles~12 et 13"),
        ("page", "p. 12", "p.~12"),
        ("mister", "M. Dupont et Mme Durand", "M.~Dupont et Mme~Durand"),
        ("letter that ends a sentence", "le point P. Puis", "le point P. Puis"),
        ("day and month", "le 20 mai 2026", "le 20~mai 2026"),
        ("first of the month", "le 1er décembre", "le 1er~décembre"),
        ("no such day", "45 mai", "45 mai"),
        ("may as a verb of nothing", "20 maisons", "20 maisons"),
        ("ordinals", "la 1re et la 2e", "la 1re et la 2e"),
        ("address", "voir https://a.fr/x?y='1'&z=15000 €", "voir https://a.fr/x?y='1'&z=15000 €"),
        ("address and mark", "voir https://a.fr/x?", "voir https://a.fr/x?"),
        ("quoted address", "\"https://a.fr\"", "«_https://a.fr_»"),
        ("address without scheme", "www.a.fr/b?c'd", "www.a.fr/b?c'd"),
        ("e-mail", "à l'o'neil@a.fr !", "à l'o'neil@a.fr_!"),
        ("spaces kept", "a  b\nc", "a  b\nc"),
        ("nothing", "", ""),
    ] {
        assert_eq!(visible(&typography(written)), expected, "{name}");
        assert_eq!(visible(&typography(&typography(written))), expected, "{name}, twice");
    }
}

#[test]
fn runs() {
    let mut paragraph = Paragraph::default();
    paragraph.text("Il dit \"");
    paragraph.text("oui");
    paragraph.text("\" à ");
    paragraph.value();
    paragraph.text(" € et ");
    paragraph.word();
    paragraph.text("; 15 000 ");
    paragraph.text("€");
    paragraph.line_break();
    paragraph.text("!");
    let runs: Vec<String> = paragraph.typeset().iter().map(|run| visible(run)).collect();
    assert_eq!(runs, ["Il dit «_", "oui", "_» à ", "~€ et ", "_; 15_000~", "€", "!"]);
}

fn texts() -> impl Strategy<Value = String> {
    let bits = r#"["'«»“”;:!?%€.…°(){},/@ \u{a0}\u{202f}\n-]|[a-eLMRnp]|[0-9]{1,5}| |\.\.\.|n°|art\. |https://|www\.| mai|1er| m²| ans"#;
    let fixed = proptest::collection::vec(proptest::string::string_regex(bits).unwrap(), 0..24);
    fixed.prop_map(|parts| parts.concat())
}

fn letters_of(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

proptest! {
    #[test]
    fn twice_changes_nothing(text in texts()) {
        let once = typography(&text).into_owned();
        prop_assert_eq!(visible(&typography(&once)), visible(&once), "{:?}", text);
    }

    #[test]
    fn letters_and_digits_stay(text in texts()) {
        prop_assert_eq!(letters_of(&typography(&text)), letters_of(&text));
    }

    #[test]
    fn any_text(text in any::<String>()) {
        let once = typography(&text).into_owned();
        prop_assert_eq!(letters_of(&once), letters_of(&nfc(&text)));
        prop_assert_eq!(typography(&once), once.as_str());
    }

    #[test]
    fn cutting_keeps_letters(parts in proptest::collection::vec(texts(), 0..5)) {
        let mut paragraph = Paragraph::default();
        for part in &parts {
            paragraph.text(part);
            paragraph.value();
        }
        let runs = paragraph.typeset();
        prop_assert_eq!(runs.len(), parts.len());
        for (run, part) in runs.iter().zip(&parts) {
            prop_assert_eq!(letters_of(run), letters_of(part));
        }
    }
}
