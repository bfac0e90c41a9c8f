//! A network of any size, always the same for the same numbers: what benchmarks build.
//!
//! Pages of real length in the authors' language (sections, lists, a table, links, a call-out, a checklist, facts,
//! values, terms); in each territory about one page in ten differs: a section replaced, a page added, a page hidden.

mod dice;
mod page;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use self::dice::Dice;
use self::page::{Reach, text};

/// The repository's theme, which every network wears.
const THEMES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/themes");

/// Chapters, beside the home page; the first holds the user's guide and the glossary.
const CHAPTERS: [&str; 8] =
    ["ressources", "projet", "types", "urbanisme", "securite", "fiscalite", "ouverture", "exploitation"];

/// How large a network is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Network {
    /// Territories.
    pub(crate) territories: usize,
    /// Pages of the common guide, home and chapters included; at least 12.
    pub(crate) pages: usize,
    /// Words on a page, about.
    pub(crate) words: usize,
    /// Another seed, other words.
    pub(crate) seed: u64,
}

impl Network {
    /// The real region: 150 territories, 76 pages.
    pub(crate) const REGION: Self = Self { territories: 150, pages: 76, words: 1200, seed: 1 };

    /// Everything that authors wrote, by path.
    pub(crate) fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        let mut dice = Dice::new(self.seed);
        let ids = self.page_ids();
        files.insert("content/guide.toml".to_owned(), contract());
        files.insert("content/faits.toml".to_owned(), facts(&mut dice));
        files.insert("content/glossaire.toml".to_owned(), terms());
        for (number, id) in ids.iter().enumerate() {
            let body = text(&mut dice, &Reach { ids: &ids, own: number }, self.words);
            files.insert(format!("content/{id}.md"), format!("{}{body}", front(id, number)));
        }
        files
            .insert("territories/regions/99.toml".to_owned(), level("Région d'essai", None, &mut dice, &ids));
        for number in 1..=12 {
            let text = level(&format!("Département {number}"), Some("regions/99"), &mut dice, &ids);
            files.insert(format!("territories/departements/d{number:02}.toml"), text);
        }
        for number in 0..self.territories {
            files.insert(format!("territories/{}.toml", id(number)), self.territory(number, &mut dice, &ids));
        }
        files
    }

    /// Writes it below `root`, with the repository's theme.
    pub(crate) fn write(&self, root: &Path) -> io::Result<()> {
        for (path, text) in self.files() {
            let path = root.join(path);
            fs::create_dir_all(path.parent().expect("files stand in folders"))?;
            fs::write(path, text)?;
        }
        copy(Path::new(THEMES), &root.join("themes"))
    }

    fn page_ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = CHAPTERS.iter().map(|chapter| format!("{chapter}/index")).collect();
        ids.extend(["index", "ressources/mode-emploi", "ressources/glossaire"].map(str::to_owned));
        let rest = self.pages.max(12) - ids.len();
        ids.extend((0..rest).map(|number| format!("{}/fiche-{number:03}", CHAPTERS[1 + number % 7])));
        ids
    }

    fn territory(&self, number: usize, dice: &mut Dice, ids: &[String]) -> String {
        let department = 1 + number % 12;
        let mut toml = format!(
            "nom = \"Pays {number}\"\narticle = \"le\"\ndans = \"dans le Pays {number}\"\n\
             slogan = \"Bienvenue au Pays {number}\"\nherite = [\"departements/d{department:02}\"]\n\
             accompagnement = \"orientation\"\nadresse = \"https://pays-{number}.example/guide/\"\n\n\
             [couleurs]\nprimaire = \"#1b5e63\"\naccent = \"#8a3b12\"\n\n\
             [valeurs]\ntelephone = \"05 36 49 {:02} {:02}\"\ncourriel = \"guide@pays-{number}.example\"\n\
             office = \"Office de tourisme du Pays {number}\"\ntaux = {}\n\n",
            number / 100 % 100,
            number % 100,
            dice.below(90) + 10,
        );
        // The fixed pages stay everybody's; of the others one in ten differs.
        let own: Vec<&String> = ids.iter().filter(|id| id.contains("/fiche-")).collect();
        let different = (ids.len() / 10).clamp(1, own.len());
        let start = dice.below(own.len());
        for step in 0..different {
            let id = own[(start + step * 7) % own.len()];
            let _ = match step % 3 {
                0 => writeln!(
                    toml,
                    "[[modifier]]\ncible = \"{id}#s{}\"\naction = \"remplacer\"\npourquoi = \"Règle du Pays \
                     {number}\"\ntexte = \"\"\"\n{}\n\"\"\"\n",
                    1 + dice.below(4),
                    page::paragraphs(dice, 120),
                ),
                1 => writeln!(
                    toml,
                    "[[page]]\nid = \"{}-locale-{number}\"\ntitre = \"Au Pays {number}, étape {step}\"\nresume = \
                     \"Ce que le Pays {number} ajoute au guide.\"\napres = \"{id}\"\ntexte = \"\"\"\n{}\n\"\"\"\n",
                    id,
                    page::paragraphs(dice, self.words / 2),
                ),
                _ => writeln!(
                    toml,
                    "[[modifier]]\ncible = \"{id}\"\naction = \"masquer\"\npourquoi = \"Sans objet ici\"\n",
                ),
            };
        }
        toml
    }
}

/// The id of a territory.
pub(crate) fn id(number: usize) -> String {
    format!("pays-{number:04}")
}

fn front(id: &str, number: usize) -> String {
    let title = match id {
        "index" => "Louer chez soi, pas à pas".to_owned(),
        _ => format!("Fiche {number} : {}", page::TITLES[number % page::TITLES.len()]),
    };
    format!(
        "+++\ntitre = \"{title}\"\nresume = \"Ce qu'il faut savoir, faire et vérifier avant d'ouvrir.\"\n\
         ordre = {number}\nverifie_le = 2026-11-01\nrevoir_avant = 2027-10-31\n\
         sources = [{{ titre = \"Code d'essai\", adresse = \"https://code.example/{number}\" }}]\n+++\n\n"
    )
}

fn contract() -> String {
    let mut toml = "titre = \"Guide d'essai\"\nreseau = \"Réseau d'essai\"\nlangue = \"fr\"\n\n".to_owned();
    for (stage, chapter) in CHAPTERS.iter().enumerate() {
        let stage = if stage == 0 { String::new() } else { format!("etape = {stage}\n") };
        let _ = writeln!(toml, "[[chapitre]]\nid = \"{chapter}\"\n{stage}");
    }
    toml.push_str(
        "[[type]]\nid = \"meuble\"\nnom = \"meublé de tourisme\"\npluriel = \"meublés de tourisme\"\nresume = \"Un \
         logement loué en entier.\"\n\n[[profil]]\nid = \"initial\"\nnom = \"Je crée\"\nresume = \"Pas encore \
         ouvert.\"\n\n[[accompagnement]]\nid = \"orientation\"\nnom = \"Orientation\"\nresume = \"Un \
         rendez-vous.\"\n\n",
    );
    for (id, kind) in
        [("telephone", "telephone"), ("courriel", "courriel"), ("office", "texte"), ("taux", "nombre")]
    {
        let _ = writeln!(
            toml,
            "[[valeur]]\nid = \"{id}\"\ntype = \"{kind}\"\nlibelle = \"{id}\"\nrequis = true\n"
        );
    }
    toml
}

fn facts(dice: &mut Dice) -> String {
    let mut toml = String::new();
    for number in 0..page::FACTS {
        let _ = writeln!(
            toml,
            "[[fait]]\nid = \"seuil.f{number}\"\nlibelle = \"Seuil {number}\"\nvaleur = {}\nunite = \
             \"jours\"\nreference = \"Code d'essai, article {number}\"\nadresse = \
             \"https://code.example/f{number}\"\nportee = \"national\"\nverifie_le = 2026-11-01\nrevoir_avant = \
             2027-12-31\nstatut = \"source_secondaire\"\n",
            dice.below(300) + 2
        );
    }
    toml
}

fn terms() -> String {
    let mut toml = String::new();
    for (acronym, name) in page::TERMS {
        let _ = writeln!(
            toml,
            "[[terme]]\nid = \"{}\"\nsigle = \"{acronym}\"\nterme = \"{name}\"\ndefinition = \"Ce que les textes \
             appellent {name}.\"\n",
            acronym.to_lowercase()
        );
    }
    toml
}

/// A level that several territories inherit: a few words on one page.
fn level(name: &str, parent: Option<&str>, dice: &mut Dice, ids: &[String]) -> String {
    let herite = parent.map(|parent| format!("herite = [\"{parent}\"]\n")).unwrap_or_default();
    let id = &ids[11 + dice.below(ids.len() - 11)];
    format!(
        "nom = \"{name}\"\n{herite}\n[[modifier]]\ncible = \"{id}#s0\"\naction = \"fin\"\ntexte = \"\"\"\n{}\n\"\"\"\n",
        page::paragraphs(dice, 40)
    )
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
