//! What a thief of the database holds: nothing that opens anything (R10).

use crate::town::{MARKER, PASSWORD, Town, hex};
use serde_json::json;
use std::io::{Cursor, Read as _};

const GUS: &str = "gus@bolt.example";

/// The value of the session cookie.
fn session(cookies: &[(String, String)]) -> String {
    cookies.iter().find(|(name, _)| name == "parlor").unwrap().1.clone()
}

/// All that is in an archive, as text.
fn unpacked(archive: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut all = String::new();
    for number in 0..zip.len() {
        let (mut entry, mut bytes) = (zip.by_index(number).unwrap(), Vec::new());
        entry.read_to_end(&mut bytes).unwrap();
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    all
}

/// None of these lies in the database, in no shape; how many there were, in all their shapes.
async fn is_nowhere(town: &Town, secrets: &[(&str, String)]) -> (usize, usize) {
    let all = town.everything().await;
    let mut shapes = 0;
    for (what, secret) in secrets {
        assert!(!secret.is_empty(), "{what}");
        for shape in [secret.clone(), secret.replace('-', ""), hex(secret.as_bytes()), data_encoding::BASE64.encode(secret.as_bytes())] {
            assert!(!all.contains(&shape), "{what} lies in the database as {shape}");
            shapes += 1;
        }
    }
    (secrets.len(), shapes)
}

stories! {
    async fn r_10_code_4_and_f_10_secrets_lie_in_the_database_only_as_hashes(town) {
        let gus = town.invite(GUS).await;
        let link = town.link_to(GUS).await;
        let other = town.nobody();
        other.get(&link).await.ok();
        other.post("/open", &[]).await.leads_to("/open/code");
        let code = town.code_to(GUS).await;
        town.petra().post(&town.northwind("/team/invitations"), &[("name", "Zora"), ("email", "zora@free.example"), ("role", "internal")]).await.is(303);
        let join = town.link_to("zora@free.example").await;
        let key = town.petra().post_json("/account/keys", &json!({"key_name": "reports"})).await.ok().view()["key"].as_str().unwrap().to_owned();
        let fresh = town.nobody();
        fresh.post("/sign-in", &[("email", "petra@northwind.example"), ("password", PASSWORD), ("way", "password")]).await.is(303);
        fresh.post("/account/password", &[("current", PASSWORD), ("new_password", "a-planted-password-77")]).await.is(303);

        // The dump is a real one: what is no secret is found in it.
        let all = town.everything().await;
        for known in [GUS, "Bridge inspection", "Zora", "share.opened", "$argon2id$"] {
            assert!(all.contains(known), "{known} should be found");
        }
        let digest = parlor::secrets::hash(link.trim_start_matches("/l/"));
        assert!(all.contains(&hex(&digest)), "the hash of the link is there");

        // A code is six digits, and six digits in a row can come by chance; so it is looked for as a word.
        let word = |text: &str| all.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| word == text);
        assert!(!word(&code), "the code lies in the database");
        let (planted, shapes) = is_nowhere(&town, &[
            ("the guest link", link.trim_start_matches("/l/").to_owned()),
            ("the invitation", join.trim_start_matches("/join/").to_owned()),
            ("the key of a program", key),
            ("the session of a guest", session(&gus.cookies())),
            ("the session of a member", session(&fresh.cookies())),
            ("the old password", PASSWORD.to_owned()),
            ("the new password", "a-planted-password-77".to_owned()),
            ("the browser's name at the door", other.cookies().iter().find(|(name, _)| name == "knock").unwrap().1.clone()),
        ]).await;
        // The code has one shape, that of a word.
        let (on, planted, shapes) = (town.app.store.kind(), planted + 1, shapes + 1);
        proof::figure("R10", &format!("database_{on}"), format_args!("found=0 planted={planted} shapes={shapes}"));
    }

    async fn r_10_no_mail_file_or_referer_carries_what_is_not_for_its_reader(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let link = town.link_to(GUS).await.trim_start_matches("/l/").to_owned();
        let other = town.nobody();
        other.get(&format!("/l/{link}")).await.ok();
        other.post("/open", &[]).await.leads_to("/open/code");
        let code = town.code_to(GUS).await;
        other.post("/open/code", &[("code", &code)]).await.leads_to(&bridge);
        let key = petra.post_json("/account/keys", &json!({"key_name": "reports"})).await.ok().view()["key"].as_str().unwrap().to_owned();
        // A second guest is told of all that happens, and the first hears nothing that is the team's.
        town.share(&bridge, "ana@supplies.example").await;
        petra.post(&format!("{bridge}/comments"), &[("lane", "team"), ("text", "a-word-for-the-team")]).await.is(303);
        petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "A word for everybody")]).await.is(303);
        town.work().await;
        let mut read = 0;
        let secrets = [link.as_str(), key.as_str(), &session(&gus.cookies()), &session(&other.cookies()), PASSWORD];

        // Mails: each shows the secrets of its own reader, and nobody's words but those that are for them.
        let room = town.nobody().get("/mail-room").await.ok();
        for row in room.body.split("<li>").skip(1) {
            let Some(mail) = row.split("/mail-room/").nth(1).and_then(|rest| rest.split('"').next()) else { continue };
            let letter = town.nobody().get(&format!("/mail-room/{mail}")).await.ok();
            let own = row.contains(&format!("&lt;{GUS}&gt;"));
            let letter = letter.hides(MARKER).hides(&key).hides(PASSWORD);
            let letter = if own { letter } else { letter.hides(&link) };
            let guest = own || row.contains("ana@supplies.example");
            if guest {
                letter.hides("a-word-for-the-team").hides("penalty");
            }
            read += 1;
        }
        assert!(read > 4, "{read} mails were read: {}", room.body);

        // Files that are taken along. What a guest takes along holds nothing of the team's.
        let organizer = town.northwind(&format!("/organizers/{}", town.world.organizer));
        let evidence = petra.get(&format!("{bridge}/evidence.zip")).await.ok();
        let mut given = vec![("evidence", unpacked(&evidence.bytes))];
        for path in [format!("{organizer}/records.csv"), format!("{organizer}/records.xlsx")] {
            let file = petra.get(&path).await.ok();
            given.push(("records", if path.ends_with("xlsx") { unpacked(&file.bytes) } else { file.body }));
        }
        for (what, text) in &given {
            for secret in secrets {
                assert!(!text.contains(secret), "{secret} stands in {what}");
            }
        }

        // No page tells another site where it was: an address is the most that a link is.
        let mut pages = 0;
        for client in [&petra, &gus, &town.nobody()] {
            for path in [bridge.as_str(), "/", "/open", "/sign-in", &format!("/l/{link}"), &format!("{bridge}/files/{}", town.world.file)] {
                let page = client.get(path).await;
                let policy = page.header("referrer-policy");
                assert!(matches!(policy, "no-referrer" | "same-origin"), "{path}: {policy:?}");
                pages += 1;
            }
        }
        let (on, files) = (town.app.store.kind(), given.len());
        proof::figure("R10", &format!("outlets_{on}"), format_args!("found=0 planted={} mails={read} files={files} answers={pages}", secrets.len() + 3));
    }

    async fn r_10_and_f_10_no_page_repeats_a_secret(town) {
        let gus = town.invite(GUS).await;
        let link = town.link_to(GUS).await;
        let secret = link.trim_start_matches("/l/").to_owned();
        let key = town.petra().post_json("/account/keys", &json!({"key_name": "reports"})).await.ok().view()["key"].as_str().unwrap().to_owned();
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let pages = ["/share".to_owned(), "/history".to_owned(), String::new()].map(|below| format!("{bridge}{below}"));
        let houses = ["", "/team", "/contacts", "/administration", "/administration/log"].map(|below| town.northwind(below));
        for path in pages.iter().chain(&houses).chain([&"/account".to_owned()]) {
            for reader in [petra.clone(), petra.clone().with("accept", "application/json"), town.tomas()] {
                reader.get(path).await.hides(&secret).hides(&key).hides(&session(&gus.cookies()));
            }
        }
        for path in [bridge.as_str(), "/guest/northwind", "/guest/browsers"] {
            gus.get(path).await.ok().hides(&secret).hides(&session(&gus.cookies()));
        }
    }
}
