//! The worker and a mail server that accepts, refuses, hangs and drops (R11).

use crate::{
    smtp::{Server, header},
    town::Town,
};
use std::{collections::BTreeSet, time::Duration};

const GUS: &str = "gus@bolt.example";
const ANA: &str = "ana@supplies.example";
const BEN: &str = "ben@bolt.example";

async fn share(town: &Town, addresses: &[&str]) {
    let bridge = town.bridge("");
    town.petra().post(&format!("{bridge}/share"), &[("who", &addresses.join(", "))]).await.leads_to(&format!("{bridge}/share"));
}

/// How the mails to an address stand in the mail room: `Sent`, `Failed` … or nothing for one that waits.
async fn standing(town: &Town, address: &str) -> Vec<String> {
    let room = town.nobody().get("/mail-room").await.ok();
    let rows = room.body.split("<li>").filter(|row| row.contains(&format!("&lt;{address}&gt;")));
    rows.map(|row| row.split("class=\"badge\">").nth(1).map_or("", |rest| rest.split('<').next().unwrap()).to_owned()).collect()
}

stories! {
    async fn r_11_a_mail_is_sent_once(town) {
        let server = Server::start(&[]);
        share(&town, &[GUS, ANA, BEN]).await;
        let worker = server.worker(&town);
        worker.round().await.unwrap();
        worker.round().await.unwrap();
        town.later(86_400);
        worker.round().await.unwrap();
        let to: BTreeSet<String> = server.mails().iter().map(|mail| mail["to"][0].as_str().unwrap().to_owned()).collect();
        assert_eq!(to, BTreeSet::from([GUS, ANA, BEN].map(str::to_owned)));
        assert_eq!(server.mails().len(), 3);
        let ids: BTreeSet<String> = server.mails().iter().map(|mail| header(mail, "Message-ID").to_owned()).collect();
        assert_eq!(ids.len(), 3);
        assert!(ids.iter().all(|id| id.starts_with('<') && id.ends_with("@localhost>")), "{ids:?}");
        assert_eq!(standing(&town, GUS).await, ["Sent"]);
        // Two workers at once, as on two servers, send once too.
        share(&town, &["c@bolt.example", "d@bolt.example", "e@bolt.example", "f@bolt.example"]).await;
        let other = server.worker(&town);
        let (one, two) = tokio::join!(worker.round(), other.round());
        assert_eq!(one.unwrap() + two.unwrap(), 4);
        assert_eq!(server.mails().len(), 7);
    }

    async fn r_11_what_is_refused_for_now_is_tried_again_later_and_later(town) {
        let server = Server::start(&["--later", "gus@bolt.example=4"]);
        share(&town, &[GUS, ANA]).await;
        let worker = server.worker(&town);
        worker.round().await.unwrap();
        assert_eq!((server.tries(GUS), server.tries(ANA)), (1, 1));
        assert_eq!(server.mails().len(), 1, "others get theirs");
        for (number, wait) in [(1, 10), (2, 20), (3, 40), (4, 80)] {
            town.later(wait - 2);
            worker.round().await.unwrap();
            assert_eq!(server.tries(GUS), number, "not yet after {wait} seconds");
            town.later(3);
            worker.round().await.unwrap();
            assert_eq!(server.tries(GUS), number + 1, "{wait} seconds are over");
        }
        assert_eq!(server.mails_to(GUS).len(), 1);
        town.later(86_400);
        worker.round().await.unwrap();
        assert_eq!((server.tries(GUS), server.mails().len()), (5, 2));
    }

    async fn r_11_what_is_refused_for_ever_has_failed_and_keeps_nobody_from_theirs(town) {
        let server = Server::start(&["--never", GUS]);
        share(&town, &[ANA, GUS, BEN]).await;
        let worker = server.worker(&town);
        worker.round().await.unwrap();
        town.later(86_400 * 6);
        worker.round().await.unwrap();
        assert_eq!(server.tries(GUS), 1);
        assert_eq!((server.mails_to(ANA).len(), server.mails_to(BEN).len(), server.mails_to(GUS).len()), (1, 1, 0));
        assert_eq!(standing(&town, GUS).await, ["Failed"]);
    }

    async fn r_11_what_never_goes_through_fails_in_the_end(town) {
        let server = Server::start(&["--later", "gus@bolt.example=1000"]);
        share(&town, &[GUS]).await;
        let worker = server.worker(&town);
        for _ in 0..40 {
            worker.round().await.unwrap();
            town.later(6 * 3600 + 10);
        }
        assert_eq!(standing(&town, GUS).await, ["Failed"]);
        assert_eq!(server.tries(GUS), 31);
    }

    async fn r_11_a_refusal_of_the_house_itself_loses_no_mail(town) {
        let closed = Server::start(&["--closed"]);
        share(&town, &[GUS]).await;
        closed.worker(&town).round().await.unwrap();
        assert_eq!(standing(&town, GUS).await, [""]);
        // A server that is not there at all: the same.
        let nowhere = { let gone = Server::start(&[]); gone.worker(&town) };
        town.later(11);
        nowhere.round().await.unwrap();
        assert_eq!(standing(&town, GUS).await, [""]);
        let server = Server::start(&[]);
        town.later(60);
        server.worker(&town).round().await.unwrap();
        assert_eq!(server.mails_to(GUS).len(), 1);
    }

    async fn r_11_a_mail_that_hangs_keeps_no_other_waiting_and_is_tried_again(town) {
        let server = Server::start(&["--hang", GUS]);
        share(&town, &[GUS, ANA, BEN]).await;
        // While the first one hangs, those after it arrive, and what comes later too.
        let patient = server.going(&town);
        server.until(|server| server.mails_to(ANA).len() == 1 && server.mails_to(BEN).len() == 1 && server.tries(GUS) == 1).await;
        share(&town, &["late@bolt.example"]).await;
        server.until(|server| server.mails_to("late@bolt.example").len() == 1).await;
        patient.killed().await;
        // A worker with less patience puts it off.
        town.later(121);
        let worker = server.worker(&town).patient_for(Duration::from_secs(8));
        worker.round().await.unwrap();
        assert_eq!(server.tries(GUS), 2);
        assert_eq!(standing(&town, GUS).await, [""]);
        let better = Server::start(&[]);
        town.later(3600);
        better.worker(&town).round().await.unwrap();
        assert_eq!(better.mails_to(GUS).len(), 1);
    }

    async fn r_11_a_connection_that_drops_is_tried_again(town) {
        let server = Server::start(&["--drop", GUS]);
        share(&town, &[GUS]).await;
        let worker = server.worker(&town);
        worker.round().await.unwrap();
        town.later(11);
        worker.round().await.unwrap();
        assert_eq!((server.tries(GUS), server.mails().len()), (2, 0));
        let better = Server::start(&[]);
        town.later(3600);
        better.worker(&town).round().await.unwrap();
        assert_eq!(better.mails_to(GUS).len(), 1);
    }

    async fn r_11_killed_between_the_servers_yes_and_writing_it_down_it_comes_again_with_the_same_message_id(town) {
        let server = Server::start(&["--swallow", GUS]);
        share(&town, &[GUS]).await;
        let worker = server.going(&town);
        server.until(|server| server.mails_to(GUS).len() == 1).await;
        worker.killed().await;
        let next = Server::start(&[]);
        let worker = next.worker(&town);
        worker.round().await.unwrap();
        assert_eq!(next.mails().len(), 0, "it is still leased to the one that died");
        town.later(121);
        worker.round().await.unwrap();
        let (first, second) = (&server.mails_to(GUS)[0], &next.mails_to(GUS)[0]);
        assert_eq!(header(first, "Message-ID"), header(second, "Message-ID"));
        town.later(3600);
        worker.round().await.unwrap();
        assert_eq!(next.mails().len(), 1);
    }

    async fn r_11_of_many_mails_through_a_bad_server_none_is_lost_and_none_comes_twice(town) {
        town.plan("enterprise").await;
        // As many each are refused for a while, dropped, taken; and, where there is time for it, left hanging.
        let each = proof::asked("PARLOR_TEST_MAILS", 2);
        let hows = ["later", "drop", "well", "hang"].into_iter().take(if each > 2 { 4 } else { 3 });
        let addresses: Vec<String> = hows.flat_map(|how| (0..each).map(move |at| format!("{how}{at}@bolt.example"))).collect();
        let mut rules = Vec::new();
        for address in &addresses {
            match &address[..4] {
                "late" => rules.extend(["--later".to_owned(), format!("{address}=2")]),
                "drop" => rules.extend(["--drop".to_owned(), address.clone()]),
                "hang" => rules.extend(["--hang".to_owned(), address.clone()]),
                _ => {}
            }
        }
        let bad = Server::start(&rules.iter().map(String::as_str).collect::<Vec<_>>());
        for some in addresses.chunks(20) {
            share(&town, &some.iter().map(String::as_str).collect::<Vec<_>>()).await;
        }
        let worker = bad.worker(&town).patient_for(Duration::from_secs(8));
        let mut rounds = 0;
        for _ in 0..2 {
            worker.round().await.unwrap();
            town.later(3600);
            rounds += 1;
        }
        let good = Server::start(&[]);
        let worker = good.worker(&town);
        for _ in 0..3 {
            worker.round().await.unwrap();
            town.later(3600);
            rounds += 1;
        }
        for address in &addresses {
            let taken = bad.mails_to(address).len() + good.mails_to(address).len();
            assert_eq!(taken, 1, "{address}");
        }
        let tries: usize = addresses.iter().map(|address| bad.tries(address) + good.tries(address)).sum();
        assert!(tries > addresses.len(), "the bad server was asked more than once");
        let on = town.app.store.kind();
        proof::figure("R11", &format!("mails_{on}"), format_args!("lost=0 doubled=0 mails={} tries={tries} rounds={rounds}", addresses.len()));
    }

    async fn r_11_a_code_is_never_sent_after_it_has_expired(town) {
        let server = Server::start(&["--later", "petra@northwind.example=1"]);
        let worker = server.worker(&town);
        worker.round().await.unwrap();
        town.nobody().post("/sign-in", &[("email", "petra@northwind.example"), ("way", "code")]).await.leads_to("/sign-in/code");
        worker.round().await.unwrap();
        assert_eq!(server.tries("petra@northwind.example"), 1);
        town.later(601);
        worker.round().await.unwrap();
        assert_eq!((server.tries("petra@northwind.example"), server.mails().len()), (1, 0));
        assert_eq!(standing(&town, "petra@northwind.example").await.first().unwrap(), "Not sent");
    }

    async fn r_11_a_code_that_was_replaced_or_used_is_not_sent(town) {
        let server = Server::start(&["--later", "petra@northwind.example=1"]);
        let (worker, browser) = (server.worker(&town), town.nobody());
        browser.post("/sign-in", &[("email", "petra@northwind.example"), ("way", "code")]).await.leads_to("/sign-in/code");
        worker.round().await.unwrap();
        browser.post("/sign-in/code/again", &[]).await.leads_to("/sign-in/code");
        town.later(11);
        worker.round().await.unwrap();
        let mails = server.mails_to("petra@northwind.example");
        assert_eq!(mails.len(), 1, "only the newer one");
        let code = header(&mails[0], "Subject").split(' ').next().unwrap().to_owned();
        browser.post("/sign-in/code", &[("code", &code)]).await.is(303);
    }

    async fn house_1_a_mail_about_what_was_closed_meanwhile_is_not_sent(town) {
        let server = Server::start(&["--later", "gus@bolt.example=1"]);
        let worker = server.worker(&town);
        share(&town, &[GUS, ANA]).await;
        worker.round().await.unwrap();
        town.close(&town.bridge(""), "Gus").await;
        town.later(3600);
        worker.round().await.unwrap();
        assert_eq!((server.tries(GUS), server.mails_to(GUS).len(), server.mails_to(ANA).len()), (1, 0, 1));
        // A cancelled invitation neither.
        let team = town.northwind("/team");
        town.petra().post(&format!("{team}/invitations"), &[("name", "Zora"), ("email", "zora@free.example"), ("role", "internal")]).await.is(303);
        let id = town.petra().json(&team).await["invitations"][0]["id"].as_str().unwrap().to_owned();
        town.petra().post(&format!("{team}/invitations/cancel"), &[("invitation", &id)]).await.is(303);
        worker.round().await.unwrap();
        assert_eq!(server.tries("zora@free.example"), 0);
    }

    async fn r_11_the_worker_that_runs_beside_the_requests_sends_at_once_and_stops_when_told(town) {
        let server = Server::start(&[]);
        let app = town.again(|_| ());
        let worker = server.worker(&town);
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let running = tokio::spawn(worker.run(stopped));
        let petra = crate::town::Client::new(app.router(), &town.world.petra);
        petra.post(&town.bridge("/share"), &[("who", GUS)]).await.is(303);
        server.until(|server| server.mails_to(GUS).len() == 1).await;
        stop.send_replace(true);
        tokio::time::timeout(Duration::from_secs(5), running).await.expect("it stops").unwrap();
    }
}
