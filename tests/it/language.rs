//! Numbers and deadlines in words are read as they are meant, in both languages.

use proptest::prelude::*;
use reglament::language::Language::{self, Kazakh, Russian};
use reglament::language::deadline::deadlines;
use reglament::language::numeral::part::Gender;
use reglament::language::numeral::{pairs, read, spelt};
use reglament::language::token::tokens;
use reglament::model::deadline::{Amount, Span, TimeUnit};

use crate::random;

fn number(text: &str, language: Language) -> Option<(u64, bool, usize)> {
    let tokens = tokens(text);
    read(|index| tokens.get(index)?.word(), language).map(|numeral| (numeral.value, numeral.ordinal, numeral.words))
}

/// Amounts as the format writes them, so that tables below can be read.
fn said(amount: Amount) -> String {
    let span = |span: Span| format!("{} {}", span.thousandths as f64 / 1000.0, span.unit.name());
    match amount {
        Amount::Exact(one) => span(one),
        Amount::Range(low, high) if low.unit == high.unit => {
            format!("{}-{}", low.thousandths as f64 / 1000.0, span(high))
        }
        Amount::Range(low, high) => format!("{} - {}", span(low), span(high)),
        Amount::AtMost(one) => format!("at most {}", span(one)),
        Amount::AtLeast(one) => format!("at least {}", span(one)),
        Amount::Frequency { times, per } => format!("{times} times a {}", per.name()),
        Amount::Worded => "worded".to_owned(),
    }
}

fn all(text: &str, language: Language) -> Vec<String> {
    deadlines(text, language).into_iter().map(|phrase| said(phrase.amount)).collect()
}

#[test]
fn numerals_of_both_languages() {
    let table = [
        ("семь", Russian, 7, false, 1),
        ("семи", Russian, 7, false, 1),
        ("двадцати одного календарного", Russian, 21, false, 2),
        ("пятьюдесятью тремя", Russian, 53, false, 2),
        ("сто двадцать", Russian, 120, false, 2),
        ("двухсот сорока пяти тысяч трёхсот восемнадцати", Russian, 245_318, false, 6),
        ("тысяча", Russian, 1000, false, 1),
        ("одна тысяча девятьсот девяносто девять", Russian, 1999, false, 5),
        ("трое суток", Russian, 3, false, 1),
        ("двадцать пятого", Russian, 25, true, 2),
        ("третьим", Russian, 3, true, 1),
        ("пять шесть", Russian, 5, false, 1),
        ("десять пять", Russian, 10, false, 1),
        ("двадцать одиннадцать", Russian, 20, false, 1),
        ("жеті", Kazakh, 7, false, 1),
        ("он бес", Kazakh, 15, false, 2),
        ("жиырма бірге дейін", Kazakh, 21, false, 2),
        ("екі жүз қырық бес мың үш жүз он сегіз", Kazakh, 245_318, false, 9),
        ("бесінші", Kazakh, 5, true, 1),
        ("жиырмасыншы", Kazakh, 20, true, 1),
        ("отыз алтыншыдан", Kazakh, 36, true, 2),
        ("үшеуі", Kazakh, 3, false, 1),
        ("мың тоғыз жүз тоқсан тоғыз", Kazakh, 1999, false, 5),
        ("үш екі", Kazakh, 3, false, 1),
        // Latin i in a Cyrillic word, as old texts have it.
        ("жетi", Kazakh, 7, false, 1),
    ];
    for (text, language, value, ordinal, words) in table {
        assert_eq!(number(text, language), Some((value, ordinal, words)), "{text}");
    }
    for (text, language) in
        [("день", Russian), ("семья", Russian), ("онда", Kazakh), ("оның", Kazakh), ("беспе", Kazakh)]
    {
        assert_eq!(number(text, language), None, "{text}");
    }
}

#[test]
fn a_number_said_and_read_is_the_same_number() {
    for value in (0..2000).chain((2000..1_000_000).step_by(97)).chain([999_999, 2_500_000, 1_000_001_000]) {
        for language in [Kazakh, Russian] {
            for gender in [Gender::Masculine, Gender::Feminine, Gender::Neuter] {
                let words = spelt(value, gender, language).unwrap();
                let count = words.split(' ').count();
                assert_eq!(number(&words, language), Some((value, false, count)), "{words}");
            }
        }
    }
    assert_eq!(spelt(1_000_000_000_000, Gender::Masculine, Russian), None);
    assert_eq!(spelt(2_500_000, Gender::Masculine, Russian).unwrap(), "два миллиона пятьсот тысяч");
    assert_eq!(spelt(21_002, Gender::Feminine, Russian).unwrap(), "двадцать одна тысяча две");
    assert_eq!(spelt(215, Gender::Masculine, Kazakh).unwrap(), "екі жүз он бес");
}

#[test]
fn numbers_in_digits_and_words() {
    let read = |text, language| -> Vec<(u64, u64)> {
        pairs(&tokens(text), language).into_iter().map(|pair| (pair.digits, pair.words)).collect()
    };
    assert_eq!(read("7 (семь) рабочих дней, 3-х (трех), 15 (пятнадцати) минут", Russian), [(7, 7), (3, 3), (15, 15)]);
    assert_eq!(read("7 (восемь) дней", Russian), [(7, 8)]);
    assert_eq!(read("5 (рабочих) дней, 12 (см. пункт 3)", Russian), []);
    assert_eq!(read("30 (отыз) минут, 21-ге (жиырма бірге) дейін", Kazakh), [(30, 30), (21, 21)]);
    let text = "не позднее 7 (семи) дней";
    let found = pairs(&tokens(text), Russian).remove(0);
    assert_eq!(&text[found.range], "7 (семи)");
}

#[test]
fn deadlines_in_russian() {
    let table: &[(&str, &[&str])] = &[
        ("1 (один) рабочий день", &["1 working day"]),
        ("Семь рабочих дней", &["7 working day"]),
        ("в течение 15 минут", &["15 minute"]),
        ("не более 20 минут", &["at most 20 minute"]),
        ("не более, чем за 20 (двадцать) минут", &["at most 20 minute"]),
        ("не менее 20 минут", &["at least 20 minute"]),
        ("не позднее 3-х (трех) рабочих дней", &["at most 3 working day"]),
        ("до 10 (десяти) календарных дней", &["at most 10 calendar day"]),
        ("время ожидания не должно превышать 30 минут", &["at most 30 minute"]),
        ("10–15 сек", &["10-15 second"]),
        ("10 – 15 сек.", &["10-15 second"]),
        ("2 – 4 часов", &["2-4 hour"]),
        ("от 2 до 4 часов", &["2-4 hour"]),
        ("30 сек – 1 минута", &["30 second - 1 minute"]),
        ("1,5 мин", &["1.5 minute"]),
        ("полтора часа", &["1.5 hour"]),
        ("2 раза в день", &["2 times a day"]),
        ("ежедневно", &["1 times a day"]),
        ("один раз в неделю", &["1 times a week"]),
        ("в течение рабочего дня", &["1 working day"]),
        ("в течение одного рабочего дня", &["1 working day"]),
        ("в двадцатидневный срок", &["20 day"]),
        ("в тридцатидвухдневный срок", &["32 day"]),
        ("в 10-дневный срок", &["10 day"]),
        ("в месячный срок", &["1 month"]),
        ("15-ти минутный перерыв", &["15 minute"]),
        ("пятнадцать рабочих дней", &["15 working day"]),
        ("двадцати одного календарного дня", &["21 calendar day"]),
        ("1 сутки на регистрацию", &["1 full day"]),
        ("трое суток", &["3 full day"]),
        ("12 рабочий день", &["12 working day"]),
        ("5 раб. дней", &["5 working day"]),
        ("1 час 30 минут", &["90 minute"]),
        ("30 минут на поиск; 1 сутки на регистрацию", &["30 minute", "1 full day"]),
        (
            "Для 1 и 2 категорий срочности – 1 рабочий день, для 3 категории – 2 рабочих дня, в общем порядке – 5 рабочих дней",
            &["1 working day", "2 working day", "5 working day"],
        ),
        ("2 рабочих дня, в случае дополнительной проверки 15 календарных дней", &["2 working day", "15 calendar day"]),
        ("15, 10, 2 рабочих дня", &["15 working day", "10 working day", "2 working day"]),
        ("10 и 15 рабочих дней", &["10 working day", "15 working day"]),
        ("пунктов 3, 4, 10 рабочих дней", &["10 working day"]),
        // times of day, dates and other numbers are no deadlines
        ("с 9.00 до 18.30 часов", &[]),
        ("с 9-00 до 18-30 часов", &[]),
        ("пункт 4 Стандарта, 30.05.2015, № 302", &[]),
        ("рабочий день", &[]),
        ("", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(all(text, Russian), *expected, "{text}");
    }
}

#[test]
fn deadlines_in_kazakh() {
    let table: &[(&str, &[&str])] = &[
        ("1 (бір) жұмыс күні", &["1 working day"]),
        ("Жеті жұмыс күні", &["7 working day"]),
        ("бір жұмыс күні ішінде", &["1 working day"]),
        ("жұмыс күні ішінде", &["1 working day"]),
        ("15 минут ішінде", &["15 minute"]),
        ("20 минуттан аспайды", &["at most 20 minute"]),
        ("20 (жиырма) минуттан артық емес", &["at most 20 minute"]),
        ("20 минуттан кем емес", &["at least 20 minute"]),
        ("кемінде 20 минут", &["at least 20 minute"]),
        ("5 жұмыс күнге дейін", &["at most 5 working day"]),
        ("3 жұмыс күнінен кешіктірмей", &["at most 3 working day"]),
        ("1 жұмыс күн", &["1 working day"]),
        ("күнтізбелік он күн өткен соң", &["10 calendar day"]),
        ("10 күнтізбелік күн", &["10 calendar day"]),
        ("жиырма күндік мерзімде", &["20 day"]),
        ("10–15 сек", &["10-15 second"]),
        ("1,5 мин", &["1.5 minute"]),
        ("бір жарым сағат", &["1.5 hour"]),
        ("2-ден 4 сағатқа дейін", &["2-4 hour"]),
        ("күніне 2 рет", &["2 times a day"]),
        ("күніне екі рет", &["2 times a day"]),
        ("күн сайын", &["1 times a day"]),
        ("бір айлық мерзім", &["1 month"]),
        ("1 тәулік", &["1 full day"]),
        ("15, 10, 2 жұмыс күні", &["15 working day", "10 working day", "2 working day"]),
        (
            "1 және 2-санаттағы жеделдік - 1 жұмыс күні, 3-санат үшін - 2 жұмыс күні, жалпы тәртіпте - 5 жұмыс күні",
            &["1 working day", "2 working day", "5 working day"],
        ),
        ("сағат 9-00-ден 18-30-ға дейін", &[]),
        ("4-тармақ, 2015 жылғы 30 мамыр", &[]),
        ("жұмыс күні", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(all(text, Kazakh), *expected, "{text}");
    }
}

#[test]
fn a_number_that_disagrees_with_its_words_is_told() {
    let clash = |text, language| deadlines(text, language).first().and_then(|phrase| phrase.clash);
    assert_eq!(clash("7 (восемь) рабочих дней", Russian), Some((7, 8)));
    assert_eq!(clash("7 (семь) рабочих дней", Russian), None);
    assert_eq!(clash("2 (үш) жұмыс күні", Kazakh), Some((2, 3)));
    assert_eq!(clash("пятнадцать (14) минут", Russian), Some((14, 15)));
}

proptest! {
    #![proptest_config(random::config(256))]

    /// Whatever is written, places lie inside the text and on letters' borders.
    #[test]
    fn any_text_can_be_read(text in "[0-9 (),.;–-]{0,8}(жұмыс|күн|рабочих|дней|мин|раз|в|до|бес|пять|час|\\PC){0,12}[0-9 дніх]{0,6}") {
        for language in [Kazakh, Russian] {
            for phrase in deadlines(&text, language) {
                prop_assert!(text.get(phrase.range.clone()).is_some_and(|part| !part.is_empty()), "{:?}", phrase);
            }
            for pair in pairs(&tokens(&text), language) {
                prop_assert!(text.get(pair.range).is_some());
            }
        }
    }

    /// What is written with a number and a unit in its right form is read as that.
    #[test]
    fn numbers_with_units_are_read(count in 1_u64..100_000, unit in 0_usize..5, words in any::<bool>()) {
        let (singular, few, many, kazakh, meant) = [
            ("рабочий день", "рабочих дня", "рабочих дней", "жұмыс күні", TimeUnit::WorkingDay),
            ("календарный день", "календарных дня", "календарных дней", "күнтізбелік күн", TimeUnit::CalendarDay),
            ("минута", "минуты", "минут", "минут", TimeUnit::Minute),
            ("час", "часа", "часов", "сағат", TimeUnit::Hour),
            ("месяц", "месяца", "месяцев", "ай", TimeUnit::Month),
        ][unit];
        let form = match (count % 10, count % 100) {
            (1, hundred) if hundred != 11 => singular,
            (2..=4, hundred) if !(12..=14).contains(&hundred) => few,
            _ => many,
        };
        let gender = if meant == TimeUnit::Minute { Gender::Feminine } else { Gender::Masculine };
        for (language, name) in [(Russian, form), (Kazakh, kazakh)] {
            let said = spelt(count, gender, language).unwrap();
            let number = if words { said } else { format!("{count} ({said})") };
            let found = deadlines(&format!("{number} {name}"), language);
            let amount = Amount::Exact(Span { thousandths: count * 1000, unit: meant });
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(found[0].amount, amount);
            prop_assert_eq!(found[0].clash, None);
        }
    }
}
