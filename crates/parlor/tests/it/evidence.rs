//! Evidence of a document: one archive that is verified without this installation.

use crate::town::{Client, Town};
use paper::{
    seal::authority,
    verify::{Known, Trusted},
};
use parlor::evidence::{Checked, check};
use serde_json::{Value, json};
use std::{
    io::{Cursor, Read as _, Write as _},
    process::Command,
};
use x509_cert::Certificate;

/// Ana reads, writes and signs; Tomáš approves; Jan has nothing to do with it.
pub async fn signed(town: &Town) -> (Client, String) {
    let route = town.ask_to_sign(&[("Ana Ruiz <ana@bolt.example>", 1)]).await;
    let document = town.document("");
    let ana = town.come_in("ana@bolt.example").await;
    ana.get(&document).await.ok();
    let event = town.petra().json(&document).await["events"][0]["id"].as_str().unwrap().to_owned();
    ana.post(&format!("{document}/events/{event}/comments"), &[("text", "Is § 4 as we said?")]).await.is(303);
    town.petra().post(&format!("{document}/events/{event}/comments"), &[("text", "Only between us"), ("lane", "team")]).await.is(303);
    ana.upload(&format!("{route}/sign"), &[], &[("way", "type"), ("typed", "Ana Ruiz"), ("agree", "on")]).await.leads_to(&route);
    town.work().await;
    (ana, document)
}

async fn evidence(member: &Client, document: &str) -> Vec<u8> {
    let given = member.get(&format!("{document}/evidence.zip")).await.ok();
    assert_eq!(given.header("content-type"), "application/zip");
    assert!(given.header("content-disposition").starts_with("attachment"));
    given.bytes
}

pub async fn root(town: &Town) -> (String, Vec<Certificate>) {
    let pem = town.nobody().get("/verify/root.pem").await.ok().body;
    let roots = authority::all_of_pem(pem.as_bytes()).unwrap();
    (pem, roots)
}

pub fn checked(archive: &[u8], roots: &[Certificate]) -> Result<Checked, String> {
    check(Cursor::new(archive), archive, Known { roots, timestamp_roots: &[] }, 1_795_687_200)
}

/// The rows of a sheet.
pub fn rows(archive: &[u8], sheet: &str) -> Vec<Value> {
    let text = String::from_utf8(file(archive, &format!("data/{sheet}.jsonl"))).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

pub fn file(archive: &[u8], name: &str) -> Vec<u8> {
    let (mut zip, mut bytes) = (zip::ZipArchive::new(Cursor::new(archive)).unwrap(), Vec::new());
    zip.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

/// Runs a program there, where it is installed.
pub fn told(folder: &tempfile::TempDir, program: &str, arguments: &[&str]) -> Option<(bool, String)> {
    let done = Command::new(program).args(arguments).current_dir(folder.path()).output().ok()?;
    Some((done.status.success(), String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned()))
}

/// What a file becomes; nothing for one that is left out.
pub type Change<'a> = &'a dyn Fn(&str, Vec<u8>) -> Option<Vec<u8>>;

/// The archive as another program packs it, with its files changed and others added.
pub fn packed_anew(archive: &[u8], change: Change<'_>, more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for number in 0..zip.len() {
        let (mut entry, mut bytes) = (zip.by_index(number).unwrap(), Vec::new());
        entry.read_to_end(&mut bytes).unwrap();
        let name = entry.name().unwrap().into_owned();
        if let Some(bytes) = change(&name, bytes) {
            out.start_file(name, options).unwrap();
            out.write_all(&bytes).unwrap();
        }
    }
    for (name, bytes) in more {
        out.start_file(*name, options).unwrap();
        out.write_all(bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

stories! {
    async fn r_14_evidence_says_what_was_shown_said_and_signed(town) {
        let (_, document) = signed(&town).await;
        let archive = evidence(&town.petra(), &document).await;
        let text = ["comments", "grants", "signings", "signers", "items"].map(|sheet| json!(rows(&archive, sheet)).to_string()).concat();
        for words in ["Crane contract", "ana@bolt.example", "Is § 4 as we said?", "Only between us", "completed", "Petra Horák"] {
            assert!(text.contains(words), "{words} is missing");
        }
        let signers = rows(&archive, "signers");
        assert_eq!(signers[0]["state"], "signed");
        assert!(signers[0]["proven_by"].is_string() && signers[0]["network"].is_string(), "{}", signers[0]);
        assert_eq!(rows(&archive, "grants")[0]["email"], "ana@bolt.example");
        assert!(rows(&archive, "visits")[0]["pages"].as_i64().unwrap() > 0);
        // Each version lies where it says, the sealed one too.
        let versions = rows(&archive, "versions");
        assert!(versions.iter().any(|version| version["sealed"] == true));
        for version in versions {
            use sha2::Digest as _;
            let bytes = file(&archive, version["path"].as_str().unwrap());
            assert_eq!(data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(&bytes)), version["sha256"].as_str().unwrap(), "{version}");
        }
        // The log goes along, with its making as the last entry, and nothing of other items.
        let log = String::from_utf8(file(&archive, "audit.jsonl")).unwrap();
        assert!(log.contains("signing.sealed") && log.contains("item.seen") && log.contains("share.opened"), "{log}");
        assert!(log.trim_end().lines().last().unwrap().contains("evidence.made"));
        assert!(!log.contains(&town.world.bridge) && !text.contains(crate::town::MARKER));
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("evidence.pdf"), file(&archive, "evidence.pdf")).unwrap();
        if let Some((true, read)) = told(&folder, "pdftotext", &["-layout", "evidence.pdf", "-"]) {
            for words in ["Evidence of “Crane contract”", "Is § 4 as we said?", "ana@bolt.example", "What the audit log tells"] {
                assert!(read.contains(words), "{words} is missing in {read}");
            }
        }
    }

    async fn r_14_evidence_is_verified_here_and_by_others(town) {
        let (_, document) = signed(&town).await;
        let archive = evidence(&town.petra(), &document).await;
        let (pem, roots) = root(&town).await;
        let found = checked(&archive, &roots).unwrap();
        assert!(found.intact() && found.seal.trusted == Trusted::Known && found.files >= 6, "{found:?}");
        assert_eq!(checked(&archive, &[]).unwrap().seal.trusted, Trusted::Unknown);
        let nobody = town.nobody().with("accept", "application/json");
        let view = nobody.upload("/verify", &[("evidence.zip", "application/zip", &archive)], &[]).await.ok().view();
        assert_eq!((&view["verdict"], &view["seals"][0]["known"]), (&Value::from("sealed"), &Value::from(true)), "{view}");
        // Unpacked, with what everybody has; and by the command line, without a database.
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("evidence.zip"), &archive).unwrap();
        let without = folder.path().join("none");
        let parlor = ["verify", "evidence.zip", "--root", "root.pem", "--data", without.to_str().unwrap()];
        zip::ZipArchive::new(Cursor::new(&archive)).unwrap().extract(folder.path()).unwrap();
        std::fs::write(folder.path().join("root.pem"), pem).unwrap();
        let (good, said) = told(&folder, env!("CARGO_BIN_EXE_parlor"), &parlor).unwrap();
        assert!(good && said.contains("nothing has changed since") && said.contains("Northwind"), "{said}");
        if let Some((good, said)) = told(&folder, "sha256sum", &["-c", "SHA256SUMS"]) {
            assert!(good && !said.contains("FAILED"), "{said}");
        }
        let openssl = ["cms", "-verify", "-binary", "-inform", "DER", "-in", "SHA256SUMS.p7s", "-content", "SHA256SUMS", "-CAfile", "root.pem", "-purpose", "any", "-out", "out"];
        if let Some((good, said)) = told(&folder, "openssl", &openssl) {
            assert!(good && said.contains("successful"), "{said}");
            std::fs::write(folder.path().join("SHA256SUMS"), b"something else").unwrap();
            assert!(told(&folder, "openssl", &openssl).is_some_and(|(good, _)| !good));
        }
    }

    async fn r_14_what_is_put_into_evidence_or_taken_out_is_named(town) {
        let (_, document) = signed(&town).await;
        let archive = evidence(&town.petra(), &document).await;
        let (_, roots) = root(&town).await;
        let again = |change: Change<'_>, more: &[(&str, &[u8])]| packed_anew(&archive, change, more);
        let faults = |archive: Vec<u8>| checked(&archive, &roots).map_or_else(|why| why, |found| found.faults.join("; "));
        assert!(faults(again(&|_, bytes| Some(bytes), &[])).contains("packed anew"));
        assert!(faults(again(&|_, bytes| Some(bytes), &[("files/999/more.txt", b"x")])).contains("files/999/more.txt was not signed"));
        assert!(faults(again(&|name, bytes| (name != "evidence.pdf").then_some(bytes), &[])).contains("evidence.pdf is missing"));
        let other = |name: &str, bytes: Vec<u8>| {
            Some(if name == "audit.jsonl" { String::from_utf8(bytes).unwrap().replace("evidence.made", "evidence.kept").into_bytes() } else { bytes })
        };
        let said = faults(again(&other, &[]));
        assert!(said.contains("audit.jsonl is not as it was signed") && said.contains("of audit.jsonl does not hold"), "{said}");
        assert!(faults(again(&|name, bytes| (name != "SHA256SUMS.p7s").then_some(bytes), &[])).contains("no readable SHA256SUMS.p7s"));
        assert!(faults(b"PK\x03\x04 and nothing else".to_vec()).contains("cannot be read"));
        // A small file that holds a flood is not unpacked to its end.
        let flood = again(&|name, bytes| Some(if name == "evidence.pdf" { vec![0; 64 << 20] } else { bytes }), &[]);
        assert!(flood.len() < 1 << 20 && faults(flood).contains("evidence.pdf is not as it was signed"));
        let view = town.nobody().with("accept", "application/json").upload("/verify", &[("e.zip", "application/zip", &again(&other, &[]))], &[]).await.ok().view();
        assert_eq!(view["verdict"], "changed");
        town.nobody().upload("/verify", &[("e.zip", "application/zip", &again(&other, &[]))], &[]).await.ok().sees("audit.jsonl is not as it was signed");
    }

    async fn r_14_evidence_is_for_who_may_see_who_has_access(town) {
        let (ana, document) = signed(&town).await;
        let evidence = format!("{document}/evidence.zip");
        ana.get(&evidence).await.is(403);
        town.jan().get(&evidence).await.is(404);
        town.eve().get(&evidence).await.is(404);
        town.nobody().get(&evidence).await.is(303);
        // Of what lies in the bin there is none.
        town.petra().get(&town.tower("/evidence.zip")).await.ok();
        town.petra().post(&town.tower("/bin"), &[]).await.is(303);
        town.petra().get(&town.tower("/evidence.zip")).await.is(403);
        town.tomas().get(&evidence).await.ok();
        town.petra().get(&document).await.ok().sees("Download the evidence");
        ana.get(&document).await.ok().hides("Download the evidence");
    }
}

/// Numbers that look random and are the same each time.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

fn tampered(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let (mut out, at) = (bytes.to_vec(), dice.below(bytes.len()));
    match dice.below(7) {
        0 | 1 => out[at] ^= 1 << dice.below(8),
        2 => out[at] = u8::try_from(dice.below(256)).unwrap(),
        3 => drop(out.remove(at)),
        4 => out.insert(at, b" \n\0PK0af"[dice.below(8)]),
        5 => out.truncate(at),
        _ => out.extend_from_slice([&b" "[..], b"PK\x05\x06", b"\0\0\0"][dice.below(3)]),
    }
    out
}

#[tokio::test(flavor = "multi_thread")]
async fn r_14_every_tampering_with_evidence_is_caught() {
    let town = Town::new(crate::town::On::Sqlite).await;
    let (_, document) = signed(&town).await;
    let archive = evidence(&town.petra(), &document).await;
    let (_, roots) = root(&town).await;
    let wanted = proof::asked("PARLOR_TEST_TAMPERINGS", 10_000);
    let (mut dice, mut tried) = (Dice(14), 0);
    while tried < wanted {
        let other = tampered(&archive, &mut dice);
        if other == archive {
            continue;
        }
        tried += 1;
        let found = checked(&other, &roots);
        assert!(found.as_ref().map_or(true, |found| !found.intact()), "change {tried} was not seen: {found:?}");
    }
    proof::figure("R14", "evidence", format_args!("caught={tried} of={tried} bytes={}", archive.len()));
}
