//! Who performs what, for the checks of units.

use std::collections::HashSet;

use super::running::quoted;
use crate::diagnostic::message::Message;
use crate::model::address::Address;
use crate::model::regulation::Regulation;
use crate::model::unit::Unit;
use crate::model::words::Lang;

/// The units of a regulation that act: they perform a step, or a group that does has them as members, or they are a group
/// of which a member does.
pub fn acting(regulation: &Regulation) -> HashSet<&str> {
    let steps = regulation.processes.iter().flat_map(|process| &process.steps);
    let mut acting: HashSet<&str> = steps.flat_map(|step| &step.performer.units).map(String::as_str).collect();
    let mut members: Vec<&str> = acting.iter().copied().collect();
    while let Some(id) = members.pop() {
        for member in regulation.unit(id).map(|unit| unit.members.as_slice()).unwrap_or_default() {
            if acting.insert(member) {
                members.push(member);
            }
        }
    }
    let groups =
        regulation.units.iter().filter(|unit| unit.members.iter().any(|member| acting.contains(member.as_str())));
    let groups: Vec<&str> = groups.map(|unit| unit.id.as_str()).collect();
    acting.extend(groups);
    acting
}

/// Whether a regulation has steps at all.
pub fn has_steps(regulation: &Regulation) -> bool {
    regulation.processes.iter().any(|process| !process.steps.is_empty())
}

/// A unit in words: its abbreviation or name, or its id.
pub fn unit_in_words(unit: &Unit, languages: &[Lang]) -> Message {
    Message::named(languages, |lang| {
        let short = quoted(&unit.abbreviation, lang).or_else(|| quoted(&unit.name, lang));
        short.unwrap_or_else(|| format!("`{}`", unit.id))
    })
}

/// Where a unit is written.
pub fn unit_address(regulation: &Regulation, unit: &Unit) -> Address {
    regulation.address.anchor(&format!("unit-{}", unit.id))
}

/// A name that is looked for in texts.
pub struct Name {
    /// Its words, in small letters.
    words: Vec<String>,
    /// How it begins, in the ways in which a sentence may write it; a text without any of them does not mention it.
    begins: Vec<String>,
}

impl Name {
    /// Prepares a name.
    pub fn new(name: &str) -> Self {
        const FEW: usize = 3;
        let words = words(name);
        let first: String = words.first().map(|word| word.chars().take(FEW).collect()).unwrap_or_default();
        let upper = first.to_uppercase();
        let capital = upper.chars().take(1).chain(first.chars().skip(1)).collect();
        let mixed = name.trim_start_matches(|sign: char| !sign.is_alphanumeric()).chars().take(first.chars().count());
        let mut begins = vec![first, upper, capital, mixed.collect()];
        begins.dedup();
        Self { words, begins }
    }
}

/// Whether a text mentions one of these names, whatever the endings.
pub fn mentions(text: &str, names: &[Name]) -> bool {
    let likely = |name: &&Name| name.begins.iter().any(|begin| text.contains(begin.as_str()));
    names.iter().filter(likely).any(|name| {
        let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
        let text: Vec<&str> = words.collect();
        let here = |part: &[&str]| part.iter().zip(&name.words).all(|(word, stem)| is_form(word, stem));
        !name.words.is_empty() && text.windows(name.words.len()).any(here)
    })
}

/// Whether a word is a form of another, which is in small letters: the same but for an ending. Short ones, which are mostly
/// abbreviations, do not change.
fn is_form(word: &str, stem: &str) -> bool {
    const ENDING: usize = 3;
    let lower = || word.chars().flat_map(char::to_lowercase);
    let common = lower().zip(stem.chars()).take_while(|(one, other)| one == other).count();
    if common == 0 {
        return false;
    }
    let (length, base) = (lower().count(), stem.chars().count());
    if base < 5 {
        return common == base && length == base;
    }
    common + 2 >= base && length <= base + ENDING
}

/// The words of a name, in small letters.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
