//! The "next" cells of printed tables are understood as the acts print them.

use reglament::check::printed::{Next, key, next, plain};

fn numbers(cell: &str) -> Vec<String> {
    match next(cell) {
        Next::Nothing => vec!["-".to_owned()],
        Next::Numbers(numbers) => numbers.into_iter().collect(),
        Next::Words => vec!["words".to_owned()],
    }
}

#[test]
fn cells_as_they_are_printed() {
    for (cell, expected) in [
        ("2", vec!["2"]),
        ("2;", vec!["2"]),
        ("3, 7", vec!["3", "7"]),
        ("7 и 8", vec!["7", "8"]),
        ("-", vec!["-"]),
        ("–", vec!["-"]),
        (" ", vec!["-"]),
        ("2– если есть нарушения в данных потребителя; 3–если авторизация прошла успешно", vec!["2", "3"]),
        ("2–тұтынушының деректерінде бұзушылықтар болса; 3–егер авторизация сәтті өтсе", vec!["2", "3"]),
        ("5 – если не оплатил, 6 – если оплатил", vec!["5", "6"]),
        ("6 – не оплатил;7 – оплатил", vec!["6", "7"]),
        ("8– если в ИС отсутствуют данные, 9 – если данные по запросу найдены", vec!["8", "9"]),
        ("2 – если да\n3 – если нет", vec!["2", "3"]),
        ("2 если да; 3 если нет", vec!["2", "3"]),
        ("10-проверка услугодателем соответствия", vec!["10"]),
        ("10 – көрсетілетін қызметті берушінің тексеруі", vec!["10"]),
        // commas and numbers inside a condition name no action
        ("5 – если оплатил в 3 раза, 1 раз", vec!["5"]),
        ("4 – при наличии документов, указанных в 9 пункте", vec!["4"]),
        ("№ 3", vec!["3"]),
        ("О-2", vec!["о-2"]),
        ("завершение процесса", vec!["words"]),
        ("в 2015 году", vec!["words"]),
    ] {
        assert_eq!(numbers(cell), expected, "{cell}");
    }
}

#[test]
fn numbers_and_texts_are_compared_without_their_dress() {
    // Latin O and А beside Cyrillic ones.
    assert_eq!(key("O-6"), key("О–6"));
    assert_eq!(key("А-1"), key("A-1."));
    assert_ne!(key("О-1"), key("А-1"));
    assert_eq!(plain("«Прием  документов»."), plain("прием документов"));
    assert_ne!(plain("Прием документов"), plain("Прием заявления"));
}
