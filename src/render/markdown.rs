//! Markdown of the maintainers' own texts to HTML, by a policy that lets nothing dangerous through.
//!
//! Raw HTML is shown as text. Links lead to http(s), mailto, tel or a relative address, or else only their words stay.
//! Images become their words. A numbered list keeps each number with its sign as written: `1)` never becomes `1.`.
//! Headings begin at the level that the page has room for. Official texts never come here: they are no Markdown.

pub mod heading;
pub mod link;
pub mod list;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

use super::escape::{escape, escape_into};

/// The HTML of a Markdown text whose largest heading becomes `<h{level}>`.
pub fn html(markdown: &str, level: u8) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events: Vec<(Event<'_>, Range<usize>)> = Parser::new_ext(markdown, options).into_offset_iter().collect();
    let headings = heading::Levels::new(level, events.iter().map(|(event, _)| event));
    let mut writer =
        Writer { source: markdown, out: String::new(), headings, links: Vec::new(), images: 0, head: false };
    for (event, range) in events {
        writer.event(event, range);
    }
    writer.out
}

struct Writer<'m> {
    source: &'m str,
    out: String,
    headings: heading::Levels,
    /// For each open link whether it was let through.
    links: Vec<bool>,
    /// How many images are open: their words are kept without markup.
    images: usize,
    head: bool,
}

impl Writer<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => escape_into(&text, &mut self.out),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.code(&text),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.push(if self.images > 0 { " " } else { "<br>\n" }),
            Event::Rule => self.push("<hr>\n"),
            Event::FootnoteReference(name) => escape_into(&name, &mut self.out),
            Event::TaskListMarker(_) => {}
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
        }
    }

    fn push(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    fn code(&mut self, text: &str) {
        if self.images > 0 {
            escape_into(text, &mut self.out);
        } else {
            self.out.push_str(&format!("<code>{}</code>", escape(text)));
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if self.images > 0 && !matches!(tag, Tag::Image { .. }) {
            return;
        }
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.push("<p>"),
            Tag::Heading { level, .. } => {
                let level = self.headings.next(level);
                self.out.push_str(&format!("<h{level}>"));
            }
            Tag::BlockQuote(_) => self.push("<blockquote>\n"),
            Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) => self.push("<pre><code>"),
            Tag::List(None) => self.push("<ul>\n"),
            Tag::List(Some(_)) => self.push("<ol class=\"printed\">\n"),
            Tag::Item => self.item(range),
            Tag::Table(_) => self.push("<table>\n"),
            Tag::TableHead => {
                self.head = true;
                self.push("<thead><tr>");
            }
            Tag::TableRow => self.push("<tr>"),
            Tag::TableCell => self.push(if self.head { "<th scope=\"col\">" } else { "<td>" }),
            Tag::Emphasis => self.push("<em>"),
            Tag::Strong => self.push("<strong>"),
            Tag::Strikethrough => self.push("<s>"),
            Tag::Link { dest_url, .. } => self.link(&dest_url),
            Tag::Image { .. } => self.images += 1,
            _ => {}
        }
    }

    /// An item of a numbered list begins with its number as written.
    fn item(&mut self, range: Range<usize>) {
        let written = self.source.get(range).unwrap_or("");
        match list::number(written) {
            Some(number) => self.out.push_str(&format!("<li><span class=\"n\">{}</span> ", escape(number))),
            None => self.push("<li>"),
        }
    }

    fn link(&mut self, address: &CowStr<'_>) {
        let safe = link::is_safe(address);
        self.links.push(safe);
        if safe {
            self.out.push_str(&format!("<a href=\"{}\">", escape(address.trim())));
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if self.images > 0 {
            self.images -= usize::from(tag == TagEnd::Image);
            return;
        }
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.push("</p>\n"),
            TagEnd::Heading(_) => {
                let level = self.headings.current();
                self.out.push_str(&format!("</h{level}>\n"));
            }
            TagEnd::BlockQuote(_) => self.push("</blockquote>\n"),
            TagEnd::CodeBlock => self.push("</code></pre>\n"),
            TagEnd::List(false) => self.push("</ul>\n"),
            TagEnd::List(true) => self.push("</ol>\n"),
            TagEnd::Item => self.push("</li>\n"),
            TagEnd::Table => self.push("</tbody></table>\n"),
            TagEnd::TableHead => {
                self.head = false;
                self.push("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.push("</tr>\n"),
            TagEnd::TableCell => self.push(if self.head { "</th>" } else { "</td>" }),
            TagEnd::Emphasis => self.push("</em>"),
            TagEnd::Strong => self.push("</strong>"),
            TagEnd::Strikethrough => self.push("</s>"),
            TagEnd::Link if self.links.pop() == Some(true) => self.push("</a>"),
            _ => {}
        }
    }
}
