//! Addresses out of names: `А-6/229` of 2015 → `a-6-229-2015`, `Выдача архивной справки` → `vydacha-arkhivnoi-spravki`.

use deunicode::deunicode;

/// The longest suggestion: an address is read aloud and typed.
const LONGEST: usize = 40;

/// An id out of any words; nothing where they hold no letter or digit.
pub fn id(words: &str) -> Option<String> {
    let latin = deunicode(words).to_lowercase().replace('\'', "");
    let mut id = String::new();
    for part in latin.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        if !id.is_empty() && id.len() + part.len() >= LONGEST {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.extend(part.chars().take(LONGEST));
    }
    (!id.is_empty()).then_some(id)
}
