//! Russian numerals: every case of the cardinals, collectives, ordinals, and the genitive that begins compounds.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::part::{Forms, Gender, Part};

/// Every form of the cardinals and collectives, with ё as е.
const CARDINALS: [(u64, &str); 37] = [
    (0, "ноль ноля нолю нолем ноле нуль нуля нулю нулем нуле"),
    (1, "один одна одно одного одной одному одну одним одном одною одни одних одними"),
    (2, "два две двух двум двумя двое двоих двоим двоими"),
    (3, "три трех трем тремя трое троих троим троими"),
    (4, "четыре четырех четырем четырьмя четверо четверых четверым четверыми"),
    (5, "пять пяти пятью пятеро пятерых"),
    (6, "шесть шести шестью шестеро шестерых"),
    (7, "семь семи семью семеро семерых"),
    (8, "восемь восьми восемью восьмью восьмеро"),
    (9, "девять девяти девятью девятеро"),
    (10, "десять десяти десятью десятеро"),
    (11, "одиннадцать одиннадцати одиннадцатью"),
    (12, "двенадцать двенадцати двенадцатью"),
    (13, "тринадцать тринадцати тринадцатью"),
    (14, "четырнадцать четырнадцати четырнадцатью"),
    (15, "пятнадцать пятнадцати пятнадцатью"),
    (16, "шестнадцать шестнадцати шестнадцатью"),
    (17, "семнадцать семнадцати семнадцатью"),
    (18, "восемнадцать восемнадцати восемнадцатью"),
    (19, "девятнадцать девятнадцати девятнадцатью"),
    (20, "двадцать двадцати двадцатью"),
    (30, "тридцать тридцати тридцатью"),
    (40, "сорок сорока"),
    (50, "пятьдесят пятидесяти пятьюдесятью"),
    (60, "шестьдесят шестидесяти шестьюдесятью"),
    (70, "семьдесят семидесяти семьюдесятью"),
    (80, "восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью"),
    (90, "девяносто девяноста"),
    (100, "сто ста"),
    (200, "двести двухсот двумстам двумястами двухстах"),
    (300, "триста трехсот тремстам тремястами трехстах"),
    (400, "четыреста четырехсот четыремстам четырьмястами четырехстах"),
    (500, "пятьсот пятисот пятистам пятьюстами пятистах"),
    (600, "шестьсот шестисот шестистам шестьюстами шестистах"),
    (700, "семьсот семисот семистам семьюстами семистах"),
    (800, "восемьсот восьмисот восьмистам восемьюстами восьмьюстами восьмистах"),
    (900, "девятьсот девятисот девятистам девятьюстами девятистах"),
];

/// The forms of what is counted in a number: after one, after two to four, after five; then the other cases.
const SCALES: [(u64, Gender, &str); 3] = [
    (
        1_000_000_000,
        Gender::Masculine,
        "миллиард миллиарда миллиардов миллиарду миллиардом миллиарде миллиарды миллиардам миллиардами миллиардах",
    ),
    (
        1_000_000,
        Gender::Masculine,
        "миллион миллиона миллионов миллиону миллионом миллионе миллионы миллионам миллионами миллионах",
    ),
    (1000, Gender::Feminine, "тысяча тысячи тысяч тысяче тысячу тысячей тысячею тысячам тысячами тысячах"),
];

/// The stems of the ordinals.
const ORDINALS: [(u64, &str); 37] = [
    (0, "нулев"),
    (1, "перв"),
    (2, "втор"),
    (3, "трет"),
    (4, "четверт"),
    (5, "пят"),
    (6, "шест"),
    (7, "седьм"),
    (8, "восьм"),
    (9, "девят"),
    (10, "десят"),
    (11, "одиннадцат"),
    (12, "двенадцат"),
    (13, "тринадцат"),
    (14, "четырнадцат"),
    (15, "пятнадцат"),
    (16, "шестнадцат"),
    (17, "семнадцат"),
    (18, "восемнадцат"),
    (19, "девятнадцат"),
    (20, "двадцат"),
    (30, "тридцат"),
    (40, "сороков"),
    (50, "пятидесят"),
    (60, "шестидесят"),
    (70, "семидесят"),
    (80, "восьмидесят"),
    (90, "девяност"),
    (100, "сот"),
    (200, "двухсот"),
    (300, "трехсот"),
    (400, "четырехсот"),
    (500, "пятисот"),
    (600, "шестисот"),
    (700, "семисот"),
    (800, "восьмисот"),
    (900, "девятисот"),
];

/// The endings of the ordinals; `ь…` only after трет.
const ENDINGS: &str = "ый ой ий ого его ому ему ым им ом ем ая ую ое ые ых ыми ья ье ью ьего ьему ьим ьем ьей ьи ьих";

/// Every form of every numeral, made once: each word of every text is looked up here.
static FORMS: LazyLock<Forms<Part>> = LazyLock::new(|| {
    let mut forms = HashMap::new();
    for (value, stem) in ORDINALS {
        for ending in ENDINGS.split(' ') {
            forms.insert(format!("{stem}{ending}"), Part { value, ordinal: true });
        }
    }
    let scales = SCALES.iter().map(|(value, _, words)| (*value, *words));
    for (value, words) in CARDINALS.into_iter().chain(scales) {
        forms.extend(words.split(' ').map(|word| (word.to_owned(), Part { value, ordinal: false })));
    }
    Forms::new(forms)
});

/// Whether a word begins as a numeral does: a quick look.
pub fn may_begin(word: &str) -> bool {
    FORMS.may_have(word)
}

/// What a word is worth within a number.
pub fn part(word: &str) -> Option<Part> {
    FORMS.get(word)
}

/// The value of the first part of a compound: `двух`, `пяти`, `двадцатипяти`, `сорока`.
pub fn compound(word: &str) -> Option<u64> {
    if word == "одно" {
        return Some(1);
    }
    let genitive = |&(value, forms): &(u64, &'static str)| {
        let form = match value {
            0 | 1 => None,
            90 | 100 => forms.split(' ').next(),
            2 => forms.split(' ').nth(2),
            _ => forms.split(' ').nth(1),
        };
        form.map(|form| (value, form))
    };
    let all = || CARDINALS.iter().filter_map(genitive);
    if let Some((value, _)) = all().find(|(_, form)| *form == word) {
        return Some(value);
    }
    let tens = all().filter(|(value, _)| (20..100).contains(value));
    tens.filter_map(|(tens, form)| word.strip_prefix(form).map(|rest| (tens, rest)))
        .find_map(|(tens, rest)| compound_unit(rest).map(|unit| tens + unit))
}

fn compound_unit(word: &str) -> Option<u64> {
    let units = [(1, "одно"), (2, "двух"), (3, "трех"), (4, "четырех"), (5, "пяти")];
    let more = [(6, "шести"), (7, "семи"), (8, "восьми"), (9, "девяти")];
    units.into_iter().chain(more).find(|(_, form)| *form == word).map(|(value, _)| value)
}

/// Says a number below a billion.
pub fn spelt(value: u64, gender: Gender) -> String {
    if value == 0 {
        return "ноль".to_owned();
    }
    let mut words = Vec::new();
    for (scale, gender, forms) in SCALES {
        let count = value / scale % 1000;
        if count > 0 {
            group(count, gender, &mut words);
            let form = match (count % 100, count % 10) {
                (11..=14, _) => 2,
                (_, 1) => 0,
                (_, 2..=4) => 1,
                _ => 2,
            };
            words.extend(forms.split(' ').nth(form));
        }
    }
    group(value % 1000, gender, &mut words);
    words.join(" ")
}

fn group(value: u64, gender: Gender, words: &mut Vec<&'static str>) {
    let mut say = |value: u64| {
        let forms = CARDINALS.iter().find(|(known, _)| *known == value && value > 0);
        let word = match (value, gender) {
            (1, Gender::Feminine) => Some("одна"),
            (1, Gender::Neuter) => Some("одно"),
            (2, Gender::Feminine) => Some("две"),
            _ => forms.and_then(|(_, forms)| forms.split(' ').next()),
        };
        words.extend(word);
    };
    say(value / 100 * 100);
    match value % 100 {
        teen @ 10..=19 => say(teen),
        rest => {
            say(rest / 10 * 10);
            say(rest % 10);
        }
    }
}
