//! The form of a word that goes with a number: `день|дня|дней`.

/// The form for a number in thousandths, of forms divided by `|`.
///
/// Three forms follow the Russian rule (CLDR one, few, many; a fraction takes the second: 1,5 дня), two the English one,
/// one serves every number, as Kazakh nouns after a number do.
pub fn form(thousandths: u64, forms: &str) -> &str {
    let forms: Vec<&str> = forms.split('|').collect();
    let whole = thousandths / 1000;
    let index = match forms.len() {
        0 | 1 => 0,
        2 => usize::from(thousandths != 1000),
        _ if !thousandths.is_multiple_of(1000) => 1,
        _ => match (whole % 10, whole % 100) {
            (1, hundred) if hundred != 11 => 0,
            (2..=4, hundred) if !(12..=14).contains(&hundred) => 1,
            _ => 2,
        },
    };
    forms.get(index).copied().unwrap_or_default()
}
