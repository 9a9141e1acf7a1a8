//! The floor: what any program has to do that makes pages of these texts. Read, Markdown, one template, write; one thread.

use std::fs;
use std::path::Path;

use walkdir::WalkDir;

const TEMPLATE: &str = "<!doctype html><html lang=\"kk\"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1>\
                        {{ body | safe }}</body></html>";

/// Makes a page of every Markdown file below a folder.
pub fn run(folder: &Path, out: &Path) {
    let mut tera = tera::Tera::new();
    tera.add_raw_template("page.html", TEMPLATE).unwrap();
    for entry in WalkDir::new(folder.join("content")).sort_by_file_name() {
        let entry = entry.unwrap();
        if !entry.file_type().is_file() {
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        let body = text.splitn(3, "---\n").last().unwrap();
        let mut html = String::with_capacity(text.len() * 2);
        pulldown_cmark::html::push_html(
            &mut html,
            pulldown_cmark::Parser::new_ext(body, pulldown_cmark::Options::all()),
        );
        let mut context = tera::Context::new();
        context.insert("title", text.lines().nth(1).unwrap_or_default());
        context.insert("body", &html);
        let page = tera.render("page.html", &context).unwrap();
        let path = out.join(entry.path().strip_prefix(folder).unwrap()).with_extension("html");
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, page).unwrap();
    }
}
