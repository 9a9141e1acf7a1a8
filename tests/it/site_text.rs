//! The texts on the pages: to the letter, with numbers as printed, stubs and notes at their places, marks of standing.

use crate::site_html::{tags, text};
use crate::site_page::{built, page, pages, real};

/// The nine words of the seed that hold a Latin i, as printed and as they should be spelt.
const MIXED: [(&str, &str); 9] = [
    ("Iшкi", "Ішкі"),
    ("iстер", "істер"),
    ("қызметi", "қызметі"),
    ("бөлiмінде", "бөлімінде"),
    ("дәлелдi", "дәлелді"),
    ("Iшкi", "Ішкі"),
    ("iстер", "істер"),
    ("қызметi", "қызметі"),
    ("бөлiмінде", "бөлімінде"),
];

#[test]
fn mixed_script_words_stay_and_their_right_spelling_is_in_the_data() {
    let output = built(&real());
    let html = page(&output, "kk/500-2015/border-permit/index.html");
    let words = text(html);
    let found: usize = ["Iшкi", "iстер", "қызметi", "бөлiмінде", "дәлелдi"]
        .iter()
        .map(|word| words.split(|sign: char| !sign.is_alphanumeric()).filter(|seen| seen == word).count())
        .sum();
    assert!(found >= MIXED.len(), "{found}");
    let tags = tags(html);
    let point = |id: &str| -> String {
        let start =
            tags.iter().position(|(_, attributes)| attributes.get("id").is_some_and(|known| known == id)).unwrap();
        tags[start..].iter().find_map(|(_, attributes)| attributes.get("data-spelling")).unwrap().clone()
    };
    assert_eq!(point("p2"), "Ішкі істер қызметі бөлімінде");
    assert_eq!(point("p4"), "дәлелді");
    assert_eq!(point("p13"), "Ішкі істер қызметі бөлімінде");
    let keywords = tags.iter().find(|(_, attributes)| attributes.get("name").is_some_and(|name| name == "keywords"));
    let keywords = keywords.unwrap().1["content"].clone();
    for (_, right) in MIXED {
        assert!(keywords.contains(right), "{right} is not in {keywords}");
    }
}

/// Lines of the seed whose words the extraction from PDF did not tear apart, typing errors included.
const SEED: [&str; 6] = [
    "полиция генерал-полковнигі Қ.Қасымов",
    "Iшкi iстер органдарының қызметi туралы\" бөлiмінде көрсетілген мекенжайлар",
    "Мемлекттік қызметті көрсету нәтижесі Ішкі істер департаменті көші-қон",
    "тексеріске Ішкі істер департаментке (бұдан әрі - ІІД) жеткізу 1 (бір) жұмыс күні",
    "қоюға ұсыну, сұрау салуды Ұлттық қәуіпсіздік комитет департаментке (бұдан әрі - ҰҚКД)",
    "2014 жылғы 21 ақпандағы № 103 бұйрығына толықтырулар енгізу туралы\" Қазақстан Республикасы",
];

#[test]
fn the_seed_is_on_the_pages_to_the_letter() {
    let output = built(&real());
    let kk = pages(&output).into_iter().filter(|(path, _)| path.starts_with("kk/"));
    let all = kk.map(|(_, html)| text(html)).collect::<Vec<_>>().join(" ");
    for line in SEED {
        assert!(all.contains(line), "not on the pages: {line}");
    }
}

#[test]
fn numbers_stand_as_printed() {
    let output = built(&real());
    for lang in ["kk", "ru"] {
        let path = format!("{lang}/500-2015/border-permit/index.html");
        let html = page(&output, &path);
        for number in 1..=18 {
            assert!(html.contains(&format!("<a class=\"n\" href=\"#p{number}\">{number}.</a>")), "{path}: {number}");
        }
        assert!(html.contains("<a class=\"n\" href=\"#p15-1\">1)</a>") && html.contains("href=\"#p15-2\">2)</a>"));
        assert!(!html.contains("<ol class=\"points\"") && !html.contains(" start=\""));
    }
}

#[test]
fn events_leave_their_notes_and_stubs() {
    let output = built(&real());
    let act = text(page(&output, "kk/500-2015/index.html"));
    assert!(act.contains("Ескерту. Күші жойылды - ҚР Ішкі істер министрінің 25.08.2020 № 597"));
    assert!(act.contains("2) Алып тасталды – ҚР Ішкі істер министрінің 31.03.2020 № 275"));
    assert!(act.contains("Ескерту. 1-тармаққа өзгеріс енгізілді – ҚР Ішкі істер министрінің 31.03.2020 № 275"));
    let order = ["Алып тасталды – ҚР", "Ескерту. 1-тармаққа өзгеріс", "2. Осы бұйрыққа 3-қосымшаға сәйкес"];
    let places: Vec<usize> = order.iter().map(|words| act.find(words).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(act.matches("Ескерту. Күші жойылды").count(), 1);
    let stub = text(page(&output, "ru/500-2015/registration/index.html"));
    assert!(stub.contains("Этот регламент исключён"), "{stub}");
    assert!(stub.contains("Сноска. Регламент исключен приказом Министра внутренних дел РК от 31.03.2020 № 275"));
}

#[test]
fn status_is_said_in_plain_words() {
    let output = built(&real());
    let kk = text(page(&output, "kk/500-2015/index.html"));
    assert!(
        kk.contains("Бұл бұйрық күшін жойған") && kk.contains("Күші 2020 жылғы 25 тамыздағы № 597 бұйрықпен жойылды.")
    );
    let ru = text(page(&output, "ru/500-2015/index.html"));
    assert!(ru.contains("Этот приказ утратил силу") && ru.contains("Отменено приказом от 25 августа 2020 года № 597."));
}

/// The markup of point 8.
fn eighth(html: &str) -> &str {
    let start = html.find("<div class=\"point\" id=\"p8\"").unwrap();
    let end = html.find("<div class=\"point\" id=\"p9\"").unwrap();
    &html[start..end]
}

#[test]
fn what_is_not_official_says_so() {
    let output = built(&real());
    let (ru, kk) = ("ru/500-2015/border-permit/index.html", "kk/500-2015/border-permit/index.html");
    let point = eighth(page(&output, ru));
    assert!(point.contains("class=\"mark translation\"") && text(point).contains("перевод"), "{point}");
    assert!(!eighth(page(&output, kk)).contains("mark"));
    let notice = "class=\"notice translation\"";
    assert!(page(&output, ru).contains(notice) && !page(&output, kk).contains(notice));
}
