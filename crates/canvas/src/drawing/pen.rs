//! What marks are put down with: it knows where the element lies, how it is turned, how
//! much is seen of it and what it is cut off by, and keeps count of the work.

use super::{
    Drawing, Link, Mark, Shape, Words,
    geometry::{Point, Reach, Segment, distance, turned},
};
use std::f64::consts::TAU;

/// From so many steps on, all further ones are drawn plainly.
const MANY: usize = 1_000_000;
/// After so many nothing more is drawn: no printer and no browser is helped by it.
const MOST: usize = 1_500_000;
/// A stroke of more dashes than these is drawn solid: nobody sees them, and each costs.
const DASHES: f64 = 5_000.0;

/// Where an element lies.
#[derive(Clone)]
pub(crate) struct Spot {
    pub place: Point,
    /// What it is turned about, on the board.
    pub about: Point,
    pub angle: f64,
    pub opacity: f64,
    pub clips: Vec<usize>,
}

impl Spot {
    /// A place in the element's own coordinates, on the board.
    pub(crate) fn on_board(&self, [x, y]: Point) -> Point {
        let point = [self.place[0] + x, self.place[1] + y];
        if self.angle == 0.0 { point } else { turned(point, self.about, self.angle) }
    }
}

pub(crate) struct Pen {
    marks: Vec<Mark>,
    clips: Vec<(Vec<Segment>, Reach)>,
    links: Vec<Link>,
    spot: Spot,
    /// What all reaches, and the element alone.
    all: Reach,
    own: Reach,
    spent: usize,
    left_out: usize,
}

impl Pen {
    pub(crate) fn new() -> Self {
        let spot = Spot { place: [0.0, 0.0], about: [0.0, 0.0], angle: 0.0, opacity: 1.0, clips: Vec::new() };
        Self { marks: Vec::new(), clips: Vec::new(), links: Vec::new(), spot, all: Reach::NOWHERE, own: Reach::NOWHERE, spent: 0, left_out: 0 }
    }

    /// Whether it is time to draw without ornaments.
    pub(crate) fn hurries(&self) -> bool {
        self.spent > MANY
    }

    /// Whether nothing more is drawn; so many elements are left out then.
    pub(crate) fn leaves_out(&mut self, elements: usize) -> bool {
        let full = self.spent > MOST;
        self.left_out += if full { elements } else { 0 };
        full
    }

    /// Draws an element there.
    pub(crate) fn element(&mut self, spot: Spot, link: Option<&str>, draw: impl FnOnce(&mut Self)) {
        self.spot = spot;
        self.own = Reach::NOWHERE;
        draw(self);
        self.all = self.all.joined(self.own);
        if let (Some(href), false) = (link.filter(|link| leads(link)), self.own.is_nowhere()) {
            let Reach { left, top, right, bottom } = self.own;
            self.links.push(Link { href: href.trim().to_owned(), left, top, width: right - left, height: bottom - top });
        }
    }

    /// Puts down a mark that is given in the element's own coordinates.
    pub(crate) fn put(&mut self, shape: Shape) {
        let (shape, reach) = self.placed(shape);
        let reach = self.spot.clips.iter().filter_map(|clip| self.clips.get(*clip)).fold(reach, |reach, (_, clip)| reach.within(*clip));
        if reach.is_nowhere() || self.spot.opacity == 0.0 {
            return;
        }
        self.own = self.own.joined(reach);
        self.marks.push(Mark { shape, opacity: self.spot.opacity, clips: self.spot.clips.clone() });
    }

    fn placed(&mut self, shape: Shape) -> (Shape, Reach) {
        let spot = self.spot.clone();
        match shape {
            Shape::Path(mut path) => {
                for segment in &mut path.segments {
                    *segment = segment.mapped(|point| spot.on_board(point));
                }
                // Long strokes are more work for who paints them, up to a point.
                self.spent += path.segments.len() + lengths(&path.segments).map(|long| (long / 50.0).min(10.0)).sum::<f64>() as usize;
                let mut reach = Reach::of_path(&path.segments);
                if let Some(stroke) = &mut path.stroke {
                    reach = reach.grown(stroke.width / 2.0);
                    let long: f64 = lengths(&path.segments).sum();
                    let period: f64 = stroke.dashes.iter().flatten().sum();
                    stroke.dashes = stroke.dashes.filter(|_| period > 0.0 && long / period < DASHES);
                }
                (Shape::Path(path), reach)
            }
            Shape::Words(words) => {
                self.spent += 1 + words.text.len() / 64;
                let corners = words_box(&words).map(|corner| spot.on_board(corner));
                let words = Words { at: spot.on_board(words.at), turn: (words.turn + spot.angle) % TAU, ..words };
                (Shape::Words(words), Reach::of(corners))
            }
            Shape::Picture(mut picture) => {
                self.spent += 1;
                let [a, b, c, d, e, f] = picture.place;
                let [origin, right, down] = [[e, f], [a + e, b + f], [c + e, d + f]].map(|point| spot.on_board(point));
                picture.place = [right[0] - origin[0], right[1] - origin[1], down[0] - origin[0], down[1] - origin[1], origin[0], origin[1]];
                let last = [right[0] + down[0] - origin[0], right[1] + down[1] - origin[1]];
                (Shape::Picture(picture), Reach::of([origin, right, down, last]))
            }
        }
    }

    /// Draws what is cut off by this path, given in the element's own coordinates.
    pub(crate) fn clipped(&mut self, path: Vec<Segment>, draw: impl FnOnce(&mut Self)) {
        let spot = self.spot.clone();
        let path = path.into_iter().map(|segment| segment.mapped(|point| spot.on_board(point))).collect();
        let clip = self.clip(path);
        self.spot.clips.push(clip);
        draw(self);
        self.spot.clips.pop();
    }

    /// A path on the board that others can be cut off by: what it encloses an odd number of times is seen.
    pub(crate) fn clip(&mut self, path: Vec<Segment>) -> usize {
        self.spent += path.len();
        let reach = Reach::of_path(&path);
        self.clips.push((path, reach));
        self.clips.len() - 1
    }

    pub(crate) fn finish(self, padding: f64, blank: (f64, f64)) -> Drawing {
        let mut area = if self.all.is_nowhere() { Reach { left: 0.0, top: 0.0, right: blank.0, bottom: blank.1 } } else { self.all.grown(padding) };
        // Nobody paints a sheet that is a hair's breadth wide.
        let least = (area.right - area.left).max(area.bottom - area.top) / 1_000.0;
        let (wide, tall) = (((least - (area.right - area.left)) / 2.0).max(0.0), ((least - (area.bottom - area.top)) / 2.0).max(0.0));
        area = Reach { left: area.left - wide, right: area.right + wide, top: area.top - tall, bottom: area.bottom + tall };
        Drawing {
            left: area.left,
            top: area.top,
            width: area.right - area.left,
            height: area.bottom - area.top,
            marks: self.marks,
            clips: self.clips.into_iter().map(|(path, _)| path).collect(),
            links: self.links,
            left_out: self.left_out,
        }
    }
}

/// How long each step of a path is, straight to its end.
fn lengths(path: &[Segment]) -> impl Iterator<Item = f64> + '_ {
    let mut at = [0.0, 0.0];
    path.iter().filter_map(move |segment| {
        let from = std::mem::replace(&mut at, segment.end()?);
        Some(if matches!(segment, Segment::Move(_)) { 0.0 } else { distance(from, at) })
    })
}

fn words_box(words: &Words) -> [Point; 4] {
    let [x, y] = words.at;
    let left = match words.anchor {
        super::Anchor::Start => x,
        super::Anchor::Middle => x - words.room / 2.0,
        super::Anchor::End => x - words.room,
    };
    let (right, top, bottom) = (left + words.room, y - words.size, y + words.size * 0.3);
    [[left, top], [right, top], [right, bottom], [left, bottom]]
}

/// Whether a link leads to a web page, a mailbox, or a place of this installation.
fn leads(link: &str) -> bool {
    let link = link.trim().to_ascii_lowercase();
    let outside = ["https://", "http://", "mailto:"].iter().any(|scheme| link.starts_with(scheme));
    // What lies here as a table or a file says so by its link, and leads nowhere.
    let inside = link.starts_with('/') && !link.starts_with("//") && !link.starts_with("/\\") && link != "/table" && link != "/file";
    (outside || inside) && !link.chars().any(char::is_control)
}
