//! What an element says of itself, with something sensible for what it does not say. An
//! element was checked when it came; that nothing stops the drawing is seen to here again.

use super::{Colour, geometry::Point};
use crate::Element;
use serde_json::{Map, Value};

/// Nothing is drawn farther out.
const FARTHEST: f64 = 1e7;

/// The fields of an element.
#[derive(Clone, Copy)]
pub(crate) struct Body<'a>(pub &'a Map<String, Value>);

fn number(value: &Value) -> Option<f64> {
    value.as_f64().filter(|number| number.is_finite()).map(|number| number.clamp(-FARTHEST, FARTHEST))
}

impl<'a> Body<'a> {
    pub(crate) fn of(element: &'a Element) -> Self {
        Self(&element.body)
    }

    pub(crate) fn number(self, name: &str) -> Option<f64> {
        self.0.get(name).and_then(number)
    }

    pub(crate) fn text(self, name: &str) -> Option<&'a str> {
        self.0.get(name).and_then(Value::as_str)
    }

    pub(crate) fn is(self, name: &str) -> bool {
        self.0.get(name).and_then(Value::as_bool).unwrap_or(false)
    }

    pub(crate) fn get(self, name: &str) -> Option<&'a Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    pub(crate) fn place(self) -> Point {
        [self.number("x").unwrap_or(0.0), self.number("y").unwrap_or(0.0)]
    }

    pub(crate) fn size(self) -> (f64, f64) {
        (self.number("width").unwrap_or(0.0).abs(), self.number("height").unwrap_or(0.0).abs())
    }

    /// What its chances begin with: the lowest 32 bits, as in a browser.
    #[expect(clippy::cast_possible_truncation, reason = "that is meant")]
    pub(crate) fn seed(self) -> i32 {
        self.0.get("seed").and_then(Value::as_f64).unwrap_or(1.0) as i64 as i32
    }

    /// Radians, less than one turn.
    pub(crate) fn angle(self) -> f64 {
        self.number("angle").unwrap_or(0.0) % std::f64::consts::TAU
    }

    /// From 0 to 1.
    pub(crate) fn opacity(self) -> f64 {
        (self.number("opacity").unwrap_or(100.0) / 100.0).clamp(0.0, 1.0)
    }

    pub(crate) fn stroke(self) -> Option<Colour> {
        self.text("strokeColor").map_or(Some(Colour::plain(0x1e_1e1e)), Colour::named)
    }

    pub(crate) fn ground(self) -> Option<Colour> {
        self.text("backgroundColor").and_then(Colour::named)
    }

    pub(crate) fn points(self, name: &str) -> Vec<Point> {
        let point = |value: &Value| Some([number(value.get(0)?)?, number(value.get(1)?)?]);
        self.0.get(name).and_then(Value::as_array).map(|all| all.iter().filter_map(point).collect()).unwrap_or_default()
    }

    pub(crate) fn numbers(self, name: &str) -> Vec<f64> {
        self.0.get(name).and_then(Value::as_array).map(|all| all.iter().filter_map(number).collect()).unwrap_or_default()
    }

    pub(crate) fn is_round(self) -> bool {
        self.get("roundness").is_some()
    }

    /// How round the corners are of something whose shorter side is so long: a quarter
    /// of it, or as many pixels as are said where that is less (the component's `getCornerRadius`).
    pub(crate) fn corner(self, side: f64) -> f64 {
        let Some(roundness) = self.get("roundness") else { return 0.0 };
        match roundness.get("type").and_then(Value::as_u64) {
            Some(1 | 2) => side * 0.25,
            Some(3) => roundness.get("value").and_then(number).unwrap_or(32.0).abs().min(side * 0.25),
            _ => 0.0,
        }
    }
}
