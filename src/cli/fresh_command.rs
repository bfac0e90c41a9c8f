//! `jalon fresh`: pages and facts that somebody has checked again are dated.

use clap::Args;

use super::common_args::CommonArgs;
use super::open_project::Project;
use super::reviewer;
use super::session::{Exit, Session, Stop};
use super::today;
use crate::calendar::Day;
use crate::diagnostic::nearest::nearest;
use crate::guide::common_guide::Guide;
use crate::i18n::Word;
use crate::project::write::{Outcome, write};
use crate::record::page_id::PageId;
use crate::record::read_target::{Reading, read_target};
use crate::record::verb::TargetRef;
use crate::review::decision::Signature;
use crate::review::recheck::{Dated, jumping, recheck};

#[derive(Args, Debug)]
pub(super) struct FreshArgs {
    #[arg(required = true)]
    things: Vec<String>,
    #[arg(long)]
    by: Option<String>,
    #[arg(long)]
    confirm: bool,
    #[arg(long, value_parser = today::parse)]
    date: Option<Day>,
}

/// Dates the pages and facts that the arguments name.
pub(super) fn run(session: &mut Session<'_>, common: &CommonArgs, request: &FreshArgs) -> Result<Exit, Stop> {
    let project = Project::open(session, common, request.date, None)?;
    let guide = project.pipeline.guide().ok_or_else(|| session.misuse("review-no-guide", &[]))?;
    let things: Vec<Dated> =
        request.things.iter().map(|name| thing(session, guide, name)).collect::<Result<_, _>>()?;
    if let Some(name) = jumping(guide, &things).first().filter(|_| !request.confirm) {
        return Err(Stop::Usage {
            title: session.say("fresh-jump", &[("name", Word::Text(name))]),
            help: vec![session.say("fresh-jump-help", &[("name", Word::Text(name))])],
        });
    }
    let signature = Signature {
        by: reviewer::name(request.by.as_deref(), &project.root),
        on: today::or_today(request.date),
    };
    let (changes, checked) = recheck(&project.snapshot, guide, &things, &signature);
    if let Outcome::ChangedMeanwhile(file) = write(&project.root, &changes)? {
        let words = [("file", Word::Text(file.as_str()))];
        return Ok(session.warn(&(session.say("review-changed-meanwhile", &words) + "\n"), Exit::Problems));
    }
    let on = signature.on.to_string();
    let mut said = String::new();
    for one in checked {
        let name = match &one.thing {
            Dated::Page(id) => id.to_string(),
            Dated::Fact(id) => id.clone(),
        };
        let next = one.review_before.map_or("none".to_owned(), |day| day.to_string());
        let words = [("name", &*name), ("date", &on), ("next", &next), ("file", one.file.as_str())];
        let words = words.map(|(key, text)| (key, Word::Text(text)));
        said += &(session.say("fresh-dated", &words) + "\n");
    }
    Ok(session.tell(&said, Exit::Fine))
}

/// The page or fact that somebody names: `types/meuble`, `content/types/meuble.md`, `meuble.plafond`, `fait:meuble.plafond`.
fn thing(session: &Session<'_>, guide: &Guide, name: &str) -> Result<Dated, Stop> {
    let fact = name.strip_prefix("fait:").unwrap_or(name);
    if guide.facts.contains_key(fact) {
        return Ok(Dated::Fact(fact.to_owned()));
    }
    if let Reading::Clear(TargetRef::Page(id)) | Reading::Corrected(TargetRef::Page(id), _) =
        read_target(name)
        && guide.pages.contains_key(&id)
    {
        return Ok(Dated::Page(id));
    }
    let known = guide.pages.keys().map(PageId::as_str).chain(guide.facts.keys().map(|id| &**id));
    let near = nearest(name, known).map(|near| session.suggestion(near));
    Err(Stop::Usage {
        title: session.say("fresh-unknown", &[("name", Word::Text(name))]),
        help: near.into_iter().collect(),
    })
}
