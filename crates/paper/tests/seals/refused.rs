//! What cannot be sealed is refused with a reason, before anybody signs it.

use crate::{AT_THE_FOOT, company, contract, folder, sealed};
use paper::seal::{Place, Refusal, look};

#[test]
fn sign_5_a_protected_file_is_refused() {
    let folder = folder("encrypted");
    folder.put("plain.pdf", &contract());
    for words in [["", "owner"], ["user", "owner"]] {
        if folder.done("qpdf", &["--encrypt", words[0], words[1], "256", "--", "plain.pdf", "closed.pdf"]).is_none() {
            return;
        }
        assert_eq!(look(&folder.get("closed.pdf")), Err(Refusal::Encrypted), "{words:?}");
    }
}

#[test]
fn sign_5_what_is_no_pdf_is_refused() {
    for bytes in [&b""[..], b"%PDF-1.7", b"%PDF-1.7\n%%EOF", &[0xff; 4096], b"PK\x03\x04 a letter"] {
        assert!(matches!(look(bytes), Err(Refusal::Broken(_))), "{bytes:?}");
    }
    let whole = contract();
    for end in [whole.len() / 4, whole.len() / 2] {
        // Whatever comes of half a file, it is an answer.
        drop(look(&whole[..end]));
    }
}

#[test]
fn sign_5_a_mark_on_a_page_that_is_not_there_is_refused() {
    let place = Place { page: 9, ..AT_THE_FOOT };
    assert!(matches!(sealed(&contract(), &company().key, place), Err(Refusal::Broken(_))));
}
