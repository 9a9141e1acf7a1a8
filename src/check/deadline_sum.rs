//! `deadline-sum`: the deadlines along the longest way do not add up to the declared total.

use super::amount::{spelt, sum};
use super::deadline::{called, said};
use super::reference::regulations;
use crate::diagnostic::code::{Code, Severity};
use crate::diagnostic::finding::Finding;
use crate::diagnostic::message::{Message, say};
use crate::duration::term::{Allowance, allowance};
use crate::duration::times::times_in;
use crate::duration::{Amounts, Leg, Network, Times, Way, categories};
use crate::model::address::Address;
use crate::model::corpus::{Corpus, Site};
use crate::model::deadline::Amount;
use crate::model::process::{Ending, ProcessKind};
use crate::model::regulation::Regulation;
use std::cmp::Ordering;

/// The fault.
pub const CODE: Code = Code {
    name: "deadline-sum",
    severity: Severity::Warning,
    explanation: "The deadlines along the longest way through a process add up to more than the declared `total`, or all of \
        them on the way to a rendered service to less.\n\n\
        The longest way takes the slowest branch of a choice, the slowest of parallel branches, and each return as often as \
        `times` says. A difference is told only where it is certain: units do not convert, so five days that may be working \
        or calendar days are not compared with five working days. Clock time of less than a working day (8 hours) is taken \
        to pass within the days, and to fill a declared day. It is not too little where an action has no deadline, or the total is `at most`.\n\n\
        Bad:\n\n    total: 7 working days\n    …\n    - {action: a1, deadline: 3 working days, next: a2}\n    \
        - {action: a2, deadline: 5 working days, next: done}\n\n\
        Good:\n\n    - {action: a1, deadline: 2 working days, next: a2}\n    \
        - {action: a2, deadline: 5 working days, next: done}\n\n\
        Source: the total is point 4 of the standard (point 7 before 2015); of the acts read, 79414 adds up to 14 and \
        declares 7 (regulations.md, section 8).",
};

/// A working day on the clock, in thousandths of a second (Labour Code of the Republic of Kazakhstan, article 68: 40 hours in five days).
const WORKING_DAY: u64 = 8 * 60 * 60 * 1000;

/// Finds it.
pub fn run(corpus: &Corpus, findings: &mut Vec<Finding>) {
    for regulation in regulations(corpus) {
        let Some(total) = &regulation.total else { continue };
        let network = Network::new(regulation);
        let mut differences: Vec<Difference<'_>> = Vec::new();
        for category in categories(regulation) {
            let declared = allowance(total, category);
            if declared.uncounted.is_some() || declared.open {
                continue;
            }
            let address = term_address(regulation, &declared);
            let times = times_in(&network, regulation, category);
            for process in 0..regulation.processes.len() {
                let of: Vec<&Times> = times.iter().filter(|times| times.process == process).collect();
                if let Some((way, longer)) = difference(regulation, process, &of, &declared) {
                    let most = declared.choices.iter().map(|choice| choice.most).collect();
                    let one = Difference {
                        process,
                        address: address.clone(),
                        way,
                        longer,
                        declared: most,
                        categories: Vec::new(),
                    };
                    match differences.iter_mut().find(|other| other.is_like(&one)) {
                        Some(other) => other.categories.extend(category),
                        None => differences.push(Difference { categories: category.into_iter().collect(), ..one }),
                    }
                }
            }
        }
        findings.extend(differences.iter().map(|one| report(regulation, one, &corpus.site)));
    }
}

/// What differs, and for which categories.
struct Difference<'a> {
    process: usize,
    address: Address,
    way: Way,
    longer: bool,
    declared: Vec<Amounts>,
    categories: Vec<&'a str>,
}

impl Difference<'_> {
    fn is_like(&self, other: &Self) -> bool {
        (self.process, &self.address, self.longer, &self.way, &self.declared)
            == (other.process, &other.address, other.longer, &other.way, &other.declared)
    }
}

/// The declared term that is meant, so that it is pointed at.
fn term_address(regulation: &Regulation, declared: &Allowance) -> Address {
    let address = regulation.address.field("total");
    let several = regulation.total.as_ref().is_some_and(|total| total.terms.len() > 1);
    match declared.choices.first().and_then(|choice| choice.term) {
        Some(term) if several => address.field(&term.to_string()),
        _ => address,
    }
}

/// The way that differs from what is declared, and whether it is longer.
fn difference(regulation: &Regulation, process: usize, times: &[&Times], declared: &Allowance) -> Option<(Way, bool)> {
    let mut worst: Option<&Way> = None;
    for way in times.iter().flat_map(|times| &times.longest) {
        let over = declared.choices.iter().all(|choice| compared(&way.sum, &choice.most) == Some(Ordering::Greater));
        if over && worst.is_none_or(|worst| worst.sum.compare(&way.sum) == Some(Ordering::Less)) {
            worst = Some(way);
        }
    }
    if let Some(way) = worst {
        return Some((way.clone(), true));
    }
    let main = regulation.processes.get(process).is_some_and(|process| process.kind == ProcessKind::Main);
    let exact = regulation.total.as_ref().is_some_and(|total| {
        total.terms.iter().all(|term| matches!(term.amount, Amount::Exact(_) | Amount::Range(..)))
    });
    if !main || !exact {
        return None;
    }
    let rendered: Vec<&&Times> = times.iter().filter(|times| times.ending == Ending::Rendered).collect();
    let whole = !rendered.is_empty() && rendered.iter().all(|times| times.gaps.is_empty() && !times.rough);
    let ways = || rendered.iter().flat_map(|times| &times.longest);
    let under = |way: &Way| declared.choices.iter().all(|choice| is_short_of(&way.sum, &choice.least));
    let is_short = whole && ways().all(under) && ways().any(|way| !way.sum.is_none());
    let longest =
        ways().reduce(|best, way| if best.sum.compare(&way.sum) == Some(Ordering::Less) { way } else { best });
    longest.filter(|_| is_short).map(|way| (way.clone(), false))
}

/// The order of a sum and a declared amount; clock time of less than a working day passes within the days.
fn compared(sum: &Amounts, declared: &Amounts) -> Option<Ordering> {
    let within = declared.has_days() && sum.has_days() && declared.clock == 0 && sum.clock < WORKING_DAY;
    let sum = if within { Amounts { clock: 0, ..*sum } } else { *sum };
    sum.compare(declared)
}

/// Whether a sum is shorter than what is declared in days: hours that are begun count as a day, because days are declared whole.
fn is_short_of(sum: &Amounts, declared: &Amounts) -> bool {
    let rounds = sum.clock > 0 && declared.has_days() && declared.clock == 0;
    let mut whole = *sum;
    if rounds {
        whole.clock = sum.clock / WORKING_DAY * WORKING_DAY;
        if declared.working_days > 0 {
            whole.working_days += 1000;
        } else if declared.calendar_days > 0 {
            whole.calendar_days += 1000;
        } else {
            whole.days += 1000;
        }
    }
    compared(&whole, declared) == Some(Ordering::Less)
}

fn report(regulation: &Regulation, one: &Difference<'_>, site: &Site) -> Finding {
    let step = |leg: &Leg| regulation.processes.get(leg.process)?.steps.get(leg.step);
    let end = one.way.legs.last().and_then(step).map(|step| called(step, site));
    let declared: Vec<Message> = one.declared.iter().map(sum).collect();
    let end = end.unwrap_or_else(|| Message::from(String::new()));
    let sum = spelt(&one.way);
    let message = if one.longer {
        say!("it can take {sum} until «{end}», and {declared} are declared", sum = sum, end = end, declared = declared)
    } else {
        say!(
            "it takes no more than {sum} until «{end}», and {declared} are declared",
            sum = sum,
            end = end,
            declared = declared
        )
    };
    let names: Vec<Message> = one
        .categories
        .iter()
        .filter_map(|id| regulation.categories.iter().find(|category| category.id == *id))
        .map(|category| said(&category.name, site))
        .collect();
    let message =
        if names.is_empty() { message } else { say!("for {categories}: {what}", categories = names, what = message) };
    let mut legs: Vec<(&Leg, u64)> = Vec::new();
    for leg in one.way.legs.iter().filter(|leg| !(leg.wait + leg.time).is_none()) {
        // What is done again and again is said once, with how often.
        match legs.iter_mut().find(|(known, _)| (known.process, known.step) == (leg.process, leg.step) && *known == leg)
        {
            Some((_, times)) => *times += 1,
            None => legs.push((leg, 1)),
        }
    }
    let way: Vec<Message> = legs
        .into_iter()
        .take(12)
        .filter_map(|(leg, times)| {
            let name = called(step(leg)?, site);
            let time = super::amount::sum(&(leg.wait + leg.time));
            Some(match times {
                1 => say!("«{name}» {time}", name = name, time = time),
                _ => say!("«{name}» {time} × {times}", name = name, time = time, times = times),
            })
        })
        .collect();
    let hint = say!("the way is {way}; correct the one that is wrong, or keep both if the act says so", way = way);
    Finding::about(&CODE, one.address.clone(), message).hint(hint)
}
