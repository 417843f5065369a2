//! Files that are small and would be large: they cost a bounded amount of memory, wherever they
//! are sent (R9).

use crate::{load::house, looks::png, server::Http};
use std::io::{Cursor, Write as _};

/// So much may the memory of the server grow at most, in megabytes.
const BOUND: i64 = 300;

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
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
    let before = house.memory("VmHWM");
    let zeros = vec![0_u8; 24 << 20];
    let wide = [b"<?xml version=\"1.0\"?><worksheet><sheetData>".as_slice(), &b"<row/>".repeat(1 << 20)].concat();
    let deep = format!("%PDF-1.7\n1 0 obj\n{}{}\nendobj\ntrailer<</Root 1 0 R>>", "[".repeat(200_000), "]".repeat(200_000)).into_bytes();
    let packed = zip(&[("a.txt", &zeros), ("b/a.txt", &zeros)]);
    let book = zip(&[("[Content_Types].xml", b"<Types/>"), ("xl/worksheets/sheet1.xml", &wide)]);
    let sealed = zip(&[("manifest.json", &zeros), ("data/items.jsonl", &zeros)]);
    let json = format!("{{\"cards\":{}1{}}}", "[".repeat(200_000), "]".repeat(200_000)).into_bytes();
    let (files, moving) = (format!("{}/files", house.company.item), "/o/northwind/administration/moving");
    let mut sent = 0;
    for (path, name, bytes, field) in [
        (files.as_str(), "huge.png", png(60_000, 60_000), ("x", "")),
        (&files, "deep.pdf", deep.clone(), ("x", "")),
        (&files, "packed.zip", packed.clone(), ("x", "")),
        (moving, "packed.zip", packed.clone(), ("source", "files")),
        (moving, "book.xlsx", book.clone(), ("source", "contacts")),
        (moving, "deep.json", json, ("source", "trello")),
        ("/verify", "deep.pdf", deep, ("x", "")),
        ("/verify", "sealed.zip", sealed, ("x", "")),
        ("/verify", "book.zip", book, ("x", "")),
    ] {
        let (status, place) = send(&mut petra, path, name, &bytes, field);
        assert!(status < 500, "{name} at {path}: {status}");
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
    proof::figure("R9", "bombs", format_args!("faults=0 bombs={sent} memory_max=+{grown}MB bound={BOUND}MB"));
}
