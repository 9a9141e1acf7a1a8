//! The order of the alphabet in Kazakh and Russian lists.
//!
//! The Kazakh Cyrillic alphabet has 42 letters (Unicode CLDR, `kk` collation: ә after а, ғ after г, қ after к, ң after н,
//! ө after о, ұ and ү after у, һ after х, і after ы); the Russian one is a part of it in the same order, so one table
//! serves both. What is no letter of it stands before (digits) or after (Latin).

use std::cmp::Ordering;

const LETTERS: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/// The sign by which a text is sorted into a list: its first letter or digit, a capital.
pub fn initial(text: &str) -> String {
    let first = text.chars().find(|sign| sign.is_alphanumeric());
    first.map(|first| first.to_uppercase().collect()).unwrap_or_default()
}

/// Which of two texts stands first. Case, quotes and spaces tell only texts apart that are equal without them.
pub fn compare(one: &str, other: &str) -> Ordering {
    place(one).cmp(&place(other))
}

/// What a text is sorted by, for long lists: the order of these is that of [`compare`].
pub fn place(text: &str) -> (Vec<(u8, u32)>, String) {
    (key(text), text.to_owned())
}

fn key(text: &str) -> Vec<(u8, u32)> {
    let mut key: Vec<(u8, u32)> = Vec::with_capacity(text.len() / 2);
    for sign in text.chars().flat_map(char::to_lowercase) {
        match LETTERS.chars().position(|letter| letter == sign) {
            Some(place) => key.push((2, u32::try_from(place).unwrap_or(u32::MAX))),
            None if sign.is_ascii_digit() => key.push((1, u32::from(sign))),
            None if sign.is_alphabetic() => key.push((3, u32::from(sign))),
            // Words are compared one after the other.
            None if key.last().is_some_and(|last| *last != (0, 0)) => key.push((0, 0)),
            None => {}
        }
    }
    key
}
