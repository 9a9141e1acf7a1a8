//! Rules of entry into force: read off the words of the acts, counted, and compared with what is written.

use reglament::edition::Start;
use reglament::edition::entry::{Days, start};
use reglament::edition::rule::in_language;
use reglament::model::{Entry, EntryFrom, EntryRule, Span, TimeUnit};

fn rule(from: EntryFrom, count: u64, unit: TimeUnit) -> Option<EntryRule> {
    let after = (count > 0).then_some(Span { thousandths: count * 1000, unit });
    Some(EntryRule { from, after })
}

/// The rules met in published acts, and what they mean.
#[test]
fn the_rules_of_the_acts_are_understood() {
    use EntryFrom::{Publication, Registration, Signing};
    use TimeUnit::{CalendarDay, Month};
    let cases = [
        (
            "ru",
            "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования",
            rule(Publication, 10, CalendarDay),
        ),
        (
            "ru",
            "вводится в действие по истечении десяти календарных дней со дня его первого официального опубликования",
            rule(Publication, 10, CalendarDay),
        ),
        (
            "ru",
            "вводится в действие по истечении двадцати одного календарного дня после дня его первого официального опубликования",
            rule(Publication, 21, CalendarDay),
        ),
        (
            "ru",
            "Настоящий приказ вводится в действие по истечении 10 (десяти) календарных дней после дня его первого официального опубликования.",
            rule(Publication, 10, CalendarDay),
        ),
        (
            "ru",
            "вводится в действие по истечении шестидесяти календарных дней после дня его первого официального опубликования",
            rule(Publication, 60, CalendarDay),
        ),
        (
            "ru",
            "вводится в действие по истечении трех месяцев после дня его первого официального опубликования",
            rule(Publication, 3, Month),
        ),
        ("ru", "вводится в действие со дня его первого официального опубликования", rule(Publication, 0, CalendarDay)),
        ("ru", "вводится в действие со дня официального опубликования", rule(Publication, 0, CalendarDay)),
        ("ru", "вводится в действие со дня подписания", rule(Signing, 0, CalendarDay)),
        ("ru", "Настоящее постановление вступает в силу со дня подписания.", rule(Signing, 0, CalendarDay)),
        (
            "ru",
            "вступает в силу со дня государственной регистрации в органах юстиции и вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования",
            rule(Publication, 10, CalendarDay),
        ),
        (
            "ru",
            "вступает в силу со дня государственной регистрации в Министерстве юстиции Республики Казахстан",
            rule(Registration, 0, CalendarDay),
        ),
        (
            "kk",
            "алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі",
            rule(Publication, 10, CalendarDay),
        ),
        (
            "kk",
            "алғашқы ресми жарияланған күнінен бастап күнтізбелік он күн өткен соң қолданысқа енгізіледі",
            rule(Publication, 10, CalendarDay),
        ),
        (
            "kk",
            "алғашқы ресми жарияланғанынан кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі",
            rule(Publication, 10, CalendarDay),
        ),
        (
            "kk",
            "алғашқы ресми жарияланған күнінен кейін күнтізбелік жиырма бір күн өткен соң қолданысқа енгізіледі",
            rule(Publication, 21, CalendarDay),
        ),
        (
            "kk",
            "алғашқы ресми жарияланған күнінен кейін 21 күн өткен соң қолданысқа енгізіледі",
            rule(Publication, 21, CalendarDay),
        ),
        ("kk", "алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі", rule(Publication, 0, CalendarDay)),
        ("kk", "қол қойылған күнінен бастап қолданысқа енгізіледі", rule(Signing, 0, CalendarDay)),
        (
            "kk",
            "мемлекеттік тіркелген күнінен бастап күшіне енеді және алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі",
            rule(Publication, 10, CalendarDay),
        ),
        // What is not one of these is not guessed at.
        ("ru", "вводится в действие с 1 января 2016 года и подлежит официальному опубликованию", None),
        (
            "ru",
            "вводится в действие по истечении десяти рабочих дней после дня его первого официального опубликования",
            None,
        ),
        ("ru", "вводится в действие после утверждения бюджета", None),
        ("kk", "2016 жылғы 1 қаңтардан бастап қолданысқа енгізіледі", None),
        ("en", "ten calendar days after the day of its first official publication", None),
    ];
    for (lang, words, expected) in cases {
        assert_eq!(in_language(lang, words), expected, "{words}");
    }
}

#[test]
fn the_day_follows_from_the_rule() {
    let day = |text: &str| text.parse::<jiff::civil::Date>().unwrap();
    let days = |signed: &str, registered: Option<&str>, published: Option<&str>| Days {
        signed: Some(day(signed)),
        registered: registered.map(day),
        published: published.map(day),
    };
    let counted = |from, count, unit| Entry { counted: rule(from, count, unit), ..Entry::default() };
    let cases = [
        // order 500 of 2015: published on 14 July, in force on 25 July
        (
            counted(EntryFrom::Publication, 10, TimeUnit::CalendarDay),
            days("2015-05-30", None, Some("2015-07-14")),
            Start::On(day("2015-07-25")),
        ),
        (
            counted(EntryFrom::Publication, 21, TimeUnit::CalendarDay),
            days("2015-05-08", None, Some("2015-06-20")),
            Start::On(day("2015-07-12")),
        ),
        (
            counted(EntryFrom::Publication, 10, TimeUnit::CalendarDay),
            days("2016-02-10", None, Some("2016-02-20")),
            Start::On(day("2016-03-02")),
        ),
        (
            counted(EntryFrom::Publication, 0, TimeUnit::CalendarDay),
            days("2015-05-30", None, Some("2015-07-14")),
            Start::On(day("2015-07-14")),
        ),
        (
            counted(EntryFrom::Publication, 1, TimeUnit::Month),
            days("2015-01-01", None, Some("2015-01-31")),
            Start::On(day("2015-03-01")),
        ),
        (
            counted(EntryFrom::Signing, 0, TimeUnit::CalendarDay),
            days("2015-05-30", None, None),
            Start::On(day("2015-05-30")),
        ),
        (
            counted(EntryFrom::Registration, 0, TimeUnit::CalendarDay),
            days("2015-05-30", Some("2015-07-02"), None),
            Start::On(day("2015-07-02")),
        ),
        // What is published later than it is signed takes effect no earlier than this.
        (
            counted(EntryFrom::Publication, 10, TimeUnit::CalendarDay),
            days("2020-03-31", None, None),
            Start::NotBefore(day("2020-04-11")),
        ),
        (
            counted(EntryFrom::Publication, 10, TimeUnit::CalendarDay),
            days("2020-03-31", Some("2020-04-03"), None),
            Start::NotBefore(day("2020-04-14")),
        ),
        (Entry::default(), days("2020-03-31", None, None), Start::NotBefore(day("2020-03-31"))),
        (Entry::default(), Days::default(), Start::Unknown),
        (
            Entry { date: Some(day("2020-05-01")), ..counted(EntryFrom::Publication, 10, TimeUnit::CalendarDay) },
            days("2020-03-31", None, None),
            Start::On(day("2020-05-01")),
        ),
        // No day of the calendar is that far away.
        (
            counted(EntryFrom::Signing, 999_999_999, TimeUnit::Year),
            days("2020-03-31", None, None),
            Start::NotBefore(day("2020-03-31")),
        ),
    ];
    for (entry, days, expected) in cases {
        assert_eq!(start(&entry, days), expected, "{entry:?} {days:?}");
    }
}
