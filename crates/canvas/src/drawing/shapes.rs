//! Rectangles, diamonds and ellipses.

use super::{
    Path,
    body::Body,
    geometry::{Point, Segment},
    sketch::Pencil,
};

pub(crate) fn rectangle(body: Body<'_>, pencil: Pencil) -> Vec<Path> {
    let (w, h) = body.size();
    if !body.is_round() {
        return pencil.polygon(&[[0.0, 0.0], [w, 0.0], [w, h], [0.0, h]]);
    }
    let r = body.corner(w.min(h));
    pencil.continuous().path(&[
        Segment::Move([r, 0.0]),
        Segment::Line([w - r, 0.0]),
        Segment::Quad([w, 0.0], [w, r]),
        Segment::Line([w, h - r]),
        Segment::Quad([w, h], [w - r, h]),
        Segment::Line([r, h]),
        Segment::Quad([0.0, h], [0.0, h - r]),
        Segment::Line([0.0, r]),
        Segment::Quad([0.0, 0.0], [r, 0.0]),
    ])
}

pub(crate) fn diamond(body: Body<'_>, pencil: Pencil) -> Vec<Path> {
    let (w, h) = body.size();
    // The component puts the corners a pixel beside the middle.
    let (middle, level) = ((w / 2.0).floor() + 1.0, (h / 2.0).floor() + 1.0);
    let [top, right, bottom, left]: [Point; 4] = [[middle, 0.0], [w, level], [middle, h], [0.0, level]];
    if !body.is_round() {
        return pencil.polygon(&[top, right, bottom, left]);
    }
    let (across, down) = (body.corner(middle), body.corner(level));
    let turn = |at: Point, to: Point| Segment::Cubic(at, at, to);
    pencil.continuous().path(&[
        Segment::Move([top[0] + across, top[1] + down]),
        Segment::Line([right[0] - across, right[1] - down]),
        turn(right, [right[0] - across, right[1] + down]),
        Segment::Line([bottom[0] + across, bottom[1] - down]),
        turn(bottom, [bottom[0] - across, bottom[1] - down]),
        Segment::Line([left[0] + across, left[1] + down]),
        turn(left, [left[0] + across, left[1] - down]),
        Segment::Line([top[0] - across, top[1] + down]),
        turn(top, [top[0] + across, top[1] + down]),
    ])
}

pub(crate) fn ellipse(body: Body<'_>, pencil: &Pencil) -> Vec<Path> {
    let (w, h) = body.size();
    pencil.ellipse([w / 2.0, h / 2.0], w, h)
}
