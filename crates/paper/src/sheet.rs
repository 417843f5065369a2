//! A drawing as a PDF of one page, as large as the drawing: shapes, lines of text,
//! pictures, and places that lead elsewhere. Coordinates are pixels from the top left.

use crate::{
    draw::Ink,
    face::{Face, Fonts},
    laid::{Laid, Picture},
};
use pdf_writer::{
    Content, Filter, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr,
    types::{ActionType, AnnotationType, LineCapStyle, LineJoinStyle},
};
use std::collections::BTreeMap;

/// A pixel on paper, in points.
const PIXEL: f64 = 0.75;
/// No page is longer, in points (ISO 32000-1, annex C): what is larger is drawn smaller.
const LONGEST: f64 = 14_400.0;

/// A place, in pixels to the right and down.
pub type Place = (f64, f64);

/// A step of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    Move(Place),
    Line(Place),
    /// A curve by one handle.
    Quad(Place, Place),
    /// A curve by two handles.
    Cubic(Place, Place, Place),
    Close,
}

/// A colour, and how much it covers, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint(pub Ink, pub f64);

/// How a path is filled and stroked. Ends and corners of strokes are round.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    pub fill: Option<Paint>,
    /// What the path encloses twice is a hole in the fill.
    pub even_odd: bool,
    pub stroke: Option<(Paint, f64)>,
    /// So long is a dash of the stroke, so long the gap after it.
    pub dashes: Option<[f64; 2]>,
}

/// A line of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line<'a> {
    pub text: &'a str,
    /// On the line that letters stand on.
    pub at: Place,
    pub size: f64,
    pub paint: Paint,
    /// How much of it stands before that place: 0 nothing, 0.5 half of it, 1 all.
    pub before: f64,
    /// How it is turned about that place, in radians, clockwise.
    pub turn: f64,
    /// It is squeezed to be no wider than this; 0 for as wide as it is.
    pub room: f64,
}

/// The page that is being drawn.
pub struct Sheet {
    title: String,
    lang: String,
    content: Content,
    face: Face,
    /// Points to a pixel.
    scale: f64,
    size: Place,
    pictures: Vec<Picture>,
    /// How much covers, of fills and of strokes, in parts of 255; and which state of the page it is.
    covers: BTreeMap<(u8, u8), usize>,
    links: Vec<(String, Rect)>,
}

impl Sheet {
    /// An empty page of this size. The title stands in its properties; `lang` is the language of its words.
    #[must_use]
    pub fn new(width: f64, height: f64, title: &str, lang: &str, fonts: Fonts<'_>) -> Self {
        let side = |side: f64| if side.is_finite() { side.max(4.0) } else { 4.0 };
        let (width, height) = (side(width), side(height));
        let scale = PIXEL.min(LONGEST / width.max(height));
        let mut content = Content::new();
        content.set_line_cap(LineCapStyle::RoundCap).set_line_join(LineJoinStyle::RoundJoin);
        Self {
            title: title.to_owned(),
            lang: lang.to_owned(),
            content,
            face: Face::embedded(fonts, false),
            scale,
            size: (width * scale, height * scale),
            pictures: Vec::new(),
            covers: BTreeMap::new(),
            links: Vec::new(),
        }
    }

    fn on_page(&self, (x, y): Place) -> (f32, f32) {
        (short(x * self.scale), short(self.size.1 - y * self.scale))
    }

    fn steps(&mut self, steps: &[Step]) {
        let mut at = (0.0, 0.0);
        for step in steps {
            match *step {
                Step::Move(to) => {
                    let (x, y) = self.on_page(to);
                    self.content.move_to(x, y);
                    at = to;
                }
                Step::Line(to) => {
                    let (x, y) = self.on_page(to);
                    self.content.line_to(x, y);
                    at = to;
                }
                Step::Quad(handle, to) => {
                    let near = |end: Place| (end.0 + (handle.0 - end.0) * 2.0 / 3.0, end.1 + (handle.1 - end.1) * 2.0 / 3.0);
                    self.curve(near(at), near(to), to);
                    at = to;
                }
                Step::Cubic(first, second, to) => {
                    self.curve(first, second, to);
                    at = to;
                }
                Step::Close => {
                    self.content.close_path();
                }
            }
        }
    }

    fn curve(&mut self, first: Place, second: Place, to: Place) {
        let [(x1, y1), (x2, y2), (x3, y3)] = [first, second, to].map(|place| self.on_page(place));
        self.content.cubic_to(x1, y1, x2, y2, x3, y3);
    }

    /// From here to the matching [`Sheet::restore`], fills and strokes cover so much.
    fn save(&mut self, fill: f64, stroke: f64) {
        self.content.save_state();
        let covers = (byte(fill), byte(stroke));
        if covers != (255, 255) {
            let next = self.covers.len();
            let state = *self.covers.entry(covers).or_insert(next);
            self.content.set_parameters(Name(state_name(state).as_bytes()));
        }
    }

    fn restore(&mut self) {
        self.content.restore_state();
    }

    /// Draws what is seen only where this path encloses it an odd number of times.
    pub fn clipped(&mut self, path: &[Step], draw: impl FnOnce(&mut Self)) {
        self.content.save_state();
        self.steps(path);
        self.content.clip_even_odd().end_path();
        draw(self);
        self.content.restore_state();
    }

    /// Draws a path.
    pub fn path(&mut self, path: &[Step], look: &Look) {
        let (fill, stroke) = (look.fill, look.stroke);
        if path.is_empty() || (fill.is_none() && stroke.is_none()) {
            return;
        }
        self.save(fill.map_or(1.0, |paint| paint.1), stroke.map_or(1.0, |stroke| stroke.0.1));
        if let Some(Paint(ink, _)) = fill {
            let (r, g, b) = ink.parts();
            self.content.set_fill_rgb(r, g, b);
        }
        if let Some((Paint(ink, _), width)) = stroke {
            let (r, g, b) = ink.parts();
            self.content.set_stroke_rgb(r, g, b).set_line_width(short(width * self.scale));
            if let Some([dash, gap]) = look.dashes {
                let [dash, gap] = [dash, gap].map(|part| short((part * self.scale).max(0.01)));
                self.content.set_dash_pattern([dash, gap], 0.0);
            }
        }
        self.steps(path);
        match (fill.is_some(), stroke.is_some(), look.even_odd) {
            (true, true, true) => self.content.fill_even_odd_and_stroke(),
            (true, true, false) => self.content.fill_nonzero_and_stroke(),
            (true, false, true) => self.content.fill_even_odd(),
            (true, false, false) => self.content.fill_nonzero(),
            (false, ..) => self.content.stroke(),
        };
        self.restore();
    }

    /// Writes a line of text.
    pub fn text(&mut self, line: &Line<'_>) {
        let encoded = self.face.encoded(line.text);
        let size = line.size * self.scale;
        let wide = f64::from(self.face.width(&encoded, short(size)));
        let room = line.room * self.scale;
        let squeeze = if room > 0.0 && wide > room { room / wide } else { 1.0 };
        let (sin, cos) = line.turn.sin_cos();
        let (x, y) = (line.at.0 * self.scale, self.size.1 - line.at.1 * self.scale);
        let back = wide * squeeze * line.before;
        let (r, g, b) = line.paint.0.parts();
        self.save(line.paint.1, 1.0);
        self.content.begin_text().set_fill_rgb(r, g, b).set_font(Name(b"R"), short(size));
        let [along, across] = [[cos * squeeze, -sin * squeeze], [sin, cos]].map(|pair| pair.map(short));
        self.content.set_text_matrix([along[0], along[1], across[0], across[1], short(x - back * cos), short(y + back * sin)]);
        self.content.show(Str(&encoded)).end_text();
        self.restore();
    }

    /// Takes a picture along, to be laid in as often as one wants: PNG, JPEG, GIF or WebP.
    /// What is no picture, or too large, is none.
    pub fn take(&mut self, bytes: &[u8], media: &str) -> Option<Laid> {
        self.pictures.push(Picture::read(bytes, media)?);
        Some(Laid(self.pictures.len() - 1))
    }

    /// Lays a picture in: its place (u, v), from 0 to 1 to the right and down, comes to lie
    /// at (a·u + c·v + e, b·u + d·v + f).
    pub fn picture(&mut self, picture: Laid, [a, b, c, d, e, f]: [f64; 6], cover: f64) {
        let s = self.scale;
        // A PDF counts the picture's own places from its foot.
        let matrix = [a * s, -b * s, -c * s, d * s, (c + e) * s, self.size.1 - (d + f) * s].map(short);
        self.save(cover, cover);
        self.content.transform(matrix).x_object(Name(picture_name(picture.0).as_bytes()));
        self.restore();
    }

    /// Whoever clicks into this box is led there.
    pub fn link(&mut self, href: &str, at: Place, (width, height): (f64, f64)) {
        let ((left, top), (right, bottom)) = (self.on_page(at), self.on_page((at.0 + width, at.1 + height)));
        self.links.push((href.to_owned(), Rect::new(left, bottom, right, top)));
    }

    /// The page as a PDF.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        let (catalog, tree, about, page, content, font) = (Ref::new(1), Ref::new(2), Ref::new(3), Ref::new(4), Ref::new(5), Ref::new(6));
        let mut next = 6 + crate::face::REFERENCES;
        let mut take = |count: i32| {
            next += count;
            Ref::new(next - count)
        };
        let pictures: Vec<Ref> = self.pictures.iter().map(|_| take(2)).collect();
        let links: Vec<Ref> = self.links.iter().map(|_| take(1)).collect();
        let mut pdf = Pdf::new();
        let mut root = pdf.catalog(catalog);
        root.pages(tree).lang(TextStr(&self.lang));
        root.viewer_preferences().display_doc_title(true);
        root.finish();
        pdf.pages(tree).kids([page]).count(1);
        pdf.document_info(about).title(TextStr(&self.title));
        self.face.write(&mut pdf, font);
        for (picture, at) in self.pictures.iter().zip(&pictures) {
            picture.write(&mut pdf, *at);
        }
        for ((href, rect), at) in self.links.iter().zip(&links) {
            let mut link = pdf.annotation(*at);
            link.subtype(AnnotationType::Link).rect(*rect).border(0.0, 0.0, 0.0, None).contents(TextStr(href));
            link.action().action_type(ActionType::Uri).uri(Str(href.as_bytes()));
        }
        self.page(&mut pdf, (tree, page, content, font), &pictures, links);
        pdf.stream(content, &crate::laid::packed(self.content.finish().as_slice())).filter(Filter::FlateDecode);
        pdf.finish()
    }

    fn page(&self, pdf: &mut Pdf, (tree, page, content, font): (Ref, Ref, Ref, Ref), pictures: &[Ref], links: Vec<Ref>) {
        let mut one = pdf.page(page);
        one.media_box(Rect::new(0.0, 0.0, short(self.size.0), short(self.size.1))).parent(tree).contents(content);
        one.annotations(links);
        let mut resources = one.resources();
        resources.fonts().pair(Name(b"R"), font);
        let mut objects = resources.x_objects();
        for (number, picture) in pictures.iter().enumerate() {
            objects.pair(Name(picture_name(number).as_bytes()), *picture);
        }
        objects.finish();
        let mut states = resources.ext_g_states();
        for ((fill, stroke), state) in &self.covers {
            let mut state = states.insert(Name(state_name(*state).as_bytes())).start::<pdf_writer::writers::ExtGraphicsState<'_>>();
            state.non_stroking_alpha(f32::from(*fill) / 255.0).stroking_alpha(f32::from(*stroke) / 255.0);
        }
        states.finish();
        resources.finish();
        one.finish();
    }
}

fn picture_name(number: usize) -> String {
    format!("P{number}")
}

fn state_name(number: usize) -> String {
    format!("G{number}")
}

/// A PDF's numbers are short.
#[expect(clippy::cast_possible_truncation, reason = "a page is no longer than some thousand points")]
fn short(number: f64) -> f32 {
    if number.is_finite() { number.clamp(-1e9, 1e9) as f32 } else { 0.0 }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn byte(share: f64) -> u8 {
    (share * 255.0).round().clamp(0.0, 255.0) as u8
}
