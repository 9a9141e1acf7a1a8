//! Deadlines in words: every amount of time that a text names, as the model writes it.
//!
//! Reads what the acts print (`domain/regulations.md`, section 8): `1 (бір) жұмыс күні`, `не более 20 минут`,
//! `10–15 сек`, `2 раза в день`, `в двадцатидневный срок`, `күнтізбелік он күн`, `1,5 мин`, `ежедневно`.

mod bound;
mod count;
mod cursor;
mod frequency;
mod unit;

use std::ops::Range;
use std::sync::LazyLock;

use self::bound::Bound;
use self::count::Count;
use self::cursor::{Clash, Cursor, Found};
use super::Language;
use super::numeral;
use super::numeral::part::Beginnings;
use super::token::{Kind, Token, tokens};
use crate::model::deadline::{Amount, Span, TimeUnit};

/// An amount of time that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Where it stands in the text, in bytes, from its first number to its unit.
    pub range: Range<usize>,
    /// How long.
    pub amount: Amount,
    /// The number in digits and the different number in words, where the two disagree: `7 (восемь)`.
    pub clash: Option<(u64, u64)>,
}

/// Every amount of time in a text, in the order of the text.
pub fn deadlines(text: &str, language: Language) -> Vec<Phrase> {
    deadlines_in(&tokens(text), language)
}

/// The same over tokens that are there already.
pub fn deadlines_in(tokens: &[Token<'_>], language: Language) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let cursor = Cursor { tokens, at, language };
        let found = if may_begin(&cursor) { frequency::read(&cursor).or_else(|| amount(&cursor)) } else { None };
        match found {
            Some(found) => {
                phrases.extend(listed(&cursor, &found));
                let start = tokens.get(found.from).map_or(0, |token| token.range.start);
                let end =
                    found.to.checked_sub(1).and_then(|last| tokens.get(last)).map_or(start, |last| last.range.end);
                phrases.push(Phrase { range: start..end, amount: found.amount, clash: found.clash });
                at = found.to.max(at + 1);
            }
            None => at += 1,
        }
    }
    phrases
}

/// The number that stands right before a token, in digits, in words or in both, and its first token; in thousandths.
pub fn count_before(tokens: &[Token<'_>], to: usize, language: Language) -> Option<(usize, u64)> {
    const MOST: usize = 16;
    let before = tokens.get(..to)?;
    // The longest number that ends there; of `5 2 000` the last.
    let first = (to.saturating_sub(MOST)..to).find_map(|at| {
        let count = count::read(&Cursor { tokens: before, at, language })?;
        (at + count.length == to).then_some((at, count.thousandths))
    });
    first.filter(|(at, _)| to - at > 0)
}

/// Whether an amount of time may begin here: a quick look, because nearly all words of a text begin none.
fn may_begin(cursor: &Cursor<'_>) -> bool {
    match cursor.tokens.get(cursor.at).map(|token| &token.kind) {
        Some(Kind::Number { .. }) => true,
        Some(Kind::Word(word)) => {
            let begin = if cursor.language == Language::Russian { &RUSSIAN } else { &KAZAKH };
            begin.may_have(word) || numeral::may_begin(word, cursor.language)
        }
        _ => false,
    }
}

/// How units, frequencies, halves and the compounds of units begin.
static RUSSIAN: LazyLock<Beginnings> = LazyLock::new(|| {
    let units = "рабочий раб календарный кал день дня дню днем дне дни дней дням дн секунда сек минута мин минутный час \
        часовой сутки суток сут суточный неделя недель нед недельный месяц мес месячный год лет годовой дневный";
    let frequencies = "раз ежечасно ежедневно ежесуточно еженедельно ежемесячно ежегодно каждый";
    let halves = "полтора полторы полутора полчаса полгода полмесяца полминуты полугода";
    // `двадцатидневный` begins as the genitive of the number does.
    let counts = "одно двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати \
        четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати двадцати тридцати сорока пятидесяти \
        шестидесяти семидесяти восьмидесяти девяносто ста";
    Beginnings::of([units, frequencies, halves, counts].into_iter().flat_map(|list| list.split(' ')))
});

static KAZAKH: LazyLock<Beginnings> = LazyLock::new(|| {
    let units = "жұмыс күн күнтізбелік секунд сек минут мин сағат тәулік апта жыл жас жарты";
    // Of a stem of two letters the ending counts too.
    let months = "ай айн айі айы айс айд айг айғ айк айқ айт айм айб айп айл";
    Beginnings::of([units, months].into_iter().flat_map(|list| list.split(' ')))
});

/// The numbers before an amount that share its unit: the 15 and the 10 of `15, 10, 2 рабочих дня`.
fn listed(cursor: &Cursor<'_>, found: &Found) -> Vec<Phrase> {
    let (Amount::Exact(Span { unit, .. }), Some(before)) = (found.amount, cursor.tokens.get(..found.from)) else {
        return Vec::new();
    };
    let mut phrases = Vec::new();
    let mut rest = before;
    while let [head @ .., number, sign] = rest {
        let joins = sign.is(',') || matches!(sign.word(), Some("и" | "және"));
        let Kind::Number { thousandths, decimals: 0, digits: 1..=3 } = number.kind else { break };
        if !joins {
            break;
        }
        let amount = Amount::Exact(Span { thousandths, unit });
        phrases.insert(0, Phrase { range: number.range.clone(), amount, clash: None });
        rest = head;
    }
    // `пункты 3, 4, 10 рабочих дней` and `№ 5, 10 дней` list something else.
    let counts = rest.last().is_none_or(|token| {
        let named = token.word().is_some_and(|word| {
            ["пункт", "подпункт", "стать", "приложени", "категор"].iter().any(|stem| word.starts_with(stem))
        });
        !named && !token.is('№') && !token.is('-')
    });
    if counts { phrases } else { Vec::new() }
}

/// An amount that begins here: `20 минут`, `10–15 сек`, `30 сек – 1 минута`, `двадцатидневный`, `рабочего дня`.
fn amount(cursor: &Cursor<'_>) -> Option<Found> {
    if let Some((span, length)) = unit::compound(cursor) {
        return Some(bounded(cursor, span, cursor.at + length, None));
    }
    let calendar = unit::leading(cursor);
    let cursor = cursor.skip(usize::from(calendar.is_some()));
    let Some(low) = count::read(&cursor) else { return lone_unit(&cursor) };
    let after = cursor.skip(low.length);
    if let Some((unit, length)) = unit::read(&after, calendar) {
        if unit == TimeUnit::Hour && (low.clock || is_minutes_of_clock(&cursor, &low)) {
            return None;
        }
        let span = Span { thousandths: low.thousandths, unit };
        let after = after.skip(length);
        if let Some((high, clash, length)) = range_end(&after, calendar) {
            return Some(spanned(&cursor, span, high, after.at + length, low.clash.or(clash)));
        }
        if let Some((minutes, to)) = and_minutes(&after, span) {
            return Some(bounded(&cursor, minutes, to, low.clash));
        }
        return Some(bounded(&cursor, span, after.at, low.clash));
    }
    // `10–15 сек`, `от 2 до 4 часов`, `2-ден 4 сағатқа дейін`
    let (high, unit, to) = second_count(&after, calendar)?;
    if is_clock(&low, &high, unit) {
        return None;
    }
    let clash = low.clash.or(high.clash);
    let low = Span { thousandths: low.thousandths, unit };
    Some(spanned(&cursor, low, Span { thousandths: high.thousandths, unit }, to, clash))
}

/// `– 1 минута` after a first amount; in Kazakh that one is a beginning by its ending: `30 секундтан 1 минутқа дейін`.
fn range_end(after: &Cursor<'_>, calendar: Option<TimeUnit>) -> Option<(Span, Clash, usize)> {
    let joined = after.tokens.get(after.at)?.is('-') || after.word(0) == Some("до");
    let from = |word: &str| ["дан", "ден", "тан", "тен", "нан", "нен"].iter().any(|ending| word.ends_with(ending));
    let begun = || after.before().last().and_then(Token::word).is_some_and(from);
    let suffixed = !joined && after.language == Language::Kazakh && begun();
    if !joined && !suffixed {
        return None;
    }
    let high = after.skip(usize::from(joined));
    let count = count::read(&high)?;
    let (unit, length) = unit::read(&high.skip(count.length), calendar)?;
    let length = usize::from(joined) + count.length + length;
    let closed = joined || after.word(length).is_some_and(|word| word.starts_with("дейін"));
    closed.then_some((Span { thousandths: count.thousandths, unit }, count.clash, length))
}

/// The second number of a range with its unit, and where it ends.
fn second_count(after: &Cursor<'_>, calendar: Option<TimeUnit>) -> Option<(Count, TimeUnit, usize)> {
    let joined = after.tokens.get(after.at)?.is('-') || after.word(0) == Some("до");
    let next = after.skip(usize::from(joined));
    let suffixed = after.before().last().and_then(Token::word).is_some_and(bound::is_from);
    if !joined && !suffixed {
        return None;
    }
    let high = count::read(&next)?;
    let unit_at = next.skip(high.length);
    let (unit, length) = unit::read(&unit_at, calendar)?;
    let to = unit_at.at + length;
    Some((high, unit, to))
}

/// `9-00 – 18-30 часов`, `с 9.00 до 18.30`: a time of day, no length of time.
fn is_clock(low: &Count, high: &Count, unit: TimeUnit) -> bool {
    let minutes = high.thousandths / 1000;
    if low.clock || high.clock {
        return unit == TimeUnit::Hour;
    }
    let two_digits = high.digits == 2 && (minutes == 0 || minutes.is_multiple_of(15));
    unit == TimeUnit::Hour && two_digits && (minutes == 0 || low.thousandths >= high.thousandths || minutes == 30)
}

/// The `30` of `18-30 часов`.
fn is_minutes_of_clock(cursor: &Cursor<'_>, count: &Count) -> bool {
    let quarter = count.digits == 2 && (count.thousandths / 1000).is_multiple_of(15);
    let after_hours = match cursor.before() {
        [.., hours, dash] => dash.is('-') && matches!(hours.kind, Kind::Number { .. }),
        _ => false,
    };
    quarter && after_hours
}

/// `1 час 30 минут`: hours and minutes are one amount, in minutes.
fn and_minutes(after: &Cursor<'_>, hours: Span) -> Option<(Span, usize)> {
    let after = after.skip(usize::from(matches!(after.word(0), Some("и" | "және"))));
    let count = count::read(&after).filter(|_| hours.unit == TimeUnit::Hour)?;
    let unit_at = after.skip(count.length);
    let (unit, length) = unit::read(&unit_at, None)?;
    if unit != TimeUnit::Minute || count.thousandths >= 60_000 {
        return None;
    }
    let thousandths = hours.thousandths.checked_mul(60)?.checked_add(count.thousandths)?;
    Some((Span { thousandths, unit: TimeUnit::Minute }, unit_at.at + length))
}

/// A unit without a number is one of it, where the words around say that it is a length: `в течение рабочего дня`.
fn lone_unit(cursor: &Cursor<'_>) -> Option<Found> {
    let (unit, length) = unit::read(cursor, None)?;
    let after = cursor.skip(length);
    let said = match cursor.language {
        Language::Russian => bound::begins_length(cursor.before()),
        Language::Kazakh => after.word(0).is_some_and(|word| word == "ішінде"),
    };
    let span = Span { thousandths: 1000, unit };
    said.then(|| bounded(cursor, span, after.at, None))
}

/// One span with the bound that the words around it set.
fn bounded(cursor: &Cursor<'_>, span: Span, to: usize, clash: Clash) -> Found {
    let after = cursor.tokens.get(to..).unwrap_or_default();
    let amount = match bound::around(cursor.before(), after, cursor.language) {
        Bound::Exact => Amount::Exact(span),
        Bound::Most => Amount::AtMost(span),
        Bound::Least => Amount::AtLeast(span),
    };
    Found { from: cursor.at, to, amount, clash }
}

/// A range; one that runs backwards is only its second amount.
fn spanned(cursor: &Cursor<'_>, low: Span, high: Span, to: usize, clash: Clash) -> Found {
    let backwards = low.unit == high.unit && low.thousandths >= high.thousandths;
    let amount = if backwards { Amount::Exact(high) } else { Amount::Range(low, high) };
    Found { from: cursor.at, to, amount, clash }
}
