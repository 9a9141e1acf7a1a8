//! Units and processes.

use super::super::at::At;
use super::super::code;
use super::super::form::process::{
    CaptionsForm, ExtraForm, NextForm, PrintedAnnexForm, ProcessForm, StepForm, TransitionForm, UnitForm,
};
use super::super::form::words::WordsForm;
use super::anchor::Anchors;
use super::context::Context;
use super::deadline::deadline;
use crate::diagnostic::message::{Message, say};
use crate::model::address::Address;
use crate::model::process::{
    Captions, Ending, Extra, Order, Performer, PerformerRelation, PrintedAnnex, PrintedRow, Process, Step, StepKind,
    Transition,
};
use crate::model::unit::Unit;
use crate::model::words::{Standing, Words};

/// Lowers a unit.
pub fn unit(context: &mut Context<'_>, form: &At<UnitForm>, page: &Address) -> Unit {
    let unit = &form.value;
    let address = page.anchor(&format!("unit-{}", unit.id.value));
    context.note(&address, &unit.id);
    let name = context.words(&unit.name, &address.field("name"));
    let abbreviation = context.words(&unit.abbreviation, &address.field("abbreviation"));
    if name.is_empty() && abbreviation.is_empty() {
        let message = say!("the unit `{id}` has no name", id = &unit.id.value);
        context.report(&code::BAD_UNIT, &unit.id, message, "give it a `name` or at least an `abbreviation`");
    }
    Unit {
        id: context.id(&unit.id),
        kind: unit.kind.into(),
        name,
        abbreviation,
        listed_in: context.reference(unit.listed_in.as_ref(), &address.field("listed_in")),
        members: context.references(&unit.members, &address.field("members")),
        remark: context.words(&unit.remark, &address.field("remark")),
    }
}

/// Lowers a process.
pub fn process(context: &mut Context<'_>, anchors: &mut Anchors, page: &Address, form: &At<ProcessForm>) -> Process {
    let process = &form.value;
    let id = context.id(&process.id);
    let anchor = anchors.id(context, "process-", &process.id, "process");
    let address = page.anchor(&anchor);
    context.note(&address, &process.id);
    context.with_standing(process.standing, |context| Process {
        kind: process.kind.into(),
        channel: context.reference(process.channel.as_ref(), &address.field("channel")),
        categories: context.references(&process.categories, &address.field("for")),
        title: context.words(&process.title, &address.field("title")),
        standing: process.standing.map_or(Standing::Official, Standing::from),
        remark: context.words(&process.remark, &address.field("remark")),
        order: process.order.into(),
        steps: steps(context, anchors, page, process),
        printed: printed(context, &process.printed, &address),
        id,
    })
}

fn steps(context: &mut Context<'_>, anchors: &mut Anchors, page: &Address, process: &ProcessForm) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for form in &process.steps {
        let Some(kind) = kind(context, form) else { continue };
        let Some(id) = id_of(&form.value) else { continue };
        anchors.id(context, "", id, "step");
        let address = page.anchor(&id.value);
        context.note(&address, id);
        steps.push(step(context, form, id, kind, &address));
    }
    if Order::from(process.order) == Order::Sequential {
        follow_the_list(&mut steps);
    }
    steps
}

/// In a sequential process a step that says nothing of "next" leads to the step after it.
fn follow_the_list(steps: &mut [Step]) {
    let following: Vec<Option<String>> = steps.iter().skip(1).map(|step| Some(step.id.clone())).collect();
    for (step, to) in steps.iter_mut().zip(following) {
        let leads_on = matches!(step.kind, StepKind::Start { .. } | StepKind::Action | StepKind::Join);
        if let (true, true, Some(to)) = (leads_on, step.next.is_empty(), to) {
            step.next.push(bare(to));
        }
    }
}

fn bare(to: String) -> Transition {
    Transition { to, when: Words::none(), otherwise: false, wait: None, times: None, printed: Words::none() }
}

/// Lowers one step outside a list (an event may add one).
pub fn lone_step(context: &mut Context<'_>, form: &At<StepForm>, page: &Address) -> Option<Step> {
    let kind = kind(context, form)?;
    let id = id_of(&form.value)?;
    Some(step(context, form, id, kind, &page.anchor(&id.value)))
}

fn id_of(form: &StepForm) -> Option<&At<String>> {
    named(form).into_iter().find_map(|(_, id)| id)
}

fn named(form: &StepForm) -> [(&'static str, Option<&At<String>>); 7] {
    [
        ("start", form.start.as_ref()),
        ("action", form.action.as_ref()),
        ("decision", form.decision.as_ref()),
        ("fork", form.fork.as_ref()),
        ("join", form.join.as_ref()),
        ("end", form.end.as_ref()),
        ("link", form.link.as_ref()),
    ]
}

fn kind(context: &mut Context<'_>, at: &At<StepForm>) -> Option<StepKind> {
    let form = &at.value;
    let given: Vec<&str> = named(form).into_iter().filter_map(|(kind, id)| id.map(|_| kind)).collect();
    let hint = "begin it with one of `start:`, `action:`, `decision:`, `fork:`, `join:`, `end:`, `link:` and its id";
    let Some(kind) = given.first() else {
        context.report(&code::BAD_STEP, at, "this step does not say what it is", hint);
        return None;
    };
    if given.len() > 1 {
        // It is kept as the first of them, so that what leads to it still finds it.
        let message =
            say!("this step says that it is several things: {given}", given = format!("`{}`", given.join("`, `")));
        context.report(&code::BAD_STEP, at, message, hint);
    }
    misplaced(context, at, kind);
    Some(match *kind {
        "start" => StepKind::Start { reason: Words::none() },
        "decision" => StepKind::Decision,
        "fork" => StepKind::Fork,
        "join" => StepKind::Join,
        "end" => StepKind::End(ending(context, at)),
        "link" => StepKind::Link {
            process: match &form.process {
                Some(process) => process.value.clone(),
                None => {
                    let message = "a link has to say to which `process` it leads";
                    context.report(&code::BAD_STEP, at, message, "write `process:` and the id of the process");
                    String::new()
                }
            },
            step: form.step.as_ref().map(|step| step.value.clone()),
        },
        _ => StepKind::Action,
    })
}

fn ending(context: &mut Context<'_>, at: &At<StepForm>) -> Ending {
    at.value.ending.as_ref().map(|ending| Ending::from(ending.value)).unwrap_or_else(|| {
        let message = "an end has to say what it means for the recipient";
        context.report(&code::BAD_STEP, at, message, "write `ending: rendered`, `refused`, `returned` or `other`");
        Ending::Other
    })
}

/// Reports keys that mean nothing on this kind of step, so that nothing written is silently lost.
fn misplaced(context: &mut Context<'_>, at: &At<StepForm>, kind: &str) {
    let form = &at.value;
    let words = |words: &At<WordsForm>| (!words.value.0.is_empty()).then(|| spot(words));
    let keys = [
        ("question", words(&form.question), kind == "decision"),
        ("branches", form.branches.first().map(spot), matches!(kind, "decision" | "fork")),
        ("next", form.next.as_ref().map(spot), !matches!(kind, "decision" | "fork" | "end" | "link")),
        ("ending", form.ending.as_ref().map(spot), kind == "end"),
        ("reason", words(&form.reason), kind == "start"),
        ("process", form.process.as_ref().map(spot), kind == "link"),
        ("step", form.step.as_ref().map(spot), kind == "link"),
        ("outcome", words(&form.outcome), kind == "action"),
        ("name", words(&form.name), kind != "decision"),
        ("sharing", form.sharing.as_ref().map(spot), form.units.len() > 1),
    ];
    for (key, written, allowed) in keys {
        if let Some(written) = written.filter(|_| !allowed) {
            let message = say!("`{key}` means nothing in this {kind}", key = key, kind = said(kind));
            let hint = match (key, kind) {
                ("next", "decision" | "fork") => "write `branches:`",
                ("name", "decision") => "write `question:`",
                ("branches", _) => "write `next:`, or make it a decision",
                ("next", "end") => "an end leads nowhere; make it an action if something follows",
                ("sharing", _) => "it needs `units:` with two or more",
                _ => "remove it",
            };
            context.report(&code::BAD_STEP, &written, message, hint);
        }
    }
    if form.unit.is_some() && !form.units.is_empty() {
        let message = "a step has either `unit` or `units`";
        context.report(&code::BAD_STEP, at, message, "keep `units` if there are several");
    }
}

/// A kind of step in words.
fn said(kind: &str) -> Message {
    match kind {
        "start" => "start".into(),
        "decision" => "decision".into(),
        "fork" => "fork".into(),
        "join" => "join".into(),
        "end" => "end".into(),
        "link" => "link".into(),
        _ => "action".into(),
    }
}

/// Where a value stands, without the value.
fn spot<T>(at: &At<T>) -> At<()> {
    At { value: (), line: at.line, column: at.column }
}

fn step(context: &mut Context<'_>, at: &At<StepForm>, id: &At<String>, kind: StepKind, address: &Address) -> Step {
    let form = &at.value;
    let kind = match kind {
        StepKind::Start { .. } => {
            StepKind::Start { reason: context.words(&form.reason.value, &address.field("reason")) }
        }
        StepKind::Link { process, step } => {
            context.reference(form.process.as_ref(), &address.field("process"));
            context.reference(form.step.as_ref(), &address.field("step"));
            StepKind::Link { process, step }
        }
        other => other,
    };
    let name = if kind == StepKind::Decision { &form.question } else { &form.name };
    let units: Vec<At<String>> = form.unit.iter().chain(&form.units).cloned().collect();
    Step {
        id: context.id(id),
        number: form.number.as_ref().map(|number| number.value.clone()),
        name: context.words(&name.value, &address.field("name")),
        performer: Performer {
            units: context.references(&units, &address.field("unit")),
            relation: form.sharing.as_ref().map(|sharing| PerformerRelation::from(sharing.value)).unwrap_or_default(),
        },
        outcome: context.words(&form.outcome.value, &address.field("outcome")),
        deadline: form.deadline.as_ref().map(|written| deadline(context, written, &address.field("deadline"))),
        next: transitions(context, form, address),
        basis: basis(context, form, address),
        extras: form
            .extras
            .iter()
            .enumerate()
            .map(|(index, extra)| self::extra(context, extra, index, address))
            .collect(),
        kind,
    }
}

fn basis(context: &mut Context<'_>, form: &StepForm, address: &Address) -> Vec<String> {
    let Some(written) = &form.basis else { return Vec::new() };
    context.note(&address.field("basis"), written);
    for (index, anchor) in written.value.0.iter().enumerate() {
        if anchor.line > 0 {
            context.note(&address.field("basis").field(&index.to_string()), anchor);
        }
    }
    written.value.0.iter().map(|anchor| anchor.value.clone()).collect()
}

fn extra(context: &mut Context<'_>, form: &ExtraForm, index: usize, address: &Address) -> Extra {
    let field = address.field(&format!("extras{index}"));
    Extra {
        caption: context.words(&form.caption, &field.field("caption")),
        value: context.words(&form.value, &field.field("value")),
    }
}

fn transitions(context: &mut Context<'_>, form: &StepForm, address: &Address) -> Vec<Transition> {
    let mut written = Vec::new();
    for next in form.next.iter().chain(&form.branches) {
        flatten(context, next, true, &mut written);
    }
    let lower = |(index, next): (usize, &At<NextForm>)| {
        let field = address.field(&format!("next{index}"));
        context.note(&field, next);
        match &next.value {
            NextForm::Step(to) => Some(bare(to.clone())),
            NextForm::One(one) => transition(context, next, one, &field),
            NextForm::Many(_) => None,
        }
    };
    written.iter().enumerate().filter_map(lower).collect()
}

/// One level of list is a list of transitions; a list inside it is a fault.
fn flatten(context: &mut Context<'_>, next: &At<NextForm>, outermost: bool, all: &mut Vec<At<NextForm>>) {
    match &next.value {
        NextForm::Many(many) if outermost => {
            for one in many {
                flatten(context, one, false, all);
            }
        }
        NextForm::Many(_) => {
            let message = "a list inside a list of transitions";
            context.report(&code::BAD_STEP, next, message, "write all transitions in one list");
        }
        _ => all.push(next.clone()),
    }
}

fn transition(
    context: &mut Context<'_>,
    at: &At<NextForm>,
    form: &TransitionForm,
    address: &Address,
) -> Option<Transition> {
    let Some(to) = &form.to else {
        let message = "this transition does not say where it leads";
        context.report(&code::BAD_STEP, at, message, "write `to:` and the id of a step");
        return None;
    };
    context.note(&address.field("to"), to);
    Some(Transition {
        to: to.value.clone(),
        when: context.words(&form.when, &address.field("when")),
        otherwise: form.otherwise,
        wait: form.wait.as_ref().map(|wait| deadline(context, wait, &address.field("wait"))),
        times: form.times.as_ref().map(|times| {
            context.note(&address.field("times"), times);
            times.value
        }),
        printed: context.words(&form.printed, &address.field("printed")),
    })
}

fn printed(context: &mut Context<'_>, forms: &[At<PrintedAnnexForm>], address: &Address) -> Vec<PrintedAnnex> {
    let mut annexes = Vec::new();
    for (index, form) in forms.iter().enumerate() {
        let field = address.field(&format!("printed{index}"));
        context.note(&field, form);
        let annex = &form.value;
        annexes.push(PrintedAnnex {
            place: context.reference(Some(&annex.place), &field.field("place")).unwrap_or_default(),
            title: context.words(&annex.title, &field.field("title")),
            captions: context
                .with_standing(None, |context| captions(context, &annex.captions, &field.field("captions"))),
            complete: annex.complete,
            remark: context.words(&annex.remark, &field.field("remark")),
            rows: context.with_standing(None, |context| printed_rows(context, annex, &field)),
        });
    }
    annexes
}

fn captions(context: &mut Context<'_>, form: &CaptionsForm, address: &Address) -> Captions {
    let mut words = |form: &WordsForm, name: &str| context.words(form, &address.field(name));
    Captions {
        numbered: form.numbered,
        heading: words(&form.heading, "heading"),
        number: words(&form.number, "number"),
        unit: words(&form.unit, "unit"),
        name: words(&form.name, "name"),
        outcome: words(&form.outcome, "outcome"),
        deadline: words(&form.deadline, "deadline"),
        next: words(&form.next, "next"),
    }
}

fn printed_rows(context: &mut Context<'_>, annex: &PrintedAnnexForm, address: &Address) -> Vec<PrintedRow> {
    let mut rows = Vec::new();
    for (index, form) in annex.rows.iter().enumerate() {
        let field = address.field(&format!("row{index}"));
        context.note(&field, form);
        let row = &form.value;
        rows.push(PrintedRow {
            number: context.reference(row.number.as_ref(), &field.field("number")),
            step: context.reference(row.step.as_ref(), &field.field("step")),
            unit: context.cell(&row.unit, &field.field("unit")),
            name: context.cell(&row.name, &field.field("name")),
            outcome: context.cell(&row.outcome, &field.field("outcome")),
            deadline: context.cell(&row.deadline, &field.field("deadline")),
            next: context.cell(&row.next, &field.field("next")),
        });
    }
    rows
}
