//! What `.ci/release` and the forges' workflows say of a release is so, without making one: names, versions, licences, what is
//! packed, and the shell parts that need no compiler.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use libtest_mimic::Trial;
use serde_json::Value;

use crate::support::outside::{program, python};
use crate::support::trials::{Missing, Ran, trials};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        scripts_are_read_whole,
        workflows_take_what_is_pinned_and_may_write_once,
        one_compiler_and_one_version_everywhere,
        what_is_packed_is_there,
        licences_are_those_of_what_is_linked,
        the_same_files_make_the_same_archive,
        a_release_is_named_as_cargo_toml_says,
        gitlab_attaches_every_package
    ]
}

const WORKFLOWS: [&str; 3] = [".github/workflows/ci.yml", ".github/workflows/release.yml", ".gitlab-ci.yml"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn manifest() -> toml::Table {
    read("Cargo.toml").parse().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

/// A file of YAML, as its forge reads it.
fn yaml(path: &str) -> Result<Value, Missing> {
    let python = python("yaml", "apt-get install python3-yaml")?;
    let read = "import json,sys,yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1])), default=str))";
    let output = Command::new(python).args(["-c", read]).arg(root().join(path)).output().unwrap();
    assert!(output.status.success(), "{path}: {}", said(&output));
    Ok(serde_json::from_slice(&output.stdout).unwrap())
}

/// Every text under one of `names`, wherever it stands in a workflow.
fn texts<'v>(value: &'v Value, names: &[&str], found: &mut Vec<&'v str>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if names.contains(&name.as_str()) => found.push(text),
                    Value::Array(lines) if names.contains(&name.as_str()) => {
                        found.extend(lines.iter().filter_map(Value::as_str));
                    }
                    _ => texts(value, names, found),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| texts(value, names, found)),
        _ => {}
    }
}

/// The value of a shell variable that a line of `.ci/release` sets.
fn variable(name: &str) -> String {
    let text = read(".ci/release");
    let line = text.lines().find_map(|line| line.strip_prefix(&format!("{name}=")));
    line.unwrap_or_else(|| panic!("no {name} in .ci/release")).trim_matches('"').to_owned()
}

fn scripts() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(root().join(".ci")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn scripts_are_read_whole() -> Ran {
    let python = python("ast", "apt-get install python3")?;
    for file in scripts() {
        let text = fs::read_to_string(&file).unwrap();
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert!(mode & 0o100 != 0, "{}: not to be run", file.display());
        let output = if text.starts_with("#!/usr/bin/env python3\n") {
            let parse = "import ast,sys; ast.parse(open(sys.argv[1], encoding='utf-8').read())";
            Command::new(&python).args(["-c", parse]).arg(&file).output().unwrap()
        } else {
            assert!(text.starts_with("#!/usr/bin/env bash\n"), "{}", file.display());
            assert!(text.contains("\nset -euo pipefail\n"), "{}", file.display());
            let shellcheck = program(&["shellcheck"], "apt-get install shellcheck")?;
            let output =
                Command::new(shellcheck).args(["--severity", "warning"]).arg(&file).output().unwrap();
            assert!(output.status.success(), "{}", said(&output));
            Command::new("bash").arg("-n").arg(&file).output().unwrap()
        };
        assert!(output.status.success(), "{}: {}", file.display(), said(&output));
    }
    Ok(())
}

fn workflows_take_what_is_pinned_and_may_write_once() -> Ran {
    for path in WORKFLOWS {
        let workflow = yaml(path)?;
        let (mut used, mut run) = (Vec::new(), Vec::new());
        texts(&workflow, &["uses"], &mut used);
        texts(&workflow, &["run", "script"], &mut run);
        for action in used {
            let pinned = action.split_once('@').is_some_and(|(name, commit)| {
                name.starts_with("actions/")
                    && commit.len() == 40
                    && commit.chars().all(|c| c.is_ascii_hexdigit())
            });
            let own = action.strip_prefix("./").is_some_and(|path| root().join(path).is_file());
            assert!(pinned || own, "{path}: {action}");
        }
        assert!(!run.is_empty(), "{path} runs nothing");
        for script in run {
            // What is not ours to say is in the environment: a tag's name is no shell.
            assert!(!script.contains("${{"), "{path}: {script}");
            let output = Command::new("bash").args(["-n", "-c", script]).output().unwrap();
            assert!(output.status.success(), "{path}: {}", said(&output));
            for word in script.split_whitespace().filter(|word| word.starts_with(".ci/")) {
                assert!(root().join(word).is_file(), "{path}: {word}");
            }
        }
        if path.starts_with(".github") {
            assert_eq!(workflow["permissions"], serde_json::json!({ "contents": "read" }), "{path}");
            for (name, job) in workflow["jobs"].as_object().unwrap() {
                let writes = name == "attach";
                let allowed = if writes { serde_json::json!({ "contents": "write" }) } else { Value::Null };
                assert_eq!(job.get("permissions").cloned().unwrap_or_default(), allowed, "{path}: {name}");
            }
        }
    }
    // Nothing is attached that was not tested.
    let needs = yaml(".github/workflows/release.yml")?["jobs"]["attach"]["needs"].clone();
    assert_eq!(needs, serde_json::json!(["test", "linux", "macos"]));
    let needs = yaml(".gitlab-ci.yml")?["attach"]["needs"].clone();
    let needs: Vec<&str> = needs.as_array().unwrap().iter().map(|one| one["job"].as_str().unwrap()).collect();
    assert_eq!(needs, ["test", "linux", "macos"]);
    Ok(())
}

fn one_compiler_and_one_version_everywhere() {
    let (rust, table) = (variable("RUST"), manifest());
    let least = table["package"]["rust-version"].as_str().unwrap();
    let parts =
        |version: &str| -> Vec<u32> { version.split('.').map(|part| part.parse().unwrap()).collect() };
    assert!(parts(least) <= parts(&rust), "{least} {rust}");
    for path in WORKFLOWS {
        let text = read(path);
        let images = text.match_indices("rust:").map(|(at, name)| &text[at + name.len()..]);
        let installed =
            text.match_indices("rustup toolchain install ").map(|(at, name)| &text[at + name.len()..]);
        for version in images.chain(installed) {
            assert!(version.starts_with(&rust), "{path}: {}", &version[..12]);
        }
        assert!(text.contains(&rust), "{path}");
    }
    // What `cargo binstall` asks for is what `.ci/release` makes.
    let made = read(".ci/release");
    let binstall = table["package"]["metadata"]["binstall"].as_table().unwrap();
    let overrides = binstall["overrides"].as_table().unwrap();
    assert_eq!(overrides.len(), 4);
    for one in overrides.values().filter_map(toml::Value::as_table).chain([binstall]) {
        let address = one["pkg-url"].as_str().unwrap();
        let file = address.strip_prefix("{ repo }/releases/download/v{ version }/").unwrap();
        let (name, format) = [(".tar.gz", "tgz"), (".zip", "zip")]
            .iter()
            .find_map(|(end, format)| Some((file.strip_suffix(end)?, *format)))
            .unwrap();
        assert_eq!(one["pkg-fmt"].as_str(), Some(format), "{file}");
        let name = name.replace("{ version }", "$version");
        assert!(made.contains(&format!("local name=\"{name}\"")), "{name}");
        assert_eq!(
            format == "tgz",
            one["bin-dir"].as_str().unwrap().starts_with("jalon-{ version }-linux-x64/")
        );
    }
    assert!(table["package"]["repository"].as_str().unwrap().starts_with("https://"));
}

fn what_is_packed_is_there() {
    let table = manifest();
    let assets = table["package"]["metadata"]["deb"]["assets"].as_array().unwrap();
    let made = read(".ci/release");
    for asset in assets {
        let from = asset[0].as_str().unwrap();
        match from.strip_prefix("target/package/deb/") {
            // Laid out by `.ci/release`, in folders and files that it names.
            Some(part) => {
                let name = part.split(['/', '*']).next().unwrap();
                assert!(made.contains(name), "{from}: .ci/release names no {name}");
            }
            None => assert!(from == "target/release/jalon" || root().join(from).is_file(), "{from}"),
        }
    }
    let placed: BTreeSet<&str> = assets.iter().map(|asset| asset[1].as_str().unwrap()).collect();
    for folder in ["usr/bin/", "usr/share/applications/", "usr/share/icons/hicolor/scalable/apps/"] {
        assert!(placed.contains(folder), "{folder}");
    }
    // Whatever `.ci/release` takes from the repository.
    let taken =
        made.split(|c: char| c.is_whitespace() || c == '"').filter(|word| word.starts_with("packaging/"));
    for path in taken.filter(|path| !path.ends_with("windows") && !path.ends_with("Ouvrir")) {
        assert!(root().join(path).is_file(), "{path}");
    }
    let command = fs::read(root().join("packaging/windows/Ouvrir l'atelier.cmd")).unwrap();
    let command = String::from_utf8(command).unwrap();
    assert!(command.lines().count() > 10 && command.matches("\r\n").count() == command.matches('\n').count());
    assert!(command.contains("\r\njalon.exe\r\n"));
    let icon = read("packaging/jalon.svg");
    assert!(icon.starts_with("<svg ") && !icon.contains("http://www.w3.org/1999/xlink"));
    // The menu's entry starts a command that there is.
    let entry = read("packaging/jalon.desktop");
    let line = entry.lines().find_map(|line| line.strip_prefix("Exec=jalon ")).unwrap();
    let help =
        Command::new(env!("CARGO_BIN_EXE_jalon")).args(line.split(' ')).arg("--help").output().unwrap();
    assert!(help.status.success(), "{}", said(&help));
    if let Ok(validate) = program(&["desktop-file-validate"], "apt-get install desktop-file-utils") {
        let output = Command::new(validate).arg(root().join("packaging/jalon.desktop")).output().unwrap();
        assert!(output.status.success(), "{}", said(&output));
    }
    // The page beside the program names what is packed.
    let page = read("packaging/LISEZ-MOI.html");
    for name in
        ["Ouvrir l'atelier", "jalon_@VERSION@_amd64.deb", "jalon-@VERSION@-windows-x64.zip", "SHA256SUMS"]
    {
        assert!(page.contains(name), "{name}");
    }
}

fn licences_are_those_of_what_is_linked() -> Ran {
    let python = python("json", "apt-get install python3")?;
    let folder = tempfile::tempdir().unwrap();
    let written = folder.path().join("LICENCES.txt");
    let output = Command::new(python)
        .arg(root().join(".ci/licences"))
        .arg(&written)
        .env("PATH", path_with(Path::new(env!("CARGO")).parent().unwrap()))
        .output()
        .unwrap();
    let told = said(&output);
    if told.contains("attempting to make an HTTP request") {
        return Err(Missing::new("packages of other systems are not here: cargo fetch --locked"));
    }
    assert!(output.status.success(), "{told}");
    let (now, kept) = (fs::read_to_string(&written).unwrap(), read("packaging/LICENCES.txt"));
    let differs = now.lines().zip(kept.lines()).find(|(now, kept)| now != kept);
    assert!(now == kept, "packaging/LICENCES.txt: {differs:?}: .ci/licences writes it anew");
    for name in [
        "\nring ",
        "\nsuppaftp ",
        "\nprosemirror-model ",
        "\nmimalloc ",
        "SIL OPEN FONT LICENSE",
        "idiomorph",
    ] {
        assert!(kept.contains(name), "{name}");
    }
    Ok(())
}

fn path_with(folder: &Path) -> String {
    format!("{}:{}", folder.display(), std::env::var("PATH").unwrap())
}

fn the_same_files_make_the_same_archive() -> Ran {
    let python = python("zipfile", "apt-get install python3")?;
    for archive in ["a.zip", "a.tar.gz"] {
        let mut made = Vec::new();
        let names = [
            "jalon",
            "l'été.html",
            "licences/a.txt",
            "licences/b.txt",
            "licences/c/d.txt",
            "man/e.1",
            "zèbre",
        ];
        for is_reversed in [false, true] {
            let mut order = names;
            if is_reversed {
                order.reverse();
            }
            let home = tempfile::tempdir().unwrap();
            let folder = home.path().join("jalon-1");
            for name in order {
                let file = folder.join(name);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(&file, name).unwrap();
                // Whatever the mask of who makes it.
                let mode = if name == "jalon" { 0o700 } else { 0o640 };
                fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
            }
            let out = home.path().join(archive);
            let output = Command::new(&python)
                .arg(root().join(".ci/pack"))
                .args([&out, &folder])
                .env("SOURCE_DATE_EPOCH", "1796000000")
                .output()
                .unwrap();
            assert!(output.status.success(), "{}", said(&output));
            made.push(fs::read(&out).unwrap());
            let list = "import sys,tarfile,zipfile
path = sys.argv[1]
if path.endswith('.zip'):
    for i in zipfile.ZipFile(path).infolist(): print(i.filename, oct(i.external_attr >> 16)[-3:], *i.date_time)
else:
    for i in tarfile.open(path): print(i.name, oct(i.mode)[-3:], i.mtime, i.uname)";
            let listed = Command::new(&python).args(["-c", list]).arg(&out).output().unwrap();
            let listed: Vec<String> = said(&listed).lines().map(|line| line.trim().to_owned()).collect();
            let (top, date) =
                if archive == "a.zip" { ("", "2026 11 30 0 53 20") } else { ("jalon-1/", "1796000000") };
            let mode = |name: &str| if name == "jalon" { "755" } else { "644" };
            let expected = names.map(|name| format!("{top}{name} {} {date}", mode(name)));
            assert_eq!(listed, expected);
        }
        assert!(made[0] == made[1], "{archive}");
    }
    Ok(())
}

fn a_release_is_named_as_cargo_toml_says() {
    let table = manifest();
    let version = table["package"]["version"].as_str().unwrap();
    let address = table["package"]["repository"].as_str().unwrap();
    for (tag, at, fine) in [
        (format!("v{version}"), address, true),
        (version.to_owned(), address, false),
        (format!("v{version}"), "https://forge.example/else/where", false),
    ] {
        let output =
            Command::new("bash").arg(root().join(".ci/release")).args(["named", &tag, at]).output().unwrap();
        assert_eq!(output.status.success(), fine, "{tag} {at}: {}", said(&output));
    }
}

fn gitlab_attaches_every_package() -> Ran {
    let workflow = yaml(".gitlab-ci.yml")?;
    let mut scripts = Vec::new();
    texts(&workflow["attach"], &["script"], &mut scripts);
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    for folder in ["bin", "packages", ".ci", "packaging"] {
        fs::create_dir(at(folder)).unwrap();
    }
    fs::copy(root().join(".ci/release"), at(".ci/release")).unwrap();
    fs::copy(root().join("Cargo.toml"), at("Cargo.toml")).unwrap();
    fs::copy(root().join("packaging/notes.md"), at("packaging/notes.md")).unwrap();
    fs::write(at("packages/jalon-1-windows-x64.zip"), "zip").unwrap();
    fs::write(at("packages/jalon_1_amd64.deb"), "deb").unwrap();
    // In the place of the net.
    fs::write(at("bin/curl"), "#!/bin/sh\necho \"$@\" >>asked\n").unwrap();
    fs::set_permissions(at("bin/curl"), fs::Permissions::from_mode(0o755)).unwrap();
    let environment = BTreeMap::from([
        ("PATH", path_with(&at("bin"))),
        ("CI_API_V4_URL", "https://forge.example/api/v4".to_owned()),
        ("CI_PROJECT_ID", "7".to_owned()),
        ("CI_COMMIT_TAG", "v1".to_owned()),
        ("CI_JOB_TOKEN", "jeton".to_owned()),
    ]);
    for script in scripts {
        let output = Command::new("bash")
            .args(["-e", "-o", "pipefail", "-c", script])
            .current_dir(home.path())
            .envs(&environment)
            .output()
            .unwrap();
        assert!(output.status.success(), "{script}\n{}", said(&output));
    }
    let asked = fs::read_to_string(at("asked")).unwrap();
    let release: Value = serde_json::from_str(&fs::read_to_string(at("release.json")).unwrap()).unwrap();
    let links = release["assets"]["links"].as_array().unwrap();
    let names: Vec<&str> = links.iter().map(|link| link["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["SHA256SUMS", "jalon-1-windows-x64.zip", "jalon_1_amd64.deb"]);
    for name in names {
        let sent = format!("packages/generic/jalon/1/{name}");
        assert!(asked.contains(&sent), "{asked}");
    }
    assert!(release["description"].as_str().unwrap().contains("\n**Mac**"), "{release}");
    assert_eq!(release["tag_name"], "v1");
    assert!(asked.ends_with("projects/7/releases\n"), "{asked}");
    let sums = fs::read_to_string(at("packages/SHA256SUMS")).unwrap();
    assert_eq!(sums.lines().count(), 2, "{sums}");
    Ok(())
}
