//! `guide::read_communes`, through its public functions.

use jalon::diagnostic::code::Code;
use jalon::guide::read_communes::read_communes;
use jalon::text::path::SourcePath;
use jalon::text::snapshot::SourceText;

#[test]
fn each_row_gives_a_commune_or_a_problem_on_its_line() {
    let text = "\u{feff}code;nom;codes_postaux;departement\r\n\
                00012;Rive-Haute;24000 24010;24\r\n\
                0001;Trop-Court;24000;24\r\n\
                00012;Rive-Haute;24000;24\r\n\
                2A004;Ajaccio;20000;2A\r\n\
                00013;Sans code\r\n";
    let file = SourcePath::parse("content/communes.csv").unwrap();
    let source = SourceText::new(text);
    let read = read_communes(&file, &source);
    let codes: Vec<&str> = read.value.keys().map(|code| &**code).collect();
    assert_eq!(codes, ["00012", "2A004"]);
    assert_eq!(read.value["00012"].postal_codes, ["24000", "24010"]);
    let told: Vec<(Code, &str)> =
        read.problems.iter().map(|problem| (problem.code, &source.text[problem.place.span()])).collect();
    assert_eq!(
        told,
        [
            (Code::InvalidValue, "0001;Trop-Court;24000;24"),
            (Code::DuplicateId, "00012;Rive-Haute;24000;24"),
            (Code::InvalidValue, "00013;Sans code"),
        ]
    );
}
