//! What stands in a mail: in HTML and in text, and nothing that somebody put in
//! (failure 20 of others).

use crate::{
    smtp::{Server, header},
    town::Town,
};
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";

/// The one mail to an address that this deed brings.
async fn sent(town: &Town, server: &Server, address: &str) -> Value {
    server.worker(town).round().await.unwrap();
    server.mails_to(address).pop().expect("a mail came")
}

/// Every address in attributes of the HTML part.
fn addresses(html: &str) -> Vec<String> {
    ["href=\"", "src=\"", "background=\"", "action=\""]
        .iter()
        .flat_map(|name| html.split(name).skip(1))
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect()
}

/// Nothing in it but what Parlor itself put there.
fn is_clean(town: &Town, mail: &Value) {
    let (html, text) = (mail["html"].as_str().unwrap(), mail["text"].as_str().unwrap());
    let base = format!("{}/", town.app.config.base_url);
    assert!(addresses(html).iter().all(|address| address.starts_with(&base)), "{:?}", addresses(html));
    for element in ["<img", "<script", "<iframe", "<style", "<form", "<svg", "<link", "<base", "<object"] {
        assert!(!html.to_lowercase().contains(element), "{element}: {html}");
    }
    for part in [html, text] {
        for address in ["evil.example", "http://evil", "https://evil", "www.evil", "mallory@evil"] {
            assert!(!part.contains(address), "a mail program makes a link of {address}: {part}");
        }
    }
}

const NASTY: [&str; 4] = [
    "Click http://evil.example/pay or www.evil.example now",
    "<a href=\"https://evil.example\">Open</a><img src=\"https://evil.example/pixel.png\">",
    "[Open](https://evil.example) ![](https://evil.example/x.png) mallory@evil.example",
    "\"><script src=https://evil.example></script>",
];

stories! {
    async fn f_20_what_people_write_makes_no_link_and_no_picture(town) {
        let server = Server::start(&[]);
        for (number, nasty) in NASTY.iter().enumerate() {
            let address = format!("guest{number}@bolt.example");
            // As a message, as a title, as a name of a contact, of a member, of the organization; as a comment.
            town.settings(&[("name", nasty)]).await;
            town.petra().post("/account", &[("name", nasty), ("language", "en"), ("zone", "UTC")]).await.is(303);
            let records = format!("{}/organizers/{}/records", town.northwind(""), town.world.organizer);
            let item = town.petra().post(&records, &[("title", nasty)]).await.is(303).location();
            let contact = town.petra().post(&town.northwind("/contacts"), &[("name", nasty), ("email", &address)]).await.is(303).location();
            let who = format!("contact:{}", contact.rsplit('/').next().unwrap());
            town.petra().post(&format!("{item}/share"), &[("who", &who), ("message", nasty)]).await.is(303);
            let mail = sent(&town, &server, &address).await;
            is_clean(&town, &mail);
            town.petra().post(&format!("{item}/comments"), &[("lane", "guests"), ("text", nasty)]).await.is(303);
            is_clean(&town, &sent(&town, &server, &address).await);
            town.petra().post(&town.northwind("/team/invitations"), &[("name", nasty), ("email", &format!("member{number}@bolt.example")), ("role", "internal")]).await.is(303);
            is_clean(&town, &sent(&town, &server, &format!("member{number}@bolt.example")).await);
            let code = town.nobody().post("/sign-in", &[("email", &address), ("way", "code")]).await;
            code.leads_to("/sign-in/code");
            is_clean(&town, &sent(&town, &server, &address).await);
        }
    }

    async fn f_20_no_name_and_no_title_writes_a_header(town) {
        let server = Server::start(&[]);
        let nasty = "Gus\r\nBcc: mallory@evil.example\r\nX-Evil: yes\r\n\r\nBody";
        let contact = town.petra().post_json(&town.northwind("/contacts"), &json!({"name": nasty, "email": GUS})).await;
        let records = format!("{}/organizers/{}/records", town.northwind(""), town.world.organizer);
        let item = town.petra().post_json(&records, &json!({"title": nasty})).await;
        // Refused or made harmless; here both are sent.
        let contact = contact.view()["location"].as_str().map(|path| path.rsplit('/').next().unwrap().to_owned());
        let item = item.view()["location"].as_str().map_or_else(|| town.bridge(""), str::to_owned);
        let who = contact.map_or_else(|| GUS.to_owned(), |id| format!("contact:{id}"));
        town.petra().post(&format!("{item}/share"), &[("who", &who)]).await.is(303);
        town.petra().post_json("/account", &json!({"name": nasty, "language": "en", "zone": "UTC"})).await;
        let mail = sent(&town, &server, GUS).await;
        let names: Vec<String> = mail["headers"].as_array().unwrap().iter().map(|pair| pair[0].as_str().unwrap().to_lowercase()).collect();
        assert!(!names.iter().any(|name| name == "bcc" || name == "x-evil" || name == "cc"), "{names:?}");
        assert_eq!(mail["to"], json!([GUS]));
        assert_eq!(mail["from"], "parlor@localhost");
        assert!(header(&mail, "To").contains(GUS));
        assert!(!header(&mail, "Subject").contains(['\r', '\n']));
        assert_eq!(header(&mail, "Content-Type").split(';').next().unwrap(), "multipart/alternative");
    }

    async fn house_9_a_mail_has_text_and_html_that_say_the_same_in_its_readers_language(town) {
        let server = Server::start(&[]);
        town.petra().post(&town.bridge("/share"), &[("who", "Gus Bolt <gus@bolt.example>"), ("message", "Hello Gus,\n\nhere is the plan.")]).await.is(303);
        let mail = sent(&town, &server, GUS).await;
        assert_eq!(mail["parts"], json!(["multipart/alternative", "text/plain", "text/html"]));
        let (html, text) = (mail["html"].as_str().unwrap(), mail["text"].as_str().unwrap());
        for words in ["Petra Horák", "Bridge inspection", "Hello Gus,", "here is the plan.", "Northwind", "No account is needed."] {
            assert!(html.contains(words) && text.contains(words), "{words}: {text}");
        }
        let link = addresses(html);
        assert_eq!(link.len(), 2, "one button, and the way to no more of them: {link:?}");
        assert!(text.contains(&link[1]) && link[1].contains("/unsubscribe/"), "{text}");
        assert!(text.contains(&link[0]) && link[0].contains("/l/"), "{text}");
        assert!(header(&mail, "Subject").contains("Petra Horák shares “Bridge inspection” with you"), "{}", header(&mail, "Subject"));
        assert!(header(&mail, "To").contains("Gus Bolt"));
        assert!(header(&mail, "From").contains("Parlor"));
        // In another language for somebody else.
        let ana = [("name", "Ana"), ("email", "ana@supplies.example"), ("language", "de")];
        let contact = town.petra().post(&town.northwind("/contacts"), &ana).await.is(303).location();
        town.petra().post(&town.bridge("/share"), &[("who", &format!("contact:{}", contact.rsplit('/').next().unwrap()))]).await.is(303);
        let mail = sent(&town, &server, "ana@supplies.example").await;
        assert!(mail["html"].as_str().unwrap().contains("lang=\"de\"") && mail["text"].as_str().unwrap().contains("Sie brauchen kein Konto"), "{mail}");
    }

    async fn code_4_nothing_secret_waits_in_the_outbox_and_a_mail_is_drawn_when_it_is_sent(town) {
        let server = Server::start(&[]);
        town.petra().post(&town.bridge("/share"), &[("who", GUS)]).await.is(303);
        let grant = town.grant(&town.bridge(""), "Gus").await;
        let copied = town.petra().post_json(&town.bridge("/link"), &json!({"grant": grant, "renew": "on"})).await.ok().view();
        // The address was renewed after the mail was put into the outbox: the newest one goes out.
        let mail = sent(&town, &server, GUS).await;
        assert!(mail["text"].as_str().unwrap().contains(copied["address"].as_str().unwrap()), "{mail}");
    }
}
