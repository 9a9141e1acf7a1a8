//! Whether two conditions are opposites, in Russian and Kazakh: as far as their negations, refusals and comparisons tell.
//!
//! Labels of real diagrams are short and say the same thing twice, once denied: «если оплатил» – «если не оплатил», «егер
//! төлесе» – «егер төлемесе», «ошибка в ЭЦП» – «без ошибки», «выдача» – «отказ». Of two labels the one that denies an odd
//! number of things is taken for the opposite of the other; that rather lets a gap pass than reports one that is none.

/// Words that deny, whole.
const DENIES: &[&str] =
    &["не", "нет", "без", "ни", "никто", "невозможно", "жоқ", "емес", "no", "not", "without", "емеспін"];

/// How words begin that deny by what they mean.
const REFUSES: &[&str] = &[
    "отказ",
    "отсутств",
    "отриц",
    "наруш",
    "ошиб",
    "отклон",
    "возвр",
    "просроч",
    "аннулир",
    "истек",
    "истёк",
    "недост",
    "замечан",
    "несоотв",
    "неполн",
    "бұзушы",
    "теріс",
    "қате",
    "кемші",
    "ескерт",
    "қайтар",
];

/// How Kazakh conditions end that deny: төлемесе, болмаған, алмайды.
const KAZAKH_ENDS: &[&str] = &[
    "маса",
    "месе",
    "баса",
    "бесе",
    "паса",
    "песе",
    "маған",
    "меген",
    "баған",
    "беген",
    "паған",
    "пеген",
    "майды",
    "мейді",
    "байды",
    "бейді",
    "пайды",
    "пейді",
    "мағанда",
    "мегенде",
    "бағанда",
    "бегенде",
    "пағанда",
    "пегенде",
    "майтын",
    "мейтін",
    "байтын",
    "бейтін",
    "пайтын",
    "пейтін",
];

/// How words begin that speak of what is left over.
const REST: &[&str] = &["инач", "ином", "иной", "иных", "остальн", "проч", "друг", "өзге", "басқа", "қалған", "әйтпе"];

const LOW: &[&str] = &["до", "менее", "меньше", "ниже", "младше", "моложе", "дейін", "аз", "кем", "төмен"];
const HIGH: &[&str] =
    &["от", "свыше", "более", "больше", "выше", "старше", "бастап", "астам", "артық", "көп", "жоғары"];

/// Whether two conditions deny each other or divide a scale.
pub fn are_opposite(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    // «бас тарту» is one refusal in two words.
    let refusal = |words: &[String]| {
        words.windows(2).filter(|two| matches!(two, [one, other] if one == "бас" && other.starts_with("тарт"))).count()
    };
    let denials = |words: &[String]| words.iter().map(|word| denials(word)).sum::<usize>() + refusal(words);
    if denials(&one) % 2 != denials(&other) % 2 {
        return true;
    }
    let has = |words: &[String], list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    has(&one, LOW) && has(&other, HIGH) || has(&one, HIGH) && has(&other, LOW)
}

/// Whether one of two conditions is the other with a bare denial: Да and Нет, полный and неполный.
pub fn is_strict_opposite(one: &str, other: &str) -> bool {
    let yes = |words: &[String]| matches!(words, [word] if matches!(word.as_str(), "да" | "иә" | "ия" | "yes"));
    let no = |words: &[String]| matches!(words, [word] if matches!(word.as_str(), "нет" | "жоқ" | "no"));
    let (one, other) = (words(one), words(other));
    let bare = |words: &[String]| -> Vec<String> {
        let kept = words.iter().filter(|word| !DENIES.contains(&word.as_str()));
        kept.map(|word| word.strip_prefix("не").filter(|rest| rest.chars().count() > 3).unwrap_or(word).to_owned())
            .collect()
    };
    yes(&one) && no(&other)
        || no(&one) && yes(&other)
        || one != other && !bare(&one).is_empty() && bare(&one) == bare(&other)
}

/// Whether a condition is for all that is left over: «в остальных случаях», «өзге жағдайда».
pub fn is_rest(text: &str) -> bool {
    words(text).iter().any(|word| REST.iter().any(|begin| word.starts_with(begin)))
}

/// How many things a word denies: «қатесіз» two, so it denies nothing in the end.
fn denials(word: &str) -> usize {
    let whole = DENIES.contains(&word);
    let prefix = word.strip_prefix("не").is_some_and(|rest| rest.chars().count() > 4);
    let refuses = REFUSES.iter().any(|begin| word.starts_with(begin));
    let ends = KAZAKH_ENDS.iter().any(|end| word.ends_with(end));
    let without = ["сыз", "сіз"].iter().any(|end| word.ends_with(end)) && word.chars().count() > 5;
    usize::from(whole) + usize::from(refuses || prefix && !whole) + usize::from(ends) + usize::from(without)
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
