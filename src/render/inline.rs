//! Texts in one line, as filters of the templates: a page shows thousands, and the engine would put each together from
//! components. They read what `site::text`, `site::run` and `site::deadline` say of a text.

use tera::value::Key;
use tera::{Kwargs, State, Tera, Value};

use super::escape::escape_into;

/// Adds the filters `inline`, `runs` and `terms`.
pub fn register(tera: &mut Tera) {
    tera.register_filter("inline", |text: &Value, _: Kwargs, _: &State<'_>| said(|out| inline(out, text)));
    tera.register_filter("runs", |runs: &Value, _: Kwargs, _: &State<'_>| said(|out| self::runs(out, runs)));
    tera.register_filter("terms", |terms: &Value, _: Kwargs, _: &State<'_>| said(|out| self::terms(out, terms)));
}

fn said(say: impl FnOnce(&mut String)) -> Value {
    let mut out = String::new();
    say(&mut out);
    Value::safe_string(&out)
}

fn field<'v>(of: &'v Value, name: &'static str) -> Option<&'v Value> {
    of.as_map()?.get(&Key::Str(name)).filter(|value| value.is_truthy())
}

fn text<'v>(of: &'v Value, name: &'static str) -> &'v str {
    field(of, name).and_then(Value::as_str).unwrap_or_default()
}

fn list<'v>(of: &'v Value, name: &'static str) -> &'v [Value] {
    field(of, name).and_then(Value::as_array).unwrap_or_default()
}

/// A text: its paragraphs with breaks between them, in its language where that is not the page's.
fn inline(out: &mut String, of: &Value) {
    let lang = text(of, "lang");
    if !lang.is_empty() {
        out.push_str("<span lang=\"");
        escape_into(lang, out);
        out.push_str("\">");
    }
    let runs = list(of, "runs");
    for (place, paragraph) in list(of, "paragraphs").iter().enumerate() {
        if place > 0 {
            out.push_str("<br>");
        }
        match runs.get(place) {
            Some(runs) => self::runs(out, runs),
            None => escape_into(paragraph.as_str().unwrap_or_default(), out),
        }
    }
    if !lang.is_empty() {
        out.push_str("</span>");
    }
}

/// The words of one paragraph, some of which lead somewhere.
fn runs(out: &mut String, runs: &Value) {
    for run in runs.as_array().unwrap_or_default() {
        let (words, href) = (text(run, "text"), text(run, "href"));
        match text(run, "kind") {
            "reference" => {
                out.push_str("<a class=\"ref\" href=\"");
                escape_into(href, out);
                out.push_str("\">");
                escape_into(words, out);
                out.push_str("</a>");
            }
            "term" => {
                out.push_str("<a class=\"term\" href=\"");
                escape_into(href, out);
                out.push_str("\" aria-describedby=\"");
                escape_into(&href.replace('#', ""), out);
                out.push_str("\" data-means=\"");
                escape_into(text(run, "means"), out);
                out.push_str("\">");
                escape_into(words, out);
                out.push_str("</a>");
            }
            "definition" => {
                out.push_str("<dfn>");
                escape_into(words, out);
                out.push_str("</dfn>");
            }
            _ => escape_into(words, out),
        }
    }
}

/// The terms of a deadline, each for its categories and under its condition.
fn terms(out: &mut String, terms: &Value) {
    for (place, term) in terms.as_array().unwrap_or_default().iter().enumerate() {
        if place > 0 {
            out.push_str("<br>");
        }
        let categories = list(term, "categories");
        for (place, category) in categories.iter().enumerate() {
            inline(out, category);
            out.push_str(if place + 1 == categories.len() { ": " } else { ", " });
        }
        out.push_str("<span class=\"term\">");
        if let Some(text) = field(term, "text") {
            inline(out, text);
        }
        out.push_str("</span>");
        if let Some(condition) = field(term, "condition") {
            out.push_str(" (");
            inline(out, condition);
            out.push(')');
        }
    }
}
