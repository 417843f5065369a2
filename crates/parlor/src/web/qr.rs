//! Addresses as pictures that a phone reads (ISO/IEC 18004).

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// A hundredth of the width of a document, in points.
const POINTS: f32 = 4.71;

/// The dots of an address, as columns and rows, and how many there are on a side. Nothing
/// where it is too long.
fn dots(address: &str) -> Option<(i32, Vec<(i32, i32)>)> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let all = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
    Some((size, all.filter(|(x, y)| code.get_module(*x, *y)).collect()))
}

/// The address as a picture, with the quiet zone around it.
#[must_use]
pub fn qr(address: &str, label: &str) -> Markup {
    let Some((size, dots)) = dots(address) else { return html! {} };
    let path: String = dots.into_iter().map(|(x, y)| format!("M{} {}h1v1h-1z", x + 4, y + 4)).collect();
    html! {
        svg.qr xmlns="http://www.w3.org/2000/svg" role="img" aria-label=(label) viewBox={ "0 0 " (size + 8) " " (size + 8) } {
            rect width="100%" height="100%" fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

/// Draws it onto paper, at the left, so many hundredths of the width on a side.
pub fn draw_qr(page: &mut paper::Document, address: &str, side: f32) {
    let Some((size, dots)) = dots(address) else { return };
    #[expect(clippy::cast_precision_loss, reason = "a code has fewer than 200 dots on a side")]
    let (dot, last) = (side / size as f32, (size - 1) as f32);
    page.drawing(side * POINTS + 4.0, |drawing| {
        for (x, y) in dots {
            #[expect(clippy::cast_precision_loss, reason = "a code has fewer than 200 dots on a side")]
            let (left, foot) = (x as f32 * dot, (last - y as f32) * dot);
            drawing.shape(&[(left, foot), (left + dot, foot), (left + dot, foot + dot), (left, foot + dot)], paper::Ink::BLACK);
        }
    });
}
