//! Projects that authors might write: small, mostly right, and wrong in all the ways that lines can be wrong.

use proptest::collection::vec;
use proptest::prelude::{Just, any, prop_oneof};
use proptest::sample::{Index, select};
use proptest::strategy::{BoxedStrategy, Strategy};

use crate::fixture::{Project, small};

const TARGETS: [&str; 29] = [
    "types/meuble",
    "types/meuble#declaration",
    "types/meuble#declaration",
    "types/meuble#pieces",
    "types/meuble#definition",
    "types/meuble#contacts",
    "types/meuble#mairie",
    "types/meuble#region",
    "types/meuble#ici",
    "types/meuble#declaration/formulaire",
    "types/hotel",
    "types/hotel#erp",
    "types/hotel#ouvrir",
    "accueil/parcours",
    "accueil/parcours#chez-nous",
    "accueil/parcours#etapes",
    "urbanisme/zones",
    "urbanisme/zones#riviere",
    "urbanisme/zones#regles",
    "urbanisme/zones#qui",
    "urbanisme/ripisylve#arbres",
    "types",
    "urbanisme",
    "index",
    "glossaire:erp",
    "acteurs:mairie",
    "aides:coup-de-pouce",
    "types/meubl#declaration",
    "types/meuble#declaratoin",
];

const ACTIONS: [&str; 11] = [
    "avant",
    "apres",
    "debut",
    "fin",
    "remplir",
    "encadrer",
    "remplacer",
    "corriger",
    "masquer",
    "renommer",
    "ordonner",
];

/// Texts that levels bring.
const TEXTS: [&str; 12] = [
    "Chez nous, **autrement**.",
    "Voyez [les règles](/urbanisme/zones.md#regles).",
    "Voyez [la rivière](/urbanisme/zones.md#riviere) et [l'ERP](/types/hotel.md#erp).",
    "## Notre section {#notre-section}\n\nTexte.\n\n### Plus {#plus}\n\nFin.",
    "## Notre section {#declaration}\n\nTexte.",
    "::: attention\nAu {{ v.telephone }}, {{ territoire.de }}.\n:::",
    "::: si littoral\nMer.\n::: sinon\nTerre.\n:::",
    "::: bloc {#ici}\nBloc, [[plu]], {{ fait:meuble.duree-max }}.\n:::",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n- [ ] Faire {#faire}",
    "Note[^1].\n\n[^1]: Ici.",
    "::: aides\n\n::: permanences",
    "```\n::: si\n```\n\nUn {{ v.tarif }}.",
];

/// Lines out of everything that authors write, in the right file or not.
const LINES: [&str; 65] = [
    "",
    "## Une section {#une-section}",
    "## Déclarer {#declaration}",
    "### Encore",
    "# Titre",
    "::: attention Titre",
    "::: si riviere et non type:meuble",
    "::: si (",
    "::: sinon",
    ":::",
    "::::",
    "::: local {#chez-nous}",
    "::: bloc {#formulaire}",
    "::: contacts mairie",
    "::: inconnu",
    "::: acteurs",
    "::: taxe-de-sejour",
    "- [ ] Faire {#cu}",
    "Voyez [[erp]] et [[inconnu]].",
    "Le PLU et l'ERP, {{ v.telephone }}, {{ v.inconnu }}.",
    "{{ fait:erp.seuil }} {{ fait:inconnu }} {{",
    "[lien](../types/hotel.md#erp) [perdu](nulle-part.md) [x](#rien)",
    "![plan](plan.txt) ![](x.svg)",
    "<div>html</div>",
    "```",
    "[^1]: note",
    "| a | b |",
    "|---|---|",
    "+++",
    "titre = \"Autre titre\"",
    "types = [\"hotel\"]",
    "types = [\"inconnu\"]",
    "ordre = 3",
    "proteges = true",
    "anciens_ids = { vieux = \"declaration\" }",
    "anciennes_adresses = [\"types/vieux\", \"types/hotel\"]",
    "drapeaux = { riviere = true, littoral = false }",
    "herite = [\"zones/riviere\", \"zones/autre\"]",
    "herite = [\"departements/9b\"]",
    "theme = \"autre\"",
    "nom = \"Autre nom\"",
    "langue = \"en\"",
    "[valeurs]",
    "telephone = \"05 36 49 99 99\"",
    "tarif = 12",
    "[couleurs]",
    "primaire = \"#ffffcc\"",
    "[[modifier]]",
    "cible = \"types/meuble#declaration\"",
    "action = \"fin\"",
    "texte = \"Ajouté.\"",
    "fichier = \"val/ripisylve.md\"",
    "fichier = \"../../etc/passwd\"",
    "jusqu_au = 2026-12-05",
    "a_partir_du = 2026-12-02",
    "[[acteurs]]",
    "id = \"mairie\"",
    "= casse \"",
    "{{ site.inconnu }}",
    "{% if page %}{{ page.titre }}",
    "{% endif %}{% block contenu %}",
    "{{ commun }}\n\n{{ territoire.nom }}",
    "{{ page.corps | safe }}{{ super() | upper }}",
    "<p onclick=\"x\">{{ site.nomm }}</p>",
    "guide-titre = { $inconnu }",
];

/// Paths that a project may come to have.
const PATHS: [&str; 17] = [
    "content/types/nouveau.md",
    "content/nouveau/index.md",
    "content/types/Meuble.md",
    "content/urbanisme/a/b.md",
    "territories/nouveau.toml",
    "territories/zones/autre.toml",
    "territories/regions/val.toml",
    "territories/val/nouveau.md",
    "territories/con.toml",
    "territories/val.relecture",
    "territories/val/theme/contact.md",
    "territories/zones/riviere/theme/sous_le_texte.md",
    "territories/plaine/theme/inconnu.md",
    "themes/autre/theme.toml",
    "themes/autre/templates/page.html",
    "themes/jalon/templates/nouveau.html",
    "themes/jalon/locales/en.ftl",
];

/// Tables to be added to the files of two territories.
#[derive(Clone, Debug)]
pub(crate) struct Overlay(Vec<(&'static str, String)>);

pub(crate) fn overlay() -> impl Strategy<Value = Overlay> {
    let file = select(vec![
        "territories/val.toml",
        "territories/val.toml",
        "territories/plaine.toml",
        "territories/zones/riviere.toml",
    ]);
    vec((file, table()), 0..7).prop_map(Overlay)
}

fn table() -> BoxedStrategy<String> {
    let record = select(vec![
        "[[acteurs]]\nid = \"mairie\"\nhoraires = \"le matin\"\n",
        "[[acteurs]]\nid = \"nouveau\"\nnom = \"Nouveau\"\nfamille = \"Communes\"\n",
        "[[aides]]\nid = \"autre\"\ntitre = \"Autre aide\"\njusqu_au = 2026-12-10\n",
        "[[permanences]]\nid = \"jeudi\"\nlieu = \"Gare\"\njour = \"le jeudi\"\n",
        "[[glossaire]]\nid = \"erp\"\ndefinition = \"Ici, un lieu.\"\n",
        "[mentions]\nediteur = \"Moi\"\n",
        "[taxe_de_sejour]\ncollecteur = \"la commune\"\n",
        "[[page]]\nid = \"types/cabane\"\ntitre = \"La cabane\"\ntexte = \"\"\"\n## En bref {#en-bref}\n\nUne cabane.\n\"\"\"\n",
        "[[page]]\nid = \"urbanisme/eau\"\ntitre = \"L'eau\"\napres = \"urbanisme/zones\"\ntexte = \"De l'eau.\"\n",
    ])
    .prop_map(str::to_owned);
    prop_oneof![4 => verb(), 1 => record].boxed()
}

fn verb() -> impl Strategy<Value = String> {
    (select(&TARGETS[..]), select(&ACTIONS[..]), select(&TEXTS[..]), any::<u8>()).prop_map(
        |(target, action, text, rest)| {
            let mut table = format!("[[modifier]]\ncible = \"{target}\"\naction = \"{action}\"\n");
            let part = match action {
                "corriger" => "trouver = \"Le\"\nmettre = \"La\"\n".to_owned(),
                "masquer" => "pourquoi = \"Rien ici\"\n".to_owned(),
                "renommer" => "titre = \"Autre titre\"\n".to_owned(),
                "ordonner" => "ordre = [\"hotel\", \"...\"]\n".to_owned(),
                "encadrer" => format!("texte = \"\"\"\n{text}\n\n{{{{ commun }}}}\n\"\"\"\n"),
                _ => format!("texte = \"\"\"\n{text}\n\"\"\"\n"),
            };
            table.push_str(&part);
            if rest % 5 == 0 && ["avant", "apres", "debut", "fin"].contains(&action) {
                table += "id = \"ici\"\n";
            }
            table += match rest % 11 {
                0 => "jusqu_au = 2026-11-01\n",
                1 => "a_partir_du = 2026-12-31\n",
                _ => "",
            };
            table
        },
    )
}

/// The project with the overlay's tables; where there is a seed, in another order.
pub(crate) fn with_overlay(mut project: Project, Overlay(tables): &Overlay, seed: Option<u64>) -> Project {
    for (file, table) in tables {
        let text = project.get_mut(*file).unwrap();
        text.push('\n');
        text.push_str(table);
    }
    if let Some(seed) = seed {
        for (file, _) in tables {
            let text = project.get_mut(*file).unwrap();
            *text = shuffled(text, seed);
        }
    }
    project
}

/// The same tables in another order, but for those whose order is what readers see.
fn shuffled(text: &str, seed: u64) -> String {
    let mut tables = vec![String::new()];
    let mut quoted = false;
    for line in text.lines() {
        if line.starts_with('[') && !quoted {
            tables.push(String::new());
        }
        quoted ^= line.matches("\"\"\"").count() % 2 == 1;
        let last = tables.last_mut().unwrap();
        last.push_str(line);
        last.push('\n');
    }
    let head = tables.remove(0);
    let mut order: Vec<usize> = (0..tables.len()).collect();
    // A linear congruence is chance enough here.
    let mut state = seed;
    for at in (1..order.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
    }
    // The places of a class stay its places: its tables take them in their own order.
    for class in
        ["[[acteurs]]", "[[aides]]", "[[permanences]]", "[[glossaire]]", "[[page]]", "insertion", "encadrer"]
    {
        let places: Vec<usize> =
            (0..order.len()).filter(|place| class_of(&tables[order[*place]]) == class).collect();
        let mut own: Vec<usize> = places.iter().map(|place| order[*place]).collect();
        own.sort_unstable();
        for (place, table) in places.into_iter().zip(own) {
            order[place] = table;
        }
    }
    head + &order.into_iter().map(|at| tables[at].as_str()).collect::<String>()
}

fn class_of(table: &str) -> &str {
    let first = table.lines().next().unwrap_or_default();
    let action = table.lines().find(|line| line.starts_with("action"));
    let inserts = ["avant", "apres", "debut", "fin", "remplir"];
    match action.and_then(|line| line.split('"').nth(1)) {
        Some(action) if inserts.contains(&action) => "insertion",
        // The later one stands around the earlier.
        Some("encadrer") => "encadrer",
        _ => first,
    }
}

/// Some lines put where they may or may not belong.
pub(crate) fn flaws() -> impl Strategy<Value = Vec<Edit>> {
    vec(edit(), 0..3)
}

/// The project with its flaws.
pub(crate) fn flawed(mut project: Project, flaws: &[Edit]) -> Project {
    for flaw in flaws {
        flaw.apply(&mut project);
    }
    project
}

/// What an author does between two builds.
#[derive(Clone, Debug)]
pub(crate) struct Edit {
    /// Whether anybody looks at the result.
    pub(crate) asked: bool,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    Insert(Index, Index, &'static str),
    Replace(Index, Index, &'static str),
    Delete(Index, Index),
    Change(Index, Mutation),
    Add(&'static str, String),
    Remove(Index),
    /// As it was at first.
    Restore(Index),
    RestoreAll,
}

/// Between two and five edits, one after the other.
pub(crate) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    vec(edit(), 2..6)
}

/// One of them.
pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    let line = || select(&LINES[..]);
    let what = prop_oneof![
        6 => (any::<Index>(), any::<Index>(), line()).prop_map(|(file, at, line)| What::Insert(file, at, line)),
        4 => (any::<Index>(), any::<Index>(), line()).prop_map(|(file, at, line)| What::Replace(file, at, line)),
        4 => (any::<Index>(), any::<Index>()).prop_map(|(file, at)| What::Delete(file, at)),
        2 => (any::<Index>(), mutation()).prop_map(|(file, mutation)| What::Change(file, mutation)),
        2 => (select(&PATHS[..]), anything()).prop_map(|(path, text)| What::Add(path, text)),
        2 => any::<Index>().prop_map(What::Remove),
        4 => any::<Index>().prop_map(What::Restore),
        1 => Just(What::RestoreAll),
    ];
    (proptest::bool::weighted(0.8), what).prop_map(|(asked, what)| Edit { asked, what })
}

impl Edit {
    pub(crate) fn apply(&self, project: &mut Project) {
        // Authors write in `content` and `territories` most of the time.
        let pick = |project: &Project, file: &Index| {
            let authored = |path: &&String| !path.starts_with("themes/") || file.index(4) == 0;
            let paths: Vec<String> = project.keys().filter(authored).cloned().collect();
            file.get(&paths).clone()
        };
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let joined = |lines: Vec<String>| lines.join("\n") + "\n";
        match &self.what {
            What::Insert(file, at, line) => {
                let text = project.get_mut(&pick(project, file)).unwrap();
                let mut all = lines(text);
                all.insert(at.index(all.len() + 1), (*line).to_owned());
                *text = joined(all);
            }
            What::Replace(file, at, line) => {
                let text = project.get_mut(&pick(project, file)).unwrap();
                let mut all = lines(text);
                if !all.is_empty() {
                    let at = at.index(all.len());
                    (*line).clone_into(&mut all[at]);
                }
                *text = joined(all);
            }
            What::Delete(file, at) => {
                let text = project.get_mut(&pick(project, file)).unwrap();
                let mut all = lines(text);
                if !all.is_empty() {
                    all.remove(at.index(all.len()));
                }
                *text = joined(all);
            }
            What::Change(file, mutation) => mutation.apply(project.get_mut(&pick(project, file)).unwrap()),
            What::Add(path, text) => drop(project.insert((*path).to_owned(), text.clone())),
            What::Remove(file) => drop(project.remove(&pick(project, file))),
            What::Restore(file) => {
                let first = small();
                let path = pick(&first, file);
                project.insert(path.clone(), first[&path].clone());
            }
            What::RestoreAll => *project = small(),
        }
    }
}

/// A change inside a text, of a kind that slips of the hand make.
#[derive(Clone, Debug)]
pub(crate) enum Mutation {
    Cut(Index, usize),
    Put(Index, String),
    Twice(Index, usize),
    End(Index),
}

pub(crate) fn mutation() -> impl Strategy<Value = Mutation> {
    prop_oneof![
        (any::<Index>(), 1usize..40).prop_map(|(at, length)| Mutation::Cut(at, length)),
        (any::<Index>(), bits()).prop_map(|(at, text)| Mutation::Put(at, text)),
        (any::<Index>(), 1usize..200).prop_map(|(at, length)| Mutation::Twice(at, length)),
        any::<Index>().prop_map(Mutation::End),
    ]
}

impl Mutation {
    pub(crate) fn apply(&self, text: &mut String) {
        let letters: Vec<char> = text.chars().collect();
        let range = |at: &Index, length: usize| {
            let from = at.index(letters.len() + 1);
            from..(from + length).min(letters.len())
        };
        let of = |letters: &[char]| letters.iter().collect::<String>();
        *text = match self {
            Self::Cut(at, length) => {
                let range = range(at, *length);
                of(&letters[..range.start]) + &of(&letters[range.end..])
            }
            Self::Put(at, put) => {
                let at = range(at, 0).start;
                of(&letters[..at]) + put + &of(&letters[at..])
            }
            Self::Twice(at, length) => {
                let range = range(at, *length);
                of(&letters[..range.end]) + &of(&letters[range.start..])
            }
            Self::End(at) => of(&letters[..range(at, 0).start]),
        };
    }
}

/// Signs that mean something to one of our parsers, and letters that do not.
fn bits() -> impl Strategy<Value = String> {
    let bits = select(vec![
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "+++\n",
        "\n+++\n",
        ":::",
        "\n::: ",
        "{#",
        "}",
        "{{",
        "}}",
        "{%",
        "%}",
        "[[",
        "]]",
        "[",
        "]",
        "(",
        ")",
        "\"",
        "\"\"\"",
        "'",
        "'''",
        "=",
        "#",
        "|",
        "*",
        "_",
        "`",
        "<",
        ">",
        "&",
        "\\",
        "-",
        "1.",
        "é",
        "œ",
        "\u{301}",
        "\u{feff}",
        "\u{202f}",
        "\u{0}",
        "\u{1f9ed}",
        "\u{2028}",
        "a",
        "types/meuble",
        "si",
        "sinon",
        "2026-12-01",
        "99999999999999999999",
        "-1",
        "true",
        "nan",
        "../",
        "http://x",
        "javascript:",
        "tel:",
        "%",
    ]);
    prop_oneof![
        6 => vec(bits, 1..12).prop_map(|bits| bits.concat()),
        1 => vec(any::<char>(), 1..20).prop_map(|letters| letters.into_iter().collect()),
    ]
}

/// Any text at all.
pub(crate) fn anything() -> BoxedStrategy<String> {
    let lines = || vec(prop_oneof![3 => select(&LINES[..]).prop_map(str::to_owned), 1 => bits()], 0..25);
    let page = lines().prop_map(|lines| {
        format!("+++\ntitre = \"T\"\nresume = \"R\"\nverifie_le = 2026-11-01\n+++\n\n{}\n", lines.join("\n"))
    });
    prop_oneof![
        2 => page,
        2 => lines().prop_map(|lines| lines.join("\n")),
        1 => bits(),
        1 => vec(any::<char>(), 0..200).prop_map(|letters| letters.into_iter().collect::<String>()),
        1 => Just(String::new()),
    ]
    .boxed()
}
