//! A line of TOML that cannot be read, as its author probably meant it.
//!
//! Each repair is tried on the line, and given only where the line that comes out can be read.

use std::sync::LazyLock;

use regex::Regex;

use super::all_tables::{all_keys, header};
use super::definition::ValueType;
use super::readable::is_readable;
use super::repaired_value::{is_always, values};
use crate::diagnostic::nearest::nearest;
use crate::french::fold;

/// `line` as it should read, perhaps as two lines; `None` where that cannot be known.
pub(super) fn repaired_line(line: &str) -> Option<String> {
    let seen = seen(line);
    let plain = seen.as_deref().unwrap_or(line).trim();
    if seen.is_some() && is_readable(plain) {
        return Some(plain.to_owned());
    }
    if is_rule(plain) {
        return Some(format!("# {plain}"));
    }
    if let Some(comment) = comment(plain) {
        return Some(comment);
    }
    if let Some(header) = dressed_header(plain) {
        return Some(header);
    }
    if let Some(lines) = title_and_key(plain).or_else(|| codes(plain)).or_else(|| remark(plain)) {
        return Some(lines);
    }
    if plain.starts_with('[') {
        return repaired_header(plain).filter(|right| right != plain && is_readable(right));
    }
    let unlisted = plain.strip_prefix(['-', '•', '*', '–', '>', '·', '▪']).map_or(plain, str::trim_start);
    let (key, value) = key_and_value(unlisted)?;
    if let Some((first, second)) = two_keys(&key, value) {
        return Some(format!("{first}\n{second}"));
    }
    let (value, comment) = without_end(value);
    let behind = comment.map_or(String::new(), |comment| format!(" # {comment}"));
    values(&key, value)
        .into_iter()
        .map(|value| format!("{key} = {value}{behind}"))
        .find(|candidate| candidate != plain && is_readable(candidate))
}

/// What nobody sees and copying brings along: a space of no width, a mark of order, a soft hyphen.
pub(super) fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// `line` without what nobody sees; `None` where nothing is hidden in it.
fn seen(line: &str) -> Option<String> {
    line.contains(is_unseen).then(|| line.replace(is_unseen, ""))
}

/// A title of a group in the dress of another language: `(valeurs)`, `**[valeurs]**`, `valeurs :`, `[valeurs] : les nôtres`.
fn dressed_header(line: &str) -> Option<String> {
    static DRESSED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^([*_({<#«\s]*)(\[{0,2})\s*([\p{L}_]+)\s*(\]{0,2})([*_)}>»\s]*)(:?)\s*([^=\[\]]*)$")
            .expect("the pattern is well formed")
    });
    let captures = DRESSED.captures(line)?;
    let part = |at| captures.get(at).map_or("", |part| part.as_str().trim());
    let is_bracketed = !part(2).is_empty() && !part(4).is_empty();
    let is_half = part(2).is_empty() && (!part(4).is_empty() || part(3) == line);
    let is_dressed = is_half || !part(1).is_empty() && !part(5).is_empty() || !part(6).is_empty();
    if !is_dressed || !(is_bracketed || part(7).is_empty()) {
        return None;
    }
    let name = fold(part(3));
    let key = all_keys().find(|key| key.name == name && header(key).is_some())?;
    let right = header(key)?;
    Some(if part(7).is_empty() { right } else { format!("{right} # {}", part(7)) })
}

/// A line without any sign of TOML, as the comment that its author may have meant.
pub(super) fn as_comment(line: &str) -> Option<String> {
    let plain = line.trim();
    let is_words = plain.contains(' ')
        && plain.starts_with(char::is_alphabetic)
        && !plain.contains(['=', '"', '[', ']', '{', '}', '«', '»', '“', '”']);
    is_words.then(|| format!("# {plain}"))
}

/// `[mentions] editeur = "…"`, as two lines.
fn title_and_key(line: &str) -> Option<String> {
    static BOTH: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(\[{1,2}[a-z_.]+\]{1,2})\s*([\p{L}_][\p{L}\d_-]*\s*=.*)$")
            .expect("the pattern is well formed")
    });
    let captures = BOTH.captures(line)?;
    let (title, rest) = (&captures[1], &captures[2]);
    let rest = if is_readable(rest) { rest.to_owned() } else { repaired_line(rest)? };
    is_readable(title).then(|| format!("{title}\n{rest}"))
}

/// A line of codes in a list: `00013, 00014,`
fn codes(line: &str) -> Option<String> {
    static CODES: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^(?:\d[\dAB]\d{3}\s*[,;]?\s*)+$").expect("the pattern is well formed"));
    if !CODES.is_match(line) {
        return None;
    }
    let codes = line.split([',', ';', ' ', '\u{a0}']).filter(|code| !code.is_empty());
    Some(format!("{},", codes.map(|code| format!("\"{code}\"")).collect::<Vec<_>>().join(", ")))
}

/// `Rappel : demander les horaires d'hiver`, as the comment that its author meant.
fn remark(line: &str) -> Option<String> {
    let (word, rest) = line.split_once(':')?;
    let word = word.trim();
    let is_note = word.starts_with(char::is_uppercase)
        && word.chars().all(char::is_alphabetic)
        && rest.split_whitespace().count() > 2
        && !line.contains(['=', '"', '[', ']', '{', '}', '«', '»', '“', '”'])
        && all_keys().all(|key| key.name != fold(word));
    is_note.then(|| format!("# {line}"))
}

/// A line of signs between two groups.
fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.bytes().all(|byte| b"-=*_~+".contains(&byte))
}

/// A line that other languages take for a comment.
fn comment(line: &str) -> Option<String> {
    static COMMENT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?://+|--+|<!--|/\*+|;+|%+)\s*(.*?)\s*(?:-->|\*+/)?$")
            .expect("the pattern is well formed")
    });
    let text = COMMENT.captures(line)?.get(1)?.as_str();
    Some(format!("# {text}").trim_end().to_owned())
}

/// A title of a group: its brackets, as many as its kind wants, around a name that the program knows.
fn repaired_header(line: &str) -> Option<String> {
    static HEADER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"^(\[{1,3})\s*["“«]?\s*([^\[\]="“”«»#]+?)\s*["”»]?\s*\]{0,3}\s*[;,:.]?$"#)
            .expect("the pattern is well formed")
    });
    let captures = HEADER.captures(line)?;
    let (opening, written) = (captures.get(1)?.as_str(), captures.get(2)?.as_str());
    let name = fold(written).replace([' ', '\''], "_");
    // `[[question.réponse]]`
    if let Some((around, last)) = name.rsplit_once('.')
        && all_keys().any(|key| key.name == last && header(key).is_some())
        && all_keys().any(|key| key.name == around)
    {
        let brackets = opening.len().min(2);
        return Some(format!("{}{name}{}", "[".repeat(brackets), "]".repeat(brackets)));
    }
    // `[Valeurs de l'office]`
    let first = || fold(written.split([' ', '\'']).next().unwrap_or_default());
    let begun = || all_keys().find(|key| key.name == first()).and_then(header);
    Some(header_near(&name).or_else(begun).unwrap_or_else(|| match opening {
        "[" => format!("[{name}]"),
        _ => format!("[[{name}]]"),
    }))
}

/// The title of the group whose name is, or is nearest to, `name`.
fn header_near(name: &str) -> Option<String> {
    let titled = || all_keys().filter_map(|key| Some((key.name, header(key)?)));
    let known = nearest(name, titled().map(|(name, _)| name))?;
    titled().find(|(name, _)| *name == known).map(|(_, header)| header)
}

/// Key and value of a line, whatever is between them; the key as it can be read.
fn key_and_value(line: &str) -> Option<(String, &str)> {
    static PARTS: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = r#"^["“«]?\s*([\p{L}\d_. '’-]*?[\p{L}\d_-])\s*["”»]?\s*(?:=|:|\s(?:["“«\[\d]))"#;
        Regex::new(pattern).expect("the pattern is well formed")
    });
    let captures = PARTS.captures(line)?;
    let (whole, key) = (captures.get(0)?, captures.get(1)?);
    let key = fold(key.as_str()).trim().replace([' ', '\''], "_");
    // A dash between a key and its value is no part of the key.
    let key = key.trim_end_matches(['-', '_', '–', '.']).to_owned();
    // `drapeau:choix = true`: what is meant has another form.
    if whole.as_str().ends_with(':') && line[whole.end()..].contains('=') && !line.contains(['"', '\'']) {
        return None;
    }
    // The opening sign of a value without `=` belongs to the value.
    let after = whole
        .as_str()
        .trim_end_matches(|c: char| matches!(c, '"' | '“' | '«' | '[') || c.is_ascii_digit())
        .len();
    let start = if whole.as_str().ends_with(['=', ':']) { whole.end() } else { after };
    Some((
        key,
        line[start..].trim_start_matches(|c: char| matches!(c, '=' | ':' | '>') || c.is_whitespace()).trim(),
    ))
}

/// The lines of two keys that were typed on one.
fn two_keys(key: &str, value: &str) -> Option<(String, String)> {
    static TWO: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = r#"^("[^"]*"|'[^']*'|[^\s"',;\[]+)\s*[,;]?\s+([\p{L}_][\p{L}\d_-]*\s*=\s*\S.*)$"#;
        Regex::new(pattern).expect("the pattern is well formed")
    });
    let captures = TWO.captures(value)?;
    // « 2 nuits = 1 offerte » is a text.
    let is_text =
        |kind: &ValueType| matches!(kind, ValueType::Text | ValueType::Markdown | ValueType::Scalar);
    if !value.starts_with(['"', '\'']) && is_always(key, is_text) {
        return None;
    }
    let right = |line: &str| if is_readable(line) { Some(line.to_owned()) } else { repaired_line(line) };
    let first = right(&format!("{key} = {}", captures.get(1)?.as_str()))?;
    Some((first, right(captures.get(2)?.as_str())?))
}

/// A value without what other languages end a line with (`;`, a comma), and the comment after `//`.
fn without_end(value: &str) -> (&str, Option<&str>) {
    static QUOTED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"^("[^"]*"|'[^']*')\s*[;,]?\s*(?://|--|/\*)\s*(.*?)\s*(?:\*/)?$"#)
            .expect("the pattern is well formed")
    });
    if value.starts_with('[')
        && let Some((list, comment)) = value.rsplit_once("] ").or(value.rsplit_once("]\t"))
        && let Some(comment) = comment.trim_start().strip_prefix('#')
    {
        return (&value[..=list.len()], Some(comment.trim()));
    }
    if let Some(captures) = QUOTED.captures(value) {
        let part = |at| captures.get(at).map_or("", |part| part.as_str());
        return (part(1), Some(part(2)).filter(|comment| !comment.is_empty()));
    }
    let is_quoted = value.starts_with(['"', '\'']);
    let (value, comment) = match value.split_once(" //").filter(|_| !is_quoted) {
        Some((value, comment)) => (value, Some(comment.trim()).filter(|comment| !comment.is_empty())),
        None => (value, None),
    };
    (value.trim_end().trim_end_matches([';', ',']).trim_end(), comment)
}

#[cfg(test)]
mod tests {
    use super::{as_comment, repaired_line};

    #[test]
    fn what_people_type_is_repaired() {
        for (typed, right) in [
            ("plafond = 14 850", "plafond = 14850"),
            ("plafond = 14\u{a0}850,50", "plafond = 14850.50"),
            ("taux = 12,5", "taux = 12.5"),
            ("jusqu_au = 12/12/2027", "jusqu_au = 2027-12-12"),
            ("jusqu_au = 2027/12/12", "jusqu_au = 2027-12-12"),
            ("jusqu_au = 12/12/27", "jusqu_au = 2027-12-12"),
            ("jusqu_au = 1er mai 2027", "jusqu_au = 2027-05-01"),
            ("jusqu'au = 2027-5-1", "jusqu_au = 2027-05-01"),
            ("littoral = oui", "littoral = true"),
            ("littoral = Faux;", "littoral = false"),
            ("ordre = 2e", "ordre = 2"),
            ("slogan = vert", "slogan = \"vert\""),
            ("primaire = vert", "primaire = \"#2e7d32\""),
            ("primaire = #3a7d44", "primaire = \"#3a7d44\""),
            ("primaire = 3a7d44", "primaire = \"#3a7d44\""),
            ("nom = “Pays”", "nom = \"Pays\""),
            ("valeur = 90 jours", "valeur = 90"),
            ("montant = 1.10 €", "montant = 1.10"),
            ("delai = \"sous cinq jours\" ouvrés", "delai = \"sous cinq jours ouvrés\""),
            ("delai = \"sous cinq jours\" (à confirmer)", "delai = \"sous cinq jours (à confirmer)\""),
            ("texte = \"Premier.\" + \"Second.\"", "texte = \"Premier. Second.\""),
            (
                "types = [\"gite\" \"hotel\"]   # ce que l'office accompagne",
                "types = [\"gite\", \"hotel\"] # ce que l'office accompagne",
            ),
            ("nom = « Pays »", "nom = \"Pays\""),
            ("nom = \"Le \"Grand\" Pays\"", "nom = 'Le \"Grand\" Pays'"),
            ("nom = \"L'office \"du\" Pays\"", "nom = \"L'office \\\"du\\\" Pays\""),
            ("nom = 'l'office'", "nom = \"l'office\""),
            ("nom = \"Pays", "nom = \"Pays\""),
            ("nom = Pays\"", "nom = \"Pays\""),
            ("nom = \"\"Pays\"\"", "nom = \"Pays\""),
            ("nom = \"Pays\";", "nom = \"Pays\""),
            ("nom : \"Pays\"", "nom = \"Pays\""),
            ("nom == \"Pays\"", "nom = \"Pays\""),
            ("nom \"Pays\"", "nom = \"Pays\""),
            ("- nom = \"Pays\"", "nom = \"Pays\""),
            ("nom = \"Pays\" slogan = “Ici”", "nom = \"Pays\"\nslogan = \"Ici\""),
            ("téléphone = \"1\"", "telephone = \"1\""),
            ("nom court = \"P\"", "nom_court = \"P\""),
            ("telephone = 05 36 49 00 12", "telephone = \"05 36 49 00 12\""),
            ("telephone = 0536490012", "telephone = \"0536490012\""),
            ("types = [gite, hotel]", "types = [\"gite\", \"hotel\"]"),
            ("types = [\"gite\" \"hotel\"]", "types = [\"gite\", \"hotel\"]"),
            ("types = [\"gite\"; \"hotel\"]", "types = [\"gite\", \"hotel\"]"),
            ("types = [\"gite\", \"hotel\"", "types = [\"gite\", \"hotel\"]"),
            ("types = (gite, hotel)", "types = [\"gite\", \"hotel\"]"),
            ("types = \"gite\", \"hotel\"", "types = [\"gite\", \"hotel\"]"),
            ("actif = true // pour l'instant", "actif = true # pour l'instant"),
            ("fichier = \"pays\\page.md\"", "fichier = 'pays\\page.md'"),
            ("// à revoir", "# à revoir"),
            ("<!-- à revoir -->", "# à revoir"),
            ("[valeurs", "[valeurs]"),
            ("(valeurs)", "[valeurs]"),
            ("{valeurs}", "[valeurs]"),
            ("<modifier>", "[[modifier]]"),
            ("**[valeurs]**", "[valeurs]"),
            ("valeurs :", "[valeurs]"),
            ("[valeurs] : les nôtres", "[valeurs] # les nôtres"),
            ("[Valeurs de l'office]", "[valeurs]"),
            ("nom\u{200b} = \"Pays\"", "nom = \"Pays\""),
            ("\u{feff}nom = “Pays”", "nom = \"Pays\""),
            ("prix = 12€50", "prix = 12.50"),
            ("prix = 12 €", "prix = 12"),
            ("slogan = „Ici“", "slogan = \"Ici\""),
            ("slogan = ´Ici´", "slogan = \"Ici\""),
            ("nom := \"Pays\"", "nom = \"Pays\""),
            ("nom - \"Pays\"", "nom = \"Pays\""),
            ("----------", "# ----------"),
            ("valeurs]", "[valeurs]"),
            ("[[[modifier]]]", "[[modifier]]"),
            ("types = gite et hotel", "types = [\"gite\", \"hotel\"]"),
            ("types = [\"gite, \"hotel\"]", "types = [\"gite\", \"hotel\"]"),
            ("jusqu_au = 31 déc. 2027", "jusqu_au = 2027-12-31"),
            ("jusqu_au = 2027–12–31", "jusqu_au = 2027-12-31"),
            ("nuitees = 412'000", "nuitees = 412000"),
            ("missions = { accueil : principal }", "missions = { accueil = \"principal\" }"),
            ("texte = 2 nuits = 1 offerte", "texte = \"2 nuits = 1 offerte\""),
            ("[[modifier]", "[[modifier]]"),
            ("[[question.réponse]]", "[[question.reponse]]"),
            ("[[nouveautés]]", "[[nouveautes]]"),
        ] {
            assert_eq!(repaired_line(typed).as_deref(), Some(right), "{typed}");
        }
        for typed in [
            "nom =",
            "verifie_le = novembre 2026",
            "taxe-sejour:reel = true",
            "nom = # à écrire",
            "nom = \"Pays\"",
            "bonjour",
            "",
        ] {
            assert_eq!(repaired_line(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_sentence_is_a_comment() {
        assert_eq!(as_comment("Voir avec la mairie").as_deref(), Some("# Voir avec la mairie"));
        assert_eq!(as_comment("nom = Pays"), None);
        assert_eq!(as_comment("bonjour"), None);
    }
}
