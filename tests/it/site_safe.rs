//! Hostile content and hostile templates: nothing becomes executable, nothing panics, faults are findings.

use std::collections::BTreeMap;

use reglament::model::{Corpus, Lang, Standing, Text, Words};
use reglament::render::markdown;
use reglament::render::template::Templates;
use reglament::site::{self, finding::Told};
use reglament::theme::{Assets, Interface};

use crate::site_html::tags;
use crate::site_page::{built, pages, real, words};

const HOSTILE: [&str; 6] = [
    "\"><script>alert(1)</script>",
    "'><img src=x onerror=alert(1)>",
    "</title></style></svg><script>alert(2)</script>",
    "javascript:alert(3)",
    "{{ page }}{% raw %}\" onmouseover=\"alert(4)",
    "<a href=\"javascript:alert(5)\">x</a> [x](javascript:alert(6)) ![x](data:text/html,y)",
];

fn hostile(index: usize) -> Words {
    let text = || Text {
        text: HOSTILE[index % HOSTILE.len()].to_owned(),
        standing: Standing::Editorial,
        source: Some(HOSTILE[(index + 1) % HOSTILE.len()].to_owned()),
        dated: None,
    };
    ["kk", "ru"].into_iter().map(|lang| (Lang::new(lang), text())).collect()
}

/// The real content with every text replaced, through its own debug form: no field is forgotten.
fn poisoned(index: usize) -> Corpus {
    let mut corpus = real();
    let site = &mut corpus.site;
    for words in [&mut site.title, &mut site.description, &mut site.publisher, &mut site.about, &mut site.feedback] {
        *words = hostile(index);
    }
    for act in &mut corpus.acts {
        act.number = HOSTILE[index].to_owned();
        act.identifiers.adilet = Some(HOSTILE[index].to_owned());
        act.identifiers.zan = Some(HOSTILE[index].to_owned());
        for words in [&mut act.title, &mut act.requisites, &mut act.issuer, &mut act.preamble, &mut act.entry.rule] {
            *words = hostile(index);
        }
        act.sources = vec![hostile(index)];
        for annex in &mut act.annexes {
            annex.number = HOSTILE[index].to_owned();
            (annex.header, annex.title, annex.remark) = (hostile(index), hostile(index), hostile(index));
        }
        for event in &mut act.events {
            event.reason = hostile(index);
            event.entry.rule = hostile(index);
            event.changes.iter_mut().for_each(|change| change.note = hostile(index));
            if let Some(by) = &mut event.by {
                by.number = HOSTILE[index].to_owned();
                by.identifiers.adilet = Some(HOSTILE[index].to_owned());
                by.title = hostile(index);
            }
        }
        for regulation in &mut act.regulations {
            for words in [
                &mut regulation.title,
                &mut regulation.service,
                &mut regulation.provider,
                &mut regulation.recipients,
                &mut regulation.result,
                &mut regulation.fee,
                &mut regulation.place,
                &mut regulation.hours,
                &mut regulation.total_basis,
            ] {
                *words = hostile(index);
            }
            for requirement in regulation.documents.iter_mut().chain(&mut regulation.refusals) {
                requirement.text = hostile(index);
            }
            for abbreviation in &mut regulation.abbreviations {
                (abbreviation.short, abbreviation.long) = (hostile(index), hostile(index));
            }
            for unit in &mut regulation.units {
                (unit.name, unit.abbreviation, unit.remark) = (hostile(index), hostile(index), hostile(index));
            }
            for process in &mut regulation.processes {
                (process.title, process.remark) = (hostile(index), hostile(index));
                for step in &mut process.steps {
                    step.number = step.number.as_ref().map(|_| HOSTILE[index].to_owned());
                    (step.name, step.outcome) = (hostile(index), hostile(index));
                    step.next.iter_mut().for_each(|next| next.when = hostile(index));
                    if let Some(deadline) = &mut step.deadline {
                        deadline.printed = hostile(index);
                    }
                }
            }
            for chapter in &mut regulation.chapters {
                chapter.title = hostile(index);
                chapter.number = Some(HOSTILE[index].to_owned());
                for point in &mut chapter.points {
                    point.label = HOSTILE[index].to_owned();
                    for block in &mut point.body {
                        if let reglament::model::Block::Paragraph(paragraph) = block {
                            paragraph.words = hostile(index);
                        }
                    }
                }
            }
        }
    }
    corpus
}

#[test]
fn hostile_content_executes_nothing() {
    let harmless: Vec<String> = {
        let output = built(&real());
        let mut names: Vec<String> =
            pages(&output).iter().flat_map(|(_, html)| tags(html)).map(|(name, _)| name).collect();
        names.sort();
        names.dedup();
        names
    };
    for index in 0..HOSTILE.len() {
        let output = built(&poisoned(index));
        for (path, html) in pages(&output) {
            for (name, attributes) in tags(html) {
                let expected = harmless.contains(&name) || ["em", "code", "blockquote"].contains(&name.as_str());
                assert!(expected, "{path}: <{name}> came out of content {index}");
                assert!(
                    name != "script" || attributes["src"].ends_with(".js"),
                    "{path}: a script out of content {index}"
                );
                for (attribute, value) in &attributes {
                    assert!(!attribute.starts_with("on") && attribute != "style", "{path}: {attribute} {index}");
                    if matches!(attribute.as_str(), "href" | "src") {
                        let lower = value.trim().to_lowercase();
                        assert!(!lower.starts_with("javascript:") && !lower.starts_with("data:"), "{path}: {value}");
                    }
                }
            }
        }
    }
}

#[test]
fn markdown_keeps_to_the_policy() {
    let html = |text| markdown::html(text, 2);
    assert_eq!(html("<script>x</script>"), "<p>&lt;script&gt;x&lt;/script&gt;</p>\n");
    assert_eq!(html("a <b onclick=x>b</b>"), "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n");
    assert_eq!(html("[x](javascript:alert(1))"), "<p>x</p>\n");
    assert_eq!(html("[x](JaVaScRiPt:alert(1))"), "<p>x</p>\n");
    assert_eq!(html("[x](data:text/html,y) [y](//evil.example) [z](\\\\evil.example)"), "<p>x y z</p>\n");
    assert_eq!(
        html("[x](https://adilet.zan.kz/?a=1&b=2)"),
        "<p><a href=\"https://adilet.zan.kz/?a=1&amp;b=2\">x</a></p>\n"
    );
    assert_eq!(html("[x](mailto:a@b.kz) [t](tel:1414) [r](../about/index.html#x)").matches("<a href").count(), 3);
    assert_eq!(html("![что *это*](x.png)"), "<p>что это</p>\n");
    assert_eq!(html("# A\n\n### B\n\n# C"), "<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>\n");
    assert_eq!(html("### A\n\n#### B"), "<h2>A</h2>\n<h3>B</h3>\n");
}

#[test]
fn markdown_lists_keep_their_printed_numbers() {
    let numbered = markdown::html("6) six\n7) seven\n9) nine\n", 2);
    for number in ["6)", "7)", "9)"] {
        assert!(numbered.contains(&format!("<span class=\"n\">{number}</span>")), "{numbered}");
    }
    assert!(!numbered.contains("start="));
    assert!(markdown::html("6. six\n8. eight", 2).contains("<span class=\"n\">8.</span>"));
}

fn with_template(name: &str, text: &str) -> Assets {
    Assets::new(BTreeMap::from([(name.to_owned(), text.as_bytes().to_vec())]), BTreeMap::new())
}

#[test]
fn values_are_escaped_whatever_the_name_of_the_template() {
    for name in ["x.svg", "x.xml", "x.html", "x", "x.txt", "deep/er/x.xhtml"] {
        let templates = Templates::new(&with_template(name, "<a title=\"{{ t }}\" d='{{ t }}'>{{ t }}</a>")).unwrap();
        let speaker = templates.speaking(&Interface::default(), &Lang::new("kk"));
        let filled =
            String::from_utf8(speaker.fill(name, &BTreeMap::from([("t", "<\"'&>\u{0}\u{b}")])).unwrap()).unwrap();
        let safe = "&lt;&quot;&#39;&amp;&gt;";
        assert_eq!(filled, format!("<a title=\"{safe}\" d='{safe}'>{safe}</a>"), "{name}");
    }
}

#[test]
fn faults_of_templates_are_findings_at_their_line() {
    let corpus = real();
    let cases: [(&str, &str, u32, &str); 8] = [
        (
            "page/home.html",
            "{% extends \"base.html\" %}\n{% block main %}\n{{ nothing.here }}\n{% endblock main %}",
            3,
            "nothing",
        ),
        (
            "page/home.html",
            "{% extends \"base.html\" %}\n{% block main %}\n{% if %}\n{% endblock main %}",
            3,
            "expected",
        ),
        ("page/home.html", "{% extends \"gone.html\" %}", 1, "gone.html"),
        ("page/about.html", "a\nb\n{{ \"x\" | nofilter }}", 3, "nofilter"),
        ("page/about.html", "{{ <no.such.component a={1}/> }}", 1, "no.such.component"),
        ("page/about.html", "\n{{ \"no.such.word\" | word }}", 2, "no.such.word"),
        ("page/about.html", "{% include \"page/about.html\" %}", 1, "itself"),
        ("part/own.html", "{% component loop_() %}{{ <loop_/> }}{% endcomponent loop_ %}", 1, "recursion"),
    ];
    for (name, text, line, says) in cases {
        let mut assets = with_template(name, text);
        if name == "part/own.html" {
            let caller = "{{ <loop_/> }}".as_bytes().to_vec();
            assets.templates.insert("page/about.html".to_owned(), caller.into());
        }
        let findings = site::build(&corpus, &words(&corpus), &assets, &Told::default()).unwrap_err();
        let finding = &findings[0];
        assert_eq!(finding.code, "bad-template", "{findings:#?}");
        let place = finding.place.as_ref().unwrap();
        assert!(place.file.starts_with("templates/") && finding.hint.is_some(), "{finding:#?}");
        assert!(finding.message.contains(says), "{}: {}", name, finding.message);
        if says != "recursion" {
            assert_eq!((&*place.file, place.line), (&*format!("templates/{name}"), line), "{finding:#?}");
        }
    }
}
