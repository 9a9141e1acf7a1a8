//! References: what is read in the words, and to what it leads in the real order.

use reglament::citation::resolve::{Numbered, Standing, Target, resolve};
use reglament::citation::{Citation, Owner, find};
use reglament::language::Language;
use reglament::model::Address;
use reglament::model::leaf::Role;

use crate::site_page::real;

/// `point 4, subpoint 1 of This(Order)`
fn written(citation: &Citation) -> String {
    let parts: Vec<String> =
        citation.parts.iter().map(|part| format!("{} {}", part.kind.name(), part.number)).collect();
    let owner = match &citation.owner {
        Owner::Unsaid => "?".to_owned(),
        Owner::Act(mention) => format!("{:?} {}", mention.document, mention.number),
        owner => format!("{owner:?}"),
    };
    format!("{} of {owner}", parts.join(", "))
}

fn read(text: &str, language: Language) -> Vec<String> {
    find(text, language).iter().map(written).collect()
}

#[test]
fn kazakh_references_are_read() {
    for (text, expected) in [
        ("осы Регламентке 1-қосымшада көрсетілген", vec!["annex 1 of This(Regulation)"]),
        ("Осы бұйрыққа 3-қосымшаға сәйкес", vec!["annex 3 of This(Order)"]),
        ("осы бұйрықтың 1-тармағы", vec!["point 1 of This(Order)"]),
        ("Стандарттың 4-тармағында көрсетілген", vec!["point 4 of Named(Standard)"]),
        ("стандартының (бұдан әрі – Стандарт) 1-қосымшасына сәйкес", vec!["annex 1 of Named(Standard)"]),
        ("осы мемлекеттік көрсетілетін қызмет стандартына 2-қосымшаға сәйкес", vec!["annex 2 of This(Standard)"]),
        ("Заңы 10-бабының 2) тармақшасына сәйкес", vec!["article 10, subpoint 2 of Named(Law)"]),
        ("Стандарттың 4-тармағының 1) тармақшасы", vec!["point 4, subpoint 1 of Named(Standard)"]),
        ("8–12-тармақтар бойынша", vec!["point 8 of ?", "point 12 of ?"]),
        ("9 және 10-тармақтарда", vec!["point 9 of ?", "point 10 of ?"]),
        ("9-1-тармақта", vec!["point 9-1 of ?"]),
        ("31.03.2020 № 275 (алғашқы ресми жарияланған күнінен кейін) бұйрығымен", vec![" of Order 275"]),
        ("2015 жылғы 6 сәуірдегі № 302 бұйрығымен бекітілген", vec![" of Order 302"]),
        ("№ 500 бұйрығына\n1-қосымша", vec!["annex 1 of Order 500"]),
        ("А-6/229 қаулысы № 2/335 қаулысымен", vec![" of Decree 2/335"]),
        // look-alikes
        ("1-кесте. 2-санаттағы жеделдік, 3-курс", vec![]),
        ("7 (жеті) жұмыс күні", vec![]),
        ("тізілімінде № 9275 болып тіркелген", vec![]),
    ] {
        assert_eq!(read(text, Language::Kazakh), expected, "{text}");
    }
}

#[test]
fn russian_references_are_read() {
    for (text, expected) in [
        ("согласно приложению 1 к настоящему Регламенту", vec!["annex 1 of This(Regulation)"]),
        ("приложение № 2 к Стандарту", vec!["annex 2 of Named(Standard)"]),
        ("согласно приложению 3 к настоящему приказу", vec!["annex 3 of This(Order)"]),
        ("в пункте 10 Стандарта государственной услуги", vec!["point 10 of Named(Standard)"]),
        ("подпункт 2) пункта 4 Стандарта", vec!["point 4, subpoint 2 of Named(Standard)"]),
        ("пунктом 2 статьи 10 Закона Республики Казахстан", vec!["article 10, point 2 of Named(Law)"]),
        (
            "подпунктами 1), 2) и 3) пункта 5",
            vec!["point 5, subpoint 1 of ?", "point 5, subpoint 2 of ?", "point 5, subpoint 3 of ?"],
        ),
        ("пунктам 8–12", vec!["point 8 of ?", "point 12 of ?"]),
        ("пункта 9-1 Стандарта", vec!["point 9-1 of Named(Standard)"]),
        ("Глава 3 дополнена пунктом 3 в соответствии", vec!["chapter 3, point 3 of ?"]),
        ("приказом Министра внутренних дел Республики Казахстан от 6 апреля 2015 года № 302", vec![" of Order 302"]),
        (
            "Приложение 1\nк приказу Министра внутренних дел\nРеспублики Казахстан\nот 30 мая 2015 года № 500",
            vec!["annex 1 of Order 500", " of Order 500"],
        ),
        ("главе 2 настоящих Правил", vec!["chapter 2 of This(Rules)"]),
        // look-alikes
        ("в пункте пропуска 3 (три) раза", vec![]),
        ("статьи расходов, главный специалист 2 категории", vec![]),
        ("в Реестре под № 9275", vec![]),
    ] {
        let mut found = read(text, Language::Russian);
        found.dedup();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn references_of_the_order_lead_where_they_should() {
    // Alone: in the whole of content the standard is an act that references lead to.
    let corpus = &real();
    let act = corpus.act("500-2015").unwrap();
    let permit = act.regulation("border-permit").unwrap();
    let acts = &Numbered::new(corpus);
    let of_act = Standing { acts, act, regulation: None, role: Role::Text };
    let of_permit = Standing { acts, act, regulation: Some(permit), role: Role::Text };
    let near = Address::from_written("500-2015/border-permit#p16");
    for (standing, language, text, expected) in [
        (&of_act, Language::Kazakh, "Осы бұйрыққа 3-қосымшаға сәйкес", "500-2015#annex-3"),
        (&of_act, Language::Russian, "пункт 1 настоящего приказа", "500-2015#p1"),
        (&of_permit, Language::Kazakh, "осы Регламентке 1-қосымшада", "500-2015/border-permit#annex-1"),
        (&of_permit, Language::Russian, "приложении 2 к настоящему Регламенту", "500-2015/border-permit#annex-2"),
        (&of_permit, Language::Kazakh, "осы бұйрыққа 3-қосымша", "500-2015#annex-3"),
        (&of_permit, Language::Russian, "подпункт 2) пункта 15", "500-2015/border-permit#p15-2"),
        (&of_permit, Language::Kazakh, "15-тармақтың 1) тармақшасы", "500-2015/border-permit#p15-1"),
        (&of_permit, Language::Russian, "приложение 1 к приказу от 30 мая 2015 года № 500", "500-2015#annex-1"),
        (&of_permit, Language::Kazakh, "2015 жылғы 30 мамырдағы № 500 бұйрығына 2-қосымша", "500-2015#annex-2"),
    ] {
        let citation = &find(text, language)[0];
        assert_eq!(resolve(citation, standing, &near), Target::Part(Address::from_written(expected)), "{text}");
    }
    for text in ["приложению 4 к настоящему Регламенту", "подпункту 3) пункта 15", "пункту 19"]
    {
        let citation = &find(text, Language::Russian)[0];
        assert!(matches!(resolve(citation, &of_permit, &near), Target::Missing { .. }), "{text}");
    }
    for text in ["пункте 4 Стандарта", "приложению 1 к Стандарту", "приказом от 6 апреля 2015 года № 302"]
    {
        let citation = &find(text, Language::Russian)[0];
        let Target::Outside(Some(standard)) = resolve(citation, &of_permit, &near) else { panic!("{text}") };
        assert_eq!(standard.number, "302", "{text}");
    }
    let several = &find("пунктом 1 Регламента", Language::Russian)[0];
    assert!(matches!(resolve(several, &of_act, &near), Target::Part(_)), "only one regulation holds its text");
}
