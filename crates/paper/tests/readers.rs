//! Documents as other programs read them: qpdf and poppler. Where they are not
//! installed there is nothing to compare with, and the tests pass.

use paper::{Document, Ink};
use std::{path::PathBuf, process::Command};

fn document(name: &str) -> std::io::Result<PathBuf> {
    let mut document = Document::new("Load test, pier 4");
    document.title("Load test").heading("Result").paragraph("Größe 610 Nm – “fine”, 12 € each. Dvořák.");
    document.table(&[1.0, 2.0], &[vec!["Bolt".into(), "Torque".into()], vec!["M30".into(), "610 Nm".into()]]);
    document.drawing(120.0, |drawing| {
        drawing.line(&[(0.0, 5.0), (100.0, 5.0)], 1.0, Ink::BLACK).circle((50.0, 10.0), 4.0, 0.8, Ink::GREY).words(
            "Pier 4",
            (2.0, 8.0),
            9.0,
            Ink::BLACK,
        );
    });
    for line in 0..120 {
        document.paragraph(&format!("Line {line}"));
    }
    let path = std::env::temp_dir().join(format!("paper-{}-{name}.pdf", std::process::id()));
    std::fs::write(&path, document.finish())?;
    Ok(path)
}

#[test]
fn qpdf_finds_nothing_wrong() -> std::io::Result<()> {
    let path = document("qpdf")?;
    if let Ok(checked) = Command::new("qpdf").arg("--check").arg(&path).output() {
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    }
    std::fs::remove_file(path)
}

#[test]
fn poppler_reads_the_words_on_every_page() -> std::io::Result<()> {
    let path = document("poppler")?;
    if let Ok(read) = Command::new("pdftotext").arg(&path).arg("-").output() {
        let text = String::from_utf8_lossy(&read.stdout);
        for words in ["Load test", "Größe 610 Nm", "12 €", "Dvorák", "M30", "Pier 4", "Line 119"] {
            assert!(text.contains(words), "{words} is missing in: {text}");
        }
        assert!(text.matches('\u{c}').count() > 2, "it has several pages");
    }
    std::fs::remove_file(path)
}
