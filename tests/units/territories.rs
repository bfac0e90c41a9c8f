//! `territory::read_territories`, through its public functions.

use proptest::prelude::{ProptestConfig, any, proptest};

use jalon::diagnostic::Problems;
use jalon::guide::contract::Contract;
use jalon::guide::read_contract::read_contract;
use jalon::territory::levels::LevelName;
use jalon::territory::read_chain::chain;
use jalon::territory::read_territories::read;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::{Snapshot, SourceText};

fn contract() -> Contract {
    let text = "titre = 'Guide'\n\
        [[chapitre]]\nid = 'types'\n\
        [[type]]\nid = 'meuble'\nnom = 'meublé'\n\
        [[drapeau]]\nid = 'littoral'\nlibelle = 'Littoral'\n\
        [[accompagnement]]\nid = 'suivi'\nnom = 'Suivi'\n\
        [[mission]]\nid = 'accueil'\nnom = 'Accueil'\n\
        [[valeur]]\nid = 'telephone'\ntype = 'telephone'\nlibelle = 'Téléphone'\n";
    let checked = read_contract(&SourcePath::parse("content/guide.toml").unwrap(), &SourceText::new(text));
    assert!(checked.problems.is_empty(), "{:?}", checked.problems);
    checked.value
}

fn lines_of(problems: &Problems) -> Vec<String> {
    let show = |problem: &jalon::diagnostic::Diagnostic| {
        let facts: Vec<&str> = problem.facts.values().map(String::as_str).collect();
        let meant = problem.suggestion.as_ref().map(|meant| format!(" -> {meant}")).unwrap_or_default();
        format!("{} {}{meant}", problem.code, facts.join(","))
    };
    problems.iter().map(show).collect()
}

fn reported(path: &str, text: &str) -> Vec<String> {
    let snapshot = Snapshot::of_texts([(path, text)]);
    lines_of(&read(&snapshot, &contract()).problems)
}

#[test]
fn each_fault_of_a_level_is_reported() {
    let rows: [(&str, &str, &str, &[&str]); 19] = [
        ("whole", "pays", "types = ['meuble']\ndrapeaux = { littoral = true }\ndemonstration = true", &[]),
        ("windows lines", "pays", "\r\narticle = 'le'\r\n[valeurs]\r\ntelephone = '05 36 49 00 12'\r\n", &[]),
        ("shared", "regions/75", "accompagnement = 'suivi'", &[]),
        (
            "not for shared",
            "regions/75",
            "slogan = 'a'",
            &["J106 territories/*.toml,,slogan,,territories/*/*.toml,other"],
        ),
        ("flag", "pays", "drapeaux = { litoral = true }", &["J415 litoral -> littoral"]),
        (
            "flag that is none",
            "pays",
            "drapeaux = { littoral = 1 }",
            &["J105 boolean,integer,littoral -> littoral = true"],
        ),
        ("value", "pays", "[valeurs]\ntelefone = 'a'", &["J416 telefone -> telephone"]),
        ("value of another form", "pays", "[valeurs]\ntelephone = 'a'", &["J419 telephone,telephone,a"]),
        (
            "below a header",
            "pays",
            "[valeurs]\nslogan = 'a'",
            &["J106 territories/*.toml,[valeurs],slogan,2,[valeurs],top"],
        ),
        (
            "above its header",
            "pays",
            "telephone = 'a'",
            &["J106 [valeurs],,telephone,,territories/*.toml,new"],
        ),
        ("type", "pays", "types = ['meublé']", &["J417 meublé,meuble -> meuble"]),
        ("support", "pays", "accompagnement = 'suivie'", &["J417 suivie,suivi -> suivi"]),
        (
            "mission",
            "pays",
            "[[acteurs]]\nid = 'a'\nmissions = { acueil = 'principal' }",
            &["J417 acueil,accueil -> accueil"],
        ),
        (
            "part",
            "pays",
            "[[acteurs]]\nid = 'a'\nmissions = { accueil = 'principale' }",
            &["J107 principal, secondaire, instruit, aucun,words,accueil,principale -> principal"],
        ),
        ("entry without id", "pays", "[[aides]]\ntitre = 'a'", &["J104 id,absent,[[aides]]"]),
        ("twice", "pays", "[[aides]]\nid = 'a'\n[[aides]]\nid = 'a'", &["J111 a"]),
        (
            "local page",
            "pays",
            "[[page]]\nid = 'type/a'\ntitre = 'A'\ntexte = 'a'",
            &["J417 type,types -> types"],
        ),
        (
            "address",
            "pays",
            "adresse = 'www.pays.fr'",
            &["J107 https://…,web,adresse,www.pays.fr -> https://www.pays.fr"],
        ),
        (
            "tourist tax",
            "pays",
            "[taxe_de_sejour]\nregime = 'réel'\n[[taxe_de_sejour.tarifs]]\nid = 'a'\nmontant = 1.5\nprix = 2",
            &["J103 prix,[[taxe_de_sejour.tarifs]]"],
        ),
    ];
    for (name, level, text, expected) in rows {
        assert_eq!(
            reported(&format!("territories/{level}.toml"), &format!("nom = 'A'\n{text}\n")),
            expected,
            "{name}"
        );
    }
}

#[test]
fn a_level_needs_a_name_that_sites_can_have() {
    let rows: [(&str, &[&str]); 6] = [
        ("territories/regions.toml", &["J113 regions"]),
        ("territories/con.toml", &["J113 con"]),
        ("territories/zones/lpt1.toml", &["J113 lpt1"]),
        ("territories/Pays Haut.toml", &["J108 Pays Haut -> territories/pays-haut.toml"]),
        ("territories/departements/24.toml", &[]),
        ("territories/pays/autre.toml", &[]),
    ];
    for (path, expected) in rows {
        assert_eq!(reported(path, "nom = 'A'\n"), expected, "{path}");
    }
    assert_eq!(reported("territories/pays.toml", ""), ["J104 nom,absent,territories/*.toml"]);
}

#[test]
fn a_level_names_its_files_even_those_that_are_missing_or_empty() {
    let verb = |file: &str| format!("[[modifier]]\ncible = 'a'\naction = 'fin'\nfichier = \"{file}\"\n");
    let text = format!("nom = 'A'\n{}{}", verb("pays\\vide.md"), verb("pays/absent.md"));
    let snapshot = Snapshot::of_texts([("territories/pays.toml", &*text), ("territories/pays/vide.md", "")]);
    let territories = read(&snapshot, &contract());
    assert_eq!(lines_of(&territories.problems), ["J412 fin,texte,absent", "J112 territories/pays/absent.md"]);
    let named: Vec<&str> =
        territories.value.sites().flat_map(|level| &level.named).map(SourcePath::as_str).collect();
    assert_eq!(
        named,
        ["territories/pays.relecture", "territories/pays/absent.md", "territories/pays/vide.md"]
    );
}

#[test]
fn levels_come_by_rank_in_the_order_of_herite_without_repeats() {
    let snapshot = Snapshot::of_texts([
        ("territories/regions/75.toml", ""),
        ("territories/departements/24.toml", "herite = ['regions/75']\n"),
        ("territories/departements/33.toml", "herite = ['regions/75']\n"),
        ("territories/zones/riviere.toml", "herite = ['departements/33', 'zones/riviere']\n"),
        (
            "territories/pays.toml",
            "nom = 'A'\nherite = ['zones/riviere', 'departements/24', 'zones/rivier']\n",
        ),
    ]);
    let territories = read(&snapshot, &contract()).value;
    let pays = territories.sites().next().unwrap();
    let ranks = chain(&territories, pays);
    let names: Vec<Vec<&str>> =
        ranks.value.iter().map(|rank| rank.iter().map(|level| &*level.name.text).collect()).collect();
    let expected: [&[&str]; 4] =
        [&["regions/75"], &["departements/33", "departements/24"], &["zones/riviere"], &["pays"]];
    assert_eq!(names, expected);
    assert_eq!(lines_of(&ranks.problems), ["J402 zones/riviere", "J401 zones/rivier -> zones/riviere"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_level_makes_it_panic(
        text in any::<String>(),
        lines in "(nom = |herite|types|= \\[|'a'|\"\"\"|\\[\\[modifier\\]\\]\n|\\[\\[page\\]\\]\n|cible = 'a#b/c'\n|action = 'fin'\n|texte = |fichier = |\\{\\{ commun|\n|\r|é|1|\\]){0,30}",
    ) {
        let contract = contract();
        for text in [text, lines] {
            let snapshot = Snapshot::of_texts([("territories/a.toml", &*text), ("territories/zones/b.toml", &*text)]);
            let territories = read(&snapshot, &contract).value;
            let names: Vec<&LevelName> = territories.levels.keys().collect();
            for name in names {
                chain(&territories, &territories.levels[name]);
            }
        }
    }
}
