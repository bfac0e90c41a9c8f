//! `content/communes.csv` with the communes of some départements renewed: what people wrote by hand stays.

use std::collections::{BTreeMap, BTreeSet};

use super::published::PublishedCommune;
use crate::record::data::Commune as Listed;

/// Begins the line that tells where communes came from.
const ORIGIN: &str = "# Communes importées";
const HEADER: &str = "code;nom;codes_postaux;departement;autres_noms";

/// The new text, and what became of the old.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The text of the file.
    pub text: String,
    /// How many communes came in that were not there.
    pub added: usize,
    /// How many were there and are not what they were.
    pub changed: usize,
    /// How many communes of other départements stay.
    pub others: usize,
    /// Communes of the départements named that the public list does not have: they stay.
    pub by_hand: Vec<String>,
}

/// Renews the communes of `departments` in `old`, the file as it is, read as `listed`.
///
/// Communes of other départements stay, and so do those that the public list does not have, comments, and every other
/// name that somebody added; the name that a commune had before becomes another name. The order is that of the codes.
pub fn merged(
    old: &str,
    listed: &BTreeMap<std::sync::Arc<str>, Listed>,
    published: &BTreeMap<String, PublishedCommune>,
    departments: &BTreeSet<String>,
    version: &str,
) -> Merged {
    let mut out = Merged::default();
    let mut rows: BTreeMap<String, Listed> =
        listed.iter().map(|(code, commune)| (code.to_string(), commune.clone())).collect();
    out.others = rows.values().filter(|row| !departments.contains(&row.department)).count();
    for commune in published.values().filter(|commune| departments.contains(&commune.department)) {
        let old = rows.get(&commune.code);
        let new = renewed(commune, old);
        match old {
            None => out.added += 1,
            Some(old) if *old != new => out.changed += 1,
            Some(_) => {}
        }
        rows.insert(commune.code.clone(), new);
    }
    let own = |row: &&Listed| departments.contains(&row.department) && !published.contains_key(&*row.code);
    out.by_hand = rows.values().filter(own).map(|row| format!("{} {}", row.code, row.name)).collect();
    out.text = written(old, &rows, departments, version);
    out
}

fn renewed(commune: &PublishedCommune, old: Option<&Listed>) -> Listed {
    let mut other_names = commune.former.clone();
    let kept = old.into_iter().flat_map(|old| old.other_names.iter().chain([&old.name]));
    for name in kept {
        if *name != commune.name && !other_names.contains(name) {
            other_names.push(name.clone());
        }
    }
    Listed {
        code: commune.code.as_str().into(),
        name: commune.name.clone(),
        postal_codes: commune.postal_codes.clone(),
        department: commune.department.clone(),
        other_names,
    }
}

fn written(
    old: &str,
    rows: &BTreeMap<String, Listed>,
    departments: &BTreeSet<String>,
    version: &str,
) -> String {
    let old = old.strip_prefix('\u{feff}').unwrap_or(old);
    let comments = old.lines().filter(|line| line.starts_with('#'));
    let (origins, kept): (Vec<&str>, Vec<&str>) = comments.partition(|line| line.starts_with(ORIGIN));
    let before = origins.iter().filter_map(|line| line.split_once('(')?.1.split_once(')'));
    let mut named: BTreeSet<&str> = before.flat_map(|(list, _)| list.split(", ")).collect();
    named.extend(departments.iter().map(String::as_str));
    let named: Vec<&str> = named.into_iter().collect();
    let mut lines = vec![format!(
        "{ORIGIN} ({}) : @etalab/decoupage-administratif {version}, © Etalab, INSEE. Licence Ouverte 2.0.",
        named.join(", ")
    )];
    lines.extend(kept.into_iter().map(str::to_owned));
    lines.push(HEADER.to_owned());
    lines.extend(rows.values().map(|row| {
        let fields = [
            row.code.to_string(),
            row.name.clone(),
            row.postal_codes.join(" "),
            row.department.clone(),
            row.other_names.join("|"),
        ];
        fields.map(|field| quoted(&field)).join(";")
    }));
    lines.join("\n") + "\n"
}

/// A field as CSV has it.
fn quoted(field: &str) -> String {
    if field.contains([';', '"', '\n', '\r']) || field.starts_with('#') {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::merged;
    use crate::communes::published;
    use crate::guide::read_communes::read_communes;
    use crate::text::path::SourcePath;
    use crate::text::snapshot::SourceText;

    const PUBLISHED: &str = r#"[
{"code":"24001","nom":"Neuf","type":"commune-actuelle","departement":"24","codesPostaux":["24001","24000"]},
{"code":"24002","nom":"Vieux","type":"commune-deleguee","departement":"24","chefLieu":"24001"},
{"code":"24003","nom":"Sans-Code","type":"commune-actuelle","departement":"24"},
{"code":"33001","nom":"Loin","type":"commune-actuelle","departement":"33","codesPostaux":["33000"]}]"#;

    #[test]
    fn what_people_wrote_stays() {
        let old = "# De notre main.\ncode;nom;codes_postaux;departement\n24001;Ancien;24000;24\n24999;À nous;24000;24\n\
                   40001;Ailleurs;40000;40\n";
        let file = SourcePath::parse("content/communes.csv").unwrap();
        let listed = read_communes(&file, &SourceText::new(old)).value;
        let published = published::read(PUBLISHED).unwrap();
        let departments = BTreeSet::from(["24".to_owned()]);
        let once = merged(old, &listed, &published, &departments, "6.0.0");
        assert_eq!(
            once.text,
            "# Communes importées (24) : @etalab/decoupage-administratif 6.0.0, © Etalab, INSEE. Licence Ouverte 2.0.\n\
             # De notre main.\n\
             code;nom;codes_postaux;departement;autres_noms\n\
             24001;Neuf;24000 24001;24;Vieux|Ancien\n\
             24003;Sans-Code;;24;\n\
             24999;À nous;24000;24;\n\
             40001;Ailleurs;40000;40;\n"
        );
        assert_eq!((once.added, once.changed, once.others), (1, 1, 1));
        assert_eq!(once.by_hand, ["24999 À nous"]);
        // Again, with another département: the first is as it was.
        let source = SourceText::new(once.text.as_str());
        let read = read_communes(&file, &source);
        assert!(read.problems.is_empty(), "{:?}", read.problems);
        let departments = BTreeSet::from(["33".to_owned()]);
        let twice = merged(&once.text, &read.value, &published, &departments, "6.0.0");
        assert_eq!((twice.added, twice.changed, twice.others), (1, 0, 4));
        assert!(twice.text.starts_with("# Communes importées (24, 33) :"));
        assert_eq!(twice.text.lines().count(), once.text.lines().count() + 1);
        let same = merged(
            &twice.text,
            &read_communes(&file, &SourceText::new(twice.text.as_str())).value,
            &published,
            &departments,
            "6.0.0",
        );
        assert_eq!(same.text, twice.text);
    }

    #[test]
    fn a_broken_list_is_reported_with_its_place() {
        let refused = published::read("[\n{\"code\":1}]").unwrap_err();
        assert_eq!((refused.line, refused.message.contains("string")), (2, true));
    }
}
