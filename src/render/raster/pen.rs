//! The pen: rectangles, lines and letters on pixels.

use tiny_skia::{
    FillRule, LineCap, LineJoin, Mask, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, StrokeDash, Transform,
};
use ttf_parser::{Face as Outlines, OutlineBuilder};

use crate::layout::constant::{HEAD, HEAD_HALF};
use crate::theme::font::{Face, UNITS_PER_EM, advance};

/// A colour: red, green, blue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink(pub u8, pub u8, pub u8);

pub(super) struct Pen<'a> {
    pixmap: &'a mut Pixmap,
    place: Transform,
    /// What may be drawn on.
    mask: Option<Mask>,
    regular: Option<Outlines<'static>>,
    bold: Option<Outlines<'static>>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(pixmap: &'a mut Pixmap) -> Self {
        let face = |face: Face| Outlines::parse(face.ttf(), 0).ok();
        Self { pixmap, place: Transform::identity(), mask: None, regular: face(Face::Regular), bold: face(Face::Bold) }
    }

    /// Draws from here on at a place, at a scale, and nowhere outside some bounds (left, top, width, height).
    pub(super) fn place(&mut self, x: f32, y: f32, scale: f32, bounds: (f32, f32, f32, f32)) {
        self.place = Transform::from_row(scale, 0.0, 0.0, scale, x, y);
        let rect = Rect::from_xywh(bounds.0, bounds.1, bounds.2, bounds.3);
        self.mask = Mask::new(self.pixmap.width(), self.pixmap.height());
        if let (Some(mask), Some(rect)) = (&mut self.mask, rect) {
            mask.fill_path(&PathBuilder::from_rect(rect), FillRule::Winding, false, Transform::identity());
        }
    }

    /// Draws on the whole picture again.
    pub(super) fn leave(&mut self) {
        (self.place, self.mask) = (Transform::identity(), None);
    }

    fn fill(&mut self, path: &Path, ink: Ink) {
        self.pixmap.fill_path(path, &paint(ink), FillRule::Winding, self.place, self.mask.as_ref());
    }

    fn stroke(&mut self, path: &Path, ink: Ink, width: f32, broken: bool) {
        let stroke = Stroke {
            width,
            line_cap: LineCap::Butt,
            line_join: LineJoin::Round,
            dash: if broken { StrokeDash::new(vec![5.0, 3.0], 0.0) } else { None },
            ..Stroke::default()
        };
        self.pixmap.stroke_path(path, &paint(ink), &stroke, self.place, self.mask.as_ref());
    }

    pub(super) fn fill_rect(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        if let Some(rect) = Rect::from_xywh(x, y, width, height) {
            self.fill(&PathBuilder::from_rect(rect), ink);
        }
    }

    pub(super) fn frame(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        if let Some(rect) = Rect::from_xywh(x, y, width, height) {
            self.stroke(&PathBuilder::from_rect(rect), ink, 2.0, false);
        }
    }

    /// A rectangle (left, top, width, height) with rounded corners.
    pub(super) fn rect(&mut self, bounds: [i32; 4], radius: f32, fill: Option<Ink>, edge: Option<(Ink, f32)>) {
        let [x, y, w, h] = bounds.map(|px| px as f32);
        let r = radius.min(w / 2.0).min(h / 2.0);
        let mut builder = PathBuilder::new();
        // A quarter of a circle as a cubic curve.
        let k = r * 0.447_715;
        builder.move_to(x + r, y);
        builder.line_to(x + w - r, y);
        builder.cubic_to(x + w - k, y, x + w, y + k, x + w, y + r);
        builder.line_to(x + w, y + h - r);
        builder.cubic_to(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h);
        builder.line_to(x + r, y + h);
        builder.cubic_to(x + k, y + h, x, y + h - k, x, y + h - r);
        builder.line_to(x, y + r);
        builder.cubic_to(x, y + k, x + k, y, x + r, y);
        builder.close();
        self.both(builder, fill, edge);
    }

    pub(super) fn diamond(&mut self, bounds: [i32; 4], fill: Ink, edge: (Ink, f32)) {
        let [x, y, w, h] = bounds.map(|px| px as f32);
        let mut builder = PathBuilder::new();
        builder.move_to(x + w / 2.0, y);
        builder.line_to(x + w, y + h / 2.0);
        builder.line_to(x + w / 2.0, y + h);
        builder.line_to(x, y + h / 2.0);
        builder.close();
        self.both(builder, Some(fill), Some(edge));
    }

    fn both(&mut self, builder: PathBuilder, fill: Option<Ink>, edge: Option<(Ink, f32)>) {
        let Some(path) = builder.finish() else { return };
        if let Some(ink) = fill {
            self.fill(&path, ink);
        }
        if let Some((ink, width)) = edge {
            self.stroke(&path, ink, width, false);
        }
    }

    pub(super) fn line(&mut self, points: &[(i32, i32)], ink: Ink, width: f32, broken: bool) {
        let mut builder = PathBuilder::new();
        for (index, (x, y)) in points.iter().enumerate() {
            let (x, y) = (*x as f32, *y as f32);
            if index == 0 { builder.move_to(x, y) } else { builder.line_to(x, y) }
        }
        if let Some(path) = builder.finish() {
            self.stroke(&path, ink, width, broken);
        }
    }

    /// An arrowhead.
    pub(super) fn head(&mut self, from: (i32, i32), tip: (i32, i32), ink: Ink) {
        let (dx, dy) = ((tip.0 - from.0).signum(), (tip.1 - from.1).signum());
        let (back_x, back_y) = (tip.0 - dx * HEAD, tip.1 - dy * HEAD);
        let mut builder = PathBuilder::new();
        builder.move_to(tip.0 as f32, tip.1 as f32);
        builder.line_to((back_x - dy * HEAD_HALF) as f32, (back_y - dx * HEAD_HALF) as f32);
        builder.line_to((back_x + dy * HEAD_HALF) as f32, (back_y + dx * HEAD_HALF) as f32);
        builder.close();
        self.both(builder, Some(ink), None);
    }

    /// A text from its left end on a baseline; a letter that the font lacks is left out.
    pub(super) fn text(&mut self, text: &str, x: f32, y: f32, size: f32, face: Face, ink: Ink) {
        let outlines = match face {
            Face::Regular => &self.regular,
            Face::Bold => &self.bold,
        };
        let Some(outlines) = outlines else { return };
        let scale = size / UNITS_PER_EM as f32;
        let mut letters = Letters { builder: PathBuilder::new(), x, y, scale };
        for letter in text.chars() {
            if let Some(glyph) = outlines.glyph_index(letter) {
                outlines.outline_glyph(glyph, &mut letters);
            }
            letters.x += advance(face, letter) as f32 * scale;
        }
        if let Some(path) = letters.builder.finish() {
            self.fill(&path, ink);
        }
    }
}

fn paint(ink: Ink) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(ink.0, ink.1, ink.2, 0xff);
    paint
}

/// Puts the outlines of letters one after the other.
struct Letters {
    builder: PathBuilder,
    x: f32,
    y: f32,
    scale: f32,
}

impl Letters {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Letters {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.builder.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.builder.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.builder.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.builder.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.builder.close();
    }
}
