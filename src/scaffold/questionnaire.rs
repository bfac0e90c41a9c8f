//! A survey on who does what, filled in as a table, and what it makes of the file of its level.

use std::collections::BTreeMap;

use crate::table::quoted::basic;

/// The columns before those of the missions: names for a program, so the same in every language.
pub const COLUMNS: [&str; 7] = ["niveau", "acteur", "role", "aujourd_hui", "nom", "telephone", "courriel"];

/// The parts that an actor may have in a mission, by the letter that people write.
const PARTS: [(&str, &str); 3] = [("p", "principal"), ("s", "secondaire"), ("i", "instruit")];

/// What somebody wrote of one actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyRow {
    /// The level, as `herite` names it.
    pub level: String,
    /// The actor's id.
    pub actor: String,
    /// `nom telephone courriel`, where they are given.
    pub texts: Vec<(&'static str, String)>,
    /// Its missions, with its part in each; none where no cell is filled in.
    pub parts: Vec<(String, &'static str)>,
}

/// What cannot be read in a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyFault {
    /// The line, from 1.
    pub line: usize,
    /// The column, or what is missing.
    pub column: String,
    /// What is written there.
    pub value: String,
}

/// Reads the rows of a survey, its heads first; `missions` are those of the guide. Rows in which nothing is filled in are
/// passed over.
pub fn read(rows: &[Vec<String>], missions: &[&str]) -> Result<Vec<SurveyRow>, SurveyFault> {
    let fault = |line: usize, column: &str, value: &str| SurveyFault {
        line,
        column: column.to_owned(),
        value: value.to_owned(),
    };
    let heads = rows.first().ok_or_else(|| fault(1, COLUMNS[0], ""))?;
    let column = |name: &str| heads.iter().position(|head| head.trim() == name);
    for wanted in ["niveau", "acteur"] {
        column(wanted).ok_or_else(|| fault(1, wanted, ""))?;
    }
    if let Some(stranger) = heads
        .iter()
        .map(|head| head.trim())
        .find(|head| !head.is_empty() && !COLUMNS.contains(head) && !missions.contains(head))
    {
        return Err(fault(1, stranger, stranger));
    }
    let mut read = Vec::new();
    for (at, row) in rows.iter().enumerate().skip(1) {
        // A cell that a spreadsheet would have taken for a formula has an apostrophe in front.
        let cell = |name: &str| {
            let text = column(name).and_then(|column| row.get(column)).map_or("", |text| text.trim());
            text.strip_prefix('\'').unwrap_or(text)
        };
        let mut parts = Vec::new();
        for mission in missions {
            let written = cell(mission).to_lowercase();
            let part = PARTS.iter().find(|(letter, word)| written == *letter || written == *word);
            match part {
                Some((_, word)) => parts.push(((*mission).to_owned(), *word)),
                None if written.is_empty() => {}
                None => return Err(fault(at + 1, mission, cell(mission))),
            }
        }
        let texts = ["nom", "telephone", "courriel"].map(|key| (key, cell(key).to_owned()));
        let texts: Vec<(&'static str, String)> =
            texts.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        if texts.is_empty() && parts.is_empty() {
            continue;
        }
        for wanted in ["niveau", "acteur"] {
            if cell(wanted).is_empty() {
                return Err(fault(at + 1, wanted, ""));
            }
        }
        read.push(SurveyRow {
            level: cell("niveau").to_owned(),
            actor: cell("acteur").to_owned(),
            texts,
            parts,
        });
    }
    Ok(read)
}

/// The text of a level's file after a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SurveyMerge {
    /// The text.
    pub text: String,
    /// The actors that are new in it.
    pub added: Vec<String>,
    /// The actors that it says something else of.
    pub changed: Vec<String>,
    /// The actors that are written in a way that only a person can change.
    pub by_hand: Vec<String>,
}

/// Writes `rows` into `text`, a level's file: into the table of each actor where there is one, at the end of the file where
/// there is none. All else stays byte for byte.
pub fn merged(text: &str, rows: &[SurveyRow]) -> SurveyMerge {
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut merge = SurveyMerge::default();
    for row in rows {
        let Some((from, to)) = tables(&lines).get(&row.actor).copied() else {
            if lines.last().is_some_and(|last| !last.trim().is_empty()) {
                lines.push(String::new());
            }
            lines.extend(["[[acteurs]]".to_owned(), format!("id = {}", basic(&row.actor))]);
            lines.extend(row.texts.iter().map(|(key, text)| format!("{key} = {}", basic(text))));
            lines.extend(missions(row));
            merge.added.push(row.actor.clone());
            continue;
        };
        let before = lines[from..to].to_vec();
        match changed(&before, row) {
            Some(after) if after == before => {}
            Some(after) => {
                lines.splice(from..to, after);
                merge.changed.push(row.actor.clone());
            }
            None => merge.by_hand.push(row.actor.clone()),
        }
    }
    merge.text = lines.join(newline) + newline;
    merge
}

/// `missions = { … }`, if the row fills any in.
fn missions(row: &SurveyRow) -> Option<String> {
    let parts: Vec<String> =
        row.parts.iter().map(|(mission, part)| format!("{mission} = \"{part}\"")).collect();
    (!parts.is_empty()).then(|| format!("missions = {{ {} }}", parts.join(", ")))
}

/// The lines of each `[[acteurs]]`, its sub-tables included, without the blank lines and comments that follow; by id.
fn tables(lines: &[String]) -> BTreeMap<String, (usize, usize)> {
    let mut found = BTreeMap::new();
    let is_head = |line: &str| line.trim_start().starts_with('[');
    let mut at = 0;
    while at < lines.len() {
        if lines[at].trim() != "[[acteurs]]" {
            at += 1;
            continue;
        }
        let rest = lines[at + 1..].iter();
        let length =
            rest.take_while(|line| !is_head(line) || line.trim_start().starts_with("[acteurs.")).count();
        let mut to = at + 1 + length;
        while lines[to - 1].trim().is_empty() || lines[to - 1].trim_start().starts_with('#') {
            to -= 1;
        }
        let id = lines[at..to].iter().find_map(|line| value_of(line, "id"));
        if let Some(id) = id.and_then(|id| id.strip_prefix('"')?.strip_suffix('"')) {
            found.entry(id.to_owned()).or_insert((at, to));
        }
        at = to;
    }
    found
}

/// What stands behind `key =` on a line, without a comment.
fn value_of<'l>(line: &'l str, key: &str) -> Option<&'l str> {
    let rest = line.trim_start().strip_prefix(key)?.trim_start();
    Some(rest.strip_prefix('=')?.trim())
}

/// The lines of a table with what the row says; `None` where they are written in another way than one key a line.
fn changed(lines: &[String], row: &SurveyRow) -> Option<Vec<String>> {
    // A text of several lines could hold what looks like a key.
    if lines.iter().any(|line| line.contains("\"\"\"") || line.contains("'''")) {
        return None;
    }
    let mut lines = lines.to_vec();
    let plain = lines
        .iter()
        .skip(1)
        .position(|line| line.trim_start().starts_with('['))
        .map_or(lines.len(), |at| at + 1);
    let mut end = plain;
    for (key, text) in &row.texts {
        let written = lines[..end].iter().position(|line| value_of(line, key).is_some());
        if let Some(at) = written {
            let old = value_of(&lines[at], key)?.to_owned();
            let is_plain = old.starts_with('"') && old.ends_with('"') && old.len() > 1;
            if !is_plain {
                return None;
            }
            if old != basic(text) {
                let head = &lines[at][..=lines[at].find('=')?];
                lines[at] = format!("{head} {}", basic(text));
            }
        } else {
            while lines[end - 1].trim().is_empty() {
                end -= 1;
            }
            lines.insert(end, format!("{key} = {}", basic(text)));
            end += 1;
        }
    }
    let Some(own) = missions(row) else { return Some(lines) };
    if let Some(at) = lines[..end].iter().position(|line| value_of(line, "missions").is_some()) {
        if !lines[at].trim_end().ends_with('}') {
            return None;
        }
        let head = &lines[at][..=lines[at].find('=')?];
        lines[at] = format!("{head}{}", own.strip_prefix("missions =").unwrap_or(&own));
        return Some(lines);
    }
    if let Some(at) = lines.iter().position(|line| line.trim() == "[acteurs.missions]") {
        let length = lines[at + 1..].iter().take_while(|line| !line.trim_start().starts_with('[')).count();
        let parts = row.parts.iter().map(|(mission, part)| format!("{mission} = \"{part}\""));
        lines.splice(at + 1..at + 1 + length, parts);
        return Some(lines);
    }
    while lines[end - 1].trim().is_empty() {
        end -= 1;
    }
    lines.insert(end, own);
    Some(lines)
}

#[cfg(test)]
mod tests {
    use super::{SurveyFault, SurveyRow, merged, read};

    const MISSIONS: [&str; 2] = ["accueil", "suivi"];

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect()
    }

    fn row(actor: &str, texts: &[(&'static str, &str)], parts: &[(&str, &'static str)]) -> SurveyRow {
        SurveyRow {
            level: "departements/24".into(),
            actor: actor.into(),
            texts: texts.iter().map(|(key, text)| (*key, (*text).to_owned())).collect(),
            parts: parts.iter().map(|(mission, part)| ((*mission).to_owned(), *part)).collect(),
        }
    }

    #[test]
    fn what_is_filled_in_is_read_and_the_rest_passed_over() {
        let text = "niveau;acteur;role;aujourd_hui;nom;telephone;accueil;suivi\n\
                    departements/24;caue;Conseille;x;CAUE;'+33 5 36;P;\n\
                    departements/24;cci;;;;;;\n\
                    departements/24;adt;;;;;secondaire;i";
        let found = read(&rows(text), &MISSIONS).unwrap();
        let caue = row("caue", &[("nom", "CAUE"), ("telephone", "+33 5 36")], &[("accueil", "principal")]);
        assert_eq!(found, [caue, row("adt", &[], &[("accueil", "secondaire"), ("suivi", "instruit")])]);
    }

    #[test]
    fn what_cannot_be_read_is_reported_with_its_line() {
        for (text, line, column, value) in [
            ("acteur;nom\ncaue;x", 1, "niveau", ""),
            ("niveau;acteur;nuage\n", 1, "nuage", "nuage"),
            ("niveau;acteur;suivi\na;b;P\nc;d;X", 3, "suivi", "X"),
            ("niveau;acteur;suivi\n;d;P", 2, "niveau", ""),
        ] {
            let fault = SurveyFault { line, column: column.into(), value: value.into() };
            assert_eq!(read(&rows(text), &MISSIONS), Err(fault), "{text}");
        }
    }

    #[test]
    fn tables_are_changed_in_place_and_added_at_the_end() {
        let before = "nom = \"Le 24\" # ici\n\n[[acteurs]]\nid = \"caue\"\nnom  = \"Ancien\"\n\n# suite\n[[acteurs]]\nid = \"adt\"\n\n\
                      [acteurs.missions]\nsuivi = \"principal\"\n\n[valeurs]\nx = \"1\"\n";
        let rows = [
            row("caue", &[("nom", "Le \"CAUE\""), ("telephone", "05")], &[("accueil", "principal")]),
            row("adt", &[("courriel", "a@b.example")], &[("accueil", "secondaire")]),
            row("cci", &[("nom", "CCI")], &[("suivi", "instruit")]),
        ];
        let merge = merged(before, &rows);
        let after = "nom = \"Le 24\" # ici\n\n[[acteurs]]\nid = \"caue\"\nnom  = \"Le \\\"CAUE\\\"\"\ntelephone = \"05\"\n\
                     missions = { accueil = \"principal\" }\n\n# suite\n[[acteurs]]\nid = \"adt\"\ncourriel = \"a@b.example\"\n\n\
                     [acteurs.missions]\naccueil = \"secondaire\"\n\n[valeurs]\nx = \"1\"\n\n[[acteurs]]\nid = \"cci\"\nnom = \"CCI\"\n\
                     missions = { suivi = \"instruit\" }\n";
        assert_eq!(merge.text, after);
        assert_eq!((merge.changed.len(), merge.added, merge.by_hand.len()), (2, vec!["cci".to_owned()], 0));
        // What it says already stays as it is.
        let again = merged(after, &rows);
        assert_eq!((again.text.as_str(), again.changed.len(), again.added.len()), (after, 0, 0));
    }

    #[test]
    fn what_is_written_otherwise_is_left_to_a_person() {
        for lines in ["nom = \"\"\"\nLe\n\"\"\"\n", "nom = 'Le'\n"] {
            let before = format!("[[acteurs]]\nid = \"caue\"\n{lines}");
            let merge = merged(&before, &[row("caue", &[("nom", "CAUE")], &[])]);
            assert_eq!((merge.text, merge.by_hand), (before, vec!["caue".to_owned()]));
        }
    }
}
