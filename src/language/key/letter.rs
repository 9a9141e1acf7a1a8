//! Letters for keys: any script to Cyrillic, and what people take for each other to one.

use crate::language::letter::is_cyrillic;

/// Whether a sign belongs to a word or number. Every letter that is neither Cyrillic nor Latin parts words.
pub fn is_of_word(sign: char) -> bool {
    is_cyrillic(sign) || sign.is_ascii_alphanumeric() || bare(sign).is_some()
}

/// Whether a sign is no end of a word: a soft hyphen, an accent, a sign without width.
pub fn is_hidden(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

/// A word in small Cyrillic letters and digits. In a Cyrillic word a Latin letter is the one that it looks like; a word
/// without any is read as it sounds.
pub fn cyrillic(word: &str) -> Vec<char> {
    let small: Vec<char> = word.chars().flat_map(char::to_lowercase).filter(|sign| !is_hidden(*sign)).collect();
    if small.iter().copied().any(is_cyrillic) {
        let alike = |sign: char| {
            let place = ALIKE.iter().position(|(latin, _)| *latin == sign);
            place.and_then(|place| ALIKE.get(place)).map_or(sign, |(_, cyrillic)| *cyrillic)
        };
        return small.into_iter().map(|sign| if is_cyrillic(sign) { sign } else { alike(sign) }).collect();
    }
    let latin: String =
        small.into_iter().map(|sign| bare(sign).map_or_else(|| sign.to_string(), str::to_owned)).collect();
    sounded(&latin)
}

/// A Latin word as it sounds, in Cyrillic.
fn sounded(latin: &str) -> Vec<char> {
    let mut read: Vec<char> = Vec::new();
    let mut rest = latin;
    while let Some(sign) = rest.chars().next() {
        if let Some((group, sound)) = GROUPS.iter().find(|(group, _)| rest.starts_with(group)) {
            read.extend(sound.chars());
            rest = rest.get(group.len()..).unwrap_or_default();
            continue;
        }
        let after = rest.get(sign.len_utf8()..).unwrap_or_default();
        let soft = after.starts_with(['e', 'i', 'y']);
        let vowel = read.last().is_some_and(|last| "аеиоуыяюё".contains(*last));
        read.push(match sign {
            'y' if vowel => 'й',
            'c' if soft => 'ц',
            'a' if read.last() == Some(&'и') => 'я',
            _ => SOUNDS.iter().find(|(latin, _)| *latin == sign).map_or(sign, |(_, sound)| *sound),
        });
        rest = after;
    }
    read
}

/// A letter as a Russian word has it.
pub fn russian(sign: char) -> char {
    match sign {
        'ё' => 'е',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        _ => sign,
    }
}

/// Letters that people take for each other as one; signs of softness go.
pub fn wide(word: &[char]) -> Vec<char> {
    let mut wide = Vec::with_capacity(word.len() + 2);
    for sign in word {
        match sign {
            'ь' | 'ъ' => {}
            'я' => wide.extend(['и', 'а']),
            'ю' => wide.extend(['и', 'у']),
            'ц' => wide.extend(['т', 'с']),
            'щ' => wide.push('ш'),
            'э' | 'ё' => wide.push('е'),
            'ы' | 'й' => wide.push('и'),
            // Kazakh letters as old 8-bit fonts show them.
            'ќ' => wide.push('к'),
            'ґ' => wide.push('о'),
            'ј' => wide.push('а'),
            'ѕ' => wide.push('н'),
            'є' => wide.push('г'),
            'ў' | 'ї' => wide.push('у'),
            'ћ' => wide.push('х'),
            _ => wide.push(russian(*sign)),
        }
    }
    wide
}

/// Doubled letters as one.
pub fn single(word: &[char]) -> String {
    let mut single = String::with_capacity(word.len() * 2);
    let mut last = None;
    for sign in word {
        if last != Some(*sign) || sign.is_ascii_digit() {
            single.push(*sign);
        }
        last = Some(*sign);
    }
    single
}

/// All at once, for what has no ending.
pub fn folded(word: &[char]) -> String {
    single(&wide(word))
}

/// The plain Latin letters of one with a sign, as the Kazakh Latin alphabets and other languages have them.
fn bare(sign: char) -> Option<&'static str> {
    let small = sign.to_lowercase().next().unwrap_or(sign);
    Some(match small {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ə' => "a",
        'ç' | 'č' | 'ć' => "ch",
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ě' => "e",
        'ğ' | 'ǵ' | 'ġ' => "g",
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ñ' | 'ń' | 'ŋ' | 'ň' => "n",
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ō' => "o",
        'ş' | 'š' | 'ș' => "sh",
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ŭ' => "u",
        'ý' | 'ÿ' => "y",
        'ž' => "zh",
        _ => return None,
    })
}

/// Small Latin letters and the small Cyrillic ones that they, or their capitals, look like; the others as they sound.
const ALIKE: [(char, char); 26] = [
    ('a', 'а'),
    ('b', 'в'),
    ('c', 'с'),
    ('d', 'д'),
    ('e', 'е'),
    ('f', 'ф'),
    ('g', 'г'),
    ('h', 'һ'),
    ('i', 'і'),
    ('j', 'ж'),
    ('k', 'к'),
    ('l', 'л'),
    ('m', 'м'),
    ('n', 'н'),
    ('o', 'о'),
    ('p', 'р'),
    ('q', 'қ'),
    ('r', 'р'),
    ('s', 'с'),
    ('t', 'т'),
    ('u', 'у'),
    ('v', 'в'),
    ('w', 'в'),
    ('x', 'х'),
    ('y', 'у'),
    ('z', 'з'),
];

/// Several Latin letters that are one sound.
const GROUPS: [(&str, &str); 14] = [
    ("shch", "щ"),
    ("sch", "щ"),
    ("sh", "ш"),
    ("ch", "ч"),
    ("zh", "ж"),
    ("kh", "х"),
    ("gh", "г"),
    ("ts", "ц"),
    ("tz", "ц"),
    ("ya", "я"),
    ("yu", "ю"),
    ("yo", "е"),
    ("ye", "е"),
    ("ck", "к"),
];

const SOUNDS: [(char, char); 26] = [
    ('a', 'а'),
    ('b', 'б'),
    ('c', 'к'),
    ('d', 'д'),
    ('e', 'е'),
    ('f', 'ф'),
    ('g', 'г'),
    ('h', 'х'),
    ('i', 'и'),
    ('j', 'ж'),
    ('k', 'к'),
    ('l', 'л'),
    ('m', 'м'),
    ('n', 'н'),
    ('o', 'о'),
    ('p', 'п'),
    ('q', 'к'),
    ('r', 'р'),
    ('s', 'с'),
    ('t', 'т'),
    ('u', 'у'),
    ('v', 'в'),
    ('w', 'в'),
    ('x', 'х'),
    ('y', 'ы'),
    ('z', 'з'),
];
