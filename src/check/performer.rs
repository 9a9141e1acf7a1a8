//! Who performs what, for the checks of units.

use std::collections::HashSet;

use super::running::quoted;
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
pub fn unit_in_words(unit: &Unit, lang: &Lang) -> String {
    let short = quoted(&unit.abbreviation, lang).or_else(|| quoted(&unit.name, lang));
    short.unwrap_or_else(|| format!("`{}`", unit.id))
}

/// Where a unit is written.
pub fn unit_address(regulation: &Regulation, unit: &Unit) -> Address {
    regulation.address.anchor(&format!("unit-{}", unit.id))
}

/// Whether a text mentions one of these names, each given by its [`words`], whatever the endings.
pub fn mentions(text: &str, names: &[Vec<String>]) -> bool {
    let text: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let stands = |name: &Vec<String>| {
        let here = |part: &[&str]| part.iter().zip(name).all(|(word, stem)| is_form(word, stem));
        !name.is_empty() && text.windows(name.len()).any(here)
    };
    names.iter().any(stands)
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
pub fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
