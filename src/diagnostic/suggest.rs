//! "Did you mean": the nearest of the words that would have been right.

use super::message::{Message, say};

/// Longer words are no misspellings, and comparing takes the product of the lengths.
const LONGEST: usize = 64;

/// The candidate nearest to a word, if one is near enough to be meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().take(LONGEST + 1).count();
    let limit = (length / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| length <= LONGEST && candidate.chars().count().abs_diff(length) <= limit)
        .map(|candidate| (strsim::damerau_levenshtein(&word.to_lowercase(), &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= limit && *candidate != word)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Cyrillic letters that look like Latin ones, as they are in keys and ids.
const TWINS: [(char, char); 17] = [
    ('а', 'a'),
    ('с', 'c'),
    ('е', 'e'),
    ('һ', 'h'),
    ('і', 'i'),
    ('к', 'k'),
    ('м', 'm'),
    ('о', 'o'),
    ('р', 'p'),
    ('ѕ', 's'),
    ('т', 't'),
    ('и', 'u'),
    ('ү', 'v'),
    ('х', 'x'),
    ('у', 'y'),
    ('п', 'n'),
    ('ј', 'j'),
];

/// The word in Latin letters, and the first letter of it that is not, with its twin; none where nothing looks Latin.
fn latin(word: &str) -> Option<(String, char, char)> {
    let twin = |sign: char| TWINS.into_iter().find(|(cyrillic, _)| *cyrillic == sign);
    let (cyrillic, latin) = word.chars().find_map(twin)?;
    let whole: String = word.chars().map(|sign| twin(sign).map_or(sign, |(_, latin)| latin)).collect();
    whole.is_ascii().then_some((whole, cyrillic, latin))
}

/// A hint about the letter of a word that is Cyrillic and only looks Latin.
pub fn twin(word: &str) -> Option<Message> {
    let (whole, cyrillic, latin) = latin(word)?;
    Some(say!(
        "the letter `{cyrillic}` in it is Cyrillic and only looks like the Latin `{latin}`: type `{whole}` anew",
        cyrillic = cyrillic.to_string(),
        latin = latin.to_string(),
        whole = whole
    ))
}

/// A hint made of the nearest candidate, or else of all of them when they are few.
pub fn hint<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str> + Clone) -> Message {
    if let Some((whole, ..)) = latin(word)
        && candidates.clone().into_iter().any(|candidate| candidate == whole)
        && let Some(hint) = twin(word)
    {
        return hint;
    }
    if let Some(near) = nearest(word, candidates.clone()) {
        return say!("did you mean `{near}`?", near = near);
    }
    let all: Vec<&str> = candidates.into_iter().collect();
    match all.len() {
        0 => "there is none to choose from here".into(),
        1..=12 => say!("known here: {names}", names = quoted(&all)),
        many => say!(
            "there are {many} to choose from, the first of them: {names}",
            many = many,
            names = quoted(all.get(..6).unwrap_or(&all))
        ),
    }
}

fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
