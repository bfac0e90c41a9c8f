//! What the network is told of its sites: the report, on a small project and on the repository.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use jalon::analysis::network::NetworkReport;
use jalon::calendar::Day;
use jalon::edition::BuildContext;
use jalon::i18n::Language;
use jalon::pipeline::Pipeline;
use jalon::report::network::files;
use jalon::text::snapshot::Snapshot;

use crate::fixture::{self, DAY, Project, repository, small};
use crate::support::outside::node;
use crate::support::project::workshop;
use crate::support::trials::{Ran, trials};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        of_each_section_the_state_and_who_is_behind_it,
        every_row_counts_every_section_once,
        tables_and_data_can_be_read_back,
        who_looks_after_what_and_what_offices_lack,
        the_report_stands_where_nothing_is_published_and_nobody_wrote,
        the_page_is_sound_in_a_browser
    ]
}

fn pipeline(project: &Project) -> Pipeline {
    let snapshot = Snapshot::of_texts(project.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    Pipeline::new(Arc::new(snapshot), BuildContext { date: Day::parse(DAY).unwrap(), base_address: None })
}

fn whole() -> Project {
    ["content", "territories", "themes"]
        .into_iter()
        .flat_map(|name| fixture::read(&repository().join(name), name))
        .collect()
}

fn report(project: &Project) -> NetworkReport {
    pipeline(project).report().unwrap()
}

/// Each cell of one territory that is not as the network wrote it: target, state, and who did what where.
fn told(report: &NetworkReport, territory: &str) -> Vec<String> {
    let at = report.territories.iter().position(|office| &*office.id == territory).unwrap();
    let cells = report.sections.iter().zip(&report.matrix[at]);
    let line = |(section, cell): (
        &jalon::analysis::network::matrix_lines::SectionLine,
        &jalon::analysis::network::matrix_lines::CellLine,
    )| {
        let applied_overrides = cell.applied_overrides.iter().map(|applied| {
            format!(" {} {} {}:{}", applied.level, applied.action, applied.spot.file, applied.spot.line)
        });
        let because = cell.because.as_ref().map(|spot| format!(" since {}:{}", spot.file, spot.line));
        let lacks = if cell.missing.is_empty() {
            String::new()
        } else {
            format!(" lacks {}", cell.missing.join(", "))
        };
        format!(
            "{} {}{}{}{lacks}",
            section.target,
            cell.state.word(),
            applied_overrides.collect::<String>(),
            because.unwrap_or_default()
        )
    };
    cells.map(line).filter(|line| !line.ends_with(" inherited")).collect()
}

/// The small project, one of whose territories renames, replaces and hides.
fn changed() -> Project {
    let mut project = small();
    let overlay = project.get_mut("territories/plaine.toml").unwrap();
    *overlay = String::from(
        "nom = \"Plaine\"\ntypes = [\"meuble\"]\nherite = []\n\n[valeurs]\ntelephone = \"05 36 49 00 12\"\n\n",
    );
    overlay.push_str(
        "[[modifier]]\ncible = \"types/meuble#declaration\"\naction = \"remplacer\"\ntexte = \"Ici.\"\npourquoi = \"Autre\"\n\n\
         [[modifier]]\ncible = \"types/meuble\"\naction = \"renommer\"\ntitre = \"Le meublé\"\n\n\
         [[modifier]]\ncible = \"urbanisme/zones\"\naction = \"masquer\"\npourquoi = \"Rien ici\"\n",
    );
    project
}

fn of_each_section_the_state_and_who_is_behind_it() {
    let report = report(&changed());
    snapbox::assert_data_eq!(
        told(&report, "plaine").join("\n") + "\n",
        snapbox::Data::read_from(Path::new("tests/network/plaine.txt"), None)
    );
}

fn every_row_counts_every_section_once() {
    for project in [small(), whole()] {
        let report = report(&project);
        assert_eq!(report.matrix.len(), report.territories.len());
        for (office, cells) in report.territories.iter().zip(&report.matrix) {
            assert_eq!(cells.len(), report.sections.len(), "{}", office.id);
            assert_eq!(office.counts.values().sum::<usize>(), report.sections.len(), "{}", office.id);
            let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
            for cell in cells {
                *counts.entry(cell.state.word()).or_default() += 1;
                // What a level did is told with its place; what no level did has none.
                let done = !cell.applied_overrides.is_empty() || cell.because.is_some();
                assert!(!cell.state.is_local() || done, "{}: {cell:?}", office.id);
            }
            for (state, count) in counts {
                assert_eq!(office.counts[state], count, "{} {state}", office.id);
            }
        }
    }
}

fn tables_and_data_can_be_read_back() {
    let mut project = small();
    // A hand that would run a formula in the spreadsheet of whoever opens it.
    let overlay = project.get_mut("territories/plaine.toml").unwrap();
    overlay.push_str(
        "\n[[modifier]]\ncible = \"types/meuble#declaration\"\naction = \"fin\"\ntexte = \"Ici.\"\npourquoi = \"=cmd|' /C calc'!A0; \\\"x\\\"\"\n",
    );
    let report = report(&project);
    for language in Language::ALL {
        for (name, bytes) in files(&report, language, None) {
            let text = String::from_utf8(bytes).unwrap();
            let extension = name.rsplit('.').next();
            if extension == Some("csv") {
                let table = text.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("{name} has no mark"));
                let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(table.as_bytes());
                let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
                for cell in rows.iter().flatten() {
                    assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{name}: {cell}");
                }
                if name == "couverture.csv" {
                    let told = report.matrix.iter().flatten().filter(|cell| {
                        cell.state.is_local() || cell.to_review.is_some() || !cell.missing.is_empty()
                    });
                    assert_eq!(rows.len(), told.count());
                    assert!(table.contains("\"'=cmd|' /C calc'!A0; \"\"x\"\"\""), "{table}");
                }
            } else if extension == Some("json") {
                let data: serde_json::Value = serde_json::from_str(&text).unwrap();
                assert_eq!(data["version"], 1);
                assert_eq!(data["sections"].as_array().unwrap().len(), report.sections.len());
            } else {
                assert!(text.starts_with("<!doctype html>") && !text.contains("network-"), "{name}");
            }
        }
    }
}

fn who_looks_after_what_and_what_offices_lack() {
    let report = report(&whole());
    let owned = report.due.iter().filter(|due| due.owner.is_some()).count();
    assert!(owned * 10 > report.due.len() * 4, "{owned} of {}", report.due.len());
    let page =
        report.due.iter().find(|due| due.id == "statut/fiscalite" || due.id.starts_with("statut/")).unwrap();
    // Of a page that names nobody, whoever looks after its chapter.
    assert_eq!(page.owner.as_ref().map(|owner| &*owner.id), Some("veille-reglementaire"));
    assert!(report.due.windows(2).all(|two| match (&two[0].before, &two[1].before) {
        (Some(one), Some(other)) => one <= other,
        (None, Some(_)) => false,
        _ => true,
    }));
    assert!(report.skills.iter().any(|skill| skill.below > 0 && skill.gap >= skill.below));
    let said = report.skills.iter().flat_map(|skill| &skill.levels).filter(|level| level.is_some()).count();
    assert!(said > 100, "{said}");
    assert_eq!(report.departments.iter().map(|group| group.territories.len()).sum::<usize>(), 8);
    assert!(report.hidden.iter().all(|line| line.reason.as_ref().is_some_and(|why| !why.is_empty())));
}

fn jalon(root: &Path, args: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
    let done = command.args(args).args(["--langue", "en"]).current_dir(root).output().unwrap();
    let text = String::from_utf8_lossy(&done.stdout) + String::from_utf8_lossy(&done.stderr);
    (done.status.code().unwrap(), text.into_owned())
}

fn the_report_stands_where_nothing_is_published_and_nobody_wrote() {
    let (_kept, root) = workshop();
    let (code, text) = jalon(&root, &["report", "--date", DAY]);
    assert_eq!(code, 0, "{text}");
    assert!(text.starts_with("The report is in rapport"), "{text}");
    let page = std::fs::read_to_string(root.join("rapport/index.html")).unwrap();
    assert!(page.contains("href=\"../territories/val.toml#L"), "links lead back into the project");
    let (_, again) = jalon(&root, &["rapport", "--date", DAY]);
    assert!(again.starts_with("The report has not changed"), "{again}");
    let (code, text) = jalon(&root, &["build", "--date", DAY]);
    assert_eq!(code, 0, "{text}");
    std::fs::create_dir(root.join("mine")).unwrap();
    std::fs::write(root.join("mine/letter.txt"), "Dear").unwrap();
    jalon(&root, &["build", "--date", DAY, "--out", "sites"]);
    let rows = [
        ("public/rapport", 3, "would be published"),
        ("public", 3, "would be published"),
        ("public/val", 3, "would be published"),
        ("content/rapport", 3, "belongs to the project"),
        (".", 3, "belongs to the project"),
        ("sites/val", 3, "would be published"),
        ("sites/new", 3, "would be published"),
        ("mine", 2, "mine"),
    ];
    for (out, expected, words) in rows {
        let (code, text) = jalon(&root, &["report", "--date", DAY, "--out", out]);
        assert!(code == expected && text.contains(words), "{out}: {code} {text}");
    }
    assert_eq!(std::fs::read_to_string(root.join("mine/letter.txt")).unwrap(), "Dear");
    assert!(!root.join("public/rapport").exists());
    let (code, text) = jalon(
        &root,
        &["report", "--date", DAY, "--out", "../elsewhere", "--links", "https://forge.example/x"],
    );
    assert_eq!(code, 0, "{text}");
    let page = std::fs::read_to_string(root.parent().unwrap().join("elsewhere/index.html")).unwrap();
    assert!(page.contains("href=\"https://forge.example/x/territories/val.toml#L"));
    std::fs::remove_dir_all(root.parent().unwrap().join("elsewhere")).unwrap();
}

fn the_page_is_sound_in_a_browser() -> Ran {
    let mut node = node("report.mjs")?;
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("index.html");
    let (_, bytes) = files(&report(&changed()), Language::French, None).into_iter().next().unwrap();
    std::fs::write(&page, bytes).unwrap();
    let done = node.arg(&page).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Ok(())
}
