//! How dates and deadlines are said in a language.

use jiff::civil::Date;

use crate::model::deadline::{Amount, Span};
use crate::model::words::Lang;
use crate::theme::interface::Interface;

/// A date in words: `30 мая 2015 года`, `2015 жылғы 30 мамыр`.
pub fn date(interface: &Interface, lang: &Lang, date: Date) -> String {
    dated(interface, lang, date, "date.full", "month")
}

/// A date as part of the name of an act: `от 30 мая 2015 года`, `2015 жылғы 30 мамырдағы`.
pub fn date_of(interface: &Interface, lang: &Lang, date: Date) -> String {
    dated(interface, lang, date, "date.of", "month-of")
}

/// The day of a state of things: `30 мая 2015 года`, `2015 жылғы 30 мамырдағы` (жағдай бойынша).
pub fn date_at(interface: &Interface, lang: &Lang, date: Date) -> String {
    dated(interface, lang, date, "date.at", "month-of")
}

/// A date from which something holds: `с 30 мая 2015 года`, `2015 жылғы 30 мамырдан бастап`.
pub fn date_since(interface: &Interface, lang: &Lang, date: Date) -> String {
    dated(interface, lang, date, "date.since", "month-since")
}

/// A date up to which something holds: `до 30 мая 2015 года`, `2015 жылғы 30 мамырға дейін`.
pub fn date_until(interface: &Interface, lang: &Lang, date: Date) -> String {
    dated(interface, lang, date, "date.until", "month-until")
}

fn dated(interface: &Interface, lang: &Lang, date: Date, pattern: &str, months: &str) -> String {
    let key = format!("{months}.{}", date.month());
    let month = interface.word(lang, &key);
    let (day, year) = (date.day().to_string(), date.year().to_string());
    interface.filled(lang, pattern, &[("day", &day), ("month", month), ("year", &year)])
}

/// An amount of time in words: `1 рабочий день`, `не более 20 минут`, `2 раза в день`.
///
/// Nothing where only the printed words say it.
pub fn amount(interface: &Interface, lang: &Lang, amount: Amount) -> Option<String> {
    let counted =
        |span: Span, forms: &str| interface.counted(lang, &format!("{forms}.{}", span.unit.name()), span.thousandths);
    Some(match amount {
        Amount::Exact(span) => counted(span, "time"),
        Amount::Range(from, to) => {
            let first = if from.unit == to.unit {
                crate::theme::interface::decimal(from.thousandths)
            } else {
                counted(from, "time")
            };
            let key = if from.unit == to.unit { "deadline.range" } else { "deadline.range-units" };
            interface.filled(lang, key, &[("from", &first), ("to", &counted(to, "time"))])
        }
        Amount::AtMost(span) => interface.filled(lang, "deadline.most", &[("span", &counted(span, "time-of"))]),
        Amount::AtLeast(span) => interface.filled(lang, "deadline.least", &[("span", &counted(span, "time-of"))]),
        Amount::Frequency { times, per } => {
            let times = interface.counted(lang, "deadline.times", u64::from(times) * 1000);
            let key = format!("per.{}", per.name());
            interface.filled(lang, "deadline.frequency", &[("times", &times), ("per", interface.word(lang, &key))])
        }
        Amount::Worded => return None,
    })
}
