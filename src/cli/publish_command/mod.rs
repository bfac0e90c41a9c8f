//! `jalon publish`: plans, shows, confirms and carries out the publication of sites.

pub(super) mod browser_desk;
mod confirmation;
mod desk_answers;
mod desk_plan;
mod host_key_question;
mod next_day;
pub(super) mod publish_args;
mod publish_context;
mod publish_messages;
mod publish_outcome;
mod publish_session;
mod saved_target;
mod target_place;
mod unfinished;
mod verify;

use self::confirmation::Confirmation;
use self::publish_args::PublishArgs;
use self::publish_context::PublishContext;
use self::publish_outcome::PublishOutcome;
use self::publish_session::{PlannedSite, PublishSession};
use super::common_args::CommonArgs;
use super::session::{Exit, Session, Stop};
use crate::deploy::publication_sweep;
use crate::i18n::Word;

/// Publishes the territories that are asked for.
pub(super) fn run(
    session: &mut Session<'_>,
    common: &CommonArgs,
    request: &PublishArgs,
) -> Result<Exit, Stop> {
    let context = match PublishContext::find(session, common, request)? {
        Ok(context) => context,
        Err(exit) => return Ok(exit),
    };
    let (project, asked) = context.project(session, common, request)?;
    if asked.len() > 1 && context.target.takes_one() {
        let words = [("name", Word::Text(&context.target.name))];
        return Err(session.misuse("publish-one-place", &words));
    }
    let publish_session = PublishSession { context, project, request, watch: None };
    if request.verify {
        return Ok(verify::run(session, &publish_session, &asked));
    }
    if let Some(server) = request.snippet {
        return Ok(publish_session.snippet(session, server, &asked));
    }
    for id in &asked {
        let destination = publish_session.context.destination(id, asked.len() > 1);
        target_place::check(session, &destination, &publish_session.project.root)?;
    }
    if !request.undo {
        next_day::check_calendar(session, request)?;
    }
    publish_session.tell_common(session);
    let mut outcomes: Vec<(String, PublishOutcome)> = Vec::new();
    let mut ready: Vec<(String, PlannedSite)> = Vec::new();
    for id in &asked {
        let mut prepared = publish_session.prepare(session, id, asked.len() > 1);
        if let Err(fault) = &prepared {
            match host_key_question::is_settled(session, &publish_session, id, fault) {
                Ok(true) => prepared = publish_session.prepare(session, id, asked.len() > 1),
                Ok(false) => {}
                Err(other) => prepared = Err(other),
            }
        }
        match prepared {
            Ok(Ok(one)) => ready.push((id.clone(), one)),
            Ok(Err(outcome)) => outcomes.push((id.clone(), outcome)),
            Err(fault) => {
                publish_messages::fault(session, &fault, publish_session.context.secret.as_ref());
                outcomes.push((id.clone(), PublishOutcome::Refused));
            }
        }
    }
    if !session.is_heard() {
        // Nobody has seen the plan: nothing is sent.
        return Ok(Exit::Refused);
    }
    let answer = if ready.is_empty() || request.dry_run {
        Confirmation::No
    } else if request.yes {
        Confirmation::Yes
    } else {
        let withdrawn = ready.iter().filter(|(_, one)| one.plan.withdraws).count();
        let question = match withdrawn {
            0 if request.undo => "publish-ask-undo",
            0 => "publish-ask",
            all if all == ready.len() => "publish-ask-withdraw",
            _ => "publish-ask-undo-some",
        };
        confirmation::ask(session, question, (ready.len(), withdrawn))?
    };
    for (id, one) in ready {
        let outcome = match answer {
            Confirmation::Yes => publish_session.carry_out(session, &one).unwrap_or_else(|fault| {
                publish_messages::fault(session, &fault, publish_session.context.secret.as_ref());
                PublishOutcome::Refused
            }),
            Confirmation::No if request.dry_run => PublishOutcome::Planned,
            Confirmation::No => PublishOutcome::Declined,
        };
        if outcome == PublishOutcome::Published {
            publish_messages::on_line(session, &one.destination);
        }
        outcomes.push((id, outcome));
    }
    publication_sweep::sweep(&publish_session.state_folder());
    outcomes.sort_by(|a, b| a.0.cmp(&b.0));
    let exit = publish_messages::summary(session, &publish_session.context.target.name, &outcomes);
    let stand = |outcome| [PublishOutcome::Published, PublishOutcome::UpToDate].contains(&outcome);
    let stand: Vec<String> =
        outcomes.iter().filter(|(_, outcome)| stand(*outcome)).map(|(id, _)| id.clone()).collect();
    // What was brought back was made of other files.
    if !request.undo && !stand.is_empty() {
        next_day::tell(session, &publish_session, &stand)?;
    }
    Ok(exit)
}
