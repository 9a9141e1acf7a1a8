//! Kazakh numerals: stems with case endings, ordinals (`бесінші`) and collectives (`бесеу`).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::part::{Forms, Part};

/// The stems.
const STEMS: [(u64, &str); 23] = [
    (0, "нөл"),
    (1, "бір"),
    (2, "екі"),
    (3, "үш"),
    (4, "төрт"),
    (5, "бес"),
    (6, "алты"),
    (7, "жеті"),
    (8, "сегіз"),
    (9, "тоғыз"),
    (10, "он"),
    (20, "жиырма"),
    (30, "отыз"),
    (40, "қырық"),
    (50, "елу"),
    (60, "алпыс"),
    (70, "жетпіс"),
    (80, "сексен"),
    (90, "тоқсан"),
    (100, "жүз"),
    (1000, "мың"),
    (1_000_000, "миллион"),
    (1_000_000_000, "миллиард"),
];

/// The collectives (`екеу`), which lose the stem's last vowel.
const COLLECTIVES: [(u64, &str); 7] =
    [(1, "біреу"), (2, "екеу"), (3, "үшеу"), (4, "төртеу"), (5, "бесеу"), (6, "алтау"), (7, "жетеу")];

/// The case endings of a number.
const CASES: [&str; 34] = [
    "", "ға", "ге", "қа", "ке", "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "ны", "ні", "ды",
    "ді", "ты", "ті", "ның", "нің", "дың", "дің", "тың", "тің", "мен", "бен", "пен", "ын", "ін", "ы", "і",
];

const ORDINALS: [&str; 4] = ["ыншы", "інші", "ншы", "нші"];

/// Every form of every numeral, made once: each word of every text is looked up here. What it is worth, and whether it
/// is so at the beginning of a number too.
static FORMS: LazyLock<Forms<(Part, bool)>> = LazyLock::new(|| {
    let mut forms = HashMap::new();
    let twentieth = [(20, "жиырмасыншы")]; // It has a sound between.
    let ordinals = STEMS.iter().flat_map(|(value, stem)| ORDINALS.map(|ordinal| (*value, format!("{stem}{ordinal}"))));
    for (value, ordinal) in ordinals.chain(twentieth.map(|(value, word)| (value, word.to_owned()))) {
        forms.extend(CASES.map(|case| (format!("{ordinal}{case}"), (Part { value, ordinal: true }, true))));
    }
    for (value, stem) in COLLECTIVES.iter().chain(&STEMS) {
        let form = |case| (format!("{stem}{case}"), (Part { value: *value, ordinal: false }, !is_other(stem, case)));
        forms.extend(CASES.map(form));
    }
    Forms::new(forms)
});

/// Whether a word begins as a numeral does: a quick look.
pub fn may_begin(word: &str) -> bool {
    FORMS.may_have(word)
}

/// What a word is worth within a number; at its beginning some words are pronouns and adverbs instead.
pub fn part(word: &str, first: bool) -> Option<Part> {
    FORMS.get(word).filter(|(_, at_first)| *at_first || !first).map(|(part, _)| part)
}

/// `онда` (there) and `оны` (him) are pronouns, `оның` too; `бірге` is together.
fn is_other(stem: &str, case: &str) -> bool {
    let pronoun = stem == "он" && ["да", "ды", "ны", "ы", "ың", "ын", "ның"].contains(&case);
    let adverb = stem == "бір" && ["де", "ге", "і", "ін"].contains(&case);
    pronoun || adverb
}

/// Says a number below a billion.
pub fn spelt(value: u64) -> String {
    if value == 0 {
        return "нөл".to_owned();
    }
    let mut words = Vec::new();
    for (scale, name) in [(1_000_000_000, "миллиард"), (1_000_000, "миллион"), (1000, "мың")] {
        if !(value / scale).is_multiple_of(1000) {
            group(value / scale % 1000, &mut words);
            words.push(name);
        }
    }
    group(value % 1000, &mut words);
    words.join(" ")
}

fn group(value: u64, words: &mut Vec<&'static str>) {
    let mut say = |value: u64| {
        let stem = STEMS.iter().find(|(known, _)| *known == value && value > 0);
        words.extend(stem.map(|(_, stem)| *stem));
    };
    if value >= 200 {
        say(value / 100);
    }
    if value >= 100 {
        say(100);
    }
    say(value % 100 / 10 * 10);
    say(value % 10);
}
