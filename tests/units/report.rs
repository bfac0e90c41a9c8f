//! The forms of a report, each on small examples.

use jalon::diagnostic::code::Code;
use jalon::diagnostic::{Diagnostic, Role};
use jalon::failure::{Doing, Failure};
use jalon::i18n::Language;
use jalon::report::finding::{Finding, Findings};
use jalon::report::refusal;
use jalon::report::reporter::Reporter;
use jalon::report::run_summary::{OutputFolder, RunSummary, SiteOutcome};
use jalon::text::Place;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::Snapshot;

const OVERLAY: &str =
    "nom = \"Pays d'Été\"\n\n[[modifier]]\ncible  = \"types/meuble#declartion\"\naction = \"masquer\"\n";

fn snapshot() -> Snapshot {
    Snapshot::of_texts([
        ("territories/ete.toml", OVERLAY),
        (
            "content/types/meuble.md",
            "+++\ntitre = \"Meublé\"\nproteges = true\n+++\n## Déclarer {#declaration}\n",
        ),
    ])
}

fn place(file: &str, part: &str) -> Place {
    let file = SourcePath::parse(file).unwrap();
    let start = snapshot().text(&file).unwrap().text.find(part).unwrap();
    Place::new(file, start..start + part.len())
}

fn unknown_target() -> Diagnostic {
    Diagnostic::new(Code::UnknownTarget, place("territories/ete.toml", "types/meuble#declartion"))
        .with("target", "types/meuble#declartion")
        .with("known", "declaration, classement")
        .suggest(Some("types/meuble#declaration"))
}

fn found(problem: Diagnostic, territories: &[&str]) -> Finding {
    Finding { problem, territories: territories.iter().map(ToString::to_string).collect() }
}

fn sorted(findings: &[Finding]) -> Vec<Finding> {
    let mut all = Findings::default();
    for Finding { problem, territories } in findings {
        for id in territories {
            all.add(problem, Some(id));
        }
    }
    all.sorted()
}

#[test]
fn an_excerpt_a_proposal_and_what_to_do() {
    let snapshot = snapshot();
    let reporter = Reporter::new(Language::French, &snapshot);
    let expected = r#"erreur[J403]: « types/meuble#declartion » n'existe pas dans le guide.
 --> territories/ete.toml:4:11
  |
4 | cible  = "types/meuble#declartion"
  |           ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide : vouliez-vous dire « types/meuble#declaration » ?
  = aide : Corrigez « cible ». Ce qui existe à cet endroit : declaration, classement.

"#;
    assert_eq!(reporter.text(&[found(unknown_target(), &["ete"])]), expected);
}

#[test]
fn a_related_place_of_another_file_and_the_territories_hit() {
    let snapshot = snapshot();
    let reporter = Reporter::new(Language::English, &snapshot);
    let problem = Diagnostic::new(Code::ProtectedTarget, place("territories/ete.toml", "masquer"))
        .with("target", "types/meuble")
        .with("action", "masquer")
        .related(Role::Protection, place("content/types/meuble.md", "proteges = true"));
    let expected = r#"error[J406]: “types/meuble” is protected by the network: “masquer” is refused there.
 --> territories/ete.toml:5:11
  |
5 | action = "masquer"
  |           ^^^^^^^
  |
 ::: content/types/meuble.md:3:1
  |
3 | proteges = true
  | --------------- protected here
  |
  = help: Add your text around it with avant, apres, debut, fin or encadrer, or talk to the network's team.
  = note: concerns 2 territories: ete, val

"#;
    assert_eq!(reporter.text(&sorted(&[found(problem, &["val", "ete"])])), expected);
}

#[test]
fn a_related_place_of_the_same_file_shares_the_excerpt() {
    let snapshot = snapshot();
    let reporter = Reporter::new(Language::French, &snapshot);
    let problem = Diagnostic::new(Code::DuplicateId, place("territories/ete.toml", "masquer"))
        .with("id", "x")
        .related(Role::First, place("territories/ete.toml", "nom"));
    let told = reporter.text(&[found(problem, &["ete"])]);
    assert!(told.contains("1 | nom = \"Pays d'Été\"\n  | --- vu une première fois ici\n"), "{told}");
    assert_eq!(told.matches("territories/ete.toml").count(), 1, "{told}");
}

#[test]
fn one_problem_met_in_several_territories_is_reported_once_in_order() {
    let later = Diagnostic::new(Code::RawHtml, place("territories/ete.toml", "masquer"));
    let sorted = sorted(&[
        found(later.clone(), &["b"]),
        found(unknown_target(), &["b"]),
        found(unknown_target(), &["a"]),
        found(unknown_target().with("known", "else"), &["c"]),
    ]);
    let told: Vec<(Code, Vec<String>)> =
        sorted.into_iter().map(|finding| (finding.problem.code, finding.territories)).collect();
    let of = |code, names: &[&str]| (code, names.iter().map(ToString::to_string).collect());
    assert_eq!(
        told,
        [of(Code::UnknownTarget, &["a", "b"]), of(Code::UnknownTarget, &["c"]), of(Code::RawHtml, &["b"])]
    );
}

#[test]
fn no_place_and_no_fact_makes_it_panic_or_reaches_the_terminal() {
    let snapshot =
        Snapshot::of_texts([("content/a.md", "é\u{1b}[31m\n\n\tx\r\n🐣"), ("content/empty.md", "")]);
    for language in Language::ALL {
        let reporter = Reporter::new(language, &snapshot);
        for file in ["content/a.md", "content/empty.md", "content/none.md", "content/b.png"] {
            for (start, end) in
                [(0, 0), (0, 1), (1, 3), (2, 900), (8, 9), (12, 13), (900, 2), (5, 5), (17, 17)]
            {
                let file = SourcePath::parse(file).unwrap();
                let problem = Diagnostic::new(Code::UnknownKey, Place { file: file.clone(), start, end })
                    .with("key", "\u{1b}[2J\n")
                    .related(Role::First, Place { file, start: end, end: start });
                let findings = [found(problem, &[])];
                let told = reporter.text(&findings) + &reporter.json(&findings, &RunSummary::default());
                assert!(!told.contains('\u{1b}'), "{told}");
            }
        }
    }
}

#[test]
fn every_code_can_be_reported() {
    let snapshot = snapshot();
    for language in Language::ALL {
        let reporter = Reporter::new(language, &snapshot);
        for code in Code::ALL {
            let mut problem = Diagnostic::new(*code, place("territories/ete.toml", "nom"));
            for fact in code.facts() {
                problem = problem.with(fact, "7");
            }
            let told = reporter.text(&[found(problem, &[])]);
            assert!(told.contains(&format!("[{code}]: ")) && !told.contains("{$"), "{told}");
        }
    }
}

#[test]
fn json_for_machines() {
    let snapshot = snapshot();
    let reporter = Reporter::new(Language::French, &snapshot);
    let outcomes = [("ete".to_owned(), SiteOutcome::Faulty { has_former_site: false })].into();
    let summary = RunSummary { outcomes, ..RunSummary::default() };
    let told = reporter.json(&[found(unknown_target(), &["ete"])], &summary);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["version"], 1);
    let problem = &told["problems"][0];
    for (key, value) in [("code", "J403"), ("severity", "error"), ("file", "territories/ete.toml")] {
        assert_eq!(problem[key], value);
    }
    for (key, value) in [("line", 4), ("column", 11), ("end_line", 4), ("end_column", 34)] {
        assert_eq!(problem[key], value, "{key}");
    }
    assert_eq!(problem["facts"]["known"], "declaration, classement");
    assert_eq!(problem["suggestion"], "types/meuble#declaration");
    assert_eq!(told["summary"]["errors"], 1);
    assert_eq!(told["summary"]["territories"]["ete"], "faulty");
}

#[test]
fn the_closing_words() {
    let snapshot = snapshot();
    let reporter = Reporter::new(Language::French, &snapshot);
    let outcomes = [
        ("bocage".to_owned(), SiteOutcome::Unchanged),
        ("cote".to_owned(), SiteOutcome::Built { strays: 1 }),
        ("ete".to_owned(), SiteOutcome::Faulty { has_former_site: true }),
    ];
    let out = OutputFolder { folder: "public".into(), first_page: Some("public/index.html".into()) };
    let summary = RunSummary {
        outcomes: outcomes.into(),
        out: Some(out),
        orphans: vec!["vieux".into()],
        again: "jalon build".into(),
        ..RunSummary::default()
    };
    let expected = "À voir : 1 erreur.
Site construit : 1 (cote).
Site déjà à jour : 1 (bocage).
Dans le site « cote », 1 fichier qui ne vient pas de Jalon est gardé.
Laissé de côté : ete (1 erreur). Le site « ete » construit auparavant reste en place.
Le site « vieux » est encore là, mais ce territoire n'existe plus. Supprimez son dossier s'il ne sert plus.
Les sites sont dans public.
Pour les voir, ouvrez public/index.html.
À faire : corrigez ce qui est signalé ci-dessus, puis relancez « jalon build ».
";
    assert_eq!(reporter.summary(&[found(unknown_target(), &["ete"])], &summary), expected);
}

#[test]
fn a_refusal_in_words() {
    let refused = Failure::of(Doing::Writing, std::path::Path::new("public/x"))(
        std::io::ErrorKind::PermissionDenied.into(),
    );
    assert_eq!(
        refusal::failure(Language::French, false, &refused),
        "erreur : Impossible d'écrire « public/x » : l'accès est refusé.
aide : Vérifiez la place libre et vos droits sur ce dossier. Le site déjà en place n'a pas été touché.
"
    );
}

#[test]
fn an_annotation_for_github_is_one_escaped_line() {
    let snapshot = snapshot();
    let reporter = Reporter::new(Language::English, &snapshot);
    let mut problem = unknown_target();
    problem.facts.insert("known", "100 %, a:b".into());
    assert_eq!(
        reporter.github(&[found(problem, &["ete", "val"])]),
        "::error file=territories/ete.toml,line=4,endLine=4,col=11,endColumn=34,title=J403 Target not found::\
         “types/meuble#declartion” does not exist in the guide.%0Adid you mean “types/meuble#declaration”?%0A\
         Correct “cible”. What does exist there: 100 %25, a:b.%0Aete, val\n"
    );
    assert_eq!(reporter.github(&[]), "");
}

#[test]
fn a_sarif_log_names_rules_places_and_what_belongs_to_them() {
    let snapshot = snapshot();
    let reporter = Reporter::new(Language::English, &snapshot);
    let protected = Diagnostic::new(Code::ProtectedTarget, place("territories/ete.toml", "masquer"))
        .with("target", "types/meuble")
        .with("action", "masquer")
        .related(Role::Protection, place("content/types/meuble.md", "proteges = true"));
    let log = reporter.sarif(&[found(unknown_target(), &["ete"]), found(protected, &[])]);
    let log: serde_json::Value = serde_json::from_str(&log).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules: Vec<_> =
        run["tool"]["driver"]["rules"].as_array().unwrap().iter().map(|rule| &rule["id"]).collect();
    assert_eq!(rules, ["J403", "J406"]);
    for result in run["results"].as_array().unwrap() {
        let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(&result["ruleId"], rules[rule]);
        assert_eq!(result["level"], "error");
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "territories/ete.toml");
    }
    let [unknown, protected] = [0, 1].map(|at| &run["results"][at]);
    assert_eq!(
        unknown["locations"][0]["physicalLocation"]["region"],
        serde_json::json!({ "startLine": 4, "startColumn": 11, "endLine": 4, "endColumn": 34 })
    );
    assert_eq!(unknown["properties"]["territories"], serde_json::json!(["ete"]));
    let related = &protected["relatedLocations"][0];
    assert_eq!(related["physicalLocation"]["artifactLocation"]["uri"], "content/types/meuble.md");
    assert_eq!(related["message"]["text"], "protected here");
}

#[test]
fn notices_that_ask_for_the_same_are_one_message_with_a_list() {
    let snapshot = snapshot();
    let reporter = Reporter::new(Language::French, &snapshot);
    let unused = |number: usize| {
        let file = SourcePath::parse(&format!("territories/ete/texte-{number}.md")).unwrap();
        let problem = Diagnostic::new(Code::UnusedText, Place::start_of(file.clone())).with("path", &file);
        found(problem, &[])
    };
    let few: Vec<Finding> = (1..=3).map(unused).collect();
    assert_eq!(reporter.text(&few).matches("information[J118]").count(), 3);
    let many: Vec<Finding> = (1..=52).map(unused).collect();
    let said = reporter.text(&many);
    assert_eq!(said.matches("information[J118]").count(), 1, "{said}");
    assert!(said.starts_with("information[J118]: Texte non cité : 52 fois."), "{said}");
    for number in 1..=52 {
        assert!(said.contains(&format!("territories/ete/texte-{number}.md:1")), "{number}\n{said}");
    }
    assert_eq!(said.matches("aide").count(), 1, "{said}");
}
