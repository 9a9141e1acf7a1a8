//! What a deadline allows for a category: one amount, or several between which a condition decides.

use super::amounts::Amounts;
use crate::model::deadline::{Amount, Deadline, Term};

/// What a deadline allows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Allowance {
    /// The amounts, never none; a condition or nothing decides between them.
    pub choices: Vec<Choice>,
    /// Whether a term has no upper bound (`at least`).
    pub open: bool,
    /// What could not be counted.
    pub uncounted: Option<Uncounted>,
}

/// One amount that a deadline allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choice {
    /// Index of the term that says so; none where no term can be counted.
    pub term: Option<usize>,
    /// The shortest.
    pub least: Amounts,
    /// The longest; for `at least` the shortest too, because no other is said.
    pub most: Amounts,
}

/// Why a deadline could not be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Uncounted {
    /// It says how often, not how long.
    Frequency,
    /// Only its words say it.
    Worded,
    /// It says nothing for this category.
    OtherCategories,
}

/// What a deadline allows for a category (or for all, where none is asked for).
///
/// A term that names the category stands before those that name none.
pub fn allowance(deadline: &Deadline, category: Option<&str>) -> Allowance {
    let terms = || deadline.terms.iter().enumerate();
    let named = |term: &Term| category.is_some_and(|category| term.categories.iter().any(|one| one == category));
    let own: Vec<_> = terms().filter(|(_, term)| named(term)).collect();
    let is_said = own.iter().any(|(_, term)| term.condition.is_empty());
    let general = terms().filter(|(_, term)| if category.is_some() { term.categories.is_empty() } else { true });
    let meant: Vec<_> = if is_said { own } else { own.into_iter().chain(general).collect() };

    let mut allowance = Allowance::default();
    for (index, term) in &meant {
        match term.amount {
            Amount::Frequency { .. } => allowance.uncounted = Some(Uncounted::Frequency),
            Amount::Worded => allowance.uncounted = Some(Uncounted::Worded),
            amount => {
                allowance.open |= matches!(amount, Amount::AtLeast(_));
                let (least, most) = bounds(amount);
                allowance.choices.push(Choice { term: Some(*index), least, most });
            }
        }
    }
    if meant.is_empty() && !deadline.terms.is_empty() {
        allowance.uncounted = Some(Uncounted::OtherCategories);
    }
    if allowance.choices.is_empty() {
        allowance.choices.push(Choice::default());
    }
    allowance
}

/// The shortest and the longest that an amount allows.
pub fn bounds(amount: Amount) -> (Amounts, Amounts) {
    match amount {
        Amount::Exact(span) | Amount::AtLeast(span) => (Amounts::of(span), Amounts::of(span)),
        Amount::Range(low, high) => (Amounts::of(low), Amounts::of(high)),
        Amount::AtMost(span) => (Amounts::NONE, Amounts::of(span)),
        Amount::Frequency { .. } | Amount::Worded => (Amounts::NONE, Amounts::NONE),
    }
}
