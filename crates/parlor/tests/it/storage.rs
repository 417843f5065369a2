//! Files in a bucket of a real S3: what is wrong with it is said, and when it fails nothing is lost (HOUSE-12, R12).

use crate::{
    doctor::examined,
    s3::{BUCKET, S3, Weather},
    server::{Company, Http, Server, at, found, parlor},
};
use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// An installation with a company, a record and a file, whose server was there and stopped: its
/// folder, that of its data within, and the company.
pub fn furnished() -> (tempfile::TempDir, PathBuf, Company) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    found(&[&at(&data)]);
    let server = Server::start(&data, &folder.path().join("log"), &[]);
    let company = Company::settle(&server);
    upload(&mut server.http().with_key(&company.key), &company.item, "plan.txt", b"the very bytes").unwrap().ok();
    assert!(server.stop().1, "it stops when it is told to");
    (folder, data, company)
}

/// Sends a file to an item.
pub fn upload(http: &mut Http, item: &str, name: &str, bytes: &[u8]) -> Option<crate::server::Answer> {
    let head = format!("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    let form = [head.as_bytes(), bytes, b"\r\n--b--\r\n"].concat();
    let headers = [("Accept", "application/json"), ("Content-Type", "multipart/form-data; boundary=b")];
    http.send("POST", &format!("{item}/files"), &headers, &form)
}

/// Files of an item: names and addresses.
pub fn files(http: &mut Http, item: &str) -> Vec<(String, String)> {
    let view = http.get(item).unwrap().ok().view();
    let line = |file: &Value| Some((file["name"].as_str()?.to_owned(), format!("{item}/files/{}", file["id"].as_str()?)));
    let mut all: Vec<(String, String)> = view["files"].as_array().map(|files| files.iter().filter_map(line).collect()).unwrap_or_default();
    all.sort();
    all
}

/// A server with its files in the bucket, reached at this port.
fn server(data: &Path, log: &Path, port: u16) -> Server {
    let [access, secret] = S3::key();
    Server::start(data, log, &[&format!("PARLOR_STORAGE_URL={}", S3::url(port, "parlor")), &access, &secret])
}

#[test]
fn r_12_a_storage_that_fails_is_told_loses_nothing_and_comes_back() {
    let s3 = S3::start();
    let way = s3.way();
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    found(&[&at(&data)]);
    let server = server(&data, &log, way.port);
    let company = Company::settle(&server);
    let mut petra = server.http().with_key(&company.key);
    let bytes = "all that was sent. ".repeat(30_000);
    upload(&mut petra, &company.item, "0.bin", bytes.as_bytes()).unwrap().ok();
    let (_, first) = files(&mut petra, &company.item).remove(0);
    assert!(!data.join("files").exists() || std::fs::read_dir(data.join("files")).unwrap().next().is_none(), "nothing lies on the disk");
    let (mut told, mut slowest, mut recovered) = (0, Duration::ZERO, Duration::ZERO);
    for (number, weather) in [(1, Weather::Failing), (2, Weather::Cutting)] {
        way.now(weather);
        let begun = Instant::now();
        let refused = upload(&mut petra, &company.item, "lost.bin", b"a few bytes, which are heard before the answer is given").unwrap();
        assert_eq!(refused.status, 503, "{weather:?}: {}", refused.body);
        assert!(refused.body.contains("Nothing was lost"), "{weather:?}: {}", refused.body);
        let read = petra.get(&first).unwrap();
        assert_eq!(read.status, 503, "{weather:?}: {}", read.body);
        slowest = slowest.max(begun.elapsed());
        told += [&refused, &read].iter().filter(|answer| answer.status == 503).count();
        // What needs no file goes on, and names none that is not there.
        let names: Vec<String> = files(&mut petra, &company.item).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, (0..number).map(|number| format!("{number}.bin")).collect::<Vec<_>>(), "{weather:?}");
        way.now(Weather::Clear);
        let begun = Instant::now();
        upload(&mut petra, &company.item, &format!("{number}.bin"), bytes.as_bytes()).unwrap().ok();
        assert_eq!(petra.get(&first).unwrap().ok().body, bytes, "{weather:?} is over");
        recovered = recovered.max(begun.elapsed());
    }
    way.now(Weather::Slow);
    upload(&mut petra, &company.item, "3.bin", bytes.as_bytes()).unwrap().ok();
    assert_eq!(petra.get(&first).unwrap().ok().body, bytes, "a slow storage is waited for");
    way.now(Weather::Halving);
    // Where it broke off it is asked for the rest; a part is never handed out as the whole.
    let read = petra.get(&first);
    assert!(read.is_none_or(|answer| answer.status == 503 || answer.body == bytes), "a part for the whole");
    way.now(Weather::Clear);
    let all = files(&mut petra, &company.item);
    assert_eq!(all.len(), 4, "{all:?}");
    for (name, address) in &all {
        assert_eq!(petra.get(address).unwrap().ok().body, bytes, "{name}");
    }
    let (kept, slowest, recovered) = (all.len(), slowest.as_millis(), recovered.as_millis());
    proof::figure("R12", "storage", format_args!("lost=0 half=0 kept={kept} told={told} slowest_told={slowest}ms recovered={recovered}ms"));
}

#[test]
fn house_12_the_doctor_says_what_is_wrong_with_a_bucket() {
    let s3 = S3::start();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    found(&[&at(&data)]);
    let storage = |url: &str, more: &[&str]| {
        let found = examined(&[&[at(&data).as_str(), &format!("--storage-url={url}")], more].concat());
        assert!(!format!("{found:?}").contains(crate::s3::SECRET), "no secret is told");
        found.into_iter().find(|finding| finding["part"] == "storage").unwrap()
    };
    let [access, secret] = S3::key();
    let good = S3::url(s3.port, "parlor");
    let well = storage(&good, &[&access, &secret]);
    assert_eq!(well["state"], "well", "{well}");
    let closed = crate::ports::free();
    let other = good.replace(&format!("s3://{BUCKET}/"), "s3://nothing-here/");
    let plain = "s3://files/parlor";
    let endpoint = format!("AWS_ENDPOINT=http://127.0.0.1:{}", s3.port);
    for (url, more, says, remedy) in [
        (&*good, vec![&*access, "AWS_SECRET_ACCESS_KEY=another"], "secret key", "AWS_SECRET_ACCESS_KEY"),
        (&good, vec!["AWS_ACCESS_KEY_ID=nobody", &secret], "access key", "AWS_ACCESS_KEY_ID"),
        (&other, vec![&access, &secret], "no such bucket", "make the bucket"),
        (&S3::url(closed, "parlor"), vec![&access, &secret], "does not answer", "endpoint"),
        (plain, vec![&access, &secret, &endpoint], "http=allowed", "storage_url"),
    ] {
        let told = storage(url, &more);
        assert_eq!(told["state"], "wrong", "{says}: {told}");
        assert!(told["says"].as_str().unwrap().contains(says) && told["remedy"].as_str().unwrap().contains(remedy), "{says}: {told}");
    }
    // By the environment alone, as it was always named.
    let named = storage(plain, &[&access, &secret, &endpoint, "AWS_ALLOW_HTTP=true", "AWS_REGION=us-east-1"]);
    assert_eq!(named["state"], "well", "{named}");
}

#[test]
fn house_12_a_server_does_not_start_with_a_bucket_that_is_not_the_one() {
    let s3 = S3::start();
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    found(&[&at(&data)]);
    let refused = |key: &str, secret: &str, url: &str| {
        let mut command = parlor(&["serve", &at(&data), "--addr=127.0.0.1:0", &format!("--storage-url={url}")]);
        let output = command.env("AWS_ACCESS_KEY_ID", key).env("AWS_SECRET_ACCESS_KEY", secret).output().unwrap();
        assert!(!output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    let good = S3::url(s3.port, "parlor");
    assert!(refused(crate::s3::ACCESS, "another", &good).contains("AWS_SECRET_ACCESS_KEY"));
    s3.keep("parlor/unfinished-move", b"x");
    let told = refused(crate::s3::ACCESS, crate::s3::SECRET, &good);
    assert!(told.contains("did not come to its end") && told.contains("--clear-unfinished"), "{told}");
    assert!(refused("x", "y", "/mnt/files").contains("storage_url must be empty"));
    // An outage is none of that: whoever can be served without files is.
    let way = s3.way();
    way.now(Weather::Cutting);
    let server = server(&data, &log, way.port);
    assert!(server.log().contains("the storage does not answer"), "{}", server.log());
}
