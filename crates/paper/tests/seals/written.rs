//! Words that are written into a file before anybody signs it.

use crate::{AT_THE_FOOT, NOW, company, contract, folder, fonts, others, sealed};
use paper::{
    Fonts,
    seal::{Place, Refusal, Words, write_in},
    verify::{Known, verify},
};

const IN_THE_MIDDLE: Place = Place { page: 2, left: 0.1, top: 0.4, width: 0.3, height: 0.06 };

fn written(pdf: &[u8], words: &[Words<'_>]) -> Result<Vec<u8>, Refusal> {
    let (regular, bold) = fonts();
    write_in(pdf, words, Fonts { regular: &regular, bold: &bold })
}

#[test]
fn words_stand_on_their_page_and_the_file_can_be_signed_after() {
    let (company, folder) = (company(), folder("written"));
    let original = contract();
    let long = "Wiederkehrende Prüfung aller Krane und Hebezeuge nach den Regeln, die im Anhang stehen, jedes Jahr im November";
    let words = [
        Words { place: IN_THE_MIDDLE, text: "Łukasz Žižka\nОксана Шевченко" },
        Words { place: Place { page: 3, left: 0.5, top: 0.2, width: 0.12, height: 0.03 }, text: long },
    ];
    let bytes = written(&original, &words).unwrap();
    assert!(bytes.starts_with(&original), "what was there is still there, byte for byte");
    folder.put("written.pdf", &bytes);
    folder.done("qpdf", &["--check", "written.pdf"]);
    if let Some(read) = folder.run("pdftotext", &["-f", "2", "-l", "2", "written.pdf", "-"]) {
        let text = String::from_utf8_lossy(&read.stdout).into_owned();
        assert!(text.contains("Łukasz Žižka") && text.contains("Оксана Шевченко") && text.contains("1,200 €"), "{text}");
    }
    let sealed = sealed(&bytes, &company.key, AT_THE_FOOT).unwrap();
    let report = verify(&sealed, Known { roots: &company.roots(), timestamp_roots: &[] }, NOW).unwrap();
    assert!(report.intact() && report.trusted(), "{report:?}");
    let file = folder.put("sealed.pdf", &sealed);
    if let Some(said) = others::pdfsig(&folder, &file) {
        assert!(said.contains("Signature is Valid.") && said.contains("Total document signed"), "{said}");
    }
}

#[test]
fn what_somebody_signed_is_not_written_in() {
    let sealed = sealed(&contract(), &company().key, AT_THE_FOOT).unwrap();
    let words = [Words { place: IN_THE_MIDDLE, text: "and 10,000 € more" }];
    assert_eq!(written(&sealed, &words).unwrap_err(), Refusal::Certified);
    let beyond = [Words { place: Place { page: 9, ..IN_THE_MIDDLE }, text: "nowhere" }];
    assert!(matches!(written(&contract(), &beyond), Err(Refusal::Broken(_))));
}
