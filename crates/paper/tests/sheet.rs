//! A sheet as others read it: qpdf, poppler, and the painter of previews. Where a program
//! is not installed there is nothing to compare with, and its test passes.

use paper::{Fonts, Ink, Line, Look, Paint, Photo, Sheet, Step, photo, png, sheets};
use std::{path::PathBuf, process::Command};

const RED: Ink = Ink(200, 30, 30);
const BLUE: Ink = Ink(30, 60, 200);

fn boxed(left: f64, top: f64, wide: f64, tall: f64) -> [Step; 5] {
    let (right, bottom) = (left + wide, top + tall);
    [Step::Move((left, top)), Step::Line((right, top)), Step::Line((right, bottom)), Step::Line((left, bottom)), Step::Close]
}

fn filled(ink: Ink, cover: f64) -> Look {
    Look { fill: Some(Paint(ink, cover)), ..Look::default() }
}

fn line(text: &str, at: (f64, f64)) -> Line<'_> {
    Line { text, at, size: 20.0, paint: Paint(Ink::BLACK, 1.0), before: 0.0, turn: 0.0, room: 0.0 }
}

fn drawn(width: f64, height: f64, draw: impl FnOnce(&mut Sheet)) -> Vec<u8> {
    let (regular, bold) = assets::fonts();
    let mut sheet = Sheet::new(width, height, "Plan <1> für Pier 4", "de", Fonts { regular: &regular, bold: &bold });
    draw(&mut sheet);
    sheet.finish()
}

/// One of everything, on 400 × 200 pixels.
fn sheet() -> Vec<u8> {
    drawn(400.0, 200.0, |sheet| {
        sheet.path(&boxed(0.0, 0.0, 100.0, 100.0), &filled(RED, 1.0));
        sheet.path(&boxed(100.0, 0.0, 100.0, 100.0), &filled(RED, 0.5));
        sheet.clipped(&boxed(220.0, 20.0, 20.0, 20.0), |sheet| sheet.path(&boxed(200.0, 0.0, 100.0, 100.0), &filled(BLUE, 1.0)));
        let holed = [boxed(300.0, 0.0, 100.0, 100.0), boxed(320.0, 20.0, 60.0, 60.0)].concat();
        sheet.path(&holed, &Look { even_odd: true, ..filled(BLUE, 1.0) });
        let dashed = Look { stroke: Some((Paint(BLUE, 1.0), 4.0)), dashes: Some([8.0, 8.0]), ..Look::default() };
        sheet.path(
            &[Step::Move((0.0, 120.0)), Step::Quad((50.0, 140.0), (100.0, 120.0)), Step::Cubic((120.0, 100.0), (130.0, 140.0), (200.0, 120.0))],
            &dashed,
        );
        sheet.text(&line("Größe 610 Nm, Dvořák", (10.0, 180.0)));
        sheet.text(&Line { turn: std::f64::consts::FRAC_PI_2, before: 0.5, ..line("turned", (380.0, 150.0)) });
        sheet.text(&Line { room: 60.0, ..line("much too wide for its room", (220.0, 180.0)) });
        let taken = sheet.take(&photo(Photo::Bridge, 1), "image/jpeg");
        assert_eq!(sheet.take(b"no picture", "image/png"), None);
        if let Some(taken) = taken {
            sheet.picture(taken, [80.0, 0.0, 0.0, 60.0, 220.0, 104.0], 1.0);
        }
        sheet.link("https://example.com/a?b=(c)", (0.0, 0.0), (100.0, 100.0));
    })
}

fn kept(name: &str) -> std::io::Result<PathBuf> {
    let path = std::env::temp_dir().join(format!("paper-sheet-{}-{name}.pdf", std::process::id()));
    std::fs::write(&path, sheet())?;
    Ok(path)
}

/// The colour of a point of the sheet, painted as large as it is.
fn painted(pdf: &[u8], longest: u32) -> image::RgbImage {
    let painted = png(pdf, 1, longest).unwrap_or_default();
    assert_eq!(painted.get(1..4), Some(&b"PNG"[..]));
    image::load_from_memory(&painted).map(|image| image.to_rgb8()).unwrap_or_default()
}

#[test]
fn everything_lies_where_it_was_put() {
    let image = painted(&sheet(), 400);
    assert_eq!((image.width(), image.height()), (400, 200));
    let near = |x: u32, y: u32, [r, g, b]: [u8; 3]| {
        let pixel = image.get_pixel(x, y).0;
        assert!(pixel.iter().zip([r, g, b]).all(|(one, other)| one.abs_diff(other) < 6), "at {x}, {y}: {pixel:?}");
    };
    near(50, 50, [200, 30, 30]);
    near(150, 50, [228, 142, 142]);
    near(230, 30, [30, 60, 200]);
    near(260, 60, [255, 255, 255]);
    near(310, 10, [30, 60, 200]);
    near(350, 50, [255, 255, 255]);
    near(4, 121, [30, 60, 200]);
    let sky = image.get_pixel(225, 110).0;
    let water = image.get_pixel(225, 158).0;
    assert!(
        sky.iter().map(|part| u32::from(*part)).sum::<u32>() > water.iter().map(|part| u32::from(*part)).sum(),
        "the sky is above: {sky:?} {water:?}"
    );
    let dark = |xs: std::ops::Range<u32>, ys: std::ops::Range<u32>| {
        xs.flat_map(|x| ys.clone().map(move |y| (x, y))).filter(|(x, y)| image.get_pixel(*x, *y).0[1] < 120).count()
    };
    assert!(dark(10..200, 165..186) > 100 && dark(10..200, 188..200) == 0, "words stand on their line");
    assert!(dark(220..281, 166..186) > 50 && dark(283..360, 166..186) == 0, "words stay in their room");
    assert!(dark(372..400, 120..180) > 20, "words are turned");
}

#[test]
fn a_sheet_is_no_longer_than_a_page_may_be() {
    let pdf = drawn(1e7, 1e6, |sheet| sheet.path(&boxed(0.0, 0.0, 1e7, 1e6), &filled(RED, 1.0)));
    assert_eq!(sheets(&pdf), Ok(vec![(14_400.0, 1_440.0)]));
    assert_eq!(painted(&pdf, 4_000).dimensions(), (4_000, 400));
    let odd = drawn(f64::NAN, f64::INFINITY, |sheet| sheet.path(&[Step::Line((f64::NAN, 1e300))], &filled(RED, f64::NAN)));
    assert_eq!(sheets(&odd), Ok(vec![(3.0, 3.0)]));
}

#[test]
fn qpdf_finds_nothing_wrong() -> std::io::Result<()> {
    let path = kept("qpdf")?;
    if let Ok(checked) = Command::new("qpdf").arg("--check").arg(&path).output() {
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    }
    if let Ok(read) = Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(&path).arg("-").output() {
        let text = String::from_utf8_lossy(&read.stdout);
        for words in [
            "/Lang (de)",
            "/DisplayDocTitle true",
            "/URI (https://example.com/a?b=\\(c\\))",
            "/DCTDecode",
            "/MediaBox [\n    0\n    0\n    300\n    150",
        ] {
            assert!(text.contains(words), "{words} is missing");
        }
    }
    std::fs::remove_file(path)
}

#[test]
fn poppler_reads_the_words_and_paints_the_same() -> std::io::Result<()> {
    let path = kept("poppler")?;
    if let Ok(read) = Command::new("pdftotext").arg(&path).arg("-").output() {
        let text = String::from_utf8_lossy(&read.stdout);
        for words in ["Größe 610 Nm, Dvořák", "much too wide for its room", "turned"] {
            assert!(text.contains(words), "{words} is missing in: {text}");
        }
    }
    if let Ok(read) = Command::new("pdftoppm").args(["-r", "96", "-png"]).arg(&path).output() {
        let theirs = image::load_from_memory(&read.stdout).map(|image| image.to_rgb8()).unwrap_or_default();
        let ours = painted(&sheet(), 400);
        assert_eq!(theirs.dimensions(), ours.dimensions());
        let far =
            theirs.pixels().zip(ours.pixels()).filter(|(one, other)| one.0.iter().zip(other.0).any(|(one, other)| one.abs_diff(other) > 90)).count();
        assert!(far < 800, "{far} of 80,000 points differ");
    }
    std::fs::remove_file(path)
}

/// What the interface's languages need, and names of their people.
const LETTERS: [&str; 5] = ["Ґанок їжак Андрій Євген", "Příliš žluťoučký kůň", "São João", "Œuvre où l’été", "Ñandú, ¿qué?"];

#[test]
fn house_9_letters_of_all_languages_are_written() -> std::io::Result<()> {
    let pdf = drawn(400.0, 200.0, |sheet| {
        for (letters, at) in LETTERS.into_iter().zip(1_u8..) {
            sheet.text(&line(letters, (10.0, 30.0 * f64::from(at))));
        }
    });
    let image = painted(&pdf, 400);
    let dark = |from: u32| (10..300).flat_map(|x| (from..from + 26).map(move |y| (x, y))).filter(|(x, y)| image.get_pixel(*x, *y).0[1] < 120).count();
    for row in 1..=5 {
        assert!(dark(row * 30 - 20) > 50, "line {row} is empty");
    }
    let path = std::env::temp_dir().join(format!("paper-letters-{}.pdf", std::process::id()));
    std::fs::write(&path, &pdf)?;
    if let Ok(read) = Command::new("pdftotext").arg(&path).arg("-").output() {
        let text = String::from_utf8_lossy(&read.stdout);
        for letters in LETTERS {
            assert!(text.contains(letters), "{letters} is missing in: {text}");
        }
        assert!(!text.contains("[U+"), "no letter is named for want of a glyph: {text}");
    }
    std::fs::remove_file(path)
}
