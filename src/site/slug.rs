//! Names as addresses: what is known by its name alone (a service, a unit) has its address from it.

use crate::output::fingerprint::fingerprint;

/// The longest address in signs.
const LONGEST: usize = 56;

/// A name in small Latin letters, digits and hyphens. A long one is cut after a word and told apart by a sum of all of it.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for sign in name.chars().flat_map(char::to_lowercase) {
        match latin(sign) {
            Some(latin) => slug.push_str(latin),
            None if sign.is_ascii_alphanumeric() => slug.push(sign),
            // Signs of softness and hardness part nothing.
            None if matches!(sign, 'ь' | 'ъ') => {}
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.len() <= LONGEST {
        return if slug.is_empty() { sum(name) } else { slug.to_owned() };
    }
    let cut = slug.get(..LONGEST).unwrap_or(slug);
    let cut = cut.rsplit_once('-').map_or(cut, |(whole, _)| whole);
    format!("{cut}-{}", sum(name))
}

/// Six signs that differ for nearly all names.
pub fn sum(name: &str) -> String {
    let hash = fingerprint(name.as_bytes());
    format!("{:06x}", (hash ^ (hash >> 32)) & 0xff_ffff)
}

/// Kazakh and Russian letters in Latin ones: our own table, for addresses only, close to how both are commonly written.
fn latin(sign: char) -> Option<&'static str> {
    Some(match sign {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' | 'ы' => "y",
        'к' => "k",
        'қ' => "q",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' => "ng",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}
