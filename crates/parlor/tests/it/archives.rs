//! Archives of an item, of a guest and of a whole organization.

use crate::{
    evidence::{checked, file, packed_anew, root, rows, told},
    town::{Client, MARKER, Town},
};
use paper::verify::Trusted;
use serde_json::{Value, json};
use std::{
    borrow::Cow,
    collections::{BTreeSet, HashSet},
    io::Cursor,
};

const GUS: &str = "gus@bolt.example";
const MIRA: &str = "mira@bolt.example";

fn names(archive: &[u8]) -> BTreeSet<String> {
    let zip = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    zip.file_names().flatten().map(Cow::into_owned).collect()
}

/// All that stands in an archive as text, and the names of its files.
fn words(archive: &[u8]) -> String {
    let names: Vec<String> = names(archive).into_iter().collect();
    let texts = names.iter().filter(|name| name.ends_with(".jsonl") || name.ends_with(".json") || name.ends_with(".txt"));
    let texts: Vec<String> = texts.map(|name| String::from_utf8_lossy(&file(archive, name)).into_owned()).collect();
    [names, texts].concat().join("\n")
}

fn manifest(archive: &[u8]) -> Value {
    serde_json::from_slice(&file(archive, "manifest.json")).unwrap()
}

async fn location(member: &Client, to: &str, body: &Value) -> String {
    member.post_json(to, body).await.ok().view()["location"].as_str().unwrap().split('#').next().unwrap().to_owned()
}

/// Gus and Mira are guests of the bridge, and everything hangs off it.
async fn furnished(town: &Town) -> (Client, Client) {
    let (petra, bridge) = (town.petra(), town.bridge(""));
    let gus = town.invite(GUS).await;
    let mira = town.invite(MIRA).await;
    let contact = town.contact(&bridge, "Gus").await;
    for (kind, thing) in [("tasks", &town.world.task), ("notes", &town.world.note)] {
        petra.post(&format!("{bridge}/{kind}/{thing}/followers"), &[("party", &contact)]).await.is(303);
    }
    location(&petra, &town.bridge("/planned"), &json!({"title": "Check the bolts", "first_day": "2026-12-01", "confirmer": contact})).await;
    location(&gus, &town.bridge("/requests"), &json!({"title": "A key to the gate", "body": "For Tuesday"})).await;
    gus.get(&bridge).await.ok();
    gus.post(&town.bridge("/comments"), &[("text", "A word from Gus")]).await.is(303);
    mira.post(&town.bridge("/comments"), &[("text", "Mira answers him")]).await.is(303);
    (gus, mira)
}

async fn taken(member: &Client, from: &str) -> Vec<u8> {
    let given = member.get(from).await.ok();
    assert_eq!(given.header("content-type"), "application/zip");
    given.bytes
}

fn guest_archive(town: &Town, contact: &str) -> String {
    town.northwind(&format!("/contacts/{contact}/evidence.zip"))
}

/// Petra asks for an archive of Northwind, and says which it is.
pub async fn asked(town: &Town) -> String {
    let export = town.northwind("/administration/export");
    town.petra().post(&export, &[]).await.leads_to(&export);
    town.petra().json(&export).await["archives"][0]["id"].as_str().unwrap().to_owned()
}

async fn verified(town: &Town, archive: &[u8]) {
    let (_, roots) = root(town).await;
    let found = checked(archive, &roots).unwrap();
    assert!(found.intact() && found.seal.trusted == Trusted::Known, "{:?}", found.faults);
}

stories! {
    async fn house_7_the_archive_of_an_item_has_all_that_hangs_off_it(town) {
        furnished(&town).await;
        let (petra, bridge) = (town.petra(), town.bridge(""));
        petra.get(&bridge).await.ok().sees("Download the evidence");
        town.close(&bridge, "Mira").await;
        let archive = taken(&petra, &town.bridge("/evidence.zip")).await;
        let says = manifest(&archive);
        assert_eq!((&says["scope"], &says["name"], &says["made_by"]), (&json!("item"), &json!("Bridge inspection"), &json!("Petra Horák")));
        let all = words(&archive);
        for said in ["Send torque certificates", "Getting onto the site", "Kick-off", "Check the bolts", "A key to the gate", "A word from Gus",
            "Not a word about the penalty", "calculation-internal.txt", "share.opened"] {
            assert!(all.contains(said), "{said} is missing");
        }
        let grants = rows(&archive, "grants");
        assert_eq!(says["rows"]["grants"], 2);
        assert!(grants.iter().any(|grant| grant["email"] == MIRA && grant["closed_by"] == "Petra Horák" && grant["closed_at"].is_i64()), "{grants:?}");
        let mails = rows(&archive, "mails");
        let told = |mail: &Value| mail["to"] == GUS && mail["subject"].as_str().is_some_and(|subject| subject.contains("Bridge inspection"));
        assert!(mails.iter().any(told), "{mails:?}");
        // Nothing of other items, and nothing that opens a door.
        assert!(!all.contains(MARKER) && !all.contains("token") && !all.contains("/l/"));
        verified(&town, &archive).await;
    }

    async fn house_7_every_kind_of_item_has_its_archive(town) {
        let petra = town.petra();
        let items = [(town.project(""), "projects"), (town.document(""), "documents"), (town.board(""), "boards"), (town.bridge(""), "items")];
        for (item, sheet) in items {
            let archive = taken(&petra, &format!("{item}/evidence.zip")).await;
            assert_eq!(rows(&archive, sheet).len(), 1, "{item}");
            verified(&town, &archive).await;
        }
        let board = taken(&petra, &town.board("/evidence.zip")).await;
        assert!(rows(&board, "board_elements")[0]["drawn"].as_str().unwrap().contains("Crane stands here"));
        assert!(file(&board, "files/board.pdf").starts_with(b"%PDF") && file(&board, "files/board.svg").starts_with(b"<svg"));
        let documents = words(&taken(&petra, &town.document("/evidence.zip")).await);
        assert!(documents.contains("contract.v1.pdf") && documents.contains("Two years, from January"));
    }

    async fn house_7_the_archive_of_a_guest_has_what_they_could_see_and_no_more(town) {
        let (_, mira) = furnished(&town).await;
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let contact = town.contact(&bridge, "Gus").await;
        petra.get(&town.northwind(&format!("/contacts/{contact}"))).await.ok().sees("Download the evidence");
        town.later(60);
        town.close(&bridge, "Gus").await;
        town.later(60);
        mira.post(&town.bridge("/comments"), &[("text", "Now that he is gone")]).await.is(303);
        let archive = taken(&petra, &guest_archive(&town, &contact)).await;
        let says = manifest(&archive);
        assert_eq!((&says["scope"], &says["name"], &says["items_left_out"]), (&json!("guest"), &json!("Gus"), &json!(0)));
        let all = words(&archive);
        for said in ["A word from Gus", "Mira answers him", "A key to the gate", "load-test.txt", "Bridge inspection", GUS] {
            assert!(all.contains(said), "{said} is missing");
        }
        for hidden in ["penalty", "An old word to guests", "Now that he is gone", "calculation-internal.txt", MIRA, "Kick-off", MARKER] {
            assert!(!all.contains(hidden), "{hidden} is not his to see");
        }
        let grants = rows(&archive, "grants");
        assert!(grants.len() == 1 && grants[0]["closed_by"] == "Petra Horák" && grants[0]["facets"].as_str().unwrap().contains("files"), "{grants:?}");
        assert!(rows(&archive, "visits").iter().all(|visit| visit["contact"] == "Gus"));
        verified(&town, &archive).await;
    }

    async fn house_7_what_a_member_does_not_see_of_a_guest_is_left_out_and_counted(town) {
        town.share(&town.board(""), GUS).await;
        town.invite(GUS).await;
        let contact = town.contact(&town.bridge(""), "Gus").await;
        let whole = taken(&town.petra(), &guest_archive(&town, &contact)).await;
        assert!(manifest(&whole)["items_left_out"] == 0 && words(&whole).contains("Site plan"));
        // Tomáš sees the board, but not who has access to it.
        let his = taken(&town.tomas(), &guest_archive(&town, &contact)).await;
        assert_eq!(manifest(&his)["items_left_out"], 1);
        let all = words(&his);
        assert!(all.contains("Bridge inspection") && !all.contains("Site plan") && !all.contains(&town.world.board), "{all}");
        verified(&town, &his).await;
    }

    async fn house_7_a_guest_archive_has_the_items_whose_own_archive_a_member_gets(town) {
        let items = [town.bridge(""), town.project(""), town.board(""), town.tower("")];
        for item in &items {
            town.share(item, GUS).await;
        }
        let contact = town.contact(&town.bridge(""), "Gus").await;
        for member in [town.petra(), town.tomas()] {
            let archive = taken(&member, &guest_archive(&town, &contact)).await;
            let listed: HashSet<String> = rows(&archive, "items").iter().map(|item| format!("/items/{}", item["id"].as_str().unwrap())).collect();
            for item in &items {
                let status = member.get(&format!("{item}/evidence.zip")).await.status;
                assert_eq!(listed.contains(item), status == 200, "{item} answers {status}");
            }
        }
        town.work().await;
    }

    async fn house_7_archives_of_guests_are_for_who_keeps_the_contacts(town) {
        let gus = town.invite(GUS).await;
        let contact = town.contact(&town.bridge(""), "Gus").await;
        let path = guest_archive(&town, &contact);
        for stranger in [&gus, &town.jan(), &town.eve()] {
            stranger.get(&path).await.is(404);
        }
        town.nobody().get(&path).await.is(303);
        gus.get(&town.bridge("/evidence.zip")).await.is(403);
        town.petra().get(&path).await.ok();
    }

    async fn house_7_everything_of_an_organization_is_made_by_the_worker(town) {
        furnished(&town).await;
        let (petra, export) = (town.petra(), town.northwind("/administration/export"));
        petra.get(&town.northwind("/administration")).await.ok().sees("/administration/export");
        let archive = asked(&town).await;
        petra.get(&export).await.ok().sees("Being made").hides("archive.zip");
        // One at a time.
        petra.post(&export, &[]).await.sees("An archive is being made already");
        let path = format!("{export}/{archive}/archive.zip");
        petra.get(&path).await.is(404);
        town.work().await;
        let line = petra.json(&export).await["archives"][0].clone();
        assert_eq!((&line["state"], &line["percent"]), (&json!("ready"), &json!(100)), "{line}");
        assert!(town.mail_to("petra@northwind.example").await.unwrap().contains("The archive that you asked for is ready"));
        let bytes = taken(&petra, &path).await;
        assert_eq!(line["size"].as_u64().unwrap(), bytes.len() as u64);
        let says = manifest(&bytes);
        assert_eq!((&says["scope"], &says["audit"]["whole"]), (&json!("organization"), &json!(true)));
        let all = words(&bytes);
        for said in ["Bridge inspection", MARKER, "Renew the lease", "Anchor bolts, lot 7", "Site plan", "lease.txt", "Jan Malý", GUS, "Inspections"] {
            assert!(all.contains(said), "{said} is missing");
        }
        assert!(!all.contains("Acme") && !all.contains("eve@acme.example"), "nothing of another organization");
        assert_eq!(rows(&bytes, "members").len(), 3);
        let log = String::from_utf8(file(&bytes, "audit.jsonl")).unwrap();
        let first: Value = serde_json::from_str(log.lines().next().unwrap()).unwrap();
        assert_eq!((first["seq"].as_i64(), log.lines().count()), (Some(1), usize::try_from(says["audit"]["last"].as_i64().unwrap()).unwrap()));
        verified(&town, &bytes).await;
    }

    async fn house_7_an_archive_is_for_who_asked_for_it_as_long_as_they_may(town) {
        let export = town.northwind("/administration/export");
        let path = format!("{export}/{}/archive.zip", asked(&town).await);
        town.work().await;
        town.petra().get(&path).await.ok();
        town.tomas().get(&export).await.is(403);
        town.tomas().post(&export, &[]).await.is(403);
        for stranger in [town.tomas(), town.jan(), town.eve()] {
            stranger.get(&path).await.is(404);
        }
        // Another administrator neither.
        let team = town.petra().json(&town.northwind("/team")).await;
        let tomas = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].clone();
        town.petra().post_json(&town.northwind("/team/roles"), &json!({"member": tomas, "role": "administrator"})).await.ok();
        town.tomas().get(&path).await.is(404);
        town.tomas().get(&export).await.ok().hides(&path);
        // After seven days it is gone.
        town.later(7 * 86_400 + 60);
        town.work().await;
        town.petra().get(&path).await.is(404);
        assert_eq!(town.petra().json(&export).await["archives"][0]["state"], "gone");
    }

    async fn house_6_an_archive_that_is_stopped_leaves_nothing(town) {
        let (petra, export) = (town.petra(), town.northwind("/administration/export"));
        let archive = asked(&town).await;
        town.tomas().post(&format!("{export}/{archive}/cancel"), &[]).await.is(404);
        petra.post(&format!("{export}/{archive}/cancel"), &[]).await.leads_to(&export);
        town.work().await;
        assert_eq!(petra.json(&export).await["archives"][0]["state"], "cancelled");
        assert!(!town.app.blobs.has(&format!("archives/{archive}")).await.unwrap());
        petra.get(&format!("{export}/{archive}/archive.zip")).await.is(404);
        // Stopped twice is stopped; and the next one is made.
        petra.post(&format!("{export}/{archive}/cancel"), &[]).await.leads_to(&export);
        let next = asked(&town).await;
        town.work().await;
        petra.get(&format!("{export}/{next}/archive.zip")).await.ok();
    }

    async fn house_6_an_archive_says_how_far_it_is(town) {
        furnished(&town).await;
        let framed = town.petra().with("accept", "application/vnd.parlor.progress").get(&town.bridge("/evidence.zip")).await.ok();
        assert_eq!(framed.header("content-type"), "application/vnd.parlor.progress");
        let (mut rest, mut file, mut last) = (framed.bytes.as_slice(), Vec::new(), (0, 0));
        while !rest.is_empty() {
            let end = rest.iter().position(|byte| *byte == b'\n').unwrap();
            let line = std::str::from_utf8(&rest[..end]).unwrap();
            let [done, of, length] = line.split(' ').map(|part| part.parse::<usize>().unwrap()).collect::<Vec<_>>()[..] else { panic!("{line}") };
            assert!(done >= last.0 && done <= of, "{line}");
            last = (done, of);
            file.extend_from_slice(&rest[end + 1..end + 1 + length]);
            rest = &rest[end + 1 + length..];
        }
        assert_eq!(last.0, last.1);
        verified(&town, &file).await;
    }

    async fn house_6_a_document_says_that_it_is_being_sealed(town) {
        let route = town.ask_to_sign(&[("Ana Ruiz <ana@bolt.example>", 1)]).await;
        let ana = town.come_in("ana@bolt.example").await;
        assert_eq!(town.petra().json(&route).await["sealing"], false);
        ana.upload(&format!("{route}/sign"), &[], &[("way", "type"), ("typed", "Ana Ruiz"), ("agree", "on")]).await.leads_to(&route);
        town.petra().get(&route).await.ok().sees("The files are being sealed");
        ana.get(&route).await.ok().sees("The files are being sealed");
        town.work().await;
        town.petra().get(&route).await.ok().hides("The files are being sealed");
    }

    async fn house_7_many_rows_are_read_page_by_page_each_once(town) {
        furnished(&town).await;
        town.work().await;
        let id = if town.app.config.database_url.is_empty() { "randomblob(16)" } else { "gen_random_uuid()" };
        town.meddle(&format!(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
             INSERT INTO visits (id, organization_id, item_id, contact_id, session_id, started_at, last_at, views)
             SELECT {id}, v.organization_id, v.item_id, v.contact_id, v.session_id, v.started_at, v.last_at, v.views
             FROM n CROSS JOIN (SELECT * FROM visits ORDER BY id LIMIT 1) v"
        ))
        .await;
        let archive = asked(&town).await;
        let before = town.app.store.sources().statements();
        parlor::evidence::make_all(&town.app).await.unwrap();
        assert!(town.app.store.sources().statements() - before < 400, "it asks once a page, not once a row");
        let bytes = taken(&town.petra(), &town.northwind(&format!("/administration/export/{archive}/archive.zip"))).await;
        let visits = rows(&bytes, "visits");
        let ids: HashSet<&str> = visits.iter().map(|visit| visit["id"].as_str().unwrap()).collect();
        assert!(ids.len() == visits.len() && ids.len() > 10_000, "{} of {}", ids.len(), visits.len());
        verified(&town, &bytes).await;
        town.work().await;
    }

    async fn house_7_archives_are_verified_by_the_command_and_say_what_is_wrong(town) {
        furnished(&town).await;
        let archive = asked(&town).await;
        town.work().await;
        let whole = taken(&town.petra(), &town.northwind(&format!("/administration/export/{archive}/archive.zip"))).await;
        let (pem, roots) = root(&town).await;
        let folder = tempfile::tempdir().unwrap();
        let without = folder.path().join("none");
        let verify = |bytes: &[u8], more: &[&str]| {
            std::fs::write(folder.path().join("it.zip"), bytes).unwrap();
            let arguments = [&["verify", "it.zip", "--data", without.to_str().unwrap()], more].concat();
            told(&folder, env!("CARGO_BIN_EXE_parlor"), &arguments).unwrap()
        };
        std::fs::write(folder.path().join("root.pem"), pem).unwrap();
        let (good, said) = verify(&whole, &["--root", "root.pem"]);
        assert!(good && said.contains("nothing has changed since"), "{said}");
        // Without anybody to believe it is intact, and who sealed it is not known.
        let (good, said) = verify(&whole, &[]);
        assert!(!good && said.contains("Nothing has changed since it was sealed, but who sealed it is not known") && said.contains("--root"), "{said}");
        zip::ZipArchive::new(Cursor::new(&whole)).unwrap().extract(folder.path()).unwrap();
        if let Some((good, said)) = told(&folder, "sha256sum", &["-c", "--quiet", "SHA256SUMS"]) {
            assert!(good, "{said}");
        }
        let faults = |bytes: &[u8]| checked(bytes, &roots).map_or_else(|why| why, |found| found.faults.join("; "));
        let middle = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).unwrap();
            text.lines().enumerate().filter(|(number, _)| *number != 3).map(|(_, line)| format!("{line}\n")).collect::<String>().into_bytes()
        };
        let shorter = packed_anew(&whole, &|name, bytes| Some(if name == "audit.jsonl" { middle(bytes) } else { bytes }), &[]);
        let said = faults(&shorter);
        assert!(said.contains("audit.jsonl is not as it was signed") && said.contains("audit.jsonl does not end where the manifest says"), "{said}");
        let (good, said) = verify(&shorter, &["--root", "root.pem"]);
        assert!(!good && said.contains("Changed after it was sealed"), "{said}");
        // Each file of it: changed, and taken out.
        for name in names(&whole).iter().filter(|name| !name.starts_with("SHA256SUMS")) {
            let other = |file: &str, mut bytes: Vec<u8>| {
                if file == name {
                    bytes.push(b' ');
                }
                Some(bytes)
            };
            assert!(faults(&packed_anew(&whole, &other, &[])).contains(&format!("{name} is not as it was signed")), "{name}");
            let out = packed_anew(&whole, &|file, bytes| (file != name).then_some(bytes), &[]);
            assert!(faults(&out).contains(&format!("{name} is missing")), "{name}");
        }
    }
}

/// A table that nobody thought of would be missing in every archive.
#[tokio::test(flavor = "multi_thread")]
async fn house_7_every_table_is_in_the_archive_of_an_organization_or_named_as_left_out() {
    let schema = Town::new(crate::town::On::Sqlite).await.app.store.schema().await.unwrap();
    let tables: BTreeSet<&str> = schema.iter().filter_map(|line| line.split_once('.')).map(|(table, _)| table).collect();
    let known: BTreeSet<&str> = parlor::evidence::tables().into_iter().collect();
    let missing: Vec<&&str> = tables.iter().filter(|table| !known.contains(**table)).collect();
    assert!(missing.is_empty() && tables.len() > 80, "put these into a sheet of evidence/sheets, or name why not: {missing:?}");
}
