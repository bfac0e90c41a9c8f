//! Published sites as Apache and Caddy serve them, with the configuration that Jalon writes.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::contract::{Destination, Sees};
use crate::servers::{Running, free_port, wait_for};
use crate::support::outside::{program, python};
use crate::support::trials::{Missing, Ran, trials};
use crate::workshop::Answer;
use jalon::deploy::artifacts::{Artifact, Artifacts};
use jalon::deploy::web_server::{WebServer, apache as apache_file, snippet};
use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        apache_heeds_the_file_that_goes_along,
        caddy_heeds_the_snippet,
        nginx_takes_hostile_targets,
        caddy_takes_hostile_targets,
        apache_takes_hostile_targets,
        workflows_are_yaml_that_says_what_is_run
    ]
}

/// A site with a page that moved, published for a server at `port`.
pub(crate) fn published(port: u16, more: &str) -> Destination {
    let target = format!(
        "type = \"dossier\"\nchemin = \"www/guide\"\nadresse = \"http://127.0.0.1:{port}/guide/\"\ncompresser = true\n{more}"
    );
    let destination = Destination::new(&target, |workshop| Sees::Folder(workshop.path("www/guide")));
    destination.workshop.change(
        "content/types/hotel.md",
        "titre",
        "anciennes_adresses = [\"types/hotels\"]\ntitre",
    );
    destination.publish("--yes").exits(0);
    // Servers leave root's rights behind.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(destination.workshop.path(""), fs::Permissions::from_mode(0o755)).unwrap();
    }
    destination
}

/// All is well: pages, types, 404, old addresses, headers.
fn is_well_served(destination: &Destination) -> Answer {
    let told = destination.publish("--verify").exits(0).says(&[
        "telle qu'elle a été publiée",
        "avec la page 404 du site",
        "est gardé par les navigateurs",
        "mène toujours à la page (réponse 301)",
        "conforme",
    ]);
    assert!(!told.stdout.contains("manque"), "{}", told.stdout);
    told
}

/// What the server at `port` sends to whoever can read `encoding`: the coding, the type, the bytes.
fn shrunk(port: u16, path: &str, encoding: &str) -> (String, String, Vec<u8>) {
    let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).unwrap();
    write!(stream, "GET {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: {encoding}\r\n\r\n")
        .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
    let header = |name: &str| {
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        lines
            .filter(|(its, _)| *its == name)
            .map(|(_, value)| value.to_owned())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let (coding, kind) = (header("content-encoding"), header("content-type"));
    let bytes = answer[end + 4..].to_vec();
    (coding, kind, bytes)
}

/// Twins go to whoever can read them, whole, under the type of the page.
fn twins_go_out(destination: &Destination, port: u16) {
    let stands = destination.stands();
    for (encoding, twin) in [("br", "index.html.br"), ("gzip", "index.html.gz")] {
        let (coding, kind, bytes) = shrunk(port, "/guide/", encoding);
        assert_eq!(coding, encoding);
        assert!(kind.starts_with("text/html") && kind.contains("utf-8"), "{kind}");
        assert!(bytes == stands[twin], "{encoding}: not the twin");
    }
    let mut whole = Vec::new();
    brotli::BrotliDecompress(&mut stands["index.html.br"].as_slice(), &mut whole).unwrap();
    assert!(whole == stands["index.html"]);
    assert!(stands["index.html.br"].len() < stands["index.html.gz"].len());
}

/// Apache, and the configuration that it has taken.
fn apache_config(
    folder: &Path,
    site: &Path,
    port: u16,
    overrides: &str,
    more: &str,
) -> Result<std::path::PathBuf, Missing> {
    let apache = program(&["apache2", "httpd"], "apt-get install apache2")?;
    let modules = ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/libexec/apache2"];
    let modules = modules
        .into_iter()
        .find(|folder| Path::new(folder).is_dir())
        .ok_or_else(|| Missing::new("no modules of Apache: apt-get install apache2"))?;
    let loaded: String = [
        "mpm_event",
        "authz_core",
        "dir",
        "mime",
        "alias",
        "headers",
        "rewrite",
        "deflate",
        "filter",
        "setenvif",
    ]
    .map(|name| format!("LoadModule {name}_module {modules}/mod_{name}.so\n"))
    .concat();
    let at = |name: &str| folder.join(name).display().to_string();
    let config = format!(
        "ServerRoot {root}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {pid}\nErrorLog {errors}\n{loaded}\
         User www-data\nGroup www-data\nTypesConfig /etc/mime.types\nAddLanguage br .br\nAddEncoding x-gzip .gz\n\
         DirectoryIndex index.html\nAddOutputFilterByType DEFLATE text/html\n\
         DocumentRoot {root}\nAlias /guide \"{site}\"\n<Directory />\nRequire all granted\nOptions FollowSymLinks\n\
         AllowOverride {overrides}\n</Directory>\n{more}",
        root = folder.display(),
        pid = at("pid"),
        errors = at("errors"),
        site = site.display(),
    );
    fs::write(folder.join("httpd.conf"), config).unwrap();
    let output = Command::new(&apache).arg("-t").arg("-f").arg(folder.join("httpd.conf")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(apache)
}

fn apache(folder: &Path, site: &Path, port: u16, overrides: &str) -> Result<Running, Missing> {
    let apache = apache_config(folder, site, port, overrides, "")?;
    let mut command = Command::new(apache);
    command.args(["-X", "-f"]).arg(folder.join("httpd.conf")).stderr(Stdio::null());
    let running = Running(command.spawn().unwrap());
    wait_for(port);
    Ok(running)
}

fn apache_heeds_the_file_that_goes_along() -> Ran {
    let (port, folder) = (free_port(), tempfile::tempdir().unwrap());
    let destination = published(port, "aides = [\"htaccess\"]\n");
    let site = destination.workshop.path("www/guide");
    let running = apache(folder.path(), &site, port, "FileInfo")?;
    is_well_served(&destination);
    twins_go_out(&destination, port);
    drop(running);
    // A host that admits few words in that file refuses every page: it is told what to do about it.
    let port = free_port();
    let destination = published(port, "aides = [\"htaccess\"]\n");
    let _running = apache(folder.path(), &destination.workshop.path("www/guide"), port, "AuthConfig");
    destination.publish("--verify").exits(1).says(&[
        "répond 500",
        "n'admet sans doute pas le fichier .htaccess",
        "aides = []",
    ]);
    destination.workshop.change("publier.toml", "aides = [\"htaccess\"]", "aides = []");
    destination.publish("--yes").exits(0);
    destination.publish("--verify").exits(0).says(&[
        "telle qu'elle a été publiée",
        "manque",
        "sans la page 404 du site",
    ]);
    Ok(())
}

fn caddy_heeds_the_snippet() -> Ran {
    let caddy = program(&["caddy"], "apt-get install caddy")?;
    let (port, folder) = (free_port(), tempfile::tempdir().unwrap());
    let destination = published(port, "");
    let snippet = destination.publish("--snippet caddy").exits(0).stdout;
    let file = folder.path().join("Caddyfile");
    fs::write(
        &file,
        format!("{{\n    admin off\n    auto_https off\n}}\nhttp://127.0.0.1:{port} {{\n{snippet}}}\n"),
    )
    .unwrap();
    let output = Command::new(&caddy)
        .args(["validate", "--adapter", "caddyfile", "--config"])
        .arg(&file)
        .env("HOME", folder.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{snippet}\n{}", String::from_utf8_lossy(&output.stderr));
    let mut command = Command::new(caddy);
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&file).env("HOME", folder.path());
    let _running = Running(command.stderr(Stdio::null()).stdout(Stdio::null()).spawn().unwrap());
    wait_for(port);
    is_well_served(&destination);
    twins_go_out(&destination, port);
    // From a machine that did not publish it, former addresses are read out of the pages.
    fs::remove_dir_all(destination.workshop.path(".jalon/publications")).unwrap();
    is_well_served(&destination);
    Ok(())
}

/// Paths of folders, and addresses, that hold the signs of configuration files.
const HOSTILE: [(&str, &str); 8] = [
    ("/srv/www/guide du pays", "https://a.example/guide%20du%20pays/"),
    ("/srv/a\"; return 403; #", "https://a.example/a%22;b/"),
    ("/srv/it's {Here}", "https://a.example/it's%7Bhere%7D/"),
    ("/srv/a\n}\nroot /etc;", "https://a.example/a%5Cb/"),
    ("/srv/a;b,c", "https://a.example/$host/$1/"),
    ("/srv/dos\\tree\\", "https://a.example/a(b)*+/"),
    ("/srv/${HOME}/$uri", "https://a.example/$%7BHOME%7D/"),
    ("/srv/{env.HOME}/{path}", "https://a.example/été/"),
];

/// A site with former addresses that no author can write: their page has them in its folder's name.
fn hostile_artifacts() -> Artifacts {
    let mut artifacts = Artifacts::default();
    for path in
        ["a b/index.html", "a;b/{c}/index.html", "a\"b/$1/index.html", "a\\b/index.html", "a\nb/index.html"]
    {
        let mut page = Artifact::of_bytes(b"x".to_vec());
        page.redirect = Some("../types/hôtel d'ici/index.html".to_owned());
        artifacts.add(path, page);
    }
    artifacts
}

/// Fails unless `command` says that the configuration is one.
fn is_taken(command: &mut Command, text: &str) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{text}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn nginx_takes_hostile_targets() -> Ran {
    let nginx = program(&["nginx"], "apt-get install nginx-light")?;
    let artifacts = hostile_artifacts();
    for (folder, address) in HOSTILE {
        let place = tempfile::tempdir().unwrap();
        let at = |name: &str| place.path().join(name).display().to_string();
        let snippet = snippet(WebServer::Nginx, &artifacts, Some(address), folder, true);
        // Nothing stands for a dollar there: such a path is refused.
        assert_eq!(snippet.is_none(), format!("{folder}{address}").contains('$'), "{folder} {address}");
        let Some(snippet) = snippet else { continue };
        let config = format!(
            "pid {};\nerror_log stderr;\nevents {{}}\nhttp {{\nserver {{\nlisten unix:{};\n{snippet}}}\n}}\n",
            at("pid"),
            at("socket")
        );
        fs::write(at("nginx.conf"), &config).unwrap();
        is_taken(Command::new(&nginx).args(["-t", "-q", "-p", &at(""), "-c", &at("nginx.conf")]), &config);
    }
    Ok(())
}

fn caddy_takes_hostile_targets() -> Ran {
    let caddy = program(&["caddy"], "apt-get install caddy")?;
    let artifacts = hostile_artifacts();
    for (folder, address) in HOSTILE {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("Caddyfile");
        let snippet = snippet(WebServer::Caddy, &artifacts, Some(address), folder, true);
        // Nothing keeps a word of its own from being one.
        assert_eq!(snippet.is_none(), folder.contains("{path}"), "{folder} {address}");
        let Some(snippet) = snippet else { continue };
        let config =
            format!("{{\n    admin off\n    auto_https off\n}}\nhttp://127.0.0.1:8080 {{\n{snippet}}}\n");
        fs::write(&file, &config).unwrap();
        let caddy = |command: &str| {
            let mut caddy = Command::new(&caddy);
            caddy.args([command, "--adapter", "caddyfile", "--config"]).arg(&file).env("HOME", place.path());
            caddy
        };
        is_taken(&mut caddy("validate"), &config);
        let adapted: serde_json::Value =
            serde_json::from_str(&is_taken(&mut caddy("adapt"), &config)).unwrap();
        // The folder is the one that was asked for, with `{` kept from being a placeholder.
        let root = serde_json::Value::String(folder.replace('{', "\\{"));
        assert!(adapted.to_string().contains(&format!("\"root\":{root}")), "{folder}: {adapted}");
    }
    Ok(())
}

fn apache_takes_hostile_targets() -> Ran {
    let artifacts = hostile_artifacts();
    for (_, address) in HOSTILE {
        let (place, site) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let text = apache_file(&artifacts, Some(address), true);
        // `-t` reads no `.htaccess`: the same words stand in a folder's own part.
        fs::write(
            place.path().join("words"),
            format!("<Directory \"{}\">\n{text}</Directory>\n", site.path().display()),
        )
        .unwrap();
        let more = format!("Include {}\n", place.path().join("words").display());
        apache_config(place.path(), site.path(), 8080, "FileInfo", &more)?;
    }
    Ok(())
}

fn workflows_are_yaml_that_says_what_is_run() -> Ran {
    let python = python("yaml", "apt-get install python3-yaml")?;
    let destination = Destination::folder("");
    let script =
        "import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1], encoding='utf-8'))))";
    for (forge, path, told) in [
        ("github", ".github/workflows/jalon.yml", "/jobs/publier/steps/2/run"),
        ("gitlab", ".gitlab-ci.yml", "/publier/script"),
    ] {
        destination.workshop.run(&format!("init --ci {forge}")).exits(0);
        let output =
            Command::new(&python).args(["-c", script]).arg(destination.workshop.path(path)).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let read: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let runs = match read.pointer(told) {
            Some(serde_json::Value::Array(lines)) => {
                lines.iter().filter_map(|line| line.as_str()).collect::<Vec<_>>().join("\n")
            }
            text => text.and_then(|text| text.as_str()).unwrap_or_default().to_owned(),
        };
        let call = runs
            .lines()
            .find_map(|line| line.trim().strip_prefix("programme/jalon "))
            .unwrap_or_else(|| panic!("{read}"));
        // The very words that the forge runs.
        let call = call.replace("\"$CIBLE\"", "essai").replace("\"$JALON_CIBLE\"", "essai");
        destination.workshop.run(&format!("{call} --date 2026-12-01")).exits(0).says(&["essai"]);
    }
    Ok(())
}
