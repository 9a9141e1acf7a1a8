//! Processes as they run, for the checks that go through them, with their steps in words.
//!
//! How a process runs is read off it only when a check asks, because most checks look at single steps.

use std::cell::OnceCell;

use crate::diagnostic::message::Message;
use crate::graph::Arc;
use crate::graph::flow::Flow;
use crate::graph::history::Passed;
use crate::model::address::Address;
use crate::model::corpus::Corpus;
use crate::model::process::{Process, Step};
use crate::model::regulation::Regulation;
use crate::model::words::{Lang, Words};

/// A process as it runs, in its regulation.
pub struct Running<'a> {
    /// The regulation.
    pub regulation: &'a Regulation,
    /// The process.
    pub process: &'a Process,
    /// How it runs.
    flow: OnceCell<Flow<'a>>,
    /// The languages in which its steps are named: the site's.
    pub languages: &'a [Lang],
}

/// Every process of the corpus.
pub fn running(corpus: &Corpus) -> impl Iterator<Item = Running<'_>> {
    corpus.acts.iter().flat_map(|act| &act.regulations).flat_map(move |regulation| {
        let languages = &corpus.site.languages;
        regulation.processes.iter().map(move |process| Running::new(regulation, process, languages))
    })
}

impl<'a> Running<'a> {
    /// A process of a regulation.
    pub fn new(regulation: &'a Regulation, process: &'a Process, languages: &'a [Lang]) -> Self {
        Self { regulation, process, flow: OnceCell::new(), languages }
    }

    /// How the process runs.
    pub fn flow(&self) -> &Flow<'a> {
        self.flow.get_or_init(|| Flow::of(self.regulation, self.process))
    }

    /// The steps of the process with their indices.
    pub fn steps(&self) -> impl Iterator<Item = (usize, &'a Step)> + use<'a> {
        self.process.steps.iter().enumerate()
    }

    /// A step in words: its number and name as printed, or its id.
    pub fn step(&self, index: usize) -> Message {
        Message::named(self.languages, |lang| self.step_in(index, lang))
    }

    /// The same in one language.
    pub fn step_in(&self, index: usize, lang: &Lang) -> String {
        self.process.steps.get(index).map_or_else(String::new, |step| step_in_words(step, lang))
    }

    /// Where a step is written.
    pub fn address(&self, index: usize) -> Address {
        match self.process.steps.get(index) {
            Some(step) => self.regulation.address.anchor(&step.id),
            None => self.process_address(),
        }
    }

    /// Where a way from one step to another is written.
    pub fn arc_address(&self, arc: Arc) -> Address {
        let step = self.address(arc.from);
        arc.transition.map_or_else(|| step.clone(), |index| step.field(&format!("next{index}")))
    }

    /// Where the process is written.
    pub fn process_address(&self) -> Address {
        self.regulation.address.anchor(&format!("process-{}", self.process.id))
    }

    /// Several steps in words.
    pub fn list(&self, steps: &[usize]) -> Message {
        const MOST: usize = 6;
        Message::named(self.languages, |lang| {
            let mut words: Vec<String> = steps.iter().take(MOST).map(|step| self.step_in(*step, lang)).collect();
            words.dedup();
            if steps.len() > MOST {
                words.push("…".to_owned());
            }
            words.join(", ")
        })
    }

    /// A run in words: its steps, with the answers where there was a choice. The middle of a long one is left out.
    pub fn path(&self, passed: &[Passed]) -> Message {
        const BEGIN: usize = 3;
        const END: usize = 5;
        Message::named(self.languages, |lang| {
            let mut words: Vec<String> = passed.iter().map(|one| self.passed(one, lang)).collect();
            if words.len() > BEGIN + END + 1 {
                words.splice(BEGIN..words.len() - END, ["…".to_owned()]);
            }
            words.join(" → ")
        })
    }

    fn passed(&self, passed: &Passed, lang: &Lang) -> String {
        let step = self.step_in(passed.step, lang);
        let arc = passed.arc.and_then(|arc| self.flow().graph.arcs().get(arc));
        let transition = arc.and_then(|arc| self.process.steps.get(arc.from)?.next.get(arc.transition?));
        let label = transition.map_or("", |transition| transition.when.best_text(lang));
        if label.is_empty() { step } else { format!("{step} ({})", short(label)) }
    }
}

/// A step in words: its number and name as printed, or its id.
pub fn step_in_words(step: &Step, lang: &Lang) -> String {
    let name = quoted(&step.name, lang);
    match (&step.number, name) {
        (Some(number), Some(name)) => format!("{number} {name}"),
        (Some(number), None) => format!("{number} (`{}`)", step.id),
        (None, Some(name)) => name,
        (None, None) => format!("`{}`", step.id),
    }
}

/// Words in quotation marks, if there are any.
pub fn quoted(words: &Words, lang: &Lang) -> Option<String> {
    let text = words.best_text(lang);
    (!text.is_empty()).then(|| format!("«{}»", short(text)))
}

/// The beginning of a long text.
fn short(text: &str) -> String {
    const MOST: usize = 60;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST {
        return text;
    }
    let cut: String = text.chars().take(MOST - 2).collect();
    format!("{} …", cut.trim_end())
}
