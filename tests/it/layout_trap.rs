//! Processes that were a trap for other engines: chains of decisions, many returns, a wide fan, words without a break, size.
//! And the same bytes on every run and thread.

use reglament::layout::Plan;
use reglament::model::{Ending, Regulation, Step, StepKind, Words};

use crate::layout_contract::faults;
use crate::layout_fixture::{all, with_wording, words};
use crate::layout_metric::ANNEXES;
use crate::model::{bare, process, regulation, transition};

fn step(index: usize, kind: StepKind, next: &[usize]) -> Step {
    let mut made = bare(&format!("s{index}"), kind, words("прием и проверка документов", "құжаттарды тексеру"));
    for (branch, to) in next.iter().enumerate() {
        let when = if next.len() > 1 {
            words(&format!("ветвь {branch}"), &format!("{branch} тармақ"))
        } else {
            Words::none()
        };
        made.next.push(transition(&format!("s{to}"), when));
    }
    made
}

/// Draws a process in both annexes and says what is wrong.
fn wrong(steps: Vec<Step>) -> Vec<String> {
    let mut made: Regulation = regulation("trap", words("trap", "trap"));
    made.processes = vec![process("main", steps)];
    let mut found = Vec::new();
    for (annex, kind) in ANNEXES {
        let plan = Plan::new(&made, &made.processes[0], annex);
        let drawing = with_wording("ru", |words| plan.draw(&made, &made.processes[0], words));
        found.extend(faults(&drawing).into_iter().map(|fault| format!("{kind}: {fault}")));
    }
    found
}

#[test]
fn forty_chained_decisions() {
    let decision = |index: usize| step(index, StepKind::Decision, &[index + 1, index + 2]);
    let mut steps: Vec<Step> = (0..40).map(decision).collect();
    steps.extend((40..42).map(|index| step(index, StepKind::End(Ending::Rendered), &[])));
    assert_eq!(wrong(steps), Vec::<String>::new());
}

#[test]
fn two_hundred_returns() {
    let back = |index: usize| step(index, StepKind::Decision, &[index + 1, index / 2]);
    let mut steps: Vec<Step> = (0..200).map(back).collect();
    steps.push(step(200, StepKind::End(Ending::Rendered), &[]));
    assert_eq!(wrong(steps), Vec::<String>::new());
}

#[test]
fn a_fan_of_fifty() {
    let all: Vec<usize> = (1..=50).collect();
    for kind in [StepKind::Decision, StepKind::Fork, StepKind::Action] {
        let mut steps = vec![step(0, kind, &all)];
        steps.extend((1..=50).map(|index| step(index, StepKind::Action, &[51])));
        steps.push(step(51, StepKind::End(Ending::Rendered), &[]));
        assert_eq!(wrong(steps), Vec::<String>::new());
    }
}

#[test]
fn words_of_150_letters() {
    let long = words(&"ы".repeat(150), &"қ".repeat(150));
    let kinds = [StepKind::Start { reason: long.clone() }, StepKind::Action, StepKind::Decision, StepKind::Fork];
    let mut steps: Vec<Step> =
        kinds.into_iter().enumerate().map(|(index, kind)| step(index, kind, &[index + 1, 4])).collect();
    steps.push(step(4, StepKind::End(Ending::Rendered), &[]));
    for made in &mut steps {
        made.name = long.clone();
        made.next.iter_mut().for_each(|next| next.when = long.clone());
    }
    assert_eq!(wrong(steps), Vec::<String>::new());
}

#[test]
fn a_thousand_boxes() {
    let count = 1000;
    let steps = (0..count).map(|index| match index % 7 {
        _ if index + 1 == count => step(index, StepKind::End(Ending::Rendered), &[]),
        3 => step(index, StepKind::Decision, &[index + 1, (index + 4).min(count - 1)]),
        5 => step(index, StepKind::Decision, &[index + 1, index - 4]),
        _ => step(index, StepKind::Action, &[index + 1]),
    });
    assert_eq!(wrong(steps.collect()), Vec::<String>::new());
}

/// What is drawn of every fixture, beginning somewhere.
fn drawn(first: usize) -> Vec<String> {
    let fixtures = all();
    let mut found = vec![String::new(); fixtures.len()];
    for turn in 0..fixtures.len() {
        let index = (first + turn) % fixtures.len();
        let fixture = &fixtures[index];
        for (annex, _) in ANNEXES {
            let plan = Plan::new(&fixture.regulation, fixture.process(), annex);
            let drawing = with_wording("kk", |words| plan.draw(&fixture.regulation, fixture.process(), words));
            found[index].push_str(&format!("{drawing:?}"));
        }
    }
    found
}

#[test]
fn the_same_drawing_on_every_thread_and_in_every_order() {
    let wanted = drawn(0);
    let threads: Vec<_> = [0, 7, 19].into_iter().map(|first| std::thread::spawn(move || drawn(first))).collect();
    for thread in threads {
        assert!(thread.join().unwrap() == wanted, "a drawing depends on the thread or the order");
    }
}
