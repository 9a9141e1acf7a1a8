//! How often: `2 раза в день`, `ежедневно`, `күніне екі рет`, `күн сайын`.

use super::super::Language;
use super::cursor::{Cursor, Found};
use super::{count, unit};
use crate::model::deadline::{Amount, TimeUnit};

/// The frequency that begins here.
pub fn read(cursor: &Cursor<'_>) -> Option<Found> {
    match cursor.language {
        Language::Russian => russian(cursor),
        Language::Kazakh => kazakh(cursor),
    }
}

fn found(cursor: &Cursor<'_>, length: usize, thousandths: u64, per: TimeUnit) -> Option<Found> {
    let times = u32::try_from(thousandths / 1000).ok().filter(|times| *times > 0)?;
    let amount = Amount::Frequency { times, per };
    Some(Found { from: cursor.at, to: cursor.at + length, amount, clash: None })
}

fn russian(cursor: &Cursor<'_>) -> Option<Found> {
    let adverb = match cursor.word(0) {
        Some("ежечасно") => Some(TimeUnit::Hour),
        Some("ежедневно") => Some(TimeUnit::Day),
        Some("ежесуточно") => Some(TimeUnit::FullDay),
        Some("еженедельно") => Some(TimeUnit::Week),
        Some("ежемесячно") => Some(TimeUnit::Month),
        Some("ежегодно") => Some(TimeUnit::Year),
        _ => None,
    };
    if let Some(per) = adverb {
        return found(cursor, 1, 1000, per);
    }
    if matches!(cursor.word(0), Some("каждый" | "каждую" | "каждые")) {
        let (per, length) = unit::read(&cursor.skip(1), None)?;
        return found(cursor, 1 + length, 1000, per);
    }
    let (times, length) = match count::read(cursor) {
        Some(count) => (count.thousandths, count.length),
        None => (1000, 0),
    };
    let after = cursor.skip(length);
    if !matches!(after.word(0), Some("раз" | "раза")) || !matches!(after.word(1), Some("в" | "за")) {
        return None;
    }
    let (per, more) = unit::read(&after.skip(2), None)?;
    found(cursor, length + 2 + more, times, per)
}

fn kazakh(cursor: &Cursor<'_>) -> Option<Found> {
    if let Some((per, length)) = unit::read(cursor, None) {
        let after = cursor.skip(length);
        if after.word(0) == Some("сайын") {
            return found(cursor, length + 1, 1000, per);
        }
        // `күніне 2 рет`
        let count = count::read(&after)?;
        return (after.word(count.length) == Some("рет"))
            .then(|| found(cursor, length + count.length + 1, count.thousandths, per))?;
    }
    // `2 рет күніне`
    let count = count::read(cursor)?;
    let after = cursor.skip(count.length);
    let (per, more) = unit::read(&after.skip(1), None).filter(|_| after.word(0) == Some("рет"))?;
    found(cursor, count.length + 1 + more, count.thousandths, per)
}
