//! The corpus as content of the peers. Their configuration and templates are those of `peers/`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::generate::Regulation;
use super::picture::svg;
use super::vocabulary::{AGENCIES, LANGUAGES};

/// Takes the files: path below the folder, text.
pub type Files<'a> = dyn FnMut(&str, &str) + 'a;

/// A text between quotes.
pub fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// The regulations of each agency.
fn sections(regulations: &[Regulation]) -> BTreeMap<usize, Vec<&Regulation>> {
    let mut sections: BTreeMap<usize, Vec<&Regulation>> = BTreeMap::new();
    for regulation in regulations {
        sections.entry(regulation.agency).or_default().push(regulation);
    }
    sections
}

/// Points, table and drawing as Markdown.
fn body(regulation: &Regulation, language: usize, drawing: &str) -> String {
    let voice = &regulation.voices[language];
    let mut out = String::new();
    for (number, (title, points)) in voice.chapters.iter().enumerate() {
        let _ = writeln!(out, "## {}. {title}\n", number + 1);
        for point in points {
            let _ = writeln!(out, "{}. {}", point.number, point.text);
            for (number, part) in point.parts.iter().enumerate() {
                let _ = writeln!(out, "    {}) {part}", number + 1);
            }
        }
        out.push('\n');
    }
    let words = voice.words;
    let _ = writeln!(out, "## {}\n\n| {} |\n|{}", words.annexes[0], words.heads.join(" | "), "---|".repeat(6));
    for step in 0..voice.rows.len() {
        let _ = writeln!(out, "| {} |", voice.cells(step).join(" | "));
    }
    let _ = write!(out, "\n## {}\n\n{drawing}\n", words.annexes[1]);
    out
}

/// For Hugo.
pub fn hugo(regulations: &[Regulation], files: &mut Files<'_>) {
    for (index, words) in LANGUAGES.iter().enumerate() {
        let lang = words.lang;
        files(&format!("content/{lang}/_index.md"), &format!("---\ntitle: {}\n---\n", json(words.service)));
        for agency in sections(regulations).keys() {
            let (slug, names) = AGENCIES[*agency];
            let text = format!("---\ntitle: {}\n---\n", json(names[index]));
            files(&format!("content/{lang}/{slug}/_index.md"), &text);
        }
        for regulation in regulations {
            let name = format!("{}.{lang}", regulation.id);
            let front = format!(
                "---\ntitle: {}\ndate: {}\ndescription: {}\nparams:\n  number: {}\n  status: {}\n---\n",
                json(&regulation.voices[index].title),
                regulation.date,
                json(&regulation.summary(index)),
                regulation.number,
                json(regulation.status(index))
            );
            let body = body(regulation, index, &format!("{{{{< diagram \"{name}\" >}}}}"));
            let slug = AGENCIES[regulation.agency].0;
            files(&format!("content/{lang}/{slug}/{}.md", regulation.id), &(front + &body));
            files(&format!("assets/diagrams/{name}.svg"), &svg(regulation, index));
        }
    }
}

/// For Zola.
pub fn zola(regulations: &[Regulation], files: &mut Files<'_>) {
    for (index, words) in LANGUAGES.iter().enumerate() {
        let lang = words.lang;
        let suffix = if index == 0 { String::new() } else { format!(".{lang}") };
        let text = format!("+++\ntitle = {}\nsort_by = \"none\"\n+++\n", json(words.service));
        files(&format!("content/_index{suffix}.md"), &text);
        for agency in sections(regulations).keys() {
            let (slug, names) = AGENCIES[*agency];
            let text = format!("+++\ntitle = {}\nsort_by = \"date\"\n+++\n", json(names[index]));
            files(&format!("content/{slug}/_index{suffix}.md"), &text);
        }
        for regulation in regulations {
            let name = format!("{}.{lang}", regulation.id);
            let front = format!(
                "+++\ntitle = {}\ndate = {}\ndescription = {}\n[extra]\nnumber = {}\nstatus = {}\n+++\n",
                json(&regulation.voices[index].title),
                regulation.date,
                json(&regulation.summary(index)),
                regulation.number,
                json(regulation.status(index))
            );
            let body = body(regulation, index, &format!("{{{{ diagram(name=\"{name}\") }}}}"));
            let slug = AGENCIES[regulation.agency].0;
            files(&format!("content/{slug}/{}{suffix}.md", regulation.id), &(front + &body));
            files(&format!("diagrams/{name}.svg"), &svg(regulation, index));
        }
    }
}

/// For mdBook: a book per language.
pub fn mdbook(regulations: &[Regulation], files: &mut Files<'_>) {
    for (index, words) in LANGUAGES.iter().enumerate() {
        let lang = words.lang;
        let settings = format!(
            "[book]\ntitle = {}\nlanguage = \"{lang}\"\nsrc = \"src\"\n[output.html]\n[output.html.print]\nenable = true\n\
             [output.html.search]\nenable = true\n",
            json(words.service)
        );
        files(&format!("{lang}/book.toml"), &settings);
        let mut summary = String::from("# Summary\n\n");
        for (agency, regulations) in sections(regulations) {
            let (slug, names) = AGENCIES[agency];
            let name = names[index];
            let _ = writeln!(summary, "- [{name}]({slug}/README.md)");
            let mut list = format!("# {name}\n\n");
            for regulation in &regulations {
                let (title, id) = (&regulation.voices[index].title, &regulation.id);
                let said = format!("{}, № {}", regulation.date, regulation.number);
                let status = regulation.status(index);
                let _ = writeln!(list, "- [{title}]({id}.md) – {said}, {status}");
                let _ = writeln!(summary, "  - [{title}]({slug}/{id}.md)");
                let front = format!("# {title}\n\n{} {said}. **{status}**\n\n", regulation.summary(index));
                let body = body(regulation, index, &format!("{{{{#include ../../diagrams/{id}.svg}}}}"));
                files(&format!("{lang}/src/{slug}/{id}.md"), &(front + &body));
                files(&format!("{lang}/diagrams/{id}.svg"), &svg(regulation, index));
            }
            files(&format!("{lang}/src/{slug}/README.md"), &list);
        }
        files(&format!("{lang}/src/SUMMARY.md"), &summary);
    }
}
