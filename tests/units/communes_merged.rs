//! `communes::merged`, through its public functions.

use std::collections::BTreeSet;

use jalon::communes::merged::merged;
use jalon::communes::published;
use jalon::guide::read_communes::read_communes;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::SourceText;

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
