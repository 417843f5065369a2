//! Uploads that go on where they broke off (WORK-13), as the protocol tus has them.

use crate::town::{Client, Reply, Town};
use axum::body::{Body, Bytes};
use futures_util::stream;
use serde_json::json;

const GUS: &str = "gus@bolt.example";
const BYTES: &str = "application/offset+octet-stream";

fn tus(client: &Client) -> Client {
    client.clone().with("accept", "application/json").with("tus-resumable", "1.0.0")
}

fn metadata(name: &str) -> String {
    format!("filename {}", data_encoding::BASE64.encode(name.as_bytes()))
}

async fn begin(client: &Client, place: &str, name: &str, size: usize) -> Reply {
    let client = tus(client).with("upload-length", &size.to_string()).with("upload-metadata", &metadata(name));
    client.send("POST", place, None, Body::empty()).await
}

/// Begins an upload, and says where it is.
async fn begun(client: &Client, place: &str, name: &str, size: usize) -> String {
    let made = begin(client, place, name, size).await.is(201);
    assert_eq!((made.header("upload-offset"), made.header("tus-resumable")), ("0", "1.0.0"));
    made.location()
}

async fn patch(client: &Client, upload: &str, offset: usize, body: impl Into<Body>) -> Reply {
    tus(client).with("upload-offset", &offset.to_string()).send("PATCH", upload, Some(BYTES), body).await
}

async fn arrived(client: &Client, upload: &str) -> usize {
    tus(client).send("HEAD", upload, None, Body::empty()).await.ok().header("upload-offset").parse().unwrap()
}

/// Sends all of a file, and says which upload it is.
async fn whole(client: &Client, place: &str, name: &str, bytes: &'static [u8]) -> String {
    let upload = begun(client, place, name, bytes.len()).await;
    assert_eq!(patch(client, &upload, 0, bytes).await.is(204).header("upload-offset"), bytes.len().to_string());
    upload.rsplit('/').next().unwrap().to_owned()
}

/// A body of which so much comes before the line breaks.
fn broken(bytes: &'static [u8]) -> Body {
    Body::from_stream(stream::iter([Ok(Bytes::from_static(bytes)), Err(std::io::Error::other("no more"))]))
}

/// Whether anything of an upload still lies in the storage.
fn parts(town: &Town) -> bool {
    town.app.config.data.join("files/uploads").exists()
}

stories! {
    async fn work_13_an_upload_that_breaks_off_goes_on_where_it_stopped(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let upload = begun(&gus, &format!("{bridge}/requests/uploads"), "joint.txt", 12).await;
        drop(patch(&gus, &upload, 0, broken(b"The ")).await);
        assert_eq!(arrived(&gus, &upload).await, 4, "what came before the line broke is kept");
        // Another step, in another tab, and again the line breaks.
        drop(patch(&gus.clone(), &upload, 4, broken(b"old")).await);
        assert_eq!(arrived(&gus, &upload).await, 7);
        let id = upload.rsplit('/').next().unwrap().to_owned();
        let with_files = format!("{bridge}/requests/with-files");
        gus.upload(&with_files, &[], &[("title", "New joints"), ("upload", &id)]).await.is(422).sees("joint.txt has not arrived whole yet").sees("New joints");
        assert_eq!(patch(&gus, &upload, 7, &b" bolt"[..]).await.is(204).header("upload-offset"), "12");
        assert!(!parts(&town), "the parts went into the file");
        // A form that is refused loses nothing of it; one that is taken has it once.
        gus.upload(&with_files, &[], &[("title", ""), ("upload", &id)]).await.is(422).sees(&id);
        let made = gus.upload(&with_files, &[("by-hand.txt", "text/plain", b"b")], &[("title", "New joints"), ("upload", &id), ("upload", &id)]).await;
        let request = made.is(303).location();
        gus.get(&request).await.ok().sees("joint.txt").sees("by-hand.txt");
        let files = petra.json(&request).await["files"].clone();
        let line = files.as_array().unwrap().iter().find(|line| line["name"] == "joint.txt").unwrap().clone();
        assert_eq!(petra.get(&format!("{bridge}/files/{}", line["id"].as_str().unwrap())).await.ok().body, "The old bolt");
        assert_eq!(line["by_guest"], true);
        gus.upload(&with_files, &[], &[("title", "Again"), ("upload", &id)]).await.is(422).sees("no longer here");
        tus(&gus).send("HEAD", &upload, None, Body::empty()).await.is(404);
        town.later(8 * 86_400);
        town.work().await;
        assert_eq!(petra.get(&format!("{bridge}/files/{}", line["id"].as_str().unwrap())).await.ok().body, "The old bolt", "what was added stays");
    }

    async fn work_13_the_protocol_is_spoken_as_it_is_written(town) {
        let (petra, place) = (town.petra(), town.bridge("/uploads"));
        let abilities = town.nobody().send("OPTIONS", "/uploads", None, Body::empty()).await.is(204);
        assert_eq!((abilities.header("tus-version"), abilities.header("tus-max-size")), ("1.0.0", "1000000"));
        assert_eq!(abilities.header("tus-extension"), "creation,creation-with-upload,expiration,termination");
        // What is not taken is said before anything of it is sent.
        let other = petra.send("POST", &place, None, Body::empty()).await.is(412);
        assert_eq!(other.header("tus-version"), "1.0.0");
        assert_eq!(begin(&petra, &place, "film.mp4", 1_000_001).await.is(413).view()["detail"], "That is too large. At most 1 MB.");
        begin(&petra, &place, "run.exe", 10).await.is(422).sees("Files like run.exe are not accepted here");
        begin(&petra, &place, "nothing.txt", 0).await.is(422).sees("nothing.txt is empty");
        tus(&petra).send("POST", &place, None, Body::empty()).await.is(400);
        let unsaid = tus(&petra).with("upload-length", "4").with("upload-metadata", "filename %%").send("POST", &place, None, Body::empty()).await;
        assert_eq!(unsaid.is(400).header("tus-resumable"), "1.0.0");

        let upload = begun(&petra, &place, "plan.txt", 8).await;
        patch(&petra, &upload, 3, &b"x"[..]).await.is(409);
        tus(&petra).with("upload-offset", "0").send("PATCH", &upload, Some("text/plain"), "x").await.is(415);
        tus(&petra).send("PATCH", &upload, Some(BYTES), "x").await.is(400);
        patch(&petra, &upload, 0, &b"much too long"[..]).await.is(413);
        assert_eq!(arrived(&petra, &upload).await, 0);
        // Where only POST goes through.
        let by_post = tus(&petra).with("upload-offset", "0").with("x-http-method-override", "PATCH");
        assert_eq!(by_post.send("POST", &upload, Some(BYTES), "half").await.is(204).header("upload-offset"), "4");
        by_post.with("x-http-method-override", "PUT").send("POST", &upload, Some(BYTES), "half").await.is(400);
        let far = tus(&petra).send("HEAD", &upload, None, Body::empty()).await.ok();
        assert_eq!((far.header("upload-offset"), far.header("upload-length"), far.header("cache-control")), ("4", "8", "no-store"));
        assert!(far.header("upload-expires").starts_with("Mon, 30 Nov 2026"), "{}", far.header("upload-expires"));
        // With its first bytes in the same request; given up.
        let made = tus(&petra).with("upload-length", "9").with("upload-metadata", &metadata("a.txt")).send("POST", &place, Some(BYTES), "first").await;
        let other = made.is(201);
        assert_eq!((other.header("upload-offset"), arrived(&petra, &other.location()).await), ("5", 5));
        for gone in [&upload, &other.location()] {
            tus(&petra).send("DELETE", gone, None, Body::empty()).await.is(204);
            tus(&petra).send("HEAD", gone, None, Body::empty()).await.is(404);
        }
        assert!(!parts(&town), "what was given up is gone");
    }

    async fn work_13_an_upload_is_its_makers_alone_and_ends_with_their_access(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let ana = town.invite("ana@vltava.example").await;
        let id = whole(&gus, &format!("{bridge}/uploads"), "ready.txt", b"ready").await;
        let upload = begun(&gus, &format!("{bridge}/uploads"), "half.txt", 8).await;
        patch(&gus, &upload, 0, &b"half"[..]).await.is(204);
        for other in [&ana, &petra, &town.tomas(), &town.eve()] {
            tus(other).send("HEAD", &upload, None, Body::empty()).await.is(404);
            patch(other, &upload, 4, &b"more"[..]).await.is(404);
            tus(other).send("DELETE", &upload, None, Body::empty()).await.is(404);
        }
        patch(&town.nobody(), &upload, 4, &b"more"[..]).await.is(401);
        for (other, files) in [(&ana, bridge.clone()), (&petra, bridge.clone()), (&town.eve(), town.secret(""))] {
            other.upload(&format!("{files}/files"), &[], &[("upload", &id)]).await.is(422).sees("no longer here");
        }
        begin(&town.jan(), &format!("{bridge}/uploads"), "a.txt", 4).await.is(404);
        // Closed in the middle, it ends, and nothing of it is kept.
        town.close(&bridge, "Gus").await;
        patch(&gus, &upload, 4, &b"more"[..]).await.is(404);
        town.work().await;
        assert!(!parts(&town));
        town.share(&bridge, GUS).await;
        let gus = town.come_in(GUS).await;
        gus.upload(&format!("{bridge}/files"), &[], &[("upload", &id)]).await.is(422).sees("no longer here");
        tus(&gus).send("HEAD", &upload, None, Body::empty()).await.is(404);
    }

    async fn work_13_of_two_who_go_on_at_once_one_wins(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let upload = begun(&petra, &format!("{bridge}/uploads"), "race.txt", 8).await;
        let (one, other) = tokio::join!(patch(&petra, &upload, 0, &b"AAAA"[..]), patch(&petra, &upload, 0, &b"BBBB"[..]));
        let mut both = [one.status, other.status];
        both.sort_unstable();
        assert_eq!(both, [204, 409]);
        assert_eq!(arrived(&petra, &upload).await, 4);
        patch(&petra, &upload, 4, &b"rest"[..]).await.is(204);
        let id = upload.rsplit('/').next().unwrap();
        // And of two forms that take it.
        let files = format!("{bridge}/files");
        let fields = [("upload", id)];
        let (one, other) = tokio::join!(petra.upload(&files, &[], &fields), petra.upload(&files, &[], &fields));
        let mut both = [one.status, other.status];
        both.sort_unstable();
        assert_eq!(both, [303, 422]);
        let view = petra.json(&bridge).await;
        let line = view["files"].as_array().unwrap().iter().find(|line| line["name"] == "race.txt").unwrap();
        assert_eq!(line["version"], 1);
        let expected = if one_won(&petra, &bridge, line["id"].as_str().unwrap()).await { "AAAArest" } else { "BBBBrest" };
        assert_eq!(petra.get(&format!("{files}/{}", line["id"].as_str().unwrap())).await.ok().body, expected);
    }

    async fn work_13_what_nobody_goes_on_with_is_gone_after_a_week_and_is_limited(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let place = format!("{bridge}/uploads");
        let upload = begun(&petra, &place, "half.txt", 8).await;
        patch(&petra, &upload, 0, &b"half"[..]).await.is(204);
        let id = whole(&petra, &place, "ready.txt", b"ready").await;
        town.later(7 * 86_400 - 60);
        town.work().await;
        assert_eq!(arrived(&petra, &upload).await, 4);
        town.later(120);
        tus(&petra).send("HEAD", &upload, None, Body::empty()).await.is(404);
        town.work().await;
        assert!(!parts(&town));
        petra.upload(&format!("{bridge}/files"), &[], &[("upload", &id)]).await.is(422);
        for number in 0..100 {
            begin(&petra, &place, &format!("{number}.txt"), 8).await.is(201);
        }
        begin(&petra, &place, "one-more.txt", 8).await.is(422).sees("100 files of yours wait");
        begin(&town.tomas(), &place, "of-another.txt", 8).await.is(201);
    }

    async fn work_13_a_guest_sends_a_note_with_photos_in_one_go(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        gus.get(&format!("{bridge}/notes/new")).await.ok().sees("note-files").sees(&format!("{bridge}/notes/uploads"));
        let id = whole(&gus, &format!("{bridge}/notes/uploads"), "crack.txt", b"a crack").await;
        let send = format!("{bridge}/notes/with-files");
        gus.upload(&send, &[], &[("title", ""), ("body", "By the joint"), ("upload", &id)]).await.is(422).sees("By the joint").sees(&id);
        let program = gus.clone().with("accept", "application/json");
        let made = program.upload(&send, &[("b.txt", "text/plain", b"b")], &[("title", "A crack"), ("body", "By the joint"), ("upload", &id)]).await;
        let note = made.ok().view()["location"].as_str().unwrap().to_owned();
        gus.get(&note).await.ok().sees("crack.txt").sees("b.txt");
        petra.get(&note).await.ok().sees("crack.txt");
        // Who may write notes and send no files writes them without.
        let grant = town.grant(&bridge, "Gus").await;
        petra.post(&format!("{bridge}/grants/change"), &[("grant", &grant), ("facets", "followed"), ("facets", "write_notes")]).await.is(303);
        gus.get(&format!("{bridge}/notes/new")).await.ok().hides("note-files");
        gus.upload(&send, &[], &[("title", "Another")]).await.is(403);
        begin(&gus, &format!("{bridge}/notes/uploads"), "a.txt", 4).await.is(403);
    }

    async fn work_13_what_a_guests_photo_tells_is_taken_out_however_it_comes(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        // As a camera writes it, with its place; behind it the picture.
        let told: &[u8] = b"\xff\xd8\xff\xe1\0\x17Exif\0\0MM\0\x2aGPS 50 N 14\xff\xda\0\x04\0\0pixels\xff\xd9 behind it";
        let quiet: &[u8] = b"\xff\xd8\xff\xda\0\x04\0\0pixels\xff\xd9";
        let id = whole(&gus, &format!("{bridge}/uploads"), "in-parts.jpg", told).await;
        gus.upload(&format!("{bridge}/files"), &[("plain.jpg", "image/jpeg", told)], &[("upload", &id)]).await.is(303);
        let id = whole(&petra, &format!("{bridge}/uploads"), "of-a-member.jpg", told).await;
        petra.upload(&format!("{bridge}/files"), &[], &[("upload", &id)]).await.is(303);
        let view = petra.json(&bridge).await;
        for (name, expected) in [("plain.jpg", quiet), ("in-parts.jpg", quiet), ("of-a-member.jpg", told)] {
            let line = view["files"].as_array().unwrap().iter().find(|line| line["name"] == name).unwrap_or_else(|| panic!("{name} is listed"));
            assert_eq!((&line["media"], &line["size"]), (&"image/jpeg".into(), &expected.len().into()), "{name}");
            assert_eq!(petra.get(&format!("{bridge}/files/{}", line["id"].as_str().unwrap())).await.ok().bytes, expected, "{name}");
        }
    }

    async fn work_13_where_a_guests_photo_of_a_telephone_was_taken_is_overwritten(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        // A directory of one entry, which names the one of the place: latitude and longitude, in an entry and behind it.
        let first = b"MM\0\x2a\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0";
        let place = b"\0\x01\0\x02\0\x05\0\0\0\x03\0\0\0\x2c\0\0\0\x0050 05 13.2N 014 24 36.0E";
        let told = [b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".as_slice(), b"\0\0\0\x58mdatExif\0\0", first, place, b"pixels"].concat();
        let mut quiet = told.clone();
        quiet[66..78].fill(0);
        quiet[82..106].fill(0);
        let sent: [(&Client, &str, &[u8]); 2] = [(&gus, "of-a-guest.heic", &quiet), (&petra, "of-a-member.heic", &told)];
        for (sender, name, expected) in sent {
            sender.upload(&format!("{bridge}/files"), &[(name, "image/heic", &told)], &[]).await.is(303);
            let view = petra.json(&bridge).await;
            let line = view["files"].as_array().unwrap().iter().find(|line| line["name"] == name).unwrap_or_else(|| panic!("{name} is listed"));
            assert_eq!((&line["media"], &line["size"]), (&"image/heif".into(), &told.len().into()), "{name}");
            assert_eq!(petra.get(&format!("{bridge}/files/{}", line["id"].as_str().unwrap())).await.ok().bytes, expected, "{name}");
        }
    }

    async fn work_13_wherever_files_are_added_they_may_come_as_uploads(town) {
        let (petra, world) = (town.petra(), town.world.clone());
        let event = town.document(&town.event("The crane", &[GUS]).await);
        let general = town.northwind(&format!("/tasks/{}", world.general_task));
        let request = petra.post_json(&town.bridge("/requests"), &json!({"title": "A key", "body": ""})).await.ok().view();
        let places = [
            town.bridge(""),
            town.bridge(&format!("/tasks/{}", world.task)),
            town.bridge(&format!("/notes/{}", world.note)),
            town.bridge(&format!("/activities/{}", world.activity)),
            request["location"].as_str().unwrap().to_owned(),
            event,
            general.clone(),
        ];
        for place in places {
            let id = whole(&petra, &format!("{place}/uploads"), "came-in-parts.txt", b"parts").await;
            let added = petra.clone().with("accept", "application/json").upload(&format!("{place}/files"), &[], &[("upload", &id)]).await.ok().view();
            assert_eq!((&added["files"][0]["name"], &added["files"][0]["size"]), (&"came-in-parts.txt".into(), &5.into()), "{place}");
        }
        for file in [town.bridge(&format!("/files/{}", world.file)), format!("{general}/files/{}", world.general_file)] {
            let id = whole(&petra, &format!("{file}/uploads"), "newer.txt", b"newer").await;
            petra.upload(&format!("{file}/versions"), &[], &[("upload", &id)]).await.leads_to(&format!("{file}/view"));
            assert_eq!(petra.get(&file).await.ok().body, "newer");
        }
        let id = whole(&petra, &town.document("/to-sign/uploads"), "no.pdf", b"no PDF").await;
        petra.upload(&town.document("/to-sign"), &[], &[("upload", &id)]).await.is(422).sees("no.pdf");
    }
}

/// Whether the bytes of the first of two stand in the file.
async fn one_won(client: &Client, item: &str, file: &str) -> bool {
    client.get(&format!("{item}/files/{file}")).await.ok().body.starts_with('A')
}
