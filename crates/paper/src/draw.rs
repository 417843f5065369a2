//! Documents on A4: headings, paragraphs, tables, simple drawings. Text stands
//! in Helvetica, which every reader brings along, or in fonts that go along.

use crate::{
    face::{Face, Fonts, REFERENCES},
    inlay::{Picture, picture_name},
};
use pdf_writer::{Content, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr};

const PAGE: (f32, f32) = (595.0, 842.0);
const MARGIN: f32 = 62.0;
const ROOM: f32 = PAGE.0 - 2.0 * MARGIN;
const TOP: f32 = PAGE.1 - 72.0;
const BOTTOM: f32 = 74.0;
const TEXT: f32 = 10.5;
const LEADING: f32 = 15.0;

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink(pub u8, pub u8, pub u8);

impl Ink {
    /// What text is written in.
    pub const BLACK: Self = Self(34, 32, 28);
    /// Rules and small print.
    pub const GREY: Self = Self(128, 122, 112);

    pub(crate) fn parts(self) -> (f32, f32, f32) {
        (f32::from(self.0) / 255.0, f32::from(self.1) / 255.0, f32::from(self.2) / 255.0)
    }
}

/// A document that is being written, from the top to the end.
pub struct Document {
    title: String,
    pages: Vec<Content>,
    /// Plain, and bold.
    faces: [Face; 2],
    pictures: Vec<Picture>,
    /// How far down the page the last line stands.
    at: f32,
}

impl Document {
    /// An empty document. The title stands in its properties and on every page's foot.
    #[must_use]
    pub fn new(title: &str) -> Self {
        Self::with(title, [Face::standard(false), Face::standard(true)])
    }

    /// As [`Document::new`], in these fonts: letters of many languages.
    #[must_use]
    pub fn in_fonts(title: &str, fonts: Fonts<'_>) -> Self {
        Self::with(title, [Face::embedded(fonts, false), Face::embedded(fonts, true)])
    }

    fn with(title: &str, faces: [Face; 2]) -> Self {
        Self { title: title.to_owned(), pages: vec![Content::new()], faces, pictures: Vec::new(), at: TOP }
    }

    /// A large line, for what the document is.
    pub fn title(&mut self, text: &str) -> &mut Self {
        self.lines(text, 21.0, 27.0, true);
        self.gap(6.0)
    }

    /// A heading.
    pub fn heading(&mut self, text: &str) -> &mut Self {
        self.gap(12.0).keep(60.0);
        self.lines(text, 13.5, 18.0, true);
        self.gap(2.0)
    }

    /// A paragraph, broken into lines.
    pub fn paragraph(&mut self, text: &str) -> &mut Self {
        self.lines(text, TEXT, LEADING, false);
        self.gap(7.0)
    }

    /// Small print in grey.
    pub fn small(&mut self, text: &str) -> &mut Self {
        for line in self.faces[0].wrapped(text, 8.5, ROOM) {
            self.keep(12.0);
            self.at -= 12.0;
            let at = self.at;
            write(self.page(), &line, (MARGIN, at), 8.5, false, Ink::GREY);
        }
        self.gap(5.0)
    }

    /// An empty stretch, in points.
    pub fn gap(&mut self, points: f32) -> &mut Self {
        self.at -= points;
        self
    }

    /// Goes on on a new page unless so many points are left on this one.
    pub fn keep(&mut self, points: f32) -> &mut Self {
        if self.at - points < BOTTOM {
            self.new_page();
        }
        self
    }

    /// Goes on on a new page.
    pub fn new_page(&mut self) -> &mut Self {
        self.pages.push(Content::new());
        self.at = TOP;
        self
    }

    /// A table. The first row is its head; `shares` says how wide the columns
    /// are in relation to each other.
    pub fn table(&mut self, shares: &[f32], rows: &[Vec<String>]) -> &mut Self {
        let whole: f32 = shares.iter().sum::<f32>().max(f32::EPSILON);
        for (number, row) in rows.iter().enumerate() {
            let head = number == 0;
            let size = if head { 9.0 } else { 9.5 };
            let cells: Vec<(f32, Vec<Vec<u8>>)> = shares
                .iter()
                .zip(row)
                .map(|(share, cell)| (ROOM * share / whole, self.faces[usize::from(head)].wrapped(cell, size, ROOM * share / whole - 8.0)))
                .collect();
            let most = cells.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1);
            #[expect(clippy::cast_precision_loss, reason = "a few lines")]
            let tall = most as f32 * 12.5 + 7.0;
            self.keep(tall);
            let top = self.at;
            let page = self.page();
            let mut x = MARGIN;
            for (wide, lines) in &cells {
                let mut y = top - 13.0;
                for line in lines {
                    write(page, line, (x + 2.0, y), size, head, if head { Ink::GREY } else { Ink::BLACK });
                    y -= 12.5;
                }
                x += wide;
            }
            rule(page, top - tall, if head { 0.9 } else { 0.4 });
            self.at = top - tall;
        }
        self.gap(10.0)
    }

    /// A drawing across the page, so many points high. Its own coordinates run
    /// from 0 to 100 to the right, and from 0 upwards at the same scale.
    pub fn drawing(&mut self, tall: f32, draw: impl FnOnce(&mut Drawing<'_>)) -> &mut Self {
        self.keep(tall + 8.0);
        let corner = (MARGIN, self.at - tall);
        let page = self.page();
        page.save_state();
        page.rect(corner.0, corner.1, ROOM, tall).clip_nonzero().end_path();
        // There is a page by now.
        if let Some(page) = self.pages.last_mut() {
            draw(&mut Drawing { page, face: &mut self.faces[0], corner, unit: ROOM / 100.0 });
        }
        self.page().restore_state();
        self.at -= tall;
        self.gap(12.0)
    }

    /// A picture at the left, PNG or JPEG, no wider and no higher than this, in points. What is
    /// no picture leaves no trace.
    pub fn picture(&mut self, bytes: &[u8], (wide, tall): (f32, f32)) -> &mut Self {
        let Some(picture) = Picture::read(bytes) else { return self };
        let (width, height) = picture.within(wide, tall);
        self.keep(height + 6.0);
        self.at -= height;
        let (name, at) = (picture_name(self.pictures.len()), self.at);
        self.pictures.push(picture);
        let page = self.page();
        page.save_state().transform([width, 0.0, 0.0, height, MARGIN, at]).x_object(Name(name.as_bytes())).restore_state();
        self.gap(6.0)
    }

    /// The document as a PDF, with the number of each page at its foot.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        let count = self.pages.len();
        let face = &mut self.faces[0];
        for (number, page) in self.pages.iter_mut().enumerate() {
            rule(page, BOTTOM - 22.0, 0.4);
            let name: String = self.title.chars().take(80).collect();
            write(page, &face.encoded(&name), (MARGIN, BOTTOM - 36.0), 8.0, false, Ink::GREY);
            let place = face.encoded(&format!("{} / {count}", number + 1));
            write(page, &place, (PAGE.0 - MARGIN - face.width(&place, 8.0), BOTTOM - 36.0), 8.0, false, Ink::GREY);
        }
        self.written()
    }

    fn page(&mut self) -> &mut Content {
        if self.pages.is_empty() {
            self.pages.push(Content::new());
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    fn lines(&mut self, text: &str, size: f32, leading: f32, bold: bool) {
        for line in self.faces[usize::from(bold)].wrapped(text, size, ROOM) {
            self.keep(leading);
            self.at -= leading;
            let at = self.at;
            write(self.page(), &line, (MARGIN, at), size, bold, Ink::BLACK);
        }
    }
}

/// A place to draw in.
pub struct Drawing<'a> {
    page: &'a mut Content,
    face: &'a mut Face,
    corner: (f32, f32),
    unit: f32,
}

impl Drawing<'_> {
    fn place(&self, (x, y): (f32, f32)) -> (f32, f32) {
        (self.corner.0 + x * self.unit, self.corner.1 + y * self.unit)
    }

    /// A line through these points, so many points thick.
    pub fn line(&mut self, points: &[(f32, f32)], thick: f32, ink: Ink) -> &mut Self {
        self.path(points);
        let (r, g, b) = ink.parts();
        self.page.set_stroke_rgb(r, g, b).set_line_width(thick).stroke();
        self
    }

    /// A filled shape with these corners.
    pub fn shape(&mut self, points: &[(f32, f32)], ink: Ink) -> &mut Self {
        let (r, g, b) = ink.parts();
        self.page.set_fill_rgb(r, g, b);
        self.path(points);
        self.page.close_path().fill_nonzero();
        self
    }

    /// A circle, drawn as a line.
    pub fn circle(&mut self, middle: (f32, f32), radius: f32, thick: f32, ink: Ink) -> &mut Self {
        let (x, y) = self.place(middle);
        let (r, k) = (radius * self.unit, radius * self.unit * 0.5523);
        let (red, green, blue) = ink.parts();
        self.page.set_stroke_rgb(red, green, blue).set_line_width(thick).move_to(x + r, y);
        self.page.cubic_to(x + r, y + k, x + k, y + r, x, y + r).cubic_to(x - k, y + r, x - r, y + k, x - r, y);
        self.page.cubic_to(x - r, y - k, x - k, y - r, x, y - r).cubic_to(x + k, y - r, x + r, y - k, x + r, y).close_and_stroke();
        self
    }

    /// Words, from this point to the right.
    pub fn words(&mut self, text: &str, at: (f32, f32), size: f32, ink: Ink) -> &mut Self {
        let at = self.place(at);
        let text = self.face.encoded(text);
        write(self.page, &text, at, size, false, ink);
        self
    }

    fn path(&mut self, points: &[(f32, f32)]) {
        for (number, point) in points.iter().enumerate() {
            let (x, y) = self.place(*point);
            if number == 0 {
                self.page.move_to(x, y)
            } else {
                self.page.line_to(x, y)
            };
        }
    }
}

fn write(page: &mut Content, text: &[u8], at: (f32, f32), size: f32, bold: bool, ink: Ink) {
    let (r, g, b) = ink.parts();
    page.begin_text().set_fill_rgb(r, g, b).set_font(Name(if bold { b"B" } else { b"R" }), size);
    page.next_line(at.0, at.1).show(Str(text)).end_text();
}

fn rule(page: &mut Content, y: f32, thick: f32) {
    let (r, g, b) = Ink(190, 184, 172).parts();
    page.set_stroke_rgb(r, g, b).set_line_width(thick).move_to(MARGIN, y).line_to(PAGE.0 - MARGIN, y).stroke();
}

impl Document {
    /// Catalog, tree, two faces, then the pictures and two objects a page.
    fn written(self) -> Vec<u8> {
        let (catalog, tree, about, regular) = (Ref::new(1), Ref::new(2), Ref::new(3), Ref::new(4));
        let bold = Ref::new(4 + REFERENCES);
        let mut next = 4 + 2 * REFERENCES;
        let mut pdf = Pdf::new();
        pdf.catalog(catalog).pages(tree);
        for (face, at) in self.faces.iter().zip([regular, bold]) {
            face.write(&mut pdf, at);
        }
        let mut pictures = Vec::new();
        for picture in &self.pictures {
            pictures.push(Ref::new(next));
            picture.write(&mut pdf, next);
            next += 2;
        }
        let refs: Vec<(Ref, Ref)> =
            (0..).step_by(2).map(|number| (Ref::new(next + number), Ref::new(next + number + 1))).take(self.pages.len()).collect();
        pdf.pages(tree).kids(refs.iter().map(|(page, _)| *page)).count(i32::try_from(refs.len()).unwrap_or(i32::MAX));
        pdf.document_info(about).title(TextStr(&self.title));
        for ((page_ref, content_ref), content) in refs.into_iter().zip(self.pages) {
            let mut page = pdf.page(page_ref);
            page.media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1)).parent(tree).contents(content_ref);
            let mut resources = page.resources();
            resources.fonts().pair(Name(b"R"), regular).pair(Name(b"B"), bold);
            let mut objects = resources.x_objects();
            for (number, picture) in pictures.iter().enumerate() {
                objects.pair(Name(picture_name(number).as_bytes()), *picture);
            }
            objects.finish();
            resources.finish();
            page.finish();
            pdf.stream(content_ref, &content.finish());
        }
        pdf.finish()
    }
}
