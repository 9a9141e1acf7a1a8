//! The pages of editions: each is there, says what it is, keeps every anchor, and leads to what holds now.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use reglament::load::load;
use reglament::model::{Address, Corpus, Lang};
use reglament::output::Output;
use reglament::site::path;
use reglament::site::timeline::{Timeline, Timelines};

use crate::crawl::{faults, resolved};
use crate::fixture;
use crate::site_html::{tags, text};
use crate::site_page::{built, content, ids, page, pages, real};

/// The content of a fixture, as of a day.
fn history(name: &str, day: Option<Date>) -> Corpus {
    let mut corpus = load(&fixture::folder().join(format!("history.{name}"))).unwrap().corpus;
    corpus.site.date = day;
    corpus
}

/// All hand-made histories as of a day in the middle of most of them.
fn histories() -> Vec<(String, Corpus)> {
    let names =
        fixture::all().into_iter().filter_map(|fixture| Some(fixture.name.strip_prefix("history.")?.to_owned()));
    names.map(|name| (name.clone(), history(&name, Some(date(2016, 6, 1))))).collect()
}

/// The pages of an act that editions can have: its own and those of its regulations.
fn parts(timeline: &Timeline) -> BTreeSet<Address> {
    let regulations = timeline.editions.iter().flat_map(|(_, state)| &state.act.regulations);
    regulations.map(|regulation| regulation.address.clone()).chain([timeline.address.clone()]).collect()
}

/// The banner at the top of a page, as text.
fn banner(html: &str) -> String {
    let start = html.find("<section class=\"status").unwrap();
    text(&html[start..start + html[start..].find("</section>").unwrap()])
}

/// The files of all editions of a page.
fn files(timeline: &Timeline, lang: &Lang, part: &Address) -> Vec<String> {
    let file = |place: &usize| path::edition(lang, part, &timeline.editions[*place].0.key);
    timeline.of_page(part).iter().map(file).collect()
}

/// Holds all that can be said of any site; gives the number of pages of editions.
fn holds(name: &str, corpus: &Corpus) -> usize {
    let output = built(corpus);
    assert_eq!(faults(&output), Vec::<String>::new(), "{name}");
    let mut count = 0;
    for timeline in Timelines::of(corpus).iter() {
        for (part, lang) in
            parts(timeline).iter().flat_map(|part| corpus.site.languages.iter().map(move |lang| (part, lang)))
        {
            let mut family = files(timeline, lang, part);
            if *part == timeline.address && timeline.editions.len() > 1 {
                assert_eq!(family.len(), timeline.editions.len(), "{name}: every edition of the act has a page");
            }
            count += family.len();
            family.extend(timeline.has(part).then(|| path::page(lang, part)));
            let expected: BTreeSet<String> = timeline.anchors(part).map(str::to_owned).collect();
            for file in &family {
                let found: BTreeSet<String> = ids(page(&output, file)).into_iter().collect();
                let lost: Vec<&String> = expected.difference(&found).collect();
                assert!(lost.is_empty(), "{name}: {file} has no place for {lost:?}");
            }
        }
    }
    // Fragments for frames of other sites are not listed either.
    let dated = |path: &str| {
        path.matches('/').count() > 2
            && !path.contains("/embed/")
            && tags(page(&output, path))
                .iter()
                .any(|(_, values)| values.get("content").is_some_and(|value| value == "noindex, follow"))
    };
    assert_eq!(
        pages(&output).iter().filter(|(path, _)| dated(path)).count(),
        count,
        "{name}: pages that are not to be listed"
    );
    count
}

#[test]
fn every_edition_of_the_real_acts_has_its_page_with_every_anchor() {
    assert!(holds("content", &content()) >= 50);
}

#[test]
fn so_has_every_edition_of_the_hand_made_histories() {
    let histories = histories();
    assert!(histories.len() >= 30);
    let found: usize = histories.iter().map(|(name, corpus)| holds(name, corpus)).sum();
    assert!(found > 150, "{found}");
}

#[test]
fn an_act_of_one_edition_has_no_page_of_it() {
    let mut corpus = real();
    corpus.acts[0].events.clear();
    let output = built(&corpus);
    let of_act = |path: &&str| path.starts_with("ru/500-2015/") && !path.contains("/embed/");
    let in_folders = |path: &&str| of_act(path) && path.matches('/').count() > 2;
    let found: Vec<&str> = pages(&output).into_iter().map(|(path, _)| path).filter(in_folders).collect();
    let wanted = ["border-permit/both", "border-permit", "both", "registration/both", "registration"];
    assert_eq!(found, wanted.map(|folder| format!("ru/500-2015/{folder}/index.html")));
    let whole = || pages(&output).into_iter().filter(|(path, _)| !path.contains("/embed/"));
    assert!(whole().all(|(_, html)| !html.contains("class=\"editions\"") && !html.contains("noindex")));
}

#[test]
fn the_banner_says_whether_an_edition_is_past_holds_or_is_to_come() {
    let corpus = history("future", Some(date(2026, 11, 23)));
    let output = built(&corpus);
    let old = "Это прошлая редакция Действовала с 1 февраля 2015 года до 21 января 2090 года. Применять этот текст сейчас \
        нельзя. Что действует сейчас";
    let now = "Этот приказ действует Эта редакция – с 1 февраля 2015 года до 21 января 2090 года.";
    let first = "ru/10-2015/2015-02-01/index.html";
    assert!(banner(page(&output, first)).starts_with(now), "{}", banner(page(&output, first)));
    let coming = banner(page(&output, "kk/10-2015/2090-01-21/index.html"));
    assert!(coming.starts_with("Бұл – болашақ редакция 2090 жылғы 21 қаңтардан бастап қолданылады."), "{coming}");
    let current = text(page(&output, "ru/10-2015/index.html"));
    assert!(
        current.contains("Этот приказ действует")
            && current.contains("С 21 января 2090 года будет действовать другая редакция.")
    );
    assert!(current.contains("1. Один") && !current.contains("Будущий"), "{current}");
    let later = built(&history("future", Some(date(2090, 1, 21))));
    assert_eq!(banner(page(&later, first)), old);
    assert!(text(page(&later, "ru/10-2015/index.html")).contains("1. Будущий"));
    // Before the act takes effect nothing holds.
    let before = built(&history("future", Some(date(2015, 1, 31))));
    assert!(banner(page(&before, "ru/10-2015/index.html")).contains("ещё не введён в действие"));
}

#[test]
fn the_editions_of_the_real_order_say_what_they_are() {
    let output = built(&real());
    let of = |file: &str| banner(page(&output, file));
    let old = of("kk/500-2015/2015-07-25/index.html");
    assert!(
        old.starts_with("Бұл – бұрынғы редакция 2015 жылғы 25 шілдеден бастап кемінде 2020 жылғы 11 сәуірге дейін"),
        "{old}"
    );
    assert!(old.ends_with("Соңғы күйі: күшін жойған"), "{old}");
    let last = of("ru/500-2015/2020-09-05/index.html");
    assert!(
        last.starts_with("Этот приказ утратил силу") && last.contains("не раньше чем с 5 сентября 2020 года"),
        "{last}"
    );
    let excluded = of("ru/500-2015/registration/2020-04-11/index.html");
    assert!(excluded.starts_with("Этот регламент исключён"), "{excluded}");
    // Before the exclusion the second service stands in the order, without a word that it will go.
    let before = text(page(&output, "kk/500-2015/2015-07-25/index.html"));
    assert!(!before.contains("Алып тасталды –") && !before.contains("Ескерту. 1-тармаққа"), "{before}");
    let of_permit = |path: &str| path.starts_with("ru/500-2015/border-permit/2");
    assert_eq!(pages(&output).iter().filter(|(path, _)| of_permit(path)).count(), 2);
}

#[test]
fn the_notes_of_an_edition_are_the_published_ones() {
    let output = built(&content());
    let order = text(page(&output, "kk/500-2015/2020-04-11/index.html"));
    let by = "ҚР Ішкі істер министрінің 31.03.2020 №\u{a0}275 (алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен \
        соң қолданысқа енгізіледі) бұйрығымен.";
    for note in ["2) Алып тасталды –", "Ескерту. 1-тармаққа өзгеріс енгізілді –", "Ескерту. Регламент алып тасталды –"]
    {
        let note = format!("{note} {by}").replace('\u{a0}', " ");
        assert!(order.replace('\u{a0}', " ").contains(&note), "{note}");
    }
    let rule =
        "(вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования).";
    for regulation in ["border-permit", "invitation", "registration"] {
        let html =
            text(page(&output, &format!("ru/103-2014/{regulation}/2014-06-30/index.html"))).replace('\u{a0}', " ");
        for note in ["пунктом 13", "Приложением 3"] {
            let note = format!(
                "Сноска. Регламент дополнен {note} в соответствии с приказом Министра внутренних дел РК от 19.06.2014 № 359 {rule}"
            );
            assert_eq!(html.matches(&note).count(), 1, "{regulation}: {note}");
        }
        let before = text(page(&output, &format!("ru/103-2014/{regulation}/2014-06-29/index.html")));
        assert!(!before.contains("Регламент дополнен"), "{regulation}");
    }
}

/// Where the links of a class on a page lead: file and fragment.
fn leads(output: &Output, from: &str, class: &str) -> Vec<(String, String)> {
    let links = tags(page(output, from)).into_iter().filter(|(_, attributes)| {
        attributes.get("class").is_some_and(|value| value.split(' ').any(|word| word == class))
    });
    let parted = |link: &String| {
        link.split_once('#')
            .map_or((link.clone(), String::new()), |(file, fragment)| (file.to_owned(), fragment.to_owned()))
    };
    links
        .filter_map(|(_, attributes)| Some(parted(attributes.get("href")?)))
        .map(|(file, fragment)| (resolved(from, &file).unwrap(), fragment))
        .collect()
}

#[test]
fn latest_and_the_other_language_land_on_the_same_point() {
    let corpus = history("renumbered", Some(date(2020, 1, 1)));
    let output = built(&corpus);
    let old = "ru/10-2015/2015-02-01/index.html";
    assert_eq!(leads(&output, old, "latest"), [("ru/10-2015/index.html".to_owned(), String::new())]);
    // The switch of the language keeps the edition; the script of the page adds the anchor to both.
    let keep: BTreeSet<String> = leads(&output, old, "keep").into_iter().map(|(file, _)| file).collect();
    assert!(keep.contains("kk/10-2015/2015-02-01/index.html") && keep.contains("ru/10-2015/index.html"));
    // Point 2 of 2015 is point 3 now; its address is the same.
    let beside = page(&output, old);
    assert!(
        beside.contains("href=\"../index.html#p2\">сейчас<")
            && beside.contains("href=\"../../../kk/10-2015/2015-02-01/index.html#p2\"")
    );
    let now = page(&output, "ru/10-2015/index.html");
    assert!(now.contains("<a class=\"n\" href=\"#p2\">3.</a>") && text(now).contains("3. Два-2"));
}

#[test]
fn a_removed_part_keeps_its_anchors_and_says_who_removed_it() {
    let corpus = history("steps", Some(date(2020, 1, 1)));
    holds("steps", &corpus);
    let output = built(&history("excluded-point", Some(date(2020, 1, 1))));
    let html = page(&output, "ru/10-2015/index.html");
    let stub = &html[html.find("class=\"point removed\"").unwrap()..];
    let stub = &stub[..stub.find("</div></div>").unwrap_or(600.min(stub.len()))];
    assert!(text(stub).contains("Исключен"), "{stub}");
}

#[test]
fn what_is_not_known_is_said_and_nothing_else_passed_off_as_it() {
    let output = built(&history("one-language-late-in-the-text", Some(date(2020, 1, 1))));
    let first = text(page(&output, "ru/10-2015/2015-02-01/index.html"));
    assert!(
        first.contains("Русский текст этой редакции известен не весь.")
            && first.contains("Текст этой части в этой редакции неизвестен.")
    );
    // A note that was made from an event does not make the text an explanation.
    let second = page(&output, "ru/10-2015/2016-02-01/index.html");
    assert!(second.contains("class=\"note\"") && !second.contains("class=\"notice"));
    assert!(!first.contains("Один-2") && first.contains("Два"), "{first}");
    let last = text(page(&output, "ru/10-2015/index.html"));
    assert!(
        last.contains("Русский текст этой части в этой редакции неизвестен; она показана на другом языке."),
        "{last}"
    );
    assert!(last.contains("Екі-2"));
    let kazakh = text(page(&output, "kk/10-2015/index.html"));
    assert!(!kazakh.contains("белгісіз"), "{kazakh}");
}

#[test]
fn without_a_day_only_what_is_certain_or_written_holds() {
    let now = |corpus: &Corpus| {
        let timelines = Timelines::of(corpus);
        let timeline = timelines.iter().next().unwrap();
        timeline.editions[timeline.current].0.key.clone()
    };
    assert_eq!(now(&history("days-not-known", None)), "2015-02-01");
    assert_eq!(now(&history("days-not-known", Some(date(2016, 1, 1)))), "event-d");
    assert_eq!(now(&history("renumbered", None)), "2017-02-01");
    // The text of the order is that of its last edition, whose day is not certain.
    let mut corpus = real();
    corpus.site.date = None;
    assert_eq!(now(&corpus), "2020-09-05");
}

#[test]
fn the_list_names_acts_days_and_parts_in_both_languages() {
    let output = built(&real());
    let list = |file: &str| {
        let html = page(&output, file);
        let start = html.find("<section class=\"editions\"").unwrap();
        text(&html[start..start + html[start..].find("</section>").unwrap()])
    };
    let expected: BTreeMap<&str, [&str; 4]> = BTreeMap::from([
        (
            "ru/500-2015/index.html",
            [
                "Не раньше чем с 11 апреля 2020 года по меньшей мере до 5 сентября 2020 года прошлая",
                "Приказ от 31 марта 2020 года № 275",
                "Подпункт 2) пункта 1 – исключено",
                "Министр внутренних дел Республики Казахстан акт утратил силу",
            ],
        ),
        (
            "kk/500-2015/index.html",
            [
                "Ең ерте дегенде 2020 жылғы 11 сәуірден бастап кемінде 2020 жылғы 5 қыркүйекке дейін бұрынғы",
                "2020 жылғы 31 наурыздағы № 275 бұйрық",
                "1-тармақтың 2) тармақшасы – алып тасталды",
                "Ішкі істер министрі актінің күші жойылды",
            ],
        ),
    ]);
    for (file, facts) in expected {
        let list = list(file).replace('\u{a0}', " ");
        for fact in facts {
            assert!(list.contains(fact), "{file}: {fact}\n{list}");
        }
    }
    // A page lists the editions in which it changed, and of those what concerns it.
    let regulation = list("ru/500-2015/border-permit/index.html");
    assert!(!regulation.contains("275") && regulation.contains("597"), "{regulation}");
}

#[test]
fn the_requisites_say_what_day_the_rule_comes_to() {
    let output = built(&content());
    let said = |path: &str| text(page(&output, path));
    assert!(said("ru/500-2015/index.html").contains("первого официального опубликования то есть с 25 июля 2015 года"));
    assert!(said("kk/500-2015/index.html").contains("қолданысқа енгізіледі яғни 2015 жылғы 25 шілдеден бастап"));
    // The day of publication is not known of this one.
    assert!(said("ru/110-2014/index.html").contains("то есть не раньше чем с 26 марта 2014 года"));
}
