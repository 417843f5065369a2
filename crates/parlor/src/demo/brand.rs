//! How the second company shows itself.

use super::{
    house::House,
    stage::{Client, Sent},
};
use crate::web::Error;
use paper::{Fonts, Ink, Line, Look, Paint, Sheet, Step};
use serde_json::json;

const BLUE: Ink = Ink(0x1d, 0x4e, 0x6f);
const WHITE: Ink = Ink(0xff, 0xff, 0xff);

/// Gives it colours, a line to ask at, and a logo.
pub(super) async fn wear(client: &mut Client, house: &House) -> Result<(), Error> {
    let page = format!("{}/administration/brand", house.url);
    let brand = json!({
        "accent": "#1d4e6f", "support": "dispatch@vltava.example", "imprint": "https://www.vltava.example/imprint", "foot": "Vltava Cranes, Mělník",
        "edition": 0,
    });
    client.post(&page, brand).await?;
    for (which, words) in [("light", BLUE), ("dark", WHITE)] {
        let drawn = paper::png(&logo(words), 1, 800).map_err(|fault| Error::Broken(fault.to_string()))?;
        client.send(&format!("{page}/picture"), &[("which", which)], Some(&Sent { name: "logo.png", internal: false, bytes: &drawn })).await?;
    }
    Ok(())
}

/// Two waves in a square, and the name beside them.
fn logo(words: Ink) -> Vec<u8> {
    let (regular, bold) = assets::fonts();
    let ground = if words == WHITE { Ink(0x15, 0x19, 0x17) } else { WHITE };
    let mut sheet = Sheet::new(320.0, 64.0, "Vltava Cranes", "en", Fonts { regular: &bold, bold: &regular });
    sheet.path(&square((0.0, 0.0), (320.0, 64.0)), &filled(ground));
    sheet.path(&square((0.0, 0.0), (64.0, 64.0)), &filled(BLUE));
    for top in [24.0, 42.0] {
        let wave = [Step::Move((12.0, top)), Step::Quad((22.0, top + 12.0), (32.0, top)), Step::Quad((42.0, top - 12.0), (52.0, top))];
        sheet.path(&wave, &Look { stroke: Some((Paint(WHITE, 1.0), 6.0)), ..Look::default() });
    }
    sheet.text(&Line { text: "Vltava Cranes", at: (80.0, 42.0), size: 32.0, paint: Paint(words, 1.0), before: 0.0, turn: 0.0, room: 230.0 });
    sheet.finish()
}

fn square((left, top): (f64, f64), (right, bottom): (f64, f64)) -> [Step; 5] {
    [Step::Move((left, top)), Step::Line((right, top)), Step::Line((right, bottom)), Step::Line((left, bottom)), Step::Close]
}

fn filled(ink: Ink) -> Look {
    Look { fill: Some(Paint(ink, 1.0)), ..Look::default() }
}
