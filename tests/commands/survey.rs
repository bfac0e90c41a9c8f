//! Who supports project holders, in what départements differ, and what people want to learn: told, surveyed, taken back.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fixture::{self, DAY, repository};
use crate::support::project::answer;
use crate::support::trials::trials;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        who_supports_project_holders_is_the_first_line,
        departements_that_differ_are_told_in_one_table,
        a_survey_is_filled_in_and_taken_back,
        what_cannot_be_taken_back_changes_nothing,
        a_need_has_people_a_level_a_stage_and_a_sheet
    ]
}

fn jalon(root: &Path, args: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
    answer(command.args(args).args(["--langue", "fr"]).current_dir(root))
}

/// The small project; « plaine » in a département of its own, where the town hall welcomes people.
fn workshop() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    for (name, to) in [("tests/fixture/small", ""), ("themes", "themes")] {
        for (path, text) in fixture::read(&repository().join(name), "") {
            let path = root.join(to).join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
    }
    let write = |path: &str, text: &str| std::fs::write(root.join(path), text).unwrap();
    write(
        "territories/departements/9c.toml",
        "nom = \"Autre département\"\n\n[[acteurs]]\nid = \"mairie\"\nmissions = { urbanisme = \"instruit\", accueil = \"principal\" }\n",
    );
    let plaine = std::fs::read_to_string(root.join("territories/plaine.toml")).unwrap();
    write("territories/plaine.toml", &plaine.replace("departements/9b", "departements/9c"));
    let val = std::fs::read_to_string(root.join("territories/val.toml")).unwrap();
    write(
        "territories/val.toml",
        &format!(
            "{val}\n[[techniciens]]\ninitiales = \"MB\"\n\n[techniciens.competences]\necoute = 1\n\n[[techniciens]]\ninitiales = \"TL\"\n\n[techniciens.competences]\necoute = 2\n"
        ),
    );
    let plaine = std::fs::read_to_string(root.join("territories/plaine.toml")).unwrap();
    write("territories/plaine.toml", &format!("{plaine}\n[competences]\necoute = 0\n"));
    write(
        "content/competences.toml",
        "[[niveau]]\nrang = 2\nnom = \"Autonome\"\ndescriptif = \"Je mène l'échange seul.\"\n\n[[competence]]\nid = \"ecoute\"\netape = 3\n\
         intitule = \"Écouter\"\nsavoir = \"Poser des questions.\"\nfaire = \"Se taire.\"\nremettre = \"Le compte rendu.\"\nindice = \"On l'a compris.\"\n\
         formation = \"Écoute active\"\nattendus = { aucun = 0, orientation = 2 }\n",
    );
    (folder, root)
}

fn text(root: &Path, path: &str) -> String {
    std::fs::read_to_string(root.join(path)).unwrap_or_else(|refused| panic!("{path}: {refused}"))
}

fn report(root: &Path) -> String {
    let (code, told) = jalon(root, &["report", "--date", DAY]);
    assert_eq!(code, 0, "{told}");
    text(root, "rapport/index.html")
}

fn who_supports_project_holders_is_the_first_line() {
    let (_kept, root) = workshop();
    let page = report(&root);
    let tables: Vec<&str> = page.split("<table class=\"acteurs\">").skip(1).collect();
    // The first is that of a territory without a département.
    assert_eq!(tables.len(), 3);
    for (table, office, support) in
        [(tables[1], "Plaine d'Essai", "ne le dit pas"), (tables[2], "Val d'Essai", "Orientation")]
    {
        let first = table.split("<tbody>").nth(1).unwrap().split("</tr>").next().unwrap();
        for part in ["Qui accompagne les porteurs de projet ici", office, support, "05\u{a0}36\u{a0}49"] {
            assert!(first.contains(part), "{part}\n{first}");
        }
    }
    let csv = text(&root, "rapport/accompagnement.csv");
    assert!(csv.contains("Département d'essai;val;orientation;;05 36 49 00 12;"), "{csv}");
}

fn departements_that_differ_are_told_in_one_table() {
    let (_kept, root) = workshop();
    let page = report(&root);
    let section =
        page.split("<section id=\"differences\"").nth(1).unwrap().split("</section>").next().unwrap();
    let rows: Vec<&str> = section.split("<th scope=\"row\">").skip(1).collect();
    assert_eq!(rows.len(), 1, "{section}");
    // In the order of the départements: here it welcomes people, there it does not.
    let cells: Vec<&str> = rows[0].split("<td>").collect();
    assert!(cells[0].starts_with("Mairie") && cells[2].contains("Accueil"), "{cells:?}");
    assert!(cells[1].starts_with('–') && cells[3].starts_with('–'), "{cells:?}");
    // Alike everywhere, it is in no line.
    assert!(!section.contains("Urbanisme"), "{section}");
    std::fs::write(root.join("territories/departements/9c.toml"), "nom = \"Autre département\"\n").unwrap();
    assert!(report(&root).contains("répartissent les missions de la même façon"));
}

fn a_survey_is_filled_in_and_taken_back() {
    let (_kept, root) = workshop();
    report(&root);
    let sheet = text(&root, "rapport/enquete.html");
    for part in ["Autre département", "Département d'essai", "☐ Orientation", "Mairie", "Urbanisme"] {
        assert!(sheet.contains(part), "{part}");
    }
    let table = text(&root, "rapport/enquete-departements-9b.csv");
    let heads = "niveau;acteur;role;aujourd_hui;nom;telephone;courriel;accueil;urbanisme";
    assert!(table.starts_with(&format!("\u{feff}{heads}\r\n")), "{table}");
    let blank = "departements/9b;mairie;Elle instruit.;Mairie : urbanisme (instruit);;;;;";
    assert!(table.contains(blank), "{table}");
    // As it came, it says nothing.
    std::fs::write(root.join("enquete.csv"), &table).unwrap();
    let import = ["import", "qui-fait-quoi", "--from", "enquete.csv"];
    let before = text(&root, "territories/departements/9b.toml");
    let (code, told) = jalon(&root, &import);
    assert!(code == 0 && told.contains("aucune case"), "{told}");
    assert_eq!(text(&root, "territories/departements/9b.toml"), before);
    let filled = "departements/9b;mairie;Elle instruit.;x;Mairie d'ici;05 36 49 00 99;;S;I";
    let table = table.replace(blank, filled) + "departements/9b;caue;;;Le CAUE;;caue@essai.example;;p\r\n";
    std::fs::write(root.join("enquete.csv"), &table).unwrap();
    let (code, told) = jalon(&root, &import);
    assert!(code == 0 && told.contains("1 acteur ajouté, 1 mis à jour"), "{told}");
    let after = text(&root, "territories/departements/9b.toml");
    assert!(after.contains("telephone = \"05 36 49 00 99\"") && after.contains("id = \"caue\""), "{after}");
    let page = report(&root);
    assert!(page.contains("Mairie d’ici"), "the report shows it");
    let (code, told) = jalon(&root, &import);
    assert!(code == 0 && told.contains("0 acteur ajouté, 0 mis à jour"), "{told}");
    assert_eq!(text(&root, "territories/departements/9b.toml"), after);
}

fn what_cannot_be_taken_back_changes_nothing() {
    let (_kept, root) = workshop();
    let before = text(&root, "territories/departements/9b.toml");
    for (table, code, words) in [
        ("niveau;acteur;accueil\ndepartements/9b;mairie;X\n", 3, "ligne 2"),
        ("niveau;acteur;nuages\n", 3, "nuages"),
        ("niveau;nom\n", 3, "acteur"),
        ("niveau;acteur;nom\ndepartements/9z;mairie;Mairie\n", 3, "9z"),
        ("niveau;acteur;nom\ndepartements/9b;Mairie du lieu;Mairie\n", 3, "J108"),
    ] {
        std::fs::write(root.join("enquete.csv"), table).unwrap();
        let (found, told) = jalon(&root, &["import", "qui-fait-quoi", "--from", "enquete.csv"]);
        assert!(found == code && told.contains(words), "{table}: {found} {told}");
        assert_eq!(text(&root, "territories/departements/9b.toml"), before, "{table}");
    }
}

fn a_need_has_people_a_level_a_stage_and_a_sheet() {
    let (_kept, root) = workshop();
    let page = report(&root);
    let section = page.split("<section id=\"skills\"").nth(1).unwrap().split("</section>").next().unwrap();
    // « val » speaks through its technicians, of whom one is below; « plaine » does not say how far it goes.
    let first = section.split("<tbody>").nth(1).unwrap().split("</tr>").next().unwrap();
    for part in [
        "<th scope=\"row\">3</th>",
        "Écouter",
        "<td>2</td>",
        "Plaine d'Essai, MB (Val d'Essai)",
        "0 → 2",
        "formations.html#ecoute",
    ] {
        assert!(first.contains(part), "{part}\n{first}");
    }
    assert!(!first.contains("TL"), "{first}");
    for part in ["Se taire.", "Le compte rendu.", "2 · Autonome", "Je mène l'échange seul."] {
        assert!(section.contains(part), "{part}");
    }
    let csv = text(&root, "rapport/formations.csv");
    let row = "Écoute active;3;ecoute;Écouter;2;Plaine d'Essai, MB (Val d'Essai);0;2;Poser des questions.;Se taire.;Le compte rendu.;On l'a compris.";
    assert!(csv.contains(row), "{csv}");
    let sheets = text(&root, "rapport/formations.html");
    for part in
        ["id=\"ecoute\"", "Écoute active", "MB (Val d'Essai)", "Trois mois après", "2 · Autonome — Je mène"]
    {
        assert!(sheets.contains(part), "{part}");
    }
}
