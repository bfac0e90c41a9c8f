//! What holds for every target: one contract, carried out by the built program.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fixture::DAY;
use crate::servers::{FTP_PASSWORD, Ftpd, Sshd};
use crate::support::outside;
use crate::support::trials::Missing;
use crate::workshop::{Answer, Tree, Workshop, answer, tree};

/// A project with a target, and the way to see what stands there.
pub(crate) struct Destination {
    pub(crate) workshop: Workshop,
    pub(crate) sees: Sees,
    /// Whether a file can be changed on the host behind Jalon's back.
    pub(crate) edits: bool,
    pub(crate) environment: Vec<(String, String)>,
}

pub(crate) enum Sees {
    Folder(PathBuf),
    Zip(PathBuf),
    /// A bare repository, and the folder of its branch.
    Branch(PathBuf, String),
}

impl Destination {
    pub(crate) fn new(target: &str, sees: impl FnOnce(&Workshop) -> Sees) -> Self {
        let workshop = Workshop::new();
        workshop.put("publier.toml", &format!("[cibles.essai]\n{target}"));
        let sees = sees(&workshop);
        Self { workshop, sees, edits: true, environment: Vec::new() }
    }

    /// Whether a line that broke is tried again.
    pub(crate) fn patient(mut self, patient: bool) -> Self {
        if !patient {
            self.environment.push(("JALON_ESSAIS".into(), "0".into()));
        }
        self
    }

    pub(crate) fn folder(more: &str) -> Self {
        Self::new(&format!("type = \"dossier\"\nchemin = \"www/guide\"\n{more}"), |workshop| {
            Sees::Folder(workshop.path("www/guide"))
        })
    }

    pub(crate) fn zip() -> Self {
        let destination = Self::new("type = \"zip\"\nchemin = \"livraison/guide.zip\"\n", |workshop| {
            Sees::Zip(workshop.path("livraison/guide.zip"))
        });
        Self { edits: false, ..destination }
    }

    pub(crate) fn sftp(server: &Sshd) -> Self {
        Self::new(&server.target("sftp"), |_| Sees::Folder(server.site()))
    }

    pub(crate) fn rsync(server: &Sshd) -> Self {
        Self::new(&server.target("rsync"), |_| Sees::Folder(server.site()))
    }

    pub(crate) fn ftps(server: &Ftpd) -> Self {
        let destination = Self::new(&server.target(), |_| Sees::Folder(server.site()));
        Self { environment: vec![("JALON_FTP".into(), FTP_PASSWORD.into())], ..destination }
    }

    /// A bare repository beside the project; what stands is what a clone of its branch holds.
    pub(crate) fn git(folder: &str) -> Result<Self, Missing> {
        outside::git()?;
        let target =
            format!("type = \"git\"\ndepot = \"pages.git\"\nbranche = \"pages\"\ndossier = \"{folder}\"\n");
        let destination =
            Self::new(&target, |workshop| Sees::Branch(workshop.path("pages.git"), folder.to_owned()));
        git(&["init", "--quiet", "--bare", &destination.workshop.path("pages.git").to_string_lossy()]);
        Ok(destination)
    }

    /// A program that copies what it is given to where the test looks.
    pub(crate) fn a_command() -> Self {
        let destination = Self::new(
            "type = \"command\"\ncommande = [\"sh\", \"envoyer.sh\", \"{dossier}\", \"l'un & l'autre\"]\n",
            |workshop| Sees::Folder(workshop.path("recu/l'un & l'autre")),
        );
        destination.workshop.put("envoyer.sh", "rm -rf recu && mkdir recu && cp -r \"$1\" \"recu/$2\"\n");
        Self { edits: false, ..destination }
    }

    /// `jalon publish val --to essai …` on the day of the fixture.
    pub(crate) fn command(&self, more: &str) -> Command {
        let line = format!("publish val --to essai --date {DAY} {more}");
        let mut command = self.workshop.command(&line);
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    pub(crate) fn publish(&self, more: &str) -> Answer {
        answer(&mut self.command(more))
    }

    /// What stands on the host.
    pub(crate) fn stands(&self) -> Tree {
        match &self.sees {
            Sees::Folder(folder) => tree(&folder.canonicalize().unwrap_or_else(|_| folder.clone())),
            Sees::Zip(file) => unzipped(file),
            Sees::Branch(repository, folder) => {
                let out = tempfile::tempdir().unwrap();
                let clone = out.path().join("clone").to_string_lossy().into_owned();
                if git(&["clone", "--quiet", "--branch", "pages", &repository.to_string_lossy(), &clone]) {
                    let mut tree = tree(&Path::new(&clone).join(folder));
                    tree.retain(|path, _| !path.starts_with(".git/"));
                    tree
                } else {
                    Tree::new()
                }
            }
        }
    }

    /// Writes on the host behind Jalon's back.
    pub(crate) fn edit(&self, path: &str, bytes: &[u8]) {
        match &self.sees {
            Sees::Folder(folder) => fs::write(folder.join(path), bytes).unwrap(),
            Sees::Branch(repository, folder) => {
                let out = tempfile::tempdir().unwrap();
                let clone = out.path().join("clone").to_string_lossy().into_owned();
                let repository = repository.to_string_lossy();
                assert!(git(&["clone", "--quiet", "--branch", "pages", &repository, &clone]));
                fs::write(Path::new(&clone).join(folder).join(path), bytes).unwrap();
                let name = ["-c", "user.name=Main", "-c", "user.email=main@mairie.example"];
                assert!(git(
                    &[&["-C", &clone], &name[..], &["commit", "--quiet", "-am", "à la main"]].concat()
                ));
                assert!(git(&["-C", &clone, "push", "--quiet"]));
            }
            Sees::Zip(_) => panic!("nobody edits an archive"),
        }
    }

    /// Puts files of somebody else on the branch that the site goes to.
    pub(crate) fn occupy_branch(&self, files: &[(&str, &str)]) {
        let Sees::Branch(repository, _) = &self.sees else { panic!("no branch") };
        let out = tempfile::tempdir().unwrap();
        let clone = out.path().join("clone");
        let (there, repository) = (clone.to_string_lossy(), repository.to_string_lossy());
        assert!(git(&["clone", "--quiet", &repository, &there]));
        for (path, text) in files {
            let file = clone.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let name = ["-c", "user.name=Main", "-c", "user.email=main@mairie.example"];
        assert!(git(&["-C", &there, "checkout", "--quiet", "-b", "pages"]));
        assert!(git(&["-C", &there, "add", "."]));
        assert!(git(&[&["-C", &there], &name[..], &["commit", "--quiet", "-m", "le leur"]].concat()));
        assert!(git(&["-C", &there, "push", "--quiet", "origin", "pages"]));
    }

    /// The site as `build` makes it.
    pub(crate) fn built(&self) -> Tree {
        self.workshop.run(&format!("build val --date {DAY} --out ailleurs")).exits(0);
        tree(&self.workshop.path("ailleurs/val"))
    }

    /// Fails unless the host holds the site as it is built now, and a manifest that tells the truth.
    #[track_caller]
    pub(crate) fn holds_the_site(&self) {
        let (stands, built) = (self.stands(), self.built());
        let kept = manifest(&stands);
        for (path, bytes) in &built {
            if path != "manifest.json" {
                assert!(stands.get(path) == Some(bytes), "{path} is not what was built");
            }
        }
        for (path, hash) in &kept.files {
            let bytes = stands.get(path).unwrap_or_else(|| panic!("{path} is listed and does not stand"));
            assert_eq!(&hash_of(bytes), hash, "{path}");
        }
        let ours = |path: &str| {
            path == "manifest.json" || kept.files.contains_key(path) || kept.kept.contains_key(path)
        };
        let strays: Vec<&String> = stands.keys().filter(|path| !ours(path)).collect();
        assert!(strays.is_empty(), "left over: {strays:?}");
    }
}

/// What a manifest on a host lists: path → hash.
pub(crate) struct Manifest {
    pub(crate) files: BTreeMap<String, String>,
    pub(crate) kept: BTreeMap<String, String>,
}

#[track_caller]
pub(crate) fn manifest(tree: &Tree) -> Manifest {
    let bytes = tree.get("manifest.json").expect("a manifest stands");
    let read: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let lines = |list: &serde_json::Value| {
        let text = |line: &serde_json::Value, key: &str| line[key].as_str().unwrap().to_owned();
        list.as_array().into_iter().flatten().map(|line| (text(line, "path"), text(line, "blake3"))).collect()
    };
    Manifest { files: lines(&read["files"]), kept: lines(&read["publication"]["kept"]) }
}

pub(crate) fn hash_of(bytes: &[u8]) -> String {
    jalon::text::snapshot::Digest::of(bytes).hex()
}

fn git(arguments: &[&str]) -> bool {
    Command::new("git").args(arguments).stderr(std::process::Stdio::null()).status().unwrap().success()
}

fn unzipped(file: &Path) -> Tree {
    let mut archive = zip::ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    let mut tree = Tree::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        tree.insert(file.name().unwrap().into_owned(), bytes);
    }
    tree
}

pub(crate) const PAGE: &str = "content/accueil/parcours.md";
pub(crate) const HTML: &str = "accueil/parcours/index.html";

/// First, none, small, large, live edit, removals, undo: on every target.
pub(crate) fn contract(destination: &Destination) {
    let workshop = &destination.workshop;
    // Nothing is sent without a word.
    destination.publish("--dry-run").exits(0).says(&["Première publication", "Rien n'a été envoyé"]);
    destination.publish("").exits(3).says(&["--yes"]);
    destination.publish("--yes").exits(0).says(&["Publié sur « essai » : val."]);
    destination.holds_the_site();

    let before = destination.stands();
    destination.publish("--yes").exits(0).says(&["Rien à changer", "Déjà à jour"]);
    assert!(destination.stands() == before, "a publication that changes nothing changed something");

    workshop.change(PAGE, "Une idée, puis une étape.", "Une idée, puis un métier.");
    destination.publish("--dry-run").exits(0).says(&["Page", "~ Le parcours"]);
    assert!(destination.stands() == before, "a plan touched the host");
    let told = destination.publish("--yes").exits(0);
    assert!(!told.stdout.contains("Pages ajoutées"), "{}", told.stdout);
    destination.holds_the_site();
    assert!(destination.stands() != before);

    if destination.edits {
        live_edit(destination);
    }
    large(destination);
    let second = removal(destination);

    destination.publish("--undo --yes").exits(0).says(&["Publié", "Page ajoutée : 1"]);
    assert_eq!(without_manifest(destination.stands()), without_manifest(second), "undo");
    destination.publish("--dry-run").exits(0).says(&["Page supprimée : 1"]);
}

fn live_edit(destination: &Destination) {
    let theirs =
        String::from_utf8(destination.stands()[HTML].clone()).unwrap().replace("métier", "m\u{e9}tieR");
    // The same size: only its bytes tell.
    destination.edit(HTML, theirs.as_bytes());
    destination.workshop.change(PAGE, "puis un métier", "puis deux métiers");
    let stands = destination.stands();
    destination.publish("--yes").exits(1).says(&["modifié à la main", HTML, "--overwrite-live-edits"]);
    assert!(destination.stands() == stands, "a live edit was touched");
    let told = destination.publish("--yes --overwrite-live-edits").exits(0).says(&["Copie de"]);
    destination.holds_the_site();
    let copies = tree(&destination.workshop.path(".jalon/publications/essai/val/copies"));
    assert!(copies.values().any(|bytes| bytes == theirs.as_bytes()), "no copy: {}", told.stderr);
    // Back to where the contract was.
    destination.workshop.change(PAGE, "puis deux métiers", "puis un métier");
    destination.publish("--yes").exits(0);
    destination.holds_the_site();
}

/// Many documents come and go, one of them big; names are spelt as Windows does, and as macOS does.
fn large(destination: &Destination) {
    let (overlay, page) =
        (destination.workshop.text("territories/val.toml"), destination.workshop.text(PAGE));
    let mut more = String::new();
    for number in 0..80 {
        let name = ["pi\u{e8}ce n\u{b0} ", "pie\u{300}ce n\u{b0} "][number % 2].to_owned()
            + &format!("{number}.pdf");
        let size = if number == 0 { 2_000_000 } else { 2_000 };
        destination.workshop.put(
            &format!("territories/val/{name}"),
            &("%PDF-1.4\n".to_owned() + &format!("{number} ").repeat(size / 2)),
        );
        more += &format!(
            "\n[[documents]]\nid = \"d{number}\"\ntitre = \"Pièce {number}\"\nfichier = \"val/{name}\"\n"
        );
    }
    destination.workshop.append("territories/val.toml", &more);
    destination.workshop.append(PAGE, "\n\n::: documents\n");
    destination.publish("--yes").exits(0).says(&["ajoutés", "Mo"]);
    destination.holds_the_site();
    let big = destination.stands().values().map(Vec::len).max();
    assert!(big >= Some(2_000_000), "{big:?}");
    destination.workshop.put("territories/val.toml", &overlay);
    destination.workshop.put(PAGE, &page);
    destination.publish("--yes").exits(0);
    destination.holds_the_site();
}

/// A page comes and goes; tells what stood while it was there.
fn removal(destination: &Destination) -> Tree {
    let overlay = destination.workshop.text("territories/val.toml");
    destination.workshop.append(
        "territories/val.toml",
        "\n[[page]]\nid = \"urbanisme/berges\"\ntitre = \"Près de la rivière\"\nresume = \"x\"\n\
         apres = \"urbanisme/zones\"\ntexte = \"Rien sans avis.\"\n",
    );
    destination.publish("--yes").exits(0).says(&["Page ajoutée : 1", "+ Près de la rivière"]);
    destination.holds_the_site();
    let with = destination.stands();
    assert!(with.contains_key("urbanisme/berges/index.html"));
    destination.workshop.put("territories/val.toml", &overlay);
    destination.publish("--yes").exits(0).says(&["Page supprimée : 1", "- Près de la rivière"]);
    destination.holds_the_site();
    assert!(!destination.stands().contains_key("urbanisme/berges/index.html"), "a removed page stands");
    with
}

fn without_manifest(mut tree: Tree) -> Tree {
    tree.remove("manifest.json");
    tree
}
