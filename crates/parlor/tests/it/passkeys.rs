//! Passkeys at the doors that programs can reach; a browser with a device in it
//! goes the whole way in `tests/browser/stories/passkeys.spec.ts` (HOUSE-14).

use crate::town::Client;
use serde_json::{Value, json};

async fn question(client: &Client, path: &str) -> Value {
    client.post_json(path, &json!({})).await.ok().view()["question"]["publicKey"].clone()
}

/// An answer of the right shape that no device gave.
fn made_up(kind: &str) -> String {
    let (data, response) = (data_encoding::BASE64URL_NOPAD.encode(b"x"), data_encoding::BASE64URL_NOPAD);
    let client = response.encode(json!({"type": kind, "challenge": "x", "origin": "http://localhost"}).to_string().as_bytes());
    let handle = response.encode(uuid::Uuid::nil().as_bytes());
    let answer = if kind == "webauthn.create" {
        json!({"clientDataJSON": client, "attestationObject": data})
    } else {
        json!({"clientDataJSON": client, "authenticatorData": data, "signature": data, "userHandle": handle})
    };
    json!({"id": "eHg", "rawId": "eHg", "type": "public-key", "response": answer, "clientExtensionResults": {}}).to_string()
}

stories! {
    async fn house_14_a_device_is_asked_for_a_key_that_it_finds_by_itself_and_opens_with_its_owner(town) {
        let petra = town.petra();
        let asked = question(&petra, "/account/passkeys/begin").await;
        assert_eq!((&asked["rp"]["id"], &asked["user"]["name"]), (&json!("localhost"), &json!("petra@northwind.example")));
        assert_eq!(asked["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(asked["authenticatorSelection"]["userVerification"], "required");
        let door = question(&town.nobody(), "/sign-in/passkey/begin").await;
        assert_eq!((&door["userVerification"], door["allowCredentials"].as_array().map_or(0, Vec::len)), (&json!("required"), 0));
        assert_ne!(asked["challenge"], question(&petra, "/account/passkeys/begin").await["challenge"]);
        town.nobody().get("/sign-in").await.ok().sees("data-passkey=\"sign-in\"");
        petra.get("/account").await.ok().sees("data-passkey=\"make\"").sees("This browser has no passkeys.");
    }

    async fn house_14_an_answer_counts_once_in_time_and_in_the_browser_that_was_asked(town) {
        let (petra, door) = (town.petra(), town.nobody());
        let add = async |client: &Client, credential: &str| client.post_json("/account/passkeys", &json!({"credential": credential})).await;
        let come = async |client: &Client, credential: &str| client.post_json("/sign-in/passkey", &json!({"credential": credential})).await;
        // Nothing was asked.
        add(&petra, &made_up("webauthn.create")).await.is(422).sees("took too long");
        come(&door, &made_up("webauthn.get")).await.is(422).sees("took too long");
        // What no device made is refused.
        question(&petra, "/account/passkeys/begin").await;
        add(&petra, &made_up("webauthn.create")).await.is(422).sees("not known here");
        add(&petra, &made_up("webauthn.create")).await.is(422);
        question(&door, "/sign-in/passkey/begin").await;
        for odd in ["", "{}", "null", "[1]"] {
            come(&door, odd).await.is(422).sees("not known here");
        }
        come(&door, &made_up("webauthn.get")).await.is(422).sees("not known here");
        door.get("/account").await.is(303);
        // A question for the account is none for the door.
        question(&petra, "/account/passkeys/begin").await;
        come(&petra, &made_up("webauthn.get")).await.is(422).sees("took too long");
        // After five minutes it is over, and swept away.
        question(&door, "/sign-in/passkey/begin").await;
        town.later(301);
        come(&door, &made_up("webauthn.get")).await.is(422).sees("took too long");
        town.work().await;
        assert_eq!(petra.json("/account").await["passkeys"], json!([]));
        petra.post("/account/passkeys/remove", &[("passkey", &uuid::Uuid::nil().to_string())]).await.is(404);
        petra.post("/account/passkeys/remove", &[("passkey", "x")]).await.is(400);
        town.nobody().post("/account/passkeys/begin", &[]).await.is(401);
    }

    async fn house_14_a_key_makes_no_passkey(town) {
        let key = town.petra().post_json("/account/keys", &json!({"key_name": "Script"})).await.ok().view()["key"].as_str().unwrap().to_owned();
        let program = town.nobody().with("authorization", &format!("Bearer {key}"));
        for path in ["/account/passkeys/begin", "/account/passkeys", "/account/passkeys/remove"] {
            program.post_json(path, &json!({"credential": "{}", "passkey": uuid::Uuid::nil()})).await.is(403);
        }
    }
}
