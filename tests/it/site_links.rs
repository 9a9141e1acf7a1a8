//! What joins the pages: references as links, what cites a part, the family of acts, services, units, the alphabet.

use std::cmp::Ordering;

use proptest::prelude::*;
use reglament::citation::resolve::Numbered;
use reglament::model::body::Block;
use reglament::model::{Corpus, Lang};
use reglament::site::alphabet::compare;
use reglament::site::kin::{Bond, Kin};
use reglament::site::performers::performers;
use reglament::site::run::{Sense, Span, paragraphs, runs};
use reglament::site::services::services;
use reglament::site::slug::slug;

use crate::random;
use crate::site_html::{tags, text};
use crate::site_page::{built, content, page, real};

/// The links of a page by their classes: where they lead.
fn links(html: &str, class: &str) -> Vec<String> {
    let of_class = tags(html)
        .into_iter()
        .filter(|(name, attributes)| name == "a" && attributes.get("class").is_some_and(|known| known == class));
    of_class.filter_map(|(_, mut attributes)| attributes.remove("href")).collect()
}

/// What is said to refer to a part.
fn cited(html: &str, id: &str) -> Vec<String> {
    let start = html.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id}"));
    let rest = &html[start..];
    let end = rest[1..].find(" id=\"").map_or(rest.len(), |end| end + 1);
    let Some((_, list)) = rest[..end].split_once("<details class=\"cited\">") else { return Vec::new() };
    let list = list.split("</details>").next().unwrap();
    tags(list).into_iter().filter_map(|(_, mut attributes)| attributes.remove("href")).collect()
}

#[test]
fn references_lead_to_parts_acts_and_official_addresses() {
    let output = built(&content());
    for lang in ["kk", "ru"] {
        let regulation = links(page(&output, &format!("{lang}/500-2015/border-permit/index.html")), "ref");
        for expected in [
            "#annex-1",
            "#annex-2",
            "#annex-3",
            "../../302-2015/index.html",
            "../../302-2015/standard/index.html#p4",
            "../../302-2015/standard/index.html#p10",
            "../../302-2015/standard/index.html#annex-1",
        ] {
            assert!(regulation.iter().any(|link| link == expected), "{lang}: {expected} is not among {regulation:#?}");
        }
        let act = links(page(&output, &format!("{lang}/500-2015/index.html")), "ref");
        let tag = if lang == "kk" { "kaz" } else { "rus" };
        let official = format!("https://zan.gov.kz/client/#!/doc/82053/{tag}");
        assert!(act.contains(&"../103-2014/index.html".to_owned()) && act.contains(&official), "{lang}: {act:#?}");
    }
}

#[test]
fn a_part_says_what_refers_to_it() {
    let output = built(&content());
    for lang in ["kk", "ru"] {
        let standard = page(&output, &format!("{lang}/302-2015/standard/index.html"));
        let regulation = |id: &str| format!("../../500-2015/border-permit/index.html#{id}");
        assert_eq!(cited(standard, "p4"), [regulation("p14")], "{lang}");
        assert_eq!(cited(standard, "p10"), ["#p6".to_owned(), regulation("p4")], "{lang}");
        assert_eq!(cited(standard, "p1"), Vec::<String>::new(), "{lang}");
        let own = page(&output, &format!("{lang}/500-2015/border-permit/index.html"));
        assert!(cited(own, "p8").contains(&"#a1".to_owned()), "{lang}: {:?}", cited(own, "p8"));
    }
}

/// Puts words in place of the first paragraph of the second point of the order.
fn with_text(corpus: &mut Corpus, words: &str) {
    let lang = Lang::new("kk");
    let point = &mut corpus.acts[0].chapters[0].points[1];
    let Some(Block::Paragraph(paragraph)) = point.body.first_mut() else { panic!("no paragraph") };
    let mut text = paragraph.words.get(&lang).unwrap().clone();
    text.text = words.to_owned();
    paragraph.words.insert(lang, text);
}

#[test]
fn a_reference_to_what_is_removed_leads_to_its_stub_and_an_unknown_one_stays_text() {
    let mut corpus = real();
    with_text(&mut corpus, "Осы бұйрықтың 1-тармағының 2) тармақшасы мен 77-тармағы, осы бұйрыққа 9-қосымша.");
    let output = built(&corpus);
    let html = page(&output, "kk/500-2015/index.html");
    let start = html.find("<div class=\"point\" id=\"p2\"").unwrap();
    let point = &html[start..start + html[start..].find("<div class=\"point\" id=\"p3\"").unwrap()];
    assert_eq!(links(point, "ref"), ["#p1-2"]);
    assert!(text(point).contains("Осы бұйрықтың 1-тармағының 2) тармақшасы мен 77-тармағы, осы бұйрыққа 9-қосымша."));
    let stub = &html[html.find("id=\"p1-2\"").unwrap()..];
    assert!(text(&stub[stub.find('>').unwrap() + 1..]).trim_start().starts_with("2) Алып тасталды"));
}

#[test]
fn the_family_of_acts_is_what_the_content_says() {
    let corpus = content();
    let kin = Kin::of(&corpus, &Numbered::new(&corpus), &[]);
    let place = |number: &str| kin.members.iter().position(|member| member.number == number).unwrap();
    let bond = |older: &str, newer: &str| -> Vec<Bond> {
        kin.bonds.get(&(place(older), place(newer))).into_iter().flatten().copied().collect()
    };
    assert_eq!(bond("584", "103"), [Bond::Repealed]);
    assert_eq!(bond("103", "359"), [Bond::Amended]);
    assert_eq!(bond("103", "500"), [Bond::Replaced]);
    assert_eq!(bond("359", "500"), [Bond::Repealed]);
    assert_eq!(bond("302", "500"), [Bond::CarriedOut]);
    assert_eq!(bond("500", "275"), [Bond::Amended]);
    assert_eq!(bond("500", "597"), [Bond::Repealed]);
    assert_eq!(bond("302", "597"), [Bond::Repealed]);
    assert!(kin.members.is_sorted_by_key(|member| member.date));
    assert_eq!(kin.groups().first().unwrap().len(), 10);
    let output = built(&corpus);
    for lang in ["kk", "ru"] {
        let html = page(&output, &format!("{lang}/acts/index.html"));
        for id in ["Act-2012-11-02-584-order", "Act-2014-02-21-103-order", "Act-2020-08-25-597-order"] {
            assert!(html.contains(&format!("<li id=\"{id}\">")) && html.contains(&format!("href=\"#{id}\"")), "{id}");
        }
    }
}

#[test]
fn a_service_has_its_regulations_over_time() {
    let corpus = content();
    let acts: Vec<_> = corpus.acts.iter().collect();
    let services = services(&corpus.site.languages, &acts);
    let of = |act: &str, id: &str| {
        let holds = |service: &&reglament::site::services::Service<'_>| {
            service.regulations.iter().any(|(own, regulation)| own.id == act && regulation.id == id)
        };
        let service = services.iter().find(holds).unwrap();
        service.regulations.iter().map(|(act, _)| act.number.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(of("500-2015", "border-permit"), ["103", "302", "500"]);
    assert_eq!(of("500-2015", "registration"), ["103", "500"]);
    assert_eq!(of("103-2014", "invitation"), ["103"]);
}

#[test]
fn a_unit_has_all_its_actions() {
    let corpus = content();
    let acts: Vec<_> = corpus.acts.iter().collect();
    let performers = performers(&corpus.site.languages, &acts);
    let all: usize = acts.iter().flat_map(|act| &act.regulations).map(|regulation| regulation.units.len()).sum();
    assert_eq!(performers.iter().map(|performer| performer.units.len()).sum::<usize>(), all);
    let recipient = performers.iter().find(|performer| performer.id == "korsetiletin-qyzmetti-alushy").unwrap();
    assert_eq!(recipient.units.len(), 4);
    let output = built(&corpus);
    let html = page(&output, "ru/units/korsetiletin-qyzmetti-alushy/index.html");
    for step in ["500-2015/border-permit/index.html#a1", "103-2014/registration/index.html#"] {
        assert!(html.contains(&format!("../../{step}")), "{step}");
    }
}

#[test]
fn the_kazakh_alphabet_is_in_order() {
    let words =
        ["абай", "әділет", "бала", "гүл", "ғылым", "кеме", "қала", "нан", "оқу", "өнер", "ұлт", "үй", "ыдыс", "іс"];
    for pair in words.windows(2) {
        assert_eq!(compare(pair[0], pair[1]), Ordering::Less, "{pair:?}");
    }
    assert_eq!(compare("«Әділет»", "Бала"), Ordering::Less);
    assert_eq!(compare("ала тау", "алатау"), Ordering::Less);
}

#[test]
fn addresses_from_names_are_legible_short_and_differ() {
    assert_eq!(slug("Көрсетілетін қызметті алушы"), "korsetiletin-qyzmetti-alushy");
    let long = "қалалық, аудандық, қаладағы аудандық, кенттік ішкі істер органдары бөлімінің, бөлімшесінің, тобының";
    assert!(slug(long).len() <= 64 && slug(long) != slug(&format!("{long} бастығы")));
    assert!(!slug("№").is_empty());
}

proptest! {
    #![proptest_config(random::config(200))]

    /// Cut into runs in any way, a text is the same when it is put together again.
    #[test]
    fn runs_put_together_are_the_text(text in "[а-в \n\r№1]{0,40}", cuts in prop::collection::vec((0usize..60, 0usize..60), 0..6)) {
        let sign = |at: usize| text.char_indices().map(|(index, _)| index).nth(at).unwrap_or(text.len());
        let spans = cuts.iter().map(|(one, other)| Span {
            range: sign(*one.min(other))..sign(*one.max(other)),
            sense: Sense::Reference { href: "#p1".to_owned() },
        });
        let cut: Vec<String> = runs(&text, spans.collect())
            .into_iter()
            .map(|runs| runs.into_iter().map(|run| run.text).collect())
            .collect();
        prop_assert_eq!(cut, paragraphs(&text));
    }
}
