//! `publier.toml`.
#![expect(dead_code, reason = "these types are never made: their schemas are all that is wanted of them")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::word::Text;

/// Où les sites sont publiés. Jamais de mot de passe dans ce fichier.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "publier.toml")]
pub(super) struct Publishing {
    /// Les cibles, par leur nom : jalon publish --to mairie.
    cibles: Option<BTreeMap<String, Target>>,
}

macro_rules! targets {
    ($($(#[doc = $about:literal])+ $variant:ident { $($(#[doc = $doc:literal])+ $key:ident: $type:ty,)* })*) => {
        /// Une cible.
        #[derive(JsonSchema)]
        #[schemars(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
        enum Target {
            $($(#[doc = $about])+ $variant {
                $($(#[doc = $doc])+ $key: $type,)*
                /// L'adresse où le site se lit en ligne.
                adresse: Option<String>,
                /// Les fichiers de réglage à joindre pour le serveur web.
                aides: Option<Vec<Helper>>,
                /// Joindre des versions compressées (.gz) des pages.
                compresser: Option<bool>,
            },)*
        }
    };
}

targets! {
    /// Un dossier de cette machine ou d'un lecteur réseau.
    Dossier {
        /// Le dossier.
        chemin: Text,
        /// Combien de versions garder, de 1 à 100 (3 si rien n'est dit).
        garder: Option<i64>,
        /// Comment la nouvelle version prend la place de l'ancienne.
        bascule: Option<Switch>,
    }
    /// Une archive zip.
    Zip {
        /// Le fichier zip à écrire.
        chemin: Text,
    }
    /// Une branche d'un dépôt git : GitHub, GitLab ou Gitea Pages.
    Git {
        /// L'adresse du dépôt.
        depot: Text,
        /// La branche (gh-pages si rien n'est dit).
        branche: Option<String>,
        /// Le dossier dans la branche.
        dossier: Option<String>,
        /// L'auteur des enregistrements : Nom <adresse>.
        auteur: Option<String>,
        /// La variable d'environnement qui donne le mot de passe.
        mot_de_passe_env: Option<String>,
        /// Le programme qui donne le mot de passe, et ses arguments.
        mot_de_passe_commande: Option<Vec<String>>,
        /// Demander le mot de passe à chaque publication.
        mot_de_passe_demande: Option<bool>,
    }
    /// Un hébergeur par SFTP.
    Sftp {
        /// Le nom du serveur.
        hote: Text,
        /// Son port (22 si rien n'est dit).
        port: Option<i64>,
        /// Le compte.
        compte: Option<String>,
        /// Le dossier du site sur le serveur.
        dossier: Text,
        /// Le fichier de la clé ssh.
        cle: Option<String>,
        /// Un fichier de configuration ssh.
        configuration: Option<String>,
        /// Combien de connexions à la fois, de 1 à 16 (4 si rien n'est dit).
        connexions: Option<i64>,
        /// Ce qui est comparé à la fin : la taille des fichiers, ou leur contenu.
        verifier: Option<Reread>,
        /// La variable d'environnement qui donne le mot de passe.
        mot_de_passe_env: Option<String>,
        /// Le programme qui donne le mot de passe, et ses arguments.
        mot_de_passe_commande: Option<Vec<String>>,
        /// Demander le mot de passe à chaque publication.
        mot_de_passe_demande: Option<bool>,
    }
    /// Un hébergeur par rsync et ssh.
    Rsync {
        /// Le nom du serveur.
        hote: Text,
        /// Son port (22 si rien n'est dit).
        port: Option<i64>,
        /// Le compte.
        compte: Option<String>,
        /// Le dossier du site sur le serveur.
        dossier: Text,
        /// Le fichier de la clé ssh.
        cle: Option<String>,
        /// Un fichier de configuration ssh.
        configuration: Option<String>,
        /// Combien de connexions à la fois, de 1 à 16 (4 si rien n'est dit).
        connexions: Option<i64>,
        /// Ce qui est comparé à la fin : la taille des fichiers, ou leur contenu.
        verifier: Option<Reread>,
        /// La variable d'environnement qui donne le mot de passe.
        mot_de_passe_env: Option<String>,
        /// Le programme qui donne le mot de passe, et ses arguments.
        mot_de_passe_commande: Option<Vec<String>>,
        /// Demander le mot de passe à chaque publication.
        mot_de_passe_demande: Option<bool>,
    }
    /// Un hébergeur par FTP chiffré (TLS).
    Ftps {
        /// Le nom du serveur.
        hote: Text,
        /// Son port (21 si rien n'est dit).
        port: Option<i64>,
        /// Le compte.
        compte: Option<String>,
        /// Le dossier du site sur le serveur.
        dossier: Text,
        /// Le certificat du serveur, s'il n'est pas d'une autorité connue.
        certificat: Option<String>,
        /// Combien de connexions à la fois, de 1 à 16 (4 si rien n'est dit).
        connexions: Option<i64>,
        /// Ce qui est comparé à la fin : la taille des fichiers, ou leur contenu.
        verifier: Option<Reread>,
        /// La variable d'environnement qui donne le mot de passe.
        mot_de_passe_env: Option<String>,
        /// Le programme qui donne le mot de passe, et ses arguments.
        mot_de_passe_commande: Option<Vec<String>>,
        /// Demander le mot de passe à chaque publication.
        mot_de_passe_demande: Option<bool>,
    }
    /// Un programme à vous.
    Command {
        /// Le programme et ses arguments ; {dossier} y est remplacé par le dossier du site.
        commande: Vec<String>,
        /// La variable d'environnement qui donne le mot de passe.
        mot_de_passe_env: Option<String>,
        /// Le programme qui donne le mot de passe, et ses arguments.
        mot_de_passe_commande: Option<Vec<String>>,
        /// Demander le mot de passe à chaque publication.
        mot_de_passe_demande: Option<bool>,
    }
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase", inline)]
enum Switch {
    /// Un lien qui change de cible : rien n'est jamais entre deux.
    Lien,
    /// Deux dossiers échangés.
    Echange,
    /// Fichier par fichier.
    Fichiers,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase", inline)]
enum Reread {
    /// La taille.
    Taille,
    /// Le contenu.
    Contenu,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase", inline)]
enum Helper {
    /// .htaccess, pour Apache.
    Htaccess,
    /// _headers, pour Netlify et Cloudflare.
    Headers,
    /// _redirects, pour Netlify et Cloudflare.
    Redirects,
}
