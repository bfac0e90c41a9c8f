//! Where sites are sent: the targets of `publier.toml`, checked.

use std::path::{Component, Path, PathBuf};

use crate::edition::BuildContext;
use crate::text::Place;

/// What stands for a territory's id in the paths and addresses of a target.
pub const TERRITORY: &str = BuildContext::TERRITORY;

/// A target.
#[derive(Clone, Debug)]
pub struct PublishTarget {
    /// Its name: `[cibles.<name>]`.
    pub name: String,
    /// Where it is declared.
    pub place: Place,
    /// What sort of host it is.
    pub kind: TargetKind,
    /// Where readers find it on line.
    pub address: Option<String>,
    /// The files for its web server that go along.
    pub helpers: Vec<ServerFile>,
    /// Whether `.gz` and `.br` files go along.
    pub compress: bool,
    /// Where its password comes from.
    pub secret: SecretSource,
}

/// What sort of host a target is.
#[derive(Clone, Debug)]
pub enum TargetKind {
    /// A folder of this machine.
    Folder {
        /// The folder that readers see.
        path: String,
        /// How many versions are kept, the present one included.
        keep: usize,
        /// How a version takes the place of the one before; none: what the system does best.
        switch: Option<VersionSwitch>,
    },
    /// An archive to hand over.
    Zip {
        /// Its file.
        path: String,
    },
    /// A branch of a git repository.
    Git {
        /// An address that git knows, or a path.
        repository: String,
        /// The branch.
        branch: String,
        /// The folder of the branch; empty: its root.
        folder: String,
        /// `Name <address>`
        author: Option<String>,
    },
    /// A host that speaks SFTP.
    Sftp(RemoteServer),
    /// A host that takes rsync over ssh.
    Rsync(RemoteServer),
    /// A host that speaks FTP over TLS.
    Ftps {
        /// The host.
        server: RemoteServer,
        /// A certificate to trust besides those that the world trusts.
        certificate: Option<String>,
    },
    /// Any program.
    Command {
        /// The program and its arguments.
        words: Vec<String>,
    },
}

/// A host that one logs in to.
#[derive(Clone, Debug)]
pub struct RemoteServer {
    /// Its name.
    pub host: String,
    /// Its port, where it is not the usual one.
    pub port: Option<u16>,
    /// The account.
    pub account: Option<String>,
    /// The folder that readers see.
    pub folder: String,
    /// The file of the private key.
    pub key: Option<String>,
    /// A configuration file of ssh.
    pub configuration: Option<String>,
    /// How many connections at a time.
    pub connections: usize,
    /// Whether every file is read again once it is sent.
    pub reread: bool,
}

/// How a version takes the place of the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionSwitch {
    /// The folder is a link that is turned to the new version.
    Link,
    /// Two folders change places.
    Exchange,
    /// Each file is replaced on its own.
    Files,
}

/// A file for a web server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ServerFile {
    /// `.htaccess`
    Apache,
    /// `_headers`
    Headers,
    /// `_redirects`
    Redirects,
}

/// Where a password comes from: never from the file itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecretSource {
    /// There is none: keys, an agent, nothing at all.
    None,
    /// A variable of the environment.
    Variable(String),
    /// What a program says: a keyring's.
    Command(Vec<String>),
    /// The person who publishes.
    Prompt,
}

/// A target as one territory uses it: no `{territoire}` is left, and paths are whole.
#[derive(Clone, Debug)]
pub struct Destination {
    /// The target.
    pub target: PublishTarget,
    /// The territory.
    pub territory: String,
}

impl PublishTarget {
    /// Whether each territory has a place of its own by what the target says.
    pub fn is_per_territory(&self) -> bool {
        match &self.kind {
            TargetKind::Folder { path, .. } | TargetKind::Zip { path } => path.contains(TERRITORY),
            TargetKind::Git { repository, branch, folder, .. } => {
                [repository, branch, folder].iter().any(|text| text.contains(TERRITORY))
            }
            TargetKind::Sftp(server) | TargetKind::Rsync(server) | TargetKind::Ftps { server, .. } => {
                [&server.host, &server.folder].iter().any(|text| text.contains(TERRITORY))
            }
            TargetKind::Command { words } => words.iter().any(|word| word.contains(TERRITORY)),
        }
    }

    /// Whether several territories at once would go to one place: nothing but its words says where a program sends them.
    pub fn takes_one(&self) -> bool {
        matches!(self.kind, TargetKind::Command { .. }) && !self.is_per_territory()
    }

    /// The folder that its web server reads.
    pub fn folder(&self) -> &str {
        match &self.kind {
            TargetKind::Folder { path, .. } => path,
            TargetKind::Sftp(server) | TargetKind::Rsync(server) | TargetKind::Ftps { server, .. } => {
                &server.folder
            }
            _ => "/srv/www/guide",
        }
    }

    /// The target as `territory` uses it. `base` is the folder of the file that declares it; with `several`
    /// territories at once each has a folder of its own, as in `public/`.
    pub fn destination(&self, territory: &str, base: &Path, several: bool) -> Destination {
        let mut target = self.clone();
        let below = several && !self.is_per_territory();
        let fill = |text: &mut String| *text = text.replace(TERRITORY, territory);
        let folder = |text: &mut String| {
            fill(text);
            if below {
                *text = if text.is_empty() {
                    territory.to_owned()
                } else {
                    format!("{}/{territory}", text.trim_end_matches('/'))
                };
            }
        };
        match &mut target.kind {
            TargetKind::Folder { path, .. } => {
                folder(path);
                *path = on_disk(base, path);
            }
            TargetKind::Zip { path } => {
                fill(path);
                if below {
                    *path = match path.strip_suffix(".zip") {
                        Some(stem) => format!("{stem}-{territory}.zip"),
                        None => format!("{path}/{territory}.zip"),
                    };
                }
                *path = on_disk(base, path);
            }
            TargetKind::Git { repository, branch, folder: inner, .. } => {
                fill(repository);
                fill(branch);
                folder(inner);
                if !repository.contains(':') {
                    *repository = on_disk(base, repository);
                }
            }
            TargetKind::Sftp(server) | TargetKind::Rsync(server) => {
                fill(&mut server.host);
                folder(&mut server.folder);
                server.key = server.key.take().map(|key| on_disk(base, &key));
                server.configuration = server.configuration.take().map(|file| on_disk(base, &file));
            }
            TargetKind::Ftps { server, certificate, .. } => {
                fill(&mut server.host);
                folder(&mut server.folder);
                *certificate = certificate.take().map(|file| on_disk(base, &file));
            }
            TargetKind::Command { words } => words.iter_mut().for_each(fill),
        }
        if let Some(address) = &mut target.address {
            let own = address.contains(TERRITORY);
            fill(address);
            *address = format!("{}/", address.trim_end_matches('/'));
            if several && !own {
                *address = format!("{address}{territory}/");
            }
        }
        Destination { target, territory: territory.to_owned() }
    }
}

impl Destination {
    /// Where it is, to tell it from other places.
    pub fn place(&self) -> String {
        match &self.target.kind {
            TargetKind::Command { words } => words.join(" "),
            _ => self.spoken(),
        }
    }

    /// The host that ssh connects to; none of another kind of target.
    pub fn ssh_server(&self) -> Option<&RemoteServer> {
        match &self.target.kind {
            TargetKind::Sftp(server) | TargetKind::Rsync(server) => Some(server),
            _ => None,
        }
    }

    /// Where it is, for people: never with anything secret.
    pub fn spoken(&self) -> String {
        let server = |scheme: &str, server: &RemoteServer| {
            let port = server.port.map(|port| format!(":{port}")).unwrap_or_default();
            let account = server.account.as_ref().map(|account| format!("{account}@")).unwrap_or_default();
            let slash = if server.folder.starts_with('/') { "" } else { "/" };
            format!("{scheme}://{account}{}{port}{slash}{}", server.host, server.folder)
        };
        match &self.target.kind {
            TargetKind::Folder { path, .. } | TargetKind::Zip { path } => path.clone(),
            TargetKind::Git { repository, branch, folder, .. } if folder.is_empty() => {
                format!("{repository} ({branch})")
            }
            TargetKind::Git { repository, branch, folder, .. } => {
                format!("{repository} ({branch}: {folder}/)")
            }
            TargetKind::Sftp(at) => server("sftp", at),
            TargetKind::Rsync(at) => server("rsync", at),
            TargetKind::Ftps { server: at, .. } => server("ftps", at),
            TargetKind::Command { words } => words.first().cloned().unwrap_or_default(),
        }
    }
}

impl Destination {
    /// The name of the folder that the site goes to, as its host knows it; the name of the branch or of the host where it
    /// goes to their root.
    pub fn folder_name(&self) -> &str {
        let (path, root) = match &self.target.kind {
            TargetKind::Folder { path, .. } | TargetKind::Zip { path } => (path, ""),
            TargetKind::Git { folder, branch, .. } => (folder, branch.as_str()),
            TargetKind::Sftp(at) | TargetKind::Rsync(at) | TargetKind::Ftps { server: at, .. } => {
                (&at.folder, at.host.as_str())
            }
            TargetKind::Command { words } => (&words[0], ""),
        };
        let name = path.rsplit(['/', '\\']).find(|name| !matches!(*name, "" | "." | "~"));
        name.unwrap_or(root)
    }
}

/// A path of the file, seen from the folder of the file; `~/` is the home folder.
fn on_disk(base: &Path, path: &str) -> String {
    let home = std::env::home_dir().filter(|_| path.starts_with("~/"));
    // By the system's own rules: Windows knows drives (`C:/sites`) and shares (`//serveur/sites`), either slash in them.
    let whole = home.map_or_else(|| base.join(path), |home| home.join(&path[2..]));
    let whole = plain(&whole).to_string_lossy().into_owned();
    // The name of a share keeps the slashes that it was written with.
    if cfg!(windows) { whole.replace('/', "\\") } else { whole }
}

/// Without `.` and `..`, by its letters: it may not be there yet.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(plain.pop()),
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::on_disk;

    #[cfg(unix)]
    #[test]
    fn paths_are_seen_from_the_file() {
        let base = Path::new("/projet");
        for (written, whole) in [
            ("/srv/www/guide", "/srv/www/guide"),
            ("public/guide/", "/projet/public/guide"),
            ("./x", "/projet/x"),
            ("../dehors", "/dehors"),
            ("a//b", "/projet/a/b"),
        ] {
            assert_eq!(on_disk(base, written), whole, "{written}");
        }
    }

    #[cfg(windows)]
    #[test]
    fn paths_are_seen_from_the_file() {
        let base = Path::new(r"D:\projet");
        for (written, whole) in [
            ("C:/sites/guide", r"C:\sites\guide"),
            (r"C:\sites\guide", r"C:\sites\guide"),
            ("//serveur/sites/guide", r"\\serveur\sites\guide"),
            (r"\\serveur\sites\guide", r"\\serveur\sites\guide"),
            ("public/guide/", r"D:\projet\public\guide"),
            (r"..\dehors", r"D:\dehors"),
            ("/sites", r"D:\sites"),
        ] {
            assert_eq!(on_disk(base, written), whole, "{written}");
        }
    }
}
