//! Deadlines: from the short English phrases of the format to amounts.

use super::super::at::At;
use super::super::code;
use super::super::form::deadline::{DeadlineForm, TermForm};
use super::context::Context;
use crate::diagnostic::message::{Message, say};
use crate::diagnostic::suggest;
use crate::model::address::Address;
use crate::model::deadline::{Amount, Deadline, Span, Term, TimeUnit};
use crate::model::words::Words;

/// Lowers what stands in one deadline cell.
pub fn deadline(context: &mut Context<'_>, form: &At<DeadlineForm>, address: &Address) -> Deadline {
    context.note(address, form);
    match &form.value {
        DeadlineForm::Term(term) if !term.terms.is_empty() => {
            let printed = context.words(&term.printed, &address.field("printed"));
            if term.is.is_some() || !term.categories.is_empty() || !term.condition.0.is_empty() {
                let message = "a deadline with `terms` cannot have `is`, `for` or `if` of its own";
                context.report(&code::BAD_DEADLINE, form, message, "move them into one of the terms");
            }
            Deadline { terms: terms(context, &term.terms, address), printed }
        }
        DeadlineForm::Terms(list) => Deadline { terms: terms(context, list, address), printed: Words::none() },
        _ => Deadline { terms: single(context, form, address).into_iter().collect(), printed: Words::none() },
    }
}

fn terms(context: &mut Context<'_>, list: &[At<DeadlineForm>], address: &Address) -> Vec<Term> {
    if let [lone] = list {
        // A list of one term is that term: checks look for its parts at the deadline's own address.
        return single(context, lone, address).into_iter().collect();
    }
    let lower = |(index, form): (usize, &At<DeadlineForm>)| single(context, form, &address.field(&index.to_string()));
    list.iter().enumerate().filter_map(lower).collect()
}

fn single(context: &mut Context<'_>, form: &At<DeadlineForm>, address: &Address) -> Option<Term> {
    context.note(address, form);
    match &form.value {
        DeadlineForm::Phrase(phrase) => {
            let written = At { value: phrase.clone(), line: form.line, column: form.column };
            let amount = understand(context, &written)?;
            Some(Term { amount, categories: Vec::new(), condition: Words::none(), printed: Words::none() })
        }
        DeadlineForm::Term(term) if term.terms.is_empty() => full(context, form, term, address),
        DeadlineForm::Term(_) | DeadlineForm::Terms(_) => {
            let message = "a term of a deadline cannot hold terms of its own";
            context.report(&code::BAD_DEADLINE, form, message, "write all terms in one list");
            None
        }
    }
}

fn full(context: &mut Context<'_>, at: &At<DeadlineForm>, form: &TermForm, address: &Address) -> Option<Term> {
    let printed = context.words(&form.printed, &address.field("printed"));
    let amount = match &form.is {
        Some(phrase) => understand(context, phrase)?,
        None if printed.is_empty() => {
            let message = "this deadline says neither `is` nor `printed`";
            context.report(&code::BAD_DEADLINE, at, message, "write `is: 1 working day`");
            return None;
        }
        None => Amount::Worded,
    };
    Some(Term {
        amount,
        categories: context.references(&form.categories, &address.field("for")),
        condition: context.words(&form.condition, &address.field("if")),
        printed,
    })
}

fn understand(context: &mut Context<'_>, phrase: &At<String>) -> Option<Amount> {
    match parse(&phrase.value) {
        Ok(amount) => Some(amount),
        Err(hint) => {
            let bare = phrase.value.trim();
            let hint = if number(bare).is_some_and(|count| count > 0) {
                say!("say of what: `{count} working days`, `{count} hours`", count = bare)
            } else {
                hint
            };
            let message = say!("`{phrase}` is not understood as a deadline", phrase = &phrase.value);
            context.report(&code::BAD_DEADLINE, phrase, message, hint);
            None
        }
    }
}

const FORMS: &str = "write `1 working day`, `10-15 seconds`, `30 seconds - 1 minute`, `1.5 minutes`, \
    `at most 20 minutes`, `at least 20 minutes`, `2 times a day` or `worded`";

/// Reads a phrase such as `1 working day` or `10-15 seconds`; the error is a hint.
pub fn parse(phrase: &str) -> Result<Amount, Message> {
    let phrase = phrase.trim().replace(['–', '—'], "-").replace('\u{a0}', " ").to_lowercase();
    if phrase == "worded" {
        return Ok(Amount::Worded);
    }
    if let Some(most) = phrase.strip_prefix("at most ") {
        return span(most).map(Amount::AtMost);
    }
    if let Some(least) = phrase.strip_prefix("at least ") {
        return span(least).map(Amount::AtLeast);
    }
    if let Some((times, per)) = phrase.split_once(" a ").or_else(|| phrase.split_once(" an ")) {
        let times = match times.trim() {
            "once" => Some(1),
            "twice" => Some(2),
            count => count.strip_suffix("times").and_then(|count| count.trim().parse().ok()),
        };
        let times = times.filter(|times| *times > 0).ok_or(FORMS)?;
        return Ok(Amount::Frequency { times, per: unit(per.trim())? });
    }
    match phrase.split_once('-') {
        Some((from, to)) => {
            let to = span(to.trim())?;
            let from = match number(from.trim()) {
                Some(thousandths) => Span { thousandths, unit: to.unit },
                None => span(from.trim())?,
            };
            if is_backwards(from, to) {
                return Err("a range goes from the smaller to the larger number".into());
            }
            Ok(Amount::Range(from, to))
        }
        None => span(&phrase).map(Amount::Exact),
    }
}

/// Whether a range runs from the longer to the shorter; units that do not convert are let be.
fn is_backwards(from: Span, to: Span) -> bool {
    let seconds = |span: Span| match span.unit {
        TimeUnit::Second => Some(span.thousandths),
        TimeUnit::Minute => Some(span.thousandths * 60),
        TimeUnit::Hour => Some(span.thousandths * 3600),
        _ => None,
    };
    match (seconds(from), seconds(to)) {
        (Some(from), Some(to)) => from >= to,
        _ => from.unit == to.unit && from.thousandths >= to.thousandths,
    }
}

fn span(phrase: &str) -> Result<Span, Message> {
    let (count, name) = phrase.trim().split_once(' ').ok_or(FORMS)?;
    let thousandths = number(count).filter(|count| *count > 0).ok_or(FORMS)?;
    Ok(Span { thousandths, unit: unit(name.trim())? })
}

fn unit(name: &str) -> Result<TimeUnit, Message> {
    let singular = name.strip_suffix('s').unwrap_or(name);
    let found = TimeUnit::ALL.into_iter().find(|unit| unit.name() == singular);
    found.ok_or_else(|| {
        if !name.is_ascii() {
            return say!("{forms}; the words as printed go under `printed:`", forms = Message::from(FORMS));
        }
        let hint = suggest::hint(singular, TimeUnit::ALL.map(TimeUnit::name));
        say!("`{name}` is not a unit of time; {hint}", name = name, hint = hint)
    })
}

/// A number with at most three decimals, in thousandths.
fn number(written: &str) -> Option<u64> {
    let (whole, part) = written.split_once(['.', ',']).unwrap_or((written, "0"));
    let digits = |part: &str| !part.is_empty() && part.chars().all(|digit| digit.is_ascii_digit());
    if part.len() > 3 || whole.len() > 9 || !digits(whole) || !digits(part) {
        return None;
    }
    let part: u64 = format!("{part:0<3}").parse().ok()?;
    whole.parse::<u64>().ok()?.checked_mul(1000)?.checked_add(part)
}
