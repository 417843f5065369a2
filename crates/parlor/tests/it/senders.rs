//! The address that an organization's mails come from: confirmed, looked up in DNS, signed.

use crate::{
    names::Names,
    smtp::{Server, header, python},
    town::{Client, Town},
};
use parlor::post::Worker;
use serde_json::{Value, json};
use std::{
    io::Write as _,
    process::{Command, Stdio},
};

const GUS: &str = "gus@bolt.example";
const OURS: &str = "projects@northwind.example";

/// A town that asks this DNS and sends by this mail server, with Petra in it.
struct Post {
    names: Names,
    server: Server,
    app: parlor::app::App,
    petra: Client,
    page: String,
}

impl Post {
    fn of(town: &Town) -> Self {
        let (names, server) = (Names::start(), Server::start(&[]));
        let (dns, url) = (names.address().to_owned(), server.url());
        let app = town.again(|config| {
            config.dns = dns;
            config.smtp_url = url;
            config.mail_spf = "include:spf.parlor.example".into();
        });
        let petra = Client::new(app.router(), &town.world.petra);
        Self { names, server, app, petra, page: town.northwind("/administration/sender") }
    }

    async fn send(&self) {
        Worker::new(self.app.clone()).unwrap().round().await.unwrap();
    }

    async fn sender(&self) -> Value {
        self.petra.json(&self.page).await["sender"].clone()
    }

    async fn does(&self, deed: &str, body: Value) -> crate::town::Reply {
        self.petra.post_json(&format!("{}{deed}", self.page), &body).await
    }

    /// The code in the newest mail to the address.
    async fn code(&self) -> String {
        self.send().await;
        let mail = self.server.mails_to(OURS).pop().expect("a code came");
        let text = mail["text"].as_str().unwrap().to_owned();
        text.lines().map(str::trim).find(|line| line.len() == 6 && line.chars().all(|c| c.is_ascii_digit())).unwrap().to_owned()
    }

    async fn confirmed(&self) {
        self.does("", json!({"address": OURS})).await.ok();
        let code = self.code().await;
        self.does("/confirm", json!({"code": code})).await.ok();
    }

    /// DNS says the key of the sender, and Petra looks.
    async fn published(&self) {
        let record = self.sender().await["records"][0].clone();
        let line = record["line"].as_str().expect("the line to put there").to_owned();
        self.names.says(record["name"].as_str().unwrap(), &[&line]);
        self.does("/look", json!({})).await.ok();
    }

    /// The mail that Petra's sharing of the bridge brings to somebody.
    async fn shares(&self, town: &Town, address: &str) -> Value {
        self.petra.post(&town.bridge("/share"), &[("who", address)]).await.is(303);
        self.send().await;
        self.server.mails_to(address).pop().expect("a mail came")
    }
}

/// Whether another program finds the signature of a mail good, by the key that DNS says.
fn verifies(town: &Town, mail: &Value, line: &str) -> bool {
    let script = "import sys, json, dkim\n\
        told = json.load(sys.stdin)\n\
        dkim.time.time = lambda: told['now']\n\
        good = dkim.verify(told['mail'].encode(), dnsfunc=lambda name, timeout=5: told['line'].encode())\n\
        sys.exit(0 if good else 1)\n";
    let mut child = Command::new(python()).args(["-c", script]).stdin(Stdio::piped()).spawn().unwrap();
    let told = json!({"mail": mail["raw"], "line": line, "now": town.clock.now().0 / 1_000_000}).to_string();
    child.stdin.take().unwrap().write_all(told.as_bytes()).unwrap();
    child.wait().unwrap().success()
}

stories! {
    async fn house_11_mails_come_from_the_organization_once_its_mailbox_and_its_domain_agree(town) {
        let post = Post::of(&town);
        // Nothing is said in anybody's name before they agreed.
        post.does("", json!({"address": OURS})).await.ok();
        assert_eq!(post.sender().await["confirmed"], false);
        let mail = post.shares(&town, "a@bolt.example").await;
        assert_eq!(header(&mail, "From"), "Parlor <parlor@localhost>");
        // Whoever reads the mailbox agrees: answers go there, in the organization's name.
        let code = post.code().await;
        post.does("/confirm", json!({"code": code})).await.ok();
        let mail = post.shares(&town, "b@bolt.example").await;
        assert_eq!(header(&mail, "From"), "Northwind <parlor@localhost>");
        assert_eq!(header(&mail, "Reply-To"), OURS);
        // Whoever keeps the domain agrees: mails come from there, signed.
        let record = post.sender().await["records"][0].clone();
        let line = record["line"].as_str().unwrap().to_owned();
        post.published().await;
        let sender = post.sender().await;
        assert_eq!((&sender["ready"], &sender["records"][0]["state"]), (&json!(true), &json!("well")), "{sender}");
        let mail = post.shares(&town, "c@bolt.example").await;
        assert_eq!(header(&mail, "From"), format!("Northwind <{OURS}>"));
        assert_eq!(mail["from"], "parlor@localhost", "what bounces comes to the installation");
        assert!(header(&mail, "DKIM-Signature").contains("d=northwind.example"));
        assert!(verifies(&town, &mail, &line), "{}", mail["raw"]);
        let mut changed = mail.clone();
        changed["raw"] = mail["raw"].as_str().unwrap().replace("Subject:", "Subject: Urgent,").into();
        assert!(!verifies(&town, &changed, &line));
        town.petra().get(&town.northwind("/administration/log")).await.ok().sees("confirmed the sender of mails");
    }

    async fn house_11_a_key_that_goes_from_dns_ends_it_within_a_day(town) {
        let post = Post::of(&town);
        post.confirmed().await;
        post.published().await;
        let name = post.sender().await["records"][0]["name"].as_str().unwrap().to_owned();
        post.names.says(&name, &[]);
        Worker::new(post.app.clone()).unwrap().keep_house().await.unwrap();
        assert_eq!(post.sender().await["ready"], true, "it is asked once a day");
        town.later(86_401);
        Worker::new(post.app.clone()).unwrap().keep_house().await.unwrap();
        let sender = post.sender().await;
        assert_eq!((&sender["ready"], &sender["records"][0]["state"]), (&json!(false), &json!("missing")), "{sender}");
        let mail = post.shares(&town, GUS).await;
        assert_eq!(header(&mail, "From"), "Northwind <parlor@localhost>");
    }

    async fn house_11_the_page_says_what_dns_says_and_what_to_put_there(town) {
        let post = Post::of(&town);
        post.confirmed().await;
        post.names.says("northwind.example", &["v=spf1 mx -all", "some-other-text"]);
        post.does("/look", json!({})).await.ok();
        let sender = post.sender().await;
        let (spf, dmarc) = (&sender["records"][1], &sender["records"][2]);
        assert_eq!((&spf["state"], &spf["line"]), (&json!("other"), &json!("v=spf1 include:spf.parlor.example mx -all")), "{sender}");
        assert_eq!((&dmarc["state"], &dmarc["name"]), (&json!("missing"), &json!("_dmarc.northwind.example")));
        let page = post.petra.get(&post.page).await.ok().sees("Your key is not there yet.").sees("This server is not named in it.");
        page.sees("v=DMARC1; p=none; rua=mailto:postmaster@northwind.example").sees("v=DKIM1; k=rsa; p=");
        post.names.says("_dmarc.northwind.example", &["v=DMARC1; p=reject"]);
        post.does("/look", json!({})).await.ok();
        assert_eq!(post.sender().await["records"][2]["state"], "well");
        // Mails come from the installation as long as the key is not there.
        assert_eq!(post.sender().await["ready"], false);
    }

    async fn house_11_a_wrong_code_confirms_nothing(town) {
        let post = Post::of(&town);
        post.does("", json!({"address": "no address"})).await.is(422);
        post.does("", json!({"address": OURS})).await.ok();
        let code = post.code().await;
        let wrong = if code == "000000" { "000001" } else { "000000" };
        let refused = post.does("/confirm", json!({"code": wrong})).await.is(422).view();
        assert!(refused["errors"]["code"].as_str().unwrap().contains("This is not the code."), "{refused}");
        // Another address has another code.
        post.does("", json!({"address": "other@northwind.example"})).await.ok();
        post.does("/confirm", json!({"code": code})).await.is(422);
        assert_eq!(post.sender().await["confirmed"], false);
        post.does("/remove", json!({})).await.ok();
        assert!(post.sender().await.is_null());
        post.does("/look", json!({})).await.is(404);
    }

    async fn house_11_only_administrators_choose_the_sender(town) {
        let page = town.northwind("/administration/sender");
        town.tomas().get(&page).await.is(403);
        town.tomas().post(&page, &[("address", OURS)]).await.is(403);
        let gus = town.invite(GUS).await;
        for client in [gus, town.eve()] {
            client.get(&page).await.is(404);
            client.post(&page, &[("address", OURS)]).await.is(404);
        }
    }
}
