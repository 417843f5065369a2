//! Files that are small and would be large: they cost a bounded amount of memory, wherever they
//! are sent (R9).

use crate::{load::house, looks::png, server::Http};
use flate2::{Compress, Compression, Crc, FlushCompress, bufread::ZlibDecoder, write::DeflateEncoder};
use std::io::Write as _;

/// So much may the memory of the server grow at most, in megabytes.
const BOUND: i64 = 300;
/// Whoever unpacks one part of a packed bomb to its end and keeps it has so much, in megabytes.
const UNPACKED: i64 = 512;

/// A part of an archive that is packed, and what is said of it.
struct Flood {
    packed: Vec<u8>,
    crc: u32,
    size: u32,
}

/// The same bytes over and over, about a megabyte of them, until it is a flood. They are packed once: behind a full flush
/// a stream refers to nothing before, so that a piece of it can be repeated.
fn flood(of: &[u8]) -> Flood {
    let times = (usize::try_from(UNPACKED).unwrap() << 20).div_ceil(of.len());
    let (mut packer, mut piece) = (Compress::new(Compression::best(), false), Vec::with_capacity(64 << 10));
    packer.compress_vec(of, &mut piece, FlushCompress::Full).unwrap();
    assert!(packer.total_in() == of.len() as u64 && piece.ends_with(&[0, 0, 0xff, 0xff]), "the piece is whole");
    let (mut one, mut crc) = (Crc::new(), Crc::new());
    one.update(of);
    (0..times).for_each(|_| crc.combine(&one));
    // An empty block ends it.
    let packed = [piece.repeat(times), vec![3, 0]].concat();
    assert!(packed.len() < 4 << 20, "{} bytes are no bomb", packed.len());
    Flood { packed, crc: crc.sum(), size: u32::try_from(of.len() * times).unwrap() }
}

/// An archive of such parts by their names. Of each it says how large it is: the truth, or that it is small.
fn archive(parts: &[(&str, &Flood)], truly: bool) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, flood) in parts {
        let (begins, length) = (u32::try_from(out.len()).unwrap(), u32::try_from(flood.packed.len()).unwrap());
        let size = if truly { flood.size } else { 100 };
        // Version 2.0, deflated, on the first day that there is; then its hash, its sizes, its name and nothing more.
        let mut about = vec![20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0];
        [flood.crc, length, size].iter().for_each(|number| about.extend_from_slice(&number.to_le_bytes()));
        about.extend_from_slice(&u16::try_from(name.len()).unwrap().to_le_bytes());
        about.extend_from_slice(&[0, 0]);
        for part in [&b"PK\x03\x04"[..], &about, name.as_bytes(), &flood.packed] {
            out.extend_from_slice(part);
        }
        for part in [&b"PK\x01\x02\x14\0"[..], &about, &[0; 10], &begins.to_le_bytes(), name.as_bytes()] {
            list.extend_from_slice(part);
        }
    }
    let (begins, length) = (u32::try_from(out.len()).unwrap(), u32::try_from(list.len()).unwrap());
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    let end = [&b"PK\x05\x06\0\0\0\0"[..], &count, &count, &length.to_le_bytes(), &begins.to_le_bytes(), &[0, 0]].concat();
    [out, list, end].concat()
}

/// A part that is what it is.
fn part(of: &[u8]) -> Flood {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    packer.write_all(of).unwrap();
    let mut crc = Crc::new();
    crc.update(of);
    Flood { packed: packer.finish().unwrap(), crc: crc.sum(), size: u32::try_from(of.len()).unwrap() }
}

/// A PDF whose page is one stream of zeros, which are blanks there.
fn page_of(zeros: &Flood) -> Vec<u8> {
    // The sums of Adler-32, where all that is summed up is nothing.
    let sum = ((zeros.size % 65_521) << 16) | 1;
    let stream = [&[0x78_u8, 0xda][..], &zeros.packed, &sum.to_be_bytes()].concat();
    let head = format!(
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
         3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n\
         4 0 obj<</Filter/FlateDecode/Length {}>>stream\n",
        stream.len()
    );
    [head.as_bytes(), &stream, b"\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF"].concat()
}

/// A workbook with these rows on its one sheet, and this list of the texts in its cells.
fn workbook(rows: &str, texts: &str) -> Vec<u8> {
    const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let leads = |kind: &str, to: &str| {
        format!("<Relationships><Relationship Id=\"r1\" Type=\"{TYPES}/{kind}\" Target=\"{to}\"></Relationship></Relationships>")
    };
    let parts = [
        ("_rels/.rels", leads("officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", leads("worksheet", "worksheets/sheet1.xml")),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"></sheet></sheets></workbook>".to_owned()),
        ("xl/sharedStrings.xml", texts.to_owned()),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
    ];
    let packed = parts.map(|(name, words)| (name, part(words.as_bytes())));
    archive(&packed.iter().map(|(name, part)| (*name, part)).collect::<Vec<_>>(), true)
}

#[test]
fn r_9_a_bomb_is_a_page_that_unpacks_to_all_of_its_zeros() {
    let zeros = flood(&vec![0; 1 << 20]);
    let bomb = page_of(&zeros);
    let begins = bomb.windows(7).position(|window| window == b"stream\n").unwrap() + 7;
    let unpacked = std::io::copy(&mut ZlibDecoder::new(&bomb[begins..]), &mut std::io::sink()).unwrap();
    assert!(unpacked == u64::from(zeros.size) && unpacked >= u64::try_from(UNPACKED).unwrap() << 20, "{unpacked} bytes");
}

#[test]
fn r_9_a_bomb_is_an_archive_that_unpacks_to_all_that_it_says() {
    let bomb = archive(&[("rows.xml", &flood(&b"<row/>".repeat(175_000)))], true);
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&bomb)).unwrap();
    let mut part = zip.by_index(0).unwrap();
    let (says, unpacked) = (part.size(), std::io::copy(&mut part, &mut std::io::sink()).unwrap());
    assert!(unpacked == says && unpacked >= u64::try_from(UNPACKED).unwrap() << 20, "{unpacked} bytes of {says}");
}

/// Sends a file by a form, with another field; what it was answered with, and where it is then.
fn send(http: &mut Http, path: &str, name: &str, bytes: &[u8], field: (&str, &str)) -> (u16, String) {
    let head = format!(
        "--b\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n{}\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n",
        field.0, field.1
    );
    let form = [head.as_bytes(), bytes, b"\r\n--b--\r\n"].concat();
    let headers = [("Accept", "application/json"), ("Content-Type", "multipart/form-data; boundary=b")];
    let answer = http.send("POST", path, &headers, &form).unwrap();
    let view: serde_json::Value = serde_json::from_str(&answer.body).unwrap_or_default();
    let place = view["location"].as_str().map(str::to_owned);
    (answer.status, place.or_else(|| view["files"][0]["id"].as_str().map(|id| format!("{path}/{id}"))).unwrap_or_default())
}

#[test]
fn r_9_bombs_cost_a_bounded_amount_of_memory() {
    let house = house();
    let mut petra = house.server.http().with_key(&house.company.key);
    house.page();
    // Counted from what it holds at rest. The most that it ever held is forgotten before, where the kernel lets that be.
    drop(std::fs::write(format!("/proc/{}/clear_refs", house.server.pid()), "5"));
    let before = house.memory("VmRSS");
    assert!(before > 0, "the kernel says what it holds");
    let (zeros, rows) = (flood(&vec![0; 1 << 20]), flood(&b"<row/>".repeat(175_000)));
    let deep = format!("%PDF-1.7\n1 0 obj\n{}{}\nendobj\ntrailer<</Root 1 0 R>>", "[".repeat(200_000), "]".repeat(200_000)).into_bytes();
    let packed = |truly| archive(&[("a.txt", &zeros), ("b/a.txt", &zeros)], truly);
    let book = |truly| archive(&[("[Content_Types].xml", &zeros), ("xl/workbook.xml", &zeros), ("xl/worksheets/sheet1.xml", &rows)], truly);
    let sealed = |truly| archive(&["SHA256SUMS", "SHA256SUMS.p7s", "manifest.json", "data/items.jsonl"].map(|name| (name, &zeros)), truly);
    let json = format!("{{\"cards\":{}1{}}}", "[".repeat(200_000), "]".repeat(200_000)).into_bytes();
    let (files, moving) = (format!("{}/files", house.company.item), "/o/northwind/administration/moving");
    // As many cells as a row may have; more; two that span all that a sheet can hold; one long text in each; and more texts than there is memory.
    let cells = |count: usize| "<c><v>1</v></c>".repeat(count);
    let dense = workbook(&format!("<row>{}</row>", cells(100)).repeat(2_000), "<sst></sst>");
    let wide = workbook(&format!("<row>{}</row>", cells(6_000_000)), "<sst></sst>");
    let far = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    let meant = r#"<row><c t="s"><v>0</v></c></row>"#.repeat(20_000);
    let long = format!("<sst><si><t>{}</t></si></sst>", "long ".repeat(200_000));
    let many = r#"<sst uniqueCount="99999999999"></sst>"#;
    let mut sent = 0;
    for (path, name, bytes, field) in [
        (files.as_str(), "huge.png", png(60_000, 60_000), ("x", "")),
        (&files, "deep.pdf", deep.clone(), ("x", "")),
        (&files, "packed.pdf", page_of(&zeros), ("x", "")),
        (&files, "packed.zip", packed(true), ("x", "")),
        (moving, "packed.zip", packed(true), ("source", "files")),
        (moving, "lying.zip", packed(false), ("source", "files")),
        (moving, "book.xlsx", book(true), ("source", "contacts")),
        (moving, "lying.xlsx", book(false), ("source", "contacts")),
        (moving, "wide.xlsx", wide, ("source", "contacts")),
        (moving, "far.xlsx", workbook(far, "<sst></sst>"), ("source", "contacts")),
        (moving, "long.xlsx", workbook(&meant, &long), ("source", "contacts")),
        (moving, "many.xlsx", workbook(far, many), ("source", "contacts")),
        (moving, "dense.xlsx", dense, ("source", "contacts")),
        (moving, "deep.json", json, ("source", "trello")),
        ("/verify", "deep.pdf", deep, ("x", "")),
        ("/verify", "packed.pdf", page_of(&zeros), ("x", "")),
        ("/verify", "sealed.zip", sealed(true), ("x", "")),
        ("/verify", "lying.zip", sealed(false), ("x", "")),
        ("/verify", "book.zip", book(true), ("x", "")),
    ] {
        let (status, place) = send(&mut petra, path, name, &bytes, field);
        assert!(status < 500, "{name} at {path}: {status}");
        // What is within the limits is taken, with all its cells.
        assert!(name != "dense.xlsx" || status < 400, "{name} at {path}: {status}");
        sent += 1;
        if !place.is_empty() {
            for rest in ["", "/thumb", "/preview"] {
                let seen = petra.get(&format!("{place}{rest}")).map(|answer| answer.status);
                assert!(seen.is_some_and(|status| status < 500), "{name} at {place}{rest}: {seen:?}");
            }
        }
    }
    house.page();
    let grown = (house.memory("VmHWM") - before) / 1024;
    assert!(grown < BOUND, "{grown} MB for {sent} bombs");
    proof::figure("R9", "bombs", format_args!("faults=0 bombs={sent} unpack_to={UNPACKED}MB memory_max=+{grown}MB bound={BOUND}MB"));
}
