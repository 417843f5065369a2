//! A drawing as an SVG: one file that fetches nothing and runs nothing.

use super::{Anchor, Drawing, Mark, Path, Picture, Point, Segment, Shape, Words};
use std::{
    collections::HashMap,
    fmt::{self, Write as _},
};

/// Media types that a picture may have in it; no SVG, which could bring scripts of its own.
const PICTURES: &[&str] = &["image/png", "image/jpeg", "image/gif", "image/webp"];

/// The drawing as an SVG with this title. Pictures are asked for by their file and stand in
/// it themselves; one that there is none of is a grey box. Letters are named by their
/// family, with others that stand in for it: the file brings none along.
#[must_use]
pub fn svg(drawing: &Drawing, title: &str, pictures: impl Fn(&str) -> Option<(String, Vec<u8>)>) -> String {
    let mut out = String::with_capacity(64 * drawing.marks.len() + 1024);
    // Writing to a text does not fail.
    written(drawing, title, pictures, &mut out).unwrap_or_default();
    out
}

fn written(drawing: &Drawing, title: &str, pictures: impl Fn(&str) -> Option<(String, Vec<u8>)>, out: &mut String) -> fmt::Result {
    let [left, top, width, height] = [drawing.left, drawing.top, drawing.width, drawing.height].map(Short);
    write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{left} {top} {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" aria-labelledby=\"t\"><title id=\"t\">{}</title><defs>",
        Escaped(title)
    )?;
    for (number, clip) in drawing.clips.iter().enumerate() {
        write!(out, "<clipPath id=\"c{number}\"><path clip-rule=\"evenodd\" d=\"{}\"/></clipPath>", Data(clip))?;
    }
    let named = files(drawing, pictures, out)?;
    write!(out, "</defs><rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>")?;
    out.push_str("<g stroke-linecap=\"round\" stroke-linejoin=\"round\" fill=\"none\">");
    for mark in &drawing.marks {
        put(mark, &named, out)?;
    }
    out.push_str("</g>");
    for link in &drawing.links {
        let [x, y, w, h] = [link.left, link.top, link.width, link.height].map(Short);
        let href = Escaped(&link.href);
        write!(
            out,
            "<a href=\"{href}\" rel=\"noopener noreferrer\" target=\"_blank\"><title>{href}</title>\
             <rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"#000000\" fill-opacity=\"0\"/></a>"
        )?;
    }
    out.push_str("</svg>\n");
    Ok(())
}

/// Under which number each picture stands in the file; nothing where there is none of it.
type Named<'a> = HashMap<&'a str, Option<usize>>;

/// Writes each picture once.
fn files<'a>(drawing: &'a Drawing, pictures: impl Fn(&str) -> Option<(String, Vec<u8>)>, out: &mut String) -> Result<Named<'a>, fmt::Error> {
    let mut named = Named::new();
    for mark in &drawing.marks {
        let Shape::Picture(Picture { file, .. }) = &mark.shape else { continue };
        if named.contains_key(file.as_str()) {
            continue;
        }
        let next = named.len();
        let found = pictures(file).filter(|(media, _)| PICTURES.contains(&media.as_str()));
        named.insert(file, found.is_some().then_some(next));
        if let Some((media, bytes)) = found {
            write!(out, "<image id=\"p{next}\" width=\"1\" height=\"1\" preserveAspectRatio=\"none\" href=\"data:{media};base64,")?;
            base64(&bytes, out);
            out.push_str("\"/>");
        }
    }
    Ok(named)
}

fn put(mark: &Mark, named: &Named<'_>, out: &mut String) -> fmt::Result {
    for clip in &mark.clips {
        write!(out, "<g clip-path=\"url(#c{clip})\">")?;
    }
    match &mark.shape {
        Shape::Path(shape) => path(shape, mark.opacity, out),
        Shape::Words(line) => words(line, mark.opacity, out),
        Shape::Picture(shape) => picture(shape, mark.opacity, named.get(shape.file.as_str()).copied().flatten(), out),
    }?;
    for _ in &mark.clips {
        out.push_str("</g>");
    }
    Ok(())
}

fn path(path: &Path, opacity: f64, out: &mut String) -> fmt::Result {
    write!(out, "<path d=\"{}\"", Data(&path.segments))?;
    if let Some(fill) = path.fill {
        write!(out, " fill=\"{}\"", fill.hex())?;
        see_through("fill-opacity", opacity * fill.cover(), out)?;
        if path.even_odd {
            out.push_str(" fill-rule=\"evenodd\"");
        }
    }
    if let Some(stroke) = &path.stroke {
        write!(out, " stroke=\"{}\" stroke-width=\"{}\"", stroke.colour.hex(), Short(stroke.width))?;
        see_through("stroke-opacity", opacity * stroke.colour.cover(), out)?;
        if let Some([dash, gap]) = stroke.dashes {
            write!(out, " stroke-dasharray=\"{} {}\"", Short(dash), Short(gap))?;
        }
    }
    out.push_str("/>");
    Ok(())
}

fn words(words: &Words, opacity: f64, out: &mut String) -> fmt::Result {
    let [x, y] = words.at.map(Short);
    // An anchor is a side here, and in an SVG a beginning or an end.
    let anchor = match (words.anchor, words.rtl) {
        (Anchor::Middle, _) => "middle",
        (Anchor::Start, false) | (Anchor::End, true) => "start",
        (Anchor::End, false) | (Anchor::Start, true) => "end",
    };
    let (size, family) = (Short(words.size), words.family.css());
    write!(out, "<text x=\"{x}\" y=\"{y}\" font-family=\"{family}\" font-size=\"{size}\" text-anchor=\"{anchor}\" fill=\"{}\"", words.colour.hex())?;
    see_through("fill-opacity", opacity * words.colour.cover(), out)?;
    if words.rtl {
        out.push_str(" direction=\"rtl\"");
    }
    if words.turn != 0.0 {
        write!(out, " transform=\"rotate({} {x} {y})\"", Short(words.turn.to_degrees()))?;
    }
    write!(out, " xml:space=\"preserve\">{}</text>", Escaped(&words.text))
}

fn picture(picture: &Picture, opacity: f64, name: Option<usize>, out: &mut String) -> fmt::Result {
    let [a, b, c, d, e, f] = picture.place.map(Short);
    let placed = format!("transform=\"matrix({a} {b} {c} {d} {e} {f})\"");
    match name {
        Some(name) => write!(out, "<use href=\"#p{name}\" {placed}"),
        None => write!(out, "<rect width=\"1\" height=\"1\" fill=\"#e6e3dd\" {placed}"),
    }?;
    see_through("opacity", opacity, out)?;
    out.push_str("/>");
    Ok(())
}

fn see_through(name: &str, opacity: f64, out: &mut String) -> fmt::Result {
    if opacity < 1.0 { write!(out, " {name}=\"{}\"", Short(opacity)) } else { Ok(()) }
}

/// A number with two places behind the point, as the component writes them; small ones with more.
struct Short(f64);

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = if self.0.is_finite() { self.0 } else { 0.0 };
        let rounded = if number.abs() < 1.0 { (number * 10_000.0).round() / 10_000.0 } else { (number * 100.0).round() / 100.0 };
        // No minus before a 0.
        write!(f, "{}", rounded + 0.0)
    }
}

/// The steps of a path.
struct Data<'a>(&'a [Segment]);

impl fmt::Display for Data<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut points = |letter: &str, points: &[Point]| {
            f.write_str(letter)?;
            for (number, point) in points.iter().enumerate() {
                write!(f, "{}{} {}", if number == 0 { "" } else { " " }, Short(point[0]), Short(point[1]))?;
            }
            Ok(())
        };
        self.0.iter().try_for_each(|segment| match *segment {
            Segment::Move(to) => points("M", &[to]),
            Segment::Line(to) => points("L", &[to]),
            Segment::Quad(handle, to) => points("Q", &[handle, to]),
            Segment::Cubic(first, second, to) => points("C", &[first, second, to]),
            Segment::Close => points("Z", &[]),
        })
    }
}

/// Text that is nothing but text in XML; what XML cannot hold is left out.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|letter| match letter {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            '\'' => f.write_str("&#39;"),
            '\t' | '\n' | '\r' => f.write_str(" "),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => Ok(()),
            other => f.write_char(other),
        })
    }
}

fn base64(bytes: &[u8], out: &mut String) {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    out.reserve(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |number: usize| u32::from(three.get(number).copied().unwrap_or(0));
        let all = at(0) << 16 | at(1) << 8 | at(2);
        for letter in 0..4_usize {
            let part = (all >> (18 - 6 * letter)) & 63;
            out.push(if letter > three.len() { '=' } else { char::from(LETTERS[part as usize]) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn bytes_are_written_as_others_read_them() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            let mut out = String::new();
            base64(bytes.as_bytes(), &mut out);
            assert_eq!(out, text);
        }
    }
}
