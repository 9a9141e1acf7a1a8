//! The deadlines of a regulation with their places, for the checks that go through them, and how amounts agree.

use crate::diagnostic::message::Message;
use crate::duration::Amounts;
use crate::model::address::Address;
use crate::model::corpus::Site;
use crate::model::deadline::{Amount, Deadline, Span};
use crate::model::process::{Process, Step};
use crate::model::regulation::Regulation;
use crate::model::words::Words;

/// A deadline and where it stands.
pub struct Placed<'a> {
    /// The deadline.
    pub deadline: &'a Deadline,
    /// Its address.
    pub address: Address,
    /// The process and step that have it; none for the declared total.
    pub of: Option<(&'a Process, &'a Step)>,
    /// Whether it is a wait on a transition.
    pub is_wait: bool,
}

impl Placed<'_> {
    /// The address of one of its terms.
    pub fn term(&self, index: usize) -> Address {
        if self.deadline.terms.len() == 1 { self.address.clone() } else { self.address.field(&index.to_string()) }
    }
}

/// Every deadline of a regulation: the declared total, then those of the steps and of their transitions.
pub fn deadlines(regulation: &Regulation) -> Vec<Placed<'_>> {
    let mut all = Vec::new();
    if let Some(deadline) = &regulation.total {
        all.push(Placed { deadline, address: regulation.address.field("total"), of: None, is_wait: false });
    }
    for process in &regulation.processes {
        for step in &process.steps {
            let address = regulation.address.anchor(&step.id);
            let of = Some((process, step));
            if let Some(deadline) = &step.deadline {
                all.push(Placed { deadline, address: address.field("deadline"), of, is_wait: false });
            }
            for (index, next) in step.next.iter().enumerate() {
                if let Some(deadline) = &next.wait {
                    let address = address.field(&format!("next{index}")).field("wait");
                    all.push(Placed { deadline, address, of, is_wait: true });
                }
            }
        }
    }
    all
}

/// What a step is called in a finding: its words, or else its number, or else its id.
pub fn called(step: &Step, site: &Site) -> Message {
    Message::named(&site.languages, |lang| {
        let name = step.name.best_text(lang);
        let name = if name.is_empty() { step.number.as_deref().unwrap_or(&step.id) } else { name };
        name.to_owned()
    })
}

/// Words of the content, in the language of the report where they are there.
pub fn said(words: &Words, site: &Site) -> Message {
    Message::named(&site.languages, |lang| words.best_text(lang).to_owned())
}

/// Whether two amounts say the same. `до 5 дней` and `5 дней` do: acts write both for the same.
pub fn agree(one: Amount, other: Amount) -> bool {
    let same = |one: Span, other: Span| Amounts::of(one) == Amounts::of(other);
    match (one, other) {
        (Amount::Exact(one) | Amount::AtMost(one), Amount::Exact(other) | Amount::AtMost(other))
        | (Amount::AtLeast(one), Amount::AtLeast(other)) => same(one, other),
        (Amount::Range(low, high), Amount::Range(least, most)) => same(low, least) && same(high, most),
        _ => one == other,
    }
}
