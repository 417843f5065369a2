//! A face that text is written in: one that every reader brings along, or one
//! that goes into the document, so that a name keeps all its letters.

use crate::text;
use pdf_writer::{
    Finish as _, Name, Pdf, Rect, Ref, Str,
    types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap},
};
use skrifa::{
    FontRef, MetadataProvider as _,
    instance::{LocationRef, Size},
};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// Two faces of one family, as TrueType files.
#[derive(Clone, Copy)]
pub struct Fonts<'a> {
    pub regular: &'a [u8],
    pub bold: &'a [u8],
}

/// A face, with what was written in it.
pub(crate) struct Face {
    bold: bool,
    own: Option<Embedded>,
}

/// A face of which the letters that are used go along.
struct Embedded {
    data: Vec<u8>,
    remapper: GlyphRemapper,
    /// Which letter each new glyph stands for, and how wide it is, in thousandths of the size.
    used: BTreeMap<u16, (char, f32)>,
}

impl Face {
    /// Helvetica.
    pub(crate) fn standard(bold: bool) -> Self {
        Self { bold, own: None }
    }

    /// One of these; Helvetica, if it cannot be read.
    pub(crate) fn embedded(fonts: Fonts<'_>, bold: bool) -> Self {
        let data = if bold { fonts.bold } else { fonts.regular };
        let own = FontRef::new(data).ok().map(|_| Embedded { data: data.to_vec(), remapper: GlyphRemapper::new(), used: BTreeMap::new() });
        Self { bold, own }
    }

    /// The text as this face writes it.
    pub(crate) fn encoded(&mut self, written: &str) -> Vec<u8> {
        match &mut self.own {
            None => text::encoded(written),
            Some(own) => own.encoded(written),
        }
    }

    /// How wide encoded text is at this size, in points.
    pub(crate) fn width(&self, encoded: &[u8], size: f32) -> f32 {
        match &self.own {
            None => text::width(encoded, size, self.bold),
            Some(own) => own.glyphs(encoded).filter_map(|glyph| own.used.get(&glyph)).map(|(_, width)| width).sum::<f32>() / 1000.0 * size,
        }
    }

    /// The text in lines that are no wider than this. A word that is wider itself is broken.
    pub(crate) fn wrapped(&mut self, written: &str, size: f32, room: f32) -> Vec<Vec<u8>> {
        let space = self.encoded(" ");
        let mut lines = Vec::new();
        for paragraph in written.split('\n') {
            let mut line: Vec<u8> = Vec::new();
            for word in paragraph.split_whitespace() {
                let mut word = self.encoded(word);
                let longer = if line.is_empty() { word.clone() } else { [&line[..], &space, &word].concat() };
                if self.width(&longer, size) <= room {
                    line = longer;
                    continue;
                }
                if !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                while self.width(&word, size) > room && word.len() > self.unit() {
                    let rest = word.split_off(self.fitting(&word, size, room));
                    lines.push(std::mem::replace(&mut word, rest));
                }
                line = word;
            }
            lines.push(line);
        }
        lines
    }

    /// So many bytes are one letter.
    fn unit(&self) -> usize {
        if self.own.is_some() { 2 } else { 1 }
    }

    /// So many bytes of a word fit, at least one letter.
    fn fitting(&self, word: &[u8], size: f32, room: f32) -> usize {
        let unit = self.unit();
        (1..word.len() / unit).rev().map(|letters| letters * unit).find(|end| self.width(&word[..*end], size) <= room).unwrap_or(unit)
    }

    /// Writes the face into a document. It takes this reference and those after it, [`REFERENCES`] in all.
    pub(crate) fn write(&self, pdf: &mut Pdf, at: Ref) {
        match &self.own {
            None => {
                let name = if self.bold { Name(b"Helvetica-Bold") } else { Name(b"Helvetica") };
                pdf.type1_font(at).base_font(name).encoding_predefined(Name(b"WinAnsiEncoding"));
            }
            Some(own) => own.write(pdf, at, self.bold),
        }
    }
}

/// So many references a face takes.
pub(crate) const REFERENCES: i32 = 5;

impl Embedded {
    fn encoded(&mut self, written: &str) -> Vec<u8> {
        let mut out = Vec::with_capacity(written.len() * 2);
        for letter in written.chars() {
            match self.glyph(letter) {
                Some(glyph) => out.extend_from_slice(&glyph.to_be_bytes()),
                // What the face lacks is named, never left out: this may be evidence.
                None => {
                    for digit in format!("[U+{:04X}]", u32::from(letter)).chars() {
                        out.extend_from_slice(&self.glyph(digit).unwrap_or(0).to_be_bytes());
                    }
                }
            }
        }
        out
    }

    fn glyph(&mut self, letter: char) -> Option<u16> {
        let letter = match letter {
            '\t' | '\n' | '\u{2009}' | '\u{202f}' => ' ',
            other => other,
        };
        let font = FontRef::new(&self.data).ok()?;
        let old = font.charmap().map(letter)?;
        let units = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em.max(1));
        let wide = font.glyph_metrics(Size::unscaled(), LocationRef::default()).advance_width(old).unwrap_or(0.0) * 1000.0 / units;
        let new = self.remapper.remap(u16::try_from(old.to_u32()).ok()?);
        self.used.entry(new).or_insert((letter, wide));
        Some(new)
    }

    fn glyphs<'a>(&'a self, encoded: &'a [u8]) -> impl Iterator<Item = u16> + 'a {
        encoded.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
    }

    /// A composite font of the letters that were used (ISO 32000-1, 9.7).
    fn write(&self, pdf: &mut Pdf, at: Ref, bold: bool) {
        let reference = |offset: i32| Ref::new(at.get() + offset);
        let (cid, descriptor, file, unicode) = (reference(1), reference(2), reference(3), reference(4));
        let name = Name(if bold { b"PLRBLD+Text-Bold" } else { b"PLRREG+Text" });
        let system = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };
        pdf.type0_font(at).base_font(name).encoding_predefined(Name(b"Identity-H")).descendant_font(cid).to_unicode(unicode);
        let mut font = pdf.cid_font(cid);
        font.subtype(CidFontType::Type2).base_font(name).system_info(system).font_descriptor(descriptor).default_width(0.0);
        font.cid_to_gid_map_predefined(Name(b"Identity"));
        let mut widths = font.widths();
        for (glyph, (_, width)) in &self.used {
            widths.consecutive(*glyph, [*width]);
        }
        widths.finish();
        font.finish();
        pdf.font_descriptor(descriptor)
            .name(name)
            .flags(FontFlags::NON_SYMBOLIC)
            .bbox(Rect::new(-544.0, -303.0, 1302.0, 981.0))
            .italic_angle(0.0)
            .ascent(905.0)
            .descent(-212.0)
            .cap_height(729.0)
            .stem_v(if bold { 140.0 } else { 80.0 })
            .font_file2(file);
        let subset = subsetter::subset(&self.data, 0, &self.remapper).unwrap_or_else(|_| self.data.clone());
        pdf.stream(file, &subset).pair(Name(b"Length1"), i32::try_from(subset.len()).unwrap_or(i32::MAX));
        let mut map = UnicodeCmap::new(Name(b"Letters"), system);
        for (glyph, (letter, _)) in &self.used {
            map.pair(*glyph, *letter);
        }
        pdf.stream(unicode, map.finish().as_slice());
    }
}
