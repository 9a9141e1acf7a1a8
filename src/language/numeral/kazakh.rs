//! Kazakh numerals: stems with case endings, ordinals (`бесінші`) and collectives (`бесеу`).

use super::part::Part;

/// The stems.
const STEMS: [(u64, &str); 21] = [
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

/// What a word is worth within a number; at its beginning some words are pronouns and adverbs instead.
pub fn part(word: &str, first: bool) -> Option<Part> {
    if let Some(value) = bare(word, first) {
        return Some(Part { value, ordinal: false });
    }
    for (value, stem) in STEMS {
        let Some(rest) = word.strip_prefix(stem) else { continue };
        if let Some(case) = ORDINALS.iter().find_map(|ordinal| rest.strip_prefix(ordinal))
            && CASES.contains(&case)
        {
            return Some(Part { value, ordinal: true });
        }
    }
    // `жиырмасыншы` has a sound between.
    let twentieth = word.strip_prefix("жиырмасыншы").is_some_and(|case| CASES.contains(&case));
    twentieth.then_some(Part { value: 20, ordinal: true })
}

fn bare(word: &str, first: bool) -> Option<u64> {
    let of = |table: &[(u64, &str)]| {
        let hit = table.iter().find(|(_, stem)| word.strip_prefix(stem).is_some_and(|case| is_case(stem, case, first)));
        hit.map(|(value, _)| *value)
    };
    of(&STEMS).or_else(|| of(&COLLECTIVES))
}

/// Whether what follows a stem is a case ending. `онда` (there) and `оны` (him) are pronouns, `оның` too; `бірге` is together.
fn is_case(stem: &str, case: &str, first: bool) -> bool {
    let pronoun = stem == "он" && ["да", "ды", "ны", "ы", "ың", "ын", "ның"].contains(&case);
    let adverb = stem == "бір" && ["де", "ге", "і", "ін"].contains(&case);
    CASES.contains(&case) && !(first && (pronoun || adverb))
}

/// Says a number below a million.
pub fn spelt(value: u64) -> String {
    if value == 0 {
        return "нөл".to_owned();
    }
    let mut words = Vec::new();
    if value >= 1000 {
        group(value / 1000, &mut words);
        words.push("мың");
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
