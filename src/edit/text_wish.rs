//! What somebody wants of a text of theirs on a page, as they say it in a form, and the intentions that do it.

use std::collections::BTreeMap;

use super::intention::{EditIntention, EditPath, EditStep, Placing};
use super::new_value::NewValue;
use super::page_texts::OwnText;
use crate::calendar::Day;
use crate::record::read_id::is_id;
use crate::table::definition::IdShape;

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextWish {
    /// A verb does something to a target.
    Add {
        /// `cible`
        target: String,
        /// `action`
        action: String,
    },
    /// An own text says something else, or appears on other days.
    Write(OwnText),
    /// An own text goes.
    Remove(OwnText),
    /// An own text stands elsewhere.
    Move {
        /// Which.
        own: OwnText,
        /// The `cible` that it has then.
        target: String,
        /// The `action` that it has then.
        action: String,
        /// The number of the text that it stands before then, of those of the file; none: where it is.
        before: Option<usize>,
    },
    /// The level has another page of its own.
    AddPage(String),
    /// Its own page says something else, or stands elsewhere.
    WritePage(OwnText),
    /// Its own page goes.
    RemovePage(OwnText),
}

/// Why what was typed cannot be written: the field, and the key of what is said beside it.
pub type FormFault = (&'static str, &'static str);

/// The keys of a verb that people type, in no order.
const TYPED: [&str; 8] =
    ["texte", "trouver", "mettre", "titre", "pourquoi", "si_le_commun_change", "a_partir_du", "jusqu_au"];

/// The keys of a page that people type.
const TYPED_OF_PAGE: [&str; 7] = ["titre", "resume", "avant", "apres", "texte", "a_partir_du", "jusqu_au"];

/// The list of a level's own pages.
const PAGES: &str = "page";

impl TextWish {
    /// The list of the level's file that it is about.
    pub fn list(&self) -> &'static str {
        match self {
            Self::Add { .. } | Self::Write(_) | Self::Remove(_) | Self::Move { .. } => "modifier",
            Self::AddPage(_) | Self::WritePage(_) | Self::RemovePage(_) => PAGES,
        }
    }

    /// The target and the verb of the text that is written beside the common one, which somebody has seen then.
    pub fn agreed(&self) -> Option<(&str, &str)> {
        match self {
            Self::Add { target, action } => Some((target, action)),
            Self::Write(own) => Some((&own.target, &own.action)),
            // It says what it said.
            _ => None,
        }
    }

    /// The intentions that carry it out, with what was typed; `level` is the stem of the level's file.
    pub fn intentions(
        &self,
        level: &str,
        typed: &BTreeMap<String, String>,
    ) -> Result<Vec<EditIntention>, FormFault> {
        let path = |list: &str, number: usize| {
            EditPath(vec![EditStep::Key(list.to_owned()), EditStep::Number(number)])
        };
        match self {
            Self::Add { target, action } => {
                needed(action, typed)?;
                let fields = given(typed, &TYPED)?;
                Ok(vec![EditIntention::Override { target: target.clone(), action: action.clone(), fields }])
            }
            Self::Write(own) => {
                let after = merged(own, typed);
                needed(&own.action, &after)?;
                written(&path("modifier", own.number), own, typed, &TYPED)
            }
            Self::Remove(own) => Ok(vec![EditIntention::Remove { item: path("modifier", own.number) }]),
            Self::Move { own, target, action, before } => {
                let item = path("modifier", own.number);
                let mut all = Vec::new();
                for (key, is, was) in [("cible", target, &own.target), ("action", action, &own.action)] {
                    if is != was {
                        let value = NewValue::Text(is.clone());
                        all.push(EditIntention::Set { at: item.key(key), value });
                    }
                }
                if let Some(number) = before.filter(|number| *number != own.number) {
                    all.push(EditIntention::Move { item, place: Placing::Before(EditStep::Number(number)) });
                }
                Ok(all)
            }
            Self::AddPage(id) => {
                needed_of_page(typed)?;
                if !is_id(id, IdShape::Path) {
                    return Err(("titre", "here-fault-address"));
                }
                let mut fields = vec![("id".to_owned(), NewValue::Text(id.clone()))];
                fields.extend(given(typed, &TYPED_OF_PAGE)?.into_iter().filter(|(key, _)| key != "texte"));
                let name = id.rsplit('/').next().unwrap_or(id);
                fields.push(("fichier".to_owned(), NewValue::Text(format!("{level}/{name}.md"))));
                let text = typed.get("texte").cloned().unwrap_or_default();
                Ok(vec![
                    EditIntention::Add { list: EditPath::keys([PAGES]), fields, place: Placing::Last },
                    EditIntention::Write { item: EditPath::item(PAGES, id), text },
                ])
            }
            Self::WritePage(own) => {
                needed_of_page(&merged(own, typed))?;
                written(&path(PAGES, own.number), own, typed, &TYPED_OF_PAGE)
            }
            Self::RemovePage(own) => Ok(vec![EditIntention::Remove { item: path(PAGES, own.number) }]),
        }
    }
}

/// What a text around the common one says before it and after it; none where it stands within something.
pub fn parts_of_wrapping(text: &str) -> Option<(String, String)> {
    let mut parts = text.split('\n').collect::<Vec<_>>().into_iter();
    let is_mark = |line: &&str| line.split_whitespace().collect::<String>() == "{{commun}}";
    let before: Vec<&str> = parts.by_ref().take_while(|line| !is_mark(line)).collect();
    let after: Vec<&str> = parts.collect();
    let whole = |lines: &[&str]| lines.iter().filter(|line| line.starts_with(":::")).count() % 2 == 0;
    let has_mark = text.split('\n').filter(is_mark).count() == 1;
    let joined = |lines: &[&str]| lines.join("\n").trim_matches('\n').to_owned();
    // Of a container that is around the common text, each part holds a half.
    (has_mark && whole(&before) && whole(&after)).then(|| (joined(&before), joined(&after)))
}

/// The text around the common one.
pub fn wrapping(before: &str, after: &str) -> String {
    let parts = [before.trim(), "{{ commun }}", after.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// What a verb cannot do without.
fn needed(action: &str, typed: &BTreeMap<String, String>) -> Result<(), FormFault> {
    let key = match action {
        "masquer" => "pourquoi",
        "renommer" => "titre",
        "corriger" => "trouver",
        _ => "texte",
    };
    let text = typed.get(key).map_or("", |text| text.trim());
    match key {
        _ if !text.is_empty() && (action != "encadrer" || text != "{{ commun }}") => Ok(()),
        "pourquoi" => Err((key, "here-fault-reason")),
        "titre" => Err((key, "here-fault-title")),
        "trouver" => Err((key, "here-fault-same")),
        _ => Err(("texte", "here-fault-text")),
    }
}

fn needed_of_page(typed: &BTreeMap<String, String>) -> Result<(), FormFault> {
    let says = |key: &str| typed.get(key).is_some_and(|text| !text.trim().is_empty());
    match (says("titre"), says("texte")) {
        (false, _) => Err(("titre", "here-fault-title")),
        (true, false) => Err(("texte", "here-fault-text")),
        (true, true) => Ok(()),
    }
}

/// What an own text says once what was typed is written.
fn merged(own: &OwnText, typed: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let typed = typed.iter().map(|(key, text)| (key.clone(), text.clone()));
    own.texts.clone().into_iter().chain(typed).collect()
}

/// Each of `keys` that was typed and says another thing.
fn written(
    item: &EditPath,
    own: &OwnText,
    typed: &BTreeMap<String, String>,
    keys: &[&'static str],
) -> Result<Vec<EditIntention>, FormFault> {
    let mut all = Vec::new();
    for key in keys {
        let Some(text) = typed.get(*key) else { continue };
        let before = own.texts.get(*key).map_or("", String::as_str);
        if text.trim_end() == before.trim_end() {
            continue;
        }
        all.push(match value(key, text)? {
            None => EditIntention::Clear { at: item.key(key) },
            Some(_) if *key == "texte" => {
                EditIntention::Write { item: item.clone(), text: text.trim_end().to_owned() }
            }
            Some(value) => EditIntention::Set { at: item.key(key), value },
        });
    }
    Ok(all)
}

fn given(
    typed: &BTreeMap<String, String>,
    keys: &[&'static str],
) -> Result<Vec<(String, NewValue)>, FormFault> {
    let mut all = Vec::new();
    for key in keys {
        let Some(text) = typed.get(*key) else { continue };
        all.extend(value(key, text)?.map(|value| ((*key).to_owned(), value)));
    }
    Ok(all)
}

/// What was typed for a key; none where that says nothing.
fn value(key: &'static str, typed: &str) -> Result<Option<NewValue>, FormFault> {
    if typed.trim().is_empty() && key != "mettre" {
        return Ok(None);
    }
    Ok(Some(match key {
        "texte" => NewValue::Markdown(typed.trim_end().trim_start_matches('\n').to_owned()),
        "a_partir_du" | "jusqu_au" => {
            NewValue::Day(Day::parse(typed.trim()).ok_or((key, "settings-fault-day"))?)
        }
        "mettre" => NewValue::Text(typed.to_owned()),
        _ => NewValue::Text(typed.trim().to_owned()),
    }))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{TextWish, parts_of_wrapping, wrapping};
    use crate::edit::intention::EditIntention;
    use crate::edit::new_value::NewValue;
    use crate::edit::page_texts::OwnText;

    #[test]
    fn a_frame_has_two_halves_or_is_one_text() {
        for (text, parts) in [
            ("Avant.\n\n{{ commun }}\n\nAprès.\n", Some(("Avant.", "Après."))),
            ("{{commun}}\n", Some(("", ""))),
            ("::: attention\nA\n:::\n{{ commun }}", Some(("::: attention\nA\n:::", ""))),
            ("::: attention\n{{ commun }}\n:::\n", None),
            ("Dans {{ commun }} la phrase.", None),
            ("{{ commun }}\n{{ commun }}", None),
        ] {
            let found = parts_of_wrapping(text);
            let found = found.as_ref().map(|(before, after)| (before.as_str(), after.as_str()));
            assert_eq!(found, parts, "{text}");
        }
        for (before, after) in [("A\n\nB", "C"), ("", "C"), ("A", ""), ("- a\n- b", "::: si x\nC\n:::")] {
            let parts = parts_of_wrapping(&wrapping(before, after));
            assert_eq!(parts, Some((before.to_owned(), after.to_owned())));
        }
    }

    #[test]
    fn only_what_changes_is_written() {
        let texts = [("texte", "Un.\n"), ("pourquoi", "Ici"), ("jusqu_au", "2027-01-31")];
        let texts: BTreeMap<String, String> =
            texts.map(|(key, text)| (key.to_owned(), text.to_owned())).into();
        let own = OwnText { number: 3, target: "a#b".into(), action: "fin".into(), texts, file: None };
        let typed = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
            pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
        };
        let wish = TextWish::Write(own);
        assert_eq!(
            wish.intentions("pays", &typed(&[("texte", "Un."), ("jusqu_au", "2027-01-31")])),
            Ok(vec![])
        );
        let changed = wish.intentions("pays", &typed(&[("pourquoi", " "), ("jusqu_au", "")])).unwrap();
        assert!(changed.iter().all(|one| matches!(one, EditIntention::Clear { .. })) && changed.len() == 2);
        assert_eq!(wish.intentions("pays", &typed(&[("texte", " ")])), Err(("texte", "here-fault-text")));
        assert_eq!(
            wish.intentions("pays", &typed(&[("jusqu_au", "31/01")])),
            Err(("jusqu_au", "settings-fault-day"))
        );
        // Words may give way to none.
        let wish = TextWish::Add { target: "a#b".into(), action: "corriger".into() };
        let EditIntention::Override { fields, .. } =
            wish.intentions("pays", &typed(&[("trouver", "x"), ("mettre", "")])).unwrap().remove(0)
        else {
            panic!("a verb")
        };
        assert_eq!(fields[1], ("mettre".to_owned(), NewValue::Text(String::new())));
    }
}
