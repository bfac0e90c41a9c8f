//! Reads `publier.toml`: reports every mistake in one run, and every password that has no place in it.

use std::collections::BTreeMap;

use super::suspicion::{self, Suspect};
use super::target::{PublishTarget, RemoteServer, SecretSource, ServerFile, TargetKind, VersionSwitch};
use crate::diagnostic::code::Code;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::table::definition::TableDefinition;
use crate::table::fields::Fields;
use crate::table::parse::parse;
use crate::table::publication_tables::{
    PUBLISHING, TARGET_COMMAND, TARGET_FOLDER, TARGET_FTPS, TARGET_GIT, TARGET_RSYNC, TARGET_SFTP, TARGET_ZIP,
};
use crate::table::value::{Table, Value};
use crate::text::path::SourcePath;
use crate::text::web_address::is_folder_address;
use crate::text::{Place, Placed};

/// The place of a site in what a program is called with.
pub const FOLDER: &str = "{dossier}";

/// How many connections work at a time unless the file says so.
const CONNECTIONS: usize = 4;

/// How many versions a folder keeps unless the file says so.
const KEPT: usize = 3;

#[derive(Clone, Copy)]
enum Sort {
    Folder,
    Zip,
    Git,
    Sftp,
    Rsync,
    Ftps,
    Command,
}

const SORTS: [(&str, Sort); 8] = [
    ("dossier", Sort::Folder),
    ("zip", Sort::Zip),
    ("git", Sort::Git),
    ("sftp", Sort::Sftp),
    ("rsync", Sort::Rsync),
    ("ftps", Sort::Ftps),
    ("command", Sort::Command),
    ("commande", Sort::Command),
];

impl Sort {
    fn table(self) -> &'static TableDefinition {
        match self {
            Self::Folder => &TARGET_FOLDER,
            Self::Zip => &TARGET_ZIP,
            Self::Git => &TARGET_GIT,
            Self::Sftp => &TARGET_SFTP,
            Self::Rsync => &TARGET_RSYNC,
            Self::Ftps => &TARGET_FTPS,
            Self::Command => &TARGET_COMMAND,
        }
    }

    /// The files that its web server most likely heeds.
    fn helpers(self) -> Vec<ServerFile> {
        match self {
            Self::Sftp | Self::Rsync | Self::Ftps => vec![ServerFile::Apache],
            _ => Vec::new(),
        }
    }
}

/// Reads the targets that `text`, the text of `file`, declares; by name.
pub fn read(file: &SourcePath, text: &str) -> Checked<BTreeMap<String, PublishTarget>> {
    let mut problems = Vec::new();
    let table = parse(file, text, 0, &mut problems);
    let mut hidden = Vec::new();
    suspicion::search(&table, &mut |Suspect { key, place, value }| {
        problems.push(Diagnostic::new(Code::SecretInFile, place.clone()).with("key", key));
        hidden.extend([place, value]);
    });
    let mut targets = BTreeMap::new();
    let mut fields = Fields::new(&table, &PUBLISHING, &mut problems);
    for entry in fields.entries_of("cibles") {
        if let Value::Table(own) = &entry.value.value {
            let found = target(&entry.key.value, own, &mut fields);
            targets.extend(found.map(|target| (target.name.clone(), target)));
        } else {
            fields.wrong_type_in("cibles", entry);
        }
    }
    fields.finish();
    // What seems secret is reported once, and no other message may show it.
    let within = |problem: &Diagnostic, place: &Place| {
        problem.place.file == place.file
            && problem.place.start >= place.start
            && problem.place.end <= place.end
    };
    problems.retain(|problem| {
        problem.code == Code::SecretInFile || !hidden.iter().any(|place| within(problem, place))
    });
    Checked::new(targets, problems)
}

fn target<'t>(name: &str, table: &'t Table, all: &mut Fields<'t, '_>) -> Option<PublishTarget> {
    let mut fields = all.within(table, &TARGET_SFTP);
    let sort = fields.choice("type", &SORTS)?.value;
    let mut fields = all.within(table, sort.table());
    let kind = match sort {
        Sort::Folder => folder(&mut fields),
        Sort::Zip => required_path(&mut fields, "chemin").map(|path| TargetKind::Zip { path }),
        Sort::Git => git(&mut fields),
        Sort::Sftp => server(&mut fields).map(TargetKind::Sftp),
        Sort::Rsync => server(&mut fields).map(TargetKind::Rsync),
        Sort::Ftps => {
            let certificate = fields.path("certificat").map(|path| path.value);
            server(&mut fields).map(|server| TargetKind::Ftps { server, certificate })
        }
        Sort::Command => command(&mut fields),
    };
    let address = address(&mut fields);
    let helpers = helpers(&mut fields, sort);
    let compress = fields.flag("compresser").is_some_and(|flag| flag.value);
    let secret = if fields.knows("mot_de_passe_env") { secret(&mut fields) } else { SecretSource::None };
    let place = table.place.clone();
    fields.finish();
    Some(PublishTarget { name: name.to_owned(), place, kind: kind?, address, helpers, compress, secret })
}

fn folder(fields: &mut Fields<'_, '_>) -> Option<TargetKind> {
    let keep = fields.integer("garder").map_or(KEPT, |keep| keep.value);
    let switch = fields.choice(
        "bascule",
        &[
            ("lien", VersionSwitch::Link),
            ("echange", VersionSwitch::Exchange),
            ("fichiers", VersionSwitch::Files),
        ],
    );
    let path = required_path(fields, "chemin")?;
    Some(TargetKind::Folder { path, keep, switch: switch.map(|switch| switch.value) })
}

fn git(fields: &mut Fields<'_, '_>) -> Option<TargetKind> {
    let repository = required_path(fields, "depot");
    let branch = fields.text("branche").map_or_else(|| "gh-pages".to_owned(), |branch| branch.value);
    let folder = inner_folder(fields);
    let author = fields.text("auteur").map(|author| author.value);
    Some(TargetKind::Git { repository: repository?, branch, folder: folder?, author })
}

/// `dossier` of a branch: below its root.
fn inner_folder(fields: &mut Fields<'_, '_>) -> Option<String> {
    let Some(folder) = fields.path("dossier") else { return Some(String::new()) };
    let clean = SourcePath::parse(&folder.value).map(|clean| clean.as_str().to_owned());
    if clean.is_none() {
        fields.invalid("dossier", &folder.value, ("example", "docs, docs/guide"), folder.place, None);
    }
    clean
}

fn server(fields: &mut Fields<'_, '_>) -> Option<RemoteServer> {
    let host = fields.text("hote");
    let host = host.and_then(|host| {
        // What begins with a dash would be an option of ssh; a path or an account has its own key.
        let odd = |letter: char| letter.is_whitespace() || letter.is_control() || "/@\"'".contains(letter);
        if host.value.starts_with('-') || host.value.contains(odd) {
            fields.invalid("hote", &host.value, ("example", "sftp.exemple.fr"), host.place, None);
            return None;
        }
        Some(host.value)
    });
    let port = fields.integer("port").map(|port| port.value);
    let account = fields.text("compte").and_then(|account| {
        if account.value.starts_with('-') || account.value.contains(char::is_whitespace) {
            fields.invalid("compte", &account.value, ("example", "guide"), account.place, None);
            return None;
        }
        Some(account.value)
    });
    let folder = required_path(fields, "dossier").and_then(|folder| {
        let climbs = folder.split('/').any(|part| part == "..");
        if climbs || folder.starts_with('-') {
            let place = fields.value("dossier").expect("it was just read").place.clone();
            fields.invalid("dossier", &folder, ("example", "www/guide, /var/www/guide"), place, None);
            return None;
        }
        Some(if folder == "/" { folder } else { folder.trim_end_matches('/').to_owned() })
    });
    let key = if fields.knows("cle") { fields.path("cle").map(|key| key.value) } else { None };
    let configuration = if fields.knows("configuration") {
        fields.path("configuration").map(|file| file.value)
    } else {
        None
    };
    let connections = fields.integer("connexions");
    let reread = fields.choice("verifier", &[("taille", false), ("contenu", true)]);
    Some(RemoteServer {
        host: host?,
        port,
        account,
        folder: folder?,
        key,
        configuration,
        connections: connections.map_or(CONNECTIONS, |number| number.value),
        reread: reread.is_some_and(|reread| reread.value),
    })
}

fn command(fields: &mut Fields<'_, '_>) -> Option<TargetKind> {
    let list = fields.list_of_text("commande")?;
    let words: Vec<String> = list.value.iter().map(|word| word.value.to_string()).collect();
    if words.first().is_none_or(|program| program.trim().is_empty()) {
        fields.missing("commande", list.place);
        return None;
    }
    if !words.iter().skip(1).any(|word| word.contains(FOLDER)) {
        fields.report(Diagnostic::new(Code::FolderNotNamed, list.place).with("key", "commande"));
        return None;
    }
    Some(TargetKind::Command { words })
}

fn address(fields: &mut Fields<'_, '_>) -> Option<String> {
    let address = fields.text("adresse")?;
    if !is_folder_address(&address.value) {
        fields.invalid(
            "adresse",
            &address.value,
            ("example", "https://www.exemple.fr/guide/"),
            address.place,
            None,
        );
        return None;
    }
    Some(address.value)
}

fn helpers(fields: &mut Fields<'_, '_>, sort: Sort) -> Vec<ServerFile> {
    let words = [
        ("htaccess", ServerFile::Apache),
        ("headers", ServerFile::Headers),
        ("redirects", ServerFile::Redirects),
    ];
    let Some(list) = fields.list_of_text("aides") else { return sort.helpers() };
    let mut helpers = Vec::new();
    for Placed { value, place } in list.value {
        if let Some((_, helper)) = words.iter().find(|(word, _)| **word == *value) {
            helpers.push(*helper);
        } else {
            let all = words.map(|(word, _)| word);
            fields.invalid("aides", &value, ("words", &all.join(", ")), place, nearest(&value, all));
        }
    }
    helpers
}

fn secret(fields: &mut Fields<'_, '_>) -> SecretSource {
    let variable = fields.text("mot_de_passe_env").map(|name| name.value);
    let command = fields.list_of_text("mot_de_passe_commande");
    let command =
        command.map(|list| list.value.iter().map(|word| word.value.to_string()).collect::<Vec<_>>());
    let prompt = fields.flag("mot_de_passe_demande").is_some_and(|flag| flag.value);
    match (variable, command.filter(|words| !words.is_empty()), prompt) {
        (Some(name), ..) => SecretSource::Variable(name),
        (None, Some(words), _) => SecretSource::Command(words),
        (None, None, true) => SecretSource::Prompt,
        (None, None, false) => SecretSource::None,
    }
}

/// A path that must be there.
fn required_path(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<String> {
    fields.path(key).map(|path| path.value)
}

/// The text with all that seems secret masked, byte for byte: for messages that show a line of it.
pub fn masked(file: &SourcePath, text: &str) -> String {
    let mut slips: Problems = Vec::new();
    let table = parse(file, text, 0, &mut slips);
    let mut masked = text.as_bytes().to_vec();
    let mut mask = |start: usize, end: usize| {
        for byte in masked.iter_mut().take(end).skip(start).filter(|byte| !byte.is_ascii_whitespace()) {
            *byte = b'*';
        }
    };
    suspicion::search(&table, &mut |suspect| mask(suspect.value.start, suspect.value.end));
    // Where the file does not parse, a line that names a password is masked whole, after its key.
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let key = line.split('=').next().unwrap_or_default();
        if !slips.is_empty() && suspicion::is_secret_key(key.trim()) || suspicion::is_secret_value(line) {
            mask(at + key.len().min(line.len()), at + line.len());
        }
        at += line.len();
    }
    String::from_utf8(masked).unwrap_or_default()
}
