//! Two servers whose files lie in a bucket of a real S3: what is sent to one is read at the other, and what
//! one was taking when it was killed goes on at the other (R11, HOUSE-12, WORK-13).

use super::{Nodes, bytes, sends, until};
use crate::{
    s3::S3,
    server::{Answer, Http},
    storage::{files, upload},
};
use std::{io::Write as _, net::TcpStream};

const TUS: (&str, &str) = ("Tus-Resumable", "1.0.0");
const BYTES: (&str, &str) = ("Content-Type", "application/offset+octet-stream");
/// A server puts away what comes in pieces of so many bytes.
const PIECE: usize = 4 * 1024 * 1024;

/// A word of an answer's head.
fn header(answer: &Answer, name: &str) -> String {
    let line = answer.head.lines().find_map(|line| line.split_once(": ").filter(|(word, _)| word.eq_ignore_ascii_case(name)));
    line.unwrap_or_else(|| panic!("no {name}: {}", answer.head)).1.trim().to_owned()
}

/// Begins an upload of so many bytes that is to be a file of the item, and says where it is.
fn begun(http: &mut Http, item: &str, size: usize) -> String {
    let size = size.to_string();
    // By the name of `large.bin`.
    let headers = [TUS, ("Upload-Length", size.as_str()), ("Upload-Metadata", "filename bGFyZ2UuYmlu")];
    header(&http.send("POST", &format!("{item}/uploads"), &headers, b"").unwrap().ok(), "location")
}

/// How much of an upload has arrived.
fn arrived(http: &mut Http, upload: &str) -> usize {
    header(&http.send("HEAD", upload, &[TUS], b"").unwrap().ok(), "upload-offset").parse().unwrap()
}

/// Goes on with an upload from there; how much has arrived then.
fn goes_on(http: &mut Http, upload: &str, at: usize, rest: &[u8]) -> usize {
    let at = at.to_string();
    let headers = [TUS, BYTES, ("Upload-Offset", at.as_str())];
    header(&http.send("PATCH", upload, &headers, rest).unwrap().ok(), "upload-offset").parse().unwrap()
}

/// Sends so much of a file as an upload of it, and no more for now.
fn sends_a_part(nodes: &Nodes, upload: &str, file: &[u8], part: usize) -> TcpStream {
    let mut line = TcpStream::connect(("127.0.0.1", nodes.a.port)).unwrap();
    let (port, key, size) = (nodes.a.port, &nodes.company.key, file.len());
    let head = format!(
        "PATCH {upload} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {key}\r\nTus-Resumable: 1.0.0\r\n\
         Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\nContent-Length: {size}\r\n\r\n"
    );
    line.write_all(head.as_bytes()).unwrap();
    line.write_all(&file[..part]).unwrap();
    line
}

#[test]
fn r_11_house_12_work_13_two_servers_with_their_files_in_a_bucket_are_one_house() {
    let s3 = S3::start();
    let [access, secret] = S3::key();
    let mut nodes = Nodes::open("bucket_nodes", &[&format!("PARLOR_STORAGE_URL={}", S3::url(s3.port, "parlor")), &access, &secret]);
    let item = nodes.company.item.clone();
    for log in [nodes.a.log(), nodes.b.log()] {
        assert!(!log.contains("this is not where the files"), "{log}");
    }
    let folder = nodes.folder.path().join("data/files");
    assert!(!folder.exists() || std::fs::read_dir(folder).unwrap().next().is_none(), "nothing lies on the disk");

    // Sent at one, read at the other, and its small picture, which is painted there and kept for both.
    let photo = paper::photo(paper::Photo::Bridge, 7);
    upload(&mut nodes.petra(), &item, "photo.jpg", &photo).unwrap().ok();
    let (_, address) = files(&mut nodes.petra_there(), &item).remove(0);
    assert!(bytes(&nodes.petra_there(), &address) == photo, "byte for byte");
    let thumb = format!("{address}/thumb");
    assert!(bytes(&nodes.petra_there(), &thumb) == bytes(&nodes.petra(), &thumb), "one picture at both");

    // One dies amid a file, and its sender goes on at the other with what had arrived.
    let file: Vec<u8> = (0..PIECE * 3 / 2).map(|number| (number % 251).to_le_bytes()[0]).collect();
    let upload = begun(&mut nodes.petra(), &item, file.len());
    let left = begun(&mut nodes.petra(), &item, 2000);
    let line = sends_a_part(&nodes, &upload, &file, PIECE + PIECE / 4);
    until(|| nodes.number("SELECT MAX(arrived) FROM uploads") >= i64::try_from(PIECE).unwrap(), || nodes.a.log());
    assert_eq!(goes_on(&mut nodes.petra(), &left, 0, &[7; 1000]), 1000, "and another that nobody ends");
    nodes.a.kill();
    drop(line);
    let mut petra = nodes.petra_there();
    let there = arrived(&mut petra, &upload);
    assert!((PIECE..file.len()).contains(&there), "{there} of {} have arrived", file.len());
    assert_eq!(goes_on(&mut petra, &upload, there, &file[there..]), file.len());
    let id = upload.rsplit('/').next().unwrap();
    let made = sends(&mut petra, &format!("{item}/files"), None, &[("upload", id)]).ok().view();
    let address = format!("{item}/files/{}", made["files"][0]["id"].as_str().unwrap());
    let other = nodes.another("c");
    assert!(bytes(&petra.to(&other), &address) == file, "it is whole");

    // What nobody goes on with is gone when its time is over, from the bucket too.
    let parts = || s3.lies_below("parlor/uploads");
    assert_eq!(parts().len(), 1, "those of the other lie in one piece now: {:?}", parts());
    nodes.sql("UPDATE uploads SET expires_at = 1");
    let last = nodes.another("d");
    until(|| parts().is_empty(), || format!("{:?} {}", parts(), last.log()));
    nodes.until("SELECT COUNT(*) FROM uploads", 0);
}
