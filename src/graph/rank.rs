//! The rank of a matrix of whole numbers, exactly.

use std::collections::BTreeMap;

/// A row: the columns that are not zero.
type Row = BTreeMap<usize, i128>;

/// The rank; none where the numbers outgrow 127 bits, which no net of a process has been seen to do.
///
/// Gaussian elimination without fractions; each row is divided by what its numbers have in common, so that no number grows
/// beyond a minor of the matrix.
pub fn rank(rows: impl Iterator<Item = Row>) -> Option<usize> {
    let mut pivots: BTreeMap<usize, Row> = BTreeMap::new();
    for mut row in rows {
        row.retain(|_, value| *value != 0);
        while let Some((&column, &value)) = row.first_key_value() {
            let Some(pivot) = pivots.get(&column) else {
                divide(&mut row);
                pivots.insert(column, row);
                break;
            };
            row = less(&row, value, pivot, pivot.get(&column).copied()?)?;
        }
    }
    Some(pivots.len())
}

/// `row · b − pivot · a`, without the numbers' common divisor.
fn less(row: &Row, a: i128, pivot: &Row, b: i128) -> Option<Row> {
    let common = gcd(a, b).max(1);
    let (a, b) = (a / common, b / common);
    let mut out = Row::new();
    for (column, value) in row {
        out.insert(*column, value.checked_mul(b)?);
    }
    for (column, value) in pivot {
        let slot = out.entry(*column).or_default();
        *slot = slot.checked_sub(value.checked_mul(a)?)?;
    }
    out.retain(|_, value| *value != 0);
    divide(&mut out);
    Some(out)
}

fn divide(row: &mut Row) {
    let common = row.values().fold(0, |common, value| gcd(common, *value));
    if common > 1 {
        row.values_mut().for_each(|value| *value /= common);
    }
}

fn gcd(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.checked_abs().unwrap_or(1)
}
