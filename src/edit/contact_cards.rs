//! The contacts of a level as cards: those of the guide and of the levels below, as it completes or hides them, and its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::carry_out::EditContext;
use super::intention::{EditIntention, EditPath, Placing};
use super::new_value::NewValue;
use super::settings_form::{levels_below, name_of_level};
use crate::record::data::Actor;
use crate::record::verb::{Action, RecordKind, TargetRef};
use crate::table::definition::ValueType;
use crate::table::level_tables::LOCAL_ACTOR;
use crate::table::parse::parse;
use crate::table::value::{Table, Value};
use crate::territory::levels::Level;
use crate::text::path::SourcePath;

/// The list of contacts.
const LIST: &str = "acteurs";

/// The contacts of one level.
#[derive(Clone, Debug)]
pub struct ContactCards {
    /// Its file.
    pub file: SourcePath,
    /// The keys of a card that hold texts, in the order in which people read them, each with what it is for, in French.
    pub keys: Vec<(&'static str, &'static str)>,
    /// One for each contact.
    pub cards: Vec<ContactCard>,
}

/// One contact.
#[derive(Clone, Debug, Default)]
pub struct ContactCard {
    /// Its id.
    pub id: String,
    /// What the file says of it; none where it says nothing.
    pub own: Option<BTreeMap<&'static str, String>>,
    /// What the guide and the levels below say of it.
    pub below: BTreeMap<&'static str, String>,
    /// The last level below that says something; none for the guide, and for a contact of the level's own.
    pub from: Option<String>,
    /// Why the level hides it, where it does.
    pub hidden: Option<String>,
}

/// What somebody wants of a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactWish {
    /// Another contact.
    Add,
    /// The keys that are given say this; an empty one says nothing any more.
    Complete,
    /// What the file says of it goes.
    Remove,
    /// Readers do not see it, for this reason.
    Hide(String),
    /// Readers see it again.
    Show,
}

impl ContactCards {
    /// The contacts of the level `name`; none where there is no such level.
    pub fn of(context: EditContext<'_>, name: &str) -> Option<Self> {
        let level = context.territories.level(name)?;
        let mut cards: Vec<ContactCard> = Vec::new();
        for actor in &context.guide.actors {
            lay(&mut cards, actor, None);
        }
        let below = levels_below(context, level);
        for other in below.iter().rev() {
            for actor in &other.actors {
                lay(&mut cards, actor, Some(name_of_level(other)));
            }
        }
        cards.retain(|card| !below.iter().any(|other| hides(other, &card.id).is_some()));
        let text = &context.snapshot.text(&level.file)?.text;
        let table = parse(&level.file, text, 0, &mut Vec::new());
        for own in own_tables(&table) {
            let texts = texts_of(own);
            let Some(id) = texts.get("id").cloned() else { continue };
            let at = cards.iter().position(|card| card.id == id).unwrap_or_else(|| {
                cards.push(ContactCard { id, ..ContactCard::default() });
                cards.len() - 1
            });
            cards[at].own = Some(texts);
        }
        for card in &mut cards {
            card.hidden = hides(level, &card.id);
        }
        let is_text = |value: &ValueType| matches!(value, ValueType::Text | ValueType::Url);
        let keys = LOCAL_ACTOR.keys().filter(|key| is_text(&key.value));
        let keys = keys.map(|key| (key.name, key.description)).collect();
        Some(Self { file: level.file.clone(), keys, cards })
    }

    /// What carries out a wish about the contact `id`, with the texts that were typed.
    pub fn intention(&self, id: &str, wish: ContactWish, typed: &BTreeMap<String, String>) -> EditIntention {
        let target = format!("{LIST}:{id}");
        let texts = typed.iter().map(|(key, text)| (key.clone(), text.trim()));
        let given = |text: &str| (!text.is_empty()).then(|| NewValue::Text(text.to_owned()));
        match wish {
            ContactWish::Add => {
                let own = ("id".to_owned(), NewValue::Text(id.to_owned()));
                let texts = texts.filter_map(|(key, text)| Some((key, given(text)?)));
                EditIntention::Add {
                    list: EditPath::keys([LIST]),
                    fields: [own].into_iter().chain(texts).collect(),
                    place: Placing::Last,
                }
            }
            ContactWish::Complete => EditIntention::Complete {
                list: EditPath::keys([LIST]),
                id: id.to_owned(),
                fields: texts.map(|(key, text)| (key, given(text))).collect(),
            },
            ContactWish::Remove => EditIntention::Remove { item: EditPath::item(LIST, id) },
            ContactWish::Hide(reason) => EditIntention::Hide { target, reason },
            ContactWish::Show => EditIntention::Remove { item: EditPath::verb(&target, "masquer", 0) },
        }
    }
}

fn lay(cards: &mut Vec<ContactCard>, actor: &Arc<Actor>, from: Option<String>) {
    let texts = actor.texts.iter().map(|(key, text)| (*key, text.clone()));
    if let Some(card) = cards.iter_mut().find(|card| *card.id == *actor.id) {
        card.below.extend(texts);
        card.from = from;
    } else {
        cards.push(ContactCard {
            id: actor.id.to_string(),
            below: texts.collect(),
            from,
            ..ContactCard::default()
        });
    }
}

/// Why a level hides a contact, where it does.
fn hides(level: &Level, id: &str) -> Option<String> {
    let verbs = level.verbs.iter().find(|verb| {
        matches!(verb.action, Action::Hide)
            && matches!(&verb.target.value, TargetRef::Record(RecordKind::Actors, own) if **own == *id)
    });
    verbs.map(|verb| verb.reason.clone().unwrap_or_default())
}

fn own_tables(table: &Table) -> impl Iterator<Item = &Table> {
    let list = match table.get(LIST).map(|entry| &entry.value.value) {
        Some(Value::List(items)) => items.as_slice(),
        _ => &[],
    };
    list.iter().filter_map(|item| match &item.value {
        Value::Table(table) => Some(table),
        _ => None,
    })
}

/// The texts of a contact as the file writes them.
fn texts_of(table: &Table) -> BTreeMap<&'static str, String> {
    let keys = LOCAL_ACTOR.keys().map(|key| key.name);
    let texts = keys.filter_map(|key| match &table.get(key)?.value.value {
        Value::Text(text) => Some((key, text.replace("\r\n", "\n"))),
        _ => None,
    });
    texts.collect()
}
