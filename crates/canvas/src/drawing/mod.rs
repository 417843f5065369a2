//! A board as it looks, without a browser: every element as the marks that draw it. Who
//! wants an SVG, a PDF or a picture of it draws those marks and asks nothing more.
//!
//! It follows the component (Excalidraw 0.18) so that what is printed is what people saw:
//! its order, its rough strokes from the same seeds, its measures. What differs: a table
//! and a file are cards, a page from elsewhere is its address, and letters: a family is only named here; an SVG
//! names it with others that stand in where it is missing, and a PDF is written in the
//! one family that the program carries, squeezed where that is wider than the browser's.
//!
//! It never fails and never asks for more work than a large honest board needs:
//! what is malformed is skipped, ornaments go first, and [`Drawing::left_out`] says
//! how many elements no room was left for.

mod body;
mod cards;
mod colour;
mod flat;
mod freehand;
mod geometry;
mod hachure;
mod heads;
mod linear;
mod pen;
mod rough;
mod scene;
mod shapes;
mod sketch;
mod svg;
mod table;
mod words;

pub use colour::Colour;
pub use geometry::{Point, Segment};
pub use scene::drawing;
pub use svg::svg;

/// What is seen of a board, in its own coordinates.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
    /// From the lowest to the uppermost.
    pub marks: Vec<Mark>,
    /// What marks are cut off by: a point is seen where such a path encloses it an odd number of times.
    pub clips: Vec<Vec<Segment>>,
    /// Where something leads elsewhere: pages of the web, mailboxes, places of this installation.
    pub links: Vec<Link>,
    /// So many elements are not drawn, because too much was drawn already.
    pub left_out: usize,
}

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub shape: Shape,
    /// From 0, where nothing is seen, to 1.
    pub opacity: f64,
    /// Which of the drawing's clips it is cut off by: all of them.
    pub clips: Vec<usize>,
}

/// What a mark is.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Path(Path),
    Words(Words),
    Picture(Picture),
}

/// A shape that is filled, stroked, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    pub segments: Vec<Segment>,
    pub fill: Option<Colour>,
    /// What the path encloses twice is a hole in the fill.
    pub even_odd: bool,
    pub stroke: Option<Stroke>,
}

/// How a path is stroked; its ends and corners are round.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    pub colour: Colour,
    pub width: f64,
    /// So long is a dash, so long the gap after it.
    pub dashes: Option<[f64; 2]>,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    pub text: String,
    /// Where its anchor stands, on the line that letters stand on.
    pub at: Point,
    pub size: f64,
    pub family: Family,
    pub colour: Colour,
    pub anchor: Anchor,
    /// How it is turned about its anchor, in radians, clockwise.
    pub turn: f64,
    /// As wide as the widest line of its text was in the browser: in other letters it should not be wider.
    pub room: f64,
    /// Whether it runs from right to left.
    pub rtl: bool,
}

/// What of a line of text stands at its place: its left end, its middle, or its right end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// The families of letters that the component offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    Virgil,
    Helvetica,
    Cascadia,
    Excalifont,
    Nunito,
    Lilita,
    ComicShanns,
    Liberation,
}

/// A picture that was laid in.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Which file of the board it is.
    pub file: String,
    /// Where its place (u, v) of the whole picture, from 0 to 1 to the right and down, lies:
    /// at (a·u + c·v + e, b·u + d·v + f), in this order of letters.
    pub place: [f64; 6],
}

/// A place that leads elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// `https:`, `http:`, `mailto:`, or a path of this installation.
    pub href: String,
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}
