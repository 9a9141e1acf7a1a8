//! Small models made by hand: for the tests of sums, of soundness, of drawings.

use reglament::model::{
    Address, Deadline, DocumentKind, Order, Performer, Process, ProcessKind, Regulation, Standing, Step, StepKind,
    Transition, Words,
};

/// A step with nothing but a name.
pub fn bare(id: &str, kind: StepKind, name: Words) -> Step {
    Step {
        id: id.to_owned(),
        number: None,
        kind,
        performer: Performer::default(),
        name,
        outcome: Words::none(),
        deadline: None,
        next: Vec::new(),
        basis: Vec::new(),
        extras: Vec::new(),
    }
}

/// A step without words that leads to these steps.
pub fn step(id: &str, kind: StepKind, deadline: Option<Deadline>, next: Vec<Transition>) -> Step {
    Step { deadline, next, ..bare(id, kind, Words::none()) }
}

/// A start without words.
pub fn start() -> StepKind {
    StepKind::Start { reason: Words::none() }
}

/// A transition with a condition.
pub fn transition(to: &str, when: Words) -> Transition {
    Transition { to: to.to_owned(), when, otherwise: false, wait: None, times: None, printed: Words::none() }
}

/// A transition without words.
pub fn to(step: &str) -> Transition {
    transition(step, Words::none())
}

/// A process of these steps.
pub fn process(id: &str, steps: Vec<Step>) -> Process {
    Process {
        id: id.to_owned(),
        kind: ProcessKind::Main,
        channel: None,
        categories: Vec::new(),
        title: Words::none(),
        standing: Standing::Official,
        remark: Words::none(),
        order: Order::Explicit,
        steps,
        printed: Vec::new(),
    }
}

/// An empty regulation.
pub fn regulation(id: &str, title: Words) -> Regulation {
    Regulation {
        id: id.to_owned(),
        address: Address::root().page("test"),
        title,
        service: Words::none(),
        provider: Words::none(),
        recipients: Words::none(),
        form: None,
        result: Words::none(),
        total: None,
        total_basis: Words::none(),
        kind: DocumentKind::default(),
        terms: Vec::new(),
        documents: Vec::new(),
        refusals: Vec::new(),
        fee: Words::none(),
        place: Words::none(),
        hours: Words::none(),
        standard: None,
        categories: Vec::new(),
        channels: Vec::new(),
        abbreviations: Vec::new(),
        chapters: Vec::new(),
        annexes: Vec::new(),
        units: Vec::new(),
        processes: Vec::new(),
        notes: Vec::new(),
    }
}
