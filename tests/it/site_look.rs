//! How drawings and tables are shown and read: legend, ends, numbers, hints, what is printed otherwise.

use std::collections::BTreeSet;
use std::path::Path;

use reglament::load;
use reglament::model::process::{Process, StepKind};
use reglament::model::regulation::{Channel, Form};
use reglament::model::{Corpus, Lang, Standing, Text, Words};
use reglament::theme::Assets;

use crate::site_drawing::corpora;
use crate::site_html::{Piece, read, tags, text};
use crate::site_page::{built, page, pages, real};

fn case(name: &str) -> Corpus {
    load::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/case.{name}"))).unwrap().corpus
}

fn html(corpus: &Corpus, path: &str) -> String {
    page(&built(corpus), &format!("{path}/index.html")).to_owned()
}

/// The part of a page from one mark to the next.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let start = html.find(from).unwrap_or_else(|| panic!("no {from}"));
    let rest = &html[start..];
    &rest[..rest[from.len()..].find(to).map_or(rest.len(), |end| end + from.len())]
}

/// The classes of all tags.
fn classes(html: &str) -> Vec<Vec<String>> {
    let classes = |attributes: &std::collections::BTreeMap<String, String>| {
        attributes.get("class").map(|class| class.split(' ').map(str::to_owned).collect())
    };
    tags(html).iter().filter_map(|(_, attributes)| classes(attributes)).collect()
}

#[test]
fn the_legend_has_exactly_the_symbols_that_are_drawn() {
    let mut compared = 0;
    let mut seen = BTreeSet::new();
    for (name, corpus) in corpora() {
        let output = built(&corpus);
        for (path, html) in pages(&output) {
            // The acts that an act has to do with are drawn after its annexes, with words at each line.
            let html = html.split("aria-labelledby=\"Kin\"").next().unwrap();
            for annex in html.split("<section class=\"annex").skip(1).filter(|annex| annex.contains("<svg xmlns")) {
                let (drawings, legend) = annex.split_once("<section class=\"legend\"").unwrap();
                let mut drawn = BTreeSet::new();
                for class in classes(drawings) {
                    let has = |wanted: &str| class.iter().any(|class| class == wanted);
                    if has("step") {
                        let kinds =
                            ["terminator", "action", "decision", "bar", "link", "rendered", "refused", "returned"];
                        drawn.extend(kinds.into_iter().filter(|kind| has(kind)));
                    } else if has("line") {
                        drawn.insert("arrow");
                        drawn.extend(["main", "return"].into_iter().filter(|kind| has(kind)));
                    } else if has("mark") && class.iter().any(|class| is_count(class)) {
                        drawn.insert("mark");
                    }
                }
                let explained = classes(legend).into_iter().filter(|class| class[0] == "symbol");
                let explained: BTreeSet<String> = explained.map(|class| class[1].clone()).collect();
                assert_eq!(explained, drawn.iter().map(|&name| name.to_owned()).collect(), "{name} {path}");
                seen.extend(drawn);
                compared += 1;
            }
        }
    }
    assert!(compared > 150 && seen.len() >= 10, "{compared} {seen:?}");
}

#[test]
fn the_official_legend_has_the_official_words() {
    let corpus = real();
    let official = [
        (
            "ru",
            [
                "начало или завершение оказания государственной услуги",
                "наименование процедуры (действия) услугополучателя и (или) СФЕ",
                "вариант выбора",
                "переход к следующей процедуре (действию)",
            ],
        ),
        (
            "kk",
            [
                "мемлекеттік қызмет көрсетудің басталуы немесе аяқталуы",
                "көрсетілетін қызметті алушы рәсімінің (іс-қимылының) және (немесе) ҚФБ атауы",
                "таңдау нұсқасы",
                "келесі рәсімге (іс-қимылға) өту",
            ],
        ),
    ];
    for (lang, words) in official {
        let html = html(&corpus, &format!("{lang}/500-2015/border-permit"));
        let legend = text(between(&html, "<ul class=\"symbols\">", "</ul>"));
        assert_eq!(legend, words.join(" "), "{lang}");
        let short = text(between(&html, "<ul class=\"short\">", "</ul>"));
        assert!(short.contains(if lang == "ru" { "СФЕ" } else { "ҚФБ" }), "{short}");
    }
}

#[test]
fn ends_differ_without_colour() {
    let html = html(&real(), "ru/500-2015/border-permit");
    let outlines = |class: &str| {
        let node = between(&html, &format!("class=\"step terminator {class}"), "</a>");
        node.matches("<rect").count()
    };
    assert_eq!((outlines("rendered"), outlines("refused"), outlines("returned")), (2, 1, 1));
    let css = String::from_utf8(Assets::default().theme["css/diagram.css"].to_vec()).unwrap();
    for rule in
        [".step.refused rect { stroke-width: 4; }", ".step.returned rect { stroke-width: 2; stroke-dasharray: 6 4; }"]
    {
        assert!(css.contains(rule), "{rule}");
    }
}

/// The first words in the box of a step.
fn heading(html: &str, step: &str) -> String {
    let node = between(html, &format!("<a href=\"#{step}\" id=\"D"), "</a>");
    let after = node.split_once("</title>").unwrap().1;
    text(between(after, "<tspan", "</tspan>"))
}

#[test]
fn an_electronic_process_has_the_numbered_grammar_of_its_act() {
    let corpus = case("guard-licence-2014");
    for (lang, words) in [("ru", ["Процесс {}", "Условие {}"]), ("kk", ["{}-процесс", "{}-шарт"])]
    {
        let html = html(&corpus, &format!("{lang}/110-2014/guard-licence"));
        let regulation = &corpus.acts[0].regulations[0];
        let mut compared = 0;
        for process in &regulation.processes {
            let (mut actions, mut decisions) = (0, 0);
            for step in &process.steps {
                let (pattern, number) = match step.kind {
                    StepKind::Action if step.number.is_some() => {
                        actions += 1;
                        (words[0], actions)
                    }
                    StepKind::Decision => {
                        decisions += 1;
                        (words[1], decisions)
                    }
                    _ => continue,
                };
                let label = pattern.replace("{}", &number.to_string());
                assert!(heading(&html, &step.id).starts_with(&label), "{lang} {}: {label}", step.id);
                // The point that it rests on begins with the same words.
                for basis in &step.basis {
                    let point = text(between(&html, &format!("id=\"{basis}\""), "</p>")).to_lowercase();
                    assert!(point.contains(&format!("{} ", label.to_lowercase())), "{lang} {}: {point}", step.id);
                    compared += 1;
                }
            }
        }
        assert!(compared > 20, "{compared}");
    }
    let paper = html(&real(), "ru/500-2015/border-permit");
    assert!(!paper.contains("Процесс 1") && heading(&paper, "a1").starts_with("1 · "), "{}", heading(&paper, "a1"));
}

fn words(text: &str) -> Words {
    let text = Text { text: text.to_owned(), standing: Standing::Official, source: None, dated: None };
    [(Lang::new("ru"), text)].into_iter().collect()
}

fn first_process(corpus: &mut Corpus) -> &mut Process {
    &mut corpus.acts[0].regulations[0].processes[0]
}

#[test]
fn the_form_of_the_channel_decides_and_unnumbered_steps_are_counted() {
    let mut corpus = real();
    let portal = Channel { id: "portal".to_owned(), name: words("портал"), form: Some(Form::Electronic) };
    corpus.acts[0].regulations[0].channels.push(portal);
    first_process(&mut corpus).channel = Some("portal".to_owned());
    for step in &mut first_process(&mut corpus).steps {
        step.number = None;
    }
    let html = html(&corpus, "ru/500-2015/border-permit");
    assert!(heading(&html, "a3").starts_with("Процесс 3 · "), "{}", heading(&html, "a3"));
    assert!(text(&html).contains("Способ обращения: портал"));
}

#[test]
fn the_table_says_on_which_answer_what_follows() {
    let html = html(&real(), "ru/500-2015/border-permit");
    let table = text(between(&html, "<table class=\"actions", "</table>"));
    assert!(table.contains("2 – Документы полные: Да;"), "{table}");
    assert!(!table.contains("полные?"), "{table}");
    let guard = case("guard-licence-2014");
    let guard = self::html(&guard, "ru/110-2014/guard-licence");
    let table = text(between(&guard, "<table class=\"actions", "</table>"));
    // As the act prints it where it records that, in our own form where not.
    for cell in
        ["5 – если не оплатил, 6 – если оплатил", "7 – если в ЭЦП ошибка, 8 – если ЭЦП без ошибки", "11 – иначе"]
    {
        assert!(table.contains(cell), "{table}");
    }
}

#[test]
fn what_an_annex_prints_otherwise_is_said() {
    let html = html(&case("passports-2012"), "ru/394-2012/passports");
    let prints: Vec<String> = html
        .split("<details class=\"print\">")
        .skip(1)
        .map(|part| text(between(part, "<summary>", "</details>")))
        .collect();
    assert_eq!(prints.len(), 3, "{prints:#?}");
    assert!(prints[0].contains("Таблица 1.") && prints[0].contains("Расхождений со схемами нет."), "{}", prints[0]);
    assert!(prints[1].contains("(расхождений: 5)"), "{}", prints[1]);
    assert_eq!(prints[1].matches("УМП").count(), 5, "{}", prints[1]);
    let guard = self::html(&case("guard-licence-2014"), "ru/110-2014/guard-licence");
    let next = text(between(&guard, "Таблица 1. Описание действий СФЕ через ПЭП (", "</details>"));
    assert!(next.contains("Действие 8 Номер следующего действия"), "{next}");
}

#[test]
fn a_point_whose_number_repeats_is_named_with_its_chapter() {
    let corpus = case("guard-licence-2014");
    assert!(html(&corpus, "ru/110-2014/guard-licence").contains(">подпункт 2) пункта 2 главы 2</a>"));
    assert!(html(&corpus, "kk/110-2014/guard-licence").contains(">2-тараудың 2-тармағының 2) тармақшасы</a>"));
    assert!(html(&real(), "ru/500-2015/border-permit").contains(">пункт 8</a>"));
}

#[test]
fn nothing_is_empty_said_twice_or_torn_apart() {
    for (name, corpus) in corpora() {
        for (path, html) in pages(&built(&corpus)) {
            assert!(!html.contains("<p class=\"small\"></p>"), "{name} {path}");
            // The words of a drawing are in lines of their own already.
            let around: Vec<&str> =
                html.split("<svg xmlns").map(|part| part.rsplit("</svg>").next().unwrap()).collect();
            for piece in around.iter().flat_map(|part| read(part)) {
                let Piece::Text(words) = piece else { continue };
                let torn =
                    words.match_indices("№ ").any(|(at, _)| words[at + "№ ".len()..].starts_with(char::is_numeric));
                assert!(!torn, "{name} {path}: {words}");
            }
            for step in html.split("<li class=\"step ").skip(1) {
                let Some((_, after)) = step.split_once("<p class=\"kind\">") else { continue };
                let title = text(between(step, "<h", "</h")).to_lowercase();
                let kind = text(after.split("</p>").next().unwrap()).to_lowercase();
                assert!(!kind.is_empty() && title != kind, "{name} {path}: {title} / {kind}");
            }
        }
    }
}

/// How many boxes are the fourth of the page.
fn boxes(html: &str) -> usize {
    html.matches(" s4\"><title>").count()
}

/// Whether a class is the page's count of a step at the end of a line.
fn is_count(class: &str) -> bool {
    class.strip_prefix('x').is_some_and(|count| !count.is_empty() && count.bytes().all(|sign| sign.is_ascii_digit()))
}

#[test]
fn widths_and_counts_have_their_rules() {
    let css = String::from_utf8(Assets::default().theme["css/count.css"].to_vec()).unwrap();
    let html = html(&case("guard-licence-2014"), "kk/110-2014/guard-licence");
    let mut frames = 0;
    for class in classes(&html) {
        if class[0] == "frame" && class.iter().all(|class| class != "on-paper") {
            assert!(
                class[1] == "fits" && css.contains(&format!(".{} {{ --w: {}; }}", class[2], &class[2][1..])),
                "{class:?}"
            );
            frames += 1;
        }
        for count in
            class.iter().filter(|class| class.len() > 1 && class[1..].bytes().all(|sign| sign.is_ascii_digit()))
        {
            if let Some(number) = count.strip_prefix(['s', 'x']) {
                let lit = format!(".doc:has(.s{number}:is(:hover, :focus-within, :target))");
                assert!(css.contains(&format!("{lit} .s{number}, {lit} .x{number} {{")), "{count}");
            }
        }
    }
    assert_eq!(frames, 4);
    // A row, a step and the boxes of both annexes carry one count.
    assert!(html.contains("<tr class=\"s4\">") && html.contains("class=\"step action s4\" id=\"a1\""));
    let paper: usize =
        html.split("on-paper\">").skip(1).map(|frame| boxes(frame.split("</section>").next().unwrap())).sum();
    assert_eq!(boxes(&html) - paper, 2, "{paper} on paper");
}

#[test]
fn lane_titles_stand_once_more_to_stay_in_view() {
    let html = html(&real(), "ru/500-2015/border-permit");
    let titles = between(&html, "<svg class=\"diagram titles\"", "</svg>");
    let drawing = between(&html, "class=\"diagram swimlane\"", "</svg>");
    let lanes = between(drawing, "<g class=\"lanes\"", "</g>");
    assert_eq!(text(titles), text(lanes));
    assert!(titles.contains("aria-hidden=\"true\"") && !text(titles).is_empty());
    let width = |svg: &str| between(svg, "width=\"", "\" ").to_owned();
    assert_eq!(width(titles), width(drawing));
}

#[test]
fn remarks_on_units_and_editions_are_shown() {
    let mut corpus = real();
    assert!(text(&html(&corpus, "kk/500-2015/border-permit")).contains("Қатысушылар туралы"));
    let date = jiff::civil::date(2016, 3, 1);
    let title =
        Text { text: "Регламент".to_owned(), standing: Standing::Official, source: None, dated: Some(date) };
    corpus.acts[0].regulations[0].title = [(Lang::new("ru"), title)].into_iter().collect();
    assert!(
        text(&html(&corpus, "ru/500-2015/border-permit")).contains("официальный текст, редакция от 1 марта 2016 года")
    );
    corpus.acts[0].editions.insert(Lang::new("kk"), date);
    assert!(text(&html(&corpus, "ru/500-2015")).contains("Қазақша: 1 марта 2016 года"));
}
