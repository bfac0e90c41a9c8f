//! The tables of `publier.toml`.

use super::definition::{KeyDefinition, TableDefinition, ValueType};
use ValueType::{Boolean, Choice, Integer, List, Map, Text, Variants};

const TARGET_KEYS: &[KeyDefinition] = keys! {
    /// L'adresse où le site se lit en ligne.
    adresse: Text;
    /// Les fichiers de réglage à joindre pour le serveur web.
    aides: List(&Choice(&[
        ("htaccess", ".htaccess, pour Apache."),
        ("headers", "_headers, pour Netlify et Cloudflare."),
        ("redirects", "_redirects, pour Netlify et Cloudflare."),
    ]));
    /// Joindre des versions compressées (.gz) des pages.
    compresser: Boolean;
};

const SECRET_KEYS: &[KeyDefinition] = keys! {
    /// La variable d'environnement qui donne le mot de passe.
    mot_de_passe_env: Text;
    /// Le programme qui donne le mot de passe, et ses arguments.
    mot_de_passe_commande: List(&Text);
    /// Demander le mot de passe à chaque publication.
    mot_de_passe_demande: Boolean;
};

const SERVER_KEYS: &[KeyDefinition] = keys! {
    /// Le nom du serveur.
    hote [required]: Text;
    /// Le compte.
    compte: Text;
    /// Le dossier du site sur le serveur.
    dossier [required]: Text;
    /// Combien de connexions à la fois, de 1 à 16 (4 si rien n'est dit).
    connexions: Integer(1..=16);
    /// Ce qui est comparé à la fin : la taille des fichiers, ou leur contenu.
    verifier: Choice(&[("taille", "La taille."), ("contenu", "Le contenu.")]);
};

const SSH_KEYS: &[KeyDefinition] = keys! {
    /// Son port (22 si rien n'est dit).
    port: Integer(1..=65535);
    /// Le fichier de la clé ssh.
    cle: Text;
    /// Un fichier de configuration ssh.
    configuration: Text;
};

tables! {
    /// Où les sites sont publiés. Jamais de mot de passe dans ce fichier.
    PUBLISHING: Publication "publier.toml" {
        /// Les cibles, par leur nom : jalon publish --to mairie.
        cibles: Map(&Variants(&[
            &TARGET_FOLDER,
            &TARGET_ZIP,
            &TARGET_GIT,
            &TARGET_SFTP,
            &TARGET_RSYNC,
            &TARGET_FTPS,
            &TARGET_COMMAND,
        ]));
    }

    /// Un dossier de cette machine ou d'un lecteur réseau.
    TARGET_FOLDER: Publication "[cibles.…] type = \"dossier\"" + TARGET_KEYS {
        /// Comment le site y est envoyé.
        type [required]: Choice(&[("dossier", "")]);
        /// Le dossier.
        chemin [required]: Text;
        /// Combien de versions garder, de 1 à 100 (3 si rien n'est dit).
        garder: Integer(1..=100);
        /// Comment la nouvelle version prend la place de l'ancienne.
        bascule: Choice(&[
            ("lien", "Un lien qui change de cible : rien n'est jamais entre deux."),
            ("echange", "Deux dossiers échangés."),
            ("fichiers", "Fichier par fichier."),
        ]);
    }

    /// Une archive zip.
    TARGET_ZIP: Publication "[cibles.…] type = \"zip\"" + TARGET_KEYS {
        /// Comment le site y est envoyé.
        type [required]: Choice(&[("zip", "")]);
        /// Le fichier zip à écrire.
        chemin [required]: Text;
    }

    /// Une branche d'un dépôt git : GitHub, GitLab ou Gitea Pages.
    TARGET_GIT: Publication "[cibles.…] type = \"git\"" + TARGET_KEYS + SECRET_KEYS {
        /// Comment le site y est envoyé.
        type [required]: Choice(&[("git", "")]);
        /// L'adresse du dépôt.
        depot [required]: Text;
        /// La branche (gh-pages si rien n'est dit).
        branche: Text;
        /// Le dossier dans la branche.
        dossier: Text;
        /// L'auteur des enregistrements : Nom <adresse>.
        auteur: Text;
    }

    /// Un hébergeur par SFTP.
    TARGET_SFTP: Publication "[cibles.…] type = \"sftp\"" + SERVER_KEYS + SSH_KEYS + TARGET_KEYS + SECRET_KEYS {
        /// Comment le site y est envoyé.
        type [required]: Choice(&[("sftp", "")]);
    }

    /// Un hébergeur par rsync et ssh.
    TARGET_RSYNC: Publication "[cibles.…] type = \"rsync\"" + SERVER_KEYS + SSH_KEYS + TARGET_KEYS + SECRET_KEYS {
        /// Comment le site y est envoyé.
        type [required]: Choice(&[("rsync", "")]);
    }

    /// Un hébergeur par FTP chiffré (TLS).
    TARGET_FTPS: Publication "[cibles.…] type = \"ftps\"" + SERVER_KEYS + TARGET_KEYS + SECRET_KEYS {
        /// Comment le site y est envoyé.
        type [required]: Choice(&[("ftps", "")]);
        /// Son port (21 si rien n'est dit).
        port: Integer(1..=65535);
        /// Le certificat du serveur, s'il n'est pas d'une autorité connue.
        certificat: Text;
    }

    /// Un programme à vous.
    TARGET_COMMAND: Publication "[cibles.…] type = \"command\"" + TARGET_KEYS + SECRET_KEYS {
        /// Comment le site y est envoyé.
        type [required]: Choice(&[("command", ""), ("commande", "")]);
        /// Le programme et ses arguments ; {dossier} y est remplacé par le dossier du site.
        commande [required]: List(&Text);
    }
}
