//! What authors may have meant by a value that cannot be read, or is of another type than its key's.

use std::sync::LazyLock;

use regex::Regex;

use super::all_tables::all_keys;
use super::colour_names;
use super::definition::ValueType;
use super::quoted::basic;
use super::repaired_day::{as_day, day, part_of_year};
use super::value::{Table, TableEntry, Value};
use crate::calendar::Day;
use crate::diagnostic::nearest::nearest;
use crate::french::fold;
use crate::text::Placed;

/// The keys whose value is a colour.
pub const COLOUR_KEYS: [&str; 2] = ["primaire", "accent"];

/// What the author may have meant by `value`, after `key`, the surest first.
pub(super) fn values(key: &str, value: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let bare = unquoted(value);
    found.extend(chosen(key, value));
    found.extend(in_one(value));
    if is_always(key, |kind| matches!(kind, ValueType::List(_) | ValueType::Sections)) {
        found.extend(list(value));
    }
    if COLOUR_KEYS.contains(&key) {
        found.extend(colour_names::meant(bare).map(|colour| basic(&colour.to_string())));
    }
    if all_keys().any(|known| known.name == key && matches!(known.value, ValueType::Integer(_))) {
        found.extend(leading_digits(value));
    }
    if may_be_truth(key) {
        found.extend(truth(bare));
    }
    if is_always(key, |kind| matches!(kind, ValueType::Boolean)) {
        found.extend(nearest(bare, ["true", "false"]).map(str::to_owned));
    }
    found.extend(day(bare));
    found.extend(part_of_year(key, bare));
    if !value.starts_with(['"', '\'']) {
        // Of a key of ours, a sum with its sign is a text.
        let is_declared = || all_keys().all(|known| known.name != key);
        let with_unit = || if is_numeric(key) { as_number(value) } else { None };
        found.extend(number(value).or_else(with_unit).or_else(|| euros(value).filter(|_| is_declared())));
    }
    if value.starts_with('[') {
        found.extend(list(value));
    }
    found.extend(pairs(value));
    found.push(value.to_owned());
    // What follows `#` is a comment, but for a colour.
    let is_comment = bare.strip_prefix('#').is_some_and(|rest| !rest.chars().all(|c| c.is_ascii_hexdigit()));
    let is_text = !is_always(key, |kind| {
        matches!(kind, ValueType::Day | ValueType::Boolean | ValueType::Integer(_) | ValueType::Number)
    });
    if !bare.is_empty() && !is_comment && is_text && !value.starts_with(['[', '{']) {
        found.push(quoted(bare));
    }
    found
}

/// `found`, typed as `raw`, written as the type `expected` wants it: `"12/12/2027"` as a date; `None` where that cannot be
/// known.
pub(super) fn retyped(expected: &str, found: &Value, raw: &str) -> Option<String> {
    match (expected, found) {
        // A date with a time.
        ("date", Value::Moment) => {
            raw.split([' ', 'T', 't']).next().filter(|day| Day::parse(day).is_some()).map(str::to_owned)
        }
        ("date" | "datetime", Value::Text(text)) => as_day(text),
        // The day of a spreadsheet that shows its number.
        ("date", Value::Integer(number @ 36_526..=73_050)) => {
            let days = i32::try_from(*number).ok()?;
            Some(Day::new(1899, 12, 30)?.plus_days(days).to_string())
        }
        ("boolean", Value::Text(text)) => truth(text.trim()),
        ("boolean", Value::Integer(number @ 0..=1)) => Some((*number == 1).to_string()),
        ("integer" | "float" | "number", Value::Text(text)) => as_number(text),
        ("string", Value::Integer(number)) => Some(basic(&number.to_string())),
        ("string", Value::Float(number)) => Some(basic(&number.to_string())),
        ("string", Value::Day(day)) => Some(basic(&day.to_string())),
        ("string", Value::List(items)) => match &items[..] {
            [Placed { value: Value::Text(text), .. }] => Some(basic(text)),
            _ => None,
        },
        ("array-of-strings", Value::Text(text)) if text.contains([',', ';']) || are_ids(text) => list(text),
        // All is what nothing said means: the line goes.
        ("array-of-strings", Value::Text(text)) if ["tous", "toutes", "tout"].contains(&&*fold(text)) => None,
        ("array-of-strings", Value::Text(text)) => Some(format!("[{}]", basic(text))),
        ("array-of-strings", Value::Integer(number)) => Some(format!("[{}]", basic(&number.to_string()))),
        _ => None,
    }
}

/// What the type that `key` wants is called, and `found` written so, as the whole line or, of an item of a list, alone.
pub(super) fn rewritten(
    table: &Table,
    key: &str,
    expected: &'static str,
    found: &Placed<Value>,
) -> (&'static str, Option<String>) {
    let line = |value| format!("{key} = {value}");
    let is_list = |entry: &TableEntry| *entry.key.value == *key && entry.value.place != found.place;
    let is_item = table.entries().iter().any(is_list);
    let (found, raw) = (&found.value, table.source.raw(&found.place));
    if let ("date", Some(day)) = (expected, part_of_year(key, unquoted(raw))) {
        return (expected, Some(line(day)));
    }
    match (expected, found) {
        // A number in a list of texts: a code whose zeros the number has no room for.
        ("array-of-strings", Value::Integer(number)) if is_item && key == "communes" => {
            ("string", Some(basic(&format!("{number:05}"))))
        }
        ("array-of-strings", Value::Integer(_) | Value::Float(_) | Value::Day(_)) if is_item => {
            ("string", retyped("string", found, raw))
        }
        _ => (expected, retyped(expected, found, raw).map(line)),
    }
}

/// A number that somebody wrote as a text, with its unit or not, as TOML writes it.
pub fn as_number(text: &str) -> Option<String> {
    static WITH_WORDS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^(?:environ |env\. ?|~ ?|≈ ?|jusqu['’]à )?(\d[\d \u{a0}\u{202f}'’]*(?:[.,]\d+)?)\s*(?:[\p{L}²³€%][\p{L}²³€%/. ]*)?$")
            .expect("the pattern is well formed")
    });
    let text = text.trim();
    let digits = text.trim_start_matches('0');
    let text = if digits.starts_with(|letter: char| letter.is_ascii_digit()) { digits } else { text };
    euros(text).or_else(|| number(WITH_WORDS.captures(text)?.get(1)?.as_str().trim()))
}

/// `12 €`, `12€50`, `12 euros 50`.
fn euros(text: &str) -> Option<String> {
    static EUROS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(\d[\d \u{a0}\u{202f}]*(?:[.,]\d+)?)\s*(?:€|euros?)(?:\s*(\d{2}))?$")
            .expect("the pattern is well formed")
    });
    let captures = EUROS.captures(text)?;
    let whole = number(captures.get(1)?.as_str().trim())?;
    Some(match captures.get(2) {
        Some(cents) if !whole.contains('.') => format!("{whole}.{}", cents.as_str()),
        _ => whole,
    })
}

/// `oui` and its like, as TOML writes it.
pub fn truth(text: &str) -> Option<String> {
    match fold(text).as_str() {
        "oui" | "vrai" | "true" | "yes" | "x" | "o" | "coche" | "☑" | "☒" | "✅" | "✓" | "✔" => {
            Some("true".to_owned())
        }
        "non" | "faux" | "false" | "no" | "decoche" | "☐" | "❌" | "✗" | "✘" => {
            Some("false".to_owned())
        }
        _ => None,
    }
}

/// Whether `key` may be one of yes and no: also a name that a guide declares, which no table of ours has.
fn may_be_truth(key: &str) -> bool {
    let mut having = all_keys().filter(|known| known.name == key).peekable();
    having.peek().is_none() || having.any(|known| matches!(known.value, ValueType::Boolean))
}

/// Whether a number is wanted under `key`, or may be: the value of a fact, which has its unit beside it.
fn is_numeric(key: &str) -> bool {
    is_always(key, |kind| matches!(kind, ValueType::Number | ValueType::Integer(_))) || key == "valeur"
}

/// `"sous cinq jours" ouvrés`, `"Premier." + "Second."`: one text, of which a part stands outside of its quotes.
fn in_one(value: &str) -> Option<String> {
    static PARTS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"^"([^"]*)"\s*(?:\+?\s*"([^"]*)"|([^"\s#,;=+][^"=#]*))$"#)
            .expect("the pattern is well formed")
    });
    let parts = PARTS.captures(value)?;
    let rest = parts.get(2).or(parts.get(3))?.as_str();
    // A full stop behind the quotes ends nothing.
    let rest = if rest.chars().all(|sign| sign.is_ascii_punctuation()) { "" } else { rest };
    Some(basic(format!("{} {}", parts[1].trim_end(), rest.trim()).trim()))
}

/// Whether every table that has `key` wants a value there of which `is_kind` holds.
pub(super) fn is_always(key: &str, is_kind: impl Fn(&ValueType) -> bool) -> bool {
    let mut having = all_keys().filter(|known| known.name == key).peekable();
    having.peek().is_some() && having.all(|known| is_kind(&known.value))
}

/// What people take for quotes: straight, curly, low, angled, accents, primes.
const QUOTES: [char; 15] = ['"', '\'', '`', '´', '“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '″', '′'];

/// A text without the quotes around it, of whatever kind, one of which may be missing.
fn unquoted(value: &str) -> &str {
    let quotes = QUOTES;
    let all = value.trim_matches(quotes);
    // Typed twice, or at one end alone.
    if value.len() - all.len() > 2 && !all.contains('"') || value.matches('"').count() == 1 {
        return all.trim();
    }
    let inner = value.strip_prefix(quotes).unwrap_or(value);
    let inner = if inner.len() < value.len() { inner.strip_suffix(quotes).unwrap_or(inner) } else { inner };
    inner.trim()
}

/// A text between quotes that need no escapes, where there are any.
fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) && !text.contains('\'') { format!("'{text}'") } else { basic(text) }
}

/// `14 850`, `12,5`, `14 850,50`: groups of three, a comma before the decimals.
fn number(text: &str) -> Option<String> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^-?(?:[1-9]\d{0,2}(?:[ \u{a0}\u{202f}'’]\d{3})+|0|[1-9]\d*)(?:[,.]\d+)?$")
            .expect("the pattern is well formed")
    });
    let is_gap = |c: &char| c.is_whitespace() || matches!(c, '\'' | '’');
    let plain = || text.chars().filter(|c| !is_gap(c)).map(|c| if c == ',' { '.' } else { c });
    NUMBER.is_match(text).then(|| plain().collect())
}

/// `2e`, `2ème`
fn leading_digits(value: &str) -> Option<String> {
    const WORDS: [&str; 10] = ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    let (digits, rest) = value.split_at(end);
    let is_rank = ["e", "er", "ere", "eme"].contains(&fold(rest.trim()).as_str());
    let word = fold(unquoted(value));
    let in_words = || WORDS.iter().position(|known| *known == word).map(|at| (at + 1).to_string());
    (is_rank && !digits.is_empty()).then(|| digits.to_owned()).or_else(in_words)
}

/// The word of a choice that begins `value`, whatever remark is behind it.
fn chosen(key: &str, value: &str) -> Option<String> {
    if !is_always(key, |kind| matches!(kind, ValueType::Choice(_))) {
        return None;
    }
    let word = value.strip_prefix('"')?.split('"').next()?;
    let mut kinds = all_keys().filter(|known| known.name == key).map(|known| &known.value);
    kinds.any(|kind| kind.allowed_words().any(|allowed| allowed == word)).then(|| basic(word))
}

/// `{ accueil : principal }` with the signs and quotes that a group between braces wants.
fn pairs(value: &str) -> Option<String> {
    static PAIR: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"^\s*["“«]?\s*([\w-]+)\s*["”»]?\s*[=:]\s*["“«]?\s*([^"“”«»,=:{}]+?)\s*["”»]?\s*$"#)
            .expect("the pattern is well formed")
    });
    let inner = value.strip_prefix('{')?.trim_end_matches(['}', ';', ',', ' ']);
    let pairs = inner.split([',', ';']).map(|pair| {
        let captures = PAIR.captures(pair)?;
        Some(format!("{} = {}", &captures[1], item(&captures[2])))
    });
    let pairs: Vec<String> = pairs.collect::<Option<_>>()?;
    Some(format!("{{ {} }}", pairs.join(", ")))
}

/// Whether `text` holds names and nothing else: « gite hotel », « gite et hotel », « gite / hotel ».
fn are_ids(text: &str) -> bool {
    let is_id = |word: &str| {
        word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-/".contains(&byte))
    };
    text.split_whitespace().count() > 1 && text.split_whitespace().all(is_id)
}

/// A list whose commas, quotes or brackets are missing.
fn list(value: &str) -> Option<String> {
    static ITEM: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = r#""([^"]*)"|“([^”]*)”|«([^»]*)»|'([^']*)'|([^,;\s"“«'\[\](){}]+)"#;
        Regex::new(pattern).expect("the pattern is well formed")
    });
    let straight = value.replace(['‘', '’'], "'").replace("], [", ", ").replace("],[", ", ");
    // One quote of several is missing: names are told apart by the commas.
    let straight = if straight.matches('"').count() % 2 == 1 { straight.replace('"', "") } else { straight };
    let inner = straight.strip_prefix(['[', '(', '{']).unwrap_or(&straight);
    let and = |text: &str| text.replace(" et ", ", ").replace(" ou ", ", ").replace(" / ", ", ");
    let parted =
        if inner.contains(['"', '“', '«', '\'', ',', ';']) { inner.to_owned() } else { and(inner) };
    let inner = &*parted;
    if inner.contains(['[', '{']) || inner.trim().is_empty() {
        return None;
    }
    let has_quotes = inner.contains(['"', '“', '«', '\'']);
    if !has_quotes && inner.contains([',', ';']) {
        let items = inner.trim_end_matches([']', ')', '}']).split([',', ';']).map(str::trim);
        let items = items.filter(|item| !item.is_empty()).map(item).collect::<Vec<_>>();
        return Some(format!("[{}]", items.join(", ")));
    }
    let items = ITEM.captures_iter(inner).filter_map(|captures| {
        let written = captures.iter().skip(1).flatten().next()?.as_str().trim();
        Some(if captures.get(5).is_some() { item(written) } else { quoted(written) })
    });
    Some(format!("[{}]", items.collect::<Vec<_>>().join(", ")))
}

/// An item of a list that has no quotes.
fn item(written: &str) -> String {
    let is_plain = number(written).is_some() || ["true", "false"].contains(&written);
    if is_plain { written.to_owned() } else { quoted(written) }
}

#[cfg(test)]
mod tests {
    use super::{Value, retyped};

    #[test]
    fn values_of_another_type_are_written_as_wanted() {
        let text = |text: &str| Value::Text(text.to_owned());
        for (expected, found, right) in [
            ("date", text("12/12/2027"), Some("2027-12-12")),
            ("date", text("mardi 12 décembre 2027"), Some("2027-12-12")),
            ("date", text("2027-12-12"), Some("2027-12-12")),
            ("date", text("bientôt"), None),
            ("date", text("fin décembre 2027"), Some("2027-12-31")),
            ("date", text("fin février 2028"), Some("2028-02-29")),
            ("date", text("début mars 2027"), Some("2027-03-01")),
            ("date", Value::Integer(46_000), Some("2025-12-09")),
            ("number", text("1 500 lits"), Some("1500")),
            ("number", text("env. 40"), Some("40")),
            ("number", text("12 euros 50"), Some("12.50")),
            ("number", text("40 à 50"), None),
            ("boolean", text("Oui"), Some("true")),
            ("boolean", Value::Integer(0), Some("false")),
            ("integer", text("14 850"), Some("14850")),
            ("number", text("12,50 €"), Some("12.50")),
            ("string", Value::Integer(24_001), Some("\"24001\"")),
            ("array-of-strings", text("gite"), Some("[\"gite\"]")),
            ("array-of-strings", text("gite, hotel"), Some("[\"gite\", \"hotel\"]")),
            ("table", text("x"), None),
        ] {
            assert_eq!(retyped(expected, &found, "").as_deref(), right, "{expected} {found:?}");
        }
    }
}
