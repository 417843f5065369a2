//! Files of an item: in, out in parts, in versions, with their limits.

use crate::town::{Client, Reply, Town};
use serde_json::Value;

fn program(client: &Client) -> Client {
    client.clone().with("accept", "application/json")
}

/// Uploads one file as a program, and answers with the address of it.
async fn put(client: &Client, item: &str, name: &str, bytes: &[u8]) -> String {
    let line = line(client, item, name, bytes).await;
    format!("{item}/files/{}", line["id"].as_str().unwrap())
}

async fn line(client: &Client, item: &str, name: &str, bytes: &[u8]) -> Value {
    let reply = program(client).upload(&format!("{item}/files"), &[(name, "application/x-lie", bytes)], &[]).await.ok();
    reply.view()["files"][0].clone()
}

async fn ranged(client: &Client, file: &str, range: &str) -> Reply {
    client.clone().with("range", range).get(file).await
}

/// How many files lie in the storage.
fn blobs(town: &Town) -> usize {
    std::fs::read_dir(town.app.config.data.join("files")).unwrap().flatten().filter(|entry| entry.path().is_file()).count()
}

/// The names of all files, as the item tells them.
async fn names(client: &Client, item: &str) -> Vec<String> {
    let view = client.json(item).await;
    let mut names: Vec<String> = view["files"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

stories! {
    async fn item_3_several_files_come_at_once_and_go_out_as_they_came(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let binary: Vec<u8> = (0..=255_u8).cycle().take(100_000).collect();
        let files: [(&str, &str, &[u8]); 3] = [("one.bin", "x/x", &binary), ("two.txt", "text/plain", b"two"), ("drei \u{e4}.csv", "a/b", b"a;b")];
        petra.upload(&format!("{bridge}/files"), &files, &[]).await.is(303);
        let view = petra.json(&bridge).await;
        for (name, _, bytes) in files {
            let line = view["files"].as_array().unwrap().iter().find(|line| line["name"] == name).unwrap_or_else(|| panic!("{name} is listed"));
            assert_eq!(line["size"], bytes.len());
            assert_eq!(line["by"], "Petra Horák");
            let file = petra.get(&format!("{bridge}/files/{}", line["id"].as_str().unwrap())).await.ok();
            assert_eq!(file.bytes, bytes, "{name}");
            assert_eq!(file.header("content-length"), bytes.len().to_string());
        }
        petra.get(&bridge).await.ok().sees("one.bin").sees("two.txt").sees("drei ä.csv");
    }

    async fn item_3_a_file_of_the_same_name_is_a_newer_version_and_the_old_one_stays(town) {
        let (petra, tomas, bridge) = (town.petra(), town.tomas(), town.bridge(""));
        let file = put(&petra, &bridge, "plan.txt", b"first").await;
        town.later(60);
        assert_eq!(put(&tomas, &bridge, "Plan.TXT", b"second").await, file, "the same file, whoever sends it");
        town.later(60);
        petra.upload(&format!("{file}/versions"), &[("other-name.txt", "text/plain", b"third")], &[]).await.leads_to(&format!("{file}/view"));
        let view = petra.json(&format!("{file}/view")).await;
        assert_eq!((&view["file"]["name"], &view["file"]["version"]), (&"plan.txt".into(), &3.into()), "{view}");
        let versions = view["versions"].as_array().unwrap();
        let told: Vec<(i64, &str)> = versions.iter().map(|line| (line["version"].as_i64().unwrap(), line["by"].as_str().unwrap())).collect();
        assert_eq!(told, [(3, "Petra Horák"), (2, "Tomáš Novák"), (1, "Petra Horák")]);
        for (number, bytes) in [(1, "first"), (2, "second"), (3, "third")] {
            assert_eq!(petra.get(&format!("{file}/versions/{number}")).await.ok().body, bytes);
        }
        assert_eq!(petra.get(&file).await.ok().body, "third");
        petra.get(&format!("{file}/versions/4")).await.is(404);
        petra.get(&format!("{file}/versions/0")).await.is(404);
        petra.get(&format!("{file}/versions/x")).await.is(404);
    }

    async fn item_3_parts_of_a_file_are_sent_as_asked(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let file = put(&petra, &bridge, "digits.txt", b"0123456789").await;
        let whole = petra.get(&file).await.ok();
        assert_eq!(whole.header("accept-ranges"), "bytes");
        let parts = [("bytes=0-3", "0123", "0-3"), ("bytes=4-", "456789", "4-9"), ("bytes=-2", "89", "8-9"), ("bytes=-99", "0123456789", "0-9"), ("bytes=8-99", "89", "8-9")];
        for (range, bytes, told) in parts {
            let part = ranged(&petra, &file, range).await.is(206);
            assert_eq!((part.body.as_str(), part.header("content-range")), (bytes, format!("bytes {told}/10").as_str()), "{range}");
            assert_eq!(part.header("content-length"), bytes.len().to_string());
            assert!(part.header("content-disposition").starts_with("attachment"), "a part is guarded as the whole");
        }
        for range in ["bytes=10-", "bytes=10-12", "bytes=-0"] {
            let nothing = ranged(&petra, &file, range).await.is(416);
            assert_eq!((nothing.header("content-range"), nothing.body.as_str()), ("bytes */10", ""), "{range}");
        }
        for range in ["bytes=3-1", "bytes=0-1,4-5", "lines=1-2", "bytes=a-b", "bytes", "bytes=-", "bytes=99999999999999999999-"] {
            assert_eq!(ranged(&petra, &file, range).await.ok().body, "0123456789", "{range} is no single range");
        }
        let tag = whole.header("etag").to_owned();
        assert_eq!(ranged(&petra.clone().with("if-range", &tag), &file, "bytes=0-0").await.is(206).body, "0");
        assert_eq!(ranged(&petra.clone().with("if-range", "\"other\""), &file, "bytes=0-0").await.ok().body, "0123456789");
        assert_eq!(petra.clone().with("if-none-match", &tag).get(&file).await.is(304).body, "");
        petra.upload(&format!("{file}/versions"), &[("digits.txt", "text/plain", b"abc")], &[]).await.is(303);
        assert_eq!(petra.clone().with("if-none-match", &tag).get(&file).await.ok().body, "abc", "a newer version is other bytes");
        assert_eq!(ranged(&petra.clone().with("if-range", &tag), &file, "bytes=0-0").await.ok().body, "abc");
    }

    async fn item_3_names_are_made_safe_and_told_whole(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let long = format!("{}.pdf", "x".repeat(400));
        let table = [
            ("../../etc/passwd", "passwd"),
            ("C:\\\\temp\\\\report.txt", "report.txt"),
            ("invoice\u{202e}fdp.txt", "invoicefdp.txt"),
            ("a\u{200b}b\u{feff}.txt", "ab.txt"),
            ("...", "file"),
            ("trailing.txt. .", "trailing.txt"),
            ("<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt"),
            ("größe 100%;x.txt", "größe 100%;x.txt"),
        ];
        for (sent, kept) in table {
            let line = line(&petra, &bridge, sent, sent.as_bytes()).await;
            assert_eq!(line["name"], kept, "{sent:?}");
            let file = petra.get(&format!("{bridge}/files/{}", line["id"].as_str().unwrap())).await.ok();
            let disposition = file.header("content-disposition").to_owned();
            assert!(disposition.starts_with("attachment; filename=\""), "{disposition}");
            assert!(!disposition.contains(['\r', '\n']) && disposition.matches('"').count() == 2, "{disposition}");
            let whole = disposition.split("filename*=UTF-8''").nth(1).unwrap();
            assert_eq!(percent_encoding::percent_decode_str(whole).decode_utf8().unwrap(), kept);
        }
        let shortened = line(&petra, &bridge, &long, b"x").await["name"].as_str().unwrap().to_owned();
        assert!(shortened.chars().count() == 200 && shortened.ends_with(".pdf"), "{shortened}");
        petra.get(&bridge).await.ok().hides("<img src=x");
    }

    async fn item_3_house_3_what_cannot_be_taken_is_said_and_nothing_is_added(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let before = names(&petra, &bridge).await;
        let large = vec![b'x'; 1_000_001];
        let form = format!("{bridge}/files");
        let good: (&str, &str, &[u8]) = ("good.txt", "text/plain", b"good");
        petra.upload(&form, &[good, ("large.bin", "x/x", &large)], &[]).await.is(413).sees("That is too large. At most 1 MB.");
        petra.upload(&form, &[good, ("setup.exe", "x/x", b"MZ")], &[]).await.is(422).sees("Files like setup.exe are not accepted here. Nothing was added.");
        petra.upload(&form, &[good, ("SETUP.Exe. ", "x/x", b"MZ")], &[]).await.is(422).sees("SETUP.Exe");
        let code = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00";
        petra.upload(&form, &[good, ("report.pdf", "application/pdf", code)], &[]).await.is(422).sees("Files like report.pdf are not accepted here.");
        petra.upload(&form, &[good, ("empty.txt", "x/x", b"")], &[]).await.is(422).sees("empty.txt is empty. Nothing was added.");
        petra.upload(&form, &[], &[("internal", "on")]).await.is(422).sees("No file arrived. Choose one and send it again.");
        petra.upload(&form, &[("", "application/octet-stream", b"")], &[]).await.is(422).sees("No file arrived");
        let many: Vec<(&str, &str, &[u8])> = (0..101).map(|_| good).collect();
        petra.upload(&form, &many, &[]).await.is(422).sees("100 files can be sent together.");
        petra.post(&form, &[("file", "good.txt")]).await.is(400);
        petra.send("POST", &form, Some("multipart/form-data; boundary=parlor"), "--parlor\r\nContent-Disp").await.is(400);
        petra.send("POST", &form, Some("multipart/form-data"), "x").await.is(400);
        assert_eq!(names(&petra, &bridge).await, before, "a form is taken whole or not at all");
        let exact = vec![b'x'; 1_000_000];
        petra.upload(&form, &[("exact.bin", "x/x", &exact)], &[]).await.is(303);

        let problem = program(&petra).upload(&form, &[("setup.exe", "x/x", b"MZ")], &[]).await.is(422);
        assert_eq!(problem.header("content-type"), "application/problem+json");
        assert!(problem.view()["errors"]["file"].as_str().unwrap().contains("setup.exe"), "{}", problem.body);
        // Nothing of what was refused stays on the disk, once the storage is done with it.
        // Beside what the two records list: of the secret one, of a task of the tower, of a task of the house, and of the document.
        let rows = names(&petra, &bridge).await.len() + names(&petra, &town.tower("")).await.len() + 4;
        let begun = std::time::Instant::now();
        while blobs(&town) != rows {
            assert!(begun.elapsed().as_secs() < 20, "{} files on the disk, {rows} are listed", blobs(&town));
            tokio::task::yield_now().await;
        }
    }

    async fn item_3_a_file_gets_another_name_and_never_a_taken_or_refused_one(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let file = put(&petra, &bridge, "plan.txt", b"plan").await;
        put(&petra, &bridge, "other.txt", b"other").await;
        let rename = format!("{file}/rename");
        petra.post(&rename, &[("name", "Other.txt")]).await.is(422).sees("There is another file called Other.txt here.");
        petra.post(&rename, &[("name", "virus.exe")]).await.is(422).sees("Files like virus.exe are not accepted");
        petra.post(&rename, &[("name", "  ")]).await.is(422).sees("A file needs a name.");
        petra.post(&rename, &[("name", "final.txt"), ("was", "plan.txt")]).await.leads_to(&format!("{file}/view"));
        petra.post(&rename, &[("name", "late.txt"), ("was", "plan.txt")]).await.is(409).sees("renamed this file to final.txt").sees("late.txt");
        assert!(petra.get(&file).await.ok().header("content-disposition").contains("final.txt"));
    }

    async fn house_5_a_removed_file_is_brought_back_within_thirty_days(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        let file = put(&petra, &bridge, "plan.txt", b"plan").await;
        gus.get(&file).await.ok();
        petra.post(&format!("{file}/remove"), &[]).await.leads_to(&bridge);
        gus.get(&file).await.is(404);
        petra.get(&file).await.is(404);
        gus.get(&format!("{bridge}/files/removed")).await.is(403);
        let id = file.rsplit('/').next().unwrap().to_owned();
        town.later(29 * 86_400);
        petra.get(&format!("{bridge}/files/removed")).await.ok().sees("plan.txt");
        petra.post(&format!("{bridge}/files/restore"), &[("file", &id)]).await.is(303);
        assert_eq!(petra.get(&file).await.ok().body, "plan");
        petra.post(&format!("{file}/remove"), &[]).await.is(303);
        town.later(30 * 86_400);
        // Nobody came for so long that she has to sign in again.
        petra.post("/sign-in", &[("email", "petra@northwind.example"), ("password", "a-long-way-to-tipperary"), ("way", "password")]).await.is(303);
        petra.get(&format!("{bridge}/files/removed")).await.ok().hides("plan.txt");
        petra.post(&format!("{bridge}/files/restore"), &[("file", &id)]).await.is(404);
        let before = blobs(&town);
        town.work().await;
        assert!(blobs(&town) < before, "its bytes are gone too");
    }

    async fn f_3_a_file_is_reached_only_through_its_own_item(town) {
        let (petra, eve, world) = (town.petra(), town.eve(), town.world.clone());
        let gus = town.invite("gus@bolt.example").await;
        let secret = format!("/items/{}", world.secret);
        let theirs = eve.json(&secret).await["files"][0]["id"].as_str().unwrap().to_owned();
        eve.get(&format!("{secret}/files/{theirs}")).await.ok();
        for client in [&petra, &gus, &town.nobody()] {
            let (is, known) = if client.cookies().is_empty() { (303, false) } else { (404, true) };
            for rest in ["", "/view", "/preview", "/thumb", "/versions/1"] {
                client.get(&town.bridge(&format!("/files/{theirs}{rest}"))).await.is(is);
                client.get(&format!("{secret}/files/{theirs}{rest}")).await.is(is);
                if known && client.cookies() != petra.cookies() {
                    client.get(&town.bridge(&format!("/files/{}{rest}", world.tower_file))).await.is(404);
                    client.get(&town.tower(&format!("/files/{}{rest}", world.tower_file))).await.is(404);
                    client.get(&town.bridge(&format!("/files/{}{rest}", world.internal_file))).await.is(404);
                }
            }
            for verb in ["remove", "rename", "internal", "versions"] {
                let status = client.post(&town.bridge(&format!("/files/{theirs}/{verb}")), &[("name", "x"), ("on", "off")]).await.status;
                assert!(matches!(status, 401 | 404), "{verb}: {status}");
            }
        }
        petra.post(&town.bridge("/files/restore"), &[("file", &theirs)]).await.is(404);
        eve.get(&format!("{secret}/files/{theirs}")).await.ok();
    }

    async fn f_18_no_second_door_leads_to_the_bytes(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        let picture = paper::photo(paper::Photo::Bridge, 1);
        let file = put(&petra, &bridge, "photo.jpg", &picture).await;
        for rest in ["", "/preview", "/thumb", "/versions/1", "/view"] {
            gus.get(&format!("{file}{rest}")).await.ok();
        }
        // Nobody serves the folder itself, by whatever name.
        let key = std::fs::read_dir(town.app.config.data.join("files")).unwrap().flatten().next().unwrap().file_name();
        let key = key.to_str().unwrap();
        for path in ["/files/", "/data/files/", "/blobs/", "/static/", "/assets/", "/assets/../files/", "/assets/..%2f..%2fdata%2ffiles%2f", "/files/previews/"] {
            let status = petra.get(&format!("{path}{key}")).await.status;
            assert_eq!(status, 404, "{path}");
        }
        petra.post(&format!("{file}/internal"), &[("on", "on")]).await.is(303);
        for rest in ["", "/preview", "/thumb", "/versions/1", "/view"] {
            gus.get(&format!("{file}{rest}")).await.is(404);
        }
        let tag = petra.get(&file).await.ok().header("etag").to_owned();
        gus.clone().with("if-none-match", &tag).get(&file).await.is(404);
        gus.clone().with("range", "bytes=0-1").get(&file).await.is(404);
        petra.post(&format!("{file}/internal"), &[("on", "off")]).await.is(303);
        town.close(&bridge, "Gus").await;
        for rest in ["/files/", "/cover", "/live"] {
            gus.get(&format!("{bridge}{rest}")).await.is(404);
        }
        gus.get(&format!("{file}/thumb")).await.is(404);
    }
}
