//! What an act approves besides regulations: standards and rules; and what a regulation takes from its standard.

use reglament::edition::{History, Mark, note};
use reglament::load::load;
use reglament::model::{Act, AnnexContent, DocumentKind, Lang, Status, View};

use crate::fixture;
use crate::scratch::Scratch;
use crate::site_html::text;
use crate::site_page::{built, content, page};

#[test]
fn a_standard_is_called_one_wherever_it_is_named() {
    let output = built(&content());
    let ru = page(&output, "ru/302-2015/standard/index.html");
    let shown = text(ru);
    for words in [
        "Утвержден приказом № 302",
        "Стандарт: Выдача пропуска на въезд в пограничную зону",
        "Этот стандарт утратил силу",
        "Текст стандарта",
    ] {
        assert!(shown.replace('\u{a0}', " ").contains(words), "{words}");
    }
    assert!(!shown.contains("Этот регламент") && !shown.contains("Текст регламента"));
    let kk = text(page(&output, "kk/302-2015/standard/index.html")).replace('\u{a0}', " ");
    for words in ["№ 302 бұйрықпен бекітілген", "Бұл стандарт күшін жойған", "Стандарттың мәтіні"]
    {
        assert!(kk.contains(words), "{words}");
    }
    // «к настоящему стандарту» leads to its own annexes.
    assert!(ru.contains("href=\"#annex-2\""));
    let act = text(page(&output, "ru/302-2015/index.html")).replace('\u{a0}', " ");
    assert!(act.contains("Открыть страницу стандарта") && !act.contains("Приложение 1"), "{act}");
    assert!(text(page(&output, "ru/index.html")).contains("Стандарт: Выдача пропуска"));
}

#[test]
fn a_regulation_takes_documents_and_grounds_from_the_points_of_its_standard() {
    let corpus = content();
    let regulation = corpus.act("500-2015").unwrap().regulation("border-permit").unwrap();
    let from = |all: &[reglament::model::Requirement]| -> Vec<String> {
        all.iter().map(|one| one.from.as_ref().unwrap().as_str().to_owned()).collect()
    };
    assert_eq!(from(&regulation.documents), ["302-2015/standard#p9-1", "302-2015/standard#p9-2"]);
    assert_eq!(regulation.terms.len(), 3, "point 4 names three terms");
    assert_eq!(regulation.refusals.len(), 11, "point 10 names eleven grounds");
    let html = page(&built(&corpus), "ru/500-2015/border-permit/index.html").to_owned();
    let summary = html.split_once("id=\"Summary\"").unwrap().1.split_once("</section>").unwrap().0;
    for point in ["p4", "p9", "p10"] {
        assert!(summary.contains(&format!("../../302-2015/standard/index.html#{point}\"")), "{point}");
    }
    assert!(text(summary).contains("вызов на учебу"));
}

fn act(events: &str, kind: &str, standard: &str) -> (Act, Vec<String>) {
    let scratch = Scratch::new();
    scratch.write(
        "content/acts/10-2015/act.yaml",
        format!(
            "kind: order\nissuer: {{kk: М, ru: М}}\nnumber: \"10\"\ntitle: {{kk: Т, ru: Т}}\nadopted: 2015-01-10\neditions: {{kk: \
             2099-01-01, ru: 2099-01-01}}\nannexes:\n  - {{approved: true, regulation: one}}\n  - {{approved: true, regulation: \
             two}}\n{events}"
        ),
    );
    let points = "chapters:\n  - points:\n      - {number: 1, text: {kk: а, ru: а}}\n      - number: 7\n        text: {kk: \"б:\", ru: \
                  \"б:\"}\n        parts: [{number: 1, text: {kk: в, ru: в}}, {number: 2, text: {kk: г, ru: г}}]\n";
    scratch.write("content/acts/10-2015/one.yaml", format!("kind: {kind}\ntitle: {{kk: Т, ru: Т}}\n{points}"));
    let two = format!(
        "title: {{kk: Р, ru: Р}}\n{points}standard:\n  act: {{kind: order, number: \"10\", date: 2015-01-10}}\n{standard}"
    );
    scratch.write("content/acts/10-2015/two.yaml", two);
    let loaded = load(scratch.root()).unwrap();
    let findings = loaded.findings.iter().map(|finding| finding.code.to_owned()).collect();
    (loaded.corpus.acts.into_iter().next().unwrap(), findings)
}

#[test]
fn the_points_of_a_standard_are_data() {
    let (own, findings) = act("", "standard", "  documents_point: \"7\"\n  refusal_point: \"1\"\n");
    assert_eq!(findings, [""; 0]);
    let regulation = own.regulation("two").unwrap();
    assert_eq!((regulation.documents.len(), regulation.refusals.len(), regulation.terms.len()), (2, 1, 0));
    assert_eq!(own.regulation("one").unwrap().kind, DocumentKind::Standard);
    let (own, findings) = act("", "standard", "  documents_point: \"9\"\n");
    assert_eq!(findings, ["bad-standard"], "there is no point 9");
    assert!(own.regulation("two").unwrap().documents.is_empty());
    let (own, findings) = act("", "rules", "  documents_point: \"7\"\n");
    assert_eq!(findings, [""; 0]);
    assert!(own.regulation("two").unwrap().documents.is_empty(), "rules are no standard");
}

#[test]
fn notes_on_standards_and_rules_have_their_gender_and_number() {
    let by = "by: {kind: order, number: \"11\", date: 2016-01-01}, entry: {date: 2016-02-01}";
    let said = |kind: &str, change: &str, lang: &str| {
        let (act, findings) = act(&format!("events: [{{id: a, {by}, changes: [{change}]}}]\n"), kind, "");
        assert_eq!(findings, [""; 0]);
        let state = History::of(&act).states().pop().unwrap();
        let note = note(&state, Mark { event: 0, change: 0 }, &Lang::new(lang)).unwrap();
        note.split(" приказ").next().unwrap().split(" - ").next().unwrap().split(" – ").next().unwrap().to_owned()
    };
    let added = "{kind: added, target: \"one#p7\"}";
    for (kind, change, lang, expected) in [
        ("standard", "{kind: restated, target: one}", "ru", "Сноска. Стандарт в редакции"),
        ("standard", added, "ru", "Сноска. Стандарт дополнен пунктом 7 в соответствии с"),
        ("standard", "{kind: excluded, target: annex-1}", "ru", "Сноска. Стандарт исключен"),
        ("rules", added, "ru", "Сноска. Правила дополнены пунктом 7 в соответствии с"),
        ("rules", "{kind: repealed, target: one}", "ru", "Сноска. Правила утратили силу"),
        ("rules", "{kind: excluded, target: one}", "ru", "Сноска. Правила исключены"),
        ("standard", "{kind: amended, target: one}", "kk", "Ескерту. Стандартқа өзгеріс енгізілді"),
        ("standard", "{kind: repealed, target: one}", "kk", "Ескерту. Стандарттың күші жойылды"),
        ("rules", "{kind: amended, target: one}", "kk", "Ескерту. Қағидаларға өзгеріс енгізілді"),
        ("rules", added, "kk", "Ескерту. Қағидалар 7-тармақпен толықтырылды"),
        ("rules", "{kind: repealed, target: one}", "kk", "Ескерту. Қағидалардың күші жойылды"),
    ] {
        assert_eq!(said(kind, change, lang), expected, "{kind}: {change}");
    }
}

/// The notes of an older wording are not those of the new one.
#[test]
fn a_new_wording_of_the_whole_ends_the_notes_of_its_parts() {
    let by = |number: u32| {
        format!("by: {{kind: order, number: \"{number}\", date: 20{number}-01-01}}, entry: {{date: 20{number}-02-01}}")
    };
    let events = format!(
        "events:\n  - {{id: a, {}, changes: [{{kind: amended, target: \"one#p7-1\"}}]}}\n  - {{id: b, {}, changes: [{{kind: restated, \
         target: one}}]}}\n  - {{id: c, {}, changes: [{{kind: amended, target: \"one#p7\"}}]}}\n",
        by(16),
        by(17),
        by(18)
    );
    let (act, _) = act(&events, "standard", "");
    let states = History::of(&act).states();
    let told = |place: usize, anchor: &str| states[place].told(&act.address.page("one").anchor(anchor)).len();
    assert_eq!((told(1, "p7-1"), told(2, "p7-1"), told(3, "p7-1"), told(3, "p7")), (1, 0, 0, 1));
}

#[test]
fn an_event_may_put_the_drawing_of_an_annex_in_place() {
    let loaded = load(&fixture::folder().join("history.drawing-added")).unwrap();
    assert_eq!(loaded.findings, []);
    let act = &loaded.corpus.acts[0];
    assert_eq!(act.status, Status::InForce);
    let states = History::of(act).states();
    let annexes = |place: usize| &states[place].act.regulation("permit").unwrap().annexes;
    assert!(annexes(0).is_empty());
    assert!(matches!(annexes(1)[0].content, AnnexContent::View { view: View::Swimlane, .. }));
}
