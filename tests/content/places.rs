//! The example network is invented: nobody's telephone, nobody's address.

use crate::{SNAPSHOT, guide, none};

/// Numbers that the French regulator (Arcep) keeps for fiction: nobody ever answers.
const RESERVED: [&str; 6] = ["0199 00", "0261 91", "0353 01", "0465 71", "0536 49", "0639 98"];

/// What stands in the files of the network, with file and line.
fn lines() -> Vec<(String, String)> {
    // A review quotes the common guide, which may name real services.
    let written = SNAPSHOT.below("territories").filter(|(path, _)| path.extension() != "relecture");
    let files = written.filter_map(|(path, _)| Some((path, SNAPSHOT.text(path)?)));
    files
        .flat_map(|(path, source)| {
            let lines = source.text.lines().enumerate();
            lines.map(|(at, line)| (format!("{path}:{}", at + 1), line.to_owned())).collect::<Vec<_>>()
        })
        .collect()
}

/// Ten digits from `0`, however they are grouped.
fn phones(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut digits = String::new();
    for c in line.chars().chain(['\n']) {
        if c.is_ascii_digit() {
            digits.push(c);
        } else if ![' ', '.', '\u{a0}', '-'].contains(&c) || digits.is_empty() {
            if digits.len() == 10 && digits.starts_with('0') {
                found.push(std::mem::take(&mut digits));
            }
            digits.clear();
        }
    }
    found
}

#[test]
fn telephones_are_reserved_ones() {
    let reserved = |phone: &str| RESERVED.iter().any(|start| phone.starts_with(&start.replace(' ', "")));
    let all: Vec<(String, String)> = lines()
        .iter()
        .flat_map(|(at, line)| phones(line).into_iter().map(|phone| (at.clone(), phone)))
        .collect();
    assert!(all.len() > 100, "the network has {} telephones only: are they still read?", all.len());
    let broken: Vec<String> = all
        .iter()
        .filter(|(_, phone)| !reserved(phone))
        .map(|(at, phone)| format!("{at}: {phone}"))
        .collect();
    none(&broken, "take a number that is kept for fiction: 05 36 49 xx xx");
    assert_eq!(phones("05 36 49 00 12, puis 05.36.49.00.13 ; 00210"), ["0536490012", "0536490013"]);
}

#[test]
fn addresses_are_example_ones() {
    let mut broken = Vec::new();
    let mut met = 0;
    for (at, line) in lines() {
        // The name of a vocabulary is no address.
        let line = line.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        let hosts = line.match_indices("://").map(|(found, _)| found + 3);
        let mails = line.match_indices('@').map(|(found, _)| found + 1);
        for start in hosts.chain(mails) {
            let rest = &line[start..];
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '.' && c != '-').unwrap_or(rest.len());
            met += 1;
            if !rest[..end].ends_with(".example") {
                broken.push(format!("{at}: {}", &rest[..end]));
            }
        }
    }
    assert!(met > 100, "the network has {met} addresses only: are they still read?");
    none(&broken, "end the domain in .example: nobody can own it");
}

#[test]
fn communes_are_invented() {
    let real: Vec<String> =
        guide().communes.keys().filter(|code| !code.starts_with("00")).map(ToString::to_string).collect();
    none(&real, "no commune of France has a code in 00: keep to those in the example network");
}

/// The regions of France, former ones too.
const REGIONS: [&str; 14] = [
    "Aquitaine",
    "Auvergne",
    "Bourgogne",
    "Bretagne",
    "Centre-Val de Loire",
    "Corse",
    "Franche-Comté",
    "Grand Est",
    "Hauts-de-France",
    "Île-de-France",
    "Normandie",
    "Occitanie",
    "Pays de la Loire",
    "Provence",
];

/// The common guide is for all of them. (A fact may cite the region whose rule it is: that is its source.)
#[test]
fn the_common_text_names_no_region() {
    let mut broken = Vec::new();
    for (path, _) in SNAPSHOT.below("content").filter(|(path, _)| path.file_name() != "faits.toml") {
        let Some(source) = SNAPSHOT.text(path) else { continue };
        for (at, line) in source.text.lines().enumerate() {
            let found = REGIONS.iter().filter(|region| line.contains(**region));
            broken.extend(found.map(|region| format!("{path}:{}: {region}", at + 1)));
        }
    }
    none(&broken, "say it without the region, or in the overlay of that region");
}
