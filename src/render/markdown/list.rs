//! Numbers of list items as they are written.

/// The number with its sign at the beginning of an item, `6.` or `1)`; none where the item is not numbered.
pub fn number(item: &str) -> Option<&str> {
    let item = item.trim_start();
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    let sign = item.as_bytes().get(digits)?;
    (digits > 0 && matches!(sign, b'.' | b')')).then(|| item.get(..=digits)).flatten()
}
