//! Words that mix Cyrillic with Latin look-alikes, as old texts do (`мемлекеттiк`), and their right spelling.
//!
//! The printed text is never changed. The right spelling goes into the page's data, so that who searches for it finds
//! the page.

/// Latin letters that look like Cyrillic ones, and those.
const ALIKE: [(char, char); 24] = [
    ('i', 'і'),
    ('I', 'І'),
    ('a', 'а'),
    ('A', 'А'),
    ('e', 'е'),
    ('E', 'Е'),
    ('o', 'о'),
    ('O', 'О'),
    ('p', 'р'),
    ('P', 'Р'),
    ('c', 'с'),
    ('C', 'С'),
    ('x', 'х'),
    ('X', 'Х'),
    ('y', 'у'),
    ('Y', 'У'),
    ('T', 'Т'),
    ('H', 'Н'),
    ('B', 'В'),
    ('M', 'М'),
    ('K', 'К'),
    ('h', 'һ'),
    ('k', 'к'),
    ('m', 'м'),
];

/// The right spelling of every word of a text that mixes the scripts, in the order of the text, each once.
pub fn corrected(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in text.split(|sign: char| !sign.is_alphanumeric() && sign != '-') {
        if let Some(right) = right_spelling(word)
            && !words.contains(&right)
        {
            words.push(right);
        }
    }
    words
}

/// The right spelling of a word, if it mixes Cyrillic with Latin letters that have a Cyrillic look-alike.
fn right_spelling(word: &str) -> Option<String> {
    let cyrillic = word.chars().any(|sign| ('\u{400}'..='\u{52f}').contains(&sign));
    if !cyrillic || !word.chars().any(|sign| sign.is_ascii_alphabetic()) {
        return None;
    }
    let right: String = word
        .chars()
        .map(|sign| ALIKE.iter().find(|(latin, _)| *latin == sign).map_or(sign, |(_, cyrillic)| *cyrillic))
        .collect();
    let mended = !right.chars().any(|sign| sign.is_ascii_alphabetic());
    mended.then_some(right)
}
