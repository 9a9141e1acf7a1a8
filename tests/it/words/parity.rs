//! The two languages, value by value.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use reglament::check::parity::{Kind, differences};

fn kinds(kazakh: &str, russian: &str) -> Vec<Kind> {
    differences(kazakh, russian).into_iter().map(|difference| difference.kind).collect()
}

#[test]
fn what_is_said_alike_is_no_difference() {
    for (kazakh, russian) in [
        ("7 (жеті) жұмыс күні", "7 (семь) рабочих дней"),
        ("жеті жұмыс күні", "7 (семь) рабочих дней"),
        ("1 (бір) жұмыс күні ішінде", "в течение 1 (одного) рабочего дня"),
        ("күнтізбелік он күн өткен соң", "по истечении десяти календарных дней"),
        ("күнтізбелік жиырма бір күн өткен соң", "по истечении двадцати одного календарного дня"),
        ("10–15 сек", "10–15 сек"),
        ("30 (отыз) минуттан аспайды", "не более 30 (тридцати) минут"),
        ("2015 жылғы 30 мамырдағы № 500 бұйрығы", "приказ от 30 мая 2015 года № 500"),
        ("31.03.2020 № 275 бұйрығымен", "приказом от 31 марта 2020 года № 275"),
        ("2013 жылғы 9 қаңтарда № 4-5 (27278-27279)", "от 9 января 2013 г. № 4-5 (27278-27279)"),
        ("Заңы 10-бабының 2) тармақшасына", "подпунктом 2) статьи 10 Закона"),
        ("осы Регламентке 1-қосымшада", "в приложении 1 к настоящему Регламенту"),
        ("Стандарттың 4-тармағының 1) тармақшасы", "подпункт 1) пункта 4 Стандарта"),
        ("8–12-тармақтар бойынша", "по пунктам 8–12"),
        ("5–7 және 15-тармақтардан", "из пунктов 5–7 и 15"),
        ("сағат 9-00-ден 18-30-ға дейін", "с 9.00 часов до 18.30 часов"),
        ("өтініш 2 данада", "заявление в двух экземплярах"),
        ("3 (үш) данада", "в 3 (трех) экземплярах"),
        ("күніне 2 рет", "2 раза в день"),
        (
            "1-санаттағы жеделдік – 1 жұмыс күні, жалпы тәртіпте – 5 жұмыс күні",
            "1 категории срочности – 1 рабочий день, в общем порядке – 5 рабочих дней",
        ),
        ("мыналар: 1) өтініш; 2) куәлік", "следующие: 1) заявление; 2) удостоверение"),
        ("алғашқы ресми жарияланған күнінен бастап", "со дня его первого официального опубликования"),
        ("бір терезе қағидаты", "принцип одного окна"),
    ] {
        assert_eq!(differences(kazakh, russian), [], "{kazakh} / {russian}");
    }
}

#[test]
fn what_is_said_differently_is_found() {
    for (kind, kazakh, russian) in [
        (Kind::Deadline, "7 (жеті) жұмыс күні", "6 (шесть) рабочих дней"),
        (Kind::Deadline, "5 (бес) жұмыс күні", "5 (пять) календарных дней"),
        (Kind::Deadline, "күнтізбелік он күн", "по истечении двадцати календарных дней"),
        (Kind::Deadline, "30 минут", "30 секунд"),
        (Kind::Deadline, "10–15 минут", "10–20 минут"),
        (Kind::Deadline, "жеті жұмыс күні", "восемь рабочих дней"),
        (Kind::Date, "2015 жылғы 6 сәуірдегі", "от 6 мая 2015 года"),
        (Kind::Date, "31.03.2020", "от 31 марта 2021 года"),
        (Kind::Date, "2013 жылғы", "2014 года"),
        (Kind::Reference, "№ 302 бұйрық", "приказ № 320"),
        (Kind::Reference, "Стандарттың 4-тармағы", "пункт 9 Стандарта"),
        (Kind::Reference, "Стандарттың 4-қосымшасында", "в пункте 4 Стандарта"),
        (Kind::Reference, "осы Регламентке 1-қосымша", "приложение 1 к Стандарту"),
        (Kind::Reference, "осы Регламентке 2-қосымша", "приложение 3 к настоящему Регламенту"),
        (Kind::Reference, "10-бабының 2) тармақшасы", "подпункт 1) статьи 10"),
        (Kind::Number, "2 данада", "в трех экземплярах"),
        (Kind::Number, "сағат 9-00", "9-30 часов"),
        (Kind::Number, "0,5 еселенген", "0,7 кратного"),
        (Kind::Marker, "1) өтініш; 2) куәлік", "1) заявление; удостоверение"),
    ] {
        assert!(kinds(kazakh, russian).contains(&kind), "{kazakh} / {russian}: {:?}", kinds(kazakh, russian));
    }
}

/// Any deadline, said in every way that acts say it, is itself; another number or unit is another.
#[test]
fn any_number_and_unit() {
    let cases = std::env::var("REGLAMENT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(300);
    let mut runner = TestRunner::new(Config { cases, ..Config::default() });
    const UNITS: [(&str, &str); 5] = [
        ("жұмыс күні", "рабочих дней"),
        ("күнтізбелік күн", "календарных дней"),
        ("минут", "минут"),
        ("сағат", "часов"),
        ("ай", "месяцев"),
    ];
    let strategy = (1_u64..400, 0_usize..UNITS.len(), 1_u64..400, 0_usize..UNITS.len());
    runner
        .run(&strategy, |(number, unit, other, other_unit)| {
            let kazakh = format!("құжаттарды тексеру {number} {} ішінде жүзеге асырылады", UNITS[unit].0);
            let russian = |number: u64, unit: usize| {
                format!("проверка документов осуществляется в течение {number} {}", UNITS[unit].1)
            };
            prop_assert_eq!(differences(&kazakh, &russian(number, unit)), Vec::new());
            let same = number == other && unit == other_unit;
            prop_assert_eq!(differences(&kazakh, &russian(other, other_unit)).is_empty(), same);
            Ok(())
        })
        .unwrap();
}
