//! Keys that their table does not have: the one that was meant, or where the line should be.

use std::sync::Arc;

use super::all_tables::{all, all_keys, header, where_it_belongs};
use super::definition::{TableDefinition, ValueType};
use super::quoted::basic;
use super::value::{GroupTitle, Table, TableEntry, TomlSource, Value};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::{nearest, nearest_by_text};
use crate::diagnostic::{Diagnostic, Role};
use crate::french::fold;
use crate::text::{Place, Placed};

/// What people call a key who do not know its name; folded.
const OTHER_WORDS: [(&str, &str); 53] = [
    ("action", "modifier"),
    ("actualite", "nouveautes"),
    ("actualites", "nouveautes"),
    ("agenda", "nouveautes"),
    ("annonce", "bandeaux"),
    ("annonces", "bandeaux"),
    ("au", "jusqu_au"),
    ("bandeau", "bandeaux"),
    ("cible", "cibles"),
    ("contact", "acteurs"),
    ("contacts", "acteurs"),
    ("contenu", "texte"),
    ("content", "texte"),
    ("couleur", "primaire"),
    ("couleur_principale", "primaire"),
    ("date_de_debut", "a_partir_du"),
    ("date_de_fin", "jusqu_au"),
    ("date_debut", "a_partir_du"),
    ("date_fin", "jusqu_au"),
    ("debut", "a_partir_du"),
    ("departement", "herite"),
    ("departements", "herite"),
    ("depuis", "a_partir_du"),
    ("description", "resume"),
    ("du", "a_partir_du"),
    ("email", "courriel"),
    ("evenement", "nouveautes"),
    ("evenements", "nouveautes"),
    ("fin", "jusqu_au"),
    ("host", "hote"),
    ("lexique", "glossaire"),
    ("mail", "courriel"),
    ("modification", "modifier"),
    ("nom", "titre"),
    ("nom", "initiales"),
    ("nouvelle", "nouveautes"),
    ("partenaire", "acteurs"),
    ("paragraphe", "texte"),
    ("principale", "primaire"),
    ("raison", "pourquoi"),
    ("region", "herite"),
    ("secondaire", "accent"),
    ("serveur", "hote"),
    ("site", "adresse"),
    ("summary", "resume"),
    ("tel", "telephone"),
    ("text", "texte"),
    ("title", "titre"),
    ("url", "adresse"),
    ("user", "compte"),
    ("username", "compte"),
    ("utilisateur", "compte"),
    ("value", "valeurs"),
];

/// Tells a key that `definition`, its table's, does not have; `elsewhere` is the table where this project alone has it.
pub(super) fn unknown(
    table: &Table,
    entry: &TableEntry,
    definition: &TableDefinition,
    elsewhere: Option<&'static str>,
) -> Diagnostic {
    let key = &entry.key;
    let other =
        OTHER_WORDS.iter().find(|(word, key_name)| *word == fold(&key.value) && definition.has(key_name));
    let plural = definition.key(&format!("{}s", key.value)).filter(|_| is_header(table, entry));
    // `[[drapeaux]]` in the guide, as territories write it.
    let one = key.value.strip_suffix(['s', 'x']).and_then(|one| definition.key(one));
    let one = one.filter(|one| header(one).is_some() && is_header(table, entry));
    // `[[glossaire]]` in the glossary, whose groups are terms.
    let of_file = groups_of_file(table, entry, definition);
    let other = other.map(|(_, name)| *name).or(plural.or(one).map(|key| key.name)).or(of_file);
    let belongs = match (elsewhere, other) {
        (Some(elsewhere), _) => vec![elsewhere],
        (None, Some(_)) => Vec::new(),
        _ => where_it_belongs(&key.value, definition),
    };
    // The first is the one that authors should think of.
    let nested = belongs.first().and_then(|belongs| nested_title(table, entry, belongs));
    if let Some(right) = nested.or_else(|| title_with_id(table, entry, definition)) {
        return Diagnostic::new(Code::UnknownKey, key.place.clone())
            .with("key", &key.value)
            .with("table", definition.name)
            .suggest(Some(right));
    }
    if !belongs.is_empty() {
        return misplaced(table, key, definition.name, &belongs);
    }
    let texts = definition.keys().map(|key| (key.name, key.description));
    let near = other.or_else(|| nearest_by_text(&key.value, texts));
    let right = level_line(entry).filter(|_| other == Some("herite"));
    let near = near.filter(|_| right.is_none());
    let right = right.or_else(|| {
        near.map(|near| match definition.key(near).and_then(header).filter(|_| is_header(table, entry)) {
            Some(header) => nested_in(definition.name, &header),
            None => near.to_owned(),
        })
    });
    Diagnostic::new(Code::UnknownKey, key.place.clone())
        .with("key", &key.value)
        .with("table", definition.name)
        .suggest(right)
}

/// What the groups of a file are, where a title names the file itself and all of them are of one kind.
fn groups_of_file(table: &Table, entry: &TableEntry, definition: &TableDefinition) -> Option<&'static str> {
    let is_named =
        definition.name.strip_suffix(".toml") == Some(&*entry.key.value) && is_header(table, entry);
    let mut kinds = definition.keys().filter(|key| matches!(key.value, ValueType::Tables(_)));
    kinds.next().filter(|_| is_named && kinds.next().is_none()).map(|key| key.name)
}

/// The title of a group that was written without that of the group around it: `[[taxe_de_sejour.tarifs]]` of `[[tarifs]]`.
fn nested_title(table: &Table, entry: &TableEntry, belongs: &str) -> Option<String> {
    let around = belongs.trim_matches(['[', ']']);
    let own = all().find(|other| other.name == belongs)?.key(&entry.key.value)?;
    let is_nested = belongs.starts_with('[') && is_header(table, entry);
    header(own).filter(|_| is_nested && !around.is_empty()).map(|title| nested_in(belongs, &title))
}

/// `title`, of a group in the one that `around` begins: `[[taxe_de_sejour.tarifs]]` of `[taxe_de_sejour]` and `[[tarifs]]`.
fn nested_in(around: &str, title: &str) -> String {
    let brackets = title.bytes().take_while(|byte| *byte == b'[').count();
    match around.strip_prefix('[') {
        Some(name) => title.replacen(
            &title[..brackets],
            &format!("{}{}.", &title[..brackets], name.trim_matches(['[', ']'])),
            1,
        ),
        None => title.to_owned(),
    }
}

/// `[acteurs.mairie]` as it is written: a title in double brackets, and the name as its `id`.
fn title_with_id(table: &Table, entry: &TableEntry, definition: &TableDefinition) -> Option<String> {
    let is_list = definition.name.starts_with("[[") && definition.has("id");
    let is_own = is_list && is_header(table, entry) && matches!(entry.value.value, Value::Table(_));
    is_own.then(|| format!("{}\nid = {}", definition.name, basic(&entry.key.value)))
}

/// `departement = 1` as the line that inherits from it.
fn level_line(entry: &TableEntry) -> Option<String> {
    let number = match &entry.value.value {
        Value::Integer(number) => format!("{number:02}"),
        Value::Text(text) if !text.is_empty() && text.len() <= 3 => text.trim().to_owned(),
        _ => return None,
    };
    fold(&entry.key.value).starts_with("departement").then(|| format!("herite = [\"departements/{number}\"]"))
}

/// Whether `key` was meant by an entry that `definition` does not have: it is not missing, it is misspelt.
pub fn is_meant(entry: &TableEntry, definition: &TableDefinition, key: &str) -> bool {
    let written = &entry.key.value;
    let other = || OTHER_WORDS.iter().any(|(word, name)| *word == fold(written) && *name == key);
    // What a table is depends on `type`: without it nothing else is read, so nothing else would tell.
    key != "type"
        && !definition.has(written)
        && (other() || nearest(written, definition.keys().map(|known| known.name)) == Some(key))
}

/// Tells a key that is in `within` and should be in one of `belongs`: by line, where the file has the place.
pub fn misplaced(table: &Table, key: &Placed<Arc<str>>, within: &str, belongs: &[&str]) -> Diagnostic {
    let source = &table.source;
    let found = belongs.iter().find_map(|belongs| goal(source, belongs));
    let problem = Diagnostic::new(Code::MisplacedKey, key.place.clone())
        .with("key", &key.value)
        .with("table", within)
        .with("belongs", belongs.join(", "));
    let Some((way, title)) = found else {
        // One group of that name, which the file does not have yet.
        let is_group = |name: &str| name.starts_with('[') && !name.starts_with("[[") && name.ends_with(']');
        let is_new = belongs.len() == 1 && is_group(belongs[0]);
        let way = if is_new { "new" } else { "other" };
        return problem.with("way", way).with("line", "").with("header", "");
    };
    let header = source.text[title.range.clone()].trim();
    let range = title.range.start + source.at..title.range.end + source.at;
    let place = Place::new(source.file.clone(), range);
    problem.with("way", way).with("line", title.line).with("header", header).related(Role::Goal, place)
}

/// The title near which a key should go: `top`, above it; `under`, below it.
fn goal<'a>(source: &'a TomlSource, belongs: &str) -> Option<(&'static str, &'a GroupTitle)> {
    if belongs.starts_with("[[") {
        return None;
    }
    let titles = source.titles();
    if belongs.starts_with('[') {
        return titles.by_text.get(belongs).map(|title| ("under", title));
    }
    // The root of the file itself, not of a file of another folder.
    let folder = |path: &str| (path.split('/').next().map(str::to_owned), path.matches('/').count());
    let is_own = belongs == "+++"
        || belongs.contains(".toml")
            && (folder(belongs) == folder(source.file.as_str()) || source.file.file_name() == belongs);
    titles.first.as_ref().filter(|_| is_own).map(|title| ("top", title))
}

/// Whether the entry is a group under a title of its own.
fn is_header(table: &Table, entry: &TableEntry) -> bool {
    let is_group = match &entry.value.value {
        Value::Table(_) => true,
        Value::List(items) => items.iter().any(is_table),
        _ => false,
    };
    is_group && table.source.is_header_at(&entry.key.place)
}

/// The title that a group whose brackets are too few, or too many, should have.
pub(super) fn right_brackets(
    table: &Table,
    key: &str,
    (expected, found): (&str, &Placed<Value>),
) -> Option<String> {
    let right = match (expected, &found.value) {
        ("array-of-tables", Value::Table(_)) => {
            in_double(table, key, found).unwrap_or_else(|| format!("[[{key}]]"))
        }
        ("table", Value::List(items)) if items.iter().any(is_table) => format!("[{key}]"),
        // A list of names has no titles; what each of them is said of has: `[[commune]]` of `communes`.
        ("array-of-strings", Value::Table(_)) => {
            let one = all_keys().find(|known| Some(known.name) == key.strip_suffix('s'));
            header(one?)?
        }
        _ => return None,
    };
    table.source.is_header_at(&found.place).then_some(right)
}

/// The title at `found` in double brackets, where it is of two parts: `[[taxe_de_sejour.tarifs]]`; of one that names an item,
/// with its name as an `id`.
fn in_double(table: &Table, key: &str, found: &Placed<Value>) -> Option<String> {
    let at = found.place.start.checked_sub(table.source.at)?;
    let line = table.source.text.get(..at).map_or(0, |before| before.rfind('\n').map_or(0, |end| end + 1));
    let line = table.source.text.get(line..)?.lines().next()?;
    let name = line.trim_start_matches('[').split(']').next()?.trim();
    match name.rsplit_once('.')? {
        (_, last) if last == key => Some(format!("[[{name}]]")),
        (around, last) if around == key => Some(format!("[[{key}]]\nid = {}", basic(last))),
        _ => None,
    }
}

fn is_table(item: &Placed<Value>) -> bool {
    matches!(item.value, Value::Table(_))
}
