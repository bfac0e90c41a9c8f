//! The workflows that `jalon init --ci` leaves: both are read as their forge reads them, and their shell parts run, with
//! stand-ins for what only a forge has.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use libtest_mimic::Trial;
use serde_json::Value;

use crate::support::outside::{program, python};
use crate::support::trials::{Missing, Ran, trials};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    trials![
        both_forges_read_what_is_written_for_them,
        the_morning_is_that_of_the_place_in_summer_and_winter,
        the_program_is_taken_by_its_checksum_alone,
        who_says_no_program_is_told_what_to_say,
        actions_and_images_stay_what_they_are,
        what_publishes_goes_in_the_morning_and_from_the_main_branch,
        what_publishes_may_write_and_nothing_else_may
    ]
}

/// The workflow of a forge, as YAML says it.
fn workflow(forge: &str, file: &str) -> Result<Value, Missing> {
    let python = python("yaml", "apt-get install python3-yaml")?;
    let home = tempfile::tempdir().unwrap();
    let written = Command::new(env!("CARGO_BIN_EXE_jalon"))
        .args(["init", "guide", "--ci", forge])
        .current_dir(home.path())
        .output()
        .unwrap();
    assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
    let read = "import json,sys,yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1])), default=str))";
    let path = home.path().join("guide").join(file);
    let read = Command::new(python).args(["-c", read]).arg(path).output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    Ok(serde_json::from_slice(&read.stdout).unwrap())
}

fn github() -> Result<Value, Missing> {
    workflow("github", ".github/workflows/jalon.yml")
}

fn gitlab() -> Result<Value, Missing> {
    workflow("gitlab", ".gitlab-ci.yml")
}

/// The shell parts, by their job.
fn scripts(workflow: &Value) -> Vec<(String, String)> {
    let jobs = workflow.get("jobs").unwrap_or(workflow).as_object().unwrap();
    let mut found = Vec::new();
    for (name, job) in jobs {
        let steps = job.get("steps").and_then(Value::as_array).into_iter().flatten();
        let runs = steps.filter_map(|step| step.get("run"));
        let script = job.get("script").and_then(Value::as_array).into_iter().flatten();
        found.extend(runs.chain(script).map(|text| (name.clone(), text.as_str().unwrap().to_owned())));
    }
    found
}

/// Runs a shell part in `folder`, as both forges do: it stops at the first failure.
fn run(script: &str, folder: &Path, environment: &BTreeMap<&str, String>) -> (bool, String) {
    let mut command = Command::new("bash");
    command.args(["-e", "-o", "pipefail", "-c", script]).current_dir(folder).envs(environment);
    let done = command.output().unwrap();
    (done.status.success(), String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned())
}

fn both_forges_read_what_is_written_for_them() -> Ran {
    for workflow in [github()?, gitlab()?] {
        let scripts = scripts(&workflow);
        for name in ["programme", "verifier", "portee", "publier"] {
            assert!(scripts.iter().any(|(job, _)| job == name), "{name}: {scripts:?}");
        }
        for (job, script) in scripts {
            let read = Command::new("bash").args(["-n", "-c", &script]).output().unwrap();
            assert!(read.status.success(), "{job}: {}", String::from_utf8_lossy(&read.stderr));
            // What the forge puts into a text is no shell.
            assert!(!script.contains("${{"), "{job}: {script}");
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("script");
            fs::write(&file, format!("set -eo pipefail\n{script}")).unwrap();
            let shellcheck = program(&["shellcheck"], "apt-get install shellcheck")?;
            let read = Command::new(shellcheck).args(["--shell", "bash"]).arg(&file).output().unwrap();
            assert!(read.status.success(), "{job}: {}", String::from_utf8_lossy(&read.stdout));
        }
    }
    Ok(())
}

fn who_says_no_program_is_told_what_to_say() -> Ran {
    for workflow in [github()?, gitlab()?] {
        let install =
            scripts(&workflow).into_iter().find(|(_, script)| script.contains("sha256sum")).unwrap().1;
        let folder = tempfile::tempdir().unwrap();
        let environment = ["ARCHIVE", "EMPREINTE", "DEPOT", "VERSION"].map(|name| (name, String::new()));
        let (fine, said) = run(&install, folder.path(), &BTreeMap::from(environment));
        assert!(!fine && said.contains("JALON_ARCHIVE et JALON_EMPREINTE"), "{said}");
    }
    Ok(())
}

fn actions_and_images_stay_what_they_are() -> Ran {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = fs::read_to_string(root.join(".github/workflows/release.yml")).unwrap();
    let text = fs::read_to_string(root.join("src/cli/workflows/github.yml")).unwrap();
    let used: Vec<&str> =
        text.lines().filter_map(|line| line.trim_start_matches(['-', ' ']).strip_prefix("uses: ")).collect();
    assert_eq!(used.len(), 8, "{used:?}");
    for action in used {
        let (name, commit) = action.split_once('@').unwrap();
        let (commit, version) = commit.split_once(" # v").unwrap();
        assert!(name.starts_with("actions/") && commit.len() == 40 && version.contains('.'), "{action}");
        assert!(commit.chars().all(|c| c.is_ascii_hexdigit()), "{action}");
        // One version of each, here and in what is left to others.
        assert!(!own.contains(&format!("{name}@")) || own.contains(action), "{action}");
    }
    let image = gitlab()?["default"]["image"].as_str().unwrap().to_owned();
    let own = fs::read_to_string(root.join(".gitlab-ci.yml")).unwrap();
    assert!(own.contains(&format!("  image: {image}\n")), "{image}");
    Ok(())
}

/// Whether the condition of a job lets it go on, with what GitHub says of an event. Its language is near enough to that of
/// Node, but for what is not there.
fn goes_on(condition: &str, event: &Value) -> Result<bool, Missing> {
    let node = program(&["node"], "apt-get install nodejs")?;
    let condition = condition.replace('.', "?.");
    let code = format!("const {{needs, vars, github}} = {event}; console.log(Boolean({condition}))");
    let read = Command::new(node).args(["-e", &code]).output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    Ok(String::from_utf8_lossy(&read.stdout).trim() == "true")
}

fn what_publishes_goes_in_the_morning_and_from_the_main_branch() -> Ran {
    let workflow = github()?;
    let jobs = workflow["jobs"].as_object().unwrap();
    let condition = jobs["publier"]["if"].as_str().unwrap();
    let known = serde_json::json!({ "repository": { "default_branch": "main" } });
    // In the morning GitHub says neither the repository nor its main branch.
    let morning = serde_json::json!({ "schedule": "0 3 * * *" });
    for (name, branch, event, hour, target, goes) in [
        ("push", "main", &known, "oui", "mairie", true),
        ("push", "essai", &known, "oui", "mairie", false),
        ("push", "main", &known, "oui", "", false),
        ("pull_request", "main", &known, "oui", "mairie", false),
        ("workflow_dispatch", "main", &known, "oui", "mairie", true),
        ("workflow_dispatch", "essai", &known, "oui", "mairie", false),
        ("schedule", "main", &morning, "oui", "mairie", true),
        ("schedule", "main", &morning, "non", "mairie", false),
    ] {
        let said = serde_json::json!({
            "needs": { "programme": { "outputs": { "publie": hour } } },
            "vars": { "JALON_CIBLE": target },
            "github": { "event_name": name, "ref_name": branch, "event": event },
        });
        assert_eq!(goes_on(condition, &said)?, goes, "{said}");
    }
    Ok(())
}

fn the_morning_is_that_of_the_place_in_summer_and_winter() -> Ran {
    let workflow = github()?;
    let hour = scripts(&workflow).into_iter().find(|(_, script)| script.contains("publie=")).unwrap().1;
    let folder = tempfile::tempdir().unwrap();
    // A zone of summer and one of winter, by their rules alone; far places, some beyond the line of dates.
    for (zone, planned, publishes) in [
        ("CEST-2", "0 3 * * *", "oui"),
        ("CEST-2", "0 4 * * *", "non"),
        ("CET-1", "0 3 * * *", "non"),
        ("CET-1", "0 4 * * *", "oui"),
        ("RET-4", "0 1 * * *", "oui"),
        ("AST4", "0 9 * * *", "oui"),
        ("NCT-11", "0 18 * * *", "oui"),
        ("CET-1", "0 08 * * *", "non"),
        ("CET-1", "", "oui"),
    ] {
        let out = folder.path().join("sortie");
        fs::write(&out, "").unwrap();
        let environment = BTreeMap::from([
            ("FUSEAU", zone.to_owned()),
            ("PREVU", planned.to_owned()),
            ("GITHUB_OUTPUT", out.to_str().unwrap().to_owned()),
        ]);
        let (fine, said) = run(&hour, folder.path(), &environment);
        assert!(fine, "{said}");
        assert_eq!(fs::read_to_string(&out).unwrap(), format!("publie={publishes}\n"), "{zone} {planned}");
    }
    Ok(())
}

fn the_program_is_taken_by_its_checksum_alone() -> Ran {
    for (workflow, names) in
        [(github()?, ["ARCHIVE", "EMPREINTE"]), (gitlab()?, ["JALON_ARCHIVE", "JALON_EMPREINTE"])]
    {
        let install =
            scripts(&workflow).into_iter().find(|(_, script)| script.contains("sha256sum")).unwrap().1;
        for is_right in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let at = |name: &str| folder.path().join(name);
            fs::create_dir_all(at("jalon-1")).unwrap();
            fs::write(at("jalon-1/jalon"), "#!/bin/sh\necho jalon 1\n").unwrap();
            let (packed, _) =
                run("tar czf jalon.tar.gz jalon-1 && rm -r jalon-1", folder.path(), &BTreeMap::new());
            assert!(packed);
            // In the place of the net.
            fs::create_dir(at("bin")).unwrap();
            fs::write(at("bin/curl"), "#!/bin/sh\ncp jalon.tar.gz archive.tar.gz\n").unwrap();
            fs::set_permissions(at("bin/curl"), fs::Permissions::from_mode(0o755)).unwrap();
            let (_, sum) = run("sha256sum jalon.tar.gz | cut -d ' ' -f 1", folder.path(), &BTreeMap::new());
            let sum = if is_right { sum.trim().to_owned() } else { "0".repeat(64) };
            let path = format!("{}:{}", at("bin").display(), std::env::var("PATH").unwrap());
            let environment = BTreeMap::from([
                ("PATH", path),
                (names[0], "https://forge.example/j.tar.gz".into()),
                (names[1], sum),
            ]);
            let (fine, said) = run(&install, folder.path(), &environment);
            assert_eq!(fine, is_right, "{said}");
            assert_eq!(said.contains("jalon 1"), is_right, "{said}");
            assert_eq!(at("programme/jalon").exists(), is_right);
        }
    }
    Ok(())
}

fn what_publishes_may_write_and_nothing_else_may() -> Ran {
    let workflow = github()?;
    assert_eq!(workflow["permissions"], serde_json::json!({ "contents": "read" }));
    let jobs = workflow["jobs"].as_object().unwrap();
    for (name, job) in jobs {
        let allowed = match name.as_str() {
            "publier" => serde_json::json!({ "contents": "write" }),
            "portee" => serde_json::json!({ "contents": "read", "pull-requests": "write" }),
            _ => Value::Null,
        };
        assert_eq!(job.get("permissions").cloned().unwrap_or_default(), allowed, "{name}");
        // A territory that is faulty stops the check, never the others' sites.
        assert!(name != "publier" || job["needs"] == "programme");
    }
    assert_eq!(gitlab()?["publier"]["needs"], serde_json::json!(["programme"]));
    Ok(())
}
