//! The projects that are read: `n` of one thing each, laid over a small guide and one territory.

use std::collections::BTreeMap;
use std::fmt::Write;

/// What a project is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// What is wrong with it, in words.
    Problems,
    /// The report of the network.
    Report,
    /// Where each block of its pages comes from, as the preview colours them.
    Origins,
    /// On which day its site changes by itself.
    NextChange,
}

/// A project with `n` of one thing.
pub(crate) struct Project {
    pub(crate) name: &'static str,
    pub(crate) n: usize,
    pub(crate) asked: Asked,
    write: fn(usize, &mut Files),
}

/// Every project. A new loop over what authors write gets a row here.
pub(crate) const PROJECTS: &[Project] = &[
    problems("overrides that replace one section", 8, |n, files| {
        files.verbs(n, |_| "types/gite#declarer".to_owned(), "remplacer", "texte = 'A'");
    }),
    problems("titles of one section", 8, |n, files| {
        for at in 0..n {
            files.verbs(
                1,
                |_| "types/gite#declarer".to_owned(),
                "renommer",
                &format!("titre = 'Titre {at}'"),
            );
        }
    }),
    problems("orders of one chapter", 8, |n, files| {
        files.verbs(n, |_| "types".to_owned(), "ordonner", "ordre = ['gite', '...']");
    }),
    problems("texts in a hidden section", 8, |n, files| {
        files.verbs(1, |_| "types/gite#declarer".to_owned(), "masquer", "");
        files.verbs(n, |_| "types/gite#declarer".to_owned(), "fin", "texte = 'A'");
    }),
    problems("sections of one page, each overridden", 8, |n, files| {
        files.sections(n);
        files.verbs(n, |at| format!("types/gite#s{at}"), "remplacer", "texte = 'A'");
    }),
    problems("slots of one page, each filled", 8, |n, files| {
        files.page(&each(n, |at| format!("::: local {{#s{at}}}\nA\n:::\n\n")));
        files.verbs(n, |at| format!("types/gite#s{at}"), "remplir", "texte = 'A'");
    }),
    problems("unknown sections", 8, |n, files| {
        files.sections(1);
        files.verbs(n, |at| format!("types/gite#t{at}"), "fin", "texte = 'A'");
    }),
    problems("pages of a level, put one after the other", 8, |n, files| {
        files.level(&each(n, |at| {
            format!("[[page]]\nid = 'types/p{at}'\ntitre = 'T'\napres = 'types/gite'\ntexte = 'A'\n\n")
        }));
    }),
    problems("actors, each hidden", 8, |n, files| {
        files.add("content/acteurs.toml", &each(n, |at| format!("[[acteur]]\nid = 'a{at}'\nnom = 'A'\n")));
        files.verbs(n, |at| format!("acteurs:a{at}"), "masquer", "");
    }),
    problems("texts around one section", 8, |n, files| {
        files.verbs(n, |_| "types/gite#declarer".to_owned(), "encadrer", "texte = 'A {{ commun }} B'");
    }),
    problems("keys of other groups", 20, |n, files| {
        let rest = "texte = 'A'\navant = 'A'\nslogan = 'S'\nhebergeur = 'H'";
        files.verbs(n, |_| "types/gite#declarer".to_owned(), "fin", rest);
        files.level("[mentions]\n");
    }),
    problems("actors of one address", 20, |n, files| {
        let actor = |at| format!("[[acteur]]\nid = 'a{at}'\nnom = 'A'\ncourriel = 'a@a.example'\n");
        files.add(
            "content/acteurs.toml",
            &each(n, |at| format!("{}telephone = '05 36 49 0{:03}'\n", actor(at), at)),
        );
    }),
    problems("titles in single brackets", 20, |n, files| {
        files.level(&"[modifier]\ncible = 'types/gite'\n".repeat(n));
    }),
    problems("orders of one section", 8, |n, files| {
        files.verbs(n, |_| "types/gite#declarer".to_owned(), "ordonner", "ordre = ['declarer', '...']");
    }),
    problems("sections, each protected", 8, |n, files| {
        let front = format!("proteges = [{}]\n", each(n, |at| format!("'s{at}', ")));
        let text = each(n, |at| format!("## S {{#s{at}}}\n\nA\n\n"));
        files.add("content/types/gite.md", &format!("+++\ntitre = 'T'\nresume = 'R'\n{front}+++\n{text}"));
        files.verbs(n, |at| format!("types/gite#s{at}"), "fin", "texte = 'A'");
    }),
    problems("unknown keys", 4, |n, files| files.keys(&each(n, |at| format!("cle{at} = 1\n")))),
    problems("one key twice", 80, |n, files| files.keys(&"cle = 1\n".repeat(n))),
    problems("unknown escapes of one text", 60, |n, files| {
        files.keys(&format!("slogan = \"{}\"\n", "\\q".repeat(n)));
    }),
    problems("unknown escapes, a line each", 80, |n, files| {
        files.keys(&each(n, |at| format!("k{at} = \"\\q\"\n")));
    }),
    problems("lines that are no TOML", 80, |n, files| files.keys(&"a b c\n".repeat(n))),
    problems("one commune", 80, |n, files| files.keys(&format!("communes = [{}]\n", "'24001', ".repeat(n)))),
    problems("unknown values", 80, |n, files| {
        files.level(&format!("[valeurs]\n{}", each(n, |at| format!("v{at} = 'x'\n"))));
    }),
    problems("headings of one title, without ids", 20, |n, files| files.page(&"## Titre\n\nA\n\n".repeat(n))),
    problems("headings with one id", 8, |n, files| files.page(&"## Titre {#a}\n\nA\n\n".repeat(n))),
    problems("characters by numbers that never end", 200, |n, files| files.page(&"&# ".repeat(n))),
    problems("straight quotes", 200, |n, files| files.page(&"\"".repeat(n))),
    problems("opened guillemets, then straight quotes", 100, |n, files| {
        files.page(&format!("{}{}", "« ".repeat(n), "\"a ".repeat(n)));
    }),
    problems("halves of no choice", 20, |n, files| {
        files.page(&format!("{}{}", "::: si montagne\n".repeat(n), "::: sinon\n".repeat(n)));
    }),
    problems("links to pages that are not there", 8, |n, files| {
        files.page(&each(n, |at| format!("[a](rien-{at}.md)\n\n")));
    }),
    problems("references, each in its section", 8, |n, files| {
        files.page(&each(n, |at| {
            format!("## S {{#s{at}}}\n\n[a][r{at}]\n\n[r{at}]: https://a.example/{at}\n\n")
        }));
    }),
    problems("footnotes", 8, |n, files| {
        files.page(&each(n, |at| format!("A[^n{at}]\n\n[^n{at}]: Note {at}\n\n")));
    }),
    problems("lists in lists", 60, |n, files| files.page(&format!("{}a\n", "- ".repeat(n)))),
    problems("terms that are used", 8, |n, files| {
        let term =
            |at| format!("[[terme]]\nid = 't{at}'\nterme = 'mot {at}'\ndefinition = 'D'\nvoir = ['t0']\n");
        files.add("content/glossaire.toml", &each(n, term));
        files.page(&each(n, |at| format!("Un [[t{at}]].\n\n")));
    }),
    problems("changes of one page, each of its section", 8, |n, files| {
        let change = |at| format!("{{ section = 's{at}', le = 2026-11-01, resume = 'R' }},\n");
        let front = format!("changements = [\n{}]\n", each(n, change));
        let text = each(n, |at| format!("## S {{#s{at}}}\n\nA\n\n"));
        files.add("content/types/gite.md", &format!("+++\ntitre = 'T'\nresume = 'R'\n{front}+++\n{text}"));
    }),
    problems("former addresses, each linked", 80, |n, files| {
        let front = format!("anciennes_adresses = [{}]\n", each(n, |at| format!("'types/o{at}', ")));
        let text = each(n, |at| format!("[a](o{at}.md)\n\n"));
        files.add("content/types/gite.md", &format!("+++\ntitre = 'T'\nresume = 'R'\n{front}+++\n{text}"));
    }),
    problems("reviews of overrides", 8, |n, files| {
        files.sections(n);
        files.verbs(n, |at| format!("types/gite#s{at}"), "masquer", "");
        let review = |at| {
            format!("[[relecture]]\ncible = 'types/gite#s{at}'\naction = 'masquer'\nrelu_le = 2026-11-01\n")
        };
        files.add("territories/pays.relecture", &format!("version = 1\n{}", each(n, review)));
    }),
    report("facts and sections", 8, |n, files| {
        let fact =
            |at| format!("[[fait]]\nid = 'f.x{at}'\nlibelle = 'L'\nvaleur = {at}\nstatut = 'texte_lu'\n");
        files.add("content/faits.toml", &each(n, fact));
        files.page(&each(n, |at| format!("## S {{#s{at}}}\n\nA {{{{ fait:f.x{at} }}}}.\n\n")));
    }),
    report("sections, each replaced", 8, |n, files| {
        files.sections(n);
        files.verbs(n, |at| format!("types/gite#s{at}"), "remplacer", "texte = 'A'");
    }),
    next_change("texts that come on two days", 8, |n, files| {
        for day in ["2027-01-01", "2027-02-01"] {
            let text = format!("texte = 'A'\na_partir_du = {day}");
            files.verbs(n, |_| "types/gite#declarer".to_owned(), "fin", &text);
        }
    }),
    next_change("territories, each with a text that comes", 8, |n, files| {
        for at in 0..n {
            let text = "[[modifier]]\ncible = 'types/gite#declarer'\naction = 'fin'\ntexte = 'A'\na_partir_du = 2027-01-01\n";
            files
                .add(&format!("territories/t{at}.toml"), &format!("nom = 'T{at}'\narticle = 'le'\n\n{text}"));
        }
    }),
    origins("sections, each with a title of its own", 8, |n, files| {
        files.sections(n);
        files.verbs(n, |at| format!("types/gite#s{at}"), "renommer", "titre = 'Titre'");
    }),
    origins("texts at the end of one section", 40, |n, files| {
        files.verbs(n, |_| "types/gite#declarer".to_owned(), "fin", "texte = 'A'");
    }),
    origins("paragraphs of one section, each with a value", 80, |n, files| {
        files.page(&format!("## S {{#s}}\n\n{}", "Le {{ territoire.nom }}.\n\n".repeat(n)));
    }),
    origins("sections, each protected and in a call-out", 8, |n, files| {
        let front = format!("proteges = [{}]\n", each(n, |at| format!("'s{at}', ")));
        let text = each(n, |at| format!("## S {{#s{at}}}\n\n::: a-savoir\nA\n:::\n\n"));
        files.add("content/types/gite.md", &format!("+++\ntitre = 'T'\nresume = 'R'\n{front}+++\n{text}"));
    }),
];

const fn next_change(name: &'static str, n: usize, write: fn(usize, &mut Files)) -> Project {
    Project { name, n, asked: Asked::NextChange, write }
}

const fn origins(name: &'static str, n: usize, write: fn(usize, &mut Files)) -> Project {
    Project { name, n, asked: Asked::Origins, write }
}

const fn problems(name: &'static str, n: usize, write: fn(usize, &mut Files)) -> Project {
    Project { name, n, asked: Asked::Problems, write }
}

const fn report(name: &'static str, n: usize, write: fn(usize, &mut Files)) -> Project {
    Project { name, n, asked: Asked::Report, write }
}

/// The files of `project` with `n` of its thing.
pub(crate) fn files(project: &Project, n: usize) -> BTreeMap<String, String> {
    let mut files = Files { keys: String::new(), level: String::new(), others: BTreeMap::new() };
    files.add("content/guide.toml", GUIDE);
    for path in ["content/index.md", "content/types/index.md"] {
        files.add(path, "+++\ntitre = 'T'\nresume = 'R'\n+++\nA\n");
    }
    files.page("## Déclarer {#declarer}\n\nEn mairie.\n");
    (project.write)(n, &mut files);
    let level = format!("nom = 'Pays'\narticle = 'le'\n{}\n{}", files.keys, files.level);
    files.add("territories/pays.toml", &level);
    files.others
}

const GUIDE: &str = "titre = 'G'\nreseau = 'R'\nlangue = 'fr'\n[[chapitre]]\nid = 'types'\netape = 1\n\
    [[drapeau]]\nid = 'montagne'\nlibelle = 'M'\n";

/// The files of a project, while it is written.
struct Files {
    /// What stands at the top of the territory's file, and below.
    keys: String,
    level: String,
    others: BTreeMap<String, String>,
}

impl Files {
    fn add(&mut self, path: &str, text: &str) {
        self.others.insert(path.to_owned(), text.to_owned());
    }

    fn page(&mut self, text: &str) {
        self.add("content/types/gite.md", &format!("+++\ntitre = 'T'\nresume = 'R'\n+++\n{text}\n"));
    }

    fn sections(&mut self, n: usize) {
        self.page(&each(n, |at| format!("## S {{#s{at}}}\n\nA\n\n")));
    }

    fn keys(&mut self, text: &str) {
        self.keys.push_str(text);
    }

    fn level(&mut self, text: &str) {
        self.level.push_str(text);
    }

    fn verbs(&mut self, n: usize, target: impl Fn(usize) -> String, action: &str, rest: &str) {
        for at in 0..n {
            let target = target(at);
            let _ = writeln!(self.level, "[[modifier]]\ncible = '{target}'\naction = '{action}'\n{rest}\n");
        }
    }
}

fn each(n: usize, text: impl Fn(usize) -> String) -> String {
    (0..n).map(text).collect()
}
