//! Every kind of table that authors write, with its keys: what is known where, and what belongs elsewhere.

/// Which files a table stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// `content/*.toml`
    Guide,
    /// The front matter of a page.
    Page,
    /// `territories/**/*.toml`
    Level,
    /// `themes/*/theme.toml`
    Theme,
    /// `publier.toml`
    Publication,
    /// `territories/**/*.relecture`
    Review,
}

/// A kind of table.
#[derive(Debug)]
pub struct Kind {
    /// Its name, as authors see it.
    pub name: &'static str,
    /// Where it stands.
    pub family: Family,
    /// The keys it knows.
    pub keys: &'static [&'static str],
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $constant:ident $family:ident $name:literal: $($key:literal)*;)*) => {
        $($(#[doc = $doc])+ pub static $constant: Kind =
            Kind { name: $name, family: Family::$family, keys: &[$($key),*] };)*

        /// Every kind; of one family, those that readers should think of first come first.
        pub static ALL: &[&Kind] = &[$(&$constant),*];
    };
}

kinds! {
    /// `guide.toml` itself.
    GUIDE Guide "guide.toml": "titre" "sous_titre" "reseau" "langue" "licence" "chapitre" "type" "profil" "drapeau"
        "accompagnement" "mission" "valeur" "responsable";
    /// A chapter.
    CHAPTER Guide "[[chapitre]]": "id" "etape";
    /// A type of project.
    PROJECT_TYPE Guide "[[type]]": "id" "nom" "pluriel" "resume" "fiche";
    /// A profile of readers.
    PROFILE Guide "[[profil]]": "id" "nom" "resume";
    /// A flag.
    FLAG Guide "[[drapeau]]": "id" "libelle";
    /// A level of support.
    SUPPORT Guide "[[accompagnement]]": "id" "nom" "resume";
    /// A mission.
    MISSION Guide "[[mission]]": "id" "nom" "court";
    /// A typed value.
    VALUE Guide "[[valeur]]": "id" "type" "libelle" "requis" "defaut";
    /// Somebody who looks after pages and facts.
    OWNER Guide "[[responsable]]": "id" "nom" "contact";
    /// `faits.toml` itself.
    FACTS Guide "faits.toml": "fait";
    /// A fact.
    FACT Guide "[[fait]]": "id" "libelle" "valeur" "unite" "reference" "adresse" "portee" "en_vigueur" "verifie_le"
        "verifie_par" "revoir_avant" "statut" "aupres" "responsable";
    /// `glossaire.toml` itself.
    TERMS Guide "glossaire.toml": "terme";
    /// A term.
    TERM Guide "[[terme]]": "id" "sigle" "terme" "definition" "formes" "voir";
    /// `acteurs.toml` itself.
    ACTORS Guide "acteurs.toml": "acteur";
    /// An actor.
    ACTOR Guide "[[acteur]]": "id" "nom" "sigle" "famille" "missions" "role" "quand" "types" "telephone" "courriel"
        "site" "adresse" "horaires" "contact";
    /// `competences.toml` itself.
    SKILLS Guide "competences.toml": "competence";
    /// A skill.
    SKILL Guide "[[competence]]": "id" "etape" "intitule" "savoir" "indice" "formation" "attendu";

    /// A front matter.
    FRONT Page "+++": "titre" "resume" "ordre" "types" "profils" "public" "verifie_le" "verifie_par" "revoir_avant" "sources"
        "anciens_ids" "anciennes_adresses" "proteges" "sensibles" "responsable" "changements";
    /// A change of a page that the network tells the territories of.
    CHANGE Page "changements": "section" "le" "importance" "resume" "avant" "apres";
    /// A source of a page.
    SOURCE Page "sources": "titre" "adresse";

    /// A territory.
    TERRITORY Level "territories/*.toml": "nom" "nom_court" "article" "dans" "gentile" "slogan" "herite"
        "accompagnement" "drapeaux" "types" "communes" "adresse" "theme" "logo" "logo_alt" "image" "image_alt" "demonstration"
        "couleurs" "mentions" "valeurs" "acteurs" "glossaire" "aides" "permanences" "documents" "bandeaux"
        "nouveautes" "taxe_de_sejour" "modifier" "page" "competences";
    /// A level that territories share.
    SHARED_LEVEL Level "territories/*/*.toml": "nom" "code" "herite" "accompagnement" "drapeaux" "types" "theme" "couleurs"
        "mentions" "valeurs" "acteurs" "glossaire" "aides" "permanences" "documents" "bandeaux" "nouveautes"
        "taxe_de_sejour" "modifier" "page";
    /// A verb.
    VERB Level "[[modifier]]": "cible" "action" "texte" "fichier" "trouver" "mettre" "titre" "ordre" "id" "pourquoi"
        "si_le_commun_change" "a_partir_du" "jusqu_au";
    /// A local page.
    LOCAL_PAGE Level "[[page]]": "id" "avant" "apres" "texte" "fichier" "a_partir_du" "jusqu_au" "titre" "resume"
        "ordre" "types" "profils" "public" "verifie_le" "revoir_avant" "sources" "anciens_ids" "anciennes_adresses"
        "proteges" "sensibles" "responsable";
    /// The colours of a level.
    COLOURS Level "[couleurs]": "primaire" "accent";
    /// What the law asks a site to say.
    NOTICES_OF_LAW Level "[mentions]": "editeur" "directeur" "hebergeur" "dpo" "accessibilite" "contact_accessibilite"
        "siren" "adresse" "hebergeur_contact" "accessibilite_le" "accessibilite_audit" "accessibilite_ecarts" "journaux";
    /// An actor of a level.
    LOCAL_ACTOR Level "[[acteurs]]": "id" "nom" "sigle" "famille" "missions" "role" "quand" "types" "telephone"
        "courriel" "site" "adresse" "horaires" "contact";
    /// A term of a level.
    LOCAL_TERM Level "[[glossaire]]": "id" "sigle" "terme" "definition" "formes" "voir";
    /// An aid.
    AID Level "[[aides]]": "id" "titre" "financeur" "taux" "plancher" "plafond" "depenses" "conditions" "calendrier"
        "contact" "lien" "types" "profils" "verifie_le" "a_partir_du" "jusqu_au";
    /// An open-door session.
    DROP_IN Level "[[permanences]]": "id" "lieu" "jour" "horaires" "adresse" "telephone" "sur_rendez_vous"
        "a_partir_du" "jusqu_au";
    /// A document.
    DOCUMENT Level "[[documents]]": "id" "titre" "adresse" "fichier" "format" "note" "types" "profils" "verifie_le"
        "a_partir_du" "jusqu_au";
    /// A notice at the top of pages.
    NOTICE Level "[[bandeaux]]": "id" "texte" "page" "a_partir_du" "jusqu_au";
    /// What is new in a territory, for its readers.
    NEWS Level "[[nouveautes]]": "id" "le" "titre" "texte" "page" "a_partir_du" "jusqu_au";
    /// The tourist tax.
    TAX Level "[taxe_de_sejour]": "collecteur" "regime" "periode" "declaration" "plateforme" "deliberation"
        "taux_non_classes" "part_departementale" "note" "tarifs";
    /// A line of the tourist tax.
    RATE Level "[[taxe_de_sejour.tarifs]]": "id" "categorie" "montant";

    /// `theme.toml`
    THEME Theme "theme.toml": "nom" "version" "licence" "etend" "bloc";
    /// A block of templates that territories may override.
    BLOCK Theme "[[bloc]]": "nom" "gabarits" "description";

    /// `publier.toml` itself.
    PUBLISHING Publication "publier.toml": "cibles";
    /// A folder of this machine, or of a drive.
    TARGET_FOLDER Publication "[cibles.…] type = \"dossier\"": "type" "chemin" "garder" "bascule" "adresse" "aides"
        "compresser";
    /// An archive.
    TARGET_ZIP Publication "[cibles.…] type = \"zip\"": "type" "chemin" "adresse" "aides" "compresser";
    /// A branch of a git repository.
    TARGET_GIT Publication "[cibles.…] type = \"git\"": "type" "depot" "branche" "dossier" "auteur" "adresse" "aides"
        "compresser" "mot_de_passe_env" "mot_de_passe_commande" "mot_de_passe_demande";
    /// A host that speaks SFTP.
    TARGET_SFTP Publication "[cibles.…] type = \"sftp\"": "type" "hote" "port" "compte" "dossier" "cle"
        "configuration" "connexions"
        "adresse" "aides" "compresser" "verifier" "mot_de_passe_env" "mot_de_passe_commande" "mot_de_passe_demande";
    /// A host that speaks rsync over ssh.
    TARGET_RSYNC Publication "[cibles.…] type = \"rsync\"": "type" "hote" "port" "compte" "dossier" "cle"
        "configuration" "connexions"
        "adresse" "aides" "compresser" "verifier" "mot_de_passe_env" "mot_de_passe_commande" "mot_de_passe_demande";
    /// A host that speaks FTP over TLS.
    TARGET_FTPS Publication "[cibles.…] type = \"ftps\"": "type" "hote" "port" "compte" "dossier" "certificat"
        "connexions" "adresse" "aides" "compresser" "verifier" "mot_de_passe_env"
        "mot_de_passe_commande" "mot_de_passe_demande";
    /// Any program.
    TARGET_COMMAND Publication "[cibles.…] type = \"command\"": "type" "commande" "adresse" "aides" "compresser"
        "mot_de_passe_env" "mot_de_passe_commande" "mot_de_passe_demande";
    /// A review file.
    REVIEWS Review "*.relecture": "version" "relecture";
    /// One override as somebody last agreed to it.
    REVIEW Review "[[relecture]]": "cible" "action" "relu_le" "relu_par" "empreinte" "commun";
}

/// The keys whose value is the path of a file.
pub static PATHS: [&str; 3] = ["fichier", "logo", "image"];

impl Kind {
    /// Whether it knows `key`.
    pub fn knows(&self, key: &str) -> bool {
        self.keys.contains(&key)
    }

    /// The tables where `key`, unknown here, is known: at most three, those of the same files first.
    pub fn belongs(&self, key: &str) -> Option<String> {
        let knowing = || ALL.iter().filter(|kind| kind.knows(key));
        let near: Vec<&str> =
            knowing().filter(|kind| kind.family == self.family).map(|kind| kind.name).take(3).collect();
        let found = if near.is_empty() { knowing().map(|kind| kind.name).take(1).collect() } else { near };
        (!found.is_empty()).then(|| found.join(", "))
    }
}

/// Every key of every kind.
pub fn all_keys() -> impl Iterator<Item = &'static str> {
    ALL.iter().flat_map(|kind| kind.keys.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::{ALL, FRONT, TERRITORY, VERB};

    #[test]
    fn no_kind_lists_a_key_twice() {
        for kind in ALL {
            let mut keys = kind.keys.to_vec();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), kind.keys.len(), "{}", kind.name);
        }
    }

    #[test]
    fn a_key_belongs_first_to_a_table_of_the_same_files() {
        assert_eq!(TERRITORY.belongs("cible").as_deref(), Some("[[modifier]]"));
        assert_eq!(VERB.belongs("herite").as_deref(), Some("territories/*.toml, territories/*/*.toml"));
        assert_eq!(FRONT.belongs("gentile").as_deref(), Some("territories/*.toml"));
        assert_eq!(FRONT.belongs("zzz"), None);
    }
}
