//! A mail is answered in a mail program, and the answer stands where the mail came
//! from.

use crate::{
    borders,
    chat::say,
    smtp::{Server, header, python},
    town::{Client, On, Town},
};
use parlor::{app::App, replies::Listener};
use serde_json::{Value, json};
use std::{
    io::Write as _,
    process::{Command, Stdio},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::watch,
};

const GUS: &str = "gus@bolt.example";
const PETRA: &str = "petra@northwind.example";
const DOMAIN: &str = "reply.northwind.example";

/// The house with its door for answers, and the mail server that sends its mails.
struct House {
    town: Town,
    app: App,
    sends: Server,
    port: u16,
    _stop: watch::Sender<bool>,
}

impl House {
    async fn open(town: Town) -> Self {
        Self::with(town, "", "127.0.0.1").await
    }

    async fn with(town: Town, checked_by: &str, peers: &str) -> Self {
        let sends = Server::start(&[]);
        let app = town.again(|config| {
            config.smtp_url = sends.url();
            config.mail_in_addr = "127.0.0.1:0".into();
            config.mail_in_domain = DOMAIN.into();
            config.mail_in_checked_by = checked_by.into();
            config.mail_in_peers = peers.into();
        });
        let listener = Listener::open(&app).await.unwrap().unwrap();
        let port = listener.address().unwrap().port();
        let (stop, stopped) = watch::channel(false);
        tokio::spawn(listener.run(stopped));
        Self { town, app, sends, port, _stop: stop }
    }

    /// The newest mail to an address.
    async fn mail(&self, address: &str) -> Value {
        parlor::post::Worker::new(self.app.clone()).unwrap().round().await.unwrap();
        self.sends.mails_to(address).pop().expect("a mail came")
    }

    /// Answers a mail; `more` says what is otherwise.
    async fn answer(&self, mail: &Value, program: &str, from: &str, words: &str, more: Value) -> (u64, String) {
        let mut told = json!({
            "port": self.port, "program": program, "from": from, "to": header(mail, "Reply-To"), "words": words,
            "original": {"subject": header(mail, "Subject"), "text": mail["text"], "html": mail["html"], "id": header(mail, "Message-ID")},
        });
        told.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let done = tokio::task::spawn_blocking(move || {
            let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/smtp/client.py");
            let mut child = Command::new(python()).arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
            child.stdin.take().unwrap().write_all(told.to_string().as_bytes()).unwrap();
            child.wait_with_output().unwrap()
        })
        .await
        .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let said: Value = serde_json::from_slice(&done.stdout).unwrap();
        (said["code"].as_u64().unwrap(), said["said"].as_str().unwrap().to_owned())
    }

    /// Petra writes to guests on the bridge, and Gus has the mail.
    async fn asked(&self, words: &str) -> Value {
        self.town.petra().post(&self.town.bridge("/comments"), &[("lane", "guests"), ("text", words)]).await.is(303);
        self.mail(GUS).await
    }
}

/// The comments of a lane of the bridge: who wrote what.
async fn comments(client: &Client, at: &str, lane: &str) -> Vec<(String, String)> {
    let view = client.json(at).await;
    let thread = if view["comments"].is_null() { &view["thread"] } else { &view["comments"] };
    let word = |line: &Value, name: &str| line[name].as_str().unwrap().to_owned();
    thread[lane].as_array().unwrap().iter().map(|line| (word(line, "author"), word(line, "text"))).collect()
}

fn file(name: &str, media: &str, bytes: &[u8]) -> Value {
    json!({"name": name, "type": media, "base64": data_encoding::BASE64.encode(bytes)})
}

stories! {
    async fn work_11_an_answer_from_each_mail_program_becomes_a_comment_of_its_sender(town) {
        let house = House::open(town).await;
        let town = &house.town;
        let gus = town.invite(GUS).await;
        let mail = house.asked("When do you come?").await;
        assert!(mail["text"].as_str().unwrap().starts_with("##- Write your answer above this line -##"), "{mail}");
        assert!(mail["html"].as_str().unwrap().contains("##- Write your answer above this line -##"));
        assert!(header(&mail, "Reply-To").ends_with(&format!("@{DOMAIN}")));
        for (number, program) in ["gmail", "outlook", "apple", "thunderbird", "plain"].iter().enumerate() {
            let words = format!("On Thursday, by {program}.\n\nWe bring {number} hooks – größer als sonst.");
            let (code, said) = house.answer(&mail, program, "Gus Bolt <gus@bolt.example>", &words, json!({"sender": GUS})).await;
            assert_eq!(code, 250, "{program}: {said}");
            let stands = comments(&town.petra(), &town.bridge(""), "guests").await;
            // Where there is HTML alone, blank lines are between its lines or not.
            let (author, text) = stands.last().unwrap();
            let lines = |text: &str| text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>();
            assert_eq!((author.as_str(), lines(text)), ("Gus", lines(&words)), "{program}");
        }
        // It is told as what is written on the page: to Petra, whose answer goes on.
        let mail = house.mail(PETRA).await;
        assert!(mail["text"].as_str().unwrap().contains("Gus"), "{mail}");
        assert_eq!(house.answer(&mail, "outlook", PETRA, "Good.", json!({})).await.0, 250);
        assert_eq!(comments(&gus, &town.bridge(""), "guests").await.last().unwrap(), &("Petra Horák".to_owned(), "Good.".to_owned()));
    }

    async fn work_11_files_come_along_and_pictures_of_a_signature_do_not(town) {
        let house = House::open(town).await;
        let town = &house.town;
        town.petra().post_json(&town.bridge("/share"), &json!({"who": [GUS], "facets": ["files", "send_files", "followed"]})).await.is(201);
        let gus = town.come_in(GUS).await;
        let mail = house.asked("Send the plan, please.").await;
        let files = json!({"files": [file("plan.pdf", "application/pdf", b"%PDF-1.4\n%%EOF\n"), file("../../list.csv", "text/csv", b"a,b\n")]});
        assert_eq!(house.answer(&mail, "gmail", GUS, "Here it is.", files).await.0, 250);
        let names: Vec<String> = gus.json(&town.bridge("")).await["files"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap().to_owned()).collect();
        assert!(names.contains(&"plan.pdf".to_owned()) && names.contains(&"list.csv".to_owned()), "{names:?}");
        // A file alone is an answer; what is refused on the page is refused here, in a sentence, and leaves nothing.
        assert_eq!(house.answer(&mail, "plain", GUS, "", json!({"files": [file("more.txt", "text/plain", b"x")]})).await.0, 250);
        let (code, said) = house.answer(&mail, "plain", GUS, "Run it", json!({"files": [file("setup.exe", "application/octet-stream", b"MZ")]})).await;
        assert!(code == 550 && said.contains("setup.exe"), "{said}");
        assert!(comments(&gus, &town.bridge(""), "guests").await.iter().all(|(_, text)| text != "Run it"));
        // Without that facet words are taken, and files are not.
        let grant = town.grant(&town.bridge(""), "Gus").await;
        town.petra().post_json(&town.bridge("/grants/change"), &json!({"grant": grant, "facets": ["files"], "until": ""})).await.ok();
        let (code, said) = house.answer(&mail, "plain", GUS, "Once more", json!({"files": [file("late.txt", "text/plain", b"x")]})).await;
        assert!(code == 550 && said.contains("Answer without them"), "{said}");
        assert_eq!(house.answer(&mail, "plain", GUS, "Then only words", json!({})).await.0, 250);
        gus.get(&town.bridge("")).await.ok().sees("Then only words").hides("Once more").hides("late.txt");
    }

    async fn work_11_it_never_carries_more_than_its_sender_has_at_that_moment(town) {
        let house = House::open(town).await;
        let town = &house.town;
        let gus = town.invite(GUS).await;
        let task = format!("/tasks/{}", town.world.task);
        town.follow(&task, "Gus").await.is(303);
        town.petra().post(&town.bridge(&format!("{task}/comments")), &[("lane", "guests"), ("text", "Is it lifted?")]).await.is(303);
        let on_task = house.mail(GUS).await;
        let on_item = house.asked("And the bridge?").await;
        assert_eq!(house.answer(&on_task, "apple", GUS, "Lifted.", json!({})).await.0, 250);
        assert_eq!(comments(&town.petra(), &town.bridge(&task), "guests").await.last().unwrap().1, "Lifted.");
        // What is followed is left out of the grant: the task is not there, the item is.
        let grant = town.grant(&town.bridge(""), "Gus").await;
        town.petra().post_json(&town.bridge("/grants/change"), &json!({"grant": grant, "facets": ["files"], "until": ""})).await.ok();
        let (code, said) = house.answer(&on_task, "apple", GUS, "Still there?", json!({})).await;
        assert!(code == 550 && said.contains("not open to you any more"), "{said}");
        assert_eq!(house.answer(&on_item, "apple", GUS, "Standing.", json!({})).await.0, 250);
        // Closed: nothing, and the sender is told.
        town.close(&town.bridge(""), "Gus").await;
        let (code, said) = house.answer(&on_item, "apple", GUS, "Hello?", json!({})).await;
        assert!(code == 550 && said.contains("not open to you any more"), "{said}");
        assert!(!town.everything().await.contains("Still there?") && !town.everything().await.contains("Hello?"));
        drop(gus);
        // A member who was taken off the house is nobody.
        town.share(&town.bridge(""), GUS).await;
        let gus = town.come_in(GUS).await;
        gus.post(&town.bridge("/comments"), &[("text", "For Petra")]).await.is(303);
        let to_petra = house.mail(PETRA).await;
        town.meddle("UPDATE parties SET ended_at = 1 WHERE name = 'Petra Horák'").await;
        assert_eq!(house.answer(&to_petra, "gmail", PETRA, "I am gone", json!({})).await.0, 550);
        assert!(!town.everything().await.contains("I am gone"));
    }

    async fn work_11_what_is_for_the_team_is_answered_to_the_team(town) {
        let house = House::open(town).await;
        let town = &house.town;
        let gus = town.invite(GUS).await;
        town.petra().post(&town.bridge("/comments"), &[("lane", "team"), ("text", "@Tomáš Novák, what do we charge?")]).await.is(303);
        let mail = house.mail("tomas@northwind.example").await;
        assert_eq!(house.answer(&mail, "outlook", "tomas@northwind.example", "Four thousand.", json!({})).await.0, 250);
        assert_eq!(comments(&town.petra(), &town.bridge(""), "team").await.last().unwrap(), &("Tomáš Novák".to_owned(), "Four thousand.".to_owned()));
        gus.get(&town.bridge("")).await.ok().hides("Four thousand");
        // Of a mail that says no lane, a member's answer is for the team.
        town.petra().post_json(&town.bridge(&format!("/tasks/{}/approval", town.world.task)), &json!({"approver": [tomas(town).await], "message": "Fine?"})).await.ok();
        let mail = house.mail("tomas@northwind.example").await;
        assert!(header(&mail, "Subject").contains("approve"), "{mail}");
        assert_eq!(house.answer(&mail, "gmail", "tomas@northwind.example", "Let me see.", json!({})).await.0, 250);
        assert_eq!(comments(&town.petra(), &town.bridge(&format!("/tasks/{}", town.world.task)), "team").await.last().unwrap().1, "Let me see.");
    }

    async fn work_11_a_mail_of_a_chat_is_answered_there(town) {
        let house = House::open(town).await;
        let town = &house.town;
        let gus = town.invite_to_project(GUS, &[]).await;
        say(&town.petra(), town, "guests", "Which bolts?").await;
        town.later(600);
        let mail = house.mail(GUS).await;
        let sketch = json!({"files": [file("sketch.png", "image/png", &town_png())]});
        assert_eq!(house.answer(&mail, "gmail", GUS, "M30, as drawn.", sketch).await.0, 250);
        let view = gus.json(&town.project("/chat/guests")).await;
        let last = view["messages"].as_array().unwrap().last().unwrap().clone();
        assert_eq!((last["author"].clone(), last["text"].clone(), last["files"][0]["name"].clone()), (json!("Gus"), json!("M30, as drawn."), json!("sketch.png")));
        // What was shared alone has no chat of the project.
        town.close(&town.project(""), "Gus").await;
        let body = json!({"who": [GUS], "task": [town.world.project_task], "facets": ["status"]});
        town.petra().post_json(&town.project("/tasks/share"), &body).await.is(201);
        assert_eq!(house.answer(&mail, "gmail", GUS, "Again", json!({})).await.0, 550);
        assert!(!town.everything().await.contains("\"Again\""));
    }

    async fn work_11_whoever_is_not_its_reader_is_refused(town) {
        let house = House::open(town).await;
        let town = &house.town;
        let _gus = town.invite(GUS).await;
        let mail = house.asked("A question.").await;
        for from in ["mallory@evil.example", "ana@vltava.example", PETRA, "gus@bolt.example.evil.example", "gus@bolt.example, mallory@evil.example"] {
            let (code, said) = house.answer(&mail, "plain", from, "I am Gus", json!({"sender": "mallory@evil.example"})).await;
            assert_eq!(code, 550, "{from}: {said}");
        }
        // An address that is coded into a name is none.
        let (code, said) = house.answer(&mail, "plain", "=?utf-8?q?gus=40bolt.example?= <mallory@evil.example>", "I am Gus", json!({"sender": GUS})).await;
        assert_eq!(code, 550, "{said}");
        let two = json!({"headers": [["From", "mallory@evil.example"]], "sender": GUS});
        assert_ne!(house.answer(&mail, "plain", "mallory@evil.example", "I am Gus", two).await.0, 250);
        // An address that was not made here, or for somebody else's installation.
        let to = header(&mail, "Reply-To").to_owned();
        let wrong = |to: String| json!({"to": to});
        let other = format!("r-{}@{DOMAIN}", &to[2..].split('@').next().unwrap().chars().rev().collect::<String>());
        for to in [other, format!("petra@{DOMAIN}"), to.replace(DOMAIN, "elsewhere.example"), format!("r-@{DOMAIN}")] {
            let (code, said) = house.answer(&mail, "plain", GUS, "I am Gus", wrong(to.clone())).await;
            assert_eq!((code, said.contains("no such address")), (550, true), "{to}: {said}");
        }
        assert!(!town.everything().await.contains("I am Gus"));
        // Written large, the address is the same one.
        assert_eq!(house.answer(&mail, "plain", GUS, "It is me", wrong(to.to_uppercase())).await.0, 250);
    }

    async fn work_11_where_the_company_s_server_checks_senders_its_word_is_asked_for(town) {
        let house = House::with(town, "mx.northwind.example", "127.0.0.1").await;
        let town = &house.town;
        let _gus = town.invite(GUS).await;
        let mail = house.asked("A question.").await;
        let results = |all: &[&str]| json!({"headers": all.iter().map(|value| json!(["Authentication-Results", value])).collect::<Vec<_>>()});
        for told in [
            json!({}),
            results(&["mx.northwind.example; spf=pass; dmarc=fail header.from=bolt.example"]),
            results(&["evil.example; dmarc=pass"]),
            results(&["mx.northwind.example; none", "evil.example; dmarc=pass header.from=bolt.example"]),
            results(&["mx.northwind.example.evil.example; dmarc=pass"]),
            results(&["mx.northwind.example; dmarc=passing"]),
            results(&["mx.northwind.example; dmarc=pass header.from=evil.example"]),
            results(&["mx.northwind.example; dmarc=pass"]),
            // What a sender chose stands in comments and in quotation marks.
            results(&["mx.northwind.example; dmarc=fail header.from=bolt.example; spf=pass smtp.mailfrom=\"a; dmarc=pass header.from=bolt.example\"@evil.example"]),
            results(&["mx.northwind.example; spf=pass (x; dmarc=pass header.from=bolt.example)"]),
            results(&["mx.northwind.example; dmarc=fail header.from=bolt.example", "mx.northwind.example; dmarc=pass header.from=bolt.example"]),
        ] {
            let (code, said) = house.answer(&mail, "plain", GUS, "I am Gus", told.clone()).await;
            assert!(code == 550 && said.contains("DMARC"), "{told}: {said}");
        }
        // Several filters of one server report, each in a header of its own.
        let passes = results(&["mx.northwind.example; dkim=pass", "mx.northwind.example 1; spf=pass smtp.mailfrom=bolt.example;\n dmarc=pass (p=none) header.from=bolt.example"]);
        assert_eq!(house.answer(&mail, "plain", GUS, "Checked", passes).await.0, 250);
        assert_eq!(comments(&town.petra(), &town.bridge(""), "guests").await.last().unwrap().1, "Checked");
    }

    async fn work_11_machines_are_not_answers_and_nothing_goes_in_circles(town) {
        let house = House::open(town).await;
        let town = &house.town;
        let _gus = town.invite(GUS).await;
        let mail = house.asked("A question.").await;
        assert_eq!(header(&mail, "Auto-Submitted"), "auto-generated", "absence notices do not answer it");
        let before = comments(&town.petra(), &town.bridge(""), "guests").await.len();
        for (name, value) in [
            ("Auto-Submitted", "auto-replied"),
            ("Auto-Submitted", "auto-generated (rejected)"),
            ("Precedence", "bulk"),
            ("Precedence", "auto_reply"),
            ("List-Id", "<all.bolt.example>"),
            ("X-Autoreply", "yes"),
        ] {
            let (code, said) = house.answer(&mail, "plain", GUS, "I am away until Monday.", json!({"headers": [[name, value]]})).await;
            assert_eq!(code, 250, "nobody is bothered with a report about it: {said}");
        }
        let hops: Vec<Value> = (0..40).map(|hop| json!(["Received", format!("from a{hop}.example by b{hop}.example; Fri, 27 Nov 2026 09:12:00 +0000")])).collect();
        house.answer(&mail, "plain", GUS, "Round and round", json!({"headers": hops})).await;
        // A report that a mail did not arrive has no sender on its envelope.
        let (code, said) = house.answer(&mail, "plain", GUS, "Undelivered", json!({"sender": ""})).await;
        assert_eq!(code, 250, "some servers ask like this whether an address is there: {said}");
        // "No" is a person; the same mail sent again is one answer.
        let twice = json!({"id": "<one@bolt.example>", "headers": [["Auto-Submitted", "no"]]});
        for _ in 0..3 {
            assert_eq!(house.answer(&mail, "plain", GUS, "Once", twice.clone()).await.0, 250);
        }
        assert_eq!(comments(&town.petra(), &town.bridge(""), "guests").await.len(), before + 1);
        // Nothing above the quotation is no answer, and its sender hears so.
        let (code, said) = house.answer(&mail, "gmail", GUS, "", json!({})).await;
        assert!(code == 550 && said.contains("nothing is written"), "{said}");
    }

    async fn work_11_a_mail_that_is_made_to_hurt_is_refused_and_others_are_served(town) {
        let house = House::open(town).await;
        let town = &house.town;
        let _gus = town.invite(GUS).await;
        let mail = house.asked("A question.").await;
        let to = header(&mail, "Reply-To").to_owned();
        let send = async |body: String| {
            let mut server = TcpStream::connect(("127.0.0.1", house.port)).await.unwrap();
            let head = format!("EHLO a.example\r\nMAIL FROM:<{GUS}>\r\nRCPT TO:<{to}>\r\nDATA\r\n");
            server.write_all(head.as_bytes()).await.unwrap();
            server.write_all(format!("From: {GUS}\r\n{body}\r\n.\r\nQUIT\r\n").as_bytes()).await.unwrap();
            let mut said = String::new();
            server.read_to_string(&mut said).await.unwrap();
            said.lines().rev().nth(1).unwrap()[..3].to_owned()
        };
        assert_eq!(send("Content-Type: message/rfc822\r\n\r\n".repeat(100_000)).await, "550", "mails within mails");
        assert_eq!(send("\r\n".to_owned() + &"Content-Type: Message/RFC822\r\n\r\n".repeat(1000)).await, "550");
        let part = "--b\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\nx\r\n";
        assert_eq!(send(format!("Content-Type: multipart/mixed; boundary=b\r\n\r\n{}", part.repeat(50_000))).await, "550", "parts within parts");
        assert_eq!(send(format!("Subject: {}\r\n\r\nx", "x".repeat(300_000))).await, "550", "a long head");
        assert_eq!(send(format!("\r\n{}", ">\r\n\r\n".repeat(200_000))).await, "550", "nothing but quotation");
        // No secret of a quoted mail goes on to others.
        let link = format!("{}/unsubscribe/abc", house.app.config.base_url);
        assert_eq!(send(format!("\r\nSee {link} please")).await, "550");
        assert_eq!(send("\r\nA good answer".to_owned()).await, "250");
        assert_eq!(comments(&town.petra(), &town.bridge(""), "guests").await.last().unwrap().1, "A good answer");
    }

    async fn work_11_texts_between_pictures_and_papers_of_programs(town) {
        let house = House::open(town).await;
        let town = &house.town;
        town.petra().post_json(&town.bridge("/share"), &json!({"who": [GUS], "facets": ["files"]})).await.is(201);
        let _gus = town.come_in(GUS).await;
        let mail = house.asked("A question.").await;
        // Who may send no files is not refused for what their program encloses.
        let papers = json!({"files": [file("smime.p7s", "application/pkcs7-signature", b"x"), file("invite.ics", "text/calendar", b"BEGIN:VCALENDAR")]});
        assert_eq!(house.answer(&mail, "plain", GUS, "Signed", papers).await.0, 250);
        // Whoever has to come in by two proofs does not come in by a mailbox.
        town.petra().post(&town.bridge("/comments"), &[("lane", "team"), ("text", "@Tomáš Novák, look.")]).await.is(303);
        let to_tomas = house.mail("tomas@northwind.example").await;
        town.meddle("UPDATE organizations SET second_step_required = TRUE WHERE name = 'Northwind'").await;
        let (code, said) = house.answer(&to_tomas, "plain", "tomas@northwind.example", "I looked", json!({})).await;
        assert!(code == 550 && said.contains("second step"), "{said}");
        assert_eq!(house.answer(&mail, "plain", GUS, "Guests as before", json!({})).await.0, 250);
    }

    async fn work_11_it_is_off_unless_it_is_configured_and_speaks_to_known_servers_alone(town) {
        assert!(Listener::open(&town.app).await.unwrap().is_none());
        let plain = Server::start(&[]);
        town.petra().post(&town.bridge("/share"), &[("who", GUS)]).await.is(303);
        plain.worker(&town).round().await.unwrap();
        let mail = plain.mails_to(GUS).pop().unwrap();
        assert!(!mail["headers"].to_string().contains("Reply-To") && !mail["text"].as_str().unwrap().contains("##-"), "{mail}");
        let house = House::with(town, "", "192.0.2.1 ::1").await;
        let mut stranger = TcpStream::connect(("127.0.0.1", house.port)).await.unwrap();
        let mut said = String::new();
        stranger.read_to_string(&mut said).await.unwrap();
        assert!(said.starts_with("554 "), "{said}");
    }

    async fn work_11_the_listener_says_what_is_wrong_and_goes_on(town) {
        let house = House::open(town).await;
        let talk = async |lines: &str| {
            let mut server = TcpStream::connect(("127.0.0.1", house.port)).await.unwrap();
            server.write_all(lines.as_bytes()).await.unwrap();
            server.write_all(b"QUIT\r\n").await.unwrap();
            let mut said = String::new();
            server.read_to_string(&mut said).await.unwrap();
            said.lines().filter(|line| line.as_bytes().get(3) == Some(&b' ')).map(|line| line[..3].to_owned()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(talk("").await, "220 221");
        assert_eq!(talk("EHLO a.example\r\nNOOP\r\nVRFY gus\r\nRSET\r\n").await, "220 250 250 252 250 221");
        assert_eq!(talk("MAIL FROM:<a@b.example>\r\n").await, "220 503 221");
        assert_eq!(talk("HELO a.example\r\nDATA\r\nRCPT TO:<a@b.example>\r\n").await, "220 250 503 503 221");
        assert_eq!(talk("HELO a.example\r\nMAIL FROM:<a@b.example> SIZE=99999999\r\n").await, "220 250 552 221");
        assert_eq!(talk("HELO a.example\r\nMAIL FROM:<a@b.example>\r\nEHLO a.example\r\nMAIL FROM:<a@b.example>\r\n").await, "220 250 250 250 250 221");
        assert_eq!(talk("HELO a.example\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<not here>\r\nSTARTTLS\r\nAUTH PLAIN AAAA\r\n").await, "220 250 250 553 502 502 221");
        assert!(talk(&"GET / HTTP/1.1\r\n".repeat(30)).await.matches("500").count() < 15, "it hangs up at last");
        assert!(talk(&format!("EHLO {}\r\n", "x".repeat(100_000))).await.starts_with("220"));
        // Others are served as before.
        assert_eq!(talk("NOOP\r\n").await, "220 250 221");
    }
}

/// Mails as programs write them, of which the bytes are harmed.
const LETTERS: [&str; 3] = [
    "From: Gus Bolt <gus@bolt.example>\r\nSubject: =?utf-8?B?R3LDvMOfZQ==?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\
     Content-Transfer-Encoding: quoted-printable\r\n\r\nGr=FC=DFe\r\n\r\nOn Monday, Petra wrote:\r\n> A question.\r\n",
    "From: gus@bolt.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n\
     <p>Yes &amp; no<blockquote>A question.</blockquote></p>\r\n--b\r\nContent-Type: text/csv; name*=UTF-8''a%20b.csv\r\n\
     Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nYSxiCg==\r\n--b--\r\n",
    "From: gus@bolt.example\r\nAuto-Submitted: no\r\nDate: Mon, 23 Nov 2026 09:00:00 +0100 (comment (nested))\r\n\
     Authentication-Results: mx.example; dmarc=pass header.from=bolt.example\r\n\r\nYes\r\n-- \r\nGus\r\n",
];

/// `PARLOR_TEST_BYTES` many mails, and as many talks.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_8_no_mail_and_no_talk_is_a_fault_of_the_listener() {
    borders::count_panics();
    let house = House::open(Town::new(On::Sqlite).await).await;
    let _gus = house.town.invite(GUS).await;
    let to = header(&house.asked("A question.").await, "Reply-To").to_owned();
    let talk = async |bytes: Vec<u8>| {
        let (mut server, mut said) = (TcpStream::connect(("127.0.0.1", house.port)).await.unwrap(), Vec::new());
        // Whoever is not understood is hung up on, in the middle of what they say.
        drop(server.write_all(&bytes).await);
        drop(server.read_to_end(&mut said).await);
        String::from_utf8_lossy(&said).into_owned()
    };
    let head = format!("EHLO a.example\r\nMAIL FROM:<{GUS}>\r\nRCPT TO:<{to}>\r\n");
    let letters: Vec<Vec<u8>> = LETTERS.iter().map(|letter| letter.as_bytes().to_vec()).collect();
    let (mut runner, each, mut taken) = (borders::runner(), proof::asked("PARLOR_TEST_BYTES", 12), 0);
    for _ in 0..each {
        let letter = borders::input(&mut runner, &letters);
        let said = talk([head.as_bytes(), b"DATA\r\n", &letter, b"\r\n.\r\nQUIT\r\n"].concat()).await;
        assert!(said.contains("354 ") && !said.contains("\n451 "), "{said}: {:?}", String::from_utf8_lossy(&letter));
        taken += said.matches("250 2.0.0 taken").count();
        let commands = borders::input(&mut runner, &[head.clone().into_bytes()]);
        let said = talk([&commands[..], b"\r\n.\r\nQUIT\r\n"].concat()).await;
        assert!(said.starts_with("220 ") && !said.contains("\n451 "), "{said}: {:?}", String::from_utf8_lossy(&commands));
        house.town.later(3600);
    }
    assert!(talk(b"NOOP\r\nQUIT\r\n".to_vec()).await.contains("250 2.0.0 yes"), "others are served as before");
    borders::nothing_panicked();
    proof::figure("R8", "mails", format_args!("panics=0 faults=0 mails={each} talks={each} taken={taken}"));
}

async fn tomas(town: &Town) -> String {
    let members = town.petra().json(&town.bridge(&format!("/tasks/{}", town.world.task))).await["panel"]["members"].clone();
    members.as_array().unwrap().iter().find(|one| one["name"] == "Tomáš Novák").unwrap()["party"].as_str().unwrap().to_owned()
}

/// A picture of one point.
fn town_png() -> Vec<u8> {
    data_encoding::BASE64.decode(b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==").unwrap()
}
