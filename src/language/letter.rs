//! Letters: which script they are of, which look alike, and which a Kazakh or Russian word cannot have.

use super::Language;

/// Whether a letter is Cyrillic.
pub fn is_cyrillic(sign: char) -> bool {
    matches!(sign, '\u{400}'..='\u{52f}')
}

/// Whether a letter is a Cyrillic capital; nearly all are told without a table.
pub fn is_capital(sign: char) -> bool {
    match sign {
        'А'..='Я' => true,
        'а'..='я' => false,
        _ => is_cyrillic(sign) && sign.is_uppercase(),
    }
}

/// Whether a letter is small, of any alphabet; nearly all are told without a table.
pub fn is_small(sign: char) -> bool {
    match sign {
        'а'..='я' => true,
        'А'..='Я' => false,
        _ => sign.is_lowercase(),
    }
}

/// Whether a letter is Latin.
pub fn is_latin(sign: char) -> bool {
    sign.is_ascii_alphabetic()
}

/// The Cyrillic letter that a Latin one looks like.
pub fn cyrillic_twin(sign: char) -> Option<char> {
    TWINS.into_iter().find(|(latin, _)| *latin == sign).map(|(_, cyrillic)| cyrillic)
}

/// The Latin letter that a Cyrillic one looks like.
pub fn latin_twin(sign: char) -> Option<char> {
    TWINS.into_iter().find(|(_, cyrillic)| *cyrillic == sign).map(|(latin, _)| latin)
}

/// A small letter as a Cyrillic one, where it is the Latin twin of one. `b` stays: only as a capital it is like В.
pub fn cyrillic_of_small(sign: char) -> char {
    if sign.is_ascii_lowercase() && sign != 'b' { cyrillic_twin(sign).unwrap_or(sign) } else { sign }
}

/// Letters that look alike in the alphabets of Latin and of Kazakh or Russian: Latin, Cyrillic.
pub const TWINS: [(char, char); 26] = [
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'һ'),
    ('i', 'і'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('t', 'т'),
    ('x', 'х'),
    ('y', 'у'),
    ('b', 'ь'),
];

/// The Kazakh letter that an old 8-bit font showed for this one, where it is none of the language's own.
///
/// Fonts of the 1990s put the Kazakh letters in the places of Serbian, Macedonian and Ukrainian ones; a text that is taken
/// out of them shows those (regulations.md, section 8).
pub fn of_old_font(sign: char, language: Language) -> Option<char> {
    const SHOWN: [(char, char); 15] = [
        ('ќ', 'қ'),
        ('Ќ', 'Қ'),
        ('ґ', 'ө'),
        ('Ґ', 'Ө'),
        ('ј', 'ә'),
        ('Ј', 'Ә'),
        ('ѕ', 'ң'),
        ('Ѕ', 'Ң'),
        ('є', 'ғ'),
        ('Є', 'Ғ'),
        ('ў', 'ұ'),
        ('Ў', 'Ұ'),
        ('ї', 'ү'),
        ('Ї', 'Ү'),
        ('ћ', 'һ'),
    ];
    let shown = SHOWN.into_iter().find(|(shown, _)| *shown == sign).map(|(_, meant)| meant);
    shown.filter(|_| matches!(language, Language::Kazakh | Language::Russian))
}

/// Whether a sign shows nothing: zero width, a direction mark, a control.
pub fn is_hidden(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{2028}'
            | '\u{2029}'
    ) || (sign.is_control() && !matches!(sign, '\n' | '\r' | '\t'))
}
