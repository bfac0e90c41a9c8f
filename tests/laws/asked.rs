//! One pipeline that many ask at once, as the preview's tabs and its desk do, answers all of them.

use std::sync::{Arc, Barrier, mpsc};
use std::thread;
use std::time::Duration;

use jalon::pipeline::Pipeline;

use crate::built::{pipeline, snapshot};
use crate::fixture::small;

/// Longer than any answer takes on a machine that is busy with everything else.
const PATIENCE: Duration = Duration::from_secs(120);

type Question = fn(&Pipeline) -> usize;

/// Each is asked of a pipeline that nobody asked anything yet: whoever comes first reads the guide, and the others wait.
#[test]
fn a_cold_press_answers_everybody_who_asks_at_once() {
    let questions: [Question; 4] = [
        |pipeline| pipeline.followed(&pipeline.territories()).len(),
        |pipeline| pipeline.guide().map_or(0, |guide| guide.pages.len()),
        |pipeline| pipeline.report().map_or(0, |report| report.territories.len()),
        |pipeline| pipeline.problems_of("val").len(),
    ];
    let project = snapshot(&small());
    let alone = questions.map(|ask| ask(&pipeline(project.clone())));
    for round in 0..100 {
        let cold = Arc::new(pipeline(project.clone()));
        let start = Arc::new(Barrier::new(questions.len()));
        let (answer, answers) = mpsc::channel();
        for (nth, ask) in questions.into_iter().enumerate() {
            let (cold, start, answer) = (Arc::clone(&cold), Arc::clone(&start), answer.clone());
            // Not scoped: a thread that waits for ever must not keep the test from telling it.
            thread::spawn(move || {
                start.wait();
                answer.send((nth, ask(&cold))).expect("the test listens");
            });
        }
        for _ in questions {
            let (nth, found) = answers
                .recv_timeout(PATIENCE)
                .unwrap_or_else(|_| panic!("round {round}: somebody waits for ever"));
            assert_eq!(found, alone[nth], "round {round}, question {nth}");
        }
    }
}
