//! Numbers as text: five bits a sign, the sixth says that more follow. `theme/search/6-find.js` reads it.

const DIGITS: [u8; 64] = *b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// Adds a number to a coded list.
pub fn push(coded: &mut String, mut number: usize) {
    loop {
        let more = if number > 31 { 32 } else { 0 };
        coded.push(char::from(DIGITS.get((number & 31) | more).copied().unwrap_or(b'0')));
        number >>= 5;
        if more == 0 {
            return;
        }
    }
}
