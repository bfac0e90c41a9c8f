//! Laws of `edit`: what was meant is read back, every other byte stays, and what is undone is as it was.

use std::sync::OnceLock;

use jalon::calendar::Day;
use jalon::edit::carry_out::{EditContext, carry_out};
use jalon::edit::edit_refusal::EditRefusal;
use jalon::edit::intention::{EditIntention, EditPath, EditStep, Placing};
use jalon::edit::new_value::NewValue;
use jalon::guide::common_guide::Guide;
use jalon::table::parse::parse;
use jalon::table::value::Value;
use jalon::territory::levels::Territories;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::Snapshot;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use proptest::strategy::Strategy;

use crate::cases;
use crate::fixture::{read, repository};

const FILE: &str = "territories/pays.toml";

/// Numbers at random, taken one by one.
#[derive(Clone, Debug)]
struct Dice(Vec<u16>, usize);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        let number = self.0[self.1 % self.0.len()];
        self.1 += 1;
        usize::from(number) % sides
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.roll(list.len())]
    }

    fn often(&mut self) -> bool {
        self.roll(4) > 0
    }
}

fn dice() -> impl Strategy<Value = Dice> {
    proptest::collection::vec(any::<u16>(), 24..96).prop_map(|numbers| Dice(numbers, 0))
}

/// What tries every way of quoting.
const PIECES: [&str; 24] = [
    "Le mardi",
    "'",
    "''",
    "'''",
    "\"",
    "\"\"",
    "\"\"\"",
    "\\",
    "\\n",
    "\u{a0}",
    "\u{202f}",
    "é",
    "\n",
    "\n\n",
    "\t",
    "# ",
    "[[modifier]]",
    " = ",
    "{{ commun }}",
    "🏠",
    "\u{7f}",
    "]",
    "}",
    ", ",
];

/// Texts that try every way of quoting.
fn texts() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..7).prop_map(|pieces| pieces.concat())
}

/// A string as somebody writes it.
fn string(dice: &mut Dice, text: &str) -> String {
    match dice.roll(4) {
        0 => format!("'{text}'"),
        1 => format!("\"\"\"\n{text} \\\n   et la suite\n# pas un commentaire\n\"\"\""),
        2 => format!("'''\n{text}\n[[acteurs]]\nid = 'x'\n'''"),
        _ => format!("\"{text} \\u00e9\""),
    }
}

/// A level's file as somebody writes it: groups, dotted keys, inline tables, lists of every form, comments, blank lines.
fn document(dice: &mut Dice) -> String {
    let mut out = String::from("# Le pays\n# sur deux lignes\n\n");
    let note = |dice: &mut Dice| ["", "   # ici", " # l'un = \"[[x]]\"", ""][dice.roll(4)];
    for key in ["nom", "slogan", "gentile", "adresse"] {
        if key == "nom" || dice.often() {
            let pad = " ".repeat(dice.roll(3));
            let value = if key == "adresse" { "\"https://a.example\"".into() } else { string(dice, key) };
            out.extend([format!("{key}{pad} ={}{value}{}\n", ["", " ", "  "][dice.roll(3)], note(dice))]);
        }
    }
    out.push_str(["", "\n", "\n# dans     = \"dans le pays\"   # exemple\n\n"][dice.roll(3)]);
    for key in ["herite", "types", "communes"] {
        out.extend([match dice.roll(7) {
            0 => String::new(),
            1 => format!("{key} = []\n"),
            2 => format!("{key} = [\n  # \"a\",   # A\n]\n"),
            3 => format!("{key} = ['a','b' , \"c\"]{}\n", note(dice)),
            4 => format!("{key} = [\n  \"a\",   # A\n  # B ?\n  \"b\",\n  \"c\"   # C\n]\n"),
            5 => format!("{key} = [\n  \"a\", \"b\",\n  \"c\", \"d\",\n]{}\n", note(dice)),
            _ => format!("{key} = [ \"a\" ]\n"),
        }]);
    }
    match dice.roll(5) {
        0 => out.push_str("couleurs.primaire = '#123456'\ncouleurs . accent = \"#654321\" # vif\n"),
        1 => out.push_str("couleurs = { primaire = '#123456' , accent = \"#654321\" } # vives\n"),
        2 => out.push_str("\n# Les couleurs\n[couleurs] # vives\nprimaire = '#123456'\n"),
        3 => out.push_str("\n[ couleurs ]\n\taccent='#123456'\n"),
        _ => {}
    }
    match dice.roll(4) {
        // Below a header, root keys are no longer possible.
        0 | 1 => out.extend([format!(
            "\n[valeurs]\n# Le téléphone\ntelephone   = {}{}\n\n# courriel  = \"contact@a.example\"\n",
            string(dice, "05 36 49 00 12"),
            note(dice)
        )]),
        2 => out.push_str("\n\n[drapeaux]\n# littoral = true   # au bord de l'eau\n"),
        _ => {}
    }
    let count = dice.roll(4);
    let gap = if dice.often() { "\n" } else { "" };
    for at in 0..count {
        let above = if gap.is_empty() {
            ""
        } else {
            ["", "# Notre contact\n", "# --- À part ---\n\n"][dice.roll(3)]
        };
        out.extend([format!(
            "{gap}{above}[[acteurs]]{}\nid  = \"c{at}\"\n{}nom = {}\n",
            note(dice),
            ["", "missions = { a = \"principal\" }\n", "# sigle = \"X\"\n"][dice.roll(3)],
            string(dice, "Mairie")
        )]);
    }
    if dice.often() {
        out.push_str(
            "\n[[modifier]]\ncible  = \"types/a#b\"\naction = \"fin\"\ntexte  = \"\"\"\nChez nous.\n\"\"\"\n",
        );
        out.push_str(
            "\n\n# Pourquoi pas\n[[modifier]]\ncible = 'types/a#b'\naction = 'fin'\ntexte = 'Ici.'\n",
        );
    }
    if dice.often() {
        out.push_str("\n[[page]]\nid = \"types/p\"\ntitre = 'P'\nsources = [ { titre = \"A\", adresse = \"https://a.example\" },\n  { titre = 'B' } ]\n\n[page.anciens_ids]\na = \"b\"\n");
        out.push_str("\n[[page]]\nid = \"types/q\"\ntitre = 'Q'\nanciens_ids = { \"é\" = \"b\" }\n");
    }
    match dice.roll(4) {
        0 => out.push_str("\n[[taxe_de_sejour.tarifs]]\nid = 't'\nmontant = 1.10 # voté\n"),
        1 => out.push_str(
            "\n[taxe_de_sejour]\nnote = 'N'\ntarifs = [{ id = 't', montant = 1.1 }, { id = 'u' }]\n",
        ),
        2 => out.push_str("\n[taxe_de_sejour]\nnote = 'N'\n[[taxe_de_sejour.tarifs]]\nid = 't'\n"),
        _ => {}
    }
    out.push_str(["", "", "\n\n", "\n# La fin\n"][dice.roll(4)]);
    if dice.roll(4) == 0 {
        out.truncate(out.trim_end_matches('\n').len());
    }
    if dice.roll(3) == 0 { out.replace('\n', "\r\n") } else { out }
}

/// The guide that nothing here depends on.
fn guide() -> &'static Guide {
    static GUIDE: OnceLock<Guide> = OnceLock::new();
    GUIDE.get_or_init(|| {
        let snapshot = Snapshot::of_texts([("content/guide.toml", "titre = 'G'\n")]);
        let read = jalon::guide::read_guide::read(&snapshot).value;
        Guide::clone(&read.expect("a contract that can be read"))
    })
}

/// The text of a territory's file after `intentions`, byte-order mark included.
fn edited(text: &str, intentions: &[EditIntention]) -> Result<String, EditRefusal> {
    edited_at(FILE, text, intentions)
}

fn edited_at(file: &str, text: &str, intentions: &[EditIntention]) -> Result<String, EditRefusal> {
    let snapshot = Snapshot::of_texts([(file, text)]);
    let territories = Territories::default();
    let day = Day::new(2026, 12, 1).unwrap();
    let context = EditContext { snapshot: &snapshot, guide: guide(), territories: &territories, day };
    let changes = carry_out(context, &SourcePath::parse(file).unwrap(), intentions)?;
    let own = changes.into_iter().find(|change| change.file.as_str() == file);
    if let Some(change) = &own {
        assert_eq!(change.before.as_deref(), Some(text));
        assert_eq!(change.undone().after.as_deref(), Some(text), "a change taken back gives the file");
    }
    Ok(own.map_or_else(|| text.to_owned(), |change| change.after.expect("the file stays")))
}

/// What `toml` reads, without our parser in between.
fn said(text: &str) -> toml::Value {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    toml::Value::Table(toml::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}")))
}

fn at<'v>(value: &'v toml::Value, path: &EditPath) -> Option<&'v toml::Value> {
    path.0.iter().try_fold(value, |value, step| match step {
        EditStep::Key(key) => value.get(key),
        EditStep::Number(at) => value.get(*at),
        EditStep::Id(id) => {
            value.as_array()?.iter().find(|item| item.get("id").and_then(toml::Value::as_str) == Some(id))
        }
        EditStep::Verb { target, action, number } => {
            let says = |item: &toml::Value, key: &str, text: &str| {
                item.get(key).and_then(toml::Value::as_str) == Some(text)
            };
            let mut all = value
                .as_array()?
                .iter()
                .filter(|item| says(item, "cible", target) && says(item, "action", action));
            all.nth(*number)
        }
    })
}

fn is(value: &NewValue, read: &toml::Value) -> bool {
    let plain = |text: &str| text.replace("\r\n", "\n");
    match (value, read) {
        (NewValue::Text(text), toml::Value::String(read)) => *text == plain(read),
        (NewValue::Markdown(text), toml::Value::String(read)) => {
            text.trim_end_matches('\n') == plain(read).trim_end_matches('\n')
        }
        (NewValue::Boolean(flag), toml::Value::Boolean(read)) => flag == read,
        (NewValue::Integer(number), toml::Value::Integer(read)) => number == read,
        #[expect(
            clippy::float_cmp,
            clippy::cast_precision_loss,
            reason = "the same digits are the same number"
        )]
        (NewValue::Float(number), toml::Value::Integer(read)) => *number == *read as f64,
        #[expect(clippy::float_cmp, reason = "the same digits are the same number")]
        (NewValue::Float(number), toml::Value::Float(read)) => number == read,
        (NewValue::Day(day), toml::Value::Datetime(read)) => day.to_string() == read.to_string(),
        (NewValue::List(items), toml::Value::Array(read)) => {
            items.len() == read.len() && items.iter().zip(read).all(|(item, read)| is(item, read))
        }
        _ => false,
    }
}

/// A key of an item, and whether it is a text (or a list of them).
type Field = (&'static str, bool);

/// All ways to plain values and lists that these laws change, with a value for each.
fn setting(dice: &mut Dice, text: &str) -> (EditPath, NewValue) {
    let plain = NewValue::Text(text.to_owned());
    let actor = EditPath::item("acteurs", ["c0", "c1", "c2"][dice.roll(3)]);
    let list = |dice: &mut Dice, text: &str| {
        let words = ["a", "b", "c", "d", "e", text];
        NewValue::List((0..dice.roll(6)).map(|_| NewValue::Text((*dice.pick(&words)).to_owned())).collect())
    };
    match dice.roll(16) {
        0 => (EditPath::keys(["nom"]), plain),
        1 => (EditPath::keys([["slogan", "gentile", "dans", "nom_court", "logo"][dice.roll(5)]]), plain),
        2 => (EditPath::keys(["couleurs", ["primaire", "accent"][dice.roll(2)]]), plain),
        3 => (EditPath::keys(["valeurs", ["telephone", "courriel", "office"][dice.roll(3)]]), plain),
        4 => (
            EditPath::keys(["valeurs", "nuitees"]),
            NewValue::Integer(i64::try_from(dice.roll(9999)).unwrap()),
        ),
        5 => (
            EditPath::keys(["valeurs", "tarif"]),
            NewValue::Float([12.5, 0.77, -3.0, 1e21, 1e-9][dice.roll(5)]),
        ),
        6 => (EditPath::keys(["valeurs", "le"]), NewValue::Day(Day::new(2027, 2, 28).unwrap())),
        7 => (
            EditPath::keys(["drapeaux", ["littoral", "riviere"][dice.roll(2)]]),
            NewValue::Boolean(dice.often()),
        ),
        8 | 9 => (EditPath::keys([["herite", "types", "communes"][dice.roll(3)]]), list(dice, text)),
        10 => (actor.key(["telephone", "nom", "horaires"][dice.roll(3)]), plain),
        11 => (actor.key("missions").key(["a", "b c"][dice.roll(2)]), plain),
        12 => (
            EditPath::verb("types/a#b", "fin", dice.roll(2)).key("texte"),
            NewValue::Markdown(text.to_owned()),
        ),
        13 => (
            EditPath::item("page", ["types/p", "types/q"][dice.roll(2)])
                .key("anciens_ids")
                .key(["a", "é", "b.c"][dice.roll(3)]),
            plain,
        ),
        14 => (EditPath::keys(["taxe_de_sejour", ["note", "regime"][dice.roll(2)]]), plain),
        _ => (
            EditPath(vec![
                EditStep::Key("taxe_de_sejour".into()),
                EditStep::Key("tarifs".into()),
                EditStep::Id("t".into()),
            ])
            .key(["montant", "categorie"][dice.roll(2)]),
            plain,
        ),
    }
}

/// How many bytes both begin with, and how many of the rest both end with.
fn common(one: &str, other: &str) -> usize {
    let begin = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one.as_bytes()[begin..], &other.as_bytes()[begin..]);
    begin + one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count()
}

/// The bytes of the value at a way that leads through keys and ids, as our own parser places it.
fn span(text: &str, path: &EditPath) -> Option<std::ops::Range<usize>> {
    let mark = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let table = parse(&SourcePath::parse(FILE).unwrap(), &text[mark..], 0, &mut Vec::new());
    let mut found = None;
    let mut here = Value::Table(table);
    for step in &path.0 {
        let says = |item: &Value, key: &str, text: &str| matches!(item, Value::Table(table) if matches!(table.get(key).map(|entry| &entry.value.value), Some(Value::Text(given)) if given == text));
        let next = match (&here, step) {
            (Value::Table(table), EditStep::Key(key)) => table.get(key)?.value.clone(),
            (Value::List(items), EditStep::Id(id)) => {
                items.iter().find(|item| says(&item.value, "id", id))?.clone()
            }
            (Value::List(items), EditStep::Verb { target, action, number }) => {
                let is_it = |item: &&jalon::text::Placed<Value>| {
                    says(&item.value, "cible", target) && says(&item.value, "action", action)
                };
                items.iter().filter(is_it).nth(*number)?.clone()
            }
            _ => return None,
        };
        found = Some(next.place.start + mark..next.place.end + mark);
        here = next.value;
    }
    found
}

fn with_mark(text: String, marked: bool) -> String {
    if marked { format!("\u{feff}{text}") } else { text }
}

/// The overlays of the repository, as offices write them: every setting goes in and out, every item goes, without a trace.
#[test]
fn real_overlays_keep_every_other_byte() {
    let overlays = read(&repository().join("territories"), "territories");
    let overlays: Vec<_> =
        overlays.iter().filter(|(path, _)| SourcePath::parse(path).unwrap().extension() == "toml").collect();
    assert!(overlays.len() > 10);
    let mut seen = 0;
    for (path, text) in overlays {
        let shared = path.matches('/').count() > 1;
        let settings = [
            (EditPath::keys(["nom"]), NewValue::Text("L'autre « pays »".to_owned())),
            (EditPath::keys(["couleurs", "primaire"]), NewValue::Text("#123456".to_owned())),
            (EditPath::keys(["drapeaux", "littoral"]), NewValue::Boolean(true)),
            (EditPath::keys(["valeurs", "telephone"]), NewValue::Text("05 36 49 00 99".to_owned())),
            (EditPath::keys(["mentions", "siren"]), NewValue::Text("000000000".to_owned())),
            (EditPath::keys(["taxe_de_sejour", "note"]), NewValue::Text("N".to_owned())),
            (EditPath::keys(["competences", "ecoute"]), NewValue::Integer(1)),
        ];
        for (way, value) in settings.into_iter().take(if shared { 6 } else { 7 }) {
            let after =
                edited_at(path, text, &[EditIntention::Set { at: way.clone(), value: value.clone() }])
                    .unwrap();
            assert!(is(&value, at(&said(&after), &way).unwrap()), "{path} {way:?}");
            let lines =
                |text: &str| text.lines().map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
            if at(&said(text), &way).is_some() {
                assert!(lines(text).difference(&lines(&after)).count() < 2, "{path} {way:?}");
            } else {
                assert_eq!(common(text, &after), text.len(), "{path} {way:?}");
                let again = edited_at(path, &after, &[EditIntention::Clear { at: way.clone() }]).unwrap();
                assert_eq!(again, *text, "{path} {way:?}");
            }
            seen += 1;
        }
        for list in
            ["acteurs", "modifier", "page", "aides", "permanences", "documents", "bandeaux", "glossaire"]
        {
            let list = EditPath::keys([list]);
            let read = said(text);
            let count = at(&read, &list).and_then(toml::Value::as_array).map_or(0, Vec::len);
            for number in 0..count {
                let item = list.join(EditStep::Number(number));
                let after = edited_at(path, text, &[EditIntention::Remove { item: item.clone() }]).unwrap();
                assert_eq!(common(text, &after), after.len(), "{path} {item:?}");
                let end = list.join(EditStep::Number(count - 1));
                let first = Placing::Before(EditStep::Number(0));
                let moved = [
                    EditIntention::Move { item: item.clone(), place: Placing::Last },
                    EditIntention::Move {
                        item: end,
                        place: if number == 0 { first } else { Placing::After(EditStep::Number(number - 1)) },
                    },
                ];
                assert_eq!(edited_at(path, text, &moved).unwrap(), *text, "{path} {item:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 200, "{seen}");
}

proptest! {
    #![proptest_config(cases(300))]

    /// What is set is read; a value that was there gives way to the new one and to nothing else; one that was not comes
    /// on top of all that was, and goes again without a trace.
    #[test]
    fn what_is_set_is_read_and_nothing_else_moves(mut dice in dice(), text in texts(), marked in any::<bool>()) {
        let before = with_mark(document(&mut dice), marked);
        let (path, value) = setting(&mut dice, &text);
        let intention = EditIntention::Set { at: path.clone(), value: value.clone() };
        let after = match edited(&before, std::slice::from_ref(&intention)) {
            Ok(after) => after,
            // Refused only where what is to be completed is not there, or where the key wants another type.
            Err(EditRefusal::Vanished) => {
                let owner = EditPath(path.0[..path.0.iter().rposition(|step| !matches!(step, EditStep::Key(_))).map_or(0, |at| at + 1)].to_vec());
                prop_assert!(at(&said(&before), &owner).is_none(), "{before}\n{path:?}");
                return Ok(());
            }
            Err(EditRefusal::ControlCharacter(_)) => {
                let holds_one = text.contains('\u{7f}');
                prop_assert!(holds_one);
                return Ok(());
            }
            Err(EditRefusal::WrongType(..)) => {
                prop_assert!(matches!(path.0.last(), Some(EditStep::Key(key)) if key == "montant"));
                return Ok(());
            }
            Err(refusal) => panic!("{refusal:?}\n{path:?} {value:?}\n{before}"),
        };
        let read = said(&after);
        let found = at(&read, &path).unwrap_or_else(|| panic!("{path:?}\n{after}"));
        prop_assert!(is(&value, found), "{:?} {:?}\n{}", value, found, after);
        prop_assert_eq!(edited(&after, &[intention]).unwrap(), after.clone(), "twice is once");
        if let Some(span) = span(&before, &path) {
            prop_assert!(after.starts_with(&before[..span.start]) && after.ends_with(&before[span.end..]), "{}\n→\n{}", before, after);
        } else {
            prop_assert_eq!(common(&before, &after), before.len(), "{}\n→\n{}", before, after);
            let again = edited(&after, &[EditIntention::Clear { at: path.clone() }]).unwrap();
            prop_assert_eq!(again, before, "{}\n{:?}", after, path);
        }
    }

    /// What is cleared is gone, and all that stays is as it was.
    #[test]
    fn what_is_cleared_is_gone_and_nothing_else_moves(mut dice in dice(), marked in any::<bool>()) {
        let before = with_mark(document(&mut dice), marked);
        let (path, _) = setting(&mut dice, "x");
        if at(&said(&before), &path).is_none() {
            return Ok(());
        }
        let after = edited(&before, &[EditIntention::Clear { at: path.clone() }]).unwrap();
        prop_assert!(at(&said(&after), &path).is_none());
        prop_assert_eq!(common(&before, &after), after.len(), "{}\n→\n{}", before, after);
    }

    /// What is added is read, in its place, and goes again without a trace.
    #[test]
    fn what_is_added_is_read_and_goes_without_a_trace(mut dice in dice(), text in texts(), marked in any::<bool>()) {
        let before = with_mark(document(&mut dice), marked);
        let lists: [(&[&str], &[Field]); 7] = [
            (&["acteurs"], &[("nom", true), ("telephone", true)]),
            (&["aides"], &[("titre", true), ("lien", true)]),
            (&["glossaire"], &[("terme", true), ("formes", false)]),
            (&["bandeaux"], &[("texte", true)]),
            (&["taxe_de_sejour", "tarifs"], &[("categorie", true)]),
            (&["page"], &[("titre", true), ("texte", true), ("resume", true)]),
            (&["modifier"], &[("cible", true), ("texte", true), ("action", true)]),
        ];
        let (keys, fields) = lists[dice.roll(lists.len())];
        let list = EditPath::keys(keys.iter().copied());
        let mut item: Vec<(String, NewValue)> = fields.iter().map(|(key, is_text)| {
            let value = if *is_text { NewValue::Text(text.clone()) } else { NewValue::List(vec![NewValue::Text(text.clone())]) };
            ((*key).to_owned(), value)
        }).collect();
        if keys != ["modifier"] {
            item.push(("id".to_owned(), NewValue::Text("neuf".to_owned())));
        }
        let count = at(&said(&before), &list).and_then(toml::Value::as_array).map_or(0, Vec::len);
        let (place, number) = match dice.roll(3) {
            1 if count > 0 => { let near = dice.roll(count); (Placing::Before(EditStep::Number(near)), near) }
            2 if count > 0 => { let near = dice.roll(count); (Placing::After(EditStep::Number(near)), near + 1) }
            _ => (Placing::Last, count),
        };
        let intention = EditIntention::Add { list: list.clone(), fields: item.clone(), place };
        let after = match edited(&before, &[intention]) {
            Ok(after) => after,
            Err(EditRefusal::ControlCharacter(_)) if text.contains('\u{7f}') => return Ok(()),
            Err(refusal) => panic!("{refusal:?}\n{before}"),
        };
        let added = list.join(EditStep::Number(number));
        let read = said(&after);
        let found = at(&read, &added).unwrap().as_table().unwrap();
        prop_assert_eq!(found.len(), item.len());
        for (key, value) in &item {
            let as_markdown = |value: &NewValue| match value { NewValue::Text(text) => NewValue::Markdown(text.clone()), other => other.clone() };
            let value = if key == "texte" { as_markdown(value) } else { value.clone() };
            prop_assert!(is(&value, &found[key]), "{} {:?}\n{}", key, value, after);
        }
        prop_assert_eq!(common(&before, &after), before.len(), "{}\n→\n{}", before, after);
        let again = edited(&after, &[EditIntention::Remove { item: added }]).unwrap();
        prop_assert_eq!(again, before, "{}", after);
    }

    /// An item that is removed is gone, and all that stays is as it was; one that is moved comes back.
    #[test]
    fn what_is_moved_comes_back(mut dice in dice(), marked in any::<bool>()) {
        let before = with_mark(document(&mut dice), marked);
        let lists: [&[&str]; 4] = [&["acteurs"], &["modifier"], &["page"], &["taxe_de_sejour", "tarifs"]];
        let list = lists[dice.roll(4)];
        let list = EditPath::keys(list.iter().copied());
        let read = said(&before);
        let items = at(&read, &list).and_then(toml::Value::as_array).cloned().unwrap_or_default();
        if items.len() < 2 {
            return Ok(());
        }
        let (from, near) = (dice.roll(items.len()), dice.roll(items.len()));
        let item = list.join(EditStep::Number(from));
        let without = edited(&before, &[EditIntention::Remove { item: item.clone() }]).unwrap();
        let mut expected = items.clone();
        let moved = expected.remove(from);
        let read_again = said(&without);
        prop_assert_eq!(at(&read_again, &list).unwrap().as_array().unwrap(), &expected);
        if !matches!(at(&read, &list.join(EditStep::Number(from))), Some(table) if table.get("sources").is_some()) {
            prop_assert_eq!(common(&before, &without), without.len(), "{}\n→\n{}", before, without);
        }
        let after = edited(&before, &[EditIntention::Move { item, place: Placing::After(EditStep::Number(near)) }]).unwrap();
        let to = if near >= from { near } else { near + 1 };
        expected.insert(to, moved);
        let read_again = said(&after);
        prop_assert_eq!(at(&read_again, &list).unwrap().as_array().unwrap(), &expected);
        let back = if from == 0 { Placing::Before(EditStep::Number(0)) } else if from < to { Placing::Before(EditStep::Number(from)) } else { Placing::After(EditStep::Number(from)) };
        let again = edited(&after, &[EditIntention::Move { item: list.join(EditStep::Number(to)), place: back }]).unwrap();
        prop_assert_eq!(again, before, "{}", after);
    }
}
