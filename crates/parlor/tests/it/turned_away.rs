//! What the log says of those who were not let in, by whichever way they tried (HOUSE-12), and
//! that it repeats nothing of what they showed (R10). A device with a passkey in it and a
//! provider of single sign-on are played here, so that only the last of what they say is wrong.

use crate::{
    second_step::shown,
    server::{Http, PASSWORD, Server, at, found},
};
use axum::{
    Router,
    http::header::{CONTENT_TYPE, HeaderName},
    routing::{get, post},
};
use data_encoding::BASE64URL_NOPAD;
use parlor::store::{Sources, Time};
use ring::{
    digest::{SHA256, digest},
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, EcdsaSigningAlgorithm, KeyPair as _},
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, future::ready, sync::Arc};
use tokio::{net::TcpListener, runtime::Runtime};

const PETRA: &str = "petra@northwind.example";
/// Passkeys belong to a name: to numbers of a network they are not offered.
const BASE: &str = "http://localhost";
const GUESS: &str = "a-wrong-guess-77";

fn base64(bytes: impl AsRef<[u8]>) -> String {
    BASE64URL_NOPAD.encode(bytes.as_ref())
}

fn now() -> Time {
    Sources::machine().clock.now()
}

/// A key on the curve P-256, as devices and providers have them.
struct Key(Vec<u8>);

impl Key {
    fn new() -> Self {
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).unwrap();
        Self(made.as_ref().to_vec())
    }

    fn pair(&self, how: &'static EcdsaSigningAlgorithm) -> EcdsaKeyPair {
        EcdsaKeyPair::from_pkcs8(how, &self.0, &SystemRandom::new()).unwrap()
    }

    fn signs(&self, how: &'static EcdsaSigningAlgorithm, what: &[u8]) -> Vec<u8> {
        self.pair(how).sign(&SystemRandom::new(), what).unwrap().as_ref().to_vec()
    }

    /// Where on the curve what belongs to everybody of it lies.
    fn point(&self) -> [Vec<u8>; 2] {
        let pair = self.pair(&ECDSA_P256_SHA256_FIXED_SIGNING);
        let point: &[u8] = pair.public_key().as_ref();
        [point[1..33].to_vec(), point[33..].to_vec()]
    }
}

/// A device with one passkey in it.
struct Device {
    key: Key,
    /// Of the passkey.
    id: [u8; 16],
    /// Whom it belongs to, as it was told when it was asked for it.
    person: String,
}

/// The hash of the name that the key is for; that its owner is there and opened it; how often it was used.
fn of_the_device(more: u8) -> Vec<u8> {
    let name = digest(&SHA256, b"localhost");
    [name.as_ref(), &[0b101 | more][..], &[0; 4][..]].concat()
}

fn of_the_browser(kind: &str, question: &Value) -> Vec<u8> {
    json!({"type": kind, "challenge": question["challenge"], "origin": BASE, "crossOrigin": false}).to_string().into_bytes()
}

fn answer(id: &[u8], response: &Value) -> Value {
    let credential = json!({"id": base64(id), "rawId": base64(id), "type": "public-key", "response": response, "clientExtensionResults": {}});
    json!({"credential": credential.to_string()})
}

impl Device {
    /// Makes a key, and says what there is to know of it (CBOR).
    fn made(question: &Value) -> (Self, Value) {
        let (key, id) = (Key::new(), *b"device-of-petra!");
        let [x, y] = key.point();
        let public = [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32][..], &x[..], &[0x22, 0x58, 32][..], &y[..]].concat();
        let data = [&of_the_device(0b100_0000)[..], &[0; 16][..], &[0, 16][..], &id[..], &public[..]].concat();
        let length = u8::try_from(data.len()).unwrap();
        let object = [b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".as_slice(), &[length][..], &data[..]].concat();
        let browser = of_the_browser("webauthn.create", question);
        let response = json!({"clientDataJSON": base64(browser), "attestationObject": base64(object)});
        let person = question["user"]["id"].as_str().unwrap().to_owned();
        (Self { key, id, person }, answer(&id, &response))
    }

    /// Answers to a question at the door, signed by this key.
    fn answers(&self, question: &Value, key: &Key) -> Value {
        let (data, browser) = (of_the_device(0), of_the_browser("webauthn.get", question));
        let hash = digest(&SHA256, &browser);
        let signed = [&data[..], hash.as_ref()].concat();
        let signature = key.signs(&ECDSA_P256_SHA256_ASN1_SIGNING, &signed);
        let response = json!({
            "clientDataJSON": base64(browser),
            "authenticatorData": base64(data),
            "signature": base64(signature),
            "userHandle": self.person,
        });
        answer(&self.id, &response)
    }
}

fn question(http: &mut Http, path: &str) -> Value {
    http.post(path, &json!({})).unwrap().ok().view()["question"]["publicKey"].clone()
}

fn as_json(value: &Value) -> ([(HeaderName, &'static str); 1], String) {
    ([(CONTENT_TYPE, "application/json")], value.to_string())
}

/// Who somebody is, signed: what they carry as their code.
fn tokens(key: &Key, issuer: &str, form: &str) -> Value {
    let code = form.split('&').find_map(|part| part.strip_prefix("code=")).unwrap();
    let mut claims: Value = serde_json::from_slice(&BASE64URL_NOPAD.decode(code.as_bytes()).unwrap()).unwrap();
    let seconds = now().0 / 1_000_000;
    for (name, value) in [("iss", json!(issuer)), ("aud", json!("parlor")), ("iat", json!(seconds)), ("exp", json!(seconds + 300))] {
        claims[name] = value;
    }
    let signed = format!("{}.{}", base64(r#"{"alg":"ES256","kid":"one"}"#), base64(claims.to_string()));
    let signature = key.signs(&ECDSA_P256_SHA256_FIXED_SIGNING, signed.as_bytes());
    json!({"access_token": "opens-nothing", "token_type": "Bearer", "id_token": format!("{signed}.{}", base64(signature))})
}

/// A provider of single sign-on that believes everybody; its address.
async fn provider() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let issuer = format!("http://{}", listener.local_addr().unwrap());
    let key = Arc::new(Key::new());
    let [x, y] = key.point().map(base64);
    let keys = json!({"keys": [{"kty": "EC", "crv": "P-256", "use": "sig", "kid": "one", "x": x, "y": y}]});
    let itself = json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/door"),
        "token_endpoint": format!("{issuer}/tokens"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    });
    let named = issuer.clone();
    let router = Router::new()
        .route("/.well-known/openid-configuration", get(move || ready(as_json(&itself))))
        .route("/keys", get(move || ready(as_json(&keys))))
        .route("/tokens", post(move |form: String| ready(as_json(&tokens(&key, &named, &form)))));
    tokio::spawn(async move { axum::serve(listener, router).await });
    issuer
}

/// Somebody goes to the provider and comes back as whom it names; what is answered, and where they came back.
fn comes(browser: &mut Http, mut named: Value) -> (u16, String) {
    let away = browser.page("/sign-in/sso").unwrap();
    assert_eq!(away.status, 303, "{}", away.body);
    let address = away.head.lines().find_map(|line| line.strip_prefix("location: ")).unwrap().to_owned();
    let part = |name: &str| address.split(['?', '&']).find_map(|part| part.strip_prefix(name)?.strip_prefix('=')).unwrap().to_owned();
    if named["nonce"].is_null() {
        named["nonce"] = part("nonce").into();
    }
    let back = format!("/sign-in/sso/back?code={}&state={}", base64(named.to_string()), part("state"));
    (browser.page(&back).unwrap().status, back)
}

/// Petra at a browser, who signed in just now.
fn petra(server: &Server) -> Http {
    let mut browser = server.http();
    browser.post("/sign-in", &json!({"email": PETRA, "password": PASSWORD})).unwrap().ok();
    browser
}

/// Wrong words at the one door: a password, a code, the second step.
fn wrong_words(server: &Server) {
    let mut nobody = server.http();
    assert_eq!(nobody.post("/sign-in", &json!({"email": PETRA, "password": GUESS})).unwrap().status, 422);
    nobody.post("/sign-in", &json!({"email": PETRA, "way": "code"})).unwrap().ok();
    assert_eq!(nobody.post("/sign-in/code", &json!({"code": "00000"})).unwrap().status, 422);
}

/// Petra's app, and a wrong code of it; its secret.
fn wrong_second_step(server: &Server, at_home: &mut Http) -> String {
    at_home.post("/account/second-step", &json!({})).unwrap().ok();
    let secret = at_home.get("/account/second-step").unwrap().ok().view()["secret"].as_str().unwrap().to_owned();
    at_home.post("/account/second-step/confirm", &json!({"second_code": shown(&secret, now())})).unwrap().ok();
    let mut elsewhere = petra(server);
    assert_eq!(elsewhere.post("/sign-in/second", &json!({"code": "12345"})).unwrap().status, 422);
    secret
}

/// An answer to no question, one of a device that nobody knows, one that another device signed,
/// and one that lets Petra in.
fn wrong_passkeys(server: &Server, at_home: &mut Http) {
    let (device, made) = Device::made(&question(at_home, "/account/passkeys/begin"));
    at_home.post("/account/passkeys", &made).unwrap().ok();
    let mut door = server.http();
    let comes = |door: &mut Http, answer: &Value| door.post("/sign-in/passkey", answer).unwrap().status;
    assert_eq!(comes(&mut door, &device.answers(&json!({"challenge": "eHg"}), &device.key)), 422);
    let stranger = Device { key: Key::new(), id: *b"device-of-nobody", person: device.person.clone() };
    let asked = question(&mut door, "/sign-in/passkey/begin");
    assert_eq!(comes(&mut door, &stranger.answers(&asked, &stranger.key)), 422);
    let asked = question(&mut door, "/sign-in/passkey/begin");
    assert_eq!(comes(&mut door, &device.answers(&asked, &stranger.key)), 422);
    let asked = question(&mut door, "/sign-in/passkey/begin");
    assert_eq!(comes(&mut door, &device.answers(&asked, &device.key)), 200);
}

/// Whom nobody knows, whose address is not confirmed, an answer that is for another visit, and
/// states that are over or made up; where they came back. Petra comes in.
fn wrong_sign_ons(server: &Server) -> Vec<String> {
    let mut came = Vec::new();
    let mut comes = |named: Value, status: u16| {
        let (answered, back) = comes(&mut server.http(), named);
        assert_eq!(answered, status, "{}", server.log());
        came.push(back);
    };
    comes(json!({"sub": "p", "email": PETRA, "email_verified": true}), 303);
    comes(json!({"sub": "s", "email": "stranger@northwind.example", "email_verified": true}), 422);
    comes(json!({"sub": "e", "email": "petra@elsewhere.example", "email_verified": true}), 422);
    comes(json!({"sub": "m", "email": PETRA, "email_verified": false}), 422);
    comes(json!({"sub": "p", "email": PETRA, "email_verified": true, "nonce": "of-another-visit"}), 422);
    let mut again = server.http();
    assert_eq!(again.page(&came[0]).unwrap().status, 422, "in a browser that went nowhere");
    again.page("/sign-in/sso").unwrap();
    assert_eq!(again.page("/sign-in/sso/back?code=x&state=made-up").unwrap().status, 422);
    came
}

/// A board that has a password, and somebody who guesses it; the secrets of it.
fn wrong_board_password(server: &Server, at_home: &mut Http) -> Vec<String> {
    let board = at_home.post("/o/northwind/boards", &json!({"title": "Site plan"})).unwrap().ok().view()["location"].as_str().unwrap().to_owned();
    at_home.post(&format!("{board}/board/address"), &json!({"opens": "password", "role": "reviewer"})).unwrap().ok();
    let password = at_home.get(&format!("{board}/share")).unwrap().ok().view()["board"]["password"].as_str().unwrap().to_owned();
    let copied = at_home.post(&format!("{board}/board/address/copy"), &json!({})).unwrap().ok().view();
    let link = copied["address"].as_str().unwrap().strip_prefix(BASE).unwrap().to_owned();
    let mut visitor = server.http();
    visitor.page(&link).unwrap().ok();
    assert_eq!(visitor.press("/open", &[("name", "Vera"), ("password", GUESS)]).unwrap().status, 422);
    vec![password, link.trim_start_matches("/l/").to_owned()]
}

/// Who the lines are about that say that this way let nobody in, for this.
fn refused<'l>(lines: &'l [Value], way: &str, why: &str) -> Vec<&'l str> {
    let fields = lines.iter().map(|line| &line["fields"]);
    let ours = fields.filter(|fields| fields["message"] == "a sign-in was refused" && fields["way"] == way && fields["why"] == why);
    ours.filter(|fields| fields["network"] == "127.0.0.1").map(|fields| fields["who"].as_str().unwrap()).collect()
}

#[test]
fn house_12_and_r_10_the_log_tells_of_each_way_in_who_was_refused_from_where_and_why() {
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    found(&[&at(&data)]);
    let runtime = Runtime::new().unwrap();
    let issuer = format!("PARLOR_SSO_ISSUER={}", runtime.block_on(provider()));
    let base = format!("--base-url={BASE}");
    let settings = ["PARLOR_LOG_JSON=true", "PARLOR_SSO_CLIENT_ID=parlor", "PARLOR_SSO_DOMAINS=northwind.example", &issuer, &base];
    let server = Server::start(&data, &log, &settings);
    let mut at_home = petra(&server);
    wrong_words(&server);
    let app = wrong_second_step(&server, &mut at_home);
    wrong_passkeys(&server, &mut at_home);
    let came = wrong_sign_ons(&server);
    let board = wrong_board_password(&server, &mut at_home);
    assert!(server.stop().1);

    let text = std::fs::read_to_string(log).unwrap();
    let lines: Vec<Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let one = |way: &str, why: &str| {
        let who = refused(&lines, way, why);
        assert_eq!(who.len(), 1, "{way}, {why}: {text}");
        who[0].to_owned()
    };
    // An address has one mark, by whichever way it is tried; a person is named by their id.
    let (mark, person) = (one("password", "wrong"), one("second step", "wrong"));
    assert_eq!((mark.len(), one("code", "wrong")), (12, mark.clone()), "{text}");
    assert_eq!(person.len(), 36, "{text}");
    for (way, why) in [("passkey", "over"), ("passkey", "unknown"), ("sso", "sso-no-address"), ("sso", "sso-refused"), ("board password", "wrong")] {
        assert_eq!(one(way, why), "nobody", "{way}, {why}: {text}");
    }
    assert_eq!(refused(&lines, "sso", "sso-over"), ["nobody", "nobody"], "{text}");
    let strangers: BTreeSet<&str> = refused(&lines, "sso", "sso-no-member").into_iter().collect();
    assert!(strangers.len() == 2 && strangers.iter().all(|who| who.len() == 12 && *who != mark), "{strangers:?}: {text}");
    let of_the_key: Vec<&Value> =
        lines.iter().map(|line| &line["fields"]).filter(|fields| fields["way"] == "passkey" && fields["who"] == person).collect();
    assert!(of_the_key.len() == 1 && of_the_key[0]["network"] == "127.0.0.1" && of_the_key[0]["why"] != "", "{of_the_key:?}: {text}");
    // The last of each way was right.
    for way in ["password", "passkey", "sso"] {
        let fields = |line: &Value| line["fields"]["message"] == "signed in" && line["fields"]["way"] == way;
        assert!(lines.iter().any(fields), "{way}: {text}");
    }
    let codes = came.iter().flat_map(|back| back.split(['=', '&'])).filter(|part| part.len() > 20 && !part.starts_with('/')).map(str::to_owned);
    for secret in codes.chain(board).chain([app, GUESS.into(), PASSWORD.into(), "stranger@".into(), "elsewhere.example".into()]) {
        assert!(!text.contains(&secret), "{secret} stands in the log: {text}");
    }
}
