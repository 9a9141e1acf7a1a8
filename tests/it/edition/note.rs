//! The notes made from the events equal the published ones: of the seed, of order 103 of 2014, and of each kind met.

use reglament::edition::note::{coming, made};
use reglament::edition::{History, Mark, State};
use reglament::load::load;
use reglament::model::{Act, Lang};

use crate::fixture;
use crate::scratch::Scratch;
use crate::site_page::{content, real};

fn last(act: &Act) -> State {
    History::of(act).states().pop().unwrap()
}

/// Every change of an act with the notes made for it in Kazakh and Russian.
fn notes(act: &Act) -> Vec<(Mark, [Option<String>; 2])> {
    let state = last(act);
    let mut notes = Vec::new();
    for (event, made_by) in act.events.iter().enumerate() {
        for change in 0..made_by.changes.len() {
            let mark = Mark { event, change };
            notes.push((mark, ["kk", "ru"].map(|lang| made(&state, mark, &Lang::new(lang)))));
        }
    }
    notes
}

#[test]
fn the_notes_of_the_seed_are_the_printed_ones() {
    let corpus = real();
    let act = corpus.act("500-2015").unwrap();
    let mut compared = 0;
    for (mark, notes) in notes(act) {
        let printed = &act.events[mark.event].changes[mark.change].note;
        for (lang, note) in ["kk", "ru"].iter().zip(notes) {
            assert_eq!(note.as_deref(), printed.text(&Lang::new(lang)), "{mark:?}");
            compared += 1;
        }
    }
    assert_eq!(compared, 8, "three notes and two removals, of which one note is a removal, in two languages");
    // The Kazakh ones once more as the seed prints them, so that nobody changes both sides.
    let kk: Vec<String> = self::notes(act).into_iter().filter_map(|(_, [kk, _])| kk).collect();
    let rule = "алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі";
    let by = format!("ҚР Ішкі істер министрінің 31.03.2020 № 275 ({rule}) бұйрығымен.");
    let whole = format!("Ескерту. Күші жойылды - ҚР Ішкі істер министрінің 25.08.2020 № 597 ({rule}) бұйрығымен");
    let expected = [
        format!("Алып тасталды – {by}"),
        format!("Ескерту. 1-тармаққа өзгеріс енгізілді – {by}"),
        format!("Ескерту. Регламент алып тасталды – {by}"),
        whole,
    ];
    assert_eq!(kk, expected);
}

#[test]
fn the_notes_of_order_103_are_the_printed_ones() {
    let loaded = load(&fixture::folder().join("history.order-103-2014")).unwrap();
    let act = &loaded.corpus.acts[0];
    let point = [
        "Ескерту. Регламент 13-тармақпен толықтырылды - ҚР Ішкі істер министрінің 19.06.2014 № 359 бұйрығымен (алғашқы \
         ресми жарияланғанынан кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі).",
        "Сноска. Регламент дополнен пунктом 13 в соответствии с приказом Министра внутренних дел РК от 19.06.2014 № 359 \
         (вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования).",
    ];
    let annex = [
        "Ескерту. Регламент 3-қосымшамен толықтырылды - ҚР Ішкі істер министрінің 19.06.2014 № 359 бұйрығымен (алғашқы \
         ресми жарияланғанынан кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі).",
        "Сноска. Регламент дополнен Приложением 3 в соответствии с приказом Министра внутренних дел РК от 19.06.2014 № \
         359 (вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования).",
    ];
    let expected = [point, annex, point, annex, point, annex];
    let found = notes(act);
    assert_eq!(found.len(), 6);
    for ((mark, notes), expected) in found.iter().zip(expected) {
        assert_eq!(notes.clone().map(Option::unwrap), expected, "{mark:?}");
    }
}

/// An act of one chapter whose numbers restart, with the events written below it.
fn act(events: &str) -> Act {
    let scratch = Scratch::new();
    let head = "kind: order\nissuer: {kk: Қазақстан Республикасының Ішкі істер министрі, ru: Министр внутренних дел \
        Республики Казахстан}\nnumber: \"110\"\ntitle: {kk: Т, ru: Т}\nadopted: 2014-02-26\neditions: {kk: 2099-01-01, \
        ru: 2099-01-01}\nannexes:\n  - {number: 1, title: {kk: Р, ru: Р}, regulation: guard}\nevents:\n";
    scratch.write("content/acts/110-2014/act.yaml", format!("{head}{events}"));
    let guard = "title: {kk: Р, ru: Р}\nchapters:\n  - number: 1\n    title: {kk: Б, ru: О}\n    points:\n      - {number: 1, \
        text: {kk: а, ru: а}}\n      - {number: 3, text: {kk: б, ru: б}, parts: [{number: 2, text: {kk: в, ru: в}}]}\n  \
        - number: 3\n    title: {kk: Ү, ru: Т}\n    points:\n      - {number: 1, text: {kk: г, ru: г}}\n      - {number: 3, \
        text: {kk: д, ru: д}}\n      - {number: 15, text: {kk: е, ru: е}}\nannexes:\n  - {number: 2, title: {kk: Қ, ru: П}}\n";
    scratch.write("content/acts/110-2014/guard.yaml", guard);
    let loaded = load(scratch.root()).unwrap();
    assert_eq!(loaded.findings, []);
    loaded.corpus.acts.into_iter().next().unwrap()
}

const BY: &str = "    by: {kind: order, number: \"371\", date: 2014-06-24, issuer: {kk: Қазақстан Республикасының Ішкі істер \
    министрі, ru: Министр внутренних дел Республики Казахстан}}\n    entry: {rule: {kk: алғашқы ресми жарияланған күнінен \
    кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі, ru: вводится в действие по истечении десяти календарных дней \
    после дня его первого официального опубликования}}\n";

/// The kinds of notes met in the domain (`domain/regulations.md` section 4), each by one change.
#[test]
fn every_kind_of_note_has_its_grammar() {
    let rule =
        "(вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования).";
    let kk_rule = "(алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі)";
    let ru_by = format!("Министра внутренних дел РК от 24.06.2014 № 371 {rule}");
    let kk_by = format!("ҚР Ішкі істер министрінің 24.06.2014 № 371 {kk_rule} бұйрығымен.");
    let cases: &[(&str, &str, &str)] = &[
        // order 110 of 2014 prints these two
        (
            "added, target: guard#c3-p3",
            "Сноска. Глава 3 дополнена пунктом 3 в соответствии с приказом",
            "Ескерту. 3-тарау 3-тармақпен толықтырылды",
        ),
        (
            "added, target: guard#annex-2",
            "Сноска. Регламент дополнен Приложением 2 в соответствии с приказом",
            "Ескерту. Регламент 2-қосымшамен толықтырылды",
        ),
        ("restated, target: guard#p15", "Сноска. Пункт 15 в редакции приказа", "Ескерту. 15-тармақ жаңа редакцияда"),
        (
            "restated, target: guard#annex-2",
            "Сноска. Приложение 2 в редакции приказа",
            "Ескерту. 2-қосымша жаңа редакцияда",
        ),
        ("restated, target: guard", "Сноска. Регламент в редакции приказа", "Ескерту. Регламент жаңа редакцияда"),
        ("restated, text: {kk: Ж, ru: Н}", "Сноска. Заголовок в редакции приказа", "Ескерту. Тақырып жаңа редакцияда"),
        (
            "restated, target: guard#c1, text: {kk: Ж, ru: Н}",
            "Сноска. Заголовок главы 1 в редакции приказа",
            "Ескерту. 1-тараудың тақырыбы жаңа редакцияда",
        ),
        ("restated, target: guard#c1", "Сноска. Глава 1 в редакции приказа", "Ескерту. 1-тарау жаңа редакцияда"),
        (
            "amended, target: guard#c3-p3",
            "Сноска. Пункт 3 с изменением, внесенным приказом",
            "Ескерту. 3-тармаққа өзгеріс енгізілді",
        ),
        (
            "amended, target: guard#p3-2",
            "Сноска. Подпункт 2) пункта 3 с изменением, внесенным приказом",
            "Ескерту. 3-тармақтың 2) тармақшасына өзгеріс енгізілді",
        ),
        (
            "amended, target: guard#annex-2",
            "Сноска. Приложение 2 с изменением, внесенным приказом",
            "Ескерту. 2-қосымшаға өзгеріс енгізілді",
        ),
        (
            "amended, target: guard",
            "Сноска. Регламент с изменением, внесенным приказом",
            "Ескерту. Регламентке өзгеріс енгізілді",
        ),
        ("amended", "Сноска. Приказ с изменением, внесенным приказом", "Ескерту. Бұйрыққа өзгеріс енгізілді"),
        (
            "added, target: guard#p3, point: {number: 4, text: {kk: Ж, ru: Н}}",
            "Сноска. Пункт 3 дополнен подпунктом 4) в соответствии с приказом",
            "Ескерту. 3-тармақ 4) тармақшамен толықтырылды",
        ),
        (
            "added, target: guard, point: {number: 16, text: {kk: Ж, ru: Н}}",
            "Сноска. Регламент дополнен пунктом 16 в соответствии с приказом",
            "Ескерту. Регламент 16-тармақпен толықтырылды",
        ),
        (
            "added, target: guard, chapter: {number: 4, title: {kk: Ж, ru: Н}}",
            "Сноска. Регламент дополнен главой 4 в соответствии с приказом",
            "Ескерту. Регламент 4-тараумен толықтырылды",
        ),
        ("excluded, target: guard#p15", "Исключен приказом", "Алып тасталды"),
        ("excluded, target: guard#c3", "Сноска. Глава 3 исключена приказом", "Ескерту. 3-тарау алып тасталды"),
        (
            "excluded, target: guard#annex-2",
            "Сноска. Приложение 2 исключено приказом",
            "Ескерту. 2-қосымша алып тасталды",
        ),
        ("repealed, target: guard#p15", "Утратил силу приказом", "Күші жойылды -"),
        ("repealed", "Сноска. Утратил силу приказом", "Ескерту. Күші жойылды -"),
    ];
    for (change, ru, kk) in cases {
        let act = act(&format!("  - id: a\n{BY}    changes: [{{kind: {change}}}]\n"));
        let [kk_note, ru_note] = notes(&act).remove(0).1.map(Option::unwrap);
        assert_eq!(ru_note, format!("{ru} {ru_by}"), "{change}");
        let dash = if kk.ends_with('-') { "" } else { " –" };
        assert_eq!(kk_note, format!("{kk}{dash} {kk_by}"), "{change}");
    }
}

#[test]
fn a_repeal_may_name_no_act_and_may_be_to_come() {
    let reason = "  - id: a\n    reason: {kk: қолданылу мерзімінің өтуіне байланысты, ru: в связи с истечением срока действия (письмо \
        аппарата акима от 01.04.2013 № 131)}\n    changes: [{kind: repealed}]\n";
    let notes = notes(&act(reason)).remove(0).1.map(Option::unwrap);
    assert_eq!(
        notes,
        [
            "Ескерту. Күші жойылды - қолданылу мерзімінің өтуіне байланысты.",
            "Сноска. Утратил силу в связи с истечением срока действия (письмо аппарата акима от 01.04.2013 № 131)."
        ]
    );
    // Order 110 of 2014 prints this one before its own repeal.
    let future = "  - id: a\n    by: {kind: order, number: \"439\", date: 2015-05-08, issuer: {kk: Қазақстан Республикасының Ішкі \
        істер министрі, ru: Министр внутренних дел Республики Казахстан}}\n    entry: {rule: {ru: вводится в действие по \
        истечении двадцати одного календарного дня после дня его первого официального опубликования}}\n    changes: [{kind: \
        repealed}]\n";
    let act = act(future);
    let note = coming(&last(&act), Mark { event: 0, change: 0 }, &Lang::new("ru")).unwrap();
    assert_eq!(
        note,
        "Примечание РЦПИ! Утрачивает силу приказом Министра внутренних дел РК от 08.05.2015 № 439 (вводится в действие по \
         истечении двадцати одного календарного дня после дня его первого официального опубликования)."
    );
}

#[test]
fn bodies_are_declined() {
    let note = |issuer: &str, kind: &str| {
        let act = act(&format!(
            "  - id: a\n    by: {{kind: {kind}, number: \"А-6/229\", date: 2014-06-24, issuer: {{{issuer}}}}}\n    changes: \
             [{{kind: repealed}}]\n"
        ));
        notes(&act).remove(0).1
    };
    let ru = |issuer: &str, kind: &str| note(&format!("ru: {issuer}"), kind)[1].clone().unwrap();
    let kk = |issuer: &str, kind: &str| note(&format!("kk: {issuer}"), kind)[0].clone().unwrap();
    let end = "от 24.06.2014 № А-6/229.";
    for (issuer, kind, expected) in [
        ("Министр юстиции Республики Казахстан", "order", "приказом Министра юстиции РК"),
        ("и.о. Министра внутренних дел Республики Казахстан", "order", "приказом и.о. Министра внутренних дел РК"),
        (
            "Первый заместитель Премьер-Министра Республики Казахстан",
            "order",
            "приказом Первого заместителя Премьер-Министра РК",
        ),
        (
            "Председатель Агентства Республики Казахстан по делам государственной службы",
            "order",
            "приказом Председателя Агентства РК по делам государственной службы",
        ),
        ("Правительство Республики Казахстан", "decree", "постановлением Правительства РК"),
        ("акимат Павлодарской области", "decree", "постановлением акимата Павлодарской области"),
    ] {
        assert_eq!(ru(issuer, kind), format!("Сноска. Утратил силу {expected} {end}"));
    }
    for (issuer, kind, expected) in [
        (
            "Қазақстан Республикасының Әділет министрі",
            "order",
            "ҚР Әділет министрінің 24.06.2014 № А-6/229 бұйрығымен.",
        ),
        ("Қазақстан Республикасының Үкіметі", "decree", "ҚР Үкіметінің 24.06.2014 № А-6/229 қаулысымен."),
        ("Павлодар облысының әкімдігі", "decree", "Павлодар облысының әкімдігінің 24.06.2014 № А-6/229 қаулысымен."),
        ("Алматы қаласының әкімі", "order", "Алматы қаласының әкімінің 24.06.2014 № А-6/229 бұйрығымен."),
    ] {
        assert_eq!(kk(issuer, kind), format!("Ескерту. Күші жойылды - {expected}"));
    }
}

/// A part shows its removal alone; or that it was added, and of its new wordings the last, with what was changed since.
#[test]
fn a_part_tells_what_made_it_what_it_is() {
    let by = |number: u32| {
        let year = 2014 + number;
        format!("    by: {{kind: order, number: \"{number}\", date: {year}-06-24}}\n")
    };
    let kinds = ["restated", "amended", "restated", "excluded", "added", "amended"];
    let events: String = kinds
        .iter()
        .zip(1..)
        .map(|(kind, number)| {
            format!("  - id: e{number}\n{}    changes: [{{kind: {kind}, target: guard#p15}}]\n", by(number))
        })
        .collect();
    let act = act(&events);
    let address = act.regulations[0].address.anchor("p15");
    let told = |place: usize| -> Vec<usize> {
        History::of(&act).states()[place].told(&address).iter().map(|mark| mark.event).collect()
    };
    let all: Vec<Vec<usize>> = (0..7).map(told).collect();
    assert_eq!(all, [vec![], vec![0], vec![0, 1], vec![2], vec![3], vec![4], vec![4, 5]]);
}

/// Every printed note of the acts in `content/` is the one made from its event; notes on what is to come too.
#[test]
fn the_notes_of_all_real_acts_are_the_printed_ones() {
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut compared = 0;
    for act in &content().acts {
        let state = last(act);
        for (mark, notes) in notes(act) {
            let printed = &act.events[mark.event].changes[mark.change].note;
            for (lang, note) in ["kk", "ru"].map(Lang::new).iter().zip(notes) {
                let Some(printed) = printed.text(lang).map(folded) else { continue };
                let to_come = coming(&state, mark, lang);
                let made = if printed.starts_with("Примечание РЦПИ!") { to_come } else { note };
                assert_eq!(made, Some(printed), "{} {mark:?}", act.id);
                compared += 1;
            }
        }
    }
    assert!(compared >= 25, "only {compared} notes were compared");
}
