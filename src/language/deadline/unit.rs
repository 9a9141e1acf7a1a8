//! Units of time in words: `рабочих дней`, `жұмыс күні`, `сек.`, and the adjectives made of them.

use super::super::Language;
use super::super::numeral;
use super::super::token::{Kind, Token};
use super::cursor::Cursor;
use crate::model::deadline::{Span, TimeUnit};

/// The unit that begins here and how many tokens it takes. `leading` is what stood before the number: `күнтізбелік он күн`.
pub fn read(cursor: &Cursor<'_>, leading: Option<TimeUnit>) -> Option<(TimeUnit, usize)> {
    let word = cursor.word(0)?;
    if let Some(day) = adjective(word, cursor.language) {
        let dot = dot(cursor, 1);
        let noun = cursor.word(1 + dot)?;
        return is_day(noun, cursor.language).then(|| (day, 2 + dot + self::dot(cursor, 2 + dot)));
    }
    if is_day(word, cursor.language) {
        return Some((leading.unwrap_or(TimeUnit::Day), 1 + short_dot(cursor, word)));
    }
    let found = plain(word, cursor.language)?;
    Some((found, 1 + short_dot(cursor, word)))
}

/// `күнтізбелік` or `жұмыс` before the number that counts the days.
pub fn leading(cursor: &Cursor<'_>) -> Option<TimeUnit> {
    let day = adjective(cursor.word(0)?, cursor.language)?;
    let counted = match &cursor.tokens.get(cursor.at + 1)?.kind {
        Kind::Number { .. } => true,
        Kind::Word(word) => numeral::read(|index| (index == 0).then_some(word), cursor.language).is_some(),
        Kind::Sign(_) => false,
    };
    counted.then_some(day)
}

/// `двадцатидневный`, `10-дневный`, `10-ти минутный`, `месячный срок`, `бес күндік`: how long, and how many tokens.
pub fn compound(cursor: &Cursor<'_>) -> Option<(Span, usize)> {
    if cursor.language == Language::Kazakh {
        return None;
    }
    if let Kind::Number { thousandths, .. } = cursor.tokens.get(cursor.at)?.kind {
        let after = cursor.skip(1);
        let glued = numeral::ending(after.rest());
        let dash = usize::from(after.skip(glued).rest().first().is_some_and(|token| token.is('-')));
        let word = after.word(glued + dash)?;
        let unit = stem(word).filter(|(before, _)| before.is_empty()).map(|(_, unit)| unit)?;
        return Some(days(cursor, Span { thousandths, unit }, 2 + glued + dash));
    }
    let word = cursor.word(0)?;
    if let Some((thousandths, unit)) = half(word) {
        return Some((Span { thousandths, unit }, 1));
    }
    let (before, unit) = stem(word)?;
    let count = match before {
        "" if cursor.word(1).is_some_and(|next| next.starts_with("срок")) => 1000,
        "полутора" => 1500,
        _ => numeral::compound(before)? * 1000,
    };
    Some(days(cursor, Span { thousandths: count, unit }, 1))
}

/// `пятидневный рабочий срок`: which days are meant may stand after.
fn days(cursor: &Cursor<'_>, span: Span, length: usize) -> (Span, usize) {
    let kind = cursor.word(length).and_then(|word| adjective(word, cursor.language));
    match kind.filter(|_| span.unit == TimeUnit::Day) {
        Some(unit) => (Span { unit, ..span }, length + 1),
        None => (span, length),
    }
}

/// `полчаса`, `полугода`: half of a unit in one word.
fn half(word: &str) -> Option<(u64, TimeUnit)> {
    let rest = word.strip_prefix("полу").or_else(|| word.strip_prefix("пол"))?;
    Some(match rest {
        "минуты" => (500, TimeUnit::Minute),
        "часа" => (500, TimeUnit::Hour),
        "месяца" => (500, TimeUnit::Month),
        "года" => (500, TimeUnit::Year),
        _ => return None,
    })
}

/// What stands before the part that says the unit, and the unit: `двадцатидневный` → `двадцати`, day.
fn stem(word: &str) -> Option<(&str, TimeUnit)> {
    const STEMS: [(&str, TimeUnit); 7] = [
        ("секундн", TimeUnit::Second),
        ("минутн", TimeUnit::Minute),
        ("часов", TimeUnit::Hour),
        ("дневн", TimeUnit::Day),
        ("суточн", TimeUnit::FullDay),
        ("недельн", TimeUnit::Week),
        ("месячн", TimeUnit::Month),
    ];
    const ENDINGS: [&str; 12] = ["ый", "ой", "ого", "ому", "ым", "ом", "ая", "ую", "ое", "ые", "ых", "ыми"];
    // The ending first: most words have none of these.
    let whole = ENDINGS.into_iter().filter_map(|ending| word.strip_suffix(ending));
    whole.into_iter().find_map(|whole| {
        STEMS.into_iter().find_map(|(stem, unit)| whole.strip_suffix(stem).map(|before| (before, unit)))
    })
}

/// Which days an adjective means.
fn adjective(word: &str, language: Language) -> Option<TimeUnit> {
    match language {
        Language::Russian if word.starts_with("рабоч") || word == "раб" => Some(TimeUnit::WorkingDay),
        Language::Russian if word.starts_with("календарн") || word == "кал" => Some(TimeUnit::CalendarDay),
        Language::Kazakh if word == "жұмыс" => Some(TimeUnit::WorkingDay),
        Language::Kazakh if word.starts_with("күнтізбелік") => Some(TimeUnit::CalendarDay),
        _ => None,
    }
}

fn is_day(word: &str, language: Language) -> bool {
    match language {
        Language::Russian => {
            matches!(
                word,
                "день"
                    | "дня"
                    | "дней"
                    | "дню"
                    | "днем"
                    | "дне"
                    | "дни"
                    | "дням"
                    | "днями"
                    | "днях"
                    | "дн"
            )
        }
        Language::Kazakh => word.strip_prefix("күн").is_some_and(|case| is_case(case) || case.starts_with("дік")),
    }
}

/// Kazakh endings of a noun, with and without possession, after the stem.
const KAZAKH: [&str; 45] = [
    "", "н", "і", "ы", "сы", "сі", "нің", "ның", "дің", "дың", "тің", "тың", "ге", "ға", "ке", "қа", "не", "на", "ді",
    "ды", "ні", "ны", "ті", "ты", "де", "да", "те", "та", "нде", "нда", "ден", "дан", "тен", "тан", "нен", "нан",
    "мен", "бен", "пен", "лік", "лық", "дік", "дық", "тік", "тық",
];

fn plain(word: &str, language: Language) -> Option<TimeUnit> {
    match language {
        Language::Russian => russian(word),
        Language::Kazakh => kazakh(word),
    }
}

fn russian(word: &str) -> Option<TimeUnit> {
    Some(match word {
        "сек" | "с" | "секунда" | "секунды" | "секунд" | "секунде" | "секунду" | "секундой" | "секундам"
        | "секундами" | "секундах" => TimeUnit::Second,
        "мин" | "минута" | "минуты" | "минут" | "минуте" | "минуту" | "минутой" | "минутам" | "минутами"
        | "минутах" => TimeUnit::Minute,
        "ч" | "час" | "часа" | "часов" | "часу" | "часом" | "часе" | "часы" | "часам" | "часами" | "часах" => {
            TimeUnit::Hour
        }
        "сут" | "сутки" | "суток" | "суткам" | "сутками" | "сутках" => {
            TimeUnit::FullDay
        }
        "нед" | "неделя" | "недели" | "недель" | "неделе" | "неделю" | "неделей" | "неделям" | "неделями"
        | "неделях" => TimeUnit::Week,
        "мес" | "месяц" | "месяца" | "месяцев" | "месяцу" | "месяцем" | "месяце" | "месяцы" | "месяцам"
        | "месяцами" | "месяцах" => TimeUnit::Month,
        "год" | "года" | "лет" | "году" | "годом" | "годе" | "годы" | "годам" | "годами" | "годах" => {
            TimeUnit::Year
        }
        _ => return None,
    })
}

fn kazakh(word: &str) -> Option<TimeUnit> {
    const STEMS: [(&str, TimeUnit); 9] = [
        ("секунд", TimeUnit::Second),
        ("сек", TimeUnit::Second),
        ("минут", TimeUnit::Minute),
        ("мин", TimeUnit::Minute),
        ("сағат", TimeUnit::Hour),
        ("тәулік", TimeUnit::FullDay),
        ("апта", TimeUnit::Week),
        ("ай", TimeUnit::Month),
        ("жыл", TimeUnit::Year),
    ];
    // `18 жасқа толған`; without an ending it is "young".
    if word.strip_prefix("жас").is_some_and(|rest| !rest.is_empty() && is_case(rest)) {
        return Some(TimeUnit::Year);
    }
    STEMS.into_iter().find_map(|(stem, unit)| word.strip_prefix(stem).filter(|rest| is_case(rest)).map(|_| unit))
}

/// Whether what follows a stem is a Kazakh ending, with possession (`і`) or without.
fn is_case(ending: &str) -> bool {
    let owned = ending.strip_prefix(['і', 'ы']);
    KAZAKH.contains(&ending) || owned.is_some_and(|ending| KAZAKH.contains(&ending))
}

/// A full stop after an abbreviation belongs to it.
fn short_dot(cursor: &Cursor<'_>, word: &str) -> usize {
    let short = matches!(word, "сек" | "с" | "мин" | "ч" | "сут" | "нед" | "мес" | "дн");
    if short { dot(cursor, 1) } else { 0 }
}

fn dot(cursor: &Cursor<'_>, ahead: usize) -> usize {
    let at = cursor.tokens.get(cursor.at + ahead);
    // The last full stop of a text may be either; it does no harm outside.
    usize::from(at.is_some_and(|token: &Token<'_>| token.is('.')) && cursor.tokens.get(cursor.at + ahead + 1).is_some())
}
