//! Line breaking: what holds together, where words are cut, how lines are balanced.
#![allow(clippy::unwrap_used, clippy::panic)] // a test fails by panicking

use reglament::layout::text::{Frame, Language, Lines, Paragraph, best_width, syllables, wrap};
use reglament::theme::font::{self, Face, advance, width_px};

use Language::{Kazakh, Other, Russian};

const SIZE: u16 = 13;

fn set(text: &str, language: Language, max_width: i32) -> Lines {
    wrap(text, language, Face::Regular, SIZE, max_width)
}

fn px(text: &str) -> i32 {
    width_px(Face::Regular, text, SIZE)
}

/// At every width that has room for `whole`, `whole` stands on one line.
#[track_caller]
fn holds(text: &str, whole: &str, language: Language) {
    assert!(text.contains(whole), "the probe is wrong: {whole} is not in {text}");
    for max_width in px(whole)..=px(text) {
        let lines = set(text, language, max_width).lines;
        assert!(lines.iter().any(|line| line.contains(whole)), "{whole} does not hold at {max_width} px: {lines:#?}");
    }
}

#[test]
fn what_belongs_together_stays_together() {
    let probes = [
        (
            Kazakh,
            "министрінің 2015 жылғы 30 мамырдағы № 500 бұйрығымен бекітілген",
            &["№ 500", "2015 жылғы", "30 мамырдағы"][..],
        ),
        (Kazakh, "талонды беру 7 жұмыс күні ішінде жүзеге асырылады", &["7 жұмыс күні"]),
        (Kazakh, "құжаттарды қабылдау 1 (бір) жұмыс күні ішінде жүзеге асырылады", &["1 (бір) жұмыс күні", "1 (бір)"]),
        (Kazakh, "рұқсаттаманы беру 21 (жиырма бір) күнтізбелік күн ішінде", &["21 (жиырма бір) күнтізбелік күн"]),
        (Russian, "отказ по основаниям п. 9 и ст. 10 Закона Республики Казахстан", &["п. 9", "ст. 10"]),
        (
            Russian,
            "и т. п. согласно (п. 9) Правил № 103 от 21 февраля 2014 года",
            &["(п. 9)", "№ 103", "21 февраля", "2014 года"],
        ),
        (
            Kazakh,
            "өтініш, жеке куәлік және т.б. құжаттар 3 б. талаптарына сәйкес",
            &["және т.б. құжаттар", "3 б. талаптарына"],
        ),
        (Kazakh, "сұрау салуды ІІД-ге жеткізу және ҰҚКД-де қарау жүзеге асырылады", &["ІІД-ге", "ҰҚКД-де"]),
        (
            Kazakh,
            "Заңының 10-бабының 2) тармақшасына сәйкес 10-бап қолданылады",
            &["10-бабының", "2) тармақшасына", "10-бап"],
        ),
        (
            Kazakh,
            "аумақтық көші-қон полициясы бөлімшелерінің іс-қимылы мен іс-әрекеті",
            &["көші-қон", "іс-қимылы", "іс-әрекеті"],
        ),
        (Russian, "наименование услугополучателя и/или структурной единицы", &["и/или"]),
        (Kazakh, "Қазақстан Республикасының Ішкі істер министрі Е.З. Тургумбаев бекітті", &["Е.З. Тургумбаев"]),
        (Russian, "Республики Казахстан Тургумбаев Е. З. утвердил приказ", &["Тургумбаев Е. З."]),
        (Kazakh, "департаментке (бұдан әрі - ІІД) жеткізу (бұдан әрі – Стандарт) сәйкес", &["әрі -", "әрі –"]),
        (
            Russian,
            "срок оказания услуги 10–15 сек или 2 – 4 часа либо 1,5 мин",
            &["10–15 сек", "2 – 4 часа", "1,5 мин"],
        ),
        (Russian, "в течение 15 (пятнадцати) рабочих дней со дня сдачи пакета", &["15 (пятнадцати) рабочих дней"]),
        (Russian, "государственная пошлина 100 000 ₸ уплачивается за 50 % услуг", &["100 000 ₸", "50 %"]),
        (Russian, "процесс 2– если есть нарушения в данных, 3–если авторизация", &["2– если", "3–если"]),
        (
            Russian,
            "согласно\u{a0}приложению к регламенту государственной\u{a0}услуги",
            &["согласно\u{a0}приложению", "государственной\u{a0}услуги"],
        ),
        (Russian, "услугополучатель получает 3-х дневный срок по договору А-6/229 от", &["3-х", "А-6/229"]),
        (Russian, "1) прием документов – 15 минут; 2) выдача результата", &["1) прием", "15 минут;", "2) выдача"]),
        (Russian, "сайт министерства mvd.gov.kz и портал www.egov.kz работают", &["mvd.gov.kz", "www.egov.kz"]),
    ];
    for (language, text, wholes) in probes {
        for whole in wholes {
            holds(text, whole, language);
        }
    }
}

#[test]
fn no_line_begins_with_a_dash() {
    let text = "СФЕ – структурно-функциональная единица – взаимодействие — структурных подразделений - работников";
    for max_width in px("взаимодействие —")..px(text) {
        let lines = set(text, Russian, max_width).lines;
        assert!(!lines.iter().any(|line| line.starts_with(['–', '—', '-'])), "{max_width} px: {lines:#?}");
    }
}

#[test]
fn glue_gives_way_where_nothing_else_fits() {
    let text = "1 (бір) жұмыс күні";
    assert_eq!(set(text, Kazakh, px("1 (бір)").max(px("жұмыс"))).lines, ["1 (бір)", "жұмыс", "күні"]);
    assert_eq!(set(text, Kazakh, px("жұмыс күні")).lines, ["1 (бір)", "жұмыс күні"]);
    assert_eq!(set("№ 500", Russian, px("500")).lines, ["№", "500"]);
    assert_eq!(set("көші-қон", Kazakh, px("көші-")).lines, ["көші-", "қон"]);
    assert_eq!(set("и/или", Russian, px("или")).lines, ["и/", "или"]);
    assert_eq!(set("Е.З.Тургумбаев", Russian, px("Тургумбаев")).lines, ["Е.З.", "Тургумбаев"]);
    assert_eq!(set("7\u{a0}дней", Russian, px("дней")).lines, ["7", "дней"]);
}

#[test]
fn a_preposition_does_not_end_a_line_if_that_costs_little() {
    let lines = set("Регистрация заявления в журнале и передача в управление", Russian, 170).lines;
    assert!(!lines.iter().any(|line| line.ends_with(" в") || line.ends_with(" и")), "{lines:#?}");
}

#[test]
fn words_are_cut_between_syllables() {
    let samples = [
        (Russian, "регистрационного", "ре-ги-стра-ци-он-но-го"),
        (Russian, "зарегистрированного", "за-ре-ги-стри-ро-ван-но-го"),
        (Russian, "услугополучатель", "услу-го-по-лу-ча-тель"),
        (Russian, "объект", "объ-ект"),
        (Russian, "СФЕ", "СФЕ"),
        (Kazakh, "көрсетілетін", "көр-се-ті-ле-тін"),
        (Kazakh, "қызметкерлерінің", "қыз-мет-кер-ле-рі-нің"),
        (Kazakh, "құрылымдық-функционалдық", "құ-ры-лым-дық-функ-ци-о-нал-дық"),
        (Kazakh, "бизнес-процестерінің", "биз-нес-про-цес-те-рі-нің"),
        (Kazakh, "тәуелсіздік", "тә-уел-сіз-дік"),
        (Kazakh, "қауіпсіздік", "қа-уіп-сіз-дік"),
        (Kazakh, "уақытша", "уа-қыт-ша"),
        (Kazakh, "берушінің", "бе-ру-ші-нің"),
        (Kazakh, "министрлігінің", "ми-нистр-лі-гі-нің"),
        (Kazakh, "мемлекеттік", "мем-ле-кет-тік"),
        (Kazakh, "ұйымдастыру", "ұйым-дас-ты-ру"),
        (Kazakh, "оқиға", "оқи-ға"),
        (Kazakh, "оқу", "оқу"),
        (Kazakh, "компьютер", "ком-пью-тер"),
        (Kazakh, "объектінің", "объ-ек-ті-нің"),
        (Kazakh, "мемлекеттiк", "мем-ле-кет-тiк"),
        (Kazakh, "ҰҚКД", "ҰҚКД"),
        (Kazakh, "ЖҮЗЕГЕ", "ЖҮ-ЗЕ-ГЕ"),
        (Russian, "көрсетілетін", "көр-се-ті-ле-тін"),
        (Russian, "egov", "egov"),
        (Other, "регистрационного", "регистрационного"),
    ];
    for (language, word, expected) in samples {
        let parts = syllables(word, language);
        assert_eq!(parts.concat(), word);
        // A compound's own hyphen is already a place to break.
        assert_eq!(parts.join("-").replace("--", "-"), expected);
    }
}

#[test]
fn a_word_is_cut_only_if_it_is_wider_than_the_box() {
    let text = "көрсетілетін қызметкерлерінің құрылымдық-функционалдық бизнес-процестерінің";
    let widest = text.split([' ', '-']).map(|word| px(&format!("{word}-"))).max().unwrap();
    for max_width in widest..px(text) {
        assert_eq!(set(text, Kazakh, max_width).cut, 0, "at {max_width} px");
    }
    let narrow = set("Қызметкерлерінің бұйрығы", Kazakh, px("керлерінің"));
    assert_eq!((narrow.lines, narrow.cut), (vec!["Қызмет-".to_owned(), "керлерінің".into(), "бұйрығы".into()], 1));
    let letters = set("ҰҚКДҰҚКДҰҚКД", Kazakh, 40);
    assert_eq!(letters.lines, ["ҰҚК-", "ДҰҚК-", "ДҰҚКД"]);
}

#[test]
fn soft_hyphens_are_used_where_needed_and_never_shown_else() {
    assert_eq!(set("экзем\u{ad}пляр", Other, 200).lines, ["экземпляр"]);
    assert_eq!(set("экзем\u{ad}пляр", Other, px("экзем-")).lines, ["экзем-", "пляр"]);
}

#[test]
fn lines_are_few_and_even() {
    let text = "Прием и проверка документов, представленных услугополучателем, и выдача талона";
    let lines = set(text, Russian, 200);
    assert_eq!(
        lines.lines,
        ["Прием и проверка", "документов, представленных", "услугополучателем,", "и выдача талона"]
    );
    assert_eq!(set(text, Russian, px(text) - 1).lines.len(), 2);
    assert_eq!(set(text, Russian, px(text)).lines, [text]);
}

#[test]
fn odd_texts_are_no_trouble() {
    for text in ["", " ", "\t\n \u{a0}\u{2028}", "\u{0}\u{7}\u{1b}", "\u{ad}"] {
        assert_eq!(set(text, Kazakh, 100), Lines::default(), "{text:?}");
    }
    assert_eq!(set(" бір\r\n\tекі\u{0}үш ", Kazakh, 500).lines, ["бір екі үш"]);
    let word = "қ".repeat(150);
    assert!(set(&word, Kazakh, 120).width <= 120);
    assert_eq!(set("日本語の規則を定める", Other, 60).lines.len(), 3);
    for max_width in [i32::MIN, -1, 0, 1] {
        assert_eq!(set("аб", Russian, max_width).lines.concat(), "аб");
    }
    assert_eq!(wrap("аб вг", Russian, Face::Bold, 0, 0).lines, ["аб вг"]);
    assert_eq!(set("👨‍👩‍👧👍🏽", Other, 1).lines, ["👨‍👩‍👧", "👍🏽"]);
}

#[test]
fn language_comes_from_the_tag() {
    for (tag, language) in [
        ("kk", Kazakh),
        ("KK-KZ", Kazakh),
        ("kk-Cyrl", Kazakh),
        ("kk-Latn", Other),
        ("ru-KZ", Russian),
        ("en", Other),
        ("", Other),
    ] {
        assert_eq!(Language::from_tag(tag), language, "{tag}");
    }
}

#[test]
fn a_box_is_as_wide_as_its_labels_need() {
    let frame = Frame::new(SIZE);
    let labels = ["Прием документов", "Проверка полноты представленных документов и выдача талона", "Отказ"];
    let labels = labels.map(|text| Paragraph::new(text, Russian, Face::Regular));
    let best = best_width(&labels, &frame, 90..=260, 4);
    assert!((80..=260).contains(&best), "{best}");
    for label in &labels {
        let lines = label.wrap(SIZE, best);
        assert!(lines.width <= best && lines.lines.len() <= 4 && lines.cut == 0, "{best} px: {lines:?}");
        assert_eq!(label.count(SIZE, best), (lines.lines.len(), 0));
    }
    assert_eq!(best_width(&[], &frame, 90..=260, 4), 90);
    let block = frame.block(&labels[0].wrap(SIZE, 500));
    assert_eq!(block.height, frame.line_height + 2 * frame.pad_y);
    assert!(block.first_baseline > frame.pad_y && block.first_baseline < block.height - frame.pad_y);
}

#[test]
fn the_constants_are_those_of_the_fonts() {
    for face in Face::ALL {
        let font = ttf_parser::Face::parse(face.ttf(), 0).unwrap();
        assert_eq!(i32::from(font.units_per_em()), font::UNITS_PER_EM);
        assert_eq!((i32::from(font.ascender()), i32::from(font.descender())), (font::ASCENT, -font::DESCENT));
        assert_eq!(font.capital_height().map(i32::from), Some(font::CAP_HEIGHT));
        for letter in "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё№₸§·•°×−≤≥←↑→↓«»„“”‘’–—…\u{a0}\u{202f}".chars()
        {
            let glyph = font.glyph_index(letter).unwrap_or_else(|| panic!("{letter} is not in the font"));
            assert_eq!(font.glyph_hor_advance(glyph).map(i32::from), Some(advance(face, letter)), "{letter}");
        }
        assert!(face.woff2().starts_with(b"wOF2"));
        assert!(face.woff2().len() < 25_000);
    }
    let x_height = ttf_parser::Face::parse(Face::Regular.ttf(), 0).unwrap().x_height();
    assert_eq!(x_height.map(i32::from), Some(font::X_HEIGHT));
}
