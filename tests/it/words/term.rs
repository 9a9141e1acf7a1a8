//! Terms of the glossary in all their forms, and words that only look like them.

use reglament::language::Language;
use reglament::language::stem::Term;
use reglament::language::token::tokens;

fn found(term: &str, text: &str, language: Language) -> bool {
    Term::new(term, language).find(&tokens(text)).is_some()
}

#[test]
fn forms_of_a_term_are_found() {
    for (term, text) in [
        ("рұқсаттама", "рұқсаттаманы беру"),
        ("рұқсаттама", "Рұқсаттамалардың тізімі"),
        ("тармақ", "4-тармағында"),
        ("талон", "талондарымыздан"),
        ("ІІД", "ІІД-ге жіберу"),
        ("көрсетілетін қызметті беруші", "көрсетілетін қызметті берушінің кеңсесі"),
        ("көші-қон полициясы", "көші-қон полициясының бөлімі"),
        ("бөлім", "бөлiмiнде"),
    ] {
        assert!(found(term, text, Language::Kazakh), "{term}: {text}");
    }
    for (term, text) in [
        ("пропуск", "выдача пропуска"),
        ("справка", "пять справок"),
        ("государственная услуга", "оказания государственной услуги"),
        ("услугодатель", "услугодателями"),
        ("решение", "принятых решений"),
        ("заявление", "Заявлением"),
        ("мотивированный отказ", "мотивированным отказом"),
    ] {
        assert!(found(term, text, Language::Russian), "{term}: {text}");
    }
}

#[test]
fn other_words_are_not() {
    for (term, text) in [("рұқсат", "рұқсаттама беру"), ("ай", "айқындайды"), ("өтініш", "өтінуші"), ("мөр", "мөлшері")]
    {
        assert!(!found(term, text, Language::Kazakh), "{term}: {text}");
    }
    for (term, text) in
        [("пропуск", "пропускной режим"), ("услуга", "услугодатель"), ("срок", "срочность"), ("акт", "актер")]
    {
        assert!(!found(term, text, Language::Russian), "{term}: {text}");
    }
}
