//! What is shown of files in a page, and what never is: hostile files, looked
//! at with the tools that everybody has.

use crate::town::{Client, Reply};
use std::{io::Write as _, process::Command};

/// Uploads a file as a program; answers with its address and its line.
async fn put(client: &Client, item: &str, name: &str, media: &str, bytes: &[u8]) -> (String, serde_json::Value) {
    let program = client.clone().with("accept", "application/json");
    let line = program.upload(&format!("{item}/files"), &[(name, media, bytes)], &[]).await.ok().view()["files"][0].clone();
    (format!("{item}/files/{}", line["id"].as_str().unwrap()), line)
}

/// What a tool says about these bytes.
pub fn told(tool: &str, arguments: &[&str], bytes: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let output = Command::new(tool).args(arguments).arg(file.path()).arg("-").output();
    let output = output.unwrap_or_else(|fault| panic!("{tool} is needed (poppler-utils, file): {fault}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn kind(bytes: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let output = Command::new("file").args(["--brief", "--mime-type"]).arg(file.path()).output().unwrap();
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// A picture of that size.
pub fn png(wide: u32, tall: u32) -> Vec<u8> {
    // A picture that the program paints is a JPEG; its own preview of a drawing with few colours is one too, so
    // this one is written by hand: 8-bit grey, stored without compression.
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8; 4], data: &[u8]| {
        out.extend_from_slice(&u32::try_from(data.len()).unwrap().to_be_bytes());
        let body = [kind.as_slice(), data].concat();
        out.extend_from_slice(&body);
        out.extend_from_slice(&crc(&body).to_be_bytes());
    };
    chunk(b"IHDR", &[&wide.to_be_bytes()[..], &tall.to_be_bytes()[..], &[8, 0, 0, 0, 0]].concat());
    let raw: Vec<u8> =
        (0..tall.min(64)).flat_map(|y| std::iter::once(0).chain((0..wide.min(64)).map(move |x| u8::try_from((x * y) % 256).unwrap()))).collect();
    let mut zlib = vec![0x78, 0x01, 0x01];
    let length = u16::try_from(raw.len()).unwrap();
    zlib.extend_from_slice(&length.to_le_bytes());
    zlib.extend_from_slice(&(!length).to_le_bytes());
    zlib.extend_from_slice(&raw);
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in &raw {
        a = (a + u32::from(*byte)) % 65521;
        b = (b + a) % 65521;
    }
    zlib.extend_from_slice(&((b << 16) | a).to_be_bytes());
    chunk(b"IDAT", &zlib);
    chunk(b"IEND", b"");
    out
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }))
}

fn pdf(words: &str) -> Vec<u8> {
    let mut document = paper::Document::new(words);
    document.title(words).paragraph("Signed by nobody yet.");
    document.finish()
}

/// The guard around everything that somebody sent.
#[track_caller]
fn guarded(reply: &Reply, what: &str) {
    assert!(reply.header("content-disposition").starts_with("attachment;"), "{what}: {:?}", reply.headers);
    guarded_picture(reply, what);
}

#[track_caller]
fn guarded_picture(reply: &Reply, what: &str) {
    assert_eq!(reply.header("content-security-policy"), "sandbox; default-src 'none'", "{what}");
    assert_eq!(reply.header("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(reply.header("cross-origin-resource-policy"), "same-origin", "{what}");
    assert_eq!(reply.header("cache-control"), "no-store", "{what}");
}

stories! {
    async fn item_3_pictures_and_pdf_are_shown_painted_anew(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let files = [
            ("photo.jpg", "image/jpeg", paper::photo(paper::Photo::Bridge, 3), "JPG"),
            ("plan.png", "image/png", png(64, 48), "PNG"),
            ("contract.pdf", "application/pdf", pdf("Contract 1480"), "PDF"),
        ];
        for (name, media, bytes, called) in files {
            // Its sender says something else: that counts for nothing.
            let (file, line) = put(&petra, &bridge, name, "text/html", &bytes).await;
            assert_eq!((line["media"].as_str(), line["kind"].as_str(), line["preview"].as_bool()), (Some(media), Some(called), Some(true)), "{line}");
            let out = petra.get(&file).await.ok();
            assert_eq!((out.header("content-type"), out.bytes.as_slice()), (media, bytes.as_slice()));
            assert_eq!(kind(&out.bytes), media, "file(1) agrees");
            guarded(&out, name);
            for (rest, longest) in [("/preview", 1600), ("/thumb", 176)] {
                let picture = petra.get(&format!("{file}{rest}")).await.ok();
                guarded_picture(&picture, name);
                assert_eq!(kind(&picture.bytes), picture.header("content-type"), "{name}{rest}");
                assert!(picture.header("content-type").starts_with("image/"));
                assert_ne!(picture.bytes, bytes, "{name}{rest} is painted anew");
                let size = infer::get(&picture.bytes).map(|found| found.mime_type());
                assert_eq!(size, Some(picture.header("content-type")));
                assert!(picture.bytes.len() < 1_000_000, "{name}{rest}, at most {longest} wide");
                let tag = picture.header("etag").to_owned();
                petra.clone().with("if-none-match", &tag).get(&format!("{file}{rest}")).await.is(304);
            }
            let shown = if media == "application/pdf" { "pages/1?version=1" } else { "preview" };
            petra.get(&format!("{file}/view")).await.ok().sees(&format!("{file}/{shown}"));
        }
        let (file, _) = put(&petra, &bridge, "words.pdf", "application/pdf", &pdf("Contract 1480")).await;
        assert!(told("pdftotext", &[], &petra.get(&file).await.bytes).contains("Contract 1480"), "pdftotext reads what came out");
        let (text, line) = put(&petra, &bridge, "words.txt", "text/plain", b"words").await;
        assert_eq!(line["preview"], false);
        petra.get(&format!("{text}/preview")).await.is(404);
        petra.get(&format!("{text}/view")).await.ok().sees("<pre").sees(">words<");
        let (zip, _) = put(&petra, &bridge, "words.zip", "application/zip", b"PK\x03\x04 words").await;
        petra.get(&format!("{zip}/view")).await.ok().sees("There is no preview of this kind of file.");
    }

    async fn f_4_nothing_that_somebody_sent_becomes_a_page_of_this_site(town) {
        let bridge = town.bridge("");
        let gus = town.invite("gus@bolt.example").await;
        let script = "<script>alert(document.domain)</script>";
        let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">{script}</svg>");
        let late_svg = format!("<?xml version=\"1.0\"?><!-- {} -->{svg}", "x".repeat(3000));
        let gif_html = format!("GIF89a/*{script}*/=0;");
        let png_html = [png(2, 2), format!("<html>{script}").into_bytes()].concat();
        let pdf_html = format!("%PDF-1.4\n<html>{script}").into_bytes();
        let utf16: Vec<u8> = std::iter::once(0xfeff_u16).chain(format!("<html>{script}").encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let table: [(&str, &str, &[u8], &str); 12] = [
            ("logo.svg", "image/svg+xml", svg.as_bytes(), "application/octet-stream"),
            ("logo.png", "image/png", svg.as_bytes(), "application/octet-stream"),
            ("late.svg", "image/svg+xml", late_svg.as_bytes(), "application/octet-stream"),
            ("page.html", "text/html", script.as_bytes(), "application/octet-stream"),
            ("page.txt", "text/plain", script.as_bytes(), "application/octet-stream"),
            ("page.xhtml", "application/xhtml+xml", b"hello", "application/octet-stream"),
            ("feed.xml", "text/xml", b"<?xml version=\"1.0\"?><?xml-stylesheet href=\"x\"?><a/>", "application/octet-stream"),
            ("code.js", "text/javascript", b"alert(1)", "application/octet-stream"),
            ("anim.gif", "image/gif", gif_html.as_bytes(), ""),
            ("both.png", "image/png", &png_html, "image/png"),
            ("both.pdf", "application/pdf", &pdf_html, "application/pdf"),
            ("wide.txt", "text/html; charset=utf-16", &utf16, ""),
        ];
        for (name, media, bytes, served) in table {
            let (file, line) = put(&gus, &bridge, name, media, bytes).await;
            let out = gus.get(&file).await.ok();
            guarded(&out, name);
            // Of a photo nothing is kept that is not the picture: also not what hides behind it.
            let kept = if name == "both.png" { png(2, 2) } else { bytes.to_vec() };
            assert_eq!(out.bytes, kept, "{name} comes out as it went in");
            let runs = ["html", "svg", "xml", "javascript"].iter().any(|word| out.header("content-type").contains(word));
            assert!(!runs, "{name} goes out as {}", out.header("content-type"));
            assert!(served.is_empty() || out.header("content-type") == served, "{name} goes out as {}", out.header("content-type"));
            for rest in ["/preview", "/thumb"] {
                let shown = gus.get(&format!("{file}{rest}")).await;
                assert!(matches!(shown.status, 200 | 404), "{name}{rest}: {}", shown.status);
                if shown.status == 200 {
                    guarded_picture(&shown, name);
                    assert_eq!(kind(&shown.bytes), shown.header("content-type"));
                    assert!(!shown.body.contains("alert"), "{name}{rest} was painted anew, nothing of the markup is left");
                }
            }
            let markup = !matches!(name, "anim.gif" | "both.png" | "both.pdf");
            assert!(!markup || line["preview"] == false, "{name} has no preview: {line}");
        }
        // Ranges are no way around: the beginning of the markup as a part.
        let (file, _) = put(&gus, &bridge, "page.html", "text/html", script.as_bytes()).await;
        let part = gus.clone().with("range", "bytes=0-7").get(&file).await.is(206);
        guarded(&part, "a part");
        assert_eq!(part.header("content-type"), "application/octet-stream");
    }

    async fn f_4_pictures_that_are_bombs_cost_nothing_and_show_nothing(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let huge = png(60_000, 60_000);
        let cut = paper::photo(paper::Photo::Hall, 2)[..2000].to_vec();
        let deep = format!("%PDF-1.7\n1 0 obj\n{}{}\nendobj\ntrailer<</Root 1 0 R>>", "[".repeat(50_000), "]".repeat(50_000)).into_bytes();
        for (name, bytes) in [("huge.png", huge), ("cut.jpg", cut), ("deep.pdf", deep)] {
            let (file, _) = put(&petra, &bridge, name, "x/x", &bytes).await;
            for rest in ["/thumb", "/preview"] {
                let shown = petra.get(&format!("{file}{rest}")).await;
                assert!(matches!(shown.status, 200 | 404), "{name}{rest}: {}", shown.status);
            }
            assert_eq!(petra.get(&file).await.ok().bytes, bytes, "it is still there to be downloaded");
        }
        petra.get(&bridge).await.ok().sees("huge.png").sees("cut.jpg").sees("deep.pdf");
    }

    async fn f_4_covers_are_pictures_by_what_they_are_not_by_what_they_say(town) {
        let petra = town.petra();
        let settings = town.northwind(&format!("/organizers/{}/cover", town.world.organizer));
        let send = async |name: &str, bytes: &[u8]| {
            let head = format!("--b\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"{name}\"\r\nContent-Type: image/png\r\n\r\n");
            let body = [head.as_bytes(), bytes, b"\r\n--b--\r\n"].concat();
            petra.send("POST", &settings, Some("multipart/form-data; boundary=b"), body).await
        };
        for bytes in [b"<svg onload=alert(1)>".as_slice(), b"<html>", b"", b"GIF89a"] {
            send("cover.png", bytes).await.is(422).sees("no JPEG, PNG or WebP picture");
        }
        send("cover.png", &vec![b'x'; 8_000_001]).await.is(413).sees("At most 8 MB.");
        let picture = paper::photo(paper::Photo::Site, 4);
        send("cover.svg", &picture).await.is(303);
        let gus = town.invite("gus@bolt.example").await;
        let cover = gus.get(&town.bridge("/cover")).await.ok();
        assert_eq!(kind(&cover.bytes), cover.header("content-type"));
        guarded_cover(&cover);
        gus.get(&settings).await.is(404);
        town.nobody().get(&town.bridge("/cover")).await.is(303);
        town.eve().get(&town.bridge("/cover")).await.is(404);
    }
}

#[track_caller]
fn guarded_cover(reply: &Reply) {
    assert_eq!(reply.header("x-content-type-options"), "nosniff");
    assert!(reply.header("content-security-policy").contains("default-src 'none'"), "{:?}", reply.headers);
}
