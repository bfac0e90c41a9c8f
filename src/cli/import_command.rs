//! `jalon import`: the network's communes, from the public list; what a table says of those of a territory; a survey on who
//! does what, filled in.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::common_args::CommonArgs;
use super::import_commune_table::{self, CommuneTableArgs};
use super::import_survey;
use super::open_project::Project;
use super::session::{Exit, Session, Stop};
use crate::communes::{merged, published};
use crate::diagnostic::nearest::nearest;
use crate::failure::{Doing, Failure};
use crate::fs::read;
use crate::guide::read_communes::{FILE, read_communes};
use crate::i18n::Word;
use crate::project::write::{Outcome, write};
use crate::report::finding::Findings;
use crate::report::messages::number;
use crate::text::path::SourcePath;
use crate::text::snapshot::SourceText;
use crate::text::text_change::TextChange;

#[derive(Args, Debug)]
pub(super) struct ImportArgs {
    #[arg(value_enum, value_name = "communes|qui-fait-quoi", hide_possible_values = true)]
    what: ImportSubject,
    #[command(flatten)]
    table: CommuneTableArgs,
    #[arg(long, value_delimiter = ',')]
    departements: Vec<String>,
    #[arg(long)]
    from: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ImportSubject {
    Communes,
    QuiFaitQuoi,
}

/// Updates the communes of the named départements, or who does what in them.
pub(super) fn run(
    session: &mut Session<'_>,
    common: &CommonArgs,
    request: &ImportArgs,
) -> Result<Exit, Stop> {
    let project = Project::open(session, common, None, None)?;
    let is_survey = matches!(request.what, ImportSubject::QuiFaitQuoi);
    if !is_survey && request.table.is_given() {
        return import_commune_table::run(session, &project, &request.table);
    }
    let from = request.from.as_ref().filter(|_| is_survey || !request.departements.is_empty());
    let Some(from) = from.or(request.table.file.as_ref()) else {
        let key = if is_survey { "usage-import-no-survey" } else { "usage-import-departements" };
        return Err(session.misuse(key, &[]));
    };
    if is_survey {
        let from = session.around.folder.join(from);
        return import_survey::run(session, &project, &from);
    }
    let list = found(session, &session.around.folder.join(from))?;
    let published = published::read(&text_of(&list)?).map_err(|refused| {
        let (line, column) = (refused.line.to_string(), refused.column.to_string());
        session.misuse(
            "usage-import-unreadable",
            &[
                ("path", Word::Text(&session.path(&list))),
                ("line", Word::Text(&line)),
                ("column", Word::Text(&column)),
                ("message", Word::Text(&refused.message)),
            ],
        )
    })?;
    let known: BTreeSet<&str> = published.values().map(|commune| commune.department.as_str()).collect();
    let mut departments = BTreeSet::new();
    for asked in &request.departements {
        let code = asked.trim().to_uppercase();
        let code = if code.len() == 1 { format!("0{code}") } else { code };
        if !known.contains(code.as_str()) {
            let near = nearest(&code, known.iter().copied()).unwrap_or("24");
            let words = [("name", Word::Text(asked.trim())), ("near", Word::Text(near))];
            return Err(session.misuse("usage-import-department", &words));
        }
        departments.insert(code);
    }
    let file = SourcePath::parse(FILE).expect("it is written here");
    let old = project.snapshot.text(&file).map(|source| source.text.to_string());
    let source = SourceText::new(old.as_deref().unwrap_or(HEADER));
    let listed = read_communes(&file, &source);
    if !listed.problems.is_empty() {
        // Rows that cannot be read would be lost.
        let mut findings = Findings::default();
        findings.add_all(&listed.problems, None);
        return Ok(session.warn_of_problems(&project.snapshot, findings));
    }
    let version = list.parent().and_then(Path::parent).map(|package| package.join("package.json"));
    let version = version.and_then(|path| published::version(&text_of(&path).ok()?));
    let version = version.unwrap_or_else(|| "?".to_owned());
    let merged =
        merged::merged(old.as_deref().unwrap_or_default(), &listed.value, &published, &departments, &version);
    if let Some(change) = TextChange::of(&file, project.snapshot.text(&file), &merged.text)
        && let Outcome::ChangedMeanwhile(_) = write(&project.root, &[change])?
    {
        return Err(session.misuse("usage-import-meanwhile", &[("path", Word::Text(FILE))]));
    }
    Ok(session.tell_lines(&import_summary(session, &merged, &departments), Exit::Fine))
}

const HEADER: &str = "code;nom;codes_postaux;departement;autres_noms\n";

fn import_summary(
    session: &Session<'_>,
    merged: &merged::Merged,
    departments: &BTreeSet<String>,
) -> Vec<String> {
    let list = departments.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    let mut lines = vec![session.say(
        "import-done",
        &[
            ("departments", Word::Text(&list)),
            ("added", number(merged.added)),
            ("changed", number(merged.changed)),
        ],
    )];
    if merged.others > 0 {
        lines.push(session.say("import-others", &[("n", number(merged.others))]));
    }
    if !merged.by_hand.is_empty() {
        let names = merged.by_hand.iter().take(8).cloned().collect::<Vec<_>>().join(", ");
        let words = [("n", number(merged.by_hand.len())), ("names", Word::Text(&names))];
        lines.push(session.say("import-by-hand", &words));
    }
    lines.push(session.say("import-next", &[]));
    lines
}

/// The list: in the folder of the package, in its `data`, or in the folder where npm installed it.
fn found(session: &Session<'_>, folder: &Path) -> Result<PathBuf, Stop> {
    let below = ["data", "", "node_modules/@etalab/decoupage-administratif/data"];
    let mut files = below.iter().map(|below| folder.join(below).join("communes.json"));
    files
        .find(|file| file.is_file())
        .ok_or_else(|| session.misuse("usage-import-folder", &[("path", Word::Text(&session.path(folder)))]))
}

fn text_of(path: &Path) -> Result<String, Failure> {
    let text = read::text(path).map_err(Failure::of(Doing::Reading, path))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}
