//! The settings of a level as a form: a field for every plain key of the table of keys, and for every value, flag, type and
//! role that the guide declares.

use std::sync::Arc;

use super::carry_out::EditContext;
use super::setting_value::{SettingKind, SettingValue, as_typed};
use super::writing_order::{order_of, table_of};
use crate::guide::common_guide::Guide;
use crate::guide::contract::{Declared, FlagDeclaration};
use crate::record::data::{Scalar, ValueKind};
use crate::table::definition::{KeyDefinition, NameList, TableDefinition, ValueType};
use crate::table::parse::parse;
use crate::table::value::{Table, Value};
use crate::territory::levels::{Level, LevelName};
use crate::text::path::SourcePath;

/// The settings of one level.
#[derive(Clone, Debug)]
pub struct SettingsForm {
    /// The level: `departements/24`, or a territory's id.
    pub level: LevelName,
    /// Its file.
    pub file: SourcePath,
    /// Its fields, in groups.
    pub groups: Vec<SettingGroup>,
}

/// Fields that belong together.
#[derive(Clone, Debug)]
pub struct SettingGroup {
    /// Its name: a key of the file, or one of `nom`, `site`, `offre`.
    pub id: &'static str,
    /// Its fields, in order.
    pub fields: Vec<Setting>,
}

/// One field.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The way to its key: `nom`, `valeurs.telephone`.
    pub path: String,
    /// What is written there.
    pub kind: SettingKind,
    /// What the guide calls it; none for a key of the format, which the program has words for.
    pub label: Option<String>,
    /// What it is for, in French.
    pub help: String,
    /// Whether no site is made without it.
    pub required: bool,
    /// What may be chosen.
    pub choices: Vec<SettingChoice>,
    /// What the file says.
    pub given: Option<SettingValue>,
    /// What holds where the file says nothing: that of a level below, and the level's name.
    pub below: Option<(SettingValue, String)>,
}

/// One of the things that may be chosen.
#[derive(Clone, Debug)]
pub struct SettingChoice {
    /// As it is written.
    pub word: String,
    /// What people call it.
    pub name: String,
    /// What choosing it means.
    pub help: String,
    /// How many pages of the guide are for it alone.
    pub pages: Option<usize>,
}

/// Where the keys of the root are shown; a table of its own has its own group.
const GROUPS: [(&str, &[&str]); 4] = [
    ("nom", &["nom", "code", "article", "dans", "nom_court", "gentile", "slogan"]),
    ("site", &["adresse", "demonstration", "theme", "logo", "logo_alt", "image", "image_alt"]),
    ("offre", &["herite", "accompagnement", "types"]),
    ("communes", &["communes"]),
];

impl SettingsForm {
    /// The settings of the level `name`; none where there is no such level.
    pub fn of(context: EditContext<'_>, name: &str) -> Option<Self> {
        let level = context.territories.level(name)?;
        let text = &context.snapshot.text(&level.file)?.text;
        let table = parse(&level.file, text, 0, &mut Vec::new());
        let definition = table_of(&level.file)?;
        let reader = FormReader { context, level, table: &table, below: levels_below(context, level) };
        let mut groups: Vec<SettingGroup> = GROUPS
            .into_iter()
            .map(|(id, keys)| {
                let keys = keys.iter().filter_map(|key| definition.key(key));
                SettingGroup { id, fields: keys.filter_map(|key| reader.root(key)).collect() }
            })
            .collect();
        for key in order_of(definition).iter().filter_map(|key| definition.key(key)) {
            let fields = reader.group(key);
            if !fields.is_empty() {
                groups.push(SettingGroup { id: key.name, fields });
            }
        }
        groups.retain(|group| !group.fields.is_empty());
        Some(Self { level: level.name.clone(), file: level.file.clone(), groups })
    }

    /// The field whose key is at `path`, or that holds it.
    pub fn field(&self, path: &str) -> Option<&Setting> {
        let all = || self.groups.iter().flat_map(|group| &group.fields);
        all().find(|field| field.path == path).or_else(|| {
            all().find(|field| path.strip_prefix(&field.path).is_some_and(|rest| rest.starts_with('.')))
        })
    }

    /// All its fields.
    pub fn fields(&self) -> impl Iterator<Item = &Setting> {
        self.groups.iter().flat_map(|group| &group.fields)
    }
}

/// The levels that `level` inherits, the nearest first.
pub(super) fn levels_below<'a>(context: EditContext<'a>, level: &Level) -> Vec<&'a Arc<Level>> {
    let mut found: Vec<&Arc<Level>> = Vec::new();
    let mut open: Vec<Arc<str>> = level.inherits.iter().map(|name| Arc::clone(&name.value)).collect();
    while let Some(name) = open.pop() {
        let Some(other) = context.territories.level(&name) else { continue };
        if !found.iter().any(|known| known.name == other.name) {
            found.push(other);
            open.extend(other.inherits.iter().map(|name| Arc::clone(&name.value)));
        }
    }
    found.sort_by_key(|level| std::cmp::Reverse(level.name.rank));
    found
}

struct FormReader<'a> {
    context: EditContext<'a>,
    level: &'a Level,
    table: &'a Table,
    below: Vec<&'a Arc<Level>>,
}

impl FormReader<'_> {
    fn guide(&self) -> &Guide {
        self.context.guide
    }

    /// The field of a plain key of the root.
    fn root(&self, key: &'static KeyDefinition) -> Option<Setting> {
        let given = self.table.get(key.name).map(|entry| &entry.value.value);
        let mut field = self.plain(key.name.to_owned(), key, given)?;
        match &key.value {
            ValueType::Name(NameList::Supports) => field.choices = declared(&self.guide().contract.supports),
            ValueType::List(ValueType::Name(NameList::ProjectTypes)) => field.choices = self.types(),
            ValueType::List(ValueType::Name(NameList::SharedLevels)) => field.choices = self.shared_levels(),
            ValueType::List(ValueType::Insee) => field.choices = self.communes(given),
            _ => {}
        }
        Some(field)
    }

    /// A field whose type the table of keys tells.
    fn plain(&self, path: String, key: &'static KeyDefinition, given: Option<&Value>) -> Option<Setting> {
        let kind = match &key.value {
            ValueType::Choice(_) | ValueType::Name(_) => SettingKind::Choice,
            ValueType::Url => SettingKind::Url,
            ValueType::Boolean => SettingKind::Boolean,
            ValueType::List(ValueType::Insee) => SettingKind::Codes,
            ValueType::List(ValueType::Name(_)) => SettingKind::Several,
            ValueType::Text if path.starts_with("couleurs.") => SettingKind::Colour,
            ValueType::Text | ValueType::Scalar | ValueType::File => SettingKind::Text,
            _ => return None,
        };
        let choices = key.value.allowed_words().map(|word| SettingChoice {
            word: word.to_owned(),
            name: word.to_owned(),
            help: String::new(),
            pages: None,
        });
        // Two ways to write one apostrophe are one choice.
        let choices =
            choices.filter(|choice| !choice.word.contains('’') && !choice.word.is_empty()).collect();
        let below = self.inherited(&path, kind);
        Some(Setting {
            kind,
            label: None,
            help: key.description.to_owned(),
            required: key.required,
            choices,
            given: given.and_then(|value| as_typed(value, kind)),
            below,
            path,
        })
    }

    /// The fields of a table of the root.
    fn group(&self, key: &'static KeyDefinition) -> Vec<Setting> {
        let table = match self.table.get(key.name).map(|entry| &entry.value.value) {
            Some(Value::Table(table)) => Some(table),
            _ => None,
        };
        let given = |name: &str| Some(&table?.get(name)?.value.value);
        match &key.value {
            ValueType::Table(group) => self.table_fields(key.name, group, &given),
            ValueType::NameMap(NameList::Flags, _) => {
                let flags = self.guide().contract.flags.iter();
                flags.map(|flag| self.flag(flag, given(&flag.id))).collect()
            }
            ValueType::NameMap(NameList::Values, _) => {
                let values = self.guide().contract.values.iter();
                values
                    .map(|value| {
                        let kind = kind_of(value.kind);
                        let name = (&*value.id, &*value.label);
                        let mut field = self.declared_field("valeurs", name, kind, given(&value.id));
                        field.required = value.required && field.below.is_none();
                        if let Some(fallback) = &value.fallback {
                            field.help.clone_from(fallback);
                        }
                        field
                    })
                    .collect()
            }
            ValueType::NameMap(NameList::Skills, _) => {
                let skills = self.guide().skills.iter();
                skills
                    .map(|skill| {
                        let label = skill.texts.get("intitule").map_or(&*skill.id, String::as_str);
                        let mut field = self.declared_field(
                            "competences",
                            (&skill.id, label),
                            SettingKind::Grade,
                            given(&skill.id),
                        );
                        field.help = skill.texts.get("savoir").cloned().unwrap_or_default();
                        field
                    })
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn table_fields<'v>(
        &self,
        name: &str,
        group: &'static TableDefinition,
        given: &dyn Fn(&str) -> Option<&'v Value>,
    ) -> Vec<Setting> {
        let keys = group.keys();
        keys.filter_map(|key| self.plain(format!("{name}.{}", key.name), key, given(key.name))).collect()
    }

    /// What is answered by yes or no, or by one of the answers of a choice.
    fn flag(&self, flag: &FlagDeclaration, given: Option<&Value>) -> Setting {
        let kind = if flag.answers.is_empty() { SettingKind::Boolean } else { SettingKind::Choice };
        let mut field = self.declared_field("drapeaux", (&flag.id, &flag.label), kind, given);
        let answers = flag.answers.iter().map(|answer| SettingChoice {
            word: answer.to_string(),
            name: flag.shown.get(answer).cloned().unwrap_or_else(|| answer.to_string()),
            help: String::new(),
            pages: None,
        });
        field.choices = answers.collect();
        field
    }

    fn declared_field(
        &self,
        table: &str,
        (id, label): (&str, &str),
        kind: SettingKind,
        given: Option<&Value>,
    ) -> Setting {
        let path = format!("{table}.{id}");
        Setting {
            below: self.inherited(&path, kind),
            path,
            kind,
            label: Some(label.to_owned()),
            help: String::new(),
            required: false,
            choices: Vec::new(),
            given: given.and_then(|value| as_typed(value, kind)),
        }
    }

    /// What the nearest of the levels below says of a field.
    fn inherited(&self, path: &str, kind: SettingKind) -> Option<(SettingValue, String)> {
        // A shared level's name, and its like, are its own.
        const INHERITED: [&str; 4] = ["accompagnement", "theme", "couleurs.", "mentions."];
        self.below.iter().find_map(|level| {
            let value = if let Some(id) = path.strip_prefix("valeurs.") {
                scalar(&level.values.get(id)?.value)
            } else if let Some(id) = path.strip_prefix("drapeaux.") {
                scalar(&level.flags.get(id)?.value)
            } else if path == "types" {
                let words = level.types.as_ref()?.value.iter().map(|id| id.value.to_string());
                return Some((SettingValue::Several(words.collect()), name_of_level(level)));
            } else if INHERITED.iter().any(|key| path.starts_with(key)) {
                scalar(&level.scalars.get(path)?.value)
            } else {
                return None;
            };
            Some((as_typed(&value, kind)?, name_of_level(level)))
        })
    }

    fn types(&self) -> Vec<SettingChoice> {
        let guide = self.guide();
        let kinds = guide.contract.types.iter();
        kinds
            .map(|kind| {
                let is_of = |page: &&Arc<crate::guide::common_guide::Page>| {
                    page.front.types.iter().any(|id| *id.value == *kind.id)
                };
                SettingChoice {
                    word: kind.id.to_string(),
                    name: kind.name.clone(),
                    help: kind.summary.clone(),
                    pages: Some(guide.pages.values().filter(is_of).count()),
                }
            })
            .collect()
    }

    fn shared_levels(&self) -> Vec<SettingChoice> {
        let levels = self.context.territories.levels.values();
        let below = levels.filter(|level| level.name.rank < self.level.name.rank);
        below
            .map(|level| SettingChoice {
                word: level.name.text.to_string(),
                name: name_of_level(level),
                help: String::new(),
                pages: None,
            })
            .collect()
    }

    /// The names of the communes that the file lists.
    fn communes(&self, given: Option<&Value>) -> Vec<SettingChoice> {
        let Some(Value::List(codes)) = given else { return Vec::new() };
        let codes = codes.iter().filter_map(|code| match &code.value {
            Value::Text(code) => self.guide().communes.get(code.as_str()),
            _ => None,
        });
        codes
            .map(|commune| SettingChoice {
                word: commune.code.to_string(),
                name: commune.name.clone(),
                help: commune.postal_codes.join(", "),
                pages: None,
            })
            .collect()
    }
}

fn declared(all: &[Declared]) -> Vec<SettingChoice> {
    all.iter()
        .map(|one| SettingChoice {
            word: one.id.to_string(),
            name: one.name.clone(),
            help: one.summary.clone().unwrap_or_default(),
            pages: None,
        })
        .collect()
}

fn kind_of(kind: ValueKind) -> SettingKind {
    match kind {
        ValueKind::Text => SettingKind::Text,
        ValueKind::Phone => SettingKind::Phone,
        ValueKind::Email => SettingKind::Email,
        ValueKind::Url => SettingKind::Url,
        ValueKind::Number => SettingKind::Number,
        ValueKind::Amount => SettingKind::Amount,
        ValueKind::Day => SettingKind::Day,
        ValueKind::Boolean => SettingKind::Boolean,
    }
}

fn scalar(scalar: &Scalar) -> Value {
    match scalar {
        Scalar::Text(text) => Value::Text(text.clone()),
        Scalar::Integer(number) => Value::Integer(*number),
        Scalar::Float(number) => Value::Float(*number),
        Scalar::Boolean(flag) => Value::Boolean(*flag),
        Scalar::Day(day) => Value::Day(*day),
    }
}

/// What people call a level.
pub fn name_of_level(level: &Level) -> String {
    match level.scalars.get("nom").map(|given| &given.value) {
        Some(Scalar::Text(name)) if !name.trim().is_empty() => name.clone(),
        _ => level.name.text.to_string(),
    }
}
