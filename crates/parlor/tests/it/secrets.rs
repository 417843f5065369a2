//! What a thief of the database holds: nothing that opens anything (R10).

use crate::town::{PASSWORD, Town, hex};
use serde_json::json;

const GUS: &str = "gus@bolt.example";

/// The value of the session cookie.
fn session(cookies: &[(String, String)]) -> String {
    cookies.iter().find(|(name, _)| name == "parlor").unwrap().1.clone()
}

async fn is_nowhere(town: &Town, secrets: &[(&str, String)]) {
    let all = town.everything().await;
    for (what, secret) in secrets {
        assert!(!secret.is_empty(), "{what}");
        for shape in [secret.clone(), secret.replace('-', ""), hex(secret.as_bytes()), data_encoding::BASE64.encode(secret.as_bytes())] {
            assert!(!all.contains(&shape), "{what} lies in the database as {shape}");
        }
    }
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
        is_nowhere(&town, &[
            ("the guest link", link.trim_start_matches("/l/").to_owned()),
            ("the invitation", join.trim_start_matches("/join/").to_owned()),
            ("the key of a program", key),
            ("the session of a guest", session(&gus.cookies())),
            ("the session of a member", session(&fresh.cookies())),
            ("the old password", PASSWORD.to_owned()),
            ("the new password", "a-planted-password-77".to_owned()),
            ("the browser's name at the door", other.cookies().iter().find(|(name, _)| name == "knock").unwrap().1.clone()),
        ]).await;
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
