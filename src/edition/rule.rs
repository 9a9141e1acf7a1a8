//! Rules of entry into force, read off the words that acts use for them.
//!
//! The forms are those met in published acts of 2010–2020 (`domain/regulations.md` section 4): «по истечении десяти
//! календарных дней после дня его первого официального опубликования», «со дня подписания», «күнтізбелік он күн өткен
//! соң». What is not one of them is not guessed at.

use crate::model::deadline::{Span, TimeUnit};
use crate::model::reference::{EntryFrom, EntryRule};
use crate::model::words::Words;

/// The rule that a text states, in whichever language it is understood.
pub fn recognised(words: &Words) -> Option<EntryRule> {
    words.iter().find_map(|(lang, text)| in_language(lang.tag(), &text.text))
}

/// The rule that the text of a language states.
pub fn in_language(lang: &str, text: &str) -> Option<EntryRule> {
    let text = text.to_lowercase();
    match lang {
        "ru" => russian(&text),
        "kk" => kazakh(&text),
        _ => None,
    }
}

fn russian(text: &str) -> Option<EntryRule> {
    // Of two dates («вступает в силу … и вводится в действие …») the second is the one from which it is applied.
    let text = text.rsplit_once("вводится в действие").map_or(text, |(_, rule)| rule);
    let from = from(text, &[("опубликован", "публикации"), ("регистрац", "регистрации"), ("подписан", "подписания")])?;
    let Some((_, rest)) = text.split_once("по истечении") else {
        return (text.contains("со дня") || text.contains("с даты")).then_some(EntryRule { from, after: None });
    };
    let words: Vec<&str> = rest.split_whitespace().collect();
    let unit = words.iter().position(|word| unit(word).is_some())?;
    let calendar = words.get(unit.checked_sub(1)?).is_some_and(|word| word.starts_with("календарн"));
    if words.get(..unit)?.iter().any(|word| word.starts_with("рабоч")) {
        return None;
    }
    let count = number(words.get(..unit - usize::from(calendar))?)?;
    span(count, self::unit(words.get(unit)?)?).map(|after| EntryRule { from, after: Some(after) })
}

fn kazakh(text: &str) -> Option<EntryRule> {
    let text = text.rsplit_once("күшіне енеді және").map_or(text, |(_, rule)| rule);
    let from = from(text, &[("жариялан", "жариялау"), ("тіркел", "тіркеу"), ("қол қой", "қол қою")])?;
    let Some((rest, _)) = text.split_once("өткен соң").or_else(|| text.split_once("өткеннен кейін"))
    else {
        return text.contains("күнінен").then_some(EntryRule { from, after: None });
    };
    let words: Vec<&str> = rest.split_whitespace().collect();
    let (unit, before) = words.split_last()?;
    if before.ends_with(&["жұмыс"]) {
        return None;
    }
    let begin = before.iter().rposition(|word| kazakh_number(word).is_none()).map_or(0, |index| index + 1);
    let count = number(before.get(begin..)?)?;
    span(count, self::unit(unit)?).map(|after| EntryRule { from, after: Some(after) })
}

fn from(text: &str, signs: &[(&str, &str); 3]) -> Option<EntryFrom> {
    let kinds = [EntryFrom::Publication, EntryFrom::Registration, EntryFrom::Signing];
    let found = signs.iter().zip(kinds).find(|((stem, noun), _)| text.contains(stem) || text.contains(noun));
    found.map(|(_, kind)| kind)
}

fn unit(word: &str) -> Option<TimeUnit> {
    let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
    Some(match word {
        "день" | "дня" | "дней" | "күн" => TimeUnit::CalendarDay,
        "месяц" | "месяца" | "месяцев" | "ай" => TimeUnit::Month,
        "год" | "года" | "лет" | "жыл" => TimeUnit::Year,
        _ => return None,
    })
}

fn span(count: u64, unit: TimeUnit) -> Option<Span> {
    (count > 0 && count < 1000).then_some(Span { thousandths: count * 1000, unit })
}

/// Cardinal numbers in the genitive, as «по истечении» asks for, and bare numbers in Kazakh.
const NUMBERS: [(&str, &str, u64); 21] = [
    ("одного", "бір", 1),
    ("двух", "екі", 2),
    ("трех", "үш", 3),
    ("четырех", "төрт", 4),
    ("пяти", "бес", 5),
    ("шести", "алты", 6),
    ("семи", "жеті", 7),
    ("восьми", "сегіз", 8),
    ("девяти", "тоғыз", 9),
    ("десяти", "он", 10),
    ("одиннадцати", "", 11),
    ("двенадцати", "", 12),
    ("четырнадцати", "", 14),
    ("пятнадцати", "", 15),
    ("двадцати", "жиырма", 20),
    ("тридцати", "отыз", 30),
    ("сорока", "қырық", 40),
    ("пятидесяти", "елу", 50),
    ("шестидесяти", "алпыс", 60),
    ("девяноста", "тоқсан", 90),
    ("ста", "жүз", 100),
];

/// «двадцати одного» → 21, `жиырма бір` → 21, `10 (десяти)` → 10; one unit without a number is one.
fn number(words: &[&str]) -> Option<u64> {
    let words: Vec<&str> = words.iter().copied().filter(|word| *word != "күнтізбелік").collect();
    if words.is_empty() {
        return Some(1);
    }
    let first = words.first()?;
    if let Ok(count) = first.parse() {
        return Some(count);
    }
    let mut sum = 0;
    for word in words {
        let word = word.replace('ё', "е");
        sum += NUMBERS.iter().find(|(ru, kk, _)| *ru == word || (!kk.is_empty() && *kk == word))?.2;
    }
    Some(sum)
}

fn kazakh_number(word: &str) -> Option<u64> {
    word.parse().ok().or_else(|| NUMBERS.iter().find(|(_, kk, _)| !kk.is_empty() && *kk == word).map(|found| found.2))
}
