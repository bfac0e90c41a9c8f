//! Files made to exhaust a reader: each is answered, in words that fit on a screen or two.

use super::workshop::Workshop;
use crate::support::trials::trials;
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![no_file_is_too_much]
}

const FRONT: &str = "+++\ntitre = \"T\"\nresume = \"R\"\nverifie_le = 2026-11-01\n+++\n\n";

const PAGE: &str = "content/types/bombe.md";

fn repeated(piece: &str, times: usize) -> String {
    format!("{FRONT}{}\n", piece.repeat(times))
}

fn no_file_is_too_much() {
    let each = |numbers: &[usize], line: &dyn Fn(usize) -> String| -> String {
        numbers.iter().flat_map(|number| [line(*number), "\n".to_owned()]).collect()
    };
    let up_to = |end: usize| (0..end).collect::<Vec<usize>>();
    let links = each(&up_to(100_000), &|n| format!("[a{n}](meuble.md#declaration)"));
    let broken = each(&up_to(10_000), &|n| format!("[a{n}](rien-{n}.md)"));
    let lists = each(&up_to(1000), &|n| format!("{}- a", "  ".repeat(n)));
    let nested = each(&up_to(2000), &|n| format!("{} attention", ":".repeat(2003 - n)));
    let names: Vec<usize> = (usize::from(b'b')..=usize::from(b'i')).collect();
    let letter = |n: usize| char::from(u8::try_from(n).unwrap());
    let entities = each(&names, &|n| {
        format!("<!ENTITY {} \"{}\">", letter(n), format!("&{};", letter(n - 1)).repeat(10))
    });
    let picture = format!("<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\">{entities}]><svg>&i;</svg>");
    let reviews =
        "[[relecture]]\ncible = \"types/meuble#declaration\"\naction = \"encadrer\"\n".repeat(10_000);
    // The file, its text, the code that says what is wrong with it, if anything is.
    let rows = [
        (PAGE, repeated("> ", 50_000), Some("J2")),
        (PAGE, FRONT.to_owned() + &lists, Some("J219")),
        (PAGE, repeated("[", 100_000), None),
        (PAGE, repeated("*a ", 50_000), None),
        (PAGE, FRONT.to_owned() + &nested, Some("J2")),
        (PAGE, FRONT.to_owned() + &links, None),
        (PAGE, FRONT.to_owned() + &broken, Some("J301")),
        (
            PAGE,
            format!("{FRONT}::: si {}littoral{}\nx\n:::\n", "(".repeat(50_000), ")".repeat(50_000)),
            Some("J210"),
        ),
        (PAGE, repeated("neuf mots pour emplir un fichier trop lourd ici\n", 200_000), Some("J121")),
        ("territories/plaine.toml", "x = 1\n".repeat(1_500_000), Some("J121")),
        ("territories/plaine.toml", format!("x = {}", "[".repeat(100_000)), Some("J101")),
        ("territories/plaine.relecture", format!("version = 1\n{reviews}"), Some("J111")),
        ("content/images/bombe.svg", picture, Some("J119")),
        (
            "content/images/creux.svg",
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\">{}{}</svg>",
                "<g>".repeat(100_000),
                "</g>".repeat(100_000)
            ),
            Some("J120"),
        ),
    ];
    for (path, text, code) in rows {
        let workshop = Workshop::new();
        workshop.put(path, &text);
        let answer = workshop.run("check --date 2026-12-01");
        let said = format!("{}{}", answer.stdout, answer.stderr);
        let begins: String = text.chars().skip(FRONT.len()).take(20).collect();
        assert!(said.len() < 40_000, "{path}, {begins}: {} bytes are said", said.len());
        match code {
            Some(code) => assert!(
                answer.code == Some(1) && said.contains(&format!("[{code}")),
                "{path}, {begins}: {said}"
            ),
            None => assert_eq!(answer.code, Some(0), "{path}, {begins}: {said}"),
        }
    }
}
