//! How a page lies: its box, its rotation, and from a place on it as it is shown to a
//! place as the file counts (ISO 32000-1, 7.7.3.3).

use super::{Place, reading::resolved};
use lopdf::{Document, Object, ObjectId};

/// A page's frame: the lower left and upper right corner of what is shown of it, and how
/// far it is turned clockwise, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sheet {
    corners: [f32; 4],
    turned: i64,
}

/// A4, which readers take where a file says nothing.
const USUAL: [f32; 4] = [0.0, 0.0, 595.0, 842.0];
/// The tree of pages is not deeper.
const DEEPEST: usize = 64;

impl Sheet {
    pub(super) fn of(document: &Document, page: ObjectId) -> Self {
        let media = inherited(document, page, b"MediaBox").and_then(|found| corners(document, &found)).unwrap_or(USUAL);
        let crop = inherited(document, page, b"CropBox").and_then(|found| corners(document, &found)).unwrap_or(media);
        let shown = [crop[0].max(media[0]), crop[1].max(media[1]), crop[2].min(media[2]), crop[3].min(media[3])];
        let turned = inherited(document, page, b"Rotate").and_then(|found| found.as_i64().ok()).unwrap_or(0).rem_euclid(360);
        Self { corners: if shown[0] < shown[2] && shown[1] < shown[3] { shown } else { media }, turned }
    }

    /// Width and height as it is shown, in points.
    pub(super) fn shown(&self) -> (f32, f32) {
        let [left, low, right, high] = self.corners;
        let (width, height) = (right - left, high - low);
        if self.lies() { (height, width) } else { (width, height) }
    }

    fn lies(&self) -> bool {
        matches!(self.turned, 90 | 270)
    }

    /// The size of a place, in points, and the matrix that brings what is drawn upright
    /// from 0, 0 to it.
    pub(super) fn laid(&self, place: &Place) -> ((f32, f32), [f32; 6]) {
        let (wide, tall) = self.shown();
        let (width, height) = (place.width.clamp(0.0, 1.0) * wide, place.height.clamp(0.0, 1.0) * tall);
        let across = (place.left * wide).clamp(0.0, (wide - width).max(0.0));
        let up = ((1.0 - place.top - place.height) * tall).clamp(0.0, (tall - height).max(0.0));
        let [left, low, right, high] = self.corners;
        let matrix = match self.turned {
            90 => [0.0, 1.0, -1.0, 0.0, right - up, low + across],
            180 => [-1.0, 0.0, 0.0, -1.0, right - across, high - up],
            270 => [0.0, -1.0, 1.0, 0.0, left + up, high - across],
            _ => [1.0, 0.0, 0.0, 1.0, left + across, low + up],
        };
        ((width, height), matrix)
    }
}

/// What a page says, or what stands above it says for it.
fn inherited(document: &Document, page: ObjectId, key: &[u8]) -> Option<Object> {
    let mut node = document.get_dictionary(page).ok()?;
    for _ in 0..DEEPEST {
        if let Ok(found) = node.get(key) {
            return Some(resolved(document, found).clone());
        }
        node = resolved(document, node.get(b"Parent").ok()?).as_dict().ok()?;
    }
    None
}

fn corners(document: &Document, found: &Object) -> Option<[f32; 4]> {
    let numbers: Vec<f32> = found.as_array().ok()?.iter().filter_map(|number| resolved(document, number).as_float().ok()).collect();
    let [a, b, c, d] = numbers.try_into().ok()?;
    let whole = [a.min(c), b.min(d), a.max(c), b.max(d)];
    (whole.iter().all(|side| side.is_finite()) && whole[2] - whole[0] >= 1.0 && whole[3] - whole[1] >= 1.0).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::{Place, Sheet};

    /// Where the corner of a place comes to lie.
    fn corner(turned: i64) -> (f32, f32) {
        let sheet = Sheet { corners: [10.0, 20.0, 210.0, 320.0], turned };
        let place = Place { page: 1, left: 0.1, top: 0.2, width: 0.5, height: 0.1 };
        let (_, matrix) = sheet.laid(&place);
        (matrix[4].round(), matrix[5].round())
    }

    #[test]
    fn a_place_is_found_however_the_page_is_turned() {
        // Shown 200 × 300: 20 from the left, its foot 210 from the bottom.
        assert_eq!(corner(0), (30.0, 230.0));
        assert_eq!(corner(180), (190.0, 110.0));
        // Shown 300 × 200: 30 from the left, its foot 140 from the bottom.
        assert_eq!(corner(90), (70.0, 50.0));
        assert_eq!(corner(270), (150.0, 290.0));
    }
}
