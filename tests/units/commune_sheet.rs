//! Tables about the communes of a territory: what is read, what is told, and what its file says afterwards.

use std::sync::Arc;

use jalon::calendar::Day;
use jalon::edit::carry_out::{EditContext, carry_out};
use jalon::edit::commune_cells::cell_text;
use jalon::edit::commune_import::{CommuneImport, plan};
use jalon::edit::commune_sheet::{CommuneSheet, CommuneSheetFault, model, read};
use jalon::edition::BuildContext;
use jalon::pipeline::Pipeline;
use jalon::spreadsheet;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::Snapshot;
use proptest::prelude::{Strategy, any, prop_assert_eq, proptest};

const GUIDE: &str = "titre = 'G'\nreseau = 'R'\nlangue = 'fr'\n[[chapitre]]\nid = 'types'\n\
    [[donnee_commune]]\nid = 'document'\ntype = 'texte'\nlibelle = \"Document d'urbanisme\"\n\
    [[donnee_commune]]\nid = 'plafond'\ntype = 'nombre'\nlibelle = 'Plafond'\nunite = 'jours'\n\
    [[donnee_commune]]\nid = 'inondation'\ntype = 'booleen'\nlibelle = 'Plan de prévention'\n\
    [[donnee_commune]]\nid = 'mairie'\ntype = 'telephone'\nlibelle = 'Téléphone de la mairie'\n\
    [[donnee_commune]]\nid = 'depuis'\ntype = 'date'\nlibelle = 'Depuis le'\n";

const COMMUNES: &str = "code;nom;codes_postaux;departement;autres_noms\n\
    01004;Saint-Élan-sur-Loue;01300;01;\n24001;Montravel;24300;24;\n24002;Agonac;24460;24;Agonac-le-Vieux\n\
    24003;La Roche;24460;24;\n24004;La Roche;24470;24;\n24500;Dehors;24600;24;\n";

const OVERLAY: &str = "nom = 'Le pays'\ncommunes = [\"01004\", \"24001\", \"24002\", \"24003\", \"24004\"]\nherite = ['zones/z']\n\n\
    # Nos communes\n[[commune]]\ninsee = \"24001\" # Montravel\nplafond = 90\n\n[valeurs]\n";

const ZONE: &str = "nom = 'Z'\n[[commune]]\ninsee = \"24002\"\nplafond = 120\n";

fn pipeline(overlay: &str) -> Pipeline {
    let files = [
        ("content/guide.toml", GUIDE),
        ("content/communes.csv", COMMUNES),
        ("territories/zones/z.toml", ZONE),
        ("territories/pays.toml", overlay),
    ];
    let date = Day::new(2026, 12, 1).unwrap();
    Pipeline::new(Arc::new(Snapshot::of_texts(files)), BuildContext { date, base_address: None })
}

fn own(pipeline: &Pipeline) -> Vec<Arc<str>> {
    let level = pipeline.levels().level("pays").unwrap();
    level.communes.iter().flat_map(|list| &list.value).map(|code| Arc::clone(&code.value)).collect()
}

fn sheet(text: &str) -> Result<CommuneSheet, Vec<CommuneSheetFault>> {
    let pipeline = pipeline(OVERLAY);
    read(text, pipeline.guide().unwrap(), &own(&pipeline))
}

/// `24001 plafond 90`, cell by cell.
fn cells(text: &str) -> String {
    let cells = sheet(text).unwrap_or_else(|faults| panic!("{text}: {faults:?}")).cells;
    let line = |cell: &jalon::edit::commune_sheet::CommuneSheetCell| {
        format!("{} {} {}", cell.insee, cell.field, cell_text(&cell.value))
    };
    cells.iter().map(line).collect::<Vec<_>>().join(", ")
}

#[test]
fn tables_are_read_as_people_make_them() {
    for (name, text, expected) in [
        ("by code", "insee;plafond\n24001;90\n", "24001 plafond 90"),
        ("commas, in English", "insee,plafond\n24001,90\n", "24001 plafond 90"),
        ("tabs", "insee\tplafond\n24001\t90\n", "24001 plafond 90"),
        (
            "labels as titles",
            "Commune;TELEPHONE DE LA MAIRIE\nMontravel;05 36 49 00 12\n",
            "24001 mairie 05 36 49 00 12",
        ),
        (
            "a name above the titles",
            "Nos communes, en 2026\n\nCommune;Plafond\nMontravel;90\n",
            "24001 plafond 90",
        ),
        ("sep=", "sep=;\ninsee;plafond\n24001;90\n", "24001 plafond 90"),
        ("a lost zero", "insee;plafond\n1004;90\n", "01004 plafond 90"),
        ("a name without its accents", "commune;plafond\nst elan sur loue;90\n", "01004 plafond 90"),
        ("a former name", "commune;plafond\nAgonac le Vieux;90\n", "24002 plafond 90"),
        ("name and code in one cell", "commune;plafond\nLa Roche (24004);90\n", "24004 plafond 90"),
        (
            "columns of public lists",
            "CODGEO;LIBGEO;departement;plafond\n24001;Montravel;24;90\n",
            "24001 plafond 90",
        ),
        (
            "a unit, and thousands",
            "insee;plafond\n24001;90 jours\n24002;1 200\n24003;12,5\n",
            "24001 plafond 90, 24002 plafond 1200, 24003 plafond 12,5",
        ),
        (
            "yes and no",
            "insee;inondation\n24001;Oui\n24002;NON\n24003;x\n24004;0\n",
            "24001 inondation oui, 24002 inondation non, 24003 inondation oui, 24004 inondation non",
        ),
        (
            "a telephone without its zero",
            "insee;mairie\n24001;536490012\n24002;'+33 5 36 49 00 12\n",
            "24001 mairie 05 36 49 00 12, 24002 mairie +33 5 36 49 00 12",
        ),
        (
            "days",
            "insee;depuis\n24001;31/12/2026\n24002;2026-12-31\n",
            "24001 depuis 2026-12-31, 24002 depuis 2026-12-31",
        ),
        ("a cell on two lines", "insee;document\n24001;\"PLUi\nen cours\"\n", "24001 document PLUi en cours"),
        (
            "empty cells and rows say nothing",
            "insee;plafond;document\n24001;;PLU\n;;\n99999;;\n",
            "24001 document PLU",
        ),
        ("the same twice", "insee;plafond\n24001;90\n24001;90\n", "24001 plafond 90"),
        ("a comment", "# un mot\ninsee;plafond\n# 24002;80\n24001;90\n", "24001 plafond 90"),
    ] {
        assert_eq!(cells(text), expected, "{name}");
    }
}

#[test]
fn what_is_for_others_is_told_and_left_out() {
    let read =
        sheet("insee;nom;plafnd;population;plafond\n24500;Dehors;1;2;3\n24001;Montravel;1;2;90\n").unwrap();
    assert_eq!(read.elsewhere, ["Dehors"]);
    let near = Some("plafond".to_owned());
    assert_eq!(read.unknown_columns, [("plafnd".to_owned(), near), ("population".to_owned(), None)]);
    assert_eq!(read.cells.len(), 1);
}

#[test]
fn what_cannot_be_read_is_told_all_at_once() {
    for (text, expected) in [
        ("plafond;x\n90;1\n", "1 communes-sheet-no-commune"),
        ("", "1 communes-sheet-no-commune"),
        ("insee;population\n24001;90\n", "1 communes-sheet-no-column"),
        ("insee;plafond;Plafond\n24001;90;90\n", "1 communes-sheet-column-twice"),
        ("insee;plafond\n;90\n", "2 communes-sheet-nobody"),
        ("insee;plafond\n240011;90\n", "2 communes-sheet-code"),
        ("insee;plafond\n24999;90\n", "2 communes-sheet-unknown"),
        ("commune;plafond\nMontravelle;90\n", "2 communes-sheet-unknown"),
        ("commune;plafond\nLa Roche;90\n", "2 communes-sheet-homonyms"),
        ("insee;commune;plafond\n24001;Agonac;90\n", "2 communes-sheet-other-name"),
        ("insee;plafond\n24001;90 nuits\n24002;beaucoup\n", "2 communes-sheet-value, 3 communes-sheet-value"),
        ("insee;inondation\n24001;peut-être\n", "2 communes-sheet-value"),
        ("insee;mairie\n24001;05 36 49\n", "2 communes-sheet-value"),
        ("insee;depuis\n24001;32/12/2026\n", "2 communes-sheet-value"),
        ("insee;plafond\n24001;90\n\n24001;91\n", "4 communes-sheet-twice"),
    ] {
        let faults = sheet(text).expect_err(text);
        let told: Vec<String> = faults.iter().map(|fault| format!("{} {}", fault.line, fault.key)).collect();
        assert_eq!(told.join(", "), expected, "{text}");
    }
    let faults = sheet("commune;plafond\nMontravelle;90\n").unwrap_err();
    assert_eq!(faults[0].facts[1], ("near", "Montravel".to_owned()));
}

fn imported(overlay: &str, text: &str, replaces: bool) -> (CommuneImport, String) {
    let pipeline = pipeline(overlay);
    let guide = pipeline.guide().unwrap();
    let sheet = read(text, guide, &own(&pipeline)).unwrap();
    let known = &pipeline.edition("pays").unwrap().value.commune_data;
    let import = plan(known, &sheet.cells, replaces);
    let date = Day::new(2026, 12, 1).unwrap();
    let context =
        EditContext { snapshot: pipeline.snapshot(), guide, territories: pipeline.levels(), day: date };
    let file = SourcePath::parse("territories/pays.toml").unwrap();
    let changes = carry_out(context, &file, &import.intentions).unwrap();
    assert!(changes.len() < 2, "{changes:?}");
    let after = changes.into_iter().next().map_or_else(|| overlay.to_owned(), |change| change.after.unwrap());
    (import, after)
}

#[test]
fn what_is_new_is_written_and_what_differs_waits_to_be_asked_for() {
    let table = "insee;plafond;inondation;document\n24001;91;oui;\n24002;120;;PLU\n24003;;non;\n";
    let (import, after) = imported(OVERLAY, table, false);
    assert_eq!((import.new, import.same, import.differing.len()), (3, 1, 1));
    assert_eq!(cell_text(&import.differing[0].said), "90");
    assert_eq!(import.differing[0].file.as_str(), "territories/pays.toml");
    let expected = OVERLAY.replace("plafond = 90\n", "plafond = 90\ninondation = true\n").replace(
        "\n[valeurs]\n",
        "\n[[commune]]\ninsee    = \"24002\"\ndocument = \"PLU\"\n\n[[commune]]\ninsee      = \"24003\"\ninondation = false\n\n[valeurs]\n",
    );
    assert_eq!(after, expected);
    let (import, after) = imported(OVERLAY, table, true);
    assert_eq!((import.new, import.same, import.differing.len()), (3, 1, 1));
    assert_eq!(after, expected.replace("plafond = 90\n", "plafond = 91\n"));
    // What a level below says otherwise is told as well; where it is replaced, the territory decides.
    let (import, after) = imported(OVERLAY, "insee;plafond\n24002;80\n", false);
    assert_eq!(import.differing[0].file.as_str(), "territories/zones/z.toml");
    assert_eq!(after, OVERLAY);
    let (_, after) = imported(OVERLAY, "insee;plafond\n24002;80\n", true);
    assert!(after.contains("[[commune]]\ninsee   = \"24002\"\nplafond = 80\n"), "{after}");
}

#[test]
fn keys_of_a_commune_keep_the_order_of_the_table_and_the_way_of_their_neighbours() {
    let inline = "nom = 'P'\ncommunes = [\"24001\", \"24002\"]\ncommune = [{ insee = \"24001\" }]\n";
    let (_, after) =
        imported(inline, "insee;plafond;document;inondation\n24001;90;PLU;non\n24002;80;;\n", false);
    assert_eq!(
        after,
        "nom = 'P'\ncommunes = [\"24001\", \"24002\"]\ncommune = [{ insee = \"24001\", plafond = 90, document = \"PLU\", inondation = false }, { insee = \"24002\", plafond = 80 }]\n"
    );
    let windows = "nom = 'P'\r\ncommunes = [\"24001\"]\r\n\r\n[[commune]]\r\ninsee    = '24001'\r\n";
    let (_, after) = imported(windows, "insee;document;plafond\n24001;PLU;90\n", false);
    assert_eq!(after, format!("{windows}document = \"PLU\"\r\nplafond  = 90\r\n"));
}

/// Values of each type, as files may hold them.
fn values() -> impl Strategy<Value = Vec<(String, u8)>> {
    let texts = "[ =+@'\";,#a-zé°0-9-]{0,12}";
    proptest::collection::vec((texts, any::<u8>()), 1..6)
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 60, failure_persistence: None, ..Default::default() })]
    #[test]
    fn a_table_that_was_written_changes_nothing_when_it_is_taken_back(values in values()) {
        let codes = ["01004", "24001", "24002", "24003", "24004"];
        let mut overlay = format!("nom = 'P'\ncommunes = {codes:?}\n");
        for ((text, number), code) in values.iter().zip(codes) {
            let quoted = toml::Value::String(text.clone());
            let more = match number % 4 {
                0 => format!("plafond = {number}.5\n"),
                1 => format!("plafond = {number}.0\ninondation = {}\n", number % 8 == 1),
                2 => format!("plafond = {number}\nmairie = \"+33 5 36 49 00 {:02}\"\n", number % 100),
                _ => format!("depuis = 2026-12-{:02}\n", number % 28 + 1),
            };
            overlay.extend([format!("\n[[commune]]\ninsee = \"{code}\"\ndocument = {quoted}\n"), more]);
        }
        let before = pipeline(&overlay);
        let known = &before.edition("pays").unwrap().value.commune_data;
        let rows = model(before.guide().unwrap(), &own(&before), known);
        let bytes = spreadsheet::table(rows.into_iter());
        let text = String::from_utf8(bytes).unwrap();
        let text = text.strip_prefix('\u{feff}').unwrap();
        let (import, after) = imported(&overlay, text, true);
        prop_assert_eq!(&import.differing, &Vec::new(), "{}", text);
        prop_assert_eq!(import.new, 0);
        prop_assert_eq!(after, overlay);
    }
}
