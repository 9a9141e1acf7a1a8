//! A preview picture: what networks and messengers show beside a link, as PNG. The title in the site's font over the beginning
//! of a drawing.
//!
//! Drawn from the geometry of the drawing, not from its SVG: a renderer of SVG (resvg) would bring forty crates for what are
//! rectangles, straight lines and letters here. The colours are those of the light theme.

mod pen;

use tiny_skia::{Color, Pixmap};

use self::pen::{Ink, Pen};
use crate::layout::Shape;
use crate::layout::drawing::{Anchor, Figure, Line, Part, Role, TextLine};
use crate::layout::text::{Language, wrap};
use crate::theme::font::{Face, width_px};

/// Its width in px, as networks ask for.
pub const WIDTH: u32 = 1200;
/// Its height in px.
pub const HEIGHT: u32 = 630;

const BAND: f32 = 88.0;
const SIDE: i32 = 56;
const TITLE: u16 = 44;
const TITLE_LEADING: i32 = 54;
/// The most lines of the title.
const TITLE_LINES: usize = 4;
const SITE: u16 = 30;

const PAPER: Ink = Ink(0xfc, 0xfb, 0xf7);
const DARK: Ink = Ink(0x00, 0x41, 0x4f);
const GOLD: Ink = Ink(0xd8, 0xa7, 0x2c);
const WHITE: Ink = Ink(0xff, 0xff, 0xff);
const TEXT: Ink = Ink(0x1a, 0x22, 0x27);
const RULE: Ink = Ink(0xdc, 0xd8, 0xcc);
const LANE: Ink = Ink(0xc5, 0xc9, 0xcd);
const LANE_TITLE: Ink = Ink(0xf1, 0xf3, 0xf5);
const PLAIN: Ink = Ink(0x6b, 0x70, 0x75);
const MAIN: Ink = Ink(0x0b, 0x4f, 0x8a);
const DECISION: Ink = Ink(0xff, 0xf6, 0xdd);
const END: Ink = Ink(0xee, 0xf3, 0xec);
const MUTED: Ink = Ink(0x54, 0x58, 0x5c);

/// What a picture shows.
pub struct Card<'a> {
    /// The tag of its language, for where lines break.
    pub lang: &'a str,
    /// The name of the site.
    pub site: &'a str,
    /// The title of the page.
    pub title: &'a str,
    /// The drawing under it.
    pub drawing: Option<&'a Part>,
}

/// The picture as PNG; nothing where it cannot be made, which a picture of this size never is.
pub fn png(card: &Card<'_>) -> Option<Vec<u8>> {
    let mut pixmap = Pixmap::new(WIDTH, HEIGHT)?;
    pixmap.fill(Color::from_rgba8(PAPER.0, PAPER.1, PAPER.2, 0xff));
    let width = WIDTH as f32;
    let mut pen = Pen::new(&mut pixmap);
    pen.fill_rect(0.0, 0.0, width, BAND, DARK);
    pen.fill_rect(0.0, BAND, width, 6.0, GOLD);
    let room = WIDTH as i32 - 2 * SIDE;
    let site = fitting(card.site, card.lang, SITE, room, 1);
    pen.text(site.first().map_or("", String::as_str), SIDE as f32, 55.0, f32::from(SITE), Face::Bold, WHITE);
    let mut y = BAND as i32 + 6 + 76;
    for line in fitting(card.title, card.lang, TITLE, room, TITLE_LINES) {
        pen.text(&line, SIDE as f32, y as f32, f32::from(TITLE), Face::Bold, TEXT);
        y += TITLE_LEADING;
    }
    if let Some(part) = card.drawing {
        sheet(&mut pen, part, (y - TITLE_LEADING + 34) as f32);
    }
    pixmap.encode_png().ok()
}

/// The lines of a text that fit; the last one ends in an ellipsis where there are more.
fn fitting(text: &str, lang: &str, size: u16, room: i32, most: usize) -> Vec<String> {
    let mut lines = wrap(text, Language::from_tag(lang), Face::Bold, size, room).lines;
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while width_px(Face::Bold, &format!("{last}…"), size) > room && last.pop().is_some() {}
            last.push('…');
        }
    }
    lines
}

/// The drawing on a sheet that runs out of the picture below.
fn sheet(pen: &mut Pen<'_>, part: &Part, top: f32) {
    let (left, width) = (SIDE as f32, (WIDTH as i32 - 2 * SIDE) as f32);
    pen.fill_rect(left, top, width, HEIGHT as f32 - top, WHITE);
    let (inner, edge) = (width - 32.0, 16.0);
    // No smaller than it can be read as a drawing; what does not fit runs out at the right.
    let scale = (inner / part.width.max(1) as f32).clamp(0.6, 1.5);
    let shift = ((inner - part.width as f32 * scale) / 2.0).max(0.0);
    pen.place(left + edge + shift, top + edge, scale, (left, top, width, HEIGHT as f32 - top));
    for lane in &part.lanes {
        let area = &lane.area;
        pen.rect([area.x, area.y, area.width, part.header], 0.0, Some(LANE_TITLE), Some((LANE, 1.0)));
        pen.rect([area.x, area.y, area.width, area.height], 0.0, None, Some((LANE, 1.0)));
        words(pen, &lane.title);
    }
    for main in [false, true] {
        for line in part.lines.iter().filter(|line| line.main == main) {
            way(pen, line);
        }
    }
    for figure in &part.figures {
        shape(pen, figure);
        words(pen, &figure.text);
    }
    pen.leave();
    pen.frame(left, top, width, HEIGHT as f32 - top + 2.0, RULE);
}

fn way(pen: &mut Pen<'_>, line: &Line) {
    let (ink, width) = if line.main { (MAIN, 2.25) } else { (PLAIN, 1.25) };
    let points: Vec<(i32, i32)> = line.points.iter().map(|point| (point.x, point.y)).collect();
    pen.line(&points, ink, width, line.back);
    if let (true, &[.., from, tip]) = (line.head, points.as_slice()) {
        pen.head(from, tip, ink);
    }
    if let Some(label) = &line.label {
        words(pen, &label.text);
    }
}

fn shape(pen: &mut Pen<'_>, figure: &Figure) {
    let area = &figure.area;
    let edge = if figure.main { (MAIN, 2.0) } else { (PLAIN, 1.25) };
    let bounds = [area.x, area.y, area.width, area.height];
    match figure.shape {
        Shape::Condition => {}
        Shape::Decision => pen.diamond(bounds, DECISION, edge),
        Shape::Bar => pen.rect(bounds, 0.0, Some(TEXT), None),
        Shape::Terminator => pen.rect(bounds, crate::layout::round(area.height) as f32, Some(END), Some(edge)),
        Shape::Action | Shape::OffPage => pen.rect(bounds, 2.0, Some(WHITE), Some(edge)),
    }
}

fn words(pen: &mut Pen<'_>, lines: &[TextLine]) {
    for line in lines {
        let (face, ink) = match line.role {
            Role::Heading | Role::Title => (Face::Bold, TEXT),
            Role::Name => (Face::Regular, TEXT),
            Role::Deadline => (Face::Regular, MAIN),
            Role::Condition => (Face::Regular, MUTED),
        };
        let size = crate::layout::constant::FONT;
        let wide = width_px(face, &line.text, size) as f32;
        let x = match line.anchor {
            Anchor::Start => line.x as f32,
            Anchor::Middle => line.x as f32 - wide / 2.0,
            Anchor::End => line.x as f32 - wide,
        };
        pen.text(&line.text, x, line.y as f32, f32::from(size), face, ink);
    }
}
