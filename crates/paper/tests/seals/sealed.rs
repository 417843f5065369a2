//! What is sealed is found valid, by all who look.

use crate::{AT_THE_FOOT, NOW, company, contract, folder, fonts, others, prepared, sealed};
use paper::{
    Document, Fonts,
    seal::{Key, KeyFault, Place, Sealing, authority, look, prepare, timestamp},
    verify::{self, Known, Trusted, verify},
};

const GOOD: &str = "intact valid trusted ENTIRE_FILE unstamped good";

#[test]
fn sign_5_others_find_the_seal_valid() {
    let (company, folder) = (company(), folder("valid"));
    let original = contract();
    let bytes = sealed(&original, &company.key, AT_THE_FOOT).unwrap();
    assert!(bytes.starts_with(&original), "what was signed is still there, byte for byte");

    let roots = company.roots();
    let report = verify(&bytes, Known { roots: &roots, timestamp_roots: &[] }, NOW).unwrap();
    assert!(report.intact() && report.trusted(), "{report:?}");
    let seal = &report.seals[0];
    assert_eq!((seal.by.as_str(), seal.claimed_at, seal.before), ("Dvořák & Łukasz", Some(NOW), Some(original.len())));
    let strangers = verify(&bytes, Known::default(), NOW).unwrap();
    assert!(strangers.intact() && !strangers.trusted());

    let file = folder.put("sealed.pdf", &bytes);
    if let Some(said) = others::pdfsig(&folder, &file) {
        assert!(said.contains("Signature is Valid.") && said.contains("Total document signed"), "{said}");
    }
    if let Some(said) = others::pyhanko(&folder, &file, &company.root, None) {
        assert_eq!(said, [GOOD]);
    }
    folder.done("qpdf", &["--check", "sealed.pdf"]);
    if let Some(read) = folder.run("pdftotext", &["sealed.pdf", "-"]) {
        let text = String::from_utf8_lossy(&read.stdout).into_owned();
        for words in ["1,200 €", "Łukasz Žižka", "Оксана Шевченко", "[U+674E]", "Certificate of signatures"] {
            assert!(text.contains(words), "{words} is missing in: {text}");
        }
    }
}

#[test]
fn sign_5_other_kinds_of_files_are_sealed_as_well() {
    let (company, folder) = (company(), folder("kinds"));
    folder.put("plain.pdf", &contract());
    let made: Vec<Option<()>> = vec![
        folder.done("qpdf", &["--object-streams=generate", "plain.pdf", "streams.pdf"]),
        folder.done("qpdf", &["--linearize", "plain.pdf", "linear.pdf"]),
        folder.done("qpdf", &["--rotate=90:3", "plain.pdf", "turned.pdf"]),
    ];
    if made.iter().any(Option::is_none) {
        return;
    }
    folder.put("junk.pdf", &[b"\r\nsent by mail\r\n".as_slice(), &contract()].concat());
    let cut = contract();
    let table = cut.windows(9).rposition(|window| window == b"startxref").unwrap();
    folder.put("cut.pdf", &cut[..table]);
    for name in ["streams.pdf", "linear.pdf", "turned.pdf", "junk.pdf", "cut.pdf"] {
        let bytes = sealed(&folder.get(name), &company.key, AT_THE_FOOT).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let report = verify(&bytes, Known { roots: &company.roots(), timestamp_roots: &[] }, NOW).unwrap();
        assert!(report.trusted(), "{name}: {report:?}");
        let file = folder.put("sealed.pdf", &bytes);
        if let Some(said) = others::pdfsig(&folder, &file) {
            assert!(said.contains("Signature is Valid.") && said.contains("Total document signed"), "{name}: {said}");
        }
        if let Some(said) = others::pyhanko(&folder, &file, &company.root, None) {
            assert_eq!(said, [GOOD], "{name}");
        }
    }
}

/// How dark each quarter of a page is where a mark was laid into one of them.
fn dark(pdf: &[u8], page: u32) -> [usize; 4] {
    let picture = paper::page(pdf, page, 800).unwrap();
    let image = image::load_from_memory(&picture).unwrap().to_luma8();
    let (wide, tall) = (image.width(), image.height());
    let mut quarters = [0; 4];
    for (x, y, pixel) in image.enumerate_pixels() {
        if pixel.0[0] < 120 {
            quarters[usize::from(x > wide / 2) + 2 * usize::from(y > tall / 2)] += 1;
        }
    }
    quarters
}

#[test]
fn sign_5_a_mark_stands_where_it_was_placed_however_the_page_lies() {
    let (company, folder) = (company(), folder("turned"));
    let mut empty = Document::new("");
    empty.new_page();
    folder.put("plain.pdf", &empty.finish());
    let place = Place { page: 1, left: 0.55, top: 0.6, width: 0.4, height: 0.1 };
    for angle in ["0", "90", "180", "270"] {
        if folder.done("qpdf", &[&format!("--rotate={angle}"), "plain.pdf", "turned.pdf"]).is_none() {
            return;
        }
        let blank = dark(&folder.get("turned.pdf"), 1);
        let marked = dark(&sealed(&folder.get("turned.pdf"), &company.key, place).unwrap(), 1);
        let added: Vec<usize> = marked.iter().zip(blank).map(|(after, before)| after.saturating_sub(before)).collect();
        assert!(added[3] > 100, "at {angle}: {added:?}");
        assert_eq!(added[..3], [0, 0, 0], "at {angle}");
    }
}

#[test]
fn sign_5_what_others_signed_stays_signed() {
    let (company, folder) = (company(), folder("twice"));
    let once = sealed(&contract(), &company.key, AT_THE_FOOT).unwrap();
    assert!(look(&once).unwrap().signed);
    let twice = sealed(&once, &company.key, AT_THE_FOOT).unwrap();
    let report = verify(&twice, Known { roots: &company.roots(), timestamp_roots: &[] }, NOW).unwrap();
    assert_eq!(report.seals.len(), 2);
    assert!(report.trusted(), "{report:?}");
    let file = folder.put("twice.pdf", &twice);
    if let Some(said) = others::pyhanko(&folder, &file, &company.root, None) {
        assert_eq!(said[1], GOOD);
        assert!(said[0].ends_with("good"), "the first holds too: {said:?}");
    }
}

#[test]
fn sign_5_a_timestamp_joins_the_seal() {
    let (company, folder) = (company(), folder("stamped"));
    let Some(service) = Service::new(&folder) else { return };
    let (waiting, _) = prepared(&contract(), AT_THE_FOOT, true).unwrap();
    let signed = waiting.sign(&company.key).unwrap();
    let question = timestamp::question(&signed.imprint(), [0, 200, 3, 4, 5, 6, 7, 8]).unwrap();
    let token = timestamp::token(&service.answer(&question)).unwrap();
    let (roots, stamps) = (company.roots(), authority::all_of_pem(service.root.as_bytes()).unwrap());
    let known = Known { roots: &roots, timestamp_roots: &stamps };
    let stamp = verify::stamp(&token, &signed.imprint(), [0, 200, 3, 4, 5, 6, 7, 8], known).unwrap();
    assert_eq!((stamp.by.as_str(), &stamp.trusted), ("Stamps", &Trusted::Known));
    assert!(verify::stamp(&token, &[1; 32], [0, 200, 3, 4, 5, 6, 7, 8], known).is_err(), "over something else");
    assert!(verify::stamp(&token, &signed.imprint(), [9; 8], known).is_err(), "an answer to another question");

    let bytes = signed.finish(Some(&token)).unwrap();
    let report = verify(&bytes, known, NOW).unwrap();
    assert!(report.trusted() && report.seals[0].stamp.as_ref().is_some_and(|stamp| stamp.fits && stamp.trusted == Trusted::Known), "{report:?}");
    let file = folder.put("stamped.pdf", &bytes);
    if let Some(said) = others::pdfsig(&folder, &file) {
        assert!(said.contains("Signature is Valid."), "{said}");
    }
    if let Some(said) = others::pyhanko(&folder, &file, &company.root, Some(&service.root)) {
        assert_eq!(said, ["intact valid trusted ENTIRE_FILE stamped good"]);
    }
    // A stamp over another signature does not pass for this one's.
    let (other, _) = prepared(&contract(), Place { left: 0.5, ..AT_THE_FOOT }, true).unwrap();
    let forged = other.sign(&company.key).unwrap().finish(Some(&token)).unwrap();
    assert!(!verify(&forged, known, NOW).unwrap().intact());
}

/// A timestamp service: `openssl ts`.
struct Service<'a> {
    folder: &'a others::Folder,
    root: String,
}

impl<'a> Service<'a> {
    fn new(folder: &'a others::Folder) -> Option<Self> {
        folder.put("tsa.cnf", TSA.as_bytes());
        let ec = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
        let make = |arguments: &[&str]| folder.done("openssl", &[arguments, &ec].concat());
        make(&["req", "-x509", "-config", "tsa.cnf", "-subj", "/CN=Stamps root", "-days", "3650", "-keyout", "ca.key", "-out", "ca.pem"])?;
        make(&["req", "-new", "-config", "tsa.cnf", "-subj", "/CN=Stamps", "-keyout", "tsa.key", "-out", "tsa.csr"])?;
        let sign = ["x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "3650", "-extfile", "tsa.cnf"];
        folder.done("openssl", &[&sign[..], &["-extensions", "ext", "-out", "tsa.pem"]].concat())?;
        Some(Self { folder, root: String::from_utf8(folder.get("ca.pem")).unwrap() })
    }

    fn answer(&self, question: &[u8]) -> Vec<u8> {
        self.folder.put("question", question);
        self.folder.done("openssl", &["ts", "-reply", "-config", "tsa.cnf", "-queryfile", "question", "-out", "answer"]);
        self.folder.get("answer")
    }
}

const TSA: &str = include_str!("../tsa.cnf");

#[test]
fn sign_5_a_certificate_of_others_seals() {
    let folder = folder("imported");
    let (regular, bold) = fonts();
    let original = contract();
    let subject = ["-subj", "/O=Vltava/CN=Vltava Seals", "-days", "3650", "-nodes", "-keyout", "key.pem", "-out", "cert.pem"];
    let usage = ["-addext", "keyUsage=critical,digitalSignature,nonRepudiation"];
    for kind in [&["rsa:2048"][..], &["ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"], &["ec", "-pkeyopt", "ec_paramgen_curve:secp384r1"]] {
        if folder.done("openssl", &[&["req", "-x509", "-newkey"], kind, &subject, &usage].concat()).is_none() {
            return;
        }
        let (private, certificate) = (folder.get("key.pem"), String::from_utf8(folder.get("cert.pem")).unwrap());
        assert_eq!(Key::of_pem(&private).err(), Some(KeyFault::NoCertificate));
        assert_eq!(Key::of_pem(certificate.as_bytes()).err(), Some(KeyFault::NoKey));
        let with = |certificate: &str| Key::of_pem(&[&private[..], certificate.as_bytes()].concat()).err();
        let company = company();
        assert_eq!(with(&company.root), Some(KeyFault::Unfit), "a root signs certificates");
        assert_eq!(with(&authority::to_pem(&company.key.chain()[0]).unwrap()), Some(KeyFault::Apart), "it is another's");
        let key = Key::of_pem(&[&private[..], certificate.as_bytes()].concat()).unwrap();
        let fonts = Fonts { regular: &regular, bold: &bold };
        let sealing = Sealing { pdf: &original, stamps: &[], certificate: None, fonts, name: "Vltava", reason: "", at: NOW, timestamped: false };
        let bytes = prepare(&sealing).unwrap().sign(&key).unwrap().finish(None).unwrap();
        let roots = authority::all_of_pem(certificate.as_bytes()).unwrap();
        let report = verify(&bytes, Known { roots: &roots, timestamp_roots: &[] }, NOW).unwrap();
        assert!(report.intact(), "{kind:?}: {report:?}");
        let file = folder.put("sealed.pdf", &bytes);
        if let Some(said) = others::pdfsig(&folder, &file) {
            assert!(said.contains("Signature is Valid."), "{kind:?}: {said}");
        }
        if let Some(said) = others::pyhanko(&folder, &file, &certificate, None) {
            assert_eq!(said, [GOOD], "{kind:?}");
        }
    }
}
