//! Values that are written differently and say nothing different.

use super::Value;
use crate::model::deadline::{Span, TimeUnit};

/// Whether two values that are not the same say nothing different.
pub fn fits(a: &Value, b: &Value) -> bool {
    match (a, b) {
        // An owner that one language leaves unsaid is no difference, nor is a point: `осы тармақтың 1) тармақшасы`.
        (Value::Reference(a, of_a), Value::Reference(b, of_b)) => {
            (a.ends_with(b) || b.ends_with(a)) && (of_a == of_b || of_a.is_none() || of_b.is_none())
        }
        (Value::Date(a), Value::Date(b)) => {
            (a.month, a.day) == (b.month, b.day) && a.month > 0 && (a.year.is_none() || b.year.is_none())
        }
        // A list sign for one reader is a number in brackets for the other.
        (Value::Marker(a), Value::Number(b)) | (Value::Number(b), Value::Marker(a)) => a * 1000 == *b,
        // `№ 083/у` is `№ 083/е`: letters after the digits are those of the language.
        (Value::ActNumber(a), Value::ActNumber(b)) => {
            let parts = |number: &str| -> (String, Vec<String>) {
                let head = number.chars().take_while(|sign| !sign.is_ascii_digit()).collect();
                let digits = number.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty());
                (head, digits.map(str::to_owned).collect())
            };
            parts(a) == parts(b)
        }
        // `60 минут` and `1 сағат`, `год` and `12 ай`.
        (Value::Time(one), Value::Time(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| in_base(*one) == in_base(*other))
        }
        (Value::Frequency(one, a), Value::Frequency(other, b)) => one == other && (a == b || is_day(*a) && is_day(*b)),
        // A unit that one reader does not know leaves the bare number.
        (Value::Time(spans), Value::Number(number)) | (Value::Number(number), Value::Time(spans)) => {
            matches!(spans.as_slice(), [span] if span.thousandths == *number)
        }
        (Value::Frequency(times, _), Value::Number(number)) | (Value::Number(number), Value::Frequency(times, _)) => {
            u64::from(*times) * 1000 == *number
        }
        (Value::Sum(sum, _), Value::Number(number)) | (Value::Number(number), Value::Sum(sum, _)) => sum == number,
        // `13.00` far from a word for hours is a number.
        (Value::Clock(hours, minutes), Value::Number(number))
        | (Value::Number(number), Value::Clock(hours, minutes)) => hours * 1000 + minutes * 10 == *number,
        _ => false,
    }
}

/// A length of time in the smallest unit that it can be exactly said in; days of each kind stay apart.
fn in_base(span: Span) -> (u64, TimeUnit) {
    let (factor, unit) = match span.unit {
        TimeUnit::Second => (1, TimeUnit::Second),
        TimeUnit::Minute => (60, TimeUnit::Second),
        TimeUnit::Hour => (3600, TimeUnit::Second),
        TimeUnit::FullDay => (24 * 3600, TimeUnit::Second),
        TimeUnit::Year => (12, TimeUnit::Month),
        other => (1, other),
    };
    (span.thousandths.saturating_mul(factor), unit)
}

fn is_day(unit: TimeUnit) -> bool {
    matches!(unit, TimeUnit::Day | TimeUnit::WorkingDay | TimeUnit::CalendarDay | TimeUnit::FullDay)
}
