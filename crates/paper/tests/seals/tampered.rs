//! Whoever changes a sealed file is found out.

use crate::{AT_THE_FOOT, NOW, company, contract, folder, others, sealed};
use paper::{
    seal::Place,
    verify::{Fault, Known, verify},
};

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

/// One change of a kind.
fn changed(bytes: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let at = dice.below(bytes.len());
    match dice.below(8) {
        0 => out[at] ^= 1 << dice.below(8),
        1 => out[at] = u8::try_from(dice.below(256)).unwrap(),
        2 => {
            out.remove(at);
        }
        3 => out.insert(at, b" \n\0<>0af"[dice.below(8)]),
        4 => out.truncate(at),
        5 => {
            let length = 1 + dice.below(200.min(bytes.len() - at));
            let from = dice.below(other.len() - length);
            out[at..at + length].copy_from_slice(&other[from..from + length]);
        }
        6 => out.extend_from_slice([&b" "[..], b"\n", b"%%EOF\n", b"1 0 obj\n<</Type/Catalog>>\nendobj\n"][dice.below(4)]),
        _ => {
            let to = dice.below(bytes.len());
            out.swap(at, to);
        }
    }
    out
}

/// `PARLOR_TEST_TAMPERINGS` many; a long run asks for more.
#[test]
fn r_14_every_tampering_is_caught() {
    let company = company();
    let bytes = sealed(&contract(), &company.key, AT_THE_FOOT).unwrap();
    let other = sealed(&contract(), &company.key, Place { page: 2, ..AT_THE_FOOT }).unwrap();
    let (roots, mut dice) = (company.roots(), Dice(14));
    let known = Known { roots: &roots, timestamp_roots: &[] };
    let wanted = proof::asked("PARLOR_TEST_TAMPERINGS", 10_000);
    let mut tried = 0;
    while tried < wanted {
        let changed = changed(&bytes, &other, &mut dice);
        if changed == bytes {
            continue;
        }
        tried += 1;
        let passed = verify(&changed, known, NOW).is_ok_and(|report| report.trusted());
        // The digits of the signature may be written small or large; nothing else.
        let same = || changed.eq_ignore_ascii_case(&bytes);
        let at = bytes.iter().zip(&changed).position(|(was, is)| was != is).unwrap_or(changed.len()).min(changed.len());
        let shown = String::from_utf8_lossy(&changed[at.saturating_sub(40)..(at + 40).min(changed.len())]).into_owned();
        assert!(!passed || in_signature_only(&bytes, &changed) && same(), "tampering {tried} was not caught, at {at}: {shown}");
    }
    proof::figure("R14", "sealed_pdf", format_args!("caught={tried} of={tried}"));
}

/// Whether two files differ only inside the signature's own digits.
fn in_signature_only(bytes: &[u8], changed: &[u8]) -> bool {
    let start = bytes.windows(10).position(|window| window == b"/Contents<").unwrap();
    let end = start + bytes[start..].iter().position(|byte| *byte == b'>').unwrap();
    bytes.iter().zip(changed).enumerate().all(|(at, (was, is))| was == is || (start..end).contains(&at))
}

#[test]
fn r_14_pdfsig_and_pyhanko_agree() {
    let (company, folder) = (company(), folder("agree"));
    let bytes = sealed(&contract(), &company.key, AT_THE_FOOT).unwrap();
    let mut money = bytes.clone();
    let (mut pdfsig, mut pyhanko) = (0, 0);
    let file = folder.put("whole.pdf", &bytes);
    assert!(verify(&bytes, Known::default(), NOW).is_ok_and(|report| report.intact()));
    if let Some(said) = others::pdfsig(&folder, &file) {
        assert!(said.contains("Signature is Valid."), "{said}");
        pdfsig += 1;
    }
    if let Some(said) = others::pyhanko(&folder, &file, &company.root, None) {
        assert!(said[0].starts_with("intact") && said[0].ends_with("good"), "{said:?}");
        pyhanko += 1;
    }
    // The content of the first page is not packed.
    let at = money.windows(12).position(|window| window == b"MediaBox[0 0" || window == b"/MediaBox [0").unwrap();
    money[at + 1] ^= 0x20;
    let file = folder.put("money.pdf", &money);
    assert!(!verify(&money, Known::default(), NOW).is_ok_and(|report| report.intact()));
    if let Some(said) = others::pdfsig(&folder, &file) {
        assert!(said.contains("Digest Mismatch"), "{said}");
        pdfsig += 1;
    }
    if let Some(said) = others::pyhanko(&folder, &file, &company.root, None) {
        assert!(said[0].starts_with("changed") && said[0].ends_with("bad"), "{said:?}");
        pyhanko += 1;
    }
    // What comes after is for us a change; pyHanko says that the seal does not cover it.
    let longer = [&bytes[..], b"\n% more"].concat();
    let report = verify(&longer, Known::default(), NOW).unwrap();
    assert_eq!(report.seals[0].fault, Some(Fault::ChangedAfter(bytes.len())));
    let file = folder.put("longer.pdf", &longer);
    if let Some(said) = others::pyhanko(&folder, &file, &company.root, None) {
        assert!(said[0].contains("ENTIRE_REVISION"), "{said:?}");
        pyhanko += 1;
    }
    // How often each was asked: not at all, where it is not installed.
    proof::figure("R14", "other_readers", format_args!("disagreed=0 pdfsig={pdfsig} pyhanko={pyhanko}"));
}
